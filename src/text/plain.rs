//! The paragraphs of a plain text. A saved page has one paragraph a line; a mail or a wire story
//! wraps its lines. Which of the two a line end is, is told by what stands around it.

use super::{Block, BlockKind, Span};

/// Longest line, in characters, that a headline can have.
const HEADLINE_LIMIT: usize = 160;

/// Longest line, in characters, that a program wraps text to.
const WRAP_LIMIT: usize = 100;

/// A line of a wrapped paragraph reaches at least this share of the longest line beside it; a
/// shorter one ends its paragraph.
const WRAP_FILL: f64 = 0.6;

/// The blocks of `text` from byte `from` on.
pub(super) fn blocks(text: &str, from: usize) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut run: Vec<Span> = Vec::new();
    let mut at = from;
    for line in text[from..].split_inclusive(['\n', '\r']) {
        let span = trimmed(text, Span::new(at, at + line.len()));
        at += line.len();
        if span.is_empty() {
            // `\r\n` leaves an empty piece between its halves; only a whole empty line parts blocks.
            if line != "\n" || !text[..at - 1].ends_with('\r') {
                flush(text, &mut run, &mut blocks);
            }
        } else {
            run.push(span);
        }
    }
    flush(text, &mut run, &mut blocks);
    if let Some(first) = blocks.iter_mut().find(|block| block.kind == BlockKind::Heading) {
        // Only what stands above all running text is the headline of the whole.
        first.kind = BlockKind::Title;
    }
    demote_late_title(&mut blocks);
    blocks
}

/// A heading below the first paragraph is no title.
fn demote_late_title(blocks: &mut [Block]) {
    let mut prose_seen = false;
    for block in blocks {
        match block.kind {
            BlockKind::Title if prose_seen => block.kind = BlockKind::Heading,
            BlockKind::Paragraph => prose_seen = true,
            BlockKind::Title | BlockKind::Heading => {}
        }
    }
}

/// Turns the consecutive non-empty lines in `run` into blocks.
fn flush(text: &str, run: &mut Vec<Span>, blocks: &mut Vec<Block>) {
    let longest = run.iter().map(|line| line.of(text).chars().count()).max().unwrap_or(0);
    let mut lines = run.drain(..).peekable();
    while let Some(mut span) = lines.next() {
        let mut line = span;
        let mut single = true;
        while let Some(&next) = lines.peek() {
            if !continues(text, line, next, longest) {
                break;
            }
            lines.next();
            span = span.join(next);
            line = next;
            single = false;
        }
        let kind = if single && is_headline(span.of(text)) { BlockKind::Heading } else { BlockKind::Paragraph };
        blocks.push(Block { kind, span, holes: Vec::new() });
    }
}

/// Whether the sentence of `line` goes on in the line `next` below it.
fn continues(text: &str, line: Span, next: Span, longest: usize) -> bool {
    let (line, next) = (line.of(text), next.of(text));
    if next.starts_with(char::is_lowercase) || line.ends_with([',', '–']) {
        return true;
    }
    let length = line.chars().count() as f64;
    longest <= WRAP_LIMIT && !ends_sentence(line) && length >= WRAP_FILL * longest as f64
        || longest <= WRAP_LIMIT && ends_sentence(line) && length >= 0.9 * longest as f64
}

/// Whether a line of its own reads as a headline: short, and no full sentence.
fn is_headline(line: &str) -> bool {
    line.chars().count() <= HEADLINE_LIMIT && !line.ends_with(['.', ',', ';', ':']) && !line.ends_with(".“")
}

/// Whether a line ends where a sentence ends.
fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['"', '“', '”', '»', '«', '\'', '’', ')', ']']).ends_with(['.', '!', '?', '…', ':'])
}

/// `span` without the white space at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let content = span.of(text);
    let start = span.start + content.len() - content.trim_start().len();
    Span::new(start, start + content.trim().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(BlockKind, &str)> {
        blocks(text, 0).into_iter().map(|block| (block.kind, block.span.of(text))).collect()
    }

    #[test]
    fn one_paragraph_a_line() {
        let text = "Brand in Lagerhalle: zwei Verletzte\nBei einem Brand in einer Lagerhalle sind am Montag nach Angaben der Feuerwehr zwei Menschen verletzt worden.\nDie Ursache ist unklar.\n";
        let found = kinds(text);
        assert_eq!(found.len(), 3);
        assert_eq!(found[0], (BlockKind::Title, "Brand in Lagerhalle: zwei Verletzte"));
        assert_eq!(found[2], (BlockKind::Paragraph, "Die Ursache ist unklar."));
    }

    #[test]
    fn wrapped_lines_are_one_paragraph() {
        let text = "Das Bruttoinlandsprodukt sank im zweiten\r\nQuartal um 4,2 Prozent, wie das Amt am\r\nDienstag mitteilte.\r\n\r\nEs war das erste Minus.\r\n";
        let found = kinds(text);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].1.starts_with("Das Brutto") && found[0].1.ends_with("mitteilte."));
    }

    #[test]
    fn a_headline_inside_the_text_is_a_heading() {
        let text = "Titel\n\nEin Satz steht hier.\n\nZwischentitel\n\nNoch ein Satz steht hier.";
        let found: Vec<BlockKind> = blocks(text, 0).into_iter().map(|block| block.kind).collect();
        assert_eq!(found, [BlockKind::Title, BlockKind::Paragraph, BlockKind::Heading, BlockKind::Paragraph]);
    }
}
