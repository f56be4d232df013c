//! Sets of cues: words, words in a row (`ums Leben`), and separable verbs (`brach…ein`).
//!
//! Each cue stands for a value. Cues are found by stem, so that one form serves for its inflections,
//! and by hash, so that a clause is looked up word by word. A cue is never a pattern.

use std::borrow::Borrow;
use std::rc::Rc;

use super::facts::{Facts, Lower, Question};
use super::stems::Stems;
use super::table::WordMap;

/// One word of a text, ready to be compared with cues.
#[derive(Clone, Debug)]
pub struct Word {
    /// Follows from the word in lower case.
    pub stem: Rc<str>,
    /// `None` where the capital says nothing: at the start of a sentence.
    pub capital: Option<bool>,
    /// What is known of the word in lower case, where something is kept of it.
    pub facts: Option<Rc<Facts>>,
}

/// One word of a cue.
#[derive(Debug)]
struct Wanted {
    stem: Box<str>,
    capital: bool,
}

/// One cue behind its first word.
#[derive(Debug)]
struct Cue<T> {
    capital: bool,
    /// The words right after the first.
    rest: Vec<Wanted>,
    /// The words that close the clause: the particle of a separable verb.
    last: Vec<Wanted>,
    value: T,
}

/// Cues by the stem of their first word.
#[derive(Debug)]
pub struct Phrases<T> {
    cues: WordMap<Vec<Cue<T>>>,
    /// Whether a cue starts with the stem of a word.
    start: Question,
    /// Whether a capital tells a noun from a verb.
    capitals: bool,
}

/// A cue that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found<T> {
    pub value: T,
    /// Index of its first word.
    pub at: usize,
    /// How many words of it stand in a row there.
    pub length: usize,
}

impl<T: Copy> Phrases<T> {
    /// No cues yet. `capitals`: whether a capital tells a noun from a verb in this language.
    pub fn new(capitals: bool) -> Self {
        Self { cues: WordMap::default(), start: Question::default(), capitals }
    }

    /// Adds `cue` as it is written in the data.
    pub fn add(&mut self, cue: &str, value: T, stems: &Stems) {
        let (first, last) = cue.split_once('…').unwrap_or((cue, ""));
        let words = |part: &str| -> Vec<Wanted> {
            part.split_whitespace()
                .map(|word| Wanted {
                    stem: stems.stem(&word.to_lowercase()).into(),
                    capital: word.starts_with(char::is_uppercase),
                })
                .collect()
        };
        let mut row = words(first).into_iter();
        let Some(head) = row.next() else { return };
        self.cues.get_or_insert_with(head.stem.to_string(), Vec::new).push(Cue {
            capital: head.capital,
            rest: row.collect(),
            last: words(last),
            value,
        });
    }

    /// Every cue that starts at `words[at]`; `words` is one clause.
    pub fn at<'s, W: Borrow<Word>>(
        &'s self,
        words: &'s [W],
        at: usize,
    ) -> impl Iterator<Item = Found<T>> + use<'s, T, W> {
        let fits = move |cue: &&Cue<T>| {
            self.same_case(words[at].borrow().capital, cue.capital)
                && words.len() > at + cue.rest.len()
                && cue.rest.iter().zip(&words[at + 1..]).all(|(wanted, word)| self.same(wanted, word.borrow()))
                && (cue.last.is_empty()
                    || (words.len() >= at + 1 + cue.rest.len() + cue.last.len()
                        && cue
                            .last
                            .iter()
                            .zip(&words[words.len() - cue.last.len()..])
                            .all(|(wanted, word)| self.same(wanted, word.borrow()))))
        };
        let word = words[at].borrow();
        let cues = self.start_with(word).then(|| self.cues.get(&*word.stem)).flatten();
        cues.into_iter().flatten().filter(fits).map(move |cue| Found {
            value: cue.value,
            at,
            length: 1 + cue.rest.len(),
        })
    }

    /// Every cue of the clause `words`, in its order.
    pub fn all<W: Borrow<Word>>(&self, words: &[W]) -> Vec<Found<T>> {
        let mut found = Vec::new();
        for at in (0..words.len()).filter(|&at| self.start_with(words[at].borrow())) {
            found.extend(self.at(words, at));
        }
        found
    }

    /// Whether one of them starts with the stem of `word`.
    #[inline]
    fn start_with(&self, word: &Word) -> bool {
        let Word { stem, facts, .. } = word;
        self.start.ask(Lower::of(facts.as_deref(), stem), |_| self.cues.contains_key(&**stem))
    }

    fn same(&self, wanted: &Wanted, word: &Word) -> bool {
        *wanted.stem == *word.stem && self.same_case(word.capital, wanted.capital)
    }

    fn same_case(&self, word: Option<bool>, wanted: bool) -> bool {
        !self.capitals || word.is_none_or(|capital| capital == wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    fn found(text: &str) -> Vec<u8> {
        let stems = &Lang::German.lexicon().stems;
        let mut phrases = Phrases::new(true);
        for (cue, value) in [("ums Leben", 1), ("brach…ein", 2), ("verletzt", 3), ("Verletzte", 4)] {
            phrases.add(cue, value, stems);
        }
        let words: Vec<Word> = text
            .split(' ')
            .map(|word| Word {
                stem: stems.shared(&word.to_lowercase()),
                capital: Some(word.starts_with(char::is_uppercase)),
                facts: None,
            })
            .collect();
        phrases.all(&words).into_iter().map(|found| found.value).collect()
    }

    #[test]
    fn cues_are_found_by_stem_in_a_row_and_apart() {
        assert_eq!(found("sieben Menschen kamen ums Leben"), [1]);
        assert_eq!(found("der Umsatz brach um ein Drittel ein"), [2]);
        assert_eq!(found("brach ein Feuer aus"), [0_u8; 0]);
        assert_eq!(found("die verletzten Frauen"), [3]);
        assert_eq!(found("zwei Verletzte"), [4]);
    }
}
