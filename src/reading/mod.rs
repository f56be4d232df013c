//! Reading: a [`Document`](crate::text::Document) becomes [`Claim`]s.
//!
//! In goes the prose of a report or of a draft, alike; out come the figures in it, what each is of
//! and who the text says it comes from. Reading does no I/O and never fails: what it cannot make
//! out stays empty.

mod attribution;
mod claim;
mod ellipsis;
mod figure;
mod names;
mod prose;
mod quantity;
mod quotation;
mod sentence;
mod subject;
mod token;
mod wording;

pub use claim::{Attribution, Claim, Mention, Reading};
pub use figure::{Change, Figure, Kind, Qualifier};
pub use prose::{Prose, Sentence};
pub use quantity::{Counted, Quantity};
pub use subject::{Base, Modality, Period, Subject};
pub use token::{Token, TokenKind, Tokens};
pub use wording::Wording;

use crate::configuration::Term;
use crate::language::Lang;
use crate::text::Document;

/// Reads documents. Made once; holds the words of the user's beat.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    terms: Vec<Term>,
}

/// What is known of a document besides its text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context {
    /// `None`: told from the text.
    pub language: Option<Lang>,
    /// The day it was published or is being written, which `am Montag` counts from.
    pub day: Option<jiff::civil::Date>,
}

impl Reader {
    /// A reader that knows the words of `[[term]]` besides its own.
    pub fn new(terms: &[Term]) -> Self {
        Self { terms: terms.to_vec() }
    }

    /// The claims of `document`, and the names it ties together.
    pub fn read(&self, document: &Document, context: Context) -> Reading {
        let language = context.language.unwrap_or_else(|| Lang::of(&document.text));
        let prose = Prose::new(document, language);
        let mut quantities = quantity::quantities(&prose);
        let attributions = attribution::attributions(&prose, &quantities);
        for (quantity, attribution) in quantities.iter_mut().zip(&attributions) {
            quantity.drop_noun_in(attribution.as_ref().map(|attribution| attribution.source.span));
        }
        let subjects = subject::subjects(&prose, &quantities, &attributions, context.day, &self.terms);
        let mut claims: Vec<Claim> = quantities
            .into_iter()
            .zip(attributions)
            .zip(subjects)
            .map(|((quantity, attribution), subject)| Claim {
                subject,
                attribution,
                sentence: prose.sentences[quantity.sentence].span,
                block: prose.block(quantity.sentence).kind,
                quotation: quotation::around(&prose, quantity.sentence, quantity.figure.span),
                figure: quantity.figure,
            })
            .collect();
        ellipsis::fill_in(&document.text, language, &mut claims);
        Reading { language, day: context.day, claims, same_names: names::tied_together(&prose) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Format;

    #[test]
    fn who_says_a_number_is_not_what_it_is_of() {
        let read = |text: &str| {
            let document = Document::new(text.into(), Format::Markdown);
            let claims = Reader::default().read(&document, Context::default()).claims;
            claims[0].subject.counts.clone()
        };
        assert_eq!(read("Der Verband erwartet für das Jahr ein Minus von 3 Prozent."), None);
        assert_eq!(read("Volkswirte hatten mit einem Plus von 0,3 Prozent gerechnet."), None);
        assert_eq!(read("Ökonomen hatten einen Rückgang auf 2,2 Prozent erwartet."), None);
        assert_eq!(read("Die SPD kam auf 21 Prozent."), None);
        assert_eq!(read("Der Umsatz stieg um 3 Prozent, sagte der Chef."), Some("Umsatz".into()));
    }
}
