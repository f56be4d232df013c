//! Cue phrases: `laut X`, `nach Angaben des X`, `X zufolge`, `so X`, `according to X`.
//!
//! In goes a sentence, out come the sources that such phrases name in it and the words that each
//! governs. Verbs of saying are another matter.

use std::ops::Range;

use super::line::Line;
use super::phrase::{Part, Phrase, Reach};
use super::possessive::{owner, possessive};
use crate::language::{Marks, ends_in};

/// Whom a cue names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// By these words of the sentence.
    Named(Named),
    /// With a pronoun or by pointing back: whoever was named last.
    Last,
    /// Whoever was named in the sentence before, if anybody was: `So sehen 80 Prozent …`.
    Before,
    /// The one the clause is about: `nach eigenen Angaben`.
    Own,
}

/// The words that name a source, as token numbers of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub range: Range<usize>,
    /// Only the part of the last word before this byte of the text: `Nato` in `Nato-Angaben`.
    pub cut: Option<usize>,
    pub parts: Vec<Part>,
}

impl Named {
    /// The words as they stand.
    pub fn whole(range: Range<usize>) -> Self {
        Self { range, cut: None, parts: Vec::new() }
    }
}

/// How a cue is made, as far as it matters for what it governs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// A phrase in the clause it governs.
    Phrase,
    /// A verb of saying.
    Verb,
    /// A noun with its owner, which says no more than itself: `X's estimate of 300`.
    Possessive,
}

/// A source named in a sentence, and the words it governs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cue {
    pub who: Who,
    /// The medium that passes it on.
    pub via: Option<Range<usize>>,
    /// The words that make it an attribution.
    pub words: Range<usize>,
    /// The tokens governed.
    pub scope: Range<usize>,
    /// Tokens inside `scope` that are not governed: the clause of the verb of saying, the source's
    /// own words.
    pub except: Range<usize>,
    pub manner: Manner,
    /// It speaks of the sentence before.
    pub back: bool,
}

impl Cue {
    /// Whether the token is governed.
    pub fn governs(&self, token: usize) -> bool {
        self.scope.contains(&token) && !self.except.contains(&token)
    }
}

/// The sources that cue phrases name in `line`, in the order of the text.
pub(super) fn phrases(line: &Line<'_>) -> Vec<Cue> {
    let mut found: Vec<Cue> = Vec::new();
    for at in (0..line.len()).filter(|&at| line.may_be(at, Marks::CUE) || owner(line.tokens[at].text).is_some()) {
        // `in the survey carried out by Muster Research`: what belongs to the words of a source names no other.
        let inside = found.last().is_some_and(|cue| cue.manner == Manner::Phrase && cue.except.contains(&at));
        if !inside {
            found.extend(cue_at(line, at));
        }
    }
    found
}

fn cue_at(line: &Line<'_>, at: usize) -> Option<Cue> {
    if !line.tokens[at].is_word() {
        return None;
    }
    let cues = &line.words().cues;
    let lower = line.lower(at);
    if !line.may_be(at, Marks::CUE) {
        return possessive(line, at);
    }
    if cues.same.contains(lower) {
        return Some(governing(line, at..at + 1, Who::Last, at..at + 1));
    }
    if at == 0 && goes_on(line) {
        return Some(governing(line, 0..1, Who::Before, 0..1));
    }
    if cues.whereby.contains(lower) {
        return whereby(line, at);
    }
    before(line, at).or_else(|| after(line, at)).or_else(|| thus(line, at)).or_else(|| possessive(line, at))
}

/// Whether the sentence goes on with what was said in the one before: `So sehen 80 Prozent`, a verb right behind the first
/// word; not `So viele Menschen`, `So genannte Experten`.
fn goes_on(line: &Line<'_>) -> bool {
    let [first, verb, rest @ ..] = &**line.tokens else { return false };
    if !line.words().cues.thus.contains(first.lower()) || !verb.is_word() || verb.is_capitalised() {
        return false;
    }
    let auxiliary = line.lexicon.function_words.auxiliaries.contains(verb.lower());
    let shaped = !line.is_function_word(1)
        && line.words().mood.verb_endings.iter().any(|ending| verb.lower().ends_with(ending.as_str()));
    // Right before a noun it may be an adjective, and before a comma nothing is told.
    let object = rest.first().is_some_and(|next| next.is_number() || line.is_determiner(2));
    auxiliary || line.may_be(1, Marks::VERB) || shaped && object
}

