//! Documents of word processors: DOCX and ODT, each an archive with the text in one file of XML and the
//! title in another. What was struck out in a revision, notes in the margin and fields are no text. A
//! document's own dates say when the file was made and not when the report appeared, so they are left out.

use std::io::Cursor;

use zip::ZipArchive;

use super::ReadFile;
use super::archive::{explained, read_entry};
use super::extract::Extract;
use super::xml::{self, Element, Node};
use crate::corpus::Metadata;
use crate::text::BlockKind;

/// Most bytes that a part of a document unpacks to.
const PART_LIMIT: u64 = 64 << 20;

/// Reads a DOCX.
pub(super) fn docx(bytes: &[u8]) -> Result<ReadFile, String> {
    let mut parts = open(bytes)?;
    let text =
        part(&mut parts, "word/document.xml")?.ok_or("no Word document; rename it to what it is to include it")?;
    let said = part(&mut parts, "docProps/core.xml").ok().flatten();
    Ok(report(&text, said.as_ref(), docx_block))
}

/// Reads an ODT.
pub(super) fn odt(bytes: &[u8]) -> Result<ReadFile, String> {
    let mut parts = open(bytes)?;
    let text = part(&mut parts, "content.xml");
    let text = match text {
        Err(_) if is_encrypted(&mut parts) => return Err("under a password; save it without one to include it".into()),
        other => other?.ok_or("no text document; rename it to what it is to include it")?,
    };
    let said = part(&mut parts, "meta.xml").ok().flatten();
    Ok(report(&text, said.as_ref(), odt_block))
}

type Parts<'b> = ZipArchive<Cursor<&'b [u8]>>;

fn open(bytes: &[u8]) -> Result<Parts<'_>, String> {
    if bytes.is_empty() {
        return Err("empty".into());
    }
    ZipArchive::new(Cursor::new(bytes)).map_err(|error| explained(&error))
}

/// The tree of the part called `name`; `None` where there is no such part.
fn part(parts: &mut Parts<'_>, name: &str) -> Result<Option<Element>, String> {
    let Some(at) = parts.index_for_name(name) else { return Ok(None) };
    let bytes = read_entry(&mut parts.by_index(at).map_err(|error| explained(&error))?, PART_LIMIT)?;
    xml::tree(&xml::checked(&bytes)?.text).map(Some)
}

/// Whether the list of an ODT's parts says that they are encrypted.
fn is_encrypted(parts: &mut Parts<'_>) -> bool {
    let manifest = part(parts, "META-INF/manifest.xml").ok().flatten();
    manifest.is_some_and(|manifest| !manifest.all("encryption-data").is_empty())
}

/// What an element is to the text.
enum Found {
    /// A block of this kind, with these words.
    Block(BlockKind, String),
    /// Nothing that is to be read.
    Nothing,
    /// Something that blocks are in.
    More,
}

fn report(text: &Element, said: Option<&Element>, block: fn(&Element) -> Found) -> ReadFile {
    let words = |name: &str| said.and_then(|said| said.all(name).into_iter().find_map(Element::words));
    let metadata = Metadata {
        title: None,
        author: words("creator"),
        language: words("language").map(|language| super::short(&language)),
        ..Metadata::default()
    };
    let mut extract = Extract::default();
    let mut open: Vec<&Element> = vec![text];
    while let Some(element) = open.pop() {
        match block(element) {
            Found::Block(kind, words) => extract.push(kind, &words),
            Found::Nothing => {}
            Found::More => {
                let below: Vec<&Element> = element.children().collect();
                open.extend(below.into_iter().rev());
            }
        }
    }
    // The title in the document's data is mostly a template's; it counts where the text has none.
    let mut report = extract.into_report(metadata);
    report.metadata.title = report.metadata.title.or_else(|| words("title"));
    report
}

fn docx_block(element: &Element) -> Found {
    match element.name.as_str() {
        // What a newer Word draws is there a second time for an older one.
        "Fallback" | "sectPr" | "del" | "moveFrom" => Found::Nothing,
        "p" => {
            let style =
                element.child("pPr").and_then(|style| style.child("pStyle")).and_then(|style| style.attribute("val"));
            Found::Block(kind(style.unwrap_or_default()), docx_words(element))
        }
        _ => Found::More,
    }
}

fn docx_words(paragraph: &Element) -> String {
    let mut words = String::new();
    let mut open: Vec<&Element> = vec![paragraph];
    while let Some(element) = open.pop() {
        match element.name.as_str() {
            "t" => own_words(element, &mut words),
            "tab" | "br" | "cr" => words.push(' '),
            "noBreakHyphen" => words.push('-'),
            "del" | "moveFrom" | "instrText" | "Fallback" | "pPr" => {}
            _ => {
                let below: Vec<&Element> = element.children().collect();
                open.extend(below.into_iter().rev());
            }
        }
    }
    words
}

