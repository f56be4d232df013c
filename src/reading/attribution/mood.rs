//! Indirect speech by its verbs.
//!
//! In goes a sentence, out comes whether its verbs stand in the subjunctive that German keeps for
//! somebody else's words. Who that somebody is, it does not know.

use super::line::Line;
use super::phrase::is_acronym;
use crate::language::{Marks, ends_in};
use crate::reading::Token;

/// A shorter word is no verb by its ending, in bytes: `gut`.
const SHORTEST_VERB: usize = 3;

/// What the verbs of a sentence say about whose words it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mood {
    /// The text's own voice.
    Own,
    /// A past subjunctive that the past tense is like: somebody else's words where the sentence before surely was.
    Past,
    /// A past subjunctive: somebody else's words if the sentence before was.
    Perhaps,
    /// A present subjunctive: somebody else's words.
    Indirect,
}

/// The mood of `line`. A verb that a verb of saying in the sentence governs (`said`) tells nothing
/// of the rest.
pub(super) fn mood(line: &Line<'_>, said: impl Fn(usize) -> bool) -> Mood {
    let mood = &line.words().mood;
    let fixed = |at: usize| line.may_be(at, Marks::FIXED) && line.match_any(at, &mood.fixed).is_some();
    if mood.strong.is_empty() || line.has(Marks::FIXED) && (0..line.len()).any(fixed) {
        return Mood::Own;
    }
    let mut found = Mood::Own;
    for at in 0..line.len() {
        if !line.tokens[at].is_word() || (line.tokens[at].is_capitalised() && at > 0) || line.in_speech(at) || said(at)
        {
            continue;
        }
        if (line.may_be(at, Marks::STRONG) && !before_noun(line, at)) || reads_as_subjunctive(line, at) {
            return Mood::Indirect;
        }
        if line.may_be(at, Marks::WEAK) {
            found = found.max(if mood.past.contains(line.lower(at)) { Mood::Past } else { Mood::Perhaps });
        }
    }
    found
}

/// Whether the word can stand before its noun as an adjective: `weise Männer`.
fn before_noun(line: &Line<'_>, at: usize) -> bool {
    at > 0 && line.is_determiner(at - 1) && line.starts_name(at + 1)
}

/// Whether a word that is in no list is a present subjunctive by its ending and its place: last in
/// its clause, or right after a noun and not before another.
fn reads_as_subjunctive(line: &Line<'_>, at: usize) -> bool {
    let mood = &line.words().mood;
    let token = &line.tokens[at];
    let lower = token.lower();
    if at == 0
        || token.is_capitalised()
        || line.is_function_word(at)
        || !lower.ends_with(&mood.ending)
        || lower.ends_with(&mood.past_ending)
        || lower.chars().count() < 4
        || mood.no_verbs.contains(lower)
        || ends_in(lower, &line.words().words.adverb_endings)
    {
        return false;
    }
    let before = &line.tokens[at - 1];
    let last = line.clause(at).end == at + 1;
    if last {
        // `…, dass er es übersetze,`; an adjective at the end of a clause follows an article.
        return before.is_word() && !line.is_determiner(at - 1);
    }
    let next = at + 1;
    let verb_like_next = line.is_function_word(next) || line.tokens[next].is_number();
    before.is_capitalised() && line.starts_name(at - 1) && verb_like_next
}

/// Whether the sentence speaks of its speaker outside direct speech: `wir`, `our`.
pub(super) fn first_person(line: &Line<'_>) -> bool {
    let words = &line.words().words.first_person;
    line.tokens.any(words)
        && (0..line.len())
            .any(|at| words.contains(line.lower(at)) && !is_acronym(line.tokens[at].text) && !line.in_speech(at))
}

/// Whether the sentence tells what is said to be, outside direct speech.
pub(super) fn tells_hearsay(line: &Line<'_>) -> bool {
    let words = &line.words().mood.hearsay;
    line.tokens.any(words) && (0..line.len()).any(|at| words.contains(line.lower(at)) && !line.in_speech(at))
}

/// Whether the clause of the token tells what is said to be: `soll … haben`; or goes on, without a verb
/// of its own, with one that does: `soll 171 Milliarden betragen, 2021 rund 87 Milliarden`.
pub(super) fn hearsay(line: &Line<'_>, token: usize) -> bool {
    let words = line.words();
    if !line.tokens.any(&words.mood.hearsay) {
        return false;
    }
    let auxiliaries = &line.lexicon.function_words.auxiliaries;
    let clauses = line.clauses();
    for clause in clauses[..=line.clause_at(token)].iter().rev() {
        // `am Freitag, dem 17. März,`
        let date = line.tokens.get(clause.start + 1).is_some_and(Token::is_number);
        if !date && line.is_subordinate(clause.start) {
            return false;
        }
        if clause.clone().any(|at| words.mood.hearsay.contains(line.lower(at))) {
            return true;
        }
        // `im nächsten`: an adjective has an article or a preposition before it.
        let attribute = |at: usize| {
            at > 0
                && (line.is_determiner(at - 1) || line.lexicon.function_words.prepositions.contains(line.lower(at - 1)))
        };
        let verb = |at: usize| {
            let lower = line.lower(at);
            let shaped = line.tokens[at].is_word()
                && !line.tokens[at].is_capitalised()
                && !line.is_function_word(at)
                && lower.len() > SHORTEST_VERB
                && words.mood.verb_endings.iter().any(|ending| lower.ends_with(ending.as_str()));
            auxiliaries.contains(lower) || shaped && !attribute(at)
        };
        // `soll am Freitag, dem 17. März, zwei Menschen geschleust haben`: the end of what began before.
        let infinitive = auxiliaries.contains(line.lower(clause.end - 1));
        if !infinitive && clause.clone().any(verb) {
            return false;
        }
    }
    false
}

/// Whether a verb in `range` stands in the present subjunctive.
pub(super) fn has_subjunctive(line: &Line<'_>, mut range: std::ops::Range<usize>) -> bool {
    line.has(Marks::STRONG) && range.any(|at| line.may_be(at, Marks::STRONG))
}
