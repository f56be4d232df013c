//! Writing a segment: which lists are long, what is beside them, and their pairs.

use std::cmp::Reverse;

use rusqlite::{Connection, params};

use super::super::super::keys::are_paired;
use super::super::coding::put;
use super::super::{Key, StoreError};
use super::blocks::Writer;
use super::list::{pack, pack_beside};
use super::lookup::{Order, pair_key};
use super::{LONG, Long, MOST_LONG, Run};

/// A report as a segment lists it.
#[derive(Clone, Copy, Debug)]
pub(in crate::corpus::store) struct Numbered {
    /// The number of its first claim.
    pub first: u64,
    /// How many numbers it has.
    pub width: u64,
    pub order: Order,
}

/// What a segment is written from. All that is asked for may be asked for again.
pub(super) trait Source {
    /// The lists of a run, in the order of their keys.
    fn lists(&self, run: Run) -> Box<dyn Lists + '_>;

    /// Calls `each` with all reports, in the order of their numbers.
    fn reports(&self, each: &mut dyn FnMut(Numbered) -> Result<(), StoreError>) -> Result<(), StoreError>;
}

/// Lists in the order of their keys.
pub(super) trait Lists {
    /// Puts the numbers of the next list, in ascending order, in the place of those in `numbers`.
    fn next(&mut self, numbers: &mut Vec<u64>) -> Result<Option<Key>, StoreError>;
}

/// What was put into the store since the last commit.
#[derive(Debug, Default)]
pub(in crate::corpus::store) struct Fresh {
    /// Keys, each with a claim.
    pub parts: Vec<(Key, u64)>,
    /// Words, each with a report.
    pub words: Vec<(Key, u64)>,
    pub reports: Vec<Numbered>,
}

impl Fresh {
    /// Brings all into the order in which it is written.
    pub(super) fn sort(&mut self) {
        self.parts.sort_unstable();
        self.words.sort_unstable();
    }
}

impl Source for Fresh {
    fn lists(&self, run: Run) -> Box<dyn Lists + '_> {
        Box::new(match run {
            Run::Words => self.words.as_slice(),
            _ => self.parts.as_slice(),
        })
    }

    fn reports(&self, each: &mut dyn FnMut(Numbered) -> Result<(), StoreError>) -> Result<(), StoreError> {
        self.reports.iter().try_for_each(|&report| each(report))
    }
}

impl Lists for &[(Key, u64)] {
    fn next(&mut self, numbers: &mut Vec<u64>) -> Result<Option<Key>, StoreError> {
        let Some(&(key, _)) = self.first() else { return Ok(None) };
        let (list, rest) = self.split_at(self.partition_point(|&(other, _)| other == key));
        numbers.clear();
        numbers.extend(list.iter().map(|&(_, number)| number));
        *self = rest;
        Ok(Some(key))
    }
}

/// Writes the segment `number` of the claims from `first` to before `after`.
pub(super) fn write(
    connection: &Connection,
    number: i64,
    (first, after): (u64, u64),
    source: &dyn Source,
) -> Result<(), StoreError> {
    let (long, lists, postings) = long_lists(first, source)?;
    let beside = Beside::new((after - first) as usize, &lists);
    write_parts(connection, number, first, source, &long, &beside)?;
    write_pairs(connection, number, &long, &lists, &beside)?;
    write_words(connection, number, first, source)?;
    let mut claims = 0_u64;
    let mut writer = Writer::new(connection, number, Run::Reports);
    source.reports(&mut |Numbered { first, width, order }| {
        claims += width;
        let mut bytes = Vec::with_capacity(10);
        put(width, &mut bytes);
        bytes.extend_from_slice(&order.to_le_bytes());
        writer.push(first, 1, &bytes)
    })?;
    writer.finish()?;
    connection
        .prepare_cached(
            "INSERT INTO segments(number, first, after, claims, postings, long) VALUES (?1,?2,?3,?4,?5,?6)",
        )?
        .execute(params![
            number,
            first.cast_signed(),
            after.cast_signed(),
            claims.cast_signed(),
            postings.cast_signed(),
            long.to_bytes()
        ])?;
    Ok(())
}

