//! `qualifier`: the draft is firmer than what it repeats: a bound dropped or turned round, a range
//! collapsed, the wrong direction; at its mildest, a dropped `rund`.

use super::super::case::Case;
use super::super::closeness::Closeness;
use super::super::comparable::{Gate, Thing, one_dimension};
use super::super::fixes;
use super::super::interval::{number, same_number};
use super::super::pairing::{Pairing, telling};
use super::super::{Code, Reason, Severity};
use super::Found;
use crate::corpus::words_of_name;
use crate::language::Things;
use crate::reading::{Claim, Kind, Modality, Qualifier};

/// Two reports speak of the draft's matter about as plainly where they share this much more or less with it.
const LEEWAY: f64 = 1.0;
/// A number of three digits, which is hardly the end of two ranges.
const TELLING: f64 = 2.0;
/// One of two digits.
const TURNED: f64 = 1.0;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    // A bound that no report has is none that the reports leave room for.
    let own_floor = case.pairings().iter().any(|pairing| case.is_floor_of_its_own(pairing));
    if case.is_given() && !own_floor {
        return None;
    }
    let credited_has_own = case.pairings().iter().any(|pairing| {
        pairing.credited
            && pairing.closeness == Closeness::Apart
            && pairing.comparison.passes(None)
            && pairing.is_of_known_thing()
    });
    let own = number(&case.claim.figure);
    let is_same = |pairing: &Pairing| {
        own.zip(number(&pairing.reported.claim.figure)).is_some_and(|(own, other)| same_number(own, other))
    };
    let firmer = |pairing: &Pairing| {
        // An everyday number, or the end of a range, must be known to be of the same thing.
        let told_by_itself = match pairing.closeness {
            Closeness::RangeCollapsed => {
                pairing.gathered > 0.0 && (telling(case.claim) >= TELLING || case.is_end_of_range_alone(pairing))
            }
            // `up to one billion` and `over one billion` are said of many things.
            Closeness::BoundTurned => pairing.telling >= TURNED,
            // `mehr als 500 Lager` for 499 dead: no number is shared.
            Closeness::WrongDirection if !is_same(pairing) => false,
            _ => pairing.telling > 0.0,
        };
        let of_one_noun = case.has_it_of_just_its_noun(pairing);
        let named = pairing.gathered == 0.0
            || pairing.comparison.one_matter
            || pairing.comparison.is_told_alike()
            || pairing.credited
            || of_one_noun;
        let known_thing = pairing.is_of_known_thing()
            && (pairing.closeness != Closeness::WrongDirection
                || is_same(pairing)
                || pairing.comparison.is_one_matter());
        let known = told_by_itself && named || known_thing;
        // `limited to 40 percent` is `a maximum of 40 percent`.
        let limit = |claim: &Claim| claim.subject.modality == Modality::Limit;
        let alone = !case
            .reading
            .claims
            .iter()
            .any(|other| other.sentence == case.claim.sentence && other.figure.span != case.claim.figure.span);
        let both_limit = alone && limit(case.claim) && limit(&pairing.reported.claim);
        let firmer = pairing.closeness != Closeness::BoundDropped || !both_limit;
        let of_it = pairing.may_be_source(None)
            || pairing.gathered > 0.0
                && (pairing.comparison.is_one_matter_beside()
                    || pairing.comparison.is_one_matter() && !limit(&pairing.reported.claim) && !limit(case.claim)
                    || pairing.credited)
                && pairing.may_be_source(Some(Gate::Modality))
            || case.is_end_of_range_alone(pairing)
            || of_one_noun;
        // `from 12,300 to 20,000`, however it was read: whoever gives both ends collapses nothing.
        // Round numbers of people are many: 400 people at school, more than 400 people hurt.
        let alike = pairing.gathered == 0.0
            || pairing.telling >= TURNED
            || pairing.credited
            || pairing.closeness != Closeness::BoundDropped
            || !are_people_or_others(case.claim, pairing)
            || pairing.comparison.shares_role_or_word();
        if case.is_turned_alone(pairing) || case.is_floor_of_its_own(pairing) {
            return true;
        }
        let both_ends = pairing.closeness == Closeness::RangeCollapsed && case.gives_other_end_of(pairing);
        // How another source puts it is no matter of the one that the draft names, where that has a number of its own.
        let theirs = pairing.credited || pairing.reported.claim.attribution.is_none() || !credited_has_own;
        reason(pairing.closeness).is_some() && !both_ends && alike && firmer && of_it && known && theirs
    };
    let pairings = case.which(firmer);
    let nearest = &case.pairings()[*pairings.first()?];
    // Another report has it in just these words, of what may as well be the same.
    let as_near = |pairing: &Pairing| {
        pairing.repeats_its_number()
            && !case.is_floor_of_its_own(pairing)
            && (pairing.comparison.passes(None)
                || pairing.telling > 0.0 && pairing.comparison.passes(Some(Gate::Modality)))
            && pairing.comparison.thing != Thing::Other
            && pairing.comparison.weight + LEEWAY >= nearest.comparison.weight
    };
    if !nearest.credited && case.pairings().iter().any(as_near) {
        return None;
    }
    let severity = if nearest.closeness == Closeness::BoundTurned || nearest.credited {
        Severity::Error
    } else {
        Severity::Warning
    };
    Some(Found {
        code: Code::Qualifier,
        severity,
        reason: reason(nearest.closeness).unwrap_or(Reason::WrongDirection),
        fixes: fixes::restore_wording(case, &nearest.reported).into_iter().collect(),
        pairings,
    })
}

