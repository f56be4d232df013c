//! The word of change that a size belongs to: the nearest verb or noun of its clause, the noun before `von`, the particle
//! that finishes a verb.

use std::ops::Range;

use super::Place;
use crate::language::ends_in;
use crate::reading::quantity::counted::Nouns;
use crate::reading::{Change, Kind};

/// How many tokens a word of change may stand before or after its size.
const REACH: usize = 9;

impl Place<'_, '_> {
    /// The direction of the nearest word of change in the figure's clause, after it and before it.
    pub(super) fn nearest_direction(&self, whole_sentence: bool) -> Option<Change> {
        let clause = if whole_sentence { 0..self.tokens.len() } else { self.clause() };
        let inner = self.clause();
        let near = |range: Range<usize>| {
            let ahead = self.figure.end..range.end.min(self.figure.end + REACH);
            let behind = (range.start.max(self.phrase.start.saturating_sub(REACH * 2))..self.phrase.start).rev();
            let after = ahead.clone().find_map(|at| self.word_direction(at).map(|found| (at - self.figure.end, found)));
            let before =
                behind.into_iter().find_map(|at| self.word_direction(at).map(|found| (self.phrase.start - at, found)));
            match (after, before) {
                // The verb at the end of a German clause, or its particle, decides over what stands before.
                (Some((_, after)), None) => Some(after),
                (None, Some((_, before))) => Some(before),
                (Some((far, after)), Some((near, before))) => Some(if near <= far + 1 { before } else { after }),
                (None, None) => None,
            }
        };
        near(inner).or_else(|| near(clause))
    }

    fn word_direction(&self, at: usize) -> Option<Change> {
        let word = self.tokens.get(at).filter(|token| token.is_word() && !self.has_own_size(at));
        word.and_then(|token| self.direction_of(token.lower()))
    }

    /// Whether a size of its own stands behind the noun of change at `at`: `stieg nach einem Minus von 10 Prozent um`.
    fn has_own_size(&self, at: usize) -> bool {
        let changes = &self.lexicon.changes;
        let link = self.lower(at + 1);
        let nouns = Nouns { tokens: self.tokens, lexicon: self.lexicon };
        self.lexicon.grammar.nouns_capitalised
            && self.tokens[at].is_capitalised()
            && (changes.by.contains(link) || changes.of.contains(link))
            && at + 2 != self.phrase.start
            && nouns.opens_number(at + 2)
    }

    /// A noun of change before `von`/`of`, nothing but its attributes between.
    pub(super) fn noun_of_change(&self) -> Option<Change> {
        let end = self.phrase.start.checked_sub(1)?;
        for at in (end.saturating_sub(6)..end).rev() {
            let token = &self.tokens[at];
            if token.is_number() {
                continue;
            }
            if !token.is_word() {
                return None;
            }
            // `an increase from the previous range of $5 to $6`, `soared to a rate of $5m`, `higher than the low of 77`: a
            // level.
            let changes = &self.lexicon.changes;
            let level = self.lexicon.numbers.ranges.from.contains(token.lower())
                // `grew at a rate of 20%`: a share is the size itself.
                || changes.to.contains(token.lower()) && self.kind != Kind::Percent
                || self.lexicon.grammar.than.contains(token.lower());
            // `cut the workforce of 75`: the verb is of its object.
            let object = self.lexicon.function_words.articles.contains(token.lower())
                && at.checked_sub(1).is_some_and(|at| !self.lexicon.function_words.contains(self.lower(at)));
            if !self.lexicon.grammar.nouns_capitalised && (level || object) {
                return None;
            }
            let small = self.lexicon.function_words.contains(token.lower());
            let noun = !small && (!self.lexicon.grammar.nouns_capitalised || token.is_capitalised());
            if noun && let Some(direction) = self.direction_of(token.lower()).or_else(|| self.direction_of_compound(at))
            {
                return Some(direction);
            }
            // Nearest noun first: `von einem Schaden von` stops here.
            if self.lexicon.grammar.nouns_capitalised && token.is_capitalised() && at + 1 == end {
                let attribute = at > 0 && self.lexicon.grammar.links.attributes.contains(self.lower(at - 1));
                if !attribute {
                    return None;
                }
            }
        }
        None
    }

    /// Which way the last part of the noun at `at` points: `Umsatzplus`, `Gewinnrückgang`.
    pub(super) fn direction_of_compound(&self, at: usize) -> Option<Change> {
        let changes = &self.lexicon.changes;
        let noun = self.lower(at);
        if ends_in(noun, &changes.increase_tails) {
            Some(Change::Increase)
        } else if ends_in(noun, &changes.decrease_tails) {
            Some(Change::Decrease)
        } else {
            None
        }
    }

    /// `büßte 5,2 Prozent ein`, `legte drei Prozent zu`: a verb of change with its size as object.
    pub(super) fn transitive_direction(&self) -> Option<Change> {
        // `gewann mit 52 Prozent`
        if self.lexicon.grammar.links.shares.contains(self.lower(self.phrase.start.wrapping_sub(1))) {
            return None;
        }
        let clause = self.clause();
        // `haben 2,4 Prozent ihres Volumens verloren`
        let last = clause.clone().rev().find(|&at| self.tokens[at].is_word());
        if let Some(last) = last.filter(|&last| last > self.figure.end)
            && self
                .lexicon
                .attribution
                .words
                .perfect
                .iter()
                .any(|verb| (clause.start..self.phrase.start).any(|at| self.lower(at) == verb))
            && !self.lexicon.grammar.winning_verbs.contains(self.lower(last))
            && !self.lexicon.grammar.getting_verbs.contains(self.lower(last))
            && let Some(direction) = self.direction_of(self.lower(last))
        {
            return Some(direction);
        }
        // `büßte auf hohem Niveau zwei Punkte ein`: the particle at the end shows whose verb it is.
        let reach = if self.particle().is_some() { clause.len() } else { 3 };
        let verb = (clause.start..self.phrase.start).rev().take(reach).find_map(|at| {
            let token = &self.tokens[at];
            (token.is_word() && !token.is_capitalised()).then(|| self.direction_of(token.lower())).flatten()
        });
        verb.map(|verb| self.particle().unwrap_or(verb))
    }

    /// The way that the particle of a separable verb points at the end of the clause: `ging um 3 Prozent
    /// zurück`.
    pub(super) fn particle(&self) -> Option<Change> {
        let changes = &self.lexicon.changes;
        let last = self.tokens[self.clause()].iter().rfind(|token| token.is_word())?;
        if last.span.start < self.tokens[self.figure.end - 1].span.end {
            None
        } else if changes.increase_particles.contains(last.lower()) {
            Some(Change::Increase)
        } else if changes.decrease_particles.contains(last.lower()) {
            Some(Change::Decrease)
        } else {
            None
        }
    }
}
