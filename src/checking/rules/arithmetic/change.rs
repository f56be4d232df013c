//! Changes: `von 10.000 auf 12.000, ein Plus von 50 Prozent`; `von 4 auf 6 Prozent, also um 2
//! Prozent`; `um 20 Prozent von 10.000 auf 12.000`.

use super::super::super::Operation;
use super::super::super::comparable::{Thing, thing};
use super::super::super::interval::{cell, number};
use super::{Draft, Outcome, Reckoned, compared, end, one_dimension, start};
use crate::language::WordSet;
use crate::reading::{Change, Claim, Figure, Kind};

/// The size of a change follows its figures within this many words.
const NEARBY_WORDS: usize = 7;
/// … and with no more than this many other figures in between.
const FIGURES_BETWEEN: usize = 1;
const PERCENT: f64 = 100.0;

pub(super) fn reckon(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    // `auf das Vierfache` is no level, but how many times the old one it is.
    let figure = &draft.claim(at).figure;
    let is_multiple = figure.kind == Kind::Fraction && number(figure).is_some_and(|times| times > 1.0);
    if !is_multiple && draft.words().levels.contains(&draft.word_before(at)) {
        return None;
    }
    let found = after(draft, at).or_else(|| before(draft, at)).or_else(|| between(draft, at));
    let found = found.or_else(|| compared::pair(draft, at)).or_else(|| parallel(draft, at));
    let Some((from, to)) = found.or_else(|| concluded(draft, at)) else {
        return compared::by_amount(draft, at).or_else(|| points_called_percent(draft, at));
    };
    let claim = draft.claim(at);
    let (old, new) = (&draft.claim(from).figure, &draft.claim(to).figure);
    let bare = is_bare(draft.claim(to)) && !one_dimension(old, new);
    let scale = if bare { scale(old, new)? } else { 1.0 };
    let (before, after) = (number(old)?, number(new)? * scale);
    let (old_half, new_half) = (half(old), half(new) * scale);
    let percentages = new.kind == Kind::Percent;
    let difference = (after - before).abs();
    let differences = (difference - old_half - new_half, difference + old_half + new_half);
    let ratios = || {
        (before > old_half)
            .then(|| ((after - new_half) / (before + old_half), (after + new_half) / (before - old_half)))
    };
    let (result, range, operation) = match claim.figure.kind {
        Kind::PercentagePoint if percentages => (difference, differences, Operation::PointChange),
        Kind::Percent => {
            let (low, high) = ratios()?;
            let percent = |ratio: f64| (ratio - 1.0).abs() * PERCENT;
            let (one, other) = (percent(low), percent(high));
            let change = Reckoned::new(
                claim,
                percent(after / before),
                (one.min(other), one.max(other)),
                Operation::PercentChange,
                vec![from, to],
            )?;
            // The relative change of a percentage is right where it is meant; points called percent
            // are not.
            if percentages && change.outcome == Outcome::Wrong {
                let points = Reckoned::new(claim, difference, differences, Operation::PointChange, vec![from, to])?;
                return Some(Reckoned { outcome: Outcome::Wrong, ..points });
            }
            return Some(change);
        }
        Kind::Fraction => {
            let (low, high) = ratios()?;
            let ratio = Reckoned::new(claim, after / before, (low, high), Operation::Multiple, vec![from, to])?;
            // `verlor ein Viertel`: the share that is gone.
            let lost = || {
                let range = ((1.0 - high).abs().min((1.0 - low).abs()), (1.0 - high).abs().max((1.0 - low).abs()));
                Reckoned::new(claim, (1.0 - after / before).abs(), range, Operation::Multiple, vec![from, to])
            };
            // `ein Einbruch um die Hälfte` is what is gone, and never what is left.
            let by = || draft.between(to, at).split(' ').any(|word| draft.changes_by().contains(word));
            if ratio.is_right() && !(from < at && by()) {
                return Some(ratio);
            }
            let lost = lost()?;
            let told = || draft.between(to, at).split(' ').any(|word| draft.words().verbs.contains(word));
            let is_lost =
                lost.outcome != Outcome::Wrong || claim.figure.change == Change::Decrease || from < at && told();
            let in_percent = Reckoned { result: lost.result * PERCENT, operation: Operation::PercentChange, ..lost };
            return Some(if is_lost { in_percent } else { ratio });
        }
        _ if one_dimension(&claim.figure, new) => (difference, differences, Operation::Difference),
        _ => return None,
    };
    Reckoned::new(claim, result, range, operation, vec![from, to])
}

