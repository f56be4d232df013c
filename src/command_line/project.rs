//! The project that a command works in: its root, its settings and its corpus.

use std::path::{Path, PathBuf};

use beleg::configuration::Configuration;
use beleg::corpus::{Corpus, CorpusError, Progress, Summary};
use indicatif::{ProgressBar, ProgressStyle};

use super::arguments::Common;

/// Where a command works, with what settings.
#[derive(Debug)]
pub struct Project {
    pub root: PathBuf,
    pub configuration: Configuration,
}

impl Project {
    /// The project that the options name.
    pub fn find(common: &Common) -> Self {
        let here = std::env::current_dir().unwrap_or_default();
        let root = common.root.clone().unwrap_or_else(|| upwards(&here).unwrap_or(here));
        let mut configuration = Configuration::default();
        if !common.corpus.is_empty() {
            configuration.corpus.paths = common.corpus.iter().map(|path| absolute(path)).collect();
        }
        if let Some(language) = common.lang.asked() {
            configuration.check.language = Some(language);
        }
        Self { root, configuration }
    }

    /// A path of the command line as reports are named: relative to the root, parted by `/`.
    pub fn relative(&self, path: &str) -> String {
        let (root, path) = (PathBuf::from(absolute(&self.root)), PathBuf::from(absolute(Path::new(path))));
        let relative = path.strip_prefix(&root).unwrap_or(&path);
        relative.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
    }

    /// Opens the corpus and brings its index up to date, with a progress bar where someone watches.
    pub fn corpus(&self, common: &Common) -> Result<(Corpus, Summary), CorpusError> {
        let corpus = Corpus::open(&self.root, &self.configuration, common.index.as_deref())?;
        // Drawn on standard error, and only where that is a terminal.
        let bar = ProgressBar::new(0);
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len}") {
            bar.set_style(style);
        }
        let summary = corpus.update(&|Progress { done, total }| {
            bar.set_length(total as u64);
            bar.set_position(done as u64);
        });
        bar.finish_and_clear();
        Ok((corpus, summary?))
    }
}

/// The nearest folder from `folder` upwards that holds `beleg.toml`.
fn upwards(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().find(|folder| folder.join("beleg.toml").is_file()).map(Path::to_owned)
}

/// A path on the command line counts from where the command was called, not from the root.
fn absolute(path: &Path) -> String {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).display().to_string()
}
