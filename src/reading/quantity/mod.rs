//! Quantities: the figures of a text with the noun that each counts, before anything is known of
//! who says so.

mod change;
mod counted;
mod exclusion;
mod numeral;
mod qualifier;
#[cfg(test)]
mod tests;
mod unit;

use super::{Change, Figure, Kind, Prose, Qualifier, Token};
use crate::language::{Lexicon, ends_in};
use crate::text::Span;
use change::Place;
use counted::Nouns;
use exclusion::Candidate;
use numeral::{Amount, Form, Numeral, Numerals};
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

/// How many sentences back a figure without a noun of its own looks for one.
const SENTENCES_BACK: usize = 2;

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
        let Some(numeral) = numerals.at(at) else {
            at += 1;
            continue;
        };
        at = numeral.tokens.end;
        let mut measured = unit::measure(tokens, &numeral, lexicon);
        let hedged = qualifier::hedge(tokens, &measured.tokens, measured.kind, lexicon);
        age_limit(tokens, &hedged, &mut measured, lexicon);
        multiple(tokens, &numeral, &mut measured, lexicon);
        let candidate = Candidate {
            tokens,
            numeral: &numeral,
            measured: &measured,
            hedged: hedged.qualifier != Qualifier::Exact,
            hedge_certain: hedged.certain,
            after_label: label_end.is_some_and(|end| joined(tokens, end, numeral.tokens.start, lexicon)),
            counts_noun: nouns.counted_after(measured.tokens.end, numeral.form == Form::Vague).is_some(),
            lexicon,
        };
        if candidate.is_excluded() {
            label_end = Some(numeral.tokens.end);
            continue;
        }
        name_age(tokens, &numeral, &mut measured, prose);
        let previous = found.last().filter(|previous| previous.sentence + 1 >= sentence);
        let mut noun = compound_noun(tokens, &numeral, &measured).or_else(|| {
            nouns
                .counted(&measured, &measured.tokens, hedged.tokens.start, numeral.form == Form::Vague)
                .map(|at| (at, whole_word(tokens, at)))
        });
        if let Some(previous) = previous
            && inherits_unit(&numeral, &measured, previous, sentence, &nouns)
        {
            measured.kind = previous.figure.kind;
            measured.unit.clone_from(&previous.figure.unit);
            noun = None;
        } else if let Some(unit) =
            unit_of_sum(&numeral, &measured, noun.map(|(_, span)| span.of(prose.text())), found, &nouns)
        {
            measured.kind = Kind::Money;
            measured.unit = Some(unit);
        }
        if let Some(previous) =
            found.last().filter(|previous| previous.sentence == sentence && previous.figure.kind != Kind::Count)
            && says_the_same(tokens, previous, hedged.tokens.start, lexicon)
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
            .or_else(|| carried_noun(&measured, found, sentence, prose));
        let figure = figure(&numeral, &measured, hedged.qualifier, change, tokens, &hedged.tokens, lexicon);
        found.push(Quantity { figure, sentence, tokens: numeral.tokens.clone(), counted });
    }
}

/// Puts the pieces together.
fn figure(
    numeral: &Numeral,
    measured: &Measured,
    qualifier: Qualifier,
    change: Change,
    tokens: &[Token<'_>],
    phrase: &std::ops::Range<usize>,
    lexicon: &Lexicon,
) -> Figure {
    let sign = numeral.tokens.start.checked_sub(1).map(|at| &tokens[at]);
    // A level below zero is negative; a change keeps its size and says its direction.
    let negative = sign.is_some_and(|sign| {
        lexicon.numbers.negative.has(&sign.lower)
            || (sign.is("-") && !sign.glued && tokens[numeral.tokens.start].glued && numeral.form == Form::Digits)
    }) && change == Change::Total
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
            let (low, high) = match qualifier {
                Qualifier::MoreThan | Qualifier::AtLeast => (Some(value), None),
                Qualifier::LessThan | Qualifier::AtMost => (None, Some(value)),
                _ => (Some(value), Some(value)),
            };
            (Some(value), low, high, qualifier)
        }
    };
    let start = tokens[phrase.start.min(measured.tokens.start)].span.start;
    let end = tokens[phrase.end.max(measured.tokens.end) - 1].span.end.max(numeral.span.end);
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

