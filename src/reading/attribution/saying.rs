//! Verbs of saying with their subjects: `sagte X`, `wie X mitteilte`, `X gab … bekannt`.
//!
//! In goes a sentence, out come the sources that are the subject (or the agent, or the place) of a
//! verb of saying, and the words that each governs. The two orders of words, verb second with the
//! subject on either side and subject before the verb, are the language's to choose.

use std::ops::Range;

use super::cue::{Cue, Manner, Named, Who, source};
use super::line::Line;
use super::phrase::{Phrase, Reach};
use crate::language::{Verb, VerbForm};

/// How many tokens after its verb a subject may start.
const SUBJECT_WITHIN: usize = 25;
/// How many clauses a comment may be cut into by appositions: `wie der Chef, Uwe Muster, sagte`.
const COMMENT_CLAUSES: usize = 4;

/// The sources that verbs of saying name in `line`, in the order of the text.
pub(super) fn verbs(line: &Line<'_>) -> Vec<Cue> {
    (0..line.len())
        .filter(|&at| line.tokens[at].is_word() && (at == 0 || !line.tokens[at].is_capitalised()))
        .filter_map(|at| {
            let words = line.words();
            words.verbs.of(line.lower(at)).find_map(|(verb, form)| {
                if words.grammar.verb_second {
                    verb_second(line, at, verb, form)
                } else {
                    subject_first(line, at, verb)
                }
            })
        })
        .collect()
}

/// Where the parts of a German predicate stand.
struct Predicate<'v> {
    verb: &'v Verb,
    /// The verb of saying.
    at: usize,
    /// The finite verb: itself or its helping verb.
    finite: usize,
    /// It stands at the end of a subordinate clause.
    last: bool,
    passive: bool,
}

fn verb_second(line: &Line<'_>, at: usize, verb: &Verb, form: VerbForm) -> Option<Cue> {
    let words = &line.words().words;
    let clause = line.clause(at);
    let earlier =
        |set: &std::collections::HashSet<String>| (clause.start..at).find(|&before| set.contains(line.lower(before)));
    let predicate = match form {
        VerbForm::Finite => {
            if !verb.prefix.is_empty() {
                prefix_of(line, at, verb)?;
            } else if line.len() > clause.end
                && words.particles_of_verbs.contains(line.lower(clause.end - 1))
                && clause.end - 1 > at
            {
                return None;
            }
            let infinitive = line.lower(at).ends_with('n')
                && (earlier(&words.modal).is_some() || words.modal.contains(line.lower(at + 1)));
            if infinitive {
                return None;
            }
            let subordinate = at + 1 >= clause.end && at > clause.start && verb.prefix.is_empty();
            Predicate { verb, at, finite: at, last: subordinate && opener(line, at).is_some(), passive: false }
        }
        VerbForm::Joined => Predicate { verb, at, finite: at, last: true, passive: false },
        VerbForm::Participle => {
            let next = line.lower(at + 1);
            if words.perfect.contains(next) && at + 1 < clause.end {
                Predicate { verb, at, finite: at + 1, last: true, passive: false }
            } else if words.passive.contains(next) && at + 1 < clause.end {
                Predicate { verb, at, finite: at + 1, last: true, passive: true }
            } else if let Some(finite) = earlier(&words.perfect) {
                Predicate { verb, at, finite, last: false, passive: false }
            } else {
                let finite = earlier(&words.passive)?;
                Predicate { verb, at, finite, last: false, passive: true }
            }
        }
    };
    if verb.only_object && !has_object(line, &predicate) || verb.clause && !has_content(line, &predicate) {
        return None;
    }
    if predicate.passive {
        return agent(line, &predicate);
    }
    if !verb.source.is_empty() {
        return source_after_preposition(line, &predicate);
    }
    if predicate.last { subordinate(line, &predicate) } else { main(line, &predicate) }
}

