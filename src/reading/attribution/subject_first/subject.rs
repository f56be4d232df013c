//! The subject before an English verb of saying: its words, what is put in between, and what only looks like one.

use std::ops::Range;

use super::super::cue::{Named, Who, source};
use super::super::line::Line;
use super::super::phrase::{Phrase, Reach};
use super::super::saying::is_time;
use super::is_adverb;
use crate::language::{Lower, Marks, ends_in};
use crate::reading::Token;

/// Who the subject is, and which words it has.
pub(super) struct Subject {
    pub who: Who,
    pub words: Range<usize>,
    /// Where its clause starts.
    pub clause: usize,
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

/// The word without an auxiliary tied to it: `He's told`.
pub(super) fn without_auxiliary(word: Lower<'_>) -> &str {
    word.text.strip_suffix("'s").or_else(|| word.text.strip_suffix("’s")).unwrap_or(word.text)
}

/// Whether a relative clause whose subject is its pronoun opens right before `at`, so that whoever stands before it speaks:
/// `people who live there say`, but `whom police said`.
fn opens_own_relative(line: &Line<'_>, at: usize) -> bool {
    let words = line.words();
    let lower = line.lower(at);
    let named = line.is_determiner(at)
        || line.tokens[at].is_capitalised()
        || words.words.pronouns.contains(lower)
        || words.words.first_person.contains(lower)
        || words.nouns.sayers.contains(lower)
        || words.nouns.anonymous.contains_whole(lower)
        || words.nouns.saying.contains_whole(lower)
        || words.nouns.media.contains_whole(lower);
    words.words.relatives.contains(line.lower(at - 1)) && !named
}

/// Who a relative clause that opens at `at` behind a comma says something of: `according to Anna Smith of Leeds, who put`.
fn antecedent(line: &Line<'_>, at: usize) -> Option<Phrase> {
    let comma = at.checked_sub(1).filter(|&comma| line.tokens[comma].is(","))?;
    if !line.words().words.relatives.contains(line.lower(at)) {
        return None;
    }
    let before = line.clause(comma.checked_sub(1)?);
    before.filter_map(|from| line.phrase(from, Reach::SUBJECT_BEFORE)).find(|phrase| phrase.after == comma)
}

/// The article of the subject whose last words are a list that ends at the verb: `The Welsh maker of tissue, cartons and
/// stationery said`. The clause of the last comma opens at `clause`, its last noun at `last`.
fn opens_list(line: &Line<'_>, clause: usize, last: usize) -> Option<usize> {
    let words = &line.words().words;
    let comma = clause.checked_sub(1).filter(|&at| line.tokens[at].is(","))?;
    let before = line.clause(comma.checked_sub(1)?);
    let bare = |at: usize| !line.tokens[at].is_capitalised() && !line.is_function_word(at);
    let joined = last > clause + 1 && words.joining.contains(line.lower(last - 1)) && (clause..last - 1).all(bare);
    let known = line.words().nouns.sayers.contains(line.lower(last)) || !bare(last);
    let verb =
        |at: usize| line.lexicon.function_words.auxiliaries.contains(line.lower(at)) || line.may_be(at, Marks::VERB);
    let of = before.clone().any(|at| words.complement_of_any.contains(line.lower(at)));
    (joined && !known && of && line.is_determiner(before.start) && !before.clone().any(verb)).then_some(before.start)
}

/// The first word behind a time that the range opens with, where something follows it: `March 13 | strike headquarters`.
fn behind_time(line: &Line<'_>, range: Range<usize>) -> usize {
    let time = |at: usize| line.words().nouns.times.contains_whole(line.lower(at)) || line.tokens[at].is_year();
    let inside = |&at: &usize| time(at) || line.tokens[at].is_number();
    let end = range.clone().find(|at| !inside(at)).unwrap_or(range.start);
    if (range.start..end).any(time) { end } else { range.start }
}

/// Where the words before a verb end without the day put in after a comma: `Two charities, Hilfspost and Muster, | on Friday said`.
fn before_day(line: &Line<'_>, start: usize, end: usize) -> usize {
    let time = |at: usize| line.words().nouns.times.contains_whole(line.lower(at));
    let day = end.checked_sub(2).filter(|&at| at == start && time(at + 1));
    day.filter(|&at| line.lexicon.function_words.prepositions.contains(line.lower(at))).unwrap_or(end)
}

/// The words of the subject whose verb comes after its short name in brackets: `The World Health Organization (WHO) puts`.
pub(super) fn bracketed(line: &Line<'_>, at: usize) -> Option<Range<usize>> {
    let close = at.checked_sub(1).filter(|&at| line.tokens[at].is(")"))?;
    let open = (0..close).rev().find(|&at| line.tokens[at].is("("))?;
    Some(line.clause(open.checked_sub(1)?).start..open)
}

/// The clause of the subject whose verb comes after insertions between commas: `Anna Smith, 42, a nurse from Leeds,
/// said`.
pub(super) fn inserted(line: &Line<'_>, at: usize) -> Option<Range<usize>> {
    /// `Anna Smith, 42, from Leeds, West Yorkshire, said`
    const INSERTIONS: usize = 5;
    const LONGEST: usize = 8;
    let own = line.clause_at(at);
    let comma = |number: usize| line.tokens.get(line.clauses()[number].end).is_some_and(|token| token.is(","));
    // A clause with a verb of its own is what was said.
    // `An appraiser, the father of a man who runs the port, said`
    let described = |clause: Range<usize>| {
        let relative = |at: &usize| line.words().words.relatives.contains(line.lower(*at));
        let end = clause.clone().skip(1).find(relative).filter(|_| line.is_determiner(clause.start));
        clause.start..end.unwrap_or(clause.end)
    };
    let verbless = |number: usize| {
        let clause = described(line.clauses()[number].clone());
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
pub(super) fn subject(line: &Line<'_>, at: usize, clause: &Range<usize>) -> Option<Subject> {
    let words = line.words();
    let mut end = at;
    while end > clause.start && (words.words.perfect.contains(line.lower(end - 1)) || is_adverb(line, end - 1)) {
        end -= 1;
    }
    end = before_day(line, clause.start, end);
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
        // `figures collected by`: behind what says something stands its participle.
        let participle = number > range.start && words.nouns.saying.contains_whole(line.lower(number - 1));
        // `A poll of voters taken in May found`
        let participle = participle
            || line.lexicon.grammar.irregular_participles.contains(lower)
                && line.lexicon.function_words.prepositions.contains(line.lower(number + 1));
        let verb = line.may_be(number, Marks::VERB) && !words.nouns.saying.contains_whole(lower) && !participle;
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
            let antecedent = antecedent(line, range.start);
            let mut first = antecedent
                .or_else(|| line.phrase(opens, Reach::SUBJECT_BEFORE).filter(|_| named))
                .filter(|phrase| !is_time(line, phrase));
            // The words of an English phrase run on into its verb.
            if let Some(phrase) = &mut first {
                let words = phrase.range.clone();
                let capitals = words.clone().take_while(|&number| line.tokens[number].is_capitalised()).count();
                let sayer = words.clone().find(|&number| line.words().nouns.sayers.contains(line.lower(number)));
                // `Striking Welsh seamen, who say`: the comma ends it.
                let whole = phrase.after + 1 == range.start && line.tokens[phrase.after].is(",");
                let sayer = sayer.or_else(|| words.clone().last().filter(|_| whole));
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
    // `A few days later he put`
    if words.words.pronouns.contains(without_auxiliary(line.lower(range.end - 1))) {
        return Some(Subject { who: Who::Last, words: start..range.end, clause });
    }
    if start > range.start && opens_own_relative(line, start) {
        let antecedent = (range.start..start - 1).filter_map(|from| line.phrase(from, Reach::SUBJECT_BEFORE));
        let first = antecedent.into_iter().find(|phrase| phrase.after == start - 1)?;
        let who = source(line, &first)?;
        return Some(Subject { who, words: first.outer..range.end, clause });
    }
    if let Some(first) = opens_list(line, range.start, start) {
        let named = Named { range: first + 1..range.end, cut: None, parts: Vec::new() };
        return Some(Subject { who: Who::Named(named), words: first..range.end, clause: first });
    }
    let mut from = start;
    while from < range.end && !line.is_determiner(from) && line.is_function_word(from) {
        from += 1;
    }
    if from > start {
        from = behind_time(line, from..range.end);
    }
    // `A day later the ministry said`
    let opens_time = from == start
        && line.is_determiner(start)
        && line.phrase(start, Reach::SUBJECT_AFTER).is_some_and(|phrase| is_time(line, &phrase));
    // `On Sunday the ministry said`: the last phrase before the verb that starts with an article.
    if from > start || opens_time {
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
    if phrase.range.start >= range.end || hanging || is_time(line, &phrase) {
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
