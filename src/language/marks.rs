//! What a word may be in an attribution, all of it in one look-up: a sentence asks it of each of its
//! words several times. It says no more than the lists in `attribution.toml` do.

use super::attribution::{NounSet, SourceNouns};
use super::facts::Lower;
use super::table::WordMap;
use super::{AttributionWords, FunctionWords};

/// What one word may be, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks(u16);

impl Marks {
    /// A cue phrase may start with it, of whatever kind but those of `CITING`.
    pub const CUE: Self = Self(1);
    /// `unter Berufung auf` may start with it.
    pub const CITING: Self = Self(1 << 1);
    /// A phrase in the subjunctive that says nothing of a speaker may start with it.
    pub const FIXED: Self = Self(1 << 2);
    /// A form of a verb of saying.
    pub const VERB: Self = Self(1 << 3);
    /// A present subjunctive.
    pub const STRONG: Self = Self(1 << 4);
    /// A past subjunctive.
    pub const WEAK: Self = Self(1 << 5);
    /// A small word of the language.
    pub const FUNCTION: Self = Self(1 << 6);
    /// An article or the like.
    pub const DETERMINER: Self = Self(1 << 7);
    /// A noun of saying or a document, or a compound of one.
    pub const SAYING: Self = Self(1 << 8);
    /// A survey, or a compound of one.
    pub const SURVEY: Self = Self(1 << 9);

    /// What either may be.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it is all that `other` is.
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

/// What tells the marks of the words of one language.
#[derive(Debug)]
pub struct MarkedWords {
    words: WordMap<Marks>,
    /// Those whose compounds count too.
    nouns: [(NounSet, Marks); 3],
}

impl MarkedWords {
    pub(super) fn new(words: &AttributionWords, function_words: &FunctionWords) -> Self {
        let mut marked: WordMap<Marks> = WordMap::default();
        let mut mark = |list: &mut dyn Iterator<Item = &String>, marks: Marks| {
            for word in list {
                marked.get_or_insert_with(word.clone(), Marks::default).0 |= marks.0;
            }
        };
        mark(&mut words.cues.first_words(), Marks::CUE);
        mark(&mut words.cues.citing.first_words(), Marks::CITING);
        mark(&mut words.mood.fixed.first_words(), Marks::FIXED);
        mark(&mut words.verbs.forms(), Marks::VERB);
        mark(&mut words.mood.strong.iter(), Marks::STRONG);
        mark(&mut words.mood.weak.iter(), Marks::WEAK);
        mark(&mut function_words.all().iter(), Marks::FUNCTION);
        let determiners = [&words.words.nominative, &words.words.oblique, &function_words.articles];
        mark(&mut determiners.into_iter().flatten(), Marks::DETERMINER);
        let SourceNouns { saying, documents, surveys, .. } = &words.nouns;
        let nouns = [(saying, Marks::SAYING), (documents, Marks::SAYING), (surveys, Marks::SURVEY)];
        Self { words: marked, nouns: nouns.map(|(nouns, marks)| (nouns.clone(), marks)) }
    }

    /// What `word` (lower case) may be.
    pub fn of<'w>(&self, word: impl Into<Lower<'w>>) -> Marks {
        let word = word.into();
        let look_up = || self.words.get(word.text).copied().unwrap_or_default();
        let all = || {
            let nouns = self.nouns.iter().filter(|(nouns, _)| nouns.contains(word.text));
            nouns.fold(look_up(), |marks, (_, more)| marks.or(*more))
        };
        // No number is a noun.
        word.facts().map_or_else(look_up, |facts| *facts.marks.get_or_init(all))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    #[test]
    fn one_word_may_be_several_things() {
        let marked = &Lang::German.lexicon().marked;
        assert!(marked.of("sei").has(Marks::STRONG) && marked.of("sei").has(Marks::FUNCTION));
        assert!(marked.of("laut").has(Marks::CUE) && !marked.of("laut").has(Marks::VERB));
        assert!(marked.of("sagte").has(Marks::VERB));
        assert!(marked.of("der").has(Marks::DETERMINER));
        assert_eq!(marked.of("haus"), Marks::default());
    }
}
