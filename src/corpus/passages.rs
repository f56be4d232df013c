//! Near-identical passages: ten outlets that print one agency's text are one origin, whatever they call themselves.
//!
//! A passage is kept as a sketch: the smallest of the hashes of all its rows of words. Two texts with most
//! rows in common have most of the smallest in common too, so that sketches tell copies apart from other
//! texts, at the same few bytes for each.

use std::collections::BTreeSet;

use super::hash::Hash;
use crate::text::lower_case;

/// Words in a row that two texts have in common hardly by chance.
const ROW: usize = 4;
/// Hashes that are kept of a passage.
const KEPT: usize = 12;
/// A shorter passage is soon written twice, in words.
const SHORTEST: usize = 20;
/// Copies have at least this share of their rows in common; one changed word takes four rows away.
const COPY: f64 = 0.5;

/// The sketch of a passage; empty where it is too short to be told apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(from = "Steps", into = "Steps")]
pub struct Passage(Vec<u16>);

/// A sketch as it is kept: how far each hash, in ascending order, lies behind the one before. Small numbers take
/// fewer bytes.
#[derive(serde::Serialize, serde::Deserialize)]
struct Steps(Vec<u16>);

impl From<Passage> for Steps {
    fn from(Passage(hashes): Passage) -> Self {
        let before = std::iter::once(0).chain(hashes.iter().copied());
        Self(before.zip(&hashes).map(|(before, hash)| hash.wrapping_sub(before)).collect())
    }
}

impl From<Steps> for Passage {
    fn from(Steps(steps): Steps) -> Self {
        let mut hash = 0_u16;
        let sum = |step: u16| {
            hash = hash.wrapping_add(step);
            hash
        };
        Self(steps.into_iter().map(sum).collect())
    }
}

impl Passage {
    /// The sketch of `text`, its figures left out: a toll that was brought up to date makes no other text.
    pub fn of(text: &str) -> Self {
        let words: Vec<u64> = text
            .split(|sign: char| !sign.is_alphanumeric())
            .filter(|word| word.starts_with(char::is_alphabetic))
            .map(|word| Hash::new().word(&lower_case(word)).finish())
            .collect();
        if words.len() < SHORTEST {
            return Self::default();
        }
        let mut hashes: Vec<u16> = words.windows(ROW).map(hash).collect();
        hashes.sort_unstable();
        hashes.dedup();
        hashes.truncate(KEPT);
        Self(hashes)
    }

    /// Whether both are copies of one text.
    pub fn is_copy_of(&self, other: &Self) -> bool {
        if self.0.is_empty() || other.0.is_empty() {
            return false;
        }
        let all: BTreeSet<u16> = self.0.iter().chain(&other.0).copied().collect();
        let smallest = all.into_iter().take(KEPT);
        let (mut both, mut seen) = (0, 0);
        for hash in smallest {
            seen += 1;
            both += usize::from(self.0.contains(&hash) && other.0.contains(&hash));
        }
        both as f64 >= COPY * f64::from(seen)
    }
}

/// Two bytes of the hash of a row of words, of which the hashes are given.
fn hash(words: &[u64]) -> u16 {
    words.iter().fold(Hash::new(), |hash, &word| hash.number(word)).finish() as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    const AGENCY: &str = "Bei den schweren Überschwemmungen in Niederösterreich ist ein Feuerwehrmann ums Leben gekommen. Das ganze Bundesland wurde zum Katastrophengebiet erklärt. Nach Angaben der Landeswarnzentrale sind seit Freitag mehr als 10.000 Einsatzkräfte unterwegs. Rund 1.100 Menschen mussten ihre Häuser verlassen.";

    #[track_caller]
    fn check(other: &str, copy: bool) {
        let (one, other) = (Passage::of(AGENCY), Passage::of(other));
        assert_eq!(one.is_copy_of(&other), copy);
        assert_eq!(other.is_copy_of(&one), copy);
    }

    #[test]
    fn a_copy_with_a_word_and_a_figure_changed() {
        check(AGENCY, true);
        check(&AGENCY.replace("schweren ", "").replace("10.000", "12.000"), true);
    }

    #[test]
    fn another_text_on_the_same_matter() {
        check(
            "In Niederösterreich kam bei den Überschwemmungen ein Feuerwehrmann ums Leben, wie die Polizei mitteilte. Mehr als 10.000 Helfer kämpfen gegen die Fluten, rund 1.100 Menschen wurden in Sicherheit gebracht.",
            false,
        );
        check("Rund 1.100 Menschen mussten ihre Häuser verlassen.", false);
    }
}
