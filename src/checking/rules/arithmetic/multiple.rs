//! Multiples and fractions: `7.6 billion litres, four times the 1.9 billion of petrol`; `116 million, or a third of the
//! 350 million in all`.

use super::super::super::Operation;
use super::super::super::comparable::{Thing, thing};
use super::super::super::interval::number;
use super::{Draft, FARTHEST, Reckoned, end, one_dimension, start};
use crate::reading::{Kind, Qualifier};

/// A multiple in words is right within this share of itself.
const LEEWAY: f64 = 0.1;

/// What the multiple `at` must be of the figure behind it, for the one before it to be that.
pub(super) fn reckon(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    let (product, base) = (at.checked_sub(1)?, at + 1);
    let claim = draft.claim(at);
    let given = number(&claim.figure)
        .filter(|&given| (given - 1.0).abs() > f64::EPSILON && claim.figure.kind == Kind::Fraction)?;
    if base >= draft.reading.claims.len() || !draft.one_sentence(product, base) {
        return None;
    }
    let (one, other) = (draft.claim(product), draft.claim(base));
    let tied = (draft.words().multiple_of.contains(&draft.between(at, base)) || draft.is_as_much_as(at, base))
        && draft.follows_its_noun(product, at);
    if !(tied && one_dimension(&one.figure, &other.figure) && thing(one, other) != Thing::Other) {
        return None;
    }
    let ratio = number(&one.figure)? / number(&other.figure).filter(|&base| base > 0.0)?;
    // `mehr als das Vierfache` leaves room above.
    let floor = matches!(claim.figure.qualifier, Qualifier::MoreThan | Qualifier::AtLeast);
    if floor && ratio > FARTHEST * given {
        return None;
    }
    let range = (ratio * (1.0 - LEEWAY), ratio * (1.0 + LEEWAY));
    let operation = if ratio < 1.0 { Operation::Share } else { Operation::Multiple };
    Some(Reckoned::new(claim, ratio, range, operation, vec![product, base])?.not_for_rounding())
}

impl Draft<'_> {
    /// Whether the text sets the multiple `at` beside the figure `base` as so much of that, with no sign of punctuation
    /// between: `doppelt so lange wie der Durchschnitt aller Berufe mit 19,4 Tagen`.
    fn is_as_much_as(&self, at: usize, base: usize) -> bool {
        const MOST_WORDS: usize = 10;
        let (from, to) = (end(self.claim(at)), start(self.claim(base)));
        let whole =
            self.document.text.get(from..to).is_some_and(|between| !between.contains([',', '(', '–', '—', ';', ':']));
        let words = self.between(at, base);
        let mut words = words.split(' ');
        let as_much = &self.words().as_much;
        whole
            && words.clone().count() <= MOST_WORDS
            && words.next().is_some_and(|word| as_much.contains(word))
            && words.any(|word| as_much.contains(word))
    }

    /// Whether nothing but a noun stands between the figure `of` and a sign of punctuation, and nothing but small words
    /// between that and the figure `at`: `7.6 billion litres of diesel, well over four times the …`. A verb between would
    /// begin something else.
    fn follows_its_noun(&self, of: usize, at: usize) -> bool {
        /// `litres of diesel`
        const NOUN: usize = 3;
        let (from, to) = (end(self.claim(of)), start(self.claim(at)));
        let Some(between) = self.document.text.get(from..to) else { return false };
        let Some(sign) = between.find([',', '(', '–', '—', ':']) else { return false };
        let words = self.words_of(from, from + sign);
        let small = self.words_of(from + sign, to);
        let lexicon = self.reading.language.lexicon();
        let is_small =
            |word: &str| word.is_empty() || self.words().shares.contains(word) || lexicon.function_words.contains(word);
        words.split(' ').count() <= NOUN && small.split(' ').all(is_small)
    }
}
