//! What a share, a sum or a measure is of. It stands behind its unit (`15 Prozent der Besucher`) or before it (`Quote von
//! 20 Prozent`); else the clause says it.

use std::ops::Range;

use super::Nouns;
use crate::language::ends_in;
use crate::reading::Kind;
use crate::reading::quantity::unit::Measured;

/// Most words of a level of money with its link: `to about 57.85 Swiss francs`.
pub(super) const LONGEST_SUM: usize = 5;
impl Nouns<'_, '_> {
    /// What a sum, a share or a measure is of.
    pub(super) fn measured(&self, measured: &Measured, figure: &Range<usize>, phrase: usize) -> Option<usize> {
        let kind = measured.kind;
        if kind == Kind::Measure && self.lexicon.grammar.distances.contains(self.lower(figure.end)) {
            return None;
        }
        if self.is_attribute_of_change(kind, figure.end) {
            return Some(self.carried(figure.end, self.tokens.len())).filter(|&noun| noun != figure.end);
        }
        if let Some(noun) = self.before_bracket(kind, phrase).or_else(|| self.restated(phrase)) {
            return Some(noun);
        }
        // `hat mit 44 Prozent die höchste Arbeitslosenquote`
        if let Some(noun) = self.ranked(figure.end, phrase) {
            return Some(noun);
        }
        // `Vorn liegt Kärnten mit 4,3 Prozent`: of what was named before.
        if kind == Kind::Percent && self.is_share_of_place(phrase..figure.end) {
            return self.measured_after(kind, figure.end);
        }
        // `32 Prozent rechnen damit`: the share is who does it, and of what was counted before.
        if kind == Kind::Percent && self.is_who_acts(phrase, figure.end) {
            return None;
        }
        // `soll zu 100 Prozent der Familie gehören`: how far something is so.
        if kind == Kind::Percent && self.links().degrees.contains(self.lower(phrase.wrapping_sub(1))) {
            return self.measured_subject(measured, figure, phrase);
        }
        // `reduce its borrowing to 36 pct of overall debt`: the level of something that is told as a share of a whole.
        if self.is_level_of_whole(kind, figure.end, phrase) {
            return self.measured_subject(measured, figure, phrase);
        }
        let before = self.measured_before(kind, phrase);
        // `eine Forschungsquote von 3 Prozent des Sozialprodukts`: the rate is told as a share of a whole.
        let rate = |noun: &usize| ends_in(self.lower(*noun), &self.lexicon.grammar.quantity_endings);
        let of_whole = self.links().genitive_openers.contains(self.lower(figure.end));
        if kind == Kind::Percent && self.capitals() && of_whole && before.as_ref().is_some_and(rate) {
            return before;
        }
        // `their loans of £4.5m in the company`
        let sums = kind == Kind::Money
            && !self.capitals()
            && self.links().sums.contains(self.lower(self.behind_same_sum(figure.end)));
        if sums && before.is_some_and(|noun| !self.lexicon.grammar.carriers.contains(self.lower(noun))) {
            return before;
        }
        self.measured_after(kind, figure.end)
            .filter(|&noun| !self.is_predicate(phrase, figure.end, noun))
            .filter(|&noun| before.is_none() || !self.begins_another(figure.end, noun))
            .filter(|&noun| !self.is_of_clause(phrase, figure.end, noun))
            .or(before)
            .or_else(|| self.measured_subject(measured, figure, phrase))
    }

    /// Whether the figure tells how far its subject is something: `is 20% contained`.
    fn is_predicate(&self, phrase: usize, from: usize, noun: usize) -> bool {
        let copula = phrase.checked_sub(1).is_some_and(|at| self.lexicon.grammar.copulas.contains(self.lower(at)));
        copula && !self.links().partitives.contains(self.lower(from)) && !self.is_plural(noun)
    }

    /// `39 MW Gesamtleistung`, `15 Prozent der Besucher`, `15 Milliarden Euro an Steuern`, `95% share`.
    /// Whether a German clause opens with the share at `phrase` and goes on with its verb at `verb`.
    fn is_who_acts(&self, phrase: usize, verb: usize) -> bool {
        let acts = self.tokens.get(verb).is_some_and(|next| {
            next.is_word() && !next.is_capitalised() && next.lower().ends_with('n') && !self.is_function_word(verb)
        });
        self.capitals() && acts && self.clause_start(phrase) == phrase
    }

    fn measured_after(&self, kind: Kind, from: usize) -> Option<usize> {
        if self.capitals() { self.german_measured_after(kind, from) } else { self.english_measured_after(kind, from) }
    }

    /// `Gesamtleistung von 39 MW`, `Quote von 20 Prozent`, `growth of 2%`.
    pub(super) fn measured_before(&self, kind: Kind, phrase: usize) -> Option<usize> {
        if self.capitals() {
            self.german_measured_before(kind, phrase)
        } else {
            self.english_measured_before(kind, phrase)
        }
    }

    /// Whether the noun only says that something changed; with money some are a sum by themselves.
    pub(super) fn hides_what_changed(&self, kind: Kind, noun: usize) -> bool {
        let sum = kind == Kind::Money && self.lexicon.grammar.sums_of_change.contains(self.lower(noun));
        self.is_noun_of_change(noun) && !sum
    }
}
