//! Countries, cities and regions, by every form of their names.

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::Lang;
use super::facts::{Lower, Question};
use super::stems::without_genitive;
use super::table::{WordMap, WordSet};

/// What a name says of the country or place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameKind {
    /// `Nordkorea`, `Nordkoreas`.
    Country,
    /// `nordkoreanische`.
    Adjective,
    /// `Nordkoreaner`.
    People,
    /// `Pjöngjang`: the government, or the city.
    Capital,
    /// `Kursk`.
    Place,
}

/// A name that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place<'l> {
    /// `country:kp`, `place:kursk`.
    pub key: &'l str,
    pub kind: NameKind,
    /// How many words it has.
    pub length: usize,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Country {
    names: Vec<String>,
    adjectives: Vec<String>,
    people: Vec<String>,
    capitals: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaceLists {
    places: BTreeMap<String, Vec<String>>,
    before: Before,
    within: Before,
    adjectives: BTreeMap<String, Vec<String>>,
    endings: Before,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Before {
    words: Vec<String>,
}

/// `places.toml`: which places lie in none of the others, free of any language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sites {
    whole: String,
    /// Places of one rank.
    apart: BTreeMap<String, Vec<String>>,
    wide: Vec<String>,
}

impl Sites {
    /// The places that the news speak of.
    pub fn shared() -> &'static Self {
        static SITES: LazyLock<Sites> = LazyLock::new(|| super::words::parse(super::list!("places")));
        &SITES
    }

    /// Whether what is so at the one places cannot be a part of what is so at the others: in two states, or in a
    /// town and in the whole world. Both hold keys of places and countries; none is at no place known.
    pub fn are_apart<P: Borrow<str> + Ord>(&self, one: &BTreeSet<P>, other: &BTreeSet<P>) -> bool {
        if one.is_empty() || other.is_empty() || !one.is_disjoint(other) {
            return false;
        }
        let whole = self.whole.as_str();
        one.contains(whole) || other.contains(whole) || one.iter().any(|place| self.has_other(place.borrow(), other))
    }

    /// Whether `place` is the whole world.
    pub fn is_whole(&self, place: &str) -> bool {
        self.whole == place
    }

    /// Whether other countries lie in `country` (`eu`).
    pub fn is_wide(&self, country: &str) -> bool {
        self.wide.iter().any(|wide| wide == country)
    }

    /// Whether one of `others` is of the rank of `place`.
    fn has_other<P: Borrow<str>>(&self, place: &str, others: &BTreeSet<P>) -> bool {
        let others = others.iter().map(Borrow::borrow);
        if let Some(country) = place.strip_prefix(COUNTRY) {
            let narrow = |country: &str| !self.is_wide(country);
            return narrow(country) && others.filter_map(|other| other.strip_prefix(COUNTRY)).any(narrow);
        }
        let name = place.strip_prefix(PLACE).unwrap_or(place);
        let mut others = others.filter_map(|other| other.strip_prefix(PLACE));
        match self.rank(name) {
            Some(rank) => others.any(|other| rank.iter().any(|name| name == other)),
            // Towns that no list has: none of them is a part of another.
            None => is_like_a_town(name) && others.any(|other| self.rank(other).is_none() && is_like_a_town(other)),
        }
    }

    /// The places of the rank of `name`.
    fn rank(&self, name: &str) -> Option<&Vec<String>> {
        self.apart.values().find(|rank| rank.iter().any(|other| other == name))
    }
}

/// Whether a place that no list has is a town by the end of its name.
fn is_like_a_town(name: &str) -> bool {
    Lang::ALL.into_iter().any(|language| language.lexicon().places.ends_like_a_town(name))
}

/// How the keys of countries and places begin.
const COUNTRY: &str = "country:";
const PLACE: &str = "place:";

#[derive(Debug)]
struct Name {
    /// The words after the first, lower case.
    rest: Vec<String>,
    key: String,
    kind: NameKind,
}

/// The names of countries and places in one language.
#[derive(Debug)]
pub struct Places {
    /// By the first word, lower case; the longest name first.
    names: WordMap<Vec<Name>>,
    /// The keys of those countries that have a name (`eu`).
    countries: WordSet,
    /// Words before the name of a place, lower case.
    before: WordSet,
    /// Words between which and a name only an article stands where something is so in that place, lower case.
    within: WordSet,
    /// Ends of the names of towns, lower case.
    endings: Vec<String>,
    questions: Questions,
}

