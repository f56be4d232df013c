//! The subject: what a figure is of.
//!
//! In goes a figure in its prose, out comes its [`Subject`]: the thing, its role, whose it is, when,
//! and whether it is so. Only what the figure's own clause or noun phrase says is taken; what the
//! text leaves out for a reader to carry on (`weitere 3.000`, `ein Plus von 4,9 Prozent`) is looked
//! up in the sentences before, as the reader does. Nothing is guessed: what the text does not say
//! stays empty.

mod actors;
mod clause;
mod dates;
mod from_now;
mod modality;
mod noun;
mod organisations;
mod period;
mod rate;
mod roles;
mod scene;
mod stretches;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use jiff::civil::Date;

pub(super) use self::actors::NamedPlace;
use self::noun::Noun;
pub(super) use self::organisations::{NamedOrganisation, Organisations, capitals_inside};
use self::period::Times;
use self::scene::Scene;
use super::{Attribution, Counted, Kind, Prose, Quantity};
use crate::configuration::Term;
use crate::language::{Roles, Things};
use crate::text::Span;

/// What a figure is of, as far as the text says. The sets hold normal forms (stems, names of roles
/// and places from `language`), so that two claims can be set beside each other without the text.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Subject {
    /// The counted or measured noun where it stands in the text, which may be another sentence.
    pub noun: Option<Span>,
    /// Its words: `Soldaten`.
    pub counts: Option<String>,
    /// Stem of the noun's head, its compound parts cut off where the language has the head alone:
    /// `soldat` for `Soldaten`, `geschoss` for `Raketengeschosse`.
    pub head: Option<String>,
    /// The class of things that the head belongs to, from `language` (`soldier`, `person`,
    /// `munition` …), narrowest first.
    pub classes: Vec<String>,
    /// Stems of the adjectives and complements of the noun: `aktiv` in `aktive Soldaten`, `Kriegs` …
    pub modifiers: BTreeSet<String>,
    /// Stems of the other content words of the figure's clause.
    pub context: BTreeSet<String>,
    /// In which roles the thing is counted: `sent`, `killed`, `wounded`, `reserve` … from
    /// `language`; empty where the text does not say.
    pub roles: BTreeSet<String>,
    /// Countries, organisations and places in the figure's clause and noun phrase, by their
    /// language-free keys (`country:kp`, `place:kursk`, `org:american motors`). Where the clause names
    /// no country, those that the text was speaking of. Who only gives the figure is none of them.
    /// Names of organisations may be persons: a common one speaks for one matter, a missing one
    /// against nothing.
    pub actors: BTreeSet<String>,
    /// The one the counted thing belongs to, where the noun phrase says so (`nordkoreanische
    /// Soldaten`, `AMC's stockholders`): a key as in `actors`.
    pub owner: Option<String>,
    /// Where the figure's own words say that it is so (`in Sachsen`, `weltweit`): keys as in `actors`; those carried
    /// over from elsewhere are none.
    pub site: BTreeSet<String>,
    /// The period or day that the figure speaks of, resolved where the text and the document's date
    /// allow.
    pub period: Option<Period>,
    /// When the figure was given, where the text dates that and not the thing (`Am 23. Oktober
    /// sprach das Pentagon von …`, `Im September rechnete das Institut für 2020 mit …`).
    pub as_of: Option<Period>,
    /// What the figure is a change from, where the text says so: `gegenüber dem Vorquartal`.
    pub base: Option<Base>,
    pub modality: Modality,
    /// `day`, `week`, `month`, `year`, `person`, `100000` … where the figure is a rate.
    pub rate: Option<String>,
    /// Whether the words call it a part of another number (`darunter`, `davon`).
    pub part: bool,
}

