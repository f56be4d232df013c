//! The object of a German clause: what a verb puts a number on or moves (`schätzt den Schaden auf`, `hob das Alter von 62
//! auf 64`). The subject is looked for elsewhere.

use std::ops::Range;

use super::Nouns;
use crate::language::ends_in;
use crate::reading::Token;

/// Most words from a cue to the end of the source behind it: `laut dem deutschen Branchenverband Muster`.
const LONGEST_SOURCE: usize = 6;

/// Most words from `um` to the end of the size of a change.
const LONGEST_SIZE: usize = 5;

impl Nouns<'_, '_> {
    /// `erhöhte das Budget um 5 Prozent`, `beziffert die Zahl der Toten auf 300`, `gab die Stärke mit 7,2 an`: the
    /// noun with an article right before the preposition, a genitive of it stepped over.
    pub(super) fn german_object(&self, range: Range<usize>) -> Option<usize> {
        let link = range.end.checked_sub(1).filter(|&at| {
            let word = self.lower(at);
            at > range.start
                && (self.lexicon.changes.by.contains(word)
                    || self.lexicon.changes.to.contains(word)
                    || self.links().sizes.contains(word)
                    || self.opens_levels(at))
        })?;
        // `stieg laut dem Verband Muster um`: who says so is no object.
        let cues = &self.lexicon.attribution.cues.before;
        let cue = |&at: &usize| cues.starting_with(self.lower(at)).iter().any(|cue| cue.0.len() == 1);
        let link = (range.start..link).rev().take(LONGEST_SOURCE).find(cue).unwrap_or(link);
        // `senkte den Leitzins um 25 Basispunkte auf`, `hob das Alter von 62 auf`
        let sized = |at: usize| self.lexicon.changes.by.contains(self.lower(at)) && self.opens_number(at + 1);
        let by = (range.start..link).rev().take(LONGEST_SIZE).find(|&at| sized(at) || self.opens_levels(at));
        let link = by.unwrap_or(link);
        // `das Rentenalter schrittweise von 62 auf`
        let adverbs = &self.lexicon.attribution.words.adverb_endings;
        let adverb = |at: usize| !self.tokens[at].is_capitalised() && ends_in(self.lower(at), adverbs);
        let link = link - usize::from(link > range.start + 1 && adverb(link - 1));
        let last = link.checked_sub(1).filter(|&at| at > range.start && self.tokens[at].is_capitalised())?;
        // `den Schaden für Singapur auf`, `den Schaden in der Landwirtschaft auf`
        let article = last.checked_sub(1).filter(|&at| at > range.start && self.is_article(at)).unwrap_or(last);
        let attribute = article
            .checked_sub(1)
            .filter(|&at| at > range.start && self.is_preposition(at) && self.tokens[at - 1].is_capitalised());
        let noun = self.head_of_genitive(attribute.map_or(last, |preposition| preposition - 1));
        let first = self.accusative(range.start..noun)?;
        // `Den Schaden schätzt die Polizei auf`: who says so stands behind the verb, what is counted before it.
        let sayer = self.lexicon.attribution.nouns.sayers.contains(self.lower(noun));
        if let Some(object) = self.german_subject(range.start..first).filter(|_| sayer) {
            return Some(object);
        }
        self.object(range.start, first, noun).map(|noun| self.carried(noun, range.end))
    }

