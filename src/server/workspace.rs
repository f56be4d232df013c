//! A project that the client works in: its root, its settings and its corpus.
//!
//! Never changes: new settings, and reports that came or went, make a new one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use globset::{Glob, GlobSet, GlobSetBuilder};

use super::client::ClientAbilities;
use super::convert::{link_to_line, uri_of};
use super::extracts;
use super::status::Trouble;
use crate::configuration::Configuration;
use crate::corpus::{Corpus, Evidence, ReportedClaim, file_of};
use crate::reading::{Claim, Reader};
use crate::text::Format;

/// Kinds of documents, by the client's names, that hold prose. A document that is no file is
/// checked when it is one of these.
const PROSE: [&str; 7] = ["markdown", "plaintext", "text", "asciidoc", "latex", "tex", "html"];

/// A project at one moment.
#[derive(Clone, Debug)]
pub(super) struct Workspace {
    /// The folder that its paths are relative to.
    pub root: PathBuf,
    pub configuration: Configuration,
    pub reader: Reader,
    /// `None` until it is open, and where it cannot be opened.
    pub corpus: Option<Corpus>,
    /// Whether the index has been brought up to date at least once; before, what is missing in it
    /// says nothing.
    pub is_ready: bool,
    /// The state of the index that its drafts are checked against.
    pub generation: Option<i64>,
    /// How many reports are in the index.
    pub reports: usize,
    /// What is the matter with its reports.
    pub trouble: Option<Trouble>,
    drafts: GlobSet,
}

impl Workspace {
    pub(super) fn new(root: PathBuf, configuration: Configuration) -> Self {
        let reader = Reader::new(&configuration.terms);
        let drafts = globs(&configuration.check.drafts);
        Self {
            root,
            configuration,
            reader,
            corpus: None,
            is_ready: false,
            generation: None,
            reports: 0,
            trouble: None,
            drafts,
        }
    }

    /// The same project with its corpus read; `None` where it cannot be.
    pub(super) fn ready(&self, corpus: Option<Corpus>, trouble: Option<Trouble>) -> Self {
        let generation = corpus.as_ref().map(Corpus::generation);
        let reports = corpus.as_ref().map_or(0, Evidence::reports);
        Self { corpus, is_ready: true, generation, reports, trouble, ..self.clone() }
    }

    /// The same settings with the corpus of `other`.
    pub(super) fn with_corpus_of(self, other: &Self) -> Self {
        Self {
            corpus: other.corpus.clone(),
            is_ready: other.is_ready,
            generation: other.generation,
            reports: other.reports,
            trouble: other.trouble.clone(),
            ..self
        }
    }

    /// Whether the corpus of `other` is what these settings ask for.
    pub(super) fn has_corpus_of(&self, other: &Self) -> bool {
        let (one, other) = (&self.configuration, &other.configuration);
        one.corpus == other.corpus && one.terms == other.terms && one.sources == other.sources
    }

    /// Whether the figures of a document are checked: a draft is, a report is not. `path` is `None`
    /// for a document that was never saved.
    pub(super) fn checks(&self, path: Option<&Path>, language_id: &str) -> bool {
        let Some(path) = path else {
            return PROSE.contains(&language_id);
        };
        let relative = path.strip_prefix(&self.root).unwrap_or(path);
        self.drafts.is_match(relative) && !self.is_report(path)
    }

    /// Whether a file is one of the reports. Where the whole project is the corpus, drafts lie among
    /// the reports and cannot be told by their folder.
    pub(super) fn is_report(&self, path: &Path) -> bool {
        self.corpus_folders().any(|folder| path.starts_with(&folder) && !self.root.starts_with(&folder))
    }

    /// The folders of reports, absolute.
    pub(super) fn corpus_folders(&self) -> impl Iterator<Item = PathBuf> {
        self.configuration.corpus.paths.iter().map(|path| normal(&self.root.join(path)))
    }

    /// Whether `other` reads the same in the same text.
    pub(super) fn reads_like(&self, other: &Self) -> bool {
        self.configuration.terms == other.configuration.terms
            && self.configuration.check.language == other.configuration.check.language
    }

