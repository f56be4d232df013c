//! Numerals that are no figures: dates, years, times, ordinals, labels, scores, idioms
//! (`GUIDE.md`, "Exclude"). In goes one numeral with what is known of it, out comes whether it is no
//! figure; each rule looks at the words around, and none at another sentence.

mod label;
mod name;
mod time;

use std::cell::OnceCell;

use super::bracketed;
use super::counted::Nouns;
use super::numeral::{Form, Numeral, Numerals};
use super::qualifier::Hedged;
use super::unit::Measured;
use crate::language::{Lexicon, Lower, ends_in};
use crate::reading::{Kind, Qualifier, Token, Tokens};

/// Rates are told for a hundred of something or more; `je zehn Tote` are ten each.
const SMALLEST_BASE: f64 = 100.0;

/// One sentence and what is known of its numeral.
pub struct Candidate<'a, 't> {
    pub tokens: &'a Tokens<'t>,
    pub numeral: &'a Numeral,
    pub measured: &'a Measured,
    /// Whether a hedge stands at the number.
    pub hedged: bool,
    /// Whether that hedge can be nothing else.
    pub hedge_certain: bool,
    /// Whether a label ended right before it: `Windows 7 und 8`.
    pub after_label: bool,
    pub lexicon: &'static Lexicon,
    noun_after: OnceCell<bool>,
    plural_after: OnceCell<bool>,
}

impl<'a, 't> Candidate<'a, 't> {
    /// The numeral, of which `hedged` says whether a hedge stands at it. `after_label`: whether a label ended right
    /// before it.
    pub fn new(
        numerals: Numerals<'a, 't>,
        numeral: &'a Numeral,
        measured: &'a Measured,
        hedged: &Hedged,
        after_label: bool,
    ) -> Self {
        let Numerals { tokens, lexicon } = numerals;
        let (hedge_certain, hedged) = (hedged.certain, hedged.qualifier != Qualifier::Exact);
        let (noun_after, plural_after) = (OnceCell::new(), OnceCell::new());
        Self { tokens, numeral, measured, hedged, hedge_certain, after_label, lexicon, noun_after, plural_after }
    }
}

impl Candidate<'_, '_> {
    fn nouns(&self) -> Nouns<'_, '_> {
        Nouns { tokens: self.tokens, lexicon: self.lexicon }
    }

    /// Whether a noun that it counts stands right after it.
    fn counts_noun(&self) -> bool {
        let vague = self.numeral.form == Form::Vague;
        let counted = || self.nouns().counted_after(self.measured.tokens.end, vague).is_some();
        *self.noun_after.get_or_init(counted)
    }

    /// Whether that noun is a plural, where the language shows it.
    fn counts_plural(&self) -> bool {
        *self.plural_after.get_or_init(|| self.nouns().plural_after(self.measured.tokens.end).is_some())
    }

    /// Whether it counts a noun as a number does that is more than one: a plural, where the language shows it.
    fn counts_several(&self) -> bool {
        self.counts_noun() && (self.lexicon.grammar.nouns_capitalised || self.counts_plural())
    }

    /// Whether the numeral is no figure.
    pub fn is_excluded(&self) -> bool {
        if self.is_bare_article()
            || self.is_idiom()
            || self.is_once()
            || self.is_base_of_rate()
            || self.is_decade_of_life()
        {
            return true;
        }
        match self.numeral.form {
            Form::Digits => {
                self.is_date_or_time()
                    || self.is_ordinal()
                    || self.is_identifier()
                    || self.is_house_number()
                    || self.is_score()
                    || self.is_year()
                    || self.is_label()
                    || self.is_rank()
                    || self.is_quoted_name()
                    || self.is_version()
                    || self.is_fixed_compound()
            }
            Form::Words => {
                self.is_name_word()
                    || self.is_spelt_day()
                    || self.is_named_by_word()
                    || self.is_rank()
                    || self.is_fixed_compound()
                    || self.is_clock()
                    || self.is_half_hour()
            }
            Form::Fraction => self.is_part_of_time(),
            Form::Vague => bracketed::is_magnitude_of_two(self.tokens, self.start()),
            Form::Multiple => self.is_attribute(),
        }
    }

    /// `a double Oscar-winner`, `the triple killing`: of one thing; `the doubles` is a match.
    fn is_attribute(&self) -> bool {
        let article = self.is_pronoun();
        let plural = ends_in(self.tokens[self.start()].lower(), &self.lexicon.grammar.endings.plurals);
        if article && plural && !self.lexicon.grammar.nouns_capitalised {
            return true;
        }
        // `out for months with double fracture`
        let before = self.lower_before(1);
        let small = &self.lexicon.function_words;
        // `at double the price`
        let times = small.articles.contains(self.lower_after(0));
        let governed =
            small.prepositions.contains(before) && !self.lexicon.grammar.infinitive.contains(before) && !times;
        (article || governed)
            && !self.lexicon.grammar.nouns_capitalised
            && self.numeral.suffix.is_empty()
            && self.counts_noun()
            && !self.counts_plural()
    }

