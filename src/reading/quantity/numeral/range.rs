//! Two numbers that make one figure: ranges (`10 bis 15`) and ratios (`nine out of 10`).

use super::{Amount, Form, Numeral, Numerals, is_hyphen};
use crate::language::Hedge;
use crate::reading::Token;

/// Wholes that ratios are told of: `neun von zehn`. Of any other (`27 von 35 Stimmen`) two numbers are
/// counted.
const ROUND_WHOLES: [f64; 5] = [5.0, 10.0, 20.0, 100.0, 1000.0];

/// Up to here `one in 13` is a ratio; `three in 2,000` is none.
const LARGEST_SMALL_WHOLE: f64 = 20.0;

/// Nobody tells the size of a change as a range wider than this; what is more is the level reached.
const WIDEST_CHANGE: f64 = 5.0;

/// From here on a bare number behind `in` may be a year.
const SMALLEST_YEAR: f64 = 1100.0;

impl Numerals<'_, '_> {
    /// `10 bis 15`, `zwischen 10 und 15`, `2 bis 3 Millionen`, `3% to 3.5%`, `zwölf- bis fünfzehntausend`.
    pub(super) fn range(&self, first: &Numeral) -> Option<Numeral> {
        let ranges = &self.numbers().ranges;
        let low = first.value()?;
        if first.form == Form::Multiple {
            return None;
        }
        let below_zero = self.is_negative(first.tokens.start);
        let start = first.tokens.start - usize::from(below_zero);
        let opens = |back: usize| start.checked_sub(back).is_some_and(|at| ranges.open.contains(self.lower(at)));
        // `between $5 and $6`, `between $US160 million and`, `zwischen etwa 10 und 20`
        let opened = opens(1)
            || opens(2) && (!self.tokens[start - 1].is_word() || self.approximates(start - 1))
            || opens(3) && self.lexicon.units.is_currency_sign(self.lower(start - 2));
        let mut at = self.unit_of_words(first.tokens.end).unwrap_or(first.tokens.end);
        // The unit may stand after both numbers, and a hyphen may stand for what the second shares.
        while let Some(token) = self.tokens.get(at) {
            let dangling =
                token.glued && is_hyphen(token.text) && self.tokens.get(at + 1).is_some_and(|next| !next.glued);
            let unit = self.lexicon.units.is_unit(token.lower()) || self.lexicon.units.is_currency_sign(token.lower());
            if !(dangling || unit) {
                break;
            }
            at += 1;
        }
        let link = self.lower(at);
        // `5-foot-10`: a part of the same height.
        let tied = self.tokens.get(at).is_some_and(|sign| sign.glued && is_hyphen(sign.text));
        if !first.suffix.is_empty() && tied {
            return None;
        }
        let linked = ranges.between.contains(link) || (opened && ranges.close.contains(link));
        let level = ranges.levels.contains(link);
        if !linked || at >= self.tokens.len() {
            return None;
        }
        // `between 2 and about 7 litres`
        let hedge = usize::from(opened && self.approximates(at + 1));
        let mut next = at + 1 + hedge;
        while self.tokens.get(next).is_some_and(|token| {
            self.lexicon.units.is_currency_sign(token.lower())
                || token.glued
                    && self.lexicon.units.is_currency_sign(&format!("{}{}", self.lower(next - 1), token.lower()))
        }) {
            next += 1;
        }
        let money_again = next > at + 1 + hedge;
        // `minus 5 bis plus 3 Grad`
        let sign = self.tokens.get(next + 1).is_some() && self.is_negative(next + 1);
        let plus = !sign && below_zero && self.lexicon.changes.plus.contains(self.lower(next));
        next += usize::from(sign || plus);
        let second = self.single(next)?;
        let high = second.value()?;
        let unit = |at: usize| {
            let units = &self.lexicon.units;
            if let Some(end) = self.unit_of_words(at) {
                return Some(self.tokens[end - 1].lower().text.trim_end_matches(units.inflections.as_slice()));
            }
            units.is_unit(self.lower(at)).then(|| self.lower(at).text.trim_end_matches(units.inflections.as_slice()))
        };
        let first_unit = unit(first.tokens.end);
        let same_unit = first_unit.is_none() || first_unit == unit(second.tokens.end);
        if !same_unit || (money_again && first_unit.is_some()) {
            return None;
        }
        // `rose 5% to 8%` tells a change and a level, `will rise 5 to 8 percent` a range.
        let share = |at: usize| self.lexicon.units.percent.has(self.lower(at)) || self.unit_of_words(at).is_some();
        let unit_once = first_unit.is_none() && second.suffix.is_empty() && share(second.tokens.end);
        let from = self.follows_from(first.tokens.start);
        // `lifted interest rates 0.25% to 5.5%`
        let object = first_unit.is_some() && self.is_behind_object_of_change(first.tokens.start);
        if level && (self.is_change(first.tokens.start) && (from || !unit_once || money_again) || object) {
            return None;
        }
        // `rose 60% in 2018 to 3.9 million`
        // `fell from 36,185 in 2003 to 28,041`: a year has no separator.
        let parted = self.tokens[second.tokens.start].text.contains([',', '.']);
        let year =
            level && self.tokens[first.tokens.start].is_year() && (second.tokens.len() > first.tokens.len() || parted);
        if year && !opened {
            return None;
        }
        let dash = is_hyphen(link.text) || link == "–" || link == "—";
        if dash && !(self.tokens[at].glued || first.form == Form::Digits)
            // `ein Viertel bis ein Drittel`
            || (second.form == Form::Fraction) != (first.form == Form::Fraction)
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
            && !below_zero
        {
            let named = self.numbers().magnitudes.get(self.lower(second.tokens.end - 1)).copied();
            let named = named.filter(|&named| second.tokens.len() == 2 && low * named < high);
            named.unwrap_or_else(|| shared_magnitude(low, high, second.last_digit))
        } else if first.form == Form::Words && at > first.tokens.end && low < 100.0 && high >= 1000.0 {
            // `zwölf- bis fünfzehntausend`
            1000.0
        } else {
            1.0
        };
        let low = low * scale;
        let (low, high) = match (below_zero, sign) {
            (true, true) => (-low.max(high), -low.min(high)),
            (true, false) => (-low, high),
            (false, true) => (-high, low),
            (false, false) => (low, high),
        };
        // `rose by 4,000 to 2.7 million`, but `will rise by 5 to 10 percent`
        let apart = high > WIDEST_CHANGE * low || second.last_digit < first.last_digit;
        if low >= high || (level && apart && self.is_size(first.tokens.start)) {
            return None;
        }
        let tokens = first.tokens.start..second.tokens.end;
        Some(Numeral {
            span: first.span.join(second.span),
            tokens,
            amount: Amount::Between(low, high),
            last_digit: second.last_digit,
            form: second.form,
            signed: below_zero || sign,
            suffix: second.suffix,
        })
    }

