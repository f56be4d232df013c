//! A figure as the contract shapes it, the same in `extract` and in `check`.

use std::borrow::Cow;

use serde::Serialize;

use super::Number;
use crate::output::ReadDocument;
use crate::reading::{Change, Claim, Kind, Qualifier};
use crate::text::{Column, Document, LineIndex, Position, Span, Written};

#[derive(Debug, Serialize)]
pub(super) struct FigureOutput<'a> {
    /// Code points from the start of the file, end exclusive.
    chars: [usize; 2],
    range: Range,
    text: &'a str,
    value: Option<Number>,
    low: Option<Number>,
    high: Option<Number>,
    qualifier: Qualifier,
    kind: Kind,
    unit: Option<&'a str>,
    counts: Option<&'a str>,
    change: Change,
    attribution: Option<AttributionOutput<'a>>,
    sentence: String,
}

#[derive(Debug, Serialize)]
struct AttributionOutput<'a> {
    source: &'a str,
    /// Code points from the start of the file, end exclusive.
    chars: [usize; 2],
    via: Option<&'a str>,
}

/// Zero-based lines and columns, end exclusive, as in LSP.
#[derive(Debug, Serialize)]
pub struct Range {
    pub start: Position,
    pub end: Position,
}

/// The figures of all claims of a file, in their order.
pub(super) fn all(read: &ReadDocument) -> Vec<FigureOutput<'_>> {
    let places = Places::new(read.written.file(&read.document), &read.written, Column::Utf16);
    read.reading.claims.iter().map(|claim| figure(&read.document, &places, claim)).collect()
}

/// The figure of `claim`.
pub(super) fn figure<'a>(document: &'a Document, places: &Places<'_>, claim: &'a Claim) -> FigureOutput<'a> {
    let figure = &claim.figure;
    FigureOutput {
        chars: places.chars(figure.span),
        range: places.range(figure.span),
        text: figure.span.of(&document.text),
        value: figure.value.map(Number),
        low: figure.low.map(Number),
        high: figure.high.map(Number),
        qualifier: figure.qualifier,
        kind: figure.kind,
        unit: figure.unit.as_deref(),
        counts: claim.subject.counts.as_deref(),
        change: figure.change,
        attribution: claim.attribution.as_ref().map(|attribution| AttributionOutput {
            source: &attribution.source.text,
            chars: places.chars(attribution.source.span),
            via: attribution.via.as_ref().map(|via| via.text.as_str()),
        }),
        sentence: document.words(claim.sentence),
    }
}

/// The places of one document in the text that it was read in, in what the contract counts in.
#[derive(Debug)]
pub(super) struct Places<'a> {
    text: &'a str,
    written: &'a Written,
    lines: LineIndex,
    column: Column,
}

impl<'a> Places<'a> {
    pub(super) fn new(text: &'a str, written: &'a Written, column: Column) -> Self {
        Self { text, written, lines: LineIndex::new(text), column }
    }

    pub(super) fn range(&self, span: Span) -> Range {
        let span = self.written.in_file(span);
        let place = |offset| self.lines.position(self.text, offset, self.column);
        Range { start: place(span.start), end: place(span.end) }
    }

    /// What is to be written so that `words` stand for `span`; `None` where that would take markup with it.
    pub(super) fn replacement<'w>(&self, span: Span, words: &'w str) -> Option<Cow<'w, str>> {
        self.written.replacement(span, words)
    }

    fn chars(&self, span: Span) -> [usize; 2] {
        let span = self.written.in_file(span);
        [self.lines.code_points(self.text, span.start), self.lines.code_points(self.text, span.end)]
    }
}
