//! Shares: `13 von 80, fast jeder Sechste`; `40 of 80, or 50 percent`.

use super::super::super::Operation;
use super::super::super::comparable::{Thing, thing};
use super::super::super::interval::number;
use super::{Draft, Reckoned, end, has_phrase, one_dimension, start};
use crate::reading::Kind;
use crate::text::Span;

/// A share in words is right within this share of itself: `jeder Sechste` for 13 of 80.
const LEEWAY: f64 = 0.1;
const PERCENT: f64 = 100.0;
/// Words that may stand between the whole and the share besides the small ones.
const WORDS_BETWEEN: usize = 1;
/// Words that may stand between the part and its whole: `of the town's`.
const MOST_WORDS_JOINING: usize = 3;

pub(super) fn reckon(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    let claim = draft.claim(at);
    let scale = match claim.figure.kind {
        Kind::Fraction => 1.0,
        Kind::Percent => PERCENT,
        _ => return None,
    };
    let tied = part_and_whole(draft, at);
    let (part, whole) = tied.or_else(|| part_and_whole_behind(draft, at))?;
    let (part_number, whole_number) = (number(&draft.claim(part).figure)?, number(&draft.claim(whole).figure)?);
    if whole_number <= part_number {
        return None;
    }
    let result = part_number / whole_number * scale;
    let reckoned = Reckoned::new(
        claim,
        result,
        (result * (1.0 - LEEWAY), result * (1.0 + LEEWAY)),
        Operation::Share,
        vec![part, whole],
    )?;
    // `2.500 Stellen, 500 in Bonn, ein Fünftel davon`: of which of the two, the word does not tell.
    Some(reckoned.not_for_rounding()).filter(|reckoned| tied.is_some() || reckoned.is_right())
}

/// The two figures before the one `at`, where that is a share of `it` and nothing else: `37.500 Plätze; bis Februar waren
/// es 8.500, knapp ein Viertel davon.`
fn part_and_whole_behind(draft: &Draft<'_>, at: usize) -> Option<(usize, usize)> {
    let (whole, part) = (at.checked_sub(2)?, at.checked_sub(1)?);
    let claim = draft.claim(at);
    let behind = Span::new(end(claim), claim.sentence.end).of(&draft.document.text);
    let behind =
        draft.words_of(end(claim), end(claim) + behind.find([',', ';', ')', '–', '—']).unwrap_or(behind.len()));
    let of_one = one_dimension(&draft.claim(part).figure, &draft.claim(whole).figure);
    (of_one && draft.one_sentence(whole, at) && draft.words().of_it.contains(&behind)).then_some((part, whole))
}

/// What the figure `at` must be as a part of a whole: `12 per cent of the 2,500 staff, or 300 people`.
pub(super) fn reckon_part(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    let (first, second) = (at.checked_sub(2)?, at.checked_sub(1)?);
    if !draft.one_sentence(first, at) {
        return None;
    }
    // `50 billion dollars, half of which, some 25 billion,`
    let of_it = draft.words().of_it.contains(&draft.between(second, at)) && draft.is_apposition(at);
    let (share, whole) = if of_it { (second, first) } else { (first, second) };
    let (claim, share_claim) = (draft.claim(at), draft.claim(share));
    let scale = match share_claim.figure.kind {
        Kind::Fraction => 1.0,
        Kind::Percent => PERCENT,
        _ => return None,
    };
    let joined = draft.between(first, second);
    let out_of = || draft.words().out_of.iter().any(|word| has_phrase(&joined, word)) && draft.says_in_other_words(at);
    let tied = of_it || joined.split(' ').count() <= MOST_WORDS_JOINING && out_of();
    if !(tied && one_dimension(&draft.claim(whole).figure, &claim.figure)) {
        return None;
    }
    let (share_number, whole_number) = (number(&share_claim.figure)? / scale, number(&draft.claim(whole).figure)?);
    let half = (share_claim.figure.last_digit / 2.0 / scale).max(LEEWAY * share_number);
    let range = ((share_number - half) * whole_number, (share_number + half) * whole_number);
    let reckoned = Reckoned::new(claim, share_number * whole_number, range, Operation::Part, vec![share, whole])?;
    Some(reckoned.not_for_rounding())
}

