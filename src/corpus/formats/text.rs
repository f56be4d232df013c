//! Plain text and Markdown, as saved from a page, a wire or a word processor.

use super::ReadFile;
use crate::corpus::{Metadata, front_matter, furniture, head};
use crate::text::{BlockKind, Document, Format, decode};

/// Longest line, in bytes, of a text that somebody wrote; a dump of data has longer ones.
const LINE_LIMIT: usize = 1 << 20;

/// Reads a plain text.
pub(super) fn plain(bytes: &[u8]) -> Result<ReadFile, String> {
    read(bytes, Format::Plain)
}

/// Reads a Markdown text.
pub(super) fn markdown(bytes: &[u8]) -> Result<ReadFile, String> {
    read(bytes, Format::Markdown)
}

fn read(bytes: &[u8], format: Format) -> Result<ReadFile, String> {
    let decoded = decode(bytes).ok_or("no text in any known encoding; save it as UTF-8 to include it")?;
    if let Some(line) = decoded.text.split('\n').position(|line| line.len() > LINE_LIMIT) {
        let (line, limit) = (line + 1, LINE_LIMIT >> 20);
        let why = "which no article has; break it into paragraphs to include it";
        return Err(format!("line {line} is longer than {limit} MB, {why}"));
    }
    let mut document = Document::new(decoded.text, format);
    let mut metadata = document
        .front_matter()
        .map_or_else(Metadata::default, |matter| front_matter::metadata(matter.of(&document.text)));
    head::take(&mut document, &mut metadata);
    furniture::remove(&mut document);
    if metadata.title.is_none() {
        metadata.title = title(&document);
    }
    if metadata.outlet.is_none() {
        metadata.outlet = metadata.url.as_deref().and_then(site);
    }
    Ok(ReadFile { document, metadata, pages: Vec::new(), is_extracted: false })
}

/// The headline without its markup, white space folded.
pub(super) fn title(document: &Document) -> Option<String> {
    let block = document.blocks.iter().find(|block| block.kind == BlockKind::Title)?;
    let alone = Document { text: document.text.clone(), blocks: vec![block.clone()] };
    Some(alone.prose().split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The site of an address: `zeit.de` of `https://www.zeit.de/politik/1`.
pub(super) fn site(url: &str) -> Option<String> {
    let host = url.split_once("://")?.1.split(['/', '?', '#', ':']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    host.contains('.').then(|| host.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_report_says_of_itself_and_its_prose() {
        let text = "---\noutlet: Hafenblatt\n---\n# **Elf** Verletzte [im Hafen](https://a.example)\n\nBerlin (dpa) - Es gab 11 Verletzte.\n\nLesezeit: 2 Min.\n";
        let read = markdown(text.as_bytes());
        let read = read.as_ref();
        assert_eq!(read.map(|it| it.metadata.title.clone()), Ok(Some("Elf Verletzte im Hafen".into())));
        assert_eq!(read.map(|it| it.metadata.agency.clone()), Ok(Some("dpa".into())));
        assert_eq!(
            read.map(|it| it.document.prose()),
            Ok("Elf Verletzte im Hafen\n\nBerlin (dpa) - Es gab 11 Verletzte.".into())
        );
    }

    #[test]
    fn the_address_names_the_outlet_where_nothing_else_does() {
        let text = "---\nurl: https://www.zeit.de/politik/1\n---\nEs gab 11 Verletzte.\n";
        assert_eq!(plain(text.as_bytes()).map(|it| it.metadata.outlet), Ok(Some("zeit.de".into())));
        assert_eq!(
            plain(b"\x89PNG\0\0").map(|it| it.metadata),
            Err("no text in any known encoding; save it as UTF-8 to include it".into())
        );
    }
}
