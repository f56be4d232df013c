//! The case of one figure: the draft's claim, whom it credits, and every reported claim that may
//! speak of the same, set beside it gate by gate and number by number. Rules read it and decide.

use std::sync::Arc;

use jiff::civil::Date;

use super::Status;
use super::closeness::Closeness;
use super::comparable::{Thing, thing};
use super::draft::Draft;
use super::interval::number;
use super::origins::independent;
use super::pairing::{Pairing, Pairings};
use super::voice::{Standing, Voice};
use crate::reading::{Claim, Reading, Wording};
use crate::text::{BlockKind, Document};

/// One figure of a draft with all that bears on it.
pub(super) struct Case<'a> {
    draft: &'a Draft<'a>,
    /// Which of the draft's claims it is.
    at: usize,
    pub document: &'a Document,
    pub reading: &'a Reading,
    pub claim: &'a Claim,
    /// The keys of whom the draft credits; empty where it speaks in its own voice or names no one.
    pub credited: Vec<String>,
    /// What the words of its sentence say of it.
    pub voice: Voice,
    /// Every reported claim that may speak of the same.
    pub found: Arc<Pairings>,
    /// Those of them whose number is the draft's but for a slip, or less exactly, by elimination: no report has the draft's
    /// number, and the draft has the reported one nowhere.
    left_over: Vec<usize>,
    /// The pairings with another number that the draft has, too.
    pub given_too: Vec<usize>,
    /// Those of them whose number the draft gives as no other source's.
    pub given_too_as_own: Vec<usize>,
}

impl<'a> Case<'a> {
    /// The case of the claim `at`, which credits those of these keys and for which `found` are the pairings.
    pub fn new(draft: &'a Draft<'a>, at: usize, credited: Vec<String>, found: Arc<Pairings>) -> Self {
        let Draft { document, reading, around, .. } = draft;
        let claim = &reading.claims[at];
        let voice = &around[at].voice;
        // `von 300 auf 500`: the level that it rises from is the old one.
        let standing = Standing { revised: voice.standing.revised || draft.is_old_level(at), ..voice.standing };
        let voice = Voice { standing, ..*voice };
        let (left_over, given_too, given_too_as_own) = (Vec::new(), Vec::new(), Vec::new());
        let mut case = Self {
            draft,
            at,
            document,
            reading,
            claim,
            credited,
            voice,
            found,
            left_over,
            given_too,
            given_too_as_own,
        };
        case.given_too = case.found.given_too(draft);
        let as_own = |&&pairing: &&usize| case.is_given_as_own(&case.pairings()[pairing].reported.claim);
        case.given_too_as_own = case.given_too.iter().filter(as_own).copied().collect();
        if case.found.unheard {
            // Another source may have said another number.
            let may_be_theirs =
                |pairing: &Pairing| case.credited.is_empty() || pairing.credited || pairing.comparison.is_told_alike();
            case.left_over = case.which(|pairing| {
                let headline = || draft.has_number_in_headline_alone(&pairing.reported.claim);
                if claim.block != BlockKind::Title && pairing.is_swapped_in_what_may_be_it() && headline() {
                    return true;
                }
                (pairing.is_slip_by_elimination()
                    || pairing.is_less_exact_by_elimination()
                    || pairing.is_rounder_by_elimination())
                    && may_be_theirs(pairing)
                    && !draft.has_number(&pairing.reported.claim)
            });
        }
        case
    }

    /// Whether a claim of the draft has the number of the `reported` one, and not from another source than this figure.
    fn is_given_as_own(&self, reported: &Claim) -> bool {
        let source = |claim: &Claim| claim.attribution.as_ref().map(|it| it.source.text.to_lowercase());
        let own = source(self.claim);
        let mut claims = self.reading.claims.iter().filter(|claim| number(&claim.figure) == number(&reported.figure));
        claims.any(|claim| own.is_none() || source(claim).is_none_or(|it| Some(it) == own))
    }

    /// Every reported claim that may speak of the same, nearest first.
    pub fn pairings(&self) -> &[Pairing] {
        &self.found.all
    }

