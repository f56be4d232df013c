//! `quote`: a figure inside quotation marks differs from that quotation in the reports.

use super::super::case::Case;
use super::super::interval::{number, same_number};
use super::super::origins::words;
use super::super::{Code, Reason, Severity};
use super::Found;
use crate::reading::Figure;

/// Two quotations with this share of their words in common, and this many, are one.
const SAME_QUOTATION: f64 = 0.6;
const WORDS: usize = 4;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    let quotation = case.claim.quotation?;
    let figure = case.claim.figure.span.of(&case.document.text);
    let mut own = words(quotation.of(&case.document.text));
    for word in words(figure) {
        own.remove(&word);
    }
    if own.len() < WORDS {
        return None;
    }
    let same_words = |number: usize| {
        let reported = &case.pairings()[number].reported;
        let other = words(&reported.sentence);
        let shared = own.intersection(&other).count() as f64 / own.len() as f64;
        // A report may have lost its quotation marks; every word of it is there.
        shared >= if reported.claim.quotation.is_some() { SAME_QUOTATION } else { 1.0 }
    };
    let quoted: Vec<usize> = (0..case.pairings().len()).filter(|&number| same_words(number)).collect();
    let says_it = |number: &usize| is_one_number(&case.claim.figure, &case.pairings()[*number].reported.claim.figure);
    if quoted.is_empty() || quoted.iter().any(says_it) {
        return None;
    }
    // A quotation may have several numbers, of which the draft's may have the others, too.
    let missing: Vec<usize> =
        quoted.iter().copied().filter(|&number| !case.pairings()[number].is_given_beside()).collect();
    let quoted = if missing.is_empty() { quoted } else { missing };
    Some(Found {
        code: Code::Quote,
        severity: Severity::Error,
        reason: Reason::QuotedOtherwise,
        pairings: quoted,
        // What someone said is not for a tool to rewrite.
        fixes: Vec::new(),
    })
}

/// Whether the two are one number, whatever their hedges: a quotation rounds nothing, and may be in another language.
fn is_one_number(one: &Figure, other: &Figure) -> bool {
    let same = |one: Option<f64>, other: Option<f64>| match (one, other) {
        (Some(one), Some(other)) => same_number(one, other),
        (one, other) => one.is_none() && other.is_none(),
    };
    match (number(one), number(other)) {
        (None, None) => same(one.low, other.low) && same(one.high, other.high),
        (one, other) => same(one, other),
    }
}
