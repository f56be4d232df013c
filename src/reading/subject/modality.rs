//! Whether the text says that it is so: planned, forecast, possible, denied, set by a rule, or fact.
//!
//! The figure's own clause decides, and the clause it hangs on (`erwartet, dass …`).

use std::ops::Range;

use super::Modality;
use super::noun::Noun;
use super::scene::Scene;
use crate::language::{Found, Lexicon, Lower, Mood, Roles, Things, WordSet, without_genitive};
use crate::reading::Token;

/// The modality of the figure. `ahead` is whether the time it speaks of lies ahead of the text;
/// `foreseen` whether figures of its kind are mostly forecasts: the size of a change of an economy, or
/// one `für 2021`.
pub(super) fn modality(scene: &Scene<'_, '_>, noun: &Noun, ahead: bool, foreseen: bool) -> Modality {
    if is_denied(scene) {
        return Modality::Denied;
    }
    if is_limit(scene) {
        return Modality::Limit;
    }
    if let Some(start) = given(scene) {
        // Only what the noun phrase itself says counts: `nach einem prognostizierten Rückgang`.
        let inside = cues(scene, std::slice::from_ref(&(start..scene.phrase.start)));
        return if inside.contains(&Mood::Forecast) { Modality::Forecast } else { Modality::Fact };
    }
    if is_held(scene, noun) || is_present_level(scene) {
        return Modality::Fact;
    }
    if is_inserted(scene) {
        let inside = cues(scene, std::slice::from_ref(&scene.clause.own));
        return if inside.contains(&Mood::Forecast) { Modality::Forecast } else { Modality::Fact };
    }
    let mut moods = moods(scene, &scene.said().moods, &scene.said().places);
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
    let assumed = moods.contains(&Mood::Assumed) && (ahead || foreseen);
    match moods.into_iter().filter(|&mood| mood != Mood::Assumed).max() {
        Some(Mood::Denied) => Modality::Denied,
        Some(Mood::Limit) => Modality::Limit,
        Some(Mood::Possible) => Modality::Possible,
        Some(Mood::Planned) => Modality::Planned,
        Some(Mood::Forecast) => Modality::Forecast,
        _ if assumed => Modality::Forecast,
        _ => {
            // A time ahead, told in the present: `2022 sinkt sie auf 5,5 Prozent`; not `haben für den Herbst 300 bestellt`.
            if ahead && !is_told_as_done(scene) { Modality::Forecast } else { Modality::Fact }
        }
    }
}

/// Whether the clause tells of something as done.
fn is_told_as_done(scene: &Scene<'_, '_>) -> bool {
    let words: Vec<&str> = scene.clause.tokens().map(|at| scene.tokens[at].lower().text).collect();
    scene.lexicon.voice.done.is_helped(&words)
}

/// Whether the word at `at` stands in what those counted say: `62 percent of voters said the state should go on`.
fn is_said_by_counted(scene: &Scene<'_, '_>, at: usize) -> bool {
    if scene.lexicon.clauses.nouns_are_capitalised || at < scene.phrase.end {
        return false;
    }
    let clauses = &scene.lexicon.clauses;
    let lower = |at: usize| scene.tokens[at].lower();
    // `3,000 jobs the company said would go` are said by another.
    let is_another = |&at: &usize| {
        scene.tokens[at].is_sign() || clauses.articles.contains(lower(at)) && !clauses.of.contains(lower(at - 1))
    };
    (scene.phrase.end..at).take_while(|at| !is_another(at)).any(|at| clauses.opining.contains(lower(at)))
}

/// Whether the figure is the level from which something is to rise or fall: `to 500 million from the current
/// 300 million`, `von derzeit 300 auf 500`.
fn is_present_level(scene: &Scene<'_, '_>) -> bool {
    /// Words between `from` and the number: `from the current`.
    const REACH: usize = 3;
    let before = scene.phrase.start.saturating_sub(REACH)..scene.phrase.start + 1;
    let reckoning = &scene.lexicon.reckoning;
    if !scene.tokens.any(&reckoning.present) {
        return false;
    }
    let lower = |at: usize| scene.tokens.get(at).map_or(Lower::NONE, Token::lower);
    let now = before.clone().find(|&at| reckoning.present.contains(lower(at)));
    now.is_some_and(|now| before.clone().any(|at| at < now && reckoning.from.contains(lower(at))))
}

