//! Which blocks of a page are its article. The reader view finds where it stands; around that the page's
//! own words say what belongs to it: the teaser under the headline, and paragraphs between those found
//! that stand in the same kind of place. Links to other articles and boxes beside the text do not.

use std::collections::{BTreeMap, BTreeSet};

use super::blocks::Piece;
use super::said::Said;
use crate::corpus::furniture;
use crate::text::BlockKind;

/// How many paragraphs of an article stand in a place for others there to belong to it.
const HABIT: usize = 3;

/// Shortest paragraph, in characters, that is told by its place alone.
const PARAGRAPH: usize = 40;

/// Fewest words of a teaser that tell it from a line of the page's own.
const TEASER_WORDS: usize = 6;

/// How many blocks above an article may say who wrote it, and when.
const HEAD: usize = 16;

/// The article of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Article {
    /// What stands above the text, the teaser left out, and what stands in it without being part of it.
    pub beside: Vec<Piece>,
    /// Teaser and text.
    pub body: Vec<Piece>,
}

/// The article among the blocks of `page`: `found` by the reader view, `said` by the page.
pub(super) fn of(page: &[Piece], found: &[Piece], said: &Said) -> Article {
    let places = places(page, found);
    let first = places.iter().flatten().next().copied().unwrap_or(page.len());
    let habits = habits(page, &places);
    let teaser = said.teasers.iter().find_map(|teaser| place_of(teaser, &page[..first], found));
    let mut dropped: Vec<Piece> = Vec::new();
    let mut body: Vec<Piece> = teaser.iter().map(|&at| page[at].clone()).collect();
    let mut next = first;
    for (piece, place) in found.iter().zip(&places) {
        let Some(at) = *place else {
            body.push(piece.clone());
            continue;
        };
        let between = page.get(next..at).unwrap_or_default();
        let belongs = |piece: &&Piece| habits.contains(piece.place.as_str()) && is_paragraph(piece) && is_prose(piece);
        body.extend(between.iter().filter(belongs).cloned());
        if is_prose(&page[at]) {
            body.push(page[at].clone());
        } else {
            dropped.push(page[at].clone());
        }
        next = next.max(at + 1);
    }
    let above = page[..first].iter().enumerate().skip(first.saturating_sub(HEAD));
    let above = above.filter(|(at, _)| Some(*at) != teaser).map(|(_, piece)| piece.clone());
    Article { beside: above.chain(dropped).collect(), body }
}

/// Where each block that was found stands in the page, in order; `None` where it was made of others.
fn places(page: &[Piece], found: &[Piece]) -> Vec<Option<usize>> {
    let mut by_text: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, piece) in page.iter().enumerate() {
        by_text.entry(&piece.text).or_default().push(at);
    }
    let mut next = 0;
    let place = |piece: &Piece| {
        let all = by_text.get(piece.text.as_str())?;
        let at = *all.get(all.partition_point(|&at| at < next))?;
        next = at + 1;
        Some(at)
    };
    found.iter().map(place).collect()
}

/// The kinds of places that the paragraphs of the article stand in.
fn habits<'p>(page: &'p [Piece], places: &[Option<usize>]) -> BTreeSet<&'p str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for piece in places.iter().flatten().map(|&at| &page[at]).filter(|piece| is_paragraph(piece)) {
        *counts.entry(&piece.place).or_default() += 1;
    }
    counts.into_iter().filter(|&(_, count)| count >= HABIT).map(|(place, _)| place).collect()
}

fn is_paragraph(piece: &Piece) -> bool {
    piece.kind == BlockKind::Paragraph
        && piece.text.chars().count() >= PARAGRAPH
        && piece.text.ends_with(['.', '!', '?', '"', '“', '”', '’', ')', ':'])
}

/// Whether a block is neither a link to something else, nor in a box beside the text, nor what is said of a
/// picture.
fn is_prose(piece: &Piece) -> bool {
    !piece.is_link && !piece.is_boxed && !furniture::is_caption(&piece.text)
}

/// Where above the article `teaser` stands, the text that the page gives as its short description; `None`
/// where it is part of the article.
fn place_of(teaser: &str, above: &[Piece], found: &[Piece]) -> Option<usize> {
    let teaser = words(teaser);
    if teaser.len() < TEASER_WORDS {
        return None;
    }
    // Descriptions are cut off after so many letters, and a dateline may stand before the text.
    let begins = &teaser[..teaser.len().min(TEASER_WORDS)];
    let has = |piece: &Piece| words(&piece.text).windows(begins.len()).take(TEASER_WORDS).any(|it| it == begins);
    if found.iter().take(3).any(has) {
        return None;
    }
    above.iter().rposition(|piece| has(piece) && !piece.is_link && piece.kind != BlockKind::Title)
}

fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(place: &str, text: &str) -> Piece {
        Piece {
            kind: BlockKind::Paragraph,
            text: text.into(),
            is_link: text.starts_with('>'),
            is_boxed: place == "box",
            place: place.into(),
        }
    }

    fn texts(pieces: &[Piece]) -> Vec<&str> {
        pieces.iter().map(|piece| piece.text.as_str()).collect()
    }

    #[test]
    fn the_teaser_and_what_stands_in_the_same_place_belong_to_it() {
        let page = [
            piece("nav", "Politik"),
            piece("lead", "Kiel. Nach dem Brand im Hafen wird über die Ursache gestritten."),
            piece("by", "Von Ada Muster"),
            piece("text", "Der erste Absatz erzählt vom Brand im Hafen."),
            piece("box", "Die Halle am Morgen. Sie steht noch."),
            piece("text", "Der zweite Absatz erzählt von zwölf Verletzten."),
            piece("text", "Der dritte Absatz wurde von niemandem gefunden."),
            piece("aside", "In einem anderen Kasten steht etwas ganz anderes."),
            piece("text", "> Mehr zum Brand im Hafen lesen Sie hier."),
            piece("text", "Der vierte Absatz ist der letzte von allen."),
            piece("foot", "Impressum"),
        ];
        let found: Vec<Piece> = [3, 4, 5, 8, 9].iter().map(|&at: &usize| page[at].clone()).collect();
        let teasers = vec!["Nach dem Brand im Hafen wird über die Urs…".to_owned()];
        let article = of(&page, &found, &Said { teasers, ..Said::default() });
        assert_eq!(texts(&article.body), [1, 3, 5, 6, 9].map(|at: usize| page[at].text.as_str()));
        assert_eq!(texts(&article.beside)[..2], ["Politik", "Von Ada Muster"]);
    }
}
