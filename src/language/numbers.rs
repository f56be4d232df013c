//! How a language writes numbers.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, Anchored, Input, StartKind};
use serde::Deserialize;

use super::articles::BesideArticles;
use super::facts::{Lower, Question};
use super::table::{WordMap, WordSet};
use crate::text::any_start;

/// The pieces that number words are made of, and the words around them. All keys are lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Numbers {
    /// The sign before decimals; the other of `.` and `,` parts thousands.
    pub decimal: char,
    pub joiner: String,
    pub hundred: String,
    pub thousand: String,
    pub half: String,
    pub units: BTreeMap<String, f64>,
    pub teens: BTreeMap<String, f64>,
    pub tens: BTreeMap<String, f64>,
    pub whole: BTreeMap<String, f64>,
    pub articles: WordList,
    pub magnitudes: WordMap<f64>,
    pub vague: Vague,
    pub fractions: WordMap<f64>,
    pub fraction_names: FractionNames,
    pub shares: WordMap<f64>,
    pub halves: Halves,
    /// What a word starts with that tells a part of a unit: `Viertelstunde`.
    pub part_prefixes: BTreeMap<String, f64>,
    pub multiples: WordMap<f64>,
    pub ordinals: WordMap<f64>,
    /// What makes an ordinal of a number word: `zwanzig-ste`, `seven-th`.
    pub ordinal_endings: Vec<String>,
    /// Last letters in which the cases of an ordinal differ: `dritter`, `dritten`.
    pub ordinal_inflections: Vec<char>,
    /// Words of occurrence after a number: `fünf Mal`.
    pub times: WordSet,
    /// Nouns before a number that is a factor: `um den Faktor 20`.
    pub factors: WordSet,
    /// Numbers that are an occurrence by themselves: `twice`.
    pub occurrences: WordSet,
    /// Magnitudes of one letter that need no capital and no sign of money: `20k`.
    pub small_letters: WordSet,
    /// Things whose size is told in metres, so that a small „m“ before them is no million.
    pub sized: WordSet,
    /// Behind a fraction with an article, which is one there and no quarter of a year.
    pub after_fraction: WordSet,
    pub ranges: Ranges,
    pub negative: WordList,
    /// Behind a level below zero: `10 Grad unter null`.
    pub below_zero: WordSet,
    /// Said before decimals: `zwei Komma drei`.
    pub points: WordSet,
    #[serde(skip)]
    starts: OnceLock<Starts>,
    #[serde(skip)]
    at_words: OnceLock<Starts>,
    #[serde(skip)]
    prefixes: OnceLock<Starts>,
    /// Whether a number may start with a word.
    #[serde(skip)]
    start: Question,
    /// Whether a word may name parts of a whole.
    #[serde(skip)]
    part: Question,
    #[serde(skip)]
    pub(super) beside_articles: BesideArticles,
}

/// What number words start with, to be looked for at the start of each word of a text.
#[derive(Debug)]
struct Starts {
    words: AhoCorasick,
    /// For each first and second letter (its last five bits, which are the same in capitals) the third ones, a bit
    /// each: most words are done with here.
    triples: [[u32; LETTERS]; LETTERS],
}

/// How many letters five bits tell apart.
const LETTERS: usize = 32;

impl Starts {
    fn new<'w>(words: impl Iterator<Item = &'w String>) -> Self {
        // A letter alone is a magnitude only behind a digit.
        let words = words.filter(|word| word.chars().count() > 1);
        let patterns: Vec<String> = words.flat_map(|word| [word.clone(), word.to_uppercase()]).collect();
        let mut triples = [[0; LETTERS]; LETTERS];
        for pattern in &patterns {
            let bytes = pattern.as_bytes();
            let third = bytes.get(2).map_or(u32::MAX, |third| 1 << (third & 31));
            triples[usize::from(bytes[0] & 31)][usize::from(bytes[1] & 31)] |= third;
        }
        let words = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .start_kind(StartKind::Anchored)
            .build(patterns)
            .unwrap_or_else(|error| panic!("the number words make no search: {error}"));
        Self { words, triples }
    }

    /// Whether one of them stands at the start of `bytes`, of whatever case.
    #[inline]
    fn at(&self, bytes: &[u8]) -> bool {
        let &[first, second, ..] = bytes else { return false };
        let thirds = self.triples[usize::from(first & 31)][usize::from(second & 31)];
        // A word of two letters has no third one.
        bytes.get(2).map_or(thirds != 0, |third| thirds >> (third & 31) & 1 == 1)
            && self.words.is_match(Input::new(bytes).anchored(Anchored::Yes))
    }
}

