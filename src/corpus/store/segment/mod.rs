//! What was written together: the lists of claims under keys, sorted and packed, in blocks of a few kilobytes.
//!
//! A segment is never changed. What is taken out of the store stays in its segments and is passed over
//! ([`Removed`](super::removed::Removed)) until they are written anew, several of them as one.
//!
//! A list that is longer than [`LONG`] within its segment tells little by itself; what counts is which claims
//! are in two of them. So the pairs of long lists are written as lists of their own, and each claim in a
//! shorter list is written with the long lists that it is in too. Then two keys never take more than two short
//! lists or one list of a pair, however long the lists of each are.

mod blocks;
mod build;
mod list;
mod lookup;
mod merge;

use rusqlite::Connection;

pub(super) use build::{Fresh, Numbered};
pub(in crate::corpus) use list::Listed;
pub(super) use lookup::Postings;
pub(super) use merge::{add, tidy};

use super::coding::{damaged, put, step, take};
use super::removed::Removed;
use super::{Key, StoreError};

/// `first` is the number of the first claim, `after` the one after the last; `claims` of the numbers between them were
/// there when it was written. `postings` counts what is listed under keys of claims. A block's number says whose it is and with
/// which key it begins ([`Run::block`]); `alone` how many entries a list has that is longer than a block.
pub(super) const TABLES: &str = "
CREATE TABLE segments(
    number INTEGER PRIMARY KEY, first INTEGER NOT NULL, after INTEGER NOT NULL, claims INTEGER NOT NULL,
    postings INTEGER NOT NULL, long BLOB NOT NULL);
CREATE TABLE blocks(number INTEGER PRIMARY KEY, alone INTEGER, bytes BLOB NOT NULL);
";

/// A list with more claims than this is long. A list as long as this takes some kilobytes and is read in
/// microseconds; the more lists are long, the more pairs of them there are to be written.
pub(super) const LONG: u32 = 1_000;

/// How many lists of a segment are long at most: more than any archive has, and few enough for two bytes.
const MOST_LONG: usize = 1 << 16;

/// How many bits of a block's number are its first key.
pub(super) const KEY_BITS: u32 = 43;

/// How many segments there can be at once; merging leaves some dozens.
const MOST_SEGMENTS: i64 = 1 << 18;

/// One sequence of lists in a segment, in the order of the keys.
#[derive(Clone, Copy, Debug)]
pub(super) enum Run {
    /// Claims by what they say.
    Parts,
    /// Claims by two long lists that they are in, by the places of these in [`Long`].
    Pairs,
    /// Reports by their words.
    Words,
    /// The reports themselves, by their numbers.
    Reports,
}

impl Run {
    const ALL: [Self; 4] = [Self::Parts, Self::Pairs, Self::Words, Self::Reports];

    /// The number of the block of `segment` that begins with `key`.
    fn block(self, segment: i64, key: Key) -> i64 {
        (segment << 2 | self as i64) << KEY_BITS | key.cast_signed()
    }

    /// The first key of the block of that number.
    fn key(block: i64) -> Key {
        (block & ((1 << KEY_BITS) - 1)).cast_unsigned()
    }
}

/// A segment, as it is known without its blocks.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    pub number: i64,
    /// The number of its first claim.
    pub first: u64,
    /// The number after that of its last claim.
    pub after: u64,
    /// How many of these numbers were there when it was written.
    claims: u64,
    /// How many postings it has under keys of claims.
    pub postings: u64,
    pub long: Long,
}

/// The long lists of a segment, by their places: the longest first.
#[derive(Clone, Debug, Default)]
pub(super) struct Long {
    keys: Vec<Key>,
    /// The keys in their own order, each with its place.
    places: Vec<(Key, u16)>,
}

impl Long {
    fn new(keys: Vec<Key>) -> Self {
        let mut places: Vec<(Key, u16)> = keys.iter().enumerate().map(|(place, &key)| (key, place as u16)).collect();
        places.sort_unstable();
        Self { keys, places }
    }

    /// The place of the list under `key`, where that is long.
    pub fn place(&self, key: Key) -> Option<u16> {
        let at = self.places.binary_search_by_key(&key, |&(key, _)| key).ok()?;
        Some(self.places[at].1)
    }

    fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut last = 0;
        for &(key, place) in &self.places {
            put(key - last, &mut bytes);
            put(place.into(), &mut bytes);
            last = key;
        }
        bytes
    }

    fn from_bytes(mut bytes: &[u8]) -> Result<Self, StoreError> {
        let mut places: Vec<(Key, u16)> = Vec::new();
        let mut last = 0;
        while !bytes.is_empty() {
            last = step(last, take(&mut bytes)?)?;
            let place = u16::try_from(take(&mut bytes)?).map_err(|_| damaged("a place"))?;
            places.push((last, place));
        }
        let mut by_place = places.clone();
        by_place.sort_unstable_by_key(|&(_, place)| place);
        Ok(Self { keys: by_place.into_iter().map(|(key, _)| key).collect(), places })
    }
}

/// All segments, in the order of their claims.
pub(super) fn all(connection: &Connection) -> Result<Vec<Segment>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT number, first, after, claims, postings, long FROM segments ORDER BY first")?;
    let mut rows = statement.query([])?;
    let mut segments = Vec::new();
    while let Some(row) = rows.next()? {
        let number = |at: usize| row.get::<_, i64>(at).map(i64::cast_unsigned);
        let (first, after) = (number(1)?, number(2)?);
        if first > after || segments.last().is_some_and(|last: &Segment| last.after > first) {
            return Err(damaged("an end"));
        }
        segments.push(Segment {
            number: row.get(0)?,
            first,
            after,
            claims: number(3)?,
            postings: number(4)?,
            long: Long::from_bytes(row.get_ref(5)?.as_blob().map_err(|error| StoreError::Damaged(error.to_string()))?)?,
        });
    }
    Ok(segments)
}

/// Takes a segment out, with its blocks.
fn remove(connection: &Connection, segment: i64) -> Result<(), StoreError> {
    for run in Run::ALL {
        connection
            .prepare_cached("DELETE FROM blocks WHERE number BETWEEN ?1 AND ?2")?
            .execute([run.block(segment, 0), run.block(segment, (1 << KEY_BITS) - 1)])?;
    }
    connection.prepare_cached("DELETE FROM segments WHERE number = ?1")?.execute([segment])?;
    Ok(())
}

/// The lowest number that no segment has.
fn free_number(segments: &[Segment]) -> Result<i64, StoreError> {
    (0..MOST_SEGMENTS)
        .find(|number| segments.iter().all(|segment| segment.number != *number))
        .ok_or_else(|| StoreError::Other("the index has too many parts; delete it, it is filled anew".into()))
}

/// How many claims of a segment are still there, at most.
fn alive(segment: &Segment, removed: &Removed) -> u64 {
    segment.claims.saturating_sub(removed.within(segment.first, segment.after))
}
