//! Direct quotations: what stands between quotation marks.
//!
//! In goes a piece of a block of prose, out come the spans between its marks, of every style that
//! German and English use. A quotation that runs on into the next paragraph ends with its own.

use std::borrow::Cow;

use super::Prose;
use crate::text::{Block, Span};

/// How far to both sides of a figure its quotation may reach, in bytes: longer ones are a mark that
/// was never closed.
const REACH: usize = 6_000;

/// The innermost direct quotation that holds `span`, which starts in `sentence`, quotation marks included. Quoted single
/// words and names (`„Tagesschau“`) that do not hold the whole of `span` are none.
pub(super) fn around(prose: &Prose<'_>, sentence: usize, span: Span) -> Option<Span> {
    quotations(prose, sentence, span)
        .iter()
        .copied()
        .filter(|quotation| quotation.contains(span))
        .min_by_key(|quotation| quotation.len())
}

/// The quotations of the block around `span`, which starts in `sentence`, as far as they can matter for it, marks
/// included, in the order of their ends.
pub(super) fn quotations<'p>(prose: &'p Prose<'_>, sentence: usize, span: Span) -> Cow<'p, [Span]> {
    let number = prose.sentences[sentence].block;
    let block = &prose.document.blocks[number];
    if block.span.len() <= REACH {
        return prose.quotations_of(number).into();
    }
    let text = prose.text();
    let boundary = |at: usize| (at..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    let start = boundary(block.span.start.max(span.start.saturating_sub(REACH)));
    let end = boundary(block.span.end.min(span.end.saturating_add(REACH)));
    between(text, block, Span::new(start, end)).into()
}

/// The quotations of the part `span` of a block.
pub(super) fn between(text: &str, block: &Block, span: Span) -> Vec<Span> {
    let Span { start, end } = span;
    let mut marks = Marks { open: Vec::new(), found: Vec::new() };
    let mut holes = block.holes.iter().peekable();
    // The first bytes of all marks.
    for at in memchr::memchr3_iter(b'"', 0xc2, 0xe2, span.of(text).as_bytes()) {
        let at = start + at;
        while holes.next_if(|hole| hole.end <= at).is_some() {}
        if holes.peek().is_some_and(|hole| hole.start <= at) {
            continue;
        }
        let mut characters = text[at..end].chars();
        let Some(character) = characters.next() else { continue };
        marks.read(at, character, character_before(text, block, Span::new(start, at)), characters.next());
    }
    let goes_on = end == block.span.end && text[end..].trim_start().starts_with(['"', '“', '„', '»', '«']);
    if goes_on && let Some(&(_, from)) = marks.open.first() {
        marks.found.push(Span::new(from, end));
    }
    marks.found
}

/// The last character of `span` that is in no hole of `block`.
fn character_before(text: &str, block: &Block, span: Span) -> Option<char> {
    let hole = |at: usize| block.holes.iter().find(|hole| hole.start < at && at <= hole.end);
    let mut end = span.end;
    while let Some(hole) = hole(end) {
        end = hole.start;
    }
    text.get(span.start..end)?.chars().next_back()
}

/// A style of quotation marks, by its opening one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    /// `„…“`, also closed by `”` and `"`.
    Low,
    /// `‚…‘`
    LowSingle,
    /// `“…”`
    High,
    /// `‘…’`
    HighSingle,
    /// `"…"`
    Straight,
    /// `»…«` and `«…»`, by the opening one.
    Angle(char),
}

/// The marks read so far.
struct Marks {
    /// Those not closed yet, outermost first, with their places.
    open: Vec<(Style, usize)>,
    found: Vec<Span>,
}

