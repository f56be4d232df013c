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

/// Most words of a kicker, the line above the headline (`Politik`, `Krieg in der Ukraine`).
const KICKER_WORDS: usize = 3;

/// Longest tag in brackets, in characters, that may follow the last sentence of a paragraph: `(dpa)`.
const TAG_LIMIT: usize = 40;

/// The share of longer words that are capitalised in an English headline, full stop or not.
const TITLE_CASE: f64 = 0.8;

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
    find_title(text, &mut blocks);
    blocks
}

/// Makes the headline of the whole text its title: the first of the headlines above all running
/// text, or the one below it where the first is a kicker.
fn find_title(text: &str, blocks: &mut [Block]) {
    if let Some(first) = blocks.first_mut()
        && first.kind == BlockKind::Paragraph
        && is_title_case(first.span.of(text))
    {
        first.kind = BlockKind::Heading;
    }
    let above = blocks.iter().take_while(|block| block.kind == BlockKind::Heading).count();
    let words = |block: &Block| block.span.of(text).split_whitespace().count();
    let is_kicker = |block: &Block| words(block) <= KICKER_WORDS && !block.span.of(text).ends_with(['?', '!']);
    let kicker = above >= 2 && is_kicker(&blocks[0]) && words(&blocks[1]) > KICKER_WORDS;
    if above >= 1 {
        blocks[usize::from(kicker)].kind = BlockKind::Title;
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
            if !continues(text, line, next, longest, single) {
                break;
            }
            lines.next();
            span = span.join(next);
            line = next;
            single = false;
        }
        // Of several lines, only a headline above the text itself is wrapped.
        let headline = (single || blocks.is_empty()) && is_headline(span.of(text));
        let kind = if headline { BlockKind::Heading } else { BlockKind::Paragraph };
        blocks.push(Block { kind, span, holes: Vec::new() });
    }
}

/// Whether the sentence of `line` goes on in the line `next` below it. `longest` is the longest line
/// of the run, `first` says whether `line` is the first of its paragraph.
fn continues(text: &str, line: Span, next: Span, longest: usize, first: bool) -> bool {
    let (line, next) = (line.of(text), next.of(text));
    if is_item(next) && (ends_sentence(line) || is_item(line)) {
        return false;
    }
    if next.starts_with(char::is_lowercase) || line.ends_with([',', '–']) {
        return true;
    }
    if longest > WRAP_LIMIT {
        return false;
    }
    let length = line.chars().count() as f64;
    if ends_sentence(line) {
        length >= 0.9 * longest as f64
    } else {
        // In the middle of a paragraph even a short line goes on.
        !first || length >= WRAP_FILL * longest as f64
    }
}

/// Whether a line is an item of a list.
fn is_item(line: &str) -> bool {
    let bullet = line.strip_prefix(['•', '-', '*', '–', '·', '▪']);
    let number = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let numbered = (number.len() < line.len()).then(|| number.strip_prefix(['.', ')'])).flatten();
    bullet.or(numbered).is_some_and(|rest| rest.starts_with(' '))
}

/// Whether a line of its own reads as a headline: short, and no full sentence.
fn is_headline(line: &str) -> bool {
    let end = without_tag(line).trim_end_matches(CLOSING);
    line.chars().count() <= HEADLINE_LIMIT && !line.ends_with([',', ';', ':']) && !end.ends_with(['.', '…'])
}

/// Whether a line is written as English headlines are: all but the small words capitalised. (In
/// German a little less than half of the words are, and no adjective or verb.)
fn is_title_case(line: &str) -> bool {
    let longer: Vec<&str> = line.split_whitespace().filter(|word| word.chars().count() > 3).collect();
    let capitals =
        longer.iter().filter(|word| word.chars().find(|it| it.is_alphabetic()).is_some_and(char::is_uppercase));
    line.chars().count() <= HEADLINE_LIMIT
        && longer.len() >= 4
        && capitals.count() as f64 >= TITLE_CASE * longer.len() as f64
}

/// What may stand after the mark that ends a sentence.
const CLOSING: [char; 9] = ['"', '“', '”', '»', '«', '\'', '’', ')', ']'];

/// Whether a line ends where a sentence ends.
fn ends_sentence(line: &str) -> bool {
    without_tag(line).trim_end_matches(CLOSING).ends_with(['.', '!', '?', '…', ':'])
}

/// `line` without a short tag after its last sentence: `(dpa)`, `(lab/dpa)`, `  REUTER`.
fn without_tag(line: &str) -> &str {
    let in_brackets = line.strip_suffix(')').and_then(|line| line.rsplit_once(" ("));
    let set_off = line.rsplit_once("  ").filter(|(_, tag)| tag.chars().all(char::is_uppercase));
    match in_brackets.or(set_off) {
        Some((before, tag)) => {
            let sentence = before.trim_end().trim_end_matches(CLOSING);
            if tag.chars().count() <= TAG_LIMIT && sentence.ends_with(['.', '!', '?']) { before } else { line }
        }
        None => line,
    }
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

    #[test]
    fn a_kicker_stands_above_the_title() {
        let text = "Politik\n\nKommen weitere Soldaten? Kim sagt Beistand zu\n\nEs kamen 300 Mann.";
        assert_eq!(kinds(text)[0], (BlockKind::Heading, "Politik"));
        assert_eq!(kinds(text)[1].0, BlockKind::Title);
        assert_eq!(kinds("Elf Verletzte\n\nBrand im Hafen von Kiel\n\nEs brannte.")[1].0, BlockKind::Title);
        assert_eq!(kinds("Elf Verletzte\n\nEs brannte.")[0].0, BlockKind::Title);
    }

    #[test]
    fn an_agency_tag_does_not_make_a_headline_of_a_sentence() {
        let text = "Brand im Hafen von Kiel\n\nEs gab 12 Verletzte. (dpa)";
        assert_eq!(kinds(text)[1].0, BlockKind::Paragraph);
        assert_eq!(kinds("Brand im Hafen (Update)\n\nEs brannte.")[0].0, BlockKind::Title);
    }

    #[test]
    fn an_english_headline_may_end_with_a_full_stop() {
        let text = "Mayor Says Harbour ‘Belongs To Everyone.’\n\nThe mayor said so on Monday.";
        assert_eq!(kinds(text)[0].0, BlockKind::Title);
        let text = "Der Bürgermeister sprach von zwölf Verletzten.\n\nEs brannte.";
        assert_eq!(kinds(text)[0].0, BlockKind::Paragraph);
    }

    #[test]
    fn a_short_line_in_the_middle_of_a_wrapped_paragraph_goes_on() {
        let text = "Die Ausgaben trugen dagegen keine\nWachstumsimpulse bei, sie gingen zurück, und zwar deutlich.\nIm\n Jahresvergleich sank der Wert um 3,9 Prozent, was\nviele überraschte.";
        assert_eq!(kinds(text).len(), 2, "{:?}", kinds(text));
        let text = "Erste Zeile eines Absatzes, die umbrochen\nist\nUnd weitergeht bis zum Ende dieses Satzes.";
        assert_eq!(kinds(text).len(), 1);
    }

    #[test]
    fn the_items_of_a_list_are_blocks() {
        let text =
            "Das ist bekannt:\n- 12 Menschen wurden verletzt\n- Drei Autos brannten aus\n- Die Ursache ist unklar";
        assert_eq!(kinds(text).len(), 4, "{:?}", kinds(text));
        let text = "Die Messe beginnt in diesem Jahr wieder am\n3. Mai und dauert vier Tage.";
        assert_eq!(kinds(text).len(), 1);
    }
}
