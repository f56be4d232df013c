//! Quantities: the figures of a text with the noun that each counts, before anything is known of who
//! says so. Numerals are read, measured and hedged, those that are no figures are left out, and the rest
//! is put together here. The words of each rule are data of the language, never of this room.

mod age;
mod bounds;
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
use crate::language::Lexicon;
use crate::text::Span;
use change::Place;
use counted::Nouns;
use exclusion::Candidate;
use numeral::{Amount, Form, Numeral, Numerals};
use qualifier::Hedged;
use unit::Measured;

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
    let nouns = Nouns { tokens, lexicon };
    let mut label_end = None;
    let mut at = 0;
    while at < tokens.len() {
        let may_start = !tokens[at].is_word() || lexicon.numbers.may_start(&tokens[at].lower);
        let Some(mut numeral) = may_start.then(|| numerals.at(at)).flatten() else {
            debug_assert!(may_start || numerals.at(at).is_none(), "a number may start with {}", tokens[at].text);
            at += 1;
            continue;
        };
        let mut measured = unit::measure(tokens, &numeral, lexicon);
        compound::take_up(numerals, &mut numeral, &mut measured);
        at = numeral.tokens.end;
        let hedged = qualifier::hedge(tokens, &measured.tokens, measured.kind, lexicon);
        age::bounded(tokens, &hedged, &mut measured, lexicon);
        unit::multiple(tokens, &numeral, &mut measured, lexicon);
        let candidate = Candidate {
            tokens,
            numeral: &numeral,
            measured: &measured,
            hedged: hedged.qualifier != Qualifier::Exact,
            hedge_certain: hedged.certain,
            after_label: label_end.is_some_and(|end| joined(tokens, end, numeral.tokens.start, lexicon)),
            counts_plural: nouns.plural_after(measured.tokens.end).is_some(),
            counts_noun: nouns.counted_after(measured.tokens.end, numeral.form == Form::Vague).is_some(),
            lexicon,
        };
        if candidate.is_excluded() {
            label_end = Some(numeral.tokens.end);
            continue;
        }
        age::beside_name(tokens, &numeral, &mut measured, lexicon);
        let quantity = assemble(prose, sentence, &numeral, measured, &hedged, found);
        found.push(quantity);
        bounds::join(prose, found);
    }
}

/// The figure of `numeral` with its noun, unit and change, the figures `found` before it known.
fn assemble(
    prose: &Prose<'_>,
    sentence: usize,
    numeral: &Numeral,
    mut measured: Measured,
    hedged: &Hedged,
    found: &[Quantity],
) -> Quantity {
    let tokens = prose.tokens(sentence);
    let lexicon = prose.lexicon();
    let nouns = Nouns { tokens, lexicon };
    // `500 or more cases`
    let behind_hedge = (measured.kind == Kind::Count && hedged.tokens.end > measured.tokens.end)
        .then_some(hedged.tokens.end)
        .filter(|_| nouns.counted_after(measured.tokens.end, false).is_none());
    let mut noun = counted::inside_compound(tokens, numeral, &measured).or_else(|| {
        behind_hedge.and_then(|end| nouns.counted_after(end, false)).map(|at| (at, counted::whole_word(tokens, at)))
    });
    noun = noun.or_else(|| {
        nouns
            .counted(&measured, &measured.tokens, hedged.tokens.start, numeral.form == Form::Vague)
            .map(|at| (at, counted::whole_word(tokens, at)))
    });
    let previous = found.last();
    if let Some(previous) = previous.filter(|previous| previous.sentence + 1 >= sentence)
        && carry::inherits_unit(numeral, &measured, previous, sentence, &nouns)
    {
        measured.kind = previous.figure.kind;
        measured.unit.clone_from(&previous.figure.unit);
        noun = None;
    } else if let Some(unit) =
        carry::unit_of_sum(numeral, &measured, noun.map(|(_, span)| span.of(prose.text())), found, &nouns)
    {
        measured.kind = Kind::Money;
        measured.unit = Some(unit);
    }
    if let Some(previous) =
        previous.filter(|previous| previous.sentence == sentence && previous.figure.kind != Kind::Count)
        && carry::says_the_same(tokens, previous, hedged.tokens.start, lexicon)
        && noun.is_none_or(|(at, _)| at < measured.tokens.start)
    {
        let counted = previous.counted.as_ref().filter(|counted| counted.sentence == sentence);
        noun = counted.map(|counted| (counted.token, counted.span));
    }
    let place = Place {
        tokens,
        phrase: hedged.tokens.clone(),
        figure: measured.tokens.clone(),
        noun: noun.map(|(at, _)| at),
        kind: measured.kind,
        lexicon,
    };
    let change = place.change();
    let counted = noun
        .map(|(token, span)| Counted { span, text: span.of(prose.text()).to_owned(), sentence, token })
        .or_else(|| carry::carried_noun(&measured, found, sentence, prose));
    let figure = figure(numeral, &measured, hedged, change, tokens, lexicon);
    Quantity { figure, sentence, tokens: numeral.tokens.clone(), counted }
}

/// Puts the pieces together.
fn figure(
    numeral: &Numeral,
    measured: &Measured,
    hedged: &Hedged,
    change: Change,
    tokens: &[Token<'_>],
    lexicon: &'static Lexicon,
) -> Figure {
    // A level below zero is negative; a change keeps its size and says its direction.
    let negative = !numeral.signed
        && Numerals { tokens, lexicon }.is_negative(numeral.tokens.start)
        && change == Change::Total
        && !matches!(measured.kind, Kind::Percent | Kind::PercentagePoint);
    let scale = if negative { -measured.scale } else { measured.scale };
    let scaled = |value: f64| {
        let value = value * scale;
        if measured.scale < 1.0 { (value * 1e6).round() / 1e6 } else { value }
    };
    let (value, low, high, qualifier) = match numeral.amount {
        Amount::Vague => (None, None, None, Qualifier::Vague),
        Amount::Between(low, high) => (None, Some(scaled(low)), Some(scaled(high)), Qualifier::Range),
        Amount::Exactly(value) => {
            let value = scaled(value);
            let (low, high) = match hedged.qualifier {
                Qualifier::MoreThan | Qualifier::AtLeast => (Some(value), None),
                Qualifier::LessThan | Qualifier::AtMost => (None, Some(value)),
                _ => (Some(value), Some(value)),
            };
            (Some(value), low, high, hedged.qualifier)
        }
    };
    let start = tokens[hedged.tokens.start.min(measured.tokens.start)].span.start;
    let end = tokens[hedged.tokens.end.max(measured.tokens.end) - 1].span.end.max(numeral.span.end);
    Figure {
        span: numeral.span,
        phrase: Span::new(start, end),
        value,
        low,
        high,
        last_digit: numeral.last_digit * measured.scale,
        qualifier,
        kind: measured.kind,
        unit: measured.unit.clone(),
        change,
    }
}

/// The token `at` in lower case; nothing where the sentence has none.
fn lower<'a>(tokens: &'a [Token<'_>], at: usize) -> &'a str {
    tokens.get(at).map_or("", |token| token.lower.as_ref())
}

/// Whether only a conjunction or a comma stands between two numbers.
fn joined(tokens: &[Token<'_>], end: usize, start: usize, lexicon: &Lexicon) -> bool {
    let joins = |token: &Token<'_>| {
        matches!(token.text, "," | "/") || lexicon.grammar.links.lists.contains(token.lower.as_ref())
    };
    start == end + 1 && joins(&tokens[end])
}
