//! Edits of an open document (LSP 3.17, `TextDocumentContentChangeEvent`).
//!
//! A text and a list of changes go in; the text with all of them comes out, with where the writer was
//! last, or an error and no change at all: an edit whose range makes no sense is never applied half, nor
//! guessed at.

use ropey::{Rope, RopeSlice};
use tower_lsp::ls_types::{Position, Range, TextDocumentContentChangeEvent};

use crate::text::Column;

/// A range that cannot be meant: the client's text is not the server's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Senseless(pub Range);

/// A text after its changes.
#[derive(Clone, Debug)]
pub(super) struct Edited {
    pub text: Rope,
    /// The byte behind what the last change wrote: where the writer is. `None` where the whole text was
    /// written anew.
    pub caret: Option<usize>,
}

/// `text` after `changes`, one after the other.
pub(super) fn apply(
    text: &Rope,
    changes: &[TextDocumentContentChangeEvent],
    column: Column,
) -> Result<Edited, Senseless> {
    let mut text = text.clone();
    let mut caret = None;
    for change in changes {
        let Some(range) = change.range else {
            text = Rope::from_str(&change.text);
            caret = None;
            continue;
        };
        let start = character_at(&text, range.start, column).ok_or(Senseless(range))?;
        let end = character_at(&text, range.end, column).ok_or(Senseless(range))?;
        if start > end {
            return Err(Senseless(range));
        }
        text.remove(start..end);
        text.insert(start, &change.text);
        caret = Some(text.char_to_byte(start) + change.text.len());
    }
    Ok(Edited { text, caret })
}

/// The code point at `position`. A column beyond its line is the end of the line (LSP 3.17,
/// `Position`), and the line after the last one begins at the end of the text, which is how an
/// editor ends the range of a last line. `None` further down, and inside a character.
fn character_at(text: &Rope, position: Position, column: Column) -> Option<usize> {
    let line = position.line as usize;
    if line == text.len_lines() && position.character == 0 {
        return Some(text.len_chars());
    }
    let start = text.try_line_to_char(line).ok().filter(|_| line < text.len_lines())?;
    let line = without_line_end(text.line(line));
    let wanted = position.character as usize;
    let in_line = match column {
        Column::Utf8 if wanted > line.len_bytes() => line.len_chars(),
        Column::Utf8 => {
            let at = line.byte_to_char(wanted);
            (line.char_to_byte(at) == wanted).then_some(at)?
        }
        Column::Utf16 if wanted > line.len_utf16_cu() => line.len_chars(),
        Column::Utf16 => {
            let at = line.utf16_cu_to_char(wanted);
            (line.char_to_utf16_cu(at) == wanted).then_some(at)?
        }
        Column::Utf32 => wanted.min(line.len_chars()),
    };
    Some(start + in_line)
}

