//! How a draft's figure stands to a reported one, the things counted being the same: is it the same
//! number, a fair rounding of it, firmer than it, more exact, or another one altogether?
//!
//! The interval test decides whether both can be true; the stricter rounding test decides whether
//! the draft repeats the report fairly (`verdicts.md`, section 1). Numbers only: who said them and
//! what they count is looked at elsewhere.

use super::interval::{Interval, cell, number, same_number, significant_digits};
use crate::reading::{Figure, Qualifier};

/// How a draft's figure stands to a reported one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Closeness {
    /// The same number with a hedge that says the same.
    Same,
    /// A fair rounding of it.
    Rounded,
    /// The draft says less than the report and is right by it: `mehr als 10.000` for 12,000.
    Looser,
    /// The same number, but `rund` or `fast` was dropped.
    HedgeDropped,
    /// The same number, but its bound (`bis zu`, `mindestens`) was dropped.
    BoundDropped,
    /// The same number, but the bound points the other way.
    BoundTurned,
    /// One end of a range, given as the number.
    RangeCollapsed,
    /// `knapp` for something above, `gut` for something below.
    WrongDirection,
    /// Inside what the report allows, with more digits than it has.
    TooExact,
    /// Inside a reported range, and at neither end.
    Midpoint,
    /// Meant as a rounding, but to the wrong number.
    WronglyRounded,
    /// Both can be true, and neither says the other.
    Compatible,
    /// They cannot both be true.
    Apart,
}

impl Closeness {
    /// How `draft` stands to `reported`. Both must be of one unit. The intervals are those of the
    /// two figures.
    pub fn between(draft: &Figure, draft_interval: Interval, reported: &Figure, reported_interval: Interval) -> Self {
        let meets = if draft_interval.meets(reported_interval) { Self::Compatible } else { Self::Apart };
        match (number(draft), number(reported)) {
            (Some(one), Some(other)) if same_number(one, other) => {
                hedges(draft.qualifier, reported.qualifier, is_pointed(one), meets)
            }
            (Some(one), Some(other)) => {
                numbers(draft, one, draft_interval, reported, other, reported_interval).unwrap_or(meets)
            }
            (Some(one), None) => match reported.qualifier {
                Qualifier::Range => range(draft, one, reported, reported_interval).unwrap_or(meets),
                _ => meets,
            },
            (None, Some(other)) => {
                if draft_interval.suggests(other) && is_point(reported.qualifier) {
                    Self::Looser
                } else {
                    meets
                }
            }
            (None, None) => {
                let equal = same_number(draft_interval.low, reported_interval.low)
                    && same_number(draft_interval.high, reported_interval.high);
                let inside =
                    draft_interval.low <= reported_interval.low && reported_interval.high <= draft_interval.high;
                match (equal, inside) {
                    (true, _) => Self::Same,
                    (false, true) => Self::Looser,
                    (false, false) => meets,
                }
            }
        }
    }

    /// Whether the draft says no more than the report does.
    pub fn repeats(self) -> bool {
        self <= Self::Looser
    }

    /// Whether the report gives the draft's figure, a dropped `rund` left aside.
    pub fn agrees(self) -> bool {
        self <= Self::HedgeDropped
    }

    /// Whether the report has the draft's very number or its wording, apart from the hedge or the
    /// exactness.
    pub fn is_near(self) -> bool {
        self < Self::Compatible
    }
}

/// Whether the figure names one number, give or take.
fn is_point(qualifier: Qualifier) -> bool {
    matches!(qualifier, Qualifier::Exact | Qualifier::About | Qualifier::Nearly)
}

fn is_floor(qualifier: Qualifier) -> bool {
    matches!(qualifier, Qualifier::MoreThan | Qualifier::AtLeast)
}

fn is_ceiling(qualifier: Qualifier) -> bool {
    matches!(qualifier, Qualifier::AtMost | Qualifier::LessThan)
}

/// Whether the number has more than one digit before its zeros: who writes `mehr als 21.000` has counted that far.
fn is_pointed(number: f64) -> bool {
    significant_digits(number).len() > 1
}

