//! The sets and maps that word lists become. A text asks them several times for each of its words, so
//! they hash fast; nobody outside chooses their keys, so they need no defence against chosen ones.

use foldhash::fast::FixedState;

/// A set of words.
pub type HashSet<T> = std::collections::HashSet<T, FixedState>;

/// What is known of words.
pub type HashMap<K, V> = std::collections::HashMap<K, V, FixedState>;
