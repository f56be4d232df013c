//! Several segments become one, without what was removed meanwhile.

use std::ops::Range;

use rusqlite::Connection;

use super::super::coding::{damaged, step, take};
use super::super::removed::Removed;
use super::super::{Key, StoreError};
use super::blocks::Reader;
use super::build::{Fresh, Lists, Numbered, Source, write};
use super::{Run, Segment, alive, all, free_number, remove};

/// Segments are merged into an older one when together they are this many times as large: each posting is then
/// written again as often as four goes into their number, and there are few segments to look into.
const GROWTH: u64 = 3;

/// How many postings are merged for a commit that brings few: as many as take some milliseconds.
const LITTLE: u64 = 1 << 15;

/// How many postings a commit merges at most that brings fewer than that: a second's twentieth of work.
const AT_ONCE: u64 = 1 << 18;

/// What part of all postings a commit may merge in any case: so many segments, about, there are at most.
const SEGMENTS: u64 = 64;

/// Writes what was put in, whose numbers go from `first` to before `after`, as a segment.
pub(in crate::corpus::store) fn add(
    connection: &Connection,
    (first, after): (u64, u64),
    mut fresh: Fresh,
) -> Result<(), StoreError> {
    fresh.sort();
    write(connection, free_number(&all(connection)?)?, (first, after), &fresh)
}

/// Merges segments where there are many small ones or ones of which most was removed. `brought` is how many postings
/// the writer has put in so far: its reader waits for it anyway.
pub(in crate::corpus::store) fn tidy(
    connection: &Connection,
    brought: u64,
    removed: &mut Removed,
) -> Result<(), StoreError> {
    let mut segments = all(connection)?;
    for at in (0..segments.len()).rev().filter(|&at| alive(&segments[at], removed) == 0).collect::<Vec<_>>() {
        let segment = segments.remove(at);
        remove(connection, segment.number)?;
        removed.forget(segment.first, segment.after);
    }
    let total: u64 = segments.iter().map(|segment| segment.postings).sum();
    let allowed = brought.max(AT_ONCE).max(total / SEGMENTS);
    while let Some(range) = due(&segments, allowed, removed) {
        merge(connection, &segments[range], removed)?;
        segments = all(connection)?;
    }
    Ok(())
}

/// The neighbours that are to be one: as many as may be at once.
fn due(segments: &[Segment], allowed: u64, removed: &Removed) -> Option<Range<usize>> {
    let size = |range: Range<usize>| segments[range].iter().map(|segment| segment.postings).sum::<u64>();
    let end = segments.len();
    let outgrown = |&at: &usize| {
        let later = size(at + 1..end);
        at + 1 < end && (later >= GROWTH * segments[at].postings || later + segments[at].postings <= LITTLE)
    };
    let newest = (0..end).filter(outgrown).find(|&at| size(at..end) <= allowed).map(|at| at..end);
    newest.or_else(|| {
        let mostly_removed = |&at: &usize| {
            let segment = &segments[at];
            2 * alive(segment, removed) < segment.claims && segment.postings <= allowed
        };
        (0..end).find(mostly_removed).map(|at| at..at + 1)
    })
}

/// Writes one segment in the place of `segments`, which are neighbours.
fn merge(connection: &Connection, segments: &[Segment], removed: &mut Removed) -> Result<(), StoreError> {
    let (Some(first), Some(last)) = (segments.first(), segments.last()) else { return Ok(()) };
    let number = free_number(&all(connection)?)?;
    write(connection, number, (first.first, last.after), &Merging { connection, segments, removed })?;
    removed.forget(first.first, last.after);
    segments.iter().try_for_each(|segment| remove(connection, segment.number))
}

struct Merging<'m> {
    connection: &'m Connection,
    segments: &'m [Segment],
    removed: &'m Removed,
}

impl Source for Merging<'_> {
    fn lists(&self, run: Run) -> Box<dyn Lists + '_> {
        let input = |segment: &Segment| Input {
            reader: Reader::new(self.connection, segment.number, run),
            first: segment.first,
            after: segment.after,
            long: matches!(run, Run::Parts).then(|| segment.long.clone()),
            removed: self.removed,
            key: None,
            numbers: Vec::new(),
        };
        Box::new(Merged { inputs: self.segments.iter().map(input).collect(), begun: false })
    }

    fn reports(&self, each: &mut dyn FnMut(Numbered) -> Result<(), StoreError>) -> Result<(), StoreError> {
        for segment in self.segments {
            let mut reader = Reader::new(self.connection, segment.number, Run::Reports);
            while let Some(list) = reader.next()? {
                let mut bytes = list.bytes;
                let width = take(&mut bytes)?;
                let order = bytes.first_chunk().ok_or_else(|| damaged("an order"))?;
                if !(segment.first..segment.after).contains(&list.key) {
                    return Err(damaged("a report"));
                }
                if !self.removed.has(list.key) {
                    each(Numbered { first: list.key, width, order: u64::from_le_bytes(*order) })?;
                }
            }
        }
        Ok(())
    }
}

