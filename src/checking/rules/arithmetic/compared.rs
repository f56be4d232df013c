//! Changes from a number that another is compared with: `1.77 billion for this year after 2.18 billion in 1986, a drop of
//! 19 percent`; and by an amount that is told, too: `16,9 Milliarden, ein Zuwachs um 5,2 Milliarden oder rund 31 Prozent`.

use super::super::super::Operation;
use super::super::super::comparable::{Thing, thing};
use super::super::super::interval::number;
use super::change::{calls_change, half};
use super::{Draft, Outcome, Reckoned, end, one_dimension, start};
use crate::reading::{Change, Kind};

/// The size of a change follows its figures within this many words.
const NEARBY_WORDS: usize = 7;
const PERCENT: f64 = 100.0;

/// The old and the new figure of which the one `at` is the change: the new one stands first, and a word that compares
/// right before the old one.
pub(super) fn pair(draft: &Draft<'_>, at: usize) -> Option<(usize, usize)> {
    let (new, old) = (at.checked_sub(2)?, at.checked_sub(1)?);
    if !draft.one_sentence(new, at) {
        return None;
    }
    let (one, other) = (draft.claim(new), draft.claim(old));
    let of_one = one_dimension(&one.figure, &other.figure) && thing(one, other) != Thing::Other;
    // `Profit of 5 million after a charge of 2 million`: what has a noun of its own may be of something else.
    let own_noun = other.subject.noun.is_some_and(|noun| {
        noun.start >= end(one) && other.subject.head != one.subject.head && other.subject.head.is_some()
    });
    let is_level = |at: usize| !matches!(draft.claim(at).figure.change, Change::Increase | Change::Decrease);
    if !of_one || own_noun || !is_level(old) || !draft.is_compared_with(new, old) {
        return None;
    }
    // Where more of them stand before, nobody knows which two are meant.
    let others =
        (0..new).any(|third| draft.one_sentence(third, at) && one_dimension(&draft.claim(third).figure, &one.figure));
    let words = draft.between(old, at);
    let claim = draft.claim(at);
    let in_percent = claim.figure.kind == Kind::Percent && one.figure.kind != Kind::Percent;
    let by_amount = one_dimension(&claim.figure, &one.figure) && draft.is_compared(at);
    let called = calls_change(draft, &words) || by_amount;
    (!others && (in_percent || by_amount) && called && words.split(' ').count() <= NEARBY_WORDS).then_some((old, new))
}

/// The change in percent that stands right behind its amount, both of a figure before them: of the old one, where a word
/// compares with it; of the new one, where the amount is `more` or `less` right behind it; else of either.
pub(super) fn by_amount(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    let (level, amount) = (at.checked_sub(2)?, at.checked_sub(1)?);
    let claim = draft.claim(at);
    if claim.figure.kind != Kind::Percent || !draft.one_sentence(level, at) {
        return None;
    }
    let (base, by) = (draft.claim(level), draft.claim(amount));
    let rose = match by.figure.change {
        Change::Increase => true,
        Change::Decrease => false,
        Change::Total | Change::Additional => return None,
    };
    let words = draft.between(amount, at);
    let in_other_words = words.split(' ').all(|word| draft.words().in_other_words.contains(word));
    let called = draft.is_compared(amount) && calls_change(draft, &words) && words.split(' ').count() <= NEARBY_WORDS;
    let of_one = one_dimension(&base.figure, &by.figure)
        && base.figure.kind != Kind::Percent
        && !matches!(base.figure.change, Change::Increase | Change::Decrease)
        && thing(base, by) != Thing::Other;
    if !of_one || !(in_other_words && !words.is_empty() || called) {
        return None;
    }
    let is_old = draft.is_from(level) || draft.compares_before(level);
    let is_new = !is_old && draft.is_compared(amount) && draft.stands_apart(level, amount);
    let (size, by_size) = (number(&base.figure)?, number(&by.figure)?);
    let old_if_new = if rose { size - by_size } else { size + by_size };
    let bases = match (is_old, is_new) {
        (true, _) => vec![size],
        (false, true) => vec![old_if_new],
        (false, false) => vec![size, old_if_new],
    };
    let slack = (half(&base.figure), half(&by.figure));
    let reckoned = bases.into_iter().filter(|&old| old > slack.0).filter_map(|old| {
        let percent = |by: f64, old: f64| by / old * PERCENT;
        let range = (percent(by_size - slack.1, old + slack.0), percent(by_size + slack.1, old - slack.0));
        Reckoned::new(claim, percent(by_size, old), range, Operation::PercentChange, vec![level, amount])
    });
    let reckoned: Vec<Reckoned> = reckoned.collect();
    let best = |outcome: Outcome| reckoned.iter().find(|one| one.outcome == outcome).cloned();
    best(Outcome::Right).or_else(|| best(Outcome::Rounding)).or_else(|| reckoned.first().cloned())
}

impl Draft<'_> {
    /// Whether a word that compares stands between the two figures, right before the second but for small words: `after`,
    /// `verglichen mit`.
    fn is_compared_with(&self, new: usize, old: usize) -> bool {
        self.ends_comparing(&self.between(new, old))
    }

    /// Whether such a word stands before the figure, in whatever comes first in its sentence.
    fn compares_before(&self, at: usize) -> bool {
        let claim = self.claim(at);
        self.ends_comparing(&self.words_of(claim.sentence.start, start(claim)))
    }

    /// Whether a word that compares is the last one of `words`, small ones left aside.
    fn ends_comparing(&self, words: &str) -> bool {
        /// `compared with the`
        const REACH: usize = 3;
        let lexicon = self.reading.language.lexicon();
        let mut last = words.rsplit(' ').take(REACH);
        last.find(|word| lexicon.changes.compared.contains(*word) || !lexicon.function_words.contains(*word))
            .is_some_and(|word| lexicon.changes.compared.contains(word))
    }

    /// Whether a sign of punctuation stands between the two figures, and nothing but small words behind it.
    fn stands_apart(&self, one: usize, other: usize) -> bool {
        let (from, to) = (end(self.claim(one)), start(self.claim(other)));
        let Some(between) = self.document.text.get(from..to) else { return false };
        let Some(sign) = between.rfind([',', '(', '–', '—', ':']) else { return false };
        let words = self.words_of(from + sign, to);
        let function_words = &self.reading.language.lexicon().function_words;
        words.split(' ').all(|word| word.is_empty() || function_words.contains(word))
    }
}
