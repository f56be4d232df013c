//! Whether the text says that it is so: planned, forecast, possible, denied, set by a rule, or fact.
//!
//! The figure's own clause decides, and the clause it hangs on (`erwartet, dass …`).

use std::ops::Range;

use super::Modality;
use super::scene::Scene;
use crate::language::Mood;

/// The modality of the figure. `ahead` is whether the time it speaks of lies ahead of the text, or
/// is one that the text gives as a target (`für 2021`); `growth` whether it is the size of a change.
pub(super) fn modality(scene: &Scene<'_, '_>, ahead: bool, growth: bool) -> Modality {
    let future = &scene.lexicon.moods.future;
    if is_denied(scene) {
        return Modality::Denied;
    }
    if is_limit(scene) {
        return Modality::Limit;
    }
    let mut moods = cues(scene, &scene.clause.parts);
    moods.extend(verb_group(scene, &scene.clause.parts, &scene.clause.parts));
    // Governing clauses say how the whole is meant.
    if !scene.clause.governing.is_empty() {
        moods.extend(cues(scene, &scene.clause.governing).into_iter().filter(|&mood| mood != Mood::Limit));
    }
    // `will Stellen streichen und 2 Werke schließen`: the auxiliary holds on.
    let has_own = scene.clause.tokens().any(|at| is_auxiliary(scene, at));
    if !has_own && !scene.clause.shared.is_empty() {
        moods.extend(verb_group(scene, &scene.clause.shared, &scene.clause.parts));
    }
    let assumed = moods.contains(&Mood::Assumed) && (ahead || growth);
    match moods.into_iter().filter(|&mood| mood != Mood::Assumed).max() {
        Some(Mood::Denied) => Modality::Denied,
        Some(Mood::Limit) => Modality::Limit,
        Some(Mood::Possible) => Modality::Possible,
        Some(Mood::Planned) => Modality::Planned,
        Some(Mood::Forecast) => Modality::Forecast,
        _ if assumed => Modality::Forecast,
        _ => {
            // A time ahead, told in the present: `2022 sinkt sie auf 5,5 Prozent`.
            let _ = future;
            if ahead { Modality::Forecast } else { Modality::Fact }
        }
    }
}

/// The moods of the cues in `parts`.
fn cues(scene: &Scene<'_, '_>, parts: &[Range<usize>]) -> Vec<Mood> {
    let (words, places) = scene.words_of(parts);
    let cues = &scene.lexicon.moods.cues;
    let found = cues.all(&words);
    found
        .into_iter()
        .filter(|found| !scene.phrase.contains(&places[found.at]))
        // Rules are stated of the figure's own piece only.
        .filter(|found| found.value != Mood::Limit || scene.clause.own.contains(&places[found.at]))
        .map(|found| found.value)
        .collect()
}

fn is_auxiliary(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.lexicon.function_words.auxiliaries.contains(scene.tokens[at].lower.as_ref())
}

/// What the auxiliary in `auxiliaries` and the verb at the end of `verbs` say together: `wird …
/// steigen`, `will … entsenden`, `soll … liefern`.
fn verb_group(scene: &Scene<'_, '_>, auxiliaries: &[Range<usize>], verbs: &[Range<usize>]) -> Option<Mood> {
    let future = &scene.lexicon.moods.future;
    let lower = |at: usize| scene.tokens[at].lower.as_ref();
    let auxiliary = auxiliaries.iter().cloned().flatten().find(|&at| {
        [&future.auxiliaries, &future.wants, &future.shall].iter().any(|words| words.contains(lower(at)))
    })?;
    let word = lower(auxiliary);
    let infinitives: Vec<usize> =
        verbs.iter().cloned().flatten().filter(|&at| is_infinitive(scene, at) && at != auxiliary).collect();
    let last = infinitives.last().copied();
    if future.shall.contains(word) {
        let verb = lower(last?);
        let before = last.and_then(|at| at.checked_sub(1)).map_or("", lower);
        // `soll geliefert haben`, `sollen geliefert worden sein`: hearsay.
        if future.perfect.contains(verb) && is_participle(before, future) {
            return None;
        }
        return Some(if future.happens.contains(verb) { Mood::Forecast } else { Mood::Planned });
    }
    let infinitive = last.map(lower)?;
    if future.perfect.contains(infinitive) && future.auxiliaries.contains(word) {
        return None;
    }
    Some(if future.wants.contains(word) { Mood::Planned } else { Mood::Forecast })
}

