//! `unsourced`: no report speaks of it.

use super::super::case::Case;
use super::super::{Code, Reason, Severity};
use super::Found;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    if case.pairings().iter().any(|pairing| pairing.speaks_of_it(None) || pairing.could_contradict()) {
        return None;
    }
    Some(Found {
        code: Code::Unsourced,
        severity: Severity::Hint,
        reason: Reason::NothingReported,
        pairings: Vec::new(),
        fixes: Vec::new(),
    })
}
