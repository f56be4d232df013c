//! Verbs of saying where the subject stands before its verb, or right after it behind what was said:
//! English.

use std::ops::Range;

use super::cue::{Cue, Named, Who, source};
use super::line::Line;
use super::phrase::Reach;
use super::saying::{Predicate, has_object, is_time, said, source_after_preposition};
use crate::language::{Lower, Marks, Verb, ends_in};
use crate::reading::Token;

/// The source that the verb at `at` names, if it is a verb of saying where it stands.
pub(super) fn cue(line: &Line<'_>, at: usize, verb: &Verb) -> Option<Cue> {
    let words = line.words();
    let clause = line.clause(at);
    let period = line.period(at);
    let predicate = Predicate { verb, at, finite: at, last: false, passive: false };
    let before = if at > clause.start { line.lower(at - 1) } else { Lower::NONE };
    // The poll was taken in May.
    let modal = words.words.modal.contains(before) && !line.tokens[at - 1].is_capitalised();
    if modal || at > clause.start && line.is_determiner(at - 1) {
        return None;
    }
    if let Some(cue) = agent_of_number(line, &predicate) {
        return Some(cue);
    }
    // `estimates of 300`, `its growth forecast to 2 %`: the noun.
    let next = line.lower(at + 1);
    let function = &line.lexicon.function_words;
    let noun = !words.words.that.contains(next)
        && (function.prepositions.contains(next) || function.auxiliaries.contains(next));
    // `By one estimate, 400 people died`
    let credited = at + 1 == clause.end && line.match_any(clause.start, &words.cues.before_noun).is_some();
    if words.nouns.saying.contains_whole(line.lower(at)) && (noun || credited) {
        return None;
    }
    // `have failed in their asylum claims`: a plural that ends a clause with an article of its own.
    let determined = (clause.start + 1..at).rev().take(2).any(|number| line.is_determiner(number));
    if at + 1 >= clause.end && determined && line.lower(at).ends_with('s') && at > clause.start + 1 {
        return None;
    }
    if verb.only_object && !has_object(line, &predicate) {
        return None;
    }
    // `spoke hopefully of`
    let object = at + 1 + usize::from(is_adverb_at(line, at + 1));
    if verb.object_behind && !verb.object.iter().any(|words| line.match_words(object, words).is_some()) {
        return None;
    }
    let continuous = line.lower(at).ends_with("ing");
    // `are currently expected`
    let last_verb = (clause.start..at).rev().find(|&number| !is_adverb(line, number));
    let helped = last_verb.is_some_and(|verb| words.words.passive.contains(line.lower(verb)));
    if !verb.source.is_empty() {
        return source_after_preposition(line, &predicate, clause.start);
    }
    // `the total reported so far by several countries`: a participle, not a verb.
    let by = (at + 1..clause.end.min(at + 4)).any(|number| words.words.agent.contains(line.lower(number)));
    if by && !helped && line.lower(at).ends_with("ed") && at > clause.start {
        return None;
    }
    if helped && !continuous {
        return agent(line, &predicate, &clause, period);
    }
    if at == clause.start {
        if at == period.start {
            return None;
        }
        if continuous {
            // `…, adding that …`
            let says = says_what(line, at + 1) || line.speech_starts_in(&(at..period.end));
            return says.then(|| said(&predicate, Who::Last, at + 1..period.end, at..at + 1));
        }
        let bracketed = bracketed(line, at).is_some();
        if !bracketed
            && !verb.subject_before
            && let Some(tag) = behind(line, &predicate, &clause, &period)
        {
            return Some(tag);
        }
    }
    if continuous && !helped {
        return absolute(line, &predicate, &clause, &period).or_else(|| quoted_as(line, &predicate, &clause, period));
    }
    let subject = subject(line, at, &clause)?;
    // `what we've always said`, `10-year notes fell`: who speaks of himself is named elsewhere, a number names nobody.
    let first = line.lower(subject.words.start);
    let numbered = subject.words.end > subject.words.start + 2
        && line.tokens[subject.words.end - 1].glued
        && line.tokens[subject.words.start..subject.words.end]
            .iter()
            .any(|token| token.is_number() && !token.is_year());
    if words.words.first_person.contains(first) || numbered && line.tokens[subject.words.end - 1].is_word() {
        return None;
    }
    let is_saying = |number: usize| {
        let lower = line.lower(number);
        words.nouns.saying.contains_whole(lower) || words.nouns.documents.contains_whole(lower)
    };
    if verb.saying_subject && !subject.words.clone().any(is_saying) || !suits(line, verb, &subject) {
        return None;
    }
    // `a note from X that said: …`: a relative clause tells what its noun says.
    let helps = |&number: &usize| words.words.perfect.contains(line.lower(number)) || is_adverb(line, number);
    let opener = (clause.start..at).rev().find(|number| !helps(number));
    let relative = opener.is_some_and(|number| {
        let lower = line.lower(number);
        words.words.that.contains(lower) || words.words.relatives.contains(lower)
    });
    let tag = subject.clause > period.start && !relative && is_light(line, at, &clause, verb);
    // `found that`; a survey finds nothing else: `A poll found 62% opposed the plan`.
    let surveyed = subject.words.clone().any(is_saying);
    let quoted = line.speech_starts_in(&(at + 1..(at + 3).min(period.end)));
    if verb.clause && !tag && !quoted && !has_that(line, at, &clause) && !surveyed {
        return None;
    }
    let via = if verb.telling { medium_at(line, at + 1) } else { told(line, at, &clause) };
    let except = subject.words.start..if tag { clause.end } else { subject.words.end };
    let scope = if tag { period } else { at + 1..period.end };
    Some(Cue { via, ..said(&predicate, subject.who, scope, except) })
}

