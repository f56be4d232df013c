//! A report: where it lies and what it says of itself.

use crate::language::Lang;

/// One source document of the corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Relative to the root, parted by `/`.
    pub path: String,
    pub metadata: Metadata,
    pub language: Lang,
}

/// What a report says of itself; `None` where it does not.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Metadata {
    pub title: Option<String>,
    pub outlet: Option<String>,
    /// As written in the report: an RFC 3339 date-time or an ISO date where it could be made one.
    pub published: Option<String>,
    pub author: Option<String>,
    /// The agencies whose text it is: `AFP/dpa`.
    pub agency: Option<String>,
    pub url: Option<String>,
    /// ISO 639-1, where the report states it.
    pub language: Option<String>,
    /// Withdrawn or cancelled.
    pub canceled: bool,
}

impl Metadata {
    /// The day of publication.
    pub fn day(&self) -> Option<jiff::civil::Date> {
        self.published.as_deref()?.get(..10)?.parse().ok()
    }
}
