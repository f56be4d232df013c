//! `modality`: planned, forecast or possible in the reports, a fact in the draft; or denied.

use super::super::case::Case;
use super::super::closeness::Closeness;
use super::super::comparable::{Gate, Passage, Thing};
use super::super::pairing::Pairing;
use super::super::voice::Voice;
use super::super::{Code, Reason, Severity};
use super::Found;
use super::those_there::{is_another_open, may_only_grow, wish};
use crate::corpus::ReportedClaim;
use crate::language::{Roles, Things};
use crate::reading::{Claim, Kind, Modality};

/// A number of three digits.
const TELLING: f64 = 2.0;
/// So much less may a report share that has the number as a fact.
const LEEWAY: f64 = 2.0;
/// One of two digits.
const FORECAST: f64 = 1.0;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    let subject = &case.claim.subject;
    if !matches!(subject.modality, Modality::Fact | Modality::Limit)
        || case.pairings().iter().any(|pairing| is_given_by_its_number(case, pairing))
        || case.is_old_level()
        || case.voice.open
        || case.is_known_group()
    {
        return None;
    }
    // What was forecast for a time that is over may have come true; hardly to the digit, where it is no percentage.
    let over =
        subject.period.zip(case.today()).is_some_and(|(period, today)| !period.has_no_year() && period.last < today);
    let may_be_true = |pairing: &Pairing| {
        let forecast = pairing.reported.claim.subject.modality == Modality::Forecast;
        let to_the_digit = forecast && pairing.gathered > 0.0 && case.claim.figure.kind != Kind::Percent;
        over && !(to_the_digit && pairing.telling >= FORECAST && case.voice.done)
    };
    let done = case.is_own_voice() && subject.roles.iter().any(|role| !Roles::shared().is_state(role));
    let short_of_fact = |pairing: &Pairing| {
        let reported = &pairing.reported.claim.subject;
        let happens = |role: &&String| !Roles::shared().is_state(role);
        let by_itself = !matches!(reported.modality, Modality::Fact | Modality::Limit)
            && !may_only_grow(&pairing.reported)
            && !are_of_two_nouns(case.claim, pairing)
            && (case.is_told_done_by_itself() || !wish(&pairing.reported))
            && !is_another_open(&pairing.reported)
            && pairing.of_another.is_none()
            // A forecast that was given up is not where a fact comes from.
            && !pairing.revised
            && !may_be_true(pairing)
            && (pairing.may_be_source(Some(Gate::Modality))
                || pairing.may_be_expected_there()
                || case.is_own_voice() && case.voice.done && (pairing.is_expected_of_it() || is_expected_alone(pairing)))
            && pairing.telling > 0.0
            && (reported.roles.intersection(&subject.roles).any(|role| happens(&role))
                || pairing.comparison.is_one_without_roles() && pairing.is_of_known_thing()
                // The very source that the draft names gave the number, of the same thing.
                || pairing.credited
                // Few reports of one matter have the number, and none of them as what the draft tells: done.
                || pairing.gathered > 0.0 && pairing.closeness.agrees() && pairing.closeness != Closeness::Looser
                    && (case.is_own_voice() || case.is_by_one_named_in(pairing)) && case.voice.done
                // A number hardly had twice, or in like words: promised there and done here.
                || done && reported.modality == Modality::Planned && reported.roles.is_empty()
                    && pairing.telling >= TELLING && pairing.comparison.is_one_matter())
            && (case.credited.is_empty() || pairing.credited || pairing.reported.claim.attribution.is_none());
        by_itself || is_nowhere_a_fact(case, pairing)
    };
    let pairings = case.which(short_of_fact);
    let nearest = &case.pairings()[*pairings.first()?];
    // A report that has it as a fact, whatever its hedge, ends all doubt; not with a number that is less the draft's.
    let ends_doubt = |pairing: &Pairing| {
        let told = pairing.may_be_source(None)
            || may_only_grow(&pairing.reported) && pairing.may_be_source(Some(Gate::Modality));
        // Where it is told as it is in as many words, or nearly so, no one need know it to be the same.
        let heard = pairing.is_heard()
            && pairing.comparison.at(Gate::Modality) != Passage::Differs
            && !is_taken_for_known(&pairing.reported)
            && pairing.comparison.weight + LEEWAY >= nearest.comparison.weight;
        (told || heard) && (pairing.closeness != Closeness::TooExact || nearest.closeness == Closeness::TooExact)
    };
    if case.pairings().iter().any(ends_doubt) {
        return None;
    }
    let reason =
        if nearest.reported.claim.subject.modality == Modality::Denied { Reason::Denied } else { Reason::NotYetFact };
    Some(Found { code: Code::Modality, severity: Severity::Error, reason, pairings, fixes: Vec::new() })
}