/// Whether the word at `at` is an infinitive that closes a clause.
fn is_infinitive(scene: &Scene<'_, '_>, at: usize) -> bool {
    let future = &scene.lexicon.moods.future;
    let token = &scene.tokens[at];
    let lower = token.lower.as_ref();
    let shaped = token.is_word()
        && scene.words[at].capital == Some(false)
        && (lower.ends_with("en")
            || lower.ends_with("ern")
            || lower.ends_with("eln")
            || future.perfect.contains(lower))
        && !future.participles.contains(lower)
        && !scene.lexicon.function_words.articles.contains(lower)
        && !scene.lexicon.function_words.pronouns.contains(lower)
        && !scene.lexicon.function_words.adverbs.contains(lower);
    if !shaped || is_participle(lower, future) {
        return false;
    }
    // Where the clause ends, or before the auxiliary that ends it.
    match scene.tokens.get(at + 1) {
        None => true,
        Some(next) => {
            !next.is_word()
                || scene.lexicon.function_words.auxiliaries.contains(next.lower.as_ref())
                || scene.lexicon.clauses.coordinators.contains(next.lower.as_ref())
        }
    }
}

/// Whether a word has the shape of a participle: `geliefert`, `worden`, `gestiegen`, `eingesetzt`.
fn is_participle(lower: &str, future: &crate::language::Future) -> bool {
    if future.participles.contains(lower) {
        return true;
    }
    // `ge` opens it, or follows a particle (`eingebrochen`); infinitives have it as part of the stem.
    let opens = lower.starts_with("ge") && lower.len() > 6;
    let within = lower.char_indices().skip(2).take(6).any(|(at, _)| lower[at..].starts_with("ge")) && lower.len() > 8;
    (opens || within)
        && (lower.ends_with('t') || (lower.ends_with("en") && !lower.ends_with("igen") && !lower.ends_with("ngen")))
        || (lower.ends_with('t') && !opens && lower.len() > 5)
}

/// `nicht 3.000, sondern 10.000`
fn is_denied(scene: &Scene<'_, '_>) -> bool {
    let future = &scene.lexicon.moods.future;
    let Some(before) = scene.phrase.start.checked_sub(1) else { return false };
    future.not.contains(scene.tokens[before].lower.as_ref())
        && scene.tokens[scene.phrase.end..].iter().any(|token| future.but.contains(token.lower.as_ref()))
}

/// `ab 50 Teilnehmern`, `dürfen höchstens 10 Gäste`
fn is_limit(scene: &Scene<'_, '_>) -> bool {
    use crate::reading::{Kind, Qualifier};
    let moods = &scene.lexicon.moods;
    let figure = &scene.quantity.figure;
    let before = scene.phrase.start.checked_sub(1).map(|at| scene.tokens[at].lower.as_ref());
    let opens = scene.tokens[scene.phrase.start].lower.as_ref();
    let floor = figure.kind == Kind::Count
        && (before.is_some_and(|word| moods.from_on.contains(word)) || moods.from_on.contains(opens));
    let may = scene.clause.tokens().any(|at| moods.may.contains(scene.tokens[at].lower.as_ref()));
    let bounded = matches!(figure.qualifier, Qualifier::AtMost | Qualifier::LessThan | Qualifier::MoreThan)
        || scene.clause.tokens().any(|at| moods.bounds.contains(scene.tokens[at].lower.as_ref()));
    floor || (may && bounded)
}
