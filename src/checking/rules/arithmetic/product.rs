//! Products: `1,930,500 shares at 118.25 dollars apiece, which brought in 228 million dollars`.

use super::super::super::Operation;
use super::super::super::interval::number;
use super::{Draft, Reckoned, end, has_phrase, one_dimension};
use crate::language::Things;
use crate::reading::Kind;

/// Words that may stand between the number of things and what each of them brings, and between that and the sum.
const MOST_WORDS: usize = 10;
/// What is reckoned from rounded numbers is right within this share.
const LEEWAY: f64 = 0.1;
/// What is off by more than so many times is reckoned from something else.
const FARTHEST: f64 = 5.0;

/// What the sum `at` must be, where the two figures before it are a number of things and what each of them brings.
pub(super) fn reckon(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    let (of, each) = (at.checked_sub(2)?, at.checked_sub(1)?);
    let (claim, price) = (draft.claim(at), draft.claim(each));
    let money = claim.figure.kind == Kind::Money && one_dimension(&claim.figure, &price.figure);
    if !(money && draft.one_sentence(of, at) && claim.subject.rate.is_none()) {
        return None;
    }
    let counted = draft.claim(of).figure.kind == Kind::Count && draft.claim(of).subject.noun.is_some();
    let joined = draft.between(of, each);
    let told = joined.split(' ').count() <= MOST_WORDS
        && joined
            .rsplit(' ')
            .next()
            .is_some_and(|word| draft.words().in_return.contains(word) || draft.words().each.contains(word));
    let behind = draft.words_of(end(price), price.sentence.end);
    // What is so much an hour is not so much for each that are paid by the hour.
    let for_each = price.subject.rate.as_ref().is_some_and(|rate| !Things::shared().is_stretch_of_time(rate))
        || joined.rsplit(' ').next().is_some_and(|word| draft.words().each.contains(word))
        || behind.split(' ').next().is_some_and(|word| draft.words().each.contains(word));
    let between = draft.between(each, at);
    let calls_sum = || {
        let lists = draft.words();
        let phrases = lists.brought.iter().chain(&lists.sums).chain(&lists.totals);
        between.split(' ').count() <= MOST_WORDS && phrases.into_iter().any(|phrase| has_phrase(&between, phrase))
    };
    if !(counted && told && for_each && calls_sum()) {
        return None;
    }
    let product = number(&draft.claim(of).figure)? * number(&price.figure)?;
    let given = number(&claim.figure)?;
    if product <= 0.0 || product.max(given) > FARTHEST * product.min(given) {
        return None;
    }
    let range = (product * (1.0 - LEEWAY), product * (1.0 + LEEWAY));
    Some(Reckoned::new(claim, product, range, Operation::Product, vec![of, each])?.not_for_rounding())
}
