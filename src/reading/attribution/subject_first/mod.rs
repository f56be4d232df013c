//! Verbs of saying where the subject stands before its verb, or right after it behind what was said:
//! English.

mod behind;
mod subject;

use std::ops::Range;

use super::cue::{Cue, Who, source};
use super::line::Line;
use super::phrase::Reach;
use super::saying::{Predicate, has_object, is_bare_number, is_time, said, source_after_preposition};
use crate::language::{Lower, Verb, ends_in};
use crate::reading::Token;
use behind::{behind, is_light};
use subject::{Subject, bracketed, subject, without_auxiliary};

/// The source that the verb at `at` names, if it is a verb of saying where it stands.
pub(super) fn cue(line: &Line<'_>, at: usize, verb: &Verb) -> Option<Cue> {
    let words = line.words();
    let clause = line.clause(at);
    let period = line.period(at);
    let predicate = Predicate { verb, at, finite: at, last: false, passive: false };
    let before = if at > clause.start { line.lower(at - 1) } else { Lower::NONE };
    // The poll was taken in May.
    let modal = words.words.modal.contains(before) && !line.tokens[at - 1].is_capitalised();
    // `contractors' claims`, `the firm's claims`: the noun.
    // `He's told`: an auxiliary.
    let owned = at > clause.start
        && !words.words.pronouns.contains(without_auxiliary(before))
        && (before.ends_with("'s")
            || before.ends_with("’s")
            || matches!(before.text, "'" | "’") && line.tokens[at - 1].glued);
    if modal || owned || at > clause.start && line.is_determiner(at - 1) {
        return None;
    }
    if let Some(cue) = agent_of_number(line, &predicate) {
        return Some(cue);
    }
    // `estimates of 300`, `its growth forecast to 2 %`: the noun.
    let next = line.lower(at + 1);
    let function = &line.lexicon.function_words;
    let noun = !words.words.that.contains(next)
        && (function.prepositions.contains(next) || function.auxiliaries.contains(next));
    // `By one estimate, 400 people died`
    let credited = at + 1 == clause.end && line.match_any(clause.start, &words.cues.before_noun).is_some();
    if words.nouns.saying.contains_whole(line.lower(at)) && (noun || credited) {
        return None;
    }
    // `have failed in their asylum claims`: a plural that ends a clause with an article of its own.
    let determined = (clause.start + 1..at).rev().take(2).any(|number| line.is_determiner(number));
    if at + 1 >= clause.end && determined && line.lower(at).ends_with('s') && at > clause.start + 1 {
        return None;
    }
    if verb.only_object && !has_object(line, &predicate) {
        return None;
    }
    // `spoke hopefully of`
    let object = at + 1 + usize::from(is_adverb_at(line, at + 1));
    if verb.object_behind && !verb.object.iter().any(|words| line.match_words(object, words).is_some()) {
        return None;
    }
    if verb.bare_number && !is_bare_number(line, at + 1) {
        return None;
    }
    let continuous = line.lower(at).ends_with("ing");
    // `are currently expected`
    let last_verb = (clause.start..at).rev().find(|&number| !is_adverb(line, number));
    let helped = last_verb.is_some_and(|verb| words.words.passive.contains(line.lower(verb)));
    if !verb.source.is_empty() {
        return source_after_preposition(line, &predicate, clause.start);
    }
    // `the total reported so far by several countries`: a participle, not a verb.
    let by = (at + 1..clause.end.min(at + 4)).any(|number| words.words.agent.contains(line.lower(number)));
    if by && !helped && line.lower(at).ends_with("ed") && at > clause.start {
        return None;
    }
    if helped && !continuous {
        return agent(line, &predicate, &clause, period);
    }
    if at == clause.start {
        if at == period.start {
            return None;
        }
        if continuous {
            // `…, adding that …`
            let says = says_what(line, at + 1) || line.speech_starts_in(&(at..period.end));
            return says.then(|| said(&predicate, Who::Last, at + 1..period.end, at..at + 1));
        }
        let bracketed = bracketed(line, at).is_some();
        if !bracketed
            && !verb.subject_before
            && let Some(tag) = behind(line, &predicate, &clause, &period)
        {
            return Some(tag);
        }
    }
    if continuous && !helped {
        return absolute(line, &predicate, &clause, &period).or_else(|| quoted_as(line, &predicate, &clause, period));
    }
    let subject = subject(line, at, &clause)?;
    // `what we've always said`, `10-year notes fell`: who speaks of himself is named elsewhere, a number names nobody.
    let first = line.lower(subject.words.start);
    let numbered = is_kind_of_bond(line, subject.words.clone(), at);
    if words.words.first_person.contains(first) || numbered {
        return None;
    }
    let is_saying = |number: usize| {
        let lower = line.lower(number);
        words.nouns.saying.contains_whole(lower) || words.nouns.documents.contains_whole(lower)
    };
    if verb.saying_subject && !subject.words.clone().any(is_saying) || !suits(line, verb, &subject) {
        return None;
    }
    // `a note from X that said: …`: a relative clause tells what its noun says.
    let helps = |&number: &usize| words.words.perfect.contains(line.lower(number)) || is_adverb(line, number);
    let opener = (clause.start..at).rev().find(|number| !helps(number));
    let relative = opener.is_some_and(|number| {
        let lower = line.lower(number);
        words.words.that.contains(lower) || words.words.relatives.contains(lower)
    });
    let tag = subject.clause > period.start && !relative && is_light(line, at, &clause, verb);
    // `found that`; a survey finds nothing else: `A poll found 62% opposed the plan`.
    let surveyed = subject.words.clone().any(is_saying);
    if tag && is_passive_apposition(line, verb, &subject) {
        return None;
    }
    let quoted = line.speech_starts_in(&(at + 1..(at + 3).min(period.end)));
    if verb.clause && !tag && !quoted && !has_that(line, at, &clause) && !surveyed {
        return None;
    }
    let via = if verb.telling { medium_at(line, at + 1) } else { told(line, at, &clause) };
    let except = subject.words.start..if tag { clause.end } else { subject.words.end };
    let scope = if tag { period } else { at + 1..period.end };
    Some(Cue { via, ..said(&predicate, subject.who, scope, except) })
}

