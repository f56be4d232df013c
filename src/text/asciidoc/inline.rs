//! What stands in a line of `AsciiDoc`: words, with marks, macros, addresses and codes among them.

use super::super::Span;
use super::super::html;
use super::super::written::{Builder, near};

/// Attributes that stand for signs.
const ATTRIBUTES: [(&str, &str); 14] = [
    ("{nbsp}", "\u{a0}"),
    ("{sp}", " "),
    ("{empty}", ""),
    ("{zwsp}", ""),
    ("{shy}", ""),
    ("{wj}", ""),
    ("{amp}", "&"),
    ("{lt}", "<"),
    ("{gt}", ">"),
    ("{plus}", "+"),
    ("{euro}", "€"),
    ("{deg}", "°"),
    ("{startsb}", "["),
    ("{endsb}", "]"),
];

/// Macros whose words in brackets are no prose.
const NO_PROSE: [&str; 11] = [
    "footnote:",
    "footnoteref:",
    "image:",
    "icon:",
    "stem:",
    "latexmath:",
    "asciimath:",
    "pass:",
    "kbd:",
    "btn:",
    "indexterm:",
];

/// Macros whose words in brackets are prose.
const PROSE: [&str; 3] = ["link:", "xref:", "mailto:"];

/// What addresses begin with.
const ADDRESSES: [&str; 3] = ["https://", "http://", "ftp://"];

/// Marks of words that are set otherwise, the longer first.
const MARKS: [&str; 8] = ["**", "__", "##", "*", "_", "#", "^", "~"];

/// Marks of code, the longer first.
const CODE: [&str; 5] = ["```", "``", "`", "++", "+"];

