//! Whose the counted things are, and which countries, places and organisations the clause names.
//!
//! Who only passes the figure on (`südkoreanischer Geheimdienst`, `laut Kiew`) is no actor.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::noun::Noun;
use super::organisations::NamedOrganisation;
use super::scene::Scene;
use crate::language::{Lexicon, NameKind, Place, Things, without_genitive};
use crate::reading::Token;
use crate::text::BlockKind;

/// `der ukrainische und auch der südkoreanische militärische Geheimdienst`
const BEFORE_OFFICE: usize = 6;

/// The whole, in which no country is carried on with.
const WORLD: &str = "place:world";

/// How the key of a place begins.
const PLACE: &str = "place:";

/// `nach Schätzungen der USA`
const BEFORE_COUNTRY: usize = 3;

/// `4,2 Prozent Wachstum für die 19 Staaten der Eurozone`
const BEHIND_FIGURE: usize = 8;

/// `AMC's roughly 135,000 stockholders`: words between owner and figure, and one more.
const OWNER_TO_FIGURE: usize = 3;

/// Who is employed is so by one body.
const EMPLOYED: &str = "employed";

/// `Soldaten Nordkoreas`, `Soldaten aus Nordkorea`, `soldiers from North Korea`
const BEHIND_NOUN: usize = 3;

/// A country or place named at a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPlace {
    at: usize,
    length: usize,
    pub key: Cow<'static, str>,
    kind: NameKind,
}

impl NamedPlace {
    /// Whether the word at `at` is the name of a town or region, whichever list or ending tells it.
    pub fn is_town_at(&self, at: usize) -> bool {
        self.kind == NameKind::Place && (self.at..self.at + self.length).contains(&at)
    }
}

/// The actors of the figure's clause, and the one that the counted things belong to.
pub(super) fn actors(
    scene: &Scene<'_, '_>,
    noun: &Noun,
    roles: &BTreeSet<String>,
) -> (BTreeSet<String>, Option<String>) {
    let named = scene.prose.places(scene.quantity.sentence);
    // `laut der US-Erdbebenwarte`: whose office it is that gives the figure.
    let of_source = |name: &NamedPlace| {
        name.kind == NameKind::Adjective
            && scene.source.is_some_and(|source| scene.tokens[name.at].span.overlaps(source))
    };
    let named: Cow<'_, [NamedPlace]> = if named.iter().any(of_source) {
        named.iter().filter(|name| !of_source(name)).cloned().collect()
    } else {
        named.into()
    };
    let named = &*named;
    let in_clause = |name: &&NamedPlace| scene.clause.contains(name.at);
    let mut actors: BTreeSet<String> = named.iter().filter(in_clause).map(|name| name.key.to_string()).collect();
    let is_country = |key: &String| key.starts_with("country:");
    if scene.clause.infinitive || !actors.iter().any(is_country) {
        // The subject of the clause before `und` holds on, and of the clause it hangs on.
        let held: Vec<usize> = scene.clause.shared.iter().chain(&scene.clause.governing).cloned().flatten().collect();
        actors.extend(named.iter().filter(|name| held.contains(&name.at)).map(|name| name.key.to_string()));
    }
    if !actors.iter().any(is_country) && !actors.contains(WORLD) {
        // `In Italien` is no longer in the town that the sentence before was about.
        if !actors.iter().any(|key| key.starts_with(PLACE)) {
            actors.extend(carried(scene, named, PLACE));
        }
        actors.extend(carried(scene, named, "country:"));
        actors.extend(headline(scene).into_iter().filter(is_country));
    }
    let organisations = scene.prose.organisations(scene.quantity.sentence);
    let in_clause = organisations.iter().filter(|name| {
        scene.clause.contains(name.tokens.start) && named.iter().all(|place| !name.tokens.contains(&place.at))
    });
    actors.extend(in_clause.map(|name| name.key.clone()));
    actors.extend(meant_by_pronoun(scene));
    let owner = owner(scene, noun, named).or_else(|| organisation(scene, noun, roles, organisations));
    actors.extend(owner.clone());
    (actors, owner)
}

