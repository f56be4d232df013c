//! What kind of quantity a numeral is, by the unit around it.

use std::ops::Range;

use super::currency::currency_before;
use super::numeral::{Amount, Form, Numeral};
use super::{age, lower};
use crate::language::{Lexicon, Lower, Units, ends_in};
use crate::reading::{Kind, Token};

/// A numeral's unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    pub kind: Kind,
    pub unit: Option<String>,
    /// What the value is multiplied with: 0.01 for cents.
    pub scale: f64,
    /// Tokens of number and unit together, half open.
    pub tokens: Range<usize>,
    /// Whether any word or sign of a unit stands there.
    pub explicit: bool,
    /// Whether the rest of a compound token is the noun that is counted: `Fünfjahresschranke`.
    pub compound_noun: bool,
}

/// Most tokens that a unit has: `kilometres per hour`; `U.S. dollars`, whose letters and stops are tokens of their own.
const LONGEST_UNIT: usize = 5;

/// The unit of `numeral` in its sentence.
pub fn measure(tokens: &[Token<'_>], numeral: &Numeral, lexicon: &Lexicon) -> Measured {
    let units = &lexicon.units;
    let count = Measured {
        kind: if numeral.amount == Amount::Vague { Kind::Vague } else { Kind::Count },
        unit: None,
        scale: 1.0,
        tokens: numeral.tokens.clone(),
        explicit: false,
        compound_noun: false,
    };
    let before = currency_before(tokens, numeral.tokens.start, lexicon);
    if !numeral.suffix.is_empty() {
        // `a $10m-rated player`: behind a sign of money the rest of the word is no measure.
        let found = suffix(tokens, numeral, lexicon).filter(|found| before.is_none() || found.kind != Kind::Measure);
        if found.is_some() || before.is_none() {
            let mut found = found.unwrap_or(count);
            // `a seven-year old boy`
            if found.kind == Kind::Duration && lexicon.units.age.predicates.contains(lower(tokens, found.tokens.end)) {
                found.kind = Kind::Age;
                found.tokens.end += 1;
                found.compound_noun = false;
            }
            return found;
        }
    }
    // `a quarter of a percentage point`
    let of = numeral.form == Form::Fraction
        && lexicon.grammar.links.partitives.contains(lower(tokens, numeral.tokens.end))
        && lexicon.numbers.articles.has(lower(tokens, numeral.tokens.end + 1));
    let after = unit_after(tokens, numeral.tokens.end + if of { 2 } else { 0 }, lexicon);
    let mut measured = match (before, after) {
        (Some((start, iso, scale)), after) => {
            let end = after.filter(|(found, _)| found.kind == Kind::Money).map_or(numeral.tokens.end, |(_, end)| end);
            let unit = Some(iso);
            Measured { kind: Kind::Money, unit, scale, tokens: start..end, explicit: true, ..count.clone() }
        }
        (None, Some((mut found, end))) => {
            // `a 45 degree angle`
            let angle = |at: usize| lexicon.units.angles.contains(lower(tokens, at));
            if found.unit.as_deref() == Some("°C") && found.kind == Kind::Measure && (angle(end) || angle(end + 1)) {
                found.unit = Some("°".into());
            }
            if let Some(weight) = weight(tokens, numeral, end, lexicon).filter(|_| found.kind == Kind::Money) {
                found.kind = Kind::Measure;
                found.unit = Some(weight);
            }
            let measured = Measured { tokens: numeral.tokens.start..end, explicit: true, ..found };
            magnified(tokens, numeral, measured, lexicon)
        }
        (None, None) => unit_ahead(tokens, numeral, units).map_or_else(
            || count.clone(),
            |unit| Measured { kind: Kind::Measure, unit: Some(unit), explicit: true, ..count.clone() },
        ),
    };
    if numeral.amount == Amount::Vague {
        // `Millionen Euro` has a unit in the text, but no figure that it measures.
        return Measured { tokens: measured.tokens, explicit: measured.explicit, ..count };
    }
    match numeral.form {
        Form::Multiple => return Measured { kind: Kind::Fraction, ..count },
        // `um den Faktor 20`, `by a factor of 10`
        Form::Digits | Form::Words if measured.kind == Kind::Count && follows_factor(tokens, numeral, lexicon) => {
            return Measured { kind: Kind::Fraction, explicit: true, ..count };
        }
        // `cut its rate by a quarter point`
        Form::Fraction
            if lexicon.grammar.points.contains(lower(tokens, measured.tokens.end))
                && !lexicon.grammar.nouns_capitalised =>
        {
            measured.kind = Kind::PercentagePoint;
            measured.unit = Some("pp".into());
            measured.tokens.end += 1;
            measured.explicit = true;
        }
        Form::Fraction if measured.kind == Kind::Count => measured.kind = Kind::Fraction,
        _ => {}
    }
    age::announced(tokens, numeral, &mut measured, lexicon);
    measured
}

/// The symbol of the weight that the unit before the token `end` is, where it may be a currency too: `weighed 200
/// pounds`, `300 pounds of gold`, but `3 million pounds of debt`.
fn weight(tokens: &[Token<'_>], numeral: &Numeral, end: usize, lexicon: &Lexicon) -> Option<String> {
    /// `weighed less than about 200 pounds`
    const REACH: usize = 5;
    let units = &lexicon.units;
    let symbol = units.weights.get(lower(tokens, end.checked_sub(1)?))?;
    let start = numeral.tokens.start;
    let weighs = (start.saturating_sub(REACH)..start)
        .any(|at| units.weighing.iter().any(|verb| tokens[at].lower().starts_with(verb.as_str())));
    let of = lexicon.grammar.links.partitives.contains(lower(tokens, end)) && numeral.last_digit <= 1.0;
    (weighs || of).then(|| symbol.clone())
}

/// Whether a noun right before the number says that it is a factor.
fn follows_factor(tokens: &[Token<'_>], numeral: &Numeral, lexicon: &Lexicon) -> bool {
    let before = |back: usize| numeral.tokens.start.checked_sub(back).map_or(Lower::NONE, |at| lower(tokens, at));
    let opened = usize::from(lexicon.numbers.ranges.open.contains(before(1)));
    let of = usize::from(lexicon.grammar.links.values.contains(before(1 + opened)));
    lexicon.numbers.factors.contains(before(1 + opened + of))
}

/// `Tempo 120`: the measure that a noun right before a bare number is told in.
fn unit_ahead(tokens: &[Token<'_>], numeral: &Numeral, units: &Units) -> Option<String> {
    let before = numeral.tokens.start.checked_sub(1)?;
    units.scales.get(lower(tokens, before)).filter(|_| tokens[numeral.tokens.start].is_number()).cloned()
}

/// `75 USD million`: the magnitude stands behind the currency.
fn magnified(tokens: &[Token<'_>], numeral: &Numeral, measured: Measured, lexicon: &Lexicon) -> Measured {
    let magnitude = lexicon.numbers.magnitudes.get(lower(tokens, measured.tokens.end)).copied();
    let magnitude = magnitude.filter(|&magnitude| magnitude >= 1e6 && numeral.last_digit < 1000.0);
    match magnitude {
        Some(magnitude) if measured.kind == Kind::Money && measured.scale >= 1.0 => {
            Measured { scale: magnitude, tokens: measured.tokens.start..measured.tokens.end + 1, ..measured }
        }
        _ => measured,
    }
}

/// `dreimal so viele`, `42 Mal so hoch`: occurrences that compare are factors.
pub fn multiple(tokens: &[Token<'_>], numeral: &Numeral, measured: &mut Measured, lexicon: &Lexicon) {
    if measured.kind != Kind::Count || numeral.value().is_none() {
        return;
    }
    let lower = |at: usize| lower(tokens, at);
    let end = numeral.tokens.end;
    let times = &lexicon.numbers.times;
    let alone = lexicon.numbers.occurrences.contains(lower(numeral.tokens.start));
    let tied = alone || times.contains(&numeral.suffix);
    if !(tied || times.contains(lower(end))) {
        return;
    }
    let next = end + usize::from(!tied);
    let grammar = &lexicon.grammar;
    // `scored twice as United won` compares nothing.
    let clause = alone
        && tokens
            .get(next + 1)
            .is_some_and(|token| token.is_capitalised() || lexicon.function_words.pronouns.contains(token.lower()));
    let compares = grammar.comparisons.contains(lower(next)) && !clause
        || (ends_in(lower(next), &grammar.endings.comparatives) && grammar.than.contains(lower(next + 1)));
    // `ein fünfmal höheres Risiko`: the comparative stands before its noun.
    let attribute = grammar.nouns_capitalised
        && ends_in(lower(next), &grammar.endings.inflected_comparatives)
        && tokens.get(next + 1).is_some_and(Token::is_capitalised);
    let compares = compares || attribute;
    // `2.3 times EBITDA`: nothing happens two and a third times.
    let part = numeral.value().is_some_and(|value| value.fract() != 0.0);
    if compares || part {
        measured.kind = Kind::Fraction;
    }
    measured.tokens.end = measured.tokens.end.max(next);
}

/// The unit that starts at the token `at`, and the token after it.
fn unit_after(tokens: &[Token<'_>], at: usize, lexicon: &Lexicon) -> Option<(Measured, usize)> {
    let units = &lexicon.units;
    let glued =
        |at: usize, signs: &[&str]| tokens.get(at).is_some_and(|token| token.glued && signs.contains(&token.text));
    // `1500.- Franken`, `a 5-mile walk`
    let price = glued(at, &[".", ","]) && glued(at + 1, &["-", "–", "—"]);
    let at = at + if price { 2 } else { usize::from(glued(at, &["-"])) };
    // `3 USD50 cards`, `a $ 4 billion loan`: the sign belongs to the number behind it.
    let owned = |next: &Token<'_>| {
        let article = at.checked_sub(1).is_some_and(|at| lexicon.numbers.articles.has(tokens[at].lower()));
        next.is_number() && (article || (next.glued && !tokens[at].glued))
    };
    if units.is_currency_sign(lower(tokens, at)) && tokens.get(at + 1).is_some_and(owned) {
        return None;
    }
    // `three consecutive years`, `drei volle Tage`
    // `zwei magere Jahre`
    let adjective = |at: usize| {
        lexicon.grammar.nouns_capitalised
            && tokens.get(at).is_some_and(|token| token.is_word() && !token.is_capitalised() && !token.glued)
            && tokens.get(at + 1).is_some_and(Token::is_capitalised)
            && lower(tokens, at).ends_with(lexicon.grammar.endings.nominatives.as_slice())
            && !lexicon.function_words.contains(lower(tokens, at))
    };
    // `two unbelievable weeks`
    let small = |at: usize| {
        let word = tokens.get(at).filter(|word| word.is_word() && !word.is_capitalised() && !word.glued);
        word.is_some_and(|word| {
            let word = word.lower();
            !lexicon.grammar.nouns_capitalised
                && !lexicon.function_words.contains(word)
                && !lexicon.grammar.verbs.contains(word)
                && !ends_in(word, &lexicon.grammar.endings.plurals)
                // `eight selling days` are days of a kind.
                && !ends_in(word, &lexicon.grammar.endings.gerunds)
                && !lexicon.numbers.magnitudes.contains_key(word)
                && !units.is_unit(word)
        }) && at.checked_sub(1).is_some_and(|number| !lexicon.numbers.articles.has(tokens[number].lower()))
            && ends_in(lower(tokens, at + 1), &lexicon.grammar.endings.plurals)
    };
    // `for 12 more weeks`
    let changes = &lexicon.changes;
    let further = |at: usize| {
        changes.additional_behind.contains(lower(tokens, at)) || changes.additional.contains(lower(tokens, at))
    };
    let whole = (units.whole.contains(lower(tokens, at)) || adjective(at) || small(at) || further(at))
        && units.durations.contains_key(lower(tokens, at + 1))
        && !tokens.get(at + 1).is_some_and(|next| next.glued);
    let at = at + usize::from(whole);
    if !units.may_start_with(lower(tokens, at)) {
        return None;
    }
    let mut written = String::new();
    let mut ends = [0; LONGEST_UNIT];
    let mut length = 0;
    for token in tokens.iter().skip(at).take(LONGEST_UNIT) {
        let goes_on = match length {
            0 => true,
            1 => units.may_go_on(lower(tokens, at)),
            _ => units.may_go_on(&written.to_lowercase()),
        };
        if !goes_on {
            break;
        }
        if !written.is_empty() && !token.glued {
            written.push(' ');
        }
        written.push_str(token.text);
        ends[length] = written.len();
        length += 1;
    }
    for (index, written) in ends[..length].iter().map(|&end| &written[..end]).enumerate().rev() {
        // `96.6 in January`: a symbol that is also a word has to stand against its number.
        if index == 0
            && tokens[at].is_word()
            && !tokens[at].glued
            && lexicon.function_words.contains(tokens[at].lower())
        {
            continue;
        }
        // `three won seats`: a currency that is a verb too is told in thousands.
        let verb = index == 0 && lexicon.grammar.verbs.contains(written);
        let thousands = at.checked_sub(1).is_some_and(|before| {
            let number = &tokens[before];
            lexicon.numbers.magnitudes.contains_key(number.lower()) || (number.is_number() && number.text.len() > 3)
        });
        if verb && !thousands {
            continue;
        }
        // `10 year-old`
        let old = written.split_once('-').filter(|(_, rest)| units.age.after.contains(rest));
        let age = old.and_then(|(name, _)| units.durations.get(name)).map(|unit| (Kind::Age, unit.clone(), 1.0));
        // `43.4 percent-owned`, `8 mile-long`
        let tied = || {
            let (name, _) = written.split_once('-').filter(|_| index == 0)?;
            // `18 Euro-Finanzminister` are counted.
            let counted =
                lexicon.grammar.nouns_capitalised && units.currencies.contains_key(name.to_lowercase().as_str());
            if counted { None } else { look_up(name, units) }
        };
        // `broke the 100 million mark`: a level, no currency.
        let level = index == 0
            && lexicon.grammar.changes.contains(written)
            && tokens[..at]
                .iter()
                .rev()
                .take(3)
                .any(|before| lexicon.grammar.links.definite_articles.contains(before.lower()));
        if level {
            continue;
        }
        if let Some((kind, unit, scale)) = age.or_else(|| look_up(written, units)).or_else(tied) {
            let found =
                Measured { kind, unit: Some(unit), scale, tokens: at..at, explicit: true, compound_noun: false };
            return Some((found, at + index + 1));
        }
    }
    None
}

/// The unit that starts at the token `at`, where one is written there.
pub fn explicit_after(tokens: &[Token<'_>], at: usize, lexicon: &Lexicon) -> Option<Measured> {
    unit_after(tokens, at, lexicon).map(|(unit, _)| unit)
}

/// The kind, unit and scale of a unit as written.
fn look_up(written: &str, units: &Units) -> Option<(Kind, String, f64)> {
    let lower = written.to_lowercase();
    let key = lower.as_str();
    if units.points.has(key) {
        return Some((Kind::PercentagePoint, "pp".into(), 1.0));
    }
    if units.percent.has(key) {
        return Some((Kind::Percent, "%".into(), 1.0));
    }
    if let Some(iso) = units.currencies.get(key) {
        return Some((Kind::Money, iso.clone(), 1.0));
    }
    // A sign after the number; a code only in capitals.
    if let Some((iso, scale)) = units.currency_sign(key)
        && (written.chars().all(|character| !character.is_lowercase()) || units.small_codes.contains(key))
    {
        return Some((Kind::Money, iso.to_owned(), scale));
    }
    if let Some(iso) = units.subunits.get(key) {
        return Some((Kind::Money, iso.clone(), 0.01));
    }
    if let Some(symbol) = units.symbols.get(written) {
        return Some((Kind::Measure, symbol.clone(), 1.0));
    }
    if let Some(unit) = units.durations.get(key) {
        return Some((Kind::Duration, unit.clone(), 1.0));
    }
    if let Some(symbol) = units.measures.get(key) {
        return Some((Kind::Measure, symbol.clone(), 1.0));
    }
    // `500Km`: the case of a single letter tells units apart, that of more seldom does.
    let lenient = written.chars().count() > 1;
    units.symbols.get(key).filter(|_| lenient).map(|symbol| (Kind::Measure, symbol.clone(), 1.0))
}

/// The unit inside a compound: `dreitägiger`, `45-Jährige`, `75ml`, `four-month`, `24-year-old`.
fn suffix(tokens: &[Token<'_>], numeral: &Numeral, lexicon: &Lexicon) -> Option<Measured> {
    let units = &lexicon.units;
    // `the 19-year-old's death`
    let whole = numeral.suffix.trim_end_matches("'s").trim_end_matches("’s");
    let token = &tokens[numeral.tokens.end - 1];
    let found = |kind, unit: &str, scale, compound_noun| Measured {
        kind,
        unit: (!unit.is_empty()).then(|| unit.to_owned()),
        scale,
        tokens: numeral.tokens.clone(),
        explicit: true,
        compound_noun,
    };
    if age::is_bounded_group(tokens, numeral, lexicon) {
        return Some(found(Kind::Age, "year", 1.0, false));
    }
    let (first, rest) = whole.split_once('-').unwrap_or((whole, ""));
    // `a quarter-point cut`
    if numeral.form == Form::Fraction && lexicon.grammar.points.contains(first) {
        return Some(found(Kind::PercentagePoint, "pp", 1.0, false));
    }
    if let Some((name, kind)) =
        units.suffixes.iter().filter(|(name, _)| first.starts_with(name.as_str())).max_by_key(|(name, _)| name.len())
    {
        let ending = &first[name.len()..];
        let inflected = units.suffix_endings.contains(ending);
        let noun = !inflected && ending.chars().count() >= 3;
        return match kind.as_str() {
            _ if !(inflected || noun) => None,
            "%" if inflected => Some(found(Kind::Percent, "%", 1.0, false)),
            "factor" if inflected => Some(found(Kind::Fraction, "", 1.0, false)),
            "times" | "count" if inflected => Some(found(Kind::Count, "", 1.0, false)),
            "°C" if lexicon.units.angles.contains(rest) => Some(found(Kind::Measure, "°", 1.0, true)),
            "°C" if inflected => Some(found(Kind::Measure, "°C", 1.0, false)),
            "none" | "%" | "factor" | "times" | "count" | "°C" => None,
            unit => {
                let old = units.age.after.contains(rest.split('-').next().unwrap_or(""));
                let kind = if old
                    || (unit == "year"
                        && inflected
                        && lexicon.grammar.nouns_capitalised
                        && age::is_told_by_compound(tokens, numeral, units))
                {
                    Kind::Age
                } else {
                    Kind::Duration
                };
                Some(found(
                    kind,
                    unit,
                    1.0,
                    kind == Kind::Duration && (noun || (!rest.is_empty() && inflected && !ending.is_empty())),
                ))
            }
        };
    }
    // 75ml, 39MW, 20-Euro-Schein; letters tied to a number word are no symbol, and in a language that writes its
    // compounds apart no unit either: `Tencent`.
    let digits = numeral.form == Form::Digits;
    let hyphened = token.text.as_bytes().get(numeral.span.end.saturating_sub(token.span.start)) == Some(&b'-');
    if !digits && !hyphened && !lexicon.grammar.nouns_capitalised {
        return None;
    }
    if !digits && rest.is_empty() && units.symbols.contains_key(whole) {
        return None;
    }
    // A magnitude may stand before it: `1.8 billion-mile`.
    let tied = token.text.len().checked_sub(numeral.suffix.len()).and_then(|start| token.text.get(start..));
    let written = if digits { tied.unwrap_or(token.text) } else { whole };
    let unit_part = written.split('-').next().unwrap_or(written);
    let (kind, unit, scale) = look_up(unit_part, units)?;
    let noun = !rest.is_empty() && !lexicon.grammar.dimensions.contains(rest);
    Some(Measured { scale, ..found(kind, &unit, scale, noun) })
}
