//! The words by which a language names the source of a figure.

use serde::Deserialize;

use super::facts::{Lower, Question};
use super::table::{WordMap, WordSet};
use super::traces::AttributionTraces;

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
    #[serde(skip)]
    pub(super) traces: AttributionTraces,
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
    /// What looks like a cue and names a reason: `on account of`.
    pub reasons: PhraseSet,
    /// Before a survey, which says what those asked say in it: `in einer Umfrage`.
    pub before_survey: PhraseSet,
    pub after: PhraseSet,
    pub after_noun: PhraseSet,
    pub thus: WordSet,
    pub citing: PhraseSet,
    pub same: WordSet,
    pub whereby: WordSet,
}

impl CueWords {
    /// What cues start with, of whatever kind but `citing`.
    pub(super) fn first_words(&self) -> impl Iterator<Item = &String> {
        let before = [&self.before, &self.credit, &self.before_name, &self.before_noun, &self.before_survey];
        let phrases = before.into_iter().chain([&self.after, &self.after_noun]).flat_map(PhraseSet::first_words);
        phrases.chain([&self.thus, &self.same, &self.whereby].into_iter().flatten())
    }
}

/// Nouns by what they can be in an attribution.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceNouns {
    pub saying: NounSet,
    pub documents: NounSet,
    pub surveys: NounSet,
    /// Those whom a survey asked, who are no source: `zwei Drittel der Befragten gaben an`.
    pub asked: NounSet,
    /// What one raises and lowers that is no more than said: `Prognose`, `outlook`.
    pub forecasts: NounSet,
    pub opinion: NounSet,
    pub numbers: NounSet,
    pub measured: NounSet,
    pub abstract_endings: Vec<String>,
    pub sayers: NounSet,
    pub media: NounSet,
    /// Where media come together and which is none of them: `a news conference`.
    pub gatherings: NounSet,
    pub anonymous: NounSet,
    /// Several people called by the name of one of them: `das Team um Anna Muster`.
    pub groups: NounSet,
    pub several: WordSet,
    pub times: NounSet,
    /// They keep count of what happens: `Police recorded 300 offences`.
    pub counting: NounSet,
    /// They reckon up what others have or pay: `Der Verein kommt auf 140 Euro`.
    pub reckoners: NounSet,
    pub offices: NounSet,
    pub parties: WordSet,
}

/// Determiners, pronouns, conjunctions and helping verbs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmallWords {
    pub nominative: WordSet,
    pub oblique: WordSet,
    pub masculine: WordSet,
    pub dative: WordSet,
    pub possessives: WordSet,
    pub genitive: WordSet,
    pub complement: WordSet,
    pub complement_of_any: WordSet,
    pub complement_of_saying: WordSet,
    /// The same after somebody who is not named: `people familiar with the matter`.
    pub complement_of_anonymous: WordSet,
    pub possessive_endings: Vec<String>,
    pub particles: WordSet,
    pub name_links: WordSet,
    pub joining: WordSet,
    pub also: WordSet,
    pub pronouns: WordSet,
    /// Those of them that stand for no person: `it`.
    pub things: WordSet,
    pub first_person: WordSet,
    /// The subject of a verb that says nobody's words: `heißt es`.
    pub impersonal: WordSet,
    pub own: WordSet,
    pub back: WordSet,
    pub perfect: WordSet,
    pub passive: WordSet,
    pub agent: WordSet,
    pub modal: WordSet,
    pub comment: WordSet,
    pub that: WordSet,
    pub subordinate: WordSet,
    /// Those of them that say something of the noun before them: `who`, `which`.
    pub relatives: WordSet,
    /// Before a speaker and what he is saying: `with officials warning that`.
    pub absolute: WordSet,
    pub reflexive: WordSet,
    /// Verbs at the end of a clause that says who brought numbers out: `die das Amt vorstellte`.
    pub presenting: WordSet,
    /// Between a participle and who did it: `carried out by`.
    pub particles_of_participles: WordSet,
    /// Endings of adjectives that make a cue a word of time: `nach monatelangen Ermittlungen`.
    pub enduring: Vec<String>,
    pub adverb_endings: Vec<String>,
    /// Before a preposition of time they open a sentence: `Kurz nach Mittag`.
    pub opening_adverbs: WordSet,
    pub hedges: WordSet,
    pub addressee: PhraseSet,
    pub at_hand: WordSet,
    pub relying: WordSet,
    pub relying_on: WordSet,
    pub particles_of_verbs: WordSet,
}

/// The subjunctive of indirect speech.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mood {
    pub strong: WordSet,
    pub weak: WordSet,
    /// Those of the weak that the past tense is like: `hielten`.
    pub past: WordSet,
    pub hearsay: WordSet,
    pub ending: String,
    pub past_ending: String,
    /// What finite verbs end in.
    pub verb_endings: Vec<String>,
    pub no_verbs: WordSet,
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
pub struct PhraseSet(WordMap<Vec<Words>>);

