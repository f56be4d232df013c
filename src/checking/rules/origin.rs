//! `origin`: the draft speaks of several sources, and all reports go back to one.

use super::super::case::Case;
use super::super::comparable::Gate;
use super::super::pairing::Pairing;
use super::super::voice::several_say;
use super::super::{Code, Reason, Severity};
use super::Found;
use crate::language::Lang;
use crate::reading::{Kind, Qualifier};

/// So much less must speak for it that a report has the figure of which a draft says that several have it.
const WIDELY: f64 = 1.5;
/// What two ends in common say.
const RANGE: f64 = 1.0;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    let attribution = case.claim.attribution.as_ref();
    // Where someone is named, the figure is theirs, whoever else the sentence speaks of.
    // How long it took is told besides.
    let unnamed =
        attribution.is_none_or(|attribution| attribution.anonymous) && case.claim.figure.kind != Kind::Duration;
    if !(attribution.is_some_and(|attribution| attribution.several) || unnamed && case.voice.several) {
        return None;
    }
    let mut pairings = case.which(Pairing::supports);
    // Only who claims that they know nothing of each other is asked for them.
    if pairings.is_empty() && case.voice.several {
        pairings = case.which(may_give);
    }
    let given_by_several = pairings.iter().any(|&number| has_several(&case.pairings()[number]));
    if pairings.is_empty() || given_by_several || case.origins(&pairings) > 1 {
        return None;
    }
    Some(of_one_origin(pairings))
}

/// That the reports of these pairings go back to one origin.
fn of_one_origin(pairings: Vec<usize>) -> Found {
    Found { code: Code::Origin, severity: Severity::Warning, reason: Reason::OneOrigin, pairings, fixes: Vec::new() }
}

/// The draft credits a medium, and all reports that give the figure have it from another one.
pub(super) fn passed_on(case: &Case<'_>) -> Option<Found> {
    let own = case.claim.attribution.as_ref().filter(|it| it.via.is_none()).map(|it| it.source.text.to_lowercase())?;
    if !is_medium(&own, case.reading.language) {
        return None;
    }
    let pairings = case.which(|pairing| {
        pairing.closeness.agrees() && (pairing.supports() || pairing.is_heard() || pairing.has_it_of_nearly_the_same())
    });
    let is_from_another = |pairing: &Pairing| {
        let metadata = &pairing.reported.report.metadata;
        let is_its_own = |name: &Option<String>| name.as_ref().is_some_and(|name| name.to_lowercase().contains(&own));
        if !is_its_own(&metadata.outlet) && !is_its_own(&metadata.agency) {
            return false;
        }
        let language = pairing.reported.report.language;
        pairing.reported.claim.attribution.as_ref().is_some_and(|it| {
            let named = std::iter::once(&it.source).chain(&it.via).map(|mention| mention.text.to_lowercase());
            let mut media = named.filter(|name| is_medium(name, language));
            media.any(|medium| !medium.contains(&own) && !own.contains(&medium))
        })
    };
    if pairings.is_empty() || !pairings.iter().all(|&number| is_from_another(&case.pairings()[number])) {
        return None;
    }
    Some(of_one_origin(pairings))
}

/// Whether the words, lower case, name a medium.
fn is_medium(name: &str, language: Lang) -> bool {
    let media = &language.lexicon().attribution.nouns.media;
    name.split(|sign: char| !sign.is_alphanumeric() && sign != '-').any(|word| media.contains_whole(word))
}

/// Whether the report may be one that the draft has the figure from.
fn may_give(pairing: &Pairing) -> bool {
    let range = pairing.reported.claim.figure.qualifier == Qualifier::Range;
    if pairing.telling == 0.0 && !range {
        return false;
    }
    let known = pairing.telling + pairing.gathered + WIDELY + if range { RANGE } else { 0.0 };
    let speaks_of_it = |apart_from| pairing.comparison.may_support(known, apart_from);
    pairing.closeness.agrees()
        && !pairing.wrong
        && pairing.is_picked_out_beside_its_number()
        && (speaks_of_it(None) || speaks_of_it(Some(Gate::Modality)))
}

/// Whether the report says that several give it.
fn has_several(pairing: &Pairing) -> bool {
    let reported = &pairing.reported;
    reported.claim.attribution.as_ref().is_some_and(|attribution| attribution.several)
        || several_say(&reported.sentence, reported.report.language)
}
