//! Quantities: the figures of a text with the noun that each counts, before anything is known of who
//! says so. Numerals are read, measured and hedged, those that are no figures are left out, and the rest
//! is put together here. The words of each rule are data of the language, never of this room.

mod age;
mod assembly;
mod bounds;
mod bracketed;
mod carry;
mod change;
mod compound;
mod counted;
mod exclusion;
mod numeral;
mod qualifier;
#[cfg(test)]
mod tests;
mod unit;

use super::{Change, Figure, Kind, Prose, Qualifier, Token};
use crate::language::{Lexicon, Lower};
use crate::text::Span;
use assembly::Assembly;
use exclusion::Candidate;
use numeral::{Form, Numerals};
use qualifier::Hedged;

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

impl Quantity {
    /// Who says a number is not what it is of: takes back a noun before the number that stands in `source`, as in
    /// `Der Verband erwartet ein Minus von 3 Prozent`.
    pub(super) fn drop_noun_in(&mut self, source: Option<Span>) {
        let (sentence, start) = (self.sentence, self.tokens.start);
        let said = |noun: &mut Counted| {
            noun.sentence == sentence && noun.token < start && source.is_some_and(|source| source.contains(noun.span))
        };
        self.counted.take_if(|noun| said(noun));
    }
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
    let mut found = Vec::new();
    for sentence in 0..prose.sentences.len() {
        if prose.lexicon().numbers.may_be_in(prose.sentences[sentence].span.of(prose.text())) {
            read_sentence(prose, sentence, &mut found);
        }
    }
    found
}

/// Adds the quantities of one sentence to `found`.
fn read_sentence(prose: &Prose<'_>, sentence: usize, found: &mut Vec<Quantity>) {
    let tokens = prose.tokens(sentence);
    let lexicon = prose.lexicon();
    let numerals = Numerals { tokens, lexicon };
    let mut label_end = None;
    let mut at = 0;
    while at < tokens.len() {
        let may_start = !tokens[at].is_word() || lexicon.numbers.may_start(tokens[at].lower());
        let Some(mut numeral) = may_start.then(|| numerals.at(at)).flatten() else {
            debug_assert!(may_start || numerals.at(at).is_none(), "a number may start with {}", tokens[at].text);
            at += 1;
            continue;
        };
        let mut measured = unit::measure(tokens, &numeral, lexicon);
        compound::take_up(numerals, &mut numeral, &mut measured);
        at = numeral.tokens.end;
        let mut hedged = qualifier::hedge(tokens, &measured.tokens, measured.kind, lexicon);
        // `um die Verdoppelung zu erreichen`: before a noun they are prepositions.
        let preposition = lexicon.function_words.prepositions.contains(tokens[hedged.tokens.start].lower());
        if numeral.form == Form::Multiple && preposition {
            hedged = Hedged::exact(&measured.tokens);
        }
        age::bounded(tokens, &hedged, &mut measured, lexicon);
        unit::multiple(tokens, &numeral, &mut measured, lexicon);
        let after_label = label_end.is_some_and(|end| joined(tokens, end, numeral.tokens.start, lexicon));
        let candidate = Candidate::new(numerals, &numeral, &measured, &hedged, after_label);
        if candidate.is_excluded() {
            // `Einwohner, 800 mehr`: the word begins like a number and is no label.
            if numeral.form == Form::Digits {
                label_end = Some(numeral.tokens.end);
            }
            continue;
        }
        age::beside_name(tokens, &numeral, &mut measured, lexicon);
        let shared = bracketed::unit_behind(numerals, &numeral, &measured)
            .or_else(|| carry::unit_ahead(numerals, &numeral, &measured))
            .or_else(|| carry::unit_of_whole(numerals, &numeral, &measured));
        if let Some(shared) = shared {
            measured = shared;
        }
        let assembly = Assembly { prose, sentence, numeral: &numeral, hedged: &hedged, found };
        let quantity = assembly.quantity(measured);
        found.push(quantity);
        carry::noun_ahead(prose, found);
        bounds::join(prose, found);
    }
}

/// The token `at` in lower case; nothing where the sentence has none.
fn lower<'a>(tokens: &'a [Token<'_>], at: usize) -> Lower<'a> {
    tokens.get(at).map_or(Lower::NONE, Token::lower)
}

/// Whether only a conjunction or a comma stands between two numbers.
fn joined(tokens: &[Token<'_>], end: usize, start: usize, lexicon: &Lexicon) -> bool {
    let joins =
        |token: &Token<'_>| matches!(token.text, "," | "/") || lexicon.grammar.links.lists.contains(token.lower());
    start == end + 1 && joins(&tokens[end])
}
