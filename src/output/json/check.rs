//! A check as the contract shapes it: every figure with its status, findings and evidence.

use std::borrow::Cow;

use serde::Serialize;

use super::figure::{self, FigureOutput, Places, Range};
use super::{Number, Output, VERSION, pretty};
use crate::checking::{Code, Exhibit, Finding, Relation, Severity, Status};
use crate::corpus::ReportedClaim;
use crate::language::Lang;
use crate::output::{CheckedDocument, CheckedFigure, ReadDocument, Speakers, messages};
use crate::reading::{Claim, Qualifier};
use crate::text::Column;

#[derive(Debug, Serialize)]
struct DocumentOutput<'a> {
    path: &'a str,
    language: Lang,
    figures: Vec<VerdictOutput<'a>>,
}

#[derive(Debug, Serialize)]
pub(super) struct VerdictOutput<'a> {
    #[serde(flatten)]
    figure: FigureOutput<'a>,
    status: Status,
    findings: Vec<FindingOutput<'a>>,
    evidence: Vec<EvidenceOutput<'a>>,
}

#[derive(Debug, Serialize)]
struct FindingOutput<'a> {
    code: Code,
    severity: Severity,
    message: String,
    why: String,
    /// The reason given for letting it stand; only where that is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    ignored: Option<&'a str>,
    fixes: Vec<FixOutput<'a>>,
}

#[derive(Debug, Serialize)]
struct FixOutput<'a> {
    title: String,
    edits: Vec<EditOutput<'a>>,
}

#[derive(Debug, Serialize)]
struct EditOutput<'a> {
    range: Range,
    new_text: Cow<'a, str>,
}

#[derive(Debug, Serialize)]
pub(super) struct EvidenceOutput<'a> {
    /// Relative to the root.
    report: &'a str,
    /// One-based; in the text taken out of the report where it is none itself.
    line: usize,
    /// One-based; where the report has pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<usize>,
    outlet: Option<&'a str>,
    published: Option<&'a str>,
    title: Option<&'a str>,
    url: Option<&'a str>,
    text: &'a str,
    value: Option<Number>,
    low: Option<Number>,
    high: Option<Number>,
    qualifier: Qualifier,
    counts: Option<&'a str>,
    source: Option<&'a str>,
    via: Option<&'a str>,
    /// Who gives it, in the nominative and under one name for all spellings of an office.
    speaker: String,
    origin: &'a str,
    sentence: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    relation: Option<Relation>,
    /// Only for editors.
    #[serde(flatten)]
    passage: Option<Passage>,
}

/// Where a reported figure stands.
#[derive(Debug, Serialize)]
pub struct Passage {
    /// The address of the report.
    pub uri: String,
    pub range: Range,
}

/// What `check` prints: the verdict on every figure of `documents`, in their order. Findings that
/// the writer let stand are left out unless `with_ignored`.
pub fn check(documents: &[CheckedDocument], with_ignored: bool) -> String {
    let documents = documents.iter().map(|checked| document(checked, with_ignored)).collect();
    pretty(&Output { version: VERSION, documents })
}

fn document(checked: &CheckedDocument, with_ignored: bool) -> DocumentOutput<'_> {
    let ReadDocument { document, written, .. } = &checked.read;
    let places = Places::new(written.file(document), written, Column::Utf16);
    let figures = checked.figures().map(|figure| verdict(&figure, &places, with_ignored, &|_| None)).collect();
    DocumentOutput { path: &checked.read.path, language: checked.read.reading.language, figures }
}

/// What is said of `figure`; `passage` says where a reported figure stands, for those who want to know.
pub(super) fn verdict<'a>(
    figure: &CheckedFigure<'a>,
    places: &Places<'_>,
    with_ignored: bool,
    passage: &dyn Fn(&ReportedClaim) -> Option<Passage>,
) -> VerdictOutput<'a> {
    let findings = figure.verdict.findings.iter().filter(|finding| with_ignored || finding.ignored.is_none());
    let speakers = Speakers::of_evidence(&figure.verdict.evidence, figure.written_in);
    let exhibit =
        |Exhibit { reported, relation }: &'a Exhibit| evidence(reported, &speakers, Some(*relation), passage(reported));
    VerdictOutput {
        figure: figure::figure(figure.document, places, figure.claim),
        status: figure.verdict.status,
        findings: findings.map(|finding| finding_output(figure, finding, places)).collect(),
        evidence: figure.verdict.evidence.iter().map(exhibit).collect(),
    }
}

fn finding_output<'a>(figure: &CheckedFigure<'a>, finding: &'a Finding, places: &Places<'_>) -> FindingOutput<'a> {
    FindingOutput {
        code: finding.code,
        severity: finding.severity,
        message: messages::message(figure, finding),
        why: messages::why(figure, finding),
        ignored: finding.ignored.as_deref(),
        fixes: finding
            .fixes
            .iter()
            .map(|fix| FixOutput {
                title: messages::fix_title(fix, figure.language),
                edits: fix
                    .edits
                    .iter()
                    .map(|edit| {
                        let new_text = places.replacement(edit.span, &edit.new_text)?;
                        Some(EditOutput { range: places.range(edit.span), new_text })
                    })
                    .collect::<Option<_>>()
                    .unwrap_or_default(),
            })
            .collect(),
    }
}

pub(super) fn evidence<'a>(
    reported: &'a ReportedClaim,
    speakers: &Speakers<'_>,
    relation: Option<Relation>,
    passage: Option<Passage>,
) -> EvidenceOutput<'a> {
    let Claim { figure, subject, attribution, .. } = &reported.claim;
    let metadata = &reported.report.metadata;
    EvidenceOutput {
        report: &reported.report.path,
        line: reported.line,
        page: reported.page,
        outlet: metadata.outlet.as_deref(),
        published: metadata.published.as_deref(),
        title: metadata.title.as_deref(),
        url: metadata.url.as_deref(),
        text: &reported.text,
        value: figure.value.map(Number),
        low: figure.low.map(Number),
        high: figure.high.map(Number),
        qualifier: figure.qualifier,
        counts: subject.counts.as_deref(),
        source: attribution.as_ref().map(|attribution| attribution.source.text.as_str()),
        via: attribution.as_ref().and_then(|attribution| attribution.via.as_ref()).map(|via| via.text.as_str()),
        speaker: speakers.name(reported),
        origin: reported.origin(),
        sentence: &reported.sentence,
        relation,
        passage,
    }
}