impl From<Vec<Words>> for PhraseSet {
    fn from(phrases: Vec<Words>) -> Self {
        let mut set = Self::default();
        for words in phrases {
            if let Some(first) = words.0.first() {
                set.0.get_or_insert_with(first.clone(), Vec::new).push(words);
            }
        }
        set
    }
}

impl PhraseSet {
    /// Those that start with `word` (lower case), in the order of the list.
    pub fn starting_with<'w>(&self, word: impl Into<Lower<'w>>) -> &[Words] {
        self.0.get(word).map_or(&[], Vec::as_slice)
    }

    /// The first words of all.
    pub(super) fn first_words(&self) -> impl Iterator<Item = &String> {
        self.0.keys()
    }
}

/// Nouns, found alone or as the last part of a compound (`Polizeiangaben`, `Nato-Angaben`). A short
/// one that is to be found in compounds has a hyphen before it in the list (`-amt`).
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct NounSet {
    whole: WordSet,
    parts: WordSet,
    question: Question,
}

impl From<Vec<String>> for NounSet {
    fn from(nouns: Vec<String>) -> Self {
        let part = |noun: &&String| noun.len() >= Self::SHORTEST_PART || noun.starts_with('-');
        let bare = |noun: &String| noun.trim_start_matches('-').to_owned();
        let (parts, whole) = (nouns.iter().filter(part).map(bare).collect(), nouns.iter().map(bare).collect());
        Self { parts, whole, question: Question::default() }
    }
}

impl NounSet {
    /// A shorter word, in bytes, is no part of a compound unless the list says so: too many words end
    /// in `ap` or `rat` by chance.
    const SHORTEST_PART: usize = 4;
    /// What stands before the last part, in characters, is a word too.
    const SHORTEST_REST: usize = 2;

    /// Whether `word` (lower case) is one of the nouns or a compound of one.
    pub fn contains<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.question.ask(word.into(), |word| {
            self.whole.contains(word)
                || word.char_indices().skip(Self::SHORTEST_REST).any(|(at, _)| self.parts.contains(&word[at..]))
        })
    }

    /// Whether `word` (lower case) is one of the nouns.
    pub fn contains_whole<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
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
    pub source: WordSet,
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
    /// It is no verb behind what was said with its subject behind it: `Smith, 42, denied the charge`.
    #[serde(default)]
    pub subject_before: bool,
    /// Its object stands right behind it: `spoke of 300 dead`, but `spoke at the end of three days`.
    #[serde(default)]
    pub object_behind: bool,
    /// Its object is a number that stands right behind it and counts no noun: `named 120 million`, `kommt auf 140 Euro`.
    #[serde(default)]
    pub bare_number: bool,
    /// Its subject reckons up what others have or pay: `Der Verein kommt auf 140 Euro`.
    #[serde(default)]
    pub reckoning: bool,
    /// Its subject keeps count of what happens: `Police recorded 300 offences`, but `Norway recorded growth`.
    #[serde(default)]
    pub counting: bool,
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
    forms: WordMap<Vec<(usize, VerbForm)>>,
}

impl From<Vec<Verb>> for Verbs {
    fn from(verbs: Vec<Verb>) -> Self {
        let mut forms: WordMap<Vec<(usize, VerbForm)>> = WordMap::default();
        for (number, verb) in verbs.iter().enumerate() {
            for finite in verb.finite.split_whitespace() {
                forms.get_or_insert_with(finite.to_owned(), Vec::new).push((number, VerbForm::Finite));
                if !verb.prefix.is_empty() {
                    let joined = format!("{}{finite}", verb.prefix);
                    forms.get_or_insert_with(joined, Vec::new).push((number, VerbForm::Joined));
                }
            }
            for participle in verb.participle.split_whitespace() {
                forms.get_or_insert_with(participle.to_owned(), Vec::new).push((number, VerbForm::Participle));
            }
        }
        Self { verbs, forms }
    }
}

impl Verbs {
    /// All forms of all.
    pub(super) fn forms(&self) -> impl Iterator<Item = &String> {
        self.forms.keys()
    }

    /// The forms of those whose subject are figures, in no order.
    pub(super) fn forms_of_numbers(&self) -> impl Iterator<Item = &String> {
        let of_numbers = |verbs: &[(usize, VerbForm)]| verbs.iter().any(|&(number, _)| self.verbs[number].numbers);
        self.forms.iter().filter(move |(_, verbs)| of_numbers(verbs)).map(|(form, _)| form)
    }

    /// The verbs that have `word` (lower case) as a form, in the order of the list.
    pub fn of<'w>(&self, word: impl Into<Lower<'w>>) -> impl Iterator<Item = (&Verb, VerbForm)> {
        self.forms.get(word).into_iter().flatten().map(|&(number, form)| (&self.verbs[number], form))
    }
}
