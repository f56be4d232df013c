//! What the segments have under a key, and under two at once.

use std::cell::RefCell;
use std::collections::BTreeMap;

use rusqlite::Connection;

use super::super::coding::{damaged, step, take};
use super::super::removed::Removed;
use super::super::{Key, StoreError};
use super::blocks::{Fetched, Lists, Packed, Under, block_with, under};
use super::list::{Claims, InSegment, Listed};
use super::{Run, Segment, all};

/// The segments at one moment, with what is known of them without their blocks.
#[derive(Debug, Default)]
pub(in crate::corpus::store) struct Postings {
    segments: Vec<Segment>,
    /// How many numbers of each were removed.
    gone: Vec<u64>,
    removed: Removed,
    /// Blocks of the run of reports that were looked at, by the number of their first claim.
    reports: RefCell<BTreeMap<u64, Reports>>,
}

/// Reports that follow upon each other.
#[derive(Debug)]
struct Reports {
    /// The number after that of the last claim.
    after: u64,
    /// The number of the first claim of each, and its order.
    orders: Vec<(u64, Order)>,
}

/// What decides between reports that are equal in all else: the same in whatever order they were read.
pub(in crate::corpus::store) type Order = u64;

impl Postings {
    pub fn load(connection: &Connection) -> Result<Self, StoreError> {
        let (segments, removed) = (all(connection)?, Removed::load(connection)?);
        let gone = segments.iter().map(|segment| removed.within(segment.first, segment.after)).collect();
        Ok(Self { segments, gone, removed, reports: RefCell::default() })
    }

    /// What lies under the key of something that claims say; the claims themselves where there are not more than
    /// `most`.
    pub fn listed(&self, key: Key, most: u32, connection: &Connection) -> Result<Listed, StoreError> {
        let mut claims = Some(Vec::new());
        let mut segments = Vec::with_capacity(self.segments.len());
        for (segment, &gone) in self.segments.iter().zip(&self.gone) {
            let place = segment.long.place(key);
            // A long list is read only where it may be short without what was removed.
            let enough = if place.is_some() { u64::from(most) + gone } else { u64::MAX };
            let found = match under(connection, segment.number, Run::Parts, key, enough)? {
                Under::List(list) if list.count <= enough => {
                    self.unpack(&list, segment, place.is_none() && !segment.long.keys.is_empty())?
                }
                Under::Nothing => Claims::default(),
                Under::List(_) | Under::TooLong => {
                    claims = None;
                    Claims::default()
                }
            };
            if let Some(so_far) = &mut claims {
                so_far.extend_from_slice(&found.numbers);
            }
            claims = claims.filter(|claims| claims.len() <= most as usize);
            segments.push(place.map_or(InSegment::Short(found), InSegment::Long));
        }
        Ok(Listed { claims, segments })
    }

    /// The claims that lie under both keys; `None` where there are more than `most`.
    pub fn both(
        &self,
        one: &Listed,
        other: &Listed,
        most: u32,
        connection: &Connection,
    ) -> Result<Option<Vec<u64>>, StoreError> {
        let mut claims = Vec::new();
        for (at, segment) in self.segments.iter().enumerate() {
            match one.segments[at].and(&other.segments[at]) {
                Ok(found) => claims.extend(found),
                Err(places) => {
                    let enough = u64::from(most) + self.gone[at];
                    match under(connection, segment.number, Run::Pairs, pair_key(places), enough)? {
                        Under::List(list) if list.count <= enough => {
                            claims.extend(self.unpack(&list, segment, false)?.numbers);
                        }
                        Under::Nothing => {}
                        Under::List(_) | Under::TooLong => return Ok(None),
                    }
                }
            }
            if claims.len() > most as usize {
                return Ok(None);
            }
        }
        Ok(Some(claims))
    }

    /// The numbers of the reports under the key of a word, in ascending order.
    pub fn reports_with(&self, word: Key, connection: &Connection) -> Result<Vec<u64>, StoreError> {
        let mut reports = Vec::new();
        for segment in &self.segments {
            if let Under::List(list) = under(connection, segment.number, Run::Words, word, u64::MAX)? {
                reports.extend(self.unpack(&list, segment, false)?.numbers);
            }
        }
        Ok(reports)
    }