    /// The last day of a report that was looked at: today, as far as the reports know.
    pub fn today(&self) -> Option<Date> {
        self.found.today
    }

    /// The pairings that are left over with the figure, by elimination: their numbers are no others of the draft, and no
    /// report has the figure's.
    pub fn left_over(&self) -> &[usize] {
        &self.left_over
    }

    /// Those of them whose number is the figure's but for a slip.
    pub fn slipped(&self) -> Vec<usize> {
        let slipped = |&&number: &&usize| self.pairings()[number].slip.is_some();
        self.left_over.iter().filter(slipped).copied().collect()
    }

    /// The numbers of the pairings for which `wanted` holds.
    pub fn which(&self, wanted: impl Fn(&Pairing) -> bool) -> Vec<usize> {
        self.pairings().iter().enumerate().filter(|(_, pairing)| wanted(pairing)).map(|(number, _)| number).collect()
    }

    /// Whether a report gives the figure, of the same thing, under the name that the draft credits
    /// if it credits one.
    pub fn is_backed(&self) -> bool {
        if self.credited.is_empty() {
            self.pairings().iter().any(Pairing::supports)
        } else {
            self.pairings().iter().any(|pairing| pairing.credited && pairing.supports())
        }
    }

    /// Whether a report gives the figure as the draft words it, under the credited name if there is
    /// one: then nothing is wrong with its wording.
    pub fn is_given(&self) -> bool {
        self.pairings().iter().any(|pairing| {
            pairing.closeness.repeats() && pairing.speaks_of_it(None) && (self.credited.is_empty() || pairing.credited)
        })
    }

    /// How the figure stands to the reports, whatever is found.
    pub fn status(&self) -> Status {
        let (given, against) = self.sides();
        if self.is_backed() && !self.credited.is_empty() {
            return Status::Supported;
        }
        let any = |wanted: &dyn Fn(&Pairing) -> bool| self.pairings().iter().any(wanted);
        // What a report expects and the draft tells as done is the reported figure all the same.
        let wording =
            |pairing: &Pairing| pairing.closeness < Closeness::TooExact && pairing.gives_it_done_or_expected();
        match (given.is_empty(), against.is_empty()) {
            (false, true) => Status::Supported,
            (false, false) => Status::Contested,
            (true, _) if any(&wording) => Status::Supported,
            (true, false) => Status::Conflicting,
            (true, true) if !self.slips_of_language().is_empty() || !self.slipped().is_empty() => Status::Conflicting,
            (true, true) if any(&|pairing| pairing.closeness.is_near() && pairing.speaks_of_it(None)) => {
                Status::Conflicting
            }
            (true, true) if any(&Pairing::is_heard) || any(&Pairing::is_told_there) => Status::Supported,
            (true, true) => Status::Unsourced,
        }
    }

    /// Whether few reports have the number, and none of just what the draft says.
    pub fn is_only_told_there(&self) -> bool {
        let mut pairings = self.pairings().iter();
        !pairings.any(|pairing| pairing.gives_it_done_or_expected() || pairing.is_heard())
    }

    /// Whether the figure is the old one of two: `von 300 auf 500`.
    pub fn is_old_level(&self) -> bool {
        self.draft.is_old_level(self.at)
    }

    /// Whether the word before it makes it the level that something comes from: `fell to 33 percent from 36 percent`.
    pub fn is_from(&self) -> bool {
        self.draft.is_from(self.at)
    }

    /// Whether the draft speaks in its own voice: it names no one, quotes no one, and no word says that
    /// the figure is someone's.
    pub fn is_own_voice(&self) -> bool {
        self.claim.attribution.is_none()
            && self.claim.quotation.is_none()
            && !self.voice.held
            && !self.voice.standing.revised
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

    /// The draft's own number format.
    pub fn wording(&self) -> &Wording {
        &self.draft.wording
    }

    /// The independent origins of `pairings`.
    pub fn origins(&self, pairings: &[usize]) -> usize {
        independent(pairings.iter().map(|&number| &*self.pairings()[number].reported))
    }
}
