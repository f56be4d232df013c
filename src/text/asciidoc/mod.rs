//! The prose of an `AsciiDoc` text: headlines, paragraphs, items and cells, without listings, macros, attributes,
//! addresses and comments. Line by line, as the language is defined; what stands in a line is read by
//! [`inline`].

mod inline;

use super::written::{Builder, Written};
use super::{BlockKind, Document, Format, Span};

/// Fences of blocks in which nothing is prose: comments, listings, literals, passthroughs. A fence is at least
/// as long, of nothing but its sign, and closed by one that is the same.
const NO_PROSE: [&str; 5] = ["////", "----", "....", "++++", "```"];

/// Fences of blocks that hold what stands outside of them, too; so does `--`.
const PROSE: [&str; 3] = ["====", "****", "____"];

/// Finds the prose of `file` from byte `from` on.
pub(super) fn read(file: &str, from: usize) -> (Document, Written) {
    let mut reader =
        Reader { file, builder: Builder::new(file), inside: None, in_head: false, in_item: false, in_table: false };
    let mut at = from;
    for line in file[from..].split_inclusive('\n') {
        let end = at + line.trim_end_matches(['\n', '\r']).len();
        reader.line(Span::new(at, end));
        at += line.len();
    }
    reader.builder.finish(Format::AsciiDoc)
}

struct Reader<'f> {
    file: &'f str,
    builder: Builder<'f>,
    /// The fence of the block without prose that is open.
    inside: Option<String>,
    /// Below the headline of the whole, where the author and the attributes stand.
    in_head: bool,
    in_item: bool,
    in_table: bool,
}

impl Reader<'_> {
    fn line(&mut self, span: Span) {
        let line = span.of(self.file);
        let content = line.trim_end();
        if let Some(fence) = &self.inside {
            if content == fence {
                self.inside = None;
            }
            return;
        }
        if content.is_empty() {
            (self.in_head, self.in_item) = (false, false);
            return self.builder.close();
        }
        if let Some(fence) = fence_without_prose(content) {
            self.builder.close();
            self.inside = Some(fence);
            return;
        }
        if content.starts_with("//") {
            return self.builder.remark(span);
        }
        if self.in_head || is_attribute(content) || is_block_macro(content) || is_block_attributes(content) {
            // A headline has its lines of attributes above it and in its head; a paragraph ends at one.
            return self.builder.close();
        }
        if content.starts_with("|===") || content.starts_with("!===") {
            self.builder.close();
            self.in_table = !self.in_table;
            return;
        }
        if is_fence_of_prose(content) {
            return self.builder.close();
        }
        if self.in_table {
            return self.cells(span);
        }
        if let Some(words) = headline(content) {
            let is_title = content.starts_with("= ") || content.starts_with("# ");
            self.builder.open(BlockKind::Heading);
            self.inline(Span::new(span.start + words, span.end));
            self.builder.close();
            self.in_head = is_title;
            return;
        }
        if self.builder.has_words() && content == "+" {
            // Another block of the same item.
            return self.builder.close();
        }
        if !self.builder.has_words() && line.starts_with([' ', '\t']) && item(content).is_none() {
            // A paragraph that is set in is code.
            return;
        }
        // In the middle of a paragraph no item begins.
        if let Some(words) = item(content).filter(|_| self.in_item || !self.builder.has_words()) {
            self.builder.close();
            self.in_item = true;
            return self.inline(Span::new(span.start + words, span.end));
        }
        if self.builder.has_words() {
            // The end of the line before is a space.
            let before = self.file[..span.start].trim_end_matches(['\n', '\r']).len();
            self.builder.prose(Span::new(before, span.start));
        }
        self.inline(span);
    }

    /// The cells of a line of a table.
    fn cells(&mut self, span: Span) {
        let line = span.of(self.file);
        let mut at = 0;
        for (bar, _) in line.match_indices('|') {
            let escaped = line[..bar].ends_with('\\');
            if !escaped {
                // What stands right before a bar, without a space, says how the cell is set.
                let cell = line[at..bar].trim_end_matches(|sign: char| "2345678910+.*<>^aehlmsv".contains(sign));
                let cell = if cell.is_empty() || cell.ends_with(' ') { cell } else { &line[at..bar] };
                self.inline(Span::new(span.start + at, span.start + at + cell.len()));
                self.builder.close();
                at = bar + 1;
            }
        }
        self.inline(Span::new(span.start + at, span.end));
    }

    fn inline(&mut self, span: Span) {
        inline::read(self.file, span, &mut self.builder);
    }
}

