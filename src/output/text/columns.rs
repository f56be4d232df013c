//! Columns that line up, by the width that a terminal gives each character.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How many columns `text` takes.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// `text` in at most `limit` columns, its end replaced by `…` where it is longer; characters that
/// would steer the terminal are left out.
pub(super) fn shortened(text: &str, limit: usize) -> String {
    let clean: String = text.chars().filter(|character| !character.is_control()).collect();
    if width(&clean) <= limit {
        return clean;
    }
    let mut taken = 0;
    let mut short: String = clean
        .chars()
        .take_while(|character| {
            taken += character.width().unwrap_or(0);
            taken < limit
        })
        .collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

/// The blanks that fill `text` up to `columns`.
pub(super) fn fill(text: &str, columns: usize) -> String {
    " ".repeat(columns.saturating_sub(width(text)))
}
