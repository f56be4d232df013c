//! The numbers of claims that were taken out of the store and may still be listed in its segments.

use rusqlite::{Connection, OptionalExtension};

use super::StoreError;
use super::coding::{put, step, take};

/// One row: for each range how far it begins behind the end of the one before, and how long it is.
pub(super) const TABLE: &str = "CREATE TABLE removed(ranges BLOB NOT NULL);";

/// Ranges of numbers, in ascending order, none touching another.
#[derive(Clone, Debug, Default)]
pub(super) struct Removed {
    /// The first of each and the one after its last.
    ranges: Vec<(u64, u64)>,
}

impl Removed {
    /// What the last commit left.
    pub fn load(connection: &Connection) -> Result<Self, StoreError> {
        let mut statement = connection.prepare_cached("SELECT ranges FROM removed")?;
        let bytes: Option<Vec<u8>> = statement.query_row([], |row| row.get(0)).optional()?;
        let bytes = bytes.unwrap_or_default();
        let (mut bytes, mut ranges, mut end) = (bytes.as_slice(), Vec::new(), 0);
        while !bytes.is_empty() {
            let first = step(end, take(&mut bytes)?)?;
            end = step(first, take(&mut bytes)?)?;
            ranges.push((first, end));
        }
        Ok(Self { ranges })
    }

    /// Puts these in the place of what the last commit left.
    pub fn save(&self, connection: &Connection) -> Result<(), StoreError> {
        let (mut bytes, mut end) = (Vec::new(), 0);
        for &(first, after) in &self.ranges {
            put(first - end, &mut bytes);
            put(after - first, &mut bytes);
            end = after;
        }
        connection.execute("DELETE FROM removed", [])?;
        connection.execute("INSERT INTO removed(ranges) VALUES (?1)", [bytes])?;
        Ok(())
    }

    /// Adds ranges, each as its first number and the one after its last.
    pub fn add(&mut self, mut ranges: Vec<(u64, u64)>) {
        ranges.append(&mut self.ranges);
        ranges.sort_unstable();
        for (first, after) in ranges {
            match self.ranges.last_mut() {
                Some(last) if first <= last.1 => last.1 = last.1.max(after),
                _ => self.ranges.push((first, after)),
            }
        }
    }

    /// Takes out what lies from `first` to before `after`: nothing lists these numbers any longer.
    pub fn forget(&mut self, first: u64, after: u64) {
        let outside = |&(start, end): &(u64, u64)| {
            [(start, end.min(first)), (start.max(after), end)].into_iter().filter(|(start, end)| start < end)
        };
        self.ranges = self.ranges.iter().flat_map(outside).collect();
    }

    /// Whether the number was removed.
    pub fn has(&self, number: u64) -> bool {
        let at = self.ranges.partition_point(|&(first, _)| first <= number);
        at > 0 && number < self.ranges[at - 1].1
    }

    /// How many removed numbers from `first` to before `after` there are.
    pub fn within(&self, first: u64, after: u64) -> u64 {
        let begin = self.ranges.partition_point(|&(_, end)| end <= first);
        let touching = self.ranges[begin..].iter().take_while(|&&(start, _)| start < after);
        touching.map(|&(start, end)| end.min(after).saturating_sub(start.max(first))).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_that_touch_are_one() {
        let mut removed = Removed::default();
        removed.add(vec![(10, 20), (30, 40)]);
        removed.add(vec![(20, 30), (50, 51)]);
        assert_eq!(removed.ranges, [(10, 40), (50, 51)]);
        assert_eq!([9, 10, 39, 40, 50].map(|number| removed.has(number)), [false, true, true, false, true]);
        assert_eq!(removed.within(0, 15), 5);
        assert_eq!(removed.within(35, 100), 6);
        assert_eq!(removed.within(40, 50), 0);
        removed.forget(12, 39);
        assert_eq!(removed.ranges, [(10, 12), (39, 40), (50, 51)]);
    }
}
