//! The sets and maps that word lists become.
//!
//! A text asks them dozens of times for each of its words, and nearly always in vain. So a word is first looked at
//! in a glance, a few bits by its length and its ends, that most words do not pass; only then is it hashed and
//! compared, and a word of a text keeps the answer (see [`Facts`](super::Facts)). Nobody outside chooses the
//! keys, so they need no defence against chosen ones.

use std::sync::OnceLock;

use foldhash::fast::FixedState;
use serde::{Deserialize, Deserializer};

use super::facts::{Facts, Lower, Question, Summary};

/// No list has a row of words longer than this, in bytes.
const LONGEST_ROW: usize = 64;

/// What is known of words.
#[derive(Clone, Debug)]
pub struct WordMap<V> {
    words: std::collections::HashMap<String, V, FixedState>,
    glance: Glance,
    /// What the rows of several words among them begin with, in a glance of its own that is made for whoever asks first.
    beginnings: OnceLock<Glance>,
    /// Whether a word is one of them.
    question: Question,
    /// Whether any has a digit: nothing is kept of numbers, so that a summary of a sentence does not tell of them.
    has_digits: bool,
}

/// Whatever words are looked up in.
pub trait List {
    /// Whether it has any of `words` (lower case), of which `summary` tells.
    fn holds_any<'w>(&self, summary: &Summary, words: impl Iterator<Item = Lower<'w>> + Clone) -> bool;
}

impl<V> List for WordMap<V> {
    #[inline]
    fn holds_any<'w>(&self, summary: &Summary, words: impl Iterator<Item = Lower<'w>> + Clone) -> bool {
        // All of them are asked, so that the next sentence with one of them need not.
        let ask = |found, word| found | self.holds(word);
        summary.any(&self.question, || words.clone().filter(|word| word.facts().is_some()).fold(false, ask))
            || self.has_digits && words.clone().filter(|word| word.facts().is_none()).fold(false, ask)
    }
}

impl List for WordSet {
    #[inline]
    fn holds_any<'w>(&self, summary: &Summary, words: impl Iterator<Item = Lower<'w>> + Clone) -> bool {
        self.0.holds_any(summary, words)
    }
}

/// A set of words.
#[derive(Clone, Debug, Default)]
pub struct WordSet(WordMap<()>);

impl<V> WordMap<V> {
    /// What is known of `word`.
    #[inline]
    pub fn get<'w>(&self, word: impl Into<Lower<'w>>) -> Option<&V> {
        let word = word.into();
        match word.facts() {
            Some(facts) => self.get_known(facts),
            None => self.look_up(word.text, word.ends()),
        }
    }

    /// What is known of `words` with `gap` between them.
    pub fn get_row<'w, const N: usize>(&self, words: [impl Into<Lower<'w>>; N], gap: &str) -> Option<&V> {
        let words = words.map(Into::into);
        if !words.first().is_some_and(|first| self.beginnings().passes(first.ends())) {
            return None;
        }
        let mut row = [0; LONGEST_ROW];
        let mut length = 0;
        for (number, word) in words.into_iter().enumerate() {
            for part in [if number == 0 { "" } else { gap }, word.text] {
                row.get_mut(length..length + part.len())?.copy_from_slice(part.as_bytes());
                length += part.len();
            }
        }
        self.get(std::str::from_utf8(&row[..length]).ok()?)
    }

    fn beginnings(&self) -> &Glance {
        self.beginnings.get_or_init(|| {
            let inside = |row: &str, end: usize| end > 0 && end < row.len();
            let beginnings =
                self.words.keys().flat_map(|row| cuts(row).filter(|&end| inside(row, end)).map(|end| &row[..end]));
            let beginnings: Vec<&str> = beginnings.collect();
            Glance::of(beginnings.iter().copied(), beginnings.len())
        })
    }

    /// The word itself as the list has it, with what is known of it.
    pub fn get_key_value(&self, word: &str) -> Option<(&String, &V)> {
        self.words.get_key_value(word)
    }

    /// Whether anything is known of `word`.
    #[inline]
    pub fn contains_key<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.holds(word.into())
    }

    #[inline]
    fn holds(&self, word: Lower<'_>) -> bool {
        match word.facts() {
            Some(facts) => self.holds_known(facts),
            None => self.look_up(word.text, word.ends()).is_some(),
        }
    }

    // What follows stands in one place for all rules that ask. Written into each of them, it would make them too long for
    // the cache that a processor takes its instructions from.

    #[inline(never)]
    fn holds_known(&self, facts: &Facts) -> bool {
        let is_one = |word: &str| self.glance.passes(facts.ends()) && self.words.contains_key(word);
        self.question.ask_known(facts, is_one)
    }

    #[inline(never)]
    fn get_known(&self, facts: &Facts) -> Option<&V> {
        if self.holds_known(facts) { self.words.get(facts.lower()) } else { None }
    }

    #[inline(never)]
    fn look_up(&self, word: &str, ends: u32) -> Option<&V> {
        if self.glance.passes(ends) { self.words.get(word) } else { None }
    }

    /// The words, in no order.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.words.keys()
    }

    /// What is known, in no order.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.words.values()
    }

    /// The words with what is known of them, in no order.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &V)> {
        self.words.iter()
    }

    /// What is known of `word`; where nothing is, what `work_out` gives is from now on.
    pub fn get_or_insert_with(&mut self, word: String, work_out: impl FnOnce() -> V) -> &mut V {
        if !self.glance.has_room_for(self.words.len() + 1) {
            self.glance = Glance::of(self.words.keys().map(String::as_str), 2 * self.words.len());
        }
        self.glance.add(&word);
        self.has_digits |= has_digit(&word);
        self.beginnings = OnceLock::new();
        self.question = Question::default();
        self.words.entry(word).or_insert_with(work_out)
    }
}