/// Whether the report counts what it takes for known: of `the 1,000 beds in the plan`, nothing was done by that.
fn is_taken_for_known(reported: &ReportedClaim) -> bool {
    let articles = &reported.report.language.lexicon().grammar.links.definite_articles;
    let before = reported.place_in_sentence().map_or("", |at| &reported.sentence[..at]);
    before.split_whitespace().next_back().is_some_and(|word| articles.contains(word.to_lowercase().as_str()))
}

/// Whether the two count by nouns that no list has, or one has not, and that are others: 1,500 francs and 1,500 guests.
fn are_of_two_nouns(draft: &Claim, pairing: &Pairing) -> bool {
    let (own, other) = (&draft.subject.head, &pairing.reported.claim.subject.head);
    draft.figure.kind == Kind::Count
        && pairing.comparison.thing == Thing::Open
        && own.is_some()
        && other.is_some()
        && !pairing.comparison.shares_role_or_word()
}

/// Whether a report gives the draft's very number of the same; a bound that leaves room for it is no report of it.
fn is_given_by_its_number(case: &Case<'_>, pairing: &Pairing) -> bool {
    pairing.repeats_its_number() && pairing.speaks_of_it(None) && (case.credited.is_empty() || pairing.credited)
}

/// Whether few reports have the number only as what is planned, possible or forecast, and the draft tells it as done.
fn is_nowhere_a_fact(case: &Case<'_>, pairing: &Pairing) -> bool {
    let is_fact = |modality: Modality| matches!(modality, Modality::Fact | Modality::Limit);
    let has_it = |other: &Pairing| other.closeness < Closeness::TooExact && other.has_same_number();
    let may_be_it = |other: &Pairing| {
        has_it(other)
            && other.comparison.thing != Thing::Other
            && [Gate::Unit, Gate::Scope, Gate::Time].iter().all(|&gate| other.comparison.at(gate) != Passage::Differs)
    };
    let as_fact = |other: &Pairing| may_be_it(other) && is_fact(other.reported.claim.subject.modality);
    pairing.gathered > 0.0
        && case.voice.done
        && (!case.voice.standing.revised || !case.claim.subject.roles.is_empty())
        && may_be_it(pairing)
        && pairing.reported.claim.subject.rate == case.claim.subject.rate
        && pairing.telling > 0.0
        && pairing.comparison.weight > 0.0
        && pairing.of_another.is_none()
        // A forecast that was given up is not where a fact comes from.
        && !(pairing.revised && pairing.reported.claim.subject.modality == Modality::Forecast)
        && pairing.comparison.at(Gate::Role) != Passage::Differs
        && !is_fact(pairing.reported.claim.subject.modality)
        && !may_only_grow(&pairing.reported)
        && !wish(&pairing.reported)
        && !is_another_open(&pairing.reported)
        && !are_of_two_nouns(case.claim, pairing)
        && !case.pairings().iter().any(as_fact)
}

/// Whether few reports have a number of two digits, of just the thing, as what is expected: no more need be shared.
fn is_expected_alone(pairing: &Pairing) -> bool {
    let subject = &pairing.reported.claim.subject;
    let people = subject.classes.first().is_none_or(|class| Things::shared().is_a(class, "person"));
    pairing.gathered > 0.0
        && pairing.closeness.agrees()
        && pairing.closeness != Closeness::Looser
        && pairing.telling >= FORECAST
        && !people
        && pairing.comparison.thing == Thing::Same
        && pairing.comparison.passes(Some(Gate::Modality))
}

impl Case<'_> {
    /// Whether the part of its sentence that the figure stands in, behind the last colon, tells it as done.
    fn is_told_done_by_itself(&self) -> bool {
        let sentence = self.claim.sentence.of(&self.document.text);
        let at = self.claim.figure.span.start - self.claim.sentence.start;
        let start = sentence[..at].rfind(": ").map_or(0, |colon| colon + 1);
        Voice::of(&sentence[start..], at - start, self.reading.language).done
    }

    /// Whether the report's clause names whom the draft credits: `Die WHO fürchtet, dass …` is what the WHO said.
    fn is_by_one_named_in(&self, pairing: &Pairing) -> bool {
        let actors = &pairing.reported.claim.subject.actors;
        self.credited.iter().any(|key| actors.iter().any(|actor| actor.strip_prefix("org:") == Some(key.as_str())))
    }

    /// Whether the draft counts those whom it takes for known, and tells nothing that was done with them: `the 40,000 members
    /// represented by the union`.
    fn is_known_group(&self) -> bool {
        let (claim, lexicon) = (self.claim, self.reading.language.lexicon());
        let before = self.document.text.get(claim.sentence.start..claim.figure.whole().start).unwrap_or("");
        let word = before.split_whitespace().next_back().unwrap_or("").to_lowercase();
        claim.figure.kind == Kind::Count
            && claim.subject.roles.is_empty()
            && lexicon.grammar.links.definite_articles.contains(word.as_str())
    }
}