impl Subject {
    /// Whether both are the same, wherever their nouns stand.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let Self {
            noun: _,
            counts,
            head,
            classes,
            modifiers,
            context,
            roles,
            actors,
            owner,
            site,
            period,
            as_of,
            base,
            modality,
            rate,
            part,
        } = self;
        (head, classes, roles, actors) == (&other.head, &other.classes, &other.roles, &other.actors)
            && (context, modifiers, counts, owner) == (&other.context, &other.modifiers, &other.counts, &other.owner)
            && (site, period, as_of, base) == (&other.site, &other.period, &other.as_of, &other.base)
            && (modality, rate, part) == (&other.modality, &other.rate, &other.part)
    }
}

/// The time that a figure is compared with.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    Period(Period),
    /// The time before that is so far back: `quarter` for `Vorquartal`, `year` for `Vorjahreszeitraum`.
    Before(String),
}

/// A span of days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct Period {
    pub first: jiff::civil::Date,
    pub last: jiff::civil::Date,
}

impl Period {
    /// Stands for the year of a day or month that the text gives without one, where its own day is not known.
    pub const NO_YEAR: i16 = 0;

    /// Whether its year is not known.
    pub fn has_no_year(self) -> bool {
        // The twelve months to June begin a year before.
        self.first.year() <= Self::NO_YEAR
    }

    /// The same days, the last of them in `year`; itself where it has a year of its own. The end of February is that of the
    /// year. `None` beyond the years of the calendar.
    pub fn in_year(self, year: i16) -> Option<Self> {
        if !self.has_no_year() {
            return Some(self);
        }
        let years = year.checked_sub(self.last.year())?;
        let moved = |date: jiff::civil::Date| {
            let first = jiff::civil::Date::new(date.year().checked_add(years)?, date.month(), 1).ok()?;
            let last = first.last_of_month();
            Some(if date == date.last_of_month() || date.day() > last.day() {
                last
            } else {
                first.with().day(date.day()).build().ok()?
            })
        };
        Some(Self { first: moved(self.first)?, last: moved(self.last)? })
    }
}

/// Whether the text says that it is so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Modality {
    /// Happened, or is the case.
    #[default]
    Fact,
    /// Intended, agreed, ready to: `will entsenden`, `plant`.
    Planned,
    /// Expected, predicted: `dürfte`, `wird … steigen`, `forecast`.
    Forecast,
    /// `könnte`, `may`, `drohen`.
    Possible,
    /// `bestritt`, `denied`, negated.
    Denied,
    /// Set by a rule: `ab 50 Teilnehmern`, `höchstens 50 km/h erlaubt`.
    Limit,
}

/// A figure on the way to its subject: what is known of it so far.
struct Account<'p, 't> {
    scene: Scene<'p, 't>,
    noun: Noun,
    times: Times,
    subject: Subject,
}

/// What each of `quantities` is of, in their order; each comes from whom `attributions` says. `day` is the day of the
/// document, `terms` are the user's own words.
///
/// One question is asked of all figures before the next one: the rules of a question fit into the nearest cache of a
/// processor and those of all do not, so that fetching them anew for each figure would take longer than going by them.
pub(super) fn subjects(
    prose: &Prose<'_>,
    quantities: &[Quantity],
    attributions: &[Option<Attribution>],
    day: Option<Date>,
    terms: &[Term],
) -> Vec<Subject> {
    let account = |(quantity, attribution): (_, &Option<Attribution>)| {
        let source = attribution.as_ref().map(|attribution| attribution.source.span);
        let scene = Scene::new(prose, quantity, source);
        Account { scene, noun: Noun::default(), times: Times::default(), subject: Subject::default() }
    };
    let mut accounts: Vec<Account<'_, '_>> = quantities.iter().zip(attributions).map(account).collect();
    for account in &mut accounts {
        account.noun = noun::noun(&account.scene);
    }
    for Account { scene, noun, subject, .. } in &mut accounts {
        subject.roles = roles::roles(scene, noun, terms);
    }
    for Account { scene, noun, subject, .. } in &mut accounts {
        (subject.actors, subject.owner) = actors::actors(scene, noun, &subject.roles);
        subject.site = actors::site(scene);
    }
    for Account { scene, noun, times, subject } in &mut accounts {
        *times = period::times(scene, noun, &subject.roles, day, is_of_a_country(noun));
    }
    for Account { scene, noun, times, subject } in &mut accounts {
        let ahead = times.period.zip(day).is_some_and(|(period, day)| period.first > day);
        let growth = is_of_a_country(noun) && subject.roles.iter().any(|role| Roles::shared().is_for_change(role));
        subject.modality = modality::modality(scene, noun, ahead, growth || times.target);
    }
    for Account { scene, subject, .. } in &mut accounts {
        subject.rate = rate::rate(scene);
        subject.part = rate::part(scene);
    }
    for Account { scene, noun, subject, .. } in &mut accounts {
        subject.context = context(scene, noun);
    }
    accounts.into_iter().map(Account::close).collect()
}