    /// The same; `None` where they are `most` or more.
    pub fn few_reports_with(
        &self,
        word: Key,
        most: usize,
        connection: &Connection,
    ) -> Result<Option<Vec<u64>>, StoreError> {
        let mut reports = Vec::new();
        for (segment, &gone) in self.segments.iter().zip(&self.gone) {
            match under(connection, segment.number, Run::Words, word, most as u64 + gone)? {
                Under::Nothing => {}
                Under::TooLong => return Ok(None),
                Under::List(list) => reports.extend(self.unpack(&list, segment, false)?.numbers),
            }
            if reports.len() >= most {
                return Ok(None);
            }
        }
        Ok(Some(reports))
    }

    /// How many reports lie under the key of a word; `most` where there are more.
    pub fn count_reports_with(&self, word: Key, most: usize, connection: &Connection) -> Result<usize, StoreError> {
        let mut reports = 0;
        for (segment, &gone) in self.segments.iter().zip(&self.gone) {
            // Which of them were removed is looked at only where that may make a difference.
            let enough = most as u64 + gone;
            reports += match under(connection, segment.number, Run::Words, word, enough)? {
                Under::Nothing => 0,
                Under::TooLong => most,
                Under::List(list) if list.count >= enough || gone == 0 => list.count as usize,
                Under::List(list) => self.unpack(&list, segment, false)?.numbers.len(),
            };
            if reports >= most {
                return Ok(most);
            }
        }
        Ok(reports)
    }

    /// The orders of the reports that claims, in ascending order, are in.
    pub fn orders(&self, claims: &[u64], connection: &Connection) -> Result<Vec<Order>, StoreError> {
        let mut known = self.reports.borrow_mut();
        let mut orders = Vec::with_capacity(claims.len());
        while let Some(&claim) = claims.get(orders.len()) {
            let is_known = known.range(..=claim).next_back().is_some_and(|(_, reports)| claim < reports.after);
            if !is_known {
                let (first, reports) = self.reports_around(claim, connection)?;
                known.insert(first, reports);
            }
            let (_, reports) = known.range(..=claim).next_back().ok_or_else(|| damaged("a report"))?;
            let mut rest = reports.orders.as_slice();
            for &claim in claims[orders.len()..].iter().take_while(|&&claim| claim < reports.after) {
                // Most lie a few reports behind the one before.
                let mut near = 1;
                while rest.get(near).is_some_and(|&(number, _)| number <= claim) {
                    near *= 2;
                }
                let at = rest[..near.min(rest.len())].partition_point(|&(number, _)| number <= claim);
                rest = &rest[at.saturating_sub(1)..];
                let order = rest.first().filter(|&&(number, _)| number <= claim);
                orders.push(order.ok_or_else(|| damaged("a report"))?.1);
            }
        }
        Ok(orders)
    }

    /// The block of reports that a claim is in, with the number of its first.
    fn reports_around(&self, claim: u64, connection: &Connection) -> Result<(u64, Reports), StoreError> {
        let at = self.segments.partition_point(|segment| segment.first <= claim);
        let segment = at.checked_sub(1).map(|at| &self.segments[at]).ok_or_else(|| damaged("a segment"))?;
        let block = block_with(connection, segment.number, Run::Reports, claim)?;
        let (first, block) = block.ok_or_else(|| damaged("reports"))?;
        let reports = reports(first, &block)?;
        if claim < reports.after { Ok((first, reports)) } else { Err(damaged("a report")) }
    }

    fn unpack(&self, list: &Fetched, segment: &Segment, has_beside: bool) -> Result<Claims, StoreError> {
        Claims::unpack(&list.bytes, list.count, segment.first, has_beside, &self.removed)
    }
}

/// The key of two long lists, by their places.
pub(super) fn pair_key((one, other): (u16, u16)) -> Key {
    Key::from(one.max(other)) << 16 | Key::from(one.min(other))
}

/// The reports in a block that begins with the report `first`.
fn reports(first: u64, block: &[u8]) -> Result<Reports, StoreError> {
    let mut lists = Lists::new(first, block);
    let mut reports = Reports { after: first, orders: Vec::new() };
    while let Some(Packed { key, mut bytes, .. }) = lists.next()? {
        let width = take(&mut bytes)?;
        let order = bytes.first_chunk().ok_or_else(|| damaged("an order"))?;
        reports.orders.push((key, Order::from_le_bytes(*order)));
        reports.after = step(key, width)?;
    }
    Ok(reports)
}
