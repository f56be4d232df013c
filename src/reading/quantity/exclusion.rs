//! Numerals that are no figures: dates, years, times, ordinals, labels, scores, idioms
//! (`GUIDE.md`, "Exclude").

use super::numeral::{Amount, Form, Numeral, is_hyphen};
use super::unit::Measured;
use crate::language::{Lexicon, ends_in};
use crate::reading::{Kind, Token};

/// Whole numbers in digits, without a separator, that may be years.
const YEARS: std::ops::RangeInclusive<f64> = 1100.0..=2199.0;

/// Years that texts speak of most: here a noun after the number does not make it a count.
const RECENT_YEARS: std::ops::RangeInclusive<f64> = 1900.0..=2099.0;

/// Longest label number: `Artikel 123`.
const LABEL_DIGITS: usize = 5;

/// From here on a number between a label and a noun counts the noun.
const LARGE_FOR_LABEL: f64 = 20.0;

/// One sentence and what is known of its numeral.
#[expect(clippy::struct_excessive_bools, reason = "each is a plain fact that several rules ask for")]
pub struct Candidate<'a, 't> {
    pub tokens: &'a [Token<'t>],
    pub numeral: &'a Numeral,
    pub measured: &'a Measured,
    /// Whether a hedge stands at the number.
    pub hedged: bool,
    /// Whether that hedge can be nothing else.
    pub hedge_certain: bool,
    /// Whether a label ended right before it: `Windows 7 und 8`.
    pub after_label: bool,
    /// Whether a noun that it counts stands right after it.
    pub counts_noun: bool,
    pub lexicon: &'static Lexicon,
}

