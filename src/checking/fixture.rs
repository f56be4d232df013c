//! Tests written as a journalist reads them: reports, a draft, and under its figures what is said.
//!
//! ```text
//! //- 23.10.2024 Der Bote
//! Das Pentagon sprach von 3.000 Soldaten, die nach Russland entsandt wurden.
//! //- draft
//! Nordkorea hat 20.000 Soldaten nach Russland entsandt.
//!               ^^^^^^ error conflict
//! ```
//!
//! The heading `draft` may have a day too. A report's heading has its day (`undated` for none), perhaps an hour, and its outlet; after a
//! comma an agency, or `canceled`. Under a figure stands a status (`supported`), a severity with a code, or `silent`. A
//! figure without a mark must bring no error and no warning.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a fixture that is wrong must fail its test")]

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::{Memory, Severity, Status, Verdict, check};
use crate::configuration::{CheckSettings, Configuration};
use crate::corpus::Corpus;
use crate::reading::{Context, Figure, Reader, Reading};
use crate::text::{Document, Format, Span};

/// What came of a fixture, for tests that look closer.
pub(super) struct Outcome {
    pub document: Document,
    pub reading: Reading,
    pub verdicts: Vec<Verdict>,
}

/// Checks the draft of `fixture` against its reports, and every mark in it.
#[track_caller]
pub(super) fn verdicts(fixture: &str) -> Outcome {
    let (outcome, marks) = outcome(fixture);
    let Outcome { document, reading, verdicts } = &outcome;
    let mut marked = vec![false; verdicts.len()];
    let mut problems = String::new();
    for (span, expected) in &marks {
        let Some(at) = reading.claims.iter().position(|claim| claim.figure.span.overlaps(*span)) else {
            panic!("`{}` was not read as a figure", span.of(&document.text));
        };
        marked[at] = true;
        let found = said(&verdicts[at]);
        if !expected.split(',').all(|wanted| found.iter().any(|said| said == wanted.trim())) {
            writeln!(problems, "{}: expected {expected}, found {}", span.of(&document.text), found.join(", ")).unwrap();
            explain(&mut problems, &outcome, at);
        }
    }
    for (at, verdict) in verdicts.iter().enumerate().filter(|&(at, _)| !marked[at]) {
        if verdict.findings.iter().any(|finding| finding.severity <= Severity::Warning) {
            let figure = reading.claims[at].figure.span.of(&document.text);
            writeln!(problems, "{figure}: no mark, found {}", said(verdict).join(", ")).unwrap();
        }
    }
    assert!(problems.is_empty(), "\n{problems}");
    outcome
}

/// Adds what is known of the claim and of its evidence to a message.
fn explain(problems: &mut String, outcome: &Outcome, at: usize) {
    let claim = &outcome.reading.claims[at];
    writeln!(problems, "  draft: {:?} {:?}", claim.subject, claim.attribution).unwrap();
    for exhibit in &outcome.verdicts[at].evidence {
        let reported = &exhibit.reported;
        writeln!(problems, "  {:?} {} {:?}", exhibit.relation, reported.text, reported.claim.subject).unwrap();
    }
}

/// Everything that may be written under a figure with this verdict.
fn said(verdict: &Verdict) -> Vec<String> {
    let status = match verdict.status {
        Status::Supported => "supported",
        Status::Contested => "contested",
        Status::Conflicting => "conflicting",
        Status::Computed => "computed",
        Status::Unsourced => "unsourced",
    };
    let mut said = vec![status.to_owned()];
    said.extend(verdict.findings.iter().map(|finding| format!("{} {}", finding.severity.name(), finding.code.name())));
    said.extend(verdict.findings.iter().filter(|finding| finding.ignored.is_some()).map(|_| "ignored".to_owned()));
    if verdict.findings.iter().all(|finding| finding.severity > Severity::Warning) {
        said.push("silent".to_owned());
    }
    said
}

