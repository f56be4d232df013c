//! Which files of the corpus folders are reports.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use ignore::WalkBuilder;

use super::Skipped;
use super::formats::is_report;

/// A file that is to be a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct File {
    pub path: PathBuf,
    /// Bytes.
    pub size: u64,
    /// Nanoseconds since 1970.
    pub modified: i64,
}

/// All files of `folders` that are reports, by their path relative to `root` (parted by `/`;
/// absolute for what lies outside), and what could not be looked at. Hidden files are no reports;
/// links are followed, each loop once.
pub(super) fn reports(root: &Path, folders: &[PathBuf]) -> (BTreeMap<String, File>, Vec<Skipped>) {
    let mut files = BTreeMap::new();
    let mut skipped = Vec::new();
    for folder in folders {
        if !folder.exists() {
            let why = "no such folder; name the folders of reports in beleg.toml under [corpus] paths".into();
            skipped.push(Skipped { path: relative(root, folder), why });
            continue;
        }
        // A corpus is often kept out of version control: what git ignores is still a report.
        let walk = WalkBuilder::new(folder).standard_filters(false).hidden(true).follow_links(true).build();
        for entry in walk {
            match entry {
                Ok(entry) => take(root, &entry, &mut files, &mut skipped),
                Err(error) => skipped.extend(passed_over(root, folder, &error)),
            }
        }
    }
    skipped.sort_by(|a, b| (&a.path, &a.why).cmp(&(&b.path, &b.why)));
    skipped.dedup();
    (files, skipped)
}

/// `path` relative to `root`, parted by `/`; absolute where it lies outside.
pub(super) fn relative(root: &Path, path: &Path) -> String {
    let shown = path.strip_prefix(root).unwrap_or(path).to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' { shown.into_owned() } else { shown.replace(std::path::MAIN_SEPARATOR, "/") }
}

fn take(root: &Path, entry: &ignore::DirEntry, files: &mut BTreeMap<String, File>, skipped: &mut Vec<Skipped>) {
    let path = entry.path();
    if !is_report(path) || entry.file_type().is_none_or(|kind| !kind.is_file()) {
        return;
    }
    let name = relative(root, path);
    if path.to_str().is_none() {
        skipped.push(Skipped { path: name, why: "its name is not valid Unicode; rename it to include it".into() });
        return;
    }
    match entry.metadata() {
        Ok(metadata) => {
            let since = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
            let modified = since.map_or(0, |since| i64::try_from(since.as_nanos()).unwrap_or(0));
            files.insert(name, File { path: path.to_owned(), size: metadata.len(), modified });
        }
        Err(error) => skipped.push(Skipped { path: name, why: super::formats::explained(&error.to_string()) }),
    }
}

/// What an error of the walk says of the corpus.
fn passed_over(root: &Path, folder: &Path, error: &ignore::Error) -> Option<Skipped> {
    let mut path = folder;
    let mut inner = error;
    loop {
        match inner {
            ignore::Error::WithPath { path: at, err } => {
                path = at;
                inner = err;
            }
            ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => inner = err,
            ignore::Error::Loop { child, .. } => {
                let why = "a link back to a folder above it; followed once".into();
                return Some(Skipped { path: relative(root, child), why });
            }
            // A file that went away between being listed and being looked at is no report any more.
            ignore::Error::Io(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let broken_link = path.symlink_metadata().is_ok();
                let why = "a link to something that does not exist".to_owned();
                return broken_link.then(|| Skipped { path: relative(root, path), why });
            }
            other => {
                let why = super::formats::explained(&other.to_string());
                return Some(Skipped { path: relative(root, path), why });
            }
        }
    }
}