impl Candidate<'_, '_> {
    /// Whether the numeral is no figure.
    pub fn is_excluded(&self) -> bool {
        if self.is_idiom() || self.is_bare_article() || self.is_once() {
            return true;
        }
        match self.numeral.form {
            Form::Digits => {
                self.is_date_or_time()
                    || self.is_ordinal()
                    || self.is_identifier()
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
                    || self.is_named_by_word()
                    || self.is_rank()
                    || self.is_fixed_compound()
                    || self.is_clock()
            }
            Form::Fraction => self.is_part_of_time(),
            Form::Multiple | Form::Vague => false,
        }
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

    fn lower_before(&self, back: usize) -> &str {
        self.before(back).map_or("", |token| token.lower.as_ref())
    }

    fn lower_after(&self, ahead: usize) -> &str {
        self.after(ahead).map_or("", |token| token.lower.as_ref())
    }

    fn digits(&self) -> usize {
        self.numeral.span.len()
    }

    fn is_plain_whole(&self) -> bool {
        self.numeral.tokens.len() == 1 && self.tokens[self.start()].text.bytes().all(|byte| byte.is_ascii_digit())
    }

    fn is_month(&self, word: &str) -> bool {
        self.lexicon.exclusions.months.contains(word)
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
        let word = self.tokens[self.start()].lower.as_ref();
        if !numbers.articles.has(word) {
            return false;
        }
        match self.measured.kind {
            Kind::Duration | Kind::Measure | Kind::Money | Kind::Percent | Kind::PercentagePoint | Kind::Age => {
                // `eine Stunde` alone is an article; the English `one month` is none.
                let numeral = numbers.units.contains_key(word);
                let article_too = self.lexicon.function_words.articles.contains(word);
                let changed = self.lexicon.changes.by.contains(self.lower_before(1));
                !((self.hedged && self.hedge_certain) || changed || (numeral && !article_too && !self.is_pronoun()))
            }
            _ => {
                let changes = &self.lexicon.changes;
                let before = self.lower_before(1);
                // `dropped one place`, `one fewer than`
                let place = changes.is_change(before) && self.counts_noun;
                let compared = changes.more.contains(self.lower_after(0)) || changes.less.contains(self.lower_after(0));
                let numeral = numbers.units.contains_key(word) && !self.lexicon.function_words.articles.contains(word);
                let counting = numbers.units.keys().any(|unit| word.starts_with(unit.as_str()));
                !((counting && self.hedged && self.hedge_certain && self.counts_noun)
                    || ((place || compared) && numeral))
            }
        }
    }

    /// Whether `one` stands for a noun: `one of`, `the one`.
    fn is_pronoun(&self) -> bool {
        self.lexicon.function_words.articles.contains(self.lower_before(1))
    }

    fn is_idiom(&self) -> bool {
        let idioms = &self.lexicon.exclusions.idioms;
        let reach = |from: usize, to: usize| {
            self.tokens[from..to].iter().map(|token| token.lower.as_ref()).collect::<Vec<_>>().join(" ")
        };
        // Every phrase of two or three words around the number word.
        self.numeral.form != Form::Digits
            && (self.start().saturating_sub(2)..=self.start()).any(|from| {
                (self.end()..=(self.end() + 2).min(self.tokens.len()))
                    .any(|to| to - from >= 2 && to - from <= 4 && idioms.contains(&reach(from, to)))
            })
    }

    /// `28. April`, `28.04.`, `April 19`, `10 Uhr`, `10:30`, `2025-04-28`.
    fn is_date_or_time(&self) -> bool {
        let day = self.numeral.value().is_none_or(|value| (1.0..=31.0).contains(&value) || YEARS.contains(&value));
        if self.is_clock() {
            return true;
        }
        if day && self.is_month(self.lower_after(0)) && !self.is_modal_may() {
            return true;
        }
        if day
            && self.is_month(self.lower_before(1))
            && self.before(1).is_some_and(Token::is_capitalised)
            && !self.measured.explicit
        {
            return true;
        }
        // 3. Mai, 19.4., 1. und 2. Mai
        if self.after(0).is_some_and(|token| token.glued && token.is(".")) && self.is_month(self.lower_after(1)) {
            return true;
        }
        // 19.4. and 10.30 with more digits tied on: `28.04.2025` is no number at all.
        let text = self.tokens[self.start()].text;
        if self.is_two_part_date(text) {
            return true;
        }
        // 2025-04-28, 24/7, 2020/21
        let tied = |token: Option<&Token<'_>>, next: Option<&Token<'_>>| {
            token.is_some_and(|token| token.glued && (is_hyphen(token.text) || token.is("/")))
                && next.is_some_and(|next| next.glued && next.is_number())
        };
        self.numeral.amount_is_single()
            && (tied(self.after(0), self.after(1)) && !self.measured.explicit || self.is_tied_from_before())
    }

    /// Whether `may` after a number is the verb: `300 may have died`.
    fn is_modal_may(&self) -> bool {
        self.after(0).is_some_and(|token| !token.is_capitalised())
    }

    /// Whether a number and a sign that ties stand right before.
    fn is_tied_from_before(&self) -> bool {
        self.tokens[self.start()].glued
            && self.before(1).is_some_and(|token| (is_hyphen(token.text) || token.is("/")) && token.glued)
            && self.before(2).is_some_and(Token::is_number)
    }

    /// `19.4.` and `10.30 Uhr`: a day and a month, or hours and minutes.
    fn is_two_part_date(&self, text: &str) -> bool {
        let mut parts = text.split('.');
        let (Some(day), Some(month), None) = (parts.next(), parts.next(), parts.next()) else { return false };
        let (Ok(day), Ok(month)) = (day.parse::<u32>(), month.parse::<u32>()) else { return false };
        let stop = self.after(0).is_some_and(|token| token.glued && token.is("."));
        let last = self.end() + 1 >= self.tokens.len();
        (1..=31).contains(&day) && (1..=12).contains(&month) && stop && !last && self.lexicon.numbers.decimal != '.'
    }

    fn is_clock(&self) -> bool {
        let clock = &self.lexicon.exclusions.clock;
        let joined = format!("{}{}{}", self.lower_after(0), self.lower_after(1), self.lower_after(2));
        // `am` is a preposition in `20 am`; as a time of day it has a number up to 12 before it.
        let hour = match self.numeral.amount {
            Amount::Exactly(value) => value <= 24.0,
            Amount::Between(_, high) => high <= 24.0,
            Amount::Vague => false,
        };
        hour && (clock.contains(self.lower_after(0))
            || clock.contains(joined.trim_end_matches('.'))
            || clock.contains(self.numeral.suffix.as_str()))
    }

    /// `3. Platz`, `1st`, list numbers.
    fn is_ordinal(&self) -> bool {
        let names = &self.lexicon.exclusions.name_parts;
        if names.contains(self.numeral.suffix.as_str())
            || self.numeral.suffix.split('-').next().is_some_and(|part| names.contains(part))
        {
            return true;
        }
        let stop = self.after(0).is_some_and(|token| token.glued && token.is("."));
        let grouped = self.tokens[self.start()].text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        if !stop || !(self.is_plain_whole() || (grouped && self.numeral.tokens.len() == 1)) {
            // `1)` at the start of a line
            return self.start() == 0 && self.lower_after(0) == ")" && self.after(0).is_some_and(|token| token.glued);
        }
        let last = self.end() + 1 == self.tokens.len();
        // The number of a list item is a sentence of its own.
        (last && self.start() == 0)
            || (!last
                && self.after(1).is_some_and(|token| {
                    if token.is_word() {
                        !token.glued || token.is_capitalised()
                    } else {
                        token.is("/") || token.is("-") || token.is("–")
                    }
                }))
    }

    /// `G7`, `F-22`, `CO2`, `2G`, `B2B`, and what is tied to signs as in addresses.
    fn is_identifier(&self) -> bool {
        let first = &self.tokens[self.start()];
        if let Some(previous) = self.before(1).filter(|_| first.glued) {
            let currency = self.lexicon.units.is_currency_sign(&previous.lower);
            let word = previous.is_word() && !currency;
            let hyphen = (is_hyphen(previous.text) || previous.is("–"))
                && previous.glued
                && self
                    .before(2)
                    .is_some_and(|token| token.is_word() && !self.lexicon.units.is_currency_sign(&token.lower));
            let sign = matches!(previous.text, "#" | "@" | "^" | "%" | "_" | "=" | "&" | "№" | "§" | "\\" | "~")
                || (previous.is("/") && previous.glued)
                || (previous.is(".") && previous.glued && !self.is_plain_whole());
            if word || hyphen || sign {
                return true;
            }
        }
        if matches!(self.lower_before(1), "§" | "§§" | "#" | "№") {
            return true;
        }
        // Letters tied to the number that no unit explains: 2G, 4K, 747-400, 3D.
        if !self.numeral.suffix.is_empty() && !self.measured.explicit {
            let tied = &self.tokens[self.end() - 1];
            let hyphened = self.end() - self.start() >= 3;
            let counted = hyphened && tied.is_capitalised() && tied.text.contains('-');
            return !(counted && self.numeral.value().is_some_and(|value| value >= 100.0));
        }
        // +49 89 1234567, 192.168.1.2
        let phone = self.lower_before(1) == "+"
            && self.tokens[self.start()].glued
            && self.digits() <= 3
            && self.after(0).is_some_and(Token::is_number);
        let row = self.is_plain_whole()
            && self.digits() >= 4
            && self.before(1).is_some_and(|token| token.is_number() && token.text.starts_with('0'));
        phone || row || self.after(0).is_some_and(|token| token.glued && token.is("@"))
    }

    /// `2:1`, `10:30`, `6:4`.
    fn is_score(&self) -> bool {
        let colon = |sign: Option<&Token<'_>>, number: Option<&Token<'_>>| {
            sign.is_some_and(|token| token.is(":") || token.is("∶")) && number.is_some_and(Token::is_number)
        };
        // 6-7, 3:2 without anything counted
        let hyphened = matches!(self.numeral.amount, Amount::Between(..))
            && self.numeral.tokens.len() == 3
            && is_hyphen(self.tokens[self.start() + 1].text)
            && !self.measured.explicit
            && !self.counts_noun;
        if hyphened || self.is_reversed_score() {
            return true;
        }
        let behind = colon(self.after(0), self.after(1));
        let ahead = colon(self.before(1), self.before(2));
        let glued = |token: Option<&Token<'_>>| token.is_some_and(|token| token.glued);
        // `2:1`, or `2 : 1` with a space on both sides; `Rang 2: 1 Punkt` has one.
        let tied = |sign: Option<&Token<'_>>, number: Option<&Token<'_>>| glued(sign) == glued(number);
        let behind = behind && tied(self.after(0), self.after(1));
        let ahead = ahead && tied(self.before(1), Some(&self.tokens[self.start()]));
        behind || ahead
    }

    /// `6-3`: the second number of a hyphened pair is smaller, so the two make no range.
    fn is_reversed_score(&self) -> bool {
        let next = self.after(0).is_some_and(|token| token.glued && is_hyphen(token.text))
            && self.after(1).is_some_and(|token| token.glued && token.is_number());
        next && !self.measured.explicit
    }

    /// `8.1`, `1.76` in German: a stop where the language has a comma parts versions, not decimals.
    fn is_version(&self) -> bool {
        let text = self.tokens[self.start()].text;
        let other = if self.lexicon.numbers.decimal == ',' { '.' } else { ',' };
        let decimals = text.rsplit(other).next().map_or(0, str::len);
        text.contains(other)
            && !text.contains(self.lexicon.numbers.decimal)
            && decimals != 3
            && !self.measured.explicit
            && self.numeral.tokens.len() == 1
    }

    /// `der Club „911“`: a number alone between quotation marks is a name.
    fn is_quoted_name(&self) -> bool {
        let mark = |token: Option<&Token<'_>>| {
            token.is_some_and(|token| matches!(token.text, "„" | "“" | "”" | "\"" | "»" | "«" | "‚" | "‘" | "’"))
        };
        !self.measured.explicit && mark(self.before(1)) && mark(self.after(0))
    }

