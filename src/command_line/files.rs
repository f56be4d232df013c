//! The files that a command was given: read at once, each failure named.

use std::path::{Path, PathBuf};

use beleg::corpus::{Metadata, Part, ReadError, ReadFile, read_draft, read_file};
use beleg::language::Lang;
use beleg::output::ReadDocument;
use beleg::reading::{Context, Reader};
use beleg::text::Written;
use rayon::iter::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::complain;

/// What could be read of the drafts at `paths`, in their order, and whether that is all. What could not is
/// named on standard error.
pub fn drafts(paths: &[PathBuf], reader: &Reader, language: Option<Lang>) -> (Vec<ReadDocument>, bool) {
    all(paths, |path| match read_draft(path) {
        Some(Ok((document, written))) => {
            let reading = reader.read(&document, Context { language, day: None });
            let (path, metadata) = (path.display().to_string(), Metadata::default());
            vec![Ok(ReadDocument { path, document, written, metadata, reading })]
        }
        Some(Err(error)) => vec![Err(error)],
        None => reports_in(path, reader, language),
    })
}

/// What could be read of the files at `paths` as reports, in their order, and whether that is all. What could
/// not is named on standard error.
pub fn read(paths: &[PathBuf], reader: &Reader, language: Option<Lang>) -> (Vec<ReadDocument>, bool) {
    all(paths, |path| reports_in(path, reader, language))
}

fn reports_in(path: &Path, reader: &Reader, language: Option<Lang>) -> Vec<Result<ReadDocument, ReadError>> {
    match read_file(path) {
        Ok(parts) => parts.into_par_iter().map(|part| document(path, part, reader, language)).collect(),
        Err(error) => vec![Err(error)],
    }
}

fn all(
    paths: &[PathBuf],
    read: impl Fn(&Path) -> Vec<Result<ReadDocument, ReadError>> + Sync,
) -> (Vec<ReadDocument>, bool) {
    let read: Vec<Vec<Result<ReadDocument, ReadError>>> = paths.par_iter().map(|path| read(path)).collect();
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
    Ok(ReadDocument { path, document, written: Written::default(), metadata, reading })
}
