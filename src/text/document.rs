//! The document: text as read, with the blocks of prose that are to be read in it.

use std::borrow::Cow;

use super::written::Written;
use super::{Span, asciidoc, html, latex, markdown, plain};

/// How a text is written, as far as finding its prose goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Paragraphs parted by line ends.
    #[default]
    Plain,
    /// `CommonMark`: code, URLs and comments are no prose.
    Markdown,
    /// HTML: tags, code, scripts and comments are no prose.
    Html,
    /// LaTeX: commands, mathematics, code and comments are no prose.
    Latex,
    /// `AsciiDoc`: macros, attributes, listings and comments are no prose.
    AsciiDoc,
}

impl Format {
    /// The format of files whose names end so, without the dot; `None` for those that are none of these.
    pub fn of_ending(ending: &str) -> Option<Self> {
        Some(match ending.to_ascii_lowercase().as_str() {
            "txt" => Self::Plain,
            "md" | "markdown" => Self::Markdown,
            "html" | "htm" | "xhtml" => Self::Html,
            "tex" | "latex" => Self::Latex,
            "adoc" | "asciidoc" => Self::AsciiDoc,
            _ => return None,
        })
    }

    /// `words` as they are to be written so that they read as they stand here.
    pub(super) fn escaped(self, words: &str) -> Cow<'_, str> {
        let code = |sign: char| match (self, sign) {
            (Self::Html, '&') => Some("&amp;"),
            (Self::Html, '<') => Some("&lt;"),
            (Self::Html, '>') => Some("&gt;"),
            (Self::Latex, '%') => Some("\\%"),
            (Self::Latex, '&') => Some("\\&"),
            (Self::Latex, '$') => Some("\\$"),
            (Self::Latex, '#') => Some("\\#"),
            (Self::Latex, '_') => Some("\\_"),
            _ => None,
        };
        if words.chars().all(|sign| code(sign).is_none()) {
            return words.into();
        }
        let write = |sign: char| code(sign).map_or_else(|| sign.to_string(), str::to_owned);
        words.chars().map(write).collect::<String>().into()
    }
}

/// What a block of prose is in its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum BlockKind {
    /// The headline of the whole text.
    Title,
    /// A headline inside the text.
    Heading,
    /// Running text.
    Paragraph,
}

/// One block of prose: a headline or a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    /// Where it stands in the document's text.
    pub span: Span,
    /// Parts of the block that are no prose (markup, link targets, code, comments), in order and
    /// without overlap. Readers step over them.
    pub holes: Vec<Span>,
}

/// A text with its prose found. Holds the text as it was read: every offset that leaves the house counts from
/// its start. Of formats that write letters as codes it is the text that is meant, and [`Written`] leads back
/// to the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The whole text, line ends and markup included.
    pub text: String,
    /// The prose, in the order of the text.
    pub blocks: Vec<Block>,
}

impl Document {
    /// Finds the prose of `text`. Front matter (`---` … `---` at the very start) is left out.
    pub fn new(text: String, format: Format) -> Self {
        read(text, format).0
    }

    /// Where the front matter stands, its fences included; `None` where there is none.
    pub fn front_matter(&self) -> Option<Span> {
        front_matter(&self.text)
    }

    /// The headline of the text, where it has one.
    pub fn title(&self) -> Option<&str> {
        self.blocks.iter().find(|block| block.kind == BlockKind::Title).map(|block| block.span.of(&self.text))
    }

    /// The words in `span`: holes left out, white space folded to single spaces.
    pub fn words(&self, span: Span) -> String {
        let mut prose = String::with_capacity(span.len());
        let mut at = span.start;
        let first = self.blocks.partition_point(|block| block.span.end <= span.start);
        let blocks = self.blocks[first..].iter().take_while(|block| block.span.start < span.end);
        for hole in blocks.flat_map(|block| &block.holes).filter(|hole| hole.overlaps(span)) {
            prose.push_str(&self.text[at..hole.start.max(at)]);
            at = hole.end.min(span.end);
        }
        prose.push_str(&self.text[at..span.end]);
        prose.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The prose alone: blocks parted by an empty line, holes left out.
    pub fn prose(&self) -> String {
        let mut prose = String::with_capacity(self.text.len());
        for block in &self.blocks {
            if !prose.is_empty() {
                prose.push_str("\n\n");
            }
            let mut at = block.span.start;
            for hole in &block.holes {
                prose.push_str(&self.text[at..hole.start]);
                at = hole.end;
            }
            prose.push_str(&self.text[at..block.span.end]);
        }
        prose
    }
}

/// Finds the prose of `file`, and how it lies in there. Front matter (`---` … `---` at the very start) is left
/// out.
pub fn read(file: String, format: Format) -> (Document, Written) {
    let body = front_matter(&file).map_or(0, |matter| matter.end);
    let blocks = match format {
        Format::Plain => plain::blocks(&file, body),
        Format::Markdown => markdown::blocks(&file, body),
        Format::Html => return html::read(&file, body),
        Format::AsciiDoc => return asciidoc::read(&file, body),
        Format::Latex => return latex::read(&file, body),
    };
    (Document { text: file, blocks }, Written::as_it_stands(format))
}

/// The front matter at the start of a text, as Jekyll and its kin write it.
fn front_matter(text: &str) -> Option<Span> {
    let text_start = text.len() - text.trim_start_matches('\u{feff}').len();
    let rest = &text[text_start..];
    let mut at = text_start;
    for (number, line) in rest.split_inclusive('\n').enumerate() {
        at += line.len();
        let fence = line.trim_end() == "---";
        match (number, fence) {
            (0, false) => return None,
            (0, true) | (_, false) => {}
            (_, true) => return Some(Span::new(text_start, at)),
        }
    }
    None
}