/// The separable part of `verb` at the end of its clause, or of one of the next.
fn prefix_of(line: &Line<'_>, at: usize, verb: &Verb) -> Option<usize> {
    let first = line.clause_at(at);
    line.clauses()[first..]
        .iter()
        .take(COMMENT_CLAUSES)
        .map(|clause| clause.end - 1)
        .find(|&end| end > at && line.lower(end) == verb.prefix)
}

/// The first token of the subordinate clause that ends with the verb at `at`: of `wie`, `der`, `dass`.
fn opener(line: &Line<'_>, at: usize) -> Option<usize> {
    let words = &line.words().words;
    let number = line.clause_at(at);
    (number.saturating_sub(COMMENT_CLAUSES - 1)..=number).rev().find_map(|clause| {
        let start = line.clauses()[clause].start;
        let lower = line.lower(start);
        let opens = words.comment.contains(lower)
            || words.that.contains(lower)
            || clause == number && start > 0 && words.subordinate.contains(lower);
        opens.then_some(start)
    })
}

/// Whether one of the verb's objects stands in its clause or after.
fn has_object(line: &Line<'_>, predicate: &Predicate<'_>) -> bool {
    let clause = line.clause(predicate.finite);
    let range =
        if predicate.last { clause.start..predicate.at } else { predicate.finite + 1..line.period(predicate.at).end };
    predicate
        .verb
        .object
        .iter()
        .any(|words| words.0.is_empty() || range.clone().any(|at| line.match_words(at, words).is_some()))
}

/// Whether a clause follows that says what: `dass …`, `: …`, speech, or the verb comes after it.
fn has_content(line: &Line<'_>, predicate: &Predicate<'_>) -> bool {
    let clause = line.clause(predicate.finite);
    if clause.start == predicate.finite && predicate.finite > 0
        || line.words().cues.thus.contains(line.lower(clause.start))
    {
        return true;
    }
    let rest = predicate.finite + 1..line.period(predicate.at).end;
    line.speech_starts_in(&rest)
        || rest.clone().any(|at| line.words().words.that.contains(line.lower(at)) || line.tokens[at].is(":"))
        || predicate.last && line.words().words.comment.contains(line.lower(clause.start))
}

/// `wird von der Polizei auf … geschätzt`
fn agent(line: &Line<'_>, predicate: &Predicate<'_>) -> Option<Cue> {
    let words = &line.words().words;
    let clause = line.clause(predicate.at);
    let phrase = clause.clone().filter(|&at| words.agent.contains(line.lower(at))).find_map(|at| {
        line.phrase(at + 1, Reach::CUE).filter(|phrase| {
            // `von 300 Menschen`, `vom Montag`
            line.tokens[phrase.outer].is_word() && !line.words().nouns.times.contains_whole(line.lower(phrase.head))
        })
    })?;
    let who = source(line, &phrase)?;
    let period = line.period(predicate.at);
    Some(said(line, predicate, who, period, phrase.outer..phrase.after))
}

/// `heißt es in dem Bericht`, `geht aus X hervor`, `Die Zahl stammt von X`.
fn source_after_preposition(line: &Line<'_>, predicate: &Predicate<'_>) -> Option<Cue> {
    let verb = predicate.verb;
    let clause = line.clause(predicate.at);
    let start = if predicate.last { opener(line, predicate.at).unwrap_or(clause.start) } else { clause.start };
    let end = if predicate.last { predicate.at } else { clause.end };
    let period = line.period(predicate.at);
    let subject = line.phrase(clause.start, Reach::CUE);
    let mut back = is_back(line, clause.start);
    if verb.numbers {
        let numbers =
            subject.as_ref().is_some_and(|subject| line.words().nouns.numbers.contains(line.lower(subject.head)));
        if !numbers && !back {
            return None;
        }
        back = clause.start == 0;
    }
    let phrase = (start..end).filter(|&at| verb.source.contains(line.lower(at))).find_map(|at| {
        line.phrase(at + 1, Reach::CUE)
            .filter(|phrase| !line.words().nouns.times.contains_whole(line.lower(phrase.head)))
    })?;
    let who = source(line, &phrase)?;
    let tag = clause.start == predicate.finite || predicate.last;
    let scope = if tag || back { period } else { clause.start..period.end };
    let mut cue = said(line, predicate, who, scope, start.min(phrase.outer)..end.max(phrase.after));
    cue.back = back;
    Some(cue)
}