fn odt_block(element: &Element) -> Found {
    match element.name.as_str() {
        "tracked-changes" | "annotation" | "sequence-decls" | "automatic-styles" | "font-face-decls" | "forms" => {
            Found::Nothing
        }
        "h" => {
            let first = element.attribute("outline-level").is_none_or(|level| level == "1");
            Found::Block(if first { BlockKind::Title } else { BlockKind::Heading }, odt_words(element))
        }
        "p" => Found::Block(kind(element.attribute("style-name").unwrap_or_default()), odt_words(element)),
        _ => Found::More,
    }
}

fn odt_words(paragraph: &Element) -> String {
    let mut words = String::new();
    let mut open: Vec<&Node> = paragraph.content.iter().rev().collect();
    while let Some(node) = open.pop() {
        match node {
            Node::Text(text) => words.push_str(text),
            Node::Element(element) => match element.name.as_str() {
                "s" | "tab" | "line-break" => words.push(' '),
                "annotation" | "note" => {}
                _ => open.extend(element.content.iter().rev()),
            },
        }
    }
    words
}

/// The kind of a paragraph of the style called so. Word keeps its own names in German, too.
fn kind(style: &str) -> BlockKind {
    let style = style.to_lowercase();
    let is = |names: &[&str]| names.iter().any(|name| style == *name);
    if is(&["title", "titel", "heading1", "berschrift1", "heading_20_1"]) {
        BlockKind::Title
    } else if style.starts_with("heading") || style.starts_with("berschrift") || is(&["subtitle", "untertitel"]) {
        BlockKind::Heading
    } else {
        BlockKind::Paragraph
    }
}

fn own_words(element: &Element, words: &mut String) {
    for node in &element.content {
        if let Node::Text(text) = node {
            words.push_str(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::archive::tests::packed;
    use super::*;

    const WORD: &str = "<w:document xmlns:w=\"w\"><w:body><w:p><w:pPr><w:pStyle w:val=\"Titel\"/></w:pPr><w:r><w:t>Elf Verletzte</w:t></w:r></w:p>\
        <w:p><w:r><w:t xml:space=\"preserve\">Es gab </w:t></w:r><w:del><w:r><w:delText>10</w:delText></w:r></w:del><w:r><w:t>11</w:t><w:tab/><w:t>Verletzte.</w:t></w:r></w:p>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>2023: 300 Brände</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:sectPr/></w:body></w:document>";
    const CORE: &str = "<cp:coreProperties xmlns:cp=\"cp\" xmlns:dc=\"dc\"><dc:title>Vorlage</dc:title><dc:creator>Ada Muster</dc:creator><dc:language>de-DE</dc:language></cp:coreProperties>";

    #[test]
    fn a_word_document_is_its_text() {
        let report = docx(&packed(&[("word/document.xml", WORD), ("docProps/core.xml", CORE)]))
            .unwrap_or_else(|why| panic!("{why}"));
        assert_eq!(report.document.text, "Elf Verletzte\n\nEs gab 11 Verletzte.\n\n2023: 300 Brände");
        let metadata = report.metadata;
        assert_eq!(
            (metadata.title.as_deref(), metadata.author.as_deref()),
            (Some("Elf Verletzte"), Some("Ada Muster"))
        );
        assert_eq!(metadata.language.as_deref(), Some("de"));
    }

    #[test]
    fn an_open_document_is_its_text() {
        let content = "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\"><office:body><office:text><text:tracked-changes><text:p>10</text:p></text:tracked-changes>\
            <text:h text:outline-level=\"1\">Elf Verletzte</text:h><text:p>Es<text:s/>gab <text:span>11</text:span><office:annotation><text:p>prüfen!</text:p></office:annotation> Verletzte.</text:p>\
            <text:list><text:list-item><text:p>Zwei Autos</text:p></text:list-item></text:list></office:text></office:body></office:document-content>";
        let report = odt(&packed(&[("content.xml", content)])).unwrap_or_else(|why| panic!("{why}"));
        assert_eq!(report.document.text, "Elf Verletzte\n\nEs gab 11 Verletzte.\n\nZwei Autos");
    }

    #[test]
    fn what_is_broken_is_refused() {
        let why = |bytes: &[u8]| docx(bytes).err().unwrap_or_default();
        let whole = packed(&[("word/document.xml", WORD)]);
        assert!(why(&whole[..whole.len() / 2]).contains("broken"), "{}", why(&whole[..whole.len() / 2]));
        assert_eq!(why(b""), "empty");
        assert!(why(&packed(&[("a.xml", WORD)])).contains("no Word document"));
        assert!(why(&packed(&[("word/document.xml", &WORD[..80])])).contains("broken"));
        let bomb = format!("<a>{}</a>", " ".repeat(PART_LIMIT as usize));
        assert!(why(&packed(&[("word/document.xml", &bomb)])).contains("unpacks to more than 64 MB"));
    }
}
