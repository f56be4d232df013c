//! `index` for people: what is in the index, what was read for it, what was skipped and why.

use std::fmt::Write;

use super::columns::shortened;
use super::{FAINT, STRONG, styled};
use crate::corpus::Summary;
use crate::language::Lang;
use crate::output::messages::speech;

/// What the update of an index did.
pub fn index(summary: &Summary, language: Lang) -> String {
    let speech = speech(language);
    let mut output = String::new();
    let _ = writeln!(output, "{}", styled(&speech.indexed(summary), STRONG));
    if !summary.skipped.is_empty() {
        let _ = writeln!(output, "{}", speech.skipped(summary.skipped.len()));
    }
    for skipped in &summary.skipped {
        let _ = writeln!(output, "  {}", styled(&shortened(&skipped.to_string(), usize::MAX), FAINT));
    }
    output
}
