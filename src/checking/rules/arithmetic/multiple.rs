//! Multiples: `7.6 billion litres, four times the 1.9 billion of petrol`.

use super::super::super::Operation;
use super::super::super::comparable::{Thing, thing};
use super::super::super::interval::number;
use super::{Draft, Reckoned, one_dimension};
use crate::reading::{Kind, Qualifier};

/// Words that may stand between the number and what it is told to be a multiple of.
const MOST_WORDS_BETWEEN: usize = 5;
/// A multiple in words is right within this share of itself.
const LEEWAY: f64 = 0.1;

/// What the multiple `at` must be of the figure behind it, for the one before it to be that.
pub(super) fn reckon(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    let (product, base) = (at.checked_sub(1)?, at + 1);
    let claim = draft.claim(at);
    let given = number(&claim.figure).filter(|&given| given > 1.0 && claim.figure.kind == Kind::Fraction)?;
    if base >= draft.reading.claims.len() || !draft.one_sentence(product, base) {
        return None;
    }
    let (one, other) = (draft.claim(product), draft.claim(base));
    let told = draft.between(product, at);
    let tied =
        draft.words().multiple_of.contains(&draft.between(at, base)) && told.split(' ').count() <= MOST_WORDS_BETWEEN;
    if !(tied && one_dimension(&one.figure, &other.figure) && thing(one, other) != Thing::Other) {
        return None;
    }
    let ratio = number(&one.figure)? / number(&other.figure).filter(|&base| base > 0.0)?;
    // `mehr als das Vierfache` leaves room above.
    let floor = matches!(claim.figure.qualifier, Qualifier::MoreThan | Qualifier::AtLeast);
    let result = if floor && ratio > given { given } else { ratio };
    let range = (result * (1.0 - LEEWAY), result * (1.0 + LEEWAY));
    Some(Reckoned::new(claim, result, range, Operation::Multiple, vec![product, base])?.not_for_rounding())
}
