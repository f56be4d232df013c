//! `modality`: planned, forecast or possible in the reports, a fact in the draft; or denied.

use super::super::case::Case;
use super::super::closeness::Closeness;
use super::super::comparable::{Gate, Thing};
use super::super::pairing::Pairing;
use super::super::{Code, Reason, Severity};
use super::Found;
use super::those_there::{may_only_grow, wish};
use crate::language::{Roles, Things};
use crate::reading::{Kind, Modality};

/// A number of three digits.
const TELLING: f64 = 2.0;
/// One of two digits.
const FORECAST: f64 = 1.0;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    let subject = &case.claim.subject;
    if !matches!(subject.modality, Modality::Fact | Modality::Limit)
        || case.is_given()
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
        !matches!(reported.modality, Modality::Fact | Modality::Limit)
            && !may_only_grow(&pairing.reported)
            && (case.voice.done || !wish(&pairing.reported))
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
            && (case.credited.is_empty() || pairing.credited || pairing.reported.claim.attribution.is_none())
    };
    let pairings = case.which(short_of_fact);
    let nearest = &case.pairings()[*pairings.first()?];
    // A report that has it as a fact, whatever its hedge, ends all doubt; not with a number that is less the draft's.
    let ends_doubt = |pairing: &Pairing| {
        let told = pairing.may_be_source(None)
            || may_only_grow(&pairing.reported) && pairing.may_be_source(Some(Gate::Modality));
        told && (pairing.closeness != Closeness::TooExact || nearest.closeness == Closeness::TooExact)
    };
    if case.pairings().iter().any(ends_doubt) {
        return None;
    }
    let reason =
        if nearest.reported.claim.subject.modality == Modality::Denied { Reason::Denied } else { Reason::NotYetFact };
    Some(Found { code: Code::Modality, severity: Severity::Error, reason, pairings, fixes: Vec::new() })
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
