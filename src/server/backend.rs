//! Requests: each takes its snapshot before anything is awaited, and is answered by a feature on a
//! thread of its own.

use std::sync::Arc;

use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::{
    CodeActionParams, CodeActionResponse, CompletionItem, CompletionParams, CompletionResponse,
    DocumentDiagnosticParams, DocumentDiagnosticReportResult, GotoDefinitionParams, GotoDefinitionResponse, Hover,
    HoverParams, InitializeParams, InitializeResult, Location, ReferenceParams,
};
use tower_lsp::{Client, LanguageServer};

use super::session::{Session, Snapshot};
use super::{code_actions, completion, diagnostics, hover, initialize, navigation};

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
        self.answer(move |snapshot| diagnostics::pulled(snapshot, &params)).await
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

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        self.answer(move |snapshot| code_actions::code_actions(snapshot, &params)).await
    }
}
