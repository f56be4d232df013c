//! What was read in a text before an edit, as far as it holds in the text as it is now.
//!
//! Blocks that begin both texts alike, or end them alike, were not touched by the edit. What a sentence of theirs tells
//! holds where all that it rests on lies there too; the other sentences are read anew. What comes out is what reading
//! the whole text gives: who spoke last, what was counted last and the like are never kept by themselves.

mod names;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

use names::Names;

use super::claim::Claim;
use super::reach::{FROM_THE_START, Reach, back};
use super::{Prose, Quantity, Sentence};
use crate::language::Lang;
use crate::text::{BlockKind, Document, Span};

/// How many sentences before a figure may say what it is of.
const BEFORE: usize = 4;
/// And how many behind it.
const BEHIND: usize = 3;

/// What was read in the last text of a document, by one reader.
#[derive(Debug, Default)]
pub struct Memory {
    last: Option<Last>,
}

#[derive(Debug)]
struct Last {
    document: Document,
    language: Lang,
    day: Option<Date>,
    addresses: bool,
    sentences: Vec<Sentence>,
    told: Vec<Told>,
}

/// What a sentence with figures tells.
#[derive(Debug)]
pub(super) struct Told {
    pub sentence: usize,
    pub reach: Reach,
    /// The sentence from which on the text must be as it is for the quantities to be what they are.
    pub since: isize,
    /// As they were found: nothing is taken back yet.
    pub quantities: Vec<Quantity>,
    /// By themselves: what one leaves out because the one before it has said it is not filled in.
    pub claims: Vec<Claim>,
}

/// What need not be read again.
#[derive(Debug)]
pub(super) struct Kept {
    /// In the order of the text.
    pub told: Vec<Told>,
    /// For each sentence, whether it is to be read.
    read: Vec<bool>,
}

impl Kept {
    /// All of `prose` is to be read.
    pub fn nothing(prose: &Prose<'_>) -> Self {
        Self { told: Vec::new(), read: vec![true; prose.sentences.len()] }
    }

    pub fn is_read(&self, sentence: usize) -> bool {
        self.read[sentence]
    }

    /// The sentences that are to be read, in their order.
    pub fn to_read(&self) -> impl Iterator<Item = usize> {
        (0..self.read.len()).filter(|&sentence| self.read[sentence])
    }
}

impl Memory {
    /// What holds in `prose`, a text of `day`.
    pub(super) fn keep(&mut self, prose: &Prose<'_>, day: Option<Date>) -> Kept {
        let same = |last: &Last| {
            last.language == prose.language && last.day == day && last.addresses == prose.may_hold_address()
        };
        match self.last.take().filter(same) {
            Some(last) => last.kept(prose),
            None => Kept::nothing(prose),
        }
    }

    /// Takes up what was `told` by `prose`, a text of `day`.
    pub(super) fn remember(&mut self, prose: &Prose<'_>, day: Option<Date>, told: Vec<Told>) {
        self.last = Some(Last {
            document: prose.document.clone(),
            language: prose.language,
            day,
            addresses: prose.may_hold_address(),
            sentences: prose.sentences.clone(),
            told,
        });
    }
}

impl Last {
    /// What holds in `prose`.
    fn kept(mut self, prose: &Prose<'_>) -> Kept {
        let (before, behind) = alike(&self.document, prose.document);
        let end = self.document.blocks.len() - behind;
        let number = |block: usize| self.sentences.partition_point(|sentence| sentence.block < block);
        // The sentences that the edit touched, and those that stand there now.
        let gone = number(before)..number(end);
        let further = prose.sentences.len().cast_signed() - self.sentences.len().cast_signed();
        let come = gone.start..gone.end.wrapping_add_signed(further);
        let headed = has_headline(&self.document, &self.sentences) || has_headline(prose.document, &prose.sentences);
        if headed && gone.start == 0 {
            // All figures may be of what the headline speaks of.
            return Kept::nothing(prose);
        }
        let further_on = prose.text().len().cast_signed() - self.document.text.len().cast_signed();
        let mut read = vec![false; prose.sentences.len()];
        read[come.clone()].fill(true);
        let all = std::mem::take(&mut self.told);
        let mut same_names = None;
        let mut has_same_names = || {
            *same_names.get_or_insert_with(|| {
                let earlier = Prose::new(&self.document, self.language);
                Names::in_sentences(&earlier, gone.clone()) == Names::in_sentences(prose, come.clone())
            })
        };
        let mut told = Vec::with_capacity(all.len());
        for mut own in all.into_iter().filter(|own| !gone.contains(&own.sentence)) {
            let is_before = own.sentence < gone.start;
            let holds = if is_before {
                own.reach.last < gone.start.cast_signed()
            } else {
                own.reach.first >= gone.end.cast_signed()
            };
            let holds = holds && (!own.reach.names || has_same_names());
            let further = if is_before { 0 } else { further };
            // What does not hold may speak of places that are gone.
            if holds {
                own.move_on(further, if is_before { 0 } else { further_on });
                told.push(own);
            } else {
                read[own.sentence.wrapping_add_signed(further)] = true;
            }
        }
        Kept { told, read }
    }
}

