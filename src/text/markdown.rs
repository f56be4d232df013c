//! The prose of a Markdown text: headings, paragraphs, list items, quotations and table cells,
//! without code, link targets, HTML and comments.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{Block, BlockKind, Span};

/// The blocks of `text` from byte `from` on.
pub(super) fn blocks(text: &str, from: usize) -> Vec<Block> {
    let mut finder = Finder::default();
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    for (event, range) in Parser::new_ext(&text[from..], options).into_offset_iter() {
        finder.take(&event, Span::new(range.start + from, range.end + from));
    }
    finder.close();
    if let Some(first) = finder.blocks.first_mut()
        && first.kind == BlockKind::Heading
    {
        first.kind = BlockKind::Title;
    }
    finder.blocks
}

/// Gathers the text events of one block at a time.
#[derive(Default)]
struct Finder {
    blocks: Vec<Block>,
    /// Text pieces of the block being read.
    pieces: Vec<Span>,
    heading: bool,
    /// Inside code or HTML, where nothing is prose.
    code_depth: usize,
}

impl Finder {
    fn take(&mut self, event: &Event<'_>, span: Span) {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                self.close();
                self.heading = true;
            }
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_)) => {
                self.close();
                self.code_depth += 1;
            }
            Event::End(TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_)) => self.code_depth -= 1,
            Event::Start(Tag::Paragraph | Tag::Item | Tag::TableCell | Tag::BlockQuote(_))
            | Event::End(
                TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell | TagEnd::BlockQuote(_),
            ) => self.close(),
            Event::Text(_) | Event::SoftBreak | Event::HardBreak if self.code_depth == 0 => self.pieces.push(span),
            _ => {}
        }
    }

    /// Ends the block being read: what lies between its pieces is a hole.
    fn close(&mut self) {
        let kind = if std::mem::take(&mut self.heading) { BlockKind::Heading } else { BlockKind::Paragraph };
        let pieces = std::mem::take(&mut self.pieces);
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return };
        let holes = pieces
            .windows(2)
            .filter(|pair| pair[0].end < pair[1].start)
            .map(|pair| Span::new(pair[0].end, pair[1].start))
            .collect();
        self.blocks.push(Block { kind, span: first.join(*last), holes });
    }
}

#[cfg(test)]
mod tests {
    use super::super::{BlockKind, Document, Format};

    #[test]
    fn prose_without_markup() {
        let text = "---\ntitle: Probe 2024\n---\n# Elf Verletzte\n\nNach **12** Tagen [laut Amt](https://a.example/2024/31) `300` Fälle.\n<!-- 17 -->\n\n- drei Wagen\n\n```\n99\n```\n";
        let document = Document::new(text.into(), Format::Markdown);
        assert_eq!(document.title(), Some("Elf Verletzte"));
        assert_eq!(document.prose(), "Elf Verletzte\n\nNach 12 Tagen laut Amt  Fälle.\n\ndrei Wagen");
        assert_eq!(document.blocks[2].kind, BlockKind::Paragraph);
    }
}