/// `laut X`, `nach Angaben des X`.
fn before(line: &Line<'_>, at: usize) -> Option<Cue> {
    let cues = &line.words().cues;
    if let Some(start) = line.match_any(at, &cues.credit) {
        // `… leben in Armut (Quelle: Statistik Austria)`
        let phrase = line.phrase(start, Reach::CUE)?;
        let who = source(line, &phrase)?;
        let scope = 0..line.len();
        let except = at..phrase.after;
        return Some(Cue { who, via: None, words: at..start, scope, except, manner: Manner::Phrase, back: false });
    }
    // `on account of`
    if line.match_any(at, &cues.reasons).is_some() {
        return None;
    }
    let any = line.match_any(at, &cues.before);
    let name = any.or_else(|| line.match_any(at, &cues.before_name));
    let noun = name.or_else(|| line.match_any(at, &cues.before_noun));
    let survey = line.match_any(at, &cues.before_survey).filter(|_| noun.is_none());
    let start = noun.or(survey)?;
    // Nearly always there is no noun that it would need.
    let needed = if survey.is_some() { Marks::SURVEY } else { Marks::SAYING };
    if name.is_none() && !line.has(needed) {
        return None;
    }
    let start = start + usize::from(line.lower(start) == "." && line.tokens[start].glued);
    let phrase = line.phrase(start, Reach::CUE)?;
    // `nach monatelangen Ermittlungen`: a time
    let enduring = |at: usize| ends_in(line.lower(at), &line.words().words.enduring);
    if noun.is_some() && any.is_none() && (phrase.outer..phrase.head).any(enduring) {
        return None;
    }
    if any.is_none() {
        let fits = if name.is_some() {
            line.tokens[phrase.range.start].is_capitalised()
        } else if survey.is_some() {
            phrase.range.clone().any(|at| line.words().nouns.surveys.contains(line.lower(at)))
        } else {
            // `Groups Focus on Scotland and the Institute of Muster Research`: in a name it says nothing.
            let name = |at: usize| line.tokens[at].is_capitalised();
            let said = |at: usize| {
                let lower = line.lower(at);
                line.words().nouns.saying.contains(lower) || line.words().nouns.documents.contains(lower)
            };
            says(line, &phrase)
                && (line.words().grammar.capital_nouns || phrase.range.clone().any(|at| said(at) && !name(at)))
        };
        if !fits {
            return None;
        }
    }
    let who = source(line, &phrase)?;
    Some(governing(line, at..start, who, at..phrase.after))
}

/// `X zufolge`, `Angaben des X nach`.
fn after(line: &Line<'_>, at: usize) -> Option<Cue> {
    let cues = &line.words().cues;
    let any = line.match_any(at, &cues.after);
    let end = any.or_else(|| line.match_any(at, &cues.after_noun))?;
    let start = line.clause(at).start;
    // A phrase that starts in the middle of a longer one is a part of it.
    let mut phrases = (start..at).filter_map(|from| line.phrase(from, Reach::CUE).filter(|phrase| phrase.after == at));
    let mut phrase = phrases.find(|phrase| !line.words().nouns.times.contains_whole(line.lower(phrase.head)))?;
    let adjectives = phrase.head - phrase.range.start;
    if adjectives >= 2
        && phrase.outer == phrase.range.start
        && phrase.outer > start
        && line.tokens[phrase.outer - 1].is_capitalised()
    {
        // `Am Samstag starben behördlichen Angaben zufolge`: the first of them is the verb.
        phrase = phrases.next()?;
    }
    if any.is_none() {
        let noun_follows = line.phrase(end, Reach::SUBJECT_AFTER).is_some() || line.is_determiner(end);
        if noun_follows || !says(line, &phrase) {
            return None;
        }
    }
    let who = source(line, &phrase)?;
    Some(governing(line, at..end, who, phrase.outer..end))
}

