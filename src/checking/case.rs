//! The case of one figure: the draft's claim, whom it credits, and every reported claim that may
//! speak of the same, set beside it gate by gate and number by number. Rules read it and decide.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use jiff::civil::Date;

use super::closeness::Closeness;
use super::comparable::{Comparison, Gate, Side, Thing, one_dimension, thing};
use super::interval::{Interval, number};
use super::origins::{independent, when};
use super::rules::arithmetic::Draft;
use super::setting::{Around, Setting, Surroundings};
use super::vague::vague_size;
use super::voice::Voice;
use crate::corpus::{Evidence, ReportedClaim, sources};
use crate::reading::{Claim, Kind, Reading};
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
    /// What the words of its sentence say of it.
    pub voice: Voice,
    /// The last day of a report that was looked at: today, as far as the reports know.
    pub today: Option<Date>,
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
    /// Whether the report itself calls its figure an old one.
    pub revised: bool,
    /// Whether the two numbers are of like size, or have the same digits.
    is_of_like_size: bool,
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

    /// Whether it speaks of the same thing, all gates but `apart_from` being open, and has a number so
    /// near the draft's that the draft may have it from there. An everyday number is in every
    /// report; there, all else must speak for one matter.
    pub fn may_be_source(&self, apart_from: Option<Gate>) -> bool {
        self.closeness.is_near()
            && self.speaks_of_it(apart_from)
            && (self.telling > 0.0 || self.comparison.is_one_matter())
    }

    /// Whether it speaks of the same thing so plainly that another number would contradict it.
    pub fn could_contradict(&self) -> bool {
        self.comparison.may_contradict(if self.credited { CREDITED } else { 0.0 })
    }

    /// Whether it speaks of the same thing and cannot be true beside the draft's figure.
    pub fn contradicts(&self) -> bool {
        self.closeness == Closeness::Apart && !self.revised && self.is_of_like_size && self.could_contradict()
    }
}

/// Being of the very source that the draft names speaks for one matter, as a name in common does.
const CREDITED: f64 = 1.5;

impl<'a> Case<'a> {
    /// Sets the reported claims of `evidence` beside `claim`. `matter` is whom the draft is about;
    /// `surroundings` is kept from figure to figure.
    pub fn new(
        document: &'a Document,
        reading: &'a Reading,
        claim: &'a Claim,
        matter: &BTreeSet<String>,
        evidence: &dyn Evidence,
        surroundings: &mut Surroundings,
    ) -> Self {
        let language = reading.language;
        let credited = credited(reading, claim, evidence);
        let interval = Interval::of(&claim.figure, vague_size(claim.figure.span.of(&document.text), language));
        let candidates = evidence.candidates(claim);
        let mut matters: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        let mut settings: Vec<Option<Rc<Around>>> = Vec::with_capacity(candidates.len());
        for reported in &candidates {
            let around = one_dimension(&claim.figure, &reported.claim.figure).then(|| surroundings.of(reported));
            let matter = matters.entry(&reported.report.path).or_default();
            matter.extend(reported.claim.subject.actors.iter().cloned());
            matter.extend(around.iter().flat_map(|around| around.setting.names.iter().cloned()));
            settings.push(around);
        }
        let setting = Setting::of(claim.sentence.of(&document.text), language);
        let draft = Side { claim, setting: &setting, matter, day: None };
        let pair = |(reported, around): (&Arc<ReportedClaim>, &Option<Rc<Around>>)| {
            let around = around.as_ref()?;
            let figure = &reported.claim.figure;
            let reported_interval = Interval::of(figure, vague_size(&reported.text, reported.report.language));
            let closeness = Closeness::between(&claim.figure, interval, figure, reported_interval);
            // Of another thing, only the very number is of interest.
            if thing(claim, &reported.claim) == Thing::Other && !closeness.agrees() {
                return None;
            }
            let matter = &matters[reported.report.path.as_str()];
            let other =
                Side { claim: &reported.claim, setting: &around.setting, matter, day: reported.report.metadata.day() };
            Some(Pairing {
                comparison: Comparison::of(draft, other),
                telling: if closeness.is_near() { telling(claim).min(telling(&reported.claim)) } else { 0.0 },
                closeness,
                is_of_like_size: is_of_like_size(claim, &reported.claim),
                revised: around.voice.revised,
                credited: credited.iter().any(|key| reported.origins.contains(key)),
                reported: Arc::clone(reported),
            })
        };
        let mut pairings: Vec<Pairing> = candidates.iter().zip(&settings).filter_map(pair).collect();
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
        let voice = Voice::of(claim.sentence.of(&document.text), language);
        let today = candidates.iter().filter_map(|reported| reported.report.metadata.day()).max();
        Self { document, reading, claim, credited, voice, today, pairings }
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

    /// Whether the figure is the old one of two: `von 300 auf 500`.
    pub fn is_old_level(&self) -> bool {
        let at = self.reading.claims.iter().position(|claim| claim.figure.span == self.claim.figure.span);
        let draft = Draft { document: self.document, reading: self.reading };
        at.is_some_and(|at| draft.is_old_level(at))
    }

    /// Whether the draft speaks in its own voice: it names no one, quotes no one, and no word says that
    /// the figure is someone's.
    pub fn is_own_voice(&self) -> bool {
        self.claim.attribution.is_none() && self.claim.quotation.is_none() && !self.voice.held && !self.voice.revised
    }

    /// Whether the draft names a source for the same number elsewhere: who reads of `die 12.000
    /// Soldaten` for the second time knows whose number it is.
    pub fn is_attributed_elsewhere(&self) -> bool {
        self.reading.claims.iter().any(|other| {
            other.attribution.is_some()
                && other.figure.value.is_some()
                && other.figure.value == self.claim.figure.value
                && other.figure.kind == self.claim.figure.kind
                && thing(other, self.claim) != Thing::Other
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
    // A third is a third of anything.
    if claim.figure.kind == Kind::Fraction {
        return 0.0;
    }
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

/// Whether the two numbers may be of one thing: reports differ by a half or by a few times, hardly by
/// more; but a slip of the keys or of the language puts the same digits elsewhere.
fn is_of_like_size(draft: &Claim, reported: &Claim) -> bool {
    const TIMES: f64 = 20.0;
    let size = |claim: &Claim| number(&claim.figure).or(claim.figure.high).or(claim.figure.low).map(f64::abs);
    let (Some(one), Some(other)) = (size(draft), size(reported)) else { return true };
    let digits = |number: f64| format!("{number}").replace('.', "").trim_matches('0').to_owned();
    one.max(other) <= TIMES * one.min(other) || digits(one) == digits(other)
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
