//! Which words beside an article may make a number of it.
//!
//! `ein` and `a` are number words, and hardly ever numbers. What would make them one is told by the words around,
//! whatever lists those are in; here the lists are asked all at once, so that an article beside common words is passed
//! by. The rules that make a number of an article are in `reading`; none of them sees what no list here has.

use super::Lexicon;
use super::facts::{Lower, Question};

/// The questions, each about a word at another place beside the article.
#[derive(Debug, Default)]
pub struct BesideArticles {
    article: Question,
    before: Question,
    behind: Question,
    second: Question,
}

impl Lexicon {
    /// Whether `word` (lower case) is an article that may be the number one, and no number word besides.
    pub fn is_article_alone(&self, word: Lower<'_>) -> bool {
        self.numbers.beside_articles.article.ask(word, |word| {
            let numbers = &self.numbers;
            let vague = &numbers.vague;
            let maps = [&numbers.shares, &numbers.fractions, &numbers.multiples];
            let sets = [&vague.quantifiers, &vague.words, &numbers.ranges.each, &numbers.occurrences];
            let starts = |beginning: &String| word.starts_with(beginning.as_str());
            numbers.articles.has(word)
                && !numbers.halves.has(word)
                && !maps.iter().any(|map| map.contains_key(word))
                && !sets.iter().any(|set| set.contains(word))
                && !vague.prefixes.iter().any(starts)
                && !numbers.part_prefixes.keys().any(starts)
        })
    }

    /// Whether `word` (lower case) right before an article may make a number of it: `um ein`, `mindestens eine`.
    pub fn makes_number_behind(&self, word: Lower<'_>) -> bool {
        self.numbers.beside_articles.before.ask(word, |word| {
            word == "("
                || self.units.is_currency_sign(word)
                || self.units.age.before.contains(word)
                || self.qualifiers.may_end_with(word)
                || self.qualifiers.between.words.contains(word)
                || self.numbers.negative.has(word)
                || self.numbers.factors.contains(word)
                || self.changes.is_change(word)
        })
    }

    /// Whether `word` (lower case) right behind an article may make a number of it, or of the two: `ein Prozent`, `a
    /// million`, `one in`.
    pub fn makes_number_before(&self, word: Lower<'_>) -> bool {
        self.numbers.beside_articles.behind.ask(word, |word| {
            let (numbers, ranges, units) = (&self.numbers, &self.numbers.ranges, &self.units);
            let numerals = [&ranges.between, &ranges.close, &ranges.of_small, &ranges.of_round, &numbers.points];
            let others = [&numbers.times, &units.whole, &units.age.groups, &self.changes.more, &self.changes.less];
            word == numbers.joiner
                || word.contains('-')
                || numbers.may_start(word)
                || numbers.parts(word, 1.0).is_some()
                || self.opens_ratio(word)
                || units.may_start_with(word)
                || self.qualifiers.inflected.contains(word)
                || self.qualifiers.may_start_with(word)
                || numerals.iter().chain(&others).any(|set| set.contains(word))
        })
    }

    /// Whether `word` (lower case), with another between, may make a number of an article: `eine volle Stunde`, `a dozen
    /// or more`.
    pub fn makes_number_from_afar(&self, word: Lower<'_>) -> bool {
        self.numbers.beside_articles.second.ask(word, |word| {
            word == "-"
                || self.opens_ratio(word)
                || self.qualifiers.may_start_with(word)
                || self.units.durations.contains_key(word)
        })
    }

    /// Whether the words between the two numbers of a ratio start with `word`.
    fn opens_ratio(&self, word: &str) -> bool {
        let first = |phrase: &String| phrase.split_once(' ').is_some_and(|(first, _)| first == word);
        self.numbers.ranges.out_of.iter().any(first)
    }
}
