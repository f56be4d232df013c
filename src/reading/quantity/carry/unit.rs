//! The unit of a bare number, which the figures before it were told in.

use crate::language::Lexicon;
use crate::reading::quantity::counted::Nouns;
use crate::reading::quantity::numeral::{Form, Numeral};
use crate::reading::quantity::unit::Measured;
use crate::reading::quantity::{Change, Quantity, age, lower};
use crate::reading::{Kind, Token};

/// What a bare number shares with a percentage before it is no more than this.
const LARGEST_SHARE: f64 = 100.0;

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
    // `zu 24 Monaten, davon 16 auf Bewährung`
    let part = figure.kind == Kind::Duration
        && previous.sentence == sentence
        && nouns.lexicon.clauses.parts.contains(lower(nouns.tokens, numeral.tokens.start.wrapping_sub(1)));
    let start = numeral.tokens.start;
    // `in the limit from 24 weeks to 20`
    let level = previous.sentence == sentence
        && nouns.lexicon.changes.to.contains(lower(nouns.tokens, start.wrapping_sub(1)))
        && nouns.lexicon.numbers.ranges.from.contains(lower(nouns.tokens, previous.tokens.start.wrapping_sub(1)))
        && nouns
            .tokens
            .get(..start - 1)
            .and_then(<[Token<'_>]>::last)
            .is_some_and(|last| last.span.end <= figure.whole().end);
    // `Waren es 2012 noch 20 Terabyte, so waren es 2015 schon 76.`
    let again = previous.sentence == sentence && is_taken_up(nouns, start);
    if (level || again) && matches!(figure.kind, Kind::Duration | Kind::Measure) {
        let bare = measured.kind == Kind::Count && !measured.explicit && numeral.suffix.is_empty();
        return bare && nouns.stands_alone(measured.tokens.end);
    }
    let unit_can_carry =
        part || matches!(figure.kind, Kind::Money | Kind::Percent | Kind::PercentagePoint | Kind::Measure);
    if measured.kind != Kind::Count || measured.explicit || !unit_can_carry || !numeral.suffix.is_empty() {
        return false;
    }
    let alone = nouns.stands_alone(measured.tokens.end);
    match figure.kind {
        Kind::Duration => alone,
        Kind::Money => alone && numeral.last_digit >= 1e3 && figure.last_digit >= 1e3,
        // `gained 0.4% to 7,123.4`, `rose 8.1% to 3.65`: an index, a price.
        Kind::Percent
            if numeral.value().is_some_and(|value| value > LARGEST_SHARE)
                || matches!(figure.change, Change::Increase | Change::Decrease)
                    && nouns.lexicon.changes.to.contains(lower(nouns.tokens, numeral.tokens.start.wrapping_sub(1))) =>
        {
            false
        }
        // `Its quota is 948,000 barrels a day, and it pumps 1.2 million`
        Kind::Measure if numeral.tokens.len() > 1 && numeral.last_digit >= 1e3 => {
            alone && previous.sentence == sentence && figure.last_digit >= 1e3
        }
        _ => alone && previous.sentence == sentence && numeral.form == Form::Digits && numeral.last_digit < 1.0,
    }
}

/// Whether words right before the number at the token `start` take up what was told before: `so waren es 2015 schon 76`.
fn is_taken_up(nouns: &Nouns<'_, '_>, start: usize) -> bool {
    /// `waren es Ende 2015 bereits rund`
    const REACH: usize = 6;
    let anaphora = &nouns.lexicon.clauses.anaphora;
    (start.saturating_sub(REACH)..start.saturating_sub(1))
        .any(|at| anaphora.contains_row([lower(nouns.tokens, at), lower(nouns.tokens, at + 1)], " "))
}

/// Whether the number is one more age beside the one before it: `aged 19 and 22`, `im Alter von 19 und 22
/// Jahren`.
pub fn is_next_age(
    tokens: &[Token<'_>],
    numeral: &Numeral,
    measured: &Measured,
    previous: &Quantity,
    lexicon: &Lexicon,
) -> bool {
    let bare = measured.kind == Kind::Count && !measured.explicit && numeral.suffix.is_empty();
    let years = measured.kind == Kind::Duration && measured.unit.as_deref() == Some("year");
    let listed = |token: &Token<'_>| {
        token.is(",") || token.is(&lexicon.numbers.joiner) || lexicon.grammar.links.alternatives.contains(token.lower())
    };
    let between = tokens.get(previous.tokens.end..numeral.tokens.start).unwrap_or_default();
    previous.figure.kind == Kind::Age
        && (bare || years)
        && numeral.value().is_some_and(|value| value <= age::OLDEST)
        && !between.is_empty()
        && between.len() <= 2
        && between.iter().all(listed)
        && !(bare
            && tokens.get(measured.tokens.end).is_some_and(|next| {
                next.is_number()
                    || next.is_word()
                        && !lexicon.function_words.contains(next.lower())
                        && !lexicon.grammar.verbs.contains(next.lower())
            }))
}

/// The currency of a bare sum of millions whose noun is one of money (`Überschuldung … 18,1 Millionen`), or had a sum
/// before: that of the last sum before it.
pub fn unit_of_sum(
    numeral: &Numeral,
    measured: &Measured,
    noun: Option<&str>,
    found: &[Quantity],
    nouns: &Nouns<'_, '_>,
) -> Option<String> {
    if !may_be_sum(numeral, measured, nouns) {
        return None;
    }
    // A firm has sums of many things.
    let is_common =
        !nouns.lexicon.grammar.nouns_capitalised && noun.is_some_and(|noun| noun.starts_with(char::is_lowercase));
    let noun = noun.map(str::to_lowercase);
    let named = || {
        let noun = noun.as_deref();
        noun.is_some_and(|noun| nouns.lexicon.units.money_nouns.iter().any(|stem| noun.contains(stem.as_str())))
    };
    // `Building fell 10 per cent to 43.1 billion`, where its sum was told before.
    let told = |quantity: &&Quantity| {
        let counted = quantity.counted.as_ref().map(|counted| counted.text.to_lowercase());
        quantity.figure.kind == Kind::Money && counted.is_some() && counted == noun && is_common
    };
    if !(named() || found.iter().rev().any(|quantity| told(&quantity))) {
        return None;
    }
    last_currency(found)
}

/// The currency of the last sum of money.
pub fn last_currency(found: &[Quantity]) -> Option<String> {
    found
        .iter()
        .rev()
        .find(|quantity| quantity.figure.kind == Kind::Money)
        .and_then(|quantity| quantity.figure.unit.clone())
}

/// Whether the number may be a bare sum of millions, which takes over the currency of one before it, wherever that stands.
pub fn may_be_sum(numeral: &Numeral, measured: &Measured, nouns: &Nouns<'_, '_>) -> bool {
    measured.kind == Kind::Count
        && !measured.explicit
        && numeral.last_digit >= 1e3
        && numeral.tokens.len() > 1
        && nouns.stands_alone(measured.tokens.end)
}

/// The currency of a bare price for each, that of the sum before it in its sentence: `eight million shares at 4.50
/// dollars each and four million at 4.20 each`.
pub fn unit_of_price(
    measured: &Measured,
    found: &[Quantity],
    sentence: usize,
    nouns: &Nouns<'_, '_>,
) -> Option<String> {
    let rates = &nouns.lexicon.rates;
    let next = lower(nouns.tokens, measured.tokens.end);
    let each = rates.each.contains(next) || rates.words.get(next).is_some_and(|unit| unit == "piece");
    let at = nouns.lexicon.changes.to.contains(lower(nouns.tokens, measured.tokens.start.wrapping_sub(1)));
    if measured.kind != Kind::Count || measured.explicit || !each || !at {
        return None;
    }
    let mut here = found.iter().rev().take_while(|quantity| quantity.sentence == sentence);
    here.find(|quantity| quantity.figure.kind == Kind::Money)?.figure.unit.clone()
}