fn outcome(fixture: &str) -> (Outcome, Vec<(Span, String)>) {
    let folder = tempfile::tempdir().unwrap();
    let reports = folder.path().join("corpus");
    std::fs::create_dir(&reports).unwrap();
    let mut draft = String::new();
    let mut day = None;
    for (number, part) in fixture.split("//- ").skip(1).enumerate() {
        let (head, text) = part.split_once('\n').unwrap();
        let text = text.lines().map(str::trim_start).collect::<Vec<_>>().join("\n");
        if let Some(of) = head.trim().strip_prefix("draft") {
            draft = part.split_once('\n').unwrap().1.to_owned();
            day = day_of(of.trim());
        } else {
            std::fs::write(reports.join(format!("{number}.md")), format!("{}{text}", front_matter(head))).unwrap();
        }
    }
    let (draft, marks) = unmarked(&draft);
    let configuration = Configuration::default();
    let corpus = Corpus::open(folder.path(), &configuration, Some(&folder.path().join("index"))).unwrap();
    corpus.update(&|_| ()).unwrap();
    let read = |text: String| {
        let document = Document::new(text, Format::Markdown);
        let reading = Reader::new(&[]).read(&document, Context { day, ..Context::default() });
        (document, reading)
    };
    let settings = CheckSettings::default();
    let (document, reading) = read(draft);
    let verdicts = check(&document, &reading, &corpus, &settings, &mut Memory::default());
    // What earlier texts of the draft left in memory changes nothing: with a sentence more, or without its first or last.
    let mut memory = Memory::default();
    let mut earlier = vec![format!("Die NATO hat 32 Mitglieder, die USA haben 50 Staaten.\n\n{}", document.text)];
    let sentences = [document.text.split_once(". "), document.text.rsplit_once(". ")];
    earlier.extend(sentences[0].map(|(_, rest)| rest.to_owned()));
    earlier.extend(sentences[1].map(|(rest, _)| format!("{rest}.")));
    for text in earlier {
        let (earlier, earlier_reading) = read(text);
        let kept = check(&earlier, &earlier_reading, &corpus, &settings, &mut memory);
        let fresh = check(&earlier, &earlier_reading, &corpus, &settings, &mut Memory::default());
        assert_eq!(kept, fresh, "memory changes a verdict of an earlier text");
        assert_eq!(check(&document, &reading, &corpus, &settings, &mut memory), verdicts, "memory changes a verdict");
    }
    // Nor does what was worked out against other reports.
    let gone = (0..2).map(|number| reports.join(format!("{number}.md"))).find(|path| path.exists());
    if let Some(gone) = gone {
        std::fs::remove_file(&gone).unwrap();
        corpus.update_at(&BTreeSet::from([gone]), &|_| ()).unwrap();
        let fresh = Corpus::open(folder.path(), &configuration, Some(&folder.path().join("fresh"))).unwrap();
        fresh.update(&|_| ()).unwrap();
        let mut next = Memory::default();
        next.take_over(&mut memory);
        let kept = check(&document, &reading, &corpus, &settings, &mut next);
        let made = check(&document, &reading, &fresh, &settings, &mut Memory::default());
        assert_eq!(kept, made, "a report that went is still there, or took others with it");
    }
    (Outcome { document, reading, verdicts }, marks)
}

/// `23.10.2024 18:00 Der Bote, AFP` as the front matter of a report.
fn front_matter(head: &str) -> String {
    let (day, rest) = head.trim().split_once(' ').unwrap_or((head.trim(), ""));
    if day == "undated" {
        return format!("---\noutlet: \"{rest}\"\n---\n\n");
    }
    let day: Vec<&str> = day.split('.').collect();
    let [date, month, year] = day[..] else { panic!("a report's heading begins with its day: {head}") };
    let (hour, outlet) = match rest.split_once(' ') {
        Some((hour, outlet)) if hour.contains(':') => (hour, outlet),
        _ => ("06:00", rest),
    };
    let mut matter = format!("---\npublished: \"{year}-{month:0>2}-{date:0>2}T{hour}:00+01:00\"\n");
    for (at, part) in outlet.split(',').map(str::trim).enumerate() {
        match (at, part) {
            (0, outlet) => writeln!(matter, "outlet: \"{outlet}\"").unwrap(),
            (_, "canceled") => writeln!(matter, "canceled: true").unwrap(),
            (_, agency) => writeln!(matter, "agency: \"{agency}\"").unwrap(),
        }
    }
    matter + "---\n\n"
}

/// `23.10.2024`; `None` for no words.
fn day_of(words: &str) -> Option<jiff::civil::Date> {
    let parts: Vec<i16> = words.split('.').filter_map(|part| part.parse().ok()).collect();
    let [day, month, year] = parts[..] else { return None };
    Some(jiff::civil::date(year, month as i8, day as i8))
}

/// The draft without the lines of marks, and what the marks say. Lines keep their order; the
/// indentation that all lines of the draft share is taken off.
fn unmarked(draft: &str) -> (String, Vec<(Span, String)>) {
    let indentation = draft
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.len() - line.trim_start().len())
        .min()
        .unwrap_or(0);
    let mut text = String::new();
    let mut line_start = 0;
    let mut marks = Vec::new();
    for line in draft.lines() {
        let line = line.get(indentation..).unwrap_or("");
        if line.trim_start().starts_with('^') {
            let start = line.find('^').unwrap();
            let width = line[start..].chars().take_while(|&character| character == '^').count();
            let offset = |column: usize| {
                let above = &text[line_start..];
                line_start + above.char_indices().nth(column).map_or(above.len(), |(at, _)| at)
            };
            marks.push((Span::new(offset(start), offset(start + width)), line[start + width..].trim().to_owned()));
        } else {
            line_start = text.len();
            text.push_str(line);
            text.push('\n');
        }
    }
    (text, marks)
}

/// The first figure of `text`.
#[track_caller]
pub(super) fn figure(text: &str) -> Figure {
    let document = Document::new(format!("Es sind {text} Menschen."), Format::Plain);
    let context = Context { language: Some(crate::language::Lang::German), day: None };
    let mut claims = Reader::new(&[]).read(&document, context).claims;
    assert_eq!(claims.len(), 1, "one figure in {text}");
    claims.remove(0).figure
}
