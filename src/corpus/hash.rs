//! A quick hash of words, the same on every machine: for what the index is asked by, and for telling copies.
//!
//! Nobody chooses the words so that they meet, and where two do, a candidate too many is looked at.

/// Odd numbers whose bits are mixed well: the fractions of the golden ratio and of the square root of two.
const MIX: u64 = 0x9e37_79b9_7f4a_7c15;
const OTHER: u64 = 0x6a09_e667_f3bc_c909;

/// Bytes looked at at once.
const CHUNK: usize = 8;

/// A hash in the making.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hash(u64);

impl Hash {
    pub fn new() -> Self {
        Self(MIX)
    }

    /// The hash with `word` behind what is in it.
    #[must_use]
    pub fn word(self, word: &str) -> Self {
        let (chunks, rest) = word.as_bytes().as_chunks::<CHUNK>();
        let hash = chunks.iter().fold(self, |hash, &chunk| hash.number(u64::from_le_bytes(chunk)));
        let mut last = [0; CHUNK];
        last[..rest.len()].copy_from_slice(rest);
        // The length keeps words apart, whatever follows.
        hash.number(u64::from_le_bytes(last)).number(word.len() as u64)
    }

    /// The hash with `number` behind what is in it.
    #[must_use]
    pub fn number(self, number: u64) -> Self {
        Self(folded(self.0 ^ number, MIX))
    }

    /// All bits of it depend on all that is in it.
    pub fn finish(self) -> u64 {
        folded(self.0 ^ OTHER, OTHER)
    }
}

/// Both halves of a product.
fn folded(one: u64, other: u64) -> u64 {
    let product = u128::from(one) * u128::from(other);
    product as u64 ^ (product >> 64) as u64
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
