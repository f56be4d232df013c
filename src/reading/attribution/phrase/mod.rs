//! The noun phrase that names a source.
//!
//! In goes a place in a sentence, out comes the phrase that starts there: without its article,
//! with adjectives, apposition and genitive, without relative clause. It says where a phrase ends
//! and how it is built, never whether it is a source.

mod complement;

use std::ops::Range;

use super::line::Line;
use crate::language::Marks;
use crate::reading::Token;

/// How deep complements may hang on each other: `Sprecher des Rates der Stadt am Meer`.
const DEPTH: usize = 4;
/// Most tokens between an article and the noun of an attribute before it: `des in New York
/// ansässigen Rats`.
const ATTRIBUTE: usize = 10;
/// A noun phrase in a sentence, as token numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    /// Its words, article left out.
    pub range: Range<usize>,
    /// Its first token, article included.
    pub outer: usize,
    /// One past its last token, brackets and closed appositions included.
    pub after: usize,
    /// Its first noun.
    pub head: usize,
    /// Its words without the first noun and what stands before that: the complement `Polizei` in
    /// `Angaben der Polizei`.
    pub complement: Option<Range<usize>>,
    /// The parts of a phrase that joins several (`der Rat und das Amt`), else empty.
    pub parts: Vec<Part>,
    /// Whether its article allows it to be a subject.
    pub subject: bool,
}

/// One of several sources named together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub words: Range<usize>,
    /// The noun that it shares with the others: `Geheimdienstes` of `des ukrainischen und des
    /// südkoreanischen Geheimdienstes`.
    pub shared: Option<Range<usize>>,
}

impl Part {
    fn whole(words: Range<usize>) -> Self {
        Self { words, shared: None }
    }
}

/// What may belong to a phrase where it is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reach {
    /// `A und B` is one phrase.
    pub joined: bool,
    /// `der „Bild“` after a name is no genitive but the one spoken to.
    pub spoken_to: bool,
}

impl Reach {
    pub const CUE: Self = Self { joined: true, spoken_to: false };
    pub const SUBJECT_BEFORE: Self = Self { joined: true, spoken_to: true };
    pub const SUBJECT_AFTER: Self = Self { joined: false, spoken_to: true };
}

