//! Chains: a medium that passes on what another says.
//!
//! In go the sources named in a sentence, out come those behind them: `unter Berufung auf X`, `die sich
//! auf X berufen`, `die der Agentur vorliegen`. Two cues one inside the other are weighed elsewhere.

use std::ops::Range;

use super::cue::{Cue, Manner, Named, Who, source};
use super::line::Line;
use super::phrase::Reach;
use crate::language::Marks;

/// `berichtet die Zeitung unter Berufung auf Kreise`: the source of the source.
pub(super) fn cite(line: &Line<'_>, cues: &mut Vec<Cue>) {
    if !line.has(Marks::CITING) {
        return;
    }
    for at in (0..line.len()).filter(|&at| line.may_be(at, Marks::CITING)) {
        let Some(start) = line.match_any(at, &line.words().cues.citing) else { continue };
        let Some(phrase) = line.phrase(start, Reach::CUE) else { continue };
        let Some(Who::Named(named)) = source(line, &phrase) else { continue };
        let own = (phrase.outer..phrase.range.end).any(|at| line.words().words.own.contains(line.lower(at)));
        if own {
            continue;
        }
        let reporting = cues
            .iter_mut()
            .filter(|cue| matches!(cue.who, Who::Named(_)))
            .min_by_key(|cue| cue.words.start.abs_diff(at));
        match reporting {
            Some(cue) => {
                if let Who::Named(medium) = std::mem::replace(&mut cue.who, Who::Named(named)) {
                    cue.via = Some(medium.range);
                }
            }
            None => cues.push(Cue {
                who: Who::Named(named),
                via: None,
                words: at..start,
                scope: line.period(at),
                except: at..phrase.after,
                manner: Manner::Phrase,
                back: false,
            }),
        }
    }
}

/// Who brought out the numbers that are named as a source, where a relative clause says so: `Das geht aus Zahlen hervor,
/// die das Institut am Donnerstag vorstellte`.
pub(super) fn presented(line: &Line<'_>, named: &Named) -> Option<Named> {
    let words = line.words();
    let numbers =
        named.range.clone().all(|at| !line.tokens[at].is_capitalised() || words.nouns.numbers.contains(line.lower(at)));
    if !numbers || named.cut.is_some() {
        return None;
    }
    let comma =
        (named.range.end..=named.range.end + 1).find(|&at| line.tokens.get(at).is_some_and(|token| token.is(",")))?;
    let clause = (comma + 1 < line.len()).then(|| line.clause(comma + 1))?;
    if !words.words.presenting.contains(line.lower(clause.end - 1)) {
        return None;
    }
    let phrase = line.phrase(clause.start + 1, Reach::SUBJECT_AFTER).filter(|phrase| phrase.subject)?;
    let Who::Named(source) = source(line, &phrase)? else { return None };
    Some(source)
}

/// What a relative clause says of a source: on whom a medium relies, or who has a document.
pub(super) fn relying(line: &Line<'_>, named: &Named) -> Option<(Option<Named>, Option<Range<usize>>)> {
    let words = &line.words().words;
    // The verb may stand between: `wie aus Unterlagen hervorgeht, die …`
    let comma =
        (named.range.end..=named.range.end + 1).find(|&at| line.tokens.get(at).is_some_and(|token| token.is(",")))?;
    if !line.tokens.get(comma)?.is(",") || comma + 1 >= line.len() {
        return None;
    }
    let clause = line.clause(comma + 1);
    let last = line.lower(clause.end - 1);
    if words.relying.contains(last) {
        let on = clause.clone().find(|&at| words.relying_on.contains(line.lower(at)))?;
        let phrase = line.phrase(on + 1, Reach::CUE)?;
        let Who::Named(source) = source(line, &phrase)? else { return None };
        return Some((Some(source), None));
    }
    if words.at_hand.contains(last) {
        let phrase = line.phrase(clause.start + 1, Reach::CUE)?;
        return Some((None, Some(phrase.range)));
    }
    None
}