/// Where the figure's own piece of the clause says that it is so; and the piece that it goes on with behind a clause put in
/// between: `In Gera, wo der Fluss über die Ufer trat, starben 17`.
pub(super) fn site(scene: &Scene<'_, '_>) -> BTreeSet<String> {
    let places = &scene.lexicon.places;
    let lower = |at: usize| scene.tokens[at].lower();
    let says_where = |at: usize| {
        let before = (0..at).rev().find(|&before| !scene.lexicon.function_words.articles.contains(lower(before)));
        before.is_some_and(|before| places.says_where(lower(before)))
    };
    let opening = scene.clause.own.clone().find(|&at| scene.tokens[at].is_word());
    let goes_on = scene.lexicon.clauses.nouns_are_capitalised
        && opening.is_some_and(|at| {
            scene.words[at].capital == Some(false) && !scene.lexicon.function_words.contains(lower(at))
        });
    let own: Vec<usize> = if goes_on { scene.clause.tokens().collect() } else { scene.clause.own.clone().collect() };
    let named = scene.prose.places(scene.quantity.sentence).iter();
    named
        .filter(|name| matches!(name.kind, NameKind::Country | NameKind::Place | NameKind::Capital))
        .filter(|name| own.contains(&name.at) && (name.key == WORLD || says_where(name.at)))
        .map(|name| name.key.to_string())
        .collect()
}

/// The company or other body that a pronoun at the start of the sentence stands for: the first that the
/// sentence before it names, where that is its subject.
fn meant_by_pronoun(scene: &Scene<'_, '_>) -> Option<String> {
    let first = scene.tokens.first().filter(|_| scene.clause.contains(0))?;
    if !scene.lexicon.function_words.pronouns.contains(first.lower()) {
        return None;
    }
    let sentence = scene.sentences_before().next()?;
    let before = scene.prose.organisations(sentence);
    before.first().filter(|name| name.tokens.start == 0).map(|name| name.key.clone())
}

/// The countries or places (`kind`) that the text is speaking of, where the clause names none: those of the
/// rest of the sentence, of the nearest sentence before it in the paragraph, or of the headline.
fn carried(scene: &Scene<'_, '_>, named: &[NamedPlace], kind: &str) -> Vec<String> {
    let of_kind = |names: &[NamedPlace], tokens: &[Token<'_>]| -> Vec<String> {
        let fits = |name: &&NamedPlace| {
            // `Moskau` is a government, `in Moskau` a place.
            let stands_for_a_country = names.iter().any(|other| other.at == name.at && other.key != name.key);
            let there = name.at > 0 && scene.lexicon.function_words.prepositions.contains(tokens[name.at - 1].lower());
            name.key.starts_with(kind) && (kind != PLACE || !stands_for_a_country || there)
        };
        names.iter().filter(fits).map(|name| name.key.to_string()).collect()
    };
    let own = of_kind(named, scene.tokens);
    if !own.is_empty() {
        return own;
    }
    let block = |sentence: usize| scene.prose.sentences[sentence].block;
    let own_block = block(scene.quantity.sentence);
    scene
        .sentences_before()
        .filter(|&sentence| block(sentence) == own_block || scene.prose.block(sentence).kind == BlockKind::Title)
        .map(|sentence| of_kind(scene.prose.places(sentence), scene.prose.tokens(sentence)))
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// Whom the headline names: the text below is about them, wherever else it goes.
fn headline(scene: &Scene<'_, '_>) -> Vec<String> {
    if scene.quantity.sentence == 0 || scene.prose.block(0).kind != BlockKind::Title {
        return Vec::new();
    }
    scene.prose.places(0).iter().map(|name| name.key.to_string()).collect()
}

/// The company or other body that the counted things belong to: `AMC's 135,000 stockholders`,
/// `securities of Chrysler`; else, for what belongs to such a body, the one the clause is about.
fn organisation(
    scene: &Scene<'_, '_>,
    noun: &Noun,
    roles: &BTreeSet<String>,
    named: &[NamedOrganisation],
) -> Option<String> {
    let key = |name: &NamedOrganisation| Some(name.key.clone());
    if let Some(at) = noun.at {
        // Before the figure in the genitive, between figure and noun, or right behind the noun.
        let before = named.iter().find(|name| {
            name.genitive
                && name.tokens.end <= scene.phrase.start
                && name.tokens.end + OWNER_TO_FIGURE > scene.phrase.start
        });
        let between = || {
            named.iter().find(|name| {
                name.tokens.start >= scene.phrase.end && name.tokens.end <= at && at <= scene.phrase.end + BEHIND_FIGURE
            })
        };
        let behind = || {
            named.iter().find(|name| {
                name.tokens.start > at
                    && name.tokens.start <= at + BEHIND_NOUN
                    && ties(scene, at + 1, name.tokens.start)
            })
        };
        if let Some(name) = before.or_else(between).or_else(behind) {
            return key(name);
        }
    }
    let bound = noun.classes.first().is_some_and(|class| Things::shared().is_of_an_organisation(class))
        || roles.contains(EMPLOYED);
    if !bound {
        return None;
    }
    // The subject: the first name of the clause, or of the sentence, before the figure.
    let before = |name: &&NamedOrganisation| name.tokens.end <= scene.phrase.start;
    let in_clause = |name: &&NamedOrganisation| scene.clause.contains(name.tokens.start);
    // Between several, the words do not tell.
    let only = |mut names: Box<dyn Iterator<Item = &NamedOrganisation> + '_>| -> Option<String> {
        let first = names.next()?;
        names.all(|name| name.key == first.key).then(|| first.key.clone())
    };
    let in_sentence = named.iter().filter(before);
    if in_sentence.clone().next().is_some() {
        return only(Box::new(in_sentence.clone().filter(in_clause))).or_else(|| only(Box::new(in_sentence)));
    }
    let stands_in =
        scene.tokens[..scene.phrase.start].iter().any(|token| scene.lexicon.nouns.stands_for_a_company(token.lower()));
    if !stands_in {
        return None;
    }
    scene.sentences_before().find_map(|sentence| scene.prose.organisations(sentence).first().and_then(key))
}

