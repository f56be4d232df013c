//! Bringing the index up to date: what changed in the folders is read anew, the rest is left alone.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use rayon::prelude::*;

use super::folders::{self, File};
use super::formats;
use super::report::complete;
use super::store::{Content, NewReport, ReadContent, Row, Stat, Store, StoreError};
use super::{Metadata, Progress, Skipped, Summary};
use crate::configuration::FolderMetadata;
use crate::language::Lang;
use crate::reading::{Claim, Context, Reader, Reading};
use crate::text::{Document, LineIndex, Span};

/// How many reports are read before they are written: enough to keep all cores busy, few enough to
/// keep in memory.
const BATCH: usize = 256;

/// How many reports are written before others may see them.
const COMMIT: usize = 16 * BATCH;

/// A file changed this close to being read, in nanoseconds, may change again without its time
/// showing it (the clock of some file systems ticks every two seconds), so it is looked at again.
const TICK: i64 = 2_000_000_000;

/// What an update works with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Update<'a> {
    pub root: &'a Path,
    pub folders: &'a [std::path::PathBuf],
    pub metadata: &'a [FolderMetadata],
    pub reader: &'a Reader,
    pub store: &'a Store,
    /// Whether all reports are read, those too that are as they were.
    pub anew: bool,
}

impl Update<'_> {
    /// Brings the store up to date with the folders. `progress` is called from one thread.
    pub fn run(self, progress: &(dyn Fn(Progress) + Sync)) -> Result<Summary, StoreError> {
        let (files, mut skipped) = folders::reports(self.root, self.folders);
        let total = files.len();
        progress(Progress { done: 0, total });
        let (known, current) = self.store.read(|snapshot| Ok((snapshot.stats()?, snapshot.is_current())))?;
        let mut summary = Summary::default();
        if self.anew
            || !current
            || !changed(&files, &known).is_empty()
            || known.keys().any(|path| !files.contains_key(path))
        {
            self.write(&files, &mut summary, &mut skipped, progress)?;
        }
        progress(Progress { done: total, total });
        self.store.read(|snapshot| {
            let totals = snapshot.totals()?;
            (summary.reports, summary.figures) = (totals.reports, totals.figures);
            skipped.extend(snapshot.skipped()?.into_iter().map(|(path, why)| Skipped { path, why }));
            Ok(())
        })?;
        skipped.sort_by(|a, b| (&a.path, &a.why).cmp(&(&b.path, &b.why)));
        summary.skipped = skipped;
        Ok(summary)
    }

    fn write(
        self,
        files: &BTreeMap<String, File>,
        summary: &mut Summary,
        skipped: &mut Vec<Skipped>,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<(), StoreError> {
        let writer = self.store.write()?;
        // Asked again, now that nobody else writes: another process may have done the work.
        let known = writer.stats()?;
        for path in known.keys().filter(|path| !files.contains_key(*path)) {
            writer.remove(path)?;
            summary.removed += 1;
        }
        let known = if self.anew { BTreeMap::new() } else { known };
        let total = files.len();
        let changed = changed(files, &known);
        let mut done = total - changed.len();
        for (number, batch) in changed.chunks(BATCH).enumerate() {
            let read: Vec<Outcome> =
                batch.par_iter().map(|(path, file)| self.read(path, file, known.get(*path))).collect();
            for ((path, _), outcome) in batch.iter().zip(read) {
                match outcome {
                    Outcome::New(report) => {
                        summary.read += 1;
                        writer.put(&report)?;
                    }
                    Outcome::Same(stat) => writer.touch(path, &stat)?,
                    Outcome::Failed(why) => {
                        writer.remove(path)?;
                        skipped.push(Skipped { path: (*path).clone(), why });
                    }
                }
            }
            done += batch.len();
            progress(Progress { done, total });
            if (number + 1) % (COMMIT / BATCH) == 0 {
                writer.commit_and_go_on()?;
            }
        }
        writer.commit()
    }

    fn read(self, path: &str, file: &File, known: Option<&Stat>) -> Outcome {
        let bytes = match formats::read_bytes(&file.path) {
            Ok(bytes) => bytes,
            Err(why) => return Outcome::Failed(why),
        };
        let stat = Stat { size: file.size, modified: settled(file.modified), hash: *blake3::hash(&bytes).as_bytes() };
        if known.is_some_and(|known| known.hash == stat.hash) {
            return Outcome::Same(stat);
        }
        // One report that trips the reader must not take the others with it.
        let content = catch_unwind(AssertUnwindSafe(|| self.content(path, &file.path, &bytes)))
            .unwrap_or_else(|_| Content::Skipped("an error in beleg itself; please report it with this file".into()));
        Outcome::New(NewReport { path: path.to_owned(), stat, content })
    }

    fn content(self, path: &str, file: &Path, bytes: &[u8]) -> Content {
        let read = match formats::read_as(file, bytes).map(|mut parts| parts.remove(0).read) {
            Ok(Ok(read)) => read,
            Ok(Err(why)) | Err(why) => return Content::Skipped(why),
        };
        if read.document.blocks.is_empty() && read.metadata.title.is_none() {
            return Content::Skipped("empty".into());
        }
        let metadata = complete(read.metadata, path, self.metadata);
        let language = metadata.language.as_deref().and_then(language_of);
        let reading = self.reader.read(&read.document, Context { language, day: metadata.day() });
        Content::Read(Box::new(kept(&read.document, metadata, &reading)))
    }
}

