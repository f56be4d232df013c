//! `precision`: the draft is more exact than any report, or gives a midpoint that no one reported, or
//! rounds wrongly.

use super::super::case::Case;
use super::super::closeness::Closeness;
use super::super::comparable::{Gate, Thing};
use super::super::fixes;
use super::super::interval::{number, same_number};
use super::super::pairing::{Pairing, telling};
use super::super::{Code, Reason, Severity};
use super::Found;
use crate::reading::Qualifier;

/// A number of three digits.
const TELLING: f64 = 2.0;
/// A report that shares so much less with the draft is of something farther.
const FARTHER: f64 = 0.5;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    // Where a report of just the thing has the number less exactly, others of something farther contradict nothing.
    let exact = |pairing: &&Pairing| pairing.closeness == Closeness::TooExact && pairing.could_contradict();
    let nearest = case.pairings().iter().filter(exact).map(|pairing| pairing.comparison.weight).fold(0.0, f64::max);
    let is_farther = |pairing: &Pairing| pairing.comparison.weight + FARTHER <= nearest;
    // What another source put more exactly is no false exactness.
    let known_to_another = case.claim.attribution.is_some() && case.credited.is_empty()
        || case.pairings().iter().any(|pairing| {
            pairing.supports() || case.credited.is_empty() && pairing.contradicts() && !is_farther(pairing)
        });
    // Another report has the very number, which hardly two things have.
    let known_to_another = known_to_another
        || case.pairings().iter().any(|pairing| {
            pairing.gathered > 0.0 && pairing.closeness == Closeness::Same && pairing.telling >= TELLING
        });
    // An old figure was as exact as its source put it; another's may be more exact.
    let old = case.voice.standing.revised && case.credited.is_empty();
    // Where nothing else has either number, it matters not who is named, nor what others say.
    let alone = case.pairings().iter().any(|pairing| pairing.is_close() && is_left_over(case, pairing));
    if case.is_given() || old || known_to_another && !alone {
        return None;
    }
    let reason_of = |pairing: &Pairing| {
        // The number is not the report's own, so that it cannot help to know the thing by.
        let known = if pairing.later {
            false
        } else if pairing.closeness == Closeness::WronglyRounded {
            pairing.speaks_of_it_without_number()
        } else if !is_bounded(pairing) {
            pairing.could_contradict() || pairing.comparison.is_told_alike() && pairing.speaks_of_it_without_number()
        } else {
            pairing.is_of_known_thing() && pairing.comparison.passes(None) && pairing.comparison.is_one_matter()
                || pairing.comparison.is_nearly_all_the_same() && pairing.comparison.passes(None)
        };
        let known = known || is_mean(case, pairing) || is_left_over(case, pairing);
        let theirs = case.credited.is_empty()
            || pairing.credited
            || is_mean(case, pairing)
                && !case.pairings().iter().any(|other| other.credited && other.closeness == Closeness::Apart);
        let known = known && theirs;
        match pairing.closeness {
            Closeness::TooExact if known => Some(Reason::TooExact),
            // `912` for a round 900
            Closeness::Apart if is_left_over(case, pairing) => Some(Reason::TooExact),
            Closeness::Midpoint if known => Some(Reason::Midpoint),
            Closeness::WronglyRounded if known => Some(Reason::WronglyRounded),
            _ => None,
        }
    };
    let mut pairings = case.which(|pairing| reason_of(pairing).is_some());
    let mut reason = pairings.first().and_then(|&nearest| reason_of(&case.pairings()[nearest]));
    let between = between(case);
    if !between.is_empty() {
        (pairings, reason) = (between, Some(Reason::Midpoint));
    }
    let nearest = &case.pairings()[*pairings.first()?].reported;
    Some(Found {
        code: Code::Precision,
        severity: Severity::Warning,
        reason: reason?,
        fixes: fixes::use_figure(case, nearest).into_iter().collect(),
        pairings,
    })
}

/// Whether the draft has just the middle of a range that few reports give: so exact a middle is reckoned.
fn is_mean(case: &Case<'_>, pairing: &Pairing) -> bool {
    let (own, range) = (number(&case.claim.figure), &pairing.reported.claim.figure);
    let middle = range.low.zip(range.high).map(|(low, high)| f64::midpoint(low, high));
    pairing.gathered > 0.0
        && telling(case.claim) > 0.0
        && pairing.closeness == Closeness::Midpoint
        && (pairing.comparison.passes(None)
            && (pairing.comparison.one_matter || pairing.is_of_known_thing() || telling(case.claim) >= 1.0)
            || pairing.comparison.passes(Some(Gate::Modality)) && pairing.comparison.is_one_matter()
            || pairing.comparison.is_nearly_all_said())
        && pairing.comparison.thing != Thing::Other
        && own.zip(middle).is_some_and(|(own, middle)| {
            let rounded = case.claim.figure.qualifier == Qualifier::About;
            same_number(own, middle) || rounded && (own - middle).abs() <= case.claim.figure.last_digit / 2.0
        })
}

/// Whether few reports have the number less exactly, and neither it as the draft has it nor the draft as they do: then it
/// is the one, made more exact.
fn is_left_over(case: &Case<'_>, pairing: &Pairing) -> bool {
    let is_it = |&number: &usize| std::ptr::eq(&raw const case.pairings()[number], pairing);
    (pairing.is_less_exact_by_elimination() || pairing.is_rounder_by_elimination())
        && case.left_over().iter().any(is_it)
}

/// Whether the report leaves the number open on one side or within a range.
fn is_bounded(pairing: &Pairing) -> bool {
    !matches!(pairing.reported.claim.figure.qualifier, Qualifier::Exact | Qualifier::About | Qualifier::Nearly)
}

/// `rund 11.000` where one source has 10,000 and another 12,000: the pairings on both sides, where
/// there are any.
fn between(case: &Case<'_>) -> Vec<usize> {
    let Some(own) = number(&case.claim.figure).filter(|_| case.claim.figure.qualifier == Qualifier::About) else {
        return Vec::new();
    };
    let beside = |pairing: &Pairing| {
        let other = number(&pairing.reported.claim.figure)?;
        (matches!(pairing.closeness, Closeness::Compatible | Closeness::WronglyRounded) && pairing.could_contradict())
            .then(|| other.total_cmp(&own))
    };
    let pairings = case.which(|pairing| beside(pairing).is_some());
    let has = |side| pairings.iter().any(|&pairing| beside(&case.pairings()[pairing]) == Some(side));
    if has(std::cmp::Ordering::Less) && has(std::cmp::Ordering::Greater) { pairings } else { Vec::new() }
}
