//! Attribution: who the text says a figure comes from.
//!
//! In go the sentences and the figures found in them, out comes for each figure the source that the
//! text names for it: by a cue phrase, a verb of saying, a quotation, or by indirect speech that goes
//! on with the last speaker. It never guesses a source that the text does not name.

mod chain;
mod cue;
mod line;
mod mood;
mod phrase;
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

/// The attribution of each of `quantities`, in their order; `None` where the text speaks in its own
/// voice.
pub(super) fn attributions(prose: &Prose<'_>, quantities: &[Quantity]) -> Vec<Option<Attribution>> {
    if quantities.is_empty() {
        return Vec::new();
    }
    let mut found = vec![None; quantities.len()];
    let mut discourse = Discourse::new(prose);
    let mut next = 0;
    let mut read_to = 0;
    while next < quantities.len() {
        let sentence = quantities[next].sentence;
        for before in read_to.max(sentence.saturating_sub(BEFORE))..sentence {
            discourse.hear(before);
        }
        discourse.hear(sentence);
        read_to = sentence + 1;
        while next < quantities.len() && quantities[next].sentence == sentence {
            found[next] = discourse.attribution(&quantities[next]);
            next += 1;
        }
    }
    found
}
