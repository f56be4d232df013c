//! From a figure to its passages: go to definition (the reports), find references (the reports and
//! the open drafts with this claim).

use tower_lsp::ls_types::{GotoDefinitionParams, GotoDefinitionResponse, Location, ReferenceParams};

use super::session::{FigureAt, Snapshot};
use crate::checking::{Exhibit, Relation};
use crate::reading::{Claim, Subject};

/// The answer to `textDocument/definition`: where the reports give this figure, else where they
/// speak of the same thing.
pub(super) fn definition(snapshot: &Snapshot, params: &GotoDefinitionParams) -> Option<GotoDefinitionResponse> {
    let at = snapshot.figure_at(&params.text_document_position_params)?;
    let agree = |exhibit: &&Exhibit| exhibit.relation == Relation::Agrees;
    let agreeing: Vec<&Exhibit> = at.verdict.evidence.iter().filter(agree).collect();
    let shown = if agreeing.is_empty() { at.verdict.evidence.iter().collect() } else { agreeing };
    let locations = passages(snapshot, &at, &shown);
    (!locations.is_empty()).then_some(GotoDefinitionResponse::Array(locations))
}

/// The answer to `textDocument/references`: every report on this, and the open drafts that have it.
pub(super) fn references(snapshot: &Snapshot, params: &ReferenceParams) -> Option<Vec<Location>> {
    let at = snapshot.figure_at(&params.text_document_position)?;
    let reports = passages(snapshot, &at, &at.verdict.evidence.iter().collect::<Vec<_>>());
    let mut locations = Vec::new();
    for draft in snapshot.drafts.values() {
        let places = || draft.places(snapshot.abilities.column);
        let same = draft.checked_claims().filter(|(claim, _)| {
            let itself = std::ptr::eq(*claim, at.claim);
            if itself { params.context.include_declaration } else { is_same(claim, at.claim) }
        });
        locations.extend(same.map(|(claim, _)| Location::new(draft.uri.clone(), places().range(claim.figure.phrase))));
    }
    locations.extend(reports);
    (!locations.is_empty()).then_some(locations)
}

fn passages(snapshot: &Snapshot, at: &FigureAt<'_>, exhibits: &[&Exhibit]) -> Vec<Location> {
    let mut locations: Vec<Location> = Vec::new();
    for exhibit in exhibits {
        let location = snapshot.passages.destination(&at.draft.workspace, &exhibit.reported, &snapshot.abilities);
        locations.extend(location.filter(|location| !locations.contains(location)));
    }
    locations
}

/// Whether two claims are the same number of the same thing.
fn is_same(one: &Claim, other: &Claim) -> bool {
    let number = |claim: &Claim| (claim.figure.value, claim.figure.low, claim.figure.high);
    let thing = |subject: &Subject| (subject.head.clone(), subject.counts.as_deref().map(str::to_lowercase));
    let (a, b) = (thing(&one.subject), thing(&other.subject));
    number(one) == number(other) && one.figure.unit == other.figure.unit && (a.0.is_some() && a.0 == b.0 || a.1 == b.1)
}
