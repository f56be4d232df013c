//! `referent`: reports have this very number, but of another thing or in another role, or of someone
//! else, and none has it of this.

use super::super::case::Case;
use super::super::closeness::Closeness;
use super::super::comparable::{Gate, Passage, Thing};
use super::super::pairing::{Neighbour, Pairing};
use super::super::{Code, Reason, Severity};
use super::Found;
use crate::corpus::ReportedClaim;
use crate::reading::{Claim, Kind};

/// What must speak for the draft having taken the number from just there: the number must be a
/// telling one, and the texts must have more in common than it.
const TAKEN_FROM_THERE: f64 = 4.0;
/// The same where the texts name no one in common: the other army's losses.
const TAKEN_FROM_OTHERS: f64 = 4.5;
/// Two digits, or three where they are a percentage: what one thing hardly comes to twice.
const TELLING_COUNT: f64 = 1.0;
/// Percentages of less than three digits are had by many things of one sort.
const TELLING_PERCENTAGE: f64 = 2.0;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    // What the writer gives as an old number was of this thing once.
    if case.voice.standing.revised {
        return None;
    }
    // A report that only leaves room for the figure (`bis zu 14.000` beside 10.000) is not where it was
    // taken from.
    let gives_it = |pairing: &Pairing| pairing.closeness.is_near() && pairing.closeness != Closeness::Looser;
    let speaks_of_it = |pairing: &Pairing| {
        let expected = || pairing.of_another.is_none() && pairing.speaks_of_it(Some(Gate::Modality));
        pairing.speaks_of_it(None) || pairing.is_of_known_thing() && expected()
    };
    if case.pairings().iter().any(|pairing| gives_it(pairing) && speaks_of_it(pairing)) {
        return None;
    }
    let of_another = |pairing: &Pairing| {
        pairing.closeness.agrees()
            && pairing.closeness != Closeness::Looser
            && pairing.telling > 0.0
            && !pairing.revised
            && !is_coincidence(pairing)
            && pairing.is_picked_out_beside_its_number()
            && is_named(case, pairing)
            && !is_behind_pronoun(&pairing.reported)
            && (pairing.comparison.at(Gate::Scope) != Passage::Differs || is_owner_told(case))
            && !is_said_of_it_too(case, pairing)
            && is_plainly_of_another(case, pairing)
            // A source that is named may have a like number of its own.
            && (case.credited.is_empty() || pairing.credited)
            && [Gate::Role, Gate::Scope]
                .into_iter()
                .any(|gate| !pairing.comparison.passes(None) && pairing.comparison.passes(Some(gate)))
            && pairing.comparison.weight + pairing.telling + pairing.gathered
                >= if pairing.comparison.one_matter { TAKEN_FROM_THERE } else { TAKEN_FROM_OTHERS }
    };
    let mut pairings = case.which(of_another);
    let mut reason = Reason::OfSomethingElse;
    if pairings.is_empty() {
        pairings = case.which(|pairing| case.is_of_its_neighbour(pairing));
        reason = Reason::OfItsNeighbour;
    }
    if pairings.is_empty() {
        pairings = case.which(|pairing| case.is_of_another_time(pairing));
        reason = Reason::OfAnotherTime;
    }
    if pairings.is_empty() {
        return None;
    }
    Some(Found {
        code: Code::Referent,
        severity: Severity::Error,
        reason,
        pairings,
        // Whether the number or the word is wrong is for the writer to say.
        fixes: Vec::new(),
    })
}

impl Case<'_> {
    /// Whether the number is that of the neighbour of what the draft speaks of, in the report.
    fn is_of_its_neighbour(&self, pairing: &Pairing) -> bool {
        let Some(neighbour) = pairing.of_another else { return false };
        let of_one_matter = match neighbour {
            Neighbour::Thing | Neighbour::Words => {
                pairing.comparison.one_matter || self.is_of_one_matter_beside(pairing)
            }
            // Whom the two name is what parts them.
            Neighbour::Name => pairing.comparison.weight + pairing.telling + pairing.gathered >= TAKEN_FROM_THERE,
        };
        let retold = pairing.comparison.is_retold()
            || neighbour == Neighbour::Words && pairing.comparison.is_nearly_all_the_same();
        // Who writes the neighbour's number too knows which is which.
        let has_both = self.pairings().iter().any(|other| {
            other.is_given_beside()
                && other.reported.report.path == pairing.reported.report.path
                && other.reported.sentence == pairing.reported.sentence
        });
        let by_guess = neighbour == Neighbour::Thing && is_behind_pronoun(&pairing.reported);
        of_one_matter
            && !by_guess
            && !has_both
            && (pairing.telling > 0.0 || retold)
            && !pairing.revised
            && (pairing.comparison.passes(None)
                || neighbour == Neighbour::Thing && self.is_of_one_matter_beside(pairing))
            && (self.credited.is_empty() || pairing.credited)
    }

    /// Whether few reports have the number of the same thing at another time: the deficit of 1985/86 for that of 1987/88.
    fn is_of_another_time(&self, pairing: &Pairing) -> bool {
        // A sentence with two years may have been read the other way.
        let year = self.claim.subject.period.map(|period| period.first.year().to_string());
        let has_year = year.is_some_and(|year| pairing.reported.sentence.contains(&year));
        pairing.gathered > 0.0
            && !has_year
            && pairing.closeness.agrees()
            && pairing.telling >= TELLING_COUNT
            && pairing.comparison.thing == Thing::Same
            && pairing.comparison.one_matter
            && !pairing.comparison.passes(None)
            && pairing.comparison.passes(Some(Gate::Time))
            && pairing.comparison.weight + pairing.telling >= TAKEN_FROM_OTHERS
            && (self.credited.is_empty() || pairing.credited)
    }

    /// Whether another number of the report's sentence is of the draft's matter.
    fn is_of_one_matter_beside(&self, pairing: &Pairing) -> bool {
        self.pairings().iter().any(|other| {
            other.comparison.one_matter
                && other.closeness == Closeness::Apart
                && other.reported.report.path == pairing.reported.report.path
                && other.reported.sentence == pairing.reported.sentence
        })
    }
}

