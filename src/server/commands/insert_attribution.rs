//! `beleg.insertAttribution`: says whose figure it is, in the grammar of the draft.

use std::sync::Arc;

use serde_json::{Value, json};
use tower_lsp::ls_types::{Position, TextDocumentIdentifier, TextDocumentPositionParams, TextEdit, Uri};

use crate::checking::{Fix, FixKind, Relation, attribute};
use crate::output::notices::{self, NoAttribution};
use crate::server::code_actions::{text_edits, workspace_edit};
use crate::server::session::{FigureAt, Session, Snapshot};

/// Has the attribution of the nearest report that gives the figure at `position` put in, or says why not.
pub(super) fn insert_attribution(session: &Arc<Session>, snapshot: &Snapshot, uri: &Uri, position: Position) -> Value {
    let text_document = TextDocumentIdentifier { uri: uri.clone() };
    let at = snapshot.figure_at(&TextDocumentPositionParams { text_document, position });
    match at.ok_or(NoAttribution::NoFigure).and_then(|at| Ok((at, attribution(snapshot, &at)?))) {
        Ok((at, (attribution, edits))) => {
            session.ask_to_apply(workspace_edit(snapshot, at.draft, edits));
            json!({"attribution": attribution})
        }
        Err(why) => {
            session.tell(|language| notices::no_attribution(why, language).to_owned());
            json!({"attribution": null})
        }
    }
}

/// What is to be put in, and the edits that do so.
fn attribution(snapshot: &Snapshot, at: &FigureAt<'_>) -> Result<(String, Vec<TextEdit>), NoAttribution> {
    if at.claim.attribution.is_some() {
        return Err(NoAttribution::HasOne);
    }
    let read = at.draft.read();
    let mut why = NoAttribution::NoSource;
    for exhibit in at.verdict.evidence.iter().filter(|exhibit| exhibit.relation == Relation::Agrees) {
        let fix = attribute(&read.document, read.reading.language, at.claim, &exhibit.reported);
        if let Some(Fix { kind: FixKind::AddAttribution { attribution }, edits }) = &fix {
            match text_edits(snapshot, at.draft, edits) {
                Some(edits) => return Ok((attribution.clone(), edits)),
                None => why = NoAttribution::NoPlace,
            }
        }
    }
    Err(why)
}
