//! Wholes reckoned from a part: `15 per cent for $2bn. At that rate the whole would be worth $13bn.`

use super::super::super::Operation;
use super::super::super::interval::number;
use super::{Draft, Reckoned, has_phrase, one_dimension, start};
use crate::reading::Kind;

/// Words that may stand between a part and its price: `15 per cent of the company for`.
const WORDS_BETWEEN: usize = 5;
/// Such a reckoning is a rough one.
const LEEWAY: f64 = 0.1;
const PERCENT: f64 = 100.0;

pub(super) fn reckon(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    let claim = draft.claim(at);
    let (share, price) = (at.checked_sub(2)?, at.checked_sub(1)?);
    let together = draft.one_sentence(price, at) || draft.is_next_sentence(price, at);
    let is_share = matches!(draft.claim(share).figure.kind, Kind::Percent | Kind::Fraction);
    let is_price = one_dimension(&draft.claim(price).figure, &claim.figure) && draft.one_sentence(share, price);
    if !(together && is_share && is_price) {
        return None;
    }
    let said = draft.words_of(claim.sentence.start, start(claim));
    let calls_whole = said.split(' ').any(|word| draft.words().wholes.contains(word));
    let is_reckoned = draft.words().rates.iter().any(|phrase| has_phrase(&said, phrase));
    let joined = draft.between(share, price);
    let tied = draft.words().in_return.contains(joined.rsplit(' ').next().unwrap_or(""));
    if !(calls_whole && is_reckoned && tied && joined.split(' ').count() <= WORDS_BETWEEN) {
        return None;
    }
    let scale = if draft.claim(share).figure.kind == Kind::Percent { PERCENT } else { 1.0 };
    let part = number(&draft.claim(share).figure)? / scale;
    if part <= 0.0 || part >= 1.0 {
        return None;
    }
    let whole = number(&draft.claim(price).figure)? / part;
    let range = (whole * (1.0 - LEEWAY), whole * (1.0 + LEEWAY));
    Some(Reckoned::new(claim, whole, range, Operation::Whole, vec![share, price])?.not_for_rounding())
}
