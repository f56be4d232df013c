//! What is left of a whole: `70 people fell ill. Cattle infected 41 of them and poultry 24; how the other five …`; `60
//! percent in cash and stock for the other 40`.

use super::super::super::Operation;
use super::super::super::comparable::one_dimension;
use super::super::super::interval::{number, same_number};
use super::{Draft, Reckoned, end, start};
use crate::reading::{Change, Kind};

/// Parts that are told before what is left of their whole.
const MOST_PARTS: usize = 3;
/// What is off by more than this share of what comes out is left of something else.
const FAR_OFF: f64 = 0.5;
const PERCENT: f64 = 100.0;

pub(super) fn reckon(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    if !draft.words().remaining.contains(&draft.word_before(at)) {
        return None;
    }
    let claim = draft.claim(at);
    let given = number(&claim.figure)?;
    let last = at.checked_sub(1).filter(|&last| draft.one_sentence(last, at))?;
    let part = draft.claim(last);
    let result =
        |result: f64, from: Vec<usize>| Reckoned::new(claim, result, (result, result), Operation::Difference, from);
    if part.figure.kind == Kind::Percent && matches!(claim.figure.kind, Kind::Percent | Kind::Count) {
        return result(PERCENT - number(&part.figure)?, vec![last]).filter(Reckoned::is_right);
    }
    let fits = |other: usize| {
        let other = draft.claim(other);
        one_dimension(&other.figure, &claim.figure)
            && number(&other.figure).is_some()
            && matches!(other.figure.change, Change::Total | Change::Additional)
    };
    let first = (at.saturating_sub(MOST_PARTS)..at).find(|&part| draft.one_sentence(part, at))?;
    let whole_of = |first: usize| {
        let whole = first.checked_sub(1)?;
        (fits(whole) && (draft.one_sentence(whole, at) || draft.is_next_sentence(whole, at))).then_some(whole)
    };
    let left = |first: usize| {
        let whole = whole_of(first)?;
        let parts: Option<f64> =
            (first..at).filter(|&part| fits(part)).map(|part| number(&draft.claim(part).figure)).sum();
        Some((number(&draft.claim(whole).figure)? - parts?, whole))
    };
    // `41 of them`: the parts are called those of what stands before.
    if let Some((rest, whole)) = (first..at).filter_map(left).find(|&(rest, _)| same_number(rest, given)) {
        return result(rest, vec![whole, last]);
    }
    let opens = (first..at).find(|&part| draft.is_of_those_before(part))?;
    let (rest, whole) = left(opens).filter(|&(rest, _)| rest > 0.0 && (rest - given).abs() <= FAR_OFF * rest)?;
    let all_parts = (opens..at).all(fits);
    if all_parts { result(rest, std::iter::once(whole).chain(opens..at).collect()) } else { None }
}

impl Draft<'_> {
    /// Whether words right beside the figure call it a part of what stands before: `41 of them`, `davon 41`.
    fn is_of_those_before(&self, at: usize) -> bool {
        /// `of them`
        const WORDS: usize = 2;
        let claim = self.claim(at);
        let behind = self.words_of(end(claim), claim.sentence.end);
        let behind: Vec<&str> = behind.split(' ').take(WORDS).collect();
        let before = self.words_of(claim.sentence.start, start(claim));
        let is_of = |words: &str| self.words().of_it.contains(words);
        is_of(&behind.join(" "))
            || behind.first().is_some_and(|word| is_of(word))
            || before.rsplit(' ').next().is_some_and(is_of)
    }
}
