//! The keys under which a reported claim is found again: what it counts, what class of things that
//! is, in which role, and the number itself.
//!
//! Keys are made for a draft's claim by the same rules; claims that share enough of them are
//! candidates. Whether they really speak of the same is for `checking` to decide, so a key may let
//! too much through and must let nothing slip that could be compared.

use std::collections::BTreeSet;

use super::stems::{coarse, words};
use super::store::{Key, Row};
use crate::reading::{Claim, Figure, Kind};

/// A key of a claim, and how much sharing it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ClaimKey {
    pub hash: Key,
    pub weight: u32,
}

/// The same noun, or the same number: enough by itself.
const STRONG: u32 = 8;
/// The same class of things: enough by itself.
const CLASS: u32 = 4;
/// The same role, actor or word beside the noun: enough together with another one.
const WEAK: u32 = 2;

/// Claims whose shared keys weigh at least this much are candidates.
pub(super) const ENOUGH: u32 = 4;

/// The keys of a claim, each once: one for each thing that it says, and one for two things at once
/// where one of them may be in half an archive. Who shares a pair shares both its halves, so pairs find
/// no more claims, only the same ones faster.
pub(super) fn of_claim(claim: &Claim) -> BTreeSet<ClaimKey> {
    let subject = &claim.subject;
    let dimension = dimension(&claim.figure);
    let of = |what: &'static str, value: &str| (what, value.to_owned());
    let things: Vec<Part> = (subject.head.iter().map(|head| of("head", head)))
        .chain(subject.classes.iter().map(|class| of("class", class)))
        .collect();
    let numbers: Vec<Part> = numbers(&claim.figure).iter().map(|number| of("number", number)).collect();
    let circumstances: Vec<Part> = (subject.roles.iter().map(|role| of("role", role)))
        .chain(subject.actors.iter().map(|actor| of("actor", actor)))
        .collect();
    let mut words: Vec<Part> = Vec::new();
    // `um 5,0 Prozent` often has its noun elsewhere in the clause; a counted noun stands beside it.
    if dimension != COUNTED || subject.head.is_none() {
        let all = subject.modifiers.iter().chain(&subject.context).chain(&subject.head);
        words.extend(all.map(|word| of("word", word)));
    }
    let mut keys = BTreeSet::new();
    let mut add = |parts: &[&Part], weight: u32| {
        let parts = parts.iter().flat_map(|(what, value)| [*what, value]);
        let parts: Vec<&str> = std::iter::once(dimension.as_str()).chain(parts).collect();
        keys.insert(ClaimKey { hash: hash(&parts), weight });
    };
    for part in things.iter().chain(&numbers).chain(&circumstances).chain(&words) {
        add(&[part], weight(part));
    }
    let strong: Vec<&Part> = things.iter().chain(&numbers).collect();
    for (at, one) in circumstances.iter().enumerate() {
        for other in circumstances[at + 1..].iter().chain(&words) {
            add(&[one, other], CLASS);
        }
        for thing in &strong {
            add(&[thing, one], weight(thing));
        }
    }
    for number in &numbers {
        for thing in things.iter().chain(&words) {
            add(&[thing, number], STRONG);
        }
    }
    keys
}

/// One thing that a claim says: what it is, and which.
type Part = (&'static str, String);

fn weight((what, _): &Part) -> u32 {
    match *what {
        "head" | "number" => STRONG,
        "class" => CLASS,
        _ => WEAK,
    }
}

/// The hashes of the words by which `find` finds a claim.
pub(super) fn words_of_row(row: &Row) -> BTreeSet<Key> {
    found_words(row).iter().map(|word| word_key(word)).collect()
}

/// The hash of a word of a search.
pub(super) fn word_key(word: &str) -> Key {
    hash(&["find", "", coarse(word)])
}

/// All words that a claim can be found by, lower case.
pub(super) fn found_words(row: &Row) -> BTreeSet<String> {
    let claim = &row.claim;
    let mut found: BTreeSet<String> = words(&row.sentence).collect();
    found.extend(claim.subject.counts.iter().flat_map(|counts| words(counts)));
    if let Some(attribution) = &claim.attribution {
        found.extend(words(&attribution.source.text));
        found.extend(attribution.via.iter().flat_map(|via| words(&via.text)));
        found.extend(attribution.joint.iter().flat_map(|source| words(source)));
    }
    found
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

/// The numbers of a figure, rounded to two digits, so that `11.987` and `rund 12.000` meet.
fn numbers(figure: &Figure) -> BTreeSet<String> {
    [figure.value, figure.low, figure.high].into_iter().flatten().map(|number| format!("{number:.1e}")).collect()
}

/// The first eight bytes of the hash of `parts`.
pub(super) fn hash(parts: &[&str]) -> Key {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update(&[0]);
    }
    let mut first = [0; 8];
    first.copy_from_slice(&hasher.finalize().as_bytes()[..8]);
    i64::from_le_bytes(first)
}
