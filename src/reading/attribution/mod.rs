//! Attribution: who the text says a figure comes from.
//!
//! In go the sentences and the figures found in them, out comes for each figure the source that the
//! text names for it: by a cue phrase, a verb of saying, a quotation, or by indirect speech that goes
//! on with the last speaker. It never guesses a source that the text does not name.

mod chain;
mod cue;
mod gapped;
mod line;
mod mood;
mod phrase;
mod possessive;
mod saying;
mod speech;
mod subject_first;
#[cfg(test)]
mod tests;
mod verb_second;

use super::{Attribution, Prose, Quantity};
use speech::Discourse;

/// How many sentences before a figure are read for its speaker.
const BEFORE: usize = 8;
/// How many after it: `Das teilte die Polizei mit.`
const AFTER: usize = 2;
/// A longer sentence, in tokens, is no sentence, and nothing in it is attributed.
const LONGEST: usize = 400;

/// The attribution of each of the `quantities` in a sentence that `is_asked`, in their order; `None` where the text speaks
/// in its own voice. With each, the sentence from which on the text must be as it is for that.
pub(super) fn attributions(
    prose: &Prose<'_>,
    quantities: &[Quantity],
    is_asked: impl Fn(usize) -> bool,
) -> Vec<(Option<Attribution>, isize)> {
    let asked = || quantities.iter().filter(|quantity| is_asked(quantity.sentence));
    if asked().next().is_none() {
        return Vec::new();
    }
    let mut discourse = Discourse::new(prose);
    discourse.parse(asked().map(|quantity| quantity.sentence));
    let mut read_to = 0;
    let attribution = |quantity: &Quantity| {
        for sentence in read_to.max(quantity.sentence.saturating_sub(BEFORE))..=quantity.sentence {
            discourse.turn_to(sentence);
        }
        read_to = quantity.sentence + 1;
        is_asked(quantity.sentence).then(|| discourse.attributed(quantity))
    };
    quantities.iter().filter_map(attribution).collect()
}
