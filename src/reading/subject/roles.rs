//! In which roles the counted thing is counted.
//!
//! The noun itself says it (`Tote`), the words before it (`aktive Soldaten`), the noun that governs
//! the figure (`Verluste von 600.000 Soldaten`), and the verbs of the figure's own clause (`wurden
//! entsandt`). What the noun phrase says goes before what the clause says.

use std::collections::BTreeSet;

use super::noun::Noun;
use super::rate::is_whole;
use super::scene::{Said, Scene};
use crate::configuration::Term;
use crate::language::{Lower, Roles};
use crate::reading::{Change, Kind, Token};

/// The roles of the figure's thing.
pub(super) fn roles(scene: &Scene<'_, '_>, noun: &Noun, terms: &[Term]) -> BTreeSet<String> {
    let shared = Roles::shared();
    let mut roles: BTreeSet<String> = BTreeSet::new();
    let mut add = |role: &str| {
        if fits(scene, noun, role) {
            roles.insert(role.to_owned());
        }
    };
    for role in noun_phrase(scene, noun).into_iter().filter(|role| !shared.is_for_change(role)) {
        add(role);
    }
    if let Some(role) = change(scene) {
        add(role);
    }
    let Said { words, places, roles: cues, .. } = scene.said();
    for term in terms {
        let stems: Vec<String> = term.words.iter().map(|word| scene.lexicon.stems.stem(&word.to_lowercase())).collect();
        let head_says = noun.head.iter().chain(&noun.whole).any(|stem| stems.contains(stem));
        if head_says || words.iter().any(|word| stems.iter().any(|stem| **stem == *word.stem)) {
            roles.insert(term.role.clone());
        }
    }
    // What is said of a part is not said of the whole.
    if is_whole(scene) {
        return roles;
    }
    let said_by_noun = roles.clone();
    // `destroyed 63 houses and damaged 49`: behind another number, and shut out by a role that stands nearer.
    let parted = |at: usize| {
        let between = if at < scene.phrase.start { at + 1..scene.phrase.start } else { scene.phrase.end..at };
        between.into_iter().any(|at| scene.tokens[at].is_number() && !scene.tokens[at].is_year())
    };
    let nearer = |other: &str| cues.iter().any(|cue| shared.excludes(cue.value, other) && !parted(places[cue.at]));
    for found in cues {
        let at = places[found.at];
        // `In March` is no demonstration.
        if scene.tokens[at].is_capitalised() && scene.lexicon.time.months.contains_key(scene.tokens[at].lower()) {
            continue;
        }
        // `close to a million` closes nothing.
        if (scene.phrase.start..scene.quantity.tokens.start).contains(&at) {
            continue;
        }
        let of_another = scene.noun().is_none_or(|noun| noun != at) && is_of_another_figure(scene, at)
            || parted(at) && nearer(found.value);
        let shut_out = said_by_noun.iter().any(|role| shared.excludes(role, found.value));
        if !of_another && !shut_out && !shared.is_for_change(found.value) && fits(scene, noun, found.value) {
            roles.insert(found.value.to_owned());
            let others = in_a_row(scene, at, found.value);
            roles.extend(others.into_iter().filter(|role| fits(scene, noun, role)).map(str::to_owned));
        }
    }
    if roles.iter().any(|role| shared.is_taking_part(role)) {
        roles.extend(taking_part(scene).map(str::to_owned));
    }
    roles
}

/// The roles that the words in a row with the one at `at` give, which says the role `own`, and which no one can be in
/// besides: `killed, wounded or captured`. A word with a helping verb of its own behind it is of the next clause:
/// `wurden getötet, verletzt wurden 30`.
fn in_a_row<'s>(scene: &'s Scene<'_, '_>, at: usize, own: &str) -> Vec<&'s str> {
    let (coordinators, auxiliaries) = (&scene.lexicon.clauses.coordinators, &scene.lexicon.function_words.auxiliaries);
    let joins =
        |at: &usize| scene.tokens.get(*at).is_some_and(|token| token.is(",") || coordinators.contains(token.lower()));
    // The role, and how many words say it.
    let said_at = |at: usize| {
        if !scene.tokens.get(at).is_some_and(Token::is_word) {
            return None;
        }
        // `gefangen genommen`
        let words = scene.words_of(std::slice::from_ref(&(at..(at + 2).min(scene.tokens.len())))).0;
        let cue = scene.lexicon.roles.verbs.all(&words).into_iter().find(|cue| cue.at == 0)?;
        let behind = scene.tokens.get(at + cue.length).map_or(Lower::NONE, Token::lower);
        let of_next_clause = auxiliaries.contains(behind);
        (Roles::shared().excludes(cue.value, own) && !of_next_clause).then_some((cue.value, cue.length))
    };
    let mut found = Vec::new();
    let mut place = at + 1;
    while joins(&place) {
        place += (place..scene.tokens.len()).take_while(joins).count();
        let Some((role, length)) = said_at(place) else { break };
        found.push(role);
        place += length;
    }
    let mut place = at;
    while let Some(joined) = place.checked_sub(1).filter(joins) {
        let joining = (0..=joined).rev().take_while(joins).count();
        let before = place.checked_sub(joining + 1);
        let Some((role, _)) = before.and_then(said_at) else { break };
        found.push(role);
        place -= joining + 1;
    }
    found
}

