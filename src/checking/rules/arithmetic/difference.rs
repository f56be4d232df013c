//! Differences: `120 million, which is 30 million less`, after 150 million in the sentence before; `5,1 Milliarden … bislang
//! sind 4,4 eingeplant, es klafft eine Lücke von 700 Millionen`.

use super::super::super::Operation;
use super::super::super::comparable::{Thing, thing};
use super::super::super::interval::{cell, number};
use super::{Draft, FARTHEST, Reckoned, end, one_dimension, start};
use crate::reading::{Change, Claim, Kind};

/// How many sentences back the number stands from which the difference is.
const SENTENCES_BACK: usize = 2;

/// What the figure `at` is, where it comes out as the difference of the one before it and another one near by. From which
/// other one it is, the words seldom tell: where none fits, it is of one that the draft does not give.
pub(super) fn reckon(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    let claim = draft.claim(at);
    if claim.figure.kind == Kind::PercentagePoint {
        return points_behind(draft, at);
    }
    let own = at.checked_sub(1).filter(|&own| draft.one_sentence(own, at) && is_level(draft.claim(own), claim))?;
    let is_gap = || draft.is_called_gap(at);
    let rose = match claim.figure.change {
        Change::Increase if draft.is_compared(at) => Some(true),
        Change::Decrease if draft.is_compared(at) => Some(false),
        _ if is_gap() => None,
        _ => return None,
    };
    let behind = (at + 1 < draft.reading.claims.len() && draft.one_sentence(at, at + 1)).then_some(at + 1);
    let before = (0..own).rev().take_while(|&other| draft.is_within(other, at, SENTENCES_BACK));
    let others = behind.into_iter().chain(before).filter(|&other| is_level(draft.claim(other), claim));
    let mut reckoned = others.filter_map(|other| {
        let (level, base) = (number(&draft.claim(own).figure)?, number(&draft.claim(other).figure)?);
        let difference = match rose {
            Some(true) => level - base,
            Some(false) => base - level,
            None => (level - base).abs(),
        };
        let half = f64::midpoint(cell(&draft.claim(own).figure), cell(&draft.claim(other).figure));
        let range = (difference - half, difference + half);
        Reckoned::new(claim, difference, range, Operation::Difference, vec![other, own])
    });
    reckoned.find(Reckoned::is_right)
}

/// How far the one percentage of its sentence is from the one of the sentence before, where the words call it that: `The
/// mayor got 53.7 percent. Her rival came to 35.2 percent, a gap of 18.5 points.`
fn points_behind(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    let claim = draft.claim(at);
    let own = at.checked_sub(1).filter(|&own| draft.one_sentence(own, at) && draft.is_called_gap(at))?;
    let other = own.checked_sub(1).filter(|&other| draft.is_next_sentence(other, own))?;
    let is_percentage = |at: usize| {
        let figure = &draft.claim(at).figure;
        figure.kind == Kind::Percent && matches!(figure.change, Change::Total | Change::Additional)
    };
    let alone = other
        .checked_sub(1)
        .is_none_or(|third| !draft.one_sentence(third, other) || draft.claim(third).figure.kind != Kind::Percent);
    if !(is_percentage(own) && is_percentage(other) && alone) {
        return None;
    }
    let (one, two) = (&draft.claim(own).figure, &draft.claim(other).figure);
    let difference = (number(one)? - number(two)?).abs();
    let half = f64::midpoint(one.last_digit, two.last_digit);
    let range = (difference - half, difference + half);
    let reckoned = Reckoned::new(claim, difference, range, Operation::PointChange, vec![other, own])?;
    let given = number(&claim.figure)?;
    let meant = difference.max(given) <= FARTHEST * difference.min(given);
    meant.then_some(reckoned)
}

/// Whether `level` may be one of the two numbers from which `claim` is the difference.
fn is_level(level: &Claim, claim: &Claim) -> bool {
    one_dimension(&level.figure, &claim.figure)
        && !matches!(level.figure.change, Change::Increase | Change::Decrease)
        && thing(level, claim) != Thing::Other
}

impl Draft<'_> {
    /// Whether a word that compares stands right behind the figure or its noun: `seven dollars more`, `8.300 weniger`.
    pub(super) fn is_compared(&self, at: usize) -> bool {
        /// `30 million dollars less`
        const REACH: usize = 2;
        let (claim, changes) = (self.claim(at), &self.reading.language.lexicon().changes);
        let behind = self.words_of(end(claim), claim.sentence.end);
        let words: Vec<&str> = behind.split(' ').take(REACH + 1).collect();
        let compares = |word: &str| changes.more.contains(word) || changes.less.contains(word);
        // `27 percent, up from 17` is a level itself.
        let is_level = |next: Option<&&str>| next.is_some_and(|next| self.words().from.contains(*next));
        (0..words.len().min(REACH)).any(|at| compares(words[at]) && !is_level(words.get(at + 1)))
    }

    /// Whether a word that names the distance between two numbers stands right before the figure: `eine Lücke von`.
    fn is_called_gap(&self, at: usize) -> bool {
        /// `a gap of some`
        const REACH: usize = 3;
        let claim = self.claim(at);
        let before = self.words_of(claim.sentence.start, start(claim));
        before.rsplit(' ').take(REACH).any(|word| self.words().gaps.contains(word))
    }

    /// Whether the figure `other` stands in the sentence of the figure `at`, or no more than so many `sentences` before it
    /// in its paragraph.
    pub(super) fn is_within(&self, other: usize, at: usize, sentences: usize) -> bool {
        let (before, own) = (self.claim(other).sentence, self.claim(at).sentence);
        if before == own {
            return true;
        }
        let Some(gap) = self.document.text.get(before.end..own.start) else { return false };
        let between = self.reading.claims[other..at].iter().map(|claim| claim.sentence).filter(|&it| it != before);
        let mut between: Vec<_> = between.collect();
        between.dedup();
        !gap.contains("\n\n") && between.len() < sentences
    }
}