/// The fence with which a block without prose closes, where `line` opens one.
fn fence_without_prose(line: &str) -> Option<String> {
    NO_PROSE.iter().find(|fence| line.starts_with(**fence)).and_then(|fence| {
        let sign = fence.chars().next()?;
        // The language of a fenced listing stands behind its fence.
        match sign {
            '`' => Some((*fence).to_owned()),
            _ => line.chars().all(|other| other == sign).then(|| line.to_owned()),
        }
    })
}

fn is_fence_of_prose(line: &str) -> bool {
    let is_whole = |fence: &str| line.starts_with(fence) && line.chars().all(|sign| fence.starts_with(sign));
    line == "--" || PROSE.iter().any(|fence| is_whole(fence))
}

/// `:name: value`
fn is_attribute(line: &str) -> bool {
    let name = line.strip_prefix(':').and_then(|rest| rest.split_once(':'));
    name.is_some_and(|(name, rest)| {
        let named =
            !name.is_empty() && name.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_' | '!'));
        named && (rest.is_empty() || rest.starts_with(' '))
    })
}

/// `image::boot.png[]`, `include::teil.adoc[]`
fn is_block_macro(line: &str) -> bool {
    let name = line.split_once("::");
    name.is_some_and(|(name, rest)| {
        !name.is_empty()
            && name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-' || sign == '_')
            && rest.contains('[')
            && rest.ends_with(']')
    })
}

/// `[quote, Kim]`, `[[anker]]`
fn is_block_attributes(line: &str) -> bool {
    line.starts_with('[')
        && line.ends_with(']')
        && !line[1..line.len() - 1].contains("](")
        && line.matches('[').count() == line.matches(']').count()
        && line
            .trim_start_matches('[')
            .find(']')
            .is_some_and(|end| line.trim_start_matches('[')[end..].trim_matches(']').is_empty())
}

/// Where the words of a headline begin: `== Was war`, `.Die Lage` (the headline of a block).
fn headline(line: &str) -> Option<usize> {
    let marks = line.trim_start_matches(['=', '#']);
    let level = line.len() - marks.len();
    if (1..=6).contains(&level) && marks.starts_with(' ') {
        return Some(level + 1);
    }
    let of_block = line.strip_prefix('.').is_some_and(|rest| !rest.starts_with(['.', ' ']) && !rest.is_empty());
    of_block.then_some(1)
}

