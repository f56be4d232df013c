//! How the figures of a draft stand to the reports, counted.

use std::collections::BTreeSet;

use crate::checking::{Severity, Status, Verdict};

/// How many figures stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Standing {
    pub figures: usize,
    pub supported: usize,
    pub contested: usize,
    pub conflicting: usize,
    pub computed: usize,
    pub unsourced: usize,
    /// Those with an error or a warning that the writer did not let stand.
    pub trouble: usize,
    /// The reports that the evidence comes from, and the origins that it goes back to.
    pub reports: usize,
    pub origins: usize,
}

impl Standing {
    /// Counts the figures that `verdicts` are about, one each.
    pub fn of<'v>(verdicts: impl Iterator<Item = &'v Verdict>) -> Self {
        let mut standing = Self::default();
        let (mut reports, mut origins) = (BTreeSet::new(), BTreeSet::new());
        for verdict in verdicts {
            standing.figures += 1;
            *match verdict.status {
                Status::Supported => &mut standing.supported,
                Status::Contested => &mut standing.contested,
                Status::Conflicting => &mut standing.conflicting,
                Status::Computed => &mut standing.computed,
                Status::Unsourced => &mut standing.unsourced,
            } += 1;
            let grave = verdict
                .findings
                .iter()
                .any(|finding| finding.ignored.is_none() && finding.severity <= Severity::Warning);
            standing.trouble += usize::from(grave);
            for exhibit in &verdict.evidence {
                reports.insert(exhibit.reported.report.path.as_str());
                origins.insert(exhibit.reported.origin());
            }
        }
        Self { reports: reports.len(), origins: origins.len(), ..standing }
    }

    /// Supported by a report, or by right arithmetic.
    pub fn backed(&self) -> usize {
        self.supported + self.computed
    }

    /// At odds with at least one report.
    pub fn disputed(&self) -> usize {
        self.contested + self.conflicting
    }
}