/// `…, so X` without a verb.
fn thus(line: &Line<'_>, at: usize) -> Option<Cue> {
    if !line.words().cues.thus.contains(line.lower(at)) || at == 0 || line.clause(at).start != at {
        return None;
    }
    let mut from = at + 1;
    let adverbs = &line.lexicon.function_words.adverbs;
    while adverbs.contains(line.lower(from)) && line.tokens[from].is_word() {
        from += 1;
    }
    let phrase = line.phrase(from, Reach::SUBJECT_BEFORE).filter(|phrase| phrase.subject)?;
    // What follows may say when and where, but holds no verb.
    let clause = line.clause(at);
    let prepositions = &line.lexicon.function_words.prepositions;
    let next = line.lower(phrase.after);
    let ends = phrase.after >= clause.end || prepositions.contains(next) || adverbs.contains(next);
    if !ends {
        return None;
    }
    let who = source(line, &phrase)?;
    let period = line.period(at);
    Some(Cue {
        who,
        via: None,
        words: at..at + 1,
        scope: period,
        except: at..clause.end.max(phrase.after),
        manner: Manner::Verb,
        back: false,
    })
}

/// `Berichte des X, wonach …`
fn whereby(line: &Line<'_>, at: usize) -> Option<Cue> {
    let comma = at.checked_sub(1)?;
    if !line.tokens[comma].is(",") {
        return None;
    }
    let phrase = (0..comma)
        .rev()
        .filter_map(|from| line.phrase(from, Reach::CUE))
        .find(|phrase| line.words().nouns.saying.contains(line.lower(phrase.head)))?;
    // `frühere Angaben, wonach`: with the adjective before it.
    let whole = phrase.range.start.checked_sub(1).and_then(|from| line.phrase(from, Reach::CUE));
    let phrase = whole.filter(|whole| whole.head == phrase.head).unwrap_or(phrase);
    let who = source(line, &phrase)?;
    let scope = at..line.period(at).end;
    Some(Cue { who, via: None, words: at..at + 1, scope, except: at..at + 1, manner: Manner::Verb, back: false })
}

/// Whether the phrase is a noun of saying or a document.
pub(super) fn says(line: &Line<'_>, phrase: &Phrase) -> bool {
    let nouns = &line.words().nouns;
    phrase.range.clone().any(|at| {
        line.tokens[at].is_word() && {
            let lower = line.lower(at);
            (at == phrase.head
                || phrase.complement.as_ref().is_none_or(|complement| complement.start >= at || at < complement.end))
                && (nouns.saying.contains(lower) || nouns.documents.contains(lower))
        }
    })
}