/// `Jugendliche unter 16 Jahren`: years with a bound, right behind a noun that does not last, are an age.
fn age_limit(tokens: &[Token<'_>], hedged: &qualifier::Hedged, measured: &mut Measured, lexicon: &Lexicon) {
    let bound = hedged.tokens.start < measured.tokens.start
        && lexicon.qualifiers.not_before.ambiguous.contains(tokens[hedged.tokens.start].lower.as_ref());
    let years = measured.kind == Kind::Duration && measured.unit.as_deref() == Some("year");
    if !(bound && years && lexicon.grammar.nouns_capitalised) {
        return;
    }
    let Some(noun) = hedged.tokens.start.checked_sub(1).map(|at| &tokens[at]).filter(|noun| noun.is_capitalised())
    else {
        return;
    };
    let lasts = lexicon.units.age.lasting.iter().any(|ending| noun.lower.ends_with(ending.as_str()));
    if !lasts
        && !lexicon.function_words.contains(&noun.lower)
        && !lexicon.grammar.never_counted.contains(noun.lower.as_ref())
    {
        measured.kind = Kind::Age;
    }
}

/// From here on a bare number in brackets is an age behind any noun: `der Fahrer (43)`; below it may
/// number a list.
const YOUNGEST_ALONE: f64 = 14.0;

/// `Prinz William (32)`, `Anna Meier, 41, …`: a bare number after a name.
fn name_age(tokens: &[Token<'_>], numeral: &Numeral, measured: &mut Measured, prose: &Prose<'_>) {
    let Some(value) = numeral.value().filter(|value| (1.0..=115.0).contains(value) && value.fract() == 0.0) else {
        return;
    };
    if measured.kind != Kind::Count || measured.explicit || numeral.form != Form::Digits || numeral.tokens.len() != 1 {
        return;
    }
    let start = numeral.tokens.start;
    let sign = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |token| token.text);
    let (before, after) = (sign(start.checked_sub(1)), sign(Some(start + 1)));
    let name = |back: usize| {
        start.checked_sub(back).is_some_and(|at| {
            tokens[at].is_capitalised() && !prose.lexicon().function_words.contains(&tokens[at].lower)
        })
    };
    let roman = start.checked_sub(2).is_some_and(|at| tokens[at].is("."));
    let named = (name(2) && name(3)) || (roman && name(3));
    let person = match (before, after) {
        ("(", ")") => named || (name(2) && value >= YOUNGEST_ALONE),
        (",", ",") => named && value >= 10.0 && !prose.lexicon().grammar.nouns_capitalised,
        _ => false,
    };
    if person {
        measured.kind = Kind::Age;
        measured.unit = Some("year".into());
        measured.explicit = true;
    }
}

/// The noun inside a compound: `Fünfjahresschranke`, `100.000-Einwohner-Stadt`.
fn compound_noun(tokens: &[Token<'_>], numeral: &Numeral, measured: &Measured) -> Option<(usize, Span)> {
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

/// Whether a bare number shares the unit of the figure before it: `20 Millionen Dollar sowie 15
/// Millionen`, `10,25 Prozent …, 12,55 …`.
fn inherits_unit(
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
fn unit_of_sum(
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
fn says_the_same(tokens: &[Token<'_>], previous: &Quantity, start: usize, lexicon: &Lexicon) -> bool {
    let end = tokens.iter().position(|token| token.span.start >= previous.figure.phrase.end).unwrap_or(tokens.len());
    let sign = |token: &Token<'_>| {
        matches!(token.text, "(" | "/") || lexicon.grammar.links.alternatives.contains(token.lower.as_ref())
    };
    start == end + 1 && sign(&tokens[end])
}

/// Whether only a conjunction or a comma stands between two numbers.
fn joined(tokens: &[Token<'_>], end: usize, start: usize, lexicon: &Lexicon) -> bool {
    let joins = |token: &Token<'_>| {
        matches!(token.text, "," | "/") || lexicon.grammar.links.lists.contains(token.lower.as_ref())
    };
    start == end + 1 && joins(&tokens[end])
}

/// The word at the token `at` with what hyphens and numbers tie to it: `F-22-Kampfflugzeuge`.
fn whole_word(tokens: &[Token<'_>], at: usize) -> Span {
    let mut span = tokens[at].span;
    for token in &tokens[at + 1..] {
        let tied = token.glued && (token.is_word() || token.is_number() || numeral::is_hyphen(token.text));
        if !tied {
            break;
        }
        span.end = token.span.end;
    }
    // A hyphen at the end belongs to an ellipsis, not to the word.
    while !tokens.is_empty() && tokens.iter().any(|token| token.span.end == span.end && numeral::is_hyphen(token.text))
    {
        span.end -= 1;
    }
    span
}

/// `dreimal so viele`, `42 Mal so hoch`: occurrences that compare are factors.
fn multiple(tokens: &[Token<'_>], numeral: &Numeral, measured: &mut Measured, lexicon: &Lexicon) {
    if measured.kind != Kind::Count || numeral.value().is_none() {
        return;
    }
    let lower = |at: usize| tokens.get(at).map_or("", |token| token.lower.as_ref());
    let end = numeral.tokens.end;
    let times = &lexicon.numbers.times;
    let tied = times.contains(&numeral.suffix);
    if !(tied || times.contains(lower(end))) {
        return;
    }
    let next = end + usize::from(!tied);
    let grammar = &lexicon.grammar;
    let compares = grammar.comparisons.contains(lower(next))
        || (ends_in(lower(next), &grammar.endings.comparatives) && grammar.than.contains(lower(next + 1)));
    if compares {
        measured.kind = Kind::Fraction;
    }
    measured.tokens.end = measured.tokens.end.max(next);
}

/// The noun of a figure that has none of its own: the one that the figure before it counts.
fn carried_noun(measured: &Measured, found: &[Quantity], sentence: usize, prose: &Prose<'_>) -> Option<Counted> {
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
    // In another block the talk is of something else.
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
