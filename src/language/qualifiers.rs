//! Hedges and bounds.

use std::sync::OnceLock;

use serde::Deserialize;

use super::facts::Lower;
use super::table::cuts;
use super::table::{WordMap, WordSet};

/// What a hedge says of its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hedge {
    About,
    Nearly,
    MoreThan,
    AtLeast,
    LessThan,
    AtMost,
}

/// The phrases of one language, lower case, words parted by a space.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Qualifiers {
    #[serde(deserialize_with = "by_phrase")]
    pub before: WordMap<Hedge>,
    /// After these a hedge that is also a preposition is none: `verfügt über 12.000`.
    pub not_before: Governed,
    #[serde(deserialize_with = "by_phrase")]
    pub after: WordMap<Hedge>,
    /// Those of `before` that stand as adjectives inside a number too: `ein knappes Viertel`.
    pub inflected: WordSet,
    /// Hedges that a hyphen ties to the number: `sub-300`.
    pub tied: WordSet,
    /// Words that may stand between the hedge and the number.
    pub between: Between,
    #[serde(skip)]
    edges: OnceLock<Edges>,
}

/// What the phrases before a number end with and those behind it start with, so that most words are
/// passed over at a glance.
#[derive(Debug)]
struct Edges {
    ends: WordSet,
    starts: WordSet,
}

impl Qualifiers {
    /// Whether a hedge before a number may end with the token `word` (lower case).
    pub fn may_end_with<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.edges().ends.contains(word)
    }

    /// Whether a hedge behind a number may start with the token `word` (lower case).
    pub fn may_start_with<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.edges().starts.contains(word)
    }

    fn edges(&self) -> &Edges {
        self.edges.get_or_init(|| Edges {
            ends: self.before.keys().flat_map(|phrase| cuts(phrase).map(|at| phrase[at..].to_owned())).collect(),
            starts: self.after.keys().flat_map(|phrase| cuts(phrase).map(|at| phrase[..at].to_owned())).collect(),
        })
    }
}

/// Where a hedge that is also a preposition is a preposition.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Governed {
    /// The hedges that are prepositions too.
    pub ambiguous: WordSet,
    /// After these they are.
    pub words: WordSet,
    /// What nouns end in that are made out for a sum: `Hilfspaket über 50 Millionen`.
    pub endings: Vec<String>,
    /// Last parts of plurals that lie „um“ a level: `Temperaturen um 30 Grad`.
    pub levels: Vec<String>,
    /// Hedges that before „ein“ and a noun say no number: `etwa ein Satz`.
    pub loose: WordSet,
    /// Verbs of motion before `up to`: `ticked up to 4.1%`.
    pub moving: WordSet,
    /// Verbs that lift their object `up to` a level: `push earnings up to $43m`.
    pub lifting: WordSet,
    /// Counted times that a thing is spread over: `three titles over two spells`.
    pub occasions: WordSet,
    /// Before a span of time they are, unless one of these stands before them (`seit über drei Jahren`) …
    pub unless_after: WordSet,
    /// … or one of these behind the span: `über 800 Jahre alt`.
    pub unless_before: WordSet,
}

/// See [`Qualifiers::between`].
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Between {
    pub words: WordSet,
}

/// Longest phrase of a hedge, in words.
pub const LONGEST_HEDGE: usize = 5;

/// The lists by hedge become a table by phrase.
fn by_phrase<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<WordMap<Hedge>, D::Error> {
    let lists = std::collections::HashMap::<Hedge, Vec<String>>::deserialize(deserializer)?;
    Ok(lists.into_iter().flat_map(|(hedge, phrases)| phrases.into_iter().map(move |phrase| (phrase, hedge))).collect())
}
