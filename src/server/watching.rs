//! Files that change while the server runs: reports, and `beleg.toml`.
//!
//! The client watches them where it can; else the server does. Either way the index is brought up
//! to date behind the editor, and settings are read again.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::json;
use tokio::runtime::Handle;
use tower_lsp::ls_types::{
    DidChangeWatchedFilesParams, DidChangeWorkspaceFoldersParams, FileChangeType, Registration, Unregistration,
};

use super::convert::{path_of, uri_of};
use super::indexing::{Announce, Extent};
use super::session::{Session, State};
use super::workspace::Workspace;
use crate::corpus::{CONFIGURATION_FILE, Changed, watch};

/// The notification that a registered client sends.
const METHOD: &str = "workspace/didChangeWatchedFiles";

impl Session {
    /// The client says that files changed.
    pub(super) fn files_changed(self: &Arc<Self>, params: &DidChangeWatchedFilesParams) {
        // A folder's own time stamp says nothing that its files do not.
        let changes = params.changes.iter().filter(|change| {
            change.typ != FileChangeType::CHANGED || path_of(&change.uri).is_none_or(|path| !path.is_dir())
        });
        let paths: Vec<PathBuf> = changes.filter_map(|change| path_of(&change.uri)).collect();
        self.paths_changed(&paths);
    }

    /// Files at `paths` came, changed or went.
    pub(super) fn paths_changed(self: &Arc<Self>, paths: &[PathBuf]) {
        let workspaces: Vec<_> = self.state().workspaces.values().cloned().collect();
        for workspace in workspaces {
            if paths.contains(&workspace.root.join(CONFIGURATION_FILE)) {
                self.reload(&workspace.root);
            }
            let folders: Vec<PathBuf> = workspace.corpus_folders().collect();
            let is_of_reports =
                |path: &&PathBuf| folders.iter().any(|folder| path.starts_with(folder) || folder.starts_with(path));
            let changed: BTreeSet<PathBuf> = paths.iter().filter(is_of_reports).cloned().collect();
            if !changed.is_empty() {
                self.index(&workspace.root, Extent::At(changed), Announce::Nothing);
            }
        }
    }

    /// Any file may have come, changed or gone.
    fn anything_changed(self: &Arc<Self>) {
        let roots: Vec<PathBuf> = self.state().workspaces.keys().cloned().collect();
        for root in roots {
            self.reload(&root);
            self.index(&root, Extent::Everything, Announce::Nothing);
        }
    }

    /// Has the files of all projects watched, by the client or by ourselves.
    pub(super) fn watch_files(self: &Arc<Self>) {
        if self.watches_itself() {
            // Every folder of an archive is looked into for that.
            let session = Arc::clone(self);
            tokio::task::spawn_blocking(move || {
                let new = session.watch_ourselves();
                session.paths_changed(&new);
            });
            return;
        }
        let (new, gone) = {
            let mut state = self.state();
            let watched = watched_in(&state);
            let before = std::mem::replace(&mut state.watched, watched.clone());
            let new: Vec<Watched> = watched.difference(&before).cloned().collect();
            let gone: Vec<Watched> = before.difference(&watched).cloned().collect();
            (new, gone)
        };
        self.register_watchers(&new, &gone);
    }

    /// Has the files of the project in `root` watched, where that is our task, before all of them are looked at: what
    /// changes meanwhile is not missed.
    pub(super) fn watch_before_looking(self: &Arc<Self>, root: &Path) {
        if self.watches_itself() {
            let new = self.watch_ourselves();
            let folders = self.state().workspaces.get(root).map(|it| it.corpus_folders().collect::<Vec<_>>());
            let others = new.into_iter().filter(|path| folders.as_ref().is_none_or(|folders| !folders.contains(path)));
            self.paths_changed(&others.collect::<Vec<_>>());
        }
    }

    fn watches_itself(&self) -> bool {
        !self.state().abilities.as_ref().is_some_and(|abilities| abilities.watches_files)
    }