/// The long lists, with their claims counted from `first`, by their places; and how many postings there are in all.
fn long_lists(first: u64, source: &dyn Source) -> Result<(Long, Vec<Vec<u32>>, u64), StoreError> {
    let mut found: Vec<(Key, Vec<u32>)> = Vec::new();
    let (mut numbers, mut postings) = (Vec::new(), 0_u64);
    let mut lists = source.lists(Run::Parts);
    while let Some(key) = lists.next(&mut numbers)? {
        postings += numbers.len() as u64;
        if numbers.len() > LONG as usize {
            found.push((key, numbers.iter().map(|number| (number - first) as u32).collect()));
        }
    }
    found.sort_by_key(|(key, list)| (Reverse(list.len()), *key));
    found.truncate(MOST_LONG);
    let (keys, lists) = found.into_iter().unzip();
    Ok((Long::new(keys), lists, postings))
}

/// For each claim the places of the long lists that it is in.
struct Beside {
    /// Where in `places` those of each claim begin, and where the last ones end.
    starts: Vec<u32>,
    places: Vec<u16>,
}

impl Beside {
    fn new(claims: usize, lists: &[Vec<u32>]) -> Self {
        if lists.is_empty() {
            return Self { starts: Vec::new(), places: Vec::new() };
        }
        let mut starts = vec![0; claims + 1];
        for &claim in lists.iter().flatten() {
            starts[claim as usize + 1] += 1;
        }
        for claim in 0..claims {
            starts[claim + 1] += starts[claim];
        }
        let mut places = vec![0; starts[claims] as usize];
        let mut ends = starts.clone();
        for (place, list) in lists.iter().enumerate() {
            for &claim in list {
                let end = &mut ends[claim as usize];
                places[*end as usize] = place as u16;
                *end += 1;
            }
        }
        Self { starts, places }
    }

    fn of(&self, claim: u32) -> &[u16] {
        let claim = claim as usize;
        &self.places[self.starts[claim] as usize..self.starts[claim + 1] as usize]
    }
}

fn write_parts(
    connection: &Connection,
    number: i64,
    first: u64,
    source: &dyn Source,
    long: &Long,
    beside: &Beside,
) -> Result<(), StoreError> {
    let mut writer = Writer::new(connection, number, Run::Parts);
    let of = |number: u64| beside.of((number - first) as u32);
    let mut numbers = Vec::new();
    let mut lists = source.lists(Run::Parts);
    while let Some(key) = lists.next(&mut numbers)? {
        let is_alone = long.keys.is_empty() || long.place(key).is_some();
        let list = if is_alone { pack(&numbers, first) } else { pack_beside(&numbers, first, of) };
        writer.push(key, numbers.len() as u64, &list)?;
    }
    writer.finish()
}

fn write_pairs(
    connection: &Connection,
    number: i64,
    long: &Long,
    lists: &[Vec<u32>],
    beside: &Beside,
) -> Result<(), StoreError> {
    let mut writer = Writer::new(connection, number, Run::Pairs);
    for (place, (&key, list)) in long.keys.iter().zip(lists).enumerate() {
        // Each pair is written with the shorter of its lists.
        let is_paired: Vec<bool> = long.keys[..place].iter().map(|&other| are_paired(key, other)).collect();
        let mut pairs: Vec<(u16, u64)> = Vec::new();
        for &claim in list {
            let longer = beside.of(claim).iter().take_while(|&&other| usize::from(other) < place);
            pairs.extend(longer.filter(|&&other| is_paired[usize::from(other)]).map(|&other| (other, claim.into())));
        }
        pairs.sort_unstable();
        for pairs in pairs.chunk_by(|one, next| one.0 == next.0) {
            let claims: Vec<u64> = pairs.iter().map(|&(_, claim)| claim).collect();
            let key = pair_key((place as u16, pairs[0].0));
            writer.push(key, claims.len() as u64, &pack(&claims, 0))?;
        }
    }
    writer.finish()
}

fn write_words(connection: &Connection, number: i64, first: u64, source: &dyn Source) -> Result<(), StoreError> {
    let mut writer = Writer::new(connection, number, Run::Words);
    let mut numbers = Vec::new();
    let mut lists = source.lists(Run::Words);
    while let Some(key) = lists.next(&mut numbers)? {
        writer.push(key, numbers.len() as u64, &pack(&numbers, first))?;
    }
    writer.finish()
}
