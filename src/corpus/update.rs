//! Bringing the index up to date: what changed in the folders is read anew, the rest is left alone.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use rayon::prelude::*;

use super::batches::{BATCH, batches, next_batch, spread};
use super::files::{Changed, Changes, File, Files, Likeness};
use super::folders;
use super::formats::{self, Entries, Entry};
use super::intake::Intake;
use super::store::{NewFile, NewReport, Packer, Snapshot, Stat, Store, StoreError, Writer};
use super::{Progress, Skipped, Summary};
use crate::configuration::FolderMetadata;
use crate::reading::Reader;

/// How many reports are written before others may see them.
const COMMIT: usize = 16 * BATCH;

/// How many reports of one archive are named that cannot be read.
const NAMED: usize = 20;

/// The size of a report, in bytes, as news has it.
const USUAL_REPORT: u64 = 2_700;

/// A file changed this close to being read, in nanoseconds, may change again without its time
/// showing it (the clock of some file systems ticks every two seconds), so it is looked at again.
const TICK: i64 = 2_000_000_000;

/// What an update works with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Update<'a> {
    pub root: &'a Path,
    pub folders: &'a [PathBuf],
    /// What the configuration says of reports that do not say it themselves.
    pub metadata: &'a [FolderMetadata],
    pub reader: &'a Reader,
    pub store: &'a Store,
    pub extent: Extent<'a>,
}

/// What an update looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent<'a> {
    /// All files, and reads those that are not as they were.
    All,
    /// All files, and reads them all.
    Anew,
    /// What lies at these paths and below them, as `folders::at` gives them, where the store has been filled before.
    At(&'a [PathBuf]),
}