/// What came of looking at a file.
#[derive(Debug)]
enum Outcome {
    New(NewReport),
    /// The bytes are as they were; only the state of the file is not.
    Same(Stat),
    /// The file could not be read, now; the next update tries again.
    Failed(String),
}

/// The files whose size or time is not as it was, in the order of their paths.
fn changed<'f>(files: &'f BTreeMap<String, File>, known: &BTreeMap<String, Stat>) -> Vec<(&'f String, &'f File)> {
    let as_it_was = |path: &String, file: &File| {
        known.get(path).is_some_and(|stat| stat.size == file.size && stat.modified == file.modified)
    };
    files.iter().filter(|(path, file)| !as_it_was(path, file)).collect()
}

/// The time to remember for a file changed at `modified`: 0, which no file has, where it could
/// change again within the same tick.
fn settled(modified: i64) -> i64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos() as i64);
    if now - modified < TICK { 0 } else { modified }
}

fn language_of(code: &str) -> Option<Lang> {
    let code = code.get(..2)?.to_lowercase();
    [Lang::German, Lang::English].into_iter().find(|language| language.code() == code)
}

/// What the index keeps of a report.
pub(super) fn kept(document: &Document, metadata: Metadata, reading: &Reading) -> ReadContent {
    let lines = LineIndex::new(&document.text);
    let row = |claim: &Claim| Row {
        claim: claim.clone(),
        line: lines.line_of(claim.figure.span.start) as u32 + 1,
        text: folded(document, claim.figure.phrase),
        sentence: folded(document, claim.sentence),
        sources: super::origins::sources(&document.text, reading, claim),
    };
    ReadContent {
        metadata,
        language: reading.language.code(),
        rows: reading.claims.iter().map(row).collect(),
        names: super::origins::tied(&reading.same_names, &reading.claims),
    }
}

/// The words at `span`, holes left out, white space folded.
fn folded(document: &Document, span: Span) -> String {
    let holes = document.blocks.iter().filter(|block| block.span.overlaps(span)).flat_map(|block| &block.holes);
    let mut text = String::with_capacity(span.len());
    let mut at = span.start;
    for hole in holes.filter(|hole| hole.overlaps(span)) {
        text.push_str(&document.text[at..hole.start.max(at)]);
        at = hole.end.min(span.end);
    }
    text.push_str(&document.text[at..span.end]);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
