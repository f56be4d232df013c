//! `modality`: planned, forecast or possible in the reports, a fact in the draft; or denied.

use super::super::case::{Case, Pairing};
use super::super::comparable::Gate;
use super::super::{Code, Reason, Severity};
use super::Found;
use crate::reading::Modality;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    if case.claim.subject.modality != Modality::Fact || case.is_given() {
        return None;
    }
    let short_of_fact = |pairing: &Pairing| {
        pairing.closeness.is_near()
            && !matches!(pairing.reported.claim.subject.modality, Modality::Fact | Modality::Limit)
            && pairing.speaks_of_it(Some(Gate::Modality))
    };
    let pairings = case.which(short_of_fact);
    let nearest = &case.pairings[*pairings.first()?];
    let reason =
        if nearest.reported.claim.subject.modality == Modality::Denied { Reason::Denied } else { Reason::NotYetFact };
    Some(Found { code: Code::Modality, severity: Severity::Error, reason, pairings, fixes: Vec::new() })
}
