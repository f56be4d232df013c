//! `check` for people: each finding as `rustc` prints an error, with the line of the draft, the
//! passages of the reports under it, why, and what could be written instead; then how it all stands.

use std::fmt::Write;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};
use anstream::adapter::strip_str;

use super::columns::{shortened, wrapped};
use super::{FAINT, STRONG, styled};
use crate::checking::{Code, Exhibit, Finding, Severity, Status};
use crate::corpus::ReportedClaim;
use crate::language::Lang;
use crate::output::facts::origin;
use crate::output::messages::{Speech, Tally, fix_title, message, speech, why_beside_passages};
use crate::output::{CheckedDocument, CheckedFigure, Speakers};
use crate::text::{LineIndex, Span};

/// Passages shown under a finding; more would bury the next one.
const PASSAGES: usize = 3;

/// What the renderer puts before the place of a passage.
const PLACE_MARK: &str = "⸬";

/// Figures without a report that the last lines name.
const UNSOURCED_LISTED: usize = 8;

/// How the findings are to be shown.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// Columns that the terminal has.
    pub width: usize,
    /// Whether findings that the writer let stand are shown too.
    pub ignored: bool,
}

/// The findings on `documents`, in the order of the texts, and how many figures stand how. Speaks the
/// language of each draft, and at the end that of the first.
pub fn check(documents: &[CheckedDocument], view: View) -> String {
    let renderer = Renderer::styled().decor_style(DecorStyle::Unicode).hyperlink(false).term_width(view.width);
    let mut output = String::new();
    for document in documents {
        let lines = LineIndex::new(&document.read.document.text);
        for figure in document.figures() {
            for finding in shown(&figure, view) {
                let groups = [group(&document.read.path, &lines, &figure, finding, view)];
                let _ = writeln!(output, "{}\n", without_empty_places(&renderer.render(&groups)));
            }
        }
    }
    // Where no draft could be read, nothing was checked that could be counted.
    if !documents.is_empty() {
        output.push_str(&closing(documents, view));
    }
    output
}

/// The renderer leaves room for a place above each passage, though its place stands there already:
/// with the line only, as the column of a folded sentence is none of the file's.
fn without_empty_places(rendered: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in rendered.lines() {
        if strip_str(line).to_string().trim() == PLACE_MARK {
            lines.pop();
        } else {
            lines.push(line);
        }
    }
    lines.join("\n")
}

/// The findings that are shown as a block of their own.
fn shown<'a>(figure: &CheckedFigure<'a>, view: View) -> impl Iterator<Item = &'a Finding> {
    figure
        .verdict
        .findings
        .iter()
        .filter(move |finding| finding.code != Code::Unsourced && (view.ignored || finding.ignored.is_none()))
}

fn group<'a>(
    path: &'a str,
    lines: &LineIndex,
    figure: &CheckedFigure<'a>,
    finding: &'a Finding,
    view: View,
) -> Group<'a> {
    let speech = speech(figure.language);
    let level = level(finding.severity).with_name(speech.severity(finding.severity));
    let code = finding.code.name();
    // The severity, the code in brackets and the colon stand before the title.
    let indent = speech.severity(finding.severity).chars().count() + code.len() + "[]: ".len();
    let title = level.primary_title(wrapped(&message(figure, finding), view.width.saturating_sub(indent))).id(code);
    let serious = finding.severity <= Severity::Warning;
    let mut elements: Vec<Element<'a>> = vec![draft(path, lines, figure, finding)];
    if serious {
        elements.extend(passages(figure, finding));
        elements.push(remark(Level::NOTE, speech.note(), &why_beside_passages(figure, finding), view));
    }
    for fix in &finding.fixes {
        elements.push(remark(Level::HELP, speech.help(), &fix_title(fix, figure.language), view));
    }
    if let Some(reason) = &finding.ignored {
        elements.push(remark(Level::NOTE, speech.let_stand(), reason, view));
    }
    Group::with_title(title).elements(elements)
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Information => Level::INFO,
        Severity::Hint => Level::HELP,
    }
}

/// A line under the passages: `├ Grund: …`.
fn remark<'a>(level: Level<'a>, name: &'a str, text: &str, view: View) -> Element<'a> {
    // The gutter, the branch, the name and the colon stand before it.
    let indent = name.chars().count() + 8;
    level.with_name(name).message(wrapped(text, view.width.saturating_sub(indent))).into()
}

