//! Sums: `7 Tote in A, 5 in B, insgesamt 12`; `weitere 3.000 … zusammengerechnet 13.000`.

use super::super::super::Operation;
use super::super::super::comparable::{Thing, thing};
use super::super::super::interval::{cell, number};
use super::{Draft, Outcome, Reckoned, end, has_phrase, one_dimension, start};
use crate::reading::{Change, Claim, Qualifier};
use crate::text::Span;

/// How many words after the figure may call it a sum: `4,100 in all`.
const WORDS_AFTER: usize = 3;
/// Figures that one sum is made of, at most.
const MOST_ADDENDS: usize = 6;
/// How many sentences back its addends stand at most.
const SENTENCES_BACK: usize = 2;
/// What the text calls a sum and is off by more than this share has addends that were not found;
/// where the words leave it open (`insgesamt`), even more so.
const FAR_OFF: f64 = 0.5;
const FAR_OFF_TOTAL: f64 = 0.25;

pub(super) fn reckon(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    let claim = draft.claim(at);
    if matches!(claim.figure.change, Change::Increase | Change::Decrease) {
        return None;
    }
    let given = number(&claim.figure)?;
    // Before any words are looked at: most figures stand by themselves.
    if addends(draft, at, true).len() < 2 {
        return None;
    }
    let words = Beside::of(draft, at);
    let calls_sum = words.have(&draft.words().sums);
    if !calls_sum && !words.have(&draft.words().totals) && !concludes_from_all(draft, at) {
        return None;
    }
    let addends = addends(draft, at, calls_sum);
    let reckoned = |addends: &[usize]| {
        let numbers: Vec<f64> = addends.iter().filter_map(|&addend| number(&draft.claim(addend).figure)).collect();
        let leeway: f64 = addends.iter().map(|&addend| cell(&draft.claim(addend).figure) / 2.0).sum();
        let sum: f64 = numbers.iter().sum();
        Reckoned::new(claim, sum, (sum - leeway, sum + leeway), Operation::Sum, addends.to_vec())
    };
    for first in (0..addends.len().saturating_sub(1)).rev() {
        if let Some(right) = reckoned(&addends[first..]).filter(Reckoned::is_right) {
            return Some(right);
        }
    }
    // Which figures are meant is plain only where the words tie just these together.
    let tied: Vec<usize> = if calls_sum && !is_set_apart(draft, at) {
        addends
    } else {
        addends.into_iter().filter(|&addend| draft.one_sentence(addend, at)).collect()
    };
    if tied.len() < 2 || is_unsure(draft, &tied, at) {
        return None;
    }
    let wrong = reckoned(&tied)?;
    let off = (wrong.result - given).abs() / wrong.result.abs().max(given.abs());
    let meant = off <= if calls_sum { FAR_OFF } else { FAR_OFF_TOTAL };
    (wrong.outcome != Outcome::Right && meant).then_some(wrong)
}

/// Whether the word that calls the figure a sum opens its sentence, a comma behind it: `In all, 4,377 households …` is the
/// total of all of them, whatever was told before.
fn is_set_apart(draft: &Draft<'_>, at: usize) -> bool {
    let sentence = draft.claim(at).sentence.of(&draft.document.text);
    let Some((opening, _)) = sentence.split_once(',') else { return false };
    let opening = opening.to_lowercase();
    draft.words().sums.contains(&opening)
}

/// Whether the figure is drawn from those before it in its sentence, all of one thing and each smaller: `im Januar 70, im
/// Februar 50, zusammen mit dem März also 160`. Which is a part of which, or another's change, the words must not tell.
fn concludes_from_all(draft: &Draft<'_>, at: usize) -> bool {
    let claim = draft.claim(at);
    let before = (0..at).rev().take_while(|&other| draft.one_sentence(other, at));
    let smaller = |other: usize| {
        let own = number(&claim.figure).zip(number(&draft.claim(other).figure));
        own.is_some_and(|(own, other)| other < own)
    };
    draft.words().thus.contains(&draft.word_before(at))
        && before.clone().all(|other| fits(draft, at, other) && smaller(other))
        && before.filter(|&other| other + 1 < at).all(|other| {
            let joined = draft.between(other, other + 1);
            let tells = |word: &str| {
                let lists = draft.words();
                lists.out_of.iter().any(|it| it == word) || lists.of_it.contains(word) || lists.to.contains(word)
            };
            !joined.split(' ').any(tells)
        })
}

