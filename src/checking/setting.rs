//! What surrounds a claim: the words and names of its sentence, and whom its document is about.
//!
//! A figure's own clause often says too little to know the matter by (`Das Regime hat 12.000
//! Soldaten geschickt`); what stands around it says more. Words and names only: nothing here decides.

use std::collections::{BTreeMap, BTreeSet};

use super::voice::Voice;
use crate::language::Lang;

/// What surrounds a claim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Setting {
    /// Stems of the content words of its sentence.
    pub words: BTreeSet<String>,
    /// Names in its sentence, lower case: what English writes with a capital, and abbreviations.
    pub names: BTreeSet<String>,
    /// The things that its nouns name, with the stem of each: a `Beben` and an `earthquake` are one.
    pub things: BTreeMap<&'static str, String>,
}

/// What a sentence says around one of its claims.
#[derive(Debug)]
pub(super) struct Around {
    pub language: Lang,
    pub setting: Setting,
    pub voice: Voice,
}

impl Around {
    /// What `sentence` says around the figure that stands at `at` in it (bytes).
    pub fn of(sentence: &str, at: usize, language: Lang) -> Self {
        Self { language, setting: Setting::of(sentence, language), voice: Voice::of(sentence, at, language) }
    }
}

/// A shorter word in capitals is a sign, a longer one may be a headline.
const ABBREVIATION: std::ops::RangeInclusive<usize> = 2..=5;
/// Shorter words say nothing about the matter.
const SHORTEST_WORD: usize = 4;

impl Setting {
    /// The words and names of `sentence`.
    fn of(sentence: &str, language: Lang) -> Self {
        let lexicon = language.lexicon();
        let mut setting = Self::default();
        let shouted = !sentence.chars().any(char::is_lowercase);
        let tokens = sentence
            .split(|character: char| {
                !(character.is_alphanumeric() || matches!(character, '-' | '\'' | '’' | ':' | '*'))
            })
            .map(|word| word.trim_matches(|character: char| !character.is_alphanumeric()))
            .filter(|word| word.starts_with(char::is_alphabetic));
        for (at, word) in tokens.enumerate() {
            let lower = word.to_lowercase();
            let letters = word.chars().count();
            let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
            let abbreviation = ABBREVIATION.contains(&letters) && capitals == letters && !shouted;
            let capital = language == Lang::English && at > 0 && capitals > 0 && !shouted;
            let stem = lexicon.stems.stem(&lower);
            if (abbreviation || capital) && !lexicon.function_words.contains(&lower) {
                setting.names.insert(stem.clone());
            }
            if letters >= SHORTEST_WORD && !lexicon.function_words.contains(&lower) {
                let noun = capitals > 0 || !lexicon.clauses.nouns_are_capitalised;
                if let Some(thing) = noun.then(|| lexicon.nouns.know(&lower, &lexicon.stems).thing).flatten() {
                    setting.things.insert(thing, stem.clone());
                }
                setting.words.insert(stem);
            }
        }
        setting
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_by_their_capitals() {
        let english = Setting::of("The French group Renault owns AMC's plant.", Lang::English);
        assert_eq!(english.names.iter().map(String::as_str).collect::<Vec<_>>(), ["amc", "french", "renault"]);
        let german = Setting::of("Der Geheimdienst NIS zählt 12.000 Soldaten.", Lang::German);
        assert_eq!(german.names.iter().map(String::as_str).collect::<Vec<_>>(), ["nis"]);
        assert!(Setting::of("CHRYSLER TO BUY AMC", Lang::English).names.is_empty());
    }
}