    /// The reports.
    pub(super) fn evidence(&self) -> &dyn Evidence {
        self.corpus.as_ref().map_or(&NoReports, |corpus| corpus)
    }

    /// The path of a document as a report's would be: relative to the root, parted by `/`.
    pub(super) fn relative(&self, path: Option<&Path>) -> String {
        let relative = path.map_or(Path::new(""), |path| path.strip_prefix(&self.root).unwrap_or(path));
        relative.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
    }

    /// Where a report lies, and which of those in its file it is.
    pub(super) fn path_of_report(&self, report: &str) -> PathBuf {
        normal(&self.root.join(report))
    }

    /// The file of a report, and whether it is text in which the lines of its claims count. A report may lie in a
    /// file with others, or be taken out of one that is no text.
    pub(super) fn file_of_report(&self, path: &str) -> (PathBuf, bool) {
        let path = self.path_of_report(path);
        let Some((file, part)) = file_of(&path) else {
            // Gone since it was read.
            return (path, true);
        };
        let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        let is_text = matches!(Format::of_ending(ending), Some(Format::Plain | Format::Markdown));
        (file, is_text && part.is_empty())
    }

    /// The address of the place of a reported figure, as editors and browsers follow it in a text; in an extract for
    /// a client that shows these.
    pub(super) fn link_to(&self, reported: &ReportedClaim, abilities: &ClientAbilities) -> Option<String> {
        let (file, is_text) = self.file_of_report(&reported.report.path);
        match reported.page {
            _ if is_text => Some(link_to_line(&uri_of(&file)?, reported.line)),
            _ if abilities.extracts => {
                Some(link_to_line(&extracts::address(self, &reported.report.path)?, reported.line))
            }
            Some(page) => Some(format!("{}#page={page}", uri_of(&file)?.as_str())),
            None => Some(uri_of(&file)?.as_str().to_owned()),
        }
    }
}

/// What there is to check against where no corpus can be opened.
struct NoReports;

impl Evidence for NoReports {
    fn candidates(&self, _claim: &Claim) -> Vec<Arc<ReportedClaim>> {
        Vec::new()
    }

    fn reports(&self) -> usize {
        0
    }

    fn reports_with(&self, _word: &str, _most: usize) -> usize {
        0
    }

    fn origin(&self, name: &str) -> String {
        name.to_lowercase()
    }
}

/// The globs that are globs; the others were named when the settings were read.
fn globs(patterns: &[String]) -> GlobSet {
    let mut set = GlobSetBuilder::new();
    for glob in patterns.iter().filter_map(|pattern| Glob::new(pattern).ok()) {
        set.add(glob);
    }
    set.build().unwrap_or_default()
}

/// `path` without `.` and `..`, the file system not asked.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            std::path::Component::CurDir => {}
            std::path::Component::ParentDir => drop(normal.pop()),
            other => normal.push(other),
        }
    }
    normal
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workspace(paths: &[&str]) -> Workspace {
        let mut configuration = Configuration::default();
        configuration.corpus.paths = paths.iter().map(|&path| path.into()).collect();
        Workspace::new("/zeitung".into(), configuration)
    }

    #[test]
    fn a_report_is_no_draft() {
        let workspace = workspace(&["./corpus/", "/archiv"]);
        let checks = |path: &str| workspace.checks(Some(Path::new(path)), "markdown");
        assert!(checks("/zeitung/entwurf.md"));
        assert!(checks("/zeitung/corpus.md"));
        assert!(!checks("/zeitung/corpus/2024/bericht.md"));
        assert!(!checks("/archiv/bericht.md"));
        assert!(!checks("/zeitung/bild.png"));
    }

    #[test]
    fn where_all_is_corpus_drafts_lie_in_it() {
        assert!(workspace(&["."]).checks(Some(Path::new("/zeitung/entwurf.md")), "markdown"));
    }

    #[test]
    fn an_unsaved_text_is_a_draft_by_its_kind() {
        let workspace = workspace(&["corpus"]);
        assert!(workspace.checks(None, "plaintext"));
        assert!(!workspace.checks(None, "rust"));
    }
}