impl Line<'_> {
    /// The phrase that starts at `at`.
    pub fn phrase(&self, at: usize, reach: Reach) -> Option<Phrase> {
        self.phrase_within(at, reach, DEPTH)
    }

    fn phrase_within(&self, at: usize, reach: Reach, depth: usize) -> Option<Phrase> {
        let mut inner = at;
        let mut subject = true;
        while self.is_determiner(inner) && inner < at + 3 {
            subject &= !self.words().words.oblique.contains(self.lower(inner));
            inner += 1;
        }
        let Attributes { start, noun, joins } = self.attributes(inner, inner > at)?;
        let run_end = self.run(noun).map(|end| self.end_of_saying(noun, end))?;
        let run_end = if inner > at { self.end_of_charge(noun, run_end) } else { run_end };
        let run_end = if inner == at + 1 { self.end_of_titles(at, run_end) } else { run_end };
        let mut parts = Vec::new();
        for (number, &(end, _)) in joins.iter().enumerate() {
            let from = if number == 0 { start } else { joins[number - 1].1 };
            parts.push(Part { words: from..end, shared: Some(noun..run_end) });
        }
        if let Some(&(_, from)) = joins.last() {
            parts.push(Part::whole(from..run_end));
        }
        let mut phrase = Phrase {
            range: start..run_end,
            outer: at,
            after: run_end,
            head: noun,
            complement: (run_end > noun + 1 && self.tokens[noun + 1].is_word()).then(|| noun + 1..run_end),
            parts,
            subject,
        };
        if depth > 0 {
            self.complements(&mut phrase, reach, depth);
        }
        Some(phrase)
    }

    /// Whether the token is an article or the like.
    pub fn is_determiner(&self, number: usize) -> bool {
        self.may_be(number, Marks::DETERMINER)
    }

    /// Where the run of nouns ends that starts with a compound of saying at `noun`: `nach Gewerkschaftsangaben |
    /// Kundgebungen`, since who says it stands in the compound.
    fn end_of_saying(&self, noun: usize, end: usize) -> usize {
        let nouns = &self.words().nouns;
        let lower = self.lower(noun);
        let compound =
            self.words().grammar.capital_nouns && nouns.saying.contains(lower) && !nouns.saying.contains_whole(lower);
        let next = self.tokens.get(noun + 1).is_some_and(|next| next.is_word() && next.is_capitalised() && !next.glued);
        if compound && next { noun + 1 } else { end }
    }

    /// Where the run of nouns ends that goes on behind `and` with the second charge of an office: `the Colombian mines | and
    /// energy minister`, but `the miners and the minister`.
    fn end_of_charge(&self, noun: usize, end: usize) -> usize {
        let words = self.words();
        let office =
            |at: usize| words.nouns.sayers.contains(self.lower(at)) || words.nouns.anonymous.contains(self.lower(at));
        if words.grammar.capital_nouns || !words.words.joining.contains(self.lower(end)) || (noun..end).any(office) {
            return end;
        }
        let next = end + 1;
        let second = if self.starts_name(next) && !self.tokens[next].is_capitalised() { self.run(next) } else { None };
        // The name of who has the office may follow.
        let charge = |&second: &usize| (next + 1..second).any(|at| words.nouns.sayers.contains(self.lower(at)));
        second.filter(charge).unwrap_or(end)
    }

    /// Where the words of one man end who is called by two nouns before his name: `der Anwalt | und Dissident Max Muster`, but
    /// `der Anwalt und die Mutter`.
    fn end_of_titles(&self, article: usize, end: usize) -> usize {
        let words = self.words();
        let one = words.grammar.capital_nouns && words.words.masculine.contains(self.lower(article));
        let name = |at: usize| {
            self.tokens.get(at).is_some_and(|token| token.is_capitalised() && !token.glued) && self.starts_name(at)
        };
        if one && words.words.joining.contains(self.lower(end)) && (end + 1..=end + 2).all(name) {
            self.run(end + 1).unwrap_or(end)
        } else {
            end
        }
    }

    /// Steps over the adjectives at `at`.
    fn attributes(&self, at: usize, determined: bool) -> Option<Attributes> {
        let mut number = at;
        let mut start = at;
        let mut joins = Vec::new();
        while number < self.len() {
            if self.starts_name(number) {
                return Some(Attributes { start, noun: number, joins });
            }
            let token = &self.tokens[number];
            if self.is_adjective(number) {
                number += 1;
            } else if token.is_number() && self.lower(number + 1) == "-" {
                number += 2;
            } else if number > at && (token.is(",") || self.words().words.joining.contains(self.lower(number))) {
                // `des ukrainischen und auch des südkoreanischen Geheimdienstes`
                let end = number;
                number += 1;
                while self.words().words.also.contains(self.lower(number)) || self.is_determiner(number) {
                    number += 1;
                }
                if !self.is_adjective(number) {
                    return None;
                }
                joins.push((end, number));
            } else if determined && number == at && !self.is_function_word(number) && self.starts_name(number + 1) {
                // `der drei Parteien`
                number += 1;
            } else if determined && number == at && token.is_word() {
                let adjective =
                    (at + 1..at + ATTRIBUTE).find(|&next| self.is_adjective(next) && self.starts_name(next + 1))?;
                if (at..adjective).any(|next| self.is_boundary(next)) {
                    return None;
                }
                start = adjective + 1;
                number = start;
            } else {
                return None;
            }
        }
        None
    }

    /// Whether a noun or name starts at the token.
    pub fn starts_name(&self, number: usize) -> bool {
        let Some(token) = self.tokens.get(number) else { return false };
        if self.name_from(number).is_some() {
            return true;
        }
        if self.words().grammar.capital_nouns {
            token.is_capitalised() && (!self.is_function_word(number) || is_acronym(token.text))
        } else {
            token.is_word() && (!self.is_function_word(number) || is_acronym(token.text))
        }
    }

    /// Whether the token can be an adjective before a noun.
    fn is_adjective(&self, number: usize) -> bool {
        if !self.words().grammar.capital_nouns {
            // English adjectives look like nouns; the run of words takes both.
            return false;
        }
        let Some(token) = self.tokens.get(number) else { return false };
        let ends = ["e", "en", "er", "es", "em"].iter().any(|ending| token.lower().ends_with(ending));
        token.is_word()
            && ends
            && !token.is_capitalised()
            && token.lower().chars().count() >= 4
            && !self.is_function_word(number)
            && !self.may_be(number, Marks::VERB)
    }

    /// One past the run of nouns and names that starts at `noun`.
    fn run(&self, noun: usize) -> Option<usize> {
        let words = self.words();
        let mut end = noun;
        while end < self.len() {
            let token = &self.tokens[end];
            if let Some(close) = self.name_from(end) {
                end = close + 1;
            } else if end > noun && self.is_boundary(end) {
                break;
            } else if self.starts_name(end) && !self.ends_english_name(noun, end) {
                end += 1;
            } else if end > noun
                && (token.is("&") && self.starts_name(end + 1)
                    || token.is("-") && token.glued && self.tokens.get(end + 1).is_some_and(|next| next.glued))
            {
                end += 2;
            } else if end > noun && token.is_word() && words.nouns.media.contains_whole(token.lower()) {
                // `Nachrichtenagentur dpa`
                end += 1;
            } else if end > noun && token.glued && (token.is_number() || matches!(token.text, "'" | "’")) {
                // `N24`, `producers' cartel`
                end += 1;
            } else if end > noun
                && token.is(".")
                && token.glued
                && self.is_abbreviation(end - 1)
                && self.starts_name(end + 1)
            {
                end += 1;
            } else if end > noun + 1 && token.is_number() && !self.starts_name(end + 1) && self.name_ends_after(end) {
                // `Radiosender Athina 984`
                end += 1;
            } else if end > noun && words.words.particles.contains(self.lower(end)) && !self.opens_genitive(end) {
                // `Ursula von der Leyen`, `Council on Foreign Relations`
                let next = end + 1 + usize::from(words.words.particles.contains(self.lower(end + 1)));
                let named = self.tokens.get(next).is_some_and(|token| token.is_capitalised() && self.starts_name(next));
                if !named || words.nouns.times.contains_whole(self.lower(next)) {
                    break;
                }
                end = next + 1;
            } else {
                break;
            }
        }
        (end > noun).then_some(end)
    }

    /// In English the words of a phrase end at a verb of saying and at the name of a day.
    fn ends_english_name(&self, noun: usize, number: usize) -> bool {
        let words = self.words();
        !words.grammar.capital_nouns
            && number > noun
            && !self.tokens[number].is_capitalised()
            && (self.may_be(number, Marks::VERB) && !words.nouns.saying.contains_whole(self.lower(number)))
    }

    /// Whether `number` opens a genitive rather than standing inside a name.
    fn opens_genitive(&self, number: usize) -> bool {
        let words = &self.words().words;
        let lower = self.lower(number);
        (words.genitive.contains(lower) || words.complement.contains(lower))
            && !words.genitive.contains(self.lower(number + 1))
    }

    fn is_abbreviation(&self, number: usize) -> bool {
        let token = &self.tokens[number];
        token.text.chars().count() == 1 || self.lexicon.abbreviations.never_last.contains(token.lower())
    }

    /// Whether after the token comes the end of the phrase for sure.
    fn name_ends_after(&self, number: usize) -> bool {
        number + 1 >= self.len() || self.is_boundary(number + 1) || self.is_function_word(number + 1)
    }

    /// Whether the token is the article of a noun rather than a pronoun. An attribute of several words
    /// between the two is more likely a clause: `die sich auf neue Quellen …`, `Das behauptete …`.
    pub fn is_article(&self, number: usize) -> bool {
        self.phrase(number, Reach::SUBJECT_AFTER).is_some_and(|phrase| phrase.range.start == number + 1)
    }

    /// Whether a subordinate clause starts at `start`: not a main clause that starts with an article.
    pub fn is_subordinate(&self, start: usize) -> bool {
        self.words().words.subordinate.contains(self.lower(start))
            && (!self.is_determiner(start) || start > 0 && !self.is_article(start))
            && !self.is_of_time(start)
    }

    /// Whether the word at `start` is the preposition of a time or a bound rather than what opens a clause: `Bis 2030 sollen`,
    /// `Bis zu 300 Menschen kommen`, `Seit Mai fehlen`.
    fn is_of_time(&self, start: usize) -> bool {
        let prepositions = &self.lexicon.function_words.prepositions;
        let next = self.lower(start + 1);
        self.words().grammar.verb_second
            && prepositions.contains(self.lower(start))
            && (self.tokens.get(start + 1).is_some_and(Token::is_number)
                || prepositions.contains(next)
                || self.words().nouns.times.contains(next))
    }

    /// Whether the words name a medium or an agency.
    pub fn is_medium(&self, range: &Range<usize>) -> bool {
        let nouns = &self.words().nouns;
        let gathering = |at: usize| nouns.gatherings.contains(self.lower(at));
        range.clone().any(|at| nouns.media.contains(self.lower(at))) && !range.clone().any(gathering)
    }
}

/// What stands between the article and the noun.
struct Attributes {
    /// Where the words of the phrase start.
    start: usize,
    noun: usize,
    /// Where adjectives are joined (`ukrainischen und auch des südkoreanischen`): the end of the one
    /// before and the start of the one after.
    joins: Vec<(usize, usize)>,
}

/// Whether the word is written in capitals alone: `US`, `UNO`.
pub(super) fn is_acronym(word: &str) -> bool {
    word.chars().count() >= 2 && word.chars().all(char::is_uppercase)
}
