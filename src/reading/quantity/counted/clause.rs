//! The clause around a figure and its subject. Signs part clauses; a relative clause or an aside is
//! stepped over. A subject that only carries another noun (`die Zahl der Toten`) gives way to it.

use std::ops::Range;

use super::Nouns;
use crate::reading::quantity::numeral::is_hyphen;

impl Nouns<'_, '_> {
    /// The head noun of the subject of the clause around the tokens `figure`; where the clause has none,
    /// of the clause before it. German clauses have their own subject.
    pub(super) fn subject(&self, figure: Range<usize>) -> Option<usize> {
        // `bringing the total to 300`: what is counted was said before.
        self.subject_or_carrier(figure).filter(|&noun| !self.is_bare_carrier(noun))
    }

    fn subject_or_carrier(&self, figure: Range<usize>) -> Option<usize> {
        let before = figure.start;
        let mut end = before;
        let clauses = if self.capitals() { 1 } else { 3 };
        for clause in 1..=clauses {
            let start = self.clause_start(end);
            let found = if self.capitals() {
                self.german_object(start..end).or_else(|| self.german_subject(start..end))
            } else {
                self.english_subject(start..end)
            };
            if found.is_some() || start == 0 || clause == clauses {
                // Behind the verb: `Im Mai stieg der Umsatz um 5 Prozent` is found above; `um 5
                // Prozent stieg der Umsatz` is not.
                return found.or_else(|| {
                    let clause = figure.end..self.clause_end(figure.end);
                    self.capitals().then(|| self.german_subject(clause)).flatten()
                });
            }
            // A relative clause or an aside between dashes is stepped over; a clause with a verb and no
            // noun of its own keeps the subject of the clause before it.
            end = start - 1;
            if matches!(self.tokens[end].text, "-" | "–" | "—")
                && let Some(opening) =
                    (0..end).rev().find(|&at| self.tokens[at].text == self.tokens[end].text && self.parts_clauses(at))
            {
                end = opening;
            }
        }
        None
    }

    /// Steps from `Zahl` to `Toten` in `die Zahl der Toten`, and from `Rückgang` to `BIP`.
    pub(super) fn carried(&self, noun: usize, end: usize) -> usize {
        let lower = self.lower(noun);
        let carrier = self.lexicon.grammar.carriers.contains(lower) || self.lexicon.grammar.changes.contains(lower);
        if !carrier || !self.links().carried.contains(self.lower(noun + 1)) {
            return noun;
        }
        let limit = end.min(noun + 7);
        if self.capitals() {
            (noun + 2..limit).find(|&at| self.tokens[at].is_capitalised()).unwrap_or(noun)
        } else {
            self.english_after(noun + 2, true).filter(|&at| at < end.max(noun + 4)).unwrap_or(noun)
        }
    }

    /// Whether one of `verbs` stands in the clause of `phrase`.
    pub(super) fn has_verb(&self, phrase: usize, verbs: &[String]) -> bool {
        let start = self.clause_start(phrase);
        let verb = |at: usize| {
            let word = self.lower(at);
            !self.tokens[at].is_capitalised()
                && verbs.iter().any(|verb| if verb.len() <= 4 { word == verb } else { word.starts_with(verb.as_str()) })
        };
        (start..phrase).any(verb) || (self.capitals() && (phrase..self.clause_end(phrase)).any(verb))
    }

    fn parts_clauses(&self, at: usize) -> bool {
        matches!(self.tokens[at].text, "," | ";" | ":" | "(" | "–" | "—" | "-")
            && !(self.tokens[at].glued && is_hyphen(self.tokens[at].text))
    }

    pub(super) fn clause_start(&self, before: usize) -> usize {
        let end = if before > 0 && matches!(self.lower(before - 1), ":" | "(" | ",") { before - 1 } else { before };
        (0..end).rev().find(|&at| self.parts_clauses(at)).map_or(0, |at| at + 1)
    }

    fn clause_end(&self, from: usize) -> usize {
        (from..self.tokens.len())
            .find(|&at| self.parts_clauses(at) || self.tokens[at].is(")"))
            .unwrap_or(self.tokens.len())
    }
}
