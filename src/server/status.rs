//! How the reports of a project are, for clients that show it (`docs/protocol.md`, `beleg/status`), and
//! for everybody where there are none.

use std::path::Path;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tower_lsp::ls_types::MessageType;

use super::convert::uri_of;
use super::session::Session;
use super::workspace::Workspace;
use crate::corpus::{CONFIGURATION_FILE, CorpusError, Progress, Summary};
use crate::output::notices;

/// How often a user's eye can use news.
const PACE: Duration = Duration::from_millis(100);

/// What is the matter with the reports of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// There are none, and what to do about it.
    NoReports(String),
    /// The index cannot be used, and what to do about it.
    Failed(String),
}

/// Says how far reading the reports of a project is.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    session: &'a Session,
    workspace: &'a Workspace,
    /// When it was last said.
    said: Mutex<Option<Instant>>,
}

impl<'a> Reading<'a> {
    /// Says that it begins.
    pub(super) fn begin(session: &'a Session, workspace: &'a Workspace) -> Self {
        session.say_status(workspace, &json!({"state": "indexing"}));
        Self { session, workspace, said: Mutex::default() }
    }

    /// So far it is; said now and then.
    pub(super) fn progress(&self, at: Progress) {
        let mut said = self.said.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if at.total > 0 && said.is_none_or(|said| said.elapsed() >= PACE) {
            *said = Some(Instant::now());
            let status = json!({"state": "indexing", "done": at.done, "total": at.total});
            self.session.say_status(self.workspace, &status);
        }
    }
}

impl Session {
    /// Says how the reports of `workspace` are, now that they have been looked at.
    pub(super) fn say_state_of(&self, workspace: &Workspace) {
        let status = match &workspace.trouble {
            None => json!({"state": "ready"}),
            Some(Trouble::NoReports(message)) => json!({"state": "no_corpus", "message": message}),
            Some(Trouble::Failed(message)) => json!({"state": "failed", "message": message}),
        };
        self.say_status(workspace, &status);
    }

    /// Says `trouble` to the user, once; only in the log where a folder was never meant to have reports.
    pub(super) fn say_trouble(&self, workspace: &Workspace, trouble: &Trouble) {
        match trouble {
            Trouble::Failed(message) => self.outbox.show(MessageType::ERROR, message.clone()),
            Trouble::NoReports(message) if is_meant(workspace) => {
                self.outbox.show(MessageType::WARNING, message.clone());
            }
            Trouble::NoReports(message) => self.outbox.log(MessageType::INFO, message.clone()),
        }
    }

    /// What is the matter with the reports of `workspace`, after an update that came to `outcome`.
    pub(super) fn trouble(&self, workspace: &Workspace, outcome: Result<&Summary, &CorpusError>) -> Option<Trouble> {
        let language = self.state().language();
        let summary = match outcome {
            Ok(summary) => summary,
            Err(error) => return Some(Trouble::Failed(notices::index_failed(error, language))),
        };
        if summary.reports > 0 {
            return None;
        }
        let folders: Vec<String> = workspace.corpus_folders().map(|folder| folder.display().to_string()).collect();
        let message = if workspace.corpus_folders().any(|folder| folder.is_dir()) {
            notices::no_reports(&folders, summary.skipped.len(), language)
        } else {
            notices::no_folder(&folders, language)
        };
        Some(Trouble::NoReports(message))
    }

    fn say_status(&self, workspace: &Workspace, status: &Value) {
        let origins = {
            let state = self.state();
            if !state.abilities.as_ref().is_some_and(|abilities| abilities.status) {
                return;
            }
            state.origins.get(&workspace.root).map(|&(_, count)| count)
        };
        let mut params = json!({
            "root": uri_of(&workspace.root),
            "reports": workspace.reports,
            "origins": origins.unwrap_or(0),
        });
        for (key, value) in status.as_object().into_iter().flatten() {
            params[key] = value.clone();
        }
        self.outbox.notify_as("beleg/status", &params);
    }
}

/// Whether somebody set up a project in the folder, or said where its reports are.
fn is_meant(workspace: &Workspace) -> bool {
    let is_file = |path: &Path| path.is_file();
    is_file(&workspace.root.join(CONFIGURATION_FILE)) || workspace.corpus_folders().any(|folder| folder.is_dir())
}
