//! The beginning of a session: what the client can do is kept, what the server can do is said, and
//! the corpus is read behind it.

use std::sync::Arc;

use tower_lsp::ls_types::{
    DiagnosticOptions, DiagnosticServerCapabilities, InitializeParams, InitializeResult, OneOf, SaveOptions,
    ServerCapabilities, ServerInfo, TextDocumentSyncCapability, TextDocumentSyncKind, TextDocumentSyncOptions,
    TextDocumentSyncSaveOptions, Uri, WorkspaceFoldersServerCapabilities, WorkspaceServerCapabilities,
};

use super::client::ClientAbilities;
use super::client_process::watch_client_process;
use super::convert::path_of;
use super::indexing::Announce;
use super::session::Session;

/// Takes note of the client and says what the server can do. Reads nothing yet.
pub(super) fn initialize(session: &Arc<Session>, params: &InitializeParams) -> InitializeResult {
    let abilities = Arc::new(ClientAbilities::of(params));
    let capabilities = capabilities(&abilities);
    let mut state = session.state();
    state.abilities = Some(abilities);
    state.folders = folders(params).iter().filter_map(path_of).collect();
    drop(state);
    if let Some(process) = params.process_id {
        watch_client_process(process, session);
    }
    InitializeResult {
        capabilities,
        server_info: Some(ServerInfo {
            name: env!("CARGO_PKG_NAME").into(),
            version: Some(env!("CARGO_PKG_VERSION").into()),
        }),
        ..InitializeResult::default()
    }
}

/// The folders that the client has open, in the words of old clients and of new ones.
#[allow(deprecated, reason = "clients of before LSP 3.6 say only `rootUri`")]
fn folders(params: &InitializeParams) -> Vec<Uri> {
    match &params.workspace_folders {
        Some(folders) if !folders.is_empty() => folders.iter().map(|folder| folder.uri.clone()).collect(),
        _ => params.root_uri.iter().cloned().collect(),
    }
}

fn capabilities(abilities: &ClientAbilities) -> ServerCapabilities {
    ServerCapabilities {
        position_encoding: Some(abilities.encoding()),
        text_document_sync: Some(TextDocumentSyncCapability::Options(TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::INCREMENTAL),
            // With its text: a document that is out of step is back in step when it is saved.
            save: Some(TextDocumentSyncSaveOptions::SaveOptions(SaveOptions { include_text: Some(true) })),
            ..TextDocumentSyncOptions::default()
        })),
        diagnostic_provider: abilities.pulls_diagnostics.then(|| {
            DiagnosticServerCapabilities::Options(DiagnosticOptions {
                identifier: Some("beleg".into()),
                // A report that comes or goes changes what is said of a draft.
                inter_file_dependencies: true,
                ..DiagnosticOptions::default()
            })
        }),
        workspace: Some(WorkspaceServerCapabilities {
            workspace_folders: Some(WorkspaceFoldersServerCapabilities {
                supported: Some(true),
                change_notifications: Some(OneOf::Left(true)),
            }),
            file_operations: None,
        }),
        ..ServerCapabilities::default()
    }
}

impl Session {
    /// The client is ready: the projects in its folders are opened and read.
    pub(super) fn start(self: &Arc<Self>) {
        let folders = self.state().folders.clone();
        for root in folders {
            let known = self.state().workspaces.contains_key(&root);
            if !known {
                let workspace = Self::load(root.clone());
                self.state().workspaces.insert(root.clone(), workspace);
            }
            self.index(&root, Announce::Progress);
        }
    }
}
