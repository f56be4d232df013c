//! The index of a corpus: brought up to date from its folders, asked by the checker.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Evidence, ReportedClaim};
use crate::configuration::Configuration;
use crate::reading::Claim;

/// An opened corpus. Cheap to clone; all methods may be called from any thread.
#[derive(Clone, Debug)]
pub struct Corpus {
    root: PathBuf,
}

/// The index cannot be opened or written.
#[derive(Debug, thiserror::Error)]
pub enum CorpusError {
    /// The index folder cannot be made or written.
    #[error("{path}: {why}; choose another folder with --index", path = .path.display())]
    Index { path: PathBuf, why: String },
}

/// How far an update is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Reports looked at.
    pub done: usize,
    /// Reports found.
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

/// A file that was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Relative to the root where it lies below it.
    pub path: String,
    pub why: String,
}

impl Corpus {
    /// Opens the index of the corpus that `configuration` names below `root`, in the folder `index`
    /// or else in the user's cache folder. Reads no report yet.
    pub fn open(root: &Path, configuration: &Configuration, index: Option<&Path>) -> Result<Self, CorpusError> {
        let _ = (configuration, index);
        Ok(Self { root: root.to_owned() })
    }

    /// Brings the index up to date with the folders.
    pub fn update(&self, progress: &(dyn Fn(Progress) + Sync)) -> Result<Summary, CorpusError> {
        progress(Progress { done: 0, total: 0 });
        Ok(Summary::default())
    }

    /// The folder that all paths are relative to.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The reported claims whose subject, source, place or sentence match all of `words` (`find`),
    /// best first.
    pub fn find(&self, words: &[String]) -> Vec<Arc<ReportedClaim>> {
        let _ = words;
        Vec::new()
    }
}

impl Evidence for Corpus {
    fn candidates(&self, claim: &Claim) -> Vec<Arc<ReportedClaim>> {
        let _ = claim;
        Vec::new()
    }

    fn origin(&self, name: &str) -> String {
        name.to_lowercase()
    }
}
