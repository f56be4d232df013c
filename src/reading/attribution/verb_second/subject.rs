//! The subject of a verb of saying, on either side of it: where it stands, and to whom it speaks.

use std::ops::Range;

use super::super::cue::{Who, says, source};
use super::super::line::Line;
use super::super::phrase::{Phrase, Reach};
use super::super::saying::{Predicate, fits, is_mute, is_somebody, is_time};
use crate::language::Things;
use crate::language::Verb;
use crate::reading::Token;

/// How many tokens after its verb a subject may start.
const SUBJECT_WITHIN: usize = 25;
/// The subject at the start of the sentence whose verb comes after an insertion: `Der Chef, Uwe
/// Muster, sagte`, `Die Firma, die Räder baut, sagte`, and with `und` before the verb: `X kam und sagte`.
pub(super) fn subject_before_insertion(
    line: &Line<'_>,
    predicate: &Predicate<'_>,
    period: &Range<usize>,
    joined: bool,
) -> Option<Phrase> {
    let subject = line.phrase(period.start, Reach::SUBJECT_BEFORE)?;
    if !subject.subject || is_time(line, &subject) || subject.range.end >= predicate.finite {
        return None;
    }
    if joined {
        return Some(subject);
    }
    let clause = line.clause_at(predicate.finite);
    let comma = line.tokens.get(subject.range.end).is_some_and(|token| token.is(",") || token.is("("));
    let closed_name = subject.after == predicate.finite;
    let insertion = subject.range.end + 1;
    let relative = line.words().words.subordinate.contains(line.lower(insertion)) && insertion < predicate.finite;
    if comma && (closed_name || relative) {
        return Some(subject);
    }
    // The words before the name may be more than a phrase: `Die Sprecherin von Bündnis 90, Anja Muster,`
    let name = line.clauses()[clause.checked_sub(1)?].clone();
    let is_name = name.len() >= 2 && name.clone().all(|at| line.tokens[at].is_capitalised() && line.starts_name(at));
    (is_name && line.is_determiner(period.start) && name.start > period.start).then_some(Phrase {
        range: subject.range.start..name.end,
        after: predicate.finite,
        ..subject
    })
}

/// How far after a verb its subject may start.
pub(super) fn limit(line: &Line<'_>, predicate: &Predicate<'_>) -> usize {
    line.clause(predicate.finite).end.min(predicate.finite + SUBJECT_WITHIN).max(predicate.finite + 1)
}

/// The first phrase in `range` that can be a subject, and the medium spoken to beside it.
pub(super) fn subject_after(
    line: &Line<'_>,
    predicate: &Predicate<'_>,
    range: Range<usize>,
) -> Option<(Who, Option<Range<usize>>)> {
    let words = line.words();
    let mut at = range.start;
    let mut via = None;
    while at < range.end {
        let lower = line.lower(at);
        if line.tokens[at].is_number() || is_spelt_out(line, at) {
            // `forderten 263 Millionen`: an object; `hofften drei Millionen Menschen` are counted.
            at = line.phrase(at + 1, Reach::SUBJECT_AFTER).map_or(at + 1, |phrase| phrase.after);
        } else if let Some(phrase) = line.phrase(at, Reach::SUBJECT_AFTER) {
            let determined = phrase.outer < phrase.range.start;
            let medium = determined && line.is_medium(&phrase.range);
            let next = (phrase.after < range.end).then(|| line.phrase(phrase.after, Reach::SUBJECT_AFTER)).flatten();
            let other_follows = next.is_some_and(|next| next.subject && next.outer < next.range.start);
            if phrase.subject && !(medium && words.words.dative.contains(lower) && other_follows) {
                let described =
                    !determined && (phrase.head > phrase.range.start || is_quantified(line, at, predicate.finite));
                // `registrierten Griechenland (25,4 Prozent) und Spanien`: who has the value stands beside it; `Max Muster (42)`
                // is as old.
                let units = &line.lexicon.units;
                let is_unit = |at: usize| units.percent.has(line.lower(at)) || units.is_unit(line.lower(at));
                let has_value = line.tokens.get(phrase.range.end).is_some_and(|token| token.is("("))
                    && line.tokens.get(phrase.range.end + 1).is_some_and(Token::is_number)
                    && is_unit(phrase.range.end + 2);
                if is_time(line, &phrase)
                    || has_value
                    || is_mute(line, &phrase)
                    || !fits(line, predicate.verb, &phrase)
                    || described && !is_somebody(line, &phrase)
                    || !determined && is_quantified(line, at, predicate.finite)
                {
                    return None;
                }
                via = via.or_else(|| spoken_to(line, phrase.after));
                let phrase = without_measured_object(line, without_object(line, predicate.verb, phrase));
                return Some((source(line, &phrase)?, via));
            }
            if medium {
                via = Some(phrase.range.clone());
            }
            at = phrase.after;
        } else if words.words.pronouns.contains(lower) && is_pronoun(line, at) {
            return Some((Who::Last, via.or_else(|| spoken_to(line, at + 1))));
        } else if line.lexicon.function_words.prepositions.contains(lower) {
            at = line.phrase(at + 1, Reach::SUBJECT_AFTER).map_or(at + 1, |phrase| phrase.after);
        } else {
            at += 1;
        }
    }
    None
}

