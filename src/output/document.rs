//! What there is to print: files that were read, drafts that were checked, figures that were found.

use std::sync::Arc;

use super::Speakers;
use crate::checking::Verdict;
use crate::corpus::{Metadata, ReportedClaim};
use crate::language::Lang;
use crate::reading::{Claim, Reading};
use crate::text::{Document, Written};

/// A file that was read, under the name it was asked for.
#[derive(Clone, Debug)]
pub struct ReadDocument {
    /// As given on the command line.
    pub path: String,
    pub document: Document,
    /// How the document lies in the file.
    pub written: Written,
    pub metadata: Metadata,
    pub reading: Reading,
}

/// A draft with the verdict on each of its claims.
#[derive(Clone, Debug)]
pub struct CheckedDocument {
    pub read: ReadDocument,
    /// One for each claim of the reading, in its order.
    pub verdicts: Vec<Verdict>,
}

impl CheckedDocument {
    /// Its figures with their verdicts, in the order of the text.
    pub fn figures(&self) -> impl Iterator<Item = CheckedFigure<'_>> {
        let ReadDocument { document, reading, .. } = &self.read;
        reading.claims.iter().zip(&self.verdicts).map(|(claim, verdict)| CheckedFigure {
            document,
            claim,
            verdict,
            written_in: reading.language,
            language: reading.language,
        })
    }
}

/// A figure of a draft with all that is needed to speak of it.
#[derive(Clone, Copy, Debug)]
pub struct CheckedFigure<'a> {
    /// The draft that it stands in.
    pub document: &'a Document,
    pub claim: &'a Claim,
    pub verdict: &'a Verdict,
    /// The language of the draft.
    pub written_in: Lang,
    /// The language to speak in.
    pub language: Lang,
}

/// Reported figures that go back to one origin.
#[derive(Clone, Debug)]
pub struct Group {
    /// The key of the origin.
    pub origin: String,
    /// Nearest first.
    pub claims: Vec<Arc<ReportedClaim>>,
}

impl Group {
    /// Whose figures they are, named in the language of the nearest report.
    pub fn speakers(&self) -> Speakers<'_> {
        let nearest = self.claims.first();
        let all =
            |nearest: &Arc<ReportedClaim>| Speakers::of(self.claims.iter().map(AsRef::as_ref), nearest.report.language);
        nearest.map_or_else(Speakers::default, all)
    }
}

/// `claims` grouped by their origin; the groups in the order of their first claim.
pub fn grouped(claims: &[Arc<ReportedClaim>]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for claim in claims {
        match groups.iter_mut().find(|group| group.origin == claim.origin()) {
            Some(group) => group.claims.push(Arc::clone(claim)),
            None => groups.push(Group { origin: claim.origin().to_owned(), claims: vec![Arc::clone(claim)] }),
        }
    }
    groups
}
