//! Reading the store: one consistent state at a time.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row as SqlRow, Transaction, TransactionBehavior};

use super::packing::{Packed, Packer, Unpacked, dictionary};
use super::segment::{Listed, Postings};
use super::state::State;
use super::{Key, Stat, StoreError};

/// The store as it was at one moment.
#[derive(Debug)]
pub(crate) struct Snapshot<'c> {
    transaction: Transaction<'c>,
    known: &'c Known,
}

/// What is known of a state of the store, for as long as nobody writes another.
#[derive(Debug)]
pub(super) struct Known {
    /// Another number whenever another connection has committed.
    generation: i64,
    /// What lies there, where it was filled under our stamp.
    current: Option<Current>,
}

#[derive(Debug)]
struct Current {
    mark: i64,
    ties: i64,
    postings: Postings,
    packer: Packer,
}

impl Current {
    fn load(connection: &Connection) -> Result<Self, StoreError> {
        let packer = dictionary(connection)?.map_or_else(Packer::default, |dictionary| Packer::new(&dictionary));
        let (mark, ties) = (State::mark(connection)?, State::load(connection)?.ties);
        Ok(Self { mark, ties, postings: Postings::load(connection)?, packer })
    }
}

/// How much lies in the store.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Totals {
    pub reports: usize,
    pub figures: usize,
}

impl<'c> Snapshot<'c> {
    pub(super) fn take(
        connection: &'c Connection,
        known: &'c mut Option<Known>,
        version: i32,
    ) -> Result<Self, StoreError> {
        let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Deferred)?;
        let found: i32 = transaction.prepare_cached("PRAGMA user_version")?.query_row([], |row| row.get(0))?;
        let generation = transaction.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?;
        if known.as_ref().is_none_or(|known| known.generation != generation) {
            *known = None;
        }
        let known = if let Some(known) = known {
            known
        } else {
            let current = if found == version { Some(Current::load(&transaction)?) } else { None };
            known.insert(Known { generation, current })
        };
        Ok(Self { transaction, known })
    }

    /// Whether the store holds anything that may be used.
    pub fn is_current(&self) -> bool {
        self.known.current.is_some()
    }

    /// Changes whenever another connection has committed.
    pub fn generation(&self) -> i64 {
        self.known.generation
    }

    /// As long as this is the same, what was unpacked under a number is what lies there, or lay there. `None` where
    /// nothing does that may be used.
    pub fn mark(&self) -> Option<i64> {
        self.known.current.as_ref().map(|current| current.mark)
    }

    /// As long as this and the mark are the same, the same names are tied together.
    pub fn ties(&self) -> i64 {
        self.known.current.as_ref().map_or(0, |current| current.ties)
    }

    /// As [`each_stat`] for the files of the store.
    pub fn each_stat(&self, names: Option<&[String]>, each: &mut dyn FnMut(&str, &Stat)) -> Result<(), StoreError> {
        if self.is_current() { each_stat(&self.transaction, names, each) } else { Ok(()) }
    }

    pub fn totals(&self) -> Result<Totals, StoreError> {
        if !self.is_current() {
            return Ok(Totals::default());
        }
        let (reports, figures): (i64, i64) = self
            .transaction
            .prepare_cached("SELECT reports, figures FROM state")?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Totals { reports: reports as usize, figures: figures as usize })
    }

    /// The files and reports passed over, with why, in the order of their paths.
    pub fn skipped(&self) -> Result<Vec<(String, String)>, StoreError> {
        if !self.is_current() {
            return Ok(Vec::new());
        }
        let mut statement = self.transaction.prepare_cached("SELECT path, why FROM files WHERE why IS NOT NULL")?;
        let files = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut skipped: Vec<(String, String)> = files.collect::<Result<_, _>>()?;
        skipped.extend(self.skipped_reports()?);
        skipped.sort_unstable();
        Ok(skipped)
    }

    /// Those of them that are `files`, or in one of these.
    pub fn skipped_in<'f>(&self, files: impl Iterator<Item = &'f str>) -> Result<Vec<(String, String)>, StoreError> {
        if !self.is_current() {
            return Ok(Vec::new());
        }
        let files: BTreeSet<&str> = files.collect();
        let is_in = |report: &str| {
            let mut ends = report.match_indices(['#', '/']).map(|(end, _)| end);
            files.contains(report) || ends.any(|end| files.contains(&report[..end]))
        };
        let mut skipped = self.skipped_reports()?;
        skipped.retain(|(path, _)| is_in(path));
        let mut statement =
            self.transaction.prepare_cached("SELECT why FROM files WHERE path = ?1 AND why IS NOT NULL")?;
        for &path in &files {
            let why: Option<String> = statement.query_row([path], |row| row.get(0)).optional()?;
            skipped.extend(why.map(|why| (path.to_owned(), why)));
        }
        skipped.sort_unstable();
        Ok(skipped)
    }

    /// The reports passed over, with why.
    fn skipped_reports(&self) -> Result<Vec<(String, String)>, StoreError> {
        let Some(current) = &self.known.current else { return Ok(Vec::new()) };
        let mut skipped = Vec::new();
        let mut statement = self
            .transaction
            .prepare_cached("SELECT why, content FROM reports WHERE why IS NOT NULL ORDER BY number")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let report = unpacked(row.get_ref(1)?, &current.packer)?;
            skipped.push((report.open()?.head.path.to_owned(), row.get(0)?));
        }
        Ok(skipped)
    }

    /// What lies under `key`; the claims themselves where there are not more than `most`.
    pub fn listed(&self, key: Key, most: u32) -> Result<Listed, StoreError> {
        let Some(current) = &self.known.current else { return Ok(Listed::nothing()) };
        current.postings.listed(key, most, &self.transaction)
    }

    /// The claims that lie under both keys, in ascending order; `None` where there are more than `most`.
    pub fn both(&self, one: &Listed, other: &Listed, most: u32) -> Result<Option<Vec<u64>>, StoreError> {
        let Some(current) = &self.known.current else { return Ok(Some(Vec::new())) };
        current.postings.both(one, other, most, &self.transaction)
    }

    /// What decides between claims that are equal in all else, for each of `claims`, in ascending order: the same in
    /// whatever order reports were read.
    pub fn orders(&self, claims: &[u64]) -> Result<Vec<u64>, StoreError> {
        let Some(current) = &self.known.current else { return Ok(vec![0; claims.len()]) };
        current.postings.orders(claims, &self.transaction)
    }

    /// The reports that have `word`, in ascending order.
    pub fn reports_with(&self, word: Key) -> Result<Vec<u64>, StoreError> {
        let Some(current) = &self.known.current else { return Ok(Vec::new()) };
        current.postings.reports_with(word, &self.transaction)
    }

    /// The reports that have `word`, in ascending order; `None` where they are `most` or more.
    pub fn few_reports_with(&self, word: Key, most: usize) -> Result<Option<Vec<u64>>, StoreError> {
        let Some(current) = &self.known.current else { return Ok(Some(Vec::new())) };
        current.postings.few_reports_with(word, most, &self.transaction)
    }

    /// How many reports have `word`; `most` where there are more.
    pub fn count_reports_with(&self, word: Key, most: usize) -> Result<usize, StoreError> {
        let Some(current) = &self.known.current else { return Ok(0) };
        current.postings.count_reports_with(word, most, &self.transaction)
    }

    /// The names of all whom figures come from, in order.
    pub fn sources(&self) -> Result<Vec<String>, StoreError> {
        if !self.is_current() {
            return Ok(Vec::new());
        }
        let mut statement = self.transaction.prepare_cached("SELECT name FROM sources ORDER BY name")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many reports have a figure from nobody with a name.
    pub fn nameless(&self) -> Result<usize, StoreError> {
        Ok(if self.is_current() { State::load(&self.transaction)?.nameless as usize } else { 0 })
    }

    /// The report that the claim of that number is in; `None` where it is in none.
    pub fn report_with(&self, claim: u64) -> Result<Option<Packed>, StoreError> {
        let Some(current) = &self.known.current else { return Ok(None) };
        let sql = "SELECT number, figures, content FROM reports WHERE number <= ?1 ORDER BY number DESC LIMIT 1";
        let mut statement = self.transaction.prepare_cached(sql)?;
        let mut rows = statement.query([claim.cast_signed()])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let (number, figures): (i64, u32) = (row.get(0)?, row.get(1)?);
        if claim - number.cast_unsigned() >= u64::from(figures.max(1)) {
            return Ok(None);
        }
        let content = blob(row.get_ref(2)?)?.to_vec();
        Ok(Some(Packed { number: number.cast_unsigned(), figures, content, packer: current.packer.clone() }))
    }

    /// Calls `each` with the longer names, as written and in their order, that reports tie to the key of a name, until
    /// it breaks off.
    pub fn longer_names(&self, name: &str, each: &mut dyn FnMut(&str) -> ControlFlow<()>) -> Result<(), StoreError> {
        if !self.is_current() {
            return Ok(());
        }
        let mut statement =
            self.transaction.prepare_cached("SELECT longer FROM names WHERE name = ?1 ORDER BY longer")?;
        let mut rows = statement.query([name])?;
        while let Some(row) = rows.next()? {
            let longer = row.get_ref(0)?.as_str().map_err(|error| StoreError::Damaged(error.to_string()))?;
            if each(longer).is_break() {
                break;
            }
        }
        Ok(())
    }
}

