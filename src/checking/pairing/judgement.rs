//! What a reported claim, set beside the draft's, says by itself: whether it speaks of the same, gives the draft's figure,
//! or cannot be true beside it. How much is enough for that is said here and in `comparable`.

use super::super::closeness::Closeness;
use super::super::comparable::{Gate, Passage, Thing};
use super::super::slip::Slip;
use super::numbers::is_points_for_percent;
use super::{Against, Pairing};
use crate::reading::{Claim, Qualifier};

/// So many bits less pick out a report that gives the same figure: to be shown it for nothing does less harm than to be
/// told of a contradiction that is none.
const LEEWAY: f64 = 4.0;

/// Being of the very source that the draft names speaks for one matter, as a name in common does.
const CREDITED: f64 = 1.5;

/// A number of two digits that is no everyday one,
const TELLING: f64 = 1.0;
/// and one of three.
const TELLING_ALONE: f64 = 2.0;

/// What it says besides for one thing that a report has the number, where all gates are open.
const AMONG_FEW: f64 = 1.0;

/// What it says for one matter that two claims are `of_one_source`.
pub(super) fn credit(of_one_source: bool) -> f64 {
    if of_one_source { CREDITED } else { 0.0 }
}

impl Pairing {
    /// Whether it speaks of the same thing and gives the draft's figure.
    pub fn supports(&self) -> bool {
        self.closeness.agrees() && !self.wrong && self.speaks_of_it(None)
    }

    /// Whether its figure no longer stands: the report was withdrawn, or puts it right.
    pub fn is_withdrawn(&self) -> bool {
        self.wrong || self.reported.report.metadata.canceled
    }

    /// Whether it speaks of the same thing, all gates but `apart_from` being open: the thing must be
    /// known to be the same, and the number in common may help to know it.
    pub fn speaks_of_it(&self, apart_from: Option<Gate>) -> bool {
        // In a few reports, hardly two things have one number.
        let few = if self.gathered > 0.0 && apart_from.is_none() { AMONG_FEW } else { 0.0 };
        self.comparison.may_support(self.telling + self.known() + few, apart_from)
            && self.comparison.is_picked_out(self.bits() + LEEWAY)
            && !(self.of_another.is_some() && apart_from.is_none())
    }

    /// Whether it gives the draft's figure of the same thing, or one near it; or just it as what is expected.
    pub fn gives_it_done_or_expected(&self) -> bool {
        self.of_another.is_none()
            && (self.closeness.is_near() && self.speaks_of_it(None)
                || self.closeness < Closeness::TooExact && self.speaks_of_it(Some(Gate::Modality)))
    }

    /// Whether the draft's sentence gives the reported number too.
    pub fn is_given_beside(&self) -> bool {
        self.given_beside
    }

    /// Whether few reports have the very number, of what may be the same, so that the draft has it from there: the more
    /// the number says by itself, the less else need be shared. It says where a number comes from and no more: nothing
    /// is found wrong, or right, by it.
    pub fn is_heard(&self) -> bool {
        /// How much must be shared besides a number of three digits, of two, of one, and an everyday one.
        const SHARED: [(f64, f64); 4] = [(2.0, 0.0), (1.0, 0.25), (0.5, 0.75), (0.0, 1.5)];
        let needed =
            SHARED.iter().find(|(telling, _)| self.telling >= *telling).map_or(f64::MAX, |&(_, shared)| shared);
        self.gathered > 0.0
            && self.closeness.agrees()
            && self.closeness != Closeness::Looser
            && self.of_another.is_none()
            && !self.is_withdrawn()
            && self.comparison.thing != Thing::Other
            && [Gate::Unit, Gate::Role, Gate::Scope, Gate::Time]
                .iter()
                .all(|&gate| self.comparison.at(gate) != Passage::Differs)
            && self.comparison.weight >= needed
    }

    /// Whether few reports have the very number in a sentence that tells so much of what the draft's does that it is from there,
    /// whatever the two were read to be of. It says where a number comes from, as [`Self::is_heard`] does, and no more.
    pub fn is_told_there(&self) -> bool {
        /// In bits: a word that one report in two or three has; and what finds one among few.
        const WORD: f64 = 1.5;
        const ONE_REPORT: f64 = 4.0;
        /// So much shared says the same.
        const SHARED: f64 = 3.0;
        let comparison = &self.comparison;
        let bits = comparison.information;
        let enough = match self.telling {
            telling if telling >= TELLING_ALONE => true,
            telling if telling >= TELLING => bits >= WORD || comparison.weight >= SHARED,
            telling if telling > 0.0 => bits >= ONE_REPORT || comparison.weight >= SHARED,
            _ => bits >= ONE_REPORT && comparison.weight >= SHARED,
        };
        let of_it = match comparison.thing {
            Thing::Other => bits >= ONE_REPORT || comparison.is_told_alike(),
            // Of one thing, growth is no decline.
            Thing::Same => comparison.at(Gate::Role) != Passage::Differs,
            Thing::Kind | Thing::Open => true,
        };
        self.gathered > 0.0
            && self.closeness.agrees()
            && self.closeness != Closeness::Looser
            && self.of_another.is_none()
            && !self.is_withdrawn()
            && comparison.at(Gate::Unit) != Passage::Differs
            && comparison.at(Gate::Scope) != Passage::Differs
            && (comparison.at(Gate::Time) != Passage::Differs || comparison.is_told_alike())
            && of_it
            && enough
    }

