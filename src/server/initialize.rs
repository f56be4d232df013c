//! The beginning of a session: what the client can do is kept, what the server can do is said, and
//! the corpus is read behind it.

use std::sync::Arc;

use serde_json::{Value, json};
use tower_lsp::ls_types::{
    CodeActionKind, CodeActionOptions, CodeActionProviderCapability, CodeLensOptions, CompletionOptions,
    DiagnosticOptions, DiagnosticServerCapabilities, DocumentLinkOptions, ExecuteCommandOptions,
    HoverProviderCapability, InitializeParams, InitializeResult, OneOf, Registration, SaveOptions,
    SemanticTokensFullOptions, SemanticTokensOptions, SemanticTokensServerCapabilities, ServerCapabilities, ServerInfo,
    TextDocumentSyncCapability, TextDocumentSyncKind, TextDocumentSyncOptions, TextDocumentSyncSaveOptions, Uri,
    WorkDoneProgressOptions, WorkspaceFoldersServerCapabilities, WorkspaceServerCapabilities,
};

use super::client::ClientAbilities;
use super::client_process::watch_client_process;
use super::commands::COMMANDS;
use super::convert::path_of;
use super::semantic_tokens;
use super::session::Session;

/// Takes note of the client and says what the server can do. Reads nothing yet.
pub(super) fn initialize(session: &Arc<Session>, params: &InitializeParams) -> InitializeResult {
    let abilities = Arc::new(ClientAbilities::of(params));
    let capabilities = capabilities(&abilities);
    let mut state = session.state();
    state.abilities = Some(abilities);
    state.settings = params.initialization_options.as_ref().map(settings_in).unwrap_or_default();
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

/// Our settings in what the client says at the beginning.
fn settings_in(options: &Value) -> Value {
    options.get("beleg").unwrap_or(options).clone()
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
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        completion_provider: Some(CompletionOptions {
            resolve_provider: Some(true),
            // A number that is begun.
            trigger_characters: Some(('0'..='9').map(String::from).collect()),
            ..CompletionOptions::default()
        }),
        code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
            code_action_kinds: Some(vec![CodeActionKind::QUICKFIX]),
            ..CodeActionOptions::default()
        })),
        inlay_hint_provider: Some(OneOf::Left(true)),
        code_lens_provider: Some(CodeLensOptions { resolve_provider: Some(false) }),
        document_symbol_provider: Some(OneOf::Left(true)),
        workspace_symbol_provider: Some(OneOf::Left(true)),
        document_link_provider: Some(DocumentLinkOptions {
            resolve_provider: Some(false),
            work_done_progress_options: WorkDoneProgressOptions::default(),
        }),
        semantic_tokens_provider: Some(SemanticTokensServerCapabilities::SemanticTokensOptions(
            SemanticTokensOptions {
                legend: semantic_tokens::legend(),
                full: Some(SemanticTokensFullOptions::Bool(true)),
                ..SemanticTokensOptions::default()
            },
        )),
        execute_command_provider: Some(ExecuteCommandOptions {
            commands: COMMANDS.map(str::to_owned).to_vec(),
            ..ExecuteCommandOptions::default()
        }),
        experimental: Some(json!({"beleg": {"evidence": true, "extract": true}})),
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
        self.open_projects();
        self.ask_for_settings();
        self.register_for_settings();
        self.watch_files();
    }

    /// Opens the projects in the client's folders that are not open yet.
    pub(super) fn open_projects(self: &Arc<Self>) {
        let folders = self.state().folders.clone();
        for folder in folders {
            self.workspace_of(Some(&folder.join("draft")));
        }
    }

    /// Asks a client that wants to be asked to say when its settings change.
    fn register_for_settings(self: &Arc<Self>) {
        let asks = self.state().abilities.as_ref().is_some_and(|abilities| abilities.registers_configuration);
        let Some(client) = self.client.get().cloned().filter(|_| asks) else {
            return;
        };
        let registration = Registration {
            id: "beleg/settings".into(),
            method: "workspace/didChangeConfiguration".into(),
            register_options: Some(json!({"section": "beleg"})),
        };
        let session = Arc::clone(self);
        tokio::spawn(async move {
            if let Err(error) = client.register_capability(vec![registration]).await {
                session.complain(format!("the client does not say when its settings change: {error}"));
            }
        });
    }
}
