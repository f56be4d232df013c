//! One name, by the rules: the office of a country, a house with several names, a person.
//!
//! The rules compose what the lists hold apart: whose (a country, a state, a town) and what (a
//! ministry, the police). A name that no rule knows is its own key.

use std::rc::Rc;

use super::name::{Word, words};
use super::table::{Found, OfficeKey, Table};
use crate::language::{Lang, Lower, Memory, NameKind};

/// What a name came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Resolved {
    /// Never empty; several where the name joins several offices (`ukrainischer und südkoreanischer
    /// Geheimdienst`).
    pub keys: Vec<String>,
    /// Whether a rule knew it; else the key is made of the name's own words.
    pub known: bool,
    /// The stem of the family name, where the name tells a person and whom the person speaks for.
    pub person: Option<String>,
}

/// The office of a country's head, government and all who speak for it.
pub(super) const GOVERNMENT: &str = "government";

/// What German puts before an office of the federation.
const FEDERAL: [&str; 1] = ["bundes"];

/// The country that is meant by it.
const FEDERAL_COUNTRY: &str = "de";

/// Endings of addresses on the net.
const DOMAINS: [&str; 12] = ["de", "com", "at", "ch", "org", "net", "eu", "info", "tv", "uk", "fr", "online"];

/// What a word of the name says of whose office it is.
#[derive(Debug)]
struct Whose {
    at: usize,
    length: usize,
    /// `kr`, `moscow`.
    key: String,
    country: bool,
}

thread_local! {
    /// The names resolved so far: a draft asks for the same ones with every edit.
    static RESOLVED: Memory<Rc<Resolved>> = Memory::default();
}

/// Resolves `name` by the rules.
pub(super) fn resolve(name: &str) -> Rc<Resolved> {
    RESOLVED.with(|resolved| resolved.recall(name, || Rc::new(by_rules(name))))
}

fn by_rules(name: &str) -> Resolved {
    let table = Table::get();
    let words = words(without_domain(name));
    // `Berater der Bundesregierung` are not the government.
    let mut content = words.iter().filter(|word| !word.glue);
    if content.next().is_some_and(|first| table.is_apart(first)) && content.next().is_some() {
        return Resolved { keys: vec![own_key(&words)], known: false, person: person(table, &words) };
    }
    let office = office(table, &words);
    let whose = whose(table, &words, office.as_ref());
    let house = table.houses.longest(&words);
    let person = person(table, &words);
    let known = |keys: Vec<String>| Resolved { keys, known: true, person: person.clone() };
    // A town's police is nobody else's, whatever house the town stands for; a house of several
    // words (`Gewerkschaft der Polizei`) is itself.
    let local = office.as_ref().is_some_and(|office| office.meaning.local);
    if let Some(house) = house.as_ref().filter(|house| !local || house.size > 1) {
        return known(vec![(*house.meaning).to_owned()]);
    }
    if let Some(medium) = table.medium(&words) {
        return known(vec![medium.to_owned()]);
    }
    if let Some(office) = &office {
        if let Some(keys) = office_keys(table, &words, office, &whose, person.as_deref()) {
            return known(keys);
        }
        if person.is_none() && office.meaning.key != GOVERNMENT {
            return Resolved { keys: vec![office.meaning.key.to_owned()], known: false, person: None };
        }
    }
    let rest = rest(table, &words, &whose);
    let countries: Vec<&Whose> = whose.iter().filter(|whose| whose.country).collect();
    if let Some(country) = countries.first()
        && rest.is_empty()
    {
        return known(vec![format!("{}:{GOVERNMENT}", country.key)]);
    }
    let own = match &person {
        Some(family) => family.clone(),
        None => own_key(&words),
    };
    Resolved { keys: vec![own], known: false, person: None }
}

/// The key of a name that no rule knows: its words without glue and endings.
fn own_key(words: &[Word]) -> String {
    let table = Table::get();
    let content: Vec<&Word> = words.iter().filter(|word| !word.glue).collect();
    let telling: Vec<&&Word> =
        content.iter().filter(|word| !table.is_generic(word) && !table.is_legal_form(word)).collect();
    let stems: Vec<&str> = if telling.is_empty() {
        content.iter().map(|word| word.stem.as_str()).collect()
    } else {
        telling.iter().map(|word| word.stem.as_str()).collect()
    };
    stems.join(" ")
}

