//! What a figure takes over from the figures beside it: the unit that is said once (`20 Millionen Dollar sowie 15
//! Millionen`) and the noun that is not said again. A noun never goes from one block of the text into another, where the
//! talk is of something else.

mod ahead;
mod noun;
mod unit;

use super::Quantity;
use super::counted::Nouns;
use crate::language::Lexicon;
use crate::reading::Token;
pub use ahead::{noun_ahead, unit_ahead, unit_of_whole};
pub use noun::carried_noun;
pub use unit::{inherits_unit, is_next_age, last_currency, may_be_sum, unit_of_price, unit_of_sum};

/// How many sentences back a figure without a noun of its own looks for one.
pub const SENTENCES_BACK: usize = 2;

/// Most words from a number to the end of its noun: `common shares`.
const LONGEST_NOUN: usize = 3;

/// Whether the figure that starts at the token `start` says the one before it again, or goes on
/// with it: `37 Prozent oder 23,7 Millionen Euro`, `$32m (£17m)`.
pub fn says_the_same(tokens: &[Token<'_>], previous: &Quantity, start: usize, lexicon: &Lexicon) -> bool {
    let end = tokens.iter().position(|token| token.span.start >= previous.figure.phrase.end).unwrap_or(tokens.len());
    let sign = |token: &Token<'_>| {
        matches!(token.text, "(" | "/") || lexicon.grammar.links.alternatives.contains(token.lower())
    };
    // `215 points or 0.6%`
    // `300 common shares, or 9%`
    let adjective = |at: usize| tokens[at].is_word() && !lexicon.function_words.contains(tokens[at].lower());
    let noun = previous.counted.as_ref().filter(|noun| {
        noun.sentence == previous.sentence
            && (end..end + LONGEST_NOUN).contains(&noun.token)
            && noun.token < start
            && (end..noun.token).all(adjective)
    });
    let end = noun.map_or(end, |noun| noun.token + 1);
    // `rose $1.20, or 1.5%`
    let end = end + usize::from(start == end + 2 && tokens[end].is(","));
    start == end + 1 && sign(&tokens[end])
}

impl Nouns<'_, '_> {
    /// Whether the number before the token `at` stands without a noun: a sign, a verb, a
    /// preposition or an article follows.
    pub(super) fn stands_alone(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|token| {
            !token.is_word()
                || self.lexicon.function_words.contains(token.lower())
                || (self.lexicon.grammar.nouns_capitalised && !token.is_capitalised())
        })
    }
}