/// Whom the phrase names: itself, or the complement of its noun of saying.
pub(super) fn source(line: &Line<'_>, phrase: &Phrase) -> Option<Who> {
    let words = line.words();
    let nouns = &words.nouns;
    let lower = line.lower(phrase.head);
    // `Zwei Drittel der Befragten gaben an`: those asked speak, and who asked them is the source.
    if phrase.range.clone().any(|at| nouns.asked.contains(line.lower(at))) {
        return None;
    }
    let own = (phrase.outer..phrase.head).any(|at| words.words.own.contains(line.lower(at)));
    // `seinen Angaben`, `his estimates`: of whoever was named last.
    let whose = |at: usize| {
        let lower = line.lower(at);
        words.words.possessives.contains(lower)
    };
    let saying = nouns.saying.contains(lower);
    if saying && own {
        return Some(Who::Own);
    }
    if saying && phrase.outer < phrase.range.start && whose(phrase.outer) {
        return Some(Who::Last);
    }
    if saying && words.grammar.capital_nouns {
        if let Some(complement) = &phrase.complement {
            return Some(Who::Named(Named {
                range: complement.clone(),
                cut: None,
                parts: inner_parts(phrase, complement),
            }));
        }
        // `den von der Regierung vorgelegten Zahlen`
        let agent = |&at: &usize| words.words.agent.contains(line.lower(at));
        let presented =
            (phrase.outer..phrase.range.start).find(agent).and_then(|at| line.phrase(at + 1, Reach::SUBJECT_AFTER));
        if let Some(by) = presented.filter(|by| by.range.end < phrase.range.start) {
            return Some(Who::Named(Named::whole(by.range)));
        }
        if let Some(cut) = compound_cut(line, phrase.head) {
            return Some(Who::Named(Named { range: phrase.range.clone(), cut: Some(cut), parts: Vec::new() }));
        }
        if nouns.opinion.contains_whole(lower) && phrase.range.start == phrase.head {
            return None;
        }
    } else if words.grammar.capital_nouns
        && phrase.range.len() >= 2
        && phrase.complement.as_ref().is_some_and(|complement| complement.end == phrase.range.end)
        && nouns.saying.contains(line.lower(phrase.range.end - 1))
        && phrase.range.end - 1 > phrase.head
        && (phrase.head..phrase.range.end).all(|at| line.tokens[at].is_capitalised())
        && words
            .words
            .possessive_endings
            .iter()
            .any(|ending| line.lower(phrase.range.end - 2).ends_with(ending.as_str()))
    {
        // `Putins Angaben`
        return Some(Who::Named(Named::whole(phrase.range.start..phrase.range.end - 1)));
    }
    Some(Who::Named(Named { range: phrase.range.clone(), cut: None, parts: phrase.parts.clone() }))
}

/// The parts of a joined phrase that lie in its complement.
fn inner_parts(phrase: &Phrase, complement: &Range<usize>) -> Vec<Part> {
    let mut parts = phrase.parts.clone();
    for part in &mut parts {
        // `Angaben der Polizei und der Feuerwehr`: the first part holds the noun of saying.
        part.words.start = part.words.start.max(complement.start);
    }
    parts.retain(|part| !part.words.is_empty());
    parts
}

/// Where the name ends in a compound with a noun of saying, in bytes: `Nato-Angaben`.
fn compound_cut(line: &Line<'_>, head: usize) -> Option<usize> {
    let token = &line.tokens[head];
    let hyphen = token.text.rfind('-')?;
    // `der 200-Seiten-Bericht`
    if token.glued && head.checked_sub(1).is_some_and(|at| line.tokens[at].is("-")) {
        return None;
    }
    line.words()
        .nouns
        .saying
        .contains(&token.lower()[token.lower().rfind('-')? + 1..])
        .then_some(token.span.start + hyphen)
}

/// A cue phrase at `whole` with what it governs.
fn governing(line: &Line<'_>, cue: Range<usize>, who: Who, whole: Range<usize>) -> Cue {
    let words = line.words();
    let clause_number = line.clause_at(cue.start);
    let clause = line.clause(cue.start);
    let period = line.period(cue.start);
    // `So ist die Lage: Nach Angaben des Amtes sind es 300`: what stands before the colon is told already.
    let colon = (period.start..cue.start).rev().find(|&at| line.tokens[at].is(":") && !line.in_speech(at));
    let period = colon.map_or(period.start, |colon| colon + 1)..period.end;
    let bracketed = clause.start > 0 && line.tokens[clause.start - 1].is("(");
    let relative = clause_number > 0
        && clause.start > period.start
        && line.is_subordinate(clause.start)
        && !words.words.that.contains(line.lower(clause.start));
    let scope = if bracketed {
        clause
    } else if whole.start > clause.start + 1 && line.is_determiner(whole.start - 1) {
        // `den nach eigenen Angaben größten Windpark`
        whole.start..line.phrase(whole.end, Reach::SUBJECT_AFTER).map_or(whole.end, |phrase| phrase.after)
    } else if relative {
        clause.start..clause.end.max(whole.end)
    } else {
        period
    };
    Cue { who, via: None, words: cue, scope, except: whole, manner: Manner::Phrase, back: false }
}
