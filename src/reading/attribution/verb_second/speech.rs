//! Who speaks beside direct speech with any verb, of saying or not: `„…“, freut sich X`, `X kann sich das vorstellen: „…“`.

use super::super::cue::{Cue, Manner, source};
use super::super::line::Line;
use super::super::phrase::Reach;
use super::super::saying::{is_mute, is_somebody, is_time};
use super::aside;
use crate::language::Marks;

/// The speakers of direct speech with any verb behind it: `„…“, freut sich X`.
pub(in super::super) fn behind_speech(line: &Line<'_>) -> Vec<Cue> {
    let words = line.words();
    let ends = line.speeches().iter().map(|speech| speech.end);
    ends.filter_map(|end| {
        let verb = end + 1;
        let token = line.tokens.get(verb)?;
        let any = token.is_word() && !token.is_capitalised() && !line.is_function_word(verb);
        if !line.tokens[end].is(",") || !any || line.may_be(verb, Marks::VERB) {
            return None;
        }
        let subject = verb + 1 + usize::from(words.words.reflexive.contains(line.lower(verb + 1)));
        let phrase = line.phrase(subject, Reach::SUBJECT_AFTER)?;
        if !phrase.subject || is_mute(line, &phrase) || is_time(line, &phrase) {
            return None;
        }
        let who = source(line, &phrase)?;
        let except = verb..aside(line, line.clause(verb).end.max(phrase.after));
        let (words, scope) = (verb..verb + 1, line.period(verb));
        Some(Cue { who, via: None, words, scope, except, manner: Manner::Verb, back: false })
    })
    .collect()
}

/// The speakers before a colon and direct speech, with any verb: `Der Forscher kann sich das vorstellen: „…“`.
pub(in super::super) fn before_speech(line: &Line<'_>, found: &[Cue]) -> Vec<Cue> {
    let starts = line.speeches().iter().map(|speech| speech.start);
    starts
        .filter_map(|start| {
            let colon = start.checked_sub(1).filter(|&at| line.tokens[at].is(":"))?;
            if found.iter().any(|cue| cue.manner == Manner::Verb && cue.words.start < colon) {
                return None;
            }
            let opens = line.period(colon).start;
            let phrase = line.phrase(opens, Reach::SUBJECT_BEFORE)?;
            let verb = colon > phrase.after
                && line.tokens[phrase.after].is_word()
                && !line.tokens[phrase.after].is_capitalised();
            if !phrase.subject
                || !verb
                || !is_somebody(line, &phrase)
                || is_mute(line, &phrase)
                || is_time(line, &phrase)
            {
                return None;
            }
            let who = source(line, &phrase)?;
            let scope = start..line.period(start).end;
            Some(Cue {
                who,
                via: None,
                words: colon..colon + 1,
                scope,
                except: opens..start,
                manner: Manner::Verb,
                back: false,
            })
        })
        .collect()
}
