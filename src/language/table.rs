//! The sets and maps that word lists become. A text asks them several times for each of its words, so
//! they hash fast; nobody outside chooses their keys, so they need no defence against chosen ones.

use foldhash::fast::FixedState;

/// A set of words.
pub type HashSet<T> = std::collections::HashSet<T, FixedState>;

/// What is known of words.
pub type HashMap<K, V> = std::collections::HashMap<K, V, FixedState>;

/// The places, in bytes, where a token of `phrase` may end: its two ends and wherever two signs that do
/// not grow into one word stand side by side.
pub(super) fn cuts(phrase: &str) -> impl Iterator<Item = usize> {
    let pairs = phrase.char_indices().zip(phrase.chars().skip(1));
    let inside = pairs.filter(|((_, before), after)| !(before.is_alphabetic() && after.is_alphabetic()));
    inside.map(|((at, before), _)| at + before.len_utf8()).chain([0, phrase.len()])
}
