//! The blocks that a run of lists lies in.
//!
//! A block is a row of lists: how far its key lies behind that of the one before, how many entries it has, how
//! many bytes they take, and these bytes. The first key of a block is in its number. A list that is longer than a
//! block has one of its own, beside which stands how many entries it has: those of half an archive say nothing, and
//! need not be fetched to know that.

use rusqlite::{Connection, OptionalExtension};

use super::super::coding::{damaged, put, step, take, take_bytes};
use super::super::{Key, PAGE, StoreError};
use super::{KEY_BITS, Run};

/// How large a block gets, in bytes: it fits on a page of its own, beside the page's and the row's own bytes.
/// A list longer than that has a block of its own.
const BLOCK: usize = PAGE as usize - 48;

/// A list as it lies in a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Packed<'b> {
    pub key: Key,
    /// How many entries it has.
    pub count: u64,
    pub bytes: &'b [u8],
}

/// Writes the blocks of a run. Keys come in ascending order.
#[derive(Debug)]
pub(super) struct Writer<'c> {
    connection: &'c Connection,
    segment: i64,
    run: Run,
    first: Key,
    last: Key,
    block: Vec<u8>,
    /// How many entries the first list of the block has.
    entries: u64,
}

impl<'c> Writer<'c> {
    pub fn new(connection: &'c Connection, segment: i64, run: Run) -> Self {
        Self { connection, segment, run, first: 0, last: 0, block: Vec::with_capacity(BLOCK), entries: 0 }
    }

    /// Appends a list.
    pub fn push(&mut self, key: Key, count: u64, list: &[u8]) -> Result<(), StoreError> {
        /// What stands before a list: three numbers.
        const HEAD: usize = 3 * 10;
        if !self.block.is_empty() && self.block.len() + HEAD + list.len() > BLOCK {
            self.end_block()?;
        }
        if self.block.is_empty() {
            (self.first, self.last, self.entries) = (key, key, count);
        }
        put(key - self.last, &mut self.block);
        // Half of all lists have one entry; these do without a byte.
        if count == 1 {
            put((list.len() as u64) << 1 | 1, &mut self.block);
        } else {
            put(count << 1, &mut self.block);
            put(list.len() as u64, &mut self.block);
        }
        self.block.extend_from_slice(list);
        self.last = key;
        Ok(())
    }

    fn end_block(&mut self) -> Result<(), StoreError> {
        let alone = (self.block.len() > BLOCK).then_some(self.entries.cast_signed());
        self.connection.prepare_cached("INSERT INTO blocks(number, alone, bytes) VALUES (?1,?2,?3)")?.execute((
            self.run.block(self.segment, self.first),
            alone,
            &self.block,
        ))?;
        self.block.clear();
        Ok(())
    }

    pub fn finish(mut self) -> Result<(), StoreError> {
        if self.block.is_empty() { Ok(()) } else { self.end_block() }
    }
}

/// What a run has under a key.
#[derive(Debug)]
pub(super) enum Under {
    Nothing,
    /// A list that was fetched.
    List(Fetched),
    /// A list with more entries than are of use.
    TooLong,
}

/// A list by itself.
#[derive(Debug)]
pub(super) struct Fetched {
    /// How many entries it has.
    pub count: u64,
    pub bytes: Vec<u8>,
}

