//! The prose of a document, ready to be read: its sentences, and the tokens of those that are
//! looked at.

use std::cell::OnceCell;

use super::quotation;
use super::sentence::sentences;
use super::subject::Organisations;
use super::token::{Token, tokenize};
use crate::language::{Lang, Lexicon};
use crate::text::{Block, Document, Span};

/// One sentence of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    pub span: Span,
    /// Index of its block in the document.
    pub block: usize,
}

/// A document cut into sentences. Tokens are made for a sentence when it is first asked for: most
/// sentences of a report hold no figure and are never cut.
#[derive(Debug)]
pub struct Prose<'t> {
    pub document: &'t Document,
    pub language: Lang,
    /// In the order of the text.
    pub sentences: Vec<Sentence>,
    tokens: Vec<OnceCell<Vec<Token<'t>>>>,
    /// The direct quotations of each block.
    quotations: Vec<OnceCell<Vec<Span>>>,
    /// The names of organisations in the text, found when first asked for.
    organisations: OnceCell<Organisations>,
}

impl<'t> Prose<'t> {
    /// Cuts `document` into sentences.
    pub fn new(document: &'t Document, language: Lang) -> Self {
        let sentences: Vec<Sentence> = document
            .blocks
            .iter()
            .enumerate()
            .flat_map(|(number, block)| {
                sentences(&document.text, block, language.lexicon())
                    .into_iter()
                    .map(move |span| Sentence { span, block: number })
            })
            .collect();
        let tokens = sentences.iter().map(|_| OnceCell::new()).collect();
        let quotations = document.blocks.iter().map(|_| OnceCell::new()).collect();
        Self { document, language, sentences, tokens, quotations, organisations: OnceCell::new() }
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

    /// The tokens of the sentence with that number.
    pub fn tokens(&self, sentence: usize) -> &[Token<'t>] {
        self.tokens[sentence].get_or_init(|| {
            let Sentence { span, block } = self.sentences[sentence];
            let mut tokens = Vec::new();
            let mut at = span.start;
            for hole in self.document.blocks[block].holes.iter().filter(|hole| hole.overlaps(span)) {
                if at < hole.start {
                    tokenize(self.text(), Span::new(at, hole.start), &mut tokens);
                }
                at = at.max(hole.end);
            }
            if at < span.end {
                tokenize(self.text(), Span::new(at, span.end), &mut tokens);
            }
            tokens
        })
    }

    /// The direct quotations of the block with that number.
    pub(super) fn quotations_of(&self, block: usize) -> &[Span] {
        self.quotations[block].get_or_init(|| {
            let block = &self.document.blocks[block];
            quotation::between(self.text(), block, block.span)
        })
    }

    /// The names of organisations in the text.
    pub(super) fn organisations(&self) -> &Organisations {
        self.organisations.get_or_init(|| Organisations::of(self))
    }

    /// The number of the sentence that holds the byte `offset`, or of the last one before it.
    pub fn sentence_at(&self, offset: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.span.start <= offset).saturating_sub(1)
    }
}
