//! What the checker asks of a corpus, and what it gets.

use std::sync::Arc;

use super::{Passage, Report};
use crate::reading::Claim;

/// A claim of a report, with all that is needed to show it without opening the report.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportedClaim {
    pub report: Arc<Report>,
    /// Its place in the report, from 0: with the report's path a stable name.
    pub number: usize,
    pub claim: Claim,
    /// One-based line of the figure in the report's file, or in the text taken out of it where that is none
    /// of its own (`Corpus::text_of`).
    pub line: usize,
    /// One-based page of the figure, where the file has pages.
    pub page: Option<usize>,
    /// The figure with hedge and unit: `bis zu 14.000`.
    pub text: String,
    /// The sentence it stands in, white space folded.
    pub sentence: String,
    /// The paragraph that it stands in, to tell copies by.
    pub passage: Passage,
    /// The keys of whom it goes back to (`kr:intelligence`), the same for all names of one origin;
    /// the report's own agencies, or else its outlet, where the text speaks in its own voice. Never
    /// empty; several where the text names several sources together.
    pub origins: Vec<String>,
}

impl ReportedClaim {
    /// Where it can be looked up: `corpus/a.md:7`, and `corpus/a.pdf#page=3` where the report has pages, as
    /// viewers and browsers write it.
    pub fn place(&self) -> String {
        let path = &self.report.path;
        self.page.map_or_else(|| format!("{path}:{}", self.line), |page| format!("{path}#page={page}"))
    }

    /// Where the figure starts in its sentence, hedge and unit with it (bytes); `None` where the sentence was cut short
    /// before it.
    pub fn place_in_sentence(&self) -> Option<usize> {
        self.sentence.find(&self.text)
    }

    /// Where its number starts there, behind the hedge (bytes). White space is folded in both alike.
    pub fn number_in_sentence(&self) -> Option<usize> {
        let figure = &self.claim.figure;
        self.place_in_sentence().map(|at| at + figure.span.start.saturating_sub(figure.phrase.start))
    }

    /// The key of whom it goes back to: the first where several are named together.
    pub fn origin(&self) -> &str {
        self.origins.first().map_or("", String::as_str)
    }
}

/// Where reported claims come from. `corpus` has the one on disk; tests have one in memory.
pub trait Evidence: Send + Sync {
    /// The reported claims that may speak of the same as `claim`: the same counted noun, its
    /// synonyms, or the same number. In the order of report path and place, never cut off silently
    /// at random: the same claim gets the same candidates.
    fn candidates(&self, claim: &Claim) -> Vec<Arc<ReportedClaim>>;

    /// How many reports there are.
    fn reports(&self) -> usize;

    /// How many reports have `word` (lower case), or one that begins like it, in a sentence with a figure; `most` where
    /// there are more.
    fn reports_with(&self, word: &str, most: usize) -> usize;

    /// The key of the origin that goes under this name (`Pentagon`, `US-Verteidigungsministerium`).
    fn origin(&self, name: &str) -> String;

    /// The keys of all origins that a name joins (`ukrainischer und südkoreanischer Geheimdienst`);
    /// mostly one, never none.
    fn origins(&self, name: &str) -> Vec<String> {
        vec![self.origin(name)]
    }
}

/// Evidence without one report: a draft that lies among the reports is no evidence for itself.
pub struct Without<'e> {
    evidence: &'e dyn Evidence,
    /// The report's path, relative to the root.
    path: String,
}

impl std::fmt::Debug for Without<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Without").field("path", &self.path).finish_non_exhaustive()
    }
}

impl<'e> Without<'e> {
    /// `evidence` without the report at `path` (relative to the root).
    pub fn new(evidence: &'e dyn Evidence, path: String) -> Self {
        Self { evidence, path }
    }
}

impl Evidence for Without<'_> {
    fn candidates(&self, claim: &Claim) -> Vec<Arc<ReportedClaim>> {
        let mut candidates = self.evidence.candidates(claim);
        candidates.retain(|candidate| candidate.report.path != self.path);
        candidates
    }

    fn reports(&self) -> usize {
        self.evidence.reports()
    }

    fn reports_with(&self, word: &str, most: usize) -> usize {
        self.evidence.reports_with(word, most)
    }

    fn origin(&self, name: &str) -> String {
        self.evidence.origin(name)
    }

    fn origins(&self, name: &str) -> Vec<String> {
        self.evidence.origins(name)
    }
}
