//! `beleg.insertAttribution`: says whose figure it is, in the grammar of the draft.

use std::sync::Arc;

use serde_json::{Value, json};
use tower_lsp::ls_types::{Position, TextDocumentIdentifier, TextDocumentPositionParams, TextEdit, Uri};

use crate::checking::{Fix, FixKind, Relation, attribute};
use crate::output::notices::{self, NoAttribution};
use crate::server::code_actions::workspace_edit;
use crate::server::session::{FigureAt, Session, Snapshot};

/// Has the attribution of the nearest report that gives the figure at `position` put in, or says why not.
pub(super) fn insert_attribution(session: &Arc<Session>, snapshot: &Snapshot, uri: &Uri, position: Position) -> Value {
    let text_document = TextDocumentIdentifier { uri: uri.clone() };
    let at = snapshot.figure_at(&TextDocumentPositionParams { text_document, position });
    match at.ok_or(NoAttribution::NoFigure).and_then(|at| Ok((at, attribution(&at)?))) {
        Ok((at, Fix { kind: FixKind::AddAttribution { attribution }, edits })) => {
            let places = at.draft.places(snapshot.abilities.column);
            let edits = edits.into_iter().map(|edit| TextEdit::new(places.range(edit.span), edit.new_text)).collect();
            session.ask_to_apply(workspace_edit(snapshot, at.draft, edits));
            json!({"attribution": attribution})
        }
        Ok(_) => json!({"attribution": null}),
        Err(why) => {
            session.tell(|language| notices::no_attribution(why, language).to_owned());
            json!({"attribution": null})
        }
    }
}

/// What is to be put in.
fn attribution(at: &FigureAt<'_>) -> Result<Fix, NoAttribution> {
    if at.claim.attribution.is_some() {
        return Err(NoAttribution::HasOne);
    }
    let read = at.draft.read();
    let agreeing = at.verdict.evidence.iter().filter(|exhibit| exhibit.relation == Relation::Agrees);
    let mut fixes = agreeing
        .filter_map(|exhibit| attribute(&read.document, read.reading.language, at.claim, &exhibit.reported))
        .peekable();
    if fixes.peek().is_none() {
        return Err(NoAttribution::NoSource);
    }
    fixes.find(|fix| !fix.edits.is_empty()).ok_or(NoAttribution::NoPlace)
}
