//! What `find` prints: the reported figures that match, grouped by origin.

use serde::Serialize;

use super::check::{EvidenceOutput, evidence};
use super::{VERSION, pretty};
use crate::output::Group;

#[derive(Debug, Serialize)]
struct FindOutput<'a> {
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
    let origins = groups
        .iter()
        .map(|group| OriginOutput {
            origin: &group.origin,
            figures: group.claims.iter().map(|reported| evidence(reported, None)).collect(),
        })
        .collect();
    pretty(&FindOutput { version: VERSION, origins })
}
