//! What is said of a finding: what is wrong, why the figures are comparable and differ, what a fix
//! does. The sentences themselves stand in one file a language.

use super::CheckedFigure;
use super::english::English;
use super::facts::Facts;
use super::german::German;
use crate::checking::{Finding, Fix, FixKind, Severity};
use crate::corpus::Summary;
use crate::language::Lang;

/// All that is said in one language.
pub(super) trait Speech: Sync {
    /// What is wrong, in one sentence.
    fn message(&self, facts: &Facts<'_>) -> String;
    /// Why the figures are comparable and why they differ, in one sentence.
    fn why(&self, facts: &Facts<'_>) -> String;
    /// What a fix does, as a heading without a full stop.
    fn fix_title(&self, fix: &FixKind) -> String;
    /// The word for a severity: `Fehler`.
    fn severity(&self, severity: Severity) -> &'static str;
    /// Before a fix: `Vorschlag`.
    fn help(&self) -> &'static str;
    /// Before the sentence that says why: `Grund`.
    fn note(&self) -> &'static str;
    /// Before the reason for which the writer let a finding stand.
    fn let_stand(&self) -> &'static str;
    /// How many figures were checked, and how they stand.
    fn summary(&self, tally: &Tally) -> String;
    /// The figures that no report knows, in one line.
    fn unsourced(&self, figures: &[String], more: usize) -> String;
    /// How many findings the writer let stand.
    fn ignored(&self, count: usize) -> String;
    /// No reported figure matches `words`.
    fn nothing_found(&self, words: &str) -> String;
    /// What is in the index and what was done for it.
    fn indexed(&self, summary: &Summary) -> String;
    /// Before the files that were passed over.
    fn skipped(&self, count: usize) -> String;
}

/// How the figures of drafts stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub figures: usize,
    /// Supported or computed.
    pub backed: usize,
    pub errors: usize,
    pub warnings: usize,
    /// Findings of information and hint, unsourced figures left out.
    pub remarks: usize,
}

/// Who speaks `language`.
pub(super) fn speech(language: Lang) -> &'static dyn Speech {
    match language {
        Lang::German => &German,
        Lang::English => &English,
    }
}

/// What is wrong, in one sentence: `Die Berichte nennen 12.000 (NIS, 24.10.2024), nicht 15.000.`
pub fn message(figure: &CheckedFigure<'_>, finding: &Finding) -> String {
    speech(figure.language).message(&Facts::new(figure, finding))
}

/// Why the figures are comparable and why they differ, in one sentence.
pub fn why(figure: &CheckedFigure<'_>, finding: &Finding) -> String {
    speech(figure.language).why(&Facts::new(figure, finding))
}

/// As [`why`], for a place where the passages of the reports are shown too.
pub(super) fn why_beside_passages(figure: &CheckedFigure<'_>, finding: &Finding) -> String {
    speech(figure.language).why(&Facts::new(figure, finding).beside_passages())
}

/// What a fix does, as a heading without a full stop: `„bis zu 14.000“ schreiben`.
pub fn fix_title(fix: &Fix, language: Lang) -> String {
    speech(language).fix_title(&fix.kind)
}

/// Most figures that a sentence lists; a longer list is read by no one.
const LISTED: usize = 3;

/// `items` as a sentence lists them: `a, b und c`; what is beyond is summed up by `more`.
pub(super) fn list(items: &[String], and: &str, more: impl Fn(usize) -> String) -> String {
    let mut shown: Vec<String> = items.iter().take(LISTED).cloned().collect();
    if items.len() > LISTED {
        shown.push(more(items.len() - LISTED));
    }
    match shown.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}
