//! What stands behind a number and is shared with it: the unit or the noun of the next one.

use crate::language::{Lexicon, Lower};
use crate::reading::quantity::numeral::{Form, Numeral, Numerals, is_hyphen};
use crate::reading::quantity::unit::{self, Measured};
use crate::reading::quantity::{Counted, Quantity, lower};
use crate::reading::{Kind, Prose, Token};

/// How many tokens before a number it may be said that it is set against the next: `statt der geplanten 300`.
const CONTRAST_REACH: usize = 5;

/// Most words between `statt` and its number: `der einst versprochenen`.
const LONGEST_ATTRIBUTE: usize = 4;

/// Most numbers that share the unit of the last: `3, 5, 8 oder 10 Euro`.
const LONGEST_LIST: usize = 4;

/// The unit that a bare number shares with the number behind it: `von 4 auf 6 Prozent`, `im Alter von 19
/// und 22 Jahren`, `3, 5 oder 8 Euro`. A magnitude said once is shared too: `von 3 auf 5 Millionen Euro`.
pub fn unit_ahead(numerals: Numerals<'_, '_>, numeral: &Numeral, measured: &Measured) -> Option<Measured> {
    let Numerals { tokens, lexicon } = numerals;
    let value = numeral.value().filter(|_| matches!(numeral.form, Form::Digits | Form::Words))?;
    if measured.kind != Kind::Count || measured.explicit || !numeral.suffix.is_empty() {
        return None;
    }
    let before = numeral.tokens.start.checked_sub(1).map_or(Lower::NONE, |at| tokens[at].lower());
    let from = lexicon.numbers.ranges.from.contains(before);
    let mut end = numeral.tokens.end;
    // `a 7- or 8-inch screen`
    let dangling = tokens.get(end).is_some_and(|sign| sign.glued && is_hyphen(sign.text))
        && tokens.get(end + 1).is_some_and(|next| !next.glued);
    end += usize::from(dangling);
    let mut comma = false;
    for _ in 0..LONGEST_LIST {
        let links = &lexicon.grammar.links;
        // `nicht 3, sondern 4 Prozent`
        end += usize::from(lower(tokens, end) == "," && links.contrasts.contains(lower(tokens, end + 1)));
        let link = lower(tokens, end);
        // `um drei bzw. 8,5 Prozent`
        end += usize::from(
            links.alternatives.contains(link) && tokens.get(end + 1).is_some_and(|it| it.is(".") && it.glued),
        );
        let level = from && lexicon.changes.to.contains(link);
        let side = links.sides.contains(link);
        // `51,3 zu 48,7 Prozent`
        let against = links.against.contains(link) && numeral.last_digit < 1.0;
        let last = link == lexicon.numbers.joiner
            || links.alternatives.contains(link)
            || links.contrasts.contains(link)
            || side
            || against;
        if !(level || last || link == ",") {
            return None;
        }
        // `von 4 auf rund 6 Prozent`, `58 statt bisher 49 Euro`
        let next = lower(tokens, end + 1);
        let adverb = links.contrasts.contains(link) && lexicon.function_words.adverbs.contains(next);
        // `1,9 statt der einst versprochenen 3,2 Millionen Euro`
        let known = links.contrasts.contains(link) && links.definite_articles.contains(next);
        // `von 60 auf die 65 Jahre der Männer`
        let known = known || level && links.definite_articles.contains(next);
        let skipped = known.then(|| {
            let attribute =
                |at: &usize| tokens.get(*at).is_some_and(|token| token.is_word() && !token.is_capitalised());
            (end + 1..end + 1 + LONGEST_ATTRIBUTE).take_while(attribute).count()
        });
        let hedge = usize::from(adverb || level && lexicon.qualifiers.before.contains_key(next));
        let hedge = skipped.unwrap_or(hedge);
        let second = numerals.single(end + 1 + hedge).filter(|second| dangling || second.suffix.is_empty())?;
        let unit = unit::measure(tokens, &second, lexicon);
        let magnitude = lexicon.numbers.magnitudes.get(lower(tokens, second.tokens.end - 1));
        let shared = magnitude.filter(|&&magnitude| {
            magnitude >= 1e3 && second.tokens.len() > 1 && value < 1e3 && numeral.tokens.len() == 1
        });
        let shared = shared.copied().unwrap_or(1.0);
        let unit_follows = unit.explicit && unit.tokens.start == second.tokens.start;
        if side && unit.kind != Kind::Measure || against && unit.kind != Kind::Percent {
            return None;
        }
        if (unit_follows || (level && shared > 1.0 && unit.kind == Kind::Count)) && (last || level || !comma) {
            // `um 30, 40 Prozent`
            let of_both = unit_follows && (link != "," || lexicon.changes.by.contains(before));
            return (of_both || level).then(|| Measured {
                tokens: measured.tokens.clone(),
                scale: unit.scale * shared,
                compound_noun: false,
                ..unit
            });
        }
        if unit.explicit || unit.kind != Kind::Count {
            return None;
        }
        comma |= link == ",";
        end = second.tokens.end;
    }
    None
}

