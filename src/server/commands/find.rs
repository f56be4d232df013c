//! `beleg.find`: the reported figures that match words, grouped by who gives them.

use serde_json::Value;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::Uri;

use crate::output::{self, grouped};
use crate::server::evidence_sheet::passage;
use crate::server::session::Snapshot;

/// What `beleg find` prints for `words`, with the places of the passages; in the project of the draft `uri`,
/// else in the first one.
pub(super) fn find(snapshot: &Snapshot, words: &str, uri: Option<&Uri>) -> Result<Value> {
    let words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
    if words.is_empty() {
        return Err(Error::invalid_params("argument 1: words to look for, not an empty text"));
    }
    let workspace = snapshot.project(uri);
    let corpus = workspace.and_then(|workspace| Some((workspace, workspace.corpus.as_ref()?)));
    let Some((workspace, corpus)) = corpus else {
        return Ok(output::json::found(&[], &|_| None));
    };
    let groups = grouped(&corpus.find(&words));
    Ok(output::json::found(&groups, &|reported| passage(snapshot, workspace, reported)))
}