    /// The token after a unit of two words that starts at the token `at`: `per cent`.
    fn unit_of_words(&self, at: usize) -> Option<usize> {
        let units = &self.lexicon.units;
        let (first, second) = (self.tokens.get(at)?, self.tokens.get(at + 1).filter(|token| token.is_word())?);
        if !first.is_word() || units.is_unit(first.lower()) || !units.may_start_with(first.lower()) {
            return None;
        }
        let both = format!("{} {}", first.lower(), second.lower());
        units.is_unit(&both).then_some(at + 2)
    }

    /// Whether the token `at` says that the number behind it is not exact: `between 2 and | about 7`.
    fn approximates(&self, at: usize) -> bool {
        matches!(self.lexicon.qualifiers.before.get(self.lower(at)), Some(Hedge::About | Hedge::Nearly))
    }

    /// Whether the number at `start` is where a change begins or how large it is: `rose 5 to 10`,
    /// `from 5 to 10` in a clause with a verb of change.
    fn is_change(&self, start: usize) -> bool {
        /// `raised the ceiling for foreign stakes in domestic airlines from 40% to 49%`
        const REACH: usize = 12;
        let changes = &self.lexicon.changes;
        let reach = (start.saturating_sub(REACH)..start).rev().take_while(|&at| self.lower(at) != ",");
        let before = (0..3)
            .filter_map(|back| start.checked_sub(back + 1))
            .map(|at| self.lower(at))
            .find(|word| !self.lexicon.units.is_currency_sign(word));
        let from = before.is_some_and(|word| self.numbers().ranges.from.contains(word));
        before.is_some_and(|word| changes.is_change(word))
            || from && reach.clone().any(|at| changes.is_change(self.lower(at)))
    }

