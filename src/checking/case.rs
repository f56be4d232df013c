//! The case of one figure: the draft's claim, whom it credits, and every reported claim that may
//! speak of the same, set beside it gate by gate and number by number. Rules read it and decide.

use std::sync::Arc;

use super::closeness::Closeness;
use super::comparable::{Comparison, Gate, Thing, thing};
use super::interval::{Interval, number};
use super::origins::{independent, when};
use super::vague::vague_size;
use crate::corpus::{Evidence, ReportedClaim, sources};
use crate::reading::{Claim, Reading};
use crate::text::{BlockKind, Document};

/// Reported claims that are looked at for one figure: the nearest ones. More of them say nothing
/// new, and a common noun (`Menschen`) may have thousands.
const MOST_PAIRINGS: usize = 400;

/// One figure of a draft with all that bears on it.
pub(super) struct Case<'a> {
    pub document: &'a Document,
    pub reading: &'a Reading,
    pub claim: &'a Claim,
    /// The keys of whom the draft credits; empty where it speaks in its own voice or names no one.
    pub credited: Vec<String>,
    /// Nearest first.
    pub pairings: Vec<Pairing>,
}

/// A reported claim beside the draft's.
pub(super) struct Pairing {
    pub reported: Arc<ReportedClaim>,
    pub comparison: Comparison,
    pub closeness: Closeness,
    /// Whether it goes back to one whom the draft credits.
    pub credited: bool,
    /// How much the number says that the two have in common; 0 where they have none.
    pub telling: f64,
}

impl Pairing {
    /// Whether it speaks of the same thing and gives the draft's figure.
    pub fn supports(&self) -> bool {
        self.closeness.agrees() && self.speaks_of_it(None)
    }

    /// Whether it speaks of the same thing, all gates but `apart_from` being open: the thing must be
    /// known to be the same, and the number in common may help to know it.
    pub fn speaks_of_it(&self, apart_from: Option<Gate>) -> bool {
        self.comparison.may_support(self.telling + if self.credited { CREDITED } else { 0.0 }, apart_from)
    }

    /// Whether it speaks of the same thing so plainly that another number would contradict it.
    pub fn could_contradict(&self) -> bool {
        self.comparison.may_contradict(if self.credited { CREDITED } else { 0.0 })
    }

    /// Whether it speaks of the same thing and cannot be true beside the draft's figure.
    pub fn contradicts(&self) -> bool {
        self.closeness == Closeness::Apart && self.could_contradict()
    }
}

/// Being of the very source that the draft names speaks for one matter, as a name in common does.
const CREDITED: f64 = 1.5;

impl<'a> Case<'a> {
    /// Sets the reported claims of `evidence` beside `claim`.
    pub fn new(document: &'a Document, reading: &'a Reading, claim: &'a Claim, evidence: &dyn Evidence) -> Self {
        let language = reading.language;
        let credited = credited(reading, claim, evidence);
        let interval = Interval::of(&claim.figure, vague_size(claim.figure.span.of(&document.text), language));
        let mut pairings: Vec<Pairing> = evidence
            .candidates(claim)
            .into_iter()
            .map(|reported| {
                let figure = &reported.claim.figure;
                let reported_interval = Interval::of(figure, vague_size(&reported.text, reported.report.language));
                let closeness = Closeness::between(&claim.figure, interval, figure, reported_interval);
                Pairing {
                    comparison: Comparison::of(claim, &reported.claim),
                    telling: if closeness.is_near() { telling(claim).min(telling(&reported.claim)) } else { 0.0 },
                    closeness,
                    credited: credited.iter().any(|key| reported.origins.contains(key)),
                    reported,
                }
            })
            .collect();
        pairings.sort_by(|one, other| {
            let rank =
                |pairing: &Pairing| (!pairing.comparison.passes(None), !pairing.closeness.is_near(), pairing.closeness);
            rank(one)
                .cmp(&rank(other))
                .then_with(|| other.comparison.weight.total_cmp(&one.comparison.weight))
                .then_with(|| when(&other.reported.report).cmp(&when(&one.reported.report)))
                .then_with(|| one.reported.report.path.cmp(&other.reported.report.path))
                .then_with(|| one.reported.number.cmp(&other.reported.number))
        });
        pairings.truncate(MOST_PAIRINGS);
        let outranked: Vec<bool> = pairings.iter().map(|pairing| is_outranked(pairing, &pairings)).collect();
        let mut outranked = outranked.into_iter();
        pairings.retain(|_| !outranked.next().unwrap_or(false));
        Self { document, reading, claim, credited, pairings }
    }

