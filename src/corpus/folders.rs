//! Which files of the corpus folders are reports.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::FileType;
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use ignore::WalkBuilder;

use super::Skipped;
use super::files::{File, Files};
use super::formats::is_report;

/// Calls `each` with every file of `folders` that is a report, named by its path relative to `root`; what could not be
/// looked at is given back. Hidden files are no reports; links are followed, each loop once.
pub(super) fn each_report(root: &Path, folders: &[PathBuf], each: &mut dyn FnMut(File<'_>)) -> Vec<Skipped> {
    let mut found = Found { each, skipped: Vec::new() };
    for folder in folders {
        if folder.exists() {
            found.walk(root, folder, None);
        } else {
            let why = "no such folder; name the folders of reports in beleg.toml under [corpus] paths".into();
            found.skipped.push(Skipped { path: relative(root, folder), why });
        }
    }
    found.passed_over()
}

/// All these files.
pub(super) fn reports(root: &Path, folders: &[PathBuf]) -> (Files, Vec<Skipped>) {
    let mut files = Files::default();
    let skipped = each_report(root, folders, &mut |file| files.push(file));
    files.sort();
    (files, skipped)
}

/// Those of them that lie at `paths` and below them, which are as [`at`] gives them.
pub(super) fn reports_at(root: &Path, folders: &[PathBuf], paths: &[PathBuf]) -> (Files, Vec<Skipped>) {
    let mut files = Files::default();
    let mut found = Found { each: &mut |file| files.push(file), skipped: Vec::new() };
    for folder in folders {
        let mut walked = BTreeSet::new();
        for path in paths.iter().filter(|path| path.starts_with(folder)) {
            match kind_of(folder, path) {
                Some(kind) if kind.is_file() => found.take(root, path, || path.metadata()),
                Some(_) => drop(walked.insert(path.clone())),
                None => {}
            }
        }
        if !walked.is_empty() {
            found.walk(root, folder, Some(&walked));
        }
    }
    let skipped = found.passed_over();
    files.sort();
    (files, skipped)
}

/// Those of `paths` that lie in `folders`, in order, none below another. `None` where one of the folders lies at or
/// below one of them: then everything may have changed.
pub(super) fn at(folders: &[PathBuf], paths: &BTreeSet<PathBuf>) -> Option<Vec<PathBuf>> {
    let mut within: Vec<PathBuf> = Vec::new();
    for path in paths {
        if folders.iter().any(|folder| folder.starts_with(path)) {
            return None;
        }
        // In order, what lies below a path follows it.
        let is_new = within.last().is_none_or(|last| !path.starts_with(last));
        if is_new && folders.iter().any(|folder| path.starts_with(folder)) {
            within.push(path.clone());
        }
    }
    Some(within)
}

/// What lies at `path`, which is below `folder`; a link where one leads there, since it may lead in a circle. `None`
/// where nothing does that could be a report.
fn kind_of(folder: &Path, path: &Path) -> Option<FileType> {
    let below = path.strip_prefix(folder).ok()?;
    let is_hidden = |name: &OsStr| name.as_encoded_bytes().starts_with(b".");
    if below.iter().any(is_hidden) {
        return None;
    }
    let mut place = folder.to_owned();
    let mut kind = None;
    for name in below {
        place.push(name);
        kind = Some(place.symlink_metadata().ok()?.file_type());
        if kind.is_some_and(|kind| kind.is_symlink()) {
            break;
        }
    }
    kind
}

/// `path` relative to `root`, parted by `/`; absolute where it lies outside.
pub(super) fn relative(root: &Path, path: &Path) -> String {
    let shown = path.strip_prefix(root).unwrap_or(path).to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' { shown.into_owned() } else { shown.replace(std::path::MAIN_SEPARATOR, "/") }
}

/// What is come by.
struct Found<'e> {
    /// What is done with a report.
    each: &'e mut dyn FnMut(File<'_>),
    skipped: Vec<Skipped>,
}

impl Found<'_> {
    /// Takes what lies in `folder`; where there is `only`, of that what lies at these paths and below them.
    fn walk(&mut self, root: &Path, folder: &Path, only: Option<&BTreeSet<PathBuf>>) {
        // A corpus is often kept out of version control: what git ignores is still a report.
        let mut walk = WalkBuilder::new(folder);
        walk.standard_filters(false).hidden(true).follow_links(true);
        if let Some(only) = only.cloned() {
            walk.filter_entry(move |entry| leads_to(entry.path(), &only) || is_at(entry.path(), &only));
        }
        for entry in walk.build() {
            match entry {
                Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) => {
                    self.take(root, entry.path(), || entry.metadata());
                }
                Ok(_) => {}
                Err(error) => {
                    let (path, why) = at_fault(folder, &error);
                    if only.is_none_or(|only| is_at(path, only)) {
                        self.skipped.extend(why.map(|why| Skipped { path: relative(root, path), why }));
                    }
                }
            }
        }
    }

    /// Takes the file at `path`, where that is a report.
    fn take<E: std::fmt::Display>(
        &mut self,
        root: &Path,
        path: &Path,
        metadata: impl FnOnce() -> Result<std::fs::Metadata, E>,
    ) {
        if !is_report(path) {
            return;
        }
        let name = relative(root, path);
        if path.to_str().is_none() {
            self.skipped
                .push(Skipped { path: name, why: "its name is not valid Unicode; rename it to include it".into() });
            return;
        }
        match metadata() {
            Ok(metadata) => {
                let since = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
                let modified = since.map_or(0, |since| i64::try_from(since.as_nanos()).unwrap_or(0));
                (self.each)(File { name: &name, size: metadata.len(), modified });
            }
            Err(error) => {
                self.skipped.push(Skipped { path: name, why: super::formats::explained(&error.to_string()) });
            }
        }
    }

    /// What could not be looked at, in order.
    fn passed_over(mut self) -> Vec<Skipped> {
        self.skipped.sort_by(|a, b| (&a.path, &a.why).cmp(&(&b.path, &b.why)));
        self.skipped.dedup();
        self.skipped
    }
}

/// Whether one of `paths` lies at or below `folder`.
fn leads_to(folder: &Path, paths: &BTreeSet<PathBuf>) -> bool {
    // In order, what lies below a folder follows it.
    let mut rest = paths.range::<Path, _>((Bound::Included(folder), Bound::Unbounded));
    rest.next().is_some_and(|path| path.starts_with(folder))
}

/// Whether `path` is one of `paths` or lies below one.
fn is_at(path: &Path, paths: &BTreeSet<PathBuf>) -> bool {
    path.ancestors().any(|path| paths.contains(path))
}

/// Where an error of the walk lies, and what it says of the corpus, if anything.
fn at_fault<'e>(folder: &'e Path, error: &'e ignore::Error) -> (&'e Path, Option<String>) {
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
                return (child, Some("a link back to a folder above it; followed once".into()));
            }
            // A file that went away between being listed and being looked at is no report any more.
            ignore::Error::Io(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let broken_link = path.symlink_metadata().is_ok();
                return (path, broken_link.then(|| "a link to something that does not exist".into()));
            }
            other => return (path, Some(super::formats::explained(&other.to_string()))),
        }
    }
}
