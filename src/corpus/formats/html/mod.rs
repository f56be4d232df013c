//! Saved web pages: the article of a page, as a reader view shows it, and what the page says of itself.

mod article;
mod blocks;
mod lean;
mod said;

use dom_query::Document;
use dom_smoothie::{Config, Readability};

use article::Article;

use super::ReadFile;
use super::extract::Extract;
use crate::text::{BlockKind, decode};

/// Reads a saved page.
pub(super) fn page(bytes: &[u8]) -> Result<ReadFile, String> {
    let text = decoded(bytes).ok_or("no text in any known encoding; save the page anew to include it")?;
    let page = Document::from(lean::lean(&text)?);
    let said = said::by(&page);
    let pieces = blocks::of(&page);
    let config = Config { disable_json_ld: true, ..Config::default() };
    let view = Readability::with_document(page, None, Some(config)).and_then(|mut it| it.parse());
    let found = view.map_or_else(|_| Vec::new(), |view| blocks::of(&Document::from(view.content)));
    let Article { beside, body } = article::of(&pieces, &found, &said);
    let mut metadata = said.metadata;
    let mut extract = Extract::titled(metadata.title.as_deref());
    if body.is_empty() {
        extract.push_plain(said.body.unwrap_or_default());
    }
    for piece in body {
        extract.push(piece.kind, &piece.text);
    }
    Extract::note_head(beside.into_iter().map(|piece| piece.text), &mut metadata);
    Ok(extract.into_report(metadata))
}

/// Adds the blocks of a piece of HTML, as feeds and wires have it for a text.
pub(super) fn push_piece(html: &str, extract: &mut Extract) -> Result<(), String> {
    if !html.contains(['<', '&']) {
        extract.push(BlockKind::Paragraph, html);
        return Ok(());
    }
    for piece in blocks::of(&Document::fragment(lean::lean(html)?)) {
        extract.push(piece.kind, &piece.text);
    }
    Ok(())
}

/// The text of a page: as its bytes say themselves, else as its head says, else as can be told.
fn decoded(bytes: &[u8]) -> Option<String> {
    if encoding_rs::Encoding::for_bom(bytes).is_none()
        && std::str::from_utf8(bytes).is_err()
        && let Some(encoding) = stated(bytes)
    {
        return Some(encoding.decode_without_bom_handling(bytes).0.into_owned());
    }
    decode(bytes).map(|decoded| decoded.text)
}

/// The encoding that the head of a page names.
fn stated(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    /// Within this many bytes a page must name it (HTML, "Determining the character encoding").
    const WITHIN: usize = 4096;
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(WITHIN)]).to_lowercase();
    let (_, named) = head.split_once("charset=")?;
    let label = named.trim_start_matches(['"', '\'', ' ']).split(['"', '\'', ' ', '>', ';', '/']).next()?;
    encoding_rs::Encoding::for_label(label.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A saved page as newsrooms make them: data for machines, a cookie banner, a teaser above the text,
    /// links and a caption in it, a note on the author below it.
    const PAGE: &str = r##"<!DOCTYPE html><html lang="de-DE"><head><meta charset="utf-8"><title>Zwölf Verletzte - Hafenblatt</title>
<link rel="canonical" href="https://www.hafenblatt.example/brand-12">
<meta property="og:title" content="Zwölf Verletzte bei Brand im Hafen"><meta property="og:site_name" content="Hafenblatt">
<meta name="description" content="Nach dem Brand in einer Lagerhalle wird über die Ursache gestritten.">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "Organization", "@id": "#blatt", "name": "Hafenblatt"},
 {"@type": "NewsArticle", "headline": "Zwölf Verletzte bei Brand im Hafen", "datePublished": "2024-05-12T17:23:00+02:00",
  "author": [{"@type": "Person", "name": "Ada Muster"}], "publisher": {"@id": "#blatt"}, "url": "https://www.hafenblatt.example/brand-12"}]}</script></head>
