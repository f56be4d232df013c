//! Figures that a report itself sets against each other. Whatever a draft's few words say, two sources of one report then
//! differ over one thing.

use std::collections::BTreeSet;

use super::super::closeness::Closeness;
use super::super::comparable::{Comparison, Drafted, Side, Thing, one_dimension, thing};
use super::super::interval::differ_by_no_more;
use super::super::origins::one_origin;
use super::super::rarity::Rarity;
use super::super::years::settled;
use super::Pairing;
use super::days::are_of_other_days;
use super::judgement::credit;
use crate::corpus::{ReportedClaim, is_longer_name, words_of_name};
use crate::language::Roles;
use crate::reading::{Claim, Kind};

/// So many reports that give the figure are looked at: the nearest.
const MOST_GIVEN: usize = 3;

/// How a report cannot be true beside another that gives the draft's figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Against {
    /// One report sets the two against each other.
    Beside,
    /// Two reports tell of the same thing, in words of which the draft has few.
    Elsewhere,
}

/// How each of `all`, nearest first, cannot be true beside one that gives the draft's figure. `side` is what surrounds a
/// pairing's claim in its report.
pub(super) fn against_given<'a>(
    all: &'a [Pairing],
    side: impl Fn(&'a Pairing) -> Option<Side<'a>>,
    rarity: &Rarity,
) -> Vec<Option<Against>> {
    let given: Vec<&Pairing> = all
        .iter()
        .filter(|pairing| !pairing.revised && (pairing.supports() || pairing.is_heard()))
        .take(MOST_GIVEN)
        .collect();
    let sides: Vec<(&Pairing, Drafted<'_>)> =
        given.iter().filter_map(|&given| Some((given, Drafted::new(side(given)?)))).collect();
    let may_contradict = |pairing: &Pairing| {
        pairing.closeness == Closeness::Apart
            && pairing.comparison.passes(None)
            && pairing.comparison.thing != Thing::Other
            && pairing.is_free_to_contradict()
    };
    let says_otherwise = |pairing: &'a Pairing| {
        pairing.gathered > 0.0
            && pairing.comparison.is_of_one_extent()
            && side(pairing).is_some_and(|told| {
                sides.iter().any(|(given, drafted)| {
                    given.reported.report.path != pairing.reported.report.path
                        && cannot_both_be(given, drafted, pairing, told, rarity)
                })
            })
    };
    let against = |pairing: &'a Pairing| {
        if !may_contradict(pairing) {
            None
        } else if given.iter().any(|given| are_set_against_each_other(given, pairing)) {
            Some(Against::Beside)
        } else {
            says_otherwise(pairing).then_some(Against::Elsewhere)
        }
    };
    all.iter().map(against).collect()
}

/// Whether `other`, told on its side, speaks so plainly of what the `given` one does that only one of their numbers is true.
fn cannot_both_be(given: &Pairing, drafted: &Drafted<'_>, other: &Pairing, told: Side<'_>, rarity: &Rarity) -> bool {
    let (one, two) = (&given.reported, &other.reported);
    let closeness = Closeness::between(&one.claim.figure, given.told, &two.claim.figure, other.told);
    let days = [one, two].map(|reported| (&reported.claim, reported.report.metadata.day()));
    let comparison = Comparison::of(drafted, told, rarity);
    closeness == Closeness::Apart
        && !are_of_other_days(days[0], days[1])
        && comparison.is_of_one_extent()
        && comparison.may_contradict(credit(one_origin(one, two)), other.gathered)
}

/// Whether a report itself sets the two against each other: two sources' figures of one thing, in one sentence or the next.
/// `Die Polizei sprach von 300 Teilnehmern, die Veranstalter von 500.` `Das Institut nennt 33,7 Prozent. Der Verband kommt
/// auf 36,9.`
fn are_set_against_each_other(one: &Pairing, other: &Pairing) -> bool {
    let (first, second) = in_order(one, other);
    let (before, after) = (&first.claim, &second.claim);
    let sources = before.attribution.as_ref().zip(after.attribution.as_ref());
    let of_two_sources = sources.is_some_and(|(one, other)| {
        let (one, other) = (words_of_name(&one.source.text), words_of_name(&other.source.text));
        one != other && !is_longer_name(&one, &other) && !is_longer_name(&other, &one)
    });
    stand_side_by_side(one, other) && of_two_sources
}

/// Whether a report gives the two in one sentence, or in one and the next, as figures of one thing.
pub(in super::super) fn stand_side_by_side(one: &Pairing, other: &Pairing) -> bool {
    /// Two sources who count one thing hardly differ by more.
    const TIMES: f64 = 3.0;
    /// `33,7 Prozent der Versicherten über 60 Jahren`: figures of other things stand between.
    const APART: usize = 3;
    /// Bytes between two sentences of a paragraph.
    const GAP: usize = 1;
    let (first, second) = in_order(one, other);
    let (before, after) = (&first.claim, &second.claim);
    let near = before.sentence == after.sentence
        || after.sentence.start.checked_sub(before.sentence.end).is_some_and(|gap| gap <= GAP);
    let of_like_size = differ_by_no_more(TIMES, &before.figure, &after.figure).unwrap_or(false);
    // What the second source says of its own number is nothing, or the same.
    let bare = after.subject.head.is_none()
        && after.subject.classes.is_empty()
        && (after.figure.kind != Kind::Money || says_no_more_than_who(after));
    let of_one_thing = bare || matches!(thing(before, after), Thing::Same | Thing::Kind);
    // Who comes need not be said to take part.
    let roles = |claim: &Claim| -> BTreeSet<String> {
        let there =
            |role: &String| Roles::shared().is_taking_part(role) || Roles::shared().is_of_those_taking_part(role);
        claim.subject.roles.iter().filter(|role| !there(role)).cloned().collect()
    };
    let in_one_role = roles(before) == roles(after) || bare && after.subject.roles.is_empty();
    let time = settled(before.subject.period, after.subject.period, second.report.metadata.day());
    first.report.path == second.report.path
        && one_dimension(&before.figure, &after.figure)
        && second.number - first.number <= APART
        && near
        && of_like_size
        && of_one_thing
        && in_one_role
        && before.figure.change == after.figure.change
        && (before.subject.rate == after.subject.rate || bare)
        && !before.subject.part
        && !after.subject.part
        && (time[0] == time[1] || time.contains(&None))
        && before.subject.modality == after.subject.modality
        && (before.subject.site == after.subject.site || bare && after.subject.site.is_empty())
}

/// Whether the clause of a sum says hardly more than whose it is: `Der Verband kommt auf 140 Euro`.
fn says_no_more_than_who(claim: &Claim) -> bool {
    /// The verb.
    const BESIDES: usize = 1;
    let source = claim.attribution.as_ref().map(|it| it.source.text.to_lowercase()).unwrap_or_default();
    let besides = claim.subject.context.iter().filter(|word| !source.contains(word.as_str())).count();
    claim.subject.roles.is_empty() && besides <= BESIDES
}

/// The two as their report has them.
fn in_order<'p>(one: &'p Pairing, other: &'p Pairing) -> (&'p ReportedClaim, &'p ReportedClaim) {
    let (one, other) = (&*one.reported, &*other.reported);
    if one.number < other.number { (one, other) } else { (other, one) }
}
