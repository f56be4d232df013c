//! Companies and other bodies that a text names: `Chrysler Corp`, `AMC`, `Siemens AG`.
//!
//! Where nouns are written small, a capitalised word inside a sentence is a name; where they are
//! not, only a legal form behind it (`AG`) or a word all in capitals shows one. Short forms are
//! known by the long ones of the same text. Persons are names too; no rule may rest on the
//! difference of two such names alone.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::ops::Range;

use crate::language::{Lexicon, NameKind, WordSet, without_genitive};
use crate::reading::{Prose, Token};

/// Longest abbreviation that a name is shortened to, in letters.
const LONGEST_SHORT: usize = 5;

/// What the whole of a text says of the names in it, as far as it was asked for.
#[derive(Debug, Default)]
pub struct Organisations {
    /// Words that are written with a capital inside sentences, lower case.
    inside: OnceCell<WordSet>,
    /// The full names that abbreviations are made from, both lower case: `american motors` for `amc`.
    full: RefCell<BTreeMap<String, Option<String>>>,
}

/// A name in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedOrganisation {
    pub(super) tokens: Range<usize>,
    /// `org:american motors`
    pub(super) key: String,
    /// Whether it stands in the genitive: `AMC's`.
    pub(super) genitive: bool,
}

impl Organisations {
    /// The names in the sentence with that number.
    pub fn named(&self, prose: &Prose<'_>, sentence: usize) -> Vec<NamedOrganisation> {
        let tokens = prose.tokens(sentence);
        let named = |run: Range<usize>| {
            let name = full_name(&tokens[run.clone()], prose.lexicon());
            let name = self.in_full(prose, sentence, &name).unwrap_or(name);
            let last = tokens[run.end - 1].lower();
            let genitive = without_genitive(last.text).len() < last.len();
            NamedOrganisation { tokens: run, key: format!("org:{name}"), genitive }
        };
        prose.name_runs(sentence).iter().cloned().map(named).collect()
    }

    /// Whether the word (lower case) is written with a capital inside a sentence of the text.
    fn is_capitalised_inside(&self, prose: &Prose<'_>, word: &str) -> bool {
        if !word.is_ascii() {
            let inside = self.inside.get_or_init(|| {
                let inside = (0..prose.sentences.len()).flat_map(|sentence| capitals_inside(prose, sentence));
                inside.map(str::to_owned).collect()
            });
            return inside.contains(word);
        }
        let text = prose.text().as_bytes();
        let capital = word.as_bytes()[0].to_ascii_uppercase();
        memchr::memchr_iter(capital, text)
            .filter(|&at| text[at..].get(..word.len()).is_some_and(|there| there.eq_ignore_ascii_case(word.as_bytes())))
            .any(|at| capitals_inside(prose, prose.sentence_at(at)).any(|other| other == word))
    }

    /// The full name that the text has for the abbreviation `name` (lower case) in `sentence`.
    fn in_full(&self, prose: &Prose<'_>, sentence: usize, name: &str) -> Option<String> {
        if name.chars().count() > LONGEST_SHORT || name.contains(' ') {
            return None;
        }
        prose.rest_on_names(sentence);
        if let Some(known) = self.full.borrow().get(name) {
            return known.clone();
        }
        let full = Self::is_abbreviation(prose, name).then(|| Self::abbreviated(prose, name)).flatten();
        self.full.borrow_mut().insert(name.to_owned(), full.clone());
        full
    }

    /// Whether the text has `name` (lower case) as a name in capitals.
    fn is_abbreviation(prose: &Prose<'_>, name: &str) -> bool {
        let capitals = name.to_ascii_uppercase();
        let written = |text: &str| !name.is_ascii() || text.contains(&capitals);
        if !written(prose.text()) {
            return false;
        }
        (0..prose.sentences.len()).filter(|&sentence| written(prose.sentences[sentence].span.of(prose.text()))).any(
            |sentence| {
                let tokens = prose.tokens(sentence);
                let names = prose.name_runs(sentence).iter().map(|run| &tokens[run.clone()]);
                names.into_iter().any(|run| is_shortened(run) && full_name(run, prose.lexicon()) == name)
            },
        )
    }

    /// The first of the full names in the text that `name` (lower case) is made from, by their letters.
    fn abbreviated(prose: &Prose<'_>, name: &str) -> Option<String> {
        // `AMC` for `American Motors` too, where the legal form is left out.
        let without_form = name.strip_suffix(['c', 'g', 'i', 'l']);
        let may_stand_in = |sentence: &usize| {
            let text = prose.sentences[*sentence].span.of(prose.text());
            let initials =
                name.as_bytes().first_chunk().map(|two: &[u8; 2]| two.map(|letter| letter.to_ascii_uppercase()));
            !name.is_ascii() || initials.is_some_and(|initials| may_begin_two_words(text, initials))
        };
        let mut found: Option<(String, String)> = None;
        for sentence in (0..prose.sentences.len()).filter(may_stand_in) {
            let tokens = prose.tokens(sentence);
            for run in prose.name_runs(sentence).iter().cloned() {
                let initials: String = run
                    .clone()
                    .filter_map(|at| tokens[at].lower().chars().next())
                    .filter(|letter| letter.is_alphabetic())
                    .collect();
                let fits = initials == name || without_form == Some(&*initials);
                if fits && initials.chars().count() > 1 && !is_shortened(&tokens[run.clone()]) {
                    let long = (initials, full_name(&tokens[run], prose.lexicon()));
                    found = Some(found.map_or(long.clone(), |found| found.min(long)));
                }
            }
        }
        found.map(|(_, name)| name)
    }