/// The verb stands last: a comment (`wie X mitteilte`), or a clause with a subject of its own.
fn subordinate(line: &Line<'_>, predicate: &Predicate<'_>) -> Option<Cue> {
    let words = &line.words().words;
    let start = opener(line, predicate.at)?;
    let period = line.period(predicate.at);
    let end = line.clause(predicate.at).end;
    if words.comment.contains(line.lower(start)) {
        let (who, via) = subject_after(line, start + 1..predicate.at)?;
        let mut cue = said(line, predicate, who, period, start..end);
        cue.via = via;
        return Some(cue);
    }
    let relative = line.is_determiner(start) && start > 1 && line.tokens[start - 1].is(",");
    let antecedent = relative.then(|| {
        let before = line.clause(start - 2);
        (before.start..start - 1)
            .find_map(|from| line.phrase(from, Reach::SUBJECT_BEFORE).filter(|phrase| phrase.range.end == start - 1))
    });
    let content = end..period.end;
    if let Some(Some(phrase)) = antecedent
        && line.phrase(start, Reach::SUBJECT_AFTER).is_none_or(|inner| inner.outer == inner.range.start)
    {
        let who = source(line, &phrase)?;
        return Some(said(line, predicate, who, content, start..end));
    }
    let (who, via) = subject_after(line, start + 1..predicate.at)?;
    let mut cue = said(line, predicate, who, content, start..end);
    cue.via = via;
    Some(cue)
}

/// The verb stands second: its subject is before it or after it.
fn main(line: &Line<'_>, predicate: &Predicate<'_>) -> Option<Cue> {
    let words = line.words();
    let clause = line.clause(predicate.finite);
    let period = line.period(predicate.at);
    let finite = predicate.finite;
    let until = subject_limit(line, predicate);
    let mut first = clause.start;
    while first < finite
        && (words.words.joining.contains(line.lower(first))
            || line.lexicon.function_words.conjunctions.contains(line.lower(first)))
    {
        first += 1;
    }
    let tag = first == finite;
    let back = is_back(line, first) && finite == first + 1;
    let thus = words.cues.thus.contains(line.lower(first));
    if tag || back || thus {
        if let Some((who, via)) = subject_after(line, finite + 1..until) {
            let no_content = !has_following_content(line, predicate);
            let mut cue = said(line, predicate, who, period, first..until.max(predicate.at + 1));
            cue.via = via;
            cue.back = back && no_content;
            return Some(cue);
        }
        // `Der Chef, der gestern kam, sagte …`
        let subject = line
            .phrase(period.start, Reach::SUBJECT_BEFORE)
            .filter(|phrase| phrase.subject && tag && phrase.range.end < finite)?;
        let follows = line.tokens.get(subject.range.end).is_some_and(|token| token.is(",") || token.is("("));
        if !follows || measured(line, &subject) {
            return None;
        }
        let who = source(line, &subject)?;
        return Some(content_of(line, predicate, who, subject.outer..subject.after, None));
    }
    if words.words.pronouns.contains(line.lower(first))
        && first + 1 <= finite
        && line
            .phrase(first, Reach::SUBJECT_BEFORE)
            .is_none_or(|phrase| phrase.after > finite || phrase.outer == phrase.range.start)
    {
        let via = spoken_to(line, finite + 1);
        return Some(content_of(line, predicate, Who::Last, first..first + 1, via));
    }
    let before = line.phrase(first, Reach::SUBJECT_BEFORE).filter(|phrase| phrase.subject && phrase.after <= finite);
    if let Some(subject) = before.filter(|subject| !measured(line, subject) && !is_time(line, subject)) {
        let numbers = words.nouns.numbers.contains(line.lower(subject.head));
        if !(predicate.verb.numbers && numbers) {
            if predicate.verb.quoting {
                return quoted(line, predicate, &subject);
            }
            let via = spoken_to(line, finite + 1);
            let who = source(line, &subject)?;
            return Some(content_of(line, predicate, who, subject.outer..subject.after, via));
        }
    }
    let (who, via) = subject_after(line, finite + 1..until)?;
    let mut cue = content_of(line, predicate, who, finite..finite + 1, via);
    cue.back = predicate.verb.numbers;
    Some(cue)
}

