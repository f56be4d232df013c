//! Bringing the index of a project up to date, behind the editor's back and with progress shown.
//!
//! One update a project runs at a time; what changes meanwhile makes it run once more.

use std::path::Path;
use std::sync::Arc;

use tower_lsp::ls_types::MessageType;

use super::progress::Report;
use super::rule_pages;
use super::session::Session;
use crate::corpus::Corpus;

/// Whether an update is shown to the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Announce {
    /// As progress: it may take a while.
    Progress,
    /// Not at all: a report was saved.
    Nothing,
}

impl Session {
    /// Has the index of the project in `root` brought up to date, off this thread.
    pub(super) fn index(self: &Arc<Self>, root: &Path, announce: Announce) {
        let mut state = self.state();
        if let Some(again) = state.indexing.get_mut(root) {
            *again = true;
            return;
        }
        state.indexing.insert(root.to_owned(), false);
        drop(state);
        let report = match announce {
            Announce::Progress => Report::begin(self, root),
            Announce::Nothing => Report::silent(),
        };
        let (session, root) = (Arc::clone(self), root.to_owned());
        tokio::task::spawn_blocking(move || {
            let indexing = Indexing { session: &session, root: &root };
            loop {
                indexing.update(&report);
                if indexing.is_done() {
                    break;
                }
            }
        });
    }
}

/// An update that runs; when it ends, even by a panic, another may begin.
struct Indexing<'a> {
    session: &'a Arc<Session>,
    root: &'a Path,
}

impl Indexing<'_> {
    fn update(&self, report: &Report) {
        let Some(workspace) = self.session.state().workspaces.get(self.root).cloned() else {
            return;
        };
        let opened = match &workspace.corpus {
            Some(corpus) => Ok(corpus.clone()),
            None => Corpus::open(&workspace.root, &workspace.configuration, self.session.options.index.as_deref()),
        };
        if let Ok(corpus) = &opened
            && let Err(error) = rule_pages::lay_out(corpus.index_folder())
        {
            self.session.outbox.log(MessageType::WARNING, format!("{}: {error}", corpus.index_folder().display()));
        }
        let updated = opened.and_then(|corpus| Ok((corpus.update(&|done| report.progress(done))?, corpus)));
        let changed = match &updated {
            Ok((summary, corpus)) => {
                for skipped in &summary.skipped {
                    self.session.outbox.log(MessageType::WARNING, format!("{}: {}", skipped.path, skipped.why));
                }
                report.end(summary);
                // Another process may have done the work.
                !workspace.is_ready || workspace.generation != Some(corpus.generation())
            }
            Err(error) => {
                self.session.outbox.show(MessageType::ERROR, error.to_string());
                // What a draft says of itself is checked all the same.
                !workspace.is_ready
            }
        };
        let newest = self.session.state().workspaces.get(self.root).cloned();
        if !newest.is_some_and(|newest| Arc::ptr_eq(&newest, &workspace)) {
            // Other settings came meanwhile.
            self.session.state().indexing.insert(self.root.to_owned(), true);
        } else if changed {
            let corpus = updated.ok().map(|(_, corpus)| corpus);
            self.session.replace_workspace(&Arc::new(workspace.ready(corpus)));
        }
    }

    /// Whether nothing changed meanwhile; then another update may begin.
    fn is_done(&self) -> bool {
        let mut state = self.session.state();
        match state.indexing.get_mut(self.root) {
            Some(again) if *again => {
                *again = false;
                false
            }
            _ => {
                state.indexing.remove(self.root);
                true
            }
        }
    }
}

impl Drop for Indexing<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.session.state().indexing.remove(self.root);
            self.session.outbox.log(MessageType::ERROR, format!("{}: indexing failed", self.root.display()));
        }
    }
}
