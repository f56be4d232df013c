//! Words that tell a total from the size of a change.

use serde::Deserialize;

use super::table::HashSet;

/// All lower case; in `increase`, `decrease` and `additional_verbs` a star stands for any ending.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Changes {
    pub additional: HashSet<String>,
    /// Right behind a number, with nothing compared after it: `3 more`.
    pub additional_behind: HashSet<String>,
    pub additional_opening: HashSet<String>,
    pub additional_verbs: Vec<String>,
    pub increase: Vec<String>,
    pub decrease: Vec<String>,
    pub by: HashSet<String>,
    pub of: HashSet<String>,
    pub to: HashSet<String>,
    /// Before a share set beside an earlier one: `compared with 3%`.
    pub compared: HashSet<String>,
    pub increase_particles: HashSet<String>,
    pub decrease_particles: HashSet<String>,
    pub plus: HashSet<String>,
    pub minus: HashSet<String>,
    pub more: HashSet<String>,
    pub less: HashSet<String>,
    /// Verbs whose object is no size of a change: `raise $32m`.
    pub transitive: Vec<String>,
    /// Nouns that are a rate of growth by themselves.
    pub growth: HashSet<String>,
}

impl Changes {
    /// Whether `word` (lower case) says that something grew.
    pub fn is_increase(&self, word: &str) -> bool {
        matches_any(&self.increase, word)
    }

    /// Whether `word` (lower case) says that something grew or shrank.
    pub fn is_change(&self, word: &str) -> bool {
        self.is_increase(word) || self.is_decrease(word)
    }

    /// Whether `word` (lower case) is a verb whose object is no size of a change.
    pub fn is_transitive(&self, word: &str) -> bool {
        matches_any(&self.transitive, word)
    }

    /// Whether `word` (lower case) is a verb of adding to a number.
    pub fn is_adding(&self, word: &str) -> bool {
        matches_any(&self.additional_verbs, word)
    }

    /// Whether `word` (lower case) says that something shrank.
    pub fn is_decrease(&self, word: &str) -> bool {
        matches_any(&self.decrease, word)
    }
}

/// Whether `word` is one of `patterns`, in which a star stands for any ending.
pub(super) fn matches_any(patterns: &[String], word: &str) -> bool {
    patterns.iter().any(|pattern| match pattern.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => word == pattern,
    })
}
