//! Findings become diagnostics: pushed with the version they are for, or pulled by clients that ask. One a
//! figure, the gravest; the hover has the others. What is new about the sentence being written waits.

use std::sync::Arc;

use serde_json::json;
use tower_lsp::ls_types::{
    CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DocumentDiagnosticParams,
    DocumentDiagnosticReport, DocumentDiagnosticReportResult, FullDocumentDiagnosticReport, Location, NumberOrString,
    RelatedFullDocumentDiagnosticReport, RelatedUnchangedDocumentDiagnosticReport, UnchangedDocumentDiagnosticReport,
    Uri,
};

use super::caret::{self, Shown, Writing};
use super::convert::uri_of;
use super::draft::Draft;
use super::rule_pages;
use super::session::{Session, Snapshot};
use crate::checking::{Code, Exhibit, Finding, Severity, Verdict};
use crate::output::{CheckedFigure, messages};
use crate::reading::Claim;

/// Who says it, in the client's list of problems.
const SOURCE: &str = "beleg";

/// Most passages that a finding points to; the hover has the rest.
const MOST_PASSAGES: usize = 5;

/// What is said of a draft.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// In the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// What they are known by from one text of the draft to the next.
    pub shown: Shown,
    /// Whether something waits for the writer to pause.
    pub waits: bool,
}

/// What is to be said of `draft` now.
pub(super) fn of(snapshot: &Snapshot, draft: &Draft) -> Said {
    let writing = Writing::of(draft);
    let mut said = Said::default();
    for (claim, verdict) in draft.checked_claims() {
        for finding in shown(draft, verdict) {
            if writing.as_ref().is_some_and(|writing| writing.holds_back(draft, claim, finding)) {
                said.waits = true;
                continue;
            }
            said.diagnostics.push(diagnostic(snapshot, draft, claim, verdict, finding));
            said.shown.insert(caret::key(draft, claim, finding));
            break;
        }
    }
    said
}

/// The findings of a figure that are shown while the draft is being written, gravest first.
pub(super) fn shown<'v>(draft: &'v Draft, verdict: &'v Verdict) -> impl Iterator<Item = &'v Finding> {
    verdict.findings.iter().filter(|finding| is_shown(draft, finding))
}

/// Whether a finding is shown while the draft is being written: not where the writer let it stand;
/// and that no report gives a figure only where it was asked for (`verdicts.md`, section 3).
fn is_shown(draft: &Draft, finding: &Finding) -> bool {
    let severities = &draft.workspace.configuration.check.severity;
    finding.ignored.is_none() && (finding.code != Code::Unsourced || severities.contains_key(&Code::Unsourced))
}

/// The answer to `textDocument/diagnostic`.
pub(super) fn pulled(
    session: &Arc<Session>,
    snapshot: &Snapshot,
    params: &DocumentDiagnosticParams,
) -> DocumentDiagnosticReportResult {
    let draft = snapshot.drafts.get(&params.text_document.uri).filter(|draft| draft.workspace.is_ready);
    let said = draft.map(|draft| of(snapshot, draft)).unwrap_or_default();
    // What still waits makes it another answer than the whole.
    let result_id = draft.map(|draft| format!("{}{}", draft.edition, if said.waits { "…" } else { "" }));
    if let Some(draft) = draft {
        draft.now_shows(said.shown);
        if said.waits {
            session.diagnose_after_pause(draft);
        }
    }
    if let Some(result_id) = result_id.clone().filter(|_| result_id == params.previous_result_id) {
        let unchanged = UnchangedDocumentDiagnosticReport { result_id };
        return DocumentDiagnosticReport::Unchanged(RelatedUnchangedDocumentDiagnosticReport {
            related_documents: None,
            unchanged_document_diagnostic_report: unchanged,
        })
        .into();
    }
    DocumentDiagnosticReport::Full(RelatedFullDocumentDiagnosticReport {
        related_documents: None,
        full_document_diagnostic_report: FullDocumentDiagnosticReport { result_id, items: said.diagnostics },
    })
    .into()
}

/// One finding as the protocol has it.
pub(super) fn diagnostic(
    snapshot: &Snapshot,
    draft: &Draft,
    claim: &Claim,
    verdict: &Verdict,
    finding: &Finding,
) -> Diagnostic {
    let figure = figure(snapshot, draft, claim, verdict);
    let why = messages::why(&figure, finding);
    let message = messages::message(&figure, finding);
    Diagnostic {
        range: draft.places(snapshot.abilities.column).range(claim.figure.phrase),
        severity: Some(severity(finding.severity)),
        code: Some(NumberOrString::String(finding.code.name().into())),
        code_description: page(draft, finding.code).map(|href| CodeDescription { href }),
        source: Some(SOURCE.into()),
        message: if why.is_empty() || is_brief(snapshot) { message } else { format!("{message}\n{why}") },
        related_information: snapshot.abilities.related_information.then(|| related(snapshot, draft, verdict, finding)),
        tags: None,
        data: Some(json!({"code": finding.code.name(), "version": draft.version})),
    }
}

/// Whether findings are said without their reason and without passages: a client that shows the evidence itself sets
/// them above the hover, which has both, and has no room there for more than what is wrong.
pub(super) fn is_brief(snapshot: &Snapshot) -> bool {
    snapshot.abilities.show_evidence.is_some()
}

/// The figure with all that is needed to speak of it.
pub(super) fn figure<'a>(
    snapshot: &Snapshot,
    draft: &'a Draft,
    claim: &'a Claim,
    verdict: &'a Verdict,
) -> CheckedFigure<'a> {
    CheckedFigure {
        document: &draft.read().document,
        claim,
        verdict,
        language: snapshot.language(draft),
        written_in: draft.read().reading.language,
    }
}

/// The passages in the reports that a finding rests on, and the other places of the draft.
fn related(
    snapshot: &Snapshot,
    draft: &Draft,
    verdict: &Verdict,
    finding: &Finding,
) -> Vec<DiagnosticRelatedInformation> {
    let column = snapshot.abilities.column;
    let most = if is_brief(snapshot) { 0 } else { MOST_PASSAGES };
    let exhibits = finding.exhibits.iter().filter_map(|&at| verdict.evidence.get(at)).take(most);
    let passages = exhibits.filter_map(|Exhibit { reported, .. }| {
        let location = snapshot.passages.location(&draft.workspace, reported, &snapshot.abilities)?;
        Some(DiagnosticRelatedInformation { location, message: reported.sentence.clone() })
    });
    let (places, document) = (draft.places(column), &draft.read().document);
    let here = finding.related.iter().map(|&span| DiagnosticRelatedInformation {
        location: Location::new(draft.uri.clone(), places.range(span)),
        message: document.words(span),
    });
    here.chain(passages).collect()
}

fn severity(severity: Severity) -> DiagnosticSeverity {
    match severity {
        Severity::Error => DiagnosticSeverity::ERROR,
        Severity::Warning => DiagnosticSeverity::WARNING,
        Severity::Information => DiagnosticSeverity::INFORMATION,
        Severity::Hint => DiagnosticSeverity::HINT,
    }
}

/// The page about a rule.
fn page(draft: &Draft, code: Code) -> Option<Uri> {
    let corpus = draft.workspace.corpus.as_ref()?;
    uri_of(&rule_pages::path(corpus.index_folder(), code))
}
