//! What two claims and their texts have in common, and how much that speaks for one matter.

use std::collections::BTreeSet;

use super::super::rarity::Rarity;
use super::thing::is_generic;
use super::{
    ACTOR, COUNTRY, FIGURE, FRAME, MATTER, MOST_FIGURES, MOST_NAMES, MOST_WORDS, NAME, Side, THING_AROUND, WORD,
    WORD_AROUND,
};
use crate::reading::Subject;

/// Whom both name: beside the figure, in its sentence, or at least in both texts. The weight of it,
/// and whether there is any.
pub(super) fn names(draft: Side<'_>, reported: Side<'_>) -> (f64, bool) {
    let (one, other) = (&draft.claim.subject, &reported.claim.subject);
    let actors = one.actors.intersection(&other.actors).count().min(MOST_NAMES);
    let names = draft.setting.names.intersection(&reported.setting.names).count().min(MOST_NAMES);
    let own = one.owner.is_some() && one.owner == other.owner;
    // Whom the rest of both texts is about speaks for the claims too, most where they name no one.
    let matter = draft
        .matter
        .intersection(reported.matter)
        .filter(|&&actor| !(one.actors.contains(actor) && other.actors.contains(actor)))
        .count()
        .min(MOST_NAMES);
    let opened = opens_alike(draft, reported)
        || draft.setting.opens_with_name_of(reported.setting)
        || reported.setting.opens_with_name_of(draft.setting);
    let names = (names + usize::from(opened)).min(MOST_NAMES);
    let weight = ACTOR * actors as f64 + NAME * names as f64 + MATTER * matter as f64;
    let silent = one.actors.is_empty() || other.actors.is_empty();
    (weight, own || actors > 0 || names > 0 || silent && matter > 0)
}

/// The words that both clauses have, besides what is counted.
pub(super) fn shared_words<'s>(one: &'s Subject, other: &Subject) -> BTreeSet<&'s String> {
    let is_in_other = |word: &String| {
        other.context.contains(word) || other.modifiers.contains(word) || other.head.as_ref() == Some(word)
    };
    let words = one.context.iter().chain(&one.modifiers).chain(&one.head);
    words.filter(|&word| is_in_other(word) && (Some(word) != one.head.as_ref() || one.head != other.head)).collect()
}

/// The draft's side, with what is asked of the words of its sentence for each report that it is set beside.
#[derive(Debug)]
pub(in super::super) struct Drafted<'a> {
    pub(super) side: Side<'a>,
    /// In the order of their stems.
    words: Vec<Word<'a>>,
    /// How many of them tell of the matter.
    telling: usize,
}

/// A word of the draft's sentence.
#[derive(Debug)]
pub(super) struct Word<'a> {
    stem: &'a String,
    /// Whether it is neither what is counted nor of whoever says it, and not idle.
    tells: bool,
    idle: bool,
    /// Whether it is a name.
    names: bool,
}

impl<'a> Drafted<'a> {
    pub fn new(side: Side<'a>) -> Self {
        /// Letters that an ending may have.
        const ENDING: usize = 3;
        let head = side.claim.subject.head.as_deref();
        // The stem of a word may end in another letter than the word: `compani`.
        let names_source = |stem: &str| {
            let beginning = &stem[..stem.char_indices().next_back().map_or(0, |(at, _)| at)];
            let mut words = side.source.split(|sign: char| !sign.is_alphanumeric());
            words.any(|word| word.strip_prefix(beginning).is_some_and(|ending| ending.chars().count() <= ENDING + 1))
        };
        let word = |stem: &'a String| {
            let idle = side.setting.idle.contains(stem);
            let tells = !idle && !head.is_some_and(|head| stem.ends_with(head)) && !names_source(stem);
            Word { stem, tells, idle, names: side.setting.names.contains(stem) }
        };
        let words: Vec<Word<'_>> = side.setting.words.iter().map(word).collect();
        let telling = words.iter().filter(|word| word.tells).count();
        Self { side, words, telling }
    }

    /// Those of its words that the sentence of the other side has, too.
    pub(super) fn common(&self, reported: Side<'_>) -> Vec<&Word<'a>> {
        let mut others = reported.setting.words.iter().peekable();
        let is_common = |word: &&Word<'_>| {
            while others.next_if(|&other| other < word.stem).is_some() {}
            others.peek() == Some(&word.stem)
        };
        self.words.iter().filter(is_common).collect()
    }
}

/// The words in common: those of the clause, which are `shared`, and with less weight those around it, of which all
/// that the two sentences have are `common`.
pub(super) fn words(draft: Side<'_>, reported: Side<'_>, shared: &BTreeSet<&String>, common: &[&Word<'_>]) -> f64 {
    let telling = shared.iter().filter(|&&word| !draft.setting.idle.contains(word)).count();
    let around = common.iter().filter(|word| !word.names && (word.idle || !shared.contains(word.stem))).count();
    WORD * telling.min(MOST_WORDS) as f64
        + WORD_AROUND * around.min(MOST_WORDS) as f64
        + THING_AROUND * things(draft, reported).min(MOST_WORDS) as f64
}

/// Whether both sentences open with one word that is the name of a body which one of them, or either text, names.
pub(super) fn opens_alike(draft: Side<'_>, reported: Side<'_>) -> bool {
    let (Some(one), Some(other)) = (&draft.setting.opener, &reported.setting.opener) else { return false };
    let body = |side: Side<'_>| {
        let mut bodies = side.matter.iter().filter_map(|key| key.strip_prefix("org:"));
        bodies.any(|name| name.starts_with(one.as_str()))
    };
    one == other && (body(draft) || body(reported))
}