/// Whether the two count people, or each something that is not known to be the other.
fn are_people_or_others(draft: &Claim, pairing: &Pairing) -> bool {
    let (one, other) = (&draft.subject, &pairing.reported.claim.subject);
    let is_person = |class: &String| Things::shared().is_a(class, "person");
    let people = [one, other].iter().any(|subject| subject.classes.first().is_some_and(is_person));
    let others = pairing.comparison.thing == Thing::Open && one.head.is_some() && other.head.is_some();
    draft.figure.kind == Kind::Count && (people || others)
}

impl Case<'_> {
    /// Whether few reports of the draft's matter have the number, one of two digits or more, only as the end of this range,
    /// and it may be of the same.
    fn is_end_of_range_alone(&self, pairing: &Pairing) -> bool {
        pairing.gathered > 0.0
            && pairing.closeness == Closeness::RangeCollapsed
            && telling(self.claim) >= TURNED
            && pairing.comparison.passes(Some(Gate::Modality))
            && pairing.comparison.thing != Thing::Other
            && pairing.comparison.is_one_matter_beside()
            && (pairing.is_of_known_thing() || pairing.comparison.is_told_in_words() || self.is_by_one_source(pairing))
            && self.is_nowhere_else(pairing)
    }

    /// Whether few reports have the number only in this wording, and of the very noun that the draft counts. `1,000 people`
    /// are anyone.
    fn has_it_of_just_its_noun(&self, pairing: &Pairing) -> bool {
        let (own, other) = (&self.claim.subject, &pairing.reported.claim.subject);
        let people = own.classes.first().is_some_and(|class| Things::shared().is_a(class, "person"));
        pairing.gathered > 0.0
            && matches!(pairing.closeness, Closeness::WrongDirection | Closeness::BoundTurned)
            && pairing.telling > 0.0
            && own.head.is_some()
            && own.head == other.head
            && !people
            && pairing.comparison.passes(None)
            && self.is_nowhere_else(pairing)
    }

    /// Whether few reports have the number only with the opposite bound, and of what may be the same.
    fn is_turned_alone(&self, pairing: &Pairing) -> bool {
        /// So much must be shared.
        const SHARED: f64 = 2.0;
        pairing.gathered > 0.0
            && pairing.closeness == Closeness::BoundTurned
            && pairing.telling > 0.0
            && pairing.comparison.thing != Thing::Other
            && pairing.comparison.passes(Some(Gate::Modality))
            && pairing.comparison.weight >= SHARED
            && self.is_nowhere_else(pairing)
    }

    /// Whether the draft makes a floor of a number that few reports have without one, of one matter, and none has a higher
    /// number that it may stand for: `mehr als 500 Millionen` for 500 million.
    fn is_floor_of_its_own(&self, pairing: &Pairing) -> bool {
        /// `gut 90 Minuten` is how one speaks.
        const HUNDRED: f64 = 100.0;
        let is_plain = |claim: &Claim| matches!(claim.figure.qualifier, Qualifier::Exact | Qualifier::About);
        let may_stand_for = |other: &Pairing| {
            other.comparison.thing != Thing::Other
                && (other.closeness == Closeness::Same
                    || other.closeness == Closeness::Looser && !other.has_same_number())
        };
        self.claim.figure.qualifier == Qualifier::MoreThan
            && matches!(self.claim.figure.kind, Kind::Count | Kind::Money)
            && number(&self.claim.figure).is_some_and(|own| own >= HUNDRED)
            && pairing.gathered > 0.0
            && is_plain(&pairing.reported.claim)
            && pairing.has_same_number()
            && telling(self.claim) > 0.0
            && pairing.comparison.thing != Thing::Other
            && pairing.comparison.passes(None)
            && pairing.comparison.shares_role_or_word()
            && !self.pairings().iter().any(may_stand_for)
    }

    /// Whether the two name a source each, with a word in common: `ein Gutachten der Prüfer`, `das Gutachten des Amts`.
    fn is_by_one_source(&self, pairing: &Pairing) -> bool {
        let words =
            |claim: &Claim| claim.attribution.as_ref().map(|it| words_of_name(&it.source.text)).unwrap_or_default();
        !words(self.claim).is_disjoint(&words(&pairing.reported.claim))
    }

    /// Whether no report has the number in another wording, of what may be the same.
    fn is_nowhere_else(&self, pairing: &Pairing) -> bool {
        let own = number(&self.claim.figure);
        let has_it = |other: &Pairing| {
            let figure = &other.reported.claim.figure;
            let named = [number(figure), figure.low, figure.high];
            named.into_iter().flatten().any(|other| own.is_some_and(|own| same_number(own, other)))
        };
        let another = |other: &Pairing| {
            has_it(other) && other.comparison.thing != Thing::Other && other.closeness != pairing.closeness
        };
        !self.pairings().iter().any(another)
    }

    /// Whether the figure's sentence has the other end of the reported range, too.
    fn gives_other_end_of(&self, pairing: &Pairing) -> bool {
        let range = &pairing.reported.claim.figure;
        let is_end = |value: f64| [range.low, range.high].into_iter().flatten().any(|end| same_number(end, value));
        self.reading.claims.iter().any(|other| {
            other.sentence == self.claim.sentence
                && other.figure.span != self.claim.figure.span
                && one_dimension(&other.figure, &self.claim.figure)
                && number(&other.figure).is_some_and(is_end)
        })
    }
}

/// A `rund` or `fast` that was dropped: worth a word, no warning.
pub(super) fn dropped_hedge(case: &Case<'_>) -> Option<Found> {
    let repeats = |pairing: &Pairing| pairing.closeness.repeats() && pairing.speaks_of_it(None);
    if case.pairings().iter().any(repeats) {
        return None;
    }
    let pairings = case.which(|pairing| pairing.closeness == Closeness::HedgeDropped && pairing.speaks_of_it(None));
    let nearest = &case.pairings()[*pairings.first()?];
    Some(Found {
        code: Code::Qualifier,
        severity: Severity::Information,
        reason: Reason::HedgeDropped,
        fixes: fixes::restore_wording(case, &nearest.reported).into_iter().collect(),
        pairings,
    })
}

fn reason(closeness: Closeness) -> Option<Reason> {
    match closeness {
        Closeness::BoundDropped => Some(Reason::HedgeDropped),
        Closeness::BoundTurned => Some(Reason::BoundTurned),
        Closeness::RangeCollapsed => Some(Reason::RangeCollapsed),
        Closeness::WrongDirection => Some(Reason::WrongDirection),
        _ => None,
    }
}
