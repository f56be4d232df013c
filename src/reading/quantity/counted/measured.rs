//! What a share, a sum, a measure, an age or a duration is of. It stands behind its unit (`15 Prozent
//! der Besucher`), before it (`Quote von 20 Prozent`), or is the subject of the clause.

use std::ops::Range;

use super::Nouns;
use crate::language::{NameKind, WordSet, ends_in};
use crate::reading::quantity::unit::Measured;
use crate::reading::{Kind, Token};

/// Most words of a level of money with its link: `to about 57.85 Swiss francs`.
const LONGEST_SUM: usize = 5;

/// Most words of what stands before a colon and its value, the colon included.
const LONGEST_HEADING: usize = 5;

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
        let at = phrase.checked_sub(1)?;
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

    /// The subject of the clause, where its verb gives it a value.
    fn measured_subject(&self, measured: &Measured, figure: &Range<usize>, phrase: usize) -> Option<usize> {
        let kind = measured.kind;
        // `Exporte: minus 4 Prozent`; but `Die Mitglieder erhalten in zwei Stufen mehr: 210 Euro`
        let colon = phrase > 0
            && self.lower(phrase - 1) == ":"
            && (!self.capitals() || phrase - self.clause_start(phrase) <= LONGEST_HEADING);
        let grammar = &self.lexicon.grammar;
        let object = || self.object_of_verb(self.clause_start(phrase)..phrase, self.clause_end(figure.end));
        if self.capitals()
            && let Some(noun) = object().or_else(|| self.expected_of(phrase)).or_else(|| self.headed(kind, phrase))
        {
            return Some(noun);
        }
        let degrees = measured.unit.as_deref().is_some_and(|unit| unit.starts_with('°'));
        let measuring = self.is_dimension(figure.end)
            || self.has_verb(phrase, &grammar.measuring_verbs)
            || (degrees && self.has_verb(phrase, &self.lexicon.grammar.valued_verbs))
            || self.is_changed(phrase)
            || self.stands_at(phrase);
        if kind == Kind::Measure && !measuring {
            return None;
        }
        // `kam auf 21,2 Prozent`: what a party gets is a share of something else.
        if kind == Kind::Percent && self.gets_share(phrase) {
            return None;
        }
        let valued = self.has_verb(phrase, &self.lexicon.grammar.valued_verbs) || self.is_changed(phrase);
        if kind == Kind::Money && !colon && !valued {
            return None;
        }
        // `raised £2.4m`: the sum is an object, not what the subject costs.
        let object = phrase.checked_sub(1).is_some_and(|at| self.lexicon.changes.is_transitive(self.lower(at)));
        if kind == Kind::Money && object && !self.capitals() {
            return None;
        }
        // `was disliked by 24 percent`: who does something is not what it is done to.
        let agent = !self.capitals()
            && self.lexicon.changes.by.contains(self.lower(phrase.wrapping_sub(1)))
            && !(self.clause_start(phrase)..phrase).any(|at| self.lexicon.changes.is_change(self.lower(at)));
        if kind == Kind::Percent && agent {
            return None;
        }
        // `it emerged that 4bn euros did not exist`: the clause before is not about the sum.
        let opened =
            !self.capitals() && self.lexicon.attribution.words.that.contains(self.lower(phrase.wrapping_sub(1)));
        if kind == Kind::Money && opened {
            return None;
        }
        // `2,340 responses, of which 57%`
        let pair = [self.lower(phrase.wrapping_sub(2)), self.lower(phrase.wrapping_sub(1))];
        if kind == Kind::Percent && self.lexicon.clauses.is_part_phrase(pair) {
            return None;
        }
        // `Currency effects reduced sales 4 per cent`
        let object = phrase.checked_sub(2).filter(|&verb| {
            kind == Kind::Percent
                && !self.capitals()
                && ends_in(self.lower(verb), &self.endings().participles)
                && self.lexicon.changes.is_change(self.lower(verb))
                && self.is_thing(verb + 1)
                && self.is_plural(verb + 1)
        });
        if let Some(verb) = object {
            return Some(verb + 1);
        }
        // `Nationwide reported a rise of 0.4%`: who says it is not what rose.
        let said = !self.capitals()
            && self.links().values.contains(self.lower(phrase.wrapping_sub(1)))
            && self.noun_of_change_before(phrase)
            && (self.clause_start(phrase)..phrase)
                .rev()
                .find(|&at| self.is_verb(at))
                .is_some_and(|verb| self.lexicon.attribution.verbs.of(self.lower(verb)).next().is_some());
        if kind == Kind::Percent && said {
            return None;
        }
        // `leads Harris 48% to 47%`
        let name = phrase.checked_sub(1).is_some_and(|at| at > 0 && self.tokens[at].is_capitalised());
        if kind == Kind::Percent && name && !self.capitals() {
            return None;
        }
        // `were charged up to £1,500`: who pays is not what is paid.
        let paying = |at: usize| self.lexicon.grammar.paying_verbs.contains(self.lower(at));
        let end = if self.capitals() { self.clause_end(figure.end) } else { phrase };
        if kind == Kind::Money && (self.clause_start(phrase)..end).any(paying) {
            return None;
        }
        if kind == Kind::Percent && !colon {
            // The change of something named behind: `ein Minus von 5,4 Prozent für das BIP`.
            if self.links().changed.contains(self.lower(figure.end))
                && self.noun_of_change_before(phrase)
                && let Some(noun) = (figure.end + 1..(figure.end + 5).min(self.tokens.len()))
                    .find(|&at| self.tokens[at].is_capitalised())
                && !self.is_never_counted(noun)
            {
                return Some(noun);
            }
        }
        // `60 Prozent hätten kein Vertrauen`: what they have is not what they are of.
        let having = self.capitals()
            && phrase == self.clause_start(phrase)
            && self.lexicon.attribution.words.perfect.contains(self.lower(figure.end));
        if kind == Kind::Percent && having {
            return None;
        }
        // `Mexiko ist mit 23 Milliarden Dollar …`: a sum is of no country.
        self.subject(phrase..figure.end)
            .or_else(|| self.whole_of_clause(kind, phrase))
            .filter(|&noun| !(kind == Kind::Money && self.capitals() && self.is_place(noun)))
    }

    /// The noun of `Für den Gewinn rechnet das Unternehmen mit 5 Millionen`: what is expected stands first, behind `für`,
    /// and the subject is who expects it.
    fn expected_of(&self, phrase: usize) -> Option<usize> {
        let start = self.clause_start(phrase);
        let says = |at: usize| {
            let mut verbs = self.lexicon.attribution.verbs.of(self.lower(at));
            !self.tokens[at].is_capitalised() && verbs.any(|(verb, _)| verb.prefix.is_empty())
        };
        let opened = self.links().expected.contains(self.lower(start)) && (start..phrase).any(says);
        let noun = Some(start + 1).filter(|_| opened).and_then(|from| self.german_after(from))?;
        (noun < phrase && !self.is_never_counted(noun) && !self.is_place(noun)).then_some(noun)
    }

    /// The noun of money right before its sum where nothing ties the two: `Ablösesumme bis zu 30 Millionen Euro`.
    fn headed(&self, kind: Kind, phrase: usize) -> Option<usize> {
        let noun = phrase.checked_sub(1).filter(|&at| self.clause_start(phrase) == at)?;
        let money = &self.lexicon.units.money_nouns;
        let named =
            self.tokens[noun].is_capitalised() && money.iter().any(|stem| self.lower(noun).contains(stem.as_str()));
        (kind == Kind::Money && named).then_some(noun)
    }

    /// The whole that a clause without a noun of its own for the share opens with: `Unter Jugendlichen sind 60 Prozent
    /// ohne Arbeit`.
    fn whole_of_clause(&self, kind: Kind, phrase: usize) -> Option<usize> {
        let start = self.clause_start(phrase);
        let opens = self.capitals() && kind == Kind::Percent && self.links().wholes.contains(self.lower(start));
        let noun = Some(start + 1).filter(|_| opens).and_then(|from| self.german_after(from))?;
        (noun < phrase && !self.is_never_counted(noun) && !self.is_place(noun)).then_some(noun)
    }

    /// Whether the figure is the level at which something stands: `lag bei 30 Litern`, `lag mit 30 Litern über`.
    fn stands_at(&self, phrase: usize) -> bool {
        let total = phrase >= 2 && self.links().totals.contains(self.lower(phrase - 1));
        let link = phrase.checked_sub(1 + usize::from(total));
        let tied = link.is_some_and(|at| self.links().shares.contains(self.lower(at)));
        let verbs = &self.lexicon.grammar.standing_verbs;
        tied && self.capitals() && (self.clause_start(phrase)..phrase).any(|at| verbs.contains(self.lower(at)))
    }

    /// The subject to which the verb of the clause gives the value `figure`.
    pub fn valued(&self, figure: Range<usize>) -> Option<usize> {
        let valued = self.has_verb(figure.start, &self.lexicon.grammar.valued_verbs) || self.is_changed(figure.start);
        valued.then(|| self.subject(figure)).flatten()
    }

    /// `sank um 1,20 Meter auf 4,35 Meter`: a measure that something changed by or to.
    fn is_changed(&self, phrase: usize) -> bool {
        let changes = &self.lexicon.changes;
        let links = |at: usize| {
            changes.by.contains(self.lower(at)) || changes.to.contains(self.lower(at)) || self.opens_levels(at)
        };
        // `um jährlich 150 Millionen Euro gesenkt werden`
        let adverb =
            phrase >= 2 && self.capitals() && self.lexicon.qualifiers.between.words.contains(self.lower(phrase - 1));
        let link = phrase.checked_sub(1).is_some_and(|at| links(at) || adverb && links(at - 1));
        let end = if self.capitals() { self.clause_end(phrase) } else { phrase };
        // The sign of a number is no change: `bei minus 13 Grad`.
        let moves = |at: usize| changes.is_change(self.lower(at)) && !self.lexicon.numbers.negative.has(self.lower(at));
        link && (self.clause_start(phrase)..end).any(moves)
    }

    /// Whether the clause says that its subject gets a share: `die Partei kam auf 5 Prozent`, `gewann mit 52
    /// Prozent`, `der 47 Prozent holte`; or whose it is: `Jones's 47 percent`.
    fn gets_share(&self, phrase: usize) -> bool {
        let grammar = &self.lexicon.grammar;
        let link = self.lower(phrase.wrapping_sub(1));
        let clause = self.clause_start(phrase)..phrase;
        let whole = clause.start..if self.capitals() { self.clause_end(phrase) } else { phrase };
        let has = |range: Range<usize>, verbs: &WordSet| range.into_iter().any(|at| verbs.contains(self.lower(at)));
        self.lexicon.changes.to.contains(link) && has(clause.clone(), &grammar.share_verbs)
            || self.links().shares.contains(link) && has(whole.clone(), &grammar.winning_verbs)
            || (!self.is_preposition(phrase.wrapping_sub(1)) && has(whole, &grammar.getting_verbs))
            || link.ends_with("'s")
            || link.ends_with("’s")
    }

    fn noun_of_change_before(&self, phrase: usize) -> bool {
        phrase >= 2 && self.is_noun_of_change(phrase - 2)
    }

    /// `18 Jahre alte Bärin`; the subject of `ist … Jahre alt`.
    pub(super) fn aged(&self, figure: &Range<usize>, phrase: usize) -> Option<usize> {
        let last = &self.tokens[figure.end - 1];
        let predicates = &self.lexicon.units.age.predicates;
        // `a five month old baby`
        let noun = |at: usize| {
            self.tokens.get(at).is_some_and(|next| {
                next.is_word() && !self.is_verb(at) && !self.is_function_word(at) && !self.is_never_counted(at)
            })
        };
        let attribute = !self.capitals() && noun(figure.end);
        let predicate = predicates.contains(last.lower()) && !attribute;
        let adjective = self.capitals() && !last.is_capitalised() && !predicate;
        if adjective {
            return self.german_after(figure.end);
        }
        if predicate {
            // `The irony is that he is only 14 years old`
            let pronoun = (self.clause_start(figure.start)..figure.start).rev().find(|&at| self.is_verb(at));
            let pronoun = pronoun.and_then(|verb| verb.checked_sub(1)).filter(|_| !self.capitals());
            if pronoun.is_some_and(|at| self.lexicon.function_words.pronouns.contains(self.lower(at))) {
                return None;
            }
            return self.subject(figure.clone()).filter(|_| {
                self.has_verb(figure.start, &self.lexicon.grammar.valued_verbs) || self.grows_old(figure.start)
            });
        }
        if let Some(person) = self.person_before(phrase) {
            return Some(person);
        }
        let possessive = last.lower().ends_with("'s") || last.lower().ends_with("’s");
        if !self.capitals() && !possessive && predicates.iter().any(|old| last.lower().contains(old.as_str())) {
            return self.english_phrase(figure.end, false, false);
        }
        None
    }

    /// The people whose age is told right behind them: `Männer im Alter zwischen 15 und 60 Jahren`, `people aged 18 or
    /// over`, `Kinder unter 14`.
    fn person_before(&self, phrase: usize) -> Option<usize> {
        /// `im Alter von`
        const LONGEST: usize = 3;
        let age = &self.lexicon.units.age;
        let between = |at: usize| {
            let word = self.lower(at);
            self.is_preposition(at)
                || age.before.contains(word)
                || ends_in(word, &age.nouns)
                || self.lexicon.numbers.ranges.open.contains(word)
        };
        let words = (0..phrase).rev().take_while(|&at| between(at)).take(LONGEST).count();
        let person = (phrase - words).checked_sub(1)?;
        age.persons.contains(self.lower(person)).then_some(person)
    }

    /// `Frauen werden 83 Jahre alt`
    fn grows_old(&self, figure: usize) -> bool {
        let verbs = &self.lexicon.units.age.is;
        (self.clause_start(figure)..figure).any(|at| verbs.contains(self.lower(at)))
    }

    /// `dreitägiger Besuch`, `zwei Jahre dauernde Bauzeit`, `three-day meeting`.
    pub(super) fn lasting(&self, figure: &Range<usize>, phrase: usize) -> Option<usize> {
        if self.capitals() {
            return self.german_lasting(figure, phrase);
        }
        let last = &self.tokens[figure.end - 1];
        if last.lower().contains('-') || figure.len() > 2 {
            return self.english_phrase(figure.end, false, false);
        }
        if self.links().partitives.contains(self.lower(figure.end)) {
            return self.english_after(figure.end + 1, true);
        }
        self.measured_before(Kind::Duration, phrase)
    }

    fn german_lasting(&self, figure: &Range<usize>, phrase: usize) -> Option<usize> {
        let last = &self.tokens[figure.end - 1];
        let next = self.tokens.get(figure.end);
        let adjective =
            figure.len() <= 3 && !last.is_capitalised() && !self.lexicon.units.durations.contains_key(last.lower());
        // `vor zwei Jahren Angriffe`: a point of time.
        let ago = phrase.checked_sub(1).is_some_and(|at| self.links().ago.contains(self.lower(at)));
        let noun_follows =
            !ago && next.is_some_and(|next| next.is_capitalised() && !next.glued && !self.is_never_counted(figure.end));
        // `eine Haftstrafe von drei Jahren`, `Flüge von sieben Tagen Dauer`
        let tied = phrase.checked_sub(1).is_some_and(|at| self.links().partitives.contains(self.lower(at)));
        if let Some(noun) = self.measured_before(Kind::Duration, phrase).filter(|_| tied && !adjective) {
            return Some(noun);
        }
        if adjective || noun_follows {
            return self.german_after(figure.end);
        }
        if self.is_dimension(figure.end) {
            // `zwei Jahre dauernde Bauzeit`; `zwei Jahre lang` is of nothing named.
            return Some(figure.end + 1).filter(|&noun| self.tokens.get(noun).is_some_and(Token::is_capitalised));
        }
        // `Die Laufzeit beträgt 26 Monate`, `sinkt die Arbeitszeit von 38 auf 35 Stunden`
        let lasts = self.is_changed(phrase)
            || (self.clause_start(figure.start)..figure.start).any(|at| {
                let verbs = &self.lexicon.grammar.lasting_verbs;
                !self.tokens[at].is_capitalised() && verbs.iter().any(|verb| self.lower(at).starts_with(verb.as_str()))
            });
        lasts
            .then(|| {
                self.subject(figure.clone())
                    .or_else(|| self.german_subject(self.clause_start(figure.start)..figure.start))
            })
            .flatten()
    }
}
