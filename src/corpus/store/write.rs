//! Writing the store: one writer at a time, in transactions that readers see whole or not at all.

use std::collections::BTreeMap;

use rusqlite::fallible_iterator::FallibleIterator;
use rusqlite::{Connection, OptionalExtension, params};

use super::super::keys;
use super::incoming::Sources;
use super::packing::{Packer, SAMPLES, dictionary, dictionary_of};
use super::read::{each_stat, unpacked};
use super::removed::Removed;
use super::segment::{self, Fresh, Numbered};
use super::state::State;
use super::{NewFile, NewReport, SCHEMA, Stat, StoreError};

/// So many free pages are no waste.
const LITTLE: i64 = 16;

/// A transaction that is being written. Dropped without a commit, it leaves the store as it was.
#[derive(Debug)]
pub(crate) struct Writer {
    connection: Connection,
    version: i32,
    /// Whether nothing was there that could be used.
    begins: bool,
    packer: Packer,
    /// What the last commit left, and what became of it since.
    state: State,
    /// The first number that was free then.
    first: u64,
    fresh: Fresh,
    counted: Counted,
    /// The ranges of numbers that went since.
    gone: Vec<(u64, u64)>,
    /// How many postings were put in by this writer.
    brought: u64,
}

impl Writer {
    /// Begins once no other connection writes.
    pub(super) fn begin(connection: Connection, version: i32) -> Result<Self, StoreError> {
        connection.execute_batch("BEGIN IMMEDIATE")?;
        let found: i32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if found != version {
            let names: Vec<String> = connection
                .prepare(
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
                )?
                .query_map([], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            for name in names {
                connection.execute_batch(&format!("DROP TABLE \"{}\"", name.replace('"', "\"\"")))?;
            }
            connection.execute_batch(&SCHEMA.concat())?;
            connection.pragma_update(None, "user_version", version)?;
        }
        let state = State::load(&connection)?;
        let mut writer = Self {
            connection,
            version,
            begins: found != version,
            packer: Packer::default(),
            state,
            first: state.next,
            fresh: Fresh::default(),
            counted: Counted::default(),
            gone: Vec::new(),
            brought: 0,
        };
        writer.load()?;
        Ok(writer)
    }

    /// Whether the store had nothing that could be used when it began.
    pub fn begins(&self) -> bool {
        self.begins
    }

    /// Learns what another writer may have changed.
    fn load(&mut self) -> Result<(), StoreError> {
        self.state = State::load(&self.connection)?;
        self.first = self.state.next;
        if let Some(dictionary) = dictionary(&self.connection)? {
            self.packer = Packer::new(&dictionary);
        }
        Ok(())
    }

    /// What the reports that go in next are to be packed with.
    pub fn packer(&self) -> Packer {
        self.packer.clone()
    }

    /// As [`each_stat`] for the files of the store.
    pub fn each_stat(&self, names: Option<&[String]>, each: &mut dyn FnMut(&str, &Stat)) -> Result<(), StoreError> {
        each_stat(&self.connection, names, each)
    }

    /// Puts a file in, in the place of what was known under its path.
    pub fn put(&mut self, file: &NewFile) -> Result<(), StoreError> {
        self.begin_file(&file.path)?;
        for report in &file.reports {
            self.put_report(&file.path, report)?;
        }
        self.finish_file(&file.path, &file.stat, file.why.as_deref())
    }

    /// Begins a file whose reports are put in one after another, in the place of what was known under its
    /// path. Until it is finished, its state is one that no file has.
    pub fn begin_file(&mut self, path: &str) -> Result<(), StoreError> {
        self.remove(path)?;
        let unfinished = Stat { size: u64::MAX, modified: 0, hash: [0; 16] };
        self.connection
            .prepare_cached("INSERT INTO files(path, size, modified, hash) VALUES (?1,?2,?3,?4)")?
            .execute(params![path, unfinished.size.cast_signed(), unfinished.modified, unfinished.hash])?;
        Ok(())
    }

    /// Says that all reports of a file are in.
    pub fn finish_file(&self, path: &str, stat: &Stat, why: Option<&str>) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE files SET size = ?2, modified = ?3, hash = ?4, why = ?5 WHERE path = ?1")?
            .execute(params![path, stat.size.cast_signed(), stat.modified, stat.hash, why])?;
        Ok(())
    }

    /// Puts a report of a file that was begun in. Where there is one of that path already, it stays: a
    /// file's own name goes before what a part of another would be called.
    pub fn put_report(&mut self, file: &str, report: &NewReport) -> Result<(), StoreError> {
        let number = self.state.next.cast_signed();
        if report.path == file {
            self.remove_part(file)?;
            self.connection
                .prepare_cached("UPDATE files SET report = ?2 WHERE path = ?1")?
                .execute(params![file, number])?;
        } else if !self.put_part(file, report, number)? {
            return Ok(());
        }
        self.connection
            .prepare_cached("INSERT INTO reports(number, figures, why, content) VALUES (?1,?2,?3,?4)")?
            .execute(params![number, report.figures, report.why, report.packed])?;
        self.list(report);
        self.counted.add(&report.sources, &report.names, 1);
        if report.is_read() {
            self.state.reports += 1;
            self.state.figures += u64::from(report.figures);
        }
        if self.state.reports == SAMPLES as u64 {
            self.learn()?;
        }
        Ok(())
    }

