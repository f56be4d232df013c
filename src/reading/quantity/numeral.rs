//! Numerals: numbers as written, in digits or in words, with their magnitude. What a numeral is of,
//! and whether it is a figure at all, is decided elsewhere.

use std::ops::Range;

use crate::language::{Lexicon, Numbers};
use crate::reading::Token;
use crate::text::Span;

/// A number at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Numeral {
    /// Half-open range of tokens. Of a compound token (`dreitägiger`) the numeral is a part only.
    pub tokens: Range<usize>,
    /// The number with its magnitude word, in bytes.
    pub span: Span,
    pub amount: Amount,
    /// The size of the last digit written, magnitude applied; 0 where vague.
    pub last_digit: f64,
    pub form: Form,
    /// What the number word goes on with, lower case: `tägiger` in `dreitägiger`, `jährige` in
    /// `45-jährige`, `month` in `four-month`; empty where it stands alone.
    pub suffix: String,
}

/// How much it says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    Exactly(f64),
    Between(f64, f64),
    Vague,
}

/// How it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Digits,
    Words,
    /// A part of a whole: `zwei Drittel`, `die Hälfte`.
    Fraction,
    /// A factor: `doppelt`, `verdreifacht`.
    Multiple,
    /// An order of size: `Tausende`.
    Vague,
}

impl Numeral {
    /// The one value, where there is one.
    pub fn value(&self) -> Option<f64> {
        match self.amount {
            Amount::Exactly(value) => Some(value),
            Amount::Between(..) | Amount::Vague => None,
        }
    }
}

/// Reads numerals from the tokens of one sentence.
#[derive(Clone, Copy)]
pub struct Numerals<'a, 't> {
    pub tokens: &'a [Token<'t>],
    pub lexicon: &'static Lexicon,
}

