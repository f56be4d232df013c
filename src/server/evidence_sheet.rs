//! `beleg/evidence`: what is said of the figures of a draft and what that rests on, for a panel beside it
//! (`docs/protocol.md`).

use serde::Deserialize;
use serde_json::Value;
use tower_lsp::ls_types::{Position, TextDocumentIdentifier};

use super::diagnostics;
use super::session::Snapshot;
use super::workspace::Workspace;
use crate::corpus::ReportedClaim;
use crate::output::json::{Passage, Range, Sheet, sheet};
use crate::text;

/// What is asked for.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct EvidenceParams {
    text_document: TextDocumentIdentifier,
    /// Only the figure there.
    position: Option<Position>,
}

/// The answer to `beleg/evidence`.
pub(super) fn evidence(snapshot: &Snapshot, params: &EvidenceParams) -> Value {
    let Some(draft) = snapshot.checked_draft(&params.text_document.uri) else {
        return Value::Null;
    };
    let column = snapshot.abilities.column;
    let only = params.position.map(|position| {
        let offset = draft.places(column).offset(position)?;
        let (wanted, _) = draft.claim_at(offset)?;
        draft.checked_claims().position(|(claim, _)| std::ptr::eq(claim, wanted))
    });
    let claims = draft.checked_claims();
    let figures: Vec<_> = claims.map(|(claim, verdict)| diagnostics::figure(snapshot, draft, claim, verdict)).collect();
    let path = draft.workspace.relative(draft.path.as_deref());
    let places = draft.places(column);
    let asked = Sheet {
        uri: draft.uri.as_str(),
        version: draft.version,
        path: &path,
        language: draft.read().reading.language,
        text: places.text,
        written: places.written,
        // There is no figure at a place without one.
        only: only.map(|at| at.unwrap_or(figures.len())),
        figures,
    };
    sheet(&asked, column, &|reported| passage(snapshot, &draft.workspace, reported))
}

/// Where a reported figure stands.
pub(super) fn passage(snapshot: &Snapshot, workspace: &Workspace, reported: &ReportedClaim) -> Option<Passage> {
    let location = snapshot.passages.location(workspace, reported, &snapshot.abilities)?;
    let place = |position: Position| text::Position { line: position.line, character: position.character };
    let range = Range { start: place(location.range.start), end: place(location.range.end) };
    Some(Passage { uri: location.uri.as_str().to_owned(), range })
}
