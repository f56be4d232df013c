//! Numbers written with a power of ten, as science does (`1.3x10^6`, `6.02 × 10²³`, `1e10`), or as a power
//! (`2^10`).

use super::{Form, Numeral, Numerals};

/// Largest exponent; beyond it there are no quantities of this world.
const LARGEST_EXPONENT: i32 = 99;

impl Numerals<'_, '_> {
    /// `base` with the power tied to it.
    pub(super) fn power(&self, base: &Numeral) -> Option<Numeral> {
        let value = base.value()?;
        let (start, at) = (base.tokens.start, base.tokens.end);
        let sign = |at: usize, sign: &str| self.tokens.get(at).is_some_and(|token| token.is(sign));
        let glued = |at: usize| self.tokens.get(at).is_some_and(|token| token.glued);
        let (power, end) = if sign(at, "^") && glued(at) {
            let (exponent, end) = self.exponent(at + 1)?;
            (value.powi(exponent), end)
        } else if sign(at, "e") && glued(at) {
            let (exponent, end) = self.exponent(at + 1)?;
            (scientific(value, exponent)?, end)
        } else if (sign(at, "x") || sign(at, "×") || sign(at, "·")) && sign(at + 1, "10") {
            let raised = sign(at + 2, "^") && glued(at + 2);
            // `5.5x10-3`: the exponent has come down to the line.
            let fallen = glued(at) && glued(at + 1) && (sign(at + 2, "-") || sign(at + 2, "−"));
            let (exponent, end) = match (raised, fallen) {
                (true, _) => self.exponent(at + 3)?,
                (_, true) => self.exponent(at + 2)?,
                _ => self.superscript(at + 2)?,
            };
            (scientific(value, exponent)?, end)
        } else {
            return None;
        };
        Some(self.build(start..end, power, power.abs(), Form::Digits))
    }

    /// The exponent in digits at the token `at`, its sign included, and the token after it.
    fn exponent(&self, at: usize) -> Option<(i32, usize)> {
        let token = self.tokens.get(at).filter(|token| token.glued)?;
        let negative = token.is("-") || token.is("−");
        let at = at + usize::from(negative || token.is("+"));
        let digits = self.tokens.get(at).filter(|token| token.glued && token.is_number())?;
        let exponent: i32 = digits.text.parse().ok().filter(|&exponent| exponent <= LARGEST_EXPONENT)?;
        Some((if negative { -exponent } else { exponent }, at + 1))
    }

    /// The exponent in raised digits: `10²³`.
    fn superscript(&self, at: usize) -> Option<(i32, usize)> {
        let mut end = at;
        let mut exponent = 0;
        let mut negative = false;
        while let Some(token) = self.tokens.get(end).filter(|token| token.glued) {
            match token.text.chars().next().and_then(|sign| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|raised| raised == sign))
            {
                Some(digit) => exponent = exponent * 10 + i32::try_from(digit).ok()?,
                None if end == at && token.is("⁻") => negative = true,
                None => break,
            }
            if exponent > LARGEST_EXPONENT {
                return None;
            }
            end += 1;
        }
        (exponent > 0).then_some((if negative { -exponent } else { exponent }, end))
    }
}

/// `value` times ten to the `exponent`, as near as a number can be.
fn scientific(value: f64, exponent: i32) -> Option<f64> {
    format!("{value}e{exponent}").parse().ok()
}
