//! What people and programs read: the messages in German and English, text for the terminal, JSON.
//!
//! Verdicts go in, words come out. Every sentence a journalist reads is made here.

pub mod json;
pub mod text;

use crate::corpus::Metadata;
use crate::reading::Reading;
use crate::text::Document;

/// A file that was read, under the name it was asked for.
#[derive(Clone, Debug)]
pub struct ReadDocument {
    /// As given on the command line.
    pub path: String,
    pub document: Document,
    pub metadata: Metadata,
    pub reading: Reading,
}
