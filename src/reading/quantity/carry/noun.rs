//! The noun of a figure that has none of its own: that of a figure before it.

use super::SENTENCES_BACK;
use crate::language::{Lexicon, ends_in};
use crate::reading::quantity::counted::Nouns;
use crate::reading::quantity::unit::Measured;
use crate::reading::quantity::{Counted, Quantity, lower};
use crate::reading::{Kind, Prose, Token, Tokens};

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
    let listed =
        measured.kind == Kind::Percent && is_listed_by_place(tokens, phrase..measured.tokens.end, prose.lexicon());
    let level = puts_level(tokens, phrase, prose.lexicon());
    let back = match measured.kind {
        Kind::Count => SENTENCES_BACK,
        _ if level => SENTENCES_BACK,
        // `Vor einem Jahr waren es 9 Prozent.`
        _ if impersonal.contains(lower(tokens, before)) => SENTENCES_BACK,
        // `Vorn liegt Kärnten mit 4,3 Prozent vor Tirol (4,1 Prozent).`
        Kind::Percent if listed => SENTENCES_BACK,
        // `He wants to cut borrowing to 36%. It is currently 64%.`
        Kind::Percent if stands_for_noun(tokens, prose.lexicon()) => 1,
        // `This compares with 59 litres in France.`
        Kind::Percent | Kind::Measure | Kind::Money if sets_against(tokens, phrase, prose.lexicon()) => 1,
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
            // `Die Hälfte der Befragten nennt Russland (46 Prozent).`
            Kind::Percent if listed => matches!(kind, Kind::Percent | Kind::Fraction),
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
    let near = found.iter().rev().take_while(|quantity| quantity.sentence + back >= sentence);
    let open = |quantity: &&Quantity| !is_aside(quantity, phrase, sentence, prose);
    let mut near = near.filter(open).filter(same_sort).peekable();
    let last = near.next()?;
    // `150 vets from 46 states. Three had`: what the noun before it is told with is not gone on with.
    let whole = near.next().filter(|whole| measured.kind == Kind::Count && belongs_to(last, whole, prose));
    let previous = whole.unwrap_or(last);
    // `a £125m deal …, when clubs splashed out £392m`: a verb between begins something else.
    let verbs = &prose.lexicon().grammar;
    let from = if previous.sentence == sentence { previous.tokens.end } else { 0 };
    let acts =
        |token: &Token<'_>| verbs.verbs.contains(token.lower()) || ends_in(token.lower(), &verbs.endings.participles);
    if measured.kind == Kind::Money
        && !level
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

/// Whether the quantity stands with a preposition right behind the noun of another: `150 vets from | 46 states`.
fn belongs_to(quantity: &Quantity, whole: &Quantity, prose: &Prose<'_>) -> bool {
    let tokens = prose.tokens(quantity.sentence);
    let Some(noun) = whole.counted.as_ref().filter(|noun| noun.sentence == quantity.sentence) else { return false };
    let link = noun.token + 1;
    let other = quantity.counted.as_ref().is_some_and(|own| own.token > link);
    let near = (link + 1..=link + 2).contains(&quantity.tokens.start);
    whole.sentence == quantity.sentence
        && near
        && other
        && prose.lexicon().function_words.prepositions.contains(lower(tokens, link))
}

/// Whether a known level that names no thing of its own is put at the number: `puts the average at`; it is of what was
/// told before.
fn puts_level(tokens: &[Token<'_>], phrase: usize, lexicon: &Lexicon) -> bool {
    let Some(link) = phrase.checked_sub(1).filter(|&at| at >= 2) else { return false };
    let grammar = &lexicon.grammar;
    lexicon.changes.to.contains(lower(tokens, link))
        && grammar.levels_told.contains(lower(tokens, link - 1))
        && grammar.links.definite_articles.contains(lower(tokens, link - 2))
}

/// Whether the quantity stands in a relative clause of the same sentence that has ended before the number at `phrase`: who
/// `has a team of four officers` has other things to count.
fn is_aside(quantity: &Quantity, phrase: usize, sentence: usize, prose: &Prose<'_>) -> bool {
    let (tokens, lexicon) = (prose.tokens(sentence), prose.lexicon());
    if quantity.sentence != sentence || lexicon.grammar.nouns_capitalised {
        return false;
    }
    let comma = |at: &usize| tokens[*at].is(",");
    let opens = (0..quantity.tokens.start).rev().find(comma);
    let closes = (quantity.tokens.end..phrase).find(comma);
    let relative = opens.is_some_and(|at| lexicon.grammar.links.relatives.contains(lower(tokens, at + 1)));
    // `…, which had 300, and 200 in Kent` goes on.
    let goes_on = closes.is_some_and(|at| {
        let next = lower(tokens, at + 1);
        next == lexicon.numbers.joiner
            || !tokens.get(at + 1).is_some_and(Token::is_word)
            || lexicon.function_words.contains(next)
    });
    relative && closes.is_some() && !goes_on
}

/// Whether the share `figure` is one of those listed by place.
fn is_listed_by_place(tokens: &Tokens<'_>, figure: std::ops::Range<usize>, lexicon: &'static Lexicon) -> bool {
    let nouns = Nouns { tokens, lexicon };
    nouns.is_bracketed_beside_place(&figure) || nouns.is_share_of_place(figure)
}

/// Whether the sentence opens with a pronoun that stands for what was spoken of, and a copula.
fn stands_for_noun(tokens: &[Token<'_>], lexicon: &Lexicon) -> bool {
    let (first, second) = (lower(tokens, 0), lower(tokens, 1));
    lexicon.function_words.pronouns.contains(first) && lexicon.grammar.copulas.contains(second)
}

/// Whether the sentence opens with a pronoun and a verb that sets what was told before against a number.
fn sets_against(tokens: &[Token<'_>], phrase: usize, lexicon: &Lexicon) -> bool {
    /// `This compares favourably with`
    const REACH: usize = 4;
    let opens = lexicon.function_words.pronouns.contains(lower(tokens, 0))
        || lexicon.attribution.words.back.contains(lower(tokens, 0));
    let compares = |at: usize| lexicon.grammar.comparing_verbs.contains(lower(tokens, at));
    opens && (1..REACH.min(phrase)).any(compares)
}
