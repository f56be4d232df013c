//! The noun as it stands in the text: a whole word with what hyphens tie to it, or the noun that is a
//! part of the number's own word.

use super::super::numeral::{Form, Numeral, is_hyphen};
use super::super::unit::Measured;
use crate::reading::Token;
use crate::text::Span;

/// The word at the token `at` with what hyphens and numbers tie to it: `F-22-Kampfflugzeuge`.
pub fn whole_word(tokens: &[Token<'_>], at: usize) -> Span {
    let tied = |token: &&Token<'_>| token.glued && (token.is_word() || token.is_number() || is_hyphen(token.text));
    // A hyphen at the end belongs to an ellipsis (`Artillerie- und …`), not to the word.
    let parts = tokens[at + 1..].iter().take_while(tied).filter(|token| !is_hyphen(token.text));
    parts.last().map_or(tokens[at].span, |last| tokens[at].span.join(last.span))
}

/// The noun inside a compound: `Fünfjahresschranke`, `100.000-Einwohner-Stadt`.
pub fn inside_compound(tokens: &[Token<'_>], numeral: &Numeral, measured: &Measured) -> Option<(usize, Span)> {
    let at = numeral.tokens.end - 1;
    let token = &tokens[at];
    if measured.compound_noun {
        let span = if numeral.form == Form::Digits && token.text.contains('-') {
            // 39-MW-Anlage: the last part is the noun.
            let from = token.text.rfind('-').map_or(0, |at| at + 1);
            Span::new(token.span.start + from, token.span.end)
        } else {
            token.span
        };
        return Some((at, span));
    }
    let counted =
        numeral.form == Form::Digits && !numeral.suffix.is_empty() && !measured.explicit && token.is_capitalised();
    counted.then(|| {
        let length = token.text.find('-').unwrap_or(token.text.len());
        (at, Span::new(token.span.start, token.span.start + length))
    })
}
