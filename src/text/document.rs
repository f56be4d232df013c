//! The document: text as read, with the blocks of prose that are to be read in it.

use super::{Span, markdown, plain};

/// How a text is written, as far as finding its prose goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Paragraphs parted by line ends.
    Plain,
    /// `CommonMark`: code, URLs and comments are no prose.
    Markdown,
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

/// A text with its prose found. Holds the text exactly as it was read: every offset that leaves the
/// house counts from its start.
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
        let body = front_matter(&text).map_or(0, |matter| matter.end);
        let blocks = match format {
            Format::Plain => plain::blocks(&text, body),
            Format::Markdown => markdown::blocks(&text, body),
        };
        Self { text, blocks }
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
