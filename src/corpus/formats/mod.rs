//! Files of every format become a document and its metadata: one file a format.
//!
//! Bytes come in with the name of the file, out comes the prose with page furniture left out. What
//! a format cannot read it refuses, naming what is wrong and what to do.

mod text;

use std::path::{Path, PathBuf};

use super::Metadata;
use crate::text::Document;

/// Largest file, in bytes, that is read as one report: a year of wire copy in one file is an archive.
const SIZE_LIMIT: u64 = 128 << 20;

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

/// Reads the bytes of one format.
type Read = fn(&[u8]) -> Result<ReadFile, String>;

/// The formats by the endings of their names.
const FORMATS: [(&str, Read); 3] = [("txt", text::plain), ("md", text::markdown), ("markdown", text::markdown)];

/// Whether the name of a file says that it can be a report.
pub(super) fn is_report(path: &Path) -> bool {
    format_of(path).is_some()
}

/// Reads the file at `path`, in the format that its name says; as plain text where it says none.
pub fn read_file(path: &Path) -> Result<ReadFile, ReadError> {
    let failed = |why: String| ReadError { path: path.to_owned(), why };
    let bytes = read_bytes(path).map_err(failed)?;
    read_as(path, &bytes).map_err(failed)
}

/// The bytes of the file at `path`.
pub(super) fn read_bytes(path: &Path) -> Result<Vec<u8>, String> {
    let metadata = std::fs::metadata(path).map_err(|error| explained(&error.to_string()))?;
    if metadata.is_dir() {
        return Err("is a folder; name a file".into());
    }
    if metadata.len() > SIZE_LIMIT {
        return Err(format!("larger than {} MB; split it to include it", SIZE_LIMIT >> 20));
    }
    std::fs::read(path).map_err(|error| explained(&error.to_string()))
}

/// Reads `bytes` in the format that the name `path` says.
pub fn read_as(path: &Path, bytes: &[u8]) -> Result<ReadFile, String> {
    format_of(path).unwrap_or(text::plain)(bytes)
}

fn format_of(path: &Path) -> Option<Read> {
    let ending = path.extension()?.to_str()?.to_lowercase();
    FORMATS.iter().find(|(known, _)| *known == ending).map(|(_, read)| *read)
}

/// A message of the system without its error number, which tells a journalist nothing.
pub(super) fn explained(error: &str) -> String {
    let plain = error.split(" (os error").next().unwrap_or(error);
    let mut letters = plain.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