/// Whose the counted things are.
fn owner(scene: &Scene<'_, '_>, noun: &Noun, named: &[NamedPlace]) -> Option<String> {
    let country = |name: &&NamedPlace| name.key.starts_with("country:");
    // In the noun phrase: `3.000 nordkoreanische Soldaten`, `Nordkoreaner`, `Soldaten aus Nordkorea`.
    if let Some(at) = noun.at {
        let compound = scene.lexicon.places.of_compound(scene.tokens[at].lower());
        if let Some(key) = compound {
            return Some(key.to_owned());
        }
        let start = if at >= scene.phrase.start { scene.phrase.end } else { at.saturating_sub(2) };
        let inside = named
            .iter()
            .filter(country)
            .filter(|name| matches!(name.kind, NameKind::Adjective | NameKind::People) || name.at + 1 == at)
            .filter(|name| {
                (start.min(at)..=at).contains(&name.at) || (scene.phrase.start.checked_sub(1) == Some(name.at))
            });
        // `von Palästinensern 24 Israelis`: the noun itself says it best.
        if let Some(name) = inside.min_by_key(|name| name.at != at) {
            return Some(name.key.to_string());
        }
        let behind = named
            .iter()
            .filter(country)
            .filter(|name| name.kind != NameKind::People)
            .find(|name| name.at > at && name.at <= at + BEHIND_NOUN && ties(scene, at + 1, name.at));
        if let Some(name) = behind {
            return Some(name.key.to_string());
        }
    } else if let Some((sentence, at)) = noun.there {
        // The noun stands elsewhere: its adjective there.
        let there = scene.prose.places(sentence);
        let found = there.iter().filter(country).find(|name| name.at + 2 > at && name.at <= at);
        if let Some(name) = found {
            return Some(name.key.to_string());
        }
    }
    let bound = noun.classes.first().is_some_and(|class| Things::shared().is_of_a_country(class));
    if bound { country_of(scene, named) } else { None }
}

/// Whether the words from `from` up to `to` say where the noun before them belongs: `aus`, `of the`.
fn ties(scene: &Scene<'_, '_>, from: usize, to: usize) -> bool {
    (from..to).all(|at| {
        let lower = scene.tokens[at].lower();
        scene.lexicon.clauses.origin.contains(lower)
    })
}

