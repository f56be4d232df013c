//! What there is in the store, in numbers, so that nobody has to count.

use rusqlite::{Connection, params};

use super::StoreError;

/// One row.
pub(super) const TABLE: &str = "
CREATE TABLE state(reports INTEGER NOT NULL, figures INTEGER NOT NULL, next INTEGER NOT NULL, next_file INTEGER NOT NULL);
INSERT INTO state(reports, figures, next, next_file) VALUES (0, 0, 0, 0);
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
}

impl State {
    pub fn load(connection: &Connection) -> Result<Self, StoreError> {
        let sql = "SELECT reports, figures, next, next_file FROM state";
        let state = connection.prepare_cached(sql)?.query_row([], |row| {
            let number = |at: usize| row.get::<_, i64>(at).map(i64::cast_unsigned);
            Ok(Self { reports: number(0)?, figures: number(1)?, next: number(2)?, next_file: row.get(3)? })
        });
        Ok(state?)
    }

    pub fn save(&self, connection: &Connection) -> Result<(), StoreError> {
        connection.prepare_cached("UPDATE state SET reports = ?1, figures = ?2, next = ?3, next_file = ?4")?.execute(
            params![self.reports.cast_signed(), self.figures.cast_signed(), self.next.cast_signed(), self.next_file],
        )?;
        Ok(())
    }
}
