//! What reports say of themselves and what pages put around them (`reports.toml`, `furniture.toml`).

use serde::Deserialize;

use super::table::WordSet;

/// How a language's reports speak of themselves.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportWords {
    /// The names of each month, January first.
    months: Vec<Vec<String>>,
    /// What a line that names the author begins with.
    pub author: Vec<String>,
    /// What a line that names the sources of the text begins with.
    pub source_line: Vec<String>,
    /// Words in the head that say that the report no longer stands.
    pub withdrawn: Vec<String>,
    /// The same, where they are a line of their own or stand before its colon.
    pub withdrawn_mark: Vec<String>,
    /// What follows the name of its author in a note at the end.
    pub author_note: Vec<String>,
    /// What a report that puts another right calls itself, before a colon or in brackets.
    pub correction: Vec<String>,
}

impl ReportWords {
    /// The month, from 1, that goes under `name` (any case, with or without its full stop).
    pub fn month(&self, name: &str) -> Option<i8> {
        let name = name.trim_end_matches('.').to_lowercase();
        let at = self.months.iter().position(|names| names.contains(&name))?;
        i8::try_from(at + 1).ok()
    }
}

/// The furniture of pages in one language. The words are lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FurnitureWords {
    /// Blocks that are nothing but this.
    pub whole: Vec<String>,
    /// Short blocks that begin with this.
    pub starts: Vec<String>,
    /// Forms of whole blocks, in lower case.
    pub patterns: Vec<String>,
    /// Forms of credits at the end of a caption.
    pub credits: Vec<String>,
    /// Headlines over lists of links.
    pub lists: Vec<String>,
    /// What may stand beside a date in a line of its own.
    pub date_line: WordSet,
}
