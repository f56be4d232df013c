//! Notifications from the client, applied in wire order. What cannot be read or makes no sense is
//! logged and changes nothing, except that a document whose edit was lost is out of step.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::str::FromStr;
use std::sync::Arc;

use ropey::Rope;
use serde_json::Value;
use tower_lsp::ls_types::{
    DidChangeConfigurationParams, DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams,
    DidSaveTextDocumentParams, MessageType, Uri,
};

use super::convert::path_of;
use super::draft::Draft;
use super::edits;
use super::session::Session;
use crate::output::notices;

type Applied = Result<(), serde_json::Error>;

impl Session {
    /// Applies a notification. Returns whether it was one of those that the session takes.
    pub(super) fn notice(self: &Arc<Self>, method: &str, params: Option<&Value>) -> bool {
        if self.state().abilities.is_none() {
            // Before `initialize`, notifications are dropped, except `exit` (LSP 3.17, "Initialize").
            return method != "exit";
        }
        let Some(apply) = handler(method) else {
            return false;
        };
        let params = params.unwrap_or(&Value::Null);
        let lost = match catch_unwind(AssertUnwindSafe(|| apply(self, params))) {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(format!("{method} ignored: {error}")),
            Err(_) => Some(format!("{method} failed; the server goes on")),
        };
        if let Some(why) = lost {
            self.complain(why);
            let uri = params.pointer("/textDocument/uri").and_then(Value::as_str);
            if let Some(uri) =
                uri.and_then(|uri| Uri::from_str(uri).ok()).filter(|_| method == "textDocument/didChange")
            {
                self.lose_step(&uri, None);
            }
        }
        true
    }

    fn did_open(self: &Arc<Self>, params: DidOpenTextDocumentParams) {
        let document = params.text_document;
        let uri = document.uri.clone();
        let path = path_of(&uri);
        if path.as_ref().is_some_and(|path| self.has_laid_out(path)) {
            return;
        }
        let workspace = self.workspace_of(path.as_deref());
        let text = Rope::from_str(&document.text);
        let draft = Draft::opened(document.uri, document.language_id, document.version, text, workspace);
        self.keep(draft);
        self.diagnose(&uri);
        // A folder of reports that was made since is watched from now on.
        self.watch_files();
    }

    fn did_change(self: &Arc<Self>, params: DidChangeTextDocumentParams) {
        let (uri, version) = (params.text_document.uri, params.text_document.version);
        let (known, column) = {
            let state = self.state();
            (state.drafts.get(&uri).cloned(), state.abilities.as_ref().map(|it| it.column))
        };
        let (Some(draft), Some(column)) = (known, column) else {
            return self.complain(format!("{}: changed, but it is not open", uri.as_str()));
        };
        // From the last whole text on, nothing before it counts.
        let whole = params.content_changes.iter().rposition(|change| change.range.is_none());
        let changes = &params.content_changes[whole.unwrap_or(0)..];
        if version <= draft.version && draft.in_step {
            self.complain(format!("{}: version {version} came after version {}", uri.as_str(), draft.version));
            if whole.is_none() {
                self.lose_step(&uri, None);
            }
            return;
        }
        if !draft.in_step && whole.is_none() {
            return;
        }
        match edits::apply(&draft.text, changes, column) {
            Ok(edited) => {
                self.keep(draft.edited(version, edited.text, edited.caret));
                self.diagnose(&uri);
            }
            Err(edits::Senseless(range)) => {
                let (start, end) = (range.start, range.end);
                let range = format!("{}:{}-{}:{}", start.line, start.character, end.line, end.character);
                self.complain(format!("{}: an edit at {range}, where the text has no such range", uri.as_str()));
                self.lose_step(&uri, Some(version));
            }
        }
    }

    fn did_save(self: &Arc<Self>, params: DidSaveTextDocumentParams) {
        let uri = params.text_document.uri;
        if let Some(path) = path_of(&uri) {
            // A report or the settings, edited in the client: no need to wait for the watcher.
            self.paths_changed(&[path]);
        }
        let draft = self.state().drafts.get(&uri).cloned();
        if let (Some(draft), Some(text)) = (draft, params.text)
            && (!draft.in_step || draft.text != text.as_str())
        {
            self.keep(draft.edited(draft.version, Rope::from_str(&text), None));
            self.diagnose(&uri);
        }
    }

    fn did_close(self: &Arc<Self>, params: &DidCloseTextDocumentParams) {
        let uri = &params.text_document.uri;
        let mut state = self.state();
        if Arc::make_mut(&mut state.drafts).remove(uri).is_some() {
            self.clear_diagnostics(&state, uri, None);
        } else if !path_of(uri).is_some_and(|path| self.has_laid_out(&path)) {
            self.complain(format!("{}: closed, but it is not open", uri.as_str()));
        }
    }

