//! The gates that claims are asked at by themselves: unit, role, flow, modality, time.

use std::collections::BTreeSet;

use jiff::ToSpan as _;

use super::super::share::are_parts;
use super::thing::one_dimension;
use super::{Passage, Side};
use crate::language::{Roles, Things};
use crate::reading::{Base, Change, Claim, Kind, Modality, Period};

/// The figures of a year are forecast until well into the next.
const STILL_FORECAST_YEARS: i64 = 1;

/// The modality that a claim holds: what lies behind the day of its text is no plan any more.
pub(super) fn held(side: Side<'_>) -> Modality {
    let subject = &side.claim.subject;
    let past = subject
        .period
        .zip(side.day)
        .is_some_and(|(period, day)| period.last.saturating_add(STILL_FORECAST_YEARS.years()) < day);
    // `Das Beben forderte 18 Tote`: no one plans to have dead.
    let suffered = subject.modality == Modality::Planned
        && side.claim.figure.kind != Kind::Percent
        && subject.roles.iter().any(|role| Roles::shared().is_suffered(role));
    match subject.modality {
        Modality::Planned | Modality::Forecast | Modality::Possible if past || suffered => Modality::Fact,
        modality => modality,
    }
}

/// Gate 1.
pub(super) fn unit(draft: &Claim, reported: &Claim) -> Passage {
    let (one, other) = (&draft.figure, &reported.figure);
    if one_dimension(one, other) || are_parts(one, other) { Passage::Same } else { Passage::Differs }
}

/// Gate 2, the roles alone. A wider role of the draft takes in the report's (31 dead are 31 victims);
/// a wider one of the report is another number where it mixes roles that shut each other out
/// (600,000 casualties are not 600,000 dead).
pub(super) fn roles(draft: &BTreeSet<String>, reported: &BTreeSet<String>) -> Passage {
    let shared = Roles::shared();
    let pairs = || draft.iter().flat_map(|one| reported.iter().map(move |other| (one, other)));
    let mixes =
        |wide: &str, narrow: &str| wide != narrow && shared.includes(wide, narrow) && shared.has_shut_out(wide, narrow);
    if is_some_of_several(draft, reported) || is_some_of_several(reported, draft) {
        // Killed, wounded or captured: not all of them were killed.
        Passage::Differs
    } else if pairs().any(|(one, other)| one == other) {
        Passage::Same
    } else if pairs().any(|(one, other)| shared.excludes(one, other) || mixes(other, one)) {
        Passage::Differs
    } else {
        Passage::Open
    }
}

/// Whether the roles `many` are what befell one or another of those counted, and `some` only a part of that: of 2,000
/// killed, wounded or captured, not all were killed.
fn is_some_of_several(some: &BTreeSet<String>, many: &BTreeSet<String>) -> bool {
    if some.is_empty() || many.len() < 2 {
        return false;
    }
    let shared = Roles::shared();
    // `Verluste` beside `getötet und verwundet` is the name of both.
    let is_sum = |role: &String| some.iter().any(|other| other != role && shared.includes(role, other));
    let befell = |role: &&String| shared.is_suffered(role);
    let own: BTreeSet<&String> = some.iter().filter(befell).filter(|role| !is_sum(role)).collect();
    let is_one_of_several = |role: &&String| many.iter().any(|other| shared.excludes(role, other));
    let of_several: BTreeSet<&String> = many.iter().filter(befell).filter(is_one_of_several).collect();
    !own.is_empty() && own.len() < of_several.len() && own.is_subset(&of_several)
}

/// Whether those in the roles `one` are told to be in a state that the `other` are in too, and nothing else in common,
/// while the others do something besides: of those employed, the ones on strike.
pub(super) fn is_part_by_role(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let roles = Roles::shared();
    one.is_subset(other) && !one.is_empty() && one != other && one.iter().all(|role| roles.is_state(role))
}

