//! The subject: what a figure is of.

use std::collections::BTreeSet;

use super::{Prose, Quantity};
use crate::configuration::Term;
use crate::text::Span;

/// What a figure is of, as far as the text says. The sets hold normal forms (stems, names of roles
/// and places from `language`), so that two claims can be set beside each other without the text.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Subject {
    /// The counted or measured noun where it stands in the text, which may be another sentence.
    pub noun: Option<Span>,
    /// Its words: `Soldaten`.
    pub counts: Option<String>,
    /// Stem of the noun's head, its compound parts cut off where the language has the head alone:
    /// `soldat` for `Soldaten`, `geschoss` for `Raketengeschosse`.
    pub head: Option<String>,
    /// The class of things that the head belongs to, from `language` (`soldier`, `person`,
    /// `munition` …), narrowest first.
    pub classes: Vec<String>,
    /// Stems of the adjectives and complements of the noun: `aktiv` in `aktive Soldaten`, `Kriegs` …
    pub modifiers: BTreeSet<String>,
    /// Stems of the other content words of the figure's clause.
    pub context: BTreeSet<String>,
    /// In which roles the thing is counted: `sent`, `killed`, `wounded`, `reserve` … from
    /// `language`; empty where the text does not say.
    pub roles: BTreeSet<String>,
    /// Countries, organisations and places in the figure's clause and noun phrase, by their
    /// language-free keys (`country:kp`, `place:kursk`).
    pub actors: BTreeSet<String>,
    /// The one the counted thing belongs to, where the noun phrase says so (`nordkoreanische
    /// Soldaten`, `AMC's stockholders`): a key as in `actors`.
    pub owner: Option<String>,
    /// The period or day that the figure speaks of, resolved where the text and the document's date
    /// allow.
    pub period: Option<Period>,
    pub modality: Modality,
    /// `day`, `week`, `month`, `year`, `person`, `100000` … where the figure is a rate.
    pub rate: Option<String>,
    /// Whether the words call it a part of another number (`darunter`, `davon`, `allein in`).
    pub part: bool,
}

/// A span of days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct Period {
    pub first: jiff::civil::Date,
    pub last: jiff::civil::Date,
}

/// Whether the text says that it is so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Modality {
    /// Happened, or is the case.
    #[default]
    Fact,
    /// Intended, agreed, ready to: `will entsenden`, `plant`.
    Planned,
    /// Expected, predicted: `dürfte`, `wird … steigen`, `forecast`.
    Forecast,
    /// `könnte`, `may`, `drohen`.
    Possible,
    /// `bestritt`, `denied`, negated.
    Denied,
    /// Set by a rule: `ab 50 Teilnehmern`, `höchstens 50 km/h erlaubt`.
    Limit,
}

/// What `quantity` is of. `day` is the day of the document, `terms` are the user's own words.
pub(super) fn describe(
    prose: &Prose<'_>,
    quantity: &Quantity,
    day: Option<jiff::civil::Date>,
    terms: &[Term],
) -> Subject {
    let _ = (prose, day, terms);
    Subject {
        noun: quantity.counted.as_ref().map(|counted| counted.span),
        counts: quantity.counted.as_ref().map(|counted| counted.text.clone()),
        ..Subject::default()
    }
}
