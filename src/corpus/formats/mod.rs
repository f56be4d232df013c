//! Files of every format become documents and their metadata: one file a format.
//!
//! Bytes come in with the name of the file, out comes the prose with page furniture left out. Most files
//! are one report; a feed or a message of a wire is several, and an archive is a folder of files. What a
//! format cannot read it refuses, naming what is wrong and what to do.

mod archive;
mod content;
mod draft;
mod extract;
mod feed;
mod html;
mod mail;
mod news_ml;
mod ninjs;
mod office;
mod pdf;
mod text;
mod xml;

use std::path::{Path, PathBuf};

#[cfg(test)]
pub(super) use archive::tests::packed;
pub(super) use archive::{Entries, Entry};
pub use pdf::{READ_PDF, pdf_is_read_by, read_pdf};

use super::Metadata;
use crate::text::Document;

pub use draft::read_draft;

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
    /// One file, one report or several.
    Several(fn(&[u8]) -> Result<Vec<Part>, String>),
    /// One file, a folder of others.
    Archive(fn(&Path) -> Result<Entries, String>),
}

/// The formats by the endings of their names.
const FORMATS: [(&str, Format); 16] = [
    ("txt", Format::One(text::plain)),
    ("md", Format::One(text::markdown)),
    ("markdown", Format::One(text::markdown)),
    ("html", Format::One(html::page)),
    ("htm", Format::One(html::page)),
    ("json", Format::Several(ninjs::items)),
    ("xml", Format::Several(xml_items)),
    ("rss", Format::Several(xml_items)),
    ("atom", Format::Several(xml_items)),
    ("eml", Format::One(mail::message)),
    ("pdf", Format::One(pdf::pdf)),
    ("docx", Format::One(office::docx)),
    ("odt", Format::One(office::odt)),
    ("zip", Format::Archive(archive::zip)),
    ("mbox", Format::Archive(archive::mbox)),
    ("jsonl", Format::Archive(archive::lines)),
];

/// Whether the name of a file says that it can be a report, or an archive of them.
pub(super) fn is_report(path: &Path) -> bool {
    format_of(path).is_some()
}

/// Whether the name of a file says that it is an archive.
pub(super) fn is_archive(path: &Path) -> bool {
    matches!(format_of(path), Some(Format::Archive(_)))
}

/// The files in the archive at `path`; `None` where its name says that it is none.
pub(super) fn entries(path: &Path) -> Option<Result<Entries, String>> {
    match format_of(path)? {
        Format::Archive(open) => Some(open(path)),
        Format::One(_) | Format::Several(_) => None,
    }
}

/// Reads the file at `path`, in the format that its name says; as plain text where it says none. All
/// reports of an archive are in memory at once.
pub fn read_file(path: &Path) -> Result<Vec<Part>, ReadError> {
    let failed = |why: String| ReadError { path: path.to_owned(), why };
    match entries(path) {
        Some(entries) => Ok(entries.map_err(failed)?.flat_map(read_entry).collect()),
        None => read_as(path, &read_bytes(path).map_err(failed)?).map_err(failed),
    }
}

/// The reports in a file of an archive.
pub(super) fn read_entry(entry: Entry) -> Vec<Part> {
    let Entry { name, path, bytes } = entry;
    match bytes.and_then(|bytes| read_as(&path, &bytes)) {
        Ok(parts) => parts.into_iter().map(|part| Part { name: format!("{name}{}", part.name), ..part }).collect(),
        Err(why) => vec![Part { name, read: Err(why) }],
    }
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
        Format::Several(read) => read(bytes),
        Format::Archive(_) => Err("an archive in an archive; unpack it to include it".into()),
    }
}

/// Reads a file of XML: NewsML-G2 or a feed.
fn xml_items(bytes: &[u8]) -> Result<Vec<Part>, String> {
    let xml::Checked { text, root } = xml::checked(bytes)?;
    match root.as_str() {
        root if news_ml::ROOTS.contains(&root) => news_ml::items(&xml::tree(&text)?),
        "rss" | "feed" | "entry" | "RDF" => feed::items(&text),
        "html" => Err("a web page under the name of .xml; rename it to .html to include it".into()),
        root => Err(format!("XML of another kind (<{root}>); only NewsML-G2, RSS and Atom are read")),
    }
}

fn format_of(path: &Path) -> Option<Format> {
    let ending = path.extension()?.to_str()?.to_lowercase();
    FORMATS.iter().find(|(known, _)| *known == ending).map(|(_, format)| *format)
}

/// `de` of `de-DE`.
fn short(language: &str) -> String {
    language.split(['-', '_']).next().unwrap_or_default().trim().to_lowercase()
}

/// A message of the system without its error number, which tells a journalist nothing.
pub(super) fn explained(error: &str) -> String {
    let plain = error.split(" (os error").next().unwrap_or(error);
    let mut letters = plain.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