/// `zitiert die Zeitung den Minister`: what the object says, passed on by the subject.
fn quoted(line: &Line<'_>, predicate: &Predicate<'_>, subject: &Phrase) -> Option<Cue> {
    let object = line.phrase(predicate.at + 1, Reach::SUBJECT_AFTER)?;
    let who = source(line, &object)?;
    Some(content_of(line, predicate, who, subject.outer..object.after, Some(subject.range.clone())))
}

/// How far after a verb its subject may start: to the end of its clause, or to its separable part.
fn subject_limit(line: &Line<'_>, predicate: &Predicate<'_>) -> usize {
    line.clause(predicate.finite).end.min(predicate.finite + SUBJECT_WITHIN).max(predicate.finite + 1)
}

/// The first phrase in `range` that can be a subject, and the medium spoken to before it.
fn subject_after(line: &Line<'_>, range: Range<usize>) -> Option<(Who, Option<Range<usize>>)> {
    let words = line.words();
    let mut at = range.start;
    let mut via = None;
    while at < range.end {
        let lower = line.lower(at);
        if let Some(phrase) = line.phrase(at, Reach::SUBJECT_AFTER) {
            let determined = phrase.outer < phrase.range.start;
            let medium = determined && line.is_medium(&phrase.range);
            let other_follows = phrase.after < range.end
                && line
                    .phrase(phrase.after, Reach::SUBJECT_AFTER)
                    .is_some_and(|next| next.subject && next.outer < next.range.start);
            if phrase.subject && !(medium && lower == "der" && other_follows) {
                if is_time(line, &phrase) || measured(line, &phrase) {
                    return None;
                }
                via = via.or_else(|| spoken_to(line, phrase.after));
                return Some((source(line, &phrase)?, via));
            }
            if medium {
                via = Some(phrase.range.clone());
            }
            at = phrase.after;
        } else if words.words.pronouns.contains(lower) {
            return Some((Who::Last, via.or_else(|| spoken_to(line, at + 1))));
        } else if line.lexicon.function_words.prepositions.contains(lower) {
            at = line.phrase(at + 1, Reach::SUBJECT_AFTER).map_or(at + 1, |phrase| phrase.after);
        } else {
            at += 1;
        }
    }
    None
}

/// The medium spoken to right after `at`: `der „Bild“`, `dem ZDF`, `gegenüber der BBC`.
pub(super) fn spoken_to(line: &Line<'_>, at: usize) -> Option<Range<usize>> {
    let words = line.words();
    // A day may stand between: `sagte er am Montag dem ZDF`.
    let mut at = at;
    if line.lexicon.function_words.prepositions.contains(line.lower(at))
        && let Some(time) = line.phrase(at + 1, Reach::SUBJECT_AFTER)
        && is_time(line, &time)
    {
        at = time.after;
    }
    let explicit = line.match_any(at, &words.words.addressee);
    let start = explicit.unwrap_or(at);
    let phrase = line.phrase(start, Reach::SUBJECT_AFTER)?;
    let dative = matches!(line.lower(start), "der" | "dem" | "den");
    (line.is_medium(&phrase.range) && (explicit.is_some() || dative) || dative && line.name_from(phrase.head).is_some())
        .then_some(phrase.range)
}

fn measured(line: &Line<'_>, phrase: &Phrase) -> bool {
    line.words().nouns.measured.contains_whole(line.lower(phrase.head))
}