/// The unit of the whole that a bare number is a part of: `2,3 der geplanten 5 Milliarden Euro`.
pub fn unit_of_whole(numerals: Numerals<'_, '_>, numeral: &Numeral, measured: &Measured) -> Option<Measured> {
    /// `der insgesamt geplanten`
    const REACH: usize = 3;
    let Numerals { tokens, lexicon } = numerals;
    let links = &lexicon.grammar.links;
    let value = numeral.value().filter(|_| numeral.form == Form::Digits && numeral.tokens.len() == 1)?;
    let opener = lower(tokens, numeral.tokens.end);
    let opens = links.genitive_openers.contains(opener) || links.partitives.contains(opener);
    if !opens || measured.kind != Kind::Count || measured.explicit || !numeral.suffix.is_empty() {
        return None;
    }
    let end = numeral.tokens.end + 1;
    let at = (end..tokens.len().min(end + REACH + 1)).find(|&at| tokens[at].is_number())?;
    let adjectives = tokens[end..at].iter().all(|token| token.is_word() && !token.is_capitalised());
    let whole = numerals.single(at).filter(|whole| whole.suffix.is_empty())?;
    let unit = unit::measure(tokens, &whole, lexicon);
    let magnitude = lexicon.numbers.magnitudes.get(lower(tokens, whole.tokens.end - 1)).copied();
    let magnitude = magnitude.filter(|_| whole.tokens.len() > 1)?;
    (adjectives && unit.kind == Kind::Money && whole.value().is_some_and(|whole| value * magnitude < whole)).then(
        || Measured { tokens: measured.tokens.clone(), scale: unit.scale * magnitude, compound_noun: false, ..unit },
    )
}

