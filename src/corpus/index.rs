//! The index of a corpus: brought up to date from its folders, asked by the checker.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use etcetera::BaseStrategy;

use super::cache::{Cache, Found};
use super::keys::word_key;
use super::origins::Origins;
use super::store::{Store, StoreError};
use super::update::{Extent, Update};
use super::{Evidence, ReportedClaim, candidates, find};
use crate::configuration::{Configuration, CorpusSettings};
use crate::reading::{Claim, Reader};

/// Names that are looked up without letting others ask.
const NAMES_AT_ONCE: usize = 32;

/// An opened corpus. Cheap to clone; all methods may be called from any thread.
#[derive(Clone, Debug)]
pub struct Corpus {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    root: PathBuf,
    index: PathBuf,
    folders: Vec<PathBuf>,
    settings: CorpusSettings,
    reader: Reader,
    store: Store,
    origins: Origins,
    cache: Mutex<Cache>,
}

/// The index cannot be opened or written.
#[derive(Debug, thiserror::Error)]
pub enum CorpusError {
    /// The index folder cannot be made or written.
    #[error("{path}: {why}; choose another folder with --index", path = .path.display())]
    Index { path: PathBuf, why: String },
    /// Another process is at it, or the disk takes no more.
    #[error("{path}: {why}", path = .path.display())]
    Busy { path: PathBuf, why: String },
    /// The system does not say where caches go.
    #[error("no cache folder: {0}; choose a folder with --index")]
    NoCacheFolder(String),
}

/// How far an update is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Reports looked at.
    pub done: usize,
    /// Reports found; in an archive, as many as its size lets expect.
    pub total: usize,
}

/// What an update did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Reports in the index now.
    pub reports: usize,
    /// Figures in the index now.
    pub figures: usize,
    /// Reports read anew.
    pub read: usize,
    /// Reports gone from the folders since.
    pub removed: usize,
    /// What was passed over and why, in the order of the paths.
    pub skipped: Vec<Skipped>,
}

/// A file, or a report in one, that was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Relative to the root where it lies below it.
    pub path: String,
    pub why: String,
}

impl std::fmt::Display for Skipped {
    /// One line, whatever the name.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}: {}", super::in_one_line(&self.path), super::in_one_line(&self.why))
    }
}

impl Corpus {
    /// Opens the index of the corpus that `configuration` names below `root`, in the folder `index`
    /// or else in the user's cache folder. Reads no report yet.
    pub fn open(root: &Path, configuration: &Configuration, index: Option<&Path>) -> Result<Self, CorpusError> {
        let root = std::path::absolute(root).unwrap_or_else(|_| root.to_owned());
        let folders: Vec<PathBuf> = configuration.corpus.paths.iter().map(|path| tidy(&root.join(path))).collect();
        let folder = index_folder(index)?;
        let failed = |path: &Path, why: String| CorpusError::Index { path: path.to_owned(), why };
        std::fs::create_dir_all(&folder)
            .map_err(|error| failed(&folder, super::formats::explained(&error.to_string())))?;
        let file = folder.join(file_name(&root, &folders));
        let store = Store::open(&file, &stamp(configuration)).map_err(|error| failed(&file, error.to_string()))?;
        let shared = Shared {
            root,
            index: folder,
            folders,
            settings: configuration.corpus.clone(),
            reader: Reader::new(&configuration.terms),
            store,
            origins: Origins::new(&configuration.sources),
            cache: Mutex::default(),
        };
        Ok(Self { shared: Arc::new(shared) })
    }

    /// Brings the index up to date with the folders. Several processes may do so at once; `progress`
    /// is called from one thread.
    pub fn update(&self, progress: &(dyn Fn(Progress) + Sync)) -> Result<Summary, CorpusError> {
        self.run(Extent::All, progress)
    }