/// Gives the words of `span`, a line or a part of one, to `builder`.
pub(super) fn read(file: &str, span: Span, builder: &mut Builder<'_>) {
    let line = span.of(file);
    let mut at = 0;
    // The words since the last mark begin here.
    let mut words = 0;
    while at < line.len() {
        let found = next(line, at);
        let length = found.length();
        if length == 0 {
            at += line[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        }
        builder.prose(Span::new(span.start + words, span.start + at));
        match found {
            Found::Letters(length, letters) => {
                builder.letters(Span::new(span.start + at, span.start + at + length), &letters);
            }
            Found::Around(words, _) => {
                read(file, Span::new(span.start + at + words.start, span.start + at + words.end), builder);
            }
            Found::Markup(_) | Found::Word => {}
        }
        at += length;
        words = at;
    }
    if words < line.len() {
        builder.prose(Span::new(span.start + words, span.end));
    }
}

/// What stands at a place of a line; lengths in bytes.
enum Found {
    Word,
    Markup(usize),
    Letters(usize, String),
    /// Markup with words in it, which stand there in it; then the length of the whole.
    Around(Span, usize),
}

impl Found {
    fn length(&self) -> usize {
        match self {
            Self::Word => 0,
            Self::Markup(length) | Self::Letters(length, _) | Self::Around(_, length) => *length,
        }
    }
}

fn next(line: &str, at: usize) -> Found {
    let rest = &line[at..];
    let before = line[..at].chars().next_back();
    let in_word = before.is_some_and(char::is_alphanumeric);
    match rest.as_bytes()[0] {
        b'{' => attribute(rest),
        b'&' => html::code(rest).map_or(Found::Word, |(length, letters)| Found::Letters(length, letters)),
        b'\\' if rest[1..].starts_with(['*', '_', '`', '#', '{', '&', '+', '^', '~', '[']) => Found::Markup(1),
        b'<' => reference(rest),
        b'"' | b'\'' if rest[1..].starts_with('`') => quotation_mark(rest, true),
        b'`' if rest[1..].starts_with(['"', '\'']) => quotation_mark(rest, false),
        b' ' if rest == " +" => Found::Markup(2),
        b'[' => role(rest),
        b'`' | b'+' => code(rest, in_word),
        b'*' | b'_' | b'#' | b'^' | b'~' => mark(line, at, in_word),
        _ if in_word => Found::Word,
        _ => macro_or_address(rest),
    }
}

/// `{nbsp}`; what another attribute holds is not known here.
fn attribute(rest: &str) -> Found {
    if let Some((name, letters)) = ATTRIBUTES.iter().find(|(name, _)| rest.starts_with(name)) {
        return Found::Letters(name.len(), (*letters).to_owned());
    }
    let name = rest[1..].bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')).count();
    if name > 0 && rest[1 + name..].starts_with('}') { Found::Markup(name + 2) } else { Found::Word }
}

/// `<<anker,Worte>>`: the words stay.
fn reference(rest: &str) -> Found {
    let Some(inside) = rest.strip_prefix("<<") else { return Found::Word };
    let Some(end) = near(inside).find(">>") else { return Found::Word };
    match inside[..end].find(',') {
        Some(comma) => Found::Around(Span::new(2 + comma + 1, 2 + end), end + 4),
        None => Found::Markup(end + 4),
    }
}

/// `"`Ja`"` is set in quotation marks.
fn quotation_mark(rest: &str, opens: bool) -> Found {
    let double = rest.starts_with('"') || rest[1..].starts_with('"');
    let letters = match (double, opens) {
        (true, true) => "„",
        (true, false) => "“",
        (false, true) => "‚",
        (false, false) => "‘",
    };
    Found::Letters(2, letters.to_owned())
}

/// `[.rolle]#Worte#`: the role goes, its words stay.
fn role(rest: &str) -> Found {
    let end = near(rest).find(']').filter(|&end| rest[end + 1..].starts_with(['#', '*', '_', '`']));
    end.map_or(Found::Word, |end| Found::Markup(end + 1))
}

/// Code, its marks included.
fn code(rest: &str, in_word: bool) -> Found {
    for mark in CODE {
        let Some(inside) = rest.strip_prefix(mark) else { continue };
        if mark.len() == 1 && (in_word || inside.starts_with(' ')) {
            return Found::Word;
        }
        if let Some(end) = near(inside).find(mark).filter(|&end| end > 0) {
            return Found::Markup(2 * mark.len() + end);
        }
    }
    Found::Word
}

/// A mark of words that are set otherwise: the doubled ones anywhere, single ones at the edge of words, and
/// only where the other one of the pair stands in the line.
fn mark(line: &str, at: usize, in_word: bool) -> Found {
    let rest = &line[at..];
    let Some(mark) = MARKS.iter().find(|mark| rest.starts_with(**mark)) else { return Found::Word };
    let behind = &rest[mark.len()..];
    let opens = behind.starts_with(|next: char| !next.is_whitespace()) && behind.contains(mark);
    let closes = line[..at].ends_with(|before: char| !before.is_whitespace()) && line[..at].contains(mark);
    let edge = !in_word || !behind.starts_with(char::is_alphanumeric);
    let at_any_place = mark.len() == 2 || matches!(*mark, "^" | "~");
    if (opens || closes) && (edge || at_any_place) { Found::Markup(mark.len()) } else { Found::Word }
}

fn macro_or_address(rest: &str) -> Found {
    if let Some(name) = NO_PROSE.iter().find(|name| rest.starts_with(**name)) {
        return bracket(rest, name.len()).map_or(Found::Word, |(_, end)| Found::Markup(end + 1));
    }
    let name = PROSE.iter().chain(&ADDRESSES).find(|name| rest.starts_with(**name));
    let Some(name) = name else { return Found::Word };
    match bracket(rest, name.len()) {
        // The words may go on with attributes: `[Worte,window=_blank]`.
        Some((start, end)) => {
            let inside = &rest[start + 1..end];
            let words = inside.split(",window=").next().unwrap_or_default().trim_end_matches('^');
            Found::Around(Span::new(start + 1, start + 1 + words.len()), end + 1)
        }
        None if ADDRESSES.contains(name) => {
            let length = rest.find([' ', '\t', '[', '<', '>', ')']).unwrap_or(rest.len());
            Found::Markup(rest[..length].trim_end_matches(['.', ',', ';', ':', '!', '?']).len())
        }
        None => Found::Word,
    }
}

/// Where the brackets behind the target of a macro begin and end.
fn bracket(rest: &str, from: usize) -> Option<(usize, usize)> {
    let rest = near(rest);
    let start = from + rest.get(from..)?.find(['[', ' ', '\t'])?;
    let end = start + rest.get(start..)?.strip_prefix('[')?.find(']')? + 1;
    Some((start, end))
}

#[cfg(test)]
mod tests {
    use crate::text::{Format, read};

    fn words(line: &str) -> String {
        let (document, _) = read(line.into(), Format::AsciiDoc);
        document.prose()
    }

    #[test]
    fn marks_go_and_words_stay() {
        assert_eq!(
            words("Nach *12* _langen_ Tagen: **13**.000 #und# H~2~O, 30 m^2^"),
            "Nach 12 langen Tagen: 13.000 und H2O, 30 m2"
        );
        assert_eq!(words("5 * 3 sind 15, Nr. #7, ein_wort_lang"), "5 * 3 sind 15, Nr. #7, ein_wort_lang");
    }

    #[test]
    fn code_and_macros_go() {
        assert_eq!(words("Ein `300` und ``1`2``footnote:[Seite 99] icon:boot[7] Ende."), "Ein  und   Ende.");
        assert_eq!(
            words("Laut <<amt,dem Amt 3>> und link:a.html[dem Blatt], https://a.example/7."),
            "Laut dem Amt 3 und dem Blatt, ."
        );
        assert_eq!(
            words("[.rot]#12# Boote, {version} &amp; 5{nbsp}%, \"`alle 13`\""),
            "12 Boote,  & 5\u{a0}%, „alle 13“"
        );
    }
}
