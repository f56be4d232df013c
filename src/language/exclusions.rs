//! Numbers that are no figures.

use std::sync::OnceLock;

use serde::Deserialize;

use super::facts::Lower;
use super::table::WordSet;

/// The words that tell a date, a time, a label or an idiom from a figure. All lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exclusions {
    pub months: WordSet,
    /// Before a number that closes a sentence as a sum: `sind das 60.`
    pub sums: WordSet,
    /// Those of them that are other words too where they are written small.
    pub month_words: WordSet,
    /// Before the day of a month.
    pub before_day: WordSet,
    /// After a number: a time of day.
    pub clock: WordSet,
    /// Right before the hour that they are a part of: `halb zwei`.
    pub parts_of_hours: WordSet,
    /// Before a four-digit number: a year.
    pub before_year: WordSet,
    /// Before a decade of someone's life: `Mitte 50`.
    pub before_decade: WordSet,
    /// What words before a four-digit number end in: `Rekordjahr`.
    pub before_year_endings: Vec<String>,
    /// Before one of `before_year` they make the number one that is given: `die Polizei spricht von 1800`.
    pub speaking: WordSet,
    /// Ordinals and the like, uninflected, before a half or a quarter that is a stretch of time or one of
    /// two: `erste Hälfte`.
    pub part_ordinals: WordSet,
    /// Before a number in digits: a label.
    pub labels: WordSet,
    /// As written, between an article and a number: `auf der A 20`.
    pub roads: WordSet,
    /// What the name of a street behind its number ends in: `12 Acacia Avenue`.
    pub streets: WordSet,
    /// Those of them that stand before no number that counts a noun behind it: `Paragraf 263 Strafgesetzbuch`.
    pub sure_labels: WordSet,
    /// Before a number: a place in a contest, unless something is counted after it.
    pub ranks: WordSet,
    /// What a contestant moves by: `one place to five`.
    pub places: WordSet,
    /// Endings tied to a number that make it a name or an ordinal: `1990er`, `3rd`.
    pub name_parts: WordSet,
    /// Second parts of compounds that are names: `Vier-Sterne-Hotel`.
    pub fixed_compounds: WordSet,
    /// Phrases, words parted by a space.
    pub idioms: WordSet,
    /// The first words of these.
    #[serde(skip)]
    idiom_starts: OnceLock<WordSet>,
}

impl Exclusions {
    /// Whether one of the idioms starts with `word` (lower case).
    pub fn may_start_idiom<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        let first = |idiom: &String| idiom.split(' ').next().unwrap_or_default().to_owned();
        self.idiom_starts.get_or_init(|| self.idioms.iter().map(first).collect()).contains(word)
    }
}
