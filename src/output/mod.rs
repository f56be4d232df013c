//! What people and programs read: the messages in German and English, text for the terminal, JSON.
//!
//! Verdicts go in, words come out. Every sentence a journalist reads is made here.

mod document;
pub mod editor_words;
mod english;
mod facts;
#[cfg(test)]
mod fixture;
mod german;
pub mod github;
pub mod json;
pub mod messages;
#[cfg(test)]
mod messages_test;
pub mod notices;
mod rule_pages;
pub mod sarif;
mod settings_schema;
mod speakers;
mod standing;
pub mod text;

pub use document::{CheckedDocument, CheckedFigure, Group, ReadDocument, grouped};
pub use rule_pages::rule_page;
pub use settings_schema::settings_schema;
pub use speakers::Speakers;
pub use standing::Standing;