/// The two name one number, a `pointed` one or a round one: what became of its hedge. `otherwise` where neither says
/// the other.
fn hedges(draft: Qualifier, reported: Qualifier, pointed: bool, otherwise: Closeness) -> Closeness {
    use Qualifier::{About, Exact, MoreThan, Nearly};
    match (draft, reported) {
        (one, other) if one == other => Closeness::Same,
        // `mehr als 58 Länder` for just 58 of them, or for `rund 21.000`.
        (MoreThan, Exact | About) if pointed => Closeness::WrongDirection,
        (one, other) if is_floor(one) && is_floor(other) || is_ceiling(one) && is_ceiling(other) => Closeness::Same,
        (About, Exact | Nearly) | (Nearly, About) => Closeness::Looser,
        (one, Exact) if is_floor(one) || is_ceiling(one) => Closeness::Looser,
        (Exact, About | Nearly) => Closeness::HedgeDropped,
        (one, Nearly) if is_floor(one) => Closeness::WrongDirection,
        (Nearly, other) if is_floor(other) => Closeness::WrongDirection,
        (one, other) if is_floor(one) && is_ceiling(other) || is_ceiling(one) && is_floor(other) => {
            Closeness::BoundTurned
        }
        // `rund 14.000` and `fast 14.000` are as firm as `14.000` beside `bis zu 14.000`; beside
        // `mindestens 31`, `rund 31` is looser on the one side and firmer on the other.
        (Exact, other) if is_floor(other) || is_ceiling(other) => Closeness::BoundDropped,
        (About | Nearly, other) if is_ceiling(other) => Closeness::BoundDropped,
        _ => otherwise,
    }
}

/// The two name different numbers; `None` where the interval test alone decides.
fn numbers(
    draft: &Figure,
    one: f64,
    draft_interval: Interval,
    reported: &Figure,
    other: f64,
    reported_interval: Interval,
) -> Option<Closeness> {
    let finer = coarseness(draft, one) < coarseness(reported, other);
    match (draft.qualifier, reported.qualifier) {
        (Qualifier::Exact | Qualifier::About, Qualifier::Exact | Qualifier::About | Qualifier::Nearly) => {
            if !finer && fair_rounding(draft, one, other) {
                return Some(if reported.qualifier == Qualifier::Exact || draft.qualifier == Qualifier::About {
                    Closeness::Rounded
                } else {
                    Closeness::HedgeDropped
                });
            }
            // `rund 523.000` for `rund 500.000` is no rounder than `523.000`.
            if finer && reported_interval.contains(one) {
                return Some(Closeness::TooExact);
            }
            let misread = draft.qualifier == Qualifier::About
                && reported.qualifier == Qualifier::Exact
                && !finer
                && draft_interval.contains(other);
            misread.then_some(Closeness::WronglyRounded)
        }
        (Qualifier::Nearly, _) if is_point(reported.qualifier) => {
            if draft_interval.contains(other) {
                Some(Closeness::Rounded)
            } else {
                (other > one && fair_rounding(draft, one, other)).then_some(Closeness::WrongDirection)
            }
        }
        (floor, _) if is_floor(floor) && is_point(reported.qualifier) => {
            if draft_interval.suggests(other) {
                Some(Closeness::Looser)
            } else {
                (other < one && fair_rounding(draft, one, other)).then_some(Closeness::WrongDirection)
            }
        }
        (ceiling, _) if is_ceiling(ceiling) && is_point(reported.qualifier) => {
            draft_interval.suggests(other).then_some(Closeness::Looser)
        }
        (Qualifier::Exact, floor) if is_floor(floor) => {
            (finer && reported_interval.suggests(one)).then_some(Closeness::TooExact)
        }
        _ => None,
    }
}

