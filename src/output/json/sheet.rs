//! The evidence of an open draft, for editors: the document of a check, with the places of the passages
//! in the reports and a summary.

use serde::Serialize;
use serde_json::Value;

use super::check::{Passage, VerdictOutput, evidence, verdict};
use super::figure::Places;
use super::find::find_output;
use crate::corpus::ReportedClaim;
use crate::language::Lang;
use crate::output::facts::figure_in_words;
use crate::output::{CheckedFigure, Group, Standing};
use crate::text::{Column, Written};

/// An open draft with what is said of its figures.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// Its address.
    pub uri: &'a str,
    /// The editor's number of its text.
    pub version: i32,
    /// Relative to the root.
    pub path: &'a str,
    /// The language that it is written in.
    pub language: Lang,
    /// Its text as the editor has it, and how the document that was read lies in it.
    pub text: &'a str,
    pub written: &'a Written,
    /// In the order of the text.
    pub figures: Vec<CheckedFigure<'a>>,
    /// The figure that is asked for, by its place among `figures`; `None` for all.
    pub only: Option<usize>,
}

#[derive(Debug, Serialize)]
struct SheetOutput<'a> {
    uri: &'a str,
    version: i32,
    path: &'a str,
    language: Lang,
    summary: Standing,
    figures: Vec<NumberedOutput<'a>>,
}

#[derive(Debug, Serialize)]
struct NumberedOutput<'a> {
    id: usize,
    /// With hedge and unit.
    phrase: String,
    #[serde(flatten)]
    verdict: VerdictOutput<'a>,
}

/// The JSON of `sheet`: ranges count in `column`, and `passage` says where a reported figure stands.
pub fn sheet<'a>(sheet: &Sheet<'a>, column: Column, passage: &dyn Fn(&ReportedClaim) -> Option<Passage>) -> Value {
    let places = Places::new(sheet.text, sheet.written, column);
    let numbered = sheet.figures.iter().enumerate().filter(|(id, _)| sheet.only.is_none_or(|only| only == *id));
    let output = |(id, figure): (usize, &CheckedFigure<'a>)| {
        let phrase = figure_in_words(figure);
        NumberedOutput { id, phrase, verdict: verdict(figure, &places, false, passage) }
    };
    let figures = numbered.map(output).collect();
    let output = SheetOutput {
        uri: sheet.uri,
        version: sheet.version,
        path: sheet.path,
        language: sheet.language,
        summary: Standing::of(sheet.figures.iter().map(|figure| figure.verdict)),
        figures,
    };
    // Strings, numbers and lists alone: there is nothing in these shapes that JSON cannot hold.
    serde_json::to_value(output).unwrap_or_default()
}

/// The JSON of [`find`](super::find), with the places of the passages.
pub fn found(groups: &[Group], passage: &dyn Fn(&ReportedClaim) -> Option<Passage>) -> Value {
    let output = find_output(groups, &|reported, speakers| evidence(reported, speakers, None, passage(reported)));
    serde_json::to_value(output).unwrap_or_default()
}
