//! When the figures of two claims are of, where a count runs on from day to day.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::super::years::settled;
use crate::language::{Roles, Things};
use crate::reading::{Claim, Period};

/// What a report says without a day is of the days around its own: of a toll, of one or two of them; of anything else, of
/// a year.
const DAYS_OF_TOLL: i64 = 1;
const DAYS: i64 = 365;

/// Whether the `later` claim may go on with the count of the `earlier` one: a toll only rises.
pub(in super::super) fn runs_on(earlier: &Claim, later: &Claim) -> bool {
    let (one, other) = (&earlier.subject, &later.subject);
    let is_counted_on = |role: &&String| Roles::shared().is_counted_on(role);
    let mut counted = one.roles.iter().filter(is_counted_on);
    // `South Africa mourns 14 men`: in which role, need not be said again.
    let roles = counted.any(|role| other.roles.contains(role) || other.roles.is_empty());
    (are_counted_on(earlier, later) || roles)
        && earlier.figure.value.zip(later.figure.value).is_some_and(|(before, after)| after > before)
}

/// Whether both are of one class of things that are counted on.
fn are_counted_on(one: &Claim, other: &Claim) -> bool {
    let (one, other) = (one.subject.classes.first(), other.subject.classes.first());
    one == other && one.is_some_and(|class| Things::shared().is_counted_on(class))
}

/// Whether the text gives the day or time that the figure of one claim is of, and the other gives none and was written
/// too long after it, or before it where a toll runs on.
pub(super) fn are_of_other_days(draft: (&Claim, Option<Date>), reported: (&Claim, Option<Date>)) -> bool {
    let told = |claim: &Claim| claim.subject.period.or(claim.subject.as_of);
    let mut shared = draft.0.subject.roles.intersection(&reported.0.subject.roles);
    let runs_on = are_counted_on(draft.0, reported.0) || shared.any(|role| Roles::shared().is_counted_on(role));
    let days = if runs_on { DAYS_OF_TOLL } else { DAYS };
    let [own, other] = settled(told(draft.0), told(reported.0), reported.1);
    match (own, other) {
        (Some(own), None) => {
            reported.1.is_some_and(|day| is_before(own, day, days) || runs_on && is_behind(own, day, days))
        }
        // What the report tells of a time long past is not what the draft tells of now.
        (None, Some(other)) => {
            let now = draft.1.or(reported.1);
            now.is_some_and(|day| is_before(other, day, DAYS))
        }
        // A day and when it was told.
        (Some(own), Some(other)) => is_before(own, other.first, days) || is_before(other, own.first, days),
        (None, None) => false,
    }
}

/// Whether the period was over more than so many `days` before `day`.
fn is_before(period: Period, day: Date, days: i64) -> bool {
    period.last.saturating_add(days.days()) < day
}

/// Whether it began more than so many `days` behind `day`.
fn is_behind(period: Period, day: Date, days: i64) -> bool {
    day.saturating_add(days.days()) < period.first
}