/// What the part `at` is, where it comes out as the share of those of its kind that stands right before it: `about half of
/// all seamen, or roughly 20,000`, in a text that has 40,000 of them. Of which whole, the words do not tell: where none
/// fits, it is of one that the draft does not give.
pub(super) fn reckon_part_of_earlier(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    let share = at.checked_sub(1).filter(|&share| draft.one_sentence(share, at))?;
    let (claim, share_claim) = (draft.claim(at), draft.claim(share));
    let scale = match share_claim.figure.kind {
        Kind::Fraction => 1.0,
        Kind::Percent => PERCENT,
        _ => return None,
    };
    if claim.figure.kind != Kind::Count || !draft.says_in_other_words(at) {
        return None;
    }
    let share_number = number(&share_claim.figure)? / scale;
    let of_one = |whole: usize| {
        let whole = draft.claim(whole);
        one_dimension(&whole.figure, &claim.figure) && matches!(thing(whole, claim), Thing::Same | Thing::Kind)
    };
    let mut reckoned = (0..share).rev().filter(|&whole| of_one(whole)).filter_map(|whole| {
        let part = share_number * number(&draft.claim(whole).figure)?;
        let range = (part * (1.0 - LEEWAY), part * (1.0 + LEEWAY));
        Some(Reckoned::new(claim, part, range, Operation::Part, vec![share, whole])?.not_for_rounding())
    });
    reckoned.find(Reckoned::is_right)
}

/// What the figure `at` must be for each of a number: `500,000 dollars for 100 families, or 5,000 each`.
pub(super) fn reckon_each(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    let (sum, of) = (at.checked_sub(2)?, at.checked_sub(1)?);
    if !draft.one_sentence(sum, at) {
        return None;
    }
    let claim = draft.claim(at);
    let joined = draft.between(sum, of);
    let shared = joined.rsplit(' ').find(|word| !word.is_empty());
    let tied = shared.is_some_and(|word| draft.words().shared_among.contains(word))
        && joined.split(' ').count() <= MOST_WORDS_JOINING;
    let behind = draft.words_of(end(claim), claim.sentence.end);
    let each =
        claim.subject.rate.is_some() || behind.split(' ').next().is_some_and(|word| draft.words().each.contains(word));
    let of_one = one_dimension(&draft.claim(sum).figure, &claim.figure) && claim.figure.kind == Kind::Money;
    let counted = matches!(draft.claim(of).figure.kind, Kind::Count | Kind::Duration);
    if !(tied && each && of_one && counted && draft.follows_in_other_words(at)) {
        return None;
    }
    let (total, number_of) = (number(&draft.claim(sum).figure)?, number(&draft.claim(of).figure)?);
    if number_of <= 1.0 {
        return None;
    }
    let result = total / number_of;
    let range = (result * (1.0 - LEEWAY), result * (1.0 + LEEWAY));
    Some(Reckoned::new(claim, result, range, Operation::Each, vec![sum, of])?.not_for_rounding())
}

