//! `origin`: the draft speaks of several sources, and all reports go back to one.

use super::super::case::Case;
use super::super::pairing::Pairing;
use super::super::{Code, Reason, Severity};
use super::Found;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    if !case.claim.attribution.as_ref()?.several {
        return None;
    }
    let pairings = case.which(Pairing::supports);
    if pairings.is_empty() || case.origins(&pairings) > 1 {
        return None;
    }
    Some(Found {
        code: Code::Origin,
        severity: Severity::Warning,
        reason: Reason::OneOrigin,
        pairings,
        fixes: Vec::new(),
    })
}
