//! What is counted or measured: the head of the counted noun, the things it belongs to, and the
//! words that narrow it.
//!
//! Words that only carry a number (`Zahl der Toten`, `ein Minus von 5 Prozent`) lead to the thing
//! they are of: in the noun phrase, then in the clause, then in what was read before.

use std::collections::BTreeSet;

use super::rate::noun_of_whole;
use super::scene::Scene;
use crate::language::{Lexicon, Lower, NameKind, Roles, Thing, Things};
use crate::reading::{Change, Kind, Token};

/// `Verluste russischer Soldaten in Kursk`: nouns this far behind complete the noun.
const BEHIND_NOUN: usize = 5;

/// A lead is told by this many sentences under it.
const AHEAD: usize = 2;

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
    /// The sentence and the token where it stands, when it is taken from another figure or sentence.
    pub there: Option<(usize, usize)>,
}

/// Reads the noun of the figure.
pub(super) fn noun(scene: &Scene<'_, '_>) -> Noun {
    let mut noun = Noun::default();
    match named(scene) {
        Named::Here(at) => {
            noun.at = Some(at);
            fill(scene, &mut noun, scene.tokens[at].lower());
        }
        Named::There(sentence, token) => {
            noun.there = Some((sentence, token));
            fill(scene, &mut noun, scene.prose.tokens(sentence)[token].lower());
        }
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
#[derive(Clone, Copy)]
enum Named {
    /// By the token of this sentence.
    Here(usize),
    /// By the token of another sentence.
    There(usize, usize),
    /// By what the text has spoken of.
    Thing(Thing),
    Nothing,
}

fn named(scene: &Scene<'_, '_>) -> Named {
    let nouns = &scene.lexicon.nouns;
    let figure = &scene.quantity.figure;
    let measured = matches!(figure.kind, Kind::Money | Kind::Percent | Kind::PercentagePoint | Kind::Measure);
    let counted = scene.quantity.counted.as_ref();
    let here = scene.noun();
    if let Some(at) = here {
        if nouns.is_carrier(&scene.words[at].stem) {
            if let Some(of) = complement(scene, at).or_else(|| before_carrier(scene, at)) {
                return Named::Here(of);
            }
        } else if let Some(of) = complement(scene, at).filter(|&of| is_sum(scene, at, of)) {
            return Named::Here(of);
        } else if !measured || is_trusted(scene, at) {
            return Named::Here(at);
        }
    } else if let Some(counted) = counted {
        let token = &scene.prose.tokens(counted.sentence)[counted.token];
        let known = nouns.know(token.lower(), &scene.lexicon.stems);
        let carrier = nouns.is_carrier(&known.head);
        let trusted = known.thing.is_some_and(|thing| Things::shared().is_measured(thing));
        if !carrier && (!measured || trusted) {
            return Named::There(counted.sentence, counted.token);
        }
    }
    if !measured && counted.is_none() {
        if let Some(at) = noun_of_whole(scene) {
            return Named::Here(at);
        }
        let countable = matches!(figure.kind, Kind::Count | Kind::Vague) && figure.last_digit >= 1.0;
        return if countable && is_bare(scene) { counted_before(scene) } else { Named::Nothing };
    }
    if let Some(at) = beside(scene).or_else(|| attributive(scene)).or_else(|| in_clause(scene)) {
        return Named::Here(at);
    }
    // What is paid for something is its cost, whatever was spoken of before; what is paid more is not.
    if figure.kind == Kind::Money
        && figure.change == Change::Total
        && let Some(cost) = paid_for(scene)
    {
        return Named::Thing(cost);
    }
    // `Die SPD fiel auf 6 Prozent`: a subject that no list has is what the figure is of, where no word says that it is of
    // something else.
    if let Some(at) = here.filter(|&at| !is_no_thing(scene, at) && !has_carrier(scene)) {
        return Named::Here(at);
    }
    // `Passenger numbers were down 38 percent`
    let carrier = |&at: &usize| !scene.phrase.contains(&at) && nouns.is_carrier(&scene.words[at].stem);
    if let Some(of) = scene.clause.own.clone().filter(carrier).find_map(|at| before_carrier(scene, at)) {
        return Named::Here(of);
    }
    match earlier(scene) {
        Named::Nothing => {}
        found => return found,
    }
    // A noun that no list has, where it stands right beside the figure.
    let beside = |&at: &usize| {
        (at >= scene.phrase.end && at < scene.phrase.end + BEHIND_FIGURE)
            || scene.before().is_some_and(|(before, tied)| tied && before == at)
    };
    here.filter(beside).filter(|&at| !is_no_thing(scene, at)).map_or(Named::Nothing, Named::Here)
}

/// Whether the noun at `at` is only what the thing at `of` comes to: `the cost of the acquisition`.
fn is_sum(scene: &Scene<'_, '_>, at: usize, of: usize) -> bool {
    let thing = |at: usize| scene.lexicon.nouns.know(scene.tokens[at].lower(), &scene.lexicon.stems).thing;
    thing(at).zip(thing(of)).is_some_and(|(sum, thing)| Things::shared().is_sum_of(sum, thing))
}

/// Whether money or a percentage can be of the noun at `at`: a thing that is known, and not one who
/// only gives the figure, a place, a time, or what the percentage is taken of.
fn is_trusted(scene: &Scene<'_, '_>, at: usize) -> bool {
    let known = scene.lexicon.nouns.know(scene.tokens[at].lower(), &scene.lexicon.stems);
    // `bei der Wahl 32 Prozent`: what happened is no measure, unless the share is taken of it.
    let occasion = at < scene.phrase.start && known.thing.is_some_and(|thing| Things::shared().is_a(thing, EVENT));
    known.thing.is_some() && !occasion && !is_no_thing(scene, at) && !is_base(scene.tokens, scene.lexicon, at)
}

/// What happens.
const EVENT: &str = "event";

/// Whether the noun is who gives the figure, an office, a place or a time.
fn is_no_thing(scene: &Scene<'_, '_>, at: usize) -> bool {
    let lexicon = scene.lexicon;
    let token = &scene.tokens[at];
    let lower = token.lower();
    scene.source.is_some_and(|source| source.overlaps(token.span))
        || lexicon.nouns.is_office(lower, &lexicon.stems)
        || lexicon.time.units.contains_key(lower)
        || lexicon.time.months.contains_key(lower)
        || lexicon.time.seasons.contains_key(lower)
        || lexicon
            .places
            .at(Token::from(std::slice::from_ref(token), 0))
            .iter()
            .any(|place| place.kind != NameKind::People)
        || scene.prose.places(scene.quantity.sentence).iter().any(|place| place.is_town_at(at))
}

/// Whether the noun is what a percentage is taken of: `4,8 Prozent des Bruttoinlandsprodukts`.
fn is_base(tokens: &[Token<'_>], lexicon: &Lexicon, at: usize) -> bool {
    let thing = lexicon.nouns.know(tokens[at].lower(), &lexicon.stems).thing;
    if thing != Some(Things::shared().economy()) {
        return false;
    }
    let small = |token: &Token<'_>| {
        lexicon.function_words.articles.contains(token.lower()) || lexicon.clauses.of.contains(token.lower())
    };
    let Some(before) = (0..at).rev().take(4).find(|&before| !small(&tokens[before]) && tokens[before].is_word()) else {
        return false;
    };
    // `Prozent des jährlichen Bruttoinlandsprodukts`: an adjective may stand between.
    let adjective = lexicon.clauses.nouns_are_capitalised && !tokens[before].is_capitalised();
    let unit = if adjective { (0..before).rev().find(|&at| !small(&tokens[at])) } else { Some(before) };
    unit.is_some_and(|unit| {
        unit + 1 < at && tokens[unit].is_word() && lexicon.nouns.is_percent(&lexicon.stems.shared(tokens[unit].lower()))
    })
}

/// Whether the figure stands without a noun of its own: a number, or `Tausende`, and no noun behind.
fn is_bare(scene: &Scene<'_, '_>) -> bool {
    let number = scene.quantity.tokens.clone().any(|at| scene.tokens[at].is_number());
    let vague = scene.quantity.figure.kind == Kind::Vague;
    let noun_behind = scene.phrase.end < scene.tokens.len()
        && scene.may_be_noun(scene.phrase.end)
        && scene.lexicon.clauses.nouns_are_capitalised;
    (number || vague) && !noun_behind
}

/// What was counted last: the noun that stands with the nearest number before.
fn counted_before(scene: &Scene<'_, '_>) -> Named {
    let nouns = &scene.lexicon.nouns;
    let search = |sentence: usize, end: usize| {
        let tokens = scene.prose.tokens(sentence);
        (1..end.min(tokens.len())).rev().find(|&at| {
            /// `14 000 nordkoreanische Kämpfer`: words that may stand between.
            const BETWEEN: usize = 3;
            tokens[at].is_word()
                && (!scene.lexicon.clauses.nouns_are_capitalised || tokens[at].is_capitalised())
                && tokens[at.saturating_sub(BETWEEN)..at].iter().any(Token::is_number)
                && nouns
                    .know(tokens[at].lower(), &scene.lexicon.stems)
                    .thing
                    .is_some_and(|thing| !Things::shared().is_measured(thing))
        })
    };
    if let Some(at) = search(scene.quantity.sentence, scene.phrase.start) {
        return Named::There(scene.quantity.sentence, at);
    }
    let before = scene.sentences_before().find_map(|sentence| Some((sentence, search(sentence, usize::MAX)?)));
    before.map_or(Named::Nothing, |(sentence, at)| Named::There(sentence, at))
}

/// The noun right before the carrier at `at`, where compounds are written apart: `passenger numbers`.
fn before_carrier(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    let lexicon = scene.lexicon;
    let before = at.checked_sub(1).filter(|&at| scene.tokens[at].is_word() && scene.may_be_noun(at))?;
    let known = lexicon.nouns.know(scene.tokens[before].lower(), &lexicon.stems).thing.is_some();
    (known && !lexicon.clauses.nouns_are_capitalised).then_some(before)
}

/// The noun that the carrier at `at` is of: `Zahl der Toten`, `number of soldiers`.
fn complement(scene: &Scene<'_, '_>, at: usize) -> Option<usize> {
    /// `Zahl der bislang in Kursk getöteten Soldaten`: words that may stand between.
    const REACH: usize = 7;
    let mut next = at + 1;
    let opens = scene.tokens.get(next)?;
    if !scene.lexicon.clauses.ties.contains(opens.lower()) && !scene.lexicon.clauses.of.contains(opens.lower()) {
        return None;
    }
    next += 1;
    let end = (next + REACH).min(scene.tokens.len());
    let mut found = None;
    let known = |at: usize| scene.lexicon.nouns.know(scene.tokens[at].lower(), &scene.lexicon.stems).thing.is_some();
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
        let known = scene.lexicon.nouns.know(scene.tokens[at].lower(), &scene.lexicon.stems);
        known.thing.filter(|thing| Things::shared().is_measured(thing)).map(|_| at)
    };
    let before = scene.before().filter(|&(at, tied)| tied && scene.may_be_noun(at)).map(|(at, _)| at);
    if let Some(at) = before.filter(|&at| scene.clause.contains(at)).and_then(known) {
        return Some(at);
    }
    let mut found = None;
    for at in scene.phrase.end..(scene.phrase.end + BEHIND_FIGURE).min(scene.tokens.len()) {
        let token = &scene.tokens[at];
        // `1,10 Euro je Aktie` are of no share.
        let per = scene.lexicon.rates.per.contains(token.lower())
            && !scene.lexicon.function_words.articles.contains(token.lower());
        if !token.is_word() || per {
            break;
        }
        if !scene.may_be_noun(at) {
            if found.is_some() {
                break;
            }
            if scene.lexicon.clauses.ties.contains(token.lower())
                || scene.lexicon.function_words.articles.contains(token.lower())
            {
                continue;
            }
            if scene.lexicon.clauses.nouns_are_capitalised && !scene.lexicon.function_words.contains(token.lower()) {
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

/// What a sum right before its noun is of: `its new 675 million dollar assembly plant`. Where nouns have
/// no capital, they stand in a row and the last is the head.
fn attributive(scene: &Scene<'_, '_>) -> Option<usize> {
    if scene.quantity.figure.kind != Kind::Money || scene.lexicon.clauses.nouns_are_capitalised {
        return None;
    }
    let known = |at: usize| scene.lexicon.nouns.know(scene.tokens[at].lower(), &scene.lexicon.stems).thing.is_some();
    let row = (scene.phrase.end..(scene.phrase.end + BEHIND_FIGURE).min(scene.tokens.len()))
        .take_while(|&at| scene.tokens[at].is_word() && scene.may_be_noun(at));
    row.filter(|&at| known(at)).last()
}

/// The measured thing of the clause that stands nearest to the figure, those before it first.
fn in_clause(scene: &Scene<'_, '_>) -> Option<usize> {
    let shared = Things::shared();
    let fits = |&at: &usize| {
        scene.may_be_noun(at)
            && !is_verb(scene, at)
            && !scene.phrase.contains(&at)
            && scene
                .lexicon
                .nouns
                .know(scene.tokens[at].lower(), &scene.lexicon.stems)
                .thing
                .is_some_and(|thing| shared.is_measured(thing))
            && !is_base(scene.tokens, scene.lexicon, at)
    };
    let of = |parts: &[std::ops::Range<usize>]| {
        let before = parts.iter().cloned().flatten().filter(|&at| at < scene.phrase.start).rev_find(&fits);
        before.or_else(|| parts.iter().cloned().flatten().filter(|&at| at >= scene.phrase.end).find(&fits))
    };
    let before = 0..scene.phrase.start;
    of(std::slice::from_ref(&scene.clause.own))
        .or_else(|| of(&scene.clause.parts))
        .or_else(|| of(&scene.clause.shared))
        .or_else(|| of(&scene.clause.governing))
        .or_else(|| of(std::slice::from_ref(&before)))
}

/// Whether the word at `at`, which may be a noun where those have no capital, is a verb by the word before it: `agreed to
/// pay 5 million dollars`.
fn is_verb(scene: &Scene<'_, '_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|at| scene.tokens[at].lower()) else { return false };
    let lexicon = scene.lexicon;
    !lexicon.clauses.nouns_are_capitalised
        && (lexicon.moods.future.infinitive.contains(before)
            || lexicon.function_words.auxiliaries.contains(before)
            || lexicon.function_words.pronouns.contains(before))
}

/// The last match of an iterator that knows no way back.
trait RevFind: Iterator<Item = usize> + Sized {
    fn rev_find(self, fits: &impl Fn(&usize) -> bool) -> Option<usize> {
        self.filter(|at| fits(at)).last()
    }
}

impl<I: Iterator<Item = usize>> RevFind for I {}

/// The thing that a sum is of by the verb of its clause alone: `Der Wiederaufbau kostet 11 Millionen Euro`.
fn paid_for(scene: &Scene<'_, '_>) -> Option<Thing> {
    let roles = scene.said().roles.iter().map(|cue| cue.value);
    roles.filter(|role| Roles::shared().is_for_money(role)).find_map(|role| Things::shared().known(role))
}

/// Whether a word of the clause, or the change that the figure is the size of, leads to a thing named elsewhere.
fn is_carried(scene: &Scene<'_, '_>) -> bool {
    has_carrier(scene) || matches!(scene.quantity.figure.change, Change::Increase | Change::Decrease)
}

/// Whether a word of the clause leads to a thing named elsewhere.
fn has_carrier(scene: &Scene<'_, '_>) -> bool {
    let nouns = &scene.lexicon.nouns;
    let leads = |stem: &str| nouns.is_of_the_economy(stem) || nouns.is_carrier(stem) && !nouns.is_percent(stem);
    // `von 300 Millionen auf`: a part of another number is no such word.
    let of_number = |at: usize| {
        at > 0
            && scene.tokens[at - 1].is_number()
            && scene.lexicon.numbers.magnitudes.contains_key(scene.tokens[at].lower())
    };
    scene
        .clause
        .tokens()
        .any(|at| !scene.quantity.tokens.contains(&at) && leads(&scene.words[at].stem) && !of_number(at))
}

/// What the text has spoken of, where the clause has only a carrier (`ein Plus von 4,9 Prozent`), a
/// word of the whole economy (`Wachstum`), or nothing (`in diesem Jahr 8 Prozent`).
fn earlier(scene: &Scene<'_, '_>) -> Named {
    let nouns = &scene.lexicon.nouns;
    let shared = Things::shared();
    let says = |is: &dyn Fn(&str) -> bool| scene.clause.tokens().any(|at| is(&scene.words[at].stem));
    let economy = says(&|stem| nouns.is_of_the_economy(stem));
    let carrier = is_carried(scene);
    let percent = matches!(scene.quantity.figure.kind, Kind::Percent | Kind::PercentagePoint);
    if !carrier && !percent {
        return Named::Nothing;
    }
    let own_block = scene.prose.sentences[scene.quantity.sentence].block;
    let own = scene.quantity.sentence;
    let ahead = (own + 1..scene.prose.sentences.len()).take(if carrier { AHEAD } else { 0 });
    let mut nearest: Option<Thing> = None;
    for sentence in scene.sentences_before().chain(ahead) {
        // Without a carrier, only the same paragraph is gone on with.
        if !carrier && scene.prose.sentences[sentence].block != own_block {
            continue;
        }
        let tokens = scene.prose.tokens(sentence);
        let words = scene.prose.words(sentence);
        for at in (0..tokens.len()).rev() {
            let small = scene.lexicon.clauses.nouns_are_capitalised && words[at].capital == Some(false);
            if small || !tokens[at].is_word() || is_base(tokens, scene.lexicon, at) {
                continue;
            }
            if nouns.is_of_the_economy(&words[at].stem) {
                return Named::Thing(shared.economy());
            }
            let thing = nouns.know(tokens[at].lower(), &scene.lexicon.stems).thing;
            if let Some(thing) = thing.filter(|thing| shared.is_measured(thing) && !shared.is_on_a_scale(thing)) {
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

fn fill(scene: &Scene<'_, '_>, noun: &mut Noun, word: Lower<'_>) {
    let lexicon = scene.lexicon;
    let known = lexicon.nouns.know(word, &lexicon.stems);
    noun.whole = Some(lexicon.stems.stem(word));
    noun.classes = known.thing.map(|thing| Things::shared().chain(thing)).unwrap_or_default();
    noun.modifiers.extend(known.before.clone().filter(|_| lexicon.places.of_compound(word).is_none()));
    if noun.classes.is_empty() && lexicon.nouns.is_of_the_economy(&known.head) {
        noun.classes = Things::shared().chain(Things::shared().economy());
    }
    let inhabitant = lexicon
        .places
        .at(|ahead| (ahead == 0).then_some(("X", word)))
        .iter()
        .any(|place| place.kind == NameKind::People);
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
    noun.head = Some(known.head.clone());
}

/// Whether the sentence or one near it speaks of soldiers.
fn is_about_soldiers(scene: &Scene<'_, '_>) -> bool {
    /// How many sentences after it are read too; a headline is told by the text under it.
    const UNDER: usize = 3;
    let own = scene.quantity.sentence;
    let ahead = (own + 1..scene.prose.sentences.len()).take(UNDER);
    let says = |sentence: usize| {
        let tokens = scene.prose.tokens(sentence);
        tokens.iter().any(|token| {
            token.is_word()
                && (!scene.lexicon.clauses.nouns_are_capitalised || token.is_capitalised())
                && scene.lexicon.nouns.is_military(&scene.lexicon.stems.shared(token.lower()))
        })
    };
    scene.words.iter().any(|word| scene.lexicon.nouns.is_military(&word.stem))
        || scene.sentences_before().chain(ahead).any(says)
}

/// The words that narrow the noun: those between the figure and it, and nouns in the genitive behind
/// it. Words that give it a role or a country are none.
fn modifiers(scene: &Scene<'_, '_>, noun: &mut Noun) {
    let Some(at) = noun.at else { return };
    let lexicon = scene.lexicon;
    let keep = |place: usize| {
        let token = &scene.tokens[place];
        token.is_word()
            && !lexicon.function_words.contains(token.lower())
            && (lexicon.clauses.nouns_are_capitalised || !token.is_capitalised() || place == 0)
            && !lexicon.nouns.is_carrier(&scene.words[place].stem)
            && !lexicon.time.units.contains_key(token.lower())
            && !lexicon.changes.additional.contains(token.lower())
            && !lexicon.rates.words.contains_key(token.lower())
            && !lexicon.nouns.is_office(token.lower(), &lexicon.stems)
            && lexicon.roles.verbs.at(std::slice::from_ref(&scene.words[place]), 0).next().is_none()
            && lexicon.places.at(Token::from(std::slice::from_ref(token), 0)).is_empty()
    };
    if at > scene.phrase.end && at <= scene.phrase.end + BEHIND_FIGURE {
        let between = (scene.phrase.end..at).filter(|&place| keep(place));
        noun.modifiers.extend(between.map(|place| String::from(&*scene.words[place].stem)));
    }
    // `food inflation` and `services inflation`, in a language that does not write them as one word.
    if at < scene.phrase.start && !lexicon.clauses.nouns_are_capitalised {
        let before = at.checked_sub(1).filter(|&place| {
            let verb = lexicon.clauses.verbs.contains(scene.tokens[place].lower());
            keep(place) && !verb
        });
        noun.modifiers.extend(before.map(|place| String::from(&*scene.words[place].stem)));
    }
    // `Zahl der Beschäftigten der Bahn`, `workers of the plant`
    let genitive = scene.tokens.get(at + 1).is_some_and(|token| {
        lexicon.clauses.origin.contains(token.lower()) && !lexicon.function_words.prepositions.contains(token.lower())
    });
    if genitive {
        let end = (at + 1 + BEHIND_NOUN).min(scene.tokens.len());
        let noun_behind = (at + 2..end)
            .take_while(|&place| scene.tokens[place].is_word() && !scene.phrase.contains(&place))
            .find(|&place| scene.may_be_noun(place));
        noun.modifiers
            .extend(noun_behind.filter(|&place| keep(place)).map(|place| String::from(&*scene.words[place].stem)));
    }
}