/// The lines of the draft that the finding is about, its figure underlined.
fn draft<'a>(path: &'a str, lines: &LineIndex, figure: &CheckedFigure<'a>, finding: &'a Finding) -> Element<'a> {
    let text = &figure.document.text;
    let span = figure.claim.figure.span;
    let whole = finding.related.iter().fold(span, |whole, &related| whole.join(related));
    let first = lines.line_of(whole.start);
    let start = lines.line_start(first).unwrap_or(0);
    let end = lines.line_start(lines.line_of(whole.end) + 1).unwrap_or(text.len());
    let mark = |kind: AnnotationKind, span: Span| kind.span(span.start - start..span.end - start);
    Snippet::source(&text[start..end])
        .line_start(first + 1)
        .path(path)
        .annotation(mark(AnnotationKind::Primary, span))
        .annotations(finding.related.iter().map(|&related| mark(AnnotationKind::Context, related)))
        .into()
}

/// The passages of the reports that the finding rests on, each under its place.
fn passages<'a>(figure: &CheckedFigure<'a>, finding: &'a Finding) -> Vec<Element<'a>> {
    let exhibits: Vec<&'a Exhibit> =
        finding.exhibits.iter().filter_map(|&number| figure.verdict.evidence.get(number)).collect();
    let speakers = Speakers::of_evidence(&figure.verdict.evidence, figure.written_in);
    let mut elements = Vec::new();
    for Exhibit { reported, .. } in exhibits.into_iter().take(PASSAGES) {
        let place = format!("{} ({})", reported.place(), origin(&speakers.name(reported), reported, figure.language));
        elements.push(Origin::path(place).into());
        elements.push(
            Snippet::source(reported.sentence.as_str())
                .line_start(reported.line)
                .annotations(underlined(reported))
                .into(),
        );
    }
    elements
}

/// The figure in the sentence of its report.
fn underlined(reported: &ReportedClaim) -> Option<Annotation<'static>> {
    let ReportedClaim { sentence, text, claim, .. } = reported;
    // White space was folded, so the figure stands where it stood in the report or before that.
    let limit = claim.figure.phrase.start.saturating_sub(claim.sentence.start);
    let start = sentence.match_indices(text.as_str()).map(|(at, _)| at).take_while(|&at| at <= limit).last();
    let start = start.or_else(|| sentence.find(text.as_str()))?;
    Some(AnnotationKind::Context.span(start..start + text.len()))
}

/// The last lines: figures that no report knows, findings let stand, and the tally.
fn closing(documents: &[CheckedDocument], view: View) -> String {
    let language = documents.first().map_or(Lang::German, |document| document.read.reading.language);
    let speech: &dyn Speech = speech(language);
    let mut output = String::new();
    let unsourced: Vec<String> = figures_without_report(documents);
    if !unsourced.is_empty() {
        let named = &unsourced[..unsourced.len().min(UNSOURCED_LISTED)];
        let line = speech.unsourced(named, unsourced.len() - named.len());
        let _ = writeln!(output, "{}", styled(&wrapped(&line, view.width), FAINT));
    }
    let let_stand = findings(documents).filter(|finding| finding.ignored.is_some()).count();
    if let_stand > 0 && !view.ignored {
        let _ = writeln!(output, "{}", styled(&speech.ignored(let_stand), FAINT));
    }
    let _ = writeln!(output, "{}", styled(&speech.summary(&tally(documents)), STRONG));
    output
}

/// The figures of all drafts that no report knows, as they stand there.
fn figures_without_report(documents: &[CheckedDocument]) -> Vec<String> {
    documents
        .iter()
        .flat_map(CheckedDocument::figures)
        .filter(|figure| figure.verdict.findings.iter().any(|it| it.code == Code::Unsourced && it.ignored.is_none()))
        .map(|figure| shortened(&figure.document.words(figure.claim.figure.span), 24))
        .collect()
}

fn findings(documents: &[CheckedDocument]) -> impl Iterator<Item = &Finding> {
    documents.iter().flat_map(|document| &document.verdicts).flat_map(|verdict| &verdict.findings)
}

fn tally(documents: &[CheckedDocument]) -> Tally {
    let verdicts = || documents.iter().flat_map(|document| &document.verdicts);
    let with = |severities: &[Severity]| {
        findings(documents)
            .filter(|finding| finding.ignored.is_none() && finding.code != Code::Unsourced)
            .filter(|finding| severities.contains(&finding.severity))
            .count()
    };
    Tally {
        figures: verdicts().count(),
        backed: verdicts().filter(|verdict| matches!(verdict.status, Status::Supported | Status::Computed)).count(),
        errors: with(&[Severity::Error]),
        warnings: with(&[Severity::Warning]),
        remarks: with(&[Severity::Information, Severity::Hint]),
    }
}