impl Update<'_> {
    /// Brings the store up to date with the folders. `progress` is called from one thread.
    pub fn run(self, progress: &(dyn Fn(Progress) + Sync)) -> Result<Summary, StoreError> {
        if self.extent == Extent::All
            && let Some((expected, skipped)) = self.all_as_they_were()?
        {
            progress(Progress { done: 0, total: expected });
            progress(Progress { done: expected, total: expected });
            return self.summed_up(Summary { skipped, ..Summary::default() }, None);
        }
        let Update { root, folders, store, extent, .. } = self;
        let (files, mut skipped) = match extent {
            Extent::All | Extent::Anew => folders::reports(root, folders),
            Extent::At(paths) => folders::reports_at(root, folders, paths),
        };
        let total = files.iter().map(expected).sum();
        progress(Progress { done: 0, total });
        let mut summary = Summary::default();
        if extent == Extent::Anew || !self.ask(|snapshot| self.is_up_to_date(&files, snapshot))? {
            let writer = store.write()?;
            if writer.begins() && matches!(extent, Extent::At(_)) {
                // Another process took out what was there meanwhile.
                drop(writer);
                return Update { extent: Extent::All, ..self }.run(progress);
            }
            self.write(writer, &files, &mut summary, &mut skipped, progress)?;
        }
        progress(Progress { done: total, total });
        self.summed_up(Summary { skipped, ..summary }, Some(&files))
    }

    /// Asks the store. Whoever asks it for candidates does not wait until a million files are compared.
    fn ask<T>(self, ask: impl FnOnce(&Snapshot<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        match self.extent {
            Extent::All | Extent::Anew => self.store.read_aside(ask),
            Extent::At(_) => self.store.read(ask),
        }
    }

    /// Where the files are those of the store, as they are in it: how many reports are expected in them, and what could
    /// not be looked at.
    fn all_as_they_were(self) -> Result<Option<(usize, Vec<Skipped>)>, StoreError> {
        let Some(known) = self.ask(|snapshot| {
            let mut known = Likeness::default();
            snapshot.each_stat(None, &mut |name, &Stat { size, modified, .. }| {
                known.add(File { name, size, modified });
            })?;
            Ok((known != Likeness::default()).then_some(known))
        })?
        else {
            return Ok(None);
        };
        let (mut found, mut reports) = (Likeness::default(), 0);
        let skipped = folders::each_report(self.root, self.folders, &mut |file| {
            found.add(file);
            reports += expected(file);
        });
        Ok((found == known).then_some((reports, skipped)))
    }

    /// `summary` with what there is in the store now and what of it was passed over; of that, where not everything was
    /// looked at, what is in `files`.
    fn summed_up(self, mut summary: Summary, files: Option<&Files>) -> Result<Summary, StoreError> {
        self.ask(|snapshot| {
            let totals = snapshot.totals()?;
            (summary.reports, summary.figures) = (totals.reports, totals.figures);
            let passed_over = match (self.extent, files) {
                (Extent::At(_), Some(files)) => snapshot.skipped_in(files.iter().map(|file| file.name))?,
                _ => snapshot.skipped()?,
            };
            summary.skipped.extend(passed_over.into_iter().map(|(path, why)| Skipped { path, why }));
            Ok(())
        })?;
        summary.skipped.sort_by(|a, b| (&a.path, &a.why).cmp(&(&b.path, &b.why)));
        Ok(summary)
    }

    /// The names of what is looked at; `None` where that is everything.
    fn names(self) -> Option<Vec<String>> {
        match self.extent {
            Extent::All | Extent::Anew => None,
            Extent::At(paths) => Some(paths.iter().map(|path| folders::relative(self.root, path)).collect()),
        }
    }

    /// Whether the store has just these files, as they are.
    fn is_up_to_date(self, files: &Files, snapshot: &Snapshot<'_>) -> Result<bool, StoreError> {
        if !snapshot.is_current() {
            return Ok(false);
        }
        let mut changes = Changes::none_known(files);
        snapshot.each_stat(self.names().as_deref(), &mut |name, stat| changes.known(name, stat))?;
        Ok(changes.end().is_empty())
    }

    fn intake<'i>(&'i self, packer: &'i Packer) -> Intake<'i> {
        Intake { metadata: self.metadata, reader: self.reader, packer }
    }

    fn write(
        self,
        writer: Writer,
        files: &Files,
        summary: &mut Summary,
        skipped: &mut Vec<Skipped>,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<(), StoreError> {
        let mut writing = Writing { writer, written: 0, since_commit: 0 };
        // Asked again, now that nobody else writes: another process may have done the work.
        let mut compared = Changes::none_known(files);
        writing.writer.each_stat(self.names().as_deref(), &mut |name, stat| compared.known(name, stat))?;
        let Changes { mut changed, gone, .. } = compared.end();
        for name in &gone {
            writing.writer.remove(name)?;
            summary.removed += 1;
        }
        if self.extent == Extent::Anew {
            changed = files.iter().map(|file| Changed { file, known: None }).collect();
        }
        let changed = spread(changed);
        let expected_in = |batch: &[Changed<'_>]| -> usize { batch.iter().map(|it| expected(it.file)).sum() };
        let total = files.iter().map(expected).sum();
        let mut done = total - expected_in(&changed);
        // While some files are read, those read before are written.
        let mut read = Vec::new();
        for batch in batches(&changed) {
            let archive = batch.first().and_then(|it| Some((it, formats::entries(&self.path(it.file))?)));
            if let Some((archive, entries)) = archive {
                skipped.extend(put(std::mem::take(&mut read), &mut writing)?);
                let so_far = |share: f64| {
                    let read = share * expected(archive.file) as f64;
                    progress(Progress { done: done + read as usize, total });
                };
                skipped.extend(self.archive(archive, entries, &mut writing, &so_far)?);
            } else {
                let packer = writing.writer.packer();
                let one = |changed: &Changed<'_>| (changed.file.name.to_owned(), self.read(changed, &packer));
                let before = std::mem::take(&mut read);
                let (next, failed) = rayon::join(|| batch.par_iter().map(one).collect(), || put(before, &mut writing));
                skipped.extend(failed?);
                read = next;
            }
            done += expected_in(batch);
            progress(Progress { done, total });
        }
        skipped.extend(put(read, &mut writing)?);
        summary.read = writing.written;
        writing.writer.commit()
    }

    fn path(self, file: File<'_>) -> PathBuf {
        self.root.join(file.name)
    }

    fn read(self, &Changed { file, known }: &Changed<'_>, packer: &Packer) -> Outcome {
        let path = self.path(file);
        let bytes = match formats::read_bytes(&path) {
            Ok(bytes) => bytes,
            Err(why) => return Outcome::Failed(why),
        };
        let stat = Stat { size: file.size, modified: settled(file.modified), hash: half(blake3::hash(&bytes)) };
        if known == Some(stat.hash) {
            return Outcome::Same(stat);
        }
        let (reports, why) = match self.intake(packer).reports(file.name, || formats::read_as(&path, &bytes)) {
            Ok(reports) => (reports, None),
            Err(why) => (Vec::new(), Some(why)),
        };
        Outcome::New(NewFile { path: file.name.to_owned(), stat, why, reports })
    }

    /// Reads an archive and writes what is in it, a part at a time: it may be larger than memory. Where it
    /// cannot be read now, it is given back. `so_far` is told how much of it was read, from 0 to 1.
    fn archive(
        self,
        &Changed { file, known }: &Changed<'_>,
        entries: Result<Entries, String>,
        writing: &mut Writing,
        so_far: &(dyn Fn(f64) + Sync),
    ) -> Result<Option<Skipped>, StoreError> {
        let path = file.name;
        let stat = match hash_of(&self.path(file)) {
            Ok(hash) => Stat { size: file.size, modified: settled(file.modified), hash },
            Err(why) => {
                writing.writer.remove(path)?;
                return Ok(Some(Skipped { path: path.to_owned(), why }));
            }
        };
        if known == Some(stat.hash) {
            writing.writer.touch(path, &stat)?;
            return Ok(None);
        }
        writing.writer.begin_file(path)?;
        let why = match entries {
            Ok(entries) => self.entries(path, entries, writing, so_far)?,
            Err(why) => Some(why),
        };
        writing.writer.finish_file(path, &stat, why.as_deref())?;
        Ok(None)
    }

    /// Writes the reports in an archive that was begun; what is to be said of it in the end.
    fn entries(
        self,
        path: &str,
        mut entries: Entries,
        writing: &mut Writing,
        so_far: &(dyn Fn(f64) + Sync),
    ) -> Result<Option<String>, StoreError> {
        let mut unreadable = 0;
        // While some reports are read, those read before are written.
        let mut read: Vec<Vec<NewReport>> = Vec::new();
        loop {
            let packer = writing.writer.packer();
            let one = |entry: Entry| {
                let name = format!("{path}{}", entry.name);
                let intake = self.intake(&packer);
                match intake.reports(path, || Ok(formats::read_entry(entry))) {
                    Ok(reports) => Ok(reports),
                    Err(why) => Ok(vec![intake.skipped(name, why)?]),
                }
            };
            let next = || next_batch(&mut entries).into_par_iter().map(one).collect::<Result<Vec<_>, StoreError>>();
            let write = || {
                for report in read.iter().flatten() {
                    unreadable += usize::from(!report.is_read());
                    if report.is_read() || unreadable <= NAMED {
                        writing.writer.put_report(path, report)?;
                        writing.count(1);
                    }
                }
                writing.commit_at_times()
            };
            let (next, written) = rayon::join(next, write);
            written?;
            read = next?;
            if read.is_empty() {
                break;
            }
            so_far(entries.share());
        }
        let more = unreadable.saturating_sub(NAMED);
        Ok((more > 0).then(|| format!("{more} more reports in it cannot be read")))
    }
}

/// Writes what came of looking at files; those that cannot be read now are given back.
fn put(read: Vec<(String, Outcome)>, writing: &mut Writing) -> Result<Vec<Skipped>, StoreError> {
    let mut failed = Vec::new();
    for (path, outcome) in read {
        match outcome {
            Outcome::New(file) => {
                writing.writer.put(&file)?;
                writing.count(file.reports.len().max(1));
            }
            Outcome::Same(stat) => writing.writer.touch(&path, &stat)?,
            Outcome::Failed(why) => {
                writing.writer.remove(&path)?;
                failed.push(Skipped { path, why });
            }
        }
    }
    writing.commit_at_times()?;
    Ok(failed)
}

/// How many reports are expected in a file: one, or in an archive as many as its size lets expect.
fn expected(file: File<'_>) -> usize {
    if formats::is_archive(Path::new(file.name)) { 1 + (file.size / USUAL_REPORT) as usize } else { 1 }
}

/// What was written so far.
#[derive(Debug)]
struct Writing {
    writer: Writer,
    /// Reports.
    written: usize,
    /// Reports that others do not see yet.
    since_commit: usize,
}

impl Writing {
    fn count(&mut self, reports: usize) {
        self.written += reports;
        self.since_commit += reports;
    }

    fn commit_at_times(&mut self) -> Result<(), StoreError> {
        if self.since_commit >= COMMIT {
            self.since_commit = 0;
            self.writer.commit_and_go_on()?;
        }
        Ok(())
    }
}

/// What came of looking at a file.
#[derive(Debug)]
enum Outcome {
    New(NewFile),
    /// The bytes are as they were; only the state of the file is not.
    Same(Stat),
    /// The file could not be read, now; the next update tries again.
    Failed(String),
}

fn hash_of(path: &Path) -> Result<[u8; 16], String> {
    let mut hasher = blake3::Hasher::new();
    let read = std::fs::File::open(path).and_then(|file| hasher.update_reader(file).map(|_| ()));
    read.map(|()| half(hasher.finalize())).map_err(|error| formats::explained(&error.to_string()))
}

/// Half of a hash, which no two files have in common by chance.
fn half(hash: blake3::Hash) -> [u8; 16] {
    let mut half = [0; 16];
    half.copy_from_slice(&hash.as_bytes()[..16]);
    half
}

/// The time to remember for a file changed at `modified`: 0, which no file has, where it could
/// change again within the same tick.
fn settled(modified: i64) -> i64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos() as i64);
    if now - modified < TICK { 0 } else { modified }
}
