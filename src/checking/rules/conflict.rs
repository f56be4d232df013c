//! `conflict`: comparable reports give other figures, and none gives this one.

use super::super::case::Case;
use super::super::closeness::Closeness;
use super::super::comparable::{Gate, Passage, Thing};
use super::super::fixes;
use super::super::interval::same_number;
use super::super::pairing::Pairing;
use super::super::slip::Slip;
use super::super::{Code, Fix, Reason, Severity};
use super::Found;
use super::referent::is_behind_pronoun;
use crate::corpus::ReportedClaim;
use crate::language::Lang;
use crate::reading::{Change, Figure, Qualifier};

/// `billion` in English, `Billion` in German.
const LONG_SCALE: f64 = 1000.0;

/// A report that shares so much less with the draft is of something farther.
const FARTHER: f64 = 4.0;
/// A number of two digits that is no everyday one.
const TELLING: f64 = 1.0;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    points_for_percent(case).or_else(|| other_figures(case)).or_else(|| slipped(case))
}

/// Percent where few reports have points, or the other way round: `stieg um 0,5 Prozent` for `0,5 Prozentpunkte`.
fn points_for_percent(case: &Case<'_>) -> Option<Found> {
    let changes = matches!(case.claim.figure.change, Change::Increase | Change::Decrease);
    let given = |pairing: &Pairing| pairing.supports();
    let pairings = case
        .which(|pairing| (case.credited.is_empty() || pairing.credited) && pairing.is_the_same_in_points(case.claim));
    if !changes || pairings.is_empty() || case.pairings().iter().any(given) {
        return None;
    }
    Some(Found {
        code: Code::Conflict,
        severity: Severity::Warning,
        reason: Reason::PointsForPercent,
        pairings,
        // The unit is wrong, or the number: for the writer to say.
        fixes: Vec::new(),
    })
}

fn other_figures(case: &Case<'_>) -> Option<Found> {
    // A source that no report has may say what it will; a word of another language is a slip.
    let mut slips = case.slips_of_language();
    if slips.is_empty() && !case.is_own_voice() {
        // Who said it is no matter where millions became billions: the number is from there.
        // Nor where nearly the same sentence has its digits swapped, and the text does not tell who it is.
        let unnamed = case.credited.is_empty();
        let swapped = |pairing: &Pairing| pairing.slip.is_some() && unnamed && pairing.comparison.is_told_alike();
        slips =
            case.which(|pairing| pairing.contradicts() && (pairing.slip == Some(Slip::Magnitude) || swapped(pairing)));
    }
    if !case.is_own_voice() && slips.is_empty() {
        return None;
    }
    // A number that is only like, of who knows what, weighs less than the like sentence with a slip in it.
    let slipped = case.pairings().iter().any(|pairing| {
        pairing.slip.is_some() && pairing.contradicts() && pairing.comparison.is_told_with_its_figures()
    });
    // Who shares so much less than a number that a slip parts from the draft's has it of something farther.
    let nearest_slip = case.pairings().iter().filter(|pairing| pairing.slip.is_some() && pairing.contradicts());
    let nearest_slip = nearest_slip.map(|pairing| pairing.comparison.weight).fold(0.0, f64::max);
    let is_farther = |pairing: &Pairing| {
        slipped && pairing.comparison.thing == Thing::Open || pairing.comparison.weight + FARTHER <= nearest_slip
    };
    let gives_it = |pairing: &Pairing| {
        pairing.gives_it_done_or_expected() && !is_farther(pairing)
            || pairing.has_it_of_nearly_the_same()
            || pairing.closeness.agrees()
                && pairing.telling >= TELLING
                && [Gate::Scope, Gate::Time].iter().all(|&gate| pairing.comparison.at(gate) != Passage::Differs)
                && is_behind_pronoun(&pairing.reported)
    };
    if case.pairings().iter().any(|pairing| gives_it(pairing) || leaves_room(pairing)) {
        return None;
    }
    let pairings = if slips.is_empty() { case.plainest(case.which(Pairing::contradicts)) } else { slips };
    if pairings.is_empty() {
        return None;
    }
    let origins = case.origins(&pairings);
    let reason = if pairings.iter().any(|&pairing| is_long_scale(case, &case.pairings()[pairing])) {
        Reason::LongScale
    } else if pairings.iter().any(|&pairing| case.pairings()[pairing].slip.is_some()) {
        Reason::Digits
    } else {
        Reason::OtherFigures { origins }
    };
    let reported = || pairings.iter().map(|&pairing| &*case.pairings()[pairing].reported);
    let mut fixes = each_figure(case, reported());
    // Between a number and its slip lies nothing.
    if reason != Reason::Digits {
        fixes.extend(fixes::use_spread(case, reported()));
    }
    Some(Found {
        code: Code::Conflict,
        severity: if origins > 1 { Severity::Error } else { Severity::Warning },
        reason,
        pairings,
        fixes,
    })
}

