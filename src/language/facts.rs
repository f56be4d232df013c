//! What was found out about a word, kept with the word.
//!
//! A hundred rules ask the words of a sentence whether they are in this list or that, end so or stand for such
//! a thing, and news says most of its words again and again. So a word that stands in a text comes with its
//! [`Facts`]: each [`Question`] is answered once for a word and then read off a bit, and so is what takes
//! longer to work out, as its stem. Each thread keeps the words it met last, of one text as of all; none of them
//! changes what is read, since every fact follows from the letters alone.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;
use std::ops::Deref;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};

use foldhash::fast::FixedState;

use super::table::ends;
use super::{Known, Lang, Marks, without_genitive};
use crate::text::lower_case;

/// Most spellings that a thread keeps of one language, a third of a kilobyte each; then it forgets all and starts
/// anew. News is read with fewer for hours.
const FULL: usize = 1 << 15;

/// Answers, in two bits each.
const NO: u64 = 1;
const YES: u64 = 2;

/// Answers in a number of 64 bits.
const PER_CELL: usize = 32;

/// Room for the answers to 640 questions; two languages ask some 570. One more than these is answered each time it is
/// asked.
const CELLS: usize = 20;

/// A word of one language in lower case, and what was found out about it. In this order, so that what is asked for
/// most often lies in one line of the processor's cache, with the count of those who hold it.
#[derive(Debug)]
#[repr(C)]
pub struct Facts {
    lower: Rc<str>,
    /// By which lists take a glance at it.
    ends: u32,
    pub(super) marks: OnceCell<Marks>,
    pub(super) known: OnceCell<Rc<Known>>,
    pub(super) stem: OnceCell<Rc<str>>,
    answers: [Cell<u64>; CELLS],
    pub(super) prefix: OnceCell<Option<(f64, usize)>>,
}

impl Facts {
    /// Its length and its ends, as lists take a glance at them.
    #[inline]
    pub(super) fn ends(&self) -> u32 {
        self.ends
    }

    /// The answer to the question of that number: [`YES`], [`NO`], or 0 where it is not known.
    #[inline]
    fn answer(&self, number: usize) -> u64 {
        self.answers.get(number / PER_CELL).map_or(0, |cell| cell.get() >> (number % PER_CELL * 2) & 3)
    }
}

/// A question about words that is answered with yes or no and by nothing but the letters of a word in lower case.
#[derive(Debug, Default)]
pub(crate) struct Question {
    /// The number of its answer, counted from 1; 0 until it is first asked. The numbers are in the order of chance,
    /// and nothing but the place of an answer comes from them.
    number: AtomicUsize,
}

/// Whoever copies a list may change it, and gets other answers.
impl Clone for Question {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Question {
    /// Whether it is so of `word`; `answer` works it out where nobody did before.
    #[inline]
    pub fn ask(&self, word: Lower<'_>, answer: impl FnOnce(&str) -> bool) -> bool {
        match word.facts {
            Some(facts) => self.ask_known(facts, answer),
            None => answer(word.text),
        }
    }

    /// The same of a word of a text.
    #[inline]
    pub(super) fn ask_known(&self, facts: &Facts, answer: impl FnOnce(&str) -> bool) -> bool {
        let number = self.number.load(Ordering::Relaxed);
        match facts.answer(number) {
            0 => self.answer(facts, answer),
            known => known == YES,
        }
    }

    /// Works the answer out and keeps it, where there is room.
    #[cold]
    #[inline(never)]
    fn answer(&self, facts: &Facts, answer: impl FnOnce(&str) -> bool) -> bool {
        let is_so = answer(&facts.lower);
        let number = match self.number.load(Ordering::Relaxed) {
            0 => self.take_number(),
            number => number,
        };
        if let Some(cell) = facts.answers.get(number / PER_CELL) {
            cell.set(cell.get() | (if is_so { YES } else { NO }) << (number % PER_CELL * 2));
        }
        is_so
    }

    fn take_number(&self) -> usize {
        static TAKEN: AtomicUsize = AtomicUsize::new(0);
        let number = TAKEN.fetch_add(1, Ordering::Relaxed) + 1;
        match self.number.compare_exchange(0, number, Ordering::Relaxed, Ordering::Relaxed) {
            Ok(_) => number,
            Err(earlier) => earlier,
        }
    }
}

/// A word in lower case: of a text with its facts, else alone.
#[derive(Clone, Copy, Debug)]
pub struct Lower<'w> {
    pub text: &'w str,
    facts: Option<&'w Facts>,
}

impl<'w> Lower<'w> {
    /// No word at all, as behind the end of a sentence.
    pub const NONE: Self = Self { text: "", facts: None };

    /// A word of a text; `text` where nothing is kept of it.
    #[inline]
    pub fn of(facts: Option<&'w Facts>, text: &'w str) -> Self {
        Self { text: facts.map_or(text, |facts| &facts.lower), facts }
    }

    /// Its length and its ends, as lists take a glance at them.
    #[inline]
    pub(super) fn ends(self) -> u32 {
        self.facts.map_or_else(|| ends(self.text.as_bytes()), |facts| facts.ends)
    }

    /// The word alone where it stands in the genitive: `amc` for `amc's`.
    #[inline]
    #[must_use]
    pub fn without_genitive(self) -> Self {
        let bare = without_genitive(self.text);
        if bare.len() == self.text.len() { self } else { bare.into() }
    }

