//! The claim: a figure with its subject and its attribution, at a place in a document.

use super::{Figure, Subject};
use crate::language::Lang;
use crate::text::{BlockKind, Span};

/// All that was read in one document.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    pub language: Lang,
    /// The day of the document, where it is known.
    pub day: Option<jiff::civil::Date>,
    /// In the order of the text.
    pub claims: Vec<Claim>,
    /// Names that the text itself ties together: `Robert Koch-Institut (RKI)`, `Geheimdienst NIS`;
    /// each pair is two names of one office or person, as they stand in the text.
    pub same_names: Vec<(String, String)>,
}

/// A figure, what it is of, and who the text says it comes from.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Claim {
    pub figure: Figure,
    pub subject: Subject,
    /// `None` where the text speaks in its own voice.
    pub attribution: Option<Attribution>,
    /// The sentence that the figure stands in.
    pub sentence: Span,
    /// What kind of block it stands in.
    pub block: BlockKind,
    /// The direct quotation it stands in, quotation marks included.
    pub quotation: Option<Span>,
}

impl Claim {
    /// Its places in the text.
    pub(crate) fn spans(&mut self) -> impl Iterator<Item = &mut Span> {
        let Self { figure, subject, attribution, sentence, quotation, .. } = self;
        let attributed = attribution.iter_mut().flat_map(|Attribution { source, via, cue, .. }| {
            std::iter::once(&mut source.span).chain(via.iter_mut().map(|via| &mut via.span)).chain(cue)
        });
        [&mut figure.span, &mut figure.phrase, sentence]
            .into_iter()
            .chain(&mut subject.noun)
            .chain(quotation)
            .chain(attributed)
    }
}

/// Who a text says a figure comes from.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Attribution {
    /// The person, office, paper or document, without cue and article.
    pub source: Mention,
    /// The medium or agency that passes it on.
    pub via: Option<Mention>,
    /// The words that make it an attribution: `laut`, `nach Angaben`, `sagte`; where there are any.
    pub cue: Option<Span>,
    /// Several sources named together (`des ukrainischen und auch des südkoreanischen
    /// Geheimdienstes`), each by its own words; empty where there is one.
    pub joint: Vec<String>,
    /// Whether the text gives no name at all (`Medienberichte`, `Experten`, `Insider`).
    pub anonymous: bool,
    /// Whether the words claim several independent sources (`mehrere Quellen`, `übereinstimmend`).
    pub several: bool,
}

/// Words at a place.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Mention {
    pub span: Span,
    /// The words, holes and line ends folded to one space.
    pub text: String,
}
