//! A number on the way to its quantity: what is known of it by its own sentence alone, whatever was found before it.

use super::counted::{self, Nouns};
use super::lower;
use super::numeral::{Form, Numeral};
use super::qualifier::Hedged;
use super::unit::Measured;
use crate::language::Lexicon;
use crate::reading::{Kind, Token, Tokens};
use crate::text::Span;

/// A number in its sentence.
pub struct Number {
    pub sentence: usize,
    pub numeral: Numeral,
    pub measured: Measured,
    pub hedged: Hedged,
    /// By the words around it.
    pub noun: Option<Noun>,
}

/// A noun of the sentence: its token and its place.
pub type Noun = (usize, Span);

impl Number {
    /// The numeral, of which no more is known yet than what it is measured in.
    pub fn new(sentence: usize, numeral: Numeral, measured: Measured) -> Self {
        let hedged = Hedged::exact(&measured.tokens);
        Self { sentence, numeral, measured, hedged, noun: None }
    }

    /// The noun in its sentence, by the words around it, where it is `measured` so.
    pub fn noun(&self, measured: &Measured, tokens: &Tokens<'_>, lexicon: &'static Lexicon) -> Option<Noun> {
        let Self { numeral, hedged, .. } = self;
        let nouns = Nouns { tokens, lexicon };
        let whole = |at: usize| (at, counted::whole_word(tokens, at));
        // `Milliardengewinn`, `Millionenmetropole`: no more than a part of a word.
        if self.is_vague_part(tokens, lexicon) {
            return None;
        }
        if self.is_occurrence(measured, tokens, lexicon) {
            let follows = lexicon.grammar.nouns_capitalised;
            let named = |at: usize| tokens.get(at).is_some_and(Token::is_capitalised);
            let noun = follows.then(|| nouns.counted_after(measured.tokens.end, false)).flatten();
            // `Drei Mal versuchten Abgeordnete …`: what does not stand beside it is not counted.
            return noun.filter(|_| named(measured.tokens.end)).map(whole);
        }
        // `500 or more cases`
        let behind_hedge = (measured.kind == Kind::Count && hedged.tokens.end > measured.tokens.end)
            .then_some(hedged.tokens.end)
            .filter(|_| nouns.counted_after(measured.tokens.end, false).is_none());
        counted::inside_compound(tokens, numeral, measured)
            .or_else(|| behind_hedge.and_then(|end| nouns.counted_after(end, false)).map(whole))
            .or_else(|| {
                let vague = numeral.form == Form::Vague;
                // `auf minus 5 Grad`
                let start = hedged.tokens.start;
                let sign = start > 0 && lexicon.numbers.negative.has(lower(tokens, start - 1));
                nouns.counted(measured, &measured.tokens, start - usize::from(sign), vague).map(whole)
            })
    }

    /// Whether the number is a magnitude without a number that a noun begins with; `Millionenhöhe` says how much.
    pub fn is_vague_part(&self, tokens: &[Token<'_>], lexicon: &Lexicon) -> bool {
        let rest = &self.numeral.suffix;
        self.numeral.form == Form::Vague
            // `eine milliardenschwere Übernahme` has its noun behind it.
            && tokens[self.numeral.tokens.end - 1].is_capitalised()
            && !rest.is_empty()
            && !lexicon.grammar.changes.contains(rest.as_str())
    }

    /// `twice`, `30 times`: nothing is counted but how often.
    pub fn is_occurrence(&self, measured: &Measured, tokens: &[Token<'_>], lexicon: &Lexicon) -> bool {
        let (numbers, numeral) = (&lexicon.numbers, &self.numeral);
        measured.kind == Kind::Count
            && (numbers.occurrences.contains(lower(tokens, numeral.tokens.start))
                || numbers.times.contains(&numeral.suffix)
                || numbers.times.contains(lower(tokens, numeral.tokens.end)))
    }
}
