//! What goes out to the client: answers, notifications and requests, in the order of the calls.
//!
//! Sending never waits, so that it may be done from any thread and while the state is held; the
//! transport writes at the client's pace.

use serde::Serialize;
use serde_json::Value;
use tokio::sync::{mpsc, oneshot};
use tower_lsp::ls_types::notification::{LogMessage, Notification, ShowMessage};
use tower_lsp::ls_types::{LogMessageParams, MessageType, ShowMessageParams};

/// One thing for the writer to do.
#[derive(Debug)]
pub(super) enum Outgoing {
    /// The JSON of one message.
    Message(Vec<u8>),
    /// All before this was written; nothing after it will be.
    Stop(oneshot::Sender<()>),
}

/// The way out. Cheap to clone.
#[derive(Clone, Debug)]
pub(super) struct Outbox {
    queue: mpsc::UnboundedSender<Outgoing>,
}

impl Outbox {
    /// A way out and its other end.
    pub(super) fn new() -> (Self, mpsc::UnboundedReceiver<Outgoing>) {
        let (queue, outgoing) = mpsc::unbounded_channel();
        (Self { queue }, outgoing)
    }

    /// Sends a notification.
    pub(super) fn notify<N: Notification>(&self, params: N::Params)
    where
        N::Params: Serialize,
    {
        self.send(&serde_json::json!({"jsonrpc": "2.0", "method": N::METHOD, "params": params}));
    }

    /// Sends a notification that is none of the protocol's own.
    pub(super) fn notify_as(&self, method: &str, params: &Value) {
        self.send(&serde_json::json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    /// Sends a request or an answer that is already a JSON-RPC message.
    pub(super) fn send<M: Serialize>(&self, message: &M) {
        match serde_json::to_vec(message) {
            // The client is gone when the queue is closed; then nobody is left to tell.
            Ok(message) => drop(self.queue.send(Outgoing::Message(message))),
            Err(error) => self.log(MessageType::ERROR, format!("a message that is no JSON: {error}")),
        }
    }

    /// A line for the client's log.
    pub(super) fn log(&self, kind: MessageType, message: String) {
        self.notify::<LogMessage>(LogMessageParams { typ: kind, message });
    }

    /// A message that the client shows to its user.
    pub(super) fn show(&self, kind: MessageType, message: String) {
        self.notify::<ShowMessage>(ShowMessageParams { typ: kind, message });
    }

    /// Resolves when all that was sent before is written, or the client no longer reads.
    pub(super) async fn flush(&self) {
        let (done, written) = oneshot::channel();
        if self.queue.send(Outgoing::Stop(done)).is_ok() {
            // An error is the writer gone, with which nothing is left to wait for.
            drop(written.await);
        }
    }
}

/// The answer to a message that could not be read: its id is unknown (JSON-RPC 2.0, section 5).
pub(super) fn answer_without_id(code: i64, message: &str) -> Value {
    serde_json::json!({"jsonrpc": "2.0", "id": null, "error": {"code": code, "message": message}})
}
