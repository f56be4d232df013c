//! A report: where it lies and what it says of itself.

use globset::Glob;

use super::dates::normalised;
use crate::configuration::FolderMetadata;
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
    /// Says in its head that it puts an earlier report right.
    #[serde(default)]
    pub corrects: bool,
}

impl Metadata {
    /// The day of publication.
    pub fn day(&self) -> Option<jiff::civil::Date> {
        self.published.as_deref()?.get(..10)?.parse().ok()
    }
}

/// `metadata` with what `[[corpus.metadata]]` says for reports at `path` (relative to the root) in the
/// places where the report itself says nothing; of several entries, the later one counts.
pub(super) fn complete(mut metadata: Metadata, path: &str, folders: &[FolderMetadata]) -> Metadata {
    let applies =
        |folder: &&FolderMetadata| Glob::new(&folder.path).is_ok_and(|glob| glob.compile_matcher().is_match(path));
    for folder in folders.iter().rev().filter(applies) {
        let fill = |own: &mut Option<String>, given: &Option<String>| {
            if own.is_none() {
                own.clone_from(given);
            }
        };
        fill(&mut metadata.outlet, &folder.outlet);
        fill(&mut metadata.published, &folder.published.as_deref().map(normalised));
        fill(&mut metadata.agency, &folder.agency);
        fill(&mut metadata.url, &folder.url);
    }
    metadata
}
