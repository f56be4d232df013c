//! Drafts as they lie on the disk: HTML, LaTeX and `AsciiDoc` are read so that every place of the document leads
//! back to the file. A report in HTML is another matter: of a saved page, only the article is read.

use std::path::Path;

use super::{ReadError, read_bytes};
use crate::text::{Document, Format, Written, decode, read};

/// The document in the draft at `path`, and how it lies in the file; `None` where the name of the file says that
/// it reads as it is written, or nothing.
pub fn read_draft(path: &Path) -> Option<Result<(Document, Written), ReadError>> {
    let format = path.extension().and_then(|ending| ending.to_str()).and_then(Format::of_ending)?;
    if matches!(format, Format::Plain | Format::Markdown) {
        return None;
    }
    let text = read_bytes(path).and_then(|bytes| {
        decode(&bytes).ok_or_else(|| "no text in any known encoding; save it as UTF-8 to include it".to_owned())
    });
    let failed = |why| ReadError { path: path.to_owned(), why };
    Some(text.map(|decoded| read(decoded.text, format)).map_err(failed))
}
