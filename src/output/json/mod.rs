//! The JSON that scripts and other editors rely on, shaped as the contract fixes it: names stay,
//! more may come.

mod check;
mod figure;
mod find;
mod number;
mod sheet;

pub use check::{Passage, check};
pub use figure::Range;
pub use find::find;
pub use sheet::{Sheet, found, sheet};

use serde::Serialize;

use super::ReadDocument;
use crate::corpus::Metadata;
use crate::language::Lang;
use figure::FigureOutput;
use number::Number;

/// The version of the shapes below; it changes when a name or a meaning does.
const VERSION: u32 = 1;

#[derive(Debug, Serialize)]
struct Output<T> {
    version: u32,
    documents: Vec<T>,
}

#[derive(Debug, Serialize)]
struct ExtractedDocument<'a> {
    path: &'a str,
    language: Lang,
    figures: Vec<FigureOutput<'a>>,
    /// The prose as read: title, then paragraphs, parted by empty lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    metadata: Option<&'a Metadata>,
}

/// What `extract` prints: the figures of `documents`, in their order; with the prose and the
/// metadata of each where `with_text`.
pub fn extract(documents: &[ReadDocument], with_text: bool) -> String {
    let documents = documents
        .iter()
        .map(|read| ExtractedDocument {
            path: &read.path,
            language: read.reading.language,
            figures: figure::all(read),
            text: with_text.then(|| read.document.prose()),
            metadata: with_text.then_some(&read.metadata),
        })
        .collect();
    pretty(&Output { version: VERSION, documents })
}

/// `value` as JSON, one field a line, with a line end at the end.
pub(super) fn pretty(value: &impl Serialize) -> String {
    // Strings, numbers and lists alone: there is nothing in these shapes that JSON cannot hold.
    let mut json = serde_json::to_string_pretty(value).unwrap_or_default();
    json.push('\n');
    json
}