impl Account<'_, '_> {
    /// The subject with all that was found out.
    fn close(self) -> Subject {
        let Self { scene, noun, times, subject } = self;
        // `Die SPD kam auf 21 Prozent`: the share that a party has is of the vote, which is not named.
        let share = matches!(scene.quantity.figure.kind, Kind::Percent | Kind::PercentagePoint);
        let parties = &scene.lexicon.attribution.nouns.parties;
        let of_a_vote = |noun: &&Counted| share && parties.contains(&noun.text.to_lowercase());
        let counted = scene.quantity.counted.as_ref().filter(|noun| !of_a_vote(noun));
        Subject {
            noun: counted.map(|counted| counted.span),
            counts: counted.map(|counted| counted.text.clone()),
            head: noun.head,
            classes: noun.classes,
            modifiers: noun.modifiers,
            period: times.period,
            as_of: times.as_of,
            base: times.base,
            ..subject
        }
    }
}

/// Whether the noun is of the kind that says something only of one country or region.
fn is_of_a_country(noun: &Noun) -> bool {
    noun.classes.first().is_some_and(|class| Things::shared().is_of_a_country(class))
}

/// Stems of the words that tell the figure's clause from others: its nouns, save the counted one and
/// those of time; in English its longer words. Where it is of no noun, all words of its sentence that say
/// something: `Der Bus fuhr mit 90 Kilometern pro Stunde`.
fn context(scene: &Scene<'_, '_>, noun: &Noun) -> BTreeSet<String> {
    /// Enough to tell clauses apart.
    const ENOUGH: usize = 12;
    /// Shorter words are small words in English.
    const LENGTH: usize = 4;
    let lexicon = scene.lexicon;
    let is_of_nothing = noun.head.is_none() && scene.quantity.figure.kind != Kind::Count;
    let says_something = |at: usize| {
        let token = &scene.tokens[at];
        let lower = token.lower();
        token.is_word()
            && !lexicon.function_words.contains(lower)
            && !lexicon.numbers.magnitudes.contains_key(lower)
            && !lexicon.units.may_start_with(lower)
            && !lexicon.voice.holders.contains(lower)
    };
    let tokens = if is_of_nothing {
        (0..scene.tokens.len()).filter(|&at| says_something(at)).collect::<Vec<_>>()
    } else {
        scene.clause.tokens().filter(|&at| scene.may_be_noun(at)).collect()
    };
    tokens
        .into_iter()
        .filter(|&at| !scene.phrase.contains(&at) && noun.at != Some(at))
        .filter(|&at| scene.tokens[at].text.len() >= LENGTH || is_of_nothing && scene.words[at].capital == Some(true))
        .filter(|&at| {
            let lower = scene.tokens[at].lower();
            !lexicon.time.months.contains_key(lower)
                && !lexicon.time.weekdays.contains_key(lower)
                && !lexicon.time.units.contains_key(lower)
                && !lexicon.nouns.is_carrier(&scene.words[at].stem)
        })
        .map(|at| String::from(&*scene.words[at].stem))
        .take(ENOUGH)
        .collect()
}
