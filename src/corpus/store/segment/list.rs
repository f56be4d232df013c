//! A list of claims under a key: how far each number lies behind the one before, and, in a short list of a
//! segment with long ones, which of these the claim is in too.

use super::super::StoreError;
use super::super::coding::{damaged, put, step, take};
use super::super::removed::Removed;

/// The claims of a list, in ascending order, each with the places of the long lists that it is in too.
#[derive(Clone, Debug, Default)]
pub(super) struct Claims {
    pub numbers: Vec<u64>,
    /// The places of the long lists, one claim's after another's.
    beside: Vec<u16>,
    /// Where in `beside` those of each claim end.
    ends: Vec<u32>,
}

impl Claims {
    /// Unpacks `count` claims of a segment that begins with `first`, without those that were removed.
    pub fn unpack(
        mut bytes: &[u8],
        count: u64,
        first: u64,
        has_beside: bool,
        removed: &Removed,
    ) -> Result<Self, StoreError> {
        let mut claims = Self::default();
        let mut number = first;
        for _ in 0..count {
            number = step(number, take(&mut bytes)?)?;
            let is_there = !removed.has(number);
            if has_beside {
                let mut place = 0;
                for _ in 0..take(&mut bytes)? {
                    place = step(place, take(&mut bytes)?)?;
                    if is_there {
                        claims.beside.push(u16::try_from(place).map_err(|_| damaged("a place"))?);
                    }
                }
            }
            if is_there {
                claims.numbers.push(number);
                claims.ends.push(claims.beside.len() as u32);
            }
        }
        Ok(claims)
    }

    /// The claims that are in the long list at `place` too.
    fn with(&self, place: u16) -> impl Iterator<Item = u64> {
        let starts = std::iter::once(&0).chain(&self.ends);
        let beside = starts.zip(&self.ends).map(|(&start, &end)| &self.beside[start as usize..end as usize]);
        self.numbers.iter().zip(beside).filter(move |(_, beside)| beside.contains(&place)).map(|(&number, _)| number)
    }
}

/// Packs the numbers of a list.
pub(super) fn pack(numbers: &[u64], first: u64) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(2 * numbers.len());
    let mut last = first;
    for &number in numbers {
        put(number - last, &mut bytes);
        last = number;
    }
    bytes
}

/// Packs the numbers of a list, each with the places of the long lists that `beside` gives for it.
pub(super) fn pack_beside<'p>(numbers: &[u64], first: u64, beside: impl Fn(u64) -> &'p [u16]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(6 * numbers.len());
    let mut last = first;
    for &number in numbers {
        put(number - last, &mut bytes);
        last = number;
        let places = beside(number);
        put(places.len() as u64, &mut bytes);
        let mut last = 0;
        for &place in places {
            put(u64::from(place - last), &mut bytes);
            last = place;
        }
    }
    bytes
}

/// What a segment has under a key.
#[derive(Clone, Debug)]
pub(super) enum InSegment {
    /// All of it; nothing, for most.
    Short(Claims),
    /// More than is read for one key: a list with this place among the long ones.
    Long(u16),
}

/// What the store has under a key.
#[derive(Clone, Debug)]
pub(in crate::corpus) struct Listed {
    /// The claims, in ascending order; `None` where there are more than was asked for.
    pub claims: Option<Vec<u64>>,
    /// By segment, in their order.
    pub(super) segments: Vec<InSegment>,
}

impl Listed {
    /// What a store has that has nothing.
    pub fn nothing() -> Self {
        Self { claims: Some(Vec::new()), segments: Vec::new() }
    }

    /// About how many numbers are kept in it.
    pub fn weight(&self) -> usize {
        let of_segment = |segment: &InSegment| match segment {
            InSegment::Short(claims) => claims.numbers.len() + claims.beside.len() / 4,
            InSegment::Long(_) => 0,
        };
        self.claims.as_ref().map_or(0, Vec::len) + self.segments.iter().map(|it| 4 + of_segment(it)).sum::<usize>()
    }
}

impl InSegment {
    /// The claims that are in both, where one of them is short; else the places of the long ones.
    pub fn and(&self, other: &Self) -> Result<Vec<u64>, (u16, u16)> {
        match (self, other) {
            (Self::Short(one), Self::Short(other)) => Ok(common(&one.numbers, &other.numbers)),
            (Self::Short(short), &Self::Long(place)) | (&Self::Long(place), Self::Short(short)) => {
                Ok(short.with(place).collect())
            }
            (&Self::Long(one), &Self::Long(other)) => Err((one, other)),
        }
    }
}

/// The numbers that are in both; all in ascending order.
fn common(one: &[u64], other: &[u64]) -> Vec<u64> {
    let (few, many) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let mut rest = many;
    let mut found = Vec::new();
    for &number in few {
        rest = &rest[rest.partition_point(|&it| it < number)..];
        found.extend((rest.first() == Some(&number)).then_some(number));
    }
    found
}
