//! What stands behind a verb that closes what was said: `…, said X, 42, who runs the port`, `…, the ministry said in a
//! statement`.

use std::ops::Range;

use super::super::cue::{Cue, says, source};
use super::super::line::Line;
use super::super::phrase::Reach;
use super::super::saying::{Predicate, said};
use super::subject::inserted;
use super::{has_that, is_adverb};
use crate::language::{Marks, Verb, ends_in};

/// `…, said X`
pub(super) fn behind(
    line: &Line<'_>,
    predicate: &Predicate<'_>,
    clause: &Range<usize>,
    period: &Range<usize>,
) -> Option<Cue> {
    let words = line.words();
    let at = predicate.at;
    let phrase = line.phrase(at + 1, Reach::SUBJECT_AFTER)?;
    let pronoun = words.words.pronouns.contains(line.lower(phrase.head));
    // `…, or 7%, showed signs of it`: figures show something, and no signs do.
    if predicate.verb.saying_subject && !says(line, &phrase) {
        return None;
    }
    // `In Wales, in Kent and in London, said the report.`: nothing else is said.
    let closes = predicate.verb.object.is_empty()
        && phrase.after >= period.end.min(clause.end)
        && line.is_determiner(phrase.outer)
        && phrase.range.clone().any(|at| {
            let word = line.lower(at);
            words.nouns.saying.contains(word) || words.nouns.sayers.contains(word) || words.nouns.offices.contains(word)
        });
    // `The fund, which holds 15 percent, accuses the board`: behind a relative clause the sentence goes on.
    let number = line.clause_at(at);
    let put_in = number
        .checked_sub(1)
        .filter(|&before| before > 0)
        .is_some_and(|before| words.words.relatives.contains(line.lower(line.clauses()[before].start)));
    // `Of these, 117 were on remand, said Anna Smith`: what has a verb of its own is not put in.
    let told = number.checked_sub(1).is_some_and(|before| {
        let clause = line.clauses()[before].clone();
        clause.len() > 1 && { clause }.any(|at| line.lexicon.function_words.auxiliaries.contains(line.lower(at)))
    });
    let insertion = put_in
        || !closes && !told && number >= 2 && line.tokens[clause.start - 1].is(",") && inserted(line, at).is_some();
    let named =
        phrase.outer < phrase.range.start || line.tokens[phrase.head].is_capitalised() || phrase.after >= clause.end;
    // `…, said the added shares will be needed`
    let verb = line.lexicon.function_words.auxiliaries.contains(line.lower(phrase.after));
    if pronoun || insertion || verb || !named {
        return None;
    }
    let end = aside(line, clause.end.max(phrase.after));
    Some(said(predicate, source(line, &phrase)?, period.clone(), at..end))
}

/// The end of the clauses from `end` on that say something of the speaker, not what was said: `…, said Anna Smith, 42, who
/// has run the port for 20 years`.
fn aside(line: &Line<'_>, end: usize) -> usize {
    let words = &line.words().words;
    let mut end = end;
    let after = line.clauses().partition_point(|clause| clause.start < end);
    for clause in &line.clauses()[after..] {
        let follows = clause.start == end + 1 && line.tokens[end].is(",");
        let age = clause.len() == 1 && line.tokens[clause.start].is_number();
        let relative = words.relatives.contains(line.lower(clause.start));
        // `said Anna Smith, a nurse at one of 300 clinics`
        let verb = |at: usize| {
            line.lexicon.function_words.auxiliaries.contains(line.lower(at)) || line.may_be(at, Marks::VERB)
        };
        let apposition = line.is_determiner(clause.start) && !clause.clone().any(verb);
        if !follows || !(age || relative || apposition) || line.speech_starts_in(clause) {
            break;
        }
        end = clause.end;
    }
    end
}

/// Whether the rest of the clause after the verb only says when, where and to whom.
pub(super) fn is_light(line: &Line<'_>, at: usize, clause: &Range<usize>, verb: &Verb) -> bool {
    let words = &line.words().words;
    let next = at + 1;
    if next >= clause.end {
        return true;
    }
    if verb.telling {
        return !has_that(line, at, clause);
    }
    let counted = (next..clause.end.min(next + 3)).any(|number| {
        let token = &line.tokens[number];
        token.is_number() && !token.is_year() && !is_day(line, number) || words.hedges.contains(line.lower(number))
    });
    // `pledged to ban`, but `said to reporters`
    let plural = |at: usize| {
        let lower = line.lower(at);
        ends_in(lower, &line.lexicon.grammar.endings.plurals) || line.lexicon.grammar.plurals.contains(lower)
    };
    let acts = line.lexicon.grammar.infinitive.contains(line.lower(next))
        && line.tokens.get(next + 1).is_some_and(|verb| verb.is_word() && !verb.is_capitalised())
        && !line.is_function_word(next + 1)
        && !plural(next + 1);
    if acts {
        return false;
    }
    // `said last week`, `said earlier this month`
    let small = |number: &usize| line.is_determiner(*number) || is_adverb(line, *number);
    let time = (next..clause.end.min(next + 3)).find(|number| !small(number));
    !counted
        && !has_that(line, at, clause)
        && (line.lexicon.function_words.prepositions.contains(line.lower(next))
            || time.is_some_and(|time| line.words().nouns.times.contains_whole(line.lower(time))))
}

/// Whether the number is the day of a month: `on March 9`, `on 9 March`.
fn is_day(line: &Line<'_>, number: usize) -> bool {
    let exclusions = &line.lexicon.exclusions;
    let month = |at: usize| line.lexicon.time.months.contains_key(line.lower(at));
    let opens = |at: usize| exclusions.before_day.contains(line.lower(at));
    number >= 2 && month(number - 1) && opens(number - 2) || number >= 1 && month(number + 1) && opens(number - 1)
}
