//! Two numbers that share the unit behind a bracket: `33,9 (Vorjahr: 24,8) Millionen Euro`. In goes the first or the
//! second of them, out comes what both are measured in; and the magnitude behind the bracket is told from a number of
//! its own.

use super::lower;
use super::numeral::{Form, Numeral, Numerals};
use super::unit::{Measured, explicit_after};
use crate::reading::{Kind, Token};

/// Most tokens between the brackets: `(im Vorjahr: 24,8)`.
const LONGEST: usize = 5;

/// The unit behind the bracket that follows the bare number, or that it closes.
pub fn unit_behind(numerals: Numerals<'_, '_>, numeral: &Numeral, measured: &Measured) -> Option<Measured> {
    let Numerals { tokens, lexicon } = numerals;
    let next = lower(tokens, numeral.tokens.end);
    let bare = measured.kind == Kind::Count && !measured.explicit && numeral.suffix.is_empty();
    if !(bare && matches!(next.text, "(" | ")") && numeral.form == Form::Digits && numeral.tokens.len() == 1) {
        return None;
    }
    let close = if next == ")" { numeral.tokens.end } else { closing(tokens, numeral.tokens.end)? };
    if !is_pair(tokens, close) {
        return None;
    }
    let magnitude = lexicon.numbers.magnitudes.get(lower(tokens, close + 1)).copied();
    let magnitude = magnitude.filter(|&magnitude| magnitude >= 1000.0);
    let stop = usize::from(magnitude.is_some() && lower(tokens, close + 2) == ".");
    let unit = explicit_after(tokens, close + 1 + usize::from(magnitude.is_some()) + stop, lexicon)?;
    Some(Measured { scale: unit.scale * magnitude.unwrap_or(1.0), tokens: measured.tokens.clone(), ..unit })
}

/// Whether the magnitude at the token `at` is that of two numbers before it.
pub fn is_magnitude_of_two(tokens: &[Token<'_>], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|close| tokens[close].is(")") && is_pair(tokens, close))
}

/// The bracket that closes what opens at the token `open`.
fn closing(tokens: &[Token<'_>], open: usize) -> Option<usize> {
    (open + 1..tokens.len().min(open + 2 + LONGEST)).find(|&at| tokens[at].is(")"))
}

/// Whether a number stands right before the bracket that closes at the token `close`, and one at the end of it.
fn is_pair(tokens: &[Token<'_>], close: usize) -> bool {
    let open = (close.saturating_sub(LONGEST + 1)..close).rev().find(|&at| tokens[at].is("("));
    open.is_some_and(|open| {
        open > 0 && open + 1 < close && tokens[open - 1].is_number() && tokens[close - 1].is_number()
    })
}
