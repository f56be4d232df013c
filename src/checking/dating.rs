//! Whether the draft says of a figure that it is of an earlier day, so that a newer one need not be
//! pointed out: `am 23. Oktober sprach das Pentagon noch von 3.000`.

use super::case::Case;
use super::origins::words;

/// Whether the figure's sentence dates it: by a day or month in it, or by a word (`noch`, `zunächst`,
/// `initially`).
pub(super) fn is_dated(case: &Case<'_>) -> bool {
    let dating = &case.reading.language.lexicon().dating;
    words(case.claim.sentence.of(&case.document.text)).iter().any(|word| dating.words.contains(word))
}