    /// `einmal`, `einfach`: „ein“ makes a figure only with a measure (`eintägig`).
    fn is_once(&self) -> bool {
        let one =
            self.numeral.form == Form::Words && self.numeral.value() == Some(1.0) && !self.numeral.suffix.is_empty();
        one && !matches!(self.measured.kind, Kind::Duration | Kind::Age | Kind::Percent | Kind::Measure | Kind::Money)
    }

    /// `ein`, `one`, `a` alone.
    fn is_bare_article(&self) -> bool {
        let numbers = &self.lexicon.numbers;
        if self.numeral.tokens.len() != 1 || !self.numeral.suffix.is_empty() {
            return false;
        }
        let word = self.tokens[self.start()].lower();
        if !numbers.articles.has(word) {
            return false;
        }
        // `eine halbe Million`
        if numbers.halves.are_counted && numbers.halves.has(self.lower_after(0)) {
            return true;
        }
        // minus one
        if numbers.negative.has(self.lower_before(1)) && numbers.units.contains_key(word.text) {
            return false;
        }
        match self.measured.kind {
            Kind::Duration | Kind::Measure | Kind::Money | Kind::Percent | Kind::PercentagePoint | Kind::Age => {
                // `ein Prozent` counts hundredths.
                if self.measured.kind == Kind::Percent {
                    return false;
                }
                // `eine Stunde` alone is an article; the English `one month` is none.
                let numeral = numbers.units.contains_key(word.text);
                let article_too = self.lexicon.function_words.articles.contains(word);
                let changed = self.lexicon.changes.by.contains(self.lower_before(1));
                if matches!(self.measured.kind, Kind::Measure | Kind::Money) && self.lexicon.grammar.nouns_capitalised {
                    return self.is_base_of_price() && !(self.hedged && self.hedge_certain);
                }
                let pronoun = self.is_pronoun() && self.measured.kind != Kind::Measure;
                // `gut eine Woche`: no preposition.
                // `seit über einem Jahr`
                let not_before = &self.lexicon.qualifiers.not_before;
                let hedged = self.hedged
                    && (self.hedge_certain
                        || not_before.loose.contains(self.lower_before(1))
                        || not_before.unless_after.contains(self.lower_before(2)));
                !(hedged || changed || (numeral && !article_too && !pronoun))
            }
            _ => {
                let changes = &self.lexicon.changes;
                let before = self.lower_before(1);
                // `dropped one place`, `one fewer than`
                let place = || changes.is_change(before) && self.counts_noun();
                // `one below 50 points`: before a level it stands for a noun.
                let compared = || {
                    let next = self.lower_after(0);
                    let level = self.after(1).is_some_and(Token::is_number);
                    (changes.more.contains(next) || changes.less.contains(next)) && !level
                };
                let numeral =
                    || numbers.units.contains_key(word.text) && !self.lexicon.function_words.articles.contains(word);
                let counting = || numbers.units.keys().any(|unit| word.starts_with(unit.as_str()));
                // `wäre etwa ein Satz`, `zumindest ein Sieg`: before an article some hedges say no number.
                let loose = || self.lexicon.qualifiers.not_before.loose.contains(before);
                // `mindestens eine Verdoppelung`: the noun is the number.
                if numbers.multiples.contains_key(self.lower_after(0)) {
                    return true;
                }
                // `ein gutes Gefühl`: the adjective is no hedge of what is counted.
                let inside = self.lexicon.qualifiers.inflected.contains(self.lower_after(0));
                // `drei Frauen und ein Mann`, `nur eines von 56 Projekten`
                if self.is_set_against_number() {
                    return false;
                }
                !((self.hedged && self.hedge_certain && !inside && !loose() && counting() && self.counts_noun())
                    || ((compared() || place()) && numeral()))
            }
        }
    }

    /// Whether `ein` is one thing beside others that are numbered: `drei Frauen und ein Mann`, `nur eines von 56 Projekten`.
    fn is_set_against_number(&self) -> bool {
        /// `zwei schwer verletzte Frauen`
        const LONGEST: usize = 4;
        if !self.lexicon.grammar.nouns_capitalised {
            return self.is_one_of_several();
        }
        let of = self.lexicon.grammar.links.partitives.contains(self.lower_after(0));
        // Not `eine von 19 Nanometern`, which is so long.
        let measured = self.lexicon.units.is_unit(self.lower_after(2));
        if of && self.after(1).is_some_and(Token::is_number) {
            return !measured;
        }
        let joined = self.lower_before(1) == self.lexicon.numbers.joiner && self.counts_noun();
        let Some(link) = self.start().checked_sub(1).filter(|_| joined) else { return false };
        let noun = link.checked_sub(1).filter(|&at| self.tokens[at].is_capitalised());
        let nouns = self.nouns();
        noun.is_some_and(|noun| {
            let words = (noun.saturating_sub(LONGEST)..noun).rev();
            let number = words
                .take_while(|&at| self.tokens[at].is_word() || self.tokens[at].is_number())
                .find(|&at| nouns.opens_number(at) && !self.lexicon.numbers.articles.has(self.tokens[at].lower()));
            // `300 Euro Preisgeld und eine Reise`
            let unit = |at: usize| self.lexicon.units.is_unit(self.tokens[at].lower());
            number.is_some_and(|at| !(at + 1..=noun).any(|at| unit(at) || self.is_month(self.tokens[at].lower())))
        })
    }

