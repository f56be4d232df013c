//! Which time the figure speaks of, and when it was given.
//!
//! Forecasts name two: `Im September rechnete das Institut für 2020 mit …`. What a figure is of
//! (`2020`) is its period, what dates the saying (`im September`) is its as-of date.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::dates::{When, is_inset, whens};
use super::noun::Noun;
use super::scene::Scene;
use super::{Base, Period};
use crate::language::{Lower, Mood, Roles, TimeUnit};
use crate::reading::Token;

/// `5,9 Prozent der Erwerbstätigen im laufenden Jahr`
const TO_NOUN: usize = 4;

/// `2,3 Millionen Euro im vergangenen Jahr auf …`: a number this near before belongs to the time.
const TO_NUMBER: usize = 3;

/// The times of a figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Times {
    pub period: Option<Period>,
    /// When the figure was given, where the text dates that.
    pub as_of: Option<Period>,
    /// What it is compared with.
    pub base: Option<Base>,
    /// Whether the period is named as what a forecast is for.
    pub target: bool,
}

/// The times of the figure, which is of `noun` in `roles`. `carries` is whether a figure of this kind
/// takes the period that the text spoke of before, where its own sentence names none.
pub(super) fn times(
    scene: &Scene<'_, '_>,
    noun: &Noun,
    roles: &BTreeSet<String>,
    day: Option<Date>,
    carries: bool,
) -> Times {
    let mut all = whens(scene.tokens, &scene.phrase, scene.lexicon, day);
    all.retain(|when| !is_attribute(scene, noun, when));
    let mut times = Times::default();
    let in_clause: Vec<When> = all.iter().filter(|when| scene.clause.contains(when.end - 1)).copied().collect();
    let says = dates_the_saying(scene);
    let (said, of): (Vec<When>, Vec<When>) = in_clause.iter().partition(|when| is_saying(when, &in_clause, says));
    times.as_of = said.first().map(|when| when.period);
    times.base = base(scene, &in_clause);
    let candidates: Vec<When> = of.into_iter().filter(|when| !when.compared).collect();
    let chosen = choose(scene, noun, &candidates).or_else(|| {
        // The nearest in the rest of the sentence, those before the figure first.
        let outside =
            |when: &&When| !scene.clause.contains(when.end - 1) && !when.compared && !is_saying(when, &all, says);
        let related = |when: &&When| {
            let held = scene.clause.shared.iter().chain(&scene.clause.governing);
            held.clone().any(|part| part.contains(&(when.end - 1)))
        };
        all.iter().rfind(|when| outside(when) && related(when)).copied()
    });
    if let Some(when) = chosen {
        times.period = Some(when.period);
        times.target = when.target;
    } else if carries && !names_a_time(scene) {
        times.period = carried(scene, roles, &all, day);
    }
    times
}

/// The time that the figure is compared with, by a word of its own (`Vorquartal`) or a date.
fn base(scene: &Scene<'_, '_>, in_clause: &[When]) -> Option<Base> {
    let time = &scene.lexicon.time;
    let itself =
        |at: usize| scene.tokens[at.saturating_sub(2)..at].iter().any(|token| time.itself.contains(token.lower()));
    let base = |at: usize| time.bases.get(scene.tokens[at].lower());
    let is_said = scene.tokens.any(&time.bases);
    let word = is_said.then(|| scene.clause.tokens().filter(|&at| !itself(at)).find_map(base)).flatten();
    word.cloned().map(Base::Before).or_else(|| {
        let when = in_clause.iter().find(|when| when.compared)?;
        Some(Base::Period(when.period))
    })
}

/// Whether the year is inside the phrase of another noun: `In dem 2011 ausgebrochenen Krieg starben 300 Menschen`.
fn is_attribute(scene: &Scene<'_, '_>, noun: &Noun, when: &When) -> bool {
    let tokens = scene.tokens;
    let head = (when.end + 1..tokens.len()).find(|&at| tokens[at].is_number() || tokens[at].is_capitalised());
    let another = head.is_some_and(|at| !tokens[at].is_number() && noun.at != Some(at));
    is_inset(tokens, when.end - 1, scene.lexicon) && another
}

/// Whether the clause is about someone giving the figure, in the past.
fn dates_the_saying(scene: &Scene<'_, '_>) -> bool {
    let time = &scene.lexicon.time;
    let said = |at: usize| time.saying.contains(scene.tokens[at].lower()) && !happens(scene, at);
    scene.tokens.any(&time.saying)
        && scene.clause.tokens().chain(scene.clause.governing.iter().cloned().flatten()).any(said)
        || scene.said().moods.iter().any(|cue| cue.value == Mood::Assumed)
}

/// Whether the verb at `at` says that there was something, not what somebody said of it: `gab es 80 Brände`, `700 fires
/// were reported`.
fn happens(scene: &Scene<'_, '_>, at: usize) -> bool {
    let words = &scene.lexicon.attribution.words;
    let lower = |at: usize| scene.tokens.get(at).map_or(Lower::NONE, Token::lower);
    let impersonal = |at: usize| words.impersonal.contains(lower(at));
    let before = at.wrapping_sub(1);
    scene.lexicon.time.happening.contains(lower(at))
        && (impersonal(at + 1) || impersonal(before) || words.passive.contains(lower(before)))
}

/// Whether the expression dates the saying: a day, month or season beside a verb of saying, and no
/// `für` before it.
fn is_saying(when: &When, beside: &[When], says: bool) -> bool {
    let fine = !matches!(when.grain, TimeUnit::Year);
    let another = beside.iter().any(|other| other.start != when.start && !other.compared);
    says && !when.target
        && fine
        && (another || matches!(when.grain, TimeUnit::Day | TimeUnit::Week | TimeUnit::Month | TimeUnit::Quarter))
}