/// Gate 4: totals with totals, increments with increments, rates with the same rate.
pub(super) fn flow(draft: &Claim, reported: &Claim) -> Passage {
    if draft.subject.rate != reported.subject.rate {
        // A wage is so much a month or a year, and oil so much a barrel, whether or not that is said.
        let unsaid = draft.subject.rate.is_none() || reported.subject.rate.is_none();
        let per_time = draft.subject.classes.first().is_some_and(|class| Things::shared().is_per_time(class));
        let rate = draft.subject.rate.as_ref().or(reported.subject.rate.as_ref());
        let of_time = |rate: Option<&String>| rate.is_some_and(|rate| Things::shared().is_stretch_of_time(rate));
        let money = draft.figure.kind == Kind::Money;
        let price = money && !of_time(rate);
        // `pro Schüler und Jahr`: one may say the one, and one the other.
        let two = money && of_time(draft.subject.rate.as_ref()) != of_time(reported.subject.rate.as_ref());
        return if unsaid && (per_time || price) || !unsaid && two { Passage::Open } else { Passage::Differs };
    }
    if draft.figure.change == reported.figure.change {
        return Passage::Same;
    }
    let additional = |claim: &Claim| claim.figure.change == Change::Additional;
    // `10.000 zusätzliche Stellen`, and `um 10.000 Stellen mehr`
    let grew = |claim: &Claim| claim.figure.change == Change::Increase;
    if additional(draft) && grew(reported) || grew(draft) && additional(reported) {
        return Passage::Open;
    }
    let cut = draft.subject.roles.intersection(&reported.subject.roles).any(|role| Roles::shared().is_change(role));
    if cut && !additional(draft) && !additional(reported) {
        return Passage::Same;
    }
    if additional(draft) || additional(reported) || !(is_change(draft) && is_change(reported)) {
        return Passage::Differs;
    }
    if direction(draft) == direction(reported) { Passage::Same } else { Passage::Differs }
}

/// Whether the figure is a change or a difference by the thing that it is of, whatever word says so:
/// `ein Wachstum von 3 Prozent`, `wächst um 3 Prozent`; `ein Defizit von 5 Milliarden`, `5 Milliarden mehr
/// als eingenommen`.
pub(super) fn is_change(claim: &Claim) -> bool {
    let Some(class) = claim.subject.classes.first() else { return false };
    match claim.figure.kind {
        // `93 Prozent der Wirtschaftsleistung` is a share and no change.
        Kind::Percent => Things::shared().is_told_by_its_change(class) && direction(claim).is_some(),
        Kind::Money => Things::shared().is_difference(class),
        _ => false,
    }
}

/// Whether what is measured rose; `None` where the words do not tell.
pub(super) fn direction(claim: &Claim) -> Option<bool> {
    let roles = &claim.subject.roles;
    match claim.figure.change {
        // A deficit is the same sum, whoever tells which side was more.
        _ if claim.figure.kind == Kind::Money => None,
        Change::Increase => Some(true),
        Change::Decrease => Some(false),
        Change::Total | Change::Additional => {
            let (rose, fell) = (roles.contains("growth"), roles.contains("decline"));
            (rose != fell).then_some(rose)
        }
    }
}

/// Gate 5. What lies ahead is one thing, whether it is planned, expected or possible.
pub(super) fn modality(draft: Modality, reported: Modality) -> Passage {
    let ahead = |modality| matches!(modality, Modality::Planned | Modality::Forecast | Modality::Possible);
    if draft == reported {
        Passage::Same
    } else if ahead(draft) && ahead(reported) {
        Passage::Open
    } else {
        Passage::Differs
    }
}

/// Gate 6: spans of days that have none in common are of different times.
pub(super) fn time(draft: Option<Period>, reported: Option<Period>) -> Passage {
    match (draft, reported) {
        (Some(one), Some(other)) if one == other => Passage::Same,
        (Some(one), Some(other)) if one.last < other.first || other.last < one.first => Passage::Differs,
        _ => Passage::Open,
    }
}

/// Whether the two are compared with different times: growth over the quarter before is none over the
/// year before. A date and a word (`Vorjahresquartal`) may mean the same.
pub(super) fn other_base(one: Option<&Base>, other: Option<&Base>) -> bool {
    match (one, other) {
        (Some(Base::Period(one)), Some(Base::Period(other))) => one != other,
        (Some(Base::Before(one)), Some(Base::Before(other))) => one != other,
        _ => false,
    }
}
