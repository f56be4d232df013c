//! Requests: each takes its snapshot before anything is awaited, and is answered by a feature on a
//! thread of its own.

use std::sync::Arc;

use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::{
    DocumentDiagnosticParams, DocumentDiagnosticReportResult, InitializeParams, InitializeResult,
};
use tower_lsp::{Client, LanguageServer};

use super::session::{Session, Snapshot};
use super::{diagnostics, initialize};

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
}