/// `…, with officials warning that 300 homes were at risk`
fn absolute(line: &Line<'_>, predicate: &Predicate<'_>, clause: &Range<usize>, period: &Range<usize>) -> Option<Cue> {
    let at = predicate.at;
    let with = (clause.start..at).rev().find(|&with| line.words().words.absolute.contains(line.lower(with)))?;
    let phrase = line.phrase(with + 1, Reach::SUBJECT_BEFORE).filter(|phrase| !is_time(line, phrase))?;
    if !says_what(line, at + 1) && predicate.verb.object.is_empty() || phrase.range.start >= at {
        return None;
    }
    let mut named = phrase;
    named.range.end = named.range.end.min(at);
    Some(said(predicate, source(line, &named)?, at + 1..period.end, named.outer..at + 1))
}

/// `officials were quoted as saying 300 had died`
fn quoted_as(line: &Line<'_>, predicate: &Predicate<'_>, clause: &Range<usize>, period: Range<usize>) -> Option<Cue> {
    let at = predicate.at;
    let quoted = at.checked_sub(2).filter(|&quoted| quoted > clause.start)?;
    let words = line.words();
    let quoting = words.verbs.of(line.lower(quoted)).any(|(verb, _)| verb.quoting);
    if !quoting || !words.words.comment.contains(line.lower(at - 1)) {
        return None;
    }
    let Subject { who, words, .. } = subject(line, quoted, clause)?;
    let scope = if clause.end == at + 1 { period } else { at + 1..period.end };
    Some(said(predicate, who, scope, words.start..at + 1))
}

/// `were estimated by X`
fn agent(line: &Line<'_>, predicate: &Predicate<'_>, clause: &Range<usize>, period: Range<usize>) -> Option<Cue> {
    if predicate.verb.object.is_empty() && !predicate.verb.telling {
        return None;
    }
    let by = (predicate.at + 1..clause.end).find(|&by| line.words().words.agent.contains(line.lower(by)))?;
    let phrase = line.phrase(by + 1, Reach::CUE).filter(|phrase| !is_time(line, phrase))?;
    Some(said(predicate, source(line, &phrase)?, period, phrase.outer..phrase.after))
}