/// Whether a number in words stands at `at`, in small letters: `drei Millionen Menschen`; not an article.
fn is_spelt_out(line: &Line<'_>, at: usize) -> bool {
    let (word, numbers) = (line.lower(at), &line.lexicon.numbers);
    let whole = numbers.prefix(word).is_some_and(|(value, length)| length == word.len() && value > 1.0);
    let magnitude = numbers.magnitudes.contains_key(line.lower(at + 1));
    whole && magnitude && !line.tokens[at].is_capitalised()
}

/// The subject without what the verb says of it: `geht die Kommission von einem Wachstum aus`.
pub(super) fn without_object(line: &Line<'_>, verb: &Verb, mut phrase: Phrase) -> Phrase {
    let is_object =
        |at: &usize| verb.object.iter().any(|words| matches!(&words.0[..], [word] if line.lower(*at) == word));
    if let Some(end) = (phrase.head + 1..phrase.range.end).find(is_object) {
        phrase.range.end = end;
        phrase.complement = phrase.complement.filter(|complement| complement.end <= end);
        phrase.parts.retain(|part| part.words.end <= end);
    }
    phrase
}

/// A bare name without the noun behind it that has a value: `kündigte die Muster AG Verluste von 3 Millionen an`.
fn without_measured_object(line: &Line<'_>, mut phrase: Phrase) -> Phrase {
    /// `von bis zu 34 Grad`
    const HEDGES: usize = 3;
    let end = phrase.range.end;
    // `Überweisungen in Höhe von 3 Millionen`
    let extent = line.lexicon.grammar.links.extents.contains(line.lower(end))
        && line.lexicon.grammar.links.values.contains(line.lower(end + 2));
    let preposition = end + if extent { 2 } else { 0 };
    let values = line.lexicon.grammar.links.values.contains(line.lower(preposition))
        && (preposition + 1..=preposition + 1 + HEDGES).any(|at| line.tokens.get(at).is_some_and(Token::is_number));
    let bare = phrase.complement.as_ref().is_none_or(|complement| complement.end == end) && phrase.parts.is_empty();
    let sayer = end > 0 && line.words().nouns.sayers.contains(line.lower(end - 1));
    if values
        && bare
        && !sayer
        && phrase.outer == phrase.range.start
        && phrase.range.len() >= 2
        && line.tokens[end - 1].is_capitalised()
    {
        phrase.range.end -= 1;
        phrase.complement = phrase.complement.map(|complement| complement.start..end - 1).filter(|it| !it.is_empty());
    }
    phrase
}

/// Whether the bare noun at `at` has a word of number before it: `weitere Funde`.
pub(super) fn is_quantified(line: &Line<'_>, at: usize, finite: usize) -> bool {
    at > finite + 1
        && line.lexicon.function_words.adverbs.contains(line.lower(at - 1))
        && line.lower(at - 1).ends_with('e')
}

/// Whether the word at `at` stands for somebody rather than before a noun: `dieser`, not `dieser Mann`.
pub(super) fn is_pronoun(line: &Line<'_>, at: usize) -> bool {
    line.phrase(at, Reach::SUBJECT_AFTER).is_none_or(|phrase| phrase.outer == phrase.range.start)
}