    /// Makes `draft` what is known of its document. Its user is told once where it cannot be checked.
    fn keep(&self, draft: Draft) {
        let mut state = self.state();
        // The project may have become another while the draft was made: who replaces it rechecks the drafts that are
        // kept, and this one was not yet.
        let newest = state.workspaces.get(&draft.workspace.root);
        let draft = match newest.filter(|newest| !Arc::ptr_eq(newest, &draft.workspace)) {
            Some(newest) => draft.rechecked(Arc::clone(newest)),
            None => draft,
        };
        let before = state.drafts.get(&draft.uri).and_then(|before| before.unfit);
        if let Some(unfit) = draft.unfit.filter(|unfit| before != Some(*unfit) && draft.is_draft()) {
            let message = unfit.message(&name(&draft.uri), state.language());
            self.outbox.show(MessageType::WARNING, message);
        }
        Arc::make_mut(&mut state.drafts).insert(draft.uri.clone(), Arc::new(draft));
    }

    /// The text of `uri` is no longer the client's: nothing is said of it until the client sends the
    /// whole of it, and its user is told so once.
    fn lose_step(&self, uri: &Uri, version: Option<i32>) {
        let mut state = self.state();
        let Some(draft) = state.drafts.get(uri).cloned() else {
            return;
        };
        let version = version.unwrap_or(draft.version);
        let lost = Arc::new(draft.out_of_step(version));
        Arc::make_mut(&mut state.drafts).insert(uri.clone(), lost);
        self.clear_diagnostics(&state, uri, Some(version));
        if draft.in_step {
            let language = state.language();
            self.outbox.show(MessageType::WARNING, notices::out_of_step(&name(uri), language));
        }
    }
}

/// What to do with a notification; `None` for those that are not the session's.
fn handler(method: &str) -> Option<fn(&Arc<Session>, &Value) -> Applied> {
    Some(match method {
        "initialized" => |session, _| {
            session.start();
            Ok(())
        },
        "textDocument/didOpen" => |session, params| {
            session.did_open(serde::Deserialize::deserialize(params)?);
            Ok(())
        },
        "textDocument/didChange" => |session, params| {
            session.did_change(serde::Deserialize::deserialize(params)?);
            Ok(())
        },
        "textDocument/didSave" => |session, params| {
            session.did_save(serde::Deserialize::deserialize(params)?);
            Ok(())
        },
        "textDocument/didClose" => |session, params| {
            session.did_close(&serde::Deserialize::deserialize(params)?);
            Ok(())
        },
        "workspace/didChangeConfiguration" => |session, params| {
            let params: DidChangeConfigurationParams = serde::Deserialize::deserialize(params)?;
            // Null where the client wants to be asked.
            if params.settings.is_null() {
                session.ask_for_settings();
            } else {
                session.take_settings(&params.settings);
            }
            Ok(())
        },
        "workspace/didChangeWatchedFiles" => |session, params| {
            session.files_changed(&serde::Deserialize::deserialize(params)?);
            Ok(())
        },
        "workspace/didChangeWorkspaceFolders" => |session, params| {
            session.folders_changed(&serde::Deserialize::deserialize(params)?);
            Ok(())
        },
        _ => return None,
    })
}

/// The name of a document as its user knows it.
fn name(uri: &Uri) -> String {
    let path = path_of(uri);
    let file = path.as_deref().and_then(|path| path.file_name()).map(|name| name.to_string_lossy().into_owned());
    file.unwrap_or_else(|| uri.path().as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::configuration::Configuration;
    use crate::server::Options;
    use crate::server::outbox::Outbox;
    use crate::server::workspace::Workspace;

    #[test]
    fn a_draft_made_while_its_project_became_ready_is_of_the_project_as_it_is() {
        let session = Session::new(Outbox::new().0, Options::default());
        let before = Arc::new(Workspace::new("/zeitung".into(), Configuration::default()));
        let ready = Arc::new(before.ready(None, None));
        session.state().workspaces.insert(ready.root.clone(), Arc::clone(&ready));
        let uri =
            super::super::convert::uri_of(std::path::Path::new("/zeitung/entwurf.md")).expect("a path has an address");
        session.keep(Draft::opened(uri.clone(), "markdown".into(), 7, Rope::from_str("Es waren 300."), before));
        let kept = Arc::clone(&session.state().drafts[&uri]);
        assert!(Arc::ptr_eq(&kept.workspace, &ready));
        assert_eq!((kept.version, kept.text.to_string()), (7, "Es waren 300.".to_owned()));
    }

    #[test]
    fn settings_that_were_made_from_a_project_not_yet_ready_do_not_take_the_place_of_one_that_is() {
        let session = Session::new(Outbox::new().0, Options::default());
        let before = Arc::new(Workspace::new("/zeitung".into(), Configuration::default()));
        session.state().workspaces.insert(before.root.clone(), Arc::clone(&before));
        let ready = Arc::new(before.ready(None, None));
        assert!(session.replace_workspace(&before, &ready));
        let settings = Arc::new(Workspace::new("/zeitung".into(), Configuration::default()).with_corpus_of(&before));
        assert!(!session.replace_workspace(&before, &settings));
        assert!(Arc::ptr_eq(&session.state().workspaces[&before.root], &ready));
    }
}
