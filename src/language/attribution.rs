//! The words by which a language names the source of a figure.

use std::sync::OnceLock;

use serde::Deserialize;

use super::table::{HashMap, HashSet};

/// Cue phrases, nouns and verbs of saying, and the small grammar that goes with them. What each
/// list is for is said where it stands, in `attribution.toml`. All words are in lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttributionWords {
    pub grammar: Grammar,
    pub cues: CueWords,
    pub nouns: SourceNouns,
    pub words: SmallWords,
    pub mood: Mood,
    pub verbs: Verbs,
}

/// Where the language puts its verbs, and how it writes its nouns.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grammar {
    /// Verb second in a main clause, last in a subordinate one, the subject on either side.
    pub verb_second: bool,
    /// Every noun has a capital.
    pub capital_nouns: bool,
}

/// Phrases that mark the words beside them as a source.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CueWords {
    pub before: PhraseSet,
    pub credit: PhraseSet,
    pub before_name: PhraseSet,
    pub before_noun: PhraseSet,
    /// Before a survey, which says what those asked say in it: `in einer Umfrage`.
    pub before_survey: PhraseSet,
    pub after: PhraseSet,
    pub after_noun: PhraseSet,
    pub thus: HashSet<String>,
    pub citing: PhraseSet,
    pub same: HashSet<String>,
    pub whereby: HashSet<String>,
    #[serde(skip)]
    first_words: OnceLock<HashSet<String>>,
}

impl CueWords {
    /// Whether a cue may start with `word` (lower case), of whatever kind but `citing`.
    pub fn may_start_with(&self, word: &str) -> bool {
        let before = [&self.before, &self.credit, &self.before_name, &self.before_noun, &self.before_survey];
        let phrases = before.into_iter().chain([&self.after, &self.after_noun]);
        let first_words = self.first_words.get_or_init(|| {
            let single = [&self.thus, &self.same, &self.whereby].into_iter().flatten();
            phrases.flat_map(PhraseSet::first_words).chain(single).cloned().collect()
        });
        first_words.contains(word)
    }
}

/// Nouns by what they can be in an attribution.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceNouns {
    pub saying: NounSet,
    pub documents: NounSet,
    pub surveys: NounSet,
    /// What one raises and lowers that is no more than said: `Prognose`, `outlook`.
    pub forecasts: NounSet,
    pub opinion: NounSet,
    pub numbers: NounSet,
    pub measured: NounSet,
    pub abstract_endings: Vec<String>,
    pub sayers: NounSet,
    pub media: NounSet,
    pub anonymous: NounSet,
    pub several: HashSet<String>,
    pub times: NounSet,
    pub offices: NounSet,
    pub parties: HashSet<String>,
}

/// Determiners, pronouns, conjunctions and helping verbs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmallWords {
    pub nominative: HashSet<String>,
    pub oblique: HashSet<String>,
    pub masculine: HashSet<String>,
    pub dative: HashSet<String>,
    pub possessives: HashSet<String>,
    pub genitive: HashSet<String>,
    pub complement: HashSet<String>,
    pub complement_of_any: HashSet<String>,
    pub complement_of_saying: HashSet<String>,
    /// The same after somebody who is not named: `people familiar with the matter`.
    pub complement_of_anonymous: HashSet<String>,
    pub possessive_endings: Vec<String>,
    pub particles: HashSet<String>,
    pub name_links: HashSet<String>,
    pub joining: HashSet<String>,
    pub also: HashSet<String>,
    pub pronouns: HashSet<String>,
    pub first_person: HashSet<String>,
    /// The subject of a verb that says nobody's words: `heißt es`.
    pub impersonal: HashSet<String>,
    pub own: HashSet<String>,
    pub back: HashSet<String>,
    pub perfect: HashSet<String>,
    pub passive: HashSet<String>,
    pub agent: HashSet<String>,
    pub modal: HashSet<String>,
    pub comment: HashSet<String>,
    pub that: HashSet<String>,
    pub subordinate: HashSet<String>,
    pub reflexive: HashSet<String>,
    pub adverb_endings: Vec<String>,
    pub hedges: HashSet<String>,
    pub addressee: PhraseSet,
    pub at_hand: HashSet<String>,
    pub relying: HashSet<String>,
    pub relying_on: HashSet<String>,
    pub particles_of_verbs: HashSet<String>,
}

/// The subjunctive of indirect speech.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mood {
    pub strong: HashSet<String>,
    pub weak: HashSet<String>,
    pub hearsay: HashSet<String>,
    pub ending: String,
    pub past_ending: String,
    /// What finite verbs end in.
    pub verb_endings: Vec<String>,
    pub no_verbs: HashSet<String>,
    pub fixed: PhraseSet,
}

/// One or more words in a row, lower case.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "String")]
pub struct Words(pub Vec<String>);

impl From<String> for Words {
    fn from(text: String) -> Self {
        Self(text.split_whitespace().map(str::to_owned).collect())
    }
}

/// Phrases, found by their first word.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<Words>")]
pub struct PhraseSet(HashMap<String, Vec<Words>>);

