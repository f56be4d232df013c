//! Shares: `13 von 80, fast jeder Sechste`; `40 of 80, or 50 percent`.

use super::super::super::Operation;
use super::super::super::interval::number;
use super::{Draft, Reckoned, end, has_phrase, start};
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
    let (part, whole) = part_and_whole(draft, at)?;
    let (part_number, whole_number) = (number(&draft.claim(part).figure)?, number(&draft.claim(whole).figure)?);
    if whole_number <= part_number {
        return None;
    }
    let result = part_number / whole_number * scale;
    let mut reckoned = Reckoned::new(
        claim,
        result,
        (result * (1.0 - LEEWAY), result * (1.0 + LEEWAY)),
        Operation::Share,
        vec![part, whole],
    )?;
    if reckoned.outcome == super::Outcome::Rounding {
        reckoned.outcome = super::Outcome::Right;
    }
    Some(reckoned)
}

/// The two counts before the figure `at` that it is the share of, one of the other: `13 von 80`, or
/// `Von 80 Kindern sind 13 krank`.
fn part_and_whole(draft: &Draft<'_>, at: usize) -> Option<(usize, usize)> {
    let (first, second) = (at.checked_sub(2)?, at.checked_sub(1)?);
    let is_count = |at: usize| draft.claim(at).figure.kind == Kind::Count;
    if !(is_count(first) && is_count(second) && draft.one_sentence(first, second)) {
        return None;
    }
    // `198 Tote, unter ihnen 39 Kinder. Damit war fast jedes dritte Opfer …`
    if draft.claim(second).subject.part && draft.concludes(second, at) {
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
    (out_of.contains(&draft.word_before(first)) && draft.is_apposition(at)).then_some((second, first))
}

impl Draft<'_> {
    /// Whether the sentence of the figure `at` opens with a word that draws a conclusion, and is the one right after
    /// that of `from` in its paragraph.
    fn concludes(&self, from: usize, at: usize) -> bool {
        let own = self.claim(at);
        let opening = self.words_of(own.sentence.start, start(own));
        self.is_next_sentence(from, at)
            && opening.split(' ').next().is_some_and(|word| self.words().concluding.contains(word))
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
