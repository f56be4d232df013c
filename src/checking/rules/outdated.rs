//! `outdated`: the same source, or the same running count, later gave another figure; or the report has the figure
//! only as an old one, and beside it the new.

use super::super::case::Case;
use super::super::closeness::Closeness;
use super::super::comparable::{Gate, Passage, Thing};
use super::super::fixes;
use super::super::interval::differ_by_no_more;
use super::super::origins::{one_origin, when};
use super::super::pairing::{Pairing, runs_on};
use super::super::{Code, Reason, Severity};
use super::Found;
use crate::corpus::ReportedClaim;
use crate::reading::{Change, Claim, Kind, Modality};

/// A number of two digits that is no everyday one.
const TELLING: f64 = 1.0;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    // Dozens are dozens, whoever counts further.
    let vague = case.claim.figure.kind == Kind::Vague;
    if vague || case.voice.standing.revised || case.is_of_a_weekday() {
        return None;
    }
    replaced_later(case).or_else(|| old_in_its_report(case))
}

impl Case<'_> {
    /// Whether the draft gives one of the numbers of `newer`, too, and not as another source's: who writes both knows which is
    /// which.
    fn gives_too(&self, newer: &[usize]) -> bool {
        newer.iter().any(|newer| self.given_too_as_own.contains(newer))
    }

    /// Whether another number, of what is said when, may be newer than the figure: where the draft says of when that is, it
    /// must be of just then.
    fn may_be_replaced_by(&self, newer: &Pairing) -> bool {
        !self.voice.standing.dated || newer.comparison.at(Gate::Time) == Passage::Same
    }
}

fn replaced_later(case: &Case<'_>) -> Option<Found> {
    let given = case.which(|pairing| pairing.supports() && (case.credited.is_empty() || pairing.credited));
    // The last report that still gives it: a reprint of an old figure is no older than it looks.
    let last = given.iter().filter_map(|&pairing| when(&case.pairings()[pairing].reported.report)).max()?;
    let replaces = |pairing: &Pairing| {
        let of_one_source = |old: &Pairing| {
            let again = old.credited && pairing.credited || one_origin(&old.reported, &pairing.reported);
            (again || says_again(old, pairing)) && is_revision(&old.reported.claim, &pairing.reported.claim)
        };
        let runs_on = |old: &Pairing| pairing.contradicts() && runs_on(&old.reported.claim, &pairing.reported.claim);
        (pairing.contradicts() || pairing.says_otherwise_elsewhere())
            && case.may_be_replaced_by(pairing)
            && when(&pairing.reported.report).is_some_and(|later| later > last)
            && given.iter().map(|&old| &case.pairings()[old]).any(|old| of_one_source(old) || runs_on(old))
    };
    let newer = case.which(replaces);
    if case.gives_too(&newer) {
        return None;
    }
    let newest = *newer.iter().max_by_key(|&&pairing| when(&case.pairings()[pairing].reported.report))?;
    Some(Found {
        code: Code::Outdated,
        severity: Severity::Warning,
        reason: Reason::Superseded,
        fixes: fixes::use_figure(case, &case.pairings()[newest].reported).into_iter().collect(),
        pairings: newer.into_iter().chain(given).collect(),
    })
}

/// Whether one who is named by the same words tells of the same again: `the spokesman`.
fn says_again(old: &Pairing, new: &Pairing) -> bool {
    let source =
        |pairing: &Pairing| pairing.reported.claim.attribution.as_ref().map(|it| it.source.text.to_lowercase());
    new.says_otherwise_elsewhere()
        && old.reported.report.metadata.outlet == new.reported.report.metadata.outlet
        && source(old).is_some_and(|name| source(new) == Some(name))
}

impl Case<'_> {
    /// Whether the draft's sentence gives the day of the week that its figure is of: what another day brings replaces none.
    fn is_of_a_weekday(&self) -> bool {
        let sentence = self.claim.sentence.of(&self.document.text).to_lowercase();
        let weekdays = &self.reading.language.lexicon().time.weekdays;
        sentence.split(|sign: char| !sign.is_alphanumeric()).any(|word| weekdays.contains_key(word))
    }
}

/// Whether the one number may be the other put right: a source that says many times as much speaks of something else.
fn is_revision(old: &Claim, new: &Claim) -> bool {
    const TIMES: f64 = 6.0;
    differ_by_no_more(TIMES, &old.figure, &new.figure).unwrap_or(true)
}

