//! The small words of a language.

use std::sync::OnceLock;

use aho_corasick::AhoCorasick;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::facts::Lower;
use super::table::WordSet;

/// Parses a word list that is compiled in.
///
/// # Panics
/// Where the list has another shape: a mistake in the source, found by every test.
pub(super) fn parse<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("a word list of the language data: {error}"))
}

/// Words that end in a full stop, without it, lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Abbreviations {
    /// More of the sentence always follows.
    pub never_last: WordSet,
    /// May close a sentence.
    pub may_be_last: WordSet,
    /// Whether an ordinal is a number with a stop: `3. Mai`.
    pub ordinals_have_a_stop: bool,
    /// Before these a number with a stop is an ordinal however long: `zum 100. Mal`.
    pub ordinal_nouns: WordSet,
    #[serde(skip)]
    longest: OnceLock<usize>,
}

impl Abbreviations {
    /// Length of the longest abbreviation, in bytes.
    pub fn longest(&self) -> usize {
        *self.longest.get_or_init(|| {
            let all = [&self.never_last, &self.may_be_last];
            all.into_iter().flatten().map(String::len).max().unwrap_or(0)
        })
    }
}

/// Articles, pronouns, prepositions and the like, lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FunctionWords {
    pub articles: WordSet,
    pub pronouns: WordSet,
    pub prepositions: WordSet,
    pub conjunctions: WordSet,
    pub adverbs: WordSet,
    pub auxiliaries: WordSet,
    /// All of them, gathered when first asked for.
    #[serde(skip)]
    all: OnceLock<WordSet>,
}

impl FunctionWords {
    /// All of them.
    pub fn all(&self) -> &WordSet {
        self.all.get_or_init(|| {
            let kinds = [
                &self.articles,
                &self.pronouns,
                &self.prepositions,
                &self.conjunctions,
                &self.adverbs,
                &self.auxiliaries,
            ];
            kinds.into_iter().flatten().cloned().collect()
        })
    }

    /// Whether `word` (lower case) is one of them, of whatever kind.
    pub fn contains<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.all().contains(word)
    }
}

/// Pieces of text in lower case that are looked for wherever they stand, all at once.
#[derive(Debug, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct Fragments {
    fragments: Vec<String>,
    search: AhoCorasick,
}

impl From<Vec<String>> for Fragments {
    fn from(fragments: Vec<String>) -> Self {
        let search = AhoCorasick::new(&fragments).unwrap_or_else(|error| panic!("phrases make no search: {error}"));
        Self { fragments, search }
    }
}

impl Fragments {
    /// Whether one of them stands in `text`.
    pub fn are_in(&self, text: &str) -> bool {
        self.search.is_match(text)
    }

    /// `text` with a space in the place of each of them, one after another in the order of the list.
    pub fn cut_out_of(&self, text: String) -> String {
        if !self.are_in(&text) {
            return text;
        }
        self.fragments.iter().fold(text, |text, fragment| text.replace(fragment, " "))
    }
}

