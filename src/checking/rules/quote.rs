//! `quote`: a figure inside quotation marks differs from that quotation in the reports.

use super::super::case::Case;
use super::super::origins::words;
use super::super::{Code, Reason, Severity};
use super::Found;

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
    let figure_of = |number: &usize| case.pairings()[*number].closeness;
    if quoted.is_empty() || quoted.iter().map(figure_of).any(super::super::closeness::Closeness::is_near) {
        return None;
    }
    Some(Found {
        code: Code::Quote,
        severity: Severity::Error,
        reason: Reason::QuotedOtherwise,
        pairings: quoted,
        // What someone said is not for a tool to rewrite.
        fixes: Vec::new(),
    })
}
