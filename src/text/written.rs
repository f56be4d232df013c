//! How a text lies in its file, where that differs from how it reads: markup inside its paragraphs is cut
//! out, and letters written as codes (`&uuml;`, `\%`) are letters.
//!
//! The reader of a format walks the file once and says to the [`Builder`] what is prose; out come the
//! document and the way back from its text to the file. Lines stay the same lines in both.

use std::borrow::Cow;

use super::{Block, BlockKind, Document, Format, Span};

/// The way between the text of a document and the file that it was read from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    format: Format,
    /// The text of the file, where it is not that of the document.
    file: Option<String>,
    /// What stands in the file otherwise than in the text, in order and without overlap.
    codes: Vec<Code>,
}

/// Markup that does not close within so many bytes is none: looking further for each opening sign would take
/// time without end where there are many.
const FAR: usize = 4096;

/// What of `text` is looked through for the end of markup.
pub(super) fn near(text: &str) -> &str {
    let end = (0..=FAR.min(text.len())).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    &text[..end]
}

/// A place that the file writes otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Code {
    in_file: Span,
    in_text: Span,
    /// Whether it is markup; else a letter.
    is_markup: bool,
}

impl Written {
    /// A text that reads as it stands in a file of that format.
    pub(super) fn as_it_stands(format: Format) -> Self {
        Self { format, file: None, codes: Vec::new() }
    }

    /// The text of the file that `document` was read from.
    pub fn file<'w>(&'w self, document: &'w Document) -> &'w str {
        self.file.as_deref().unwrap_or(&document.text)
    }

    /// What is to be written in the file so that `words` stand for `span` of the text; `None` where that would
    /// take markup with it.
    pub fn replacement<'w>(&self, span: Span, words: &'w str) -> Option<Cow<'w, str>> {
        self.is_whole(span).then(|| self.format.escaped(words))
    }

    /// The bytes of the file that `span` of the text stands for. Markup at its ends is left out.
    pub fn in_file(&self, span: Span) -> Span {
        if span.is_empty() {
            let at = self.end_in_file(span.start);
            return Span::new(at, at);
        }
        let (start, end) = (self.start_in_file(span.start), self.end_in_file(span.end));
        Span::new(start, end.max(start))
    }

    /// The byte of the text that the byte `offset` of the file stands for; within a code, where that begins.
    pub fn in_text(&self, offset: usize) -> usize {
        let before = self.codes.partition_point(|code| code.in_file.end <= offset);
        if let Some(code) = self.codes.get(before).filter(|code| code.in_file.start < offset) {
            return code.in_text.start;
        }
        self.codes[..before].last().map_or(offset, |code| code.in_text.end + (offset - code.in_file.end))
    }

    /// Whether `span` of the text has no markup within it in the file, so that other words can stand for it.
    fn is_whole(&self, span: Span) -> bool {
        let first = self.codes.partition_point(|code| code.in_text.end <= span.start);
        let inside = self.codes[first..].iter().take_while(|code| code.in_text.start < span.end);
        !inside.into_iter().any(|code| code.is_markup && code.in_text.start > span.start)
    }

    /// Where what begins at the byte `offset` of the text begins in the file: behind markup there.
    fn start_in_file(&self, offset: usize) -> usize {
        let before = self.codes.partition_point(|code| code.in_text.end <= offset);
        if let Some(code) = self.codes.get(before).filter(|code| code.in_text.start < offset) {
            return code.in_file.start;
        }
        self.codes[..before].last().map_or(offset, |code| code.in_file.end + (offset - code.in_text.end))
    }

    /// Where what ends at the byte `offset` of the text ends in the file: before markup there.
    fn end_in_file(&self, offset: usize) -> usize {
        let before = self.codes.partition_point(|code| code.in_text.start < offset);
        match self.codes[..before].last() {
            Some(code) if offset < code.in_text.end => code.in_file.end,
            Some(code) => code.in_file.end + (offset - code.in_text.end),
            None => offset,
        }
    }
}

