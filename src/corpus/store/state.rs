//! What there is in the store, in numbers, so that nobody has to count.

use rusqlite::{Connection, params};

use super::StoreError;

/// One row. `mark` is another whenever the store is filled from nothing: numbers begin anew then. `ties` is another
/// whenever a name is tied to another one for the first time, or no longer.
pub(super) const TABLE: &str = "
CREATE TABLE state(
    reports INTEGER NOT NULL, figures INTEGER NOT NULL, next INTEGER NOT NULL, next_file INTEGER NOT NULL,
    nameless INTEGER NOT NULL, ties INTEGER NOT NULL, mark INTEGER NOT NULL);
INSERT INTO state(reports, figures, next, next_file, nameless, ties, mark) VALUES (0, 0, 0, 0, 0, 0, random());
";

/// What there is, in numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct State {
    pub reports: u64,
    pub figures: u64,
    /// The next number for a claim.
    pub next: u64,
    /// The next number for a file with parts.
    pub next_file: i64,
    /// Reports that have a figure from nobody with a name.
    pub nameless: u64,
    /// How often the names that are tied together became others.
    pub ties: i64,
}

impl State {
    pub fn load(connection: &Connection) -> Result<Self, StoreError> {
        let sql = "SELECT reports, figures, next, next_file, nameless, ties FROM state";
        let state = connection.prepare_cached(sql)?.query_row([], |row| {
            let number = |at: usize| row.get::<_, i64>(at).map(i64::cast_unsigned);
            Ok(Self {
                reports: number(0)?,
                figures: number(1)?,
                next: number(2)?,
                next_file: row.get(3)?,
                nameless: number(4)?,
                ties: row.get(5)?,
            })
        });
        Ok(state?)
    }

    /// What no other filling of the store has.
    pub fn mark(connection: &Connection) -> Result<i64, StoreError> {
        Ok(connection.prepare_cached("SELECT mark FROM state")?.query_row([], |row| row.get(0))?)
    }

    pub fn save(&self, connection: &Connection) -> Result<(), StoreError> {
        let Self { reports, figures, next, next_file, nameless, ties } = *self;
        connection
            .prepare_cached(
                "UPDATE state SET reports = ?1, figures = ?2, next = ?3, next_file = ?4, nameless = ?5, ties = ?6",
            )?
            .execute(params![
                reports.cast_signed(),
                figures.cast_signed(),
                next.cast_signed(),
                next_file,
                nameless.cast_signed(),
                ties
            ])?;
        Ok(())
    }
}