/// The country that a figure of a whole economy is of: the one right behind the figure (`Wachstum
/// für die Eurozone`), else the nearest before it, in the clause, the sentence, and what was read
/// before.
fn country_of(scene: &Scene<'_, '_>, named: &[NamedPlace]) -> Option<String> {
    let country = |name: &&NamedPlace| name.key.starts_with("country:");
    let next_number = (scene.phrase.end..scene.tokens.len())
        .find(|&at| scene.tokens[at].is_number() && !scene.phrase.contains(&at))
        .unwrap_or(scene.tokens.len());
    let own = &scene.clause.own;
    let behind = named.iter().filter(country).find(|name| {
        name.at >= scene.phrase.end
            && own.contains(&name.at)
            && name.at < (scene.phrase.end + BEHIND_FIGURE)
            && (name.at < next_number || ties_number(scene, next_number))
    });
    let nearest_before = |inside: &dyn Fn(usize) -> bool| {
        named.iter().rfind(|name| country(name) && name.at < scene.phrase.start && inside(name.at))
    };
    let found = behind
        .filter(|name| is_behind(scene, name.at))
        .or_else(|| nearest_before(&|at| own.contains(&at)))
        .or(behind)
        .or_else(|| nearest_before(&|at| scene.clause.contains(at)))
        .or_else(|| nearest_before(&|_| true))
        .or_else(|| named.iter().find(country));
    if let Some(name) = found {
        return Some(name.key.to_string());
    }
    // A country named in another paragraph is gone on with only where it is the headline's, or where
    // the text names no other.
    let block = |sentence: usize| scene.prose.sentences[sentence].block;
    let own_block = block(scene.quantity.sentence);
    let near = scene
        .sentences_before()
        .filter(|&sentence| block(sentence) == own_block || scene.prose.block(sentence).kind == BlockKind::Title);
    near.map(Some).chain([None]).find_map(|sentence| {
        let Some(sentence) = sentence else { return only_country(scene) };
        let tokens = scene.prose.tokens(sentence);
        let found = scene.prose.places(sentence);
        found
            .iter()
            .rfind(|name| country(name) && !is_compared(tokens, scene.lexicon, name.at))
            .map(|name| name.key.to_string())
    })
}

/// Whether the country is only what another is compared with: `langsamer als für die EU`.
fn is_compared(tokens: &[Token<'_>], lexicon: &Lexicon, at: usize) -> bool {
    tokens[at.saturating_sub(BEFORE_COUNTRY)..at].iter().any(|token| lexicon.clauses.than.contains(token.lower()))
}

/// The country that the whole text is about: the one it names, where it names no other.
fn only_country(scene: &Scene<'_, '_>) -> Option<String> {
    scene.prose.rest_on_names(scene.quantity.sentence);
    let mut only: Option<String> = None;
    for sentence in 0..scene.prose.sentences.len() {
        for name in scene.prose.places(sentence) {
            if !name.key.starts_with("country:") || only.as_deref() == Some(&*name.key) {
                continue;
            }
            if only.is_some() {
                return None;
            }
            only = Some(name.key.to_string());
        }
    }
    only
}

/// Whether a preposition stands between the figure and the country at `at`: `Wachstum für die EU`.
fn is_behind(scene: &Scene<'_, '_>, at: usize) -> bool {
    (scene.phrase.end..at)
        .any(|between| scene.lexicon.function_words.prepositions.contains(scene.tokens[between].lower()))
}

/// Whether the number at `at` only counts countries: `für die 19 Staaten der Eurozone`.
fn ties_number(scene: &Scene<'_, '_>, at: usize) -> bool {
    at > 0 && scene.lexicon.function_words.articles.contains(scene.tokens[at - 1].lower())
}

impl NamedPlace {
    /// Every country and place that `tokens` name, those left out that only say who speaks.
    pub fn all_in(tokens: &[Token<'_>], lexicon: &'static Lexicon) -> Vec<Self> {
        let mut found: Vec<NamedPlace> = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let names_some = tokens[at].is_word() && lexicon.places.may_name(tokens[at].lower());
            // A town that no list has is written with a capital.
            if !tokens[at].is_word() || !(names_some || tokens[at].is_capitalised()) {
                at += 1;
                continue;
            }
            let places = if names_some { lexicon.places.at(Token::from(tokens, at)) } else { Vec::new() };
            let length = places.first().map_or(1, |place| place.length);
            let fits = |place: &&Place<'_>| match place.kind {
                // Adjectives are written small in German, all other names with a capital.
                NameKind::Adjective => !is_before_office(tokens, lexicon, at + length),
                NameKind::People => {
                    // `American Motors` is a company.
                    let in_a_name = !lexicon.clauses.nouns_are_capitalised
                        && tokens.get(at + length).is_some_and(|next| {
                            next.is_capitalised() && !lexicon.nouns.is_office(next.lower(), &lexicon.stems)
                        });
                    tokens[at].is_capitalised() && !in_a_name && !is_before_office(tokens, lexicon, at + length)
                }
                NameKind::Country | NameKind::Capital => {
                    tokens[at].is_capitalised() && !is_source(tokens, lexicon, at, length)
                }
                NameKind::Place => true,
            };
            for place in places.iter().filter(fits) {
                let at_place = place.kind == NameKind::Capital && found.iter().any(|name| name.at == at);
                if !at_place {
                    found.push(NamedPlace { at, length, key: place.key.into(), kind: place.kind });
                }
            }
            if places.is_empty() {
                if names_some
                    && let Some(key) = lexicon.places.of_compound(tokens[at].lower())
                    && !lexicon.nouns.is_office(tokens[at].lower(), &lexicon.stems)
                {
                    found.push(NamedPlace { at, length: 1, key: key.into(), kind: NameKind::Adjective });
                } else if let Some(key) = unknown_place(tokens, lexicon, at) {
                    found.push(NamedPlace { at, length: 1, key: key.into(), kind: NameKind::Place });
                }
            }
            at += length;
        }
        found
    }
}