/// Calls `each` with the path and the state of all files that were looked at, in the order of their paths and one after
/// another: they may be a million. Where there are `names`, of those alone that lie at these or below them.
pub(super) fn each_stat(
    connection: &Connection,
    names: Option<&[String]>,
    each: &mut dyn FnMut(&str, &Stat),
) -> Result<(), StoreError> {
    let Some(names) = names else {
        let mut statement = connection.prepare_cached("SELECT path, size, modified, hash FROM files ORDER BY path")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let path = row.get_ref(0)?.as_str().map_err(|error| StoreError::Damaged(error.to_string()))?;
            each(path, &stat(row)?);
        }
        return Ok(());
    };
    // `0` is what follows `/`.
    let sql = "SELECT path, size, modified, hash FROM files WHERE path = ?1
        UNION ALL SELECT path, size, modified, hash FROM files WHERE path > ?1 || '/' AND path < ?1 || '0'";
    let mut statement = connection.prepare_cached(sql)?;
    let mut stats: BTreeMap<String, Stat> = BTreeMap::new();
    for name in names {
        for found in statement.query_map([name], |row| Ok((row.get(0)?, stat(row)?)))? {
            let (path, stat) = found?;
            stats.insert(path, stat);
        }
    }
    for (path, stat) in &stats {
        each(path, stat);
    }
    Ok(())
}

fn stat(row: &SqlRow<'_>) -> rusqlite::Result<Stat> {
    let size: i64 = row.get(1)?;
    Ok(Stat { size: size.cast_unsigned(), modified: row.get(2)?, hash: row.get(3)? })
}

/// The report with this `content` in its row.
pub(super) fn unpacked(content: ValueRef<'_>, packer: &Packer) -> Result<Unpacked, StoreError> {
    packer.unpack(blob(content)?).map(Unpacked)
}

fn blob(value: ValueRef<'_>) -> Result<&[u8], StoreError> {
    value.as_blob().map_err(|error| StoreError::Damaged(error.to_string()))
}
