//! When diagnostics are worked out and sent: after every change, off the thread that reads messages, the
//! newest text alone; and what a client has of ours when it is out of date.

use std::sync::Arc;

use serde_json::json;
use tower_lsp::jsonrpc;
use tower_lsp::ls_types::notification::PublishDiagnostics;
use tower_lsp::ls_types::{MessageType, PublishDiagnosticsParams, Uri};

use super::caret::Caret;
use super::diagnostics;
use super::draft::Draft;
use super::session::{Session, State};

impl Session {
    /// Has the diagnostics of `uri` worked out and published, off this thread. Whatever changes
    /// meanwhile, the newest text wins and no older one is published.
    pub(super) fn diagnose(self: &Arc<Self>, uri: &Uri) {
        let mut state = self.state();
        if state.abilities.as_ref().is_none_or(|abilities| abilities.pulls_diagnostics && !abilities.status) {
            return;
        }
        state.stale.insert(uri.clone());
        if state.working.insert(uri.clone()) {
            let (session, uri) = (Arc::clone(self), uri.clone());
            tokio::task::spawn_blocking(move || session.publish_while_stale(&uri));
        }
    }

    fn publish_while_stale(self: &Arc<Self>, uri: &Uri) {
        let _working = Working { session: self, uri };
        loop {
            let snapshot = {
                let mut state = self.state();
                if !state.stale.remove(uri) {
                    // Under the same lock, so that whoever makes it stale again starts a new worker.
                    state.working.remove(uri);
                    return;
                }
                drop(state);
                self.snapshot()
            };
            let Some((snapshot, draft)) = snapshot.and_then(|it| it.drafts.get(uri).cloned().map(|draft| (it, draft)))
            else {
                continue;
            };
            if !draft.workspace.is_ready {
                // What was said of it stands until there is something to check it against. It can be read meanwhile.
                if draft.is_checked() {
                    draft.read();
                }
                continue;
            }
            let said = diagnostics::of(&snapshot, &draft);
            let waits = said.waits;
            let state = self.state();
            if state.drafts.get(uri).is_some_and(|newest| Arc::ptr_eq(newest, &draft)) {
                if !snapshot.abilities.pulls_diagnostics {
                    draft.now_shows(said.shown);
                    let params = PublishDiagnosticsParams::new(uri.clone(), said.diagnostics, Some(draft.version));
                    self.outbox.notify::<PublishDiagnostics>(params);
                }
                if snapshot.abilities.status && draft.is_announced_now() {
                    let params = json!({"uri": uri, "version": draft.version});
                    self.outbox.notify_as("beleg/evidenceChanged", &params);
                }
            }
            drop(state);
            if waits {
                self.diagnose_after_pause(&draft);
            }
        }
    }

    /// Has what still waits said when the writer of `draft` has paused.
    pub(super) fn diagnose_after_pause(self: &Arc<Self>, draft: &Draft) {
        let wait = draft.caret.and_then(Caret::pauses_in).unwrap_or_default();
        let (session, uri, edition) = (Arc::clone(self), draft.uri.clone(), draft.edition);
        tokio::spawn(async move {
            tokio::time::sleep(wait).await;
            let state = session.state();
            let newest = state.drafts.get(&uri).map(|draft| draft.edition);
            let pulls = state.abilities.as_ref().is_some_and(|abilities| abilities.pulls_diagnostics);
            drop(state);
            if newest != Some(edition) {
                return;
            }
            if pulls {
                session.refresh_diagnostics();
            } else {
                session.diagnose(&uri);
            }
        });
    }

    /// Sends that there is nothing to say of `uri`.
    pub(super) fn clear_diagnostics(&self, state: &State, uri: &Uri, version: Option<i32>) {
        if state.abilities.as_ref().is_some_and(|abilities| !abilities.pulls_diagnostics) {
            let params = PublishDiagnosticsParams::new(uri.clone(), Vec::new(), version);
            self.outbox.notify::<PublishDiagnostics>(params);
        }
    }

    /// Tells a client that asks for what it shows that what it has is out of date.
    pub(super) fn refresh(&self) {
        let Some(abilities) = self.state().abilities.clone() else {
            return;
        };
        self.refresh_diagnostics();
        let Some(client) = self.client.get() else {
            return;
        };
        if abilities.refreshes_hints {
            let client = client.clone();
            self.send_off("workspace/inlayHint/refresh", async move { client.inlay_hint_refresh().await });
        }
        if abilities.refreshes_lenses {
            let client = client.clone();
            self.send_off("workspace/codeLens/refresh", async move { client.code_lens_refresh().await });
        }
        if abilities.refreshes_tokens {
            let client = client.clone();
            self.send_off("workspace/semanticTokens/refresh", async move { client.semantic_tokens_refresh().await });
        }
    }

    /// Tells a client that pulls diagnostics that those it has are out of date.
    fn refresh_diagnostics(&self) {
        let pulls = self.state().abilities.as_ref().is_some_and(|abilities| abilities.pulls_diagnostics);
        if let Some(client) = self.client.get().cloned().filter(|_| pulls) {
            self.send_off("workspace/diagnostic/refresh", async move { client.workspace_diagnostic_refresh().await });
        }
    }

    /// Sends a request whose answer says nothing but whether it failed.
    fn send_off(&self, method: &'static str, request: impl Future<Output = jsonrpc::Result<()>> + Send + 'static) {
        let outbox = self.outbox.clone();
        tokio::spawn(async move {
            if let Err(error) = request.await {
                outbox.log(MessageType::WARNING, format!("{method}: {error}"));
            }
        });
    }
}

/// Whoever works out diagnostics takes its name off the list, even by a panic.
struct Working<'a> {
    session: &'a Session,
    uri: &'a Uri,
}

impl Drop for Working<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.session.state().working.remove(self.uri);
            self.session.complain(format!("{}: checking failed; the server goes on", self.uri.as_str()));
        }
    }
}