/// Whether what closes the sentence is no speaker but a thing that something was done to: `, a deal announced on Monday`,
/// not `, a spokesman announced on Monday`.
fn is_passive_apposition(line: &Line<'_>, verb: &Verb, subject: &Subject) -> bool {
    let Who::Named(named) = &subject.who else { return false };
    let nouns = &line.words().nouns;
    let speaks = |at: usize| {
        let lower = line.lower(at);
        line.tokens[at].is_capitalised()
            || nouns.sayers.contains(lower)
            || nouns.media.contains_whole(lower)
            || nouns.anonymous.contains_whole(lower)
            || nouns.saying.contains_whole(lower)
            || nouns.documents.contains_whole(lower)
            || nouns.offices.contains_whole(lower)
    };
    let article = subject.words.start;
    let indefinite = line.lexicon.numbers.articles.has(line.lower(article));
    verb.object.iter().any(|words| words.0.is_empty()) && indefinite && !named.range.clone().any(speaks)
}

/// Whether the verb at `at` is the plural of what a time tied to it tells the kind of: `10-year notes`; `The 37-year-old says` is
/// somebody.
fn is_kind_of_bond(line: &Line<'_>, subject: Range<usize>, at: usize) -> bool {
    let Some(last) = subject.clone().next_back().map(|at| &line.tokens[at]) else { return false };
    let old = line.lexicon.units.age.predicates.iter().any(|old| last.lower().contains(old.as_str()));
    let tied = subject.len() > 2 && last.glued && last.is_word() && !old;
    tied && ends_in(line.lower(at), &line.lexicon.grammar.endings.plurals)
        && line.tokens[subject].iter().any(|token| token.is_number() && !token.is_year())
}

/// `…, with officials warning that 300 homes were at risk`
fn absolute(line: &Line<'_>, predicate: &Predicate<'_>, clause: &Range<usize>, period: &Range<usize>) -> Option<Cue> {
    let at = predicate.at;
    let with = (clause.start..at).rev().find(|&with| line.words().words.absolute.contains(line.lower(with)))?;
    let phrase = line.phrase(with + 1, Reach::SUBJECT_BEFORE).filter(|phrase| !is_time(line, phrase))?;
    let hedged = line.words().words.hedges.contains(line.lower(at + 1));
    if !says_what(line, at + 1) && !hedged && predicate.verb.object.is_empty() || phrase.range.start >= at {
        return None;
    }
    let mut named = phrase;
    named.range.end = named.range.end.min(at);
    Some(said(predicate, source(line, &named)?, at + 1..period.end, named.outer..at + 1))
}

/// `officials were quoted as saying 300 had died`
fn quoted_as(line: &Line<'_>, predicate: &Predicate<'_>, clause: &Range<usize>, period: Range<usize>) -> Option<Cue> {
    let at = predicate.at;
    let quoted = at.checked_sub(2).filter(|&quoted| quoted > clause.start)?;
    let words = line.words();
    let quoting = words.verbs.of(line.lower(quoted)).any(|(verb, _)| verb.quoting);
    if !quoting || !words.words.comment.contains(line.lower(at - 1)) {
        return None;
    }
    let Subject { who, words, .. } = subject(line, quoted, clause)?;
    let scope = if clause.end == at + 1 { period } else { at + 1..period.end };
    Some(said(predicate, who, scope, words.start..at + 1))
}

