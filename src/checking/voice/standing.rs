//! What the words around a figure say of whether it stands: that it is an old one, called wrong, or put aside for another.

use super::stretch::is_year;
use super::words;
use crate::language::Lang;

/// Whether one of the words `said`, lower case, calls it wrong how a number was told: `irrtümlich hieß es`. What was done by
/// mistake (`irrtümlich getötet`) makes no number wrong.
pub(super) fn is_called_wrong(said: &[&str], language: Lang) -> bool {
    /// `es hieß irrtümlich`
    const BEFORE: usize = 2;
    let lists = &language.lexicon().voice;
    said.iter().enumerate().filter(|(_, word)| lists.wrong.contains(word)).any(|(at, _)| {
        let behind = &said[at + 1..];
        let mut beside = said[at.saturating_sub(BEFORE)..at].iter().chain(behind.first());
        beside.any(|word| lists.misstating.contains(word))
            || behind.iter().take(lists.misstated_reach).any(|word| lists.misstated.contains(word))
    })
}

/// Whether one of the words `said`, lower case, calls a number an earlier one: `frühere Angaben`, `the previous 300`.
pub(super) fn is_of_earlier_number(said: &[&str], language: Lang) -> bool {
    /// `früheren offiziellen Angaben`
    const REACH: usize = 2;
    let lists = &language.lexicon().voice;
    let number = |word: &&str| lists.numbers.contains(word) || word.starts_with(|sign: char| sign.is_ascii_digit());
    said.iter()
        .enumerate()
        .any(|(at, word)| lists.revised_before.contains(word) && said[at + 1..].iter().take(REACH).any(number))
}

/// Whether what is corrected in the sentence `near`, lower case, is put right from the figure at `at` to the next one:
/// `Eine Zählung von 179 Stimmen wurde auf 178 korrigiert`.
pub(super) fn is_corrected_to_next(near: &str, at: usize, language: Lang) -> bool {
    let lists = &language.lexicon();
    let behind = near.get(at..).unwrap_or("");
    let mut words = words(behind).skip(1);
    let number = |word: &str| word.starts_with(|sign: char| sign.is_ascii_digit());
    let mut last = "";
    words.any(|word| {
        let next = number(word) && lists.reckoning.to.contains(last);
        last = word;
        next
    })
}

/// Whether the sentence `near`, lower case, tells of the figure at `at` (bytes) as the level that something has left for the
/// other: `von 36,4 auf 37,4 Prozent`.
pub(super) fn is_left_level(near: &str, at: usize, language: Lang) -> bool {
    /// `von bislang rund 36,4`
    const BEFORE: usize = 3;
    /// `von 2600 Stellen weltweit auf 2300`
    const BEHIND: usize = 5;
    let reckoning = &language.lexicon().reckoning;
    let number = |word: &str| word.starts_with(|sign: char| sign.is_ascii_digit());
    let digits = |word: &str| word.split(',').next().unwrap_or("").bytes().filter(u8::is_ascii_digit).count();
    let (text_before, text_behind) = (near.get(..at).unwrap_or(""), near.get(at..).unwrap_or(""));
    let before: Vec<&str> = words(text_before).collect();
    let own = words(text_behind).next().unwrap_or("");
    // The two levels of one thing have about as many digits.
    let reached = |words: &[&str]| {
        words
            .windows(2)
            .any(|pair| reckoning.to.contains(pair[0]) && number(pair[1]) && digits(pair[1]).abs_diff(digits(own)) <= 1)
    };
    let last = before[before.len().saturating_sub(BEFORE)..].iter();
    let left = last.rev().take_while(|word| !number(word)).any(|word| reckoning.from.contains(word));
    let until_comma = text_behind.split(", ").next().unwrap_or("");
    let behind: Vec<&str> = words(until_comma).skip(1).take(BEHIND).collect();
    // `fell to 3.2 percent from 3.8`
    let near_before = &before[before.len().saturating_sub(BEHIND)..];
    let since_comma = text_before.rsplit(", ").next().is_some_and(|rest| words(rest).count() >= near_before.len());
    left && (reached(&behind) || since_comma && reached(near_before))
}

/// Whether the sentence `near`, lower case, puts the number at `at` (bytes) aside for another one of it: `88 Menschen und nicht
/// 94`, `6,310 instead of the 6,642 published last summer`.
pub(super) fn is_put_aside(near: &str, at: usize, language: Lang) -> bool {
    let lists = &language.lexicon().voice;
    let (before, behind) = (near.get(..at).unwrap_or(""), near.get(at..).unwrap_or(""));
    // Signs of currency and quotation marks may stand between; a comma ends what is said.
    let ends = |sign: char| matches!(sign, ',' | '.' | ':' | ';' | '–' | ')');
    let words_before = before.trim_end_matches(|sign: char| !sign.is_alphanumeric() && !ends(sign));
    let stands_before = |phrases: &[String], text: &str| {
        let rest = phrases.iter().find_map(|phrase| text.strip_suffix(phrase.as_str()));
        // `300, if not 500`
        let is_open =
            |rest: &str| words(rest).next_back().is_some_and(|word| lists.put_aside_not_behind.contains(word));
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric) && !is_open(rest))
    };
    let hedge =
        words_before.rsplit_once(' ').filter(|(_, word)| language.lexicon().qualifiers.before.contains_key(word));
    let unhedged = hedge.map_or(words_before, |(rest, _)| rest);
    let is_number = |word: &str| word.starts_with(|sign: char| sign.is_ascii_digit()) && !is_year(word);
    let has_other = || {
        let mut others = before.split(' ').chain(behind.split(' ').skip(1));
        others.any(|word| is_number(word.trim_start_matches(|sign: char| !sign.is_alphanumeric())))
    };
    let is_new = || words(behind).any(|word| lists.by_now.contains(word));
    (stands_before(&lists.put_aside, unhedged)
        || stands_before(&lists.put_aside_unhedged, words_before)
        || stands_before(&lists.put_aside_for_new, unhedged) && is_new())
        && has_other()
}

/// Whether the sentence `near`, lower case, gives another number behind the one at `at` as what the check it speaks of
/// found to be true: `wies 41 Prozent aus, tatsächlich waren es nach Prüfung der Daten 38`.
pub(super) fn is_set_right(near: &str, at: usize, language: Lang) -> bool {
    let lists = &language.lexicon().voice;
    let behind = near.get(at..).unwrap_or("");
    let number = |word: &&str| word.starts_with(|sign: char| sign.is_ascii_digit());
    let told = |word: &&str| !lists.in_truth.contains(word);
    // The one right before the check is meant, and no other before that.
    let before: Vec<bool> = words(behind).take_while(told).map(|word| number(&word)).collect();
    // `4,100` is two words.
    let numbers = before.windows(2).filter(|pair| !pair[0] && pair[1]).count();
    let nearest = numbers == 0;
    let mut after = words(behind).skip_while(told);
    nearest && after.next().is_some() && after.any(|word| number(&word))
}

/// The two words before the figure at `at`, lower case.
pub(super) fn before(stretch: &str, at: usize) -> impl Iterator<Item = String> {
    words(stretch.get(..at).unwrap_or("")).map(str::to_lowercase).rev().take(2)
}