    /// `the last 16`, `top 10`: a place in a contest, nothing counted.
    fn is_rank(&self) -> bool {
        !self.measured.explicit && !self.counts_noun && self.lexicon.exclusions.ranks.contains(self.lower_before(1))
    }

    /// `number nine`, `Radio Five Live`: a number word that names.
    fn is_named_by_word(&self) -> bool {
        let previous = self.before(1);
        let token = &self.tokens[self.start()];
        let label = previous.is_some_and(|previous| {
            self.lexicon.exclusions.labels.contains(previous.lower.as_ref()) && self.numeral.suffix.is_empty()
        });
        let name = !self.lexicon.grammar.nouns_capitalised
            && token.is_capitalised()
            && token.text.chars().any(char::is_lowercase)
            && previous.is_some_and(|previous| previous.is_capitalised() && self.start() > 1);
        (label && !self.counts_noun && !self.measured.explicit) || (name && !self.measured.explicit)
    }

    /// A whole number without a separator where a year stands.
    fn is_year(&self) -> bool {
        let year = match self.numeral.amount {
            Amount::Exactly(value) => YEARS.contains(&value) && self.is_plain_whole(),
            // 1993 bis 2006
            Amount::Between(low, high) => {
                return YEARS.contains(&low)
                    && (RECENT_YEARS.contains(&high) && RECENT_YEARS.contains(&low) && !self.measured.explicit)
                    && self.tokens[self.start()].text.len() == 4;
            }
            Amount::Vague => false,
        };
        if !year || self.measured.explicit {
            return false;
        }
        let value = self.numeral.value().unwrap_or_default();
        let previous = self.lower_before(1);
        let timely = self.lexicon.exclusions.before_year.contains(previous)
            || self.is_month(previous)
            || previous == "("
            || previous == "'"
            || ends_in(previous, &self.lexicon.exclusions.before_year_endings);
        let noun = self.after(0).is_some_and(|token| {
            token.is_word()
                && !self.lexicon.function_words.contains(&token.lower)
                && (token.is_capitalised() || !self.lexicon.grammar.nouns_capitalised)
        });
        let round = value % 50.0 == 0.0;
        if RECENT_YEARS.contains(&value) {
            // English parts thousands with a comma, so that four bare digits are a year.
            let capitals = self.lexicon.grammar.nouns_capitalised;
            let counted = noun && round && (!timely || self.hedged) && (capitals || self.hedged);
            return !(counted || (self.hedged && noun && !timely));
        }
        !noun && !self.hedged && (timely || !round)
    }

