//! Reads bytes of any kind as `beleg extract` reads a file. Whatever they are, nothing panics, each
//! claim points into the text at whole characters, and a second reading says the same.

#![no_main]

use std::path::Path;

use beleg::corpus::{Metadata, ReadFile, read_as};
use beleg::language::Lang;
use beleg::reading::{Claim, Context, Reader};
use beleg::text::{Document, LineIndex, Span};
use jiff::civil::{Date, date};
use libfuzzer_sys::fuzz_target;

/// Longer input finds nothing that shorter input does not, and is slow.
const LONGEST: usize = 6_000;

/// One of each format that is read in this process.
const NAMES: [&str; 8] = ["a.txt", "a.md", "a.html", "a.json", "a.xml", "a.eml", "a.docx", "a.odt"];

fuzz_target!(|bytes: &[u8]| {
    if bytes.len() > LONGEST {
        return;
    }
    // The length decides how it is read, so that every file of the corpus is nothing but text.
    let name = NAMES[bytes.len() % NAMES.len()];
    let language = [None, Some(Lang::German), Some(Lang::English)][bytes.len() / 8 % 3];
    let day = [None, Some(date(2024, 2, 29)), Some(date(2025, 12, 31))][bytes.len() / 24 % 3];

    let Ok(parts) = read_as(Path::new(name), bytes) else { return };
    for ReadFile { document, metadata, .. } in parts.into_iter().filter_map(|part| part.read.ok()) {
        read(&document, &metadata, language, day);
    }
});

fn read(document: &Document, metadata: &Metadata, language: Option<Lang>, day: Option<Date>) {
    let reader = Reader::default();
    let context = Context { language, day: day.or(metadata.day()) };
    let reading = reader.read(document, context);
    for claim in &reading.claims {
        check(claim, &document.text);
    }
    assert_eq!(reading, reader.read(document, context), "the same text is read the same");
    // What is shown of a figure is its place in lines and columns.
    let lines = LineIndex::new(&document.text);
    for claim in &reading.claims {
        let _ = lines.position(&document.text, claim.figure.span.start, beleg::text::Column::Utf16);
    }
}

fn check(claim: &Claim, text: &str) {
    let figure = &claim.figure;
    lies_in(figure.span, text, "figure");
    lies_in(figure.phrase, text, "phrase");
    lies_in(claim.sentence, text, "sentence");
    assert!(!figure.span.is_empty(), "a figure has digits or letters");
    assert!(figure.phrase.contains(figure.span), "the phrase holds the figure: {figure:?}");
    assert!(claim.sentence.contains(figure.span), "the sentence holds the figure: {claim:?}");
    if let Some(quotation) = claim.quotation {
        lies_in(quotation, text, "quotation");
        assert!(quotation.contains(figure.span), "the quotation holds the figure: {claim:?}");
    }
    if let Some(noun) = claim.subject.noun {
        lies_in(noun, text, "noun");
    }
    if let (Some(low), Some(high)) = (figure.low, figure.high) {
        assert!(!low.is_nan() && !high.is_nan(), "bounds are numbers: {figure:?}");
    }
    for attribution in &claim.attribution {
        lies_in(attribution.source.span, text, "source");
        for via in &attribution.via {
            lies_in(via.span, text, "medium");
        }
        for cue in attribution.cue {
            lies_in(cue, text, "cue");
        }
    }
}

fn lies_in(span: Span, text: &str, what: &str) {
    assert!(text.get(span.range()).is_some(), "the {what} {span:?} is no part of a text of {} bytes", text.len());
}
