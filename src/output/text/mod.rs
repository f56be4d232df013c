//! What a person reads in a terminal. Styled by ANSI escape codes throughout; who writes it to
//! something that shows no colours strips them.

mod checked;
#[cfg(test)]
mod checked_test;
mod columns;
mod extracted;
mod found;
mod indexed;

pub use checked::{View, check};
pub(super) use columns::trimmed_around;
pub use extracted::extract;
pub use found::find;
pub use indexed::index;

use anstyle::{AnsiColor, Effects, Style};

/// Paths, headings, what the eye should find first.
const STRONG: Style = Style::new().effects(Effects::BOLD);

/// Places and other things that are there to be looked up.
const FAINT: Style = Style::new().effects(Effects::DIMMED);

/// Who said it.
const SOURCE: Style = AnsiColor::Cyan.on_default();

/// `text` in `style`; nothing for nothing.
fn styled(text: &str, style: Style) -> String {
    if text.is_empty() { String::new() } else { format!("{style}{text}{style:#}") }
}
