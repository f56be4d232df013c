//! `retracted`: the report that gives the figure was withdrawn or cancelled and no other gives it; or a
//! correction calls it wrong and no later report gives it.

use super::super::case::Case;
use super::super::comparable::Gate;
use super::super::origins::when;
use super::super::pairing::Pairing;
use super::super::{Code, Reason, Severity};
use super::Found;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    // Who says himself that it is wrong, or sets another beside it, tells of the correction.
    if case.voice.standing.wrong || case.voice.standing.replaced {
        return None;
    }
    // What is denied (`nicht 21, sondern 12`) is put right just by that.
    let gives = |pairing: &Pairing| pairing.closeness.agrees() && pairing.speaks_of_it(Some(Gate::Modality));
    let pairings = case.which(|pairing| pairing.is_withdrawn() && gives(pairing));
    let withdrawn = || pairings.iter().map(|&number| &case.pairings()[number]);
    // What stood in a report before it was put right does not stand for having stood there.
    let corrected = withdrawn().filter(|pairing| pairing.wrong).map(|pairing| when(&pairing.reported.report)).max();
    let stands = |pairing: &&Pairing| {
        !pairing.is_withdrawn()
            && pairing.supports()
            && corrected.is_none_or(|corrected| when(&pairing.reported.report) > corrected)
    };
    if pairings.is_empty() || case.pairings().iter().any(|pairing| stands(&pairing)) {
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
