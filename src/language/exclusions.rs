//! Numbers that are no figures.

use serde::Deserialize;

use super::table::HashSet;

/// The words that tell a date, a time, a label or an idiom from a figure. All lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exclusions {
    pub months: HashSet<String>,
    /// Those of them that are other words too where they are written small.
    pub month_words: HashSet<String>,
    /// Before the day of a month.
    pub before_day: HashSet<String>,
    /// After a number: a time of day.
    pub clock: HashSet<String>,
    /// Before a four-digit number: a year.
    pub before_year: HashSet<String>,
    /// Before a decade of someone's life: `Mitte 50`.
    pub before_decade: HashSet<String>,
    /// What words before a four-digit number end in: `Rekordjahr`.
    pub before_year_endings: Vec<String>,
    /// Ordinals and the like, uninflected, before a half or a quarter that is a stretch of time or one of
    /// two: `erste Hälfte`.
    pub part_ordinals: HashSet<String>,
    /// Before a number in digits: a label.
    pub labels: HashSet<String>,
    /// Before a number: a place in a contest, unless something is counted after it.
    pub ranks: HashSet<String>,
    /// What a contestant moves by: `one place to five`.
    pub places: HashSet<String>,
    /// Endings tied to a number that make it a name or an ordinal: `1990er`, `3rd`.
    pub name_parts: HashSet<String>,
    /// Second parts of compounds that are names: `Vier-Sterne-Hotel`.
    pub fixed_compounds: HashSet<String>,
    /// Phrases, words parted by a space.
    pub idioms: HashSet<String>,
}