    /// Whether the number at `start` stands right behind what a verb changes: `lifted interest rates 0.25%`.
    fn is_behind_object_of_change(&self, start: usize) -> bool {
        /// `lifted its benchmark interest rates`
        const REACH: usize = 5;
        let object = start
            .checked_sub(1)
            .is_some_and(|at| self.tokens[at].is_word() && !self.lexicon.function_words.contains(self.lower(at)));
        let changes = &self.lexicon.changes;
        object && (start.saturating_sub(REACH)..start - 1).any(|at| changes.is_change(self.lower(at)))
    }

    /// Whether `from` stands before the number at `start`.
    fn follows_from(&self, start: usize) -> bool {
        start.checked_sub(1).is_some_and(|at| self.numbers().ranges.from.contains(self.lower(at)))
    }

    /// Whether the number at `start` is how much something changed by: `rose by 5`.
    fn is_size(&self, start: usize) -> bool {
        (0..3)
            .filter_map(|back| start.checked_sub(back + 1))
            .map(|at| self.lower(at))
            .find(|word| !self.lexicon.units.is_currency_sign(word))
            .is_some_and(|word| self.lexicon.changes.by.contains(word))
    }

    /// `nine out of 10`, `neun von zehn`: a ratio to a round number.
    pub(super) fn out_of(&self, first: &Numeral) -> Option<Numeral> {
        let value = first.value()?;
        let ranges = &self.numbers().ranges;
        // `nine commissions out of ten`
        let says = |at: usize| {
            ranges
                .out_of
                .iter()
                .any(|phrase| phrase.split_once(' ') == Some((self.lower(at).text, self.lower(at + 1).text)))
        };
        let end = first.tokens.end;
        let end = end + usize::from(!says(end) && says(end + 1));
        let link = self.lower(end);
        let explicit =
            ranges.out_of.iter().any(|phrase| phrase.split_once(' ') == Some((link.text, self.lower(end + 1).text)));
        // `one in 25` is a ratio to any whole that can be no year and is no span of time.
        let one = (1.0..2.0).contains(&value) && ranges.of_small.contains(link);
        let small = ranges.of_small.contains(link);
        if !(explicit || small || ranges.of_round.contains(link)) {
            return None;
        }
        let second = self.single(end + 1 + usize::from(explicit))?;
        let whole = second.value()?;
        let lasts = self.lexicon.units.durations.contains_key(self.lower(second.tokens.end));
        let round = explicit
            || ROUND_WHOLES.contains(&whole)
            || (small && whole <= LARGEST_SMALL_WHOLE)
            || (one && !lasts && (whole < SMALLEST_YEAR || second.tokens.len() > 1 || second.span.len() > 4));
        let plain = matches!(first.form, Form::Digits | Form::Words) && second.suffix.is_empty();
        (round && plain && value < whole && value.fract() == 0.0 && (value < 100.0))
            .then(|| self.build(first.tokens.start..second.tokens.end, value / whole, 0.0, Form::Fraction))
    }

    /// `jeder Fünfte`, `jede zweite`: one in so many.
    pub(super) fn one_in(&self, at: usize) -> Option<Numeral> {
        if !self.numbers().ranges.each.contains(self.lower(at)) {
            return None;
        }
        // `jedes 100. Unternehmen`
        let stop = self.tokens.get(at + 2).is_some_and(|stop| stop.is(".") && stop.glued);
        let noun = self.tokens.get(at + 3).is_some_and(Token::is_capitalised);
        let digits = self.tokens.get(at + 1).filter(|token| token.is_number() && stop && noun);
        if let Some(ordinal) = digits.and_then(|digits| digits.text.parse::<f64>().ok()).filter(|&it| it >= 2.0) {
            return Some(self.build(at..at + 3, 1.0 / ordinal, 0.0, Form::Fraction));
        }
        let ordinal = self.numbers().ordinal(self.lower(at + 1).text)?;
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