/// Whether the figure stands in words put in between that have no verb of their own: `The company, in a
/// statement mailed to 135,000 stockholders, said it will …`.
fn is_inserted(scene: &Scene<'_, '_>) -> bool {
    let own = &scene.clause.own;
    let comma = |at: usize| scene.tokens.get(at).is_some_and(|token| token.is(","));
    let preposition = scene
        .tokens
        .get(own.start)
        .is_some_and(|token| scene.lexicon.function_words.prepositions.contains(token.lower()));
    own.start > 1
        && comma(own.start - 1)
        && comma(own.end)
        && preposition
        && !own.clone().any(|at| is_auxiliary(scene, at))
}

/// Whether the figure is of what someone has, and known to have: `its 19,000 employees`, `AMC's
/// 135,000 stockholders`, `the 46.1 percent stake`.
fn is_held(scene: &Scene<'_, '_>, noun: &Noun) -> bool {
    let held = noun.classes.first().is_some_and(|class| Things::shared().is_held(class));
    let Some(before) = scene.phrase.start.checked_sub(1).map(|at| scene.tokens[at].lower()) else {
        return false;
    };
    let clauses = &scene.lexicon.clauses;
    held && (clauses.articles.contains(before)
        || clauses.possessives.contains(before)
        || without_genitive(before.text).len() < before.len())
}

/// Where the noun phrase of the figure starts, if the clause takes the figure for given, whatever
/// else it plans or expects: `will die Verluste von 600.000 Soldaten ausgleichen`, `rechnet nach einem
/// Einbruch um fünf Prozent mit …`.
fn given(scene: &Scene<'_, '_>) -> Option<usize> {
    /// `nach dem massiven Einbruch der Wirtschaftsleistung im vergangenen Jahr um 5 Prozent`
    const REACH: usize = 9;
    let lexicon = scene.lexicon;
    let own = &scene.clause.own;
    let start = own.start.max(scene.phrase.start.saturating_sub(REACH));
    let lower = |at: usize| scene.tokens[at].lower();
    let change_or_loss = |at: usize| {
        let stem = &scene.words[at].stem;
        scene.may_be_noun(at) && !lexicon.roles.of_noun(stem, stem).is_empty()
    };
    // A verb between would part the two.
    let reach = (start..scene.phrase.start)
        .rev()
        .take_while(|&at| !lexicon.function_words.auxiliaries.contains(lower(at)) && !scene.tokens[at].is_number());
    let first = reach.last()?;
    let noun = (first..scene.phrase.start).rev().find(|&at| change_or_loss(at))?;
    let before = (first..noun).rev();
    // Only an article and adjectives may stand between: not `wegen der Krise mit einem Minus`.
    let parted = |at: usize| {
        scene.may_be_noun(at)
            || lexicon.function_words.prepositions.contains(lower(at)) && !lexicon.moods.aside.contains(lower(at))
    };
    let adverbial = before.take_while(|&at| !parted(at)).find(|&at| lexicon.moods.aside.contains(lower(at)));
    if adverbial.is_some() {
        return adverbial;
    }
    let article = noun.checked_sub(1).filter(|&at| at >= first && lexicon.clauses.articles.contains(lower(at)))?;
    let stem = &scene.words[noun].stem;
    let suffered = lexicon.roles.of_noun(stem, stem).iter().any(|role| Roles::shared().is_suffered(role));
    let attends = article.checked_sub(1).is_some_and(|at| lexicon.moods.attendant.contains(lower(at)));
    // `die Verluste von 300`; not `können die Schulden auf 300 steigen`, `will den Angehörigen der Opfer je 300 zahlen`.
    let governs = noun + 2 >= scene.phrase.start && !lexicon.changes.to.contains(lower(scene.phrase.start - 1));
    (suffered && !attends && governs).then_some(article)
}

/// The moods of the cues in `parts`.
fn cues(scene: &Scene<'_, '_>, parts: &[Range<usize>]) -> Vec<Mood> {
    let (words, places) = scene.words_of(parts);
    moods(scene, &scene.lexicon.moods.cues.all(&words), &places)
}

