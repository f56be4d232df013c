//! What is counted or measured: the head of the counted noun, the things it belongs to, and the
//! words that narrow it.
//!
//! Words that only carry a number (`Zahl der Toten`, `ein Minus von 5 Prozent`) lead to the thing
//! they are of: in the noun phrase, then in the clause, then in what was read before.

use std::collections::BTreeSet;

use super::scene::{Scene, stems};
use crate::language::{NameKind, Thing, Things};
use crate::reading::Kind;

/// `Verluste russischer Soldaten in Kursk`: nouns this far behind complete the noun.
const BEHIND_NOUN: usize = 5;

/// `dollars in unfunded pension liabilities`
const BEHIND_FIGURE: usize = 5;

/// The thing a figure is of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Noun {
    pub head: Option<String>,
    /// Stem of the whole word.
    pub whole: Option<String>,
    /// Narrowest first.
    pub classes: Vec<String>,
    pub modifiers: BTreeSet<String>,
    /// Where the thing stands, when it stands in this sentence.
    pub at: Option<usize>,
}

/// Reads the noun of the figure.
pub(super) fn noun(scene: &Scene<'_, '_>) -> Noun {
    let mut noun = Noun::default();
    match named(scene) {
        Named::Here(at) => {
            noun.at = Some(at);
            fill(scene, &mut noun, &scene.tokens[at].lower);
        }
        Named::Elsewhere(word) => fill(scene, &mut noun, &word),
        Named::Thing(thing) => {
            noun.head = Some(thing.to_owned());
            noun.classes = Things::shared().chain(thing);
        }
        Named::Nothing => {}
    }
    modifiers(scene, &mut noun);
    noun
}

/// Where the thing is named.
enum Named {
    /// By the token of this sentence.
    Here(usize),
    /// By this word, in lower case, of another sentence.
    Elsewhere(String),
    /// By what the text has spoken of.
    Thing(Thing),
    Nothing,
}

fn named(scene: &Scene<'_, '_>) -> Named {
    let nouns = &scene.lexicon.nouns;
    let measured = !matches!(scene.quantity.figure.kind, Kind::Count | Kind::Vague | Kind::Age | Kind::Duration);
    let counted = scene.quantity.counted.as_ref();
    if let Some(at) = scene.noun() {
        if !nouns.is_carrier(&scene.words[at].stem) {
            return Named::Here(at);
        }
        if let Some(of) = complement(scene, at) {
            return Named::Here(of);
        }
    } else if let Some(counted) = counted {
        let word = counted.text.to_lowercase();
        if !nouns.is_carrier(&scene.lexicon.stems.stem(&word)) {
            return Named::Elsewhere(word);
        }
    }
    if !measured && counted.is_none() {
        return Named::Nothing;
    }
    if let Some(at) = beside(scene).or_else(|| in_clause(scene)) {
        return Named::Here(at);
    }
    if measured || counted.is_some() { earlier(scene) } else { Named::Nothing }
}

/// The noun that the carrier at `at` is of: `Zahl der Toten`, `number of soldiers`.
fn complement(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    /// `Zahl der bislang in Kursk getöteten Soldaten`: words that may stand between.
    const REACH: usize = 7;
    let mut next = at + 1;
    let opens = scene.tokens.get(next)?;
    if !scene.lexicon.clauses.ties.contains(opens.lower.as_ref())
        && !scene.lexicon.clauses.of.contains(opens.lower.as_ref())
    {
        return None;
    }
    next += 1;
    let end = (next + REACH).min(scene.tokens.len());
    let mut found = None;
    let known = |at: usize| scene.lexicon.nouns.know(&scene.tokens[at].lower, &scene.lexicon.stems).thing.is_some();
    for place in next..end {
        let token = &scene.tokens[place];
        if !token.is_word() || scene.phrase.contains(&place) {
            break;
        }
        let noun = scene.may_be_noun(place) && scene.words[place].capital.is_some();
        if noun {
            if found.is_none() || known(place) {
                found = Some(place);
            }
            // English nouns stand in a row; the last is the head.
            if scene.lexicon.clauses.nouns_are_capitalised {
                break;
            }
        } else if found.is_some() {
            break;
        }
    }
    found
}