/// Whether `addends` may not be those that make up the sum `at`: one is of another noun, or a number between
/// them was not read as one.
fn is_unsure(draft: &Draft<'_>, addends: &[usize], at: usize) -> bool {
    let sum = draft.claim(at);
    let is_of_another = |&addend: &usize| {
        let (own, other) = (&sum.subject.head, &draft.claim(addend).subject.head);
        !draft.one_sentence(addend, at)
            && thing(sum, draft.claim(addend)) == Thing::Open
            && own.is_some()
            && other.is_some()
            && own != other
    };
    let unread = || {
        let from = start(draft.claim(addends[0]));
        let text = &draft.document.text[from..start(sum)];
        let numbers = text.match_indices(|sign: char| sign.is_ascii_digit()).map(|(place, _)| from + place);
        let read = |place: usize| draft.reading.claims.iter().any(|claim| claim.figure.span.overlaps(at_place(place)));
        numbers.into_iter().any(|place| !read(place) && !is_year(&draft.document.text, place))
    };
    addends.iter().any(is_of_another) || unread()
}

/// The one byte at `place`.
fn at_place(place: usize) -> Span {
    Span::new(place, place + 1)
}

/// Whether the digit at `place` is one of a year.
fn is_year(text: &str, place: usize) -> bool {
    let digits = |signs: &str, reversed: bool| {
        let bytes = signs.bytes();
        let count = |bytes: &mut dyn Iterator<Item = u8>| bytes.take_while(u8::is_ascii_digit).count();
        if reversed { count(&mut bytes.rev()) } else { count(&mut bytes.into_iter()) }
    };
    let (before, after) = (digits(&text[..place], true), digits(&text[place..], false));
    text[place - before..place + after].parse().is_ok_and(|year: u32| (1900..=2100).contains(&year))
}

/// What may call a figure a sum: the words of its clause before it, and those right after it.
struct Beside {
    before: String,
    after: String,
}

impl Beside {
    fn of(draft: &Draft<'_>, at: usize) -> Self {
        let claim = draft.claim(at);
        let previous = at.checked_sub(1).map_or(0, |previous| end(draft.claim(previous)));
        let before = draft.words_of(claim.sentence.start.max(previous), start(claim));
        let after = draft.words_of(end(claim), claim.sentence.end);
        Self { before, after: after.split(' ').take(WORDS_AFTER).collect::<Vec<_>>().join(" ") }
    }

    /// Whether one of `phrases` is among them.
    fn have(&self, phrases: &[String]) -> bool {
        phrases.iter().any(|phrase| has_phrase(&self.before, phrase) || self.after.starts_with(phrase.as_str()))
    }
}

impl Draft<'_> {
    /// Whether the figure is what each of several gets or has: `10,000 pesos each`.
    pub(in super::super) fn is_of_each(&self, claim: &Claim) -> bool {
        let each = &self.words().each;
        let behind = self.words_of(end(claim), claim.sentence.end);
        let before = self.words_of(claim.sentence.start, start(claim));
        let is_each = |word: Option<&str>| word.is_some_and(|word| each.contains(word));
        claim.subject.rate.is_some() || is_each(behind.split(' ').next()) || is_each(before.rsplit(' ').next())
    }
}

/// Whether the figure `other` may be one of those that the one `at` is the sum of.
fn fits(draft: &Draft<'_>, at: usize, other: usize) -> bool {
    let (claim, other) = (draft.claim(at), draft.claim(other));
    one_dimension(&claim.figure, &other.figure)
        && number(&other.figure).is_some()
        && other.figure.qualifier != Qualifier::Range
        && !matches!(other.figure.change, Change::Increase | Change::Decrease)
        && !other.subject.part
        && !draft.is_of_each(other)
        && thing(claim, other) != Thing::Other
}

/// The figures before the one `at` that it may be the sum of, in the order of the text: of one
/// dimension, in its sentence, or where that has none and `reach` is set, shortly before it in the
/// same paragraph.
fn addends(draft: &Draft<'_>, at: usize, reach: bool) -> Vec<usize> {
    let claim = draft.claim(at);
    let fits = |&other: &usize| fits(draft, at, other);
    let here: Vec<usize> = (0..at).filter(|&other| draft.one_sentence(other, at)).filter(fits).collect();
    if here.len() > 1 || !reach {
        return here;
    }
    let mut sentences: Vec<Span> = Vec::new();
    let mut found = Vec::new();
    for other in (0..at).rev() {
        let sentence = draft.claim(other).sentence;
        let gap = Span::new(sentence.end.min(claim.sentence.start), claim.sentence.start);
        if gap.of(&draft.document.text).contains("\n\n") || found.len() == MOST_ADDENDS {
            break;
        }
        if sentence != claim.sentence && !sentences.contains(&sentence) {
            if sentences.len() == SENTENCES_BACK {
                break;
            }
            sentences.push(sentence);
        }
        if fits(&other) {
            found.push(other);
        }
    }
    found.reverse();
    found
}
