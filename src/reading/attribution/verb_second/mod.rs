//! Verbs of saying where the verb stands second and the subject on either side of it, or last in a
//! subordinate clause: German.

mod speech;
mod subject;

use std::ops::Range;

use super::cue::{Cue, Who, source};
use super::line::Line;
use super::mood::has_subjunctive;
use super::phrase::{Phrase, Reach};
use super::saying::{
    Predicate, fits, has_object, is_back, is_bare_number, is_mute, is_time, said, source_after_preposition,
};
use crate::language::{Lower, Verb, VerbForm, WordSet, Words};
pub(super) use speech::{before_speech, behind_speech};
use subject::{
    is_adverb, is_pronoun, limit, reaches, spoken_to, subject_after, subject_before_insertion, without_object,
    yields_to_subject_after,
};

/// How many clauses a comment or a main clause may be cut into by appositions: `wie der Chef, Uwe
/// Muster, sagte`.
const CLAUSES: usize = 4;

/// The source that the verb at `at` names, if it is a verb of saying where it stands.
pub(super) fn cue(line: &Line<'_>, at: usize, verb: &Verb, form: VerbForm) -> Option<Cue> {
    let predicate = predicate(line, at, verb, form)?;
    if verb.only_object && !has_object(line, &predicate) || verb.clause && !has_content(line, &predicate) {
        return None;
    }
    if verb.counting && !counts_some(line, &predicate) {
        return None;
    }
    // `Der Verein kommt auf 140 Euro`, but `auf 300 Mitglieder`
    let behind = |at: usize, object: &Words| line.match_words(at, object).is_some_and(|end| is_bare_number(line, end));
    let mut clause = line.clause(predicate.finite);
    if verb.bare_number && !clause.any(|at| verb.object.iter().any(|object| behind(at, object))) {
        return None;
    }
    let reflexive = &line.words().words.reflexive;
    if !verb.reflexive && (1..=2).any(|next| reflexive.contains(line.lower(predicate.finite + next))) && !predicate.last
    {
        return None;
    }
    if predicate.passive {
        return agent(line, &predicate);
    }
    if !verb.source.is_empty() {
        let clause = line.clause(at);
        let start = if predicate.last { opener(line, at).unwrap_or(clause.start) } else { clause.start };
        return source_after_preposition(line, &predicate, start);
    }
    let cue = if predicate.last { subordinate(line, &predicate) } else { main(line, &predicate) };
    // `Er verzeichnete ein Plus`: who keeps count has a name.
    cue.filter(|cue| !verb.counting || cue.who != Who::Last)
}

/// Where the parts of the predicate stand; `None` where the form is no predicate here.
fn predicate<'v>(line: &Line<'_>, at: usize, verb: &'v Verb, form: VerbForm) -> Option<Predicate<'v>> {
    let words = &line.words().words;
    let clause = line.clause(at);
    let earlier = |set: &WordSet| (clause.start..at).find(|&before| set.contains(line.lower(before)));
    let helped = |finite, last, passive| Predicate { verb, at, finite, last, passive };
    match form {
        VerbForm::Finite => {
            let ends = at + 1 == clause.end;
            // `wie das Amt bekannt gab`
            let before = ends && at > clause.start && line.lower(at - 1) == verb.prefix;
            if before {
                return opener(line, at).map(|_| helped(at, true, false));
            }
            if !verb.prefix.is_empty() {
                prefix_of(line, at, verb)?;
            } else if !ends && words.particles_of_verbs.contains(line.lower(clause.end - 1)) {
                return None;
            }
            let infinitive = line.lower(at).ends_with('n')
                && (earlier(&words.modal).is_some() || words.modal.contains(line.lower(at + 1)));
            // `hat erklärt`: the participle has the form of the present.
            let participle = ends && (earlier(&words.perfect).is_some() || earlier(&words.passive).is_some());
            if infinitive || participle || is_attribute(line, at) {
                return None;
            }
            let last = ends && at > clause.start && verb.prefix.is_empty() && opener(line, at).is_some();
            Some(helped(at, last, false))
        }
        VerbForm::Joined => Some(helped(at, true, false)),
        VerbForm::Participle => {
            let next = line.lower(at + 1);
            // `Gefordert hatte die Gewerkschaft 555 Euro`
            if at == clause.start && words.perfect.contains(next) {
                return Some(helped(at + 1, false, false));
            }
            if at + 1 < clause.end && words.perfect.contains(next) {
                Some(helped(at + 1, true, false))
            } else if at + 1 < clause.end && words.passive.contains(next) {
                Some(helped(at + 1, true, true))
            } else if let Some(finite) = earlier(&words.perfect) {
                Some(helped(finite, false, false))
            } else {
                earlier(&words.passive).map(|finite| helped(finite, false, true))
            }
        }
    }
}

