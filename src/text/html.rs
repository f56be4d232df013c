//! The prose of an HTML text: what a browser shows as running text, headlines, items and cells, without
//! code, scripts, deleted words and comments.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

use super::written::{Builder, Written};
use super::{BlockKind, Document, Format, Span};

/// Elements that stand in a line with the words around them; every other one is a block of its own.
const INLINE: [&str; 30] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "dfn", "em", "font", "i", "ins", "label", "mark",
    "meter", "output", "q", "ruby", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "wbr", "br",
];

/// Elements in which nothing is prose.
const NO_PROSE: [&str; 26] = [
    "applet", "audio", "button", "canvas", "code", "datalist", "del", "head", "iframe", "kbd", "math", "noembed",
    "noframes", "object", "pre", "rp", "rt", "s", "samp", "script", "select", "strike", "style", "svg", "template",
    "textarea",
];

/// Elements of those that stand in a line: words go on behind them.
const INLINE_NO_PROSE: [&str; 8] = ["code", "del", "kbd", "s", "samp", "strike", "rp", "rt"];

/// Longest code of a letter, in bytes (`&CounterClockwiseContourIntegral;`).
const LONGEST_CODE: usize = 40;

/// Finds the prose of `file` from byte `from` on.
pub(super) fn read(file: &str, from: usize) -> (Document, Written) {
    let mut reader = Reader { file, builder: Builder::new(file), without_prose: Vec::new(), raised: None };
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut at = from;
    for token in Tokenizer::new_with_emitter(&file[from..], emitter) {
        let Ok(token) = token;
        let (found, span) = match token {
            Token::StartTag(tag) => (Found::Start(name(&tag.name), tag.self_closing), tag.span),
            Token::EndTag(tag) => (Found::End(name(&tag.name)), tag.span),
            Token::Comment(comment) => (Found::Comment, comment.span),
            Token::Doctype(doctype) => (Found::Other, doctype.span),
            Token::String(_) | Token::Error(_) => continue,
        };
        let span = Span::new(from + span.start, from + span.end.max(span.start));
        // A tag that does not lie in the text where it is said to be is none.
        if span.start < at || file.get(span.range()).is_none_or(|tag| !tag.starts_with('<')) {
            continue;
        }
        reader.words(Span::new(at, span.start));
        at = span.end;
        reader.take(&found, span);
    }
    reader.words(Span::new(at, file.len()));
    reader.builder.finish(Format::Html)
}

/// What stands between words.
enum Found {
    Start(String, bool),
    End(String),
    Comment,
    Other,
}

fn name(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

struct Reader<'f> {
    file: &'f str,
    builder: Builder<'f>,
    /// The open elements in which nothing is prose.
    without_prose: Vec<String>,
    /// The start tag of a raised sign (`m<sup>2</sup>`, a note's number) that is open.
    raised: Option<Span>,
}

impl Reader<'_> {
    fn take(&mut self, found: &Found, span: Span) {
        match found {
            Found::Start(name, self_closing) => self.start(name, *self_closing, span),
            Found::End(name) => self.end(name, span),
            Found::Comment if self.without_prose.is_empty() => self.builder.remark(span),
            Found::Comment | Found::Other => {}
        }
    }

    fn start(&mut self, name: &str, self_closing: bool, span: Span) {
        if NO_PROSE.contains(&name) {
            if !INLINE_NO_PROSE.contains(&name) {
                self.builder.close();
            }
            if !self_closing {
                self.without_prose.push(name.to_owned());
            }
            return;
        }
        if !self.without_prose.is_empty() {
            return;
        }
        match name {
            "br" => self.builder.letters(span, " "),
            // Browsers put quotation marks there.
            "q" => self.builder.letters(span, "\""),
            "sup" => self.raised = Some(span),
            _ if INLINE.contains(&name) => {}
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.builder.open(BlockKind::Heading),
            _ => self.builder.close(),
        }
    }

    fn end(&mut self, name: &str, span: Span) {
        if let Some(open) = self.without_prose.iter().rposition(|open| open == name) {
            self.without_prose.truncate(open);
            return;
        }
        if !self.without_prose.is_empty() {
            return;
        }
        match name {
            "q" => self.builder.letters(span, "\""),
            "sup" => self.raised = None,
            _ if INLINE.contains(&name) => {}
            _ => self.builder.close(),
        }
    }

    /// Text, which has letters written as codes in it.
    fn words(&mut self, span: Span) {
        if span.is_empty() || !self.without_prose.is_empty() {
            return;
        }
        if let Some(tag) = self.raised {
            return self.raised(tag, span);
        }
        let mut at = span.start;
        for (found, _) in span.of(self.file).match_indices('&') {
            let start = span.start + found;
            if start < at {
                continue;
            }
            if let Some((length, letters)) = code(&self.file[start..span.end]) {
                self.builder.prose(Span::new(at, start));
                at = start + length;
                self.builder.letters(Span::new(start, at), &letters);
            }
        }
        self.builder.prose(Span::new(at, span.end));
    }

    /// A raised sign: the power of a measure is one; the number of a note is no prose.
    fn raised(&mut self, tag: Span, span: Span) {
        let measure = self.builder.words().ends_with('m');
        let power = match span.of(self.file).trim() {
            "2" if measure => "²",
            "3" if measure => "³",
            _ => return,
        };
        self.builder.letters(tag.join(span), power);
    }
}

