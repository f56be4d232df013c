//! Bringing the index of a project up to date, behind the editor's back and with progress shown.
//!
//! One update a project runs at a time; what changes meanwhile makes it run once more.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tower_lsp::ls_types::MessageType;

use super::progress::Report;
use super::session::Session;
use super::status::Reading;
use super::workspace::Workspace;
use super::{extracts, rule_pages};
use crate::corpus::{Corpus, Evidence as _};

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
            let indexing = Indexing { session: &session, root: &root, announce };
            loop {
                indexing.update(&report);
                if indexing.is_done() {
                    break;
                }
            }
        });
    }
}

impl Session {
    /// Has all reports of all open projects read anew.
    pub(super) fn rebuild(self: &Arc<Self>) {
        let roots: Vec<PathBuf> = {
            let mut state = self.state();
            let roots: Vec<PathBuf> = state.workspaces.keys().cloned().collect();
            state.rebuild.extend(roots.iter().cloned());
            roots
        };
        for root in roots {
            self.index(&root, Announce::Progress);
        }
    }
}

/// An update that runs; when it ends, even by a panic, another may begin.
struct Indexing<'a> {
    session: &'a Arc<Session>,
    root: &'a Path,
    announce: Announce,
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
        if let Ok(corpus) = &opened {
            let is_new = workspace.corpus.is_none();
            let aired = if is_new { extracts::take_away(corpus) } else { Ok(()) };
            if let Err(error) = aired.and_then(|()| rule_pages::lay_out(corpus.index_folder())) {
                self.session.outbox.log(MessageType::WARNING, format!("{}: {error}", corpus.index_folder().display()));
            }
        }
        let anew = self.session.state().rebuild.remove(self.root);
        let early = opened.as_ref().ok().filter(|_| !anew).and_then(|corpus| self.ready_with_last(&workspace, corpus));
        let was_early = early.is_some();
        let workspace = early.unwrap_or(workspace);
        let reading = (self.announce == Announce::Progress).then(|| Reading::begin(self.session, &workspace));
        let progress = |at| {
            report.progress(at);
            if let Some(reading) = &reading {
                reading.progress(at);
            }
        };
        let updated = opened.and_then(|corpus| {
            let summary = if anew { corpus.rebuild(&progress) } else { corpus.update(&progress) };
            Ok((summary?, corpus))
        });
        let trouble = self.session.trouble(&workspace, updated.as_ref().map(|(summary, _)| summary));
        let changed = match &updated {
            Ok((summary, corpus)) => {
                for skipped in &summary.skipped {
                    self.session.outbox.log(MessageType::WARNING, format!("{}: {}", skipped.path, skipped.why));
                }
                report.end(summary);
                // Another process may have done the work.
                workspace.generation != Some(corpus.generation())
            }
            Err(_) => false,
        };
        if let Some(trouble) = trouble.as_ref().filter(|trouble| workspace.trouble.as_ref() != Some(trouble)) {
            self.session.say_trouble(&workspace, trouble);
        }
        // What a draft says of itself is checked also where there is nothing to check it against.
        let counts = self.session.state().abilities.as_ref().is_some_and(|abilities| abilities.status);
        let uncounted = was_early && counts;
        let changed = changed || !workspace.is_ready || workspace.trouble != trouble || uncounted;
        let newest = self.session.state().workspaces.get(self.root).cloned();
        if !newest.is_some_and(|newest| Arc::ptr_eq(&newest, &workspace)) {
            // Other settings came meanwhile.
            self.session.state().indexing.insert(self.root.to_owned(), true);
        } else if changed {
            let corpus = updated.ok().map(|(_, corpus)| corpus);
            let origins = corpus.as_ref().filter(|_| counts).map_or(0, Corpus::origin_count);
            let ready = Arc::new(workspace.ready(corpus, origins, trouble));
            self.session.replace_workspace(&ready);
            self.session.say_state_of(&ready);
        } else if reading.is_some() {
            self.session.say_state_of(&workspace);
        }
    }

    /// Has drafts checked against what the last update left in `corpus`, where that is anything: to look at every file
    /// of an archive takes seconds, in which hardly one of them changes. What it leaves open is who is behind the
    /// reports, which is counted when all are known.
    fn ready_with_last(&self, workspace: &Arc<Workspace>, corpus: &Corpus) -> Option<Arc<Workspace>> {
        if workspace.is_ready || corpus.reports() == 0 {
            return None;
        }
        let ready = Arc::new(workspace.ready(Some(corpus.clone()), 0, None));
        let newest = self.session.state().workspaces.get(self.root).cloned();
        newest.filter(|newest| Arc::ptr_eq(newest, workspace))?;
        self.session.replace_workspace(&ready);
        Some(ready)
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