    /// Whether few reports have the very number of nearly the same, whatever gate is shut between the two: then the draft
    /// has it from there, and no other number is meant.
    pub fn has_it_of_nearly_the_same(&self) -> bool {
        self.gathered > 0.0
            && self.closeness.agrees()
            && self.of_another.is_none()
            && matches!(self.comparison.thing, Thing::Same | Thing::Kind)
            && self.comparison.is_nearly_all_said()
    }

    /// Whether it speaks of the same thing by all that the two say besides the number.
    pub fn speaks_of_it_without_number(&self) -> bool {
        self.comparison.may_support(self.known(), None)
            && self.comparison.is_picked_out(0.0)
            && !self.comparison.is_role_open()
    }

    /// Whether what the two share besides the number picks the report out among all of them, or nearly so: in an
    /// archive, the same number is had by many things.
    pub fn is_picked_out_beside_its_number(&self) -> bool {
        self.comparison.is_picked_out(self.bits() / 2.0)
    }

    /// Whether it speaks of the same thing, all gates but `apart_from` being open, and has a number so
    /// near the draft's that the draft may have it from there. An everyday number is in every
    /// report; there, all else must speak for one matter.
    pub fn may_be_source(&self, apart_from: Option<Gate>) -> bool {
        self.closeness.is_near()
            && self.speaks_of_it(apart_from)
            && (self.telling > 0.0 || self.is_same_number && self.comparison.is_one_matter())
    }

    /// Whether few reports of the draft's matter have its very number, though not as a fact: hardly is one thing expected
    /// and another done so many times.
    pub fn may_be_expected_there(&self) -> bool {
        self.gathered > 0.0
            && self.comparison.one_matter
            && self.closeness.is_near()
            && self.telling > 0.0
            && self.comparison.may_support(self.telling + self.known() + AMONG_FEW, Some(Gate::Modality))
    }

    /// The same of what may be one thing, whoever is named.
    pub fn is_expected_of_it(&self) -> bool {
        /// So much must be shared, the number with it.
        const SHARED: f64 = 2.25;
        self.gathered > 0.0
            && self.closeness.agrees()
            && self.closeness != Closeness::Looser
            && self.telling > 0.0
            && self.comparison.thing != Thing::Other
            && self.comparison.passes(Some(Gate::Modality))
            && self.comparison.weight + self.telling >= SHARED
    }

    /// Whether the draft says no more than the report does of the very number: `mehr als 3.500` leaves room for 4.200, which
    /// is another.
    pub fn repeats_its_number(&self) -> bool {
        self.closeness <= Closeness::Rounded || self.closeness == Closeness::Looser && self.is_same_number
    }

    /// Whether the two name one number, whatever their hedges, or one is an end of the other's range.
    pub fn has_same_number(&self) -> bool {
        self.is_same_number
    }

    /// Whether it tells of the same change in points where the draft has percent, or the other way round.
    pub fn is_the_same_in_points(&self, draft: &Claim) -> bool {
        is_points_for_percent(draft, &self.reported.claim)
            && self.gathered > 0.0
            && self.comparison.one_matter
            && self.comparison.thing != Thing::Other
            && (self.telling >= TELLING || self.comparison.is_told_alike() || self.comparison.thing == Thing::Same)
            && self.comparison.may_support(self.telling + self.known() + AMONG_FEW, Some(Gate::Unit))
    }

    /// Whether the two tell of one deed, in like words or by the same source: such numbers may lie far apart.
    fn is_plainly_the_same(&self) -> bool {
        self.credited || self.comparison.is_told_alike() || self.comparison.at(Gate::Role) == Passage::Same
    }

    /// Whether both say what is counted or in which role, and say the same.
    pub fn is_of_known_thing(&self) -> bool {
        matches!(self.comparison.thing, Thing::Same | Thing::Kind) || self.comparison.at(Gate::Role) == Passage::Same
    }

    /// Whether it speaks of the same thing so plainly that another number would contradict it.
    pub fn could_contradict(&self) -> bool {
        self.comparison.may_contradict(credit(self.credited), self.gathered)
    }

    /// Whether it speaks of the same thing, and only a slip parts the two numbers. Whoever slips has the number
    /// from there, so that it may help to know the thing by; what is planned may be told as if it were so.
    fn is_slipped(&self) -> bool {
        /// A million and a billion of one digit are had by many things of one matter.
        const ONE_DIGIT: f64 = 4.5;
        let known = self.telling + self.known();
        // What a source expects is soon told as what it is.
        let apart_from = (self.slip == Some(Slip::Magnitude) || self.credited).then_some(Gate::Modality);
        let of_many = self.slip == Some(Slip::Magnitude) && self.telling < 1.0 && !self.comparison.is_told_alike();
        self.slip.is_some()
            && self.telling > 0.0
            && !(of_many && self.comparison.weight < ONE_DIGIT)
            && self.comparison.is_picked_out(self.bits())
            && self.comparison.may_be_slip(known, self.gathered > 0.0, apart_from)
    }

