//! What the checker asks of a corpus, and what it gets.

use std::sync::Arc;

use super::Report;
use crate::reading::Claim;

/// A claim of a report, with all that is needed to show it without opening the report.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportedClaim {
    pub report: Arc<Report>,
    /// Its place in the report, from 0: with the report's path a stable name.
    pub number: usize,
    pub claim: Claim,
    /// One-based line of the figure in the report's file.
    pub line: usize,
    /// The figure with hedge and unit: `bis zu 14.000`.
    pub text: String,
    /// The sentence it stands in, white space folded.
    pub sentence: String,
    /// The keys of whom it goes back to (`kr:intelligence`), the same for all names of one origin;
    /// the report's own agencies, or else its outlet, where the text speaks in its own voice. Never
    /// empty; several where the text names several sources together.
    pub origins: Vec<String>,
}

impl ReportedClaim {
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

    /// The key of the origin that goes under this name (`Pentagon`, `US-Verteidigungsministerium`).
    fn origin(&self, name: &str) -> String;
}