/// The size of a change that is called percent and is, to the digit, the points between the two percentages before
/// it: `6,4 Prozent, 2009 waren es noch 7,2 – ein Rückgang um 0,8 Prozent`.
fn points_called_percent(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    let (one, other) = (at.checked_sub(2)?, at.checked_sub(1)?);
    // Before any words are looked at: most figures of a draft stand in sentences of their own.
    let of_two_sentences = || draft.is_next_sentence(one, other) && draft.around[other].voice.standing.revised;
    if !draft.one_sentence(other, at) || !(draft.one_sentence(one, at) || of_two_sentences()) {
        return None;
    }
    let claim = draft.claim(at);
    let is_level = |at: usize| {
        let figure = &draft.claim(at).figure;
        figure.kind == Kind::Percent || figure.kind == Kind::Count && figure.unit.is_none()
    };
    let has_unit = draft.claim(one).figure.kind == Kind::Percent || draft.claim(other).figure.kind == Kind::Percent;
    let words = draft.between(other, at);
    let cue = words.split(' ').any(|word| draft.words().changes.contains(word) || draft.words().gaps.contains(word));
    let tied = cue && words.split(' ').count() <= NEARBY_WORDS;
    if claim.figure.kind != Kind::Percent || !(tied && has_unit && is_level(one) && is_level(other)) {
        return None;
    }
    let (one_number, other_number) = (number(&draft.claim(one).figure)?, number(&draft.claim(other).figure)?);
    let difference = (one_number - other_number).abs();
    if !is_to_the_digit(difference, number(&claim.figure)?) {
        return None;
    }
    let points = Reckoned::new(claim, difference, (difference, difference), Operation::PointChange, vec![one, other])?;
    Some(Reckoned { outcome: Outcome::Wrong, ..points })
}

/// Whether the two are one number, but for what reckoning in binary fractions adds.
fn is_to_the_digit(one: f64, other: f64) -> bool {
    const SLACK: f64 = 1e-6;
    other > 0.0 && (one - other).abs() < SLACK
}

/// How far rounding may have carried the figure to either side.
pub(super) fn half(figure: &Figure) -> f64 {
    cell(figure).max(figure.last_digit.min(1.0)) / 2.0
}

/// The two figures that the one `at` follows as the size of their change.
fn after(draft: &Draft<'_>, at: usize) -> Option<(usize, usize)> {
    (1..=FIGURES_BETWEEN + 1).find_map(|back| {
        let (from, to) = (at.checked_sub(back + 1)?, at.checked_sub(back)?);
        if !draft.one_sentence(to, at) {
            return None;
        }
        let words = draft.between(to, at);
        let by = words.rsplit(' ').next().is_some_and(|word| draft.changes_by().contains(word));
        let cue = by || words.split(' ').any(|word| draft.words().changes.contains(word)) || carries_on(draft, &words);
        let near = words.split(' ').count() <= NEARBY_WORDS;
        let tied = cue && near;
        let in_percent = matches!(draft.claim(at).figure.kind, Kind::Percent | Kind::PercentagePoint | Kind::Fraction);
        let called_old = |old: usize, new: usize| {
            tied && in_percent && back == 1 && calls_change(draft, &words) && is_old_and_new(draft, old, new)
        };
        if tied && is_change(draft, from, to) || called_old(from, to) {
            Some((from, to))
        } else {
            called_old(to, from).then_some((to, from))
        }
    })
}

impl Draft<'_> {
    /// The words right before the size of a change: `by`, `um`.
    fn changes_by(&self) -> &'static WordSet {
        &self.reading.language.lexicon().changes.by
    }
}

/// Whether the words go on with the same thing and tell by a verb what became of it: `and so lost almost`.
fn carries_on(draft: &Draft<'_>, words: &str) -> bool {
    let lists = draft.words();
    words.split(' ').any(|word| lists.verbs.contains(word))
        && words.split(' ').all(|word| lists.verbs.contains(word) || lists.carrying_on.contains(word))
}

/// The two figures told one after the other in the same words, of which the one `at`, set apart from them, is the
/// change: `13.5 million on the first weekend and 4.7 million on the second, a fall of 65 percent`.
fn parallel(draft: &Draft<'_>, at: usize) -> Option<(usize, usize)> {
    /// Words by which the figures are told apart: `on its first weekend and`.
    const WORDS_APART: usize = 6;
    let (from, to) = (at.checked_sub(2)?, at.checked_sub(1)?);
    if !draft.one_sentence(from, at) {
        return None;
    }
    let (old, new) = (draft.claim(from), draft.claim(to));
    let change = draft.document.text.get(end(new)..start(draft.claim(at)))?;
    let (apart, called) = change.rsplit_once([',', '–', '—', ':'])?;
    let words = draft.between(from, to);
    let places = draft.words_of(end(new), end(new) + apart.len());
    let place = |words: &str| words.split(' ').next().map(str::to_owned).filter(|word| !word.is_empty());
    let prepositions = &draft.reading.language.lexicon().function_words.prepositions;
    let first = words.split(' ').find(|word| prepositions.contains(*word))?.to_owned();
    let alone = !apart.contains([',', ';', '(']) && !called.contains('(');
    let told_alike =
        place(&places) == Some(first) && [&words, &places].iter().all(|words| words.split(' ').count() <= WORDS_APART);
    let of_one = one_dimension(&old.figure, &new.figure) && thing(old, new) != Thing::Other;
    // Where more of them stand before, nobody knows which two are meant.
    let others =
        (0..from).any(|other| draft.one_sentence(other, at) && one_dimension(&draft.claim(other).figure, &old.figure));
    let percent = draft.claim(at).figure.kind == Kind::Percent && old.figure.kind != Kind::Percent;
    let called_change = calls_change(draft, &draft.between(to, at));
    (alone && told_alike && of_one && !others && percent && called_change).then_some((from, to))
}