/// Gathers the prose of a file, one block at a time. All spans are of the file, and come in its order.
#[derive(Debug)]
pub(super) struct Builder<'f> {
    file: &'f str,
    /// The text, up to the byte `copied` of the file.
    text: String,
    copied: usize,
    codes: Vec<Code>,
    blocks: Vec<Block>,
    kind: BlockKind,
    /// The block being gathered, in the text; `None` before its first prose.
    span: Option<Span>,
    holes: Vec<Span>,
}

impl<'f> Builder<'f> {
    pub(super) fn new(file: &'f str) -> Self {
        Self {
            file,
            text: String::with_capacity(file.len()),
            copied: 0,
            codes: Vec::new(),
            blocks: Vec::new(),
            kind: BlockKind::Paragraph,
            span: None,
            holes: Vec::new(),
        }
    }

    /// Ends the block being gathered and begins one of that kind.
    pub(super) fn open(&mut self, kind: BlockKind) {
        self.close();
        self.kind = kind;
    }

    /// Words as they stand.
    pub(super) fn prose(&mut self, span: Span) {
        let words = span.of(self.file);
        if self.span.is_none() {
            let start = span.start + (words.len() - words.trim_start().len());
            if start == span.end {
                return;
            }
            return self.take(Span::new(start, span.end));
        }
        self.take(span);
    }

    /// Something that stands for `letters`.
    pub(super) fn letters(&mut self, span: Span, letters: &str) {
        if self.span.is_none() && letters.trim().is_empty() {
            return;
        }
        let start = self.reach(span.start);
        self.replace(span, letters, false);
        self.grow(Span::new(start, self.text.len()));
    }

    /// A remark inside a block: it stays in the text, where it may say something to the checker, and is no
    /// prose.
    pub(super) fn remark(&mut self, span: Span) {
        if self.span.is_some() {
            let start = self.reach(span.start);
            self.copy_to(span.end);
            self.holes.push(Span::new(start, self.text.len()));
            self.grow(Span::new(start, self.text.len()));
        }
    }

    /// Ends the block being gathered.
    pub(super) fn close(&mut self) {
        let kind = std::mem::replace(&mut self.kind, BlockKind::Paragraph);
        let mut holes = std::mem::take(&mut self.holes);
        let Some(span) = self.span.take() else { return };
        // What stands at the end is no part of it, be it space or a remark.
        let mut end = span.end;
        loop {
            end = span.start + self.text[span.start..end].trim_end().len();
            match holes.last() {
                Some(hole) if hole.end >= end => end = end.min(hole.start),
                _ => break,
            }
            holes.pop();
        }
        if end > span.start {
            self.blocks.push(Block { kind, span: Span::new(span.start, end), holes });
        }
    }

    /// The document, and the way back to the file.
    pub(super) fn finish(mut self, format: Format) -> (Document, Written) {
        self.close();
        self.copy_to(self.file.len());
        let file = (!self.codes.is_empty()).then(|| self.file.to_owned());
        let mut blocks = self.blocks;
        if blocks.iter().all(|block| block.kind != BlockKind::Title)
            && let Some(first) = blocks.first_mut()
            && first.kind == BlockKind::Heading
        {
            first.kind = BlockKind::Title;
        }
        (Document { text: self.text, blocks }, Written { format, file, codes: self.codes })
    }

    /// Whether the block being gathered has words already.
    pub(super) fn has_words(&self) -> bool {
        self.span.is_some()
    }

    /// The words of the block being gathered, as far as they go.
    pub(super) fn words(&self) -> &str {
        self.span.map_or("", |span| span.of(&self.text))
    }

    fn take(&mut self, span: Span) {
        let start = self.reach(span.start);
        self.copy_to(span.end);
        self.grow(Span::new(start, self.text.len()));
    }

    fn grow(&mut self, piece: Span) {
        self.span = Some(self.span.map_or(piece, |span| span.join(piece)));
    }

    /// Goes on to the byte `start` of the file: what is between is left as it is between two blocks, and cut
    /// out inside of one. Returns where that is in the text.
    fn reach(&mut self, start: usize) -> usize {
        if self.span.is_some() && start > self.copied {
            self.replace(Span::new(self.copied, start), "", true);
        } else {
            self.copy_to(start);
        }
        self.text.len()
    }