/// A site's name without its `www.` and `.de`.
fn without_domain(name: &str) -> &str {
    let name = name.trim();
    let name = name.strip_prefix("www.").unwrap_or(name);
    match name.rsplit_once('.') {
        Some((site, domain)) if DOMAINS.contains(&domain) && !site.contains(' ') => {
            site.strip_suffix(".co").unwrap_or(site)
        }
        _ => name,
    }
}

/// The office in a name: the longest known one, else one that a longer word means.
fn office<'t>(table: &'t Table, words: &[Word]) -> Option<Found<'t, OfficeKey>> {
    let whole = table.offices.longest(words);
    let part = words.iter().enumerate().find_map(|(at, word)| {
        let meaning = table.office_of_part(word)?;
        Some(Found { start: at, end: at + 1, size: 1, meaning })
    });
    match (whole, part) {
        // `Präsident der Notenbank`: the bank speaks, whoever leads it.
        (Some(whole), Some(part)) if whole.meaning.key == GOVERNMENT && part.meaning.key != GOVERNMENT => Some(part),
        (whole, part) => {
            let other = whole.filter(|whole| whole.meaning.key == GOVERNMENT).and_then(|whole| {
                table.offices.longest(&words[whole.end..]).map(|found| Found {
                    start: found.start + whole.end,
                    end: found.end + whole.end,
                    ..found
                })
            });
            other.or(whole).or(part)
        }
    }
}

/// The countries, states and towns in a name, outside the words of the office.
fn whose(table: &Table, words: &[Word], office: Option<&Found<'_, OfficeKey>>) -> Vec<Whose> {
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    let lower: Vec<&str> = words.iter().map(|word| word.lower.as_str()).collect();
    let local = office.is_some_and(|office| office.meaning.local);
    let mut found: Vec<Whose> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let here = place_at(&texts, &lower, at, local)
            .or_else(|| {
                let found = table.place_adjectives.longest(&words[at..=at])?;
                Some(Whose { at, length: 1, key: (*found.meaning).to_owned(), country: false })
            })
            .or_else(|| federal(table, &words[at], at));
        at += here.as_ref().map_or(1, |here| here.length);
        found.extend(here);
    }
    found
}

fn place_at(texts: &[&str], lower: &[&str], at: usize, local: bool) -> Option<Whose> {
    for language in Lang::ALL {
        let places = language.lexicon().places.at(words_from(texts, lower, at));
        // `Moskau` is a town to its police and a government to all others.
        let wanted = places
            .iter()
            .find(|place| local == (place.kind == NameKind::Place))
            .or_else(|| places.iter().find(|place| place.kind != NameKind::Capital || local))
            .or_else(|| places.first());
        if let Some(place) = wanted {
            let (kind, key) = place.key.split_once(':').unwrap_or(("", place.key));
            return Some(Whose { at, length: place.length, key: key.to_owned(), country: kind == "country" });
        }
    }
    None
}

/// The federation, in a word like `Bundesinnenministerium`.
fn federal(table: &Table, word: &Word, at: usize) -> Option<Whose> {
    let office = FEDERAL.iter().any(|prefix| word.lower.starts_with(prefix)) && table.office_of_part(word).is_some();
    office.then(|| Whose { at, length: 1, key: FEDERAL_COUNTRY.into(), country: true })
}