/// The two figures of the sentence before, of which the one `at` is called the change: `460.000 Euro, 2013 waren es noch
/// 580.000. Das ist ein Rückgang um ein Fünftel.`
fn concluded(draft: &Draft<'_>, at: usize) -> Option<(usize, usize)> {
    let (one, other) = (at.checked_sub(2)?, at.checked_sub(1)?);
    if !(draft.one_sentence(one, other) && draft.concludes(other, at)) {
        return None;
    }
    let claim = draft.claim(at);
    let in_percent = matches!(claim.figure.kind, Kind::Percent | Kind::PercentagePoint | Kind::Fraction);
    let called = calls_change(draft, &draft.words_of(claim.sentence.start, start(claim)));
    // Where more of them stand before, nobody knows which two are meant.
    let third = one.checked_sub(1).is_some_and(|third| draft.one_sentence(third, one));
    if !in_percent || !called || third {
        None
    } else if is_change(draft, one, other) || is_old_and_new(draft, one, other) {
        Some((one, other))
    } else {
        is_old_and_new(draft, other, one).then_some((other, one))
    }
}

/// Whether one of the words calls what follows a change, and can call it nothing else: `76,000 shares, or 7.5 percent`.
pub(super) fn calls_change(draft: &Draft<'_>, words: &str) -> bool {
    words.split(' ').any(|word| draft.words().changes.contains(word) && !draft.words().shares.contains(word))
}

/// The two figures that the one `at` stands right before: `um 20 Prozent von 10.000 auf 12.000`.
fn before(draft: &Draft<'_>, at: usize) -> Option<(usize, usize)> {
    let (from, to) = (at + 1, at + 2);
    if to >= draft.reading.claims.len() {
        return None;
    }
    let only_from = draft.one_sentence(at, from) && draft.words().from.contains(&draft.between(at, from));
    (only_from && is_change(draft, from, to)).then_some((from, to))
}

/// The two figures between which the one `at` stands: `45,800, an increase of 47 percent from 31,100`.
fn between(draft: &Draft<'_>, at: usize) -> Option<(usize, usize)> {
    let (from, to) = (at + 1, at.checked_sub(1)?);
    let is_percent = draft.claim(at).figure.kind == Kind::Percent;
    if from >= draft.reading.claims.len() || !is_percent || !draft.one_sentence(to, from) {
        return None;
    }
    let cue = calls_change(draft, &draft.between(to, at));
    let near = draft.between(to, at).split(' ').count() <= NEARBY_WORDS;
    let of_one = one_dimension(&draft.claim(from).figure, &draft.claim(to).figure);
    let tied = draft.is_from(from) && draft.between(at, from).split(' ').count() <= 1;
    (cue && near && of_one && tied).then_some((from, to))
}

/// Whether the text calls the two figures the old and the new one of a thing.
fn is_change(draft: &Draft<'_>, from: usize, to: usize) -> bool {
    let (old, new) = (draft.claim(from), draft.claim(to));
    let same = one_dimension(&old.figure, &new.figure)
        // `von 4 auf 6 Prozent`: the unit stands once.
        || old.figure.kind == Kind::Count && old.figure.unit.is_none() && draft.between(from, to).split(' ').count() <= 2;
    same && draft.one_sentence(from, to) && draft.is_from(from) && draft.words().to.contains(&draft.word_before(to))
}

/// Whether the words by the one figure make it an old one, and those by the other do not: `457 pence the evening before,
/// 497 now`.
fn is_old_and_new(draft: &Draft<'_>, old: usize, new: usize) -> bool {
    let is_old = |at: usize| draft.around[at].voice.standing.revised;
    let (one, other) = (draft.claim(old), draft.claim(new));
    is_old(old)
        && !is_old(new)
        && draft.one_sentence(old, new)
        && (one_dimension(&one.figure, &other.figure) && thing(one, other) != Thing::Other || is_bare(other))
}

/// By how much the number `new`, which has no unit, is to be taken to be of the unit of `old`: beside `457 pence`, 497 are
/// hundredths of a pound. `None` where the two are of no like size, and so hardly of one unit.
fn scale(old: &Figure, new: &Figure) -> Option<f64> {
    const HUNDREDTH: f64 = 0.01;
    const LIKE: std::ops::RangeInclusive<f64> = 0.2..=5.0;
    let times = number(new)? / number(old)?;
    let units: &[f64] = if old.kind == Kind::Money { &[1.0, HUNDREDTH] } else { &[1.0] };
    units.iter().copied().find(|unit| LIKE.contains(&(times * unit)))
}

/// Whether a number stands alone, so that it is of what another is of: `457 pence the evening before, marked up to 497`.
fn is_bare(claim: &Claim) -> bool {
    let noun = claim.subject.noun.is_some_and(|noun| claim.sentence.contains(noun));
    claim.figure.kind == Kind::Count && claim.figure.unit.is_none() && !noun
}
