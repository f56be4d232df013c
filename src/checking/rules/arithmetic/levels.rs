//! What lies between two levels told one after the other, in one sentence or in two: `86,000 dollars, against 100,100 the
//! week before, a loss of 14 percent`; `44 billion paid and 11 received, an outflow of 33`. Which of the two is the older,
//! the word for the change tells.

use super::super::super::Operation;
use super::super::super::comparable::{Thing, thing};
use super::super::super::interval::number;
use super::change::{calls_change, half};
use super::{Draft, FARTHEST, Outcome, Reckoned, end, one_dimension, start};
use crate::reading::{Change, Kind};

const PERCENT: f64 = 100.0;

/// What the change at `at` must be by the two levels before it.
pub(super) fn reckon(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    let (one, other) = (at.checked_sub(2)?, at.checked_sub(1)?);
    let claim = draft.claim(at);
    let in_percent = claim.figure.kind == Kind::Percent;
    let of_one = in_percent || one_dimension(&claim.figure, &draft.claim(one).figure);
    if !of_one || !draft.ends_its_clause(at) {
        return None;
    }
    let called = draft.words_that_call(one, at)?;
    // What is paid and what is received are two things, with a distance between them.
    let parted = called.split(' ').any(|word| draft.words().gaps.contains(word));
    // A distance lies between any two amounts, a change between an old one and a new one.
    if !are_levels(draft, one, other, parted)
        || !(parted && !in_percent || calls_change(draft, &called) && is_compared(draft, one, other, at))
    {
        return None;
    }
    let levels = (number(&draft.claim(one).figure)?, number(&draft.claim(other).figure)?);
    let (small, large) = (levels.0.min(levels.1), levels.0.max(levels.1));
    let slack = half(&draft.claim(one).figure).max(half(&draft.claim(other).figure));
    if small <= slack {
        return None;
    }
    let difference = large - small;
    let bases = match claim.figure.change {
        _ if !in_percent => vec![PERCENT],
        Change::Increase => vec![small],
        Change::Decrease => vec![large],
        // Where no word tells which of the two is the older, either may be.
        Change::Total | Change::Additional => vec![large, small],
    };
    let operation = if in_percent { Operation::PercentChange } else { Operation::Difference };
    let given = number(&claim.figure)?;
    let reckoned = bases.into_iter().filter_map(|base| {
        let of_base = |size: f64| size / base * PERCENT;
        let range = (of_base(difference - 2.0 * slack), of_base(difference + 2.0 * slack));
        // So far beside it, other levels are meant.
        let meant = of_base(difference).max(given) <= FARTHEST * of_base(difference).min(given);
        Reckoned::new(claim, of_base(difference), range, operation, vec![one, other]).filter(|_| meant)
    });
    let reckoned: Vec<Reckoned> = reckoned.collect();
    reckoned.iter().find(|one| one.outcome != Outcome::Wrong).or(reckoned.first()).cloned()
}

/// Whether the two are levels, of one thing unless a distance `parted` them; the unit may stand with one of them alone.
fn are_levels(draft: &Draft<'_>, one: usize, other: usize, parted: bool) -> bool {
    /// Of a number without its unit, the other is no more than so many times as much.
    const LIKE: f64 = 5.0;
    let (first, second) = (draft.claim(one), draft.claim(other));
    let is_level = |at: usize| {
        let figure = &draft.claim(at).figure;
        !matches!(figure.change, Change::Increase | Change::Decrease | Change::Additional)
            && !matches!(figure.kind, Kind::Percent | Kind::PercentagePoint | Kind::Fraction)
    };
    let has_noun = second.subject.noun.is_some_and(|noun| second.sentence.contains(noun) && noun.start > end(first));
    let bare = second.figure.kind == Kind::Count && second.figure.unit.is_none() && !has_noun;
    let like = || {
        let sizes = number(&first.figure).zip(number(&second.figure));
        sizes.is_some_and(|(one, other)| one.max(other) <= LIKE * one.min(other))
    };
    // Who alone stands before them may be meant as well as they.
    let third = one.checked_sub(1).is_some_and(|third| {
        draft.one_sentence(third, one) && one_dimension(&draft.claim(third).figure, &first.figure)
    });
    is_level(one)
        && is_level(other)
        && !third
        && (one_dimension(&first.figure, &second.figure) && (parted || thing(first, second) != Thing::Other)
            || bare && like())
}

/// Whether the text sets the one level beside the other as an older one: `after`, `against`, `waren es`, `im Jahr davor`.
fn is_compared(draft: &Draft<'_>, one: usize, other: usize, at: usize) -> bool {
    let older = &draft.words().older;
    let says = |words: &str| words.split(' ').any(|word| older.contains(word));
    says(&draft.between(one, other)) || says(&draft.between(other, at))
}

impl Draft<'_> {
    /// The words by which the figure `at` is set apart from the two levels before it, from `one` on: those behind the last
    /// sign of punctuation, or all that opens a sentence which draws a conclusion.
    fn words_that_call(&self, one: usize, at: usize) -> Option<String> {
        /// `a net cash outflow of some`
        const MOST_WORDS: usize = 6;
        let (claim, last) = (self.claim(at), at.checked_sub(1)?);
        let called = if self.one_sentence(one, at) {
            let from = end(self.claim(last));
            let sign = self.document.text.get(from..start(claim))?.rfind([',', '–', '—', ':', ';'])?;
            self.words_of(from + sign, start(claim))
        } else if self.concludes(last, at) && (self.one_sentence(one, last) || self.is_next_sentence(one, last)) {
            self.words_of(claim.sentence.start, start(claim))
        } else {
            return None;
        };
        (called.split(' ').count() <= MOST_WORDS).then_some(called)
    }

    /// Whether nothing more is said of the figure: `a rise of 3 on the year before` is from another level.
    fn ends_its_clause(&self, at: usize) -> bool {
        let claim = self.claim(at);
        let behind = self.document.text.get(end(claim)..claim.sentence.end.max(end(claim))).unwrap_or("").trim_start();
        behind.is_empty() || behind.starts_with(|sign: char| sign.is_ascii_punctuation() || matches!(sign, '–' | '—'))
    }
}