    /// Watches what there is to watch ourselves. Gives back what came, or came back, while nobody watched it.
    fn watch_ourselves(self: &Arc<Self>) -> Vec<PathBuf> {
        let mut watching = self.watching();
        let paths: Vec<PathBuf> =
            watched_in(&self.state()).iter().map(Watched::path).filter(|path| path.exists()).collect();
        if watching.0 == paths {
            return Vec::new();
        }
        let runtime = Handle::current();
        let session = Arc::downgrade(self);
        let changed = move |changed: Changed| {
            let Some(session) = session.upgrade() else { return };
            let _in_runtime = runtime.enter();
            match changed {
                Changed::Paths(paths) => {
                    session.paths_changed(&paths);
                    // A file that an editor put in the place of the old one has to be watched anew.
                    session.watching().0.retain(|path| !paths.contains(path));
                }
                Changed::Anything => session.anything_changed(),
            }
            session.watch_files();
        };
        let begins = watching.1.is_none();
        let new: Vec<PathBuf> = paths.iter().filter(|path| !watching.0.contains(path)).cloned().collect();
        match watch(&paths, changed) {
            Ok(watch) => *watching = (paths, Some(watch)),
            Err(why) => self.complain(why),
        }
        if begins { Vec::new() } else { new }
    }

    /// Asks the client to watch `new`, and no longer `gone`.
    fn register_watchers(self: &Arc<Self>, new: &[Watched], gone: &[Watched]) {
        let relative = self.state().abilities.as_ref().is_some_and(|abilities| abilities.relative_patterns);
        let Some(client) = self.client.get().cloned() else {
            return;
        };
        let registrations: Vec<Registration> =
            new.iter().filter_map(|watched| watched.registration(relative)).collect();
        let unregistrations: Vec<Unregistration> =
            gone.iter().map(|watched| Unregistration { id: watched.id(), method: METHOD.into() }).collect();
        let session = Arc::clone(self);
        tokio::spawn(async move {
            if !unregistrations.is_empty() {
                // What the client never watched need not be taken back.
                drop(client.unregister_capability(unregistrations).await);
            }
            if !registrations.is_empty()
                && let Err(error) = client.register_capability(registrations).await
            {
                session.complain(format!("the client does not watch files: {error}"));
            }
        });
    }

    /// The client opened or closed folders.
    pub(super) fn folders_changed(self: &Arc<Self>, params: &DidChangeWorkspaceFoldersParams) {
        let removed: Vec<PathBuf> = params.event.removed.iter().filter_map(|folder| path_of(&folder.uri)).collect();
        let added = params.event.added.iter().filter_map(|folder| path_of(&folder.uri));
        {
            let mut state = self.state();
            state.folders.retain(|folder| !removed.contains(folder));
            state.folders.extend(added);
        }
        self.open_projects();
        self.rehome_drafts();
        self.watch_files();
    }
}

/// What is to be watched: files that match a pattern below a folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Watched {
    folder: PathBuf,
    pattern: &'static str,
}

impl Watched {
    /// The file, or the folder with all that is in it.
    fn path(&self) -> PathBuf {
        if self.pattern.contains('*') { self.folder.clone() } else { self.folder.join(self.pattern) }
    }

    fn id(&self) -> String {
        format!("beleg/watch/{}/{}", self.folder.display(), self.pattern)
    }

    /// As the protocol asks for it; clients of before LSP 3.17 know only whole patterns.
    fn registration(&self, relative: bool) -> Option<Registration> {
        let pattern = if relative {
            json!({"baseUri": uri_of(&self.folder)?, "pattern": self.pattern})
        } else {
            json!(format!("{}/{}", self.folder.to_string_lossy(), self.pattern))
        };
        let options = json!({"watchers": [{"globPattern": pattern}]});
        Some(Registration { id: self.id(), method: METHOD.into(), register_options: Some(options) })
    }
}

/// What of all projects is to be watched.
fn watched_in(state: &State) -> BTreeSet<Watched> {
    state.workspaces.values().flat_map(|workspace| watched(workspace)).collect()
}

/// What of a project is to be watched.
fn watched(workspace: &Workspace) -> Vec<Watched> {
    let settings = Watched { folder: workspace.root.clone(), pattern: CONFIGURATION_FILE };
    let reports = workspace.corpus_folders().map(|folder| Watched { folder, pattern: "**/*" });
    std::iter::once(settings).chain(reports).collect()
}