/// A set of words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordList {
    pub words: WordSet,
}

impl WordList {
    /// Whether `word` (lower case) is one of them.
    pub fn has<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.words.contains(word)
    }
}

/// How the name of a part is made from the number of parts, where `fractions` does not list it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FractionNames {
    /// What makes one of a number: `zwanzig-stel`. None where the ordinals are the names: `twentieth`.
    pub endings: Vec<String>,
    /// What several of them end in: `hundredth-s`.
    pub plurals: Vec<String>,
}

/// Half of something, as an adjective or a noun.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Halves {
    pub words: WordSet,
    /// Behind a half that is a share: `half of`, `half the`. Elsewhere it may be half of a match.
    pub before_whole: WordSet,
    /// Before a half that is a share: `by half`.
    pub before_share: WordSet,
    /// Whether halves are counted: `drei halbe Tage`, `ein halbes Brot`; `two half marathons` are two.
    pub are_counted: bool,
}

impl Halves {
    /// Whether `word` (lower case) is one of them.
    pub fn has<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.words.contains(word)
    }
}

/// Numbers that say an order of size only.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vague {
    pub words: WordSet,
    /// Before a magnitude: `mehrere tausend`.
    pub quantifiers: WordSet,
    /// Between the words of one such number: `tens of thousands`.
    pub links: WordSet,
    /// A noun made of one of `prefixes` and one of `suffixes` holds such a size: `Millionenhöhe`.
    pub prefixes: Vec<String>,
    pub suffixes: WordSet,
}

/// The words of ranges and ratios.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ranges {
    /// Between two numbers: `10 bis 15`.
    pub between: WordSet,
    /// Before the first and between the two: `zwischen 10 und 15`.
    pub open: WordSet,
    pub close: WordSet,
    /// Between the two bounds of one number: `more than 10 and less than 20`.
    pub bounds: WordSet,
    /// Those of `between` that also link the two levels of a change: `rose from 5 to 10`.
    pub levels: WordSet,
    /// Before the level that a change starts from.
    pub from: WordSet,
    /// Before an ordinal: `jeder Fünfte`.
    pub each: WordSet,
    /// Between the numbers of a ratio to whatever whole, words parted by a space: `nine out of 13`.
    pub out_of: WordSet,
    /// Between those of a ratio to a round whole: `neun von zehn`.
    pub of_round: WordSet,
    /// Between those of a ratio to a round or a small whole: `one in 13`.
    pub of_small: WordSet,
}

impl Numbers {
    /// Whether `text` may hold a number at all: a digit, a fraction sign, or a word that
    /// starts as a number word does, of whatever case. One pass over the bytes; most sentences are left here.
    pub fn may_be_in(&self, text: &str) -> bool {
        let (bytes, starts) = (text.as_bytes(), self.starts());
        // Whole chunks, so that many bytes are looked at at once.
        let digit = |chunk: &[u8]| chunk.iter().fold(false, |found, byte| found | byte.is_ascii_digit());
        // ½, ⅓ and their like.
        let fraction = |at| matches!(bytes[at..], [0xc2, 0xbc..=0xbe, ..] | [0xe2, 0x85, 0x90..=0x9e, ..]);
        bytes.chunks(32).any(digit)
            || memchr::memchr2_iter(0xc2, 0xe2, bytes).any(fraction)
            || any_start(text, |at| starts.at(&bytes[at..]))
    }

