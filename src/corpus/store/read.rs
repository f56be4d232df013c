//! Reading the store: one consistent state at a time.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row as SqlRow, Transaction, TransactionBehavior, params};

use super::super::Metadata;
use super::{Key, Place, Row, Stat, StoreError};

/// The store as it was at one moment.
#[derive(Debug)]
pub(crate) struct Snapshot<'c> {
    transaction: Transaction<'c>,
    /// Whether what lies there was filled under our stamp.
    current: bool,
}

/// How much lies in the store.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Totals {
    pub reports: usize,
    pub figures: usize,
}

impl<'c> Snapshot<'c> {
    pub(super) fn take(connection: &'c Connection, version: i32) -> Result<Self, StoreError> {
        let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Deferred)?;
        let found: i32 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
        Ok(Self { transaction, current: found == version })
    }

    /// Whether the store holds anything that may be used.
    pub fn is_current(&self) -> bool {
        self.current
    }

    /// Changes whenever another connection has committed.
    pub fn generation(&self) -> Result<i64, StoreError> {
        Ok(self.transaction.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// All files that were looked at, by path.
    pub fn stats(&self) -> Result<BTreeMap<String, Stat>, StoreError> {
        if self.current { stats(&self.transaction) } else { Ok(BTreeMap::new()) }
    }

    pub fn totals(&self) -> Result<Totals, StoreError> {
        if !self.current {
            return Ok(Totals::default());
        }
        let sql = "SELECT count(*), coalesce(sum(figures), 0) FROM reports WHERE why IS NULL";
        let (reports, figures): (i64, i64) =
            self.transaction.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Totals { reports: reports as usize, figures: figures as usize })
    }

    /// The files and reports passed over, with why, in the order of their paths.
    pub fn skipped(&self) -> Result<Vec<(String, String)>, StoreError> {
        if !self.current {
            return Ok(Vec::new());
        }
        let sql = "SELECT path, why FROM files WHERE why IS NOT NULL UNION ALL SELECT path, why FROM reports WHERE why IS NOT NULL ORDER BY path, why";
        let mut statement = self.transaction.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The places under `key`; `None` where there are more than `most`.
    pub fn places(&self, key: Key, most: u32) -> Result<Option<Vec<Place>>, StoreError> {
        if !self.current {
            return Ok(Some(Vec::new()));
        }
        // The limit is written out: SQLite plans a query anew whenever a bound one changes.
        let sql = format!("SELECT report, number FROM keys WHERE key = ?1 LIMIT {}", i64::from(most) + 1);
        let mut statement = self.transaction.prepare_cached(&sql)?;
        let places = statement.query_map([key], |row| Ok(Place { report: row.get(0)?, number: row.get(1)? }))?;
        let places: Vec<Place> = places.collect::<Result<_, _>>()?;
        Ok(Some(places).filter(|places| places.len() <= most as usize))
    }

    /// The reports that have `word`, in ascending order.
    pub fn reports_with(&self, word: Key) -> Result<Vec<i64>, StoreError> {
        if !self.current {
            return Ok(Vec::new());
        }
        let mut statement = self.transaction.prepare_cached("SELECT report FROM words WHERE word = ?1")?;
        let rows = statement.query_map([word], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many reports have `word`; `most` where there are more.
    pub fn count_reports_with(&self, word: Key, most: usize) -> Result<usize, StoreError> {
        if !self.current {
            return Ok(0);
        }
        let sql = "SELECT count(*) FROM (SELECT 1 FROM words WHERE word = ?1 LIMIT ?2)";
        let mut statement = self.transaction.prepare_cached(sql)?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let count: i64 = statement.query_row(params![word, most], |row| row.get(0))?;
        Ok(count as usize)
    }

    /// The numbers of the reports that were read, in ascending order.
    pub fn report_ids(&self) -> Result<Vec<i64>, StoreError> {
        if !self.current {
            return Ok(Vec::new());
        }
        let mut statement = self.transaction.prepare_cached("SELECT id FROM reports WHERE why IS NULL ORDER BY id")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Path, language and metadata of a report.
    pub fn report(&self, id: i64) -> Result<Option<(String, String, Metadata)>, StoreError> {
        let mut statement =
            self.transaction.prepare_cached("SELECT path, language, metadata FROM reports WHERE id = ?1")?;
        let found: Option<(String, String, String)> =
            statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?;
        let Some((path, language, metadata)) = found else { return Ok(None) };
        let metadata = serde_json::from_str(&metadata).map_err(|error| StoreError::Damaged(error.to_string()))?;
        Ok(Some((path, language, metadata)))
    }

    /// The claim at `place`.
    pub fn row(&self, place: Place) -> Result<Option<Row>, StoreError> {
        let mut statement =
            self.transaction.prepare_cached("SELECT row FROM claims WHERE report = ?1 AND number = ?2")?;
        let bytes: Option<Vec<u8>> =
            statement.query_row(params![place.report, place.number], |row| row.get(0)).optional()?;
        bytes.map(|bytes| decode(&bytes)).transpose()
    }

    /// The claims of a report, in the order of its text.
    pub fn rows(&self, report: i64) -> Result<Vec<Row>, StoreError> {
        rows(&self.transaction, report)
    }

    /// The longer names, as written, that reports tie to the key of a name; sorted.
    pub fn longer_names(&self, name: &str) -> Result<Vec<String>, StoreError> {
        if !self.current {
            return Ok(Vec::new());
        }
        let mut statement =
            self.transaction.prepare_cached("SELECT DISTINCT longer FROM names WHERE name = ?1 ORDER BY longer")?;
        let rows = statement.query_map([name], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// All files that were looked at, by path.
pub(super) fn stats(connection: &Connection) -> Result<BTreeMap<String, Stat>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT path, size, modified, hash FROM files")?;
    let rows = statement.query_map([], |row: &SqlRow<'_>| {
        let size: i64 = row.get(1)?;
        Ok((row.get(0)?, Stat { size: size.cast_unsigned(), modified: row.get(2)?, hash: row.get(3)? }))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The claims of a report, in the order of its text.
pub(super) fn rows(connection: &Connection, report: i64) -> Result<Vec<Row>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT row FROM claims WHERE report = ?1 ORDER BY number")?;
    let mut rows = statement.query([report])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let bytes: Vec<u8> = row.get(0)?;
        found.push(decode(&bytes)?);
    }
    Ok(found)
}

fn decode(bytes: &[u8]) -> Result<Row, StoreError> {
    postcard::from_bytes(bytes).map_err(|error| StoreError::Damaged(error.to_string()))
}
