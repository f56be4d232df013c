//! From bytes to what people and protocols count in: code points, lines and columns, and back.

/// The unit that a column counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Bytes of UTF-8.
    Utf8,
    /// Code units of UTF-16, the default of LSP.
    Utf16,
    /// Code points.
    Utf32,
}

/// A place in a text: zero-based line and zero-based column, in the unit agreed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct Position {
    pub line: u32,
    pub character: u32,
}

/// Bytes between two marks: few enough to count through for every position asked for.
const MARK_EVERY: usize = 4096;

/// The line starts of one text, and marks all over it that say how much goes before them, so that
/// every conversion looks at a few thousand bytes only, however long the line. Lines end at `\n`,
/// `\r\n` or a lone `\r` (LSP 3.17, "Text Documents").
#[derive(Clone, Debug)]
pub struct LineIndex {
    /// The byte at the start of each line; never empty.
    starts: Vec<usize>,
    /// In the order of the text, from its start on.
    marks: Vec<Count>,
}

/// How much goes before a place of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Count {
    bytes: usize,
    code_points: usize,
    utf16: usize,
}

/// The zero-based line that holds the byte `offset` of `text`, for who asks of one place: an index is soon made in vain.
pub fn line_of(text: &str, offset: usize) -> usize {
    line_ends(text).take_while(|&end| end < offset).count()
}

/// The last bytes of the ends of lines.
fn line_ends(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(b'\n', b'\r', bytes).filter(|&end| bytes[end] == b'\n' || bytes.get(end + 1) != Some(&b'\n'))
}

impl LineIndex {
    pub fn new(text: &str) -> Self {
        let starts = std::iter::once(0).chain(line_ends(text).map(|end| end + 1)).collect();
        let mut marks = vec![Count::default()];
        let mut count = Count::default();
        while text.len() - count.bytes > MARK_EVERY {
            let end = (count.bytes + MARK_EVERY..text.len()).find(|&at| text.is_char_boundary(at));
            let end = end.unwrap_or(text.len());
            count.add(&text[count.bytes..end]);
            marks.push(count);
        }
        Self { starts, marks }
    }

    /// What goes before the byte `offset`.
    fn count(&self, text: &str, offset: usize) -> Count {
        let mut count = self.marks[self.marks.partition_point(|mark| mark.bytes <= offset) - 1];
        count.add(&text[count.bytes..offset]);
        count
    }

    /// The zero-based line that holds the byte `offset`.
    pub fn line_of(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset) - 1
    }

    /// The byte at which the zero-based `line` starts; `None` beyond the last line.
    pub fn line_start(&self, line: usize) -> Option<usize> {
        self.starts.get(line).copied()
    }

    /// How many lines there are; a text without a line end has one.
    pub fn line_count(&self) -> usize {
        self.starts.len()
    }

    /// Code points before the byte `offset`.
    pub fn code_points(&self, text: &str, offset: usize) -> usize {
        self.count(text, offset).code_points
    }

    /// The place of the byte `offset`, its column in the unit `column`.
    pub fn position(&self, text: &str, offset: usize, column: Column) -> Position {
        let line = self.line_of(offset);
        let start = self.starts[line];
        let (start, end) = if offset - start <= MARK_EVERY {
            let mut within = Count::default();
            within.add(&text[start..offset]);
            (Count::default(), within)
        } else {
            (self.count(text, start), self.count(text, offset))
        };
        let character = match column {
            Column::Utf8 => end.bytes - start.bytes,
            Column::Utf16 => end.utf16 - start.utf16,
            Column::Utf32 => end.code_points - start.code_points,
        };
        Position { line: line as u32, character: character as u32 }
    }

    /// The byte at `position`. `None` where the line does not exist, where the column lies beyond
    /// the end of its line (line end excluded), or inside a character.
    pub fn offset(&self, text: &str, position: Position, column: Column) -> Option<usize> {
        let line = position.line as usize;
        let start = self.line_start(line)?;
        let end = self.line_start(line + 1).unwrap_or(text.len());
        let content = text[start..end].trim_end_matches(['\n', '\r']);
        let wanted = position.character as usize;
        let mut seen = 0;
        for (at, character) in content.char_indices() {
            if seen == wanted {
                return Some(start + at);
            }
            if seen > wanted {
                return None;
            }
            seen += match column {
                Column::Utf8 => character.len_utf8(),
                Column::Utf16 => character.len_utf16(),
                Column::Utf32 => 1,
            };
        }
        (seen == wanted).then_some(start + content.len())
    }
}

impl Count {
    /// Adds what `text` has. Bytes tell: each code point has one that continues none before it, and four
    /// of UTF-8 are two code units of UTF-16 (RFC 3629, RFC 2781).
    fn add(&mut self, text: &str) {
        let is_first = |byte: u8| byte.cast_signed() >= -0x40;
        let code_points = text.bytes().filter(|&byte| is_first(byte)).count();
        self.bytes += text.len();
        self.code_points += code_points;
        self.utf16 += code_points + text.bytes().filter(|&byte| byte >= 0xf0).count();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_in_the_unit_asked_for() {
        let text = "Erste Zeile\nÜber 🪖 12.000\r\nEnde";
        let index = LineIndex::new(text);
        let at = text.find("12.000").unwrap_or_default();
        for (column, character) in [(Column::Utf8, 11), (Column::Utf16, 8), (Column::Utf32, 7)] {
            let position = index.position(text, at, column);
            assert_eq!(position, Position { line: 1, character }, "{column:?}");
            assert_eq!(index.offset(text, position, column), Some(at), "{column:?}");
        }
        assert_eq!(index.code_points(text, at), 19);
    }

    #[test]
    fn a_place_that_does_not_exist_is_none() {
        let text = "a🪖b\r\nc";
        let index = LineIndex::new(text);
        let offset = |line, character| index.offset(text, Position { line, character }, Column::Utf16);
        assert_eq!(offset(0, 2), None, "inside a surrogate pair");
        assert_eq!(offset(0, 4), Some(6), "end of the line, before its line end");
        assert_eq!(offset(0, 5), None, "beyond the line");
        assert_eq!(offset(1, 1), Some(9));
        assert_eq!(offset(2, 0), None, "beyond the text");
    }

    #[test]
    fn a_lone_carriage_return_ends_a_line() {
        let index = LineIndex::new("a\rb\r\nc");
        assert_eq!(index.line_count(), 3);
        assert_eq!(index.line_start(1), Some(2));
        assert_eq!(index.line_start(2), Some(5));
    }

    #[test]
    fn places_in_a_long_line_are_those_counted_by_hand() {
        let text = "Über 🪖 12.000\n".repeat(3) + &"Ä🪖b".repeat(MARK_EVERY);
        let index = LineIndex::new(&text);
        for (offset, character) in text.char_indices().filter(|(offset, _)| offset % 997 < 4) {
            let before = &text[..offset];
            let line = before.rsplit('\n').next().unwrap_or_default();
            assert_eq!(index.code_points(&text, offset), before.chars().count(), "{offset} {character}");
            let column = index.position(&text, offset, Column::Utf16).character as usize;
            assert_eq!(column, line.encode_utf16().count(), "{offset} {character}");
        }
    }
}