/// The two counts before the figure `at` that it is the share of, one of the other: `13 von 80`, or
/// `Von 80 Kindern sind 13 krank`.
fn part_and_whole(draft: &Draft<'_>, at: usize) -> Option<(usize, usize)> {
    let (first, second) = (at.checked_sub(2)?, at.checked_sub(1)?);
    let is_count = |at: usize| draft.claim(at).figure.kind == Kind::Count;
    let of_one = one_dimension(&draft.claim(first).figure, &draft.claim(second).figure);
    // `750.000 Tonnen … Davon sind 491.000 vermeidbar, fast zwei Drittel.`
    let goes_on = draft.is_next_sentence(first, second) && draft.claim(second).subject.part;
    let told = || draft.is_apposition(at) || draft.follows_in_other_words(at);
    if of_one && goes_on && draft.one_sentence(second, at) && told() {
        return Some((second, first));
    }
    // `300 Millionen, davon 60 Millionen für Waffen, also ein Fünftel`
    let follows = draft.one_sentence(first, at) && draft.follows_in_other_words(at);
    if of_one && draft.claim(second).subject.part && follows {
        return Some((second, first));
    }
    if !(is_count(first) && is_count(second) && draft.one_sentence(first, second)) {
        return None;
    }
    // `198 Tote, unter ihnen 39 Kinder. Damit war fast jedes dritte Opfer …`
    let told_at_once = draft.one_sentence(second, at) && draft.is_apposition(at);
    if draft.claim(second).subject.part && (told_at_once || draft.concludes(second, at)) {
        return Some((second, first));
    }
    if !draft.one_sentence(first, at) {
        return None;
    }
    let out_of = &draft.words().out_of;
    let joined = draft.between(first, second);
    let words = joined.split(' ').count();
    // `13 von 80`, `14,000 of Brazil's 40,000`
    let tied = out_of.iter().any(|word| joined.ends_with(word.as_str()) || has_phrase(&joined, word) && words > 1);
    if tied && words <= MOST_WORDS_JOINING {
        let between = draft.between(second, at);
        let is_other = |word: &&str| !word.is_empty() && !draft.words().shares.contains(word);
        let follows = between.split(' ').filter(is_other).count() <= WORDS_BETWEEN;
        return (follows || draft.is_apposition(at)).then_some((first, second));
    }
    // `Of this season's 132 games 61, or nearly half,`
    let opens = || {
        let opening = draft.words_of(draft.claim(first).sentence.start, start(draft.claim(first)));
        let mut words = opening.split(' ');
        words.next().is_some_and(|word| out_of.iter().any(|it| it == word)) && words.count() <= MOST_WORDS_JOINING
    };
    let of_first = out_of.contains(&draft.word_before(first)) || opens();
    (of_first && draft.is_apposition(at)).then_some((second, first))
}

impl Draft<'_> {
    /// Whether the sentence of the figure `at` opens with a word that draws a conclusion, and is the one right after
    /// that of `from` in its paragraph.
    pub(super) fn concludes(&self, from: usize, at: usize) -> bool {
        let own = self.claim(at);
        let opening = || self.words_of(own.sentence.start, start(own));
        self.is_next_sentence(from, at)
            && opening().split(' ').next().is_some_and(|word| self.words().concluding.contains(word))
    }

    /// Whether the figure, set apart by signs of punctuation, says in other words what stands before: `, or 300 people,`.
    fn says_in_other_words(&self, at: usize) -> bool {
        let claim = self.claim(at);
        let behind = Span::new(end(claim), claim.sentence.end).of(&self.document.text);
        let words =
            self.words_of(end(claim), end(claim) + behind.find([',', ';', ')', '–', '—']).unwrap_or(behind.len()));
        self.follows_in_other_words(at) && words.split(' ').count() <= MOST_WORDS_JOINING
    }

    /// Whether nothing but the small words of a share stands between a sign of punctuation and the figure, and at least
    /// one of them.
    fn follows_in_other_words(&self, at: usize) -> bool {
        let claim = self.claim(at);
        let before = Span::new(claim.sentence.start, start(claim)).of(&self.document.text);
        before.rfind([',', '(', '–', '—', ':']).is_some_and(|sign| {
            let words = self.words_of(claim.sentence.start + sign, start(claim));
            !words.is_empty() && words.split(' ').all(|word| self.words().shares.contains(word))
        })
    }

    /// Whether the figure stands between signs of punctuation, with none but the small words of a share before it:
    /// `, fast jeder Sechste.`
    fn is_apposition(&self, at: usize) -> bool {
        let claim = self.claim(at);
        let before = Span::new(claim.sentence.start, start(claim)).of(&self.document.text);
        let opens = before.rfind([',', '(', '–', '—', ':']).is_some_and(|sign| {
            let words = self.words_of(claim.sentence.start + sign, start(claim));
            words.split(' ').all(|word| word.is_empty() || self.words().shares.contains(word))
        });
        let after = Span::new(end(claim), claim.sentence.end).of(&self.document.text).trim_start();
        opens && after.chars().next().is_none_or(|sign| sign.is_ascii_punctuation() || matches!(sign, '–' | '—'))
    }
}