/// What is measured, right beside the figure: `Defizit von 158 Milliarden Euro`, `4 Prozent
/// Wachstum`, `6 billion dollars of securities`.
fn beside(scene: &Scene<'_, '_>) -> Option<usize> {
    let known = |at: usize| {
        let known = scene.lexicon.nouns.know(&scene.tokens[at].lower, &scene.lexicon.stems);
        known.thing.filter(|thing| Things::shared().is_measured(thing)).map(|_| at)
    };
    let before = scene.before().filter(|&(at, tied)| tied && scene.may_be_noun(at)).map(|(at, _)| at);
    if let Some(at) = before.filter(|&at| scene.clause.contains(at)).and_then(known) {
        return Some(at);
    }
    let mut found = None;
    for at in scene.phrase.end..(scene.phrase.end + BEHIND_FIGURE).min(scene.tokens.len()) {
        let token = &scene.tokens[at];
        if !token.is_word() {
            break;
        }
        if !scene.may_be_noun(at) {
            if found.is_some() {
                break;
            }
            if scene.lexicon.clauses.ties.contains(token.lower.as_ref())
                || scene.lexicon.function_words.articles.contains(token.lower.as_ref())
            {
                continue;
            }
            if scene.lexicon.clauses.nouns_are_capitalised && !scene.lexicon.function_words.contains(&token.lower) {
                continue;
            }
            break;
        }
        if known(at).is_some() {
            found = Some(at);
        }
    }
    found
}

/// The measured thing of the clause that stands nearest to the figure, those before it first.
fn in_clause(scene: &Scene<'_, '_>) -> Option<usize> {
    let shared = Things::shared();
    let fits = |&at: &usize| {
        scene.may_be_noun(at)
            && !scene.phrase.contains(&at)
            && scene
                .lexicon
                .nouns
                .know(&scene.tokens[at].lower, &scene.lexicon.stems)
                .thing
                .is_some_and(|thing| shared.is_measured(thing))
    };
    let of = |parts: &[std::ops::Range<usize>]| {
        let before = parts.iter().cloned().flatten().filter(|&at| at < scene.phrase.start).rev_find(&fits);
        before.or_else(|| parts.iter().cloned().flatten().filter(|&at| at >= scene.phrase.end).find(&fits))
    };
    of(std::slice::from_ref(&scene.clause.own))
        .or_else(|| of(&scene.clause.parts))
        .or_else(|| of(&scene.clause.shared))
        .or_else(|| of(&scene.clause.governing))
}

/// The last match of an iterator that knows no way back.
trait RevFind: Iterator<Item = usize> + Sized {
    fn rev_find(self, fits: &impl Fn(&usize) -> bool) -> Option<usize> {
        self.filter(|at| fits(at)).last()
    }
}

impl<I: Iterator<Item = usize>> RevFind for I {}

/// What the text has spoken of, where the clause has only a carrier (`ein Plus von 4,9 Prozent`) or a
/// word of the whole economy (`Wachstum`).
fn earlier(scene: &Scene<'_, '_>) -> Named {
    let nouns = &scene.lexicon.nouns;
    let shared = Things::shared();
    let carried = |stem: &str| nouns.is_carrier(stem);
    let in_clause = scene.clause.tokens().any(|at| carried(&scene.words[at].stem));
    let economy = scene.clause.tokens().any(|at| nouns.is_of_the_economy(&scene.words[at].stem));
    let changes =
        matches!(scene.quantity.figure.change, crate::reading::Change::Increase | crate::reading::Change::Decrease);
    if !in_clause && !changes {
        return Named::Nothing;
    }
    let mut nearest: Option<Thing> = None;
    for sentence in scene.sentences_before() {
        let tokens = scene.prose.tokens(sentence);
        let words = stems(tokens, scene.lexicon);
        for at in (0..tokens.len()).rev() {
            if scene.lexicon.clauses.nouns_are_capitalised && words[at].capital == Some(false) || !tokens[at].is_word()
            {
                continue;
            }
            if nouns.is_of_the_economy(&words[at].stem) {
                return Named::Thing(shared.economy());
            }
            if let Some(thing) =
                nouns.know(&tokens[at].lower, &scene.lexicon.stems).thing.filter(|thing| shared.is_measured(thing))
            {
                if thing == shared.economy() || !economy {
                    return Named::Thing(thing);
                }
                nearest = nearest.or(Some(thing));
            }
        }
    }
    match nearest {
        Some(thing) => Named::Thing(thing),
        None if economy => Named::Thing(shared.economy()),
        None => Named::Nothing,
    }
}

