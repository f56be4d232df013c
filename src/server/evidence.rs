//! Evidence as a journalist looks at it: grouped by who gives which figure, the reports behind each.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::checking::{Exhibit, Relation, source_name};
use crate::corpus::ReportedClaim;
use crate::language::{Lang, short_date};
use crate::output::editor_words;

/// One figure of one origin, with the reports that give it.
#[derive(Clone, Debug)]
pub(super) struct Voice<'v> {
    pub relation: Relation,
    /// The nearest of its reports.
    pub reported: &'v Arc<ReportedClaim>,
    /// How many reports give this figure of this origin.
    pub reports: usize,
}

/// The voices in `evidence`: the ones that agree first, each in the order of the evidence.
pub(super) fn voices(evidence: &[Exhibit]) -> Vec<Voice<'_>> {
    let mut voices: Vec<Voice<'_>> = Vec::new();
    let mut seen = BTreeSet::new();
    for Exhibit { reported, relation } in evidence {
        let same = |voice: &&mut Voice<'_>| {
            voice.reported.origins == reported.origins
                && voice.relation == *relation
                && same_figure(voice.reported, reported)
        };
        let report = &reported.report.path;
        if let Some(voice) = voices.iter_mut().find(same) {
            let key = (report, voice.reported.origin(), &voice.reported.text);
            voice.reports += usize::from(seen.insert(key));
        } else {
            seen.insert((report, reported.origin(), &reported.text));
            voices.push(Voice { relation: *relation, reported, reports: 1 });
        }
    }
    voices.sort_by_key(|voice| voice.relation != Relation::Agrees);
    voices
}

/// How many reports, and how many origins, `evidence` comes from.
pub(super) fn reports_and_origins(evidence: &[Exhibit]) -> (usize, usize) {
    let reports: BTreeSet<&str> = evidence.iter().map(|exhibit| exhibit.reported.report.path.as_str()).collect();
    let origins: BTreeSet<&str> = evidence.iter().map(|exhibit| exhibit.reported.origin()).collect();
    (reports.len(), origins.len())
}

/// Who gives the figure, as the report names it; the report itself where it speaks in its own voice.
pub(super) fn source(reported: &ReportedClaim, language: Lang) -> String {
    let metadata = &reported.report.metadata;
    match &reported.claim.attribution {
        Some(attribution) => {
            let name = source_name(attribution, &reported.sentence, reported.report.language);
            match &attribution.via {
                Some(via) => editor_words::passed_on(&name, &via.text, language),
                None => name,
            }
        }
        None => metadata.agency.clone().or_else(|| metadata.outlet.clone()).unwrap_or_else(|| name(reported)),
    }
}

/// What a report is called: its outlet, else its file.
pub(super) fn name(reported: &ReportedClaim) -> String {
    let file = || reported.report.path.rsplit('/').next().unwrap_or_default().to_owned();
    reported.report.metadata.outlet.clone().unwrap_or_else(file)
}

/// The day that a report is of, as short as it gets; a dash where it is unknown.
pub(super) fn day(reported: &ReportedClaim, language: Lang) -> String {
    reported.report.metadata.day().map_or_else(|| "–".into(), |day| short_date(day, language))
}

fn same_figure(one: &ReportedClaim, other: &ReportedClaim) -> bool {
    let (one, other) = (&one.claim.figure, &other.claim.figure);
    one.value == other.value
        && one.low == other.low
        && one.high == other.high
        && one.qualifier == other.qualifier
        && one.unit == other.unit
}