impl Numerals<'_, '_> {
    fn numbers(&self) -> &'static Numbers {
        &self.lexicon.numbers
    }

    fn lower(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.lower.as_ref())
    }

    /// The numeral that starts at the token `at`, its range or ratio included.
    pub fn at(&self, at: usize) -> Option<Numeral> {
        if let Some(found) = self.one_in(at) {
            return Some(found);
        }
        let first = self.single(at)?;
        Some(self.out_of(&first).or_else(|| self.range(&first)).unwrap_or(first))
    }

    /// A numeral without what may follow it as a range.
    fn single(&self, at: usize) -> Option<Numeral> {
        let token = self.tokens.get(at)?;
        let base = if token.is_number() {
            self.digits(at)
        } else if token.is_word() {
            self.vague(at).or_else(|| self.fraction_alone(at)).or_else(|| self.words(at))
        } else {
            vulgar_fraction(token.text).map(|value| self.build(at..at + 1, value, 0.0, Form::Fraction))
        }?;
        if !base.suffix.is_empty() {
            return Some(base);
        }
        let base = self.with_part(base);
        Some(self.with_magnitude(base))
    }

    fn build(&self, tokens: Range<usize>, value: f64, last_digit: f64, form: Form) -> Numeral {
        let span = self.tokens[tokens.start].span.join(self.tokens[tokens.end - 1].span);
        Numeral { tokens, span, amount: Amount::Exactly(value), last_digit, form, suffix: String::new() }
    }

    /// A number in digits, with what a hyphen or nothing at all ties to it.
    fn digits(&self, at: usize) -> Option<Numeral> {
        let token = &self.tokens[at];
        let (value, last_digit) = parse_digits(token.text, self.numbers().decimal)?;
        let mut numeral = self.build(at..at + 1, value, last_digit, Form::Digits);
        let hyphen = self.tokens.get(at + 1).filter(|next| next.glued && is_hyphen(next.text));
        let word = if hyphen.is_some() { at + 2 } else { at + 1 };
        let tied = self.tokens.get(word).filter(|next| next.glued && next.is_word());
        if let Some(tied) = tied {
            let magnitude = self.numbers().magnitudes.contains_key(tied.lower.as_ref());
            let ellipsis = self.tokens.get(word).is_none();
            if !magnitude && !ellipsis {
                numeral.suffix = tied.lower.to_string();
                numeral.tokens.end = word + 1;
            }
        }
        Some(numeral)
    }

    /// A number in letters, alone or as the head of a compound.
    fn words(&self, at: usize) -> Option<Numeral> {
        let token = &self.tokens[at];
        let numbers = self.numbers();
        let lower = token.lower.as_ref();
        if let Some(&factor) = numbers.multiples.get(lower) {
            return Some(self.build(at..at + 1, factor, 0.0, Form::Multiple));
        }
        if numbers.articles.has(lower) {
            // A figure only where a magnitude or a part follows, or a hedge or measure makes it one.
            return Some(self.english_words(self.build(at..at + 1, 1.0, 1.0, Form::Words)));
        }
        let (head, rest) = match lower.split_once('-') {
            Some((head, rest)) if numbers.prefix(head).is_some_and(|(_, length)| length == head.len()) => (head, rest),
            _ => (lower, ""),
        };
        let (mut value, length) = numbers.prefix(head)?;
        let mut suffix = if length < head.len() { &head[length..] } else { rest };
        let mut letters = length;
        // twenty-one
        if numbers.tens.contains_key(head)
            && let Some((&unit, name)) =
                rest.split('-').next().and_then(|part| numbers.units.get(part).map(|unit| (unit, part)))
        {
            value += unit;
            letters = head.len() + 1 + name.len();
            suffix = rest[name.len()..].trim_start_matches('-');
        }
        // two-thirds
        if let Some(&parts) = numbers.fractions.get(suffix) {
            return Some(self.build(at..at + 1, value / parts, 0.0, Form::Fraction));
        }
        let mut numeral = self.build(at..at + 1, value, last_digit_of(value), Form::Words);
        if !suffix.is_empty() {
            // Lower-casing may change the byte length; only plain words are taken apart.
            if lower.len() != token.text.len() {
                return None;
            }
            numeral.span = Span::new(token.span.start, token.span.start + letters);
            suffix.clone_into(&mut numeral.suffix);
            return Some(numeral);
        }
        Some(self.english_words(numeral))
    }

    /// `two hundred and fifty`, `twenty one`: words parted by spaces.
    fn english_words(&self, first: Numeral) -> Numeral {
        let numbers = self.numbers();
        let mut total = 0.0;
        let mut group = first.value().unwrap_or(0.0);
        let mut end = first.tokens.end;
        loop {
            let joined = usize::from(self.lower(end) == numbers.joiner && group >= 100.0);
            let next = self.lower(end + joined);
            let whole = |table: &std::collections::BTreeMap<String, f64>| table.get(next).copied();
            let small = whole(&numbers.teens).or_else(|| whole(&numbers.units)).or_else(|| whole(&numbers.tens));
            if joined == 0 && next == numbers.hundred && group < 100.0 && group > 0.0 {
                group *= 100.0;
                end += 1;
            } else if joined == 0
                && next == numbers.thousand
                && group < 1000.0
                && total == 0.0
                && self.continues_below(end + 1)
            {
                total = group * 1000.0;
                group = 0.0;
                end += 1;
            } else if let Some(value) = small.filter(|&value| {
                let room = if group == 0.0 {
                    1000.0
                } else if group % 100.0 == 0.0 {
                    100.0
                } else if group % 10.0 == 0.0 && group >= 20.0 {
                    10.0
                } else {
                    0.0
                };
                value < room && (joined == 1 || group % 100.0 != 0.0 || group == 0.0 || group >= 100.0)
            }) {
                group += value;
                end += 1 + joined;
            } else {
                break;
            }
        }
        if end == first.tokens.end {
            return first;
        }
        let value = total + group;
        let mut numeral = self.build(first.tokens.start..end, value, last_digit_of(value), Form::Words);
        numeral.suffix = first.suffix;
        numeral
    }

    /// Whether a number word below 1,000 goes on at the token `at`: `two thousand | three hundred`.
    fn continues_below(&self, at: usize) -> bool {
        let numbers = self.numbers();
        let joined = usize::from(self.lower(at) == numbers.joiner);
        let next = self.lower(at + joined);
        numbers.units.contains_key(next) || numbers.teens.contains_key(next) || numbers.tens.contains_key(next)
    }

    /// `Tausende`, `mehrere tausend`, `in Millionenhöhe`, `tens of thousands`.
    fn vague(&self, at: usize) -> Option<Numeral> {
        let vague = &self.numbers().vague;
        let lower = self.lower(at);
        let make = |tokens: Range<usize>| {
            let span = self.tokens[tokens.start].span.join(self.tokens[tokens.end - 1].span);
            Numeral { tokens, span, amount: Amount::Vague, last_digit: 0.0, form: Form::Vague, suffix: String::new() }
        };
        if vague.quantifiers.contains(lower) {
            let start = if at > 0 && self.numbers().articles.has(self.lower(at - 1)) { at - 1 } else { at };
            let mut next = at + 1;
            next += usize::from(self.lower(next) == "of");
            let sized =
                self.numbers().magnitudes.contains_key(self.lower(next)) || vague.words.contains(self.lower(next));
            return (sized && self.tokens[next].is_word()).then(|| make(start..next + 1));
        }
        if vague.words.contains(lower) {
            let mut end = at + 1;
            // tens of thousands, hunderte Millionen
            loop {
                let of = usize::from(self.lower(end) == "of");
                let next = self.lower(end + of);
                if !(vague.words.contains(next) || (self.numbers().magnitudes.contains_key(next) && of == 0)) {
                    break;
                }
                end += of + 1;
            }
            return Some(make(at..end));
        }
        let token = &self.tokens[at];
        let compound = vague.prefixes.iter().find(|prefix| {
            lower
                .strip_prefix(prefix.as_str())
                .is_some_and(|rest| vague.suffixes.contains(rest.trim_start_matches('-')))
        })?;
        let mut numeral = make(at..at + 1);
        numeral.span = Span::new(token.span.start, token.span.start + compound.len());
        lower[compound.len()..].trim_start_matches('-').clone_into(&mut numeral.suffix);
        Some(numeral)
    }

    /// `die Hälfte`, `half`.
    fn fraction_alone(&self, at: usize) -> Option<Numeral> {
        let numbers = self.numbers();
        if let Some(&value) = numbers.shares.get(self.lower(at)) {
            let next = self.lower(at + 1);
            let skipped = usize::from(numbers.articles.has(next));
            // half a million, half a dozen
            if let Some(&magnitude) = numbers.magnitudes.get(self.lower(at + 1 + skipped)).filter(|_| skipped == 1) {
                return Some(self.build(at..at + 3, value * magnitude, 0.1 * magnitude, Form::Words));
            }
            if skipped == 1 && self.lexicon.units.is_unit(self.lower(at + 2)) {
                return Some(self.build(at..at + 2, value, 0.5, Form::Words));
            }
            return Some(self.build(at..at + 1, value, 0.0, Form::Fraction));
        }
        if numbers.halves.has(self.lower(at))
            && let Some(&magnitude) = numbers.magnitudes.get(self.lower(at + 1))
        {
            return Some(self.build(at..at + 2, 0.5 * magnitude, 0.1 * magnitude, Form::Words));
        }
        if numbers.halves.has(self.lower(at)) && self.lexicon.units.is_unit(self.lower(at + 1)) {
            return Some(self.build(at..at + 1, 0.5, 0.5, Form::Words));
        }
        None
    }

    /// Adds the parts that follow a number: `zwei Drittel`, `one and a half`, `2 1/2`, `1/2`.
    fn with_part(&self, base: Numeral) -> Numeral {
        let numbers = self.numbers();
        let end = base.tokens.end;
        let Some(value) = base.value() else { return base };
        // zwei Drittel, three quarters, a third
        if let Some(&parts) = numbers.fractions.get(self.lower(end))
            && value < parts
            && value.fract() == 0.0
            && !matches!(base.form, Form::Fraction | Form::Multiple)
        {
            return self.build(base.tokens.start..end + 1, value / parts, 0.0, Form::Fraction);
        }
        // 1/2, 2 1/2
        let slash = |at: usize| {
            let numerator = self.tokens.get(at).filter(|token| token.is_number())?;
            let sign = self.tokens.get(at + 1).filter(|token| token.glued && token.is("/"))?;
            let denominator = self.tokens.get(at + 2).filter(|token| token.glued && token.is_number())?;
            let _ = sign;
            let (numerator, denominator): (f64, f64) = (numerator.text.parse().ok()?, denominator.text.parse().ok()?);
            (numerator < denominator && denominator <= 100.0).then_some(numerator / denominator)
        };
        if base.form == Form::Digits {
            if let Some(part) = slash(base.tokens.start) {
                return self.build(base.tokens.start..base.tokens.start + 3, part, 0.0, Form::Fraction);
            }
            let hyphen = usize::from(self.tokens.get(end).is_some_and(|token| token.glued && is_hyphen(token.text)));
            if let Some(part) = slash(end + hyphen) {
                return self.build(base.tokens.start..end + hyphen + 3, value + part, 0.0, Form::Digits);
            }
            if let Some(part) = self.tokens.get(end).and_then(|token| vulgar_fraction(token.text)) {
                return self.build(base.tokens.start..end + 1, value + part, 0.0, Form::Digits);
            }
        }
        // one and a half
        if self.lower(end) == numbers.joiner
            && numbers.articles.has(self.lower(end + 1))
            && numbers.halves.has(self.lower(end + 2))
        {
            return self.build(base.tokens.start..end + 3, value + 0.5, 0.5, base.form);
        }
        base
    }

    /// Multiplies with the magnitude words after the number: `1,3 Mio.`, `$2.5bn`, `hundred thousand`.
    fn with_magnitude(&self, base: Numeral) -> Numeral {
        let mut numeral = base;
        while let Some((&magnitude, token)) = self
            .tokens
            .get(numeral.tokens.end)
            .and_then(|token| self.numbers().magnitudes.get(token.lower.as_ref()).map(|magnitude| (magnitude, token)))
        {
            let Some(value) = numeral.value() else { break };
            // A single letter is a magnitude only against its number, and after a sign of money.
            if token.text.chars().count() == 1 && !(token.glued && self.letter_is_magnitude(&numeral)) {
                break;
            }
            if matches!(numeral.form, Form::Fraction | Form::Multiple) && value >= 1.0 {
                break;
            }
            numeral.amount = Amount::Exactly(round(value * magnitude));
            numeral.last_digit = if numeral.last_digit == 0.0 { magnitude } else { numeral.last_digit * magnitude };
            numeral.form = if numeral.form == Form::Fraction { Form::Words } else { numeral.form };
            numeral.tokens.end += 1;
            numeral.span.end = token.span.end;
            // The stop of `Mio.` belongs to the number unless it ends the sentence.
            if let Some(stop) = self.tokens.get(numeral.tokens.end)
                && stop.glued
                && stop.is(".")
                && self.lexicon.abbreviations.may_be_last.contains(token.lower.as_ref())
                && numeral.tokens.end + 1 < self.tokens.len()
            {
                numeral.span.end = stop.span.end;
                numeral.tokens.end += 1;
            }
        }
        numeral
    }

    /// Whether a letter glued to the number is a magnitude: after a sign of money, or `k`.
    fn letter_is_magnitude(&self, numeral: &Numeral) -> bool {
        let before = numeral.tokens.start.checked_sub(1).map(|at| &self.tokens[at]);
        before.is_some_and(|token| self.lexicon.units.is_currency_sign(&token.lower))
            || self.lower(numeral.tokens.end) == "k"
    }

    /// `10 bis 15`, `zwischen 10 und 15`, `2 bis 3 Millionen`, `3% to 3.5%`, `zwölf- bis fünfzehntausend`.
    fn range(&self, first: &Numeral) -> Option<Numeral> {
        let ranges = &self.numbers().ranges;
        let low = first.value()?;
        if matches!(first.form, Form::Fraction | Form::Multiple) {
            return None;
        }
        let opened = first.tokens.start > 0 && ranges.open.contains(self.lower(first.tokens.start - 1))
            || first.tokens.start > 1
                && ranges.open.contains(self.lower(first.tokens.start - 2))
                && !self.tokens[first.tokens.start - 1].is_word();
        let mut at = first.tokens.end;
        // The unit may stand after both numbers, and a hyphen may stand for what the second shares.
        while let Some(token) = self.tokens.get(at) {
            let dangling =
                token.glued && is_hyphen(token.text) && self.tokens.get(at + 1).is_some_and(|next| !next.glued);
            let unit = self.lexicon.units.is_unit(&token.lower) || self.lexicon.units.is_currency_sign(&token.lower);
            if !(dangling || unit) {
                break;
            }
            at += 1;
        }
        let link = self.lower(at);
        let linked = ranges.between.contains(link) || (opened && ranges.close.contains(link));
        if !linked || at >= self.tokens.len() || (ranges.levels.contains(link) && self.is_change(first.tokens.start)) {
            return None;
        }
        let mut next = at + 1;
        while self.tokens.get(next).is_some_and(|token| self.lexicon.units.is_currency_sign(&token.lower)) {
            next += 1;
        }
        let second = self.single(next)?;
        let high = second.value()?;
        let unit = |at: usize| {
            self.lexicon.units.is_unit(self.lower(at)).then(|| self.lower(at).trim_end_matches(['s', 'n', 'e']))
        };
        let first_unit = unit(first.tokens.end);
        let same_unit = first_unit.is_none() || first_unit == unit(second.tokens.end);
        let signed = next > at + 1 && first_unit.is_some();
        if !same_unit || signed {
            return None;
        }
        let dash = is_hyphen(link) || link == "–" || link == "—";
        if dash && !(self.tokens[at].glued || first.form == Form::Digits)
            || second.form == Form::Fraction
            || (dash && second.form != Form::Digits)
        {
            return None;
        }
        // `2 bis 3 Millionen`: the magnitude is said once.
        let scale = if first.last_digit <= second.last_digit
            && low < high
            && second.tokens.len() > 1
            && first.tokens.len() == 1
            && second.form == first.form
        {
            shared_magnitude(low, high, second.last_digit)
        } else if first.form == Form::Words && at > first.tokens.end && low < 100.0 && high >= 1000.0 {
            // `zwölf- bis fünfzehntausend`
            1000.0
        } else {
            1.0
        };
        let low = low * scale;
        if low >= high {
            return None;
        }
        let tokens = first.tokens.start..second.tokens.end;
        Some(Numeral {
            span: first.span.join(second.span),
            tokens,
            amount: Amount::Between(low, high),
            last_digit: second.last_digit,
            form: second.form,
            suffix: second.suffix,
        })
    }

    /// Whether the number at `start` is where a change begins or how large it is: `rose 5 to 10`,
    /// `from 5 to 10` in a clause with a verb of change.
    fn is_change(&self, start: usize) -> bool {
        let changes = &self.lexicon.changes;
        let points = |word: &str| changes.is_increase(word) || changes.is_decrease(word);
        let reach = start.saturating_sub(6)..start;
        let before = (0..3)
            .filter_map(|back| start.checked_sub(back + 1))
            .map(|at| self.lower(at))
            .find(|word| !self.lexicon.units.is_currency_sign(word));
        let from = before.is_some_and(|word| self.numbers().ranges.from.contains(word));
        before.is_some_and(points) || from && reach.into_iter().any(|at| points(self.lower(at)))
    }

    /// `nine out of 10`, `neun von zehn`: a ratio to a round number.
    fn out_of(&self, first: &Numeral) -> Option<Numeral> {
        let value = first.value()?;
        let mut at = first.tokens.end;
        let out = self.lower(at) == "out";
        at += usize::from(out);
        if !self.numbers().ranges.out_of.contains(self.lower(at)) || (self.lower(at) == "of" && !out) {
            return None;
        }
        let second = self.single(at + 1)?;
        let whole = second.value()?;
        let round =
            out || [5.0, 10.0, 20.0, 100.0, 1000.0].contains(&whole) || (self.lower(at) == "in" && whole <= 20.0);
        let plain = matches!(first.form, Form::Digits | Form::Words) && second.suffix.is_empty();
        (round && plain && value < whole && value.fract() == 0.0 && (value < 100.0))
            .then(|| self.build(first.tokens.start..second.tokens.end, value / whole, 0.0, Form::Fraction))
    }

    /// `jeder Fünfte`, `jede zweite`: one in so many.
    fn one_in(&self, at: usize) -> Option<Numeral> {
        if !self.numbers().ranges.each.contains(self.lower(at)) {
            return None;
        }
        let word = self.lower(at + 1);
        let numbers = self.numbers();
        let stem = word.trim_end_matches(['n', 'r', 's', 'm']);
        let ordinal = numbers.ordinals.get(word).or_else(|| numbers.ordinals.get(stem)).copied().or_else(|| {
            let stem =
                stem.strip_suffix("ste").or_else(|| stem.strip_suffix("te")).or_else(|| word.strip_suffix("th"))?;
            let (value, length) = numbers.prefix(stem)?;
            (length == stem.len()).then_some(value)
        })?;
        (ordinal >= 2.0).then(|| self.build(at..at + 2, 1.0 / ordinal, 0.0, Form::Fraction))
    }
}

