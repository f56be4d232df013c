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
    stems: [String; 2],
}

impl Sought {
    pub fn new(word: &str) -> Self {
        let word = word.to_lowercase();
        Self { stems: stems(&word), word }
    }

    /// The word itself, lower case.
    pub fn word(&self) -> &str {
        &self.word
    }

    /// How well a word of a text fits, from 0 (not at all) to 3 (the very word).
    pub fn fit(&self, word: &str) -> u32 {
        if word == self.word {
            return 3;
        }
        // Endings come off, and vowels lose their dots: what begins otherwise has another stem.
        if first_letter(word) != first_letter(&self.word) {
            return 0;
        }
        let found = stems(word);
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
        assert_eq!(Sought::new("Soldaten").fit("soldaten"), 3);
        assert_eq!(Sought::new("Soldaten").fit("soldat"), 2);
        assert_eq!(Sought::new("nordkorea").fit("nordkoreanischen"), 1);
        assert_eq!(Sought::new("troops").fit("troop"), 2);
        assert_eq!(Sought::new("Sold").fit("haus"), 0);
        assert_eq!(Sought::new("Bund").fit("bündnis"), 0);
    }
}
