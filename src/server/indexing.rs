//! Bringing the index of a project up to date, behind the editor's back and with progress shown.
//!
//! One update a project runs at a time; what changes meanwhile makes it run once more. At the start it looks at all
//! files, later at those that are said to have changed.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
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

/// What of a project is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    Everything,
    /// These files, and folders with all that is in them.
    At(BTreeSet<PathBuf>),
}

impl Extent {
    fn add(&mut self, more: Self) {
        match (self, more) {
            (Self::At(paths), Self::At(more)) => paths.extend(more),
            (everything, _) => *everything = Self::Everything,
        }
    }
}

impl Session {
    /// Has the index of the project in `root` brought up to date with what `extent` says, off this thread.
    pub(super) fn index(self: &Arc<Self>, root: &Path, extent: Extent, announce: Announce) {
        let mut state = self.state();
        if let Some(next) = state.indexing.get_mut(root) {
            match next {
                Some(next) => next.add(extent),
                None => *next = Some(extent),
            }
            return;
        }
        state.indexing.insert(root.to_owned(), None);
        drop(state);
        let report = match announce {
            Announce::Progress => Report::begin(self, root),
            Announce::Nothing => Report::silent(),
        };
        let (session, root) = (Arc::clone(self), root.to_owned());
        tokio::task::spawn_blocking(move || {
            let indexing = Indexing { session: &session, root: &root, announce };
            let mut next = Some(extent);
            while let Some(extent) = next {
                indexing.update(&report, &extent);
                next = indexing.next();
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
            self.index(&root, Extent::Everything, Announce::Progress);
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
    fn update(&self, report: &Report, extent: &Extent) {
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
        let was_looked_at = workspace.is_ready && workspace.corpus.is_some();
        let workspace = early.unwrap_or(workspace);
        // Who asks for a rebuild while a changed report is looked at hears of it all the same.
        let announced = anew || self.announce == Announce::Progress;
        let reading = announced.then(|| Reading::begin(self.session, &workspace));
        let progress = |at| {
            report.progress(at);
            if let Some(reading) = &reading {
                reading.progress(at);
            }
        };
        if *extent == Extent::Everything {
            self.session.watch_before_looking(self.root);
        }
        let updated = opened.and_then(|corpus| {
            let summary = match extent {
                _ if anew => corpus.rebuild(&progress),
                // What changed while nobody looked is not known before all was looked at once.
                Extent::At(paths) if was_looked_at => corpus.update_at(paths, &progress),
                _ => corpus.update(&progress),
            };
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
        let changed = changed || !workspace.is_ready || workspace.trouble != trouble;
        let mut now = Arc::clone(&workspace);
        let stands = if changed {
            let corpus = updated.ok().map(|(_, corpus)| corpus);
            now = Arc::new(workspace.ready(corpus, trouble));
            self.session.replace_workspace(&workspace, &now)
        } else {
            let newest = self.session.state().workspaces.get(self.root).cloned();
            newest.is_some_and(|newest| Arc::ptr_eq(&newest, &workspace))
        };
        if !stands {
            // Other settings came meanwhile.
            self.session.state().indexing.insert(self.root.to_owned(), Some(Extent::Everything));
            return;
        }
        let counted = self.count_origins(&now);
        if changed || counted || reading.is_some() {
            self.session.say_state_of(&now);
        }
    }

    /// Has drafts checked against what the last update left in `corpus`, where that is anything: to look at every file
    /// of an archive takes seconds, in which hardly one of them changes. What it leaves open is who is behind the
    /// reports, which is counted when all are known.
    fn ready_with_last(&self, workspace: &Arc<Workspace>, corpus: &Corpus) -> Option<Arc<Workspace>> {
        if workspace.is_ready || corpus.reports() == 0 {
            return None;
        }
        let ready = Arc::new(workspace.ready(Some(corpus.clone()), None));
        self.session.replace_workspace(workspace, &ready).then_some(())?;
        // Who waits for what is said of an open draft does not wait for all files to be looked at.
        let drafts = Arc::clone(&self.session.state().drafts);
        for draft in drafts.values().filter(|draft| Arc::ptr_eq(&draft.workspace, &ready) && draft.is_checked()) {
            // Who publishes it says that it failed.
            let _ = catch_unwind(AssertUnwindSafe(|| draft.verdicts()));
        }
        Some(ready)
    }

    /// Counts to how many origins the reports of `workspace` go back, for a client that shows it; not where something
    /// changed meanwhile, after which they are counted. Whether that gave a new count.
    fn count_origins(&self, workspace: &Workspace) -> bool {
        let is_wanted = {
            let state = self.session.state();
            let shown = state.abilities.as_ref().is_some_and(|abilities| abilities.status);
            let known = state.origins.get(self.root).is_some_and(|&(generation, _)| generation == workspace.generation);
            shown && !known
        };
        let goes_on = || matches!(self.session.state().indexing.get(self.root), Some(None));
        let count = || workspace.corpus.as_ref().map_or(Some(0), |corpus| corpus.origin_count(goes_on));
        let Some(count) = is_wanted.then(count).flatten() else { return false };
        self.session.state().origins.insert(self.root.to_owned(), (workspace.generation, count));
        true
    }

    /// What is to be looked at next; where nothing changed meanwhile, another update may begin.
    fn next(&self) -> Option<Extent> {
        let mut state = self.session.state();
        let next = state.indexing.get_mut(self.root).and_then(Option::take);
        if next.is_none() {
            state.indexing.remove(self.root);
        }
        next
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
