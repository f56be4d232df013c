//! The index on disk: one `SQLite` file in WAL mode, shared by all processes that use the corpus.
//!
//! In go reports with their claims, out come the numbers of claims under keys, and the claims. What
//! the keys mean, and what a claim is good for, is not known here; how rows lie on the disk is not
//! known anywhere else. A file that is damaged, or was filled by another reader, is filled anew.
//!
//! Every claim has a number, a report that of its first claim. Numbers are never given twice, so what is
//! listed under a number that was removed is known as such, and has no need to be found and taken out
//! when a report goes ([`segment`]).

mod coding;
mod incoming;
mod packing;
mod read;
mod removed;
mod segment;
mod state;
#[cfg(test)]
pub(super) mod tests;
mod write;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode};

pub(super) use incoming::{NewFile, NewReport, ReadContent, Stat};
pub(super) use packing::{Packed, Packer, SAMPLES};
pub(super) use read::Snapshot;
pub(super) use segment::Listed;
pub(super) use write::Writer;

use read::Known;

use super::Passage;
use crate::reading::Claim;

/// How long a writer waits for another process to finish writing. A whole newsroom's archive is
/// committed in parts, none of which takes that long.
const WRITER_PATIENCE: Duration = Duration::from_secs(300);

/// The size of a page of the file, in bytes: a few reports, or a block of lists.
const PAGE: u16 = 8 << 10;

/// A file holds one report, of its own path, or several, its parts, which it names. What a report says lies in its row,
/// packed. `names` counts the reports that tie two names together, `sources` those that have a figure from somebody.
const SCHEMA: [&str; 5] = [
    "
CREATE TABLE files(
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL, hash BLOB NOT NULL, why TEXT,
    report INTEGER, number INTEGER) WITHOUT ROWID;
CREATE TABLE parts(file INTEGER, name TEXT, report INTEGER NOT NULL, PRIMARY KEY(file, name)) WITHOUT ROWID;
CREATE TABLE reports(number INTEGER PRIMARY KEY, figures INTEGER NOT NULL, why TEXT, content BLOB NOT NULL);
CREATE INDEX skipped ON reports(number) WHERE why IS NOT NULL;
CREATE TABLE names(name TEXT, longer TEXT, reports INTEGER NOT NULL, PRIMARY KEY(name, longer)) WITHOUT ROWID;
CREATE TABLE sources(name TEXT PRIMARY KEY, reports INTEGER NOT NULL) WITHOUT ROWID;
",
    state::TABLE,
    packing::TABLE,
    removed::TABLE,
    segment::TABLES,
];

/// Something looked up: the hash of a key or word, as `keys` makes them, in its lowest bits.
pub(super) type Key = u64;

/// A claim with what is needed to show it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub claim: Claim,
    /// One-based, in the file where that is text, else in the text taken out of it.
    pub line: u32,
    /// One-based, where the file has pages.
    pub page: Option<u32>,
    /// The figure with hedge and unit.
    pub text: String,
    /// The sentence, white space folded.
    pub sentence: String,
    /// Who it comes from, each by the fullest name in the report; empty where the report itself says
    /// it or names nobody.
    pub sources: Vec<String>,
    /// The paragraph that it stands in, to tell copies by.
    pub passage: Passage,
}

/// What the store cannot do.
#[derive(Debug, thiserror::Error)]
pub(super) enum StoreError {
    #[error("the index file is damaged ({0})")]
    Damaged(String),
    #[error("another beleg is writing the index and has not finished; try again when it has")]
    Busy,
    #[error("the disk is full, the index stays as it was; make room")]
    Full,
    #[error(
        "the disk does not take what is written ({0}), the index stays as it was; make room, or look after the disk"
    )]
    Disk(String),
    #[error("{0}")]
    Other(String),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error::{
            FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType, QueryReturnedNoRows,
        };
        // What lies there is not what was put there.
        if let FromSqlConversionFailure(..)
        | IntegralValueOutOfRange(..)
        | InvalidColumnType(..)
        | QueryReturnedNoRows = error
        {
            return Self::Damaged(error.to_string());
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged(error.to_string()),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::SystemIoFailure) => Self::Disk(error.to_string()),
            _ => Self::Other(error.to_string()),
        }
    }
}