    /// The same for what lies at `paths` and below them alone: files and folders that came, changed or went. Takes as
    /// long as that is large, however large the corpus is. Of what was passed over, it names what lies there. Where
    /// the index was not filled before, or nothing is left in it, or a folder of reports itself came or went, it looks at
    /// everything.
    pub fn update_at(
        &self,
        paths: &BTreeSet<PathBuf>,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<Summary, CorpusError> {
        let absolute = |path: &PathBuf| tidy(&std::path::absolute(path).unwrap_or_else(|_| path.clone()));
        let paths: BTreeSet<PathBuf> = paths.iter().map(absolute).collect();
        let was_filled = self.ask(|_, snapshot, _| Ok(snapshot.is_current()));
        if let Some(paths) = super::folders::at(&self.shared.folders, &paths).filter(|_| was_filled) {
            let summary = self.run(Extent::At(&paths), progress)?;
            if summary.reports > 0 {
                return Ok(summary);
            }
        }
        self.run(Extent::All, progress)
    }

    /// As [`Self::update`], and reads all reports anew, those too that are as they were.
    pub fn rebuild(&self, progress: &(dyn Fn(Progress) + Sync)) -> Result<Summary, CorpusError> {
        self.run(Extent::Anew, progress)
    }

    fn run(&self, extent: Extent<'_>, progress: &(dyn Fn(Progress) + Sync)) -> Result<Summary, CorpusError> {
        let Shared { root, folders, settings, reader, store, .. } = &*self.shared;
        let update = Update { root, folders, metadata: &settings.metadata, reader, store, extent };
        let outcome = match update.run(progress) {
            Err(StoreError::Damaged(_)) => {
                self.cache(Cache::clear);
                store.start_over().and_then(|()| Update { extent: Extent::All, ..update }.run(progress))
            }
            other => other,
        };
        outcome.map_err(|error| {
            let (path, why) = (store.path().to_owned(), error.to_string());
            match error {
                StoreError::Busy | StoreError::Full | StoreError::Disk(_) => CorpusError::Busy { path, why },
                StoreError::Damaged(_) | StoreError::Other(_) => CorpusError::Index { path, why },
            }
        })
    }

    /// Which state of the index is the newest: another number whenever this or another process has written
    /// to it.
    pub fn generation(&self) -> i64 {
        self.ask(|_, snapshot, _| Ok(snapshot.generation()))
    }

    /// To how many origins the figures of all reports go back; `None` where `goes_on` says, now and then, that nobody
    /// needs to know any more.
    pub fn origin_count(&self, goes_on: impl Fn() -> bool) -> Option<usize> {
        let names = self.ask(|_, snapshot, _| snapshot.sources());
        let mut keys = BTreeSet::new();
        // A few names at a time: whoever asks for a figure meanwhile does not wait for all of them.
        for some in names.chunks(NAMES_AT_ONCE) {
            if !goes_on() {
                return None;
            }
            keys.extend(self.ask(|_, snapshot, origins| {
                let mut found = Vec::new();
                for name in some {
                    found.extend(origins.keys_in(name, |name, each| snapshot.longer_names(name, each))?);
                }
                Ok(found)
            }));
        }
        // A report that says nothing of itself is its own origin.
        Some(keys.len() + self.ask(|_, snapshot, _| snapshot.nameless()))
    }

    /// The folder that all paths are relative to.
    pub fn root(&self) -> &Path {
        &self.shared.root
    }

    /// The name that the file at `path` has as a report, or would have.
    pub fn name_of(&self, path: &Path) -> String {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        super::folders::relative(&self.shared.root, &tidy(&path))
    }

    /// The folder that the index lies in, with those of other projects.
    pub fn index_folder(&self) -> &Path {
        &self.shared.index
    }

    /// A folder beside the index for what is made of the reports of this project alone. It need not be there.
    pub fn own_folder(&self) -> PathBuf {
        self.shared.store.path().with_extension("extracts")
    }

    /// The folders of reports, absolute.
    pub fn folders(&self) -> &[PathBuf] {
        &self.shared.folders
    }

    /// The reported claims whose subject, source, place or sentence match all of `words` (`find`),
    /// best first.
    pub fn find(&self, words: &[String]) -> Vec<Arc<ReportedClaim>> {
        self.ask(|cache, snapshot, origins| find::claims(words, cache, snapshot, origins))
    }

    /// The reported claims that match one of `words`, those of one word after those of another, from the `most` reports
    /// that have most of them: however large the corpus is, it takes about as long. Words that thousands of reports
    /// have are left out.
    pub fn near(&self, words: &[String], most: usize) -> Vec<Arc<ReportedClaim>> {
        let sought = find::searches(words);
        let reports = self.ask(|cache, snapshot, _| find::reports_near(&sought, most, cache, snapshot));
        let (fresh, scores) = self.answered(find::matching(&reports, &sought));
        let claims = self.ask(|cache, snapshot, origins| cache.add(fresh, snapshot, origins));
        find::by_search(&claims, &scores, sought.len())
    }

    /// Asks the store; what it cannot answer is left out, and the next update mends it.
    fn ask<T: Default>(
        &self,
        ask: impl FnOnce(&mut Cache, &super::store::Snapshot<'_>, &Origins) -> Result<T, StoreError>,
    ) -> T {
        let Shared { store, origins, .. } = &*self.shared;
        let answer = self.cache(|cache| {
            store.read(|snapshot| {
                cache.keep_up(snapshot);
                ask(cache, snapshot, origins)
            })
        });
        self.answered(answer)
    }

    fn answered<T: Default>(&self, answer: Result<T, StoreError>) -> T {
        answer.unwrap_or_else(|error| {
            tracing::warn!("{}: {error}", self.shared.store.path().display());
            T::default()
        })
    }

    fn cache<T>(&self, using: impl FnOnce(&mut Cache) -> T) -> T {
        using(&mut self.shared.cache.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Evidence for Corpus {
    fn candidates(&self, claim: &Claim) -> Vec<Arc<ReportedClaim>> {
        let Found { mut claims, lacking } =
            self.ask(|cache, snapshot, origins| candidates::of(claim, cache, snapshot, origins));
        let fresh = self.answered(lacking.unpack());
        if !fresh.is_empty() {
            claims.extend(self.ask(|cache, snapshot, origins| cache.add(fresh, snapshot, origins)));
        }
        candidates::sort(&mut claims);
        claims
    }

    fn reports(&self) -> usize {
        self.ask(|cache, snapshot, _| cache.report_count(snapshot))
    }

    fn reports_with(&self, word: &str, most: usize) -> usize {
        self.ask(|_, snapshot, _| snapshot.count_reports_with(word_key(word), most))
    }

    fn origin(&self, name: &str) -> String {
        self.origins(name).into_iter().next().unwrap_or_default()
    }

    fn origins(&self, name: &str) -> Vec<String> {
        let keys = self.ask(|cache, snapshot, origins| cache.origins(name, snapshot, origins));
        if keys.is_empty() { self.shared.origins.keys(name) } else { keys }
    }
}

/// The folder that indexes lie in: `chosen`, or else one in the user's cache folder.
pub fn index_folder(chosen: Option<&Path>) -> Result<PathBuf, CorpusError> {
    match chosen {
        Some(folder) => Ok(folder.to_owned()),
        None => Ok(etcetera::choose_base_strategy()
            .map_err(|error| CorpusError::NoCacheFolder(error.to_string()))?
            .cache_dir()
            .join("beleg")),
    }
}

/// All that decides what reading a report gives, besides the report.
fn stamp(configuration: &Configuration) -> String {
    format!("{}\n{:?}\n{:?}", env!("BELEG_READER"), configuration.terms, configuration.corpus.metadata)
}

/// One file a corpus: the same root and folders, the same file.
fn file_name(root: &Path, folders: &[PathBuf]) -> String {
    let mut hasher = blake3::Hasher::new();
    for path in std::iter::once(root).chain(folders.iter().map(PathBuf::as_path)) {
        hasher.update(path.as_os_str().as_encoded_bytes());
        hasher.update(&[0]);
    }
    let hash = hasher.finalize().to_hex();
    let name = root.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let readable: String = name.chars().filter(|letter| letter.is_alphanumeric()).take(24).collect();
    format!("{readable}-{}.sqlite", &hash[..16])
}

/// `path` without `.` and without `..` after a folder's name.
fn tidy(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::CurDir => {}
            std::path::Component::ParentDir if tidy.file_name().is_some() => {
                tidy.pop();
            }
            other => tidy.push(other),
        }
    }
    tidy
}
