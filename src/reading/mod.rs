//! Reading: a [`Document`](crate::text::Document) becomes [`Claim`]s.
//!
//! In goes the prose of a report or of a draft, alike; out come the figures in it, what each is of
//! and who the text says it comes from. Reading does no I/O and never fails: what it cannot make
//! out stays empty.

mod attribution;
mod claim;
mod ellipsis;
mod figure;
mod memory;
mod names;
mod prose;
mod quantity;
mod quotation;
mod reach;
mod sentence;
mod subject;
mod token;
mod wording;

pub use claim::{Attribution, Claim, Mention, Reading};
pub use figure::{Change, Figure, Kind, Qualifier};
pub use memory::Memory;
pub use prose::{Prose, Sentence};
pub use quantity::{Counted, Quantity};
pub use subject::{Base, Modality, Period, Subject};
pub use token::{Token, TokenKind, Tokens};
pub use wording::Wording;

use memory::{Kept, Told};
use quantity::Quantities;

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
        let prose = Prose::new(document, context.language_of(document));
        let told = self.told(&prose, context.day, Kept::nothing(&prose));
        reading(&prose, context.day, told.into_iter().flat_map(|told| told.claims).collect())
    }

    /// The same, quicker where `memory` has what was read in a text that was much like it. The memory is new, or was
    /// given to this reader alone.
    pub fn read_again(&self, document: &Document, context: Context, memory: &mut Memory) -> Reading {
        let prose = Prose::new(document, context.language_of(document));
        let kept = memory.keep(&prose, context.day);
        let told = self.told(&prose, context.day, kept);
        let claims = told.iter().flat_map(|told| told.claims.iter().cloned()).collect();
        memory.remember(&prose, context.day, told);
        reading(&prose, context.day, claims)
    }

    /// What the sentences of `prose` tell: those that are `kept` what they told before, in the order of the text.
    fn told(&self, prose: &Prose<'_>, day: Option<jiff::civil::Date>, kept: Kept) -> Vec<Told> {
        let Quantities { all, since } = quantity::quantities(prose, &kept);
        let attributions = attribution::attributions(prose, &all, |sentence| kept.is_read(sentence));
        let found: Vec<Quantity> = all.into_iter().filter(|quantity| kept.is_read(quantity.sentence)).collect();
        let (attributions, heard): (Vec<_>, Vec<isize>) = attributions.into_iter().unzip();
        let mut quantities = found.clone();
        for (quantity, attribution) in quantities.iter_mut().zip(&attributions) {
            quantity.drop_noun_in(attribution.as_ref().map(|attribution| attribution.source.span));
        }
        let subjects = subject::subjects(prose, &quantities, &attributions, day, &self.terms);
        let claims =
            quantities.into_iter().zip(attributions).zip(subjects).map(|((quantity, attribution), subject)| Claim {
                subject,
                attribution,
                sentence: prose.sentences[quantity.sentence].span,
                block: prose.block(quantity.sentence).kind,
                quotation: quotation::around(prose, quantity.sentence, quantity.figure.span),
                figure: quantity.figure,
            });
        let mut told = kept.told;
        let is_new = told.len();
        for ((quantity, claim), heard) in found.into_iter().zip(claims).zip(heard) {
            let sentence = quantity.sentence;
            if told[is_new..].last().is_none_or(|last| last.sentence != sentence) {
                told.push(Told::nothing(prose, sentence, &since));
            }
            if let Some(own) = told.last_mut() {
                own.reach.first = own.reach.first.min(heard);
                own.quantities.push(quantity);
                own.claims.push(claim);
            }
        }
        told.sort_by_key(|told| told.sentence);
        told
    }
}

impl Context {
    fn language_of(self, document: &Document) -> Lang {
        self.language.unwrap_or_else(|| Lang::of(&document.text))
    }
}

/// What was read in `prose`, a text of `day`, that makes these `claims` by themselves.
fn reading(prose: &Prose<'_>, day: Option<jiff::civil::Date>, mut claims: Vec<Claim>) -> Reading {
    ellipsis::fill_in(prose.text(), prose.language, &mut claims);
    Reading { language: prose.language, day, claims, same_names: names::tied_together(prose) }
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