/// Whether the form stands before a noun as its attribute: `die registrierten Fälle`.
fn is_attribute(line: &Line<'_>, at: usize) -> bool {
    if at == line.clause(at).start || !line.starts_name(at + 1) {
        return false;
    }
    let before = &line.tokens[at - 1];
    let first = at - 1 == line.clause(at).start;
    let article = line.is_determiner(at - 1) && !line.words().words.pronouns.contains(line.lower(at - 1));
    let lower_case = before.is_word() && !before.is_capitalised() && !line.is_function_word(at - 1);
    let preposition = line.lexicon.function_words.prepositions.contains(line.lower(at - 1));
    // `2021 rechnet Altmaier mit …`: a year has no attribute.
    !first && (article || before.is_number() && !before.is_year()) || lower_case || preposition
}

/// The separable part of `verb` at the end of its clause, or of one of the next.
fn prefix_of(line: &Line<'_>, at: usize, verb: &Verb) -> Option<usize> {
    let first = line.clause_at(at);
    line.clauses()[first..]
        .iter()
        .take(CLAUSES)
        .map(|clause| clause.end - 1)
        .find(|&end| end > at && line.lower(end) == verb.prefix)
}

/// The first token of the subordinate clause that ends with the verb at `at`: `wie`, `der`, `dass`.
fn opener(line: &Line<'_>, at: usize) -> Option<usize> {
    let words = &line.words().words;
    let number = line.clause_at(at);
    (number.saturating_sub(CLAUSES - 1)..=number).rev().find_map(|clause| {
        let start = line.clauses()[clause].start;
        let lower = line.lower(start);
        let opens = words.comment.contains(lower)
            || words.that.contains(lower)
            || clause == number && (start > 0 || !line.is_determiner(start)) && words.subordinate.contains(lower);
        opens.then_some(start)
    })
}

/// Whether a number in the clause counts something: `verzeichnete 300 Einsätze`, not `listet die Gründe seit drei Jahren auf`.
fn counts_some(line: &Line<'_>, predicate: &Predicate<'_>) -> bool {
    let lexicon = line.lexicon;
    line.clause(predicate.finite).any(|at| {
        let word = line.lower(at);
        let number = line.tokens[at].is_number() && !line.tokens[at].is_year()
            || lexicon.numbers.prefix(word).is_some_and(|(_, length)| length == word.len());
        let before = at.checked_sub(1).map_or(Lower::NONE, |at| line.lower(at));
        let object =
            predicate.verb.object.iter().any(|words| words.0.first().is_some_and(|first| before == first.as_str()));
        let governed = lexicon.function_words.prepositions.contains(before)
            && !lexicon.qualifiers.before.contains_key(before)
            && !object;
        number && !governed
    })
}

/// Whether a clause follows that says what: `dass …`, `: …`, speech, or the verb comes after it.
fn has_content(line: &Line<'_>, predicate: &Predicate<'_>) -> bool {
    let words = line.words();
    let clause = line.clause(predicate.finite);
    let tag = clause.start == predicate.finite && predicate.finite > 0;
    let points = clause.start + 1 == predicate.finite && words.words.back.contains(line.lower(clause.start));
    tag || points
        || words.cues.thus.contains(line.lower(clause.start))
        || predicate.last && words.words.comment.contains(line.lower(clause.start))
        || content_follows(line, predicate)
}

/// Whether what is said follows the verb: a clause with `dass`, a colon, speech.
fn content_follows(line: &Line<'_>, predicate: &Predicate<'_>) -> bool {
    let rest = predicate.finite + 1..line.period(predicate.at).end;
    let that = &line.words().words.that;
    line.speech_starts_in(&rest)
        || rest.clone().any(|at| line.tokens[at].is(":") || that.contains(line.lower(at)) && line.is_boundary(at - 1))
}

/// `wird von der Polizei auf … geschätzt`
fn agent(line: &Line<'_>, predicate: &Predicate<'_>) -> Option<Cue> {
    let agents = &line.words().words.agent;
    let phrase = line.clause(predicate.at).filter(|&at| agents.contains(line.lower(at))).find_map(|at| {
        // `von 300 Menschen`, `vom Montag`
        line.phrase(at + 1, Reach::CUE)
            .filter(|phrase| line.tokens[phrase.outer].is_word() && !is_time(line, phrase) && !is_mute(line, phrase))
    })?;
    let who = source(line, &phrase)?;
    Some(said(predicate, who, line.period(predicate.at), phrase.outer..phrase.after))
}

