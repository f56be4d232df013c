//! Figures for tests, read from the words that a text would have.

use crate::reading::{Context, Figure, Reader};
use crate::text::{Document, Format};

/// The first figure of `text`.
#[track_caller]
pub(super) fn figure(text: &str) -> Figure {
    let document = Document::new(format!("Es sind {text} Menschen."), Format::Plain);
    let context = Context { language: Some(crate::language::Lang::German), day: None };
    let mut claims = Reader::new(&[]).read(&document, context).claims;
    assert_eq!(claims.len(), 1, "one figure in {text}");
    claims.remove(0).figure
}