/// The name of a place that no list has, by the word before it: `in der Stadt Kupjansk`.
fn unknown_place(tokens: &[Token<'_>], lexicon: &Lexicon, at: usize) -> Option<String> {
    let token = &tokens[at];
    if !token.is_capitalised() {
        return None;
    }
    let before = tokens.get(at.checked_sub(1)?)?;
    // `in Schrobenhausen`: no article stands before the name of a town.
    let town = || lexicon.places.says_where(before.lower()) && lexicon.places.ends_like_a_town(token.lower());
    if !(lexicon.places.announces_place(before.lower()) || town()) {
        return None;
    }
    // `Babenhausen` ends as a house does.
    let noun = !town() && lexicon.nouns.know(token.lower(), &lexicon.stems).thing.is_some();
    let known = lexicon.function_words.contains(token.lower())
        || noun
        || lexicon.nouns.is_carrier(&lexicon.stems.shared(token.lower()))
        || lexicon.time.months.contains_key(token.lower())
        || lexicon.time.weekdays.contains_key(token.lower());
    let genitive = without_genitive(token.text).len() < token.text.len();
    let short = token.text.chars().all(char::is_uppercase);
    (!known && !genitive && !short).then(|| format!("place:{}", without_genitive(token.lower().text)))
}

/// Whether an office or one who speaks for it follows within the noun phrase: `südkoreanischer
/// Geheimdienst`, `the North Korean foreign minister`.
fn is_before_office(tokens: &[Token<'_>], lexicon: &Lexicon, from: usize) -> bool {
    for token in tokens[from.min(tokens.len())..].iter().take(BEFORE_OFFICE) {
        if !token.is_word() {
            return false;
        }
        if lexicon.nouns.is_office(token.lower(), &lexicon.stems) {
            return true;
        }
        let noun = if lexicon.clauses.nouns_are_capitalised {
            token.is_capitalised() && !lexicon.function_words.contains(token.lower())
        } else {
            lexicon.nouns.know(token.lower(), &lexicon.stems).thing.is_some()
        };
        if noun {
            return false;
        }
    }
    false
}

/// Whether the country only says who speaks: `nach Angaben der USA`, `Südkoreas Geheimdienst`,
/// `laut Kiew`.
fn is_source(tokens: &[Token<'_>], lexicon: &Lexicon, at: usize, length: usize) -> bool {
    let next = tokens.get(at + length);
    if next.is_some_and(|next| next.is_word() && lexicon.nouns.is_office(next.lower(), &lexicon.stems)) {
        return true;
    }
    for before in (at.saturating_sub(BEFORE_COUNTRY)..at).rev() {
        let token = &tokens[before];
        if !token.is_word() {
            return false;
        }
        if lexicon.nouns.is_office(token.lower(), &lexicon.stems) {
            // `Geheimdienst Südkoreas`; not `nach Zahlen der Kommission Spanien`.
            return before + 1 < at || tokens[at].lower().ends_with('s');
        }
        let small =
            lexicon.function_words.articles.contains(token.lower()) || lexicon.clauses.origin.contains(token.lower());
        if !small {
            return false;
        }
    }
    false
}