    fn copy_to(&mut self, end: usize) {
        self.text.push_str(&self.file[self.copied..end.max(self.copied)]);
        self.copied = end.max(self.copied);
    }

    /// Writes `letters` for what stands in the file, and the line ends in it, so that lines stay lines.
    fn replace(&mut self, span: Span, letters: &str, is_markup: bool) {
        let start = self.text.len();
        self.text.push_str(letters);
        let mut before = None;
        for sign in span.of(self.file).chars() {
            if matches!(sign, '\n' | '\r') {
                self.keep_apart(sign, before);
                self.text.push(sign);
            }
            before = Some(sign);
        }
        if self.file[span.end..].starts_with('\n') {
            self.keep_apart('\n', before);
        }
        self.copied = span.end;
        self.codes.push(Code { in_file: span, in_text: Span::new(start, self.text.len()), is_markup });
    }

    /// Two line ends with something cut out between them, `before` the second, do not become one.
    fn keep_apart(&mut self, sign: char, before: Option<char>) {
        if sign == '\n' && before != Some('\r') && self.text.ends_with('\r') {
            self.text.push(' ');
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::text::{LineIndex, read};

    /// What must hold of every text: blocks lie in it in order, and wherever it was left as it is, file and
    /// text agree, place by place and line by line.
    pub(in crate::text) fn holds_together(file: &str, format: Format) {
        let (document, written) = read(file.to_owned(), format);
        let mut end = 0;
        for block in &document.blocks {
            assert!(document.text.get(block.span.range()).is_some(), "{block:?} in {file:?}");
            assert!(end <= block.span.start && !block.span.is_empty(), "{block:?} in {file:?}");
            end = block.span.end;
            let mut at = block.span.start;
            for hole in &block.holes {
                assert!(at <= hole.start && block.span.contains(*hole), "{block:?} in {file:?}");
                at = hole.end;
            }
        }
        let (mut file_end, mut text_end) = (0, 0);
        for code in &written.codes {
            assert_eq!(
                &file[file_end..code.in_file.start],
                &document.text[text_end..code.in_text.start],
                "{code:?} in {file:?}"
            );
            (file_end, text_end) = (code.in_file.end, code.in_text.end);
        }
        assert_eq!(&file[file_end..], &document.text[text_end..], "the end of {file:?}");
        let (in_file, in_text) = (LineIndex::new(file), LineIndex::new(&document.text));
        assert_eq!(in_file.line_count(), in_text.line_count(), "{file:?}");
        let mut before = 0;
        for (at, letter) in document.text.char_indices() {
            let span = written.in_file(Span::new(at, at + letter.len_utf8()));
            assert!(file.get(span.range()).is_some() && before <= span.end, "{at} {span:?} in {file:?}");
            before = span.end;
        }
        for (at, _) in file.char_indices() {
            let back = written.in_text(at);
            assert!(document.text.is_char_boundary(back), "{at} → {back} in {file:?}");
        }
    }

    #[test]
    fn the_way_there_and_back() {
        let file = "<p>S&uuml;d <b>12.000</b> Mann</p>";
        let (document, written) = read(file.into(), Format::Html);
        assert_eq!(document.prose(), "Süd 12.000 Mann");
        let at = |words: &str| {
            let start = document.text.find(words).unwrap_or_default();
            Span::new(start, start + words.len())
        };
        assert_eq!(written.in_file(at("12.000")).of(file), "12.000", "markup around it stays");
        assert_eq!(written.in_file(at("Süd")).of(file), "S&uuml;d");
        assert_eq!(written.in_file(at("12.000 Mann")).of(file), "12.000</b> Mann");
        assert!(written.is_whole(at("12.000")) && written.is_whole(at("Süd ")) && !written.is_whole(at("12.000 Mann")));
        assert_eq!(written.in_text(file.find("12.000").unwrap_or_default()), at("12.000").start);
        assert_eq!(written.in_text(file.find("uml;").unwrap_or_default()), at("ü").start, "inside a code");
    }
}
