//! A file becomes a [`Document`]: its text as read, and the blocks of prose in it.
//!
//! Everything downstream speaks in byte offsets into [`Document::text`]; [`LineIndex`] turns them
//! into code points, or into lines and columns, at the rim. Nothing here fails, does I/O or knows
//! a language: what could not be made out is returned as data.

mod asciidoc;
mod decode;
mod document;
mod html;
mod latex;
mod markdown;
mod plain;
mod position;
mod runs;
mod written;

pub use decode::{Decoded, decode};
pub use document::{Block, BlockKind, Document, Format, read};
pub use position::{Column, LineIndex, Position, line_of};
pub(crate) use runs::{acronyms, any_start, lower_case, runs};
pub use written::Written;

/// A half-open range of bytes in a document's text, on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span of the bytes `start..end`.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "a span runs forwards: {start}..{end}");
        Self { start, end }
    }

    /// The words that the span covers in `text`.
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The span as a standard range.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start..self.end
    }
}
