//! The keys under which a reported claim is found again: what it counts, what class of things that
//! is, in which role, and the number itself; in a folder of a few reports, by its dimension alone.
//!
//! Keys are made for a draft's claim by the same rules; claims that share enough of them are
//! candidates. Whether they really speak of the same is for `checking` to decide, so a key may let
//! too much through and must let nothing slip that could be compared.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::hash::Hash;
use super::stems::{coarse, words};
use super::store::{Key, Row};
use crate::reading::{Claim, Figure, Kind};

/// What a claim says of itself, one of the things that it is found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Head,
    Class,
    Number,
    Role,
    Actor,
    Word,
    Dimension,
}

impl Part {
    const ALL: [Self; 7] =
        [Self::Head, Self::Class, Self::Number, Self::Role, Self::Actor, Self::Word, Self::Dimension];

    fn name(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Class => "class",
            Self::Number => "number",
            Self::Role => "role",
            Self::Actor => "actor",
            Self::Word => "word",
            Self::Dimension => "dimension",
        }
    }

    /// How much it says that two claims share it.
    fn weight(self) -> u32 {
        match self {
            // The same noun, or the same number: enough by itself.
            Self::Head | Self::Number => 8,
            // The same class of things, or the same dimension where only a few reports are there: enough by itself.
            Self::Class | Self::Dimension => 4,
            // The same role, actor or word beside the noun: enough together with another one.
            Self::Role | Self::Actor | Self::Word => 2,
        }
    }

    fn of(key: Key) -> Option<Self> {
        Self::ALL.get((key >> HASH_BITS) as usize).copied()
    }
}

/// Claims whose shared parts weigh at least this much are candidates.
pub(super) const ENOUGH: u32 = 4;

/// How many bits of a key are the hash of what it stands for: two of an archive's millions have the same in one
/// question of a hundred thousand, which then gets a candidate too many.
const HASH_BITS: u32 = 40;

/// The keys of a claim, each once: first of the noun, then as [`Part`] has them.
pub(super) fn of(claim: &Claim) -> Vec<Key> {
    let subject = &claim.subject;
    let dimension = dimension(&claim.figure);
    let mut keys: Vec<Key> = Vec::new();
    let mut add = |part: Part, values: &mut dyn Iterator<Item = &String>| {
        for value in values {
            let key = (part as Key) << HASH_BITS | short(&[&dimension, part.name(), value]);
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
    };
    add(Part::Head, &mut subject.head.iter());
    add(Part::Class, &mut subject.classes.iter());
    add(Part::Number, &mut numbers(&claim.figure).iter());
    add(Part::Role, &mut subject.roles.iter());
    add(Part::Actor, &mut subject.actors.iter());
    // `um 5,0 Prozent` often has its noun elsewhere in the clause; a counted noun stands beside it.
    if dimension != COUNTED || subject.head.is_none() {
        add(Part::Word, &mut subject.modifiers.iter().chain(&subject.context).chain(&subject.head));
    }
    add(Part::Dimension, &mut std::iter::once(&dimension.clone()));
    keys
}

/// How much it says that two claims share this key.
pub(super) fn weight(key: Key) -> u32 {
    Part::of(key).map_or(0, Part::weight)
}

/// Whether two keys together say more than each by itself: a noun says all that its class says, and every key its
/// dimension.
pub(super) fn are_paired(one: Key, other: Key) -> bool {
    let is_dimension = |key| Part::of(key) == Some(Part::Dimension);
    if is_dimension(one) || is_dimension(other) {
        return false;
    }
    let is_circumstance = |key| matches!(Part::of(key), Some(Part::Role | Part::Actor));
    let is_number = |key| Part::of(key) == Some(Part::Number);
    is_circumstance(one) || is_circumstance(other) || is_number(one) != is_number(other)
}

/// The hashes of the words by which `find` finds the claims of a report, in order.
pub(super) fn words_of(rows: &[Row]) -> Vec<Key> {
    let mut sentence = "";
    let mut found: Vec<Key> = Vec::new();
    for row in rows {
        // Claims of one sentence follow upon each other.
        if row.sentence != sentence {
            sentence = &row.sentence;
            found.extend(words(sentence).map(|word| word_key(&word)));
        }
        found.extend(words_beside(row).map(|word| word_key(&word)));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The hash of a word of a search.
pub(super) fn word_key(word: &str) -> Key {
    short(&["find", "", coarse(word)])
}

/// The words that a claim can be found by and that may stand outside its sentence, lower case.
pub(super) fn words_beside(row: &Row) -> impl Iterator<Item = Cow<'_, str>> {
    let claim = &row.claim;
    let sources = claim.attribution.iter().flat_map(|attribution| {
        let named = std::iter::once(&attribution.source.text).chain(attribution.via.iter().map(|via| &via.text));
        named.chain(&attribution.joint)
    });
    claim.subject.counts.iter().chain(sources).flat_map(|text| words(text))
}

const COUNTED: &str = "counted";

/// What may be set beside each other at all: the same sort of quantity.
fn dimension(figure: &Figure) -> String {
    let unit = figure.unit.as_deref().unwrap_or_default();
    match figure.kind {
        Kind::Count | Kind::Vague => COUNTED.into(),
        Kind::Money => format!("money {unit}"),
        // Percent and points are different things, but written for each other.
        Kind::Percent | Kind::PercentagePoint | Kind::Fraction => "share".into(),
        Kind::Measure => format!("measure {unit}"),
        Kind::Duration => "duration".into(),
        Kind::Age => "age".into(),
    }
}

/// The numbers of a figure, rounded to two digits, so that `11.987` and `rund 12.000` meet; parts in percent.
fn numbers(figure: &Figure) -> BTreeSet<String> {
    let scale = if figure.kind == Kind::Fraction { 100.0 } else { 1.0 };
    let numbers = [figure.value, figure.low, figure.high].into_iter().flatten();
    numbers.map(|number| format!("{:.1e}", number * scale)).collect()
}

/// As many bits of the hash of `parts` as a key has.
fn short(parts: &[&str]) -> Key {
    let hash = parts.iter().fold(Hash::new(), |hash, part| hash.word(part));
    hash.finish() & ((1 << HASH_BITS) - 1)
}

/// The first eight bytes of the hash of `parts`.
pub(super) fn hash(parts: &[&str]) -> u64 {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update(&[0]);
    }
    let mut first = [0; 8];
    first.copy_from_slice(&hasher.finalize().as_bytes()[..8]);
    u64::from_le_bytes(first)
}