/// `the 47.3% forecast by analysts`: who gave the number that stands right before, and nothing else.
fn agent_of_number(line: &Line<'_>, predicate: &Predicate<'_>) -> Option<Cue> {
    /// `$4.5 million`
    const LONGEST: usize = 4;
    let at = predicate.at;
    let by = Some(at + 1).filter(|&by| line.words().words.agent.contains(line.lower(by)))?;
    let first = (at.saturating_sub(LONGEST)..at).rev().find(|&number| line.tokens[number].is_number())?;
    let units = &line.lexicon.units;
    let rest = |number: usize| {
        let word = line.lower(number);
        line.lexicon.numbers.magnitudes.contains_key(word) || units.is_unit(word) || units.percent.has(word.text)
    };
    if predicate.verb.object.is_empty() || !(first + 1..at).all(rest) {
        return None;
    }
    let phrase = line.phrase(by + 1, Reach::CUE).filter(|phrase| !is_time(line, phrase))?;
    let scope = first..at;
    Some(said(predicate, source(line, &phrase)?, scope, at..phrase.after))
}

/// `…, said X`
fn behind(line: &Line<'_>, predicate: &Predicate<'_>, clause: &Range<usize>, period: &Range<usize>) -> Option<Cue> {
    let words = line.words();
    let at = predicate.at;
    let phrase = line.phrase(at + 1, Reach::SUBJECT_AFTER)?;
    let pronoun = words.words.pronouns.contains(line.lower(phrase.head));
    // `In Wales, in Kent and in London, said the report.`: nothing else is said.
    let closes = predicate.verb.object.is_empty()
        && phrase.after >= period.end.min(clause.end)
        && line.is_determiner(phrase.outer)
        && phrase.range.clone().any(|at| {
            let word = line.lower(at);
            words.nouns.saying.contains(word) || words.nouns.sayers.contains(word) || words.nouns.offices.contains(word)
        });
    // `The fund, which holds 15 percent, accuses the board`: behind a relative clause the sentence goes on.
    let number = line.clause_at(at);
    let put_in = number
        .checked_sub(1)
        .filter(|&before| before > 0)
        .is_some_and(|before| words.words.relatives.contains(line.lower(line.clauses()[before].start)));
    let insertion =
        put_in || !closes && number >= 2 && line.tokens[clause.start - 1].is(",") && inserted(line, at).is_some();
    let named =
        phrase.outer < phrase.range.start || line.tokens[phrase.head].is_capitalised() || phrase.after >= clause.end;
    // `…, said the added shares will be needed`
    let verb = line.lexicon.function_words.auxiliaries.contains(line.lower(phrase.after));
    if pronoun || insertion || verb || !named {
        return None;
    }
    let end = aside(line, clause.end.max(phrase.after));
    Some(said(predicate, source(line, &phrase)?, period.clone(), at..end))
}

/// The end of the clauses from `end` on that say something of the speaker, not what was said: `…, said Anna Smith, 42, who
/// has run the port for 20 years`.
fn aside(line: &Line<'_>, end: usize) -> usize {
    let words = &line.words().words;
    let mut end = end;
    let after = line.clauses().partition_point(|clause| clause.start < end);
    for clause in &line.clauses()[after..] {
        let follows = clause.start == end + 1 && line.tokens[end].is(",");
        let age = clause.len() == 1 && line.tokens[clause.start].is_number();
        let relative = words.relatives.contains(line.lower(clause.start));
        // `said Anna Smith, a nurse at one of 300 clinics`
        let verb = |at: usize| {
            line.lexicon.function_words.auxiliaries.contains(line.lower(at)) || line.may_be(at, Marks::VERB)
        };
        let apposition = line.is_determiner(clause.start) && !clause.clone().any(verb);
        if !follows || !(age || relative || apposition) || line.speech_starts_in(clause) {
            break;
        }
        end = clause.end;
    }
    end
}