<body><div id="consent">Wir verwenden Cookies und geben Daten an 180 Partner weiter.</div><nav><a href="/">Start</a><a href="/politik">Politik</a></nav>
<main><article><h1>Zwölf Verletzte bei Brand im Hafen</h1><p class="lead">Kiel. Nach dem Brand in einer Lagerhalle wird über die Ursache gestritten.</p>
<div class="text"><p>Bei einem Brand im Kieler Hafen sind nach Angaben der Feuerwehr zwölf Menschen verletzt worden, drei von ihnen schwer.</p>
<figure><img src="a.jpg"><figcaption>Die Halle brannte mit 40 Autos aus.</figcaption></figure>
<p><a href="/andere">Lesen, was 300 Anwohner sagen</a></p>
<p>Rund 90 Helfer waren im Einsatz, sagte ein Sprecher der Feuerwehr am Sonntag, und sie blieben bis in die Nacht hinein.</p>
<p>Die Polizei schätzt den Schaden auf 1,3 Millionen Euro, die Versicherung spricht dagegen von 2 Millionen Euro, und zwar mindestens.</p>
<p>Lesezeit: 3 Min.</p><p>Ada Muster ist Redakteurin und schreibt seit 12 Jahren über den Hafen.</p></div></article></main>
<footer>© 2024 Hafenblatt, 14 Redaktionen</footer></body></html>"##;

    #[test]
    fn a_page_is_its_article_and_what_it_says_of_itself() {
        let report = page(PAGE.as_bytes()).unwrap_or_else(|why| panic!("{why}"));
        let text = "Zwölf Verletzte bei Brand im Hafen\n\nKiel. Nach dem Brand in einer Lagerhalle wird über die Ursache gestritten.\n\n\
                    Bei einem Brand im Kieler Hafen sind nach Angaben der Feuerwehr zwölf Menschen verletzt worden, drei von ihnen schwer.\n\n\
                    Rund 90 Helfer waren im Einsatz, sagte ein Sprecher der Feuerwehr am Sonntag, und sie blieben bis in die Nacht hinein.\n\n\
                    Die Polizei schätzt den Schaden auf 1,3 Millionen Euro, die Versicherung spricht dagegen von 2 Millionen Euro, und zwar mindestens.";
        assert_eq!(report.document.text, text);
        assert_eq!(report.document.prose(), text);
        let metadata = report.metadata;
        assert_eq!(metadata.outlet.as_deref(), Some("Hafenblatt"));
        assert_eq!(metadata.author.as_deref(), Some("Ada Muster"));
        assert_eq!(metadata.published.as_deref(), Some("2024-05-12T17:23:00+02:00"));
        assert_eq!(metadata.url.as_deref(), Some("https://www.hafenblatt.example/brand-12"));
        assert_eq!(metadata.language.as_deref(), Some("de"));
    }

    #[test]
    fn a_page_in_an_old_encoding_is_read_as_its_head_says() {
        let page_text = PAGE.replace("charset=\"utf-8\"", "charset=\"iso-8859-1\"");
        let latin: Vec<u8> = page_text.chars().map(|letter| u8::try_from(letter).unwrap_or(b'?')).collect();
        assert_eq!(
            page(&latin).map(|report| report.metadata.title),
            Ok(Some("Zwölf Verletzte bei Brand im Hafen".into()))
        );
    }

    #[test]
    fn what_is_broken_or_empty_is_read_as_far_as_it_goes() {
        let half = &PAGE.as_bytes()[..PAGE.find("Die Polizei").unwrap_or_default()];
        let report = page(half).unwrap_or_else(|why| panic!("{why}"));
        assert!(report.document.text.contains("Rund 90 Helfer"), "{}", report.document.text);
        for nothing in ["", "<html></html>", "<!doctype html><body><script>1</script>"] {
            assert_eq!(page(nothing.as_bytes()).map(|report| report.document.blocks.len()), Ok(0), "{nothing:?}");
        }
    }

    #[test]
    fn what_no_browser_would_show_is_refused() {
        let why = |html: &str| page(html.as_bytes()).err().unwrap_or_default();
        assert!(why(&"<div>12 ".repeat(50_000)).contains("nested"));
        assert!(why(&format!("<p>{}", "wort ".repeat(20 << 20))).contains("MB"));
        assert!(why("\u{0}\u{1}").contains("encoding"));
        // As deep and as broad as it may be.
        assert!(page(format!("{}12 Verletzte", "<div>".repeat(500)).as_bytes()).is_ok());
        assert!(page("<p>12 Verletzte</p>\n".repeat(20_000).as_bytes()).is_ok());
    }
}
