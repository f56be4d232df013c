//! What is known of who reads: the width of the terminal and the language of the system.

use beleg::language::Lang;
use terminal_size::{Width, terminal_size};

/// Columns where standard output is no terminal: as wide as most windows.
const USUAL_WIDTH: usize = 100;

/// Narrower terminals are written over their edge: nothing readable fits.
const LEAST_WIDTH: usize = 50;

/// Wider lines are hard to read.
const MOST_WIDTH: usize = 120;

/// The columns to write for.
pub fn width() -> usize {
    terminal_size().map_or(USUAL_WIDTH, |(Width(width), _)| usize::from(width)).clamp(LEAST_WIDTH, MOST_WIDTH)
}

/// The language of the system's messages: German where the locale says so, else English.
pub fn language() -> Lang {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .unwrap_or_default();
    if locale.starts_with("de") { Lang::German } else { Lang::English }
}
