//! Shares: `13 von 80, fast jeder Sechste`; `40 of 80, or 50 percent`.

use super::super::super::Operation;
use super::super::super::interval::number;
use super::{Draft, Reckoned};
use crate::reading::Kind;

/// A share in words is right within this share of itself: `jeder Sechste` for 13 of 80.
const LEEWAY: f64 = 0.1;
const PERCENT: f64 = 100.0;
/// Words that may stand between the whole and the share besides the small ones.
const WORDS_BETWEEN: usize = 1;

pub(super) fn reckon(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    let (part, whole) = (at.checked_sub(2)?, at.checked_sub(1)?);
    let claim = draft.claim(at);
    let scale = match claim.figure.kind {
        Kind::Fraction => 1.0,
        Kind::Percent => PERCENT,
        _ => return None,
    };
    let counts = |at: usize| draft.claim(at).figure.kind == Kind::Count;
    let joined = draft.between(part, whole);
    let tied =
        draft.words().out_of.iter().any(|word| joined.ends_with(word.as_str())) && joined.split(' ').count() <= 3;
    let between = draft.between(whole, at);
    let others = between.split(' ').filter(|word| !word.is_empty() && !draft.words().shares.contains(word)).count();
    if !(counts(part) && counts(whole) && tied && others <= WORDS_BETWEEN && draft.one_sentence(part, at)) {
        return None;
    }
    let (part_number, whole_number) = (number(&draft.claim(part).figure)?, number(&draft.claim(whole).figure)?);
    if whole_number <= part_number {
        return None;
    }
    let result = part_number / whole_number * scale;
    let mut reckoned = Reckoned::new(
        claim,
        result,
        (result * (1.0 - LEEWAY), result * (1.0 + LEEWAY)),
        Operation::Share,
        vec![part, whole],
    )?;
    if reckoned.outcome == super::Outcome::Rounding {
        reckoned.outcome = super::Outcome::Right;
    }
    Some(reckoned)
}
