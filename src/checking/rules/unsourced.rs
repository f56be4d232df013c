//! `unsourced`: no report speaks of it.

use super::super::case::Case;
use super::super::{Code, Reason, Severity, Status};
use super::Found;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    if case.status() != Status::Unsourced {
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
