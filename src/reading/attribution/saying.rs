//! Verbs of saying: `sagte X`, `wie X mitteilte`, `X said`.
//!
//! In goes a sentence, out come the sources that are the subject (or the agent, or the place) of a
//! verb of saying, and the words that each governs. The two orders of words, verb second with the
//! subject on either side and subject before the verb, have a file each.

use std::ops::Range;

use super::cue::{Cue, Manner, Who, says, source};
use super::line::Line;
use super::phrase::{Phrase, Reach};
use super::{gapped, subject_first, verb_second};
use crate::language::{Lower, Marks, Verb};

/// Where the parts of a predicate stand, as token numbers.
pub(super) struct Predicate<'v> {
    pub verb: &'v Verb,
    /// The verb of saying.
    pub at: usize,
    /// The finite verb: itself or its helping verb.
    pub finite: usize,
    /// It stands at the end of a subordinate clause.
    pub last: bool,
    pub passive: bool,
}

/// The sources that verbs of saying name in `line`, in the order of the text.
pub(super) fn verbs(line: &Line<'_>) -> Vec<Cue> {
    let verbs = if line.has(Marks::VERB) { line.len() } else { 0 };
    let mut found: Vec<Cue> = (0..verbs)
        .filter(|&at| line.may_be(at, Marks::VERB))
        .filter(|&at| line.tokens[at].is_word() && (at == 0 || !line.tokens[at].is_capitalised()))
        .filter_map(|at| {
            let words = line.words();
            words.verbs.of(line.lower(at)).find_map(|(verb, form)| {
                if words.grammar.verb_second {
                    verb_second::cue(line, at, verb, form)
                } else {
                    subject_first::cue(line, at, verb)
                }
            })
        })
        .collect();
    if line.words().grammar.verb_second {
        found.extend(verb_second::behind_speech(line));
        found.extend(verb_second::before_speech(line, &found));
        found.extend(gapped::cues(line));
    }
    // `“The fall shows that it was late,” said the head of 300 shops`: what is said in a quotation ends with it.
    for cue in &mut found {
        if let Some(speech) = line.speeches().iter().find(|speech| speech.contains(&cue.words.start)) {
            cue.scope = cue.scope.start.max(speech.start)..cue.scope.end.min(speech.end);
        }
    }
    found
}

/// A cue of the verb at `predicate`.
pub(super) fn said(predicate: &Predicate<'_>, who: Who, scope: Range<usize>, except: Range<usize>) -> Cue {
    let words = predicate.at..predicate.at + 1;
    Cue { who, via: None, words, scope, except, manner: Manner::Verb, back: false }
}

/// Whether one of the verb's objects stands in its clause or after.
pub(super) fn has_object(line: &Line<'_>, predicate: &Predicate<'_>) -> bool {
    let range = if predicate.last {
        line.clause(predicate.finite).start..predicate.at
    } else {
        predicate.finite + 1..line.period(predicate.at).end
    };
    if predicate.verb.forecast {
        // The object may stand before its verb: `hat die Prognose gesenkt`.
        let clause = line.clause(predicate.finite);
        let near = clause.start..line.clause(predicate.at).end.max(clause.end);
        return near.clone().any(|at| line.words().nouns.forecasts.contains(line.lower(at)));
    }
    let objects = &predicate.verb.object;
    // `Mit 300 Toten rechnet das Militär`
    let clause = line.clause(predicate.finite);
    if clause.start < predicate.finite
        && objects.iter().any(|words| !words.0.is_empty() && line.match_words(clause.start, words).is_some())
    {
        return true;
    }
    objects.iter().any(|words| words.0.is_empty() || range.clone().any(|at| line.match_words(at, words).is_some()))
}

/// Whether a number that counts no noun stands at `at` with its hedge: `140 Euro`, `some 120 million`; a share is what
/// somebody has.
pub(super) fn is_bare_number(line: &Line<'_>, at: usize) -> bool {
    /// `bis zu rund`
    const HEDGES: usize = 3;
    let (numbers, units) = (&line.lexicon.numbers, &line.lexicon.units);
    let spelt = |word: Lower<'_>| numbers.prefix(word).is_some_and(|(_, length)| length == word.len());
    let number = |at: &usize| {
        line.tokens.get(*at).is_some_and(|token| token.is_number() && !token.is_year() || spelt(token.lower()))
            || units.is_currency_sign(line.lower(*at))
    };
    let Some(start) = (at..=at + HEDGES).find(number) else { return false };
    let hedge = |at: usize| line.is_function_word(at) || line.lexicon.qualifiers.before.contains_key(line.lower(at));
    let part = |at: &usize| {
        let word = line.lower(*at);
        number(at) || numbers.magnitudes.contains_key(word) || units.is_unit(word) && !units.percent.has(word)
    };
    let end = (start..line.len()).find(|at| !part(at)).unwrap_or(line.len());
    let next = line.tokens.get(end);
    (at..start).all(hedge)
        && !units.percent.has(line.lower(end))
        && next.is_none_or(|next| {
            !next.is_word() && !next.glued || next.is(",") || next.is(".") || line.is_function_word(end)
        })
}