/// The lists of several segments as one: what is under the same key follows upon each other, as the numbers do.
struct Merged<'m> {
    inputs: Vec<Input<'m>>,
    begun: bool,
}

impl Lists for Merged<'_> {
    fn next(&mut self, numbers: &mut Vec<u64>) -> Result<Option<Key>, StoreError> {
        if !self.begun {
            self.inputs.iter_mut().try_for_each(Input::advance)?;
            self.begun = true;
        }
        loop {
            let Some(key) = self.inputs.iter().filter_map(|input| input.key).min() else { return Ok(None) };
            numbers.clear();
            for input in self.inputs.iter_mut().filter(|input| input.key == Some(key)) {
                numbers.extend_from_slice(&input.numbers);
                input.advance()?;
            }
            if !numbers.is_empty() {
                return Ok(Some(key));
            }
        }
    }
}

/// The lists of one of the segments.
struct Input<'m> {
    reader: Reader<'m>,
    first: u64,
    after: u64,
    /// The long lists, where others have something beside their claims.
    long: Option<super::Long>,
    removed: &'m Removed,
    /// Of the list that is next; nothing at the end.
    key: Option<Key>,
    numbers: Vec<u64>,
}

impl Input<'_> {
    fn advance(&mut self) -> Result<(), StoreError> {
        self.numbers.clear();
        let Some(list) = self.reader.next()? else {
            self.key = None;
            return Ok(());
        };
        self.key = Some(list.key);
        let has_beside = self.long.as_ref().is_some_and(|long| !long.keys.is_empty() && long.place(list.key).is_none());
        let (mut bytes, mut number) = (list.bytes, self.first);
        for _ in 0..list.count {
            number = step(number, take(&mut bytes)?)?;
            if number >= self.after {
                return Err(damaged("an end"));
            }
            if has_beside {
                for _ in 0..take(&mut bytes)? {
                    take(&mut bytes)?;
                }
            }
            if !self.removed.has(number) {
                self.numbers.push(number);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::Long;
    use super::*;

    /// Neighbours with so many postings each, and a claim for each posting.
    fn neighbours(sizes: &[u64]) -> Vec<Segment> {
        let mut after = 0;
        let segment = |(number, &postings): (i64, &u64)| {
            let first = after;
            after += postings;
            Segment { number, first, after, claims: postings, postings, long: Long::default() }
        };
        (0..).zip(sizes).map(segment).collect()
    }

    #[track_caller]
    fn check(sizes: &[u64], allowed: u64, expected: Option<[usize; 2]>) {
        let due = due(&neighbours(sizes), allowed, &Removed::default());
        assert_eq!(due.map(|range| [range.start, range.end]), expected);
    }

    #[test]
    fn four_of_a_size_become_one_and_little_ones_do_at_once() {
        let size = 10 * LITTLE;
        check(&[size], u64::MAX, None);
        check(&[size, size, size], u64::MAX, None);
        check(&[size, size, size, size], u64::MAX, Some([0, 4]));
        check(&[9 * size, size, size, size, size], u64::MAX, Some([1, 5]));
        check(&[9 * size, 5, 7], u64::MAX, Some([1, 3]));
        check(&[9 * size, 5, size], u64::MAX, Some([1, 3]));
    }

    #[test]
    fn more_than_is_allowed_waits_for_a_commit_that_brings_more() {
        let size = 10 * LITTLE;
        check(&[size, size, size, size], 3 * size, None);
        check(&[4 * size, 4 * size, 4 * size, size, size, size, size], 4 * size, Some([3, 7]));
    }

    #[test]
    fn what_is_mostly_removed_is_written_anew() {
        let segments = neighbours(&[9_000_000, 2_000_000, 100_000]);
        let mut removed = Removed::default();
        removed.add(vec![(9_000_000, 9_900_000)]);
        assert_eq!(due(&segments, u64::MAX, &removed), None);
        removed.add(vec![(10_000_000, 10_200_000)]);
        assert_eq!(due(&segments, u64::MAX, &removed), Some(1..2));
        assert_eq!(due(&segments, 1_000_000, &removed), None);
    }
}