fn is_time(line: &Line<'_>, phrase: &Phrase) -> bool {
    line.words().nouns.times.contains(line.lower(phrase.head))
}

/// Whether the token means the sentence before: `Das teilte die Polizei mit`.
fn is_back(line: &Line<'_>, at: usize) -> bool {
    at == 0 && line.words().words.back.contains(line.lower(at))
}

/// Whether what is said follows the verb rather than stands before it.
fn has_following_content(line: &Line<'_>, predicate: &Predicate<'_>) -> bool {
    let rest = predicate.finite + 1..line.period(predicate.at).end;
    line.speech_starts_in(&rest)
        || rest.clone().any(|at| {
            line.tokens[at].is(":")
                || line.words().words.that.contains(line.lower(at)) && at > 0 && line.is_boundary(at - 1)
        })
}

/// A cue of a verb whose subject is `subject`: it governs what follows its clause, and its clause
/// too where the verb has what is said as its object.
fn content_of(
    line: &Line<'_>,
    predicate: &Predicate<'_>,
    who: Who,
    subject: Range<usize>,
    via: Option<Range<usize>>,
) -> Cue {
    let period = line.period(predicate.at);
    let clause = line.clause(predicate.finite);
    let mut cue = if has_object(line, predicate) {
        let start = clause.start.min(subject.start);
        said(line, predicate, who, start..period.end, subject)
    } else {
        said(line, predicate, who, clause.end..period.end.max(clause.end), subject)
    };
    cue.via = via;
    cue
}

fn said(line: &Line<'_>, predicate: &Predicate<'_>, who: Who, scope: Range<usize>, except: Range<usize>) -> Cue {
    let words = line.words();
    let contrast = (predicate.at + 1..scope.end)
        .find(|&at| words.words.contrast.contains(line.lower(at)) && line.clause(at).start == at);
    let scope = scope.start..contrast.unwrap_or(scope.end);
    Cue { who, via: None, words: predicate.at..predicate.at + 1, scope, except, manner: Manner::Verb, back: false }
}

/// The subject stands before its verb, or right after it behind what was said.
fn subject_first(line: &Line<'_>, at: usize, verb: &Verb) -> Option<Cue> {
    let words = line.words();
    let clause = line.clause(at);
    let period = line.period(at);
    let before = at.checked_sub(1).map_or("", |before| line.lower(before));
    let predicate = Predicate { verb, at, finite: at, last: false, passive: false };
    if at > clause.start && (words.words.modal.contains(before) || line.is_determiner(at - 1)) {
        return None;
    }
    if words.nouns.saying.contains_whole(line.lower(at)) && line.lower(at + 1) == "of" {
        return None;
    }
    if verb.only_object && !has_object(line, &predicate) || verb.clause && !has_that(line, at, &clause) {
        return None;
    }
    let passive = at > clause.start && words.words.passive.contains(before);
    if !verb.source.is_empty() {
        return source_after_preposition(line, &predicate);
    }
    let ing = line.lower(at).ends_with("ing");
    if passive && !ing {
        if verb.object.is_empty() {
            return None;
        }
        let by = (at + 1..clause.end).find(|&by| words.words.agent.contains(line.lower(by)))?;
        let phrase = line.phrase(by + 1, Reach::CUE)?;
        return Some(said(line, &predicate, source(line, &phrase)?, period, phrase.outer..phrase.after));
    }
    if at == clause.start && at > period.start {
        if ing {
            return Some(said(line, &predicate, Who::Last, at + 1..period.end, at..at + 1));
        }
        // `…, said X`
        if let Some(phrase) = line
            .phrase(at + 1, Reach::SUBJECT_AFTER)
            .filter(|phrase| phrase.range.start > 0 && !line.words().words.pronouns.contains(line.lower(phrase.head)))
        {
            let who = source(line, &phrase)?;
            return Some(said(line, &predicate, who, period, at..clause.end.max(phrase.after)));
        }
    }
    if ing && !passive && !words.words.perfect.contains(before) {
        return None;
    }
    let (who, subject) = english_subject(line, at, &clause)?;
    if verb.saying_subject
        && !(subject.clone().any(|token| {
            words.nouns.saying.contains_whole(line.lower(token))
                || words.nouns.documents.contains_whole(line.lower(token))
        }))
    {
        return None;
    }
    let via = if verb.telling {
        line.phrase(at + 1, Reach::SUBJECT_AFTER).map(|phrase| phrase.range).filter(|range| line.is_medium(range))
    } else {
        told(line, at, &clause)
    };
    let next = at + 1;
    let says_what = words.words.that.contains(line.lower(next))
        || line.is_determiner(next)
        || line.tokens.get(next).is_some_and(crate::reading::Token::is_number)
        || words.words.pronouns.contains(line.lower(next));
    let tag = clause.start > period.start && (!says_what || verb.telling && !has_that(line, at, &clause))
        || clause.end == next;
    let mut cue = if tag && clause.start > period.start {
        said(line, &predicate, who, period, subject.start..clause.end)
    } else {
        said(line, &predicate, who, next..period.end, subject)
    };
    cue.via = via;
    Some(cue)
}

