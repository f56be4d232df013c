//! Quantities: the figures of a text with the noun that each counts, before anything is known of
//! who says so.

use super::{Figure, Prose};
use crate::text::Span;

/// A figure at its place, with the noun it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    pub figure: Figure,
    /// Number of the sentence in [`Prose::sentences`].
    pub sentence: usize,
    /// Its first and last token in the sentence (half open), hedge and unit left out.
    pub tokens: std::ops::Range<usize>,
    pub counted: Option<Counted>,
}

/// The noun that a figure counts or measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The head noun where it stands, which may be another sentence.
    pub span: Span,
    /// The noun as the text has it: `Soldaten`.
    pub text: String,
    /// The sentence it stands in.
    pub sentence: usize,
    /// Its token in that sentence.
    pub token: usize,
}

/// The quantities of `prose`, in the order of the text.
pub(super) fn quantities(prose: &Prose<'_>) -> Vec<Quantity> {
    let _ = prose;
    Vec::new()
}
