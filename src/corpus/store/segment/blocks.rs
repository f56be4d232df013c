//! The blocks that a run of lists lies in.
//!
//! A block is a row of lists: how far its key lies behind that of the one before, how many entries it has, how
//! many bytes they take, and these bytes. The first key of a block is in its number.

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
}

impl<'c> Writer<'c> {
    pub fn new(connection: &'c Connection, segment: i64, run: Run) -> Self {
        Self { connection, segment, run, first: 0, last: 0, block: Vec::with_capacity(BLOCK) }
    }

    /// Appends a list.
    pub fn push(&mut self, key: Key, count: u64, list: &[u8]) -> Result<(), StoreError> {
        /// What stands before a list: three numbers.
        const HEAD: usize = 3 * 10;
        if !self.block.is_empty() && self.block.len() + HEAD + list.len() > BLOCK {
            self.end_block()?;
        }
        if self.block.is_empty() {
            (self.first, self.last) = (key, key);
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
        self.connection
            .prepare_cached("INSERT INTO blocks(number, bytes) VALUES (?1,?2)")?
            .execute((self.run.block(self.segment, self.first), &self.block))?;
        self.block.clear();
        Ok(())
    }

    pub fn finish(mut self) -> Result<(), StoreError> {
        if self.block.is_empty() { Ok(()) } else { self.end_block() }
    }
}

/// The block of a run in which `key` is, if it is anywhere, with its first key.
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

    /// The list under `key`.
    pub fn find(mut self, key: Key) -> Result<Option<Packed<'b>>, StoreError> {
        while let Some(list) = self.next()? {
            if list.key >= key {
                return Ok((list.key == key).then_some(list));
            }
        }
        Ok(None)
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
