//! Writing the store: one writer at a time, in transactions that readers see whole or not at all.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, params};

use super::super::keys;
use super::read::{rows, stats};
use super::{Content, Key, NewFile, NewReport, Row, SCHEMA, Stat, StoreError};

/// A transaction that is being written. Dropped without a commit, it leaves the store as it was.
#[derive(Debug)]
pub(crate) struct Writer {
    connection: Connection,
    version: i32,
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
            connection.execute_batch(SCHEMA)?;
            connection.pragma_update(None, "user_version", version)?;
        }
        Ok(Self { connection, version })
    }

    /// All files that were looked at, by path.
    pub fn stats(&self) -> Result<BTreeMap<String, Stat>, StoreError> {
        stats(&self.connection)
    }

    /// Puts a file in, in the place of what was known under its path.
    pub fn put(&self, file: &NewFile) -> Result<(), StoreError> {
        self.begin_file(&file.path)?;
        for report in &file.reports {
            self.put_report(&file.path, report)?;
        }
        self.finish_file(&file.path, &file.stat, file.why.as_deref())
    }

    /// Begins a file whose reports are put in one after another, in the place of what was known under its
    /// path. Until it is finished, its state is one that no file has.
    pub fn begin_file(&self, path: &str) -> Result<(), StoreError> {
        self.remove(path)?;
        let unfinished = Stat { size: u64::MAX, modified: 0, hash: [0; 32] };
        self.note_file(path, &unfinished, None)
    }

    /// Says that all reports of a file are in.
    pub fn finish_file(&self, path: &str, stat: &Stat, why: Option<&str>) -> Result<(), StoreError> {
        self.note_file(path, stat, why)
    }

    fn note_file(&self, path: &str, stat: &Stat, why: Option<&str>) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("INSERT OR REPLACE INTO files(path, size, modified, hash, why) VALUES (?1,?2,?3,?4,?5)")?
            .execute(params![path, stat.size.cast_signed(), stat.modified, stat.hash, why])?;
        Ok(())
    }

    /// Puts a report of a file that was begun in. Where there is one of that path already, it stays: a
    /// file's own name goes before what a part of another would be called.
    pub fn put_report(&self, file: &str, report: &NewReport) -> Result<(), StoreError> {
        let NewReport { path, content } = report;
        let own = path == file;
        if own {
            self.remove_report(path)?;
        }
        let (why, language, metadata, rows, names) = match content {
            Content::Read(read) => {
                let metadata =
                    serde_json::to_string(&read.metadata).map_err(|error| StoreError::Other(error.to_string()))?;
                (None, read.language, metadata, read.rows.as_slice(), read.names.as_slice())
            }
            Content::Skipped(why) => (Some(why), "", String::new(), [].as_slice(), [].as_slice()),
        };
        let id = id_of(path);
        let added = self
            .connection
            .prepare_cached(
                "INSERT OR IGNORE INTO reports(id, path, file, why, language, metadata, figures) VALUES (?1,?2,?3,?4,?5,?6,?7)",
            )?
            .execute(params![id, path, (!own).then_some(file), why, language, metadata, rows.len() as u32])?;
        if added == 0 {
            return Ok(());
        }
        for (number, row) in rows.iter().enumerate() {
            let bytes = postcard::to_stdvec(row).map_err(|error| StoreError::Other(error.to_string()))?;
            self.connection
                .prepare_cached("INSERT INTO claims(report, number, row) VALUES (?1,?2,?3)")?
                .execute(params![id, number as u32, bytes])?;
        }
        for (key, number) in keys_of(rows) {
            self.connection
                .prepare_cached("INSERT INTO keys(key, report, number) VALUES (?1,?2,?3)")?
                .execute(params![key, id, number])?;
        }
        for word in words_of(rows) {
            self.connection
                .prepare_cached("INSERT INTO words(word, report) VALUES (?1,?2)")?
                .execute(params![word, id])?;
        }
        for (name, longer) in names {
            self.connection
                .prepare_cached("INSERT OR IGNORE INTO names(report, name, longer) VALUES (?1,?2,?3)")?
                .execute(params![id, name, longer])?;
        }
        Ok(())
    }

    /// Notes a new state of a file whose content is as it was.
    pub fn touch(&self, path: &str, stat: &Stat) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE files SET size = ?2, modified = ?3 WHERE path = ?1")?
            .execute(params![path, stat.size.cast_signed(), stat.modified])?;
        Ok(())
    }

    /// Takes a file out, with all that came from it.
    pub fn remove(&self, path: &str) -> Result<(), StoreError> {
        let known = self.connection.prepare_cached("DELETE FROM files WHERE path = ?1")?.execute([path])?;
        if known == 0 {
            return Ok(());
        }
        let sql = "SELECT path FROM reports WHERE file = ?1 UNION ALL SELECT path FROM reports WHERE path = ?1 AND file IS NULL";
        let mut statement = self.connection.prepare_cached(sql)?;
        let reports: Vec<String> = statement.query_map([path], |row| row.get(0))?.collect::<Result<_, _>>()?;
        reports.iter().try_for_each(|report| self.remove_report(report))
    }

    fn remove_report(&self, path: &str) -> Result<(), StoreError> {
        let id: Option<i64> = self
            .connection
            .prepare_cached("SELECT id FROM reports WHERE path = ?1")?
            .query_row([path], |row| row.get(0))
            .optional()?;
        let Some(id) = id else { return Ok(()) };
        let rows = rows(&self.connection, id)?;
        for (key, number) in keys_of(&rows) {
            self.connection
                .prepare_cached("DELETE FROM keys WHERE key = ?1 AND report = ?2 AND number = ?3")?
                .execute(params![key, id, number])?;
        }
        for word in words_of(&rows) {
            self.connection
                .prepare_cached("DELETE FROM words WHERE word = ?1 AND report = ?2")?
                .execute(params![word, id])?;
        }
        self.connection.prepare_cached("DELETE FROM names WHERE report = ?1")?.execute([id])?;
        self.connection.prepare_cached("DELETE FROM claims WHERE report = ?1")?.execute([id])?;
        self.connection.prepare_cached("DELETE FROM reports WHERE id = ?1")?.execute([id])?;
        Ok(())
    }

    /// Makes all since the last commit last, and goes on writing.
    pub fn commit_and_go_on(&self) -> Result<(), StoreError> {
        self.connection.execute_batch("COMMIT; BEGIN IMMEDIATE")?;
        let found: i32 = self.connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        // Another beleg, with other settings or of another version, began to fill the file its way.
        if found == self.version { Ok(()) } else { Err(StoreError::Busy) }
    }

    /// Makes all since the last commit last.
    pub fn commit(self) -> Result<(), StoreError> {
        self.connection.execute_batch("COMMIT")?;
        Ok(())
    }
}

/// The number of the report at `path`: the same in whatever order reports are read, so that ties
/// between reports are broken alike.
pub(super) fn id_of(path: &str) -> i64 {
    keys::hash(&["report", path])
}

/// The keys that the claims are found under, in the order of the table.
fn keys_of(rows: &[Row]) -> BTreeSet<(Key, u32)> {
    rows.iter()
        .enumerate()
        .flat_map(|(number, row)| keys::Keys::of(&row.claim).all().into_iter().map(move |key| (key, number as u32)))
        .collect()
}

/// The words that `find` finds the report under, in the order of the table.
fn words_of(rows: &[Row]) -> BTreeSet<Key> {
    rows.iter().flat_map(keys::words_of_row).collect()
}
