//! Words that bear on a figure besides what it counts: clauses, time, modality, rates.

use std::sync::OnceLock;

use serde::Deserialize;

use super::Stems;
use super::facts::Lower;
use super::phrases::Phrases;
use super::table::{WordMap, WordSet};

/// `clauses.toml`: where clauses end, and how words hang together in them. Lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clauses {
    /// Whether nouns, and only they, are written with a capital.
    pub nouns_are_capitalised: bool,
    pub coordinators: WordSet,
    pub subordinators: WordSet,
    pub relatives: WordSet,
    /// Call a number a part of another.
    pub parts: WordSet,
    /// At the beginning of a sentence, they call what follows a part of what the one before counted.
    pub parts_of_it: Vec<String>,
    /// The same, in two words: the second ones by the first.
    #[serde(deserialize_with = "by_first")]
    pub part_phrases: WordMap<WordSet>,
    /// What those counted say or think: `62 percent of voters said`.
    pub opining: WordSet,
    /// Before one of these, all of it is meant: `for all of them`.
    pub wholes: WordSet,
    /// Between two numbers, the first is a part of the second.
    pub of: WordSet,
    /// Definite articles.
    pub articles: WordSet,
    /// Say whose the noun after them is.
    pub possessives: WordSet,
    /// Tie a noun to the figure after it.
    pub ties: WordSet,
    /// Stand between a noun and the country it belongs to.
    pub origin: WordSet,
    /// Before what something is compared with.
    pub than: WordSet,
    /// The figure is the size of a change.
    pub by: WordSet,
    /// The figure is the level that a change led to.
    pub to: WordSet,
    /// What separable verbs begin with, lower case: `ein` of `eingebrochen`.
    pub particles: Vec<String>,
    /// Say that a figure is of what the figure before it was of.
    pub anaphora: WordSet,
    /// Verb forms that name no role.
    pub verbs: WordSet,
}

/// Phrases of two words become the second words by the first.
fn by_first<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<WordMap<WordSet>, D::Error> {
    let mut phrases: WordMap<WordSet> = WordMap::default();
    for phrase in Vec::<String>::deserialize(deserializer)? {
        if let Some((first, second)) = phrase.split_once(' ') {
            phrases.get_or_insert_with(first.to_owned(), WordSet::default).insert(second.to_owned());
        }
    }
    Ok(phrases)
}

impl Clauses {
    /// Whether the two words (lower case) call a number a part of another: `of which`.
    pub fn is_part_phrase(&self, [first, second]: [Lower<'_>; 2]) -> bool {
        self.part_phrases.get(first).is_some_and(|seconds| seconds.contains(second))
    }

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
    pub months: WordMap<i8>,
    /// Monday is 1.
    pub weekdays: WordMap<i8>,
    /// Days from the day of the text.
    pub days: WordMap<i64>,
    /// First and last month; over 12 in the next year.
    pub seasons: WordMap<(i8, i8)>,
    /// Years from the year of the text.
    pub years: WordMap<i16>,
    pub ordinals: WordMap<i8>,
    pub units: WordMap<TimeUnit>,
    /// How many units from now.
    pub relative: WordMap<i16>,
    /// `neues Jahr`: this one in its first half, else the next.
    pub new: WordSet,
    pub edges: WordMap<Edge>,
    pub since: WordSet,
    pub until: WordSet,
    pub between: WordSet,
    pub and: WordSet,
    pub ago_before: WordSet,
    pub ago_after: WordSet,
    /// Before a year, how many years it is from the one that the sentence names before: `the following year`.
    pub then_before: WordMap<i16>,
    /// The same behind it: `a year later`.
    pub then_after: WordMap<i16>,
    /// Those of them that may have an object: `the year before the pandemic`.
    pub then_governs: WordSet,
    /// Behind them it compares: `a year later than planned`.
    pub than: WordSet,
    /// The words for more than one year.
    pub several_years: WordSet,
    /// Words for ten years, and the first of these: `Fünfzigerjahre`.
    pub ten_years: WordMap<i16>,
    /// Between a stretch of time and the day it ends on: `the three months to June`.
    pub closing: WordSet,
    /// Tied to a year they make it a decade: `1990s`.
    pub decades: WordSet,
    /// Announces the time that a forecast is for.
    pub target: WordSet,
    pub prepositions: WordSet,
    pub numbers: WordMap<i16>,
    /// Announces what the figure is only compared with.
    pub compared: WordSet,
    /// Words for the time before that something is compared with, and how far back it is.
    pub bases: WordMap<String>,
    /// Right before such a word they make it the time itself: `im Vormonat`.
    pub itself: WordSet,
    /// `in den ersten Monaten`.
    pub first: WordSet,
    /// Verb forms: a day beside them is the day it was said.
    pub saying: WordSet,
    /// Those of them that impersonally or in the passive say that there was something: `es gab 80 Brände`.
    pub happening: WordSet,
    /// What a year right before it is of: `1986 pre-tax profit`.
    pub yearly: WordSet,
    #[serde(skip)]
    starts: OnceLock<WordSet>,
}

impl Time {
    /// Whether an expression of time may start with `word` (lower case).
    pub fn may_start_with<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.starts().contains(word)
    }

