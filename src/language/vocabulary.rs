//! The words that were met: from a spelling to what is known of the word.
//!
//! Every word of a text that is looked at goes through here, so it is one sum, and nearly always one comparison.
//! Each thread keeps its own words, so that nobody waits.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use foldhash::fast::FixedState;

use super::Lang;
use super::facts::Facts;
use crate::text::lower_case;

/// Most spellings that a thread keeps of one language, a third of a kilobyte each; then it forgets all and starts
/// anew. News is read with fewer for hours.
const FULL: usize = 1 << 15;

/// The words of one language that this thread met last.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// Most words, by the bytes of their spelling: compared at once, and nowhere else to be fetched from.
    short: Short,
    /// Those that are longer.
    long: HashMap<Box<str>, Rc<Facts>, FixedState>,
}

impl Vocabulary {
    /// Lets `read` look words of `language` up.
    pub fn with<T>(language: Lang, read: impl FnOnce(&mut Self) -> T) -> T {
        thread_local! {
            static MET: [RefCell<Vocabulary>; Lang::ALL.len()] = Default::default();
        }
        MET.with(|met| read(&mut met[language as usize].borrow_mut()))
    }

    /// What is known of the word that is spelt `text`.
    #[inline]
    pub fn facts(&mut self, text: &str) -> Rc<Facts> {
        if let Some(facts) = self.met(text) {
            return Rc::clone(facts);
        }
        self.meet(text)
    }

    #[inline]
    fn met(&self, text: &str) -> Option<&Rc<Facts>> {
        match as_number(text) {
            Some(number) => self.short.get(number),
            None => self.long.get(text),
        }
    }

    /// Keeps what is known of a word that is spelt so for the first time.
    #[cold]
    #[inline(never)]
    fn meet(&mut self, text: &str) -> Rc<Facts> {
        if self.short.len() + self.long.len() >= FULL {
            *self = Self::default();
        }
        let lower = lower_case(text);
        let facts = match self.met(&lower) {
            Some(facts) => Rc::clone(facts),
            None => Rc::new(Facts::of(&lower)),
        };
        if *lower != *text {
            self.keep(&lower, &facts);
        }
        self.keep(text, &facts);
        facts
    }

    fn keep(&mut self, text: &str, facts: &Rc<Facts>) {
        match as_number(text) {
            Some(number) => self.short.insert(number, Rc::clone(facts)),
            None => {
                self.long.insert(text.into(), Rc::clone(facts));
            }
        }
    }
}

/// What is kept of one short word.
type Slot = Option<(u128, Rc<Facts>)>;

/// Short words by the numbers that their bytes make: each stands where its number says, or in the next free place
/// behind that.
#[derive(Debug, Default)]
struct Short {
    /// A power of two, and at most half of them taken.
    slots: Box<[Slot]>,
    taken: usize,
}

impl Short {
    /// Room at first: the words of some articles.
    const ROOM: usize = 1 << 12;

    fn len(&self) -> usize {
        self.taken
    }

    #[inline]
    fn get(&self, number: u128) -> Option<&Rc<Facts>> {
        let mut place = place(number);
        loop {
            match self.slots.get(place & self.slots.len().wrapping_sub(1))? {
                Some((other, facts)) if *other == number => return Some(facts),
                Some(_) => place += 1,
                None => return None,
            }
        }
    }

    fn insert(&mut self, number: u128, facts: Rc<Facts>) {
        if 2 * self.taken >= self.slots.len() {
            let larger = vec![None; (2 * self.slots.len()).max(Self::ROOM)];
            let old = std::mem::replace(&mut self.slots, larger.into());
            for (number, facts) in old.into_iter().flatten() {
                *self.slot(number) = Some((number, facts));
            }
        }
        let slot = self.slot(number);
        let is_new = slot.is_none();
        *slot = Some((number, facts));
        self.taken += usize::from(is_new);
    }

    /// The place of `number`: its own, or a free one.
    fn slot(&mut self, number: u128) -> &mut Slot {
        let mut place = place(number);
        let last = self.slots.len() - 1;
        while self.slots[place & last].as_ref().is_some_and(|(other, _)| *other != number) {
            place += 1;
        }
        &mut self.slots[place & last]
    }
}

/// Where the search for `number` starts, its lowest bits.
#[inline]
fn place(number: u128) -> usize {
    let (front, end) = (number as u64, (number >> u64::BITS) as u64);
    let mixed = (front ^ end.rotate_left(32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed >> 32) as usize
}

/// `text` as one number, where it is short; behind its end are zeros, so that it may end with none.
#[inline]
fn as_number(text: &str) -> Option<u128> {
    let bytes = text.as_bytes();
    if bytes.len() > size_of::<u128>() || bytes.last() == Some(&0) {
        return None;
    }
    // Its front and its end at once: where the two overlap, they are the same.
    if let (Some(&front), Some(&end)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let (front, end) = (u64::from_le_bytes(front), u64::from_le_bytes(end));
        return Some(u128::from(front) | u128::from(end) << (8 * (bytes.len() - size_of::<u64>())));
    }
    if let (Some(&front), Some(&end)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let (front, end) = (u32::from_le_bytes(front), u32::from_le_bytes(end));
        return Some((u64::from(front) | u64::from(end) << (8 * (bytes.len() - size_of::<u32>()))).into());
    }
    let byte = |at: usize| bytes.get(at).map_or(0, |&byte| u32::from(byte) << (8 * at));
    Some((byte(0) | byte(1) | byte(2)).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_that_are_nearly_the_same_are_words_of_their_own() {
        let long = "Donaudampfschifffahrt";
        let words = ["a", "a\0", "\0", "b", "Straßenverkehre", "Straßenverkehren", long, &long[..16], &long[..17]];
        for _ in 0..2 {
            Vocabulary::with(Lang::German, |met| {
                for word in words {
                    assert_eq!(met.facts(word).lower(), word.to_lowercase(), "{word:?}");
                }
            });
        }
    }

    #[test]
    fn a_short_word_is_the_number_that_its_bytes_make() {
        let word = "abcdefghijklmnop";
        for length in 0..=word.len() {
            let mut bytes = [0; 16];
            bytes[..length].copy_from_slice(&word.as_bytes()[..length]);
            assert_eq!(as_number(&word[..length]), Some(u128::from_le_bytes(bytes)), "{length}");
        }
        assert_eq!(as_number("abcdefghijklmnopq"), None);
    }

    #[test]
    fn thousands_of_words_are_told_apart() {
        let words: Vec<String> = (0..3 * Short::ROOM).map(|number| format!("w{number}")).collect();
        Vocabulary::with(Lang::German, |met| {
            for word in words.iter().chain(&words) {
                assert_eq!(met.facts(word).lower(), word);
            }
        });
    }
}
