//! Words as `find` compares them: lower case, endings off, in German and in English alike, since a
//! search does not say which language it is in.

use std::borrow::Cow;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_segmentation::UnicodeSegmentation;

use crate::text::lower_case;

/// How many characters of a word the index keeps: enough to leave few reports, and the same for
/// `Nordkorea` and `nordkoreanische`.
const COARSE: usize = 5;

/// Shortest beginning by which one word stands for another (`Korea`, `koreanisch`).
const SHARED: usize = 4;

/// The words of a text, lower case.
pub(super) fn words(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    text.unicode_words().map(lower_case)
}

/// The beginning of a word by which the index knows it.
pub(super) fn coarse(word: &str) -> &str {
    word.char_indices().nth(COARSE).map_or(word, |(at, _)| &word[..at])
}

/// A word of a search, in its possible stems.
#[derive(Debug)]
pub(super) struct Sought {
    word: String,
    first_letter: Option<char>,
    stems: [String; 2],
}

impl Sought {
    pub fn new(word: &str) -> Self {
        let word = word.to_lowercase();
        Self { stems: stems(&word), first_letter: first_letter(&word), word }
    }

    /// The word itself, lower case.
    pub fn word(&self) -> &str {
        &self.word
    }

    /// How well a word of a text fits each of `all`, from 0 (not at all) to 3 (the very word); `None` where it fits none.
    pub fn fits(all: &[&Self], word: &str) -> Option<Box<[u32]>> {
        let first = first_letter(word);
        let mut stems_of_word = None;
        let mut fits: Option<Box<[u32]>> = None;
        for (at, sought) in all.iter().enumerate() {
            // Endings come off, and vowels lose their dots: what begins otherwise has another stem.
            let fit = if word == sought.word {
                3
            } else if first == sought.first_letter {
                sought.fit(word, stems_of_word.get_or_insert_with(|| stems(word)))
            } else {
                0
            };
            if fit > 0 {
                fits.get_or_insert_with(|| vec![0; all.len()].into())[at] = fit;
            }
        }
        fits
    }

    /// How well a word with these stems fits that is not the very word.
    fn fit(&self, word: &str, found: &[String; 2]) -> u32 {
        if found.iter().zip(&self.stems).any(|(a, b)| a == b) {
            return 2;
        }
        let begins = |long: &str, short: &str| short.chars().count() >= SHARED && long.starts_with(short);
        let related = found.iter().zip(&self.stems).any(|(a, b)| begins(a, b) || begins(b, a));
        u32::from(related && coarse(word) == coarse(&self.word))
    }
}

/// How the stem of a word begins.
fn first_letter(word: &str) -> Option<char> {
    let letter = word.chars().find(|letter| letter.is_alphanumeric());
    letter.map(|letter| match letter {
        'ä' => 'a',
        'ö' => 'o',
        'ü' => 'u',
        other => other,
    })
}

fn stems(word: &str) -> [String; 2] {
    [Algorithm::German, Algorithm::English].map(|language| Stemmer::create(language).stem(word).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_and_derivations_are_found_and_strangers_are_not() {
        let fit = |sought: &str, word: &str| {
            Sought::fits(&[&Sought::new("Anderes"), &Sought::new(sought)], word).map_or(0, |fits| fits[1])
        };
        assert_eq!(fit("Soldaten", "soldaten"), 3);
        assert_eq!(fit("Soldaten", "soldat"), 2);
        assert_eq!(fit("nordkorea", "nordkoreanischen"), 1);
        assert_eq!(fit("troops", "troop"), 2);
        assert_eq!(fit("Sold", "haus"), 0);
        assert_eq!(fit("Bund", "bündnis"), 0);
    }
}