/// Gives the last but one of `found` the noun of the last, where the two are set against each other and only the
/// second has one: `statt der geplanten 300 kamen nur 120 Gäste`.
pub fn noun_ahead(prose: &Prose<'_>, found: &mut [Quantity]) {
    let [.., first, second] = found else { return };
    let (tokens, lexicon) = (prose.tokens(second.sentence), prose.lexicon());
    let counts = |quantity: &Quantity| matches!(quantity.figure.kind, Kind::Count | Kind::Vague);
    let share = matches!(second.figure.kind, Kind::Percent | Kind::PercentagePoint | Kind::Measure);
    let (before, behind) = (first.tokens.end, second.tokens.start);
    let own = second.counted.as_ref().filter(|noun| noun.sentence == second.sentence && noun.token >= behind);
    // `declined to 35,523 from 36,050 vehicles`
    let from = before + 1 == behind && lexicon.numbers.ranges.from.contains(lower(tokens, before));
    let before_it = |noun: &Counted| noun.sentence < first.sentence || noun.token < first.tokens.start;
    if first.sentence == second.sentence
        && from
        && counts(first)
        && counts(second)
        && own.is_some()
        && first.counted.as_ref().is_none_or(before_it)
    {
        first.counted = own.cloned();
        return;
    }
    // What stands behind the second figure is not of the first: `passieren statt 160 täglich 185 Laster die Brücke`.
    let missing = first
        .counted
        .as_ref()
        .is_none_or(|noun| noun.sentence != first.sentence || own.is_some_and(|own| noun.token > own.token));
    // `zehn oder fünfzehn Prozent der Stimmen`
    let shares =
        first.figure.kind == second.figure.kind && first.figure.kind != Kind::Duration && first.figure.unit.is_some();
    // `mit 33 statt 36 Prozent Marktanteil`, `von 31 auf 24 Prozent Marktanteil`
    let link = lower(tokens, before);
    let levels = lexicon.changes.to.contains(link)
        && lexicon.numbers.ranges.from.contains(lower(tokens, first.tokens.start.wrapping_sub(1)));
    let listed = before + 1 == behind
        && (lexicon.grammar.links.lists.contains(link) || lexicon.grammar.links.contrasts.contains(link) || levels);
    let before_it = |noun: &Counted| noun.sentence < first.sentence || noun.token < first.tokens.start;
    let missing = missing
        || (levels || lexicon.grammar.links.contrasts.contains(link)) && first.counted.as_ref().is_none_or(before_it);
    if shares && listed && first.sentence == second.sentence && missing && own.is_some() {
        first.counted = own.cloned();
        return;
    }
    // `zu sechs Jahren und drei Monaten Haft`
    let spans = first.figure.kind == Kind::Duration && second.figure.kind == Kind::Duration;
    let joined = tokens
        .iter()
        .filter(|token| token.span.start >= first.figure.phrase.end && token.span.end <= second.figure.phrase.start);
    if spans && first.sentence == second.sentence && missing && own.is_some() && joined.clone().count() == 1 {
        if joined.clone().all(|token| token.is(&lexicon.numbers.joiner)) {
            first.counted = own.cloned();
        }
        return;
    }
    if first.sentence != second.sentence || before > behind || !missing || !counts(first) || !(counts(second) || share)
    {
        return;
    }
    let contrasts = |at: usize| lexicon.grammar.links.contrasts.contains(tokens[at].lower());
    let parts = |token: &Token<'_>| matches!(token.text, ";" | ":" | "(" | ")");
    let opened = (first.tokens.start.saturating_sub(CONTRAST_REACH)..first.tokens.start).any(contrasts);
    // Nothing that could be counted stands between.
    let bare = tokens[before..behind].iter().all(|token| {
        !parts(token)
            && (!token.is_word()
                || lexicon.function_words.contains(token.lower())
                || (lexicon.grammar.nouns_capitalised && !token.is_capitalised())
                || lexicon.grammar.verbs.contains(token.lower()))
    });
    let contrast = bare && (opened || (before..behind).any(contrasts));
    // `statt 8,5 zahlt man nur noch 5 Prozent`
    if share {
        if contrast && first.figure.value.is_some() {
            first.figure.kind = second.figure.kind;
            first.figure.unit.clone_from(&second.figure.unit);
            first.counted.clone_from(&second.counted);
        }
        return;
    }
    // `elf beziehungsweise sieben Mandate`
    let alternative = before + 1 == behind && lexicon.grammar.links.alternatives.contains(link);
    if own.is_some() && (contrast || alternative || is_gapped(&tokens[before..behind], lexicon)) {
        first.counted = own.cloned();
    }
}

/// Whether a second clause leaves out its verb, `between` standing before its number: `In Wien leben 2 Millionen, in
/// Graz 300.000 Menschen`.
fn is_gapped(between: &[Token<'_>], lexicon: &Lexicon) -> bool {
    /// `, in der Steiermark`
    const LONGEST: usize = 5;
    let [link, rest @ ..] = between else { return false };
    let name = |token: &Token<'_>| token.is_capitalised();
    let small = |token: &Token<'_>| {
        lexicon.function_words.contains(token.lower()) && !lexicon.function_words.auxiliaries.contains(token.lower())
            || lexicon.qualifiers.before.contains_key(token.lower())
    };
    (link.is(",") || link.is(&lexicon.numbers.joiner))
        && rest.len() <= LONGEST
        && rest.iter().any(name)
        && rest.iter().all(|token| name(token) || small(token))
}
