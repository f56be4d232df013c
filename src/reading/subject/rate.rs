//! Rates and parts: a number for each day or person, and a number that is a part of another.

use super::scene::Scene;
use crate::language::Things;
use crate::reading::{Kind, Token};

/// What the figure is for each of: `day`, `person`, `100000`.
pub(super) fn rate(scene: &Scene<'_, '_>) -> Option<String> {
    let rates = &scene.lexicon.rates;
    let tokens = scene.tokens;
    let own = scene.clause.own.clone();
    let says =
        [tokens.any(&rates.words), tokens.any(&rates.per), tokens.any(&rates.each), tokens.any(rates.first_words())];
    if says == [false; 4] {
        return priced(scene);
    }
    // `15.8 mln bpd`
    if let Some(rate) = scene.phrase.clone().find_map(|at| rates.words.get(tokens[at].lower())) {
        return Some(rate.clone());
    }
    // Behind the figure, up to the next number; then in front of it.
    let behind = (scene.phrase.end..own.end).take_while(|&at| !tokens[at].is_number() || is_per(scene, at));
    let in_front = (own.start..scene.phrase.start).rev().take_while(|&at| !tokens[at].is_number());
    let said = behind.chain(in_front).find_map(|at| {
        let lower = tokens[at].lower();
        let next = tokens.get(at + 1);
        // `the department's weekly report` comes out each week, and its figures are of no week.
        let is_of_report = next.is_some_and(|next| {
            let nouns = &scene.lexicon.attribution.nouns;
            let next = next.lower();
            nouns.saying.contains_whole(next) || nouns.documents.contains_whole(next) || nouns.surveys.contains(next)
        });
        if let Some(rate) = rates.words.get(lower).filter(|_| !is_of_report) {
            return Some(rate.clone());
        }
        let next = next?;
        let unit = || rates.units.get(next.lower());
        if rates.per.contains(lower) {
            // `a day` after the figure; before it, an article as any other.
            let article = scene.lexicon.function_words.articles.contains(lower) && !rates.each.contains(lower);
            if next.is_number() && at >= scene.phrase.end && !article {
                return Some(next.text.chars().filter(char::is_ascii_digit).collect());
            }
            // `sichert 450.000 Stellen und führt pro Jahr 15 Milliarden ab`
            if at >= scene.phrase.end && tokens.get(at + 2).is_some_and(|token| token.is_number() && !token.is_year()) {
                return None;
            }
            let right_behind = at <= scene.phrase.end + 2 && at >= scene.phrase.end;
            return unit().filter(|_| (!article || right_behind) && !is_dating(scene, at + 2)).cloned();
        }
        if rates.each.contains(lower) {
            return unit().cloned();
        }
        phrase(scene, at)
    });
    said.or_else(|| priced(scene))
}

/// What a sum is the price of, each: `der Quadratmeter kostet 20 Euro`.
fn priced(scene: &Scene<'_, '_>) -> Option<String> {
    let costs = || scene.said().roles.iter().any(|cue| Things::shared().is_sum(cue.value));
    let unit = || scene.clause.own.clone().find(|&at| scene.lexicon.rates.priced.contains(scene.tokens[at].lower()));
    if scene.quantity.figure.kind != Kind::Money || !costs() {
        return None;
    }
    scene.lexicon.rates.units.get(scene.tokens[unit()?].lower()).cloned()
}

/// Whether the word at `at` makes the time before it a day of its own: `im Jahr davor`, `from a year earlier`.
fn is_dating(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.tokens.get(at).is_some_and(|token| scene.lexicon.rates.dating.contains(token.lower()))
}

/// Whether the number at `at` is what a rate is for: `je 100.000`.
fn is_per(scene: &Scene<'_, '_>, at: usize) -> bool {
    at > 0 && scene.lexicon.rates.per.contains(scene.tokens[at - 1].lower())
}