/// A number that no report has, for one with the same digits that the draft has not: whoever it is that said so.
fn slipped(case: &Case<'_>) -> Option<Found> {
    let pairings = case.slipped();
    let nearest = &case.pairings()[*pairings.first()?];
    Some(Found {
        code: Code::Conflict,
        severity: Severity::Warning,
        reason: Reason::Digits,
        fixes: fixes::use_figure(case, &nearest.reported).into_iter().collect(),
        pairings,
    })
}

/// Each reported figure of each source once, and one that no source is named for only where no source gives it.
fn each_figure<'r>(case: &Case<'_>, reported: impl Iterator<Item = &'r ReportedClaim> + Clone) -> Vec<Fix> {
    let is_named = |claim: &&ReportedClaim| claim.claim.attribution.is_some();
    let named = reported.clone().filter(is_named);
    let unnamed = reported.filter(|claim| !is_named(claim));
    let mut taken: Vec<(&str, &Figure)> = Vec::new();
    let mut fixes = Vec::new();
    for claim in named.chain(unnamed) {
        let (origin, figure) = (claim.origin(), &claim.claim.figure);
        let known =
            |&(other, same): &(&str, &Figure)| same.says_the_same(figure) && (other == origin || !is_named(&claim));
        if !taken.iter().any(known) {
            taken.push((origin, figure));
            fixes.extend(fixes::use_figure(case, claim));
        }
    }
    fixes
}

impl Case<'_> {
    /// Those of `pairings`, nearest first, that speak of the figure as plainly as the nearest of them, or nearly so; where
    /// a slip parts one from it, those alone: a reader wants the number that is meant, and no others.
    fn plainest(&self, pairings: Vec<usize>) -> Vec<usize> {
        /// Who shares so much less with the draft is of something farther.
        const FARTHER: f64 = 2.5;
        let weight = |number: &usize| self.pairings()[*number].comparison.weight;
        let most = pairings.iter().map(weight).fold(0.0, f64::max);
        let slipped = pairings.iter().any(|&number| self.pairings()[number].slip.is_some());
        let is_plain =
            |number: &usize| weight(number) + FARTHER >= most && (!slipped || self.pairings()[*number].slip.is_some());
        pairings.into_iter().filter(is_plain).collect()
    }

    /// The pairings whose billion became a Billion, of one matter.
    pub(in super::super) fn slips_of_language(&self) -> Vec<usize> {
        self.which(|pairing| {
            is_long_scale(self, pairing) && pairing.comparison.passes(None) && pairing.comparison.one_matter
        })
    }
}

/// Whether the report, of the same thing, can be true beside the draft's figure. A floor far below
/// it says nothing.
fn leaves_room(pairing: &Pairing) -> bool {
    let qualifier = pairing.reported.claim.figure.qualifier;
    let floor = matches!(qualifier, Qualifier::MoreThan | Qualifier::AtLeast | Qualifier::Vague);
    pairing.closeness == Closeness::Compatible && pairing.could_contradict() && !floor
}

/// The English report's billion became a German Billion, or the other way round.
fn is_long_scale(case: &Case<'_>, pairing: &Pairing) -> bool {
    /// From here on the two languages name numbers differently.
    const FROM: f64 = 1e9;
    let (Some(own), Some(other)) = (case.claim.figure.value, pairing.reported.claim.figure.value) else { return false };
    let (german, english) = match (case.reading.language, pairing.reported.report.language) {
        (Lang::German, Lang::English) => (own, other),
        (Lang::English, Lang::German) => (other, own),
        _ => return false,
    };
    english >= FROM && same_number(german, english * LONG_SCALE)
}
