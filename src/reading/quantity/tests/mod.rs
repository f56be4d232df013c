//! What a text says, figure by figure. A line of the expectation is one figure:
//! `text | low..high qualifier kind unit | counted noun | change`, `?` for an open or absent end.

mod carried;
mod changes;
mod clauses;
mod figures;
mod governed;
mod markets;
mod news;
mod nouns;
mod numbers;
mod outlets;
mod people;
mod pronouns;
mod written;

use super::*;
use crate::language::Lang;
use crate::text::{Document, Format};

/// Writes down the figures of `text`, one a line.
fn figures(lang: Lang, text: &str) -> String {
    let document = Document::new(text.into(), Format::Markdown);
    let prose = Prose::new(&document, lang);
    let bound = |bound: Option<f64>| bound.map_or_else(|| "?".to_owned(), |value| value.to_string());
    let name = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    quantities(&prose, &Kept::nothing(&prose))
        .all
        .iter()
        .map(|quantity| {
            let figure = &quantity.figure;
            let mut line = format!(
                "{} | {}..{} {} {}",
                figure.span.of(text),
                bound(figure.low),
                bound(figure.high),
                name(serde_json::to_value(figure.qualifier).unwrap_or_default()),
                name(serde_json::to_value(figure.kind).unwrap_or_default()),
            );
            if let Some(unit) = &figure.unit {
                line = format!("{line} {unit}");
            }
            if let Some(counted) = &quantity.counted {
                line = format!("{line} | {}", counted.text);
            }
            if figure.change != Change::Total {
                line = format!("{line} | {}", name(serde_json::to_value(figure.change).unwrap_or_default()));
            }
            line
        })
        .collect::<Vec<_>>()
        .join("\n")
}

#[track_caller]
fn check(lang: Lang, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(figures(lang, text), *expected, "in: {text}");
    }
}

#[test]
fn no_text_makes_the_reader_stumble() {
    // Cuts through every character of a text that has one of everything.
    let text = "„Zwölf- bis 15.000“ US$ 3,5 Mrd. – 1/2 ½ -5 °C (32) 45-Jähriger 2:1 §4 +49 89 1234567 zehn\u{308}000 1.2.3,4 €\u{a0}7";
    for (start, _) in text.char_indices() {
        for (end, _) in text[start..].char_indices().step_by(7) {
            figures(Lang::German, &text[start..start + end]);
            figures(Lang::English, &text[start..start + end]);
        }
    }
}
