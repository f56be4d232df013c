//! `contested`: a report gives the figure, another source contradicts it, and the draft does not say
//! whose figure it is.

use super::super::case::Case;
use super::super::fixes;
use super::super::interval::number;
use super::super::origins::{one_origin, when};
use super::super::pairing::{Against, Pairing, runs_on};
use super::super::years::settled;
use super::super::{Code, Reason, Severity};
use super::Found;
use crate::reading::Claim;

/// A report that shares so much less with the draft than one that gives its figure is of something else.
const FARTHER: f64 = 3.0;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    // `Eine Reporterin` is one whom the text speaks of; one dead may be two.
    let one_of_whom = number(&case.claim.figure) == Some(1.0) && case.claim.subject.roles.is_empty();
    if one_of_whom || !case.is_own_voice() || case.is_attributed_elsewhere() {
        return None;
    }
    let (given, against) = case.sides();
    if given.is_empty() || against.is_empty() {
        return None;
    }
    let attribution =
        given.iter().find_map(|&pairing| fixes::add_attribution(case, &case.pairings()[pairing].reported));
    let spread =
        fixes::use_spread(case, given.iter().chain(&against).map(|&pairing| &*case.pairings()[pairing].reported));
    Some(Found {
        code: Code::Contested,
        severity: Severity::Warning,
        reason: Reason::NotSaidWhose,
        pairings: given.into_iter().chain(against).collect(),
        fixes: attribution.into_iter().chain(spread).collect(),
    })
}

impl Case<'_> {
    /// The pairings that give the figure, and those of other origins that contradict it. An origin
    /// that gives it now may have said otherwise before, and a count that ran on was lower before.
    pub(in super::super) fn sides(&self) -> (Vec<usize>, Vec<usize>) {
        let given = self.which(Pairing::supports);
        let against = self.which(|pairing| {
            let given = || given.iter().map(|&other| &self.pairings()[other]);
            let of_one_side = |given: &Pairing| {
                one_origin(&given.reported, &pairing.reported)
                    || is_overtaken(pairing, given, self.claim)
                    || is_overtaken(given, pairing, &pairing.reported.claim)
                    || are_of_two_times(&pairing.reported.claim, &given.reported.claim)
            };
            // A number that a report gives is no slip of another.
            let slipped = given().next().is_some() && !pairing.is_plainly_apart();
            let farther = || given().any(|given| given.comparison.weight >= pairing.comparison.weight + FARTHER);
            // The members of one parliament do not contest those of another.
            let of_one_event = given().next().is_none() || pairing.comparison.shares_role_or_word();
            // A report that gives both contradicts itself as little as the draft's figure.
            let gives_both = || given().any(|given| given.reported.report.path == pairing.reported.report.path);
            let contradicts = pairing.contradicts() && of_one_event && !slipped && !farther() && !gives_both();
            contradicts && !given().any(of_one_side) || pairing.contradicts_given == Some(Against::Beside)
        });
        (given, against)
    }
}

/// Whether the count of `later`, which the draft gives, goes on with that of `earlier`.
fn is_overtaken(earlier: &Pairing, later: &Pairing, draft: &Claim) -> bool {
    let earlier_claim = &earlier.reported.claim;
    when(&earlier.reported.report) < when(&later.reported.report)
        && (runs_on(earlier_claim, &later.reported.claim) || runs_on(earlier_claim, draft))
}

/// Whether each of the two says of when it is, and no day is of both.
fn are_of_two_times(one: &Claim, other: &Claim) -> bool {
    let [one, other] = settled(one.subject.period, other.subject.period, None);
    one.zip(other).is_some_and(|(one, other)| one.last < other.first || other.last < one.first)
}
