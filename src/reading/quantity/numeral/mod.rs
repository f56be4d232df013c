//! Numerals: numbers as written, in digits or in words, with their magnitude. What a numeral is of,
//! and whether it is a figure at all, is decided elsewhere.

mod article;
mod digits;
mod part;
mod power;
mod range;
mod words;

use std::ops::Range;

use super::lower;
use crate::language::{Lexicon, Lower, Numbers};
use crate::reading::{Token, Tokens};
use crate::text::Span;
use digits::{parse_digits, vulgar_fraction};
use words::round;

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
    /// Whether the signs before its numbers are in its amount already: `minus 5 bis plus 3`.
    pub signed: bool,
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
    pub tokens: &'a Tokens<'t>,
    pub lexicon: &'static Lexicon,
}

impl Numerals<'_, '_> {
    fn numbers(&self) -> &'static Numbers {
        &self.lexicon.numbers
    }

    fn lower(&self, at: usize) -> Lower<'_> {
        lower(self.tokens, at)
    }

    /// Whether a minus stands before the number at the token `at`: a word, or a sign tied to the number
    /// that nothing but a bracket, a sign of comparison or one of money is tied to.
    pub fn is_negative(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let sign = &self.tokens[before];
        let apart = !sign.glued
            || before.checked_sub(1).is_some_and(|at| {
                let tied = &self.tokens[at];
                matches!(tied.text, "(" | "<" | ">" | "=" | "≤" | "≥")
                    || !tied.is_word() && self.lexicon.units.is_currency_sign(tied.lower())
            });
        self.numbers().negative.has(sign.lower())
            || self.is_tied_to(at, |word| self.numbers().negative.has(word))
            || (sign.is("-") && apart && self.tokens[at].glued && self.tokens[at].is_number())
    }

    /// Whether a hyphen ties the number at the token `at` to a word that is one of `words`: `minus-130`.
    pub fn is_tied_to(&self, at: usize, words: impl Fn(Lower<'_>) -> bool) -> bool {
        let hyphen = at.checked_sub(1).is_some_and(|hyphen| {
            let sign = &self.tokens[hyphen];
            sign.glued && self.tokens[at].glued && is_hyphen(sign.text)
        });
        hyphen && at.checked_sub(2).is_some_and(|word| words(self.tokens[word].lower()))
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
    pub fn single(&self, at: usize) -> Option<Numeral> {
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
        Some(self.counted_up(base))
    }

    fn build(&self, tokens: Range<usize>, value: f64, last_digit: f64, form: Form) -> Numeral {
        let span = self.tokens[tokens.start].span.join(self.tokens[tokens.end - 1].span);
        let amount = Amount::Exactly(value);
        Numeral { tokens, span, amount, last_digit, form, signed: false, suffix: String::new() }
    }

    /// A number in digits, with what a hyphen or nothing at all ties to it.
    fn digits(&self, at: usize) -> Option<Numeral> {
        let token = &self.tokens[at];
        let (value, last_digit) = parse_digits(token.text, self.numbers().decimal)?;
        let mut numeral = self.build(at..at + 1, value, last_digit, Form::Digits);
        if let Some(power) = self.power(&numeral) {
            return Some(power);
        }
        let hyphen = self.tokens.get(at + 1).filter(|next| next.glued && is_hyphen(next.text));
        let word = if hyphen.is_some() { at + 2 } else { at + 1 };
        let tied = self.tokens.get(word).filter(|next| next.glued && next.is_word());
        if let Some(tied) = tied {
            let magnitude = |name: Lower<'_>| self.numbers().magnitudes.get(name).copied();
            let hedges = |word: Lower<'_>| self.lexicon.qualifiers.after.contains_key(word);
            let money = at > 0 && self.lexicon.units.is_currency_sign(self.lower(at - 1));
            // `4bn-plus`, `1.5m-strong`
            if let Some((name, rest)) = tied.lower().split_once('-')
                && (money || !self.lexicon.units.symbols.contains_key(name))
                && let Some(magnitude) = magnitude(name.into()).filter(|&magnitude| magnitude >= 1000.0)
            {
                if !hedges(rest.into()) {
                    rest.clone_into(&mut numeral.suffix);
                }
                numeral.tokens.end = word + 1;
                numeral.span.end = tied.span.start + name.len();
                numeral.amount = Amount::Exactly(round(value * magnitude));
                numeral.last_digit *= magnitude;
            } else if let Some(magnitude) = magnitude(tied.lower()).filter(|&it| hyphen.is_some() && it >= 1000.0) {
                // `18-million euros`
                numeral.tokens.end = word + 1;
                numeral.span.end = tied.span.end;
                numeral.amount = Amount::Exactly(round(value * magnitude));
                numeral.last_digit *= magnitude;
            } else if magnitude(tied.lower()).is_none() && !(hyphen.is_some() && hedges(tied.lower())) {
                tied.lower().text.clone_into(&mut numeral.suffix);
                numeral.tokens.end = word + 1;
            }
        }
        Some(numeral)
    }

    /// A number in letters, alone or as the head of a compound.
    fn words(&self, at: usize) -> Option<Numeral> {
        let token = &self.tokens[at];
        let numbers = self.numbers();
        let lower = token.lower();
        if let Some(part) = self.part_of_unit(at) {
            return Some(part);
        }
        if let Some(&factor) = numbers.multiples.get(lower) {
            return Some(self.build(at..at + 1, factor, 0.0, Form::Multiple));
        }
        if numbers.articles.has(lower) {
            if let Some(hedged) = self.hedged_inside(at) {
                return Some(hedged);
            }
            // A figure only where a magnitude or a part follows, or a hedge or measure makes it one.
            return Some(self.build(at..at + 1, 1.0, 1.0, Form::Words));
        }
        let (head, rest) = match lower.split_once('-') {
            Some((head, rest)) if numbers.prefix(head).is_some_and(|(_, length)| length == head.len()) => {
                (head.into(), rest)
            }
            _ => (lower, ""),
        };
        let (mut value, length) = numbers.prefix(head)?;
        let mut suffix = if length < head.len() { &head.text[length..] } else { rest };
        let mut letters = length;
        // twenty-one
        if numbers.tens.contains_key(head.text)
            && let Some((&unit, name)) =
                rest.split('-').next().and_then(|part| numbers.units.get(part).map(|unit| (unit, part)))
        {
            value += unit;
            letters = head.len() + 1 + name.len();
            suffix = rest[name.len()..].trim_start_matches('-');
        }
        // five-and-a-half
        if suffix.len() == rest.len()
            && let Some((part, name)) = self.tied_part(rest)
        {
            value += part;
            letters = head.len() + 1 + name;
            suffix = rest[name..].trim_start_matches('-');
        }
        // twenty-fifth
        if numbers.ordinal(lower.text).is_some() && !rest.is_empty() {
            return None;
        }
        // two-thirds
        if !suffix.is_empty()
            && let Some(parts) = numbers.parts(suffix, value)
        {
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
        Some(numeral)
    }

    /// `Viertelstunde`, `half-hour`: a part of the unit that the word goes on with.
    fn part_of_unit(&self, at: usize) -> Option<Numeral> {
        let token = &self.tokens[at];
        let lower = token.lower();
        let prefixes = &self.numbers().part_prefixes;
        let (prefix, &value) = prefixes.iter().rev().find(|(prefix, _)| lower.starts_with(prefix.as_str()))?;
        let unit = lower[prefix.len()..].split('-').next().unwrap_or_default();
        if !self.lexicon.units.divided.contains(unit) || lower.len() != token.text.len() {
            return None;
        }
        let mut numeral = self.build(at..at + 1, value, 0.0, Form::Fraction);
        numeral.span = Span::new(token.span.start, token.span.start + prefix.trim_end_matches('-').len());
        lower[prefix.len()..].clone_into(&mut numeral.suffix);
        Some(numeral)
    }

    /// `ein knappes Viertel`, `eine gute Stunde`: a hedge that stands as an adjective inside the number.
    fn hedged_inside(&self, at: usize) -> Option<Numeral> {
        let numbers = self.numbers();
        if !self.lexicon.qualifiers.inflected.contains(self.lower(at + 1)) {
            return None;
        }
        let noun = self.lower(at + 2);
        let part = numbers.parts(noun, 1.0).map(|parts| 1.0 / parts).or_else(|| numbers.shares.get(noun).copied());
        let mut numeral = if let Some(part) = part {
            self.build(at..at + 3, part, 0.0, Form::Fraction)
        } else if let Some(&magnitude) = numbers.magnitudes.get(noun) {
            self.build(at..at + 3, magnitude, magnitude, Form::Words)
        } else if self.lexicon.units.durations.contains_key(noun) {
            return Some(self.build(at..at + 2, 1.0, 1.0, Form::Words));
        } else {
            return None;
        };
        numeral.span = self.tokens[at + 2].span;
        Some(numeral)
    }

    /// `Tausende`, `mehrere tausend`, `in Millionenhöhe`, `tens of thousands`.
    fn vague(&self, at: usize) -> Option<Numeral> {
        let vague = &self.numbers().vague;
        let lower = self.lower(at);
        let make = |tokens: Range<usize>| {
            let span = self.tokens[tokens.start].span.join(self.tokens[tokens.end - 1].span);
            let suffix = String::new();
            Numeral { tokens, span, amount: Amount::Vague, last_digit: 0.0, form: Form::Vague, signed: false, suffix }
        };
        if vague.quantifiers.contains(lower) {
            let start = if at > 0 && self.numbers().articles.has(self.lower(at - 1)) { at - 1 } else { at };
            let mut next = at + 1;
            next += usize::from(vague.links.contains(self.lower(next)));
            let word = self.lower(next);
            // `einige hunderttausend`
            let spelt = self.numbers().prefix(word).is_some_and(|(value, end)| end == word.len() && value >= 100.0);
            let sized = spelt || self.numbers().magnitudes.contains_key(word) || vague.words.contains(word);
            return (sized && self.tokens[next].is_word()).then(|| make(start..self.end_of_vague(next + 1)));
        }
        if vague.words.contains(lower) {
            return Some(make(at..self.end_of_vague(at + 1)));
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

    /// Where the words of a vague number end that goes on at the token `at`: `tens | of thousands`,
    /// `mehrere hundert | Millionen`.
    fn end_of_vague(&self, at: usize) -> usize {
        let mut end = at;
        loop {
            let of = usize::from(self.numbers().vague.links.contains(self.lower(end)));
            let next = self.lower(end + of);
            let vague = self.numbers().vague.words.contains(next);
            if !(vague || (of == 0 && self.numbers().magnitudes.contains_key(next) && next.chars().count() > 1)) {
                return end;
            }
            end += of + 1;
        }
    }

    /// `die Hälfte`, `half`.
    fn fraction_alone(&self, at: usize) -> Option<Numeral> {
        let numbers = self.numbers();
        if let Some(&value) = numbers.shares.get(self.lower(at)) {
            let next = self.lower(at + 1);
            let of = usize::from(self.lexicon.grammar.links.partitives.contains(next));
            let article = numbers.articles.has(self.lower(at + 1 + of));
            // half of a million
            if of == 1
                && article
                && let Some(&magnitude) =
                    numbers.magnitudes.get(self.lower(at + 3)).filter(|&&magnitude| magnitude >= 1e3)
            {
                return Some(self.build(at..at + 4, value * magnitude, 0.1 * magnitude, Form::Words));
            }
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
        // quarter million
        if let Some(&parts) = numbers.fractions.get(self.lower(at))
            && !self.tokens[at].is_capitalised()
            && let Some(&magnitude) = numbers.magnitudes.get(self.lower(at + 1)).filter(|&&magnitude| magnitude >= 1e3)
        {
            return Some(self.build(at..at + 2, magnitude / parts, 0.1 * magnitude, Form::Words));
        }
        if numbers.halves.has(self.lower(at)) && self.lexicon.units.is_unit(self.lower(at + 1)) {
            return Some(self.build(at..at + 1, 0.5, 0.5, Form::Words));
        }
        // ein halbes Brot
        let article = at.checked_sub(1).is_some_and(|before| numbers.articles.has(self.lower(before)));
        let noun = self.tokens.get(at + 1).is_some_and(Token::is_capitalised);
        if numbers.halves.has(self.lower(at)) && numbers.halves.are_counted && article && noun {
            return Some(self.build(at..at + 1, 0.5, 0.0, Form::Fraction));
        }
        None
    }
}

/// Whether `sign` is a hyphen of whatever kind.
pub fn is_hyphen(sign: &str) -> bool {
    matches!(sign, "-" | "‑" | "‐")
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