/// The role of those who take part in what the nearest sentence names.
fn taking_part(scene: &Scene<'_, '_>) -> Option<&'static str> {
    let nouns = &scene.lexicon.nouns;
    let shared = Roles::shared();
    let own = scene.quantity.sentence;
    let sentences: Vec<usize> = std::iter::once(own).chain(scene.sentences_before()).collect();
    let done = |sentence: usize| {
        let roles = scene.lexicon.roles.verbs.all(scene.prose.words(sentence)).into_iter().map(|cue| cue.value);
        roles.into_iter().find(|role| sentence != own && shared.is_of_those_taking_part(role))
    };
    sentences
        .iter()
        .flat_map(|&sentence| scene.prose.tokens(sentence))
        .find_map(|token| {
            let noun = token.is_word() && (token.is_capitalised() || !scene.lexicon.clauses.nouns_are_capitalised);
            let thing = noun.then(|| nouns.know(token.lower(), &scene.lexicon.stems).thing).flatten()?;
            shared.of_taking_part(thing)
        })
        .or_else(|| sentences.into_iter().find_map(done))
}

/// Whether a figure of this kind and thing can have the role.
fn fits(scene: &Scene<'_, '_>, noun: &Noun, role: &str) -> bool {
    let shared = Roles::shared();
    let kind = scene.quantity.figure.kind;
    let is_money = kind == Kind::Money;
    let countable = matches!(kind, Kind::Count | Kind::Vague | Kind::Fraction | Kind::Percent);
    if !shared.can_be_of(role, &noun.classes) || shared.is_for_counted(role) && kind == Kind::Percent {
        return false;
    }
    if shared.is_for_people(role) {
        let people = noun.classes.iter().any(|class| class == "person");
        return countable && (people || noun.classes.is_empty());
    }
    if shared.is_for_countable(role) {
        let people = noun.classes.iter().any(|class| class == "person");
        return countable && (kind != Kind::Percent || people);
    }
    if shared.is_for_money(role) {
        return is_money || kind == Kind::Percent || kind == Kind::Vague;
    }
    true
}

/// What the noun phrase says: the noun, the words between figure and noun, the noun that governs it.
fn noun_phrase<'s>(scene: &'s Scene<'_, '_>, noun: &Noun) -> Vec<&'s str> {
    let words = &scene.lexicon.roles;
    let mut found: Vec<&str> = Vec::new();
    if let (Some(whole), Some(head)) = (&noun.whole, &noun.head) {
        found.extend(words.of_noun(whole, head));
    }
    if let Some(at) = scene.noun()
        && at > scene.phrase.end
    {
        let between = scene.words_of(std::slice::from_ref(&(scene.phrase.end..at))).0;
        found.extend(words.verbs.all(&between).iter().map(|cue| cue.value));
    }
    if let Some(relative) = &scene.clause.relative {
        let said = scene.words_of(std::slice::from_ref(relative)).0;
        found.extend(words.verbs.all(&said).iter().map(|cue| cue.value));
    }
    if let Some((at, true)) = scene.before()
        && scene.may_be_noun(at)
        && scene.clause.contains(at)
    {
        found.extend(words.of_noun(&scene.words[at].stem, &scene.words[at].stem));
    }
    found
}

/// `growth` or `decline` where the figure is the size of a change.
fn change(scene: &Scene<'_, '_>) -> Option<&'static str> {
    match scene.quantity.figure.change {
        Change::Increase => return Some("growth"),
        Change::Decrease => return Some("decline"),
        Change::Additional => return None,
        Change::Total => {}
    }
    if !matches!(scene.quantity.figure.kind, Kind::Percent | Kind::PercentagePoint | Kind::Fraction) {
        return None;
    }
    let lexicon = scene.lexicon;
    let shared = Roles::shared();
    // `Wachstum von 4 Prozent`, `minus 5 Prozent`, `4 Prozent Wachstum`: the word beside it.
    let before = scene.before().map(|(at, _)| at);
    let after = (scene.phrase.end < scene.tokens.len()).then_some(scene.phrase.end);
    let beside = |at: usize| {
        let word = &scene.words[at];
        lexicon.roles.of_noun(&word.stem, &word.stem).iter().copied().find(|role| shared.is_for_change(role)).or_else(
            || {
                let found = lexicon.roles.verbs.all(std::slice::from_ref(word));
                found.into_iter().map(|cue| cue.value).find(|role| shared.is_for_change(role))
            },
        )
    };
    if let Some(role) = before.into_iter().chain(after).filter(|&at| scene.clause.contains(at)).find_map(beside) {
        return Some(role);
    }
    // `um 5 Prozent gesunken`: the verb of the clause.
    let by = scene.phrase.start.checked_sub(1).is_some_and(|at| lexicon.clauses.by.contains(scene.tokens[at].lower()));
    if !by {
        return None;
    }
    scene.said().roles.iter().map(|cue| cue.value).find(|role| shared.is_for_change(role))
}

/// Whether the word stands in the noun phrase of another figure: right after a number that is not
/// the figure's own.
fn is_of_another_figure(scene: &Scene<'_, '_>, at: usize) -> bool {
    let own = &scene.phrase;
    // `im ersten Quartal 2021 Insolvenz angemeldet`: a year counts nothing.
    at > own.end && !own.contains(&(at - 1)) && scene.tokens[at - 1].is_number() && !scene.tokens[at - 1].is_year()
}