    /// `Artikel 4`, `Boeing 747`, `Halo 2`, `A 340`.
    fn is_label(&self) -> bool {
        let first = &self.tokens[self.start()];
        let dotted = first.text.bytes().filter(|&byte| byte == b'.').count() == 1 && self.numeral.tokens.len() == 1;
        if self.measured.explicit || !(self.is_plain_whole() || dotted) || self.digits() > LABEL_DIGITS {
            return false;
        }
        if self.after_label && !self.counts_noun {
            return true;
        }
        let Some(previous) = self.before(1) else { return false };
        if previous.is("-") || !previous.is_word() {
            return false;
        }
        if self.lexicon.exclusions.labels.contains(previous.lower.as_ref()) {
            let label_is_word =
                previous.is_capitalised() || !self.lexicon.grammar.nouns_capitalised || previous.text.len() <= 3;
            let noun_follows =
                self.after(0).is_some_and(Token::is_capitalised) && self.lexicon.grammar.nouns_capitalised;
            // Behind a label a noun is counted only by a number too large for one: `In der Halle 300 Gäste`.
            let large = self.numeral.value().is_some_and(|value| value >= LARGE_FOR_LABEL);
            return label_is_word && !(noun_follows && large);
        }
        // A name right before the number and nothing to count after it.
        let name = previous.is_capitalised() && self.start() > 1;
        let single_letter = previous.is_capitalised() && previous.text.chars().count() == 1;
        let all_capitals = previous.text.chars().count() <= 4 && previous.text.chars().all(char::is_uppercase);
        let counts_something = self.after(0).is_some_and(|token| {
            token.is_word()
                && (token.is_capitalised() || self.may_be_adjective(token))
                && !self.lexicon.grammar.verbs.contains(token.lower.as_ref())
        }) || self.hedged;
        let function_word = self.lexicon.function_words.contains(&previous.lower);
        (name && !function_word && !counts_something && !self.after_verb_of_amount())
            || ((single_letter || all_capitals) && !counts_something && self.start() > 0)
    }

