//! The prose of a document, ready to be read: its sentences, and the tokens of those that are
//! looked at.

use std::cell::{Cell, OnceCell};
use std::ops::Range;

use super::quotation;
use super::sentence::sentences;
use super::subject::{NamedOrganisation, NamedPlace, Organisations};
use super::token::{Token, Tokens, may_hold_address, tokenize};
use crate::language::{Lang, Lexicon, Vocabulary, Word};
use crate::text::{Block, Document, Span};

/// Most sentences are longer, in bytes.
const USUAL_SENTENCE: usize = 60;

/// Most words, with the space before them, are longer, in bytes.
const USUAL_TOKEN: usize = 5;

/// One sentence of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    pub span: Span,
    /// Index of its block in the document.
    pub block: usize,
}

/// A document cut into sentences. What is made of a sentence is made when it is first asked for: many
/// sentences of a report stand near no figure and are never cut.
#[derive(Debug)]
pub struct Prose<'t> {
    pub document: &'t Document,
    pub language: Lang,
    /// In the order of the text.
    pub sentences: Vec<Sentence>,
    cut: Vec<OnceCell<Box<Cut<'t>>>>,
    /// The direct quotations of each block.
    quotations: Vec<OnceCell<Vec<Span>>>,
    organisations: Organisations,
    /// Whether there may be web or mail addresses.
    addresses: bool,
    nothing: Tokens<'t>,
}

/// What is made of one sentence.
#[derive(Debug, Default)]
struct Cut<'t> {
    tokens: OnceCell<Tokens<'t>>,
    words: OnceCell<Vec<Word>>,
    places: OnceCell<Vec<NamedPlace>>,
    organisations: OnceCell<Vec<NamedOrganisation>>,
    name_runs: OnceCell<Vec<Range<usize>>>,
    /// Whether what is made of it rests on the names in the whole text.
    rests_on_names: Cell<bool>,
    verbs: OnceCell<Box<[OnceCell<bool>]>>,
}

impl<'t> Prose<'t> {
    /// Cuts `document` into sentences.
    pub fn new(document: &'t Document, language: Lang) -> Self {
        let mut found = Vec::new();
        let mut sentences: Vec<Sentence> = Vec::with_capacity(document.text.len() / USUAL_SENTENCE);
        for (number, block) in document.blocks.iter().enumerate() {
            self::sentences(&document.text, block, language.lexicon(), &mut found);
            sentences.extend(found.drain(..).map(|span| Sentence { span, block: number }));
        }
        let cut = sentences.iter().map(|_| OnceCell::new()).collect();
        let quotations = document.blocks.iter().map(|_| OnceCell::new()).collect();
        let organisations = Organisations::default();
        let addresses = may_hold_address(&document.text);
        let nothing = Tokens::default();
        Self { document, language, sentences, cut, quotations, organisations, addresses, nothing }
    }

    /// The words of the language.
    pub fn lexicon(&self) -> &'static Lexicon {
        self.language.lexicon()
    }

    /// The whole text.
    pub fn text(&self) -> &'t str {
        &self.document.text
    }

    /// The block that `sentence` stands in.
    pub fn block(&self, sentence: usize) -> &'t Block {
        &self.document.blocks[self.sentences[sentence].block]
    }

    fn cut(&self, sentence: usize) -> &Cut<'t> {
        self.cut[sentence].get_or_init(Box::default)
    }

    /// The tokens of the sentence with that number.
    pub fn tokens(&self, sentence: usize) -> &Tokens<'t> {
        self.cut(sentence).tokens.get_or_init(|| {
            let Sentence { span, block } = self.sentences[sentence];
            let mut tokens = Vec::with_capacity(span.len() / USUAL_TOKEN + 2);
            Vocabulary::with(self.language, |words| {
                let mut at = span.start;
                for hole in self.document.blocks[block].holes.iter().filter(|hole| hole.overlaps(span)) {
                    if at < hole.start {
                        tokenize(self.text(), Span::new(at, hole.start), self.addresses, words, &mut tokens);
                    }
                    at = at.max(hole.end);
                }
                if at < span.end {
                    tokenize(self.text(), Span::new(at, span.end), self.addresses, words, &mut tokens);
                }
            });
            tokens.into()
        })
    }

    /// No tokens, for a sentence that is not looked at.
    pub(super) fn nothing(&self) -> &Tokens<'t> {
        &self.nothing
    }

    /// The stems of the sentence, one for each token; signs and numbers stand for themselves.
    pub(super) fn words(&self, sentence: usize) -> &[Word] {
        self.cut(sentence).words.get_or_init(|| {
            let tokens = self.tokens(sentence);
            let first = tokens.iter().position(Token::is_word);
            let word = |(at, token): (usize, &Token<'_>)| Word {
                stem: if token.is_word() { self.lexicon().stems.shared(token.lower()) } else { token.lower().shared() },
                capital: if Some(at) == first { None } else { Some(token.is_capitalised()) },
                facts: token.facts(),
            };
            tokens.iter().enumerate().map(word).collect()
        })
    }

    /// The countries and places that the sentence names, those left out that only say who speaks.
    pub(super) fn places(&self, sentence: usize) -> &[NamedPlace] {
        self.cut(sentence).places.get_or_init(|| NamedPlace::all_in(self.tokens(sentence), self.lexicon()))
    }

    /// The organisations that the sentence names.
    pub(super) fn organisations(&self, sentence: usize) -> &[NamedOrganisation] {
        self.cut(sentence).organisations.get_or_init(|| self.organisations.named(self, sentence))
    }

    /// Runs of tokens of the sentence that are written as names of organisations are.
    pub(super) fn name_runs(&self, sentence: usize) -> &[Range<usize>] {
        self.cut(sentence).name_runs.get_or_init(|| self.organisations.runs(self, sentence))
    }

    /// Notes that what is made of the sentence rests on the names in the whole text.
    pub(super) fn rest_on_names(&self, sentence: usize) {
        self.cut(sentence).rests_on_names.set(true);
    }

    /// Whether what was made of the sentence so far rests on the names in the whole text.
    pub(super) fn rests_on_names(&self, sentence: usize) -> bool {
        self.cut[sentence].get().is_some_and(|cut| cut.rests_on_names.get())
    }

    /// Whether web and mail addresses are looked for in it.
    pub(super) fn may_hold_address(&self) -> bool {
        self.addresses
    }

    /// The sentences of the block that `sentence` stands in.
    pub(super) fn sentences_of_block(&self, sentence: usize) -> Range<usize> {
        let block = self.sentences[sentence].block;
        let start = self.sentences.partition_point(|sentence| sentence.block < block);
        start..self.sentences.partition_point(|sentence| sentence.block <= block)
    }

    /// Room for whether each token of the sentence is a verb, as far as it was asked for.
    pub(super) fn verbs(&self, sentence: usize) -> &[OnceCell<bool>] {
        self.cut(sentence).verbs.get_or_init(|| self.tokens(sentence).iter().map(|_| OnceCell::new()).collect())
    }

    /// The direct quotations of the block with that number.
    pub(super) fn quotations_of(&self, block: usize) -> &[Span] {
        self.quotations[block].get_or_init(|| {
            let block = &self.document.blocks[block];
            quotation::between(self.text(), block, block.span)
        })
    }

    /// The number of the sentence that holds the byte `offset`, or of the last one before it.
    pub fn sentence_at(&self, offset: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.span.start <= offset).saturating_sub(1)
    }
}