/// Whether what parts the two is told by both, and no more than what each was read to be of.
fn is_plainly_of_another(case: &Case<'_>, pairing: &Pairing) -> bool {
    let comparison = &pairing.comparison;
    let (one, other) = (&case.claim.subject, &pairing.reported.claim.subject);
    // Who tells the same in the same words, beside the same figures, may well mean the same.
    let retold = comparison.is_told_alike() && comparison.is_one_matter();
    let in_roles = !one.roles.is_empty() && !other.roles.is_empty() && one.roles.is_disjoint(&other.roles);
    let of_one_kind = one.classes.iter().any(|class| other.classes.contains(class));
    // The sentence has another number of just what the draft counts.
    if pairing.of_another.is_some() {
        return true;
    }
    let reported = &pairing.reported.claim;
    match comparison.thing {
        // Rockets and shells, civilians and the dead: the one may be the other.
        Thing::Other => !retold && (!of_one_kind || in_roles),
        _ if comparison.is_whole_for_part() => other.noun.is_some_and(|noun| reported.sentence.contains(noun)),
        // Whose it is may have been taken from another sentence.
        _ if comparison.at(Gate::Role) != Passage::Differs => {
            let both_placed = !one.site.is_empty() && !other.site.is_empty();
            comparison.words > 0 || comparison.is_told_alike() || both_placed
        }
        // Killed or captured are not all killed.
        _ => !retold || !one.roles.is_empty() && !other.roles.is_subset(&one.roles),
    }
}

/// Whether the report's sentence speaks of what the draft counts in like words, or has it in a name and no other number of it:
/// then it says the same, whatever the number was read to be of. `The Nurses Organisation said 36,000 of its members would strike`.
fn is_said_of_it_too(case: &Case<'_>, pairing: &Pairing) -> bool {
    let Some(head) = &case.claim.subject.head else { return false };
    let reported = &pairing.reported;
    let subject = &reported.claim.subject;
    let stems = &reported.report.language.lexicon().stems;
    // A part of a name, where only names have a capital inside a sentence: `Nurses Organisation`.
    let capitals = reported.report.language.lexicon().grammar.nouns_capitalised;
    let words = reported.sentence.split(|sign: char| !sign.is_alphanumeric()).skip(1);
    let mut names = words.filter(|word| !capitals && word.starts_with(char::is_uppercase));
    let is_named = names.any(|word| stems.stem(&word.to_lowercase()) == *head);
    let has_own_number = || {
        case.pairings().iter().map(|other| &other.reported).any(|other| {
            other.report.path == reported.report.path
                && other.sentence == reported.sentence
                && other.number != reported.number
                && other.claim.subject.head.as_ref() == Some(head)
        })
    };
    let of_another_thing = pairing.comparison.thing == Thing::Other;
    !pairing.comparison.is_whole_for_part()
        && (subject.context.contains(head) && pairing.comparison.is_told_alike()
            || of_another_thing && is_named && !has_own_number())
}

/// Whether the draft's sentence names the body that the number is of: whom `it` stands for is a guess.
fn is_owner_told(case: &Case<'_>) -> bool {
    let sentence = case.claim.sentence.of(&case.document.text).to_lowercase();
    let body = case.claim.subject.owner.as_ref().and_then(|owner| owner.strip_prefix("org:"));
    body.is_none_or(|body| body.split(' ').any(|word| sentence.contains(word)))
}

/// Whether both texts name what the number is of, where that is all that parts them: a thing taken from
/// another sentence is a guess.
fn is_named(case: &Case<'_>, pairing: &Pairing) -> bool {
    let named = |claim: &Claim| {
        let subject = &claim.subject;
        // A head that is the very name of its class was put there by the reader; a noun of another sentence is carried on.
        let here = subject.noun.is_some_and(|noun| claim.sentence.contains(noun));
        here && (subject.counts.is_some() || subject.head.as_ref() != subject.classes.first())
    };
    pairing.comparison.thing != Thing::Other || named(case.claim) && named(&pairing.reported.claim)
}

/// Whether a pronoun stands between the noun that the report's figure was read to be of and the figure: `sales fell, and
/// where orders were late, they fell by 40 percent`. Whom it stands for is a guess.
pub(super) fn is_behind_pronoun(reported: &ReportedClaim) -> bool {
    let claim = &reported.claim;
    let at = |place: usize| place.saturating_sub(claim.sentence.start);
    let pronouns = &reported.report.language.lexicon().attribution.words.pronouns;
    let between = claim
        .subject
        .noun
        .filter(|noun| claim.sentence.contains(*noun))
        .and_then(|noun| reported.sentence.get(at(noun.end)..at(claim.figure.span.start)));
    let lower = between.unwrap_or("").to_lowercase();
    lower.split(|sign: char| !sign.is_alphanumeric()).any(|word| pronouns.contains(word))
}

/// Whether the two numbers may be the same by chance: growth of 5.8 percent in two countries.
fn is_coincidence(pairing: &Pairing) -> bool {
    let of_scope = pairing.comparison.at(Gate::Role) != Passage::Differs;
    of_scope && pairing.reported.claim.figure.kind == Kind::Percent && pairing.telling < TELLING_PERCENTAGE
}