    /// Whether a word in small letters may stand between a number and its noun.
    fn may_be_adjective(&self, token: &Token<'_>) -> bool {
        let endings = &self.lexicon.grammar.endings;
        let inflected = !self.lexicon.grammar.nouns_capitalised
            || token.lower.ends_with(endings.adjectives.as_slice())
            || token.lower.ends_with(endings.invariable_adjectives.as_slice());
        inflected && !self.lexicon.function_words.contains(&token.lower)
    }

    /// In English a name before the number may be its subject only through a verb, so a name right
    /// before is a label; in German `Am Montag 12` and the like are times.
    fn after_verb_of_amount(&self) -> bool {
        let previous = self.lower_before(1);
        self.lexicon.grammar.never_counted.contains(previous)
    }

    /// `Vier-Sterne-Hotel`, `10-Punkte-Plan`, `7-Tage-Inzidenz`, `two-way`.
    fn is_fixed_compound(&self) -> bool {
        let suffix = self.numeral.suffix.as_str();
        if suffix.is_empty() {
            return false;
        }
        let mut parts = suffix.split('-');
        let first = parts.next().unwrap_or_default();
        let last = parts.next_back().unwrap_or(first);
        let exclusions = &self.lexicon.exclusions;
        exclusions.fixed_compounds.contains(first)
            || exclusions.fixed_compounds.contains(suffix)
            || self.lexicon.units.rates.names.contains(last)
            || (self.numeral.form == Form::Words && !self.measured.explicit)
    }

    /// A number word written as a noun inside a sentence is a name: `die Elf`, `eine Drei`.
    fn is_name_word(&self) -> bool {
        let token = &self.tokens[self.start()];
        let numbers = &self.lexicon.numbers;
        if !token.is_capitalised()
            || self.start() == 0
            || self.numeral.tokens.len() > 1
            || !self.numeral.suffix.is_empty()
        {
            return false;
        }
        let opens = self.before(1).is_some_and(|previous| {
            matches!(previous.text, ":" | "„" | "“" | "\"" | "»" | "«" | "–" | "-" | "•" | "." | "‚" | "‘")
        });
        let capitals = token.text.chars().count() > 1 && token.text.chars().all(char::is_uppercase);
        let magnitude = numbers.magnitudes.contains_key(token.lower.as_ref());
        let title = self.after(0).is_some_and(Token::is_capitalised) && !self.lexicon.grammar.nouns_capitalised;
        !(opens || capitals || magnitude || title || self.measured.explicit) && self.lexicon.grammar.nouns_capitalised
    }

    /// `second half`, `erste Hälfte`, `first quarter`, `in the quarter`.
    fn is_part_of_time(&self) -> bool {
        let numbers = &self.lexicon.numbers;
        let first = self.tokens[self.start()].lower.as_ref();
        let previous = self.lower_before(1);
        let stem = numbers.without_case(previous);
        let ordinal = numbers.ordinals.contains_key(previous)
            || numbers.ordinals.contains_key(stem)
            || self.lexicon.exclusions.part_ordinals.contains(stem);
        let lone_share = self.numeral.tokens.len() == 1 && numbers.shares.contains_key(first);
        if lone_share && ordinal {
            return true;
        }
        // `half` counts only as a share of something: half of, half the, by half.
        if lone_share && numbers.halves.has(first) {
            return !(numbers.halves.before_whole.contains(self.lower_after(0))
                || numbers.halves.before_share.contains(previous));
        }
        // `a third`, `a quarter` need their `of`.
        let article =
            numbers.articles.has(first) && self.numeral.tokens.len() == 2 && !self.lexicon.grammar.nouns_capitalised;
        article
            && !matches!(self.lower_after(0), "" | "." | ",")
            && !numbers.after_fraction.contains(self.lower_after(0))
            && !self.hedged
            && !self.lexicon.changes.by.contains(previous)
    }
}

impl Numeral {
    fn amount_is_single(&self) -> bool {
        !matches!(self.amount, Amount::Between(..))
    }
}