/// What the first number of a range is multiplied with so that both share the magnitude of the
/// second: 10⁶ for `2 bis 3 Millionen`.
fn shared_magnitude(low: f64, high: f64, last_digit: f64) -> f64 {
    let magnitude = [1e12, 1e9, 1e6, 1e3, 100.0]
        .into_iter()
        .find(|&magnitude| last_digit >= magnitude * 0.001 && high >= magnitude);
    match magnitude {
        Some(magnitude) if low * magnitude < high => magnitude,
        _ => 1.0,
    }
}

/// Whether `sign` is a hyphen of whatever kind.
pub fn is_hyphen(sign: &str) -> bool {
    matches!(sign, "-" | "‑" | "‐")
}

/// The value of a fraction sign.
fn vulgar_fraction(sign: &str) -> Option<f64> {
    Some(match sign {
        "½" => 0.5,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        "¼" => 0.25,
        "¾" => 0.75,
        "⅕" => 0.2,
        "⅛" => 0.125,
        "⅜" => 0.375,
        "⅝" => 0.625,
        "⅞" => 0.875,
        _ => return None,
    })
}

/// The size of the last digit of a whole number in words: 1, or the magnitude it is counted in.
fn last_digit_of(value: f64) -> f64 {
    if value.fract() != 0.0 {
        0.5
    } else if value >= 1000.0 && value % 1000.0 == 0.0 {
        1000.0
    } else {
        1.0
    }
}

