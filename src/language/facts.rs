//! What was found out about a word, kept with the word.
//!
//! A hundred rules ask the words of a sentence whether they are in this list or that, end so or stand for such
//! a thing, and news says most of its words again and again. So a word that stands in a text comes with its
//! [`Facts`]: each [`Question`] is answered once for a word and then read off a bit, and so is what takes
//! longer to work out, as its stem. Each thread keeps the words it met last, of one text as of all; none of them
//! changes what is read, since every fact follows from the letters alone.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell};
use std::ops::Deref;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::table::ends;
use super::{Known, Marks, without_genitive};

/// Bits of an answer, which lie side by side so that one look tells all: whether it is known, and whether it is yes.
const PER_ANSWER: usize = 2;

/// Bits in a cell.
const PER_CELL: usize = 64;

/// Room for the answers to 768 questions; two languages ask some 600. One more than these is answered each time it is
/// asked.
const CELLS: usize = 24;

/// Of each answer in a cell, the bit that says that it is known.
const KNOWN: u64 = 0x5555_5555_5555_5555;

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
    answers: Answers,
    pub(super) prefix: OnceCell<Option<(f64, usize)>>,
}

impl Facts {
    /// Nothing is known yet of `lower`, a word in lower case.
    pub(super) fn of(lower: &str) -> Self {
        Self {
            lower: lower.into(),
            ends: ends(lower.as_bytes()),
            answers: Answers::default(),
            marks: OnceCell::new(),
            known: OnceCell::new(),
            stem: OnceCell::new(),
            prefix: OnceCell::new(),
        }
    }

    /// The word itself.
    #[inline]
    pub(super) fn lower(&self) -> &str {
        &self.lower
    }

    /// Its length and its ends, as lists take a glance at them.
    #[inline]
    pub(super) fn ends(&self) -> u32 {
        self.ends
    }
}

/// The answers to all questions, as far as they are known.
#[derive(Debug, Default)]
struct Answers([Cell<u64>; CELLS]);

impl Answers {
    /// The answer at that place, if it is known.
    #[inline]
    fn of(&self, place: usize) -> Option<bool> {
        let answer = self.0.get(place / PER_CELL)?.get() >> (place % PER_CELL);
        (answer & 1 == 1).then_some(answer & 2 == 2)
    }

    /// Keeps an answer, where there is room.
    fn keep(&self, place: usize, is_so: bool) {
        // The place 0 is that of all questions never asked.
        if let Some(cell) = self.0.get(place / PER_CELL).filter(|_| place > 0) {
            let answer = 1 | u64::from(is_so) << 1;
            cell.set(cell.get() | answer << (place % PER_CELL));
        }
    }
}

/// What is known of several words all together, as those of a sentence: whether any of them is such.
///
/// Nearly always none is, and whole rules have nothing to look for. Whoever has the words asks here first.
#[derive(Debug)]
pub struct Summary {
    answers: Answers,
}

impl Summary {
    /// What is known of `words`.
    pub fn of<'w>(words: impl Iterator<Item = &'w Facts>) -> Self {
        let (mut all, mut some) = ([u64::MAX; CELLS], [0; CELLS]);
        for Facts { answers, .. } in words {
            for cell in 0..CELLS {
                all[cell] &= answers.0[cell].get();
                some[cell] |= answers.0[cell].get();
            }
        }
        // What holds of one word holds of some, whatever the others are.
        let cell = |cell: usize| {
            let yes = some[cell] & !KNOWN;
            Cell::new(all[cell] & KNOWN | yes | yes >> 1)
        };
        Self { answers: Answers(std::array::from_fn(cell)) }
    }

    /// Whether `question` holds of any of the words; `answer` finds it out where nobody asked all of them before.
    #[inline]
    pub(super) fn any(&self, question: &Question, answer: impl FnOnce() -> bool) -> bool {
        let place = question.place.load(Ordering::Relaxed);
        self.answers.of(place).unwrap_or_else(|| {
            let is_so = answer();
            self.answers.keep(question.place.load(Ordering::Relaxed), is_so);
            is_so
        })
    }
}

/// A question about words that is answered with yes or no and by nothing but the letters of a word in lower case.
#[derive(Debug, Default)]
pub(crate) struct Question {
    /// Where its answer is kept, in bits; 0 until it is first asked. The places are in the order of chance, and nothing
    /// else comes from them.
    place: AtomicUsize,
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
        match facts.answers.of(self.place.load(Ordering::Relaxed)) {
            Some(known) => known,
            None => self.answer(facts, answer),
        }
    }

    /// Works the answer out and keeps it, where there is room.
    #[cold]
    #[inline(never)]
    fn answer(&self, facts: &Facts, answer: impl FnOnce(&str) -> bool) -> bool {
        let is_so = answer(&facts.lower);
        let place = match self.place.load(Ordering::Relaxed) {
            0 => self.take_place(),
            place => place,
        };
        facts.answers.keep(place, is_so);
        is_so
    }

    fn take_place(&self) -> usize {
        static TAKEN: AtomicUsize = AtomicUsize::new(PER_ANSWER);
        let place = TAKEN.fetch_add(PER_ANSWER, Ordering::Relaxed);
        match self.place.compare_exchange(0, place, Ordering::Relaxed, Ordering::Relaxed) {
            Ok(_) => place,
            Err(earlier) => earlier,
        }
    }
}

/// A word in lower case: of a text with its facts, else alone.
#[derive(Clone, Copy, Debug, Default)]
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, Vocabulary};

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
    fn a_list_that_changes_is_asked_anew() {
        let mut list = super::super::WordSet::default();
        let facts = Vocabulary::with(Lang::German, |words| words.facts("haus"));
        let word = Lower::of(Some(&facts), "");
        assert!(!list.contains(word));
        list.insert("haus".into());
        assert!(list.contains(word));
    }
}