fn fill(scene: &Scene<'_, '_>, noun: &mut Noun, word: &str) {
    let lexicon = scene.lexicon;
    let known = lexicon.nouns.know(word, &lexicon.stems);
    noun.whole = Some(lexicon.stems.stem(word));
    noun.classes = known.thing.map(|thing| Things::shared().chain(thing)).unwrap_or_default();
    noun.modifiers.extend(known.before.filter(|_| lexicon.places.of_compound(word).is_none()));
    if noun.classes.is_empty() && lexicon.nouns.is_of_the_economy(&known.head) {
        noun.classes = Things::shared().chain(Things::shared().economy());
    }
    let inhabitant = lexicon.places.at(&["X"], &[word], 0).iter().any(|place| place.kind == NameKind::People);
    if noun.classes.is_empty() && inhabitant {
        noun.classes.push("person".into());
    }
    let maybe = inhabitant || lexicon.nouns.may_be_soldiers(&known.head);
    if maybe
        && noun.classes.iter().any(|class| class == "person")
        && !noun.classes.iter().any(|class| class == "soldier")
        && is_about_soldiers(scene)
    {
        noun.classes.insert(0, "soldier".into());
    }
    noun.head = Some(known.head);
}

/// Whether the sentence or one near it speaks of soldiers.
fn is_about_soldiers(scene: &Scene<'_, '_>) -> bool {
    /// How many sentences after it are read too; a headline is told by the text under it.
    const AHEAD: usize = 3;
    let own = scene.quantity.sentence;
    let ahead = (own + 1..scene.prose.sentences.len()).take(AHEAD);
    let says = |sentence: usize| {
        let tokens = scene.prose.tokens(sentence);
        tokens.iter().any(|token| {
            token.is_word()
                && (!scene.lexicon.clauses.nouns_are_capitalised || token.is_capitalised())
                && scene.lexicon.nouns.is_military(&scene.lexicon.stems.stem(&token.lower))
        })
    };
    scene.words.iter().any(|word| scene.lexicon.nouns.is_military(&word.stem))
        || scene.sentences_before().chain(ahead).any(says)
}

/// The words that narrow the noun: adjectives before it, nouns that complete it.
fn modifiers(scene: &Scene<'_, '_>, noun: &mut Noun) {
    let Some(at) = noun.at else { return };
    let lexicon = scene.lexicon;
    let keep = |place: usize| {
        let token = &scene.tokens[place];
        token.is_word()
            && !lexicon.function_words.contains(&token.lower)
            && !lexicon.nouns.is_carrier(&scene.words[place].stem)
            && lexicon.places.at(&[token.text], &[&token.lower], 0).is_empty()
    };
    if at > scene.phrase.end {
        noun.modifiers
            .extend((scene.phrase.end..at).filter(|&place| keep(place)).map(|place| scene.words[place].stem.clone()));
    }
    if at < scene.phrase.start && at > 0 && keep(at - 1) && scene.words[at - 1].capital == Some(false) {
        noun.modifiers.insert(scene.words[at - 1].stem.clone());
    }
    for place in (at + 1)..(at + 1 + BEHIND_NOUN).min(scene.tokens.len()) {
        let token = &scene.tokens[place];
        if !token.is_word() || scene.phrase.contains(&place) || !scene.clause.contains(place) {
            break;
        }
        let tie = place == at + 1;
        if tie
            && !lexicon.clauses.ties.contains(token.lower.as_ref())
            && !lexicon.function_words.prepositions.contains(token.lower.as_ref())
        {
            break;
        }
        if scene.may_be_noun(place) {
            if keep(place) {
                noun.modifiers.insert(scene.words[place].stem.clone());
            }
            break;
        }
    }
}