/// Whether the rest of the clause after the verb only says when, where and to whom.
fn is_light(line: &Line<'_>, at: usize, clause: &Range<usize>, verb: &Verb) -> bool {
    let words = &line.words().words;
    let next = at + 1;
    if next >= clause.end {
        return true;
    }
    if verb.telling {
        return !has_that(line, at, clause);
    }
    let counted = (next..clause.end.min(next + 3)).any(|number| {
        let token = &line.tokens[number];
        token.is_number() && !token.is_year() || words.hedges.contains(line.lower(number))
    });
    // `pledged to ban`, but `said to reporters`
    let plural = |at: usize| {
        let lower = line.lower(at);
        ends_in(lower, &line.lexicon.grammar.endings.plurals) || line.lexicon.grammar.plurals.contains(lower)
    };
    let acts = line.lexicon.grammar.infinitive.contains(line.lower(next))
        && line.tokens.get(next + 1).is_some_and(|verb| verb.is_word() && !verb.is_capitalised())
        && !line.is_function_word(next + 1)
        && !plural(next + 1);
    if acts {
        return false;
    }
    // `said last week`, `said earlier this month`
    let small = |number: &usize| line.is_determiner(*number) || is_adverb(line, *number);
    let time = (next..clause.end.min(next + 3)).find(|number| !small(number));
    !counted
        && !has_that(line, at, clause)
        && (line.lexicon.function_words.prepositions.contains(line.lower(next))
            || time.is_some_and(|time| line.words().nouns.times.contains_whole(line.lower(time))))
}

/// Whether what is said starts at `at`: `that`, an article, a number, a pronoun.
fn says_what(line: &Line<'_>, at: usize) -> bool {
    let words = &line.words().words;
    words.that.contains(line.lower(at))
        || line.is_determiner(at)
        || line.tokens.get(at).is_some_and(Token::is_number)
        || words.pronouns.contains(line.lower(at))
}

fn has_that(line: &Line<'_>, at: usize, clause: &Range<usize>) -> bool {
    (at + 1..clause.end).any(|next| line.words().words.that.contains(line.lower(next)))
}

/// Whether the subject may be that of a verb which says something only of some: a name or a known speaker, or who keeps count.
fn suits(line: &Line<'_>, verb: &Verb, subject: &Subject) -> bool {
    let nouns = &line.words().nouns;
    // A pronoun stands for somebody who spoke.
    let Who::Named(named) = &subject.who else {
        let pronoun = line.words().words.pronouns.contains(line.lower(subject.words.start));
        return !verb.counting && (!verb.sayer_subject || pronoun);
    };
    let speaks = |at: usize| {
        let lower = line.lower(at);
        let name = line.tokens[at].is_capitalised() && at > 0 && !line.is_country(&(at..at + 1));
        name || nouns.sayers.contains(lower)
            || nouns.media.contains_whole(lower)
            || nouns.anonymous.contains_whole(lower)
    };
    let counts = |at: usize| nouns.counting.contains(line.lower(at));
    (!verb.sayer_subject || named.range.clone().any(speaks)) && (!verb.counting || named.range.clone().any(counts))
}

/// The medium of `in an interview with X` in the clause.
fn told(line: &Line<'_>, at: usize, clause: &Range<usize>) -> Option<Range<usize>> {
    (at + 1..clause.end).find_map(|from| medium_at(line, line.match_any(from, &line.words().words.addressee)?))
}

fn medium_at(line: &Line<'_>, at: usize) -> Option<Range<usize>> {
    line.phrase(at, Reach::SUBJECT_AFTER).map(|phrase| phrase.range).filter(|range| line.is_medium(range))
}

/// Who the subject is, and which words it has.
struct Subject {
    who: Who,
    words: Range<usize>,
    /// Where its clause starts.
    clause: usize,
}

