//! What two numbers, set side by side, say by themselves, whoever gave them and whatever they count.

use super::super::interval::{differ_by_no_more, have_same_digits, number, same_number, significant_digits};
use crate::reading::{Claim, Figure, Kind};

/// How much a number says by itself: `2` stands in every report, `158,2 Milliarden` hardly in two
/// on different matters.
pub(in super::super) fn telling(claim: &Claim) -> f64 {
    /// Up to here, numbers are what people have of things every day.
    const EVERYDAY: f64 = 20.0;
    let Some(number) = number(&claim.figure).map(f64::abs) else { return 0.0 };
    // A third is a third of anything.
    if claim.figure.kind == Kind::Fraction {
        return 0.0;
    }
    let digits = significant_digits(number).len();
    let whole = number.fract() == 0.0;
    match digits {
        _ if whole && number <= EVERYDAY => 0.0,
        0 | 1 => 0.5,
        2 if whole && number < 100.0 => 0.5,
        2 => 1.0,
        3 => 2.0,
        _ => 3.0,
    }
}

/// Whether the reported number is one of `numbers`.
pub(super) fn is_one_of(numbers: &[f64], reported: &Claim) -> bool {
    number(&reported.figure).is_some_and(|number| numbers.iter().any(|&old| same_number(old, number)))
}

/// Whether the two figures have a number in common: as what they name, or as an end of a range.
pub(super) fn is_same_number(draft: &Figure, reported: &Figure) -> bool {
    let named = |figure: &Figure| match number(figure) {
        Some(number) => [Some(number), None],
        None => [figure.low, figure.high],
    };
    let (one, other) = (named(draft), named(reported));
    one.iter().flatten().any(|&one| other.iter().flatten().any(|&other| same_number(one, other)))
}

/// Whether the two have one number, the one in percent and the other in points: they are of two dimensions, and soon
/// mistaken for each other.
pub(super) fn is_points_for_percent(draft: &Claim, reported: &Claim) -> bool {
    let kinds = [draft.figure.kind, reported.figure.kind];
    let mixed = kinds.contains(&Kind::Percent) && kinds.contains(&Kind::PercentagePoint);
    mixed && is_same_number(&draft.figure, &reported.figure)
}

/// Whether the two numbers may be of one thing: reports differ by a half or by a few times, hardly by
/// more; but a slip of the keys or of the language puts the same digits elsewhere.
pub(super) fn is_of_like_size(draft: &Figure, reported: &Figure) -> bool {
    const TIMES: f64 = 20.0;
    differ_by_no_more(TIMES, draft, reported).unwrap_or(true) || have_same_digits(draft, reported).unwrap_or(true)
}

/// Whether neither number is a multiple of the other, as those of one source on one thing seldom are.
pub(super) fn is_near_in_size(draft: &Figure, reported: &Figure) -> bool {
    const TIMES: f64 = 3.0;
    differ_by_no_more(TIMES, draft, reported).unwrap_or(true)
}

/// Whether hardly more than one in a hundred is all that parts the two numbers.
pub(super) fn is_close(draft: &Figure, reported: &Figure) -> bool {
    const PART: f64 = 0.0155;
    let (Some(one), Some(other)) = (number(draft), number(reported)) else { return false };
    (one - other).abs() <= PART * other.abs()
}

/// Whether the reported number is a round one of three digits or more, and the draft's is told to the last of them.
pub(super) fn is_round_beside(draft: &Figure, reported: &Figure) -> bool {
    const HUNDRED: f64 = 100.0;
    let (Some(one), Some(other)) = (number(draft), number(reported)) else { return false };
    let (own, round) = (significant_digits(one).len(), significant_digits(other).len());
    matches!(draft.kind, Kind::Count | Kind::Money) && other.abs() >= HUNDRED && round <= 1 && own >= 3
}
