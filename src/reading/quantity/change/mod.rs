//! Whether a figure is a total, comes on top of one, or is the size of a change
//! (`GUIDE.md`, `change`). Which way a change goes is told by the words right around its size, and else by a word of
//! change in its clause; each has a file of its own.

mod direction;
mod word;

use std::cell::OnceCell;
use std::ops::Range;

use super::lower;
use crate::language::{Lexicon, Lower};
use crate::reading::{Change, Kind, Token, Tokens};

/// The figure in its sentence.
pub struct Place<'a, 't> {
    pub tokens: &'a Tokens<'t>,
    /// Hedge, number and unit.
    pub phrase: Range<usize>,
    /// Number and unit.
    pub figure: Range<usize>,
    /// Its counted noun, where it stands in this sentence.
    pub noun: Option<usize>,
    pub kind: Kind,
    pub lexicon: &'static Lexicon,
    /// The clause of the figure, once it was asked for.
    pub clause: OnceCell<Range<usize>>,
}

impl Place<'_, '_> {
    fn lower(&self, at: usize) -> Lower<'_> {
        lower(self.tokens, at)
    }

    /// What the words around say.
    pub fn change(&self) -> Change {
        if self.is_additional() {
            return Change::Additional;
        }
        self.direction().unwrap_or(Change::Total)
    }

    /// Whether words of comparison alone tie the figure to the one before it in the clause: `rose 5%,
    /// compared with 3% a year earlier`, `9.5%, well above 2003's 9.1%`.
    pub fn is_compared(&self, previous: usize) -> bool {
        let changes = &self.lexicon.changes;
        // `rose by $5m, above the $4m of last year`: of sums only what is set against a known one is compared.
        let known = |at: usize| self.lexicon.grammar.links.definite_articles.contains(self.lower(at + 1));
        (previous..self.phrase.start)
            .any(|at| changes.compared.contains(self.lower(at)) && (self.kind == Kind::Percent || known(at)))
            && !(previous..self.phrase.start).any(|at| self.lexicon.grammar.verbs.contains(self.lower(at)))
    }

    /// `weitere 3.000`, `3.000 weitere`, `Hinzu kommen 600.000`, `another 34`.
    fn is_additional(&self) -> bool {
        let changes = &self.lexicon.changes;
        let before = self.phrase.start.saturating_sub(2)..self.figure.start;
        let noun = self.noun.filter(|&noun| noun >= self.figure.end);
        let behind =
            self.figure.end..noun.unwrap_or(self.figure.end + 1).min(self.figure.end + 4).min(self.tokens.len());
        let said = |range: Range<usize>| {
            range.into_iter().any(|at| {
                changes.additional.contains(self.lower(at))
                    || changes.additional.contains_row([self.lower(at), self.lower(at + 1)], " ")
            })
        };
        // `adding 178 million computers`
        let adds = matches!(self.kind, Kind::Count | Kind::Vague)
            && changes.adding.contains(self.lower(self.phrase.start.wrapping_sub(1)))
            && !self.noun.is_some_and(|at| self.lexicon.grammar.points.contains(self.lower(at)));
        if said(before) || said(self.figure.clone()) || said(behind) || adds {
            return true;
        }
        let clause = self.clause();
        let (first, second) = (self.lower(clause.start), self.lower(clause.start + 1));
        let opening =
            changes.additional_opening.contains(first) || changes.additional_opening.contains_row([first, second], " ");
        // `3 more`
        let more = changes.additional_behind.contains(self.lower(self.figure.end))
            && matches!(self.kind, Kind::Count | Kind::Vague)
            && !self.lexicon.grammar.than.contains(self.lower(self.figure.end + 1));
        // `12 more weeks`
        let inside = self.figure.clone().any(|at| changes.additional_behind.contains(self.lower(at)))
            && !self.lexicon.grammar.than.contains(self.lower(self.figure.end));
        let more = more || inside;
        // `Hinzu kommt eine Gebühr von 30 Euro`: the sum of something of its own.
        let own = self.kind == Kind::Money && self.noun.is_some_and(|noun| noun < self.phrase.start);
        (opening || self.has_additional_verb(clause)) && !own || more
    }

    /// A verb of adding (`hinzukamen`) with no other number between it and the figure.
    fn has_additional_verb(&self, clause: Range<usize>) -> bool {
        let changes = &self.lexicon.changes;
        let verb = |at: usize| changes.is_adding(self.lower(at));
        let behind = || (self.figure.end..clause.end).take_while(|&at| !self.tokens[at].is_number()).any(verb);
        let before =
            || (clause.start..self.phrase.start).rev().take_while(|&at| !self.tokens[at].is_number()).any(verb);
        self.tokens.any(&changes.additional_verbs) && (behind() || before())
            || self.tokens.any(&changes.additional_particles) && self.closes_with_adding(clause)
    }

    /// `kamen 650 neue Fälle hinzu`: the particle of a verb of adding at the end of its clause.
    fn closes_with_adding(&self, clause: Range<usize>) -> bool {
        let last = (self.figure.end..clause.end).rev().find(|&at| self.tokens[at].is_word());
        last.is_some_and(|at| self.lexicon.changes.additional_particles.contains(self.lower(at)))
            && (clause.start..self.phrase.start).any(|at| self.lexicon.changes.coming.contains(self.lower(at)))
    }

    /// The clause of the figure: up to the signs that part clauses.
    fn clause(&self) -> Range<usize> {
        let parts = |token: &Token<'_>| {
            token.is_sign() && matches!(token.text, "," | ";" | ":" | "(" | ")" | "–" | "—" | "„" | "“" | "\"")
        };
        let cut = || {
            let start = self.tokens[..self.phrase.start].iter().rposition(parts).map_or(0, |at| at + 1);
            let behind = &self.tokens[self.figure.end..];
            let end = behind.iter().position(parts).map_or(self.tokens.len(), |at| self.figure.end + at);
            start..end.max(self.figure.end)
        };
        self.clause.get_or_init(cut).clone()
    }

    /// Which way `word` points.
    fn direction_of(&self, word: Lower<'_>) -> Option<Change> {
        let changes = &self.lexicon.changes;
        if word.is_empty() {
            None
        } else if changes.is_decrease(word) {
            Some(Change::Decrease)
        } else if changes.is_increase(word) {
            Some(Change::Increase)
        } else {
            None
        }
    }
}