    /// Lists what a report is found by, under the next free number.
    fn list(&mut self, report: &NewReport) {
        let first = self.state.next;
        let width = width(report.figures);
        self.fresh.parts.extend(report.parts.iter().map(|&(key, place)| (key, first + u64::from(place))));
        self.fresh.words.extend(report.words.iter().map(|&word| (word, first)));
        self.fresh.reports.push(Numbered { first, width, order: keys::hash(&["report", &report.path]) });
        self.state.next += width;
    }

    /// Makes room for the report of a file that has the name of a part of another.
    fn remove_part(&mut self, path: &str) -> Result<(), StoreError> {
        if self.state.next_file == 0 {
            return Ok(());
        }
        for (at, _) in path.match_indices(['#', '/']) {
            let (file, name) = path.split_at(at);
            let sql =
                "SELECT file, report FROM parts WHERE file = (SELECT number FROM files WHERE path = ?1) AND name = ?2";
            let found: Option<(i64, i64)> = self
                .connection
                .prepare_cached(sql)?
                .query_row([file, name], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?;
            if let Some((file, report)) = found {
                self.connection
                    .prepare_cached("DELETE FROM parts WHERE file = ?1 AND name = ?2")?
                    .execute(params![file, name])?;
                self.remove_report(report)?;
            }
        }
        Ok(())
    }

    /// Notes a part of a file; not where there is a report of that path.
    fn put_part(&mut self, file: &str, report: &NewReport, number: i64) -> Result<bool, StoreError> {
        let own = "SELECT 1 FROM files WHERE path = ?1 AND report IS NOT NULL";
        if self.connection.prepare_cached(own)?.exists([&report.path])? {
            return Ok(false);
        }
        let sql = "SELECT number FROM files WHERE path = ?1";
        let known: Option<i64> = self.connection.prepare_cached(sql)?.query_row([file], |row| row.get(0))?;
        let file_number = if let Some(number) = known {
            number
        } else {
            self.state.next_file += 1;
            self.connection
                .prepare_cached("UPDATE files SET number = ?2 WHERE path = ?1")?
                .execute(params![file, self.state.next_file])?;
            self.state.next_file
        };
        let name = report.path.strip_prefix(file).unwrap_or(&report.path);
        let added = self
            .connection
            .prepare_cached("INSERT OR IGNORE INTO parts(file, name, report) VALUES (?1,?2,?3)")?
            .execute(params![file_number, name, number])?;
        Ok(added > 0)
    }

    /// Notes a new state of a file whose content is as it was.
    pub fn touch(&self, path: &str, stat: &Stat) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE files SET size = ?2, modified = ?3 WHERE path = ?1")?
            .execute(params![path, stat.size.cast_signed(), stat.modified])?;
        Ok(())
    }

    /// Takes a file out, with all that came from it.
    pub fn remove(&mut self, path: &str) -> Result<(), StoreError> {
        let found: Option<(Option<i64>, Option<i64>)> = self
            .connection
            .prepare_cached("DELETE FROM files WHERE path = ?1 RETURNING report, number")?
            .query_row([path], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((own, number)) = found else { return Ok(()) };
        let mut reports: Vec<i64> = own.into_iter().collect();
        if let Some(number) = number {
            let mut statement = self.connection.prepare_cached("DELETE FROM parts WHERE file = ?1 RETURNING report")?;
            for report in statement.query_map([number], |row| row.get(0))? {
                reports.push(report?);
            }
        }
        reports.into_iter().try_for_each(|report| self.remove_report(report))
    }

    fn remove_report(&mut self, number: i64) -> Result<(), StoreError> {
        let sql = "DELETE FROM reports WHERE number = ?1 RETURNING figures, why IS NULL, content";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([number])?;
        let Some(row) = rows.next()? else { return Ok(()) };
        let is_read: bool = row.get(1)?;
        let (first, figures): (u64, u32) = (number.cast_unsigned(), row.get(0)?);
        let report = unpacked(row.get_ref(2)?, &self.packer)?;
        let report = report.open()?;
        let head = &report.head;
        let names = head.names.iter().map(|&(name, longer)| (name.to_owned(), longer.to_owned()));
        self.counted.add(&Sources::of(&report.rows()?, &head.metadata()?), &names.collect::<Vec<_>>(), -1);
        self.gone.push((first, first + width(figures)));
        if is_read {
            self.state.reports = self.state.reports.saturating_sub(1);
            self.state.figures = self.state.figures.saturating_sub(figures.into());
        }
        Ok(())
    }

    /// Makes the dictionary, and packs with it what there is.
    fn learn(&mut self) -> Result<(), StoreError> {
        if dictionary(&self.connection)?.is_some() {
            return Ok(());
        }
        let mut samples: Vec<Vec<u8>> = Vec::new();
        let mut numbers: Vec<i64> = Vec::new();
        {
            let mut statement =
                self.connection.prepare_cached("SELECT number, content FROM reports ORDER BY number")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                numbers.push(row.get(0)?);
                samples.push(unpacked(row.get_ref(1)?, &self.packer)?.0);
            }
        }
        let Some(dictionary) = dictionary_of(&samples) else { return Ok(()) };
        self.connection.execute("INSERT INTO dictionary(bytes) VALUES (?1)", [&dictionary])?;
        self.packer = Packer::new(&dictionary);
        for (number, sample) in numbers.into_iter().zip(samples) {
            self.connection
                .prepare_cached("UPDATE reports SET content = ?2 WHERE number = ?1")?
                .execute(params![number, self.packer.pack(&sample)?])?;
        }
        Ok(())
    }

