//! Ages: years that words around say someone is old (`im Alter von 18 Jahren`), and bare numbers beside
//! a name (`Anna Meier, 41, …`). In goes a numeral with its unit, which becomes an age or stays.

use super::numeral::{Amount, Form, Numeral, is_hyphen};
use super::qualifier::Hedged;
use super::unit::Measured;
use crate::language::{Lexicon, Lower, NameKind, Units, ends_in};
use crate::reading::{Kind, Qualifier, Token};

/// From here on a bare number in brackets is an age behind any noun: `der Fahrer (43)`; below it may
/// number a list.
const YOUNGEST_ALONE: f64 = 14.0;

/// From here on a bare number between commas is an age.
const YOUNGEST_APPOSED: f64 = 10.0;

/// Highest bare number that `im Alter von` makes an age.
pub const OLDEST: f64 = 130.0;

fn is_years(measured: &Measured) -> bool {
    measured.kind == Kind::Duration && measured.unit.as_deref() == Some("year")
}

/// `18 Jahre alt`, `im Alter von 18 Jahren`, `aged 18`: the words right around say that it is an age.
pub fn announced(tokens: &[Token<'_>], numeral: &Numeral, measured: &mut Measured, lexicon: &Lexicon) {
    let (units, ranges) = (&lexicon.units, &lexicon.numbers.ranges);
    let high = match numeral.amount {
        Amount::Exactly(value) | Amount::Between(_, value) => value,
        Amount::Vague => return,
    };
    let bare = measured.kind == Kind::Count && (1.0..=OLDEST).contains(&high);
    if !(bare || measured.kind == Kind::Duration) {
        return;
    }
    let after = tokens.get(measured.tokens.end).is_some_and(|token| units.age.after.contains(token.lower()));
    // `ein sechs Monate altes Baby`
    if after && !bare {
        measured.kind = Kind::Age;
        measured.tokens.end += 1;
        return;
    }
    let range = matches!(numeral.amount, Amount::Between(..));
    let start = numeral.tokens.start;
    let lower = |back: usize| start.checked_sub(back).map_or(Lower::NONE, |at| tokens[at].lower());
    // `aged between 12 and 17`; `im Alter zwischen` is a phrase of its own.
    let opened = range && ranges.open.contains(lower(1));
    let words = &units.age.before;
    let before = |back: usize| words.contains(lower(back)) || words.contains_row([lower(back + 1), lower(back)], " ");
    // `Kinder von 12 bis 17 Jahren`, `Menschen zwischen 18 und 30 Jahren`
    let persons = range && (opened || ranges.from.contains(lower(1))) && units.age.persons.contains(lower(2));
    let group = bare && units.age.groups.contains(super::lower(tokens, measured.tokens.end));
    // `aged from 49 to 76`
    let from = range && ranges.from.contains(lower(1));
    // `in der Zielgruppe (14 bis 49 Jahre)`
    let bracketed = lower(1) == "(" && before(2);
    // `at the age of just 28`
    let only = lexicon.qualifiers.between.words.contains(lower(1)) && before(2);
    let told = before(1) || bracketed || only || ((opened || from) && before(2)) || group || persons;
    if is_years(measured) && told || bare && told && !persons {
        measured.kind = Kind::Age;
        measured.unit = Some("year".into());
    }
}

/// `the over-55s`: those older or younger than a number, by letters tied to it; `the England under-21s` is a name.
pub fn is_bounded_group(tokens: &[Token<'_>], numeral: &Numeral, lexicon: &Lexicon) -> bool {
    let start = numeral.tokens.start;
    let Some(bound) = start.checked_sub(2).filter(|&at| !tokens[at].is_capitalised()) else { return false };
    let named = bound > 1 && tokens[bound - 1].is_capitalised();
    let tied = is_hyphen(tokens[start - 1].text) && tokens[start - 1].glued && tokens[start].glued;
    numeral.form == Form::Digits
        && numeral.value().is_some_and(|value| value <= OLDEST)
        && lexicon.units.age.tied.contains(numeral.suffix.as_str())
        && tied
        && !named
        && lexicon.qualifiers.before.contains_key(tokens[bound].lower())
}

/// Whether a word in -jährig tells an age: a noun (`die 67-Jährige`), or an adjective of someone who
/// grows old rather than of something that lasts.
pub fn is_told_by_compound(tokens: &[Token<'_>], numeral: &Numeral, units: &Units) -> bool {
    let token = &tokens[numeral.tokens.end - 1];
    // At the start of a sentence the capital of a number word says nothing.
    if token.is_capitalised() && (numeral.form == Form::Digits || numeral.tokens.start > 0) {
        return true;
    }
    let next = tokens[numeral.tokens.end..].iter().take(3).find(|token| token.is_capitalised());
    let Some(next) = next else { return true };
    !ends_in(next.lower(), &units.age.lasting)
}

/// `Jugendliche unter 16 Jahren`: years with a bound, right behind a noun that does not last, are an age.
pub fn bounded(tokens: &[Token<'_>], hedged: &Hedged, measured: &mut Measured, lexicon: &Lexicon) {
    // `adults 20 years and older`
    let older = hedged.tokens.end > measured.tokens.end
        && lexicon.units.age.compared.contains(tokens[hedged.tokens.end - 1].lower());
    if older && is_years(measured) {
        measured.kind = Kind::Age;
        return;
    }
    let alone = tokens.get(measured.tokens.end).is_none_or(|next| {
        !next.is_word() || lexicon.function_words.contains(next.lower()) || lexicon.grammar.verbs.contains(next.lower())
    });
    let person =
        hedged.tokens.start.checked_sub(1).is_some_and(|at| lexicon.units.age.persons.contains(tokens[at].lower()));
    let bare = measured.kind == Kind::Count && !measured.explicit && measured.tokens.len() == 1;
    if person
        && bare
        && alone
        && hedged.tokens.end == measured.tokens.end
        && hedged.tokens.start < measured.tokens.start
    {
        let bound = matches!(
            hedged.qualifier,
            Qualifier::MoreThan | Qualifier::AtLeast | Qualifier::LessThan | Qualifier::AtMost
        );
        if bound
            && !tokens[measured.tokens.start].text.contains(['.', ','])
            && tokens[measured.tokens.start].text.len() < 9
        {
            measured.kind = Kind::Age;
            measured.unit = Some("year".into());
            return;
        }
    }
    let bound = hedged.tokens.start < measured.tokens.start
        && lexicon.qualifiers.not_before.ambiguous.contains(tokens[hedged.tokens.start].lower());
    if !(bound && is_years(measured) && lexicon.grammar.nouns_capitalised) {
        return;
    }
    let Some(noun) = hedged.tokens.start.checked_sub(1).map(|at| &tokens[at]).filter(|noun| noun.is_capitalised())
    else {
        return;
    };
    let lasts = ends_in(noun.lower(), &lexicon.units.age.lasting);
    // `bei Betrug bis zu zehn Jahre Haft`: what lasts stands behind them.
    let follows = tokens.get(measured.tokens.end).is_some_and(|next| next.is_capitalised() && !next.glued);
    if !lasts
        && !follows
        && !lexicon.function_words.contains(noun.lower())
        && !lexicon.grammar.never_counted.contains(noun.lower())
    {
        measured.kind = Kind::Age;
    }
}

/// `Prinz William (32)`, `Anna Meier, 41, …`: a bare number after a name.
pub fn beside_name(tokens: &[Token<'_>], numeral: &Numeral, measured: &mut Measured, lexicon: &Lexicon) {
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
        start
            .checked_sub(back)
            .is_some_and(|at| tokens[at].is_capitalised() && !lexicon.function_words.contains(tokens[at].lower()))
    };
    let roman = start.checked_sub(2).is_some_and(|at| tokens[at].is("."));
    let named = (name(2) && name(3)) || (roman && name(3));
    // `Doria, 67, is said to`, `Senard, 65, now faces`
    let acts = tokens.get(start + 2).is_some_and(|next| {
        let lower = next.lower();
        lexicon.function_words.auxiliaries.contains(lower)
            || !lexicon.grammar.nouns_capitalised
                && !next.is_capitalised()
                && (lexicon.function_words.adverbs.contains(lower)
                    || lexicon.grammar.verbs.contains(lower)
                    // `Bosworth, 21, plays`
                    || ends_in(lower, &lexicon.grammar.endings.plurals)
                    || ends_in(lower, &lexicon.grammar.endings.participles)
                    // `Bosworth, 21, and Anna Smith died`
                    || lower == lexicon.numbers.joiner && tokens.get(start + 3).is_some_and(Token::is_capitalised))
    });
    let opening = start == 2 && name(2) && acts;
    // `Bianca Jones, also 19, died`
    let also = !lexicon.grammar.nouns_capitalised
        && sign(start.checked_sub(2)) == ","
        && lexicon.function_words.adverbs.contains(before)
        && name(3)
        && matches!(after, "," | "." | ")")
        && value >= YOUNGEST_APPOSED;
    // `her son Tom, 9, was hurt`: in English only names have capitals.
    let called = !lexicon.grammar.nouns_capitalised && name(2) && start > 3;
    // `Sachsen-Anhalt (107), Brandenburg (97)`
    let place = start >= 2 && {
        let at = start - 2;
        let first = (at.saturating_sub(2)..=at).find(|&at| tokens[at].is_capitalised()).unwrap_or(at);
        (first..=at).any(|from| {
            let places = lexicon.places.at(Token::from(&tokens[from..=at], 0));
            places.iter().any(|place| place.kind != NameKind::People && place.kind != NameKind::Adjective)
        })
    };
    let person = match (before, after) {
        ("(", ")") if place => false,
        // `die meisten Punkte (39)`: what an article and an adjective stand before is no name.
        ("(", ")") if !named && is_determined(tokens, start, lexicon) => false,
        ("(", ")") => named || (name(2) && value >= YOUNGEST_ALONE),
        _ if also => true,
        (",", ",") if opening => value >= YOUNGEST_APPOSED,
        (",", ",") if called => !is_listed(tokens, start),
        (",", "," | "." | ";") => {
            let apposition = named || (after == "," && is_someone(tokens, start.saturating_sub(2), lexicon));
            apposition && value >= YOUNGEST_APPOSED && !is_listed(tokens, start)
        }
        _ => value >= YOUNGEST_APPOSED && is_said_of_pronoun(tokens, start, lexicon),
    };
    if person {
        measured.kind = Kind::Age;
        measured.unit = Some("year".into());
        measured.explicit = true;
    }
}

/// Whether the noun before the bracket before `start` has an adjective with its article before it, as a plural has: `die
/// meisten Punkte (39)`.
fn is_determined(tokens: &[Token<'_>], start: usize, lexicon: &Lexicon) -> bool {
    let [.., article, adjective, _, _] = &tokens[..start] else { return false };
    lexicon.grammar.nouns_capitalised
        && adjective.is_word()
        && !adjective.is_capitalised()
        && lexicon.grammar.links.many.contains(adjective.lower())
        && lexicon.function_words.articles.contains(article.lower())
}

/// Whether the word at `at` ends a noun phrase of one person: `the senator`, `a second man`. A number
/// between commas behind it can be nothing but an age; nouns in capitals may name anything.
fn is_someone(tokens: &[Token<'_>], at: usize, lexicon: &Lexicon) -> bool {
    /// `the former Conservative cabinet minister`
    const REACH: usize = 5;
    let word = |at: usize| tokens[at].is_word();
    let small = |at: usize| lexicon.function_words.contains(tokens[at].lower());
    let phrase = (at.saturating_sub(REACH)..at).rev().take_while(|&at| word(at));
    !lexicon.grammar.nouns_capitalised
        && word(at)
        && !small(at)
        && !lexicon.grammar.never_counted.contains(tokens[at].lower())
        && !ends_in(tokens[at].lower(), &lexicon.grammar.endings.plurals)
        && phrase
            .into_iter()
            .find(|&at| small(at))
            .is_some_and(|at| lexicon.function_words.articles.contains(tokens[at].lower()))
}

/// Whether another number stands beside the one at `at`, nothing but a comma between: `lots 12, 13, 14`.
fn is_listed(tokens: &[Token<'_>], at: usize) -> bool {
    let number = |at: Option<usize>| at.and_then(|at| tokens.get(at)).is_some_and(Token::is_number);
    number(at.checked_sub(2)) || number(Some(at + 2))
}

/// `She is 45 and`, `He turned 80 last`, `At 78, he`, `Mit 78 ist er`: nothing is counted, and the number is said of
/// one person.
fn is_said_of_pronoun(tokens: &[Token<'_>], at: usize, lexicon: &Lexicon) -> bool {
    let age = &lexicon.units.age;
    let lower = |at: usize| tokens.get(at).map_or(Lower::NONE, Token::lower);
    let alone = tokens
        .get(at + 1)
        .is_none_or(|next| !next.is_word() && !is_hyphen(next.text) || lexicon.function_words.contains(next.lower()));
    let said = at >= 2 && age.is.contains(lower(at - 1)) && age.pronouns.contains(lower(at - 2));
    // The pronoun behind a comma, or behind the verb where that stands second.
    let opens = at == 1 && age.at.contains(lower(0)) && age.pronouns.contains(lower(at + 2));
    alone && said || opens && (lower(at + 1) == "," || lexicon.function_words.auxiliaries.contains(lower(at + 1)))
}