/// Words that say whose figure a sentence gives, and of what day; lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voice {
    /// The writer knows of a newer figure.
    pub revised: WordSet,
    /// The same before a number, or a word of `numbers`.
    pub revised_before: WordSet,
    /// Nouns that stand for a number: `estimate`.
    pub numbers: WordSet,
    /// Those of them that, where they open a sentence, tell what came next: `Then 300 workers left.`
    pub opening: WordSet,
    /// The same as `revised`, in several words.
    pub revised_phrases: Fragments,
    /// Right before a number of a sentence that has another one, they put it aside for that one: `instead of the`.
    pub put_aside: Vec<String>,
    /// The same with no hedge between, which they would turn round: `not over 500`.
    pub put_aside_unhedged: Vec<String>,
    /// Right before such a phrase they leave it open: `300, if not 500`.
    pub put_aside_not_behind: WordSet,
    /// The same where one of `by_now` stands behind in the sentence: `nach 65 Millionen … nun 72 Millionen`.
    pub put_aside_for_new: Vec<String>,
    pub by_now: WordSet,
    /// Phrases with one of these words that say nothing of the kind.
    pub not_revised: Fragments,
    /// Date a figure.
    pub dates: WordSet,
    /// Right before one of those they say where the counting began: `since June` dates no figure.
    pub since: WordSet,
    /// Someone holds it, even where no one could be made out.
    pub holders: WordSet,
    /// Say when, as the writer sees it, and nothing of the matter.
    pub passing: WordSet,
    /// Whoever it is: they tell no figure from its neighbour.
    pub anyone: WordSet,
    /// What the names of whole trades end in: `Autobranche`.
    pub trades: Vec<String>,
    /// Those who speak for a company or another body.
    pub organs: WordSet,
    /// What words for bodies begin with that are never one.
    pub bodies_apart: Vec<String>,
    /// Those who speak for one or know of its matters, of whom there are many everywhere.
    pub speakers: WordSet,
    /// Call a figure of an earlier report wrong, beside a verb of giving it.
    pub wrong: WordSet,
    /// Such verbs, beside one of `wrong`,
    pub misstating: WordSet,
    /// and those that may stand up to `misstated_reach` words behind it.
    pub misstated: WordSet,
    pub misstated_reach: usize,
    /// The same in several words: where it had stood before it was put right.
    pub wrong_phrases: Fragments,
    /// Verbs that put one figure in the place of another: `auf 178 korrigiert`.
    pub corrected: WordSet,
    /// Between two figures they call the second the true one, where one of `checked` says that someone looked.
    pub in_truth: WordSet,
    pub checked: WordSet,
    /// Right before a figure in a correction they call it the wrong one.
    pub instead: WordSet,
    /// Join main clauses that each speak for themselves.
    pub joins: WordSet,
    pub before: Before,
    pub done: Done,
    pub several: Several,
}

/// What tells something as done: a helping verb with a participle, or a past form.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Done {
    pub helpers: WordSet,
    /// Most words from the helping verb to its participle.
    pub reach: usize,
    /// Right behind a helping verb, they make it one of duty: `has to`.
    pub duty: WordSet,
    /// What participles end in, where they begin in one of `beginnings`.
    pub participles: Vec<String>,
    /// What those end in that begin in whatever way: `investiert`.
    pub borrowed: Vec<String>,
    /// Empty where the ending alone tells them.
    pub beginnings: Vec<String>,
    /// What past forms end in.
    pub past: Vec<String>,
    /// Past forms and participles that end otherwise.
    pub irregular: WordSet,
    /// They say that it is so by now, in whatever form the verb is: `spült bereits`.
    pub already: WordSet,
    /// Right before a word, that one is no past form: `is planned`, `an estimated 500`.
    pub not_behind: WordSet,
    /// Words with which a sentence speaks of what may be or is to be.
    pub open: WordSet,
    /// The same, right before one of `times`: `next year`.
    pub ahead: WordSet,
    pub times: WordSet,
}

impl Done {
    /// Whether `words`, lower case, tell something as done.
    pub fn is_told(&self, words: &[&str]) -> bool {
        let past = |at: usize| {
            let free = at == 0 || !self.not_behind.contains(words[at - 1]);
            free && (self.irregular.contains(words[at]) || super::ends_in(words[at], &self.past))
        };
        let already = || words.iter().any(|word| self.already.contains(*word));
        !self.is_open(words) && (self.is_helped(words) || (0..words.len()).any(past) || already())
    }

    /// Whether `words`, lower case, have a participle with its helping verb: `haben für den Herbst 300 bestellt`.
    pub fn is_helped(&self, words: &[&str]) -> bool {
        let begins = |word: &str| {
            self.beginnings.is_empty() || self.beginnings.iter().any(|beginning| word.starts_with(beginning.as_str()))
        };
        let participle = |word: &&str| {
            self.irregular.contains(*word)
                || super::ends_in(word, &self.borrowed)
                || begins(word) && super::ends_in(word, &self.participles)
        };
        words.iter().enumerate().filter(|(_, word)| self.helpers.contains(**word)).any(|(at, _)| {
            let duty = words.get(at + 1).is_some_and(|next| self.duty.contains(*next));
            !duty && words[at + 1..].iter().take(self.reach).any(&participle)
        })
    }