/// The draft names a number, the report a range.
fn range(draft: &Figure, one: f64, reported: &Figure, interval: Interval) -> Option<Closeness> {
    let (low, high) = (reported.low?, reported.high?);
    let at_end = same_number(one, low) || same_number(one, high);
    match draft.qualifier {
        Qualifier::Exact | Qualifier::About | Qualifier::Nearly if at_end => Some(Closeness::RangeCollapsed),
        Qualifier::Exact | Qualifier::About if interval.contains(one) => Some(Closeness::Midpoint),
        floor if is_floor(floor) => (one <= low).then_some(Closeness::Looser),
        ceiling if is_ceiling(ceiling) => (one >= high).then_some(Closeness::Looser),
        _ => None,
    }
}

/// The rounding test: whether `one`, as the draft writes it, is what `other` rounds to.
fn fair_rounding(draft: &Figure, one: f64, other: f64) -> bool {
    /// A hedged number may be rounded to its first digit, as long as it stays within this share.
    const HEDGED: f64 = 0.1;
    let hedged =
        if draft.qualifier == Qualifier::Exact { 0.0 } else { (coarseness(draft, one) / 2.0).min(HEDGED * one.abs()) };
    let half = (cell(draft) / 2.0).max(hedged);
    let distance = (one - other).abs();
    distance < half || same_number(distance, half)
}

/// The place value of the last digit that is not a zero for show: 1,000 for 12,000, 1 for 10,037,
/// 0.1 for 5.2.
fn coarseness(figure: &Figure, number: f64) -> f64 {
    let size = number.abs();
    if size.fract() != 0.0 || size == 0.0 {
        return figure.last_digit;
    }
    let mut place = 1.0;
    while size % (place * 10.0) == 0.0 {
        place *= 10.0;
    }
    // `5,0` is written to the tenth, `1,30 Millionen` to the ten thousand.
    if figure.last_digit < 1.0 { figure.last_digit } else { place }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::fixture::figure;
    use super::*;

    #[track_caller]
    fn check(reported: &str, draft: &str, expected: Closeness) {
        let (one, other) = (figure(draft), figure(reported));
        let found = Closeness::between(&one, Interval::of(&one, None), &other, Interval::of(&other, None));
        assert_eq!(found, expected, "{reported} in the report, {draft} in the draft");
    }

    #[test]
    fn the_report_s_figure_repeated() {
        check("rund 10.000", "rund 10.000", Closeness::Same);
        check("11.987", "rund 12.000", Closeness::Rounded);
        check("11.987", "12.000", Closeness::Rounded);
        check("fast 171", "knapp 171", Closeness::Same);
        check("12.000", "mehr als 10.000", Closeness::Looser);
        check("10.000 bis 12.000", "bis zu 12.000", Closeness::Looser);
    }

    #[test]
    fn hedges_lost_and_turned() {
        check("rund 10.000", "10.000", Closeness::HedgeDropped);
        check("mindestens 31", "31", Closeness::BoundDropped);
        check("bis zu 14.000", "14.000", Closeness::BoundDropped);
        check("bis zu 14.000", "mehr als 14.000", Closeness::BoundTurned);
        check("10.000 bis 12.000", "12.000", Closeness::RangeCollapsed);
        check("12.300", "knapp 12.000", Closeness::WrongDirection);
    }

    #[test]
    fn more_exact_than_reported() {
        check("rund 10.000", "10.037", Closeness::TooExact);
        check("mehr als 8.000.000", "8.400.000", Closeness::TooExact);
        check("rund 500.000", "rund 523.000", Closeness::TooExact);
        check("150 bis 200", "175", Closeness::Midpoint);
        check("150 bis 200", "rund 175", Closeness::Midpoint);
        check("11.987", "rund 11.000", Closeness::WronglyRounded);
    }

    #[test]
    fn other_numbers() {
        check("12.000", "20.000", Closeness::Apart);
        check("12.000", "1.200", Closeness::Apart);
        check("rund 10.000", "12.000", Closeness::Apart);
        check("bis zu 14.000", "15.000", Closeness::Apart);
        check("bis zu 14.000", "12.000", Closeness::Compatible);
        check("mehr als 10.000", "100.000", Closeness::Compatible);
        check("mehr als 10.000", "rund 10.000", Closeness::Compatible);
    }
}
