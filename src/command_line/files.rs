//! The files that a command was given: read at once, each failure named.

use std::path::PathBuf;

use beleg::corpus::{ReadError, ReadFile, read_file};
use beleg::language::Lang;
use beleg::output::ReadDocument;
use beleg::reading::{Context, Reader};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::complain;

/// What could be read of `paths`, in their order, and whether that is all. What could not is named
/// on standard error.
pub fn read(paths: &[PathBuf], reader: &Reader, language: Option<Lang>) -> (Vec<ReadDocument>, bool) {
    let read: Vec<Result<ReadDocument, ReadError>> = paths
        .par_iter()
        .map(|path| {
            let ReadFile { document, metadata } = read_file(path)?;
            let reading = reader.read(&document, Context { language, day: metadata.day() });
            Ok(ReadDocument { path: path.display().to_string(), document, metadata, reading })
        })
        .collect();
    let asked = read.len();
    let documents: Vec<ReadDocument> = read.into_iter().filter_map(|one| one.map_err(complain).ok()).collect();
    let all = documents.len() == asked;
    (documents, all)
}
