//! `contested`: a report gives the figure, another source contradicts it, and the draft does not say
//! whose figure it is.

use super::super::case::Case;
use super::super::fixes;
use super::super::origins::one_origin;
use super::super::pairing::Pairing;
use super::super::{Code, Reason, Severity};
use super::Found;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    if !case.is_own_voice() || case.is_attributed_elsewhere() {
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
    /// that gives it now may have said otherwise before.
    pub(in super::super) fn sides(&self) -> (Vec<usize>, Vec<usize>) {
        let given = self.which(Pairing::supports);
        let against = self.which(|pairing| {
            pairing.contradicts()
                && !given.iter().any(|&other| one_origin(&self.pairings()[other].reported, &pairing.reported))
        });
        (given, against)
    }
}
