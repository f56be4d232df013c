//! The text of a report, for an editor that shows where a figure stands: that of the file where it is text,
//! else what was taken out of it.

use std::path::{Path, PathBuf};

use super::formats::{self, Part, ReadFile};
use super::{Corpus, ReadError};

/// The text that the places of a report's claims count in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportText {
    pub text: String,
    /// The file that the report is, or lies in.
    pub file: PathBuf,
    /// The byte of the text at which each page starts, where the file has pages.
    pub pages: Vec<usize>,
    /// Whether the text is not the file's own, so that it must be shown in its place.
    pub is_extracted: bool,
}

impl Corpus {
    /// The text of the report at `report` (relative to the root, `Report::path`). Reads the file anew.
    pub fn text_of(&self, report: &str) -> Result<ReportText, ReadError> {
        let path = self.root().join(report);
        read(&path).map_err(|why| ReadError { path, why })
    }
}

fn read(path: &Path) -> Result<ReportText, String> {
    let (file, name) = file_of(path).ok_or("no such report; it is gone since it was read")?;
    let parts = match formats::entries(&file) {
        Some(entries) => {
            // The first whose name the report's begins with: what follows is a part of it.
            let holds = |entry: &formats::Entry| {
                name.strip_prefix(&entry.name).is_some_and(|rest| rest.is_empty() || rest.starts_with('#'))
            };
            entries?.find(holds).map(formats::read_entry).unwrap_or_default()
        }
        None => formats::read_as(&file, &formats::read_bytes(&file)?)?,
    };
    let part = parts.into_iter().find(|part| part.name == name);
    let Part { read, .. } = part.ok_or("no such report in it; it is gone since it was read")?;
    let ReadFile { document, pages, is_extracted, .. } = read?;
    Ok(ReportText { text: document.text, file, pages, is_extracted: is_extracted || !name.is_empty() })
}

/// The file that a report's absolute path leads to, and what the path has beyond that: `#3` of `feed.xml#3`.
pub fn file_of(path: &Path) -> Option<(PathBuf, String)> {
    if path.is_file() {
        return Some((path.to_owned(), String::new()));
    }
    let shown = path.to_str()?;
    let ends = shown.rmatch_indices(['#', '/']).map(|(at, _)| at);
    let found = ends.map(|at| shown.split_at(at)).find(|(file, _)| Path::new(file).is_file());
    found.map(|(file, name)| (file.into(), name.to_owned()))
}