    /// Whether `one` is set against a number before it: `300 people, including one woman`, `three men and one woman`.
    fn is_one_of_several(&self) -> bool {
        /// `and three badly hurt men`
        const LONGEST: usize = 4;
        let word = self.tokens[self.start()].lower();
        let numeral = self.lexicon.numbers.units.contains_key(word.text);
        let nouns = self.nouns();
        if !numeral || !self.counts_noun() || self.measured.kind != Kind::Count {
            return false;
        }
        let before = self.lower_before(1);
        if self.lexicon.clauses.parts.contains(before) {
            return (0..self.start())
                .any(|at| nouns.opens_number(at) && !self.lexicon.numbers.articles.has(self.tokens[at].lower()));
        }
        let Some(noun) = self.start().checked_sub(2).filter(|_| before == self.lexicon.numbers.joiner) else {
            return false;
        };
        (noun.saturating_sub(LONGEST)..noun)
            .rev()
            .take_while(|&at| self.tokens[at].is_word() || self.tokens[at].is_number())
            .any(|at| nouns.opens_number(at) && nouns.plural_after(at + 1) == Some(noun))
    }

    /// Whether `ein Liter` is what a price is for (`Ein Liter kostet 1,60 Euro`): money is told in the
    /// same sentence; or a word that is a unit seldom: `eine Bar`.
    fn is_base_of_price(&self) -> bool {
        let units = &self.lexicon.units;
        let money = |at: usize| {
            let token = &self.tokens[at];
            let beside = |other: Option<usize>| other.and_then(|at| self.tokens.get(at)).is_some_and(Token::is_number);
            (units.is_currency_sign(token.lower()) || units.currencies.contains_key(token.lower()))
                && (beside(at.checked_sub(1)) || beside(Some(at + 1)))
        };
        units.seldom.contains(self.lower_after(0)) || (0..self.tokens.len()).any(money)
    }

    /// `30 Fälle pro 100.000 Einwohner`: the round number that a rate is told for.
    fn is_base_of_rate(&self) -> bool {
        let rates = &self.lexicon.rates;
        let previous = self.lower_before(1);
        let round = self.numeral.value().is_some_and(|value| value >= SMALLEST_BASE && value.log10().fract() == 0.0);
        round
            && rates.per.contains(previous)
            // `one case for every 100 people`
            && (rates.opening.contains(self.lower_before(2))
                || !self.lexicon.function_words.articles.contains(previous))
            && matches!(self.measured.kind, Kind::Count | Kind::Measure)
    }

    /// Whether an article stands right before it: `the one`, `the triple killing`.
    fn is_pronoun(&self) -> bool {
        self.lexicon.function_words.articles.contains(self.lower_before(1))
    }

    fn is_idiom(&self) -> bool {
        let idioms = &self.lexicon.exclusions.idioms;
        // Every phrase of two or three words around the number word.
        let mut phrase = String::new();
        self.numeral.form != Form::Digits
            && self.measured.kind != Kind::Measure
            && (self.start().saturating_sub(2)..=self.start()).any(|from| {
                phrase.clear();
                let may_start = self.lexicon.exclusions.may_start_idiom(self.tokens[from].lower());
                may_start
                    && (from..(self.end() + 2).min(self.tokens.len())).any(|at| {
                        if at > from {
                            phrase.push(' ');
                        }
                        phrase.push_str(&self.tokens[at].lower());
                        let words = at + 1 - from;
                        at + 1 >= self.end() && (2..=4).contains(&words) && idioms.contains(&phrase)
                    })
            })
    }

    fn start(&self) -> usize {
        self.numeral.tokens.start
    }

    fn end(&self) -> usize {
        self.numeral.tokens.end
    }

    /// The token `back` before the numeral.
    fn before(&self, back: usize) -> Option<&Token<'_>> {
        self.start().checked_sub(back).map(|at| &self.tokens[at])
    }

    /// The token `ahead` after the numeral; 0 is the next.
    fn after(&self, ahead: usize) -> Option<&Token<'_>> {
        self.tokens.get(self.end() + ahead)
    }

    fn lower_before(&self, back: usize) -> Lower<'_> {
        self.before(back).map_or(Lower::NONE, Token::lower)
    }

    fn lower_after(&self, ahead: usize) -> Lower<'_> {
        self.after(ahead).map_or(Lower::NONE, Token::lower)
    }

    fn digits(&self) -> usize {
        self.numeral.span.len()
    }

    fn is_plain_whole(&self) -> bool {
        self.numeral.tokens.len() == 1 && self.tokens[self.start()].text.bytes().all(|byte| byte.is_ascii_digit())
    }
}