/// The moods of the cues `found` in words at `places`.
fn moods(scene: &Scene<'_, '_>, found: &[Found<Mood>], places: &[usize]) -> Vec<Mood> {
    found
        .iter()
        .filter(|found| !scene.phrase.contains(&places[found.at]))
        // `rechnet vor` reckons with nothing.
        .filter(|cue| {
            cue.value == Mood::Told || !found.iter().any(|other| other.value == Mood::Told && other.at == cue.at)
        })
        // `its May 21 annual meeting` is a month.
        .filter(|found| {
            let token = &scene.tokens[places[found.at]];
            !(token.is_capitalised() && places[found.at] > 0 && scene.lexicon.time.months.contains_key(token.lower()))
        })
        .filter(|found| !is_noun_instead(scene, places[found.at]))
        .filter(|found| !is_said_of_another(scene, places[found.at]) && !claims_lives(scene, places[found.at]))
        .filter(|found| !is_said_by_counted(scene, places[found.at]))
        // Rules are stated of the figure's own piece only.
        .filter(|found| found.value != Mood::Limit || scene.clause.own.contains(&places[found.at]))
        .filter(|found| found.value != Mood::Limit || !is_limit_of_another(scene, places[found.at]))
        .map(|found| found.value)
        .collect()
}

/// Whether the word at `at` is a noun that has the form of a verb: behind an article or the like, or before a verb. `The
/// project had cost 300 million`, but `the bank projects growth`.
fn is_noun_instead(scene: &Scene<'_, '_>, at: usize) -> bool {
    let lexicon = scene.lexicon;
    let small = &lexicon.function_words;
    let lower = |at: usize| scene.tokens[at].lower();
    let determined = |word: Lower<'_>| {
        small.articles.contains(word) || small.prepositions.contains(word) || lexicon.clauses.possessives.contains(word)
    };
    let behind = at.checked_sub(1).is_some_and(|before| determined(lower(before)));
    let before = scene.tokens.get(at + 1).is_none_or(|next| {
        !next.is_word() && !next.is_number() && !lexicon.units.is_currency_sign(next.lower())
            || small.auxiliaries.contains(next.lower())
            || small.prepositions.contains(next.lower())
    });
    lexicon.moods.nouns_too.contains(lower(at)) && (behind || before)
}

/// Whether the noun of a rule at `at` sets a bound to something that is told in other units than the figure: `Ein Tempolimit
/// würde 6 Millionen Tonnen vermeiden`.
fn is_limit_of_another(scene: &Scene<'_, '_>, at: usize) -> bool {
    let units = scene.lexicon.moods.units_of_limits.get(scene.tokens[at].lower());
    let own = scene.quantity.figure.unit.as_deref();
    units.zip(own).is_some_and(|(units, own)| !units.contains(own))
}

/// Whether the word at `at` only describes a noun that the figure is not of: `against the planned cuts`, `under review for
/// a possible downgrade`.
fn is_said_of_another(scene: &Scene<'_, '_>, at: usize) -> bool {
    let lexicon = scene.lexicon;
    let (Some(before), Some(next)) = (at.checked_sub(1).map(|at| &scene.tokens[at]), scene.tokens.get(at + 1)) else {
        return false;
    };
    let lower = before.lower();
    let opens = lexicon.function_words.articles.contains(lower)
        || lexicon.function_words.prepositions.contains(lower)
        || lexicon.clauses.possessives.contains(lower)
        || without_genitive(lower.text).len() < lower.len() && !lexicon.clauses.nouns_are_capitalised;
    let word = scene.tokens[at].lower();
    let describes = scene.words[at].capital == Some(false)
        && lexicon.moods.describing.iter().any(|end| word.ends_with(end.as_str()))
        && opens
        && next.is_word()
        && scene.may_be_noun(at + 1)
        && (next.is_capitalised() || !lexicon.clauses.nouns_are_capitalised);
    let own = scene.noun() == Some(at + 1) || scene.before().is_some_and(|(noun, _)| noun == at + 1);
    describes && !own && !scene.phrase.contains(&(at + 1))
}

/// Whether the verb at `at` says what something cost: `hat 129 Tote gefordert` demands nothing.
fn claims_lives(scene: &Scene<'_, '_>, at: usize) -> bool {
    let suffered = |noun: usize| {
        let stem = &scene.words[noun].stem;
        scene.lexicon.roles.of_noun(stem, stem).iter().any(|role| Roles::shared().is_suffered(role))
    };
    scene.lexicon.moods.claiming.contains(scene.tokens[at].lower()) && scene.noun().is_some_and(suffered)
}

