//! What is counted and measured: nouns and the things they name.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::{LazyLock, OnceLock};

use serde::Deserialize;

use super::Lang;
use super::facts::{Lower, Question};
use super::memory::Memory;
use super::stems::{Stems, without_genitive};
use super::table::{WordMap, WordSet};

/// A thing, by its name in `concepts.toml`.
pub type Thing = &'static str;

/// `concepts.toml`: the things, free of any language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Things {
    economy: String,
    wider: WordMap<Vec<String>>,
    alike: Alike,
    of: Bound,
    measured: Measured,
    /// Those that others are kinds of, gathered when first asked for.
    #[serde(skip)]
    wide: OnceLock<WordSet>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Alike {
    groups: Vec<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Measured {
    things: WordSet,
    money: WordSet,
    scales: WordSet,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Bound {
    country: WordSet,
    organisation: WordSet,
    held: WordSet,
    told_by_change: WordSet,
    one: WordSet,
    beside: WordSet,
    per_time: WordSet,
    stretches_of_time: WordSet,
    counted_on: WordSet,
    difference: WordSet,
    sum: WordSet,
    sum_of: WordSet,
    of_a_moment: WordSet,
}

impl Things {
    /// The things that figures are of, in any language.
    pub fn shared() -> &'static Self {
        static THINGS: LazyLock<Things> = LazyLock::new(|| super::words::parse(super::list!("concepts")));
        &THINGS
    }

    /// `thing` and the wider ones it belongs to, narrowest first.
    pub fn chain(&self, thing: &str) -> Vec<String> {
        let mut chain = vec![thing.to_owned()];
        chain.extend(self.wider.get(thing).into_iter().flatten().cloned());
        chain
    }

    /// Whether a figure of `thing` says something only of one country or region.
    pub fn is_of_a_country(&self, thing: &str) -> bool {
        self.of.country.contains(thing)
    }

    /// Whether `thing` belongs to one company or other body.
    pub fn is_of_an_organisation(&self, thing: &str) -> bool {
        self.of.organisation.contains(thing)
    }

    /// Whether a percentage of `thing` is the size of a change, whatever word says so.
    pub fn is_told_by_its_change(&self, thing: &str) -> bool {
        self.of.told_by_change.contains(thing)
    }

    /// Whether `thing` has figures that change by the hour, and others of many owners.
    pub fn is_of_a_moment(&self, thing: &str) -> bool {
        self.of.of_a_moment.contains(thing)
    }

    /// Whether the one is counted where the other is, number for number: jobs and those who have them.
    pub fn are_alike(&self, one: &str, other: &str) -> bool {
        let both = |group: &&Vec<String>| [one, other].iter().all(|thing| group.iter().any(|name| name == thing));
        self.alike.groups.iter().any(|group| both(&group))
    }

    /// Whether a matter has only one figure of `thing`, so that it needs no role to tell it from others.
    pub fn is_one_of_its_kind(&self, thing: &str) -> bool {
        self.of.one.contains(thing)
    }

    /// Whether `thing` comes beside a main one of its sort, whose figures are not those of that.
    pub fn is_beside(&self, thing: &str) -> bool {
        self.of.beside.contains(thing)
    }

    /// Whether `thing` is counted on for days and weeks, so that a later, higher number takes the place of an earlier
    /// one.
    pub fn is_counted_on(&self, thing: &str) -> bool {
        self.of.counted_on.contains(thing)
    }

    /// Whether sums of `thing` are for a month or a year, whether or not that is said.
    pub fn is_per_time(&self, thing: &str) -> bool {
        self.of.per_time.contains(thing)
    }

    /// Whether a rate of that name is for each stretch of time.
    pub fn is_stretch_of_time(&self, rate: &str) -> bool {
        self.of.stretches_of_time.contains(rate)
    }

    /// Whether a sum of money of `thing` is a difference by itself.
    pub fn is_difference(&self, thing: &str) -> bool {
        self.of.difference.contains(thing)
    }

    /// Whether a sum of `thing` may be a sum of anything: what that costs, is worth, is priced at.
    pub fn is_sum(&self, thing: &str) -> bool {
        self.of.sum.contains(thing)
    }

    /// Whether `sum` of `thing` is what `thing` comes to: the cost of an acquisition, the value of a deal.
    pub fn is_sum_of(&self, sum: &str, thing: &str) -> bool {
        self.of.sum.contains(sum) && self.of.sum_of.contains(thing)
    }

    /// The thing that words of the whole economy are of.
    pub fn economy(&'static self) -> Thing {
        self.name(&self.economy)
    }

    /// Whether money, percentages or measures are of `thing`.
    pub fn is_measured(&self, thing: &str) -> bool {
        self.measured.things.contains(thing)
    }

    /// Whether `thing` is there, whatever is planned with it.
    pub fn is_held(&self, thing: &str) -> bool {
        self.of.held.contains(thing)
    }

    /// Whether `thing` is a kind of `wide`, or that itself.
    pub fn is_a(&self, thing: &str, wide: &str) -> bool {
        thing == wide || self.wider.get(thing).is_some_and(|wider| wider.iter().any(|name| name == wide))
    }

    /// Whether sums of money are of `thing`.
    pub fn is_of_money(&self, thing: &str) -> bool {
        self.measured.money.contains(thing)
    }

    /// Whether `thing` is read off a scale of its own: no money and no percentage is of it.
    pub fn is_on_a_scale(&self, thing: &str) -> bool {
        self.measured.scales.contains(thing)
    }

    /// The thing of that name.
    pub fn known(&'static self, name: &str) -> Option<Thing> {
        self.wider.get_key_value(name).map(|(name, _)| name.as_str())
    }

    /// Whether other things are kinds of `thing`: of a person the text has yet to say what for one.
    pub fn is_wide(&self, thing: &str) -> bool {
        self.wide.get_or_init(|| self.wider.values().flatten().cloned().collect()).contains(thing)
    }

    fn name(&'static self, thing: &str) -> Thing {
        self.wider
            .get_key_value(thing)
            .unwrap_or_else(|| panic!("{thing} is in a list of nouns and not in concepts.toml"))
            .0
    }
}

/// `nouns.toml` of a language, as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    things: BTreeMap<String, Vec<String>>,
    only: Only,
    carriers: Carriers,
    soldiers: Soldiers,
    offices: Words,
    organisations: Organisations,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Organisations {
    suffixes: Vec<String>,
    stand_ins: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    words: Vec<String>,
}

/// What cannot be cut off as the last part of a compound.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Only {
    words: Vec<String>,
    plurals: WordSet,
    endings: WordSet,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Carriers {
    words: Vec<String>,
    suffixes: Vec<String>,
    percent: Vec<String>,
    economy: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Soldiers {
    signs: Vec<String>,
    people: Vec<String>,
}

/// The nouns of a language by stem.
#[derive(Debug)]
pub struct Nouns {
    /// By stem, with the form that is listed: some things share a stem (Schule, Schüler).
    things: WordMap<Vec<(String, Thing)>>,
    only: WordSet,
    /// Endings that are no words, though their stems look like one.
    endings: WordSet,
    /// What a listed plural has more than the last part of a compound may have.
    plurals: WordSet,
    carriers: WordSet,
    economy: WordSet,
    percent: WordSet,
    suffixes: Vec<String>,
    military: WordSet,
    maybe_soldiers: WordSet,
    offices: WordSet,
    /// Lower case.
    company_suffixes: WordSet,
    company_stand_ins: WordSet,
    /// Whether a capital tells a noun.
    capitals: bool,
    /// Whether a word is an office.
    office: Question,
}

/// A noun as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its stem, cut to the part that the language has alone.
    pub head: String,
    pub thing: Option<Thing>,
    /// Stem of what was cut off in front: `raketen` of `Raketengeschosse`.
    pub before: Option<String>,
}

thread_local! {
    /// The nouns looked at so far, by language.
    static KNOWN: [Memory<Rc<Known>>; Lang::ALL.len()] = Default::default();
}

/// Shortest stem that a compound is cut to, in bytes, and shortest rest in front of it. Shorter ones
/// are found by chance in words of any kind.
const SHORTEST_HEAD: usize = 3;
const SHORTEST_BEFORE: usize = 3;

impl Nouns {
    pub(super) fn parse(text: &str, stems: &Stems, capitals: bool) -> Self {
        let lists: Lists = super::words::parse(text);
        let set = |words: &[String]| -> WordSet { words.iter().map(|word| stems.stem(&word.to_lowercase())).collect() };
        let lower = |words: &[String]| -> WordSet { words.iter().map(|word| word.to_lowercase()).collect() };
        let mut things: WordMap<Vec<(String, Thing)>> = WordMap::default();
        for (thing, words) in lists.things {
            let thing = Things::shared().name(&thing);
            for word in words {
                let form = word.to_lowercase();
                things.get_or_insert_with(stems.stem(&form), Vec::new).push((form, thing));
            }
        }
        Self {
            things,
            only: set(&lists.only.words),
            plurals: lists.only.plurals,
            endings: lists.only.endings,
            carriers: set(&lists.carriers.words),
            economy: set(&lists.carriers.economy),
            percent: set(&lists.carriers.percent),
            suffixes: lists.carriers.suffixes,
            military: set(&lists.soldiers.signs),
            maybe_soldiers: set(&lists.soldiers.people),
            offices: set(&lists.offices.words),
            company_suffixes: lower(&lists.organisations.suffixes),
            company_stand_ins: lower(&lists.organisations.stand_ins),
            capitals,
            office: Question::default(),
        }
    }

    /// What the noun `word` (lower case) is, by itself or by the last part of the compound.
    pub fn know<'w>(&self, word: impl Into<Lower<'w>>, stems: &Stems) -> Rc<Known> {
        let word = word.into();
        let look = || Rc::new(self.look_at(word, stems));
        match word.facts() {
            Some(facts) => Rc::clone(facts.known.get_or_init(look)),
            None => KNOWN.with(|known| known[stems.language as usize].recall(word.text, look)),
        }
    }

    fn look_at(&self, word: Lower<'_>, stems: &Stems) -> Known {
        // `US-Bürger`, `Jeep-Werk`: the last part is the head.
        let last =
            word.rfind(['-', '‑']).map_or(word, |hyphen| word.text[hyphen..].trim_start_matches(['-', '‑']).into());
        let whole = stems.stem(word);
        if let Some(thing) = self.thing(&whole, word.text) {
            return Known { head: whole, thing: Some(thing), before: None };
        }
        for suffix in &self.suffixes {
            if let Some(rest) = last.strip_suffix(suffix.as_str()).filter(|rest| rest.len() > SHORTEST_BEFORE) {
                let known = self.know_part(rest, stems);
                if known.thing.is_some() {
                    return known;
                }
            }
        }
        let mut known = self.know_part(last, stems);
        if last.len() < word.len() && known.before.is_none() {
            known.before = Some(stems.stem(&word[..word.len() - last.len() - 1]));
        }
        known
    }

    /// The thing with that stem; where several share it, the one whose form is most like `form`.
    fn thing(&self, stem: &str, form: &str) -> Option<Thing> {
        let same = |listed: &str| listed.chars().zip(form.chars()).take_while(|(one, other)| one == other).count();
        // Where capitals do not tell nouns, only nouns' own forms count: `rate`, not `rating`.
        let own = |listed: &str| {
            let plural = listed.strip_suffix('y').is_some_and(|stem| form.strip_suffix("ies") == Some(stem));
            let rest = form.strip_prefix(listed);
            self.capitals || plural || rest.is_some_and(|rest| ["", "s", "es"].contains(&without_genitive(rest)))
        };
        let listed = self.things.get(stem)?;
        let ranked =
            listed.iter().filter(|(listed, _)| own(listed)).max_by_key(|(listed, _)| (listed == form, same(listed)));
        ranked.map(|&(_, thing)| thing)
    }

    /// The thing that the last part of a compound names: a word of the list, or one with its plural taken off. `Benzin`
    /// has no `Zins` in it, and `Kapazität` no `Täter`, though their stems end alike.
    fn part(&self, stem: &str, form: &str) -> Option<Thing> {
        // What each has behind the letters of the stem, from which an umlaut is gone.
        let ending = |word: &str| word.chars().skip(stem.chars().count()).collect::<String>();
        let own = ending(form);
        let is_form_of = |listed: &str| {
            let ending = ending(listed);
            own.starts_with(&ending) || self.plurals.contains(ending.as_str())
        };
        let listed = self.things.get(stem).filter(|_| !self.endings.contains(form))?;
        listed.iter().any(|(listed, _)| is_form_of(listed)).then(|| self.thing(stem, form)).flatten()
    }

    fn know_part<'w>(&self, word: impl Into<Lower<'w>>, stems: &Stems) -> Known {
        let word = word.into();
        let stem = stems.stem(word);
        if let Some(thing) = self.thing(&stem, word.text) {
            return Known { head: stem, thing: Some(thing), before: None };
        }
        // Stem and word have the same letters up to there, but an umlaut has more bytes than what it becomes.
        let places = stem.char_indices().zip(word.char_indices()).map(|((at, _), (in_word, _))| (at, in_word));
        for (at, in_word) in places.filter(|&(at, _)| at >= SHORTEST_BEFORE) {
            let tail = &stem[at..];
            if tail.len() < SHORTEST_HEAD {
                break;
            }
            let form = &word[in_word..];
            if let Some(thing) = self.part(tail, form).filter(|_| !self.only.contains(tail)) {
                return Known { head: tail.to_owned(), thing: Some(thing), before: Some(stem[..at].to_owned()) };
            }
        }
        Known { head: stem, thing: None, before: None }
    }

    /// Whether the name of a company may end in `word` (lower case): `Corp`, `AG`.
    pub fn is_company_suffix<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.company_suffixes.contains(word)
    }

    /// Whether `word` (lower case) may stand for a company named before: `the company`, `its`.
    pub fn stands_for_a_company<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.company_stand_ins.contains(word)
    }

    /// Whether the stem only carries a number: `Zahl`, `Minus`, `Prozent`.
    pub fn is_carrier(&self, stem: &str) -> bool {
        self.carriers.contains(stem)
    }

    /// Whether the stem is the word for a hundredth.
    pub fn is_percent(&self, stem: &str) -> bool {
        self.percent.contains(stem)
    }

    /// Whether the carrier, without more, speaks of the whole economy: `Wachstum`.
    pub fn is_of_the_economy(&self, stem: &str) -> bool {
        self.economy.contains(stem)
    }

    /// Whether the stem says that a text is about soldiers.
    pub fn is_military(&self, stem: &str) -> bool {
        self.military.contains(stem)
    }

    /// Whether the stem names soldiers where the text is about some.
    pub fn may_be_soldiers(&self, stem: &str) -> bool {
        self.maybe_soldiers.contains(stem)
    }

    /// Whether the noun `word` (lower case) is an office or one who speaks for it, by its last part
    /// too: `US-Verteidigungsministerium`.
    pub fn is_office<'w>(&self, word: impl Into<Lower<'w>>, stems: &Stems) -> bool {
        let word = word.into();
        self.office.ask(word, |_| self.names_office(&stems.shared(word)))
    }

    fn names_office(&self, stem: &str) -> bool {
        self.offices.contains(stem)
            || (stem.len() > 8
                && stem
                    .char_indices()
                    .map(|(at, _)| at)
                    .filter(|&at| at >= SHORTEST_BEFORE && stem.len() - at > 4)
                    .any(|at| self.offices.contains(&stem[at..])))
    }
}
