//! The prose of a LaTeX text: what is typeset as running text, headlines, items and cells, without commands,
//! mathematics, code, notes and comments. Not a reading of TeX: commands that are not known are taken to set
//! their arguments as text.

use super::written::{Builder, Written, near};
use super::{BlockKind, Document, Format, Span};

/// Commands whose argument is a headline.
const HEADINGS: [&str; 9] =
    ["title", "part", "chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph", "subtitle"];

/// Commands none of whose arguments is prose.
const NO_PROSE: [&str; 52] = [
    "author",
    "begin",
    "bibliography",
    "bibliographystyle",
    "bibitem",
    "cite",
    "citep",
    "citet",
    "color",
    "date",
    "def",
    "documentclass",
    "end",
    "eqref",
    "fontsize",
    "footcite",
    "footnote",
    "footnotemark",
    "footnotetext",
    "geometry",
    "graphicspath",
    "hspace",
    "hyphenation",
    "hypersetup",
    "include",
    "includegraphics",
    "index",
    "input",
    "label",
    "lstinputlisting",
    "marginpar",
    "newcommand",
    "newenvironment",
    "newline",
    "pageref",
    "pagestyle",
    "parencite",
    "ref",
    "renewcommand",
    "rule",
    "SI",
    "qty",
    "setcounter",
    "setlength",
    "textcite",
    "thanks",
    "thispagestyle",
    "url",
    "usepackage",
    "vspace",
    "autocite",
    "todo",
];

/// Commands whose first argument is no prose, and the others are.
const FIRST_IS_NO_PROSE: [&str; 4] = ["href", "textcolor", "colorbox", "foreignlanguage"];

/// Surroundings in which nothing is prose.
const NO_PROSE_INSIDE: [&str; 20] = [
    "align",
    "alignat",
    "comment",
    "displaymath",
    "eqnarray",
    "equation",
    "filecontents",
    "gather",
    "listing",
    "lstlisting",
    "math",
    "minted",
    "multline",
    "tikzpicture",
    "thebibliography",
    "verbatim",
    "Verbatim",
    "pgfpicture",
    "flalign",
    "alltt",
];

/// Surroundings whose `&` and `\\` part cells.
const TABLES: [&str; 5] = ["tabular", "tabularx", "longtable", "tabulary", "array"];

/// Commands that stand for signs.
const SIGNS: [(&str, &str); 24] = [
    ("ss", "ß"),
    ("ae", "æ"),
    ("AE", "Æ"),
    ("o", "ø"),
    ("O", "Ø"),
    ("aa", "å"),
    ("AA", "Å"),
    ("euro", "€"),
    ("texteuro", "€"),
    ("EUR", "€"),
    ("pounds", "£"),
    ("textsterling", "£"),
    ("textdollar", "$"),
    ("dots", "…"),
    ("ldots", "…"),
    ("textellipsis", "…"),
    ("glqq", "„"),
    ("grqq", "“"),
    ("flqq", "«"),
    ("frqq", "»"),
    ("textendash", "–"),
    ("textemdash", "—"),
    ("textpercent", "%"),
    ("quad", " "),
];

