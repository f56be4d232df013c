//! Between the protocol's positions and addresses and those of the house.

use std::path::{Path, PathBuf};

use tower_lsp::ls_types::{Position, Range, Uri};

use crate::text::{self, Column, LineIndex, Span, Written};

/// A text whose places can be given to a client. Spans and offsets are those of the document that was read in
/// it, positions those of the text as the client has it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Places<'a> {
    /// As the client has it.
    pub text: &'a str,
    pub lines: &'a LineIndex,
    /// How the document lies in it.
    pub written: &'a Written,
    /// What the client counts columns in.
    pub column: Column,
}

impl Places<'_> {
    /// The protocol's range of `span`.
    pub(super) fn range(&self, span: Span) -> Range {
        let span = self.written.in_file(span);
        Range::new(self.place(span.start), self.place(span.end))
    }

    /// The protocol's position of the byte `offset`.
    pub(super) fn position(&self, offset: usize) -> Position {
        self.range(Span::new(offset, offset)).start
    }

    /// The protocol's position of the byte `offset` of the text as the client has it.
    pub(super) fn place(&self, offset: usize) -> Position {
        let position = self.lines.position(self.text, offset, self.column);
        Position::new(position.line, position.character)
    }

    /// The byte at `position`; `None` where there is no such place. A column beyond its line is the
    /// end of the line (LSP 3.17, `Position`).
    pub(super) fn offset(&self, position: Position) -> Option<usize> {
        let wanted = text::Position { line: position.line, character: position.character };
        let offset = self.lines.offset(self.text, wanted, self.column).or_else(|| {
            let start = self.lines.line_start(position.line as usize)?;
            let end = self.lines.line_start(position.line as usize + 1).unwrap_or(self.text.len());
            let end = start + self.text[start..end].trim_end_matches(['\n', '\r']).len();
            (self.place(end).character < position.character).then_some(end)
        });
        offset.map(|offset| self.written.in_text(offset))
    }
}

/// The file behind an address; `None` where it is none (`untitled:`, `git:`).
pub(super) fn path_of(uri: &Uri) -> Option<PathBuf> {
    let is_file = uri.scheme().as_str().eq_ignore_ascii_case("file");
    is_file.then(|| uri.to_file_path()).flatten().map(std::borrow::Cow::into_owned)
}

/// The address of a file, which need not exist. `path` is absolute.
pub(super) fn uri_of(path: &Path) -> Option<Uri> {
    Uri::from_file_path(path)
}

/// The address of a line of a text, as editors follow it: `file:///a/b.md#L12`.
pub(super) fn link_to_line(uri: &Uri, line: usize) -> String {
    format!("{}#L{line}", uri.as_str())
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use super::*;

    #[test]
    fn paths_with_spaces_and_umlauts_come_back() -> Result<(), String> {
        let path = Path::new("/home/jörg/meine Entwürfe/50%.md");
        let uri = uri_of(path).ok_or("no address")?;
        assert_eq!(uri.as_str(), "file:///home/j%C3%B6rg/meine%20Entw%C3%BCrfe/50%25.md");
        assert_eq!(path_of(&uri).as_deref(), Some(path));
        assert_eq!(link_to_line(&uri, 3), "file:///home/j%C3%B6rg/meine%20Entw%C3%BCrfe/50%25.md#L3");
        Ok(())
    }

    #[test]
    fn what_is_no_file_has_no_path() {
        assert_eq!(Uri::from_str("untitled:Untitled-1").ok().as_ref().and_then(path_of), None);
    }
}
