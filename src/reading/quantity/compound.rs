//! A quantity said in two units, the second a part of the first: `15 Euro und 50 Cent`, `15 Dollar 50`,
//! `5 ft 2 in`, `7lb 3oz`. In go a numeral and its unit, which take up the second number where there is
//! one. Two spans of time (`drei Jahre und sechs Monate`) stay two.

use super::counted::Nouns;
use super::lower;
use super::numeral::{Amount, Form, Numeral, Numerals, is_hyphen};
use super::unit::Measured;
use crate::reading::Kind;

/// Parts of which the second number may go without a unit: `15 Dollar 50`, `ein Meter 80`.
const HUNDREDTHS: f64 = 100.0;

/// Lets `numeral` take up the smaller part that a hyphen ties to its unit: `a 6-foot-3 guard`.
fn take_up_tied(numerals: Numerals<'_, '_>, numeral: &mut Numeral, measured: &mut Measured, whole: f64) {
    let tokens = numerals.tokens;
    let end = numeral.tokens.end;
    let parts = measured.unit.as_ref().and_then(|unit| numerals.lexicon.units.parts.get(unit.as_str()));
    let tied = tokens.get(end).is_some_and(|sign| sign.glued && is_hyphen(sign.text));
    if numeral.suffix.is_empty() || !tied || !tokens.get(end + 1).is_some_and(|next| next.glued) {
        return;
    }
    let factor = parts.and_then(|parts| parts.values().copied().reduce(f64::min));
    let (Some(factor), Some(second)) = (factor, numerals.single(end + 1)) else { return };
    if let Some(value) = second.value().filter(|&value| value < factor && second.suffix.is_empty()) {
        numeral.amount = Amount::Exactly(((whole + value / factor) * 1e6).round() / 1e6);
        numeral.last_digit = second.last_digit / factor;
        numeral.span = numeral.span.join(second.span);
        numeral.tokens.end = second.tokens.end;
        measured.tokens.end = second.tokens.end;
    }
}

/// Lets `numeral` take up the smaller unit behind it.
pub fn take_up(numerals: Numerals<'_, '_>, numeral: &mut Numeral, measured: &mut Measured) {
    let Numerals { tokens, lexicon } = numerals;
    let whole = numeral.value().filter(|value| value.fract() == 0.0 && measured.scale >= 1.0);
    let (Some(whole), true) = (whole, measured.explicit) else { return };
    take_up_tied(numerals, numeral, measured, whole);
    let (Some(unit), at) = (measured.unit.as_deref(), measured.tokens.end) else { return };
    let joined = lexicon.numbers.joiner == lower(tokens, at);
    let Some(second) = numerals.single(at + usize::from(joined)) else { return };
    // `an hour and a half`
    let half = second.form == Form::Fraction && joined && second.value() == Some(0.5);
    if half && !lexicon.grammar.links.partitives.contains(lower(tokens, second.tokens.end)) {
        numeral.amount = Amount::Exactly(whole + 0.5);
        numeral.last_digit = 0.5;
        numeral.span = numeral.span.join(second.span);
        numeral.tokens.end = second.tokens.end;
        measured.tokens.end = second.tokens.end;
        return;
    }
    let Some(value) = second.value().filter(|value| value.fract() == 0.0) else { return };
    if !matches!(second.form, Form::Digits | Form::Words) {
        return;
    }
    let money = measured.kind == Kind::Money;
    let name = if second.suffix.is_empty() { lower(tokens, second.tokens.end).text } else { second.suffix.as_str() };
    let units = &lexicon.units;
    let found =
        if money { units.subunits.contains_key(name).then_some(HUNDREDTHS) } else { units.parts_in(unit, name) };
    let (factor, end) = match found {
        Some(factor) => (factor, second.tokens.end + usize::from(second.suffix.is_empty())),
        None if !joined
            && (money || units.parts.get(unit).is_some_and(|parts| parts.values().any(|&it| it == HUNDREDTHS))) =>
        {
            // Two digits or the words for them, and nothing that they count.
            let two = (10.0..HUNDREDTHS).contains(&value) && second.suffix.is_empty();
            let behind_unit = measured.tokens.end > numeral.tokens.end || !numeral.suffix.is_empty();
            let nouns = Nouns { tokens, lexicon };
            let end = second.tokens.end;
            let unit = units.is_unit(lower(tokens, end)) || units.is_currency_sign(lower(tokens, end));
            if !two || !behind_unit || unit || nouns.counted_after(end, false).is_some() {
                return;
            }
            (HUNDREDTHS, end)
        }
        None => return,
    };
    if value >= factor {
        return;
    }
    numeral.amount = Amount::Exactly(((whole + value / factor) * 1e6).round() / 1e6);
    numeral.last_digit = second.last_digit / factor;
    numeral.span = numeral.span.join(second.span);
    numeral.tokens.end = second.tokens.end;
    measured.tokens.end = end;
}
