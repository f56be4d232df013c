//! Currency pairs: `223 Millionen Dollar (156.000 Euro)`.

use super::super::super::Operation;
use super::super::super::interval::number;
use super::{Draft, Reckoned, end, start};
use crate::reading::Kind;

/// Currencies that have stood within a factor of three of one another for decades.
const NEAR_PAR: [&str; 4] = ["EUR", "USD", "GBP", "CHF"];
const LOWEST: f64 = 0.4;
const HIGHEST: f64 = 2.5;
/// A wrong magnitude word is off by a power of this.
const MAGNITUDE: f64 = 1000.0;

pub(super) fn reckon(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    let first = at.checked_sub(1)?;
    let (one, other) = (&draft.claim(first).figure, &draft.claim(at).figure);
    let near_par = |unit: &Option<String>| unit.as_deref().is_some_and(|unit| NEAR_PAR.contains(&unit));
    let pair = one.kind == Kind::Money && other.kind == Kind::Money && one.unit != other.unit;
    if !(pair && near_par(&one.unit) && near_par(&other.unit) && draft.one_sentence(first, at)) {
        return None;
    }
    let between = draft.document.text.get(end(draft.claim(first))..start(draft.claim(at)))?;
    if !between.trim_start().starts_with('(') || between.trim().chars().count() > 1 {
        return None;
    }
    let (amount, converted) = (number(one)?, number(other)?);
    let ratio = converted / amount;
    if (LOWEST..=HIGHEST).contains(&ratio) {
        return None;
    }
    let result = [MAGNITUDE, 1.0 / MAGNITUDE, MAGNITUDE * MAGNITUDE, 1.0 / (MAGNITUDE * MAGNITUDE)]
        .into_iter()
        .map(|factor| converted * factor)
        .find(|result| (LOWEST..=HIGHEST).contains(&(result / amount)))?;
    Reckoned::new(draft.claim(at), result, (result, result), Operation::Multiple, vec![first])
}
