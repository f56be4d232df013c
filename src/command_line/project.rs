//! The project that a command works in: its root, its settings and its corpus.

use std::path::{Path, PathBuf};

use beleg::configuration::Configuration;
use beleg::corpus::{CONFIGURATION_FILE, Corpus, Progress, Summary, find_root, read_configuration};
use indicatif::{ProgressBar, ProgressStyle};

use super::arguments::Common;
use super::complain;

/// Where a command works, with what settings.
#[derive(Debug)]
pub struct Project {
    pub root: PathBuf,
    pub configuration: Configuration,
}

/// The command cannot go on; standard error says why already.
#[derive(Debug)]
pub struct GaveUp;

impl Project {
    /// The project that the options name. What is wrong in its `beleg.toml` is said by line and key;
    /// the rest of it counts.
    pub fn find(common: &Common) -> Result<Self, GaveUp> {
        for (option, folder) in
            common.root.iter().map(|root| ("--root", root)).chain(common.corpus.iter().map(|it| ("--corpus", it)))
        {
            if !folder.is_dir() {
                complain(format_args!("{option} {}: no such folder", folder.display()));
                return Err(GaveUp);
            }
        }
        let root = match &common.root {
            Some(root) => std::path::absolute(root).unwrap_or_else(|_| root.clone()),
            None => find_root(Path::new(".")),
        };
        let (mut configuration, problems) = read_configuration(&root);
        for problem in problems {
            let key = if problem.key.is_empty() { String::new() } else { format!("{}: ", problem.key) };
            complain(format_args!("{CONFIGURATION_FILE}:{}: {key}{}", problem.line, problem.message));
        }
        if !common.corpus.is_empty() {
            // A path on the command line counts from where the command was called, not from the root.
            configuration.corpus.paths = common.corpus.iter().map(|path| absolute(path)).collect();
        }
        if let Some(language) = common.lang.asked() {
            configuration.check.language = Some(language);
        }
        Ok(Self { root, configuration })
    }

    /// Opens the corpus and brings its index up to date, with a progress bar where someone watches.
    pub fn corpus(&self, common: &Common) -> Result<(Corpus, Summary), GaveUp> {
        let gave_up = |error| {
            complain(error);
            GaveUp
        };
        let corpus = Corpus::open(&self.root, &self.configuration, common.index.as_deref()).map_err(gave_up)?;
        // Drawn on standard error, and only where that is a terminal.
        let bar = ProgressBar::no_length();
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len}, {per_sec}, {eta} left") {
            bar.set_style(style);
        }
        let summary = corpus.update(&|Progress { done, total }| {
            bar.set_length(total as u64);
            bar.set_position(done as u64);
        });
        bar.finish_and_clear();
        let summary = summary.map_err(gave_up)?;
        if summary.reports == 0 {
            let folders: Vec<String> = corpus.folders().iter().map(|folder| folder.display().to_string()).collect();
            complain(format_args!(
                "no reports in {}; name their folder with --corpus or in {CONFIGURATION_FILE}",
                folders.join(", ")
            ));
        }
        Ok((corpus, summary))
    }
}

fn absolute(path: &Path) -> String {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).display().to_string()
}