fn without_line_end(line: RopeSlice<'_>) -> RopeSlice<'_> {
    let mut end = line.len_chars();
    if end > 0 && line.char(end - 1) == '\n' {
        end -= 1;
    }
    if end > 0 && line.char(end - 1) == '\r' {
        end -= 1;
    }
    line.slice(..end)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::LineIndex;

    fn change(start: (u32, u32), end: (u32, u32), text: &str) -> TextDocumentContentChangeEvent {
        let range = Range::new(Position::new(start.0, start.1), Position::new(end.0, end.1));
        TextDocumentContentChangeEvent { range: Some(range), range_length: None, text: text.into() }
    }

    fn applied(text: &str, change: &TextDocumentContentChangeEvent) -> Option<String> {
        let changes = std::slice::from_ref(change);
        apply(&Rope::from_str(text), changes, Column::Utf16).ok().map(|edited| edited.text.to_string())
    }

    #[test]
    fn a_word_is_put_in() {
        assert_eq!(applied("10 Soldaten", &change((0, 3), (0, 3), "tote ")).as_deref(), Some("10 tote Soldaten"));
    }

    #[test]
    fn the_writer_is_where_the_last_change_ends() -> Result<(), Senseless> {
        let changes = [change((0, 9), (0, 9), "!"), change((0, 0), (0, 2), "über 🪖")];
        let edited = apply(&Rope::from_str("zu Hause;"), &changes, Column::Utf16)?;
        assert_eq!((edited.text.to_string().as_str(), edited.caret), ("über 🪖 Hause;!", Some("über 🪖".len())));
        let whole = TextDocumentContentChangeEvent { range: None, range_length: None, text: "neu".into() };
        assert_eq!(apply(&edited.text, &[whole], Column::Utf16)?.caret, None);
        Ok(())
    }

    #[test]
    fn a_column_beyond_the_line_is_its_end() {
        assert_eq!(applied("eins\r\nzwei", &change((0, 99), (0, 99), "!")).as_deref(), Some("eins!\r\nzwei"));
    }

    #[test]
    fn the_line_after_the_last_begins_at_the_end() {
        assert_eq!(applied("eins\nzwei", &change((1, 0), (2, 0), "")).as_deref(), Some("eins\n"));
    }

    #[test]
    fn a_range_that_makes_no_sense_changes_nothing() {
        for (start, end) in [((7, 0), (7, 1)), ((0, 3), (0, 1)), ((0, 1), (0, 2)), ((0, 0), (9, 0))] {
            assert_eq!(applied("🪖 12", &change(start, end, "x")), None, "{start:?} {end:?}");
        }
    }

    #[test]
    fn one_senseless_change_takes_back_those_before_it() {
        let changes = [change((0, 0), (0, 0), "a"), change((5, 0), (5, 0), "b")];
        let text = Rope::from_str("x");
        assert!(apply(&text, &changes, Column::Utf16).is_err());
        assert_eq!(text, "x");
    }

    /// The byte at `position`, found by walking the text from its start: what LSP says, no faster.
    fn naive_byte(text: &str, position: Position, column: Column) -> Option<usize> {
        let mut starts = vec![0];
        let mut characters = text.char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            let next = characters.peek().map(|&(_, next)| next);
            if character == '\n' || character == '\r' && next != Some('\n') {
                starts.push(at + character.len_utf8());
            }
        }
        let line = position.line as usize;
        if line == starts.len() && position.character == 0 {
            return Some(text.len());
        }
        let start = *starts.get(line)?;
        let mut seen = 0;
        for (at, character) in text[start..].char_indices() {
            if seen == position.character {
                return Some(start + at);
            }
            if seen > position.character {
                return None;
            }
            if character == '\n' || character == '\r' {
                return Some(start + at);
            }
            seen += match column {
                Column::Utf8 => character.len_utf8() as u32,
                Column::Utf16 => character.len_utf16() as u32,
                Column::Utf32 => 1,
            };
        }
        (seen <= position.character).then_some(text.len())
    }

    fn naive(text: &str, change: &TextDocumentContentChangeEvent, column: Column) -> Option<String> {
        let range = change.range?;
        let start = naive_byte(text, range.start, column)?;
        let end = naive_byte(text, range.end, column)?;
        (start <= end).then(|| format!("{}{}{}", &text[..start], change.text, &text[end..]))
    }

    fn any_position() -> impl Strategy<Value = (u32, u32)> {
        prop_oneof![30 => (0_u32..8, 0_u32..12), 1 => (0_u32..60, 0_u32..60), 1 => Just((u32::MAX, u32::MAX))]
    }

    fn any_change() -> impl Strategy<Value = TextDocumentContentChangeEvent> {
        let pieces = prop::sample::select(vec![
            "a",
            "12.000",
            " ",
            "\n",
            "\r\n",
            "\r",
            "ü",
            "u\u{308}",
            "🪖",
            "👩‍👧",
            "\u{2028}",
            "\u{b}",
            "\u{85}",
            "„zehn“",
            "",
        ]);
        (any_position(), any_position(), prop::collection::vec(pieces, 0..5))
            .prop_map(|(start, end, text)| change(start.min(end), start.max(end), &text.concat()))
    }

    /// Applies `changes` to a text and to its model, and looks at both after each.
    fn agrees_with_model(changes: &[TextDocumentContentChangeEvent], column: Column) -> Result<(), TestCaseError> {
        let mut model = String::from("Etwa 10.000 Soldaten 🪖\r\nseien, so heißt es,\rin Russland.\n");
        let mut text = Rope::from_str(&model);
        for change in changes {
            let expected = naive(&model, change, column);
            let after = apply(&text, std::slice::from_ref(change), column).ok().map(|edited| edited.text);
            prop_assert_eq!(after.as_ref().map(Rope::to_string), expected.clone(), "{:?} in {:?}", change, column);
            text = after.unwrap_or(text);
            model = expected.unwrap_or(model);
            let lines = LineIndex::new(&model);
            prop_assert_eq!(lines.line_count(), text.len_lines());
            for line in 0..lines.line_count() {
                prop_assert_eq!(lines.line_start(line), Some(text.line_to_byte(line)));
            }
        }
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

        /// 10,000 random edits in each of the three encodings: the text is always the model's, and
        /// an edit is refused exactly where it makes no sense. The line index, which everything else
        /// counts with, agrees with it on every line.
        #[test]
        fn the_text_is_always_the_models(changes in prop::collection::vec(any_change(), 100)) {
            for column in [Column::Utf8, Column::Utf16, Column::Utf32] {
                agrees_with_model(&changes, column)?;
            }
        }
    }
}