/// Whether a word with a capital opens the sentence as an adverb: `Offiziell geht …`.
pub(super) fn is_adverb(line: &Line<'_>, phrase: &Phrase) -> bool {
    let words = &line.words().words;
    // `Kurz nach Mittag melden …`
    let before_time = words.opening_adverbs.contains(line.lower(0))
        && line.lexicon.function_words.prepositions.contains(line.lower(1));
    phrase.outer == 0
        && phrase.range == (0..1)
        && (before_time || words.adverb_endings.iter().any(|ending| line.lower(0).ends_with(ending.as_str())))
}

/// Whether the Vorfeld goes on from `at` to the finite verb without another verb between.
pub(super) fn reaches(line: &Line<'_>, at: usize, finite: usize) -> bool {
    (at..finite).all(|between| !line.lexicon.function_words.auxiliaries.contains(line.lower(between)))
}

/// Whether the phrase before the verb is its object, because a clear subject comes after: `Die
/// Vorteile betont nun der Minister`.
pub(super) fn yields_to_subject_after(line: &Line<'_>, verb: &Verb, phrase: &Phrase, finite: usize) -> bool {
    let adverbs = &line.lexicon.function_words.adverbs;
    let mut at = finite + 1;
    while adverbs.contains(line.lower(at)) {
        at += 1;
    }
    // The masculine article shows the case, unless it is the feminine dative of the one spoken to.
    let masculine = |at: usize| line.words().words.masculine.contains(line.lower(at));
    // `Deutschland sah die Brüsseler Behörde bei …`: between a bare country and an office, the office.
    let is_country = phrase.outer == phrase.range.start && line.is_country(&phrase.range);
    let office = |phrase: &Phrase| phrase.range.clone().any(|at| line.words().nouns.sayers.contains(line.lower(at)));
    if is_country && line.phrase(at, Reach::SUBJECT_AFTER).is_some_and(|after| after.subject && office(&after)) {
        return true;
    }
    // `Die Impfquote gab X mit 84 Prozent an`: a quota says nothing, whoever stands behind the verb does.
    let somebody_after =
        || line.phrase(at, Reach::SUBJECT_AFTER).is_some_and(|after| after.subject && is_somebody(line, &after));
    if is_measured(line, phrase) && somebody_after() {
        return true;
    }
    // `Teilhabe fordert auch der Anführer`: with a verb whose object is no dative, such an article is that of the subject.
    let bare = phrase.range == (0..1) && !says(line, phrase) && !line.words().nouns.sayers.contains(line.lower(0));
    let accusative = verb.sayer_subject && verb.object.iter().any(|words| words.0.is_empty());
    let somebody = is_somebody(line, phrase);
    if somebody && !(bare && accusative) || masculine(phrase.outer) || !masculine(at) {
        return false;
    }
    // `Verdi fordert ein deutliches Lohnplus`: such an article may be neuter.
    line.phrase(at, Reach::SUBJECT_AFTER).is_some_and(|after| {
        after.subject
            && !line.is_medium(&after.range)
            && (after.range.len() >= 2 && !somebody || is_somebody(line, &after))
    })
}

/// Whether the phrase is what shares and sums are of: a quota, a turnover.
fn is_measured(line: &Line<'_>, phrase: &Phrase) -> bool {
    let lexicon = line.lexicon;
    let thing = lexicon.nouns.know(line.lower(phrase.head), &lexicon.stems).thing;
    thing.is_some_and(|thing| Things::shared().is_measured(thing))
}

/// The medium spoken to right after `at`: `der „Bild“`, `dem ZDF`, `gegenüber der BBC`.
pub(super) fn spoken_to(line: &Line<'_>, at: usize) -> Option<Range<usize>> {
    let words = line.words();
    // A day may stand between: `sagte er am Montag dem ZDF`.
    let mut at = at;
    if line.lexicon.function_words.prepositions.contains(line.lower(at))
        && let Some(time) = line.phrase(at + 1, Reach::SUBJECT_AFTER)
        && is_time(line, &time)
    {
        at = time.after;
    }
    let explicit = line.match_any(at, &words.words.addressee);
    let phrase = line.phrase(explicit.unwrap_or(at), Reach::SUBJECT_AFTER)?;
    let dative = line.words().words.dative.contains(line.lower(at));
    let medium = line.is_medium(&phrase.range) || line.name_from(phrase.head).is_some();
    (medium && (explicit.is_some() || dative)).then_some(phrase.range)
}