/// How much of what the draft's sentence says the report's sentence says in the same words: besides what is counted,
/// words of size and unit, and whoever says it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Likeness {
    shared: usize,
    all: usize,
    /// Other figures that both have.
    figures: usize,
    /// Whether what is counted is the same, by a word that is not in every other report.
    thing: bool,
}

impl Likeness {
    /// `common` are the words that both sentences have.
    pub fn of(drafted: &Drafted<'_>, reported: Side<'_>, common: &[&Word<'_>]) -> Self {
        let draft = drafted.side;
        let (shared, all) = (common.iter().filter(|word| word.tells).count(), drafted.telling);
        let (one, other) = (&draft.claim.subject, &reported.claim.subject);
        let thing = one.head.is_some() && one.head == other.head && !is_generic(one);
        Self { shared, all, figures: draft.setting.figures.intersection(&reported.setting.figures).count(), thing }
    }

    /// Whether the report has all words of the draft's sentence, or most of several. One word in common may
    /// stand in any sentence.
    /// Another figure in common counts as a word, and so does the thing.
    pub fn is_alike(self) -> bool {
        const FEWEST: usize = 2;
        const OF_MORE: usize = 3;
        self.shared == self.all && self.shared > 0 && self.shared + self.figures + usize::from(self.thing) >= FEWEST
            || self.shared >= OF_MORE && self.shared * 3 >= self.all * 2
    }

    /// Whether it has all words of a sentence of some length.
    pub fn is_whole(self) -> bool {
        self.shared == self.all && self.all >= MOST_WORDS
    }

    pub fn weight(self) -> f64 {
        if self.is_alike() { FRAME * self.shared.min(MOST_WORDS) as f64 } else { 0.0 }
    }
}

/// What it says that both sentences have other figures in common: the more digits, the more.
pub(super) fn figures(draft: Side<'_>, reported: Side<'_>) -> f64 {
    let shared = draft.setting.figures.intersection(&reported.setting.figures);
    let weight = shared.map(|digits| match digits.trim_end_matches('0').len() {
        0 | 1 => FIGURE,
        2 => 2.0 * FIGURE,
        _ => 4.0 * FIGURE,
    });
    weight.sum::<f64>().min(MOST_FIGURES)
}

/// What all says that the two share: the words of their sentences, the figures, and whom both texts are about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Shared {
    pub bits: f64,
    /// What the rarest word or name of it says.
    pub rarest: f64,
}

impl Shared {
    /// `common` are the words that both sentences have.
    pub fn of(draft: Side<'_>, reported: Side<'_>, common: &[&Word<'_>], rarity: &Rarity) -> Self {
        /// Another figure in common, for each digit.
        const DIGIT: f64 = 2.0;
        /// A country goes under many words.
        const NAMED: f64 = 1.0;
        /// Whom the rest of both texts is about says half as much.
        const ELSEWHERE: f64 = 0.5;
        let (own, other) = (draft.setting, reported.setting);
        let names = own.names.iter().filter(|name| !own.words.contains(*name) && other.names.contains(*name));
        let words = common.iter().filter(|word| !word.idle).map(|word| word.stem);
        let things = own.things.iter();
        let things = things.filter(|(thing, stem)| other.things.contains_key(*thing) && !other.words.contains(*stem));
        let stems = names.chain(words).chain(things.map(|(_, stem)| stem));
        let words: Vec<f64> = stems.map(|stem| rarity.bits(stem)).collect();
        let digits = own.figures.intersection(&other.figures).map(|digits| digits.trim_end_matches('0').len() as f64);
        let has =
            |side: Side<'_>, name: &str| side.claim.subject.actors.contains(name) || side.setting.names.contains(name);
        let matter = draft.matter.intersection(reported.matter);
        let matter = matter.filter(|name| !(has(draft, name) && has(reported, name)));
        let mut matter: Vec<f64> = matter.map(|name| rarity.bits_of_name(name)).collect();
        matter.sort_by(|one, other| other.total_cmp(one));
        matter.truncate(MOST_NAMES);
        let countries = draft.claim.subject.actors.intersection(&reported.claim.subject.actors);
        let countries = countries.filter(|key| key.starts_with(COUNTRY)).count();
        Self {
            bits: words.iter().sum::<f64>()
                + DIGIT * digits.sum::<f64>()
                + ELSEWHERE * matter.iter().sum::<f64>()
                + NAMED * countries as f64,
            rarest: words.iter().chain(&matter).copied().fold(0.0, f64::max),
        }
    }
}

/// How many things both sentences name in other words, besides what is counted.
pub(super) fn things(draft: Side<'_>, reported: Side<'_>) -> usize {
    let counted = |thing: &str| {
        [draft, reported].iter().any(|side| side.claim.subject.classes.iter().any(|class| class == thing))
    };
    let named = draft.setting.things.iter().filter(|(thing, stem)| {
        reported.setting.things.contains_key(*thing) && !reported.setting.words.contains(*stem) && !counted(thing)
    });
    named.count()
}
