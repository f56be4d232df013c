//! What a share, a sum or a measure is of. It stands behind its unit (`15 Prozent der Besucher`) or before it (`Quote von
//! 20 Prozent`); else the clause says it.

use std::ops::Range;

use super::Nouns;
use crate::language::{NameKind, ends_in};
use crate::reading::quantity::unit::Measured;
use crate::reading::{Kind, Token};

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
        // `hat mit 44 Prozent die höchste Arbeitslosenquote`
        if let Some(noun) = self.ranked(figure.end, phrase) {
            return Some(noun);
        }
        // `reduce its borrowing to 36 pct of overall debt`: the level of something that is told as a share of a whole.
        if self.is_level_of_whole(kind, figure.end, phrase) {
            return self.measured_subject(measured, figure, phrase);
        }
        let before = self.measured_before(kind, phrase);
        // `their loans of £4.5m in the company`
        let sums = kind == Kind::Money && !self.capitals() && self.links().sums.contains(self.lower(figure.end));
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

    /// Whether the share is the level that something has or comes to, and what it is a share of is no plural, of which
    /// some would be counted.
    fn is_level_of_whole(&self, kind: Kind, end: usize, phrase: usize) -> bool {
        let adverb = phrase >= 2 && self.is_adverb(phrase - 1);
        let link = phrase.checked_sub(1 + usize::from(adverb));
        let level = link.is_some_and(|at| {
            self.lexicon.changes.to.contains(self.lower(at)) || self.lexicon.grammar.copulas.contains(self.lower(at))
        });
        !self.capitals()
            && kind == Kind::Percent
            && level
            && self.links().partitives.contains(self.lower(end))
            && self.english_after(end, true).is_some_and(|noun| !self.is_plural(noun) && !self.is_bare_carrier(noun))
    }

    /// The noun of what somebody has most of, `mit` the figure between: its adjective is a superlative.
    fn ranked(&self, end: usize, phrase: usize) -> Option<usize> {
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

    /// Whether the measure is the size of a change that is named right behind it: `expect a quarter-point cut`.
    fn is_attribute_of_change(&self, kind: Kind, end: usize) -> bool {
        let tied = self.tokens.get(end.wrapping_sub(1)).is_some_and(|last| last.text.contains('-'));
        let single = self.lower(end).text.trim_end_matches(self.lexicon.units.inflections.as_slice());
        kind == Kind::PercentagePoint
            && tied
            && (self.is_noun_of_change(end) || self.lexicon.grammar.changes.contains(single))
    }

    /// Whether the figure tells how far its subject is something: `is 20% contained`.
    fn is_predicate(&self, phrase: usize, from: usize, noun: usize) -> bool {
        let copula = phrase.checked_sub(1).is_some_and(|at| self.lexicon.grammar.copulas.contains(self.lower(at)));
        copula && !self.links().partitives.contains(self.lower(from)) && !self.is_plural(noun)
    }

    /// Whether the noun behind a sum with an article is the subject of a clause about it: `the $130 million the team's
    /// owner took in`, `the $18 billion analysts expected`.
    fn is_of_clause(&self, phrase: usize, from: usize, noun: usize) -> bool {
        let known = phrase.checked_sub(1).is_some_and(|at| self.links().definite_articles.contains(self.lower(at)));
        let saying = self.lexicon.attribution.verbs.of(self.lower(noun + 1)).next().is_some();
        !self.capitals() && known && (saying || self.is_possessive(from))
    }

    /// Whether the noun behind the figure is of something else, where the figure has a noun before it: `Körner mit einem
    /// Durchmesser von 5 Zentimetern zerstörten Dächer`, `Einnahmen von 3 Euro Ausgaben von 4 Euro`.
    fn begins_another(&self, from: usize, noun: usize) -> bool {
        let measures = self.links().values.contains(self.lower(noun + 1)) && self.opens_number(noun + 2);
        self.capitals()
            && (measures || noun > from && !self.is_article(from) && !self.links().kinds.contains(self.lower(from)))
    }

    /// `39 MW Gesamtleistung`, `15 Prozent der Besucher`, `15 Milliarden Euro an Steuern`, `95% share`.
    fn measured_after(&self, kind: Kind, from: usize) -> Option<usize> {
        if self.capitals() { self.german_measured_after(kind, from) } else { self.english_measured_after(kind, from) }
    }

    fn german_measured_after(&self, kind: Kind, from: usize) -> Option<usize> {
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

    fn english_measured_after(&self, kind: Kind, from: usize) -> Option<usize> {
        let from = if kind == Kind::Money { self.behind_same_sum(from) } else { from };
        let next = self.tokens.get(from).filter(|token| token.is_word())?;
        let partitive = |at: usize| self.links().partitives.contains(self.lower(at));
        let worth = self.links().worth.contains(next.lower()) && partitive(from + 1);
        // `sold for $9bn in an auction`: with an article it is a place.
        // `rose 1% to 57 francs in early trading`: behind a level it is a time.
        let level = |at: &usize| self.lexicon.changes.to.contains(self.lower(*at));
        let sum = kind == Kind::Money
            && self.links().sums.contains(next.lower())
            && !self.is_article(from + 1)
            && !(from.saturating_sub(LONGEST_SUM)..from).any(|at| level(&at));
        if partitive(from) || worth || sum {
            return self
                .english_after(from + 1 + usize::from(worth), true)
                .filter(|&noun| !self.is_never_counted(noun));
        }
        // `29% more agents`
        let changes = &self.lexicon.changes;
        let compared = changes.more.contains(self.lower(from)) || changes.less.contains(self.lower(from));
        if compared
            && kind == Kind::Percent
            && !self.is_preposition(from)
            && !self.lexicon.grammar.than.contains(self.lower(from + 1))
        {
            // `a 14% lower risk`
            let single = || self.english_phrase(from + 1, false, false);
            let noun = !self.is_function_word(from + 1) && self.is_thing(from + 1);
            return self.plural_after(from + 1).or_else(|| noun.then(single).flatten());
        }
        if self.is_function_word(from) || self.is_adverb(from) || self.is_dimension(from) {
            return None;
        }
        // `a 14% drop in profit`
        if self.is_noun_of_change(from) {
            return Some(self.carried(from, self.tokens.len())).filter(|&noun| noun != from);
        }
        // `a 2% price drop`
        if self.is_thing(from)
            && self.is_noun_of_change(from + 1)
            && self.lexicon.changes.is_change(self.lower(from + 1))
        {
            return Some(from);
        }
        // `closed 1.2% lower at`
        let changes = &self.lexicon.changes;
        let compared = |at: usize| changes.more.contains(self.lower(at)) || changes.less.contains(self.lower(at));
        self.english_after(from, false)
            .filter(|&noun| !self.is_never_counted(noun) && !self.is_noun_of_change(noun) && !compared(noun))
    }

    /// The token behind the same sum in another currency: `The $1.75bn (£900m) deal`; the end of the bracket where the
    /// sum itself stands in it.
    fn behind_same_sum(&self, from: usize) -> usize {
        /// `(£900 million; $1.2 billion`
        const LONGEST: usize = 8;
        let money = |at: usize| {
            self.is_number_word(at)
                || self.lexicon.units.is_currency_sign(self.lower(at))
                || self.tokens.get(at).is_some_and(|sign| sign.is(";"))
        };
        let opens = self.tokens.get(from).is_some_and(|token| token.is("("));
        let close =
            from + usize::from(opens) + (from + usize::from(opens)..from + LONGEST).take_while(|&at| money(at)).count();
        let closes = self.tokens.get(close).is_some_and(|token| token.is(")"));
        let own = !opens && closes && (from.saturating_sub(LONGEST)..from).any(|at| self.tokens[at].is("("));
        // Nothing but a noun goes on behind it.
        let noun = self.tokens.get(close + 1).is_some_and(|next| next.is_word() && !next.is_capitalised());
        let phrase = noun && !self.is_function_word(close + 1) && !self.is_verb(close + 1)
            || self.links().partitives.contains(self.lower(close + 1));
        if closes && phrase && (own || opens) { close + 1 } else { from }
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
    fn hides_what_changed(&self, kind: Kind, noun: usize) -> bool {
        let sum = kind == Kind::Money && self.lexicon.grammar.sums_of_change.contains(self.lower(noun));
        self.is_noun_of_change(noun) && !sum
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

    /// Whether the noun is a place, which says where something changed and not what: `stieg in Bremen um 300`.
    pub(super) fn is_place(&self, noun: usize) -> bool {
        let token = &self.tokens[noun];
        let places = self.lexicon.places.at(Token::from(std::slice::from_ref(token), 0));
        places.iter().any(|place| place.kind != NameKind::People && place.kind != NameKind::Adjective)
    }

    /// The noun before the link of the phrase, `mit einer Leistung von insgesamt sechs Megawatt` included.
    fn german_measured_before(&self, kind: Kind, phrase: usize) -> Option<usize> {
        // `ein Volumen von über 9 Milliarden Euro`: the link is a part of the hedge.
        let hedged = self.links().partitives.contains(self.lower(phrase));
        let at = if hedged { phrase } else { phrase.checked_sub(1)? };
        let link = self.lower(at);
        let mut end = at;
        if self.links().totals.contains(link) {
            end = at.checked_sub(1).filter(|&at| self.links().before_totals.contains(self.lower(at)))?;
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
        let level = self.lexicon.changes.by.contains(link) || self.lexicon.changes.to.contains(link);
        if level && self.is_governed(noun) {
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

    /// Whether a preposition stands before the noun at `noun`, its article and adjectives between.
    fn is_governed(&self, noun: usize) -> bool {
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

    fn english_measured_before(&self, kind: Kind, phrase: usize) -> Option<usize> {
        let at = phrase.checked_sub(1)?;
        // `waves as high as four metres`
        let tall = kind == Kind::Measure
            && self.lexicon.grammar.comparing.contains(self.lower(phrase))
            && self.is_dimension(phrase + 1);
        if tall && self.is_plural(at) && self.is_thing(at) {
            return Some(at);
        }
        // `a profit of between £170m and £180m`
        let at = at - usize::from(at > 0 && self.lexicon.numbers.ranges.open.contains(self.lower(at)));
        // goods worth $500
        let worth = kind == Kind::Money
            && (self.links().worth.contains(self.lower(at))
                || self.lexicon.grammar.valued_participles.contains(self.lower(at)));
        if !(worth || self.links().values.contains(self.lower(at))) {
            return None;
        }
        let mut noun = at.checked_sub(1)?;
        // `a payment to Renault of`
        if noun >= 2 && self.tokens[noun].is_capitalised() && self.is_preposition(noun - 1) {
            noun -= 2;
        }
        let fits = self.tokens[noun].is_word()
            && !self.is_function_word(noun)
            && !self.lexicon.grammar.verbs.contains(self.lower(noun));
        // An unemployment rate is one; `at a rate of` tells of something else.
        let named = noun.checked_sub(1).is_some_and(|at| {
            self.tokens[at].is_word()
                && !self.lower(at).contains(['\'', '’'])
                && !self.is_function_word(at)
                && !self.is_verb(at)
                && self.lexicon.grammar.sums_of_change.contains(self.lower(noun))
        });
        (fits && (named || !self.hides_what_changed(kind, noun))).then_some(noun)
    }
}
