//! The files that a command was given: read at once, each failure named.

use std::path::{Path, PathBuf};

use beleg::corpus::{Part, ReadError, ReadFile, read_file};
use beleg::language::Lang;
use beleg::output::ReadDocument;
use beleg::reading::{Context, Reader};
use rayon::iter::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::complain;

/// What could be read of `paths`, in their order, and whether that is all. What could not is named
/// on standard error.
pub fn read(paths: &[PathBuf], reader: &Reader, language: Option<Lang>) -> (Vec<ReadDocument>, bool) {
    let read: Vec<Vec<Result<ReadDocument, ReadError>>> = paths
        .par_iter()
        .map(|path| match read_file(path) {
            Ok(parts) => parts.into_par_iter().map(|part| document(path, part, reader, language)).collect(),
            Err(error) => vec![Err(error)],
        })
        .collect();
    let (read, failed): (Vec<_>, Vec<_>) = read.into_iter().flatten().partition(Result::is_ok);
    let all = failed.is_empty();
    failed.into_iter().filter_map(Result::err).for_each(complain);
    (read.into_iter().filter_map(Result::ok).collect(), all)
}

/// A report of the file at `path`, read.
fn document(path: &Path, part: Part, reader: &Reader, language: Option<Lang>) -> Result<ReadDocument, ReadError> {
    let path = format!("{}{}", path.display(), part.name);
    let ReadFile { document, metadata, .. } = part.read.map_err(|why| ReadError { path: path.clone().into(), why })?;
    let reading = reader.read(&document, Context { language, day: metadata.day() });
    Ok(ReadDocument { path, document, metadata, reading })
}
