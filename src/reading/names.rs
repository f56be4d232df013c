//! Names that a text itself ties together: `Robert Koch-Institut (RKI)`, `Geheimdienst NIS`.

use super::Prose;

/// Pairs of names of one office or person, as they stand in the text, in its order.
pub(super) fn tied_together(prose: &Prose<'_>) -> Vec<(String, String)> {
    let _ = prose;
    Vec::new()
}
