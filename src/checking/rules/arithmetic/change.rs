//! Changes: `von 10.000 auf 12.000, ein Plus von 50 Prozent`; `von 4 auf 6 Prozent, also um 2
//! Prozent`; `um 20 Prozent von 10.000 auf 12.000`.

use super::super::super::Operation;
use super::super::super::interval::{cell, number};
use super::{Draft, Outcome, Reckoned, one_dimension};
use crate::reading::{Figure, Kind};

/// The size of a change follows its figures within this many words.
const NEARBY_WORDS: usize = 7;
/// … and with no more than this many other figures in between.
const FIGURES_BETWEEN: usize = 1;
const PERCENT: f64 = 100.0;

pub(super) fn reckon(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    if draft.words().levels.contains(&draft.word_before(at)) {
        return None;
    }
    let (from, to) = after(draft, at).or_else(|| before(draft, at)).or_else(|| between(draft, at))?;
    let claim = draft.claim(at);
    let (old, new) = (&draft.claim(from).figure, &draft.claim(to).figure);
    let (before, after) = (number(old)?, number(new)?);
    let (old_half, new_half) = (half(old), half(new));
    let percentages = new.kind == Kind::Percent;
    let difference = (after - before).abs();
    let differences = (difference - old_half - new_half, difference + old_half + new_half);
    let ratios = || {
        (before > old_half)
            .then(|| ((after - new_half) / (before + old_half), (after + new_half) / (before - old_half)))
    };
    let (result, range, operation) = match claim.figure.kind {
        Kind::PercentagePoint if percentages => (difference, differences, Operation::PointChange),
        Kind::Percent => {
            let (low, high) = ratios()?;
            let percent = |ratio: f64| (ratio - 1.0).abs() * PERCENT;
            let (one, other) = (percent(low), percent(high));
            let change = Reckoned::new(
                claim,
                percent(after / before),
                (one.min(other), one.max(other)),
                Operation::PercentChange,
                vec![from, to],
            )?;
            // The relative change of a percentage is right where it is meant; points called percent
            // are not.
            if percentages && change.outcome == Outcome::Wrong {
                let points = Reckoned::new(claim, difference, differences, Operation::PointChange, vec![from, to])?;
                return Some(Reckoned { outcome: Outcome::Wrong, ..points });
            }
            return Some(change);
        }
        Kind::Fraction => (after / before, ratios()?, Operation::Multiple),
        _ if one_dimension(&claim.figure, new) => (difference, differences, Operation::Difference),
        _ => return None,
    };
    Reckoned::new(claim, result, range, operation, vec![from, to])
}

/// How far rounding may have carried the figure to either side.
fn half(figure: &Figure) -> f64 {
    cell(figure).max(figure.last_digit.min(1.0)) / 2.0
}

/// The two figures that the one `at` follows as the size of their change.
fn after(draft: &Draft<'_>, at: usize) -> Option<(usize, usize)> {
    (1..=FIGURES_BETWEEN + 1).find_map(|back| {
        let (from, to) = (at.checked_sub(back + 1)?, at.checked_sub(back)?);
        let words = draft.between(to, at);
        let cue = words.split(' ').any(|word| draft.words().changes.contains(word));
        let near = words.split(' ').count() <= NEARBY_WORDS;
        (cue && near && draft.one_sentence(to, at) && is_change(draft, from, to)).then_some((from, to))
    })
}

/// The two figures that the one `at` stands right before: `um 20 Prozent von 10.000 auf 12.000`.
fn before(draft: &Draft<'_>, at: usize) -> Option<(usize, usize)> {
    let (from, to) = (at + 1, at + 2);
    if to >= draft.reading.claims.len() {
        return None;
    }
    let only_from = draft.words().from.contains(&draft.between(at, from));
    (only_from && draft.one_sentence(at, from) && is_change(draft, from, to)).then_some((from, to))
}

/// The two figures between which the one `at` stands: `45,800, an increase of 47 percent from 31,100`.
fn between(draft: &Draft<'_>, at: usize) -> Option<(usize, usize)> {
    let (from, to) = (at + 1, at.checked_sub(1)?);
    if from >= draft.reading.claims.len() || draft.claim(at).figure.kind != Kind::Percent {
        return None;
    }
    let cue = draft.between(to, at).split(' ').any(|word| draft.words().changes.contains(word));
    let near = draft.between(to, at).split(' ').count() <= NEARBY_WORDS;
    let of_one = one_dimension(&draft.claim(from).figure, &draft.claim(to).figure);
    let tied = draft.is_from(from) && draft.between(at, from).split(' ').count() <= 1;
    (cue && near && of_one && tied && draft.one_sentence(to, from)).then_some((from, to))
}

/// Whether the text calls the two figures the old and the new one of a thing.
fn is_change(draft: &Draft<'_>, from: usize, to: usize) -> bool {
    let (old, new) = (draft.claim(from), draft.claim(to));
    let same = one_dimension(&old.figure, &new.figure)
        // `von 4 auf 6 Prozent`: the unit stands once.
        || old.figure.kind == Kind::Count && old.figure.unit.is_none() && draft.between(from, to).split(' ').count() <= 2;
    same && draft.one_sentence(from, to) && draft.is_from(from) && draft.words().to.contains(&draft.word_before(to))
}
