//! Files of every format become documents and their metadata: one file a format.
//!
//! Bytes come in with the name of the file, out comes the prose with page furniture left out. Most files
//! are one report; a feed or a message of a wire is several, and an archive is a folder of files. What a
//! format cannot read it refuses, naming what is wrong and what to do.

mod content;
mod extract;
mod html;
mod text;

use std::path::{Path, PathBuf};

use super::Metadata;
use crate::text::Document;

/// Largest file, in bytes, that is read in one piece: a year of wire copy in one file is an archive.
const SIZE_LIMIT: u64 = 128 << 20;

/// A report that was read.
#[derive(Clone, Debug)]
pub struct ReadFile {
    /// The prose, page furniture left out.
    pub document: Document,
    pub metadata: Metadata,
    /// The byte of the document's text at which each page starts, where the file has pages.
    pub pages: Vec<usize>,
    /// Whether the text was taken out of the file and is not the file's own.
    pub is_extracted: bool,
}

impl ReadFile {
    /// The page, from 1, that the byte `offset` of the text stands on; `None` where there are no pages.
    pub fn page_of(&self, offset: usize) -> Option<usize> {
        Some(self.pages.partition_point(|&start| start <= offset)).filter(|&page| page > 0)
    }
}

/// One of the reports in a file.
#[derive(Clone, Debug)]
pub struct Part {
    /// What its name has beyond that of the file: nothing where the file is one report, else `#3`.
    pub name: String,
    /// Or why it cannot be read.
    pub read: Result<ReadFile, String>,
}

/// A file that could not be read. The message names the file, what is wrong and what to do.
#[derive(Debug, thiserror::Error)]
#[error("{}: {why}", super::in_one_line(&path.to_string_lossy()))]
pub struct ReadError {
    pub path: PathBuf,
    /// What is wrong, and what to do.
    pub why: String,
}

/// How a format is read.
#[derive(Clone, Copy, Debug)]
enum Format {
    /// One file, one report.
    One(fn(&[u8]) -> Result<ReadFile, String>),
}

/// The formats by the endings of their names.
const FORMATS: [(&str, Format); 5] = [
    ("txt", Format::One(text::plain)),
    ("md", Format::One(text::markdown)),
    ("markdown", Format::One(text::markdown)),
    ("html", Format::One(html::page)),
    ("htm", Format::One(html::page)),
];

/// Whether the name of a file says that it can be a report.
pub(super) fn is_report(path: &Path) -> bool {
    format_of(path).is_some()
}

/// Reads the file at `path`, in the format that its name says; as plain text where it says none.
pub fn read_file(path: &Path) -> Result<Vec<Part>, ReadError> {
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
pub fn read_as(path: &Path, bytes: &[u8]) -> Result<Vec<Part>, String> {
    content::agrees(path, bytes)?;
    match format_of(path).unwrap_or(Format::One(text::plain)) {
        Format::One(read) => Ok(vec![Part { name: String::new(), read: Ok(read(bytes)?) }]),
    }
}

fn format_of(path: &Path) -> Option<Format> {
    let ending = path.extension()?.to_str()?.to_lowercase();
    FORMATS.iter().find(|(known, _)| *known == ending).map(|(_, format)| *format)
}

/// A message of the system without its error number, which tells a journalist nothing.
pub(super) fn explained(error: &str) -> String {
    let plain = error.split(" (os error").next().unwrap_or(error);
    let mut letters = plain.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