impl Told {
    /// A sentence of `prose` that was read, before its figures are added. `since` says of each sentence with figures from
    /// where on the text must be as it is for their quantities to be what they are.
    pub fn nothing(prose: &Prose<'_>, sentence: usize, since: &[(usize, isize)]) -> Self {
        let since =
            since.binary_search_by_key(&sentence, |&(number, _)| number).map_or(FROM_THE_START, |at| since[at].1);
        let near = back(sentence, BEFORE);
        // What follows the last quotation mark of a block says whether it closes.
        let next_block = prose.sentences_of_block(sentence).end;
        let reach = Reach {
            first: near.min(since),
            last: (sentence + BEHIND).max(next_block).cast_signed(),
            names: (sentence.saturating_sub(BEFORE)..=sentence).chain([0]).any(|at| prose.rests_on_names(at)),
        };
        Self { sentence, reach, since, quantities: Vec::new(), claims: Vec::new() }
    }

    /// Moves it on by so many sentences and bytes.
    fn move_on(&mut self, sentences: isize, bytes: isize) {
        if (sentences, bytes) == (0, 0) {
            return;
        }
        let Self { sentence, reach, since, quantities, claims } = self;
        let number = |number: &mut usize| *number = number.wrapping_add_signed(sentences);
        let place = |span: &mut Span| {
            *span = Span::new(span.start.wrapping_add_signed(bytes), span.end.wrapping_add_signed(bytes));
        };
        number(sentence);
        for end in [&mut reach.first, &mut reach.last, since] {
            *end = end.saturating_add(sentences);
        }
        for quantity in quantities {
            number(&mut quantity.sentence);
            place(&mut quantity.figure.span);
            place(&mut quantity.figure.phrase);
            if let Some(counted) = &mut quantity.counted {
                number(&mut counted.sentence);
                place(&mut counted.span);
            }
        }
        claims.iter_mut().flat_map(Claim::spans).for_each(place);
    }
}

/// How many blocks both documents begin with, and with how many they end, none of them twice.
fn alike(one: &Document, other: &Document) -> (usize, usize) {
    let (text, other_text) = (one.text.as_bytes(), other.text.as_bytes());
    let before = text.iter().zip(other_text).take_while(|(one, other)| one == other).count();
    let rest = text.len().min(other_text.len()) - before;
    let behind = text.iter().rev().zip(other_text.iter().rev()).take(rest).take_while(|(one, other)| one == other);
    let behind = behind.count();
    let pairs = || one.blocks.iter().zip(&other.blocks);
    let first = pairs().take_while(|(one, other)| one == other && one.span.end <= before).count();
    let rest = one.blocks.len().min(other.blocks.len()) - first;
    let from_end = |span: Span, text: &[u8]| (text.len() - span.start, text.len() - span.end);
    let same_place = |(one, other): (&Span, &Span)| from_end(*one, text) == from_end(*other, other_text);
    let pairs = one.blocks.iter().rev().zip(other.blocks.iter().rev()).take(rest);
    let last = pairs.take_while(|(one, other)| {
        one.kind == other.kind
            && text.len() - one.span.start <= behind
            && same_place((&one.span, &other.span))
            && one.holes.len() == other.holes.len()
            && one.holes.iter().zip(&other.holes).all(same_place)
    });
    (first, last.count())
}

/// Whether the first of the `sentences` is the headline of the text.
fn has_headline(document: &Document, sentences: &[Sentence]) -> bool {
    sentences.first().is_some_and(|first| document.blocks[first.block].kind == BlockKind::Title)
}
