//! Workspace symbols: figures across all reports, found by the words around them.

use tower_lsp::ls_types::{SymbolInformation, SymbolKind, WorkspaceSymbolParams, WorkspaceSymbolResponse};

use super::evidence;
use super::session::Snapshot;
use crate::corpus::ReportedClaim;
use crate::language::Lang;
use crate::output::Speakers;

/// Symbols at most: what is further down, nobody reads.
const MOST: usize = 50;

/// The answer to `workspace/symbol`; nothing is found without words.
pub(super) fn workspace_symbols(snapshot: &Snapshot, params: &WorkspaceSymbolParams) -> WorkspaceSymbolResponse {
    let words: Vec<String> = params.query.split_whitespace().map(str::to_owned).collect();
    let mut symbols = Vec::new();
    for workspace in &snapshot.workspaces {
        let Some(corpus) = workspace.corpus.as_ref().filter(|_| workspace.configuration.editor.workspace_symbols)
        else {
            continue;
        };
        let found = if words.is_empty() { Vec::new() } else { corpus.find(&words) };
        for reported in found.iter().take(MOST - symbols.len()) {
            let language = snapshot.abilities.language.unwrap_or(reported.report.language);
            let location = snapshot.passages.location(workspace, reported, &snapshot.abilities);
            #[allow(deprecated, reason = "the type has the field, and no other way to leave it out")]
            symbols.extend(location.map(|location| SymbolInformation {
                name: name(reported, language),
                kind: SymbolKind::NUMBER,
                tags: None,
                deprecated: None,
                location,
                container_name: Some(format!("{}, {}", evidence::name(reported), evidence::day(reported, language))),
            }));
        }
    }
    WorkspaceSymbolResponse::Flat(symbols)
}

/// `12.000 Soldaten · NIS: …` with the whole sentence: editors look for the words in the name once more.
fn name(reported: &ReportedClaim, language: Lang) -> String {
    let figure = match &reported.claim.subject.counts {
        Some(counts) if !reported.text.ends_with(counts.as_str()) => format!("{} {counts}", reported.text),
        _ => reported.text.clone(),
    };
    format!("{figure} · {}: {}", evidence::source(reported, &Speakers::default(), language), reported.sentence)
}
