//! What a figure takes over from the figures before it: the unit that is said once (`20 Millionen Dollar
//! sowie 15 Millionen`) and the noun that is not said again. A
//! noun never goes from one block of the text into another, where the talk is of something else.

use super::counted::Nouns;
use super::numeral::{Form, Numeral, Numerals, is_hyphen};
use super::unit::Measured;
use super::{Change, Counted, Quantity, age, lower, unit};
use crate::language::{Lexicon, Lower, ends_in};
use crate::reading::{Kind, Prose, Token};

/// How many sentences back a figure without a noun of its own looks for one.
const SENTENCES_BACK: usize = 2;

/// What a bare number shares with a percentage before it is no more than this.
const LARGEST_SHARE: f64 = 100.0;

/// How many tokens before a number it may be said that it is set against the next: `statt der geplanten 300`.
const CONTRAST_REACH: usize = 5;

/// Most words between `statt` and its number: `der einst versprochenen`.
const LONGEST_ATTRIBUTE: usize = 4;

/// Most numbers that share the unit of the last: `3, 5, 8 oder 10 Euro`.
const LONGEST_LIST: usize = 4;

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
    (start.saturating_sub(REACH)..start.saturating_sub(1)).any(|at| {
        let pair = (lower(nouns.tokens, at), lower(nouns.tokens, at + 1));
        anaphora.iter().any(|words| words.split_once(' ') == Some((pair.0.text, pair.1.text)))
    })
}

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
    if !bare {
        return None;
    }
    let noun = noun?.to_lowercase();
    let money = nouns.lexicon.units.money_nouns.iter().any(|stem| noun.contains(stem.as_str()));
    if !(money && nouns.stands_alone(measured.tokens.end)) {
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
        matches!(token.text, "(" | "/") || lexicon.grammar.links.alternatives.contains(token.lower())
    };
    // `215 points or 0.6%`
    let noun = previous.counted.as_ref().filter(|noun| noun.sentence == previous.sentence && noun.token == end);
    let end = end + usize::from(noun.is_some());
    // `rose $1.20, or 1.5%`
    let end = end + usize::from(start == end + 2 && tokens[end].is(","));
    start == end + 1 && sign(&tokens[end])
}