/// What a run has under `key`. A list of more entries than `most` that has a block of its own is not fetched.
pub(super) fn under(connection: &Connection, segment: i64, run: Run, key: Key, most: u64) -> Result<Under, StoreError> {
    // Bytes that lie on many pages are read only where they are asked for.
    let sql = "SELECT number, CASE WHEN alone IS NULL OR number = ?2 AND alone <= ?3 THEN bytes END FROM blocks
        WHERE number BETWEEN ?1 AND ?2 ORDER BY number DESC LIMIT 1";
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let found: Option<(i64, Option<Vec<u8>>)> = connection
        .prepare_cached(sql)?
        .query_row((run.block(segment, 0), run.block(segment, key), most), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((number, block)) = found else { return Ok(Under::Nothing) };
    let Some(mut block) = block else {
        return Ok(if Run::key(number) == key { Under::TooLong } else { Under::Nothing });
    };
    let mut lists = Lists::new(Run::key(number), &block);
    while let Some(list) = lists.next()? {
        if list.key == key {
            let (count, length, rest) = (list.count, list.bytes.len(), lists.rest.len());
            block.truncate(block.len() - rest);
            block.drain(..block.len() - length);
            return Ok(Under::List(Fetched { count, bytes: block }));
        }
        if list.key > key {
            break;
        }
    }
    Ok(Under::Nothing)
}

/// The block of a run in which `key` is, or one before it, with its first key.
pub(super) fn block_with(
    connection: &Connection,
    segment: i64,
    run: Run,
    key: Key,
) -> Result<Option<(Key, Vec<u8>)>, StoreError> {
    let sql = "SELECT number, bytes FROM blocks WHERE number BETWEEN ?1 AND ?2 ORDER BY number DESC LIMIT 1";
    let mut statement = connection.prepare_cached(sql)?;
    let range = [run.block(segment, 0), run.block(segment, key)];
    let found = statement.query_row(range, |row| Ok((Run::key(row.get(0)?), row.get(1)?))).optional()?;
    Ok(found)
}

/// The lists of a block, in their order.
#[derive(Debug)]
pub(super) struct Lists<'b> {
    key: Key,
    rest: &'b [u8],
}

impl<'b> Lists<'b> {
    /// The lists of the block that begins with `first`.
    pub fn new(first: Key, block: &'b [u8]) -> Self {
        Self { key: first, rest: block }
    }

    pub fn next(&mut self) -> Result<Option<Packed<'b>>, StoreError> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        self.key = step(self.key, take(&mut self.rest)?)?;
        let head = take(&mut self.rest)?;
        let (count, length) = if head & 1 == 1 { (1, head >> 1) } else { (head >> 1, take(&mut self.rest)?) };
        // An entry takes a byte at least.
        if count > length || self.key >= 1 << KEY_BITS {
            return Err(damaged("entries"));
        }
        Ok(Some(Packed { key: self.key, count, bytes: take_bytes(length, &mut self.rest)? }))
    }
}

/// All lists of a run, block by block.
#[derive(Debug)]
pub(super) struct Reader<'c> {
    connection: &'c Connection,
    segment: i64,
    run: Run,
    /// What the blocks not yet read begin with at least; none are left where that is nothing.
    next: Option<Key>,
    key: Key,
    block: Vec<u8>,
    at: usize,
}

impl<'c> Reader<'c> {
    pub fn new(connection: &'c Connection, segment: i64, run: Run) -> Self {
        Self { connection, segment, run, next: Some(0), key: 0, block: Vec::new(), at: 0 }
    }

    pub fn next(&mut self) -> Result<Option<Packed<'_>>, StoreError> {
        while self.at >= self.block.len() {
            let Some(next) = self.next else { return Ok(None) };
            let sql = "SELECT number, bytes FROM blocks WHERE number BETWEEN ?1 AND ?2 ORDER BY number LIMIT 1";
            let range = [self.run.block(self.segment, next), self.run.block(self.segment, (1 << KEY_BITS) - 1)];
            let found: Option<(i64, Vec<u8>)> = self
                .connection
                .prepare_cached(sql)?
                .query_row(range, |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?;
            let Some((number, block)) = found else {
                self.next = None;
                return Ok(None);
            };
            (self.key, self.block, self.at) = (Run::key(number), block, 0);
            self.next = Some(self.key + 1);
        }
        let mut lists = Lists::new(self.key, &self.block[self.at..]);
        let list = lists.next()?;
        self.at = self.block.len() - lists.rest.len();
        self.key = lists.key;
        Ok(list)
    }
}
