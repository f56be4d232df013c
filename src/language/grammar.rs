//! What a language does with nouns and verbs, as far as finding the counted noun needs it.

use std::collections::HashSet;

use serde::Deserialize;

/// All words lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grammar {
    /// Whether nouns are written with a capital.
    pub nouns_capitalised: bool,
    /// Nouns that only carry the noun after them: `die Zahl der Toten`.
    pub carriers: HashSet<String>,
    /// Nouns of change, beside which the thing that changed is named.
    pub changes: HashSet<String>,
    /// Nouns that are counted by nothing but their own kind: time, address, units.
    pub never_counted: HashSet<String>,
    /// The letters that verbs start with whose subject has the value.
    pub valued_verbs: Vec<String>,
    /// After a measure: its subject is measured.
    pub dimensions: HashSet<String>,
    /// Verbs that end a noun phrase.
    pub verbs: HashSet<String>,
    /// Plurals that no ending shows.
    pub plurals: HashSet<String>,
    /// The letters that verbs start with whose subject a measure is of.
    pub measuring_verbs: Vec<String>,
    /// Between a factor and its noun: `so viele`, `as many`.
    pub comparisons: HashSet<String>,
    /// Behind a comparative: `mehr als`.
    pub than: HashSet<String>,
    pub adverb_endings: Vec<String>,
}
