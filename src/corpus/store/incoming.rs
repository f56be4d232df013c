//! What goes into the store: files with the reports in them, all work on these done that needs no store, so that it
//! can be done for many at once.

use std::collections::BTreeSet;

use super::super::{Metadata, keys, origins};
use super::{Key, Packer, Row, StoreError, packing};

/// The state of a file when it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::corpus) struct Stat {
    /// Bytes.
    pub size: u64,
    /// Nanoseconds since 1970; 0 where a later change could go unseen.
    pub modified: i64,
    /// The first half of BLAKE3 of the bytes.
    pub hash: [u8; 16],
}

/// A file as it goes into the store, with all that is in it.
#[derive(Clone, Debug)]
pub(in crate::corpus) struct NewFile {
    pub path: String,
    pub stat: Stat,
    /// Why it was passed over, or what of it.
    pub why: Option<String>,
    pub reports: Vec<NewReport>,
}

/// A report as it goes into the store, all work on it done that needs no store.
#[derive(Clone, Debug)]
pub(in crate::corpus) struct NewReport {
    pub path: String,
    /// Why it was passed over.
    pub(super) why: Option<String>,
    pub(super) packed: Vec<u8>,
    pub(super) figures: u32,
    /// What it is found by: the keys of each claim, and the words.
    pub(super) parts: Vec<(Key, u32)>,
    pub(super) words: Vec<Key>,
    pub(super) names: Vec<(String, String)>,
    pub(super) sources: Sources,
}

/// Whom the figures of a report come from, each once.
#[derive(Clone, Debug, Default)]
pub(super) struct Sources {
    pub names: BTreeSet<String>,
    /// Whether one of them comes from nobody with a name.
    pub nameless: bool,
}

impl Sources {
    pub fn of<'r>(rows: impl IntoIterator<Item = &'r Row>, metadata: &Metadata) -> Self {
        let mut sources = Self::default();
        for row in rows {
            let names = origins::names(row, metadata);
            sources.nameless |= names.is_empty();
            sources.names.extend(names);
        }
        sources
    }
}

impl NewReport {
    /// A report that was read.
    pub fn read(path: String, mut content: ReadContent, packer: &Packer) -> Result<Self, StoreError> {
        let sources = Sources::of(&content.rows, &content.metadata);
        let small = packer.pack(&packing::to_bytes(&path, &mut content)?)?;
        let ReadContent { rows, names, .. } = content;
        let keys = |(place, row): (usize, &Row)| keys::of(&row.claim).into_iter().map(move |key| (key, place as u32));
        Ok(Self {
            path,
            why: None,
            packed: small,
            figures: rows.len() as u32,
            parts: rows.iter().enumerate().flat_map(keys).collect(),
            words: keys::words_of(&rows),
            names,
            sources,
        })
    }

    /// A report that was passed over.
    pub fn skipped(path: String, why: String, packer: &Packer) -> Result<Self, StoreError> {
        Ok(Self { why: Some(why), ..Self::read(path, ReadContent::default(), packer)? })
    }

    pub fn is_read(&self) -> bool {
        self.why.is_none()
    }
}

/// All that is kept of a report that was read.
#[derive(Clone, Debug, Default)]
pub(in crate::corpus) struct ReadContent {
    pub metadata: Metadata,
    /// ISO 639-1.
    pub language: &'static str,
    pub rows: Vec<Row>,
    /// Names that the report ties together: the key of one, and a longer one as written.
    pub names: Vec<(String, String)>,
}
