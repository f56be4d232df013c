//! The session: the one owner of what changes. Notifications change it in wire order, requests take
//! a snapshot of it, and workers report back to it.
//!
//! The state is held for short moves only: nothing is computed, read or awaited under its lock.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use tokio::sync::Notify;
use tower_lsp::Client;
use tower_lsp::ls_types::{MessageType, TextDocumentPositionParams, Uri};

use super::Options;
use super::client::ClientAbilities;
use super::draft::Draft;
use super::indexing::{Announce, Extent};
use super::outbox::Outbox;
use super::passages::Passages;
use super::watching::Watched;
use super::workspace::Workspace;
use crate::checking::Verdict;
use crate::corpus::Watch;
use crate::language::Lang;
use crate::reading::Claim;

/// The session.
#[derive(Debug)]
pub(super) struct Session {
    pub outbox: Outbox,
    /// What the command line asked for.
    pub options: Options,
    /// For requests to the client, which no handler may await.
    pub client: OnceLock<Client>,
    /// Told when the client's process is gone.
    pub client_is_gone: Notify,
    state: Mutex<State>,
    /// What is watched by ourselves.
    watching: Mutex<(Vec<PathBuf>, Option<Watch>)>,
}

/// What changes.
#[derive(Debug, Default)]
pub(super) struct State {
    /// `None` before `initialize`.
    pub abilities: Option<Arc<ClientAbilities>>,
    /// The folders that the client has open.
    pub folders: Vec<PathBuf>,
    /// The projects in use, by their roots.
    pub workspaces: BTreeMap<PathBuf, Arc<Workspace>>,
    pub drafts: Arc<BTreeMap<Uri, Arc<Draft>>>,
    /// Settings of the client; null where it has none.
    pub settings: serde_json::Value,
    /// Documents whose diagnostics are out of date.
    pub stale: BTreeSet<Uri>,
    /// Documents whose diagnostics are being worked out.
    pub working: BTreeSet<Uri>,
    /// Projects whose index is being brought up to date, and what is to be looked at after that.
    pub indexing: BTreeMap<PathBuf, Option<Extent>>,
    /// To how many origins the reports of a project go back, by its root, with the generation of the index in which
    /// they were counted; only for a client that shows it.
    pub origins: BTreeMap<PathBuf, (Option<i64>, usize)>,
    /// Projects whose reports are all to be read anew.
    pub rebuild: BTreeSet<PathBuf>,
    pub is_shut_down: bool,
    /// What the client was asked to watch.
    pub watched: BTreeSet<Watched>,
    passages: Arc<Passages>,
}

/// The state as it was when a request came.
#[derive(Clone, Debug)]
pub(super) struct Snapshot {
    pub abilities: Arc<ClientAbilities>,
    pub drafts: Arc<BTreeMap<Uri, Arc<Draft>>>,
    /// The projects in use, by their roots.
    pub workspaces: Vec<Arc<Workspace>>,
    /// The project of the client's first folder.
    first: Option<Arc<Workspace>>,
    pub passages: Arc<Passages>,
}

/// A figure of a draft with what is said of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct FigureAt<'s> {
    pub draft: &'s Arc<Draft>,
    pub claim: &'s Claim,
    pub verdict: &'s Verdict,
}

impl Snapshot {
    /// The open document `uri`, where its text is known and its figures are checked.
    pub(super) fn draft(&self, uri: &Uri) -> Option<&Arc<Draft>> {
        self.drafts.get(uri).filter(|draft| draft.is_checked())
    }

    /// The same, once its reports have been read; before, what is missing in them says nothing.
    pub(super) fn checked_draft(&self, uri: &Uri) -> Option<&Arc<Draft>> {
        self.draft(uri).filter(|draft| draft.workspace.is_ready)
    }

    /// The project of the open document `uri`; that of the client's first folder where none is named.
    pub(super) fn project(&self, uri: Option<&Uri>) -> Option<&Arc<Workspace>> {
        match uri {
            Some(uri) => self.drafts.get(uri).map(|draft| &draft.workspace),
            None => self.first.as_ref().or(self.workspaces.first()),
        }
    }

    /// The figure at a place, with its draft; `None` where there is none.
    pub(super) fn figure_at<'s>(&'s self, place: &TextDocumentPositionParams) -> Option<FigureAt<'s>> {
        let draft = self.draft(&place.text_document.uri)?;
        let offset = draft.places(self.abilities.column).offset(place.position)?;
        let (claim, verdict) = draft.claim_at(offset)?;
        Some(FigureAt { draft, claim, verdict })
    }

    /// The language to speak in about `draft`: the client's, else the draft's own.
    pub(super) fn language(&self, draft: &Draft) -> Lang {
        self.abilities.language.unwrap_or_else(|| draft.read().reading.language)
    }
}

impl Session {
    pub(super) fn new(outbox: Outbox, options: Options) -> Arc<Self> {
        Arc::new(Self {
            outbox,
            options,
            client: OnceLock::new(),
            client_is_gone: Notify::new(),
            state: Mutex::default(),
            watching: Mutex::default(),
        })
    }

