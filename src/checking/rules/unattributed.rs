//! `unattributed`: reports back the figure and attribute it; the draft says it in its own voice.

use super::super::case::Case;
use super::super::fixes;
use super::super::pairing::Pairing;
use super::super::{Code, Reason, Severity};
use super::Found;
use crate::text::BlockKind;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    if !case.is_own_voice() || case.claim.block != BlockKind::Paragraph || case.is_attributed_elsewhere() {
        return None;
    }
    let pairings = case.which(Pairing::supports);
    let attributed = |&pairing: &usize| {
        case.pairings()[pairing].reported.claim.attribution.as_ref().is_some_and(|attribution| !attribution.anonymous)
    };
    if pairings.is_empty() || !pairings.iter().all(attributed) {
        return None;
    }
    let fix = fixes::add_attribution(case, &case.pairings()[pairings[0]].reported);
    Some(Found {
        code: Code::Unattributed,
        severity: Severity::Hint,
        reason: Reason::AttributionMissing,
        pairings,
        fixes: fix.into_iter().collect(),
    })
}
