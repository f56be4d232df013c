//! A quick hash of words, the same on every machine: for what the index is asked by, and for telling copies.
//!
//! Nobody chooses the words so that they meet, and where two do, a candidate too many is looked at.

use xxhash_rust::xxh3::xxh3_64_with_seed;

/// A hash in the making.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hash(u64);

impl Hash {
    pub fn new() -> Self {
        Self(0)
    }

    /// The hash with `word` behind what is in it.
    #[must_use]
    pub fn word(self, word: &str) -> Self {
        Self(xxh3_64_with_seed(word.as_bytes(), self.0))
    }

    /// The hash with `number` behind what is in it.
    #[must_use]
    pub fn number(self, number: u64) -> Self {
        Self(xxh3_64_with_seed(&number.to_le_bytes(), self.0))
    }

    pub fn finish(self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn words_do_not_meet() {
        let words = (0..100_000).map(|number| format!("wort{number}"));
        let hashes: BTreeSet<u64> = words.map(|word| Hash::new().word(&word).finish() >> 24).collect();
        assert!(hashes.len() > 99_990, "{} of 100,000 in 40 bits", hashes.len());
        let hash = |words: &[&str]| words.iter().fold(Hash::new(), |hash, word| hash.word(word)).finish();
        assert_ne!(hash(&["ab", "c"]), hash(&["a", "bc"]));
        assert_ne!(hash(&["a", ""]), hash(&["", "a"]));
        assert_ne!(hash(&["a\0"]), hash(&["a"]));
    }
}