/// Accents, by the sign that calls for them: letters without, letters with.
const ACCENTS: [(char, &str, &str); 4] = [
    ('"', "aouAOUei", "äöüÄÖÜëï"),
    ('\'', "aeiouAEIOUy", "áéíóúÁÉÍÓÚý"),
    ('`', "aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
    ('^', "aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
];

/// What two signs stand for (babel's German shorthands, and TeX's ligatures), the longer first.
const SHORTHANDS: [(&str, &str); 15] = [
    ("---", "—"),
    ("--", "–"),
    ("``", "“"),
    ("''", "”"),
    ("\"`", "„"),
    ("\"'", "“"),
    ("\"=", "-"),
    ("\"-", ""),
    ("\"~", "-"),
    ("\"\"", ""),
    ("\"|", ""),
    ("\"<", "«"),
    ("\">", "»"),
    ("\"s", "ß"),
    ("~", "\u{a0}"),
];

/// Finds the prose of `file` from byte `from` on.
pub(super) fn read(file: &str, from: usize) -> (Document, Written) {
    let has_preamble = file[from..].contains("\\begin{document}");
    let mut reader = Reader {
        file,
        at: from,
        builder: Builder::new(file),
        in_preamble: has_preamble,
        tables: 0,
        groups: Vec::new(),
    };
    while reader.at < file.len() {
        reader.step();
    }
    reader.builder.finish(Format::Latex)
}

struct Reader<'f> {
    file: &'f str,
    at: usize,
    builder: Builder<'f>,
    /// Before `\begin{document}`, where only the title is prose.
    in_preamble: bool,
    /// Open tables.
    tables: usize,
    /// What ends with each open brace.
    groups: Vec<Group>,
}

/// What a brace holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    /// Words that go on behind it.
    Words,
    /// A block of its own.
    Block,
    /// Words in quotation marks.
    Quoted,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.file[self.at..]
    }

    fn span(&self, length: usize) -> Span {
        Span::new(self.at, self.at + length)
    }

    /// Takes what comes next.
    fn step(&mut self) {
        let rest = self.rest();
        match rest.as_bytes()[0] {
            b'%' => self.comment(),
            b'\\' => self.command(),
            b'$' => self.mathematics(),
            b'{' => {
                self.groups.push(Group::Words);
                self.at += 1;
            }
            b'}' => self.end_group(),
            b'&' if self.tables > 0 => {
                self.builder.close();
                self.at += 1;
            }
            b'\n' | b'\r' => self.line_end(),
            _ => self.words(),
        }
    }

    /// Words up to the next sign that means something.
    fn words(&mut self) {
        for (signs, letters) in SHORTHANDS {
            if self.rest().starts_with(signs) {
                return self.letters(signs.len(), letters);
            }
        }
        if let Some((length, letter)) = self.rest().strip_prefix('"').and_then(|rest| accented('"', rest)) {
            return self.letters(1 + length, &letter);
        }
        let rest = self.rest();
        let first = rest.chars().next().map_or(1, char::len_utf8);
        let length = rest[first..].find(['%', '\\', '$', '{', '}', '&', '\n', '\r', '"', '`', '\'', '-', '~']);
        let length = length.map_or(rest.len(), |length| first + length);
        if self.is_prose() {
            self.builder.prose(self.span(length));
        }
        self.at += length;
    }

    /// Whether words here are prose: in the preamble only those of the title.
    fn is_prose(&self) -> bool {
        !self.in_preamble || self.groups.contains(&Group::Block)
    }

    fn letters(&mut self, length: usize, letters: &str) {
        if self.is_prose() {
            self.builder.letters(self.span(length), letters);
        }
        self.at += length;
    }

    /// A comment goes to the end of its line; the line end is no part of it.
    fn comment(&mut self) {
        let length = self.rest().find(['\n', '\r']).unwrap_or(self.rest().len());
        self.builder.remark(self.span(length));
        self.at += length;
    }

    /// An empty line ends a paragraph; any other line end is a space.
    fn line_end(&mut self) {
        let rest = self.rest();
        let blank = rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
        let lines = rest[..blank].replace("\r\n", "\n").matches(['\n', '\r']).count();
        if lines > 1 {
            self.builder.close();
            self.at += blank;
        } else {
            if self.builder.has_words() {
                self.builder.prose(self.span(blank));
            }
            self.at += blank;
        }
    }

    /// Mathematics up to its closing sign, in the same paragraph; a sign without one is a sign.
    fn mathematics(&mut self) {
        let sign = if self.rest().starts_with("$$") { "$$" } else { "$" };
        self.skip_to(sign, sign);
    }

    /// Steps over what stands between `open`, which comes next, and `close`.
    fn skip_to(&mut self, open: &str, close: &str) {
        let inside = near(&self.rest()[open.len()..]);
        let end = inside.find(close).filter(|&end| !inside[..end].contains("\n\n"));
        match end {
            Some(end) => self.at += open.len() + end + close.len(),
            None => self.letters(open.len(), open),
        }
    }

    fn end_group(&mut self) {
        match self.groups.pop() {
            Some(Group::Block) => self.builder.close(),
            Some(Group::Quoted) => self.builder.letters(self.span(1), "“"),
            Some(Group::Words) | None => {}
        }
        self.at += 1;
    }

    fn command(&mut self) {
        let rest = &self.rest()[1..];
        let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        if length == 0 {
            return self.sign_command(rest.chars().next());
        }
        let name = rest[..length].to_owned();
        let start = self.at;
        let starred = rest[length..].starts_with('*');
        self.at += 1 + length + usize::from(starred);
        match name.as_str() {
            "begin" => return self.begin(),
            "end" => return self.end(),
            "par" | "item" | "maketitle" | "newpage" | "clearpage" | "hline" | "toprule" | "midrule" | "bottomrule" => {
                self.options();
                return self.builder.close();
            }
            "caption" => return self.argument(Group::Block, BlockKind::Paragraph),
            "enquote" => return self.quoted(start),
            "verb" | "lstinline" => return self.verbatim(),
            _ => {}
        }
        if let Some((_, letters)) = SIGNS.iter().find(|(sign, _)| *sign == name) {
            let end = if self.rest().starts_with("{}") { self.at + 2 } else { self.at };
            self.at = start;
            return self.letters(end - start, letters);
        }
        if HEADINGS.contains(&name.as_str()) {
            return self.argument(Group::Block, BlockKind::Heading);
        }
        self.options();
        if NO_PROSE.contains(&name.as_str()) {
            while self.skip_braces() {
                self.options();
            }
        } else if FIRST_IS_NO_PROSE.contains(&name.as_str()) {
            self.skip_braces();
        } else if !self.is_prose() {
            while self.skip_braces() {}
        }
    }

    /// `\%`, `\,`, `\"a`, `\\` and their like.
    fn sign_command(&mut self, sign: Option<char>) {
        let Some(sign) = sign else {
            self.at += 1;
            return;
        };
        let length = 1 + sign.len_utf8();
        match sign {
            '%' | '&' | '$' | '#' | '_' | '{' | '}' => self.letters(length, &sign.to_string()),
            ',' | ':' | ';' => self.letters(length, "\u{202f}"),
            ' ' => self.letters(length, " "),
            '(' => self.skip_to("\\(", "\\)"),
            '[' => self.skip_to("\\[", "\\]"),
            '\\' if self.tables > 0 => {
                self.builder.close();
                self.at += length;
            }
            '\\' => {
                let end = self.at + length;
                self.letters(length, " ");
                self.at = end;
                self.options();
            }
            _ => match accented(sign, &self.rest()[length..]) {
                Some((more, letter)) => self.letters(length + more, &letter),
                None => self.at += length,
            },
        }
    }

    /// `\begin{…}` with its arguments.
    fn begin(&mut self) {
        let Some(name) = self.name() else { return };
        let bare = name.trim_end_matches('*');
        if NO_PROSE_INSIDE.contains(&bare) {
            let end = format!("\\end{{{name}}}");
            self.builder.close();
            self.at += self.rest().find(&end).map_or(self.rest().len(), |at| at + end.len());
            return;
        }
        self.builder.close();
        self.in_preamble &= name != "document";
        self.options();
        if TABLES.contains(&bare) {
            self.tables += 1;
            // The columns, and before them a width.
            while self.skip_braces() {}
        } else if matches!(bare, "minipage" | "figure" | "multicols" | "wrapfigure") {
            while self.skip_braces() {
                self.options();
            }
        }
    }

    fn end(&mut self) {
        let Some(name) = self.name() else { return };
        self.builder.close();
        if TABLES.contains(&name.trim_end_matches('*')) {
            self.tables = self.tables.saturating_sub(1);
        }
        if name == "document" {
            self.at = self.file.len();
        }
    }

    /// The name in braces that comes next.
    fn name(&mut self) -> Option<String> {
        let name = near(self.rest()).strip_prefix('{')?.split_once('}')?.0.to_owned();
        self.at += name.len() + 2;
        Some(name)
    }

    /// The argument that comes next, as a block of its own.
    fn argument(&mut self, group: Group, kind: BlockKind) {
        self.options();
        if self.rest().starts_with('{') {
            self.builder.open(kind);
            self.groups.push(group);
            self.at += 1;
        }
    }

    /// `\enquote{…}`, from the byte `start` on: TeX puts quotation marks there.
    fn quoted(&mut self, start: usize) {
        if self.rest().starts_with('{') {
            let length = self.at + 1 - start;
            self.at = start;
            self.letters(length, "„");
            self.groups.push(Group::Quoted);
        }
    }

    /// Code between two signs of any kind.
    fn verbatim(&mut self) {
        self.options();
        let Some(sign) = self.rest().chars().next() else { return };
        let close = if sign == '{' { '}' } else { sign };
        let inside = near(&self.rest()[sign.len_utf8()..]);
        let end = inside.find(close).filter(|&end| !inside[..end].contains('\n'));
        self.at += end.map_or(0, |end| sign.len_utf8() + end + close.len_utf8());
    }

    /// Steps over `[…]`, where that comes next on the same line.
    fn options(&mut self) {
        while self.rest().starts_with('[') {
            let rest = near(self.rest());
            let Some(end) = rest.find(']').filter(|&end| !rest[..end].contains("\n\n")) else { return };
            self.at += end + 1;
        }
    }

    /// Steps over `{…}`, braces within included, where that comes next. Returns whether it did.
    fn skip_braces(&mut self) -> bool {
        if !self.rest().starts_with('{') {
            return false;
        }
        let (mut depth, mut escaped) = (0_usize, false);
        for (at, byte) in near(self.rest()).bytes().enumerate() {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'{' => depth += 1,
                b'}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                self.at += at + 1;
                return true;
            }
        }
        false
    }
}

