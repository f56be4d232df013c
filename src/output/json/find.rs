//! What `find` prints: the reported figures that match, grouped by origin.

use serde::Serialize;

use super::check::{EvidenceOutput, evidence};
use super::{VERSION, pretty};
use crate::corpus::ReportedClaim;
use crate::output::{Group, Speakers};

#[derive(Debug, Serialize)]
pub(super) struct FindOutput<'a> {
    version: u32,
    origins: Vec<OriginOutput<'a>>,
}

#[derive(Debug, Serialize)]
struct OriginOutput<'a> {
    origin: &'a str,
    figures: Vec<EvidenceOutput<'a>>,
}

/// The figures of `groups`, in their order; each is shaped like the evidence of a check, without a
/// relation.
pub fn find(groups: &[Group]) -> String {
    pretty(&find_output(groups, &|reported, speakers| evidence(reported, speakers, None, None)))
}

/// What is found, each figure as `shaped` has it.
pub(super) fn find_output<'a>(
    groups: &'a [Group],
    shaped: &dyn Fn(&'a ReportedClaim, &Speakers<'_>) -> EvidenceOutput<'a>,
) -> FindOutput<'a> {
    let of_group = |group: &'a Group| {
        let speakers = group.speakers();
        let figures = group.claims.iter().map(|reported| shaped(reported, &speakers)).collect();
        OriginOutput { origin: &group.origin, figures }
    };
    FindOutput { version: VERSION, origins: groups.iter().map(of_group).collect() }
}