impl Marks {
    /// Reads one character at byte `at`, between two others.
    fn read(&mut self, at: usize, character: char, before: Option<char>, after: Option<char>) {
        let end = at + character.len_utf8();
        let opening = before.is_none_or(|before| {
            before.is_whitespace() || matches!(before, '(' | '[' | '–' | '—' | '-' | '/' | '„' | '“' | '"' | '»' | '«')
        }) && after.is_some_and(|after| !after.is_whitespace());
        match character {
            '„' => self.start(Style::Low, at),
            '‚' if opening => self.start(Style::LowSingle, at),
            '“' if self.has(Style::Low) => self.close(Style::Low, end),
            '“' if opening => self.start(Style::High, at),
            '”' => {
                let style = if self.has(Style::Low) { Style::Low } else { Style::High };
                self.close(style, end);
            }
            '‘' if self.has(Style::LowSingle) => self.close(Style::LowSingle, end),
            '‘' if opening => self.start(Style::HighSingle, at),
            // Between letters it is an apostrophe.
            '’' if !after.is_some_and(char::is_alphabetic) => self.close(Style::HighSingle, end),
            '"' if self.has(Style::Straight) && !opening => self.close(Style::Straight, end),
            '"' if self.has(Style::Low) => self.close(Style::Low, end),
            '"' if self.has(Style::Straight) => {
                // A new paragraph of the same speech opens again without having closed.
                self.close(Style::Straight, at);
                self.start(Style::Straight, at);
            }
            '"' if opening => self.start(Style::Straight, at),
            '»' | '›' | '«' | '‹' => {
                let other = match character {
                    '»' => '«',
                    '«' => '»',
                    '›' => '‹',
                    _ => '›',
                };
                if self.has(Style::Angle(other)) {
                    self.close(Style::Angle(other), end);
                } else if opening {
                    self.start(Style::Angle(character), at);
                }
            }
            _ => {}
        }
    }

    fn has(&self, style: Style) -> bool {
        self.open.iter().any(|&(open, _)| open == style)
    }

    fn start(&mut self, style: Style, at: usize) {
        self.open.push((style, at));
    }

    /// Closes the innermost quotation of that style; what was opened inside it and never closed is
    /// none.
    fn close(&mut self, style: Style, end: usize) {
        if let Some(at) = self.open.iter().rposition(|&(open, _)| open == style) {
            self.found.push(Span::new(self.open[at].1, end));
            self.open.truncate(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;
    use crate::text::{Document, Format};

    /// The quotation around the number in `text`.
    fn quoted(text: &str, number: &str) -> Option<String> {
        let document = Document::new(text.into(), Format::Plain);
        let prose = Prose::new(&document, Lang::German);
        let start = text.find(number).unwrap_or_else(|| panic!("{number} stands in the text"));
        around(&prose, prose.sentence_at(start), Span::new(start, start + number.len()))
            .map(|span| span.of(text).to_owned())
    }

    #[test]
    fn every_style_of_marks() {
        for text in [
            "„Es sind 300.“",
            "“There are 300.”",
            "\"Es sind 300.\"",
            "»Es sind 300.«",
            "«Es sind 300.»",
            "‚Es sind 300.‘",
            "„Es sind 300.\"",
        ] {
            assert_eq!(quoted(&format!("Er sagte: {text} Dann ging er."), "300").as_deref(), Some(text));
        }
    }

    #[test]
    fn a_quotation_goes_over_sentences_and_stays_in_its_paragraph() {
        let text = "„Es ist schlimm. Es sind 300. Wir zählen“, sagte er. Die 200 kamen später.";
        assert_eq!(quoted(text, "300").as_deref(), Some("„Es ist schlimm. Es sind 300. Wir zählen“"));
        assert_eq!(quoted(text, "200"), None);
    }

    #[test]
    fn the_innermost_quotation_counts() {
        assert_eq!(
            quoted("„Er rief: ‚Gebt mir 300!‘, und ging“, sagte sie.", "300").as_deref(),
            Some("‚Gebt mir 300!‘")
        );
        assert_eq!(quoted("Die „Tagesschau“ zählt 300 in „Bild“.", "300"), None);
    }

    #[test]
    fn apostrophes_and_inches_quote_nothing() {
        assert_eq!(quoted("Putin’s 300 men weren’t there.", "300"), None);
        assert_eq!(quoted("Ein Rad mit 28\" und eins mit 300 Gramm.", "300"), None);
    }

    #[test]
    fn a_paragraph_of_a_speech_that_goes_on_in_the_next() {
        let text = "\"We lost men. There were 300.\n\n\"They will be back,\" he said.";
        assert_eq!(quoted(text, "300").as_deref(), Some("\"We lost men. There were 300."));
    }
}