    /// The numbers of the pairings for which `wanted` holds.
    pub fn which(&self, wanted: impl Fn(&Pairing) -> bool) -> Vec<usize> {
        self.pairings.iter().enumerate().filter(|(_, pairing)| wanted(pairing)).map(|(number, _)| number).collect()
    }

    /// Whether a report gives the figure, of the same thing, under the name that the draft credits
    /// if it credits one.
    pub fn is_backed(&self) -> bool {
        if self.credited.is_empty() {
            self.pairings.iter().any(Pairing::supports)
        } else {
            self.pairings.iter().any(|pairing| pairing.credited && pairing.supports())
        }
    }

    /// Whether a report gives the figure as the draft words it, under the credited name if there is
    /// one: then nothing is wrong with its wording.
    pub fn is_given(&self) -> bool {
        self.pairings.iter().any(|pairing| {
            pairing.closeness.repeats() && pairing.speaks_of_it(None) && (self.credited.is_empty() || pairing.credited)
        })
    }

    /// Whether the draft names a source for the same number elsewhere: who reads of `die 12.000
    /// Soldaten` for the second time knows whose number it is.
    pub fn is_attributed_elsewhere(&self) -> bool {
        self.reading.claims.iter().any(|other| {
            other.attribution.is_some()
                && other.figure.value.is_some()
                && other.figure.value == self.claim.figure.value
                && other.figure.kind == self.claim.figure.kind
                && thing(&other.subject, &self.claim.subject) != Thing::Other
        })
    }

    /// The independent origins of `pairings`.
    pub fn origins(&self, pairings: &[usize]) -> usize {
        independent(pairings.iter().map(|&number| &*self.pairings[number].reported))
    }
}

/// The keys of those whom the draft credits with the figure. A medium that passes it on is none.
fn credited(reading: &Reading, claim: &Claim, evidence: &dyn Evidence) -> Vec<String> {
    sources(reading, claim).iter().flat_map(|name| evidence.origins(name)).collect()
}

/// How much a number says by itself: `2` stands in every report, `158,2 Milliarden` hardly in two
/// on different matters.
pub(super) fn telling(claim: &Claim) -> f64 {
    /// Up to here, numbers are what people have of things every day.
    const EVERYDAY: f64 = 20.0;
    let Some(number) = number(&claim.figure).map(f64::abs) else { return 0.0 };
    let digits = significant_digits(number);
    let whole = number.fract() == 0.0;
    match digits {
        _ if whole && number <= EVERYDAY => 0.0,
        0 | 1 => 0.5,
        2 if whole && number < 100.0 => 0.5,
        2 => 1.0,
        3 => 2.0,
        _ => 3.0,
    }
}

/// The digits of `number` without the zeros at its ends.
fn significant_digits(number: f64) -> usize {
    let written = format!("{number}").replace('.', "");
    written.trim_matches('0').len()
}

/// A report's text outranks its headline: the headline's claim gives way where the text has the
/// same number in running text, and says there what it is of.
fn is_outranked(pairing: &Pairing, all: &[Pairing]) -> bool {
    let is_headline = |pairing: &Pairing| pairing.reported.claim.block != BlockKind::Paragraph;
    is_headline(pairing)
        && all.iter().any(|other| {
            !is_headline(other)
                && other.reported.report.path == pairing.reported.report.path
                && other.reported.claim.figure.kind == pairing.reported.claim.figure.kind
                && other.reported.claim.figure.value == pairing.reported.claim.figure.value
                && other.reported.claim.figure.value.is_some()
        })
}
