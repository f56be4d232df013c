//! `retracted`: the report that gives the figure was withdrawn or cancelled, and no other gives it.

use super::super::case::Case;
use super::super::pairing::Pairing;
use super::super::{Code, Reason, Severity};
use super::Found;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    let withdrawn = |pairing: &Pairing| pairing.reported.report.metadata.canceled;
    let pairings = case.which(|pairing| withdrawn(pairing) && pairing.supports());
    if pairings.is_empty() || case.pairings().iter().any(|pairing| !withdrawn(pairing) && pairing.supports()) {
        return None;
    }
    Some(Found {
        code: Code::Retracted,
        severity: Severity::Error,
        reason: Reason::Withdrawn,
        pairings,
        fixes: Vec::new(),
    })
}
