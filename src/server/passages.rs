//! The passages in reports that findings and hovers point to: a claim's place in its file.
//!
//! Reads reports from the disk, once each; a report that changed or went since it was indexed gives
//! its line as the index has it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use tower_lsp::ls_types::{Location, Position, Range};

use super::convert::{Places, uri_of};
use super::workspace::Workspace;
use crate::corpus::ReportedClaim;
use crate::text::{Column, LineIndex, Written, decode};

/// The reports that were looked at since the index last changed.
#[derive(Debug, Default)]
pub(super) struct Passages {
    reports: Mutex<BTreeMap<PathBuf, Option<Arc<ReportText>>>>,
}

#[derive(Debug)]
struct ReportText {
    text: String,
    lines: LineIndex,
}

impl Passages {
    /// Where `claim` stands in its report, columns in the unit `column`.
    pub(super) fn location(&self, workspace: &Workspace, claim: &ReportedClaim, column: Column) -> Option<Location> {
        let (path, is_text) = workspace.file_of_report(&claim.report.path);
        let uri = uri_of(&path)?;
        if !is_text {
            // Its lines are those of what was taken out of the file.
            return Some(Location::new(uri, Range::default()));
        }
        let line = Position::new(u32::try_from(claim.line.saturating_sub(1)).unwrap_or_default(), 0);
        let range = self.range(&path, claim, column).unwrap_or(Range::new(line, line));
        Some(Location::new(uri, range))
    }

    /// The range of the figure, where the file still has it there.
    fn range(&self, path: &Path, claim: &ReportedClaim, column: Column) -> Option<Range> {
        let report = self.report(path)?;
        let span = claim.claim.figure.phrase;
        let words = report.text.get(span.range())?;
        let written = Written::default();
        let places = Places { text: &report.text, lines: &report.lines, written: &written, column };
        let same = |a: &str, b: &str| a.split_whitespace().eq(b.split_whitespace());
        (same(words, &claim.text) && report.lines.line_of(span.start) + 1 == claim.line).then(|| places.range(span))
    }

    fn report(&self, path: &Path) -> Option<Arc<ReportText>> {
        let mut reports = self.reports.lock().unwrap_or_else(PoisonError::into_inner);
        let report = reports.entry(path.to_owned()).or_insert_with(|| {
            let text = decode(&std::fs::read(path).ok()?)?.text;
            let lines = LineIndex::new(&text);
            Some(Arc::new(ReportText { text, lines }))
        });
        report.clone()
    }
}
