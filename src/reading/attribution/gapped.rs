//! The verb left out of the second of two clauses: `Die Polizei sprach von 300 Teilnehmern, die
//! Veranstalter von 500`. What stands before the same preposition is the source, as before the verb.

use super::cue::{Cue, Manner, source};
use super::line::Line;
use super::phrase::Reach;
use crate::language::Marks;

/// `von insgesamt mehr als 500`: words between the preposition and the number.
const HEDGES: usize = 4;

/// The sources of clauses whose verb of saying stands in the clause before.
pub(super) fn cues(line: &Line<'_>) -> Vec<Cue> {
    line.clauses().windows(2).filter_map(|clauses| cue(line, &clauses[0], &clauses[1])).collect()
}

fn cue(line: &Line<'_>, before: &std::ops::Range<usize>, own: &std::ops::Range<usize>) -> Option<Cue> {
    let words = line.words();
    let says = before.clone().any(|at| !line.tokens[at].is_capitalised() && line.may_be(at, Marks::VERB));
    if !says {
        return None;
    }
    let start = own.start + usize::from(words.words.joining.contains(line.lower(own.start)));
    let phrase = line.phrase(start, Reach::SUBJECT_AFTER).filter(|phrase| phrase.subject && phrase.after < own.end)?;
    let preposition = phrase.after;
    let leads_to_number = |at: usize| {
        line.lexicon.function_words.prepositions.contains(line.lower(at))
            && (at + 1..=at + HEDGES).any(|next| line.tokens.get(next).is_some_and(crate::reading::Token::is_number))
    };
    let alike = before.clone().any(|at| line.lower(at) == line.lower(preposition) && leads_to_number(at));
    if !(leads_to_number(preposition) && alike) {
        return None;
    }
    let who = source(line, &phrase)?;
    let except = phrase.outer..phrase.after;
    Some(Cue {
        who,
        via: None,
        words: preposition..preposition + 1,
        scope: own.clone(),
        except,
        manner: Manner::Verb,
        back: false,
    })
}