    /// The words that expressions of time start with, lower case.
    pub fn starts(&self) -> &WordSet {
        self.starts.get_or_init(|| {
            let sets = [&self.new, &self.first, &self.ago_before].into_iter().flat_map(WordSet::iter);
            let words = sets.chain(self.months.keys()).chain(self.weekdays.keys()).chain(self.days.keys());
            let words = words.chain(self.seasons.keys()).chain(self.years.keys()).chain(self.ordinals.keys());
            words
                .chain(self.relative.keys())
                .chain(self.edges.keys())
                .chain(self.numbers.keys())
                .chain(self.units.keys())
                .chain(self.then_before.keys())
                .chain(self.ten_years.keys())
                .cloned()
                .collect()
        })
    }
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
    pub per: WordSet,
    /// Before a word of `per` that is an article elsewhere: `for every 100 people`.
    pub opening: WordSet,
    pub each: WordSet,
    pub phrases: WordMap<String>,
    pub words: WordMap<String>,
    /// Words behind a unit of time that make it a day of its own.
    pub dating: WordSet,
    /// Units for each of which a price is, where they cost it.
    pub priced: WordSet,
    /// What is always counted per stretch of time, whether or not that is said.
    pub always: WordSet,
    pub units: WordMap<String>,
    #[serde(skip)]
    first_words: OnceLock<WordSet>,
}

impl Rates {
    /// Whether one of `phrases` starts with `word` (lower case).
    pub fn phrase_may_start_with<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.first_words().contains(word)
    }

    /// The words that `phrases` start with.
    pub fn first_words(&self) -> &WordSet {
        let first = |phrase: &String| phrase.split(' ').next().unwrap_or_default().to_owned();
        self.first_words.get_or_init(|| self.phrases.keys().map(first).collect())
    }

    /// The shortest word of the language for the `unit` of a rate, lower case: `kopf` for `person`.
    pub fn word_for(&self, unit: &str) -> Option<&str> {
        shortest(&self.units, unit)
    }

    /// The shortest word that says the rate by itself, lower case: `pauschal` for `flat`.
    pub fn adverb_for(&self, rate: &str) -> Option<&str> {
        shortest(&self.words, rate)
    }
}

/// The shortest of the words that stand for `value`.
fn shortest<'w>(words: &'w WordMap<String>, value: &str) -> Option<&'w str> {
    let words = words.iter().filter(|(_, known)| known.as_str() == value).map(|(word, _)| word.as_str());
    words.min_by_key(|word| (word.chars().count(), *word))
}

/// Which kind of modality a cue gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mood {
    /// A verb of saying that has the form of another cue: `rechnet … vor`.
    Told,
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
    told: Vec<String>,
    planned: Vec<String>,
    forecast: Vec<String>,
    assumed: Vec<String>,
    possible: Vec<String>,
    denied: Vec<String>,
    limit: Vec<String>,
    may: WordSet,
    bounds: WordSet,
    from_on: WordSet,
    aside: WordSet,
    attendant: WordSet,
    claiming: WordSet,
    wishing: WordSet,
    describing: Vec<String>,
    nouns_too: WordSet,
    units_of_limits: WordMap<WordSet>,
    future: Future,
}

/// How the language forms the future and its kin. Lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Future {
    /// With an infinitive, the future.
    pub auxiliaries: WordSet,
    /// With an infinitive, a plan.
    pub wants: WordSet,
    /// With an infinitive, a plan or a forecast; with a perfect one, hearsay.
    pub shall: WordSet,
    /// Infinitives of what no one does on purpose.
    pub happens: WordSet,
    /// Infinitives that make a perfect one.
    pub perfect: WordSet,
    /// Participles that look like infinitives.
    pub participles: WordSet,
    /// Bring a clause under the one before it.
    pub subordinators: WordSet,
    /// Mark an infinitive.
    pub infinitive: WordSet,
    pub not: WordSet,
    pub but: WordSet,
}

/// Words that say whether something is so.
#[derive(Debug)]
pub struct Moods {
    pub cues: Phrases<Mood>,
    /// With one of `bounds` in the clause, a rule.
    pub may: WordSet,
    pub bounds: WordSet,
    /// Directly before a figure, the floor of a rule.
    pub from_on: WordSet,
    /// Prepositions of what is taken for given: `nach einem Einbruch`.
    pub aside: WordSet,
    /// Before an article and a noun of loss, the loss comes of what the clause tells: `will close its plant, with the
    /// loss of 420 jobs`.
    pub attendant: WordSet,
    /// Verbs of demanding that of the dead and hurt say what it cost: `hat 129 Tote gefordert`.
    pub claiming: WordSet,
    /// Verbs that say of those counted what they hope or threaten to do: they are there to do so.
    pub wishing: WordSet,
    /// Ends of words that describe the noun behind them and say nothing of the clause.
    pub describing: Vec<String>,
    /// Forms of verbs among them that are nouns too, and say nothing as such: `the project had cost`.
    pub nouns_too: WordSet,
    /// Rules that bound what has one of these units: `Tempolimit` what is told in kilometres an hour.
    pub units_of_limits: WordMap<WordSet>,
    pub future: Future,
}

impl Moods {
    pub(super) fn parse(text: &str, stems: &Stems, capitals: bool) -> Self {
        let lists: MoodLists = super::words::parse(text);
        let mut cues = Phrases::new(capitals);
        let moods = [
            (lists.told, Mood::Told),
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
            attendant: lists.attendant,
            claiming: lists.claiming,
            wishing: lists.wishing,
            describing: lists.describing,
            nouns_too: lists.nouns_too,
            units_of_limits: lists.units_of_limits,
            future: lists.future,
        }
    }
}
