//! Files of every format become a document and its metadata.

use std::path::{Path, PathBuf};

use super::Metadata;
use crate::text::{Document, Format, decode};

/// A file that was read.
#[derive(Clone, Debug)]
pub struct ReadFile {
    /// The prose, page furniture left out.
    pub document: Document,
    pub metadata: Metadata,
}

/// A file that could not be read. The message names the file, what is wrong and what to do.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {why}", path = .path.display())]
pub struct ReadError {
    pub path: PathBuf,
    /// What is wrong, and what to do.
    pub why: String,
}

/// Reads the file at `path`, in the format that its name says.
pub fn read_file(path: &Path) -> Result<ReadFile, ReadError> {
    let failed = |why: String| ReadError { path: path.to_owned(), why };
    let bytes = std::fs::read(path).map_err(|error| failed(error.to_string()))?;
    let decoded = decode(&bytes).ok_or_else(|| failed("no text in any known encoding".into()))?;
    let format = match path.extension().and_then(|extension| extension.to_str()) {
        Some("md" | "markdown") => Format::Markdown,
        _ => Format::Plain,
    };
    Ok(ReadFile { document: Document::new(decoded.text, format), metadata: Metadata::default() })
}