    fn write_counted(&mut self) -> Result<(), StoreError> {
        let Counted { sources, nameless, names } = std::mem::take(&mut self.counted);
        self.state.nameless = self.state.nameless.saturating_add_signed(nameless);
        for (name, by) in sources.into_iter().filter(|&(_, by)| by != 0) {
            self.connection
                .prepare_cached(
                    "INSERT INTO sources(name, reports) VALUES (?1,?2) ON CONFLICT DO UPDATE SET reports = reports + ?2",
                )?
                .execute(params![name, by])?;
            self.connection.prepare_cached("DELETE FROM sources WHERE name = ?1 AND reports <= 0")?.execute([name])?;
        }
        let mut others = false;
        for ((name, longer), by) in names.into_iter().filter(|&(_, by)| by != 0) {
            let reports: i64 = self
                .connection
                .prepare_cached(
                    "INSERT INTO names(name, longer, reports) VALUES (?1,?2,?3)
                     ON CONFLICT DO UPDATE SET reports = reports + ?3 RETURNING reports",
                )?
                .query_row(params![name, longer, by], |row| row.get(0))?;
            let is_gone = reports <= 0;
            if is_gone {
                self.connection
                    .prepare_cached("DELETE FROM names WHERE name = ?1 AND longer = ?2")?
                    .execute([name, longer])?;
            }
            others |= is_gone || reports == by;
        }
        self.state.ties += i64::from(others);
        Ok(())
    }

    /// Makes all since the last commit last, and goes on writing.
    pub fn commit_and_go_on(&mut self) -> Result<(), StoreError> {
        self.flush()?;
        self.connection.execute_batch("COMMIT; BEGIN IMMEDIATE")?;
        let found: i32 = self.connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        // Another beleg, with other settings or of another version, began to fill the file its way.
        if found == self.version { self.load() } else { Err(StoreError::Busy) }
    }

    /// Makes all since the last commit last.
    pub fn commit(mut self) -> Result<(), StoreError> {
        self.flush()?;
        self.connection.execute_batch("COMMIT")?;
        if let Err(error) = self.give_back() {
            // All that was written is there; the next writer tries again.
            tracing::debug!("no room given back: {}", StoreError::from(error));
        }
        Ok(())
    }

    /// Makes the file smaller where much of it is free; a little is soon needed again.
    fn give_back(&self) -> rusqlite::Result<()> {
        let count = |what: &str| self.connection.pragma_query_value(None, what, |row| row.get::<_, i64>(0));
        let (free, all) = (count("freelist_count")?, count("page_count")?);
        if free > LITTLE && free * 4 > all {
            // Each step gives one page back.
            self.connection.prepare("PRAGMA incremental_vacuum")?.query([])?.map(|_| Ok(())).count()?;
        }
        Ok(())
    }

    /// Writes what is kept in memory until there is some of it.
    fn flush(&mut self) -> Result<(), StoreError> {
        let mut removed = Removed::load(&self.connection)?;
        removed.add(std::mem::take(&mut self.gone));
        if self.first < self.state.next {
            let fresh = std::mem::take(&mut self.fresh);
            self.brought += fresh.parts.len() as u64;
            segment::add(&self.connection, (self.first, self.state.next), fresh)?;
        }
        self.write_counted()?;
        segment::tidy(&self.connection, self.brought, &mut removed)?;
        removed.save(&self.connection)?;
        self.state.save(&self.connection)
    }
}

/// How many more reports than at the last commit have a figure from whom, and tie which names together, or how many
/// fewer.
#[derive(Debug, Default)]
struct Counted {
    sources: BTreeMap<String, i64>,
    nameless: i64,
    names: BTreeMap<(String, String), i64>,
}

impl Counted {
    /// Counts `by` more reports with these sources, which tie these names together.
    fn add(&mut self, sources: &Sources, names: &[(String, String)], by: i64) {
        for name in &sources.names {
            *self.sources.entry(name.clone()).or_default() += by;
        }
        self.nameless += if sources.nameless { by } else { 0 };
        for tie in names {
            *self.names.entry(tie.clone()).or_default() += by;
        }
    }
}

/// How many numbers a report with so many figures has: one at least, which is its own.
fn width(figures: u32) -> u64 {
    u64::from(figures).max(1)
}
