//! Words that tell a total from the size of a change.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::facts::{Lower, Question, Summary};
use super::table::{List, WordSet};

/// All lower case; in `increase`, `decrease` and `additional_verbs` a star stands for any ending.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Changes {
    pub additional: WordSet,
    /// Right behind a number, with nothing compared after it: `3 more`.
    pub additional_behind: WordSet,
    /// A word, or two.
    pub additional_opening: WordSet,
    pub additional_verbs: Patterns,
    /// What a verb of `coming` ends its clause with where it adds: `kamen 300 Fälle hinzu`.
    pub additional_particles: WordSet,
    /// Right before what they add: `adding 300 jobs`.
    pub adding: WordSet,
    pub coming: WordSet,
    pub increase: Patterns,
    pub decrease: Patterns,
    /// Last parts of compounds that are a change: `Umsatzplus`, `Gewinnrückgang`.
    pub increase_tails: Vec<String>,
    pub decrease_tails: Vec<String>,
    pub by: WordSet,
    pub of: WordSet,
    pub to: WordSet,
    /// Before a share set beside an earlier one: `compared with 3%`.
    pub compared: WordSet,
    pub increase_particles: WordSet,
    pub decrease_particles: WordSet,
    /// Verbs with which a particle says no direction of a sum: `pony up $12`.
    pub phrasal: WordSet,
    pub plus: WordSet,
    pub minus: WordSet,
    pub more: WordSet,
    pub less: WordSet,
    /// Verbs whose object is no size of a change: `raise $32m`.
    pub transitive: Patterns,
    /// Nouns that are a rate of growth by themselves.
    pub growth: WordSet,
}

impl Changes {
    /// Whether `word` (lower case) says that something grew.
    pub fn is_increase<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.increase.matches(word)
    }

    /// Whether `word` (lower case) says that something grew or shrank.
    pub fn is_change<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        let word = word.into();
        self.is_increase(word) || self.is_decrease(word)
    }

    /// Whether `word` (lower case) is a verb whose object is no size of a change.
    pub fn is_transitive<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.transitive.matches(word)
    }

    /// Whether `word` (lower case) is a verb of adding to a number.
    pub fn is_adding<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.additional_verbs.matches(word)
    }

    /// Whether `word` (lower case) says that something shrank.
    pub fn is_decrease<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.decrease.matches(word)
    }
}

/// Words, some of them with a star at the end that stands for any ending.
#[derive(Debug, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct Patterns {
    words: WordSet,
    /// What stands before the star, by its first two bytes.
    beginnings: BTreeMap<[u8; 2], Vec<String>>,
    question: Question,
}

impl From<Vec<String>> for Patterns {
    /// # Panics
    /// Where less than two bytes stand before a star: a mistake in the source, found by every test.
    fn from(patterns: Vec<String>) -> Self {
        let mut beginnings: BTreeMap<[u8; 2], Vec<String>> = BTreeMap::new();
        for beginning in patterns.iter().filter_map(|pattern| pattern.strip_suffix('*')) {
            let first = beginning.as_bytes().first_chunk().expect("a star stands behind two letters");
            beginnings.entry(*first).or_default().push(beginning.to_owned());
        }
        let words = patterns.into_iter().filter(|pattern| !pattern.ends_with('*')).collect();
        Self { words, beginnings, question: Question::default() }
    }
}

impl List for Patterns {
    #[inline]
    fn holds_any<'w>(&self, summary: &Summary, words: impl Iterator<Item = Lower<'w>> + Clone) -> bool {
        // All of them are asked, so that the next sentence with one of them need not. No pattern is of a number.
        summary.any(&self.question, || words.fold(false, |found, word| found | self.matches(word)))
    }
}

impl Patterns {
    /// Whether `word` (lower case) is one of them.
    pub fn matches<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.question.ask(word.into(), |word| {
            let beginnings = word.as_bytes().first_chunk().and_then(|first| self.beginnings.get(first));
            beginnings.is_some_and(|beginnings| beginnings.iter().any(|beginning| word.starts_with(beginning.as_str())))
                || self.words.contains(word)
        })
    }
}
