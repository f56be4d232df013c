//! In which order files are read, and how many together.

use std::path::Path;

use super::files::Changed;
use super::formats::{self, Entries, Entry};
use super::store::SAMPLES;

/// How many reports are read before they are written: enough to keep all cores busy, few enough to
/// keep in memory.
pub(super) const BATCH: usize = 256;

/// How many bytes of files are read before they are written.
const BATCH_BYTES: u64 = 64 << 20;

/// Some files of all over the corpus first, from which the index learns what its reports have in common.
pub(super) fn spread(files: Vec<Changed<'_>>) -> Vec<Changed<'_>> {
    let step = files.len() / SAMPLES;
    if step < 2 {
        return files;
    }
    let is_first = |at: usize| at.is_multiple_of(step);
    let some =
        |first: bool| files.iter().enumerate().filter(move |&(at, _)| is_first(at) == first).map(|(_, &file)| file);
    some(true).chain(some(false)).collect()
}

/// The files in the parts in which they are read: each archive alone, of others as many as keep all cores busy
/// and fit into memory.
pub(super) fn batches<'f>(files: &'f [Changed<'f>]) -> Vec<&'f [Changed<'f>]> {
    let mut batches = Vec::new();
    let (mut start, mut bytes) = (0, 0);
    for (at, Changed { file, .. }) in files.iter().enumerate() {
        let is_archive = formats::is_archive(Path::new(file.name));
        if at > start && (is_archive || at - start >= BATCH || bytes + file.size > BATCH_BYTES) {
            batches.push(&files[start..at]);
            (start, bytes) = (at, 0);
        }
        bytes += file.size;
        if is_archive {
            batches.push(&files[start..=at]);
            (start, bytes) = (at + 1, 0);
        }
    }
    batches.extend((start < files.len()).then(|| &files[start..]));
    batches
}

/// The next files of an archive, as many as are read together.
pub(super) fn next_batch(entries: &mut Entries) -> Vec<Entry> {
    let mut batch = Vec::new();
    let mut bytes = 0;
    while batch.len() < BATCH && bytes < BATCH_BYTES {
        let Some(entry) = entries.next() else { break };
        bytes += entry.bytes.as_ref().map_or(0, Vec::len) as u64;
        batch.push(entry);
    }
    batch
}