impl From<Vec<Words>> for PhraseSet {
    fn from(phrases: Vec<Words>) -> Self {
        let mut set = Self::default();
        for words in phrases {
            if let Some(first) = words.0.first() {
                set.0.entry(first.clone()).or_default().push(words);
            }
        }
        set
    }
}

impl PhraseSet {
    /// Those that start with `word` (lower case), in the order of the list.
    pub fn starting_with(&self, word: &str) -> &[Words] {
        self.0.get(word).map_or(&[], Vec::as_slice)
    }

    /// The first words of all.
    fn first_words(&self) -> impl Iterator<Item = &String> {
        self.0.keys()
    }
}

/// Nouns, found alone or as the last part of a compound (`Polizeiangaben`, `Nato-Angaben`). A short
/// one that is to be found in compounds has a hyphen before it in the list (`-amt`).
#[derive(Debug, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct NounSet {
    whole: HashSet<String>,
    parts: HashSet<String>,
}

impl From<Vec<String>> for NounSet {
    fn from(nouns: Vec<String>) -> Self {
        let part = |noun: &&String| noun.len() >= Self::SHORTEST_PART || noun.starts_with('-');
        let bare = |noun: &String| noun.trim_start_matches('-').to_owned();
        Self { parts: nouns.iter().filter(part).map(bare).collect(), whole: nouns.iter().map(bare).collect() }
    }
}

impl NounSet {
    /// A shorter word, in bytes, is no part of a compound unless the list says so: too many words end
    /// in `ap` or `rat` by chance.
    const SHORTEST_PART: usize = 4;
    /// What stands before the last part, in characters, is a word too.
    const SHORTEST_REST: usize = 2;

    /// Whether `word` (lower case) is one of the nouns or a compound of one.
    pub fn contains(&self, word: &str) -> bool {
        self.whole.contains(word)
            || word.char_indices().skip(Self::SHORTEST_REST).any(|(at, _)| self.parts.contains(&word[at..]))
    }

    /// Whether `word` (lower case) is one of the nouns.
    pub fn contains_whole(&self, word: &str) -> bool {
        self.whole.contains(word)
    }
}

/// A verb of saying.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of the word list, and most verbs have none")]
pub struct Verb {
    finite: String,
    #[serde(default)]
    participle: String,
    /// The part that stands apart at the end of a main clause: `teilte … mit`.
    #[serde(default)]
    pub prefix: String,
    /// Before an object that is said, too; an empty one for the bare object.
    #[serde(default)]
    pub object: Vec<Words>,
    /// It is a verb of saying with such an object only.
    #[serde(default)]
    pub only_object: bool,
    /// It says something only of a forecast: `senkt ihre Prognose auf 3 Prozent`.
    #[serde(default)]
    pub forecast: bool,
    /// The source is not the subject but stands after one of these.
    #[serde(default)]
    pub source: HashSet<String>,
    /// Its subject are figures.
    #[serde(default)]
    pub numbers: bool,
    /// It needs a clause that says what.
    #[serde(default)]
    pub clause: bool,
    /// Its subject passes on what its object says.
    #[serde(default)]
    pub quoting: bool,
    /// Its object is the one it is said to: `told Reuters`.
    #[serde(default)]
    pub telling: bool,
    /// It takes `sich`.
    #[serde(default)]
    pub reflexive: bool,
    /// Its subject can speak.
    #[serde(default)]
    pub sayer_subject: bool,
    /// Its subject is a noun of saying: `figures show`.
    #[serde(default)]
    pub saying_subject: bool,
}

/// In which form a verb of saying stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerbForm {
    /// Finite; a separable part stands elsewhere in the clause.
    Finite,
    /// Finite with its separable part before it, as at the end of a subordinate clause.
    Joined,
    Participle,
}

/// The verbs of saying by their forms.
#[derive(Debug, Deserialize)]
#[serde(from = "Vec<Verb>")]
pub struct Verbs {
    verbs: Vec<Verb>,
    forms: HashMap<String, Vec<(usize, VerbForm)>>,
}

impl From<Vec<Verb>> for Verbs {
    fn from(verbs: Vec<Verb>) -> Self {
        let mut forms: HashMap<String, Vec<(usize, VerbForm)>> = HashMap::default();
        for (number, verb) in verbs.iter().enumerate() {
            for finite in verb.finite.split_whitespace() {
                forms.entry(finite.to_owned()).or_default().push((number, VerbForm::Finite));
                if !verb.prefix.is_empty() {
                    let joined = format!("{}{finite}", verb.prefix);
                    forms.entry(joined).or_default().push((number, VerbForm::Joined));
                }
            }
            for participle in verb.participle.split_whitespace() {
                forms.entry(participle.to_owned()).or_default().push((number, VerbForm::Participle));
            }
        }
        Self { verbs, forms }
    }
}

impl Verbs {
    /// The verbs that have `word` (lower case) as a form, in the order of the list.
    pub fn of(&self, word: &str) -> impl Iterator<Item = (&Verb, VerbForm)> {
        self.forms.get(word).into_iter().flatten().map(|&(number, form)| (&self.verbs[number], form))
    }
}