/// Whether the words cannot be the subject of a verb at `verb`: a lone word in small letters without an article, as in
/// `false claims`, or what stands before a number: `at least 4 in 10 people say`.
fn is_bare(line: &Line<'_>, range: &Range<usize>, verb: usize) -> bool {
    let lower = line.lower(range.start);
    let determined = range.start > 0 && line.is_determiner(range.start - 1);
    let known = line.words().nouns.sayers.contains(lower)
        || line.words().nouns.anonymous.contains_whole(lower)
        || line.words().nouns.offices.contains_whole(lower)
        || line.words().nouns.media.contains_whole(lower)
        || line.words().nouns.saying.contains_whole(lower)
        || line.words().nouns.documents.contains_whole(lower);
    let plural = ends_in(lower, &line.lexicon.grammar.endings.plurals) || line.lexicon.grammar.plurals.contains(lower);
    let alone = range.len() == 1 && range.end == verb && !line.tokens[range.start].is_capitalised();
    let counted = line.tokens.get(range.end).is_some_and(Token::is_number) && range.len() == 1;
    // `the false claim that`: the bare form of a verb has no single subject.
    let noun = line.words().nouns.saying.contains_whole(line.lower(verb))
        && !ends_in(line.lower(verb), &line.lexicon.grammar.endings.plurals);
    let counted = counted && range.end < verb && !line.tokens[range.start].is_capitalised();
    alone && !(known || plural || determined && !noun) || counted
}

/// The words of the subject whose verb comes after its short name in brackets: `The World Health Organization (WHO) puts`.
fn bracketed(line: &Line<'_>, at: usize) -> Option<Range<usize>> {
    let close = at.checked_sub(1).filter(|&at| line.tokens[at].is(")"))?;
    let open = (0..close).rev().find(|&at| line.tokens[at].is("("))?;
    Some(line.clause(open.checked_sub(1)?).start..open)
}

/// The same of a word that may be past the end.
fn is_adverb_at(line: &Line<'_>, number: usize) -> bool {
    number < line.len() && is_adverb(line, number)
}

/// Whether the word is an adverb: `recently`, but not `McNally`.
fn is_adverb(line: &Line<'_>, number: usize) -> bool {
    let token = &line.tokens[number];
    token.lower().ends_with("ly") && !token.is_capitalised()
        || line.lexicon.function_words.adverbs.contains(token.lower())
}

/// The clause of the subject whose verb comes after insertions between commas: `Anna Smith, 42, a nurse from Leeds,
/// said`.
fn inserted(line: &Line<'_>, at: usize) -> Option<Range<usize>> {
    /// `Anna Smith, 42, from Leeds, West Yorkshire, said`
    const INSERTIONS: usize = 5;
    const LONGEST: usize = 8;
    let own = line.clause_at(at);
    let comma = |number: usize| line.tokens.get(line.clauses()[number].end).is_some_and(|token| token.is(","));
    // A clause with a verb of its own is what was said.
    let verbless = |number: usize| {
        let clause = line.clauses()[number].clone();
        clause.len() <= LONGEST
            && clause.clone().all(|at| {
                let lower = line.lower(at);
                let acts = line.lexicon.grammar.verbs.contains(lower) || line.lexicon.changes.is_change(lower);
                let named = line.tokens[at].is_capitalised() || at == clause.start;
                !line.lexicon.function_words.auxiliaries.contains(lower)
                    && !line.may_be(at, Marks::VERB)
                    && (named || !acts)
            })
    };
    // `The union, which called the strike, said`
    let relative = |number: usize| line.words().words.relatives.contains(line.lower(line.clauses()[number].start));
    let put_in = own.checked_sub(1).filter(|&number| number > 0 && relative(number));
    if let Some(before) = put_in.map(|number| number - 1).filter(|&number| comma(number) && comma(number + 1)) {
        return Some(line.clauses()[before].clone());
    }
    let nearest = own.checked_sub(2).filter(|&number| comma(number) && comma(number + 1) && verbless(number))?;
    let chain = (own.saturating_sub(INSERTIONS + 1)..=nearest).rev().take_while(|&n| comma(n) && verbless(n));
    // `On Tuesday, the bank, which is Swiss, said`: what opens with a small word is no subject.
    let subject = chain.filter(|&n| {
        let first = line.clauses()[n].start;
        line.is_determiner(first) || !line.is_function_word(first) && line.tokens[first].is_word()
    });
    let whole = line.clauses()[nearest].clone();
    Some(subject.last().map_or(whole, |number| line.clauses()[number].clone()))
}

