//! A number taken up again and got wrong: `138 Abgeordnete … Für die 148 Abgeordneten ändert sich wenig`.

use super::super::super::closeness::Closeness;
use super::super::super::comparable::{Thing, one_dimension, thing};
use super::super::super::draft::Draft;
use super::super::super::interval::number;
use super::super::super::pairing::telling;
use super::{agrees, interval};
use crate::language::without_genitive;
use crate::reading::{Claim, Kind, Qualifier};
use crate::text::Span;

/// The earlier figure that the one `at` takes up with a definite article and another number: `138 Abgeordnete …
/// Für die 148 Parlamentarier ändert sich wenig`. What a definite article names has been told of before.
pub(super) fn taken_up_wrongly(draft: &Draft<'_>, at: usize) -> Option<usize> {
    /// Who takes up a number and gets it wrong is not off by more.
    const TIMES: f64 = 1.5;
    let claims = &draft.reading.claims;
    let own = &claims[at];
    let own_number = number(&own.figure).filter(|_| own.figure.qualifier == Qualifier::Exact && telling(own) > 0.0)?;
    if own.figure.kind != Kind::Count || own.subject.part || !draft.is_definite(at) || !draft.ends_phrase(at) {
        return None;
    }
    let of_one_thing = |other: &Claim| {
        one_dimension(&own.figure, &other.figure)
            && matches!(thing(own, other), Thing::Same | Thing::Kind)
            && !other.subject.part
            && other.figure.change == own.figure.change
            && other.subject.rate == own.subject.rate
    };
    let before = || (0..at).rev().filter(|&other| of_one_thing(&claims[other]));
    // Every other figure of it may be the one that is meant.
    if claims.iter().enumerate().any(|(other, claim)| other != at && of_one_thing(claim) && agrees(draft, own, claim)) {
        return None;
    }
    let is_off = |&other: &usize| {
        let there = number(&claims[other].figure);
        there.is_some_and(|there| own_number.max(there) <= TIMES * own_number.min(there))
            && claims[other].sentence != own.sentence
            && !draft.around[other].voice.standing.revised
            && Closeness::between(
                &own.figure,
                interval(draft, own),
                &claims[other].figure,
                interval(draft, &claims[other]),
            ) == Closeness::Apart
    };
    before().next().filter(is_off)
}

impl Draft<'_> {
    /// Whether a definite article stands right before the figure, or whose it is: `Brown's £250`.
    pub(super) fn is_definite(&self, at: usize) -> bool {
        let claim = &self.reading.claims[at];
        let before = &self.document.text[claim.sentence.start..claim.figure.whole().start];
        let clauses = &self.reading.language.lexicon().clauses;
        before.split_whitespace().next_back().is_some_and(|word| {
            let lower = word.to_lowercase();
            // Not `it's 2,700`.
            let owner = without_genitive(&lower);
            let small = self.reading.language.lexicon().function_words.contains(owner);
            let says_whose = !clauses.nouns_are_capitalised && owner.len() < lower.len() && !small;
            clauses.articles.contains(&lower) || says_whose
        })
    }

    /// Whether the figure stands alone as what was counted before (`beschreibt die 858.000 als gebildet`), or with a noun
    /// and nothing that tells it from others.
    pub(super) fn is_bare_or_ends_phrase(&self, at: usize) -> bool {
        const LONG: f64 = 1000.0;
        let claim = &self.reading.claims[at];
        let behind = &self.document.text[claim.figure.whole().end..claim.sentence.end];
        let word = behind.trim_start().split(|sign: char| !sign.is_alphanumeric()).next().unwrap_or("");
        let words = &self.reading.language.lexicon().function_words;
        let lower = word.to_lowercase();
        let small = [&words.adverbs, &words.conjunctions, &words.auxiliaries];
        let bare = word.is_empty() || small.iter().any(|list| list.contains(&lower));
        let ends = bare && !behind.trim_start().starts_with(['(', '-', '–', '%']);
        let noun_behind = claim.subject.noun.is_some_and(|noun| noun.start >= claim.figure.span.end);
        // A short number with an article is as soon a name: `the 717`.
        let is_long = number(&claim.figure).is_some_and(|number| number >= LONG);
        ends && !noun_behind && is_long || self.ends_phrase(at)
    }

    /// Whether nothing tells the counted ones from others: no adjective before their noun, no relative clause, genitive
    /// or place behind it.
    fn ends_phrase(&self, at: usize) -> bool {
        let claim = &self.reading.claims[at];
        // `die vier anderen Kandidaten`
        let right_behind = |noun: Span| self.document.text[claim.figure.span.end..noun.start].trim().is_empty();
        self.noun_behind(at).is_some_and(right_behind) && self.ends_with_noun(at)
    }

    fn noun_behind(&self, at: usize) -> Option<Span> {
        let claim = &self.reading.claims[at];
        claim.subject.noun.filter(|noun| noun.start >= claim.figure.span.end && claim.sentence.contains(*noun))
    }

    /// Whether nothing behind the noun tells the counted ones from others, whatever stands before it.
    pub(super) fn ends_with_noun(&self, at: usize) -> bool {
        let claim = &self.reading.claims[at];
        let Some(noun) = self.noun_behind(at) else { return false };
        let behind = self.document.text[noun.end..claim.sentence.end].trim_start();
        let word = behind.split(|sign: char| !sign.is_alphabetic()).next().unwrap_or("").to_lowercase();
        let words = &self.reading.language.lexicon().function_words;
        !(behind.starts_with([',', '(']) || words.prepositions.contains(&word) || words.articles.contains(&word))
    }
}