    /// Whether a number may start with `word` (lower case); where not, none does.
    pub fn may_start<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.start.ask(word.into(), |word| {
            let at_words = self.at_words.get_or_init(|| {
                let more = [&self.articles.words, &self.vague.quantifiers, &self.halves.words];
                Starts::new(self.telling().chain(more.into_iter().flatten()).chain(&self.vague.prefixes))
            });
            at_words.at(word.as_bytes()) || (word.len() == 1 && self.articles.has(word))
        })
    }

    fn starts(&self) -> &Starts {
        self.starts.get_or_init(|| Starts::new(self.telling()))
    }

    /// The words of which a number has one, unless it is in digits. (An article, `several` or half is a
    /// number only with another of these, or before a measure, which is not enough to look closer.)
    fn telling(&self) -> impl Iterator<Item = &String> {
        let tables = [&self.units, &self.teens, &self.tens, &self.whole];
        let more = [&self.magnitudes, &self.fractions, &self.shares, &self.multiples];
        let words = tables.into_iter().flat_map(BTreeMap::keys).chain(more.into_iter().flat_map(WordMap::keys));
        // An ordinal is a part behind an article alone: „a ninth of“.
        let ordinals = self.ordinals.iter().filter(|&(_, &value)| value >= 3.0).map(|(word, _)| word);
        words.chain(&self.vague.words).chain(&self.ranges.each).chain([&self.hundred, &self.thousand]).chain(ordinals)
    }

    /// The number that `word` (lower case) starts with, written in letters, and the bytes it takes.
    /// The longest number counts: 325,000 for `dreihundertfünfundzwanzigtausend`. The article
    /// (`ein`) counts as 1 only inside a longer word.
    pub fn prefix<'w>(&self, word: impl Into<Lower<'w>>) -> Option<(f64, usize)> {
        let word = word.into();
        let read = || self.read_prefix(word.text);
        word.facts().map_or_else(read, |facts| *facts.prefix.get_or_init(read))
    }

    fn read_prefix(&self, word: &str) -> Option<(f64, usize)> {
        let prefixes = self.prefixes.get_or_init(|| {
            let tables = [&self.units, &self.teens, &self.tens, &self.whole];
            Starts::new(tables.into_iter().flat_map(BTreeMap::keys).chain([&self.hundred, &self.thousand]))
        });
        if !prefixes.at(word.as_bytes()) {
            return None;
        }
        for (name, &value) in self.whole.iter().rev() {
            if word.starts_with(name.as_str()) {
                return Some((value, name.len()));
            }
        }
        let (mut value, mut length) = self.below_thousand(word).unwrap_or((0.0, 0));
        if word[length..].starts_with(self.half.as_str()) && length > 0 {
            return Some((value + 0.5, length + self.half.len()));
        }
        if word[length..].starts_with(self.thousand.as_str()) {
            length += self.thousand.len();
            value = if value == 0.0 { 1000.0 } else { value * 1000.0 };
            if let Some((rest, bytes)) = self.after_joiner(&word[length..], |rest| self.below_thousand(rest)) {
                value += rest;
                length += bytes;
            }
        }
        (length > 0).then_some((value, length))
    }

    /// `word` (lower case, an ordinal or the like) without the ending of its case: `erste` of `ersten`.
    pub fn without_case<'w>(&self, word: &'w str) -> &'w str {
        word.trim_end_matches(self.ordinal_inflections.as_slice())
    }

    /// The number of the ordinal `word` (lower case), of whatever case: 5 for `fünften`.
    pub fn ordinal(&self, word: &str) -> Option<f64> {
        // twenty-first
        if let Some((tens, unit)) = word.split_once('-') {
            let unit = self.ordinal(unit).filter(|unit| *unit < 10.0)?;
            return self.tens.get(tens).map(|tens| tens + unit);
        }
        let stem = self.without_case(word);
        let named = self.ordinals.get(word).or_else(|| self.ordinals.get(stem)).copied();
        named.or_else(|| {
            // `sechste` ends in `ste` and is `sechs` + `te`: the ending is the one that leaves a number.
            let numbers = self.ordinal_endings.iter().filter_map(|ending| stem.strip_suffix(ending.as_str()));
            numbers.into_iter().find_map(|number| self.whole_word(number))
        })
    }

    /// How many parts the fraction `word` (lower case), of which there are `count`, divides a whole into:
    /// 5 for `Fünftel`, 25 for `twenty-fifths`. More of them than make a whole are meant only by a plural
    /// that can be nothing else: `twenty-three fifths`, not `four quarters`.
    pub fn parts<'w>(&self, word: impl Into<Lower<'w>>, count: f64) -> Option<f64> {
        let word = word.into();
        let names_some = |word: &str| [1.0, 2.0].iter().any(|&count| self.read_parts(word, count).is_some());
        self.part.ask(word, names_some).then(|| self.read_parts(word.text, count)).flatten()
    }

    fn read_parts(&self, word: &str, count: f64) -> Option<f64> {
        if let Some(&parts) = self.fractions.get(word) {
            return Some(parts).filter(|&parts| count < parts);
        }
        let names = &self.fraction_names;
        let plural = names.plurals.iter().find_map(|plural| word.strip_suffix(plural.as_str()));
        let single = plural.unwrap_or(word);
        let parts = if names.endings.is_empty() {
            // One ordinal is a part only of one: `one twenty-fifth`, but `two fifth places`.
            self.ordinal(single).filter(|_| (count < 2.0) == plural.is_none())
        } else {
            let mut numbers = names.endings.iter().filter_map(|ending| single.strip_suffix(ending.as_str()));
            numbers.find_map(|number| self.whole_word(number)).filter(|&parts| count < parts)
        };
        parts.filter(|&parts| parts >= 3.0)
    }

    /// The number that `word` (lower case) is, all of it.
    fn whole_word(&self, word: &str) -> Option<f64> {
        let number = self.prefix(word).filter(|&(_, length)| length == word.len()).map(|(value, _)| value);
        number.or_else(|| self.magnitudes.get(word).copied().filter(|_| word.chars().count() > 1))
    }

    /// A number below 1,000, or hundreds up to 19 (`zwölfhundert`).
    fn below_thousand(&self, word: &str) -> Option<(f64, usize)> {
        let (mut value, mut length) = self.below_hundred(word).unwrap_or((0.0, 0));
        if word[length..].starts_with(self.hundred.as_str()) {
            length += self.hundred.len();
            value = if value == 0.0 { 100.0 } else { value * 100.0 };
            if let Some((rest, bytes)) = self.after_joiner(&word[length..], |rest| self.below_hundred(rest)) {
                value += rest;
                length += bytes;
            }
        }
        (length > 0).then_some((value, length))
    }

    /// A number below 100: teens, tens, a unit, or a unit joined to tens (`fünfundzwanzig`).
    fn below_hundred(&self, word: &str) -> Option<(f64, usize)> {
        if let Some(found) = longest(&self.teens, word).or_else(|| longest(&self.tens, word)) {
            return Some(found);
        }
        let (unit, unit_length) = longest(&self.units, word)?;
        let joined = word[unit_length..]
            .strip_prefix(self.joiner.as_str())
            .and_then(|rest| longest(&self.tens, rest))
            .map(|(ten, length)| (ten + unit, unit_length + self.joiner.len() + length));
        Some(joined.unwrap_or((unit, unit_length)))
    }

    /// What `read` finds at the start of `word`, with the joining word before it or without.
    fn after_joiner(&self, word: &str, read: impl Fn(&str) -> Option<(f64, usize)>) -> Option<(f64, usize)> {
        let joined = word
            .strip_prefix(self.joiner.as_str())
            .and_then(&read)
            .map(|(value, length)| (value, length + self.joiner.len()));
        joined.or_else(|| read(word))
    }
}

