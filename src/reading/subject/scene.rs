//! The scene: a figure in its sentence, with the stems of the words and the clause it stands in.
//! Made once for a figure; every field of its subject is read off it.

use std::cell::OnceCell;
use std::ops::Range;

use super::clause::Clause;
use crate::language::{Found, Lexicon, Mood, Role, Word};
use crate::reading::{Prose, Quantity, Tokens};
use crate::text::{BlockKind, Span};

/// A figure in its sentence.
#[derive(Debug)]
pub(super) struct Scene<'p, 't> {
    pub prose: &'p Prose<'t>,
    pub lexicon: &'static Lexicon,
    pub quantity: &'p Quantity,
    /// The words for who the figure comes from, in whatever sentence.
    pub source: Option<Span>,
    pub tokens: &'p Tokens<'t>,
    /// One for each token.
    pub words: &'p [Word],
    /// The tokens of the figure with hedge and unit.
    pub phrase: Range<usize>,
    pub clause: Clause,
    said: OnceCell<Said<'p>>,
}

/// What the words of the clause say.
#[derive(Debug)]
pub(super) struct Said<'p> {
    /// Its words, signs left out.
    pub words: Vec<&'p Word>,
    /// The token of each.
    pub places: Vec<usize>,
    pub moods: Vec<Found<Mood>>,
    pub roles: Vec<Found<Role>>,
}

impl<'p, 't> Scene<'p, 't> {
    pub fn new(prose: &'p Prose<'t>, quantity: &'p Quantity, source: Option<Span>) -> Self {
        let lexicon = prose.lexicon();
        let tokens = prose.tokens(quantity.sentence);
        let words = prose.words(quantity.sentence);
        // Those of the words of the figure's phrase; tokens stand in order.
        let Span { start, end } = quantity.figure.phrase;
        let start = tokens.partition_point(|token| token.span.end <= start).min(quantity.tokens.start);
        let end = tokens.partition_point(|token| token.span.start < end).max(quantity.tokens.end);
        let phrase = start..end.min(tokens.len());
        let clause = Clause::around(tokens, words, prose.verbs(quantity.sentence), lexicon, &phrase);
        Self { prose, lexicon, quantity, source, tokens, words, phrase, clause, said: OnceCell::new() }
    }

    /// What the clause says.
    pub fn said(&self) -> &Said<'p> {
        self.said.get_or_init(|| {
            let (words, places) = self.words_of(&self.clause.parts);
            let moods = self.lexicon.moods.cues.all(&words);
            let roles = self.lexicon.roles.verbs.all(&words);
            Said { words, places, moods, roles }
        })
    }

    /// The counted noun's token, where it stands in this sentence.
    pub fn noun(&self) -> Option<usize> {
        self.quantity
            .counted
            .as_ref()
            .filter(|counted| counted.sentence == self.quantity.sentence)
            .map(|counted| counted.token)
            .filter(|&token| token < self.tokens.len())
    }

    /// The token before the figure that is no article, hedge or preposition tying a noun to it; with
    /// whether a preposition stood between.
    pub fn before(&self) -> Option<(usize, bool)> {
        /// `ein Minus von noch immer 5 Prozent`: small words that may stand between.
        const REACH: usize = 5;
        let mut tied = false;
        for at in (0..self.phrase.start).rev().take(REACH) {
            let token = &self.tokens[at];
            if self.lexicon.clauses.ties.contains(token.lower()) {
                tied = true;
            } else if !token.is_word() {
                return None;
            } else if !self.lexicon.function_words.contains(token.lower()) {
                return Some((at, tied));
            }
        }
        None
    }

    /// Whether the word at `at` is written as a noun is, or may be one.
    pub fn may_be_noun(&self, at: usize) -> bool {
        self.tokens[at].is_word()
            && !self.lexicon.function_words.contains(self.tokens[at].lower())
            && (!self.lexicon.clauses.nouns_are_capitalised || self.words[at].capital != Some(false))
    }

    /// The words of the tokens `parts`, signs left out, with the token of each.
    pub fn words_of(&self, parts: &[Range<usize>]) -> (Vec<&'p Word>, Vec<usize>) {
        let most = parts.iter().map(ExactSizeIterator::len).sum();
        let (mut words, mut places) = (Vec::with_capacity(most), Vec::with_capacity(most));
        for part in parts {
            for at in part.clone().filter(|&at| self.tokens[at].is_word()) {
                words.push(&self.words[at]);
                places.push(at);
            }
        }
        (words, places)
    }

    /// The sentences that were read before this one, nearest first: those of the same block and the
    /// block before it, then the headline.
    pub fn sentences_before(&self) -> impl Iterator<Item = usize> {
        /// How far back a text takes for granted what it speaks of.
        const REACH: usize = 4;
        let own = self.prose.sentences[self.quantity.sentence].block;
        let sentences = &self.prose.sentences;
        let near = (0..self.quantity.sentence).rev().take(REACH).take_while(|&sentence| {
            let block = sentences[sentence].block;
            block == own || block + 1 == own
        });
        let first = self.quantity.sentence - near.count();
        let title = first > 0 && self.prose.block(0).kind == BlockKind::Title;
        (first..self.quantity.sentence).rev().chain(title.then_some(0))
    }
}
