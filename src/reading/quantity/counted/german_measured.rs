//! What a German share, sum or measure is of, by the words right beside it: `15 Prozent der Besucher`, `eine Quote von 20
//! Prozent`, `ein 5 Millionen Euro schwerer Vertrag`.

use super::Nouns;
use crate::language::ends_in;
use crate::reading::{Kind, Token};

impl Nouns<'_, '_> {
    /// The noun right before the brackets that the figure stands in with nothing but a time: `Die Arbeitslosenrate (im
    /// Jahresschnitt 8,3 Prozent) stieg`.
    pub(super) fn before_bracket(&self, kind: Kind, phrase: usize) -> Option<usize> {
        /// `(im Schnitt des Jahres`
        const LONGEST: usize = 4;
        if !self.capitals() || !matches!(kind, Kind::Percent | Kind::Money) {
            return None;
        }
        let averages = &self.endings().averages;
        let time = |&at: &usize| {
            self.is_function_word(at)
                || self.is_never_counted(at)
                || ends_in(self.lower(at), averages)
                || self.tokens[at].is_year()
        };
        let start = (0..phrase).rev().take(LONGEST).take_while(time).last()?;
        let noun = start.checked_sub(2).filter(|_| self.tokens[start - 1].is("("))?;
        let quantity = ends_in(self.lower(noun), &self.lexicon.grammar.quantity_endings);
        (self.tokens[noun].is_capitalised() && quantity).then_some(noun)
    }

    /// The noun of what somebody has most of, `mit` the figure between: its adjective is a superlative.
    pub(super) fn ranked(&self, end: usize, phrase: usize) -> Option<usize> {
        let linked = phrase.checked_sub(1).is_some_and(|at| self.links().shares.contains(self.lower(at)));
        if !self.capitals() || !linked || !self.is_article(end) {
            return None;
        }
        let noun = self.german_after(end)?;
        let superlative = |at: usize| ends_in(self.lower(at), &self.endings().superlatives);
        // `die stärkste Kraft` is who has the share.
        let quantity = ends_in(self.lower(noun), &self.lexicon.grammar.quantity_endings);
        (quantity && (end + 1..noun).any(superlative)).then_some(noun)
    }

    /// Whether the noun behind the figure is of something else, where the figure has a noun before it: `Körner mit einem
    /// Durchmesser von 5 Zentimetern zerstörten Dächer`, `Einnahmen von 3 Euro Ausgaben von 4 Euro`.
    pub(super) fn begins_another(&self, from: usize, noun: usize) -> bool {
        let measures = self.links().values.contains(self.lower(noun + 1)) && self.opens_number(noun + 2);
        self.capitals()
            && (measures || noun > from && !self.is_article(from) && !self.links().kinds.contains(self.lower(from)))
    }

    pub(super) fn german_measured_after(&self, kind: Kind, from: usize) -> Option<usize> {
        let from = if kind == Kind::Money { self.behind_same_sum_of_size(from) } else { from };
        let next = self.tokens.get(from).filter(|token| token.is_word())?;
        if next.is_capitalised() && !next.glued {
            return Some(self.last_conjunct(from));
        }
        // `mit 23 Milliarden der größte Empfänger`: the adjective of a genitive ends in -n.
        let nominative = !self.is_function_word(from + 1)
            && self.tokens.get(from + 1).is_some_and(|token| token.is_word() && !token.is_capitalised())
            && self.lower(from + 1).ends_with(self.endings().nominatives.as_slice());
        let genitive = self.links().genitive_openers.contains(next.lower()) && !nominative;
        let of = self.links().kinds.contains(next.lower())
            && (self.tokens.get(from + 1).is_some_and(Token::is_capitalised) || self.is_inflected(from + 1));
        if genitive && matches!(kind, Kind::Percent | Kind::Money | Kind::Measure) {
            return self.german_after(from).filter(|&noun| !self.lexicon.units.is_unit(self.lower(noun)));
        }
        let compared = self.lexicon.grammar.than.contains(self.lower(from + 1));
        if of && !compared && !self.is_function_word(from + 1) {
            return self.german_after(from + 1).filter(|&noun| !self.is_never_counted(noun));
        }
        // 896 Kilometer hohe Umlaufbahn
        if self.is_dimension(from) && self.tokens.get(from + 1).is_some_and(Token::is_capitalised) {
            return Some(from + 1);
        }
        // 20 Prozent höhere Kosten
        let superlative = ends_in(self.lower(from), &self.endings().superlatives);
        let adjective = !compared
            && !superlative
            && !self.is_function_word(from)
            && self.is_inflected(from)
            && !self.is_dimension(from);
        if adjective {
            return self.german_after(from).filter(|&noun| noun <= from + 3);
        }
        None
    }

    /// The token behind the same sum in another currency, where the adjective of a size and its noun follow: `einen 9
    /// Millionen Euro (10 Millionen Dollar) schweren Vertrag`; of both sums.
    pub(super) fn behind_same_sum_of_size(&self, from: usize) -> usize {
        /// `(umgerechnet rund 10 Millionen Dollar)`
        const LONGEST: usize = 6;
        let opens = self.tokens.get(from).is_some_and(|token| token.is("("));
        let inside = from + usize::from(opens);
        let close = (inside..inside + LONGEST).find(|&at| self.tokens.get(at).is_none_or(|token| token.is(")")));
        let close = close.filter(|&close| opens || close == from).filter(|&close| {
            self.is_dimension(close + 1) && self.tokens.get(close + 2).is_some_and(Token::is_capitalised)
        });
        close.map_or(from, |close| close + 1)
    }

