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

/// At most `limit` columns of `text`, whole words around `focus`, `…` where something is left out.
pub(in crate::output) fn trimmed_around(text: &str, focus: &str, limit: usize) -> String {
    if width(text) <= limit {
        return shortened(text, limit);
    }
    let (before, after) = text.split_at(text.find(focus).unwrap_or(0));
    // Two columns are for the dots. What follows says more than what goes before, so two thirds of
    // the rest are for it, and what one side leaves the other takes.
    let room = limit.saturating_sub(2);
    let (_, lead) = fitting(before.split_inclusive(' ').rev(), room.saturating_sub(width(focus)) / 3);
    let (end, used) = fitting(after.split_inclusive(' '), room - lead);
    let (start, _) = fitting(before.split_inclusive(' ').rev(), room - used);
    let start_dots = if start < before.len() { "…" } else { "" };
    let end_dots = if end < after.len() { "…" } else { "" };
    let kept = &text[before.len() - start..before.len() + end];
    shortened(&format!("{start_dots}{}{end_dots}", kept.trim_end()), limit)
}

/// How many bytes of the first `words` fit into `room` columns, and the columns they take.
fn fitting<'t>(words: impl Iterator<Item = &'t str>, room: usize) -> (usize, usize) {
    let (mut bytes, mut columns) = (0, 0);
    for word in words {
        if columns + width(word) > room {
            break;
        }
        columns += width(word);
        bytes += word.len();
    }
    (bytes, columns)
}

/// `text` broken between words into lines of at most `limit` columns; a longer word stands alone.
pub(super) fn wrapped(text: &str, limit: usize) -> String {
    let mut lines = String::new();
    let mut taken = 0;
    for word in text.split_whitespace() {
        let columns = width(word);
        // `600 000` is one number.
        let goes_on =
            lines.ends_with(|it: char| it.is_ascii_digit()) && word.starts_with(|it: char| it.is_ascii_digit());
        if taken > 0 && taken + 1 + columns > limit && !goes_on {
            lines.push('\n');
            taken = 0;
        } else if taken > 0 {
            lines.push(' ');
            taken += 1;
        }
        lines.push_str(word);
        taken += columns;
    }
    lines
}

/// The blanks that fill `text` up to `columns`.
pub(super) fn fill(text: &str, columns: usize) -> String {
    " ".repeat(columns.saturating_sub(width(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_sentence_is_cut_at_words_around_its_figure() {
        let sentence = "Nach Angaben des südkoreanischen Geheimdienstes sind bis zu 14.000 Soldaten aus Nordkorea in Russland angekommen.";
        let cut = |limit| trimmed_around(sentence, "bis zu 14.000", limit);
        assert_eq!(cut(200), sentence);
        assert_eq!(cut(60), "…sind bis zu 14.000 Soldaten aus Nordkorea in Russland…");
        assert!((25..120).all(|limit| width(&cut(limit)) <= limit && cut(limit).contains("14.000")));
    }

    #[test]
    fn text_cannot_steer_the_terminal() {
        assert_eq!(shortened("rot \u{1b}[31mrot\r", 40), "rot [31mrot");
    }

    #[test]
    fn lines_break_between_words() {
        assert_eq!(wrapped("eins zwei drei vier", 9), "eins zwei\ndrei vier");
        assert_eq!(wrapped("überlangeswort kurz", 5), "überlangeswort\nkurz");
        assert_eq!(wrapped("bis zu 600 000 Mann", 10), "bis zu 600 000\nMann");
    }

    #[test]
    fn a_decomposed_umlaut_takes_one_column() {
        assert_eq!(fill("u\u{308}ber", 6), "  ");
    }
}
