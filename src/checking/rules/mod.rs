//! The rules of `verdicts.md`, section 3: one file a rule, each asked for one figure.
//!
//! A rule gets the [`Case`] of a figure and says what it found, or nothing. The order below is the
//! order in which one goes before another where several fit; the first that finds something is
//! heard. What is wrong with the draft by itself (`arithmetic`, `inconsistent`) is found apart and may
//! stand beside it.

pub(super) mod arithmetic;
mod conflict;
mod contested;
pub(super) mod inconsistent;
mod increment;
mod misattributed;
mod modality;
mod origin;
mod outdated;
mod precision;
mod qualifier;
mod quote;
mod referent;
mod retracted;
mod those_there;
mod unattributed;
mod unsourced;

use super::case::Case;
use super::{Code, Fix, Reason, Severity};

/// What a rule found.
pub(super) struct Found {
    pub code: Code,
    pub severity: Severity,
    pub reason: Reason,
    /// The pairings that it rests on, as indices into the case's, nearest first.
    pub pairings: Vec<usize>,
    pub fixes: Vec<Fix>,
}

type Rule = fn(&Case<'_>) -> Option<Found>;

/// One goes before another.
const IN_ORDER: [Rule; 16] = [
    quote::rule,
    retracted::rule,
    referent::rule,
    modality::rule,
    increment::rule,
    qualifier::rule,
    precision::rule,
    origin::passed_on,
    misattributed::rule,
    outdated::rule,
    origin::rule,
    contested::rule,
    conflict::rule,
    // A dropped `rund` is worth a word only where there is nothing else to say.
    qualifier::dropped_hedge,
    unattributed::rule,
    unsourced::rule,
];

/// What is wrong with the figure, by the rule that explains it best.
pub(super) fn first(case: &Case<'_>) -> Option<Found> {
    let found = IN_ORDER.iter().find_map(|rule| rule(case))?;
    let severity = if !is_of_the_text_itself(found.code) && is_known_only_since(case, &found) {
        found.severity.max(Severity::Information)
    } else {
        found.severity
    };
    Some(Found { severity, ..found })
}

/// Whether a correction or a quotation is at odds with the draft, whenever it came.
fn is_of_the_text_itself(code: Code) -> bool {
    matches!(code, Code::Retracted | Code::Quote)
}

/// Whether all that it rests on was reported after the day that the draft bears: its writer made no mistake.
fn is_known_only_since(case: &Case<'_>, found: &Found) -> bool {
    let days = || found.pairings.iter().map(|&pairing| case.pairings()[pairing].reported.report.metadata.day());
    case.reading.day.is_some_and(|own| !found.pairings.is_empty() && days().all(|day| day.is_some_and(|day| day > own)))
}
