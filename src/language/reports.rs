//! What reports say of themselves and what pages put around them (`reports.toml`, `furniture.toml`).

use regex::{Regex, RegexSet};
use serde::Deserialize;

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
#[serde(try_from = "FurnitureLists")]
pub struct FurnitureWords {
    /// Blocks that are nothing but this.
    pub whole: Vec<String>,
    /// Short blocks that begin with this.
    pub starts: Vec<String>,
    /// Forms of whole blocks, in lower case.
    pub patterns: RegexSet,
    /// Credits at the end of a caption; the match runs to the end of the block.
    pub credits: Vec<Regex>,
    /// Headlines over lists of links.
    pub lists: Vec<String>,
    /// What may stand beside a date in a line of its own.
    pub date_line: Vec<String>,
}

/// The file as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FurnitureLists {
    whole: Vec<String>,
    starts: Vec<String>,
    patterns: Vec<String>,
    credits: Vec<String>,
    lists: Vec<String>,
    date_line: Vec<String>,
}

impl TryFrom<FurnitureLists> for FurnitureWords {
    type Error = regex::Error;

    fn try_from(lists: FurnitureLists) -> Result<Self, regex::Error> {
        // The digits of all scripts of the world take most of the time to make ready. A boundary between words makes
        // a search many times slower where there are umlauts; at the end of `.*` it says no more than this.
        let whole =
            |pattern: &String| format!("^(?:{})$", pattern.replace(r"\d", "[0-9]").replace(r".*\b", r"(?:.*\W)?"));
        let at_end = |pattern: &String| Regex::new(&format!(r"(?i)(?:^|\s)(?:{pattern})\s*$"));
        Ok(Self {
            whole: lists.whole,
            starts: lists.starts,
            patterns: RegexSet::new(lists.patterns.iter().map(whole))?,
            credits: lists.credits.iter().map(at_end).collect::<Result<_, _>>()?,
            lists: lists.lists,
            date_line: lists.date_line,
        })
    }
}
