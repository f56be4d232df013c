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

/// The words in common: those of the clause, and with less weight those around it.
pub(super) fn words(draft: Side<'_>, reported: Side<'_>) -> f64 {
    let mut shared = shared_words(&draft.claim.subject, &reported.claim.subject);
    shared.retain(|word| !draft.setting.idle.contains(*word));
    let around = draft
        .setting
        .words
        .intersection(&reported.setting.words)
        .filter(|word| !shared.contains(word) && !draft.setting.names.contains(*word))
        .count();
    WORD * shared.len().min(MOST_WORDS) as f64
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
    pub fn of(draft: Side<'_>, reported: Side<'_>) -> Self {
        /// Letters that an ending may have.
        const ENDING: usize = 3;
        let head = draft.claim.subject.head.as_deref();
        // The stem of a word may end in another letter than the word: `compani`.
        let names_source = |stem: &str| {
            let beginning = &stem[..stem.char_indices().next_back().map_or(0, |(at, _)| at)];
            let mut words = draft.source.split(|sign: char| !sign.is_alphanumeric());
            words.any(|word| word.strip_prefix(beginning).is_some_and(|ending| ending.chars().count() <= ENDING + 1))
        };
        let told = draft.setting.words.iter().filter(|&word| {
            !head.is_some_and(|head| word.ends_with(head)) && !draft.setting.idle.contains(word) && !names_source(word)
        });
        let (mut shared, mut all) = (0, 0);
        for word in told {
            all += 1;
            shared += usize::from(reported.setting.words.contains(word));
        }
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
    pub fn of(draft: Side<'_>, reported: Side<'_>, rarity: &Rarity) -> Self {
        /// Another figure in common, for each digit.
        const DIGIT: f64 = 2.0;
        /// A country goes under many words.
        const NAMED: f64 = 1.0;
        /// Whom the rest of both texts is about says half as much.
        const ELSEWHERE: f64 = 0.5;
        let (own, other) = (draft.setting, reported.setting);
        let names = own.names.iter().filter(|name| !own.words.contains(*name) && other.names.contains(*name));
        let words = own.words.iter().filter(|word| !own.idle.contains(*word) && other.words.contains(*word));
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