/// `heißt es in dem Bericht`, `geht aus X hervor`, `Die Zahl stammt von X`, `is based on X`.
pub(super) fn source_after_preposition(line: &Line<'_>, predicate: &Predicate<'_>, start: usize) -> Option<Cue> {
    let nouns = &line.words().nouns;
    let verb = predicate.verb;
    let clause = line.clause(predicate.at);
    let period = line.period(predicate.at);
    let tag = clause.start == predicate.finite || predicate.last;
    let end = if predicate.last { predicate.at } else { clause.end };
    let mut back = is_back(line, clause.start);
    if verb.numbers {
        let subject = line.phrase(clause.start, Reach::CUE);
        if !back && subject.is_none_or(|subject| !nouns.numbers.contains(line.lower(subject.head))) {
            return None;
        }
        back = clause.start == 0;
    }
    // `Das sieht der Vertrag vor, wie aus Unterlagen hervorgeht.`
    back |= predicate.last && is_back(line, 0);
    // `In dem Bericht, der gestern erschien, heißt es`; `12 seien in Haft, hieß es` tells no place.
    let opens = (start > period.start).then_some(period.start);
    let places = (start..end).chain(opens);
    let found = places.filter(|&at| verb.source.contains(line.lower(at))).find_map(|at| {
        line.phrase(at + 1, Reach::CUE).filter(|phrase| !nouns.times.contains_whole(line.lower(phrase.head)))
    });
    let Some(phrase) = found else {
        // `…, hieß es`: whoever was named last.
        let impersonal = tag && line.words().words.impersonal.contains(line.lower(predicate.finite + 1));
        return impersonal.then(|| said(predicate, Who::Last, period, start..end));
    };
    let who = source(line, &phrase)?;
    let scope = if tag || back { period } else { clause.start..period.end };
    let except = if phrase.outer < start { phrase.outer..phrase.after } else { start..end.max(phrase.after) };
    Some(Cue { back, ..said(predicate, who, scope, except) })
}

/// Whether the token means the sentence before: `Das teilte die Polizei mit`.
pub(super) fn is_back(line: &Line<'_>, at: usize) -> bool {
    at == 0 && line.words().words.back.contains(line.lower(at)) && !line.is_article(at)
}

/// Whether the phrase is something that cannot speak: a quantity, or an action or a state by the
/// ending of its noun (`Verschiebung`).
pub(super) fn is_mute(line: &Line<'_>, phrase: &Phrase) -> bool {
    let words = line.words();
    let head = line.lower(phrase.head);
    words.nouns.measured.contains_whole(head)
        // `Umfrage, laut der acht Prozent der Deutschen glauben, dass`: those counted are not who counts them.
        || phrase.range.clone().any(|at| line.lexicon.units.percent.has(line.lower(at)))
        // The NIS is no `-nis`.
        || words.nouns.abstract_endings.iter().any(|ending| head.len() > ending.len() && head.ends_with(ending.as_str()))
            && !phrase.range.clone().any(|at| words.nouns.sayers.contains(line.lower(at)))
            && !says(line, phrase)
}

/// Whether the phrase names somebody: a person or an office, a medium, a name.
pub(super) fn is_somebody(line: &Line<'_>, phrase: &Phrase) -> bool {
    let nouns = &line.words().nouns;
    let speaks = |at: usize| {
        let lower = line.lower(at);
        nouns.sayers.contains(lower) || nouns.media.contains(lower) || nouns.anonymous.contains(lower)
    };
    // `Acht Tote forderte ein Anschlag`
    let first = line.lower(phrase.range.start);
    let counted = line.lexicon.numbers.prefix(first).is_some_and(|(_, length)| length == first.len());
    let name = !counted && (phrase.range.len() >= 2 || phrase.outer == phrase.range.start);
    phrase.range.clone().any(speaks)
        || says(line, phrase)
        || name && phrase.range.clone().all(|at| line.tokens[at].is_capitalised())
}

/// Whether the phrase is a day or the like.
pub(super) fn is_time(line: &Line<'_>, phrase: &Phrase) -> bool {
    line.words().nouns.times.contains_whole(line.lower(phrase.head))
}

/// Whether the phrase may be the subject of the verb, as far as its noun goes.
pub(super) fn fits(line: &Line<'_>, verb: &Verb, phrase: &Phrase) -> bool {
    let counts = |at: usize| line.words().nouns.counting.contains(line.lower(at));
    let reckons = |at: usize| line.words().nouns.reckoners.contains(line.lower(at));
    (!verb.saying_subject || says(line, phrase))
        && (!verb.reckoning || phrase.range.clone().any(reckons))
        && (!verb.sayer_subject || is_somebody(line, phrase))
        && (!verb.counting || phrase.range.clone().any(counts) || says(line, phrase))
}
