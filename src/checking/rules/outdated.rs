//! `outdated`: the same source, or the same running count, later gave another figure.

use super::super::case::Case;
use super::super::fixes;
use super::super::origins::{one_origin, when};
use super::super::pairing::{Pairing, runs_on};
use super::super::{Code, Reason, Severity};
use super::Found;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    if case.voice.revised || case.voice.dated {
        return None;
    }
    let given = case.which(|pairing| pairing.supports() && (case.credited.is_empty() || pairing.credited));
    // The last report that still gives it: a reprint of an old figure is no older than it looks.
    let last = given.iter().filter_map(|&pairing| when(&case.pairings()[pairing].reported.report)).max()?;
    let replaces = |pairing: &Pairing| {
        pairing.contradicts()
            && when(&pairing.reported.report).is_some_and(|later| later > last)
            && given.iter().any(|&old| {
                let old = &case.pairings()[old];
                old.credited && pairing.credited
                    || one_origin(&old.reported, &pairing.reported)
                    || runs_on(&old.reported.claim, &pairing.reported.claim)
            })
    };
    let newer = case.which(replaces);
    let newest = *newer.iter().max_by_key(|&&pairing| when(&case.pairings()[pairing].reported.report))?;
    Some(Found {
        code: Code::Outdated,
        severity: Severity::Warning,
        reason: Reason::Superseded,
        fixes: fixes::use_figure(case, &case.pairings()[newest].reported).into_iter().collect(),
        pairings: newer.into_iter().chain(given).collect(),
    })
}
