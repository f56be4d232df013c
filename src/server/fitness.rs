//! Whether the text of an open document can be checked while it is written: it is text, and not endless.

use ropey::Rope;

use crate::language::Lang;
use crate::output::notices;

/// Longest draft, in bytes, that is checked: forty thousand words, which no article has. One that is full of
/// figures takes seconds after each keystroke from there on, and four times as long with twice the length.
const LONGEST: usize = 1 << 18;

/// Characters at the start of a text that show whether it is one.
const HEAD: usize = 4096;

/// A text has no more characters that could not be decoded than one in this many.
const DECODED: usize = 50;

/// Why a text is not checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unfit {
    TooLong,
    NoText,
}

impl Unfit {
    /// Why `text` is not checked; `None` where it is.
    pub(super) fn of(text: &Rope) -> Option<Self> {
        if text.len_bytes() > LONGEST {
            return Some(Self::TooLong);
        }
        if text.chunks().any(|chunk| memchr::memchr(0, chunk.as_bytes()).is_some()) {
            return Some(Self::NoText);
        }
        let head = text.len_chars().min(HEAD);
        let lost = text.chars().take(HEAD).filter(|&letter| letter == char::REPLACEMENT_CHARACTER).count();
        (lost * DECODED > head).then_some(Self::NoText)
    }

    /// What the user of the document called `name` is told, and what to do.
    pub(super) fn message(self, name: &str, language: Lang) -> String {
        match self {
            Self::TooLong => notices::too_long(name, LONGEST >> 10, language),
            Self::NoText => notices::no_text(name, language),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unfit(text: &str) -> Option<Unfit> {
        Unfit::of(&Rope::from_str(text))
    }

    #[test]
    fn text_is_fit_and_other_bytes_are_not() {
        assert_eq!(unfit(""), None);
        assert_eq!(unfit("Es kamen 12 Gäste\u{fffd}, so die Stadt am späten Abend des zweiten Tages."), None);
        assert_eq!(unfit("\u{fffd}PNG\r\n\u{1a}\n IHDR"), Some(Unfit::NoText));
        assert_eq!(unfit("abc\0def"), Some(Unfit::NoText));
        assert_eq!(unfit(&"a".repeat(LONGEST)), None);
        assert_eq!(unfit(&"a".repeat(LONGEST + 1)), Some(Unfit::TooLong));
    }
}