/// The index file. All methods may be called from any thread.
#[derive(Debug)]
pub(super) struct Store {
    path: PathBuf,
    /// The mark of the schema, the reader and the settings that fill it.
    version: i32,
    reader: Mutex<Reader>,
}

/// What reads the file.
#[derive(Debug)]
struct Reader {
    connection: Connection,
    /// What was made of the state that was read last.
    known: Option<Known>,
}

impl Reader {
    fn new(connection: Connection) -> Mutex<Self> {
        Mutex::new(Self { connection, known: None })
    }
}

impl Store {
    /// Opens the file at `path`, made where there is none. `stamp` names all that decides what
    /// reading a report gives: contents under another stamp are as good as none.
    pub fn open(path: &Path, stamp: &str) -> Result<Self, StoreError> {
        let reader = match connect(path) {
            Err(StoreError::Damaged(_)) => {
                remove_files(path)?;
                connect(path)?
            }
            other => other?,
        };
        let version = version_of(&[SCHEMA.as_slice(), &[stamp]].concat());
        Ok(Self { path: path.to_owned(), version, reader: Reader::new(reader) })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Throws a damaged file away and begins a new one.
    pub fn start_over(&self) -> Result<(), StoreError> {
        let mut reader = self.lock();
        *reader = Reader { connection: Connection::open_in_memory()?, known: None };
        remove_files(&self.path)?;
        reader.connection = connect(&self.path)?;
        Ok(())
    }

    /// Runs `ask` on one consistent state of the store.
    pub fn read<T>(&self, ask: impl FnOnce(&Snapshot<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let mut reader = self.lock();
        let Reader { connection, known } = &mut *reader;
        ask(&Snapshot::take(connection, known, self.version)?)
    }

    /// The same for what takes long: others may ask meanwhile.
    pub fn read_aside<T>(&self, ask: impl FnOnce(&Snapshot<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let (connection, mut known) = (connect(&self.path)?, None);
        ask(&Snapshot::take(&connection, &mut known, self.version)?)
    }

    /// A writer, once no other process writes. Contents under another stamp are gone with its first
    /// commit.
    pub fn write(&self) -> Result<Writer, StoreError> {
        let connection = connect(&self.path)?;
        connection.busy_timeout(WRITER_PATIENCE)?;
        Writer::begin(connection, self.version)
    }

    fn lock(&self) -> MutexGuard<'_, Reader> {
        // A panic while reading leaves a connection as good as before.
        self.reader.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn connect(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.set_prepared_statement_cache_capacity(32);
    // A file that is there is not touched: whoever opens it waits for no writer.
    let pages: i64 = connection.pragma_query_value(None, "page_count", |row| row.get(0))?;
    if pages == 0 {
        connection.pragma_update(None, "page_size", PAGE)?;
        // So that it can become smaller again.
        connection.pragma_update(None, "auto_vacuum", "INCREMENTAL")?;
    }
    // Where WAL is not to be had (some network drives), SQLite stays with its journal: slower, as safe.
    connection.pragma_update(None, "journal_mode", "WAL").or_else(|error| match StoreError::from(error) {
        damaged @ StoreError::Damaged(_) => Err(damaged),
        _ => Ok(()),
    })?;
    // A crash of the machine may lose the last commit, never the file: reports can be read again.
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    let _: i64 = connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0))?;
    Ok(connection)
}

fn remove_files(path: &Path) -> Result<(), StoreError> {
    for ending in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        match std::fs::remove_file(&name) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(StoreError::Other(format!("damaged, and cannot be removed ({error})")));
            }
            _ => {}
        }
    }
    Ok(())
}

/// A mark that differs where any of `parts` does; never 0, which is an empty file's.
fn version_of(parts: &[&str]) -> i32 {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update(&[0]);
    }
    let bytes = hasher.finalize();
    i32::from_le_bytes([bytes.as_bytes()[0], bytes.as_bytes()[1], bytes.as_bytes()[2], bytes.as_bytes()[3] & 0x7f])
        .max(1)
}
