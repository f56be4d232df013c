//! The passages in reports that findings and hovers point to: a claim's place in its file, or in the text that was
//! taken out of that.
//!
//! Reads reports from the disk, once each; a report that changed or went since it was indexed gives
//! its line as the index has it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use tower_lsp::ls_types::{Location, Position, Range};

use super::client::ClientAbilities;
use super::convert::{Places, uri_of};
use super::extracts;
use super::workspace::Workspace;
use crate::corpus::{Corpus, ReportText, ReportedClaim};
use crate::text::{Column, LineIndex, Written, decode};

/// The reports that were looked at since the index last changed.
#[derive(Debug, Default)]
pub(super) struct Passages {
    /// Those that are text.
    reports: Mutex<BTreeMap<PathBuf, Option<Arc<Shown>>>>,
    /// What was taken out of the others, by the paths of the reports.
    extracts: Mutex<BTreeMap<PathBuf, Arc<Shown>>>,
}

/// The text of a report as an editor shows it.
#[derive(Debug)]
pub(super) struct Shown {
    pub text: String,
    pub lines: LineIndex,
    /// The file that it is, or was taken out of.
    pub file: PathBuf,
    /// The byte at which each page starts, where there are pages.
    pub pages: Vec<usize>,
}

impl Passages {
    /// Where `claim` stands in its report. Where that is no text, its line in the extract, or its file alone for a
    /// client that shows no extracts: taking the text out of many files takes its time.
    pub(super) fn location(
        &self,
        workspace: &Workspace,
        claim: &ReportedClaim,
        abilities: &ClientAbilities,
    ) -> Option<Location> {
        let (path, is_text) = workspace.file_of_report(&claim.report.path);
        if is_text {
            let range = self.report(&path).and_then(|report| report.range(claim, abilities.column));
            return Some(Location::new(uri_of(&path)?, range.unwrap_or(line_of(claim))));
        }
        if abilities.extracts {
            return Some(Location::new(extracts::address(workspace, &claim.report.path)?, line_of(claim)));
        }
        Some(Location::new(uri_of(&path)?, Range::default()))
    }

    /// The same for somebody who goes there: the figure itself in the text of its report, taken out of the file where
    /// that is none.
    pub(super) fn destination(
        &self,
        workspace: &Workspace,
        claim: &ReportedClaim,
        abilities: &ClientAbilities,
    ) -> Option<Location> {
        let location = self.location(workspace, claim, abilities)?;
        let report = &claim.report.path;
        let (_, is_text) = workspace.file_of_report(report);
        let extract = workspace.corpus.as_ref().filter(|_| !is_text).and_then(|corpus| {
            let extract = self.extract(corpus, report).ok()?;
            let uri = if abilities.extracts {
                location.uri.clone()
            } else {
                uri_of(&extracts::laid_out(corpus, report, &extract.text).ok()?)?
            };
            Some(Location::new(uri, extract.range(claim, abilities.column).unwrap_or(line_of(claim))))
        });
        Some(extract.unwrap_or(location))
    }

    /// The text of the report with that name, or why there is none and what to do.
    pub(super) fn extract(&self, corpus: &Corpus, report: &str) -> Result<Arc<Shown>, String> {
        let key = corpus.root().join(report);
        if let Some(known) = self.extracts.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(Arc::clone(known));
        }
        // Not under the lock: a file may take seconds to read.
        let ReportText { text, file, pages, .. } = corpus.text_of(report).map_err(|error| error.to_string())?;
        let lines = LineIndex::new(&text);
        let shown = Arc::new(Shown { text, lines, file, pages });
        self.extracts.lock().unwrap_or_else(PoisonError::into_inner).insert(key, Arc::clone(&shown));
        Ok(shown)
    }

    fn report(&self, path: &Path) -> Option<Arc<Shown>> {
        let mut reports = self.reports.lock().unwrap_or_else(PoisonError::into_inner);
        let report = reports.entry(path.to_owned()).or_insert_with(|| {
            let text = decode(&std::fs::read(path).ok()?)?.text;
            let lines = LineIndex::new(&text);
            Some(Arc::new(Shown { text, lines, file: path.to_owned(), pages: Vec::new() }))
        });
        report.clone()
    }
}

impl Shown {
    /// The range of the figure, where the text still has it there.
    fn range(&self, claim: &ReportedClaim, column: Column) -> Option<Range> {
        let span = claim.claim.figure.phrase;
        let words = self.text.get(span.range())?;
        let written = Written::default();
        let places = Places { text: &self.text, lines: &self.lines, written: &written, column };
        let same = |a: &str, b: &str| a.split_whitespace().eq(b.split_whitespace());
        (same(words, &claim.text) && self.lines.line_of(span.start) + 1 == claim.line).then(|| places.range(span))
    }
}

/// The start of the line that the index has.
fn line_of(claim: &ReportedClaim) -> Range {
    let line = Position::new(u32::try_from(claim.line.saturating_sub(1)).unwrap_or_default(), 0);
    Range::new(line, line)
}