/// The verb stands last: a comment (`wie X mitteilte`), or a clause with a subject of its own.
fn subordinate(line: &Line<'_>, predicate: &Predicate<'_>) -> Option<Cue> {
    let words = &line.words().words;
    let start = opener(line, predicate.at)?;
    let period = line.period(predicate.at);
    let end = line.clause(predicate.at).end;
    if words.comment.contains(line.lower(start)) {
        let (who, via) = subject_after(line, predicate, start + 1..predicate.at)?;
        // `Das sieht der Vertrag vor, wie X mitteilte.`
        let back = is_back(line, 0);
        return Some(Cue { via, back, ..said(predicate, who, period, start..end) });
    }
    // What the verb has as its object is in its clause, what it has as a clause comes after.
    let own = has_object(line, predicate);
    let next = line.clauses().get(line.clause_at(predicate.at) + 1).cloned().unwrap_or(end..end);
    let says = words.that.contains(line.lower(next.start)) || has_subjunctive(line, next.clone());
    if !own && !says && !line.speech_starts_in(&(end..period.end)) {
        return None;
    }
    let content = if own { start..end } else { end..period.end.max(end) };
    let antecedent = (start > 1 && line.is_determiner(start) && line.tokens[start - 1].is(",")).then(|| {
        line.clause(start - 2)
            .filter_map(|from| line.phrase(from, Reach::SUBJECT_BEFORE))
            .find(|phrase| phrase.range.end == start - 1)
    });
    let relative = line.phrase(start, Reach::SUBJECT_AFTER).is_none_or(|inner| inner.outer == inner.range.start);
    if let Some(Some(phrase)) = antecedent
        && relative
    {
        return Some(said(predicate, source(line, &phrase)?, content, start..if own { start + 1 } else { end }));
    }
    let (who, via) = subject_after(line, predicate, start + 1..predicate.at)?;
    Some(Cue { via, ..said(predicate, who, content, start..if own { start + 1 } else { end }) })
}

/// The verb stands second: its subject is before it or after it.
fn main(line: &Line<'_>, predicate: &Predicate<'_>) -> Option<Cue> {
    let words = line.words();
    let finite = predicate.finite;
    let clause = line.clause(finite);
    let period = line.period(predicate.at);
    let mut first = clause.start;
    while first < finite && words.words.joining.contains(line.lower(first)) {
        first += 1;
    }
    // A bracket may stand before the verb without ending what comes before it.
    let bracketed = clause.start > 0 && line.tokens[clause.start - 1].is(")");
    let first = if bracketed { period.start } else { first };
    // `Auch der Währungsfonds (IWF) hatte …`
    let first = first + usize::from(bracketed && words.words.also.contains(line.lower(first)));
    // `87 Prozent der Firmen berichteten von …`: those counted are its subject.
    if line.tokens[first].is_number() && line.lexicon.units.percent.has(line.lower(first + 1)) {
        return None;
    }
    if first == finite {
        return cut_off(line, predicate, clause.start < first);
    }
    // `Das teilte X mit`; after a comma it means what stands before: `…, das zeigen Daten des X`.
    let points = words.words.back.contains(line.lower(first)) && finite == first + 1;
    let back = points && is_back(line, first);
    if points || words.cues.thus.contains(line.lower(first)) {
        let (who, via) = subject_after(line, predicate, finite + 1..limit(line, predicate))?;
        let back = back && !content_follows(line, predicate);
        let except = first..aside(line, clause.end.max(predicate.at + 1));
        return Some(Cue { via, back, ..said(predicate, who, period, except) });
    }
    if words.words.pronouns.contains(line.lower(first)) && is_pronoun(line, first) {
        let via = spoken_to(line, finite + 1);
        return Some(Cue { via, ..content_of(line, predicate, Who::Last, first..first + 1) });
    }
    // `Gefordert hatte die Gewerkschaft 555 Euro`
    let fronted = first == predicate.at && predicate.at < finite;
    let before = line
        .phrase(first, Reach::SUBJECT_BEFORE)
        .filter(|phrase| !fronted && phrase.subject && phrase.after <= finite && !is_adverb(line, phrase))
        .filter(|phrase| !bracketed || phrase.after == finite)
        .filter(|phrase| reaches(line, phrase.after, finite) && !is_mute(line, phrase) && !is_time(line, phrase))
        .filter(|phrase| !yields_to_subject_after(line, predicate.verb, phrase, finite));
    let before = before.filter(|_| !words.words.first_person.contains(line.lower(finite + 1)));
    let counted = |phrase: &Phrase| predicate.verb.numbers && words.nouns.numbers.contains(line.lower(phrase.head));
    if let Some(subject) = before.filter(|phrase| !counted(phrase)) {
        if predicate.verb.quoting {
            return quoted(line, predicate, &subject);
        }
        if !fits(line, predicate.verb, &subject) {
            return None;
        }
        let via = spoken_to(line, finite + 1);
        let who = source(line, &without_object(line, predicate.verb, subject.clone()))?;
        return Some(Cue { via, ..content_of(line, predicate, who, subject.outer..subject.after) });
    }
    // `Kurzfristig rechne ich mit …, sagt X`: who speaks of himself is named elsewhere.
    let own = words.words.first_person.contains(line.lower(finite + 1));
    let (who, via) = subject_after(line, predicate, finite + 1..limit(line, predicate)).filter(|_| !own)?;
    Some(Cue { via, back: predicate.verb.numbers, ..content_of(line, predicate, who, finite..finite + 1) })
}

