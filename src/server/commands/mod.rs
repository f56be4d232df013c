//! Commands (`workspace/executeCommand`): what every editor can have the server do (`docs/protocol.md`).
//!
//! What is asked for becomes an answer, or an edit that the client is asked to make; no answer waits for the
//! client.

mod add_report;
mod find;
mod insert_attribution;

use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde_json::Value;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::{ExecuteCommandParams, MessageType, Uri, WorkspaceEdit};

use super::session::{Session, Snapshot};
use super::{evidence_sheet, extracts};
use crate::output::{notices, settings_schema};

/// All commands, as they are announced.
pub(super) const COMMANDS: [&str; 7] = [
    "beleg.addReport",
    "beleg.evidence",
    "beleg.extract",
    "beleg.find",
    "beleg.insertAttribution",
    "beleg.rebuildIndex",
    "beleg.settingsSchema",
];

/// The answer to `workspace/executeCommand`.
pub(super) fn execute(session: &Arc<Session>, snapshot: &Snapshot, params: ExecuteCommandParams) -> Result<Value> {
    let arguments = params.arguments;
    match params.command.as_str() {
        "beleg.addReport" => add_report::add_report(session, snapshot, &argument(&arguments, 0)?),
        "beleg.evidence" => Ok(evidence_sheet::evidence(snapshot, &argument(&arguments, 0)?)),
        "beleg.extract" => extracts::extract(snapshot, &argument(&arguments, 0)?),
        "beleg.find" => {
            let (words, uri): (String, Option<Uri>) = (argument(&arguments, 0)?, argument(&arguments, 1)?);
            find::find(snapshot, &words, uri.as_ref())
        }
        "beleg.insertAttribution" => {
            let (uri, position) = (argument(&arguments, 0)?, argument(&arguments, 1)?);
            Ok(insert_attribution::insert_attribution(session, snapshot, &uri, position))
        }
        "beleg.rebuildIndex" => {
            session.rebuild();
            Ok(Value::Null)
        }
        "beleg.settingsSchema" => Ok(settings_schema()),
        unknown => {
            Err(Error::invalid_params(format!("there is no command {unknown}; there are: {}", COMMANDS.join(", "))))
        }
    }
}

/// The argument at that place; where there is none, it is null.
fn argument<T: DeserializeOwned>(arguments: &[Value], at: usize) -> Result<T> {
    let argument = arguments.get(at).cloned().unwrap_or_default();
    serde_json::from_value(argument).map_err(|error| Error::invalid_params(format!("argument {}: {error}", at + 1)))
}

impl Session {
    /// Asks the client to make `edit`; its user is told where it does not.
    fn ask_to_apply(self: &Arc<Self>, edit: WorkspaceEdit) {
        let Some(client) = self.client.get().cloned() else {
            return;
        };
        let session = Arc::clone(self);
        tokio::spawn(async move {
            let why = match client.apply_edit(edit).await {
                Ok(answer) if answer.applied => return,
                Ok(answer) => answer.failure_reason.unwrap_or_default(),
                Err(error) => error.to_string(),
            };
            session.tell(|language| notices::not_applied(&why, language));
        });
    }

    /// Tells the user something in the user's language.
    fn tell(&self, message: impl FnOnce(crate::language::Lang) -> String) {
        let language = self.state().language();
        self.outbox.show(MessageType::INFO, message(language));
    }
}
