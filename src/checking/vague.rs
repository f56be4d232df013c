//! The size that a vague number names: 1,000 for `Tausende`, 12 for `Dutzende`.

use super::interval::{Interval, number};
use crate::language::Lang;
use crate::reading::Figure;

/// What `figure`, written with `words`, allows.
pub(super) fn interval(figure: &Figure, words: &str, language: Lang) -> Interval {
    let from = if number(figure).is_none() { vague_size(words, language) } else { None };
    Interval::of(figure, from)
}

/// The number that the words of a vague figure start from; `None` where they name no size.
/// `hundreds of thousands` multiplies.
fn vague_size(words: &str, language: Lang) -> Option<f64> {
    let magnitudes = &language.lexicon().numbers.magnitudes;
    let mut size = None;
    for word in words.to_lowercase().split_whitespace() {
        let own = language.lexicon().numbers.prefix(word).map(|(number, _)| number);
        let named =
            magnitudes.iter().filter(|(name, _)| word.starts_with(name.as_str())).max_by_key(|(name, _)| name.len());
        if let Some(number) = own.or(named.map(|(_, &number)| number)) {
            size = Some(size.unwrap_or(1.0) * number);
        }
    }
    size
}