fn has_that(line: &Line<'_>, at: usize, clause: &Range<usize>) -> bool {
    (at + 1..clause.end).any(|next| line.words().words.that.contains(line.lower(next)))
}

/// The medium of `in an interview with X` in the clause.
fn told(line: &Line<'_>, at: usize, clause: &Range<usize>) -> Option<Range<usize>> {
    (at + 1..clause.end).find_map(|from| {
        let start = line.match_any(from, &line.words().words.addressee)?;
        line.phrase(start, Reach::SUBJECT_AFTER).map(|phrase| phrase.range).filter(|range| line.is_medium(range))
    })
}

/// The subject before the English verb at `at`.
fn english_subject(line: &Line<'_>, at: usize, clause: &Range<usize>) -> Option<(Who, Range<usize>)> {
    let words = line.words();
    let mut end = at;
    while end > clause.start
        && (words.words.perfect.contains(line.lower(end - 1)) || line.lower(end - 1).ends_with("ly"))
    {
        end -= 1;
    }
    let mut range = clause.start..end;
    if end == clause.start {
        // `X, the office of Y, said`
        let number = line.clause_at(clause.start).checked_sub(2)?;
        range = line.clauses()[number].clone();
    }
    let stops = |number: usize| {
        let lower = line.lower(number);
        let joins_names = words.words.joining.contains(lower)
            && number > range.start
            && line.tokens[number - 1].is_capitalised()
            && line.tokens.get(number + 1).is_some_and(crate::reading::Token::is_capitalised);
        words.words.that.contains(lower)
            || words.words.subordinate.contains(lower)
            || words.words.comment.contains(lower)
            || line.lexicon.function_words.conjunctions.contains(lower) && !joins_names
    };
    let start = range.clone().rev().find(|&number| stops(number)).map_or(range.start, |number| number + 1);
    if start >= range.end {
        return None;
    }
    if range.end - start == 1 && words.words.pronouns.contains(line.lower(start)) {
        return Some((Who::Last, start..range.end));
    }
    let mut from = start;
    while from < range.end && !line.is_determiner(from) && line.is_function_word(from) {
        from += 1;
    }
    // `On Sunday the ministry said`: the last phrase before the verb that starts with an article.
    if from > start {
        from = (from + 1..range.end)
            .rev()
            .find(|&number| line.is_determiner(number) && !words.words.complement.contains(line.lower(number - 1)))
            .unwrap_or(from);
    }
    let phrase = line.phrase(from, Reach::SUBJECT_BEFORE)?;
    if phrase.range.start >= range.end || is_time(line, &phrase) && phrase.range.len() == 1 {
        return None;
    }
    let phrase_end = phrase.range.end.min(range.end);
    let named = Named { range: phrase.range.start..phrase_end, cut: None, parts: phrase.parts };
    Some((Who::Named(named), phrase.outer..range.end))
}