fn is_auxiliary(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.lexicon.function_words.auxiliaries.contains(scene.tokens[at].lower())
}

/// What the auxiliary in `auxiliaries` and the verb at the end of `verbs` say together: `wird …
/// steigen`, `will … entsenden`, `soll … liefern`.
fn verb_group(scene: &Scene<'_, '_>, auxiliaries: &[Range<usize>], verbs: &[Range<usize>]) -> Option<Mood> {
    let future = &scene.lexicon.moods.future;
    let lower = |at: usize| scene.tokens[at].lower();
    let said =
        [&future.auxiliaries, &future.wants, &future.shall].map(|words| scene.tokens.any(words).then_some(words));
    let is_one = |at: &usize| said.iter().flatten().any(|words| words.contains(lower(*at)));
    let said_any = said.iter().any(Option::is_some);
    let auxiliary = auxiliaries.iter().filter(|_| said_any).cloned().flatten().find(is_one)?;
    let word = lower(auxiliary);
    let infinitives: Vec<usize> =
        verbs.iter().cloned().flatten().filter(|&at| is_infinitive(scene, at) && at != auxiliary).collect();
    let last = infinitives.last().copied();
    if future.shall.contains(word) {
        let verb = lower(last?);
        let before = last.and_then(|at| at.checked_sub(1)).map_or(Lower::NONE, lower);
        // `soll geliefert haben`, `sollen geliefert worden sein`: hearsay.
        if future.perfect.contains(verb) && is_participle(before, scene.lexicon) {
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
    let lower = token.lower();
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
    if !shaped || is_participle(lower, scene.lexicon) {
        return false;
    }
    // Where the clause ends, or before the auxiliary that ends it.
    match scene.tokens.get(at + 1) {
        None => true,
        Some(next) => {
            !next.is_word()
                || scene.lexicon.function_words.auxiliaries.contains(next.lower())
                || scene.lexicon.clauses.coordinators.contains(next.lower())
        }
    }
}

/// Whether a word has the shape of a participle: `geliefert`, `worden`, `gestiegen`, `eingesetzt`,
/// `entsandt`.
fn is_participle(lower: Lower<'_>, lexicon: &Lexicon) -> bool {
    /// `gehen`, `geben`: infinitives this short open with `ge` too.
    const LONGEST_INFINITIVE: usize = 6;
    if lexicon.moods.future.participles.contains(lower) {
        return true;
    }
    let verb = lexicon.clauses.without_particle(lower.text);
    let marked = verb.starts_with("ge") && verb.len() > LONGEST_INFINITIVE;
    lower.ends_with('t') || (marked && lower.ends_with("en"))
}

/// `nicht 3.000, sondern 10.000`
fn is_denied(scene: &Scene<'_, '_>) -> bool {
    let future = &scene.lexicon.moods.future;
    let Some(before) = scene.phrase.start.checked_sub(1) else { return false };
    future.not.contains(scene.tokens[before].lower())
        && scene.tokens.any(&future.but)
        && scene.tokens[scene.phrase.end..].iter().any(|token| future.but.contains(token.lower()))
}

/// `ab 50 Teilnehmern`, `dürfen höchstens 10 Gäste`
fn is_limit(scene: &Scene<'_, '_>) -> bool {
    use crate::reading::{Kind, Qualifier};
    let moods = &scene.lexicon.moods;
    let figure = &scene.quantity.figure;
    let before = scene.phrase.start.checked_sub(1).map(|at| scene.tokens[at].lower());
    let opens = scene.tokens[scene.phrase.start].lower();
    let floor = figure.kind == Kind::Count
        && (before.is_some_and(|word| moods.from_on.contains(word)) || moods.from_on.contains(opens));
    let says = |words: &WordSet| {
        scene.tokens.any(words) && scene.clause.tokens().any(|at| words.contains(scene.tokens[at].lower()))
    };
    let bounded = || {
        matches!(figure.qualifier, Qualifier::AtMost | Qualifier::LessThan | Qualifier::MoreThan) || says(&moods.bounds)
    };
    floor || says(&moods.may) && bounded()
}