/// The verb is the first word of its clause: `…, sagte X`, or the sentence's subject stands before a
/// clause that was put in between.
fn cut_off(line: &Line<'_>, predicate: &Predicate<'_>, joined: bool) -> Option<Cue> {
    let period = line.period(predicate.at);
    let clause = line.clause(predicate.finite);
    if clause.start == 0 {
        return None;
    }
    // `„… ist eine Frau, die 80 ist“, erzählt X`: what stands in the quotation is not its speaker.
    let behind_speech = line.speeches().iter().any(|speech| speech.end + 1 == clause.start);
    let before = subject_before_insertion(line, predicate, &period, joined).filter(|_| !behind_speech);
    if let Some(subject) = before {
        if is_mute(line, &subject) {
            let (who, via) = subject_after(line, predicate, predicate.finite + 1..limit(line, predicate))?;
            return Some(Cue { via, ..said(predicate, who, period, predicate.finite..predicate.finite + 1) });
        }
        let via = spoken_to(line, predicate.finite + 1);
        let who = source(line, &subject)?;
        return Some(Cue { via, ..content_of(line, predicate, who, subject.outer..subject.after) });
    }
    if joined {
        return None;
    }
    if line.is_subordinate(period.start) {
        // `Während die einen warteten, sprachen die anderen von …`: the clause before is no speech.
        let (who, via) = subject_after(line, predicate, predicate.finite + 1..limit(line, predicate))?;
        return Some(Cue { via, ..content_of(line, predicate, who, predicate.finite..predicate.finite + 1) });
    }
    if predicate.verb.quoting {
        let subject = line.phrase(predicate.finite + 1, Reach::SUBJECT_AFTER)?;
        let object = line.phrase(subject.after, Reach::SUBJECT_AFTER)?;
        let who = source(line, &object)?;
        return Some(Cue { via: Some(subject.range), ..said(predicate, who, period, clause) });
    }
    let (who, via) = subject_after(line, predicate, predicate.finite + 1..limit(line, predicate))?;
    let except = clause.start..aside(line, clause.end.max(predicate.at + 1));
    Some(Cue { via, ..said(predicate, who, period, except) })
}

/// The end of the clauses from `end` on that say something of the speaker, not what was said: `…,
/// sagte X, der seit drei Jahren im Amt ist`, `…, sagte X, nachdem …`.
fn aside(line: &Line<'_>, end: usize) -> usize {
    let mut end = end;
    let after = line.clauses().partition_point(|clause| clause.start < end);
    for clause in &line.clauses()[after..] {
        let follows = clause.start == end + 1 && line.tokens[end].is(",");
        if !follows || !line.is_subordinate(clause.start) || has_subjunctive(line, clause.clone()) {
            break;
        }
        end = clause.end;
    }
    end
}

/// `zitiert die Zeitung den Minister`: what the object says, passed on by the subject.
fn quoted(line: &Line<'_>, predicate: &Predicate<'_>, subject: &Phrase) -> Option<Cue> {
    let object = line.phrase(predicate.at + 1, Reach::SUBJECT_AFTER)?;
    let who = source(line, &object)?;
    let via = Some(subject.range.clone());
    Some(Cue { via, ..content_of(line, predicate, who, subject.outer..object.after) })
}

/// A cue of a verb whose subject is `subject`: it governs what follows its clause, and its clause
/// too where the verb has what is said as its object.
fn content_of(line: &Line<'_>, predicate: &Predicate<'_>, who: Who, subject: Range<usize>) -> Cue {
    let period = line.period(predicate.at);
    let clause = line.clause(predicate.finite);
    if has_object(line, predicate) {
        // `In den drei Wochen seit Mai verzeichnete die Polizei`: the time is not what is counted.
        let time = predicate.verb.counting
            && line.lexicon.function_words.prepositions.contains(line.lower(clause.start))
            && !predicate
                .verb
                .object
                .iter()
                .any(|words| line.match_words(clause.start, words).is_some_and(|end| end > clause.start));
        let start = if time { predicate.finite } else { clause.start.min(subject.start) };
        said(predicate, who, start..period.end, subject)
    } else {
        said(predicate, who, clause.end..period.end.max(clause.end), subject)
    }
}