/// What words are asked for.
#[derive(Debug, Default)]
struct Questions {
    /// Whether a name starts with it.
    start: Question,
    /// Whether it ends as the names of towns do.
    town: Question,
    /// Whether it is a compound with a country.
    compound: Question,
    /// Whether either.
    any: Question,
}

/// Names this short are words too (`us`) unless they are written in capitals.
const SHORT: usize = 3;

impl Places {
    pub(super) fn parse(countries: &str, places: &str) -> Self {
        let countries: BTreeMap<String, Country> = super::words::parse(countries);
        let lists: PlaceLists = super::words::parse(places);
        let mut names: WordMap<Vec<Name>> = WordMap::default();
        let mut add = |name: &str, key: String, kind| {
            let name = name.to_lowercase();
            let mut words = pieces(&name).map(str::to_owned);
            if let Some(first) = words.next() {
                let name = Name { rest: words.collect(), key, kind };
                let list = names.get_or_insert_with(first, Vec::new);
                // Sorted by their length alone: countries stay before places.
                list.insert(list.partition_point(|other| other.rest.len() >= name.rest.len()), name);
            }
        };
        for (code, country) in &countries {
            let kinds = [
                (&country.names, NameKind::Country),
                (&country.adjectives, NameKind::Adjective),
                (&country.people, NameKind::People),
                (&country.capitals, NameKind::Capital),
            ];
            for (list, kind) in kinds {
                for name in list {
                    add(name, format!("country:{code}"), kind);
                }
            }
        }
        for (lists, kind) in [(&lists.places, NameKind::Place), (&lists.adjectives, NameKind::Adjective)] {
            for (place, list) in lists {
                for name in list {
                    add(name, format!("{PLACE}{place}"), kind);
                }
            }
        }
        let codes = names.values().flatten().filter_map(|name| name.key.strip_prefix(COUNTRY));
        let codes = codes.map(str::to_owned).collect();
        let set = |list: &Before| list.words.iter().map(|word| word.to_lowercase()).collect();
        let endings = lists.endings.words;
        Self {
            names,
            countries: codes,
            before: set(&lists.before),
            within: set(&lists.within),
            endings,
            questions: Questions::default(),
        }
    }

    /// The longest names that start with the word or sign `words(0)`: a country, a place, or both (`Moskau`).
    /// `words` gives those of the text from there on, as they stand in it and in lower case.
    #[inline]
    pub fn at<'w>(&self, words: impl Fn(usize) -> Option<(&'w str, Lower<'w>)>) -> Vec<Place<'_>> {
        match words(0) {
            Some((written, lower)) if self.may_start_with(lower) => self.starting_with(written, lower, words),
            _ => Vec::new(),
        }
    }

