//! Shares listed by place: `Vorn liegt Kärnten mit 4,3 Prozent vor Tirol (4,1 Prozent)`. They are of what was named before,
//! and the place is only where it is so.

use std::ops::Range;

use super::Nouns;
use crate::language::NameKind;
use crate::reading::Token;

impl Nouns<'_, '_> {
    /// Whether the noun is a place, which says where something changed and not what: `stieg in Bremen um 300`.
    pub(super) fn is_place(&self, noun: usize) -> bool {
        let token = &self.tokens[noun];
        let places = self.lexicon.places.at(Token::from(std::slice::from_ref(token), 0));
        places.iter().any(|place| place.kind != NameKind::People && place.kind != NameKind::Adjective)
    }

    /// Whether the figure stands in brackets behind a place, or `mit` stands between the two.
    pub fn is_share_of_place(&self, figure: Range<usize>) -> bool {
        let place = |at: usize| self.is_place(at);
        if self.capitals() && self.is_bracketed(&figure) {
            return figure.start.checked_sub(2).is_some_and(place);
        }
        let adverbs = &self.lexicon.function_words.adverbs;
        let skipped = (0..figure.start).rev().take_while(|&at| adverbs.contains(self.lower(at))).count();
        let link = (figure.start - skipped).checked_sub(1);
        let with = link.filter(|&at| self.capitals() && self.links().shares.contains(self.lower(at)));
        with.is_some_and(|link| {
            self.subject(link..figure.end).is_some_and(place) || link.checked_sub(1).is_some_and(place)
        })
    }

    /// Whether a bare number stands in brackets in a sentence that names a place.
    pub fn is_bracketed_beside_place(&self, figure: &Range<usize>) -> bool {
        self.capitals() && self.is_bracketed(figure) && (0..self.tokens.len()).any(|at| self.is_place(at))
    }

    /// Whether nothing but the figure stands in its brackets.
    fn is_bracketed(&self, figure: &Range<usize>) -> bool {
        let sign = |at: Option<usize>, sign: &str| at.and_then(|at| self.tokens.get(at)).is_some_and(|it| it.is(sign));
        sign(figure.start.checked_sub(1), "(") && sign(Some(figure.end), ")")
    }
}