    /// Runs of capitalised words that are names.
    pub(in crate::reading) fn runs(&self, prose: &Prose<'_>, sentence: usize) -> Vec<Range<usize>> {
        let (tokens, lexicon) = (prose.tokens(sentence), prose.lexicon());
        let mut runs = Vec::new();
        let is_company = |token: &Token<'_>| lexicon.nouns.is_company_suffix(token.lower().without_genitive());
        let marks_a_name = |token: &Token<'_>| token.is_word() && (is_short(token) || is_company(token));
        if lexicon.clauses.nouns_are_capitalised && !tokens.iter().any(marks_a_name) {
            return runs;
        }
        let places = Self::places(tokens, lexicon);
        let may_be_name = |at: usize| !places[at] && may_be_name(tokens, lexicon, at);
        let first = tokens.iter().position(Token::is_word).unwrap_or(0);
        let mut at = 0;
        while at < tokens.len() {
            if !may_be_name(at) {
                at += 1;
                continue;
            }
            let start = at;
            at += 1;
            while at < tokens.len()
                && !tokens[at - 1].lower().ends_with("'s")
                && (may_be_name(at) || (tokens[at].is("&") && tokens.get(at + 1).is_some_and(Token::is_capitalised)))
            {
                at += 1;
            }
            let run = start..at;
            let alone = run.len() == 1;
            // At the start of a sentence the capital says nothing.
            let company = tokens[run.clone()].iter().any(is_company);
            let shown = company || (alone && is_short(&tokens[start])) || !lexicon.clauses.nouns_are_capitalised;
            if !shown {
                continue;
            }
            let known_inside = start != first || !alone || {
                prose.rest_on_names(sentence);
                self.is_capitalised_inside(prose, without_genitive(tokens[start].lower().text))
            };
            // `Chairman Lee Iacocca` is a person.
            let person = start > 0 && lexicon.nouns.is_office(tokens[start - 1].lower(), &lexicon.stems);
            if known_inside && !person {
                runs.push(run);
            }
        }
        runs
    }

    /// Which tokens belong to the name of a country or place. `American` in `American Motors` does not.
    fn places(tokens: &[Token<'_>], lexicon: &Lexicon) -> Vec<bool> {
        let mut covered = vec![false; tokens.len()];
        for at in (0..tokens.len()).filter(|&at| lexicon.places.may_name(tokens[at].lower())) {
            let Some(place) = lexicon.places.at(Token::from(tokens, at)).into_iter().next() else { continue };
            let next = tokens.get(at + place.length);
            let in_a_name = place.kind == NameKind::People
                && next.is_some_and(|next| {
                    next.is_capitalised() && !lexicon.nouns.is_office(next.lower(), &lexicon.stems)
                });
            if !in_a_name {
                covered[at..at + place.length].fill(true);
            }
        }
        covered
    }
}

/// Whether two words in a row may begin with `initials`, an ampersand between them or not.
fn may_begin_two_words(text: &str, [first, second]: [u8; 2]) -> bool {
    memchr::memchr_iter(first, text.as_bytes()).any(|at| {
        // The second stands in the rest of the word or in the next.
        let mut words = text[at + 1..].split_ascii_whitespace().filter(|word| *word != "&").take(2);
        words.any(|word| memchr::memchr(second, word.as_bytes()).is_some())
    })
}

/// Whether the word at `at` may be a part of a name: a capitalised one that is no common word.
fn may_be_name(tokens: &[Token<'_>], lexicon: &Lexicon, at: usize) -> bool {
    let token = &tokens[at];
    if !token.is_capitalised() || (at > 0 && tokens[at - 1].is("<")) {
        return false;
    }
    let lower = token.lower().without_genitive();
    !(lexicon.function_words.contains(lower)
        || (lexicon.nouns.know(lower, &lexicon.stems).thing.is_some() && !lexicon.nouns.is_company_suffix(lower))
        || lexicon.time.months.contains_key(lower)
        || lexicon.time.weekdays.contains_key(lower)
        || lexicon.nouns.is_office(lower, &lexicon.stems))
}

/// The words (lower case, without genitive) that have a capital inside the sentence.
pub(in crate::reading) fn capitals_inside<'p>(prose: &'p Prose<'_>, sentence: usize) -> impl Iterator<Item = &'p str> {
    let inside = prose.tokens(sentence).iter().skip_while(|token| !token.is_word()).skip(1);
    inside.filter(|token| token.is_capitalised()).map(|token| without_genitive(token.lower().text))
}

/// Whether the name is one short word in capitals.
fn is_shortened(name: &[Token<'_>]) -> bool {
    matches!(name, [token] if is_short(token))
}

/// A word all in capitals, and short: `AMC`, `DIW`.
fn is_short(token: &Token<'_>) -> bool {
    let word = without_genitive(token.text);
    token.is_capitalised()
        && word.chars().all(char::is_uppercase)
        && (2..=LONGEST_SHORT).contains(&word.chars().count())
}

/// The words of a name, lower case, without genitive and legal form.
fn full_name(tokens: &[Token<'_>], lexicon: &Lexicon) -> String {
    let words: Vec<&str> = tokens
        .iter()
        .map(|token| token.lower().without_genitive())
        .filter(|word| !lexicon.nouns.is_company_suffix(word))
        .map(|word| word.text)
        .collect();
    words.join(" ")
}