    /// Whether `words`, lower case, speak of what may be or is to be.
    pub fn is_open(&self, words: &[&str]) -> bool {
        let ahead = |pair: &[&str]| self.ahead.contains(pair[0]) && self.times.contains(pair[1]);
        words.iter().any(|word| self.open.contains(*word)) || words.windows(2).any(ahead)
    }
}

/// Together they say that several who know nothing of each other give a figure: `mehrere voneinander unabhängige
/// Quellen`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Several {
    /// That there is more than one.
    pub many: WordSet,
    /// Those who may give a figure, in the plural.
    pub sources: WordSet,
    /// Say of them that each has it for itself, or that all say the same; besides one of `many`.
    pub agreeing: WordSet,
    /// Those of them that say so by themselves: of a noun right behind, or of the verb.
    pub agreeing_alone: WordSet,
}

/// Together they say that someone held a figure before a time that is itself past: `hatte …
/// gerechnet`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Before {
    pub auxiliaries: WordSet,
    pub participles: WordSet,
    /// Most words from the auxiliary to the participle.
    pub reach: usize,
}

/// Words by which a text ties figures together, lower case; several words stand for just that
/// sequence.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reckoning {
    /// Call a figure the sum of those before it.
    pub sums: Vec<String>,
    /// Call a figure a total, which may be their sum.
    pub totals: Vec<String>,
    /// Before the old figure, and before the new one.
    pub from: WordSet,
    pub to: WordSet,
    /// Right before a figure that is a level and no size of a change: `up from 300`, but `ein Plus von 300`.
    pub levels: WordSet,
    /// Right before a figure that something stands at.
    pub stands_at: WordSet,
    /// Beside the old figure, where it is what holds now: `from the current 300 million`.
    pub present: WordSet,
    /// Between these two and the size of the change.
    pub changes: WordSet,
    /// Tell a change by themselves, where nothing but `carrying_on` stands between: `from 30 to 10 and so lost half`.
    pub verbs: WordSet,
    /// Carry on with what was said of the same thing.
    pub carrying_on: WordSet,
    /// Call what is reckoned the whole of which a part was told: `At that rate the whole would be worth`.
    pub wholes: WordSet,
    /// Say that the whole is reckoned from the part.
    pub rates: Vec<String>,
    /// Between a part and its price.
    pub in_return: WordSet,
    /// Between a sum and the number of those who share it, and behind what each of them has.
    pub shared_among: WordSet,
    pub each: WordSet,
    /// Between two amounts where the one is the other in another currency: `£800m, or $1.5bn`.
    pub in_other_words: WordSet,
    /// Between a part and its whole.
    pub out_of: Vec<String>,
    /// Right before a year, they begin or end a stretch of years.
    pub spans: WordSet,
    /// Between a share of what stands before and what that comes to; beside a part of it.
    pub of_it: WordSet,
    /// Verbs of what a thing comes to: `beträgt`.
    pub amounts: WordSet,
    /// Right before what is left of a whole whose other parts were told.
    pub remaining: WordSet,
    /// Right before a figure that is drawn from those told before it.
    pub thus: WordSet,
    /// Between what a number of things bring each and what all of them bring.
    pub brought: Vec<String>,
    /// All that stands between a multiple and the number that it is one of.
    pub multiple_of: WordSet,
    /// On both sides of the word for what is so many times as much: `twice as long as the average of 19 days`.
    pub as_much: WordSet,
    /// The only words that stand between those two and the share.
    pub shares: WordSet,
    /// They open a sentence that draws a conclusion from the one before.
    pub concluding: WordSet,
    /// Name the distance between two figures.
    pub gaps: WordSet,
    /// Beside one of two levels, they say that it is the older one: `vor dem ersten Durchgang waren es 160.725`.
    pub older: WordSet,
}