    /// The object of a verb that puts a number on something or moves it, wherever it stands in its clause: `schätzt die
    /// Fläche in Tirol auf`, `will die Dividende dennoch um … anheben`. The clause goes on up to `end` behind its figure.
    pub(super) fn object_of_verb(&self, range: Range<usize>, end: usize) -> Option<usize> {
        let verbs = &self.lexicon.grammar.object_verbs;
        let small = |at: usize| !self.tokens[at].is_capitalised();
        let moves = (range.start..end).any(|at| small(at) && verbs.start(self.lower(at)));
        // `auf bis zu` is one hedge.
        // `von 60 auf die 65 Jahre der Männer`
        let known = range.len() > 1
            && self.links().definite_articles.contains(self.lower(range.end - 1))
            && self.lexicon.changes.to.contains(self.lower(range.end - 2));
        let range = range.start..range.end - usize::from(known);
        let hedged = self.lexicon.changes.to.contains(self.lower(range.end));
        let link = if hedged { range.end } else { range.end.checked_sub(1)? };
        let adverb = self.lexicon.function_words.adverbs.contains(self.lower(link));
        let link = link - usize::from(adverb && link > range.start);
        let word = self.lower(link);
        let tied = self.lexicon.changes.by.contains(word)
            || self.lexicon.changes.to.contains(word)
            || self.links().sizes.contains(word)
            || self.opens_levels(link);
        let reflexive = &self.lexicon.attribution.words.reflexive;
        if !moves || !tied || (range.start..end).any(|at| reflexive.contains(self.lower(at))) {
            return None;
        }
        // `deren Kosten die Stadt auf 5 Millionen schätzt`
        let possessive = self.links().possessive_relatives.contains(self.lower(range.start));
        if possessive && self.tokens[range.start + 1].is_capitalised() {
            return Some(range.start + 1);
        }
        let first = self.free_noun(range.start..link, 0)?;
        let second = self.free_noun(range.start..link, 1)?;
        let sayer = |at: usize| self.lexicon.attribution.nouns.sayers.contains(self.lower(at));
        // `Den Schaden schätzt die Polizei auf`
        let fronted = self
            .accusative(range.start..first)
            .is_some_and(|article| self.links().accusative_articles.contains(self.lower(article)));
        let object = if fronted || sayer(second) && !sayer(first) { first } else { second };
        Some(self.carried(object, link))
    }

    /// Whether the bare number is what a verb of paying has as its object: `kassierte er drei Millionen`. Behind a preposition
    /// it is something else.
    pub fn is_sum_of_verb(&self, number: &Range<usize>) -> bool {
        let verbs = &self.lexicon.grammar.sum_verbs;
        let hedge = |at: &usize| self.lexicon.qualifiers.before.contains_key(self.lower(*at));
        let governed = (0..number.start)
            .rev()
            .take(LONGEST_SIZE)
            .find(|at| !hedge(at))
            .is_some_and(|at| self.is_preposition(at) && !self.lexicon.grammar.than.contains(self.lower(at)));
        let verb =
            |at: usize| verbs.contains(self.lower(at)) && self.tokens.get(at).is_some_and(|it| !it.is_capitalised());
        // `Fünf Millionen zahlen den Spitzensatz`: those who do it open the sentence.
        let opens = (self.clause_start(number.start)..number.start).all(|at| hedge(&at));
        let subject = opens && verb(number.end) && self.lower(number.end).ends_with("en");
        self.tokens.any(verbs)
            && !governed
            && !subject
            && (self.clause_start(number.start)..self.clause_end(number.end)).any(verb)
    }

    /// Whether two levels follow that something changed between: `von 62 auf 64`.
    pub(super) fn opens_levels(&self, at: usize) -> bool {
        // `von 60 auf die 65 Jahre der Männer`
        let known = |at: usize| usize::from(self.links().definite_articles.contains(self.lower(at)));
        let level =
            |at: usize| self.lexicon.changes.to.contains(self.lower(at)) && self.opens_number(at + 1 + known(at + 1));
        self.lexicon.numbers.ranges.from.contains(self.lower(at))
            && self.opens_number(at + 1)
            && (at + 2..at + 2 + LONGEST_SIZE).any(level)
    }

    /// Whether a number starts at `at`, in digits or in words.
    pub fn opens_number(&self, at: usize) -> bool {
        let word = self.lower(at);
        let numbers = &self.lexicon.numbers;
        self.tokens.get(at).is_some_and(Token::is_number)
            || numbers.articles.has(word)
            || numbers.prefix(word).is_some_and(|(_, length)| length == word.len())
    }

    /// The last article of the range that an object can have.
    pub(super) fn accusative(&self, range: Range<usize>) -> Option<usize> {
        /// `das in drei Jahren angesparte Budget`: words that may stand between.
        const REACH: usize = 4;
        range.rev().take(REACH).find(|&at| self.is_article(at))
    }

    /// `noun`, where nothing but adjectives stands between it and its article `first`, and nothing from `start` on
    /// governs the two.
    pub(super) fn object(&self, start: usize, first: usize, noun: usize) -> Option<usize> {
        let adjectives = (first + 1..noun)
            .all(|at| self.tokens[at].is_word() && !self.is_function_word(at) && !self.tokens[at].is_capitalised());
        let governed = first > start
            && (self.is_preposition(first - 1)
                || (self.tokens[first - 1].is_capitalised() && self.is_genitive_article(first)));
        let usable = !self.is_never_counted(noun) && !self.links().oblique_articles.contains(self.lower(first));
        (adjectives && !governed && usable).then_some(noun)
    }
}