/// `were estimated by X`
fn agent(line: &Line<'_>, predicate: &Predicate<'_>, clause: &Range<usize>, period: Range<usize>) -> Option<Cue> {
    if predicate.verb.object.is_empty() && !predicate.verb.telling {
        return None;
    }
    let by = (predicate.at + 1..clause.end).find(|&by| line.words().words.agent.contains(line.lower(by)))?;
    let phrase = line.phrase(by + 1, Reach::CUE).filter(|phrase| !is_time(line, phrase))?;
    Some(said(predicate, source(line, &phrase)?, period, phrase.outer..phrase.after))
}

/// `the 47.3% forecast by analysts`: who gave the number that stands right before, and nothing else.
fn agent_of_number(line: &Line<'_>, predicate: &Predicate<'_>) -> Option<Cue> {
    /// `$4.5 million`
    const LONGEST: usize = 4;
    let at = predicate.at;
    let by = Some(at + 1).filter(|&by| line.words().words.agent.contains(line.lower(by)))?;
    let first = (at.saturating_sub(LONGEST)..at).rev().find(|&number| line.tokens[number].is_number())?;
    let units = &line.lexicon.units;
    let rest = |number: usize| {
        let word = line.lower(number);
        line.lexicon.numbers.magnitudes.contains_key(word) || units.is_unit(word) || units.percent.has(word.text)
    };
    if predicate.verb.object.is_empty() || !(first + 1..at).all(rest) {
        return None;
    }
    let phrase = line.phrase(by + 1, Reach::CUE).filter(|phrase| !is_time(line, phrase))?;
    let scope = first..at;
    Some(said(predicate, source(line, &phrase)?, scope, at..phrase.after))
}

/// Whether what is said starts at `at`: `that`, an article, a number, a pronoun.
fn says_what(line: &Line<'_>, at: usize) -> bool {
    let words = &line.words().words;
    words.that.contains(line.lower(at))
        || line.is_determiner(at)
        || line.tokens.get(at).is_some_and(Token::is_number)
        || words.pronouns.contains(line.lower(at))
}

fn has_that(line: &Line<'_>, at: usize, clause: &Range<usize>) -> bool {
    (at + 1..clause.end).any(|next| line.words().words.that.contains(line.lower(next)))
}

/// Whether the subject may be that of a verb which says something only of some: a name or a known speaker, or who keeps count.
fn suits(line: &Line<'_>, verb: &Verb, subject: &Subject) -> bool {
    let nouns = &line.words().nouns;
    // A pronoun stands for somebody who spoke.
    let Who::Named(named) = &subject.who else {
        let pronoun = line.words().words.pronouns.contains(line.lower(subject.words.start));
        return !verb.counting && (!verb.sayer_subject || pronoun);
    };
    let speaks = |at: usize| {
        let lower = line.lower(at);
        let says = nouns.saying.contains_whole(lower) || nouns.documents.contains_whole(lower);
        let name = line.tokens[at].is_capitalised() && at > 0 && !line.is_country(&(at..at + 1));
        name || says
            || nouns.sayers.contains(lower)
            || nouns.media.contains_whole(lower)
            || nouns.anonymous.contains_whole(lower)
    };
    let counts = |at: usize| nouns.counting.contains(line.lower(at));
    (!verb.sayer_subject || named.range.clone().any(speaks)) && (!verb.counting || named.range.clone().any(counts))
}

/// The medium of `in an interview with X` in the clause.
fn told(line: &Line<'_>, at: usize, clause: &Range<usize>) -> Option<Range<usize>> {
    (at + 1..clause.end).find_map(|from| medium_at(line, line.match_any(from, &line.words().words.addressee)?))
}

fn medium_at(line: &Line<'_>, at: usize) -> Option<Range<usize>> {
    line.phrase(at, Reach::SUBJECT_AFTER).map(|phrase| phrase.range).filter(|range| line.is_medium(range))
}

/// The same of a word that may be past the end.
fn is_adverb_at(line: &Line<'_>, number: usize) -> bool {
    number < line.len() && is_adverb(line, number)
}

/// Whether the word is an adverb: `recently`, but not `McNally`.
fn is_adverb(line: &Line<'_>, number: usize) -> bool {
    let token = &line.tokens[number];
    token.lower().ends_with("ly") && !token.is_capitalised()
        || line.lexicon.function_words.adverbs.contains(token.lower())
}