impl<V> std::ops::Index<&str> for WordMap<V> {
    type Output = V;

    fn index(&self, word: &str) -> &V {
        &self.words[word]
    }
}

impl<V> Default for WordMap<V> {
    fn default() -> Self {
        std::iter::empty().collect()
    }
}

impl<V> From<std::collections::HashMap<String, V, FixedState>> for WordMap<V> {
    fn from(words: std::collections::HashMap<String, V, FixedState>) -> Self {
        let glance = Glance::of(words.keys().map(String::as_str), words.len());
        let has_digits = words.keys().any(|word| has_digit(word));
        Self { words, glance, beginnings: OnceLock::new(), question: Question::default(), has_digits }
    }
}

impl<V> FromIterator<(String, V)> for WordMap<V> {
    fn from_iter<I: IntoIterator<Item = (String, V)>>(words: I) -> Self {
        words.into_iter().collect::<std::collections::HashMap<_, _, FixedState>>().into()
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for WordMap<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(std::collections::HashMap::<String, V, FixedState>::deserialize(deserializer)?.into())
    }
}

impl WordSet {
    /// Whether `word` is one of them.
    #[inline]
    pub fn contains<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.0.contains_key(word)
    }

    /// Whether `words`, with `gap` between them, are one of them. Nothing is allocated for it.
    pub fn contains_row<'w, const N: usize>(&self, words: [impl Into<Lower<'w>>; N], gap: &str) -> bool {
        self.0.get_row(words, gap).is_some()
    }

    /// The word itself as the list has it.
    pub fn get(&self, word: &str) -> Option<&String> {
        self.0.get_key_value(word).map(|(word, ())| word)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.words.is_empty()
    }

    /// Makes `word` one of them.
    pub fn insert(&mut self, word: String) {
        self.0.get_or_insert_with(word, || ());
    }

    /// The words, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &String> {
        self.0.keys()
    }
}

impl FromIterator<String> for WordSet {
    fn from_iter<I: IntoIterator<Item = String>>(words: I) -> Self {
        Self(words.into_iter().map(|word| (word, ())).collect())
    }
}

impl<'de> Deserialize<'de> for WordSet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::<String>::deserialize(deserializer)?.into_iter().collect())
    }
}

impl<'s> IntoIterator for &'s WordSet {
    type Item = &'s String;
    type IntoIter = std::collections::hash_map::Keys<'s, String, ()>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.words.keys()
    }
}

fn has_digit(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
}

/// Bits by the length and the ends of words: a word whose bit is not set is none of them.
#[derive(Clone, Debug)]
struct Glance {
    bits: Box<[u64]>,
    /// How far the mixed ends of a word are shifted to give the number of its bit.
    shift: u32,
}

impl Glance {
    /// Bits for each word, so that few others pass.
    const SPARSE: usize = 16;

    /// The glance of `words`, with room for `count` in all.
    fn of<'w>(words: impl Iterator<Item = &'w str>, count: usize) -> Self {
        let size = (count * Self::SPARSE).next_power_of_two().max(64);
        let mut glance = Self { bits: vec![0; size / 64].into(), shift: u32::BITS - size.trailing_zeros() };
        for word in words {
            glance.add(word);
        }
        glance
    }

    fn has_room_for(&self, count: usize) -> bool {
        count * Self::SPARSE <= self.bits.len() * 64
    }

    fn add(&mut self, word: &str) {
        let bit = self.bit(ends(word.as_bytes()));
        self.bits[bit / 64] |= 1 << (bit % 64);
    }

    /// Whether a word with such ends may be one of them.
    #[inline]
    fn passes(&self, ends: u32) -> bool {
        let bit = self.bit(ends);
        self.bits.get(bit / 64).is_some_and(|bits| bits >> (bit % 64) & 1 == 1)
    }

    #[inline]
    fn bit(&self, ends: u32) -> usize {
        (ends >> self.shift) as usize
    }
}

/// The length of a word and its first and last bytes, mixed; its upper bits are the best.
#[inline(never)]
pub(super) fn ends(word: &[u8]) -> u32 {
    let (first, last) = match (word.first_chunk(), word.last_chunk()) {
        (Some(&first), Some(&last)) => (u32::from_le_bytes(first), u32::from_le_bytes(last)),
        _ => (word.iter().fold(0, |bytes, &byte| bytes << 8 | u32::from(byte)), 0),
    };
    (first ^ last.rotate_left(13) ^ (word.len() as u32) << 27).wrapping_mul(0x9e37_79b1)
}

/// The places, in bytes, where a token of `phrase` may end: its two ends and wherever two signs that do
/// not grow into one word stand side by side.
pub(super) fn cuts(phrase: &str) -> impl Iterator<Item = usize> {
    let pairs = phrase.char_indices().zip(phrase.chars().skip(1));
    let inside = pairs.filter(|((_, before), after)| !(before.is_alphabetic() && after.is_alphabetic()));
    inside.map(|((at, before), _)| at + before.len_utf8()).chain([0, phrase.len()])
}