/// The longest key of `table` that `word` starts with, its value and its length in bytes.
fn longest(table: &BTreeMap<String, f64>, word: &str) -> Option<(f64, usize)> {
    table
        .iter()
        .filter(|(name, _)| name.as_bytes().first() == word.as_bytes().first() && word.starts_with(name.as_str()))
        .max_by_key(|(name, _)| name.len())
        .map(|(name, &value)| (value, name.len()))
}

#[cfg(test)]
mod tests {
    use crate::language::Lang;

    #[test]
    fn german_number_words_are_put_together() {
        let numbers = &Lang::German.lexicon().numbers;
        for (word, value) in [
            ("zwölftausend", 12_000.0),
            ("dreihundertfünfundzwanzigtausend", 325_000.0),
            ("zweitausendeinhundertzwölf", 2_112.0),
            ("siebzehn", 17.0),
            ("einundzwanzig", 21.0),
            ("zwölfhundert", 1_200.0),
            ("dreieinhalb", 3.5),
            ("hundertfünf", 105.0),
            ("tausendundeins", 1_001.0),
        ] {
            assert_eq!(numbers.prefix(word), Some((value, word.len())), "{word}");
        }
        assert_eq!(numbers.prefix("dreitägiger"), Some((3.0, 4)));
        assert_eq!(numbers.prefix("haus"), None);
    }
}
