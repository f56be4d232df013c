//! Names that are known, compiled for looking them up inside other names.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::name::{Word, stem, words};
use crate::language::Lang;

/// Names in capitals this short must stand so: `un` is no organisation.
const SHORT: usize = 3;

/// Names of one or more words, each with what it means.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    by_first: HashMap<String, Vec<Phrase<T>>>,
}

#[derive(Debug)]
struct Phrase<T> {
    stems: Vec<String>,
    /// The word as it must stand.
    exact: Option<String>,
    meaning: T,
}

/// A known name inside a name.
#[derive(Debug)]
pub(super) struct Found<'t, T> {
    /// The first of its words.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// How many of its words are no glue.
    pub size: usize,
    pub meaning: &'t T,
}

impl<T> Phrases<T> {
    pub fn new(names: impl IntoIterator<Item = (String, T)>) -> Self {
        let mut by_first: HashMap<String, Vec<Phrase<T>>> = HashMap::new();
        for (name, meaning) in names {
            let content: Vec<Word> = words(&name).into_iter().filter(|word| !word.glue).collect();
            let single = content.len() == 1 && name.chars().count() <= SHORT && name.chars().all(char::is_uppercase);
            let exact = single.then(|| name.clone());
            let stems: Vec<String> = content.into_iter().map(|word| word.stem).collect();
            if let Some(first) = stems.first() {
                by_first.entry(first.clone()).or_default().push(Phrase { stems, exact, meaning });
            }
        }
        Self { by_first }
    }

    /// The longest known name in `name`, the first of several.
    pub fn longest<'t>(&'t self, name: &[Word]) -> Option<Found<'t, T>> {
        let mut best: Option<Found<'t, T>> = None;
        for start in 0..name.len() {
            for phrase in self.by_first.get(&name[start].stem).into_iter().flatten() {
                if let Some(end) = phrase.end_in(name, start)
                    && best.as_ref().is_none_or(|best| phrase.stems.len() > best.size)
                {
                    best = Some(Found { start, end, size: phrase.stems.len(), meaning: &phrase.meaning });
                }
            }
        }
        best
    }
}

impl<T> Phrases<T> {
    /// The last known name in `text` whose meaning `fits`, with the number of its first word.
    pub fn last<'t>(&'t self, text: &[Word], fits: impl Fn(&T) -> bool) -> Option<Found<'t, T>> {
        (0..text.len()).rev().find_map(|start| {
            let phrases = self.by_first.get(&text[start].stem).into_iter().flatten();
            let named = phrases.filter(|phrase| fits(&phrase.meaning)).filter_map(|phrase| {
                let end = phrase.end_in(text, start)?;
                Some(Found { start, end, size: phrase.stems.len(), meaning: &phrase.meaning })
            });
            named.max_by_key(|found| found.size)
        })
    }
}

impl<T> Phrase<T> {
    fn end_in(&self, name: &[Word], start: usize) -> Option<usize> {
        if self.exact.as_ref().is_some_and(|exact| *exact != name[start].text) {
            return None;
        }
        let mut at = start;
        for wanted in &self.stems {
            while at > start && name.get(at)?.glue {
                at += 1;
            }
            if name.get(at)?.stem != *wanted {
                return None;
            }
            at += 1;
        }
        Some(at)
    }
}

impl<T> Clone for Found<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Found<'_, T> {}

/// An office as it is looked up.
#[derive(Debug)]
pub(super) struct OfficeKey {
    pub key: &'static str,
    pub local: bool,
}

/// All that is known of names, in every language.
#[derive(Debug)]
pub(super) struct Table {
    /// Institutions and agencies, which are known inside a longer name too.
    pub houses: Phrases<&'static str>,
    /// Papers and sites, whose names are common words, and known by nothing but their whole name.
    media: Phrases<&'static str>,
    pub offices: Phrases<OfficeKey>,
    /// Stems that a longer word begins or ends with, and the office it then means.
    parts: Vec<(String, Part, OfficeKey)>,
    media_words: HashSet<String>,
    generic: HashSet<String>,
    roles: Vec<String>,
    house_words: HashSet<String>,
    legal_forms: HashSet<String>,
    apart: HashSet<String>,
    cabinet: HashSet<&'static str>,
    /// By the stems of their words, parted by spaces.
    descriptions: HashMap<String, &'static str>,
    pub place_adjectives: Phrases<&'static str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Beginning,
    Ending,
}

