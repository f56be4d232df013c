//! Words that bear on a figure besides what it counts: clauses, time, modality, rates.

use std::sync::OnceLock;

use serde::Deserialize;

use super::Lexicon;
use super::phrases::Phrases;
use super::table::{HashMap, HashSet};

/// `clauses.toml`: where clauses end, and how words hang together in them. Lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clauses {
    /// Whether nouns, and only they, are written with a capital.
    pub nouns_are_capitalised: bool,
    pub coordinators: HashSet<String>,
    pub subordinators: HashSet<String>,
    pub relatives: HashSet<String>,
    /// Call a number a part of another.
    pub parts: HashSet<String>,
    /// The same, in several words.
    pub part_phrases: Vec<String>,
    /// Between two numbers, the first is a part of the second.
    pub of: HashSet<String>,
    /// Definite articles.
    pub articles: HashSet<String>,
    /// Say whose the noun after them is.
    pub possessives: HashSet<String>,
    /// Tie a noun to the figure after it.
    pub ties: HashSet<String>,
    /// Stand between a noun and the country it belongs to.
    pub origin: HashSet<String>,
    /// Before what something is compared with.
    pub than: HashSet<String>,
    /// The figure is the size of a change.
    pub by: HashSet<String>,
    /// The figure is the level that a change led to.
    pub to: HashSet<String>,
    /// What separable verbs begin with, lower case: `ein` of `eingebrochen`.
    pub particles: Vec<String>,
    /// Say that a figure is of what the figure before it was of.
    pub anaphora: Vec<String>,
    /// Verb forms that name no role.
    pub verbs: HashSet<String>,
}

impl Clauses {
    /// `verb` (lower case) without the particle it begins with: `gebrochen` of `eingebrochen`.
    pub fn without_particle<'v>(&self, verb: &'v str) -> &'v str {
        self.particles.iter().find_map(|particle| verb.strip_prefix(particle.as_str())).unwrap_or(verb)
    }
}

/// `time.toml`: words of time. Lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Time {
    /// 1 to 12.
    pub months: HashMap<String, i8>,
    /// Monday is 1.
    pub weekdays: HashMap<String, i8>,
    /// Days from the day of the text.
    pub days: HashMap<String, i64>,
    /// First and last month; over 12 in the next year.
    pub seasons: HashMap<String, (i8, i8)>,
    /// Years from the year of the text.
    pub years: HashMap<String, i16>,
    pub ordinals: HashMap<String, i8>,
    pub units: HashMap<String, TimeUnit>,
    /// How many units from now.
    pub relative: HashMap<String, i16>,
    /// `neues Jahr`: this one in its first half, else the next.
    pub new: HashSet<String>,
    pub edges: HashMap<String, Edge>,
    pub since: HashSet<String>,
    pub until: HashSet<String>,
    pub between: HashSet<String>,
    pub and: HashSet<String>,
    pub ago_before: HashSet<String>,
    pub ago_after: HashSet<String>,
    /// Announces the time that a forecast is for.
    pub target: HashSet<String>,
    pub prepositions: HashSet<String>,
    pub numbers: HashMap<String, i16>,
    /// Announces what the figure is only compared with.
    pub compared: HashSet<String>,
    /// Words for the time before that something is compared with, and how far back it is.
    pub bases: HashMap<String, String>,
    /// Right before such a word they make it the time itself: `im Vormonat`.
    pub itself: HashSet<String>,
    /// `in den ersten Monaten`.
    pub first: HashSet<String>,
    /// Verb forms: a day beside them is the day it was said.
    pub saying: HashSet<String>,
}

/// A unit of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TimeUnit {
    Day,
    Week,
    Month,
    Quarter,
    Half,
    Year,
}

/// A part of a span of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Edge {
    Start,
    Middle,
    End,
}

/// `rates.toml`. Lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rates {
    pub per: HashSet<String>,
    pub each: HashSet<String>,
    pub phrases: HashMap<String, String>,
    pub words: HashMap<String, String>,
    pub units: HashMap<String, String>,
    #[serde(skip)]
    first_words: OnceLock<HashSet<String>>,
}

impl Rates {
    /// Whether one of `phrases` starts with `word` (lower case).
    pub fn phrase_may_start_with(&self, word: &str) -> bool {
        let first = |phrase: &String| phrase.split(' ').next().unwrap_or_default().to_owned();
        self.first_words.get_or_init(|| self.phrases.keys().map(first).collect()).contains(word)
    }
}

/// Which kind of modality a cue gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mood {
    Assumed,
    Forecast,
    Planned,
    Possible,
    Limit,
    Denied,
}

/// `modality.toml` as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MoodLists {
    planned: Vec<String>,
    forecast: Vec<String>,
    assumed: Vec<String>,
    possible: Vec<String>,
    denied: Vec<String>,
    limit: Vec<String>,
    may: HashSet<String>,
    bounds: HashSet<String>,
    from_on: HashSet<String>,
    aside: HashSet<String>,
    describing: Vec<String>,
    future: Future,
}

/// How the language forms the future and its kin. Lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Future {
    /// With an infinitive, the future.
    pub auxiliaries: HashSet<String>,
    /// With an infinitive, a plan.
    pub wants: HashSet<String>,
    /// With an infinitive, a plan or a forecast; with a perfect one, hearsay.
    pub shall: HashSet<String>,
    /// Infinitives of what no one does on purpose.
    pub happens: HashSet<String>,
    /// Infinitives that make a perfect one.
    pub perfect: HashSet<String>,
    /// Participles that look like infinitives.
    pub participles: HashSet<String>,
    /// Bring a clause under the one before it.
    pub subordinators: HashSet<String>,
    /// Mark an infinitive.
    pub infinitive: HashSet<String>,
    pub not: HashSet<String>,
    pub but: HashSet<String>,
}

/// Words that say whether something is so.
#[derive(Debug)]
pub struct Moods {
    pub cues: Phrases<Mood>,
    /// With one of `bounds` in the clause, a rule.
    pub may: HashSet<String>,
    pub bounds: HashSet<String>,
    /// Directly before a figure, the floor of a rule.
    pub from_on: HashSet<String>,
    /// Prepositions of what is taken for given: `nach einem Einbruch`.
    pub aside: HashSet<String>,
    /// Ends of words that describe the noun behind them and say nothing of the clause.
    pub describing: Vec<String>,
    pub future: Future,
}

impl Moods {
    pub(super) fn parse(text: &str, lexicon: &Lexicon) -> Self {
        let (stems, capitals) = (&*lexicon.stems, lexicon.clauses.nouns_are_capitalised);
        let lists: MoodLists = super::words::parse(text);
        let mut cues = Phrases::new(capitals);
        let moods = [
            (lists.planned, Mood::Planned),
            (lists.forecast, Mood::Forecast),
            (lists.assumed, Mood::Assumed),
            (lists.possible, Mood::Possible),
            (lists.denied, Mood::Denied),
            (lists.limit, Mood::Limit),
        ];
        for (list, mood) in moods {
            for cue in &list {
                cues.add(cue, mood, stems);
            }
        }
        Self {
            cues,
            may: lists.may,
            bounds: lists.bounds,
            from_on: lists.from_on,
            aside: lists.aside,
            describing: lists.describing,
            future: lists.future,
        }
    }
}