/// The expression that belongs to the figure: right behind it, else nearest before it, else nearest
/// behind it; never one that belongs to the figure next to it.
fn choose(scene: &Scene<'_, '_>, noun: &Noun, candidates: &[When]) -> Option<When> {
    let phrase = &scene.phrase;
    let own = &scene.clause.own;
    let number_between = |from: usize, to: usize| {
        (from..to).any(|at| {
            scene.tokens[at].is_number()
                && !phrase.contains(&at)
                && !candidates.iter().any(|when| (when.start..when.end).contains(&at))
        })
    };
    let comma = |from: usize, to: usize| (from..to).any(|at| matches!(scene.tokens[at].text, "," | ";" | "–"));
    let end = noun.at.filter(|&at| at >= phrase.end && at < phrase.end + TO_NOUN).map_or(phrase.end, |at| at + 1);
    let behind = candidates.iter().filter(|when| when.start >= phrase.end);
    let before = || candidates.iter().filter(|when| when.end <= phrase.start);
    let right_behind =
        behind.clone().find(|when| when.start <= end + 1 && !comma(phrase.end, when.start) && !opens_next(scene, when));
    // `im vergangenen Jahr um fünf Prozent`, and no number before that it would belong to.
    let small = |at: usize| {
        scene.lexicon.function_words.contains(scene.tokens[at].lower())
            || scene.lexicon.clauses.ties.contains(scene.tokens[at].lower())
    };
    let is_taken = |when: &When| {
        (when.start.saturating_sub(TO_NUMBER)..when.start)
            .rev()
            .take_while(|&at| !matches!(scene.tokens[at].text, "," | ";"))
            .any(|at| scene.tokens[at].is_number())
    };
    let right_before = candidates
        .iter()
        .rfind(|when| when.end <= phrase.start && (when.end..phrase.start).all(small) && !is_taken(when));
    right_before
        .or(right_behind)
        .or_else(|| before().rfind(|when| own.contains(&(when.end - 1)) && !number_between(when.end, phrase.start)))
        .or_else(|| {
            behind.clone().find(|when| own.contains(&(when.end - 1)) && !number_between(phrase.end, when.start))
        })
        .or_else(|| before().next_back())
        .or_else(|| behind.clone().find(|when| own.contains(&(when.end - 1))))
        .copied()
}

/// Whether the expression opens what is said of the next figure: `171 Milliarden, 2021 rund 87`.
fn opens_next(scene: &Scene<'_, '_>, when: &When) -> bool {
    when.start > scene.phrase.end
        && scene.lexicon.clauses.coordinators.contains(scene.tokens[when.start - 1].lower())
        && scene.tokens[when.start - 1].is_word()
}

/// The period that the text spoke of before: in this sentence, then in those before it, as long as
/// they name a year or a part of one. A rise is gone on with where the text spoke of a rise, a fall
/// where it spoke of a fall.
fn carried(scene: &Scene<'_, '_>, roles: &BTreeSet<String>, all: &[When], day: Option<Date>) -> Option<Period> {
    let coarse = |when: &&When| {
        !when.compared && (when.target || matches!(when.grain, TimeUnit::Year | TimeUnit::Quarter | TimeUnit::Half))
    };
    let own = all.iter().rfind(|when| coarse(when) && when.end <= scene.phrase.start);
    if let Some(when) = own {
        return Some(when.period);
    }
    scene.sentences_before().find_map(|sentence| {
        if !speaks_of_change(scene, roles, sentence) {
            return None;
        }
        let tokens = scene.prose.tokens(sentence);
        let found = whens(tokens, &(tokens.len()..tokens.len()), scene.lexicon, day);
        // Parts of a year are not gone on with from sentence to sentence.
        let year = |when: &&When| coarse(when) && (when.target || when.grain == TimeUnit::Year);
        found.iter().rfind(year).map(|when| when.period)
    })
}

/// Whether the clause names a time that could not be resolved: then nothing is carried over.
fn names_a_time(scene: &Scene<'_, '_>) -> bool {
    let time = &scene.lexicon.time;
    let named = |at: usize| {
        let lower = scene.tokens[at].lower();
        let unit = |next: usize| scene.tokens.get(next).is_some_and(|token| time.units.contains_key(token.lower()));
        scene.tokens[at].is_capitalised() && (time.months.contains_key(lower) || time.weekdays.contains_key(lower))
            || time.seasons.contains_key(lower)
            || ((time.ordinals.contains_key(lower) || time.relative.contains_key(lower)) && unit(at + 1))
    };
    let whole = scene.clause.tokens().any(named);
    let said = dates_the_saying(scene);
    whole && !said
}

/// Whether the sentence speaks of the same change as the figure, and of no other; true where the
/// figure is of none.
fn speaks_of_change(scene: &Scene<'_, '_>, roles: &BTreeSet<String>, sentence: usize) -> bool {
    let Some(change) = roles.iter().find(|role| Roles::shared().is_for_change(role)) else { return true };
    let words = scene.prose.words(sentence);
    let cues = &scene.lexicon.roles;
    let spoken = words.iter().enumerate().flat_map(|(at, word)| {
        let nouns = cues.of_noun(&word.stem, &word.stem).iter().copied();
        nouns.chain(cues.verbs.at(words, at).map(|cue| cue.value))
    });
    let changes: BTreeSet<&str> = spoken.filter(|role| Roles::shared().is_for_change(role)).collect();
    changes.len() == 1 && changes.contains(change.as_str())
}