/// The letter that `rest` begins with, in braces or not, under the accent that `sign` calls for, and how many
/// bytes that takes.
fn accented(sign: char, rest: &str) -> Option<(usize, String)> {
    let (_, without, with) = ACCENTS.iter().find(|(accent, ..)| *accent == sign)?;
    let inner = rest.strip_prefix('{').filter(|inner| inner.chars().nth(1) == Some('}'));
    let letter = inner.unwrap_or(rest).chars().next()?;
    let number = without.chars().position(|bare| bare == letter)?;
    let accented = with.chars().nth(number)?;
    Some((if inner.is_some() { 3 } else { 1 }, accented.to_string()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::written::tests::holds_together;
    use super::super::{BlockKind, Format, read};

    fn prose(file: &str) -> Vec<(BlockKind, String)> {
        let (document, _) = read(file.into(), Format::Latex);
        document.blocks.iter().map(|block| (block.kind, document.words(block.span))).collect()
    }

    fn words(file: &str) -> Vec<String> {
        prose(file).into_iter().map(|(_, words)| words).collect()
    }

    #[test]
    fn a_text_reads_as_it_is_set() {
        let text = "\\documentclass[12pt]{article}\n\\usepackage[ngerman]{babel}\n\\title{Elf \\emph{Verletzte}}\n\\date{4. Mai 2024}\n\\begin{document}\n\\maketitle\n\\section{Was war}\\label{sec:1}\nNach \\textbf{12} Tagen~laut Amt 5\\,\\% der 10\\,000 Fälle, % 17\nso \\enquote{alle 13}.\\footnote{Siehe Seite 99.}\n\nEs kostet \\$300 oder $x = 3$.\n\\begin{itemize}\n\\item drei Wagen\n\\item vier Boote\n\\end{itemize}\n\\begin{verbatim}\n88\n\\end{verbatim}\n\\begin{equation}\n77\n\\end{equation}\n\\begin{tabular}{l|r}\nTote & 7 \\\\\nVerletzte & 8 \\\\\n\\end{tabular}\n\\end{document}\n99 Reste\n";
        let found = prose(text);
        let expected = [
            (BlockKind::Title, "Elf Verletzte"),
            (BlockKind::Heading, "Was war"),
            (BlockKind::Paragraph, "Nach 12 Tagen laut Amt 5 % der 10 000 Fälle, so „alle 13“."),
            (BlockKind::Paragraph, "Es kostet $300 oder ."),
            (BlockKind::Paragraph, "drei Wagen"),
            (BlockKind::Paragraph, "vier Boote"),
            (BlockKind::Paragraph, "Tote"),
            (BlockKind::Paragraph, "7"),
            (BlockKind::Paragraph, "Verletzte"),
            (BlockKind::Paragraph, "8"),
        ];
        assert_eq!(found, expected.map(|(kind, words)| (kind, words.to_owned())));
    }

    #[test]
    fn letters_in_all_their_spellings() {
        assert_eq!(
            words("S\\\"udkorea, S\\\"{u}d, S\"ud, Gro\\ss{}e, Gr\"o\"se, Caf\\'e, \"`Ja\"' -- 5~\\euro{} \\dots"),
            ["Südkorea, Süd, Süd, Große, Größe, Café, „Ja“ – 5 € …"]
        );
    }

    #[test]
    fn commands_that_set_text_and_those_that_do_not() {
        assert_eq!(
            words(
                "Es sind \\href{https://a.example/7}{12} Boote\\cite[S. 3]{a2024}, \\unbekannt{laut Amt}\\vspace{3cm}."
            ),
            ["Es sind 12 Boote, laut Amt."]
        );
        assert_eq!(words("Ein \\verb|300| und \\lstinline{12}.\\\\[2ex] Weiter."), ["Ein und . Weiter."]);
        assert_eq!(words("Von 100\\% \\& mehr. % beleg: ignore\nUnd 3."), ["Von 100% & mehr. Und 3."]);
    }

    #[test]
    fn broken_text_is_read_as_well_as_it_goes() {
        for broken in [
            "\\",
            "{",
            "}",
            "$",
            "\\begin{",
            "\\begin{x",
            "\\verb",
            "\\verb|",
            "\\[",
            "\\href{",
            "12 \\\"",
            "%",
            "\\begin{tabular}{l} & 3",
            "5 $ 3\n\n4 $",
            "\\\"{🪖}",
        ] {
            holds_together(broken, Format::Latex);
        }
        assert_eq!(words("Es kostet $5.\n\nEs kostet 6 $."), ["Es kostet $5.", "Es kostet 6 $."]);
    }

    #[test]
    fn what_never_closes_is_looked_for_nearby_only() {
        for open in ["\\[", "\\begin{", "\\label{", "\\a[", "$a\n\n", "{", "\\verb|"] {
            holds_together(&open.repeat(20_000), Format::Latex);
        }
    }

    proptest! {
        #[test]
        fn any_text_holds_together(pieces in prop::collection::vec(prop::sample::select(vec![
            "\\section{", "\\textbf{", "{", "}", "$", "$$", "%", "\\%", "\\,", "\\\\", "\\", "\"", "\"a", "\\\"u", "\\begin{document}",
            "\\begin{tabular}{l}", "\\end{tabular}", "&", "\\item ", "\\begin{verbatim}", "\\end{verbatim}", "\\enquote{", "\\footnote{",
            "\\verb|", "[", "]", "~", "--", "12.000", " ", "\n", "\n\n", "\r\n", "\r", "ü", "🪖", "u\u{308}", "\\ss{}", "\\(", "\\)",
        ]), 0..30)) {
            holds_together(&pieces.concat(), Format::Latex);
        }
    }
}
