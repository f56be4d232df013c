//! Companies and other bodies that a text names: `Chrysler Corp`, `AMC`, `Siemens AG`.
//!
//! Where nouns are written small, a capitalised word inside a sentence is a name; where they are
//! not, only a legal form behind it (`AG`) or a word all in capitals shows one. Short forms are
//! known by the long ones of the same text. Persons are names too; no rule may rest on the
//! difference of two such names alone.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::language::{HashSet, Lexicon, NameKind, without_genitive};
use crate::reading::{Prose, Token};

/// Longest abbreviation that a name is shortened to, in letters.
const LONGEST_SHORT: usize = 5;

/// What the whole of a text says of the names in it, found when it is first asked for.
#[derive(Debug, Default)]
pub struct Organisations {
    /// Words that are written with a capital inside sentences, lower case.
    inside: OnceCell<HashSet<String>>,
    /// Abbreviations and the full names they are made from, both lower case: `amc`, `american motors`.
    full: OnceCell<BTreeMap<String, String>>,
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
            let name = self.in_full(prose, &name).cloned().unwrap_or(name);
            let last = &tokens[run.end - 1].lower;
            let genitive = without_genitive(last).len() < last.len();
            NamedOrganisation { tokens: run, key: format!("org:{name}"), genitive }
        };
        self.runs(prose, sentence).into_iter().map(named).collect()
    }

    /// Whether the word (lower case) is written with a capital inside a sentence of the text.
    fn is_capitalised_inside(&self, prose: &Prose<'_>, word: &str) -> bool {
        let inside = self.inside.get_or_init(|| {
            let tokens = (0..prose.sentences.len()).map(|sentence| prose.tokens(sentence));
            let inside = tokens.flat_map(|tokens| tokens.iter().skip_while(|token| !token.is_word()).skip(1));
            let capitalised = inside.filter(|token| token.is_capitalised());
            capitalised.map(|token| without_genitive(&token.lower).to_owned()).collect()
        });
        inside.contains(word)
    }

    /// The full name that the text has for the abbreviation `name` (lower case).
    fn in_full(&self, prose: &Prose<'_>, name: &str) -> Option<&String> {
        if name.chars().count() > LONGEST_SHORT || name.contains(' ') {
            return None;
        }
        self.full.get_or_init(|| self.abbreviated(prose)).get(name)
    }

    fn abbreviated(&self, prose: &Prose<'_>) -> BTreeMap<String, String> {
        let mut full = BTreeMap::new();
        let mut short: BTreeSet<String> = BTreeSet::new();
        let mut long: BTreeSet<(String, String)> = BTreeSet::new();
        for sentence in 0..prose.sentences.len() {
            let tokens = prose.tokens(sentence);
            for run in self.runs(prose, sentence) {
                let initials: String = run
                    .clone()
                    .filter_map(|at| tokens[at].lower.chars().next())
                    .filter(|letter| letter.is_alphabetic())
                    .collect();
                let name = full_name(&tokens[run.clone()], prose.lexicon());
                if run.len() == 1 && is_short(&tokens[run.start]) {
                    short.insert(name);
                } else if initials.chars().count() > 1 {
                    long.insert((initials, name));
                }
            }
        }
        for (initials, name) in long {
            // `AMC` for `American Motors` too, where the legal form is left out.
            let fits = |short: &&String| {
                **short == initials
                    || (short.starts_with(&initials)
                        && short.len() == initials.len() + 1
                        && short.ends_with(['c', 'g', 'i', 'l']))
            };
            for short in short.iter().filter(fits) {
                full.entry(short.clone()).or_insert_with(|| name.clone());
            }
        }
        full
    }

    /// Runs of capitalised words that are names.
    fn runs(&self, prose: &Prose<'_>, sentence: usize) -> Vec<Range<usize>> {
        let (tokens, lexicon) = (prose.tokens(sentence), prose.lexicon());
        let mut runs = Vec::new();
        let is_company = |token: &Token<'_>| lexicon.nouns.is_company_suffix(without_genitive(&token.lower));
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
                && !tokens[at - 1].lower.ends_with("'s")
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
            let known_inside =
                start != first || !alone || self.is_capitalised_inside(prose, without_genitive(&tokens[start].lower));
            // `Chairman Lee Iacocca` is a person.
            let person = start > 0 && lexicon.nouns.is_office(&tokens[start - 1].lower, &lexicon.stems);
            if known_inside && !person {
                runs.push(run);
            }
        }
        runs
    }

    /// Which tokens belong to the name of a country or place. `American` in `American Motors` does not.
    fn places(tokens: &[Token<'_>], lexicon: &Lexicon) -> Vec<bool> {
        let text: Vec<&str> = tokens.iter().map(|token| token.text).collect();
        let lower: Vec<&str> = tokens.iter().map(|token| token.lower.as_ref()).collect();
        let mut covered = vec![false; tokens.len()];
        for at in 0..tokens.len() {
            let Some(place) = lexicon.places.at(&text, &lower, at).into_iter().next() else { continue };
            let next = tokens.get(at + place.length);
            let in_a_name = place.kind == NameKind::People
                && next
                    .is_some_and(|next| next.is_capitalised() && !lexicon.nouns.is_office(&next.lower, &lexicon.stems));
            if !in_a_name {
                covered[at..at + place.length].fill(true);
            }
        }
        covered
    }
}

/// Whether the word at `at` may be a part of a name: a capitalised one that is no common word.
fn may_be_name(tokens: &[Token<'_>], lexicon: &Lexicon, at: usize) -> bool {
    let token = &tokens[at];
    let lower = without_genitive(&token.lower);
    if !token.is_capitalised() || (at > 0 && tokens[at - 1].is("<")) {
        return false;
    }
    !(lexicon.function_words.contains(lower)
        || (lexicon.nouns.know(lower, &lexicon.stems).thing.is_some() && !lexicon.nouns.is_company_suffix(lower))
        || lexicon.time.months.contains_key(lower)
        || lexicon.time.weekdays.contains_key(lower)
        || lexicon.nouns.is_office(lower, &lexicon.stems))
}

/// A word all in capitals, and short: `AMC`, `DIW`.
fn is_short(token: &Token<'_>) -> bool {
    let word = without_genitive(token.text);
    word.chars().all(char::is_uppercase) && (2..=LONGEST_SHORT).contains(&word.chars().count())
}

/// The words of a name, lower case, without genitive and legal form.
fn full_name(tokens: &[Token<'_>], lexicon: &Lexicon) -> String {
    let words: Vec<&str> = tokens
        .iter()
        .map(|token| without_genitive(&token.lower))
        .filter(|word| !lexicon.nouns.is_company_suffix(word))
        .collect();
    words.join(" ")
}