/// The subject before the verb at `at`.
fn subject(line: &Line<'_>, at: usize, clause: &Range<usize>) -> Option<Subject> {
    let words = line.words();
    let mut end = at;
    while end > clause.start && (words.words.perfect.contains(line.lower(end - 1)) || is_adverb(line, end - 1)) {
        end -= 1;
    }
    let bracketed = bracketed(line, end).filter(|_| end == clause.start);
    // `the Office for National Statistics (ONS) figures showed`
    let numbers =
        end > clause.start && (clause.start..end).all(|number| words.nouns.saying.contains_whole(line.lower(number)));
    let bracketed = bracketed.or_else(|| self::bracketed(line, clause.start).filter(|_| numbers));
    let inserted = if end == clause.start && bracketed.is_none() { Some(inserted(line, end)?) } else { None };
    let range = bracketed.or_else(|| inserted.clone()).unwrap_or(clause.start..end);
    // `General Mills, Inc. reported`, `Researchers in Durham, N.C. found`: the name stands before the comma.
    let tail = |number: usize| {
        let token = &line.tokens[number];
        let abbreviated = line.tokens.get(number + 1).is_some_and(|next| next.is(".") && next.glued);
        token.is(".")
            || token.is_capitalised()
                && (token.text.len() == 1 || abbreviated || line.lexicon.nouns.is_company_suffix(token.lower()))
    };
    let comma = range.start.checked_sub(1).filter(|&comma| line.tokens[comma].is(",") && range.clone().all(tail));
    let before = comma.filter(|_| !range.is_empty()).map(|comma| line.clause(comma - 1).start..comma);
    let range = before.unwrap_or(range);
    let clause = range.start.min(clause.start);
    let stops = |number: usize| {
        let lower = line.lower(number);
        let joins = words.words.joining.contains(lower) && number > range.start;
        // `in January and Nationwide reported`: a time is no second speaker.
        let joins_names = joins
            && line.tokens[number - 1].is_capitalised()
            && !words.nouns.times.contains_whole(line.lower(number - 1))
            && line
                .tokens
                .get(number + 1 + usize::from(line.is_determiner(number + 1)))
                .is_some_and(Token::is_capitalised);
        // `officials and seismologists said`
        let known = |at: usize| {
            let lower = line.lower(at);
            words.nouns.sayers.contains(lower) && ends_in(lower, &line.lexicon.grammar.endings.plurals)
        };
        let joins_names = joins_names || joins && number + 2 == range.end && known(number - 1) && known(number + 1);
        // `Smith and her colleagues found`
        let own = joins
            && line.tokens[number - 1].is_capitalised()
            && words.words.possessives.contains(line.lower(number + 1))
            && (number + 2..range.end).all(|at| !line.may_be(at, Marks::VERB) && !line.is_boundary(at));
        let joins_names = joins_names || own;
        let verb = line.may_be(number, Marks::VERB) && !words.nouns.saying.contains_whole(lower);
        words.words.that.contains(lower)
            || words.words.subordinate.contains(lower)
            || words.words.comment.contains(lower)
            || verb
            || line.lexicon.function_words.conjunctions.contains(lower) && !joins_names
    };
    // `fewer than the 431,117 analysts expected`
    if range.clone().any(|number| line.lexicon.grammar.than.contains(line.lower(number))) {
        return None;
    }
    let start = range.clone().rev().find(|&number| stops(number)).map_or(range.start, |number| number + 1);
    if start >= range.end {
        // `The firm closed two shops, and said`; `He left, and insisted that`
        if range.start + 1 == range.end {
            let opens = line.period(at).start;
            let named = line.is_determiner(opens) || !line.is_function_word(opens);
            let mut first = line.phrase(opens, Reach::SUBJECT_BEFORE).filter(|phrase| named && !is_time(line, phrase));
            // The words of an English phrase run on into its verb.
            if let Some(phrase) = &mut first {
                let words = phrase.range.clone();
                let capitals = words.clone().take_while(|&number| line.tokens[number].is_capitalised()).count();
                let sayer = words.clone().find(|&number| line.words().nouns.sayers.contains(line.lower(number)));
                phrase.range.end = sayer.map_or(words.start, |at| at + 1).max(words.start + capitals);
            }
            let first = first.filter(|phrase| !phrase.range.is_empty());
            let who = first.as_ref().map_or(Some(Who::Last), |first| source(line, first))?;
            return Some(Subject { who, words: range, clause });
        }
        // `X met reporters and said`; `X, a search engine, tracks blogs and says`
        let opens = line.tokens[range.start].is_capitalised()
            || line.is_determiner(range.start)
            || words.nouns.sayers.contains(line.lower(range.start))
            || words.nouns.anonymous.contains_whole(line.lower(range.start))
            || words.nouns.saying.contains_whole(line.lower(range.start));
        let opening = if opens { range.start } else { self::inserted(line, range.start)?.start };
        let first = line.phrase(opening, Reach::SUBJECT_BEFORE)?;
        let who = source(line, &first)?;
        return Some(Subject { who, words: first.outer..at, clause });
    }
    let inserted = inserted.is_some();
    if range.end - start == 1 && words.words.pronouns.contains(line.lower(start)) {
        return Some(Subject { who: Who::Last, words: start..range.end, clause });
    }
    let mut from = start;
    while from < range.end && !line.is_determiner(from) && line.is_function_word(from) {
        from += 1;
    }
    // `On Sunday the ministry said`: the last phrase before the verb that starts with an article.
    if from > start {
        from = (from + 1..range.end)
            .rev()
            .find(|&number| line.is_determiner(number) && !words.words.complement.contains(line.lower(number - 1)))
            .unwrap_or(from);
    }
    let phrase = line.phrase(from, Reach::SUBJECT_BEFORE)?;
    let own = phrase.range.start..phrase.range.end.min(range.end);
    if is_bare(line, &own, range.end) {
        return None;
    }
    // `the phones used analogue radio signals to communicate`: the plural of a noun behind another verb.
    let plural = line.lower(at).ends_with('s');
    let acts = |number: usize| {
        let lower = line.lower(number);
        !line.tokens[number].is_capitalised()
            && ends_in(lower, &line.lexicon.grammar.endings.participles)
            && number > own.start
            && ends_in(line.lower(number - 1), &line.lexicon.grammar.endings.plurals)
            && !words.nouns.saying.contains_whole(line.lower(number - 1))
    };
    if plural && own.clone().any(acts) {
        return None;
    }
    let last = line.lower(range.end - 1);
    let hanging = line.lexicon.function_words.prepositions.contains(last)
        || line.lexicon.function_words.conjunctions.contains(last);
    if phrase.range.start >= range.end || hanging || is_time(line, &phrase) && phrase.range.len() == 1 {
        return None;
    }
    // What goes on after the phrase belongs to it: `figures released this week showed`.
    let says = phrase.range.clone().any(|number| words.nouns.saying.contains_whole(line.lower(number)));
    let phrase_end = if says { range.end } else { phrase.range.end.min(range.end) };
    // `Its chief executive, Mark Hall, said`: the name belongs to the office.
    let insertion = line.clauses().get(line.clause_at(range.start) + 1).cloned().unwrap_or(range.clone());
    let trailing = insertion.clone().rev().take_while(|&number| line.tokens[number].is_capitalised()).count();
    // `Fellow protester, engineer Anna Smith, said`
    let capitals =
        (phrase.range.start..phrase_end).filter(|&number| number > 0 && line.tokens[number].is_capitalised()).count();
    let is_name = insertion.len() >= 2 && (trailing == insertion.len() || trailing >= 2 && capitals == 0);
    let office = (phrase.outer < phrase.range.start || capitals == 0) && phrase_end == range.end;
    let phrase_end = if inserted && is_name && office { insertion.end } else { phrase_end };
    let named = Named { range: phrase.range.start..phrase_end, cut: None, parts: phrase.parts };
    Some(Subject { who: Who::Named(named), words: phrase.outer..range.end, clause })
}