    /// The state. A panic elsewhere leaves it whole, for every move replaces whole values.
    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is watched by ourselves.
    pub(super) fn watching(&self) -> MutexGuard<'_, (Vec<PathBuf>, Option<Watch>)> {
        self.watching.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The state as it is; `None` before `initialize`.
    pub(super) fn snapshot(&self) -> Option<Snapshot> {
        let state = self.state();
        Some(Snapshot {
            abilities: state.abilities.clone()?,
            drafts: Arc::clone(&state.drafts),
            workspaces: state.workspaces.values().cloned().collect(),
            first: state.workspaces.get(&self.root_in(&state, state.a_file_in_the_first_folder().as_deref())).cloned(),
            passages: Arc::clone(&state.passages),
        })
    }

    /// The project of a document, opened now where no document of it was yet.
    pub(super) fn workspace_of(self: &Arc<Self>, path: Option<&Path>) -> Arc<Workspace> {
        let root = self.root_of(path);
        if let Some(workspace) = self.state().workspaces.get(&root) {
            return Arc::clone(workspace);
        }
        let workspace = self.load(root);
        let kept = {
            let mut state = self.state();
            Arc::clone(state.workspaces.entry(workspace.root.clone()).or_insert_with(|| Arc::clone(&workspace)))
        };
        if !Arc::ptr_eq(&kept, &workspace) {
            // Another document of it came meanwhile.
            return kept;
        }
        self.index(&workspace.root, Extent::Everything, Announce::Progress);
        self.watch_files();
        workspace
    }

    /// The root of the project that a document belongs to.
    fn root_of(&self, path: Option<&Path>) -> PathBuf {
        self.root_in(&self.state(), path)
    }

    fn root_in(&self, state: &State, path: Option<&Path>) -> PathBuf {
        self.options.root.clone().unwrap_or_else(|| state.root_of(path))
    }

    /// Puts `workspace` in the place of `old`, which it was made from, and rechecks its drafts. Whether it did: where
    /// another has come into that place meanwhile, what that one knows would be lost.
    pub(super) fn replace_workspace(self: &Arc<Self>, old: &Arc<Workspace>, workspace: &Arc<Workspace>) -> bool {
        let mut affected = Vec::new();
        {
            let mut state = self.state();
            let place = state.workspaces.get_mut(&old.root).filter(|newest| Arc::ptr_eq(newest, old));
            let Some(place) = place else { return false };
            *place = Arc::clone(workspace);
            state.passages = Arc::default();
            for draft in Arc::make_mut(&mut state.drafts).values_mut() {
                if draft.workspace.root == workspace.root {
                    *draft = Arc::new(draft.rechecked(Arc::clone(workspace)));
                    affected.push(draft.uri.clone());
                }
            }
        }
        for uri in &affected {
            self.diagnose(uri);
        }
        if workspace.is_ready {
            self.refresh();
        }
        true
    }

    /// Puts every draft into the project that it belongs to by now, and lets go of projects that
    /// neither a folder nor a draft is in.
    pub(super) fn rehome_drafts(self: &Arc<Self>) {
        let drafts: Vec<Arc<Draft>> = self.state().drafts.values().cloned().collect();
        for draft in &drafts {
            let workspace = self.workspace_of(draft.path.as_deref());
            if workspace.root != draft.workspace.root {
                // It may have been edited or closed meanwhile.
                if let Some(newest) = Arc::make_mut(&mut self.state().drafts).get_mut(&draft.uri) {
                    *newest = Arc::new(newest.rechecked(workspace));
                }
                self.diagnose(&draft.uri);
            }
        }
        let mut state = self.state();
        let mut used: BTreeSet<PathBuf> = state.drafts.values().map(|draft| draft.workspace.root.clone()).collect();
        used.extend(state.folders.iter().map(|folder| self.root_in(&state, Some(&folder.join("draft")))));
        state.workspaces.retain(|root, _| used.contains(root));
        state.origins.retain(|root, _| used.contains(root));
    }

    /// A line in the client's log for something the client did that it should not.
    pub(super) fn complain(&self, message: String) {
        self.outbox.log(MessageType::WARNING, message);
    }
}

impl State {
    /// The language of messages that are about no draft.
    pub(super) fn language(&self) -> Lang {
        let language = self.abilities.as_ref().and_then(|abilities| abilities.language);
        language.unwrap_or(Lang::German)
    }

    /// What a file in the client's first folder could be called.
    fn a_file_in_the_first_folder(&self) -> Option<PathBuf> {
        self.folders.first().map(|folder| folder.join("draft"))
    }

    /// The root of the project that a document belongs to: the nearest folder upwards with a
    /// `beleg.toml`, else the client's folder that holds it, else its own folder.
    pub(super) fn root_of(&self, path: Option<&Path>) -> PathBuf {
        let first = || self.folders.first().cloned();
        let Some(folder) = path.and_then(Path::parent) else {
            return first().unwrap_or_default();
        };
        let configured = folder.ancestors().find(|folder| folder.join("beleg.toml").is_file());
        let opened =
            || self.folders.iter().filter(|root| folder.starts_with(root)).max_by_key(|root| root.as_os_str().len());
        configured.map(Path::to_owned).or_else(|| opened().cloned()).unwrap_or_else(|| folder.to_owned())
    }
}