/// The noun of a figure that has none of its own: the one that the figure before it counts.
/// Its phrase with hedge starts at the token `phrase`.
pub fn carried_noun(
    measured: &Measured,
    phrase: usize,
    found: &[Quantity],
    sentence: usize,
    prose: &Prose<'_>,
) -> Option<Counted> {
    // `three children aged 4, 6 and 9`
    if measured.kind == Kind::Age && !measured.explicit {
        let beside = found.last().filter(|last| last.sentence == sentence && last.figure.kind == Kind::Age);
        return beside.and_then(|last| last.counted.clone());
    }
    if matches!(measured.kind, Kind::Age | Kind::Duration) {
        return None;
    }
    let tokens = prose.tokens(sentence);
    let impersonal = &prose.lexicon().attribution.words.impersonal;
    // `waren es noch 9 Prozent`
    let adverb = prose.lexicon().function_words.adverbs.contains(lower(tokens, phrase.wrapping_sub(1)));
    let before = phrase.wrapping_sub(1 + usize::from(adverb));
    let back = match measured.kind {
        Kind::Count => SENTENCES_BACK,
        // `Vor einem Jahr waren es 9 Prozent.`
        _ if impersonal.contains(lower(tokens, before)) => SENTENCES_BACK,
        // `He wants to cut borrowing to 36%. It is currently 64%.`
        Kind::Percent if stands_for_noun(tokens, prose.lexicon()) => 1,
        // `Befragt wurden 1.000 Deutsche. Zwei Drittel gaben an, …`
        Kind::Fraction => 1,
        _ => 0,
    };
    // `sold them for thousands of pounds`
    let sum = measured.kind == Kind::Vague
        && prose.lexicon().grammar.links.partitives.contains(lower(tokens, measured.tokens.end))
        && prose.lexicon().units.currencies.contains_key(lower(tokens, measured.tokens.end + 1));
    // `at a depth of 10 km, 35 km west of Lima`
    let distance = measured.kind == Kind::Measure
        && prose.lexicon().grammar.distances.contains(lower(tokens, measured.tokens.end));
    if measured.kind == Kind::Count && measured.explicit || sum || distance {
        return None;
    }
    // `1.500 Bäume, davon 57 Prozent Eichen`
    // `2,340 responses, of which 57 per cent`
    let clauses = &prose.lexicon().clauses;
    let pair = [lower(tokens, phrase.wrapping_sub(2)), lower(tokens, phrase.wrapping_sub(1))];
    let part = clauses.parts.contains(pair[1]) || clauses.is_part_phrase(pair);
    // `Die Befragung von 1.000 Frauen zeigt, dass 29 Prozent …`
    let reported = prose.lexicon().attribution.words.that.contains(pair[1]);
    let part = part || clauses.parts.contains(lower(tokens, measured.tokens.end));
    let same_sort = |quantity: &&Quantity| {
        let kind = quantity.figure.kind;
        match measured.kind {
            Kind::Percent if part || reported => matches!(kind, Kind::Count | Kind::Vague),
            // `400 Hektar Wald, die Hälfte davon`
            Kind::Fraction if part => !matches!(kind, Kind::Age | Kind::Duration),
            // `can halve the number of chicks; … only seven fledged`
            Kind::Count => matches!(kind, Kind::Count | Kind::Vague | Kind::Fraction),
            Kind::Vague | Kind::Fraction => matches!(kind, Kind::Count | Kind::Vague),
            // `Winds of 100 mph`: what is told in miles is not burnt in acres.
            Kind::Measure => kind == Kind::Measure && quantity.figure.unit == measured.unit,
            kind_here => kind == kind_here,
        }
    };
    let previous = found.iter().rev().take_while(|quantity| quantity.sentence + back >= sentence).find(same_sort)?;
    // `a £125m deal …, when clubs splashed out £392m`: a verb between begins something else.
    let verbs = &prose.lexicon().grammar;
    let from = if previous.sentence == sentence { previous.tokens.end } else { 0 };
    let acts =
        |token: &Token<'_>| verbs.verbs.contains(token.lower()) || ends_in(token.lower(), &verbs.endings.participles);
    if measured.kind == Kind::Money
        && !verbs.nouns_capitalised
        && tokens.get(from..phrase).is_some_and(|between| between.iter().any(acts))
    {
        return None;
    }
    // `rose eight basis points. The index ended at 6,890`
    let points = |noun: &Counted| prose.lexicon().grammar.points.contains(&noun.text.to_lowercase());
    if previous.sentence != sentence && previous.counted.as_ref().is_some_and(points) {
        return None;
    }
    let same_block = prose.sentences[previous.sentence].block == prose.sentences[sentence].block;
    same_block.then(|| previous.counted.clone()).flatten()
}

/// Whether the sentence opens with a pronoun that stands for what was spoken of, and a copula.
fn stands_for_noun(tokens: &[Token<'_>], lexicon: &Lexicon) -> bool {
    let (first, second) = (lower(tokens, 0), lower(tokens, 1));
    lexicon.function_words.pronouns.contains(first) && lexicon.grammar.copulas.contains(second)
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
    if own.is_some() && (contrast || is_gapped(&tokens[before..behind], lexicon)) {
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

impl Nouns<'_, '_> {
    /// Whether the number before the token `at` stands without a noun: a sign, a verb, a
    /// preposition or an article follows.
    fn stands_alone(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|token| {
            !token.is_word()
                || self.lexicon.function_words.contains(token.lower())
                || (self.lexicon.grammar.nouns_capitalised && !token.is_capitalised())
        })
    }
}