/// The code of a letter that `text` begins with: how long it is, in bytes, and what it stands for. Soft
/// hyphens stand for nothing.
pub(super) fn code(text: &str) -> Option<(usize, String)> {
    let end = text.bytes().take(LONGEST_CODE).position(|byte| byte == b';')? + 1;
    let whole = &text[..end];
    if !whole[1..end - 1].bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#') {
        return None;
    }
    let letters = Tokenizer::new(whole).flatten().fold(String::new(), |letters, token| match token {
        Token::String(string) => letters + &String::from_utf8_lossy(&string),
        _ => letters,
    });
    let letters = letters.replace(['\u{ad}', '\n', '\r'], "");
    (letters != whole).then_some((end, letters))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::written::tests::holds_together;
    use super::super::{BlockKind, Format, read};

    fn prose(file: &str) -> Vec<(BlockKind, String)> {
        let (document, _) = read(file.into(), Format::Html);
        document.blocks.iter().map(|block| (block.kind, document.words(block.span))).collect()
    }

    fn words(file: &str) -> Vec<String> {
        prose(file).into_iter().map(|(_, words)| words).collect()
    }

    #[test]
    fn a_page_reads_as_a_browser_shows_it() {
        let page = "<!DOCTYPE html>\n<html><head><title>Probe 2024</title><style>p { margin: 12px }</style></head>\n<body>\n<h1>Elf <em>Verletzte</em></h1>\n<p class=\"x>2\">Nach <b>12</b> Tagen <a href=\"https://a.example/2024/31\">laut Amt</a> <code>300</code> F&auml;lle.<br>\nUnd 5&nbsp;%.</p>\n<!-- 17 -->\n<ul><li>drei Wagen<li>vier Boote</ul>\n<script>var a = \"<p>99</p>\";</script>\n<table><tr><td>7</td><td>Tote</td></tr></table>\n<pre>88</pre></body></html>\n";
        assert_eq!(
            prose(page),
            [
                (BlockKind::Title, "Elf Verletzte".to_owned()),
                (BlockKind::Paragraph, "Nach 12 Tagen laut Amt Fälle. Und 5 %.".to_owned()),
                (BlockKind::Paragraph, "drei Wagen".to_owned()),
                (BlockKind::Paragraph, "vier Boote".to_owned()),
                (BlockKind::Paragraph, "7".to_owned()),
                (BlockKind::Paragraph, "Tote".to_owned()),
            ]
        );
    }

    #[test]
    fn notes_and_powers() {
        assert_eq!(
            words("<p>12.000<sup>1</sup> Soldaten auf 30 km<sup>2</sup>, CO<sub>2</sub></p>"),
            ["12.000 Soldaten auf 30 km², CO2"]
        );
    }

    #[test]
    fn what_was_struck_out_and_what_is_quoted() {
        assert_eq!(
            words("<p>Es waren <del>12</del> <ins>13</ins>. <q>Alle 13</q>, hieß es.</p>"),
            ["Es waren 13. \"Alle 13\", hieß es."]
        );
        assert_eq!(
            words("<p>Nord&shy;korea &lt;12&gt; &uuml; &unbekannt; & 3</p>"),
            ["Nordkorea <12> ü &unbekannt; & 3"]
        );
    }

    #[test]
    fn a_remark_stays_where_it_stands() {
        let (document, _) = read("<p>Es waren 12. <!-- beleg: ignore --> Und 13.</p>".into(), Format::Html);
        assert_eq!(document.prose(), "Es waren 12.  Und 13.");
        assert!(document.text.contains("<!-- beleg: ignore -->"));
    }

    #[test]
    fn tag_soup_is_read_as_well_as_it_goes() {
        for soup in [
            "<p>12 <b>13",
            "12 < 13 <",
            "<",
            "&",
            "&#;",
            "<!--",
            "<p",
            "</p></p>",
            "<script>12",
            "<a href='x",
            "<p>\r\n12\r</p>",
        ] {
            holds_together(soup, Format::Html);
        }
        assert_eq!(words("12 < 13 Boote"), ["12 < 13 Boote"]);
        assert_eq!(words("<p>Größe:\r\n12</p>\r\n<p>🪖 13</p>\r"), ["Größe: 12", "🪖 13"]);
    }

    proptest! {
        #[test]
        fn any_page_holds_together(pieces in prop::collection::vec(prop::sample::select(vec![
            "<p>", "</p>", "<b>", "</b>", "<br>", "<h1 class='a'>", "</h1>", "<!-- x -->", "<script>", "</script>", "<code>", "</code>",
            "&nbsp;", "&uuml;", "&shy;", "&", ";", "<", ">", "12.000", " ", "\n", "\r\n", "\r", "ü", "🪖", "u\u{308}", "m<sup>", "2", "</sup>", "<q>", "</q>", "<!--", "\0",
        ]), 0..30)) {
            holds_together(&pieces.concat(), Format::Html);
        }
    }
}