/// Where the words of an item begin: `* eins`, `. zwei`, `1. drei`, `- vier`, `Wort:: was es heißt`.
fn item(line: &str) -> Option<usize> {
    let content = line.trim_start();
    let start = line.len() - content.len();
    let marks = content.trim_start_matches(['*', '.', '-']);
    let mark = &content[..content.len() - marks.len()];
    let one_sign = mark.chars().next().is_some_and(|first| mark.chars().all(|sign| sign == first));
    if one_sign && mark.len() <= 5 && (mark.len() == 1 || !mark.starts_with('-')) && marks.starts_with(' ') {
        return Some(start + mark.len() + 1);
    }
    let number = content.trim_start_matches(|sign: char| sign.is_ascii_digit());
    if number.len() < content.len() && number.starts_with(". ") {
        return (content.len() - number.len() <= 2).then_some(start + content.len() - number.len() + 2);
    }
    let term = content.split_once(":: ").map(|(term, _)| term.len() + 3);
    term.map(|length| start + length)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::written::tests::holds_together;
    use super::super::{BlockKind, Format, read};

    fn prose(file: &str) -> Vec<(BlockKind, String)> {
        let (document, _) = read(file.into(), Format::AsciiDoc);
        document.blocks.iter().map(|block| (block.kind, document.words(block.span))).collect()
    }

    fn words(file: &str) -> Vec<String> {
        prose(file).into_iter().map(|(_, words)| words).collect()
    }

    #[test]
    fn a_text_reads_as_it_is_set() {
        let text = "// Stand 17 Uhr\n= Elf _Verletzte_\nAda Muster <ada@a.example>\nv1.2, 2024-05-04\n:toc: left\n\n[.lead]\nNach *12* Tagen https://a.example/2024/31[laut Amt] `300` Fälle und\n5{nbsp}%.\n\n////\n99\n////\n\n== Was war\n\n* drei Wagen\n* vier Boote\n. fünf Räder\n\n----\n88\n----\n\n.Die Lage\n|===\n|Tote |7\n2+|Acht Verletzte\n|===\n\n    77 Zeilen Code\n\nimage::boot-12.png[12 Boote]\n\n____\n„Alle 13“, hieß es.\n____\n";
        let expected = [
            (BlockKind::Title, "Elf Verletzte"),
            (BlockKind::Paragraph, "Nach 12 Tagen laut Amt Fälle und 5 %."),
            (BlockKind::Heading, "Was war"),
            (BlockKind::Paragraph, "drei Wagen"),
            (BlockKind::Paragraph, "vier Boote"),
            (BlockKind::Paragraph, "fünf Räder"),
            (BlockKind::Heading, "Die Lage"),
            (BlockKind::Paragraph, "Tote"),
            (BlockKind::Paragraph, "7"),
            (BlockKind::Paragraph, "Acht Verletzte"),
            (BlockKind::Paragraph, "„Alle 13“, hieß es."),
        ];
        assert_eq!(prose(text), expected.map(|(kind, words)| (kind, words.to_owned())));
    }

    #[test]
    fn a_remark_stays_where_it_stands() {
        let (document, _) = read("Es waren 12\n// beleg: ignore\nund 13.\n".into(), Format::AsciiDoc);
        assert_eq!(document.prose().split_whitespace().collect::<Vec<_>>().join(" "), "Es waren 12 und 13.");
        assert!(document.text.contains("// beleg: ignore"));
    }

    #[test]
    fn lines_that_only_look_like_something_else() {
        assert_eq!(words("Es war am\n3. Mai 2024.\n"), ["Es war am 3. Mai 2024."]);
        assert_eq!(words("1. Es war am\n3. Mai 2024.\n"), ["Es war am", "Mai 2024."], "as AsciiDoc itself has it");
        assert_eq!(words("12:30 Uhr: alle da.\n"), ["12:30 Uhr: alle da."]);
        assert_eq!(words("[1] Es waren 12.\n"), ["[1] Es waren 12."]);
    }

    #[test]
    fn broken_text_is_read_as_well_as_it_goes() {
        for broken in [
            "|===\n|1",
            "----\n1",
            "[",
            ":",
            "::",
            "image::",
            "*",
            "`",
            "<<",
            "link:",
            "{",
            "https://",
            "= ",
            "|===\r\n|ü |2\r\n|===\r\n",
            "+",
        ] {
            holds_together(broken, Format::AsciiDoc);
        }
    }

    #[test]
    fn what_never_closes_is_looked_for_nearby_only() {
        for open in ["[", "<<", "link:", "https://", "`", "{a", "*a ", "|"] {
            holds_together(&open.repeat(20_000), Format::AsciiDoc);
        }
    }

    proptest! {
        #[test]
        fn any_text_holds_together(pieces in prop::collection::vec(prop::sample::select(vec![
            "= ", "== ", "* ", ". ", "1. ", "//", "////\n", "----\n", "|===\n", "|", "[", "]", "[[a]]\n", ":a: b\n", "image::a[]\n", ".T\n",
            "*", "_", "`", "#", "^", "~", "{nbsp}", "{a}", "<<", ">>", ",", "https://a.b/", "link:", "footnote:[", "&nbsp;", "\"`", "`\"", " +\n",
            "12.000", " ", "\n", "\r\n", "\r", "ü", "🪖", "u\u{308}", "\\",
        ]), 0..30)) {
            holds_together(&pieces.concat(), Format::AsciiDoc);
        }
    }
}