    /// The same where a name may start with the first of the words.
    #[inline(never)]
    fn starting_with<'w>(
        &self,
        written: &str,
        lower: Lower<'_>,
        words: impl Fn(usize) -> Option<(&'w str, Lower<'w>)>,
    ) -> Vec<Place<'_>> {
        let first = without_genitive(lower.text);
        let Some(list) = self.names.get(first) else { return Vec::new() };
        if first.len() <= SHORT && written.chars().any(char::is_lowercase) && !written.ends_with("'s") {
            return Vec::new();
        }
        let fits = |name: &&Name| {
            let mut rest = name.rest.iter().zip(1..);
            rest.all(|(wanted, at)| words(at).is_some_and(|(_, lower)| wanted == without_genitive(lower.text)))
        };
        let mut found: Vec<Place<'_>> = Vec::new();
        for name in list.iter().filter(fits) {
            let length = 1 + name.rest.len();
            let other = found.iter().all(|place| place.length == length && place.key != name.key);
            if other {
                found.push(Place { key: &name.key, kind: name.kind, length });
            }
        }
        found
    }

    /// `name`, of one word, without the s of the genitive where it is that of a country or place: `Südkorea` for
    /// `Südkoreas`, and `Laos` for `Laos`.
    pub fn nominative<'w>(&self, name: &'w str) -> &'w str {
        let Some(bare) = name.strip_suffix('s') else { return name };
        let kinds = [NameKind::Country, NameKind::Capital, NameKind::Place];
        let is_one = |known: &Name| known.rest.is_empty() && kinds.contains(&known.kind);
        let known = self.names.get(bare.to_lowercase().as_str()).is_some_and(|names| names.iter().any(is_one));
        if known { bare } else { name }
    }

    /// Whether a name starts with `word` (lower case), or it is a compound with one; where not, [`Places::at`] and
    /// [`Places::of_compound`] find nothing.
    #[inline]
    pub fn may_name(&self, word: Lower<'_>) -> bool {
        self.questions.any.ask(word, |word| self.may_start_with(word.into()) || self.of_compound(word).is_some())
    }

    #[inline]
    fn may_start_with(&self, word: Lower<'_>) -> bool {
        self.questions.start.ask(word, |word| self.names.contains_key(without_genitive(word)))
    }

    /// Whether there is a country with that key (`eu`).
    pub fn has_country(&self, country: &str) -> bool {
        self.countries.contains(country)
    }

    /// The country that `word` (lower case) is a compound with: `us` in `us-soldaten`.
    #[inline]
    pub fn of_compound<'w>(&self, word: impl Into<Lower<'w>>) -> Option<&str> {
        let word = word.into();
        let is_one = self.questions.compound.ask(word, |word| self.country_of_compound(word).is_some());
        is_one.then(|| self.country_of_compound(word.text)).flatten()
    }

    fn country_of_compound(&self, word: &str) -> Option<&str> {
        let (first, _) = word.split_once(['-', '‑'])?;
        self.names
            .get(first)?
            .iter()
            .find(|name| name.rest.is_empty() && name.kind == NameKind::Country)
            .map(|name| name.key.as_str())
    }

    /// Whether `word` (lower case) before a name says that something is so there: `in`.
    pub fn says_where<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.within.contains(word)
    }

    /// Whether `word` (lower case) ends as the names of towns do, with something before the end.
    pub fn ends_like_a_town<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        let ends = |word: &str, end: &str| word.strip_suffix(end).is_some_and(|rest| rest.len() > SHORT);
        self.questions.town.ask(word.into(), |word| self.endings.iter().any(|end| ends(word, end)))
    }

    /// Whether a capitalised word after `word` (lower case) is the name of a place.
    pub fn announces_place<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.before.contains(word)
    }
}

/// The words and stops of a name, as a text is cut into tokens: `u.s` is `u`, `.`, `s`.
fn pieces(name: &str) -> impl Iterator<Item = &str> {
    name.split_whitespace().flat_map(|word| {
        let mut pieces = Vec::new();
        for (number, part) in word.split('.').enumerate() {
            if number > 0 {
                pieces.push(".");
            }
            if !part.is_empty() {
                pieces.push(part);
            }
        }
        pieces
    })
}

#[cfg(test)]
mod tests {
    use crate::language::Lang;

    fn keys(language: Lang, text: &str) -> Vec<String> {
        let words: Vec<(&str, String)> = text.split(' ').map(|word| (word, word.to_lowercase())).collect();
        let places = &language.lexicon().places;
        let at = |at: usize| places.at(|ahead| words.get(at + ahead).map(|(word, lower)| (*word, lower.into())));
        (0..words.len()).flat_map(at).map(|place| place.key.to_owned()).collect()
    }

    #[test]
    fn the_name_of_a_place_alone_stands_in_the_nominative() {
        let places = &Lang::German.lexicon().places;
        for (name, expected) in [("Südkoreas", "Südkorea"), ("Kiews", "Kiew"), ("Laos", "Laos"), ("Reuters", "Reuters")]
        {
            assert_eq!(places.nominative(name), expected);
        }
    }

    #[test]
    fn a_country_is_known_by_all_its_forms() {
        for text in ["Nordkorea", "Nordkoreas Armee", "nordkoreanischen Soldaten", "Nordkoreaner", "in Pjöngjang"] {
            assert_eq!(keys(Lang::German, text), ["country:kp"], "{text}");
        }
        for text in ["North Korea", "North Korea's army", "North Korean soldiers", "Pyongyang"] {
            assert_eq!(keys(Lang::English, text), ["country:kp"], "{text}");
        }
        assert_eq!(keys(Lang::English, "the U . S economy"), ["country:us"]);
        assert_eq!(keys(Lang::English, "it told us so"), [] as [&str; 0]);
        assert_eq!(keys(Lang::German, "in der Europäischen Union"), ["country:eu"]);
        assert_eq!(keys(Lang::German, "in Moskau"), ["country:ru", "place:moscow"]);
    }
}
