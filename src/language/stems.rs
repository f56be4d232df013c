//! Stems: the part of a word that its forms share, by the Snowball stemmers.

use std::rc::Rc;

use rust_stemmers::{Algorithm, Stemmer};

use super::facts::Lower;
use super::memory::Memory;
use super::table::WordSet;
use super::{FunctionWords, Lang};

/// Endings of the feminine plural that German writes against an inclusive sign, without the sign.
const INCLUSIVE: [&str; 2] = ["innen", "in"];

thread_local! {
    /// The stems made so far, by language.
    static MADE: [Memory<Rc<str>>; Lang::ALL.len()] = Default::default();
}

/// Makes stems of one language.
pub struct Stems {
    pub(super) language: Lang,
    stemmer: Stemmer,
    /// Small words, which have no stem: `bereits` is not `bereit`, `waren` not `wären`.
    whole: WordSet,
}

impl std::fmt::Debug for Stems {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Stems")
    }
}

impl Stems {
    /// The stemmer of `language`, which leaves its small words as they are.
    pub fn new(language: Lang, small: &FunctionWords) -> Self {
        let stemmer = Stemmer::create(match language {
            Lang::German => Algorithm::German,
            Lang::English => Algorithm::English,
        });
        Self { language, stemmer, whole: small.all().clone() }
    }

    /// The stem of `word`, which is in lower case: `soldat` for `soldaten` and `soldat:innen`, `amc`
    /// for `amc's`.
    pub fn stem<'w>(&self, word: impl Into<Lower<'w>>) -> String {
        self.shared(word).as_ref().to_owned()
    }

    /// The same, for those who keep many.
    pub fn shared<'w>(&self, word: impl Into<Lower<'w>>) -> Rc<str> {
        let word = word.into();
        match word.facts() {
            Some(facts) => Rc::clone(facts.stem.get_or_init(|| self.make(word))),
            None => MADE.with(|made| made[self.language as usize].recall(word.text, || self.make(word))),
        }
    }

    fn make(&self, word: Lower<'_>) -> Rc<str> {
        if self.whole.contains(word) {
            word.shared()
        } else {
            self.stemmer.stem(without_genitive(without_inclusive_ending(word.text))).into()
        }
    }
}

/// `amc` for `amc's` and `amc'`.
pub fn without_genitive(word: &str) -> &str {
    // Most words end in another letter; 0x99 is the last byte of `’`.
    if !matches!(word.as_bytes().last(), Some(b's' | b'\'' | 0x99)) {
        return word;
    }
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word).trim_end_matches(['\'', '’'])
}

/// A stem shorter than this was no feminine form: `beginnen`.
const SHORTEST_FEMININE: usize = 4;

/// `soldat` for `soldat:innen` and `soldatinnen`; `word` itself where it has neither form.
fn without_inclusive_ending(word: &str) -> &str {
    if let Some(stem) = word.strip_suffix(INCLUSIVE[0]).filter(|stem| stem.len() >= SHORTEST_FEMININE)
        && stem.ends_with(char::is_alphabetic)
    {
        return stem;
    }
    let Some(at) = word.rfind(['*', ':', '_', '·']) else { return word };
    let ending = word[at..].trim_start_matches(['*', ':', '_', '·']);
    if INCLUSIVE.contains(&ending) { &word[..at] } else { word }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_their_stem() {
        let german = &Lang::German.lexicon().stems;
        for form in ["soldat", "soldaten", "soldat:innen", "soldat*innen", "soldat_in", "soldatinnen"] {
            assert_eq!(german.stem(form), "soldat", "{form}");
        }
        let english = &Lang::English.lexicon().stems;
        assert_ne!(german.stem("bereits"), german.stem("bereit"));
        assert_ne!(german.stem("waren"), german.stem("wären"));
        assert_eq!(english.stem("stockholders"), english.stem("stockholder's"));
    }
}