/// Takes the noise of binary fractions off a product: 1.1 × 10⁶ is 1,100,000.
fn round(value: f64) -> f64 {
    let rounded = value.round();
    if (value - rounded).abs() < 1e-6 * value.abs().max(1.0) && value.abs() >= 1.0 { rounded } else { value }
}

/// The value of digits with separators and the size of the last digit written. `decimal` is the
/// sign before decimals; the other sign parts groups of three. Signs that can only be one or the
/// other are taken as that. `None` where the groups make no number (`192.168.1.2`, `007`).
fn parse_digits(text: &str, decimal: char) -> Option<(f64, f64)> {
    let parts: Vec<&str> = text.split(|character: char| !character.is_ascii_digit()).collect();
    let signs: Vec<char> = text.chars().filter(|character| !character.is_ascii_digit()).collect();
    if parts[0].len() > 1 && parts[0].starts_with('0') && signs.first() != Some(&decimal) {
        return None;
    }
    let grouping = |sign: char| matches!(sign, '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
    let groups_of_three = |from: usize, to: usize| {
        (1..=3).contains(&parts[from].len())
            && parts[0] != "0"
            && parts[from + 1..to].iter().all(|part| part.len() == 3)
    };
    let whole = |parts: &[&str]| parts.concat().parse::<f64>().ok().map(|value| (value, 1.0));
    let last = parts.len() - 1;
    let with_decimals = |whole: &[&str]| {
        let value: f64 = format!("{}.{}", whole.concat(), parts[last]).parse().ok()?;
        let places = i32::try_from(parts[last].len()).ok()?;
        Some((value, 10_f64.powi(-places)))
    };
    match signs.as_slice() {
        [] => whole(&parts),
        [.., sign] if *sign == decimal && signs.iter().filter(|&it| it == sign).count() == 1 => {
            let grouped = signs.len() == 1 || groups_of_three(0, last);
            grouped.then(|| with_decimals(&parts[..last])).flatten()
        }
        all if all.iter().all(|sign| *sign == all[0]) && groups_of_three(0, parts.len()) => whole(&parts),
        // The other sign with no group of three after it: the decimals of another country.
        [sign] if !grouping(*sign) && parts[1].len() != 3 => with_decimals(&parts[..1]),
        [.., sign]
            if (*sign == '.' || *sign == ',')
                && signs[..signs.len() - 1].iter().all(|it| it != sign)
                && groups_of_three(0, last) =>
        {
            with_decimals(&parts[..last])
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_newsroom() {
        for (text, decimal, value) in [
            ("12.000", ',', 12_000.0),
            ("12'000", ',', 12_000.0),
            ("14 000", ',', 14_000.0),
            ("1.234.567,89", ',', 1_234_567.89),
            ("1,3", ',', 1.3),
            ("2.5", ',', 2.5),
            ("1500", ',', 1_500.0),
            ("200,000", '.', 200_000.0),
            ("51.43", '.', 51.43),
            ("0,3", ',', 0.3),
        ] {
            assert_eq!(parse_digits(text, decimal).map(|(value, _)| value), Some(value), "{text}");
        }
        for text in ["192.168.1.2", "007", "28.04.2025", "0800"] {
            assert_eq!(parse_digits(text, ','), None, "{text}");
        }
        assert_eq!(parse_digits("5,0", ','), Some((5.0, 0.1)));
    }
}
