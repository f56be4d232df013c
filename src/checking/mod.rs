//! Checking: a draft's claims and the reported claims become verdicts.
//!
//! Gates decide what may be compared ([`comparable`]), intervals whether it agrees ([`interval`],
//! [`closeness`]), and one rule a file what is said ([`rules`]). No I/O, no locks, no failure; no
//! words for people, which are found in `output`.

mod attribution_phrase;
mod case;
#[cfg(test)]
mod cases;
mod closeness;
mod comparable;
mod draft;
mod fixes;
#[cfg(test)]
mod fixture;
mod ignore;
mod interval;
mod labels;
mod memory;
mod origins;
mod pairing;
mod rarity;
mod rules;
mod setting;
mod share;
mod slip;
mod vague;
mod verdict;
mod voice;
mod years;

pub use crate::configuration::{Code, Severity};
pub use attribution_phrase::{attribution_phrases, phrases, source_name};
pub use fixes::attribute;
pub use ignore::ignore;
pub use interval::to_three_digits;
pub use memory::Memory;
pub use verdict::{Edit, Exhibit, Finding, Fix, FixKind, Operation, Reason, Relation, Status, Verdict};

use case::Case;
use draft::Draft;
use pairing::{Pairing, Sought};
use rules::arithmetic;
use rules::{Found, inconsistent};

use crate::configuration::CheckSettings;
use crate::corpus::Evidence;
use crate::reading::Reading;
use crate::text::Document;

/// Reported claims that a verdict shows besides those that its findings rest on: what fits on a
/// hover.
const MOST_SHOWN: usize = 12;

/// The verdict on every claim of `reading`, in its order. `document` is the draft it was read from.
/// `memory` is new, or that of an earlier check of the draft against the same evidence under the same
/// settings.
pub fn check(
    document: &Document,
    reading: &Reading,
    evidence: &dyn Evidence,
    settings: &CheckSettings,
    memory: &mut Memory,
) -> Vec<Verdict> {
    memory.begin();
    let draft = Draft::new(document, reading, memory);
    let sought: Vec<Sought<'_>> = (0..reading.claims.len()).map(|at| draft.sought(at, evidence, memory)).collect();
    let pairings = memory.pairings(&sought, &draft.matter, evidence);
    let cases = sought.into_iter().zip(pairings).enumerate();
    let cases = cases.map(|(at, (sought, pairings))| Case::new(&draft, at, sought.credited, pairings));
    let mut verdicts: Vec<Verdict> = cases
        .map(|case| {
            memory.verdict(&case, || {
                let found = rules::first(&case).and_then(|found| as_loud_as_set(found, settings));
                verdict(&case, found)
            })
        })
        .collect();
    check_by_itself(&draft, &mut verdicts, settings);
    ignore::by_comments(document, reading, &mut verdicts);
    verdicts
}

/// Adds what is wrong with the draft whatever the reports say, and what follows from its own figures.
fn check_by_itself(draft: &Draft<'_>, verdicts: &mut [Verdict], settings: &CheckSettings) {
    let mut found: Vec<(usize, Finding)> = inconsistent::contradictions(draft, verdicts);
    for (at, verdict) in verdicts.iter_mut().enumerate() {
        let Some(reckoned) = arithmetic::reckon(draft, at) else { continue };
        if reckoned.is_right() {
            // What follows from other figures of the draft is right as it stands: the writer has it from nowhere else.
            verdict.findings.retain(|finding| !is_of_the_number(finding));
            // What follows from the draft's own figures is not at odds with the reports of its parts.
            let undisputed = verdict.status == Status::Conflicting && verdict.findings.is_empty();
            if verdict.status == Status::Unsourced || undisputed {
                verdict.status = Status::Computed;
                verdict.findings.retain(|finding| finding.code != Code::Unsourced);
            }
        } else {
            found.extend(reckoned.finding(draft, at).map(|finding| (at, finding)));
        }
    }
    for (at, mut finding) in found {
        match settings.severity.get(&finding.code) {
            Some(None) => continue,
            Some(&Some(severity)) => finding.severity = severity,
            None => {}
        }
        let verdict = &mut verdicts[at];
        verdict.findings.retain(|other| other.code != Code::Unsourced);
        verdict.findings.push(finding);
        verdict.findings.sort_by_key(|finding| (finding.severity, finding.code));
    }
}

/// Whether the finding is that a report has the number otherwise, and not whose it is.
fn is_of_the_number(finding: &Finding) -> bool {
    matches!(finding.code, Code::Conflict | Code::Modality | Code::Qualifier | Code::Precision | Code::Increment)
}

/// What was found, with the severity of the settings; `None` where they turn it off.
fn as_loud_as_set(found: Found, settings: &CheckSettings) -> Option<Found> {
    match settings.severity.get(&found.code) {
        Some(&severity) => severity.map(|severity| Found { severity, ..found }),
        None => Some(found),
    }
}

/// Puts together what is shown of a case: what the finding rests on first, then what else speaks of
/// the same, nearest first.
fn verdict(case: &Case<'_>, found: Option<Found>) -> Verdict {
    let mut shown: Vec<usize> = found.as_ref().map(|found| found.pairings.clone()).unwrap_or_default();
    let basis = shown.len();
    let near = case.which(|pairing| {
        let given = pairing.gives_it_done_or_expected() || pairing.is_heard() || pairing.is_told_there();
        given || pairing.could_contradict()
    });
    for pairing in near {
        if shown.len() >= basis + MOST_SHOWN {
            break;
        }
        if !shown.contains(&pairing) {
            shown.push(pairing);
        }
    }
    let slipped = case.slipped();
    let evidence = shown
        .iter()
        .map(|&number| {
            let pairing = &case.pairings()[number];
            let relation =
                if slipped.contains(&number) { Relation::Conflicts } else { relation(pairing, found.as_ref()) };
            Exhibit { reported: pairing.reported.clone(), relation }
        })
        .collect();
    // A number of something else is known to be wrong here.
    let status = match (case.status(), found.as_ref().map(|found| found.code)) {
        (Status::Unsourced, Some(Code::Referent)) => Status::Conflicting,
        (Status::Supported, Some(Code::Referent)) if case.is_only_told_there() => Status::Conflicting,
        (status, _) => status,
    };
    let findings = found
        .into_iter()
        .map(|found| Finding {
            code: found.code,
            severity: found.severity,
            reason: found.reason,
            exhibits: (0..basis).collect(),
            related: Vec::new(),
            fixes: found.fixes,
            ignored: None,
        })
        .collect();
    Verdict { status, findings, evidence }
}

fn relation(pairing: &Pairing, found: Option<&Found>) -> Relation {
    let code = found.map(|found| found.code);
    if pairing.is_withdrawn() {
        Relation::Retracted
    } else if pairing.supports() {
        if code == Some(Code::Outdated) { Relation::Superseded } else { Relation::Agrees }
    } else if pairing.contradicts() {
        Relation::Conflicts
    } else if found.is_none() && (pairing.is_heard() || pairing.is_told_there()) {
        Relation::Agrees
    } else {
        Relation::Compatible
    }
}
