//! The year of a day or month that a text gives without one and has no day of its own to count from: that of the report it
//! is set beside.

use jiff::civil::Date;

use crate::reading::Period;

/// One month ahead of a report's day is still of its year, two are of the year before.
const AHEAD: i8 = 1;

/// The two periods with their years, where one has none: the last such days up to `day`, that of the report. `None` for a
/// period whose year remains open: the day is not known, or the other is of the same days of another year.
pub(super) fn settled(draft: Option<Period>, reported: Option<Period>, day: Option<Date>) -> [Option<Period>; 2] {
    match (draft, reported) {
        (Some(own), Some(other)) if own.has_no_year() && other.has_no_year() => [Some(own), Some(other)],
        (own, other) => {
            [own.and_then(|own| with_year(own, other, day)), other.and_then(|other| with_year(other, own, None))]
        }
    }
}

fn with_year(period: Period, other: Option<Period>, day: Option<Date>) -> Option<Period> {
    if !period.has_no_year() {
        return Some(period);
    }
    let settled = day.map(|day| before(period, day));
    let meets = |one: Period, other: Period| one.first <= other.last && other.first <= one.last;
    let by_other = other
        .map(|other| period.in_year(other.last.year()))
        .filter(|by_other| other.is_some_and(|other| meets(*by_other, other)));
    match (settled, by_other) {
        (Some(settled), Some(by_other)) if settled != by_other => None,
        (settled, by_other) => settled.or(by_other),
    }
}

/// The last such days up to `day`, or just ahead of it.
pub(super) fn before(period: Period, day: Date) -> Period {
    let ahead = period.last.month() > day.month() + AHEAD && period.first.month() > day.month() + AHEAD;
    period.in_year(day.year() - i16::from(ahead))
}
