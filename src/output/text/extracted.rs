//! `extract` for people: one figure a line, with its place, what it counts and who gives it.

use std::fmt::Write;

use super::columns::{fill, shortened, width};
use super::{FAINT, SOURCE, STRONG, styled};
use crate::output::ReadDocument;
use crate::reading::Claim;
use crate::text::{Column, Document, LineIndex};

/// Wider figures and nouns are cut, so that a line stays one line in a window of 100 columns.
const FIGURE_LIMIT: usize = 36;
const COUNTS_LIMIT: usize = 24;
const SOURCE_LIMIT: usize = 60;

/// One line of the list, by columns.
struct Row {
    place: String,
    figure: String,
    counts: String,
    source: String,
}

/// The figures of `documents`, in their order.
pub fn extract(documents: &[ReadDocument]) -> String {
    let mut output = String::new();
    for (number, read) in documents.iter().enumerate() {
        if number > 0 {
            output.push('\n');
        }
        let _ = writeln!(output, "{}", styled(&shortened(&read.path, usize::MAX), STRONG));
        for line in lines(&read.document, &read.reading.claims) {
            let _ = writeln!(output, "{line}");
        }
    }
    output
}

fn lines(document: &Document, claims: &[Claim]) -> Vec<String> {
    let index = LineIndex::new(&document.text);
    let rows: Vec<Row> = claims.iter().map(|claim| row(document, &index, claim)).collect();
    let widest = |cell: fn(&Row) -> &str| rows.iter().map(|row| width(cell(row))).max().unwrap_or(0);
    let (place, figure, counts) = (widest(|row| &row.place), widest(|row| &row.figure), widest(|row| &row.counts));
    rows.iter()
        .map(|row| {
            let line = format!(
                "  {}{}  {}{}  {}{}  {}",
                fill(&row.place, place),
                styled(&row.place, FAINT),
                fill(&row.figure, figure),
                row.figure,
                row.counts,
                fill(&row.counts, counts),
                styled(&row.source, SOURCE),
            );
            line.trim_end().to_owned()
        })
        .collect()
}

fn row(document: &Document, lines: &LineIndex, claim: &Claim) -> Row {
    let place = lines.position(&document.text, claim.figure.span.start, Column::Utf32);
    let source = claim.attribution.as_ref().map_or(String::new(), |attribution| match &attribution.via {
        Some(via) => format!("{} ({})", attribution.source.text, via.text),
        None => attribution.source.text.clone(),
    });
    Row {
        place: format!("{}:{}", place.line + 1, place.character + 1),
        figure: shortened(&document.words(claim.figure.phrase), FIGURE_LIMIT),
        counts: shortened(claim.subject.counts.as_deref().unwrap_or_default(), COUNTS_LIMIT),
        source: shortened(&source, SOURCE_LIMIT),
    }
}