    /// Whether the clause leaves out the verb of the one before it, so that the noun before the
    /// figure at `phrase` is its subject: `Die Polizei sprach von 300 Teilnehmern, die Veranstalter von 500`.
    pub(super) fn is_gapped(&self, phrase: usize) -> bool {
        let Some(link) = phrase.checked_sub(1).filter(|&at| at > 1 && self.is_preposition(at)) else { return false };
        let noun = link - 1;
        let start = if self.tokens[noun - 1].is(",") { noun } else { self.clause_start(noun) };
        // `, Veranstalter und Gewerkschaft von 500`
        let joined = |at: usize| self.tokens[at].is_capitalised() && self.lower(at + 1) == self.lexicon.numbers.joiner;
        let bare = (start..noun)
            .all(|at| self.is_article(at) || joined(at) || self.is_function_word(at) && !self.is_preposition(at));
        let before = start.saturating_sub(1);
        let number_behind = |at: usize| (at + 1..at + 4).any(|next| self.opens_number(next));
        start > 0
            && self.tokens[before].is(",")
            && self.tokens[noun].is_capitalised()
            && bare
            && (self.clause_start(before)..before).any(|at| self.lower(at) == self.lower(link) && number_behind(at))
    }

    /// The noun before the link of the phrase, `mit einer Leistung von insgesamt sechs Megawatt` included.
    pub(super) fn german_measured_before(&self, kind: Kind, phrase: usize) -> Option<usize> {
        // `ein Volumen von über 9 Milliarden Euro`: the link is a part of the hedge.
        let hedged = self.links().partitives.contains(self.lower(phrase));
        let at = if hedged { phrase } else { phrase.checked_sub(1)? };
        let link = self.lower(at);
        let mut end = at;
        if self.links().totals.contains(link) {
            end = at.checked_sub(1).filter(|&at| self.links().before_totals.contains(self.lower(at)))?;
        } else if self.links().sizes.contains(link) && kind == Kind::Money {
            // `einen sogenannten Fonds mit 200 Millionen Euro`
            return self.endowed(at);
        } else if !self.links().values.contains(link) {
            return None;
        }
        let noun = end.checked_sub(1).filter(|&noun| self.tokens[noun].is_capitalised())?;
        // `Zwei von drei sagten Nein`
        if self.opens_number(noun) {
            return None;
        }
        // `schädigte 20 Käufer um 5.000 Euro`: who pays is not what is paid.
        let paying = |at: usize| self.lexicon.grammar.paying_verbs.contains(self.lower(at));
        if kind == Kind::Money
            && self.lexicon.changes.by.contains(link)
            && (self.clause_start(phrase)..self.clause_end(phrase)).any(paying)
        {
            return None;
        }
        if self.is_never_counted(noun) || self.is_place(noun) || self.lexicon.units.is_unit(self.lower(noun)) {
            return None;
        }
        // `in einem Fall um 5.000 Euro`: a noun that a preposition governs is no more than an adverbial.
        // So it is before two levels: `wuchs im Lauf des Abends von 17 auf 30 Prozent`.
        let by = self.lexicon.changes.by.contains(link) || self.lexicon.changes.to.contains(link);
        let level = by || self.opens_levels(at);
        if level && self.is_governed(if by { noun } else { self.head_of_genitive(noun) }) {
            return None;
        }
        if !self.hides_what_changed(kind, noun) {
            // `die Zahl der Mitarbeiter um 4.000`
            return Some(self.head_of_genitive(noun)).map(|head| self.carried(head, at));
        }
        // `Verbindlichkeiten in Höhe von`: the noun before; a change names its thing elsewhere.
        let article = usize::from(noun > 0 && self.is_article(noun - 1));
        // `in einer Höhe von 1,5 Metern` tells where.
        if kind != Kind::Measure && self.links().extents.contains(self.lower(noun.wrapping_sub(1 + article))) {
            return noun.checked_sub(2 + article).filter(|&before| {
                self.tokens[before].is_capitalised() && !self.lexicon.units.is_unit(self.lower(before))
            });
        }
        None
    }

    /// The noun before `mit` at `link`, where nothing but its adjectives and an indefinite article stand before it: it has the
    /// sum, and no verb gives it.
    pub(super) fn endowed(&self, link: usize) -> Option<usize> {
        /// `einen neu aufgelegten`
        const ADJECTIVES: usize = 2;
        let noun = link.checked_sub(1).filter(|&noun| self.tokens[noun].is_capitalised())?;
        let adjective =
            |&at: &usize| self.tokens[at].is_word() && !self.tokens[at].is_capitalised() && !self.is_function_word(at);
        let adjectives = (0..noun).rev().take_while(adjective).take(ADJECTIVES).count();
        let article = (noun - adjectives).checked_sub(1)?;
        (self.lexicon.numbers.articles.has(self.lower(article)) && !self.is_never_counted(noun)).then_some(noun)
    }

    /// Whether a preposition stands before the noun at `noun`, its article and adjectives between.
    pub(super) fn is_governed(&self, noun: usize) -> bool {
        /// `in einem besonders schweren Fall`
        const REACH: usize = 4;
        let inner = |at: usize| {
            let token = &self.tokens[at];
            token.is_word() && !token.is_capitalised() || self.lexicon.units.is_unit(token.lower())
        };
        // `laut dem Verband Muster`
        let beside = |&at: &usize| self.tokens[at].is_capitalised() && !self.tokens[at + 1].glued;
        let noun = (0..noun).rev().take_while(beside).last().unwrap_or(noun);
        // `in Schaden/Unfall`
        let slashed = noun >= 2 && self.tokens[noun - 1].is("/") && self.tokens[noun - 2].is_capitalised();
        let noun = if slashed { noun - 2 } else { noun };
        let mut before =
            (noun.saturating_sub(REACH)..noun).rev().take_while(|&at| inner(at) || self.is_preposition(at));
        before.any(|at| self.is_preposition(at))
    }
}
