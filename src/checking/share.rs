//! A part told in words beside one told in percent: `ein Viertel` and `25 Prozent` are one number.

use crate::reading::{Figure, Kind};

/// Whoever says `ein Viertel` may mean so much more or less of it, as a share of the number.
const ROUGHLY: f64 = 0.15;

/// The part in percent, where `figure` tells a part in words and `other` is in percent.
pub(super) fn in_percent(figure: &Figure, other: &Figure) -> Option<Figure> {
    let is_part = figure.kind == Kind::Fraction && other.kind == Kind::Percent;
    let whole = |number: f64| number > 0.0 && number < 1.0;
    if !is_part || ![figure.value, figure.low, figure.high].into_iter().flatten().all(whole) {
        return None;
    }
    // 33 percent is a third to its last digit.
    let percent = |part: f64| {
        let (own, step) = (100.0 * part, other.last_digit);
        if step > 0.0 { (own / step).round() * step } else { own }
    };
    let rough = figure.value.map_or(0.0, |part| ROUGHLY * 100.0 * part);
    Some(Figure {
        value: figure.value.map(percent),
        low: figure.low.map(percent),
        high: figure.high.map(percent),
        last_digit: rough,
        kind: Kind::Percent,
        unit: other.unit.clone(),
        ..figure.clone()
    })
}

/// Whether one of the two is in percent, and the other such a part.
pub(super) fn are_parts(one: &Figure, other: &Figure) -> bool {
    in_percent(one, other).or_else(|| in_percent(other, one)).is_some()
}
