//! Which part of a sentence speaks of a figure in it.

use std::borrow::Cow;

use super::words;
use crate::language::Lang;

/// What of `sentence` is said of the figure at `at` (bytes) itself, and its place in that: all but what stands in brackets, or
/// what stands in those around it. What is left out is blank.
pub(super) fn beside_brackets(sentence: &str, at: usize) -> (Cow<'_, str>, usize) {
    let mut rest: Option<String> = None;
    let mut from = 0;
    while let Some(open) = sentence[from..].find('(').map(|open| from + open) {
        let Some(close) = sentence[open..].find(')').map(|close| open + close) else { break };
        if (open + 1..close).contains(&at) {
            return (Cow::Borrowed(&sentence[open + 1..close]), at - open - 1);
        }
        let rest = rest.get_or_insert_with(|| sentence.to_owned());
        rest.replace_range(open..=close, &" ".repeat(close + 1 - open));
        from = close + 1;
    }
    (rest.map_or(Cow::Borrowed(sentence), Cow::Owned), at)
}

/// The part of `sentence` around `at` that what is said in the others does not reach, and the place in it:
/// main clauses joined by `, und` or `;` speak for themselves, as long as each has its own verb.
pub(super) fn stretch(sentence: &str, at: usize, language: Lang) -> (&str, usize) {
    let mut start = 0;
    for (comma, sign) in sentence.char_indices().filter(|&(_, sign)| matches!(sign, ',' | ';')) {
        let behind = &sentence[comma + sign.len_utf8()..];
        if !opens_clause(behind, sign, language) {
            continue;
        }
        if comma >= at {
            return (&sentence[start..comma], at - start);
        }
        start = comma + sign.len_utf8();
    }
    (&sentence[start..], at - start)
}

/// The pieces between commas that may be said of the figure at `at`: its own, and those that have no figure and are no
/// relative clause. `noch` beside another figure is said of that.
pub(super) fn said_of_figure(stretch: &str, at: usize, language: Lang) -> String {
    let relatives = &language.lexicon().clauses.relatives;
    let is_relative = |piece: &str| words(piece).next().is_some_and(|word| relatives.contains(&word.to_lowercase()));
    let mut kept = String::with_capacity(stretch.len());
    let mut start = 0;
    for piece in split_at_commas(stretch) {
        let own = (start..=start + piece.len()).contains(&at);
        let has_figure =
            || piece.split(' ').any(|word| word.contains(|sign: char| sign.is_ascii_digit()) && !is_year(word));
        if own || !has_figure() && (start == 0 || !is_relative(piece)) {
            kept.push_str(piece);
            kept.push(' ');
        }
        start += piece.len() + 1;
    }
    kept
}

/// Whether the word is written as years are: `2004 has gone down as the best year` says it of what follows.
pub(super) fn is_year(word: &str) -> bool {
    let digits = word.trim_matches(|sign: char| !sign.is_alphanumeric());
    digits.len() == 4
        && digits.bytes().all(|sign| sign.is_ascii_digit())
        && ["19", "20"].iter().any(|century| digits.starts_with(century))
}

/// `stretch` cut at its commas; one between digits is a part of the number.
fn split_at_commas(stretch: &str) -> impl Iterator<Item = &str> {
    let bytes = stretch.as_bytes();
    let cuts = bytes
        .iter()
        .enumerate()
        .filter(move |&(at, &byte)| byte == b',' && !bytes.get(at + 1).is_some_and(u8::is_ascii_digit));
    let mut ends: Vec<usize> = cuts.map(|(at, _)| at).collect();
    ends.push(stretch.len());
    let mut start = 0;
    ends.into_iter().map(move |end| {
        let piece = &stretch[start..end];
        start = (end + 1).min(stretch.len());
        piece
    })
}

/// Whether a main clause of its own follows the `sign`.
fn opens_clause(behind: &str, sign: char, language: Lang) -> bool {
    let lexicon = language.lexicon();
    let joined =
        sign == ';' || words(behind).next().is_some_and(|word| lexicon.voice.joins.contains(&word.to_lowercase()));
    let own = behind.split([',', ';']).next().unwrap_or("");
    joined && words(own).any(|word| lexicon.function_words.auxiliaries.contains(&word.to_lowercase()))
}
