//! Plain text and Markdown, as saved from a page, a wire or a word processor.

use super::ReadFile;
use crate::corpus::Metadata;
use crate::text::{Document, Format, decode};

/// Reads a plain text.
pub(super) fn plain(bytes: &[u8]) -> Result<ReadFile, String> {
    read(bytes, Format::Plain)
}

/// Reads a Markdown text.
pub(super) fn markdown(bytes: &[u8]) -> Result<ReadFile, String> {
    read(bytes, Format::Markdown)
}

fn read(bytes: &[u8], format: Format) -> Result<ReadFile, String> {
    let decoded = decode(bytes).ok_or("no text in any known encoding; save it as UTF-8 to include it")?;
    let document = Document::new(decoded.text, format);
    Ok(ReadFile { document, metadata: Metadata::default() })
}