/// The keys of an office whose owner is known.
fn office_keys(
    table: &Table,
    words: &[Word],
    office: &Found<'_, OfficeKey>,
    whose: &[Whose],
    person: Option<&str>,
) -> Option<Vec<String>> {
    let key = office.meaning.key;
    // `des ukrainischen und auch des südkoreanischen Geheimdienstes`: two offices.
    let mut countries: Vec<&Whose> = whose.iter().filter(|whose| whose.country).collect();
    countries.sort_by_key(|country| country.at);
    let explicit: Vec<&&Whose> =
        countries.iter().filter(|country| !(office.start..office.end).contains(&country.at)).collect();
    let places: Vec<&Whose> = whose.iter().filter(|whose| !whose.country).collect();
    if office.meaning.local
        && let Some(place) = places.first()
    {
        return Some(vec![format!("{}:{key}", place.key)]);
    }
    let owners: Vec<&str> = if explicit.is_empty() {
        countries.iter().map(|country| country.key.as_str()).collect()
    } else {
        explicit.iter().map(|country| country.key.as_str()).collect()
    };
    if !owners.is_empty() {
        let mut keys: Vec<String> = Vec::new();
        for owner in owners {
            let key = format!("{owner}:{key}");
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        return Some(keys);
    }
    if let Some(place) = places.first() {
        return Some(vec![format!("{}:{key}", place.key)]);
    }
    if !office.meaning.local {
        return None;
    }
    // A town that no list knows: `Polizei Buxtehude`, `Buxtehuder Polizei`.
    let town = words.iter().enumerate().find(|(at, word)| {
        let outside = !(office.start..office.end).contains(at);
        outside
            && word.capital
            && !word.glue
            && !table.is_generic(word)
            && !table.is_role(word)
            && !is_of_person(word, person, words)
    });
    // The stem is the same for the town and its adjective: `Köln`, `Kölner`.
    town.map(|(_, word)| vec![format!("{}:{key}", word.stem)])
}

/// Whether a word is the family name, or a given name before it.
fn is_of_person(word: &Word, person: Option<&str>, words: &[Word]) -> bool {
    person.is_some_and(|family| {
        let is_family = |word: &Word| family.split(' ').any(|part| part == word.stem);
        is_family(word) || words.windows(2).any(|pair| pair[0] == *word && is_family(&pair[1]))
    })
}

/// The stem of the family name in a name: the last of the capitalised words after what the person does, or
/// after a given name. What stands in brackets (a party) is gone with its signs, so parties in
/// capitals are passed over.
fn person(table: &Table, words: &[Word]) -> Option<String> {
    let is_name =
        |word: &Word| word.capital && !word.glue && !(word.text.len() > 1 && word.text.chars().all(char::is_uppercase));
    for (at, word) in words.iter().enumerate() {
        let given = Table::is_given_name(word);
        if word.hyphen || !(given || table.is_role(word)) {
            continue;
        }
        let mut after: Vec<&Word> = words[at + 1..].iter().take_while(|word| is_name(word)).collect();
        while after.first().is_some_and(|word| table.is_role(word)) {
            after.remove(0);
        }
        let known_name = table.houses.longest(&words[at + 1..]).is_some_and(|house| house.start == 0);
        let known_place = !given && !after.is_empty() && is_place(&words[at + 1..]);
        let known_office = after.iter().any(|word| table.office_of_part(word).is_some() || table.is_house_word(word));
        if let Some(family) = after.last()
            && !(known_name || known_place || known_office)
        {
            return Some(family_name(&words[at + 1..], family));
        }
    }
    None
}

/// The stems of a family name that ends with `last`, which may be two tied by a hyphen: `Mikl-Leitner`.
fn family_name(words: &[Word], last: &Word) -> String {
    let end = words.iter().position(|word| word == last).map_or(words.len(), |at| at + 1);
    let tied = words[..end - 1].iter().rev().take_while(|word| word.hyphen).count();
    words[end - 1 - tied..end].iter().map(|word| word.stem.as_str()).collect::<Vec<_>>().join(" ")
}

/// The words behind `at`, as they are written and in lower case.
fn words_from<'w>(texts: &'w [&str], lower: &'w [&str], at: usize) -> impl Fn(usize) -> Option<(&'w str, Lower<'w>)> {
    move |ahead| Some((*texts.get(at + ahead)?, lower.get(at + ahead)?.into()))
}

fn is_place(words: &[Word]) -> bool {
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    let lower: Vec<&str> = words.iter().map(|word| word.lower.as_str()).collect();
    Lang::ALL.iter().any(|language| !language.lexicon().places.at(words_from(&texts, &lower, 0)).is_empty())
}

/// The words of a name that say neither whose nor that somebody speaks.
fn rest<'w>(table: &Table, words: &'w [Word], whose: &[Whose]) -> Vec<&'w Word> {
    let is_whose = |at: usize| whose.iter().any(|whose| (whose.at..whose.at + whose.length).contains(&at));
    let telling = |&(at, word): &(usize, &Word)| !is_whose(at) && !word.glue && !table.is_generic(word);
    words.iter().enumerate().filter(telling).map(|(_, word)| word).collect()
}