/// `Ein Jahr zuvor waren es 127.500`, and beside it what it is now: reports that have the figure call it old.
fn old_in_its_report(case: &Case<'_>) -> Option<Found> {
    let subject = &case.claim.subject;
    let told_when = subject.period.is_some() || subject.as_of.is_some() || subject.base.is_some();
    let heard = case.pairings().iter().any(|pairing| !pairing.revised && (pairing.supports() || pairing.is_heard()));
    let given = case.which(|pairing| {
        (pairing.telling > 0.0 || pairing.speaks_of_it_without_number())
            && (pairing.supports()
                // Few reports have the number, and as an old one.
                || pairing.has_its_number_as_old()
                || heard && pairing.may_have_its_number_as_old())
    });
    let published = |&given: &usize| when(&case.pairings()[given].reported.report);
    let (old, plain): (Vec<usize>, Vec<usize>) = given.iter().partition(|&&given| case.pairings()[given].revised);
    let last = old.iter().filter_map(published).max();
    // Whoever gave it as it stands did so before.
    let overtaken = |given: &usize| published(given).zip(last).is_some_and(|(day, last)| day < last);
    if case.is_from() || old.is_empty() || !plain.iter().all(overtaken) {
        return None;
    }
    let new = |pairing: &Pairing| {
        pairing.closeness == Closeness::Apart
            && !pairing.revised
            && case.may_be_replaced_by(pairing)
            && (!told_when || pairing.comparison.at(Gate::Time) == Passage::Same)
            && [Modality::Fact, subject.modality].contains(&pairing.reported.claim.subject.modality)
            && old.iter().any(|&old| {
                let old = &case.pairings()[old];
                let beside = stands_beside(&pairing.reported, &old.reported)
                    && pairing.comparison.passes(None)
                    && pairing.is_of_known_thing();
                (beside || old.gathered > 0.0 && takes_its_place(&pairing.reported, &old.reported))
                    && is_revision(&old.reported.claim, &pairing.reported.claim)
            })
    };
    let newer = case.which(new);
    if case.gives_too(&newer) {
        return None;
    }
    let newest = &case.pairings()[*newer.first()?].reported;
    Some(Found {
        code: Code::Outdated,
        severity: Severity::Warning,
        reason: Reason::Superseded,
        fixes: fixes::use_figure(case, newest).into_iter().collect(),
        pairings: newer.into_iter().chain(given).collect(),
    })
}

impl Pairing {
    /// Whether few reports of the draft's matter call the very number an old one, of what may be the same.
    fn has_its_number_as_old(&self) -> bool {
        self.gathered > 0.0
            && self.revised
            && self.closeness.agrees()
            && self.closeness != Closeness::Rounded
            && self.comparison.passes(Some(Gate::Flow))
            && (self.comparison.one_matter || self.comparison.is_told_alike())
            && self.comparison.thing != Thing::Other
    }

    /// Whether few reports call the very number an old one, and one that two things hardly have.
    fn may_have_its_number_as_old(&self) -> bool {
        self.gathered > 0.0
            && self.revised
            && self.closeness.agrees()
            && self.closeness != Closeness::Rounded
            && self.telling >= TELLING
            && self.comparison.at(Gate::Unit) != Passage::Differs
            && self.comparison.thing != Thing::Other
    }
}

/// Whether the figure `new` stands in the sentence of the `old` one, or near it, with no noun of its own or
/// with the same: `lebten noch 180 Soldaten dort, heute sind es 35`.
fn takes_its_place(new: &ReportedClaim, old: &ReportedClaim) -> bool {
    /// `now expects 54 percent. A month ago it had been 57, and in February 41`
    const NEAR: usize = 2;
    let (one, other) = (&new.claim, &old.claim);
    new.report.path == old.report.path
        && new.number.abs_diff(old.number) <= NEAR
        && one.figure.change != Change::Additional
        && !one.subject.part
        && one.figure.kind == other.figure.kind
        && one.figure.unit == other.figure.unit
        && one.subject.rate == other.subject.rate
        && (one.subject.head.is_none()
            || other.subject.head.is_none()
            || one.subject.head == other.subject.head
            || one.subject.classes.first().is_some_and(|class| other.subject.classes.first() == Some(class)))
}

/// Whether the two figures stand side by side in one report and are of one thing.
fn stands_beside(one: &ReportedClaim, other: &ReportedClaim) -> bool {
    one.report.path == other.report.path
        && one.number.abs_diff(other.number) == 1
        && one.claim.subject.head == other.claim.subject.head
        && one.claim.subject.rate == other.claim.subject.rate
        && one.claim.figure.change == other.claim.figure.change
}
