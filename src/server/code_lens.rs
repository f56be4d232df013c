//! Code lens: over the headline of a draft, how its figures stand
//! (`14 Zahlen · 9 belegt · 2 strittig · 3 offen`).

use serde_json::json;
use tower_lsp::ls_types::{CodeLens, CodeLensParams, Command, Range};

use super::session::Snapshot;
use crate::output::{Standing, editor_words};
use crate::text::BlockKind;

/// The answer to `textDocument/codeLens`.
pub(super) fn code_lens(snapshot: &Snapshot, params: &CodeLensParams) -> Option<Vec<CodeLens>> {
    let draft = snapshot.checked_draft(&params.text_document.uri)?;
    if !draft.workspace.configuration.editor.code_lens {
        return None;
    }
    let standing = Standing::of(draft.checked_claims().map(|(_, verdict)| verdict));
    if standing.figures == 0 {
        return Some(Vec::new());
    }
    let blocks = &draft.read().document.blocks;
    let headline = blocks.iter().find(|block| block.kind == BlockKind::Title).or(blocks.first());
    let start = draft.places(snapshot.abilities.column).position(headline.map_or(0, |block| block.span.start));
    let command = Command {
        title: editor_words::standing(&standing, snapshot.language(draft)),
        // A lens without a command is one that is not resolved yet; one with an empty name is text.
        command: snapshot.abilities.show_evidence.clone().unwrap_or_default(),
        arguments: Some(vec![json!(draft.uri)]),
    };
    Some(vec![CodeLens { range: Range::new(start, start), command: Some(command), data: None }])
}
