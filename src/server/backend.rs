//! Requests: each takes its snapshot before anything is awaited, and is answered by a feature on a
//! thread of its own.

use std::sync::Arc;

use serde_json::Value;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::{
    CodeActionParams, CodeActionResponse, CodeLens, CodeLensParams, CompletionItem, CompletionParams,
    CompletionResponse, DocumentDiagnosticParams, DocumentDiagnosticReportResult, DocumentLink, DocumentLinkParams,
    DocumentSymbolParams, DocumentSymbolResponse, ExecuteCommandParams, GotoDefinitionParams, GotoDefinitionResponse,
    Hover, HoverParams, InitializeParams, InitializeResult, InlayHint, InlayHintParams, Location, ReferenceParams,
    SemanticTokensParams, SemanticTokensResult, WorkspaceSymbolParams, WorkspaceSymbolResponse,
};
use tower_lsp::{Client, LanguageServer};

use super::evidence_sheet::{self, EvidenceParams};
use super::extracts::{self, ExtractParams};
use super::session::{Session, Snapshot};
use super::{
    code_actions, code_lens, commands, completion, diagnostics, document_links, document_symbols, hover, initialize,
    inlay_hints, navigation, semantic_tokens, workspace_symbols,
};

/// Answers requests from snapshots of the session.
#[derive(Debug)]
pub(super) struct Backend {
    session: Arc<Session>,
}

impl Backend {
    pub(super) fn new(session: Arc<Session>, client: Client) -> Self {
        // Set once: there is one backend a session.
        drop(session.client.set(client));
        Self { session }
    }

    /// `beleg/evidence`.
    pub(super) async fn evidence(&self, params: EvidenceParams) -> Result<Value> {
        self.answer(move |snapshot| evidence_sheet::evidence(snapshot, &params)).await
    }

    /// `beleg/extract`.
    pub(super) async fn extract(&self, params: ExtractParams) -> Result<Value> {
        self.answer(move |snapshot| extracts::extract(snapshot, &params)).await?
    }

    /// Runs `answer` on the state as it is when this is first polled, which is in wire order, off
    /// the thread that reads messages.
    async fn answer<A: Send + 'static>(&self, answer: impl FnOnce(&Snapshot) -> A + Send + 'static) -> Result<A> {
        let Some(snapshot) = self.session.snapshot() else {
            return Err(Error::internal_error());
        };
        let answered = tokio::task::spawn_blocking(move || answer(&snapshot)).await;
        answered.map_err(|_| Error::internal_error())
    }
}

impl LanguageServer for Backend {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        Ok(initialize::initialize(&self.session, &params))
    }

    async fn shutdown(&self) -> Result<()> {
        self.session.state().is_shut_down = true;
        Ok(())
    }

    async fn diagnostic(&self, params: DocumentDiagnosticParams) -> Result<DocumentDiagnosticReportResult> {
        let session = Arc::clone(&self.session);
        self.answer(move |snapshot| diagnostics::pulled(&session, snapshot, &params)).await
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        self.answer(move |snapshot| hover::hover(snapshot, &params)).await
    }

    async fn goto_definition(&self, params: GotoDefinitionParams) -> Result<Option<GotoDefinitionResponse>> {
        self.answer(move |snapshot| navigation::definition(snapshot, &params)).await
    }

    async fn references(&self, params: ReferenceParams) -> Result<Option<Vec<Location>>> {
        self.answer(move |snapshot| navigation::references(snapshot, &params)).await
    }

    async fn completion(&self, params: CompletionParams) -> Result<Option<CompletionResponse>> {
        self.answer(move |snapshot| completion::completion(snapshot, &params)).await
    }

    async fn completion_resolve(&self, item: CompletionItem) -> Result<CompletionItem> {
        Ok(completion::resolve(item))
    }

    async fn inlay_hint(&self, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>> {
        self.answer(move |snapshot| inlay_hints::inlay_hints(snapshot, &params)).await
    }

    async fn code_lens(&self, params: CodeLensParams) -> Result<Option<Vec<CodeLens>>> {
        self.answer(move |snapshot| code_lens::code_lens(snapshot, &params)).await
    }

    async fn document_symbol(&self, params: DocumentSymbolParams) -> Result<Option<DocumentSymbolResponse>> {
        self.answer(move |snapshot| document_symbols::document_symbols(snapshot, &params)).await
    }

    async fn symbol(&self, params: WorkspaceSymbolParams) -> Result<Option<WorkspaceSymbolResponse>> {
        self.answer(move |snapshot| Some(workspace_symbols::workspace_symbols(snapshot, &params))).await
    }

    async fn semantic_tokens_full(&self, params: SemanticTokensParams) -> Result<Option<SemanticTokensResult>> {
        self.answer(move |snapshot| semantic_tokens::semantic_tokens(snapshot, &params)).await
    }

    async fn document_link(&self, params: DocumentLinkParams) -> Result<Option<Vec<DocumentLink>>> {
        self.answer(move |snapshot| document_links::document_links(snapshot, &params)).await
    }

    async fn execute_command(&self, params: ExecuteCommandParams) -> Result<Option<Value>> {
        let session = Arc::clone(&self.session);
        self.answer(move |snapshot| commands::execute(&session, snapshot, params)).await?.map(Some)
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        self.answer(move |snapshot| code_actions::code_actions(snapshot, &params)).await
    }
}
