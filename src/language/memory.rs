//! What was worked out about words and names, kept for when they come again: a text says most of its words
//! several times, and a corpus nearly all. Each thread remembers for itself, so that nobody waits.

use std::cell::RefCell;
use std::collections::HashMap;

use foldhash::fast::FixedState;

/// Most words remembered; then all is forgotten and learnt anew. News is read with fewer words than
/// these for hours.
const FULL: usize = 1 << 15;

/// What is known of words by the words themselves.
#[derive(Debug)]
pub(crate) struct Memory<V> {
    known: RefCell<HashMap<Box<str>, V, FixedState>>,
}

impl<V> Default for Memory<V> {
    fn default() -> Self {
        Self { known: RefCell::default() }
    }
}

impl<V: Clone> Memory<V> {
    /// What is known of `word`; worked out where nothing is.
    pub fn recall(&self, word: &str, work_out: impl FnOnce() -> V) -> V {
        if let Some(value) = self.known.borrow().get(word) {
            return value.clone();
        }
        let value = work_out();
        let mut known = self.known.borrow_mut();
        if known.len() >= FULL {
            known.clear();
        }
        known.insert(word.into(), value.clone());
        value
    }
}