    /// Whether it has the draft's number but for a slip, by all that the two say, where nothing else has either number.
    pub fn is_slip_by_elimination(&self) -> bool {
        self.gathered > 0.0
            && !self.is_withdrawn()
            && self.slip.is_some_and(|slip| self.comparison.is_slip_by_elimination(slip, self.telling))
    }

    /// Whether it has the draft's number but for two digits swapped, of what may be the same: enough where the draft's own
    /// headline has it right.
    pub fn is_swapped_in_what_may_be_it(&self) -> bool {
        self.gathered > 0.0
            && self.slip == Some(Slip::Swapped)
            && !self.is_withdrawn()
            && self.comparison.thing != Thing::Other
            && self.comparison.passes(Some(Gate::Flow))
    }

    /// Whether it has the draft's number less exactly, and hedged, by all that the two say, where nothing else has either.
    pub fn is_less_exact_by_elimination(&self) -> bool {
        /// So much must be shared, the number with it.
        const SHARED: f64 = 4.0;
        /// Where the thing is not told, so much besides a number of two digits.
        const OPEN: f64 = 2.0;
        const TWO_DIGITS: f64 = 1.0;
        let hedge = self.reported.claim.figure.qualifier;
        self.gathered > 0.0
            && self.closeness == Closeness::TooExact
            && hedge != Qualifier::Exact
            && !self.revised
            && self.telling > 0.0
            && (self.is_close_beside_it()
                || self.comparison.may_be_left_over()
                    && (self.is_of_known_thing()
                        && (self.comparison.weight + self.telling >= SHARED || self.comparison.is_told_in_words())
                        // The draft rounds to its two digits, where nothing else does.
                        || self.telling >= TWO_DIGITS
                            && self.comparison.one_matter
                            && self.comparison.thing == Thing::Open
                            && self.comparison.weight >= OPEN
                            && hedge != Qualifier::MoreThan))
    }

    /// Whether the two numbers are nearly the same.
    pub fn is_close(&self) -> bool {
        self.is_close
    }

    /// Whether it has the draft's number as a round one, of the same thing or deed, where nothing else has either: 900 dead,
    /// and 912 of them in the draft.
    pub fn is_rounder_by_elimination(&self) -> bool {
        /// So much must be shared.
        const SHARED: f64 = 2.0;
        self.gathered > 0.0
            && self.closeness == Closeness::Apart
            && self.is_round_beside_it
            && self.is_free_to_contradict()
            && self.comparison.passes(Some(Gate::Modality))
            && self.is_of_known_thing()
            && self.comparison.weight >= SHARED
    }

    /// Whether the draft's number lies so near the reported one that it hardly comes from elsewhere, and is of what may be
    /// the same: 538 for `about 540`.
    fn is_close_beside_it(&self) -> bool {
        /// So much must be shared.
        const SHARED: f64 = 0.5;
        self.is_close
            && self.comparison.passes(Some(Gate::Modality))
            && self.comparison.weight >= SHARED
            && (self.is_of_known_thing() || self.comparison.one_matter || self.comparison.words > 0)
    }

    /// What the number says that the two have in common, in bits.
    fn bits(&self) -> f64 {
        /// For each unit of how telling it is, which is about a digit.
        const EACH: f64 = 3.0;
        EACH * self.telling
    }

    /// What is known to speak for one matter besides the two claims.
    fn known(&self) -> f64 {
        self.gathered + credit(self.credited)
    }

    /// Whether it speaks of the same thing and cannot be true beside the draft's figure.
    pub fn contradicts(&self) -> bool {
        (self.closeness == Closeness::Apart || self.slip.is_some())
            && self.is_free_to_contradict()
            && (self.is_plainly_apart() || self.is_slipped())
    }

    /// Whether it says otherwise than another report that gives the draft's figure, by all that those two say.
    pub fn says_otherwise_elsewhere(&self) -> bool {
        self.closeness == Closeness::Apart
            && self.contradicts_given == Some(Against::Elsewhere)
            && self.is_free_to_contradict()
    }

    /// Whether it contradicts by all that the draft says, or a report that gives the draft's figure by what that says.
    pub fn is_plainly_apart(&self) -> bool {
        self.could_contradict() || self.contradicts_given == Some(Against::Beside)
    }

    /// Whether it is neither old, put right, of other days, given or reckoned beside the draft's figure, nor of another
    /// order of size.
    pub fn is_free_to_contradict(&self) -> bool {
        !self.revised
            && !self.later
            && !self.of_other_days
            && !self.wrong
            && !self.given_beside
            && !self.reckoned
            && (self.is_near_in_size || self.is_of_like_size && (self.slip.is_some() || self.is_plainly_the_same()))
    }
}
