//! The keys under which a reported claim is found again: what it counts, what class of things that
//! is, in which role, and the number itself.
//!
//! Keys are made for a draft's claim by the same rules; claims that share enough of them are
//! candidates. Whether they really speak of the same is for `checking` to decide, so a key may let
//! too much through and must let nothing slip that could be compared.

use std::collections::BTreeSet;
use std::ops::Range;

use super::stems::{coarse, words};
use super::store::{Key, Row};
use crate::reading::{Claim, Figure, Kind};

/// The keys of a claim.
#[derive(Debug)]
pub(super) struct Keys {
    /// One for each thing that the claim says, and how much sharing that says.
    pub parts: Vec<(Key, u32)>,
    /// One for two things at once, by their places in `parts`, where one of them may be in half an archive.
    /// Who shares a pair shares both its parts, so pairs find no more claims, only the same ones faster.
    pub pairs: Vec<(Key, [usize; 2])>,
}

/// The same noun, or the same number: enough by itself.
const STRONG: u32 = 8;
/// The same class of things: enough by itself.
const CLASS: u32 = 4;
/// The same role, actor or word beside the noun: enough together with another one.
const WEAK: u32 = 2;

/// Claims whose shared parts weigh at least this much are candidates.
pub(super) const ENOUGH: u32 = 4;

impl Keys {
    /// The keys of `claim`.
    pub fn of(claim: &Claim) -> Self {
        let subject = &claim.subject;
        let dimension = dimension(&claim.figure);
        let mut parts: Vec<Part> = Vec::new();
        let mut add = |what: &'static str, values: &mut dyn Iterator<Item = &String>| {
            let start = parts.len();
            for value in values {
                if !parts[start..].iter().any(|(_, known)| known == value) {
                    parts.push((what, value.clone()));
                }
            }
            start..parts.len()
        };
        let heads = add("head", &mut subject.head.iter());
        let classes = add("class", &mut subject.classes.iter());
        let numbers = add("number", &mut numbers(&claim.figure).iter());
        let roles = add("role", &mut subject.roles.iter());
        let actors = add("actor", &mut subject.actors.iter());
        // `um 5,0 Prozent` often has its noun elsewhere in the clause; a counted noun stands beside it.
        let has_words = dimension != COUNTED || subject.head.is_none();
        let beside = subject.modifiers.iter().chain(&subject.context).chain(&subject.head);
        let words = add("word", &mut beside.filter(|_| has_words));

        let (things, strong, circumstances) =
            (heads.start..classes.end, heads.start..numbers.end, roles.start..actors.end);
        let last = words.end;
        let each = |one: Range<usize>, other: Range<usize>| {
            one.flat_map(move |one| other.clone().map(move |other| [one, other]))
        };
        let pairs = (circumstances.clone().flat_map(|one| (one + 1..last).map(move |other| [one, other])))
            .chain(each(strong, circumstances))
            .chain(each(things, numbers.clone()))
            .chain(each(words, numbers));
        let key = |of: &[usize]| {
            let of = of.iter().flat_map(|&at| [parts[at].0, &parts[at].1]);
            hash(&std::iter::once(dimension.as_str()).chain(of).collect::<Vec<_>>())
        };
        Self {
            pairs: pairs.map(|pair| (key(&pair), pair)).collect(),
            parts: parts.iter().enumerate().map(|(at, part)| (key(&[at]), weight(part))).collect(),
        }
    }

    /// All of them, each once.
    pub fn all(&self) -> BTreeSet<Key> {
        self.parts.iter().map(|&(key, _)| key).chain(self.pairs.iter().map(|&(key, _)| key)).collect()
    }
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