/// A rate in several words: `im Monat`, and not `im Jahr 2020` or `im Monat Mai`.
fn phrase(scene: &Scene<'_, '_>, at: usize) -> Option<String> {
    let lower = |at: usize| scene.tokens.get(at).map(|token| token.lower());
    if !scene.lexicon.rates.phrase_may_start_with(lower(at)?) {
        return None;
    }
    let mut words = lower(at)?.text.to_owned();
    for length in 1..=3 {
        words.push(' ');
        words.push_str(&lower(at + length)?);
        if let Some(rate) = scene.lexicon.rates.phrases.get(words.as_str()) {
            let dated = scene
                .tokens
                .get(at + length + 1)
                .is_some_and(|next| next.is_number() || scene.lexicon.time.months.contains_key(next.lower()));
            let dated = dated || is_dating(scene, at + length + 1);
            return (!dated && at >= scene.phrase.end).then(|| rate.clone());
        }
    }
    None
}

/// Whether the words call it a part of another number.
pub(super) fn part(scene: &Scene<'_, '_>) -> bool {
    let clauses = &scene.lexicon.clauses;
    let tokens = scene.tokens;
    let own = &scene.clause.own;
    let mut before = own.start..scene.phrase.start;
    // `640 davon in Schweinfurt`
    let behind = tokens.get(scene.phrase.end).filter(|_| own.contains(&scene.phrase.end));
    let is_part = |token: &Token<'_>| clauses.parts.contains(token.lower());
    if tokens.any(&clauses.parts) && (before.any(|at| is_part(&tokens[at])) || behind.is_some_and(is_part)) {
        return true;
    }
    // `18 of the bodies`, `drei der Toten`
    let links = &scene.lexicon.grammar.links;
    let of_known = scene.quantity.figure.kind == Kind::Count
        && tokens.get(scene.phrase.end).is_some_and(|token| clauses.of.contains(token.lower()))
        && [scene.phrase.end, scene.phrase.end + 1].iter().any(|&at| {
            tokens.get(at).is_some_and(|token| {
                links.definite_articles.contains(token.lower()) || clauses.possessives.contains(token.lower())
            })
        });
    if of_known {
        return true;
    }
    let in_words = |range: std::ops::Range<usize>| {
        range.clone().any(|at| {
            let all = at.checked_sub(1).is_some_and(|at| clauses.wholes.contains(tokens[at].lower()));
            let second = clauses.part_phrases.get(tokens[at].lower()).filter(|_| !all);
            second.zip(tokens.get(at + 1)).is_some_and(|(second, next)| second.contains(next.lower()))
        })
    };
    tokens.any(&clauses.part_phrases) && in_words(own.clone())
}

/// The noun behind the number that this one is taken of: `Arbeitsplätzen` in `250.000 von insgesamt
/// 560.000 Arbeitsplätzen`.
pub(super) fn noun_of_whole(scene: &Scene<'_, '_>) -> Option<usize> {
    /// `von insgesamt rund 560.000 bedrohten Arbeitsplätzen`: words that may stand between.
    const REACH: usize = 6;
    let tokens = scene.tokens;
    let end = (scene.phrase.end + REACH).min(tokens.len());
    let of = tokens.get(scene.phrase.end)?;
    let number = (scene.phrase.end..end).find(|&at| tokens[at].is_number())?;
    let noun = (number + 1..end).find(|&at| scene.may_be_noun(at))?;
    scene.lexicon.clauses.of.contains(of.lower()).then_some(noun)
}

/// Whether the figure is the whole that the number before it is taken of.
pub(super) fn is_whole(scene: &Scene<'_, '_>) -> bool {
    let small = |at: &usize| scene.lexicon.function_words.contains(scene.tokens[*at].lower());
    let before = (0..scene.phrase.start).rev().find(|at| !small(at));
    before.is_some_and(|at| {
        scene.tokens[at].is_number()
            && (at + 1..scene.phrase.start).any(|at| scene.lexicon.clauses.of.contains(scene.tokens[at].lower()))
    })
}
