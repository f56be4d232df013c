//! Evidence as a journalist looks at it: grouped by who gives which figure, the reports behind each.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::checking::{Exhibit, Relation};
use crate::corpus::ReportedClaim;
use crate::language::{Lang, short_date};
use crate::output::{Speakers, editor_words};

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
                && voice.reported.claim.figure.says_the_same(&reported.claim.figure)
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

/// Who gives the figure, as `speakers` names them, and who passed it on.
pub(super) fn source(reported: &ReportedClaim, speakers: &Speakers<'_>, language: Lang) -> String {
    let via = reported.claim.attribution.as_ref().and_then(|attribution| attribution.via.as_ref());
    let name = speakers.name(reported);
    via.map_or_else(|| name.clone(), |via| editor_words::passed_on(&name, &via.text, language))
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
