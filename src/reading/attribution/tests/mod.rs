//! Fixtures: a text with its sources and figures marked.
//!
//! `[…]` are the words of a source, `<…>` a figure that comes from it, `_…_` a figure in the text's
//! own voice, `{…}` the medium that passes the figures of the text on. Where a text has several
//! sources, a letter ties them: `[A:Polizei]` and `<A:300>`.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed, as it should")]

mod documents;
mod english;
mod english_verbs;
mod german;
mod german_verbs;

use std::fmt::Write;

use crate::language::Lang;
use crate::reading::{Attribution, Change, Figure, Kind, Prose, Qualifier, Quantity};
use crate::text::{Document, Format, Span};

/// The marked text without its marks, and what was marked: sign, letter, words, place.
fn unmark(marked: &str) -> (String, Vec<(char, String, Span)>) {
    let mut text = String::new();
    let mut marks = Vec::new();
    let mut open: Option<(char, usize)> = None;
    for character in marked.chars() {
        match (character, open) {
            ('[' | '<' | '{' | '_', None) => open = Some((character, text.len())),
            (']' | '>' | '}' | '_', Some((sign, start))) => {
                let mut letter = String::new();
                if text[start..].get(1..2) == Some(":") {
                    letter = text[start..=start].to_owned();
                    text.replace_range(start..start + 2, "");
                }
                marks.push((sign, letter, Span::new(start, text.len())));
                open = None;
            }
            _ => text.push(character),
        }
    }
    (text, marks)
}

fn quantity(prose: &Prose<'_>, span: Span) -> Quantity {
    let sentence = prose.sentence_at(span.start);
    let tokens = prose.tokens(sentence);
    let first = tokens.iter().position(|token| token.span.end > span.start).unwrap();
    let last = tokens.iter().rposition(|token| token.span.start < span.end).unwrap();
    let figure = Figure {
        span,
        phrase: span,
        value: None,
        low: None,
        high: None,
        last_digit: 1.0,
        qualifier: Qualifier::Exact,
        kind: Kind::Count,
        unit: None,
        change: Change::Total,
    };
    Quantity { figure, sentence, tokens: first..last + 1, counted: None }
}

/// What is read of the figures in `marked`: the figure, and its attribution.
fn read(lang: Lang, marked: &str) -> Vec<(String, Option<Attribution>)> {
    let (text, marks) = unmark(marked);
    let document = Document::new(text.clone(), Format::Markdown);
    let prose = Prose::new(&document, lang);
    let figures: Vec<Span> = marks.iter().filter(|mark| matches!(mark.0, '<' | '_')).map(|mark| mark.2).collect();
    let quantities: Vec<Quantity> = figures.iter().map(|&span| quantity(&prose, span)).collect();
    let found = super::attributions(&prose, &quantities, |_| true);
    let found = found.into_iter().map(|(attribution, _)| attribution);
    figures.iter().map(|span| span.of(&text).to_owned()).zip(found).collect()
}

/// Checks that each marked figure comes from its marked source.
#[track_caller]
fn check(lang: Lang, marked: &str) {
    let (text, marks) = unmark(marked);
    let words = |sign: char, letter: &str| {
        marks.iter().find(|mark| mark.0 == sign && mark.1 == letter).map(|mark| mark.2.of(&text).to_owned())
    };
    let expected: Vec<_> = marks
        .iter()
        .filter(|mark| matches!(mark.0, '<' | '_'))
        .map(|mark| {
            let source = (mark.0 == '<').then(|| words('[', &mark.1).unwrap());
            (source, if mark.0 == '<' { words('{', "") } else { None })
        })
        .collect();
    let got: Vec<_> = read(lang, marked)
        .into_iter()
        .map(|(_, found)| {
            (
                found.as_ref().map(|found| found.source.text.clone()),
                found.and_then(|found| found.via).map(|via| via.text),
            )
        })
        .collect();
    let mut table = String::new();
    for (expected, got) in expected.iter().zip(&got) {
        writeln!(table, "  expected {expected:?}\n       got {got:?}").unwrap();
    }
    assert!(expected == got, "{text}\n{table}");
}

/// The attribution of the only figure of `marked`.
#[track_caller]
fn only(lang: Lang, marked: &str) -> Attribution {
    let mut found = read(lang, marked);
    assert_eq!(found.len(), 1, "one figure");
    found.remove(0).1.unwrap_or_else(|| panic!("no source: {marked}"))
}