impl Table {
    /// The table of all languages.
    pub fn get() -> &'static Self {
        static TABLE: LazyLock<Table> = LazyLock::new(Table::compile);
        &TABLE
    }

    fn compile() -> Self {
        let all = || Lang::ALL.iter().map(|language| &language.lexicon().origins);
        let stems = |list: &[String]| list.iter().map(|word| stem(&word.to_lowercase())).collect::<Vec<_>>();
        let houses = all().flat_map(|words| {
            let lists = [&words.institutions, &words.agencies];
            lists.into_iter().flatten().flat_map(|(key, names)| names.iter().map(|name| (name.clone(), key.as_str())))
        });
        let media = all()
            .flat_map(|words| &words.media)
            .flat_map(|(key, names)| names.iter().map(|name| (name.clone(), key.as_str())));
        let offices = all().flat_map(|words| &words.offices).flat_map(|(key, office)| {
            let whole = office.words.iter().chain(&office.endings).chain(&office.beginnings);
            whole.map(|name| (name.clone(), OfficeKey { key, local: office.local }))
        });
        let parts = all().flat_map(|words| &words.offices).flat_map(|(key, office)| {
            let kinds = [(&office.beginnings, Part::Beginning), (&office.endings, Part::Ending)];
            kinds.into_iter().flat_map(move |(list, part)| {
                list.iter().map(move |word| (stem(&word.to_lowercase()), part, OfficeKey { key, local: office.local }))
            })
        });
        let adjectives = all()
            .flat_map(|words| &words.place_adjectives)
            .flat_map(|(key, names)| names.iter().map(|name| (name.clone(), key.as_str())));
        Self {
            houses: Phrases::new(houses),
            media: Phrases::new(media),
            offices: Phrases::new(offices),
            parts: parts.collect(),
            media_words: all().flat_map(|words| stems(&words.media_words)).collect(),
            generic: all().flat_map(|words| stems(&words.generic)).collect(),
            house_words: all().flat_map(|words| stems(&words.house_words)).collect(),
            legal_forms: all().flat_map(|words| stems(&words.legal_forms)).collect(),
            apart: all().flat_map(|words| stems(&words.apart)).collect(),
            cabinet: all()
                .flat_map(|words| &words.offices)
                .filter(|(_, office)| office.cabinet)
                .map(|(key, _)| key.as_str())
                .collect(),
            descriptions: all()
                .flat_map(|words| &words.descriptions)
                .flat_map(|kind| kind.words.iter().map(|name| (stems_of(&words(name)), kind.of.as_str())))
                .collect(),
            roles: all().flat_map(|words| stems(&words.roles)).collect(),
            place_adjectives: Phrases::new(adjectives),
        }
    }

    /// Whose keys a name can mean that says what its bearer is and not who: `die Behörde`. The last
    /// word is looked at alone where those before it are written small (`die jüngste Prognose`) and say
    /// nothing of who.
    pub fn description(&self, name: &[Word]) -> Option<&'static str> {
        if let Some(of) = self.descriptions.get(&stems_of(name)) {
            return Some(of);
        }
        let content: Vec<&Word> = name.iter().filter(|word| !word.glue).collect();
        let (last, before) = content.split_last()?;
        // In English the `port authority` is told from others by a word written as small as its head.
        let adjective = |word: &Word| last.capital && !word.capital;
        let says_nothing = before.iter().all(|word| adjective(word) || self.is_generic(word));
        self.descriptions.get(&last.stem).copied().filter(|_| says_nothing)
    }

    /// Whether a word makes the office or house that is named after it another's.
    pub fn is_apart(&self, word: &Word) -> bool {
        self.apart.contains(&word.stem)
    }

    /// Whether the office is a part of its country's government.
    pub fn is_of_cabinet(&self, office: &str) -> bool {
        self.cabinet.contains(office)
    }

    /// The office that a longer word means: `Polizeisprecher`, `Bundesinnenministerium`.
    pub fn office_of_part(&self, word: &Word) -> Option<&OfficeKey> {
        self.parts
            .iter()
            .find(|(part, kind, _)| {
                word.stem.len() > part.len()
                    && match kind {
                        Part::Beginning => word.stem.starts_with(part.as_str()),
                        Part::Ending => word.stem.ends_with(part.as_str()),
                    }
            })
            .map(|(_, _, office)| office)
    }

    /// The paper or site that a name is, besides words like `Zeitung`.
    pub fn medium(&self, name: &[Word]) -> Option<&'static str> {
        let found = self.media.longest(name)?;
        let outside = name[..found.start].iter().chain(&name[found.end..]);
        outside.into_iter().all(|word| word.glue || self.media_words.contains(&word.stem)).then_some(*found.meaning)
    }

    /// Whether a word ends the name of a house (`Robert Bosch Stiftung`).
    pub fn is_house_word(&self, word: &Word) -> bool {
        self.house_words.contains(&word.stem) || self.legal_forms.contains(&word.stem)
    }

    /// Whether a word is what the law makes of a firm (`Corp`, `AG`).
    pub fn is_legal_form(&self, word: &Word) -> bool {
        self.legal_forms.contains(&word.stem)
    }

    /// Whether a word says that somebody speaks and not who.
    pub fn is_generic(&self, word: &Word) -> bool {
        self.generic.contains(&word.stem)
    }

    /// Whether a word says what a person does, by itself or at its end (`Militärexperte`).
    pub fn is_role(&self, word: &Word) -> bool {
        /// Shorter words end longer ones by chance (`dr`, `prof`).
        const ENDING: usize = 5;
        self.roles.iter().any(|role| word.stem == *role || role.len() >= ENDING && word.stem.ends_with(role.as_str()))
    }

    /// Whether a word is a given name.
    pub fn is_given_name(word: &Word) -> bool {
        Lang::ALL.iter().any(|language| language.lexicon().origins.given_names.contains(&word.text))
    }
}

/// The stems of `name` without its small words, parted by spaces.
fn stems_of(name: &[Word]) -> String {
    name.iter().filter(|word| !word.glue).map(|word| word.stem.as_str()).collect::<Vec<_>>().join(" ")
}