    /// The word for those who keep it.
    pub fn shared(self) -> Rc<str> {
        self.facts.map_or_else(|| self.text.into(), |facts| Rc::clone(&facts.lower))
    }

    /// What was found out about it, where it stands in a text.
    #[inline]
    pub(super) fn facts(self) -> Option<&'w Facts> {
        self.facts
    }
}

impl Deref for Lower<'_> {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        self.text
    }
}

impl<'w> From<&'w str> for Lower<'w> {
    #[inline]
    fn from(text: &'w str) -> Self {
        Self { text, facts: None }
    }
}

impl<'w> From<&'w String> for Lower<'w> {
    #[inline]
    fn from(text: &'w String) -> Self {
        Self { text, facts: None }
    }
}

impl<'w> From<&'w &str> for Lower<'w> {
    #[inline]
    fn from(text: &'w &str) -> Self {
        Self { text, facts: None }
    }
}

impl<'w> From<&'w &&str> for Lower<'w> {
    #[inline]
    fn from(text: &'w &&str) -> Self {
        Self { text, facts: None }
    }
}

impl<'w> From<&'w Cow<'_, str>> for Lower<'w> {
    #[inline]
    fn from(text: &'w Cow<'_, str>) -> Self {
        Self { text, facts: None }
    }
}

impl<'w> From<&Lower<'w>> for Lower<'w> {
    #[inline]
    fn from(word: &Self) -> Self {
        *word
    }
}

impl PartialEq<str> for Lower<'_> {
    #[inline]
    fn eq(&self, other: &str) -> bool {
        self.text == other
    }
}

impl PartialEq<&str> for Lower<'_> {
    #[inline]
    fn eq(&self, other: &&str) -> bool {
        self.text == *other
    }
}

impl PartialEq<String> for Lower<'_> {
    #[inline]
    fn eq(&self, other: &String) -> bool {
        self.text == other
    }
}

impl PartialEq<&String> for Lower<'_> {
    #[inline]
    fn eq(&self, other: &&String) -> bool {
        self.text == *other
    }
}

impl PartialEq<Lower<'_>> for String {
    #[inline]
    fn eq(&self, other: &Lower<'_>) -> bool {
        self == other.text
    }
}

impl PartialEq for Lower<'_> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl std::fmt::Display for Lower<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.text)
    }
}

/// The words of one language that this thread met last.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// Most words, by the bytes of their spelling: compared at once, and nowhere else to be fetched from.
    short: HashMap<u128, Rc<Facts>, FixedState>,
    /// Those that are longer.
    long: HashMap<Box<str>, Rc<Facts>, FixedState>,
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
    Some(bytes.iter().rev().fold(0, |number, &byte| number << 8 | u128::from(byte)))
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
    pub fn facts(&mut self, text: &str) -> Rc<Facts> {
        if let Some(facts) = self.met(text) {
            return Rc::clone(facts);
        }
        self.meet(text)
    }

    #[inline]
    fn met(&self, text: &str) -> Option<&Rc<Facts>> {
        match as_number(text) {
            Some(number) => self.short.get(&number),
            None => self.long.get(text),
        }
    }

    /// Keeps what is known of a word that is spelt so for the first time.
    #[cold]
    #[inline(never)]
    fn meet(&mut self, text: &str) -> Rc<Facts> {
        if self.short.len() + self.long.len() >= FULL {
            self.short.clear();
            self.long.clear();
        }
        let lower = lower_case(text);
        let facts = match self.met(&lower) {
            Some(facts) => Rc::clone(facts),
            None => Rc::new(Facts {
                lower: (&*lower).into(),
                ends: ends(lower.as_bytes()),
                answers: Default::default(),
                marks: OnceCell::new(),
                stem: OnceCell::new(),
                known: OnceCell::new(),
                prefix: OnceCell::new(),
            }),
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
            None => self.long.insert(text.into(), Rc::clone(facts)),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_answered_once_for_all_spellings_of_a_word() {
        let question = Question::default();
        let asked = Cell::new(0);
        let ask = |facts: &Facts| {
            question.ask(Lower::of(Some(facts), ""), |word| {
                asked.set(asked.get() + 1);
                word == "haus"
            })
        };
        Vocabulary::with(Lang::German, |words| {
            let (small, capital, other) = (words.facts("haus"), words.facts("Haus"), words.facts("Hof"));
            assert!(ask(&small) && ask(&capital) && !ask(&other) && !ask(&other));
        });
        assert_eq!(asked.get(), 2);
    }

    #[test]
    fn spellings_that_are_nearly_the_same_are_words_of_their_own() {
        let long = "Donaudampfschifffahrt";
        let words = ["a", "a\0", "\0", "b", "Straßenverkehre", "Straßenverkehren", long, &long[..16], &long[..17]];
        for _ in 0..2 {
            Vocabulary::with(Lang::German, |met| {
                for word in words {
                    assert_eq!(&*met.facts(word).lower, word.to_lowercase(), "{word:?}");
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
    fn a_list_that_changes_is_asked_anew() {
        let mut list = super::super::WordSet::default();
        let facts = Vocabulary::with(Lang::German, |words| words.facts("haus"));
        let word = Lower::of(Some(&facts), "");
        assert!(!list.contains(word));
        list.insert("haus".into());
        assert!(list.contains(word));
    }
}
