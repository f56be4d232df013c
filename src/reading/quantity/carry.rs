//! What a figure takes over from the figures before it: the unit that is said once (`20 Millionen Dollar
//! sowie 15 Millionen`) and the noun that is not said again. A
//! noun never goes from one block of the text into another, where the talk is of something else.

use super::counted::Nouns;
use super::numeral::{Form, Numeral};
use super::unit::Measured;
use super::{Counted, Quantity};
use crate::language::Lexicon;
use crate::reading::{Kind, Prose, Token};

/// How many sentences back a figure without a noun of its own looks for one.
const SENTENCES_BACK: usize = 2;

/// Whether a bare number shares the unit of the figure before it: `20 Millionen Dollar sowie 15
/// Millionen`, `10,25 Prozent …, 12,55 …`.
pub fn inherits_unit(
    numeral: &Numeral,
    measured: &Measured,
    previous: &Quantity,
    sentence: usize,
    nouns: &Nouns<'_, '_>,
) -> bool {
    let figure = &previous.figure;
    let unit_can_carry = matches!(figure.kind, Kind::Money | Kind::Percent | Kind::PercentagePoint | Kind::Measure);
    if measured.kind != Kind::Count || measured.explicit || !unit_can_carry || !numeral.suffix.is_empty() {
        return false;
    }
    let alone = nouns.stands_alone(measured.tokens.end);
    match figure.kind {
        Kind::Money => alone && numeral.last_digit >= 1e3 && figure.last_digit >= 1e3,
        _ => alone && previous.sentence == sentence && numeral.form == Form::Digits && numeral.last_digit < 1.0,
    }
}

/// The currency of a bare sum of millions whose noun is one of money (`Überschuldung … 18,1
/// Millionen`): that of the last sum before it.
pub fn unit_of_sum(
    numeral: &Numeral,
    measured: &Measured,
    noun: Option<&str>,
    found: &[Quantity],
    nouns: &Nouns<'_, '_>,
) -> Option<String> {
    let bare =
        measured.kind == Kind::Count && !measured.explicit && numeral.last_digit >= 1e3 && numeral.tokens.len() > 1;
    let noun = noun?.to_lowercase();
    let money = nouns.lexicon.units.money_nouns.iter().any(|stem| noun.contains(stem.as_str()));
    if !(bare && money && nouns.stands_alone(measured.tokens.end)) {
        return None;
    }
    found
        .iter()
        .rev()
        .find(|quantity| quantity.figure.kind == Kind::Money)
        .and_then(|quantity| quantity.figure.unit.clone())
}

/// Whether the figure that starts at the token `start` says the one before it again, or goes on
/// with it: `37 Prozent oder 23,7 Millionen Euro`, `$32m (£17m)`.
pub fn says_the_same(tokens: &[Token<'_>], previous: &Quantity, start: usize, lexicon: &Lexicon) -> bool {
    let end = tokens.iter().position(|token| token.span.start >= previous.figure.phrase.end).unwrap_or(tokens.len());
    let sign = |token: &Token<'_>| {
        matches!(token.text, "(" | "/") || lexicon.grammar.links.alternatives.contains(token.lower.as_ref())
    };
    start == end + 1 && sign(&tokens[end])
}

/// The noun of a figure that has none of its own: the one that the figure before it counts.
pub fn carried_noun(measured: &Measured, found: &[Quantity], sentence: usize, prose: &Prose<'_>) -> Option<Counted> {
    if matches!(measured.kind, Kind::Age | Kind::Duration) {
        return None;
    }
    let back = if measured.kind == Kind::Count { SENTENCES_BACK } else { 0 };
    if measured.kind == Kind::Count && measured.explicit {
        return None;
    }
    let same_sort = |quantity: &&Quantity| {
        let kind = quantity.figure.kind;
        match measured.kind {
            Kind::Count | Kind::Vague | Kind::Fraction => matches!(kind, Kind::Count | Kind::Vague),
            kind_here => kind == kind_here,
        }
    };
    let previous = found.iter().rev().take_while(|quantity| quantity.sentence + back >= sentence).find(same_sort)?;
    let same_block = prose.sentences[previous.sentence].block == prose.sentences[sentence].block;
    same_block.then(|| previous.counted.clone()).flatten()
}

impl Nouns<'_, '_> {
    /// Whether the number before the token `at` stands without a noun: a sign, a verb, a
    /// preposition or an article follows.
    fn stands_alone(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|token| {
            !token.is_word()
                || self.lexicon.function_words.contains(&token.lower)
                || (self.lexicon.grammar.nouns_capitalised && !token.is_capitalised())
        })
    }
}
