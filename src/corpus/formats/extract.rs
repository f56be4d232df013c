//! The text that is taken out of a file which is no text itself: blocks parted by empty lines, the
//! title first. Positions in such a report count in this text, and an editor shows it in the place of
//! the file.

use super::ReadFile;
use super::text::{site, title};
use crate::corpus::{Metadata, furniture, head};
use crate::text::{Block, BlockKind, Document, Format, Span};

/// What parts two blocks.
const GAP: &str = "\n\n";

/// A text in the making.
#[derive(Clone, Debug, Default)]
pub(super) struct Extract {
    text: String,
    blocks: Vec<Block>,
    /// The byte at which each page starts, where there are pages.
    pages: Vec<usize>,
}

impl Extract {
    /// A text that begins with `title`, where there is one.
    pub fn titled(title: Option<&str>) -> Self {
        let mut extract = Self::default();
        extract.push(BlockKind::Title, title.unwrap_or_default());
        extract
    }

    /// Adds a block, its white space folded; one of nothing else is left out. Of several titles, the
    /// first is the text's.
    pub fn push(&mut self, kind: BlockKind, content: &str) {
        let mut words = content.split_whitespace();
        let Some(first) = words.next() else { return };
        if !self.text.is_empty() {
            self.text.push_str(GAP);
        }
        let start = self.text.len();
        self.text.push_str(first);
        for word in words {
            self.text.push(' ');
            self.text.push_str(word);
        }
        let again = kind == BlockKind::Title && self.blocks.iter().any(|block| block.kind == BlockKind::Title);
        let kind = if again { BlockKind::Heading } else { kind };
        self.blocks.push(Block { kind, span: Span::new(start, self.text.len()), holes: Vec::new() });
    }

    /// Adds the blocks of a plain text.
    pub fn push_plain(&mut self, text: String) {
        let document = Document::new(text, Format::Plain);
        for block in &document.blocks {
            self.push(block.kind, block.span.of(&document.text));
        }
    }

    /// Notes what the lines above the text say of it, its date and author; they are no part of it.
    pub fn note_head(lines: impl Iterator<Item = String>, metadata: &mut Metadata) {
        let mut head = Self::default();
        lines.for_each(|line| head.push(BlockKind::Paragraph, &line));
        head::take(&mut Document { text: head.text, blocks: head.blocks }, metadata);
    }

    /// Says that what follows stands on a new page.
    pub fn start_page(&mut self) {
        self.pages.push(self.text.len());
    }

    /// The report with this text: what else the text says of itself goes into `metadata`, and what is no
    /// prose is left out.
    pub fn into_report(self, mut metadata: Metadata) -> ReadFile {
        let mut document = Document { text: self.text, blocks: self.blocks };
        head::take(&mut document, &mut metadata);
        furniture::remove(&mut document);
        metadata.title = title(&document).or(metadata.title);
        if metadata.outlet.is_none() {
            metadata.outlet = metadata.url.as_deref().and_then(site);
        }
        let (document, pages) = closed_up(&document, &self.pages);
        ReadFile { document, metadata, pages, is_extracted: true }
    }
}

/// `document` with nothing in its text but its blocks, and where its pages start in that.
fn closed_up(document: &Document, pages: &[usize]) -> (Document, Vec<usize>) {
    let mut text = String::with_capacity(document.text.len());
    let mut blocks = Vec::with_capacity(document.blocks.len());
    let mut starts = Vec::with_capacity(pages.len());
    for block in &document.blocks {
        if !text.is_empty() {
            text.push_str(GAP);
        }
        let start = text.len();
        // A page without a block that was kept starts where the next one does.
        while pages.get(starts.len()).is_some_and(|&page| page <= block.span.start) {
            starts.push(start);
        }
        text.push_str(block.span.of(&document.text));
        blocks.push(Block { kind: block.kind, span: Span::new(start, text.len()), holes: Vec::new() });
    }
    starts.resize(pages.len(), text.len());
    (Document { text, blocks }, starts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_prose_is_gone_and_the_pages_are_where_they_were() {
        let mut extract = Extract::titled(Some(" Brand im\nHafen "));
        extract.start_page();
        extract.push(BlockKind::Paragraph, "Es gab 12 Verletzte.");
        extract.push(BlockKind::Paragraph, "Anzeige");
        extract.start_page();
        extract.push(BlockKind::Paragraph, "Anzeige");
        extract.start_page();
        extract.push(BlockKind::Title, "Noch ein Titel");
        let report = extract.into_report(Metadata::default());
        assert_eq!(report.document.text, "Brand im Hafen\n\nEs gab 12 Verletzte.\n\nNoch ein Titel");
        assert_eq!(report.metadata.title.as_deref(), Some("Brand im Hafen"));
        assert_eq!(report.document.blocks[2].kind, BlockKind::Heading, "a text has one title");
        let on_page = |words: &str| report.page_of(report.document.text.find(words).unwrap_or_default());
        assert_eq!([on_page("12"), on_page("Noch")], [Some(1), Some(3)]);
    }
}
