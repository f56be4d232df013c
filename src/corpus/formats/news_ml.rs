//! NewsML-G2, the XML of the news agencies: an item, or a message with several. The text is XHTML or NITF
//! in the item; an item without text (a picture, a plan of coverage) is no report.

use dom_query::Document;

use super::extract::Extract;
use super::html::push_piece;
use super::xml::{Element, Node};
use super::{Part, ReadFile};
use crate::corpus::dates::normalised;
use crate::corpus::{Metadata, head};

/// The outermost elements of NewsML-G2.
pub(super) const ROOTS: [&str; 7] =
    ["newsItem", "newsMessage", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"];

/// The reports of an item or a message, in its order.
pub(super) fn items(tree: &Element) -> Result<Vec<Part>, String> {
    let items = tree.all("newsItem");
    let is_one = items.len() == 1;
    let part = |(at, item): (usize, &&Element)| {
        let name = if is_one { String::new() } else { format!("#{}", at + 1) };
        (!texts(item).is_empty()).then(|| Part { name, read: report(item) })
    };
    let parts: Vec<Part> = items.iter().enumerate().filter_map(part).collect();
    if parts.is_empty() {
        return Err("NewsML-G2 without the text of a report (a picture, a plan or a list); skipped".into());
    }
    Ok(parts)
}

fn report(item: &Element) -> Result<ReadFile, String> {
    let metadata = metadata(item);
    let mut extract = Extract::titled(metadata.title.as_deref());
    for text in texts(item) {
        if text.name == "inlineXML" {
            push_piece(&html(text), &mut extract)?;
        } else {
            extract.push_plain(raw(text));
        }
    }
    Ok(extract.into_report(metadata))
}

/// The parts of an item that are text.
fn texts(item: &Element) -> Vec<&Element> {
    let Some(set) = item.child("contentSet") else { return Vec::new() };
    let is_text = |part: &&Element| {
        let kind = part.attribute("contenttype").unwrap_or_default();
        match part.name.as_str() {
            "inlineXML" => {
                kind.contains("html")
                    || kind.contains("nitf")
                    || part.children().any(|it| matches!(it.name.as_str(), "html" | "nitf"))
            }
            "inlineData" => kind.is_empty() || kind.starts_with("text/plain"),
            _ => false,
        }
    };
    set.children().filter(is_text).take(1).collect()
}

fn metadata(item: &Element) -> Metadata {
    let meta = item.child("itemMeta");
    let content = item.child("contentMeta");
    let of_item = |name: &str| meta.and_then(|meta| meta.child(name));
    let of_content = |name: &str| content.and_then(|content| content.child(name));
    let status = of_item("pubStatus").and_then(|status| status.attribute("qcode")).unwrap_or_default();
    let title = of_content("headline").and_then(Element::words).or_else(|| of_item("title").and_then(Element::words));
    let provider = of_item("provider").and_then(named);
    let credit = ["creditline", "infoSource"].iter().find_map(|name| of_content(name)).and_then(named);
    let creator = of_content("creator").and_then(named);
    let said = [&credit, &provider, &creator];
    let agency = said.iter().find_map(|name| name.as_deref().and_then(head::agencies));
    let date = [of_item("firstCreated"), of_content("contentCreated"), of_item("versionCreated")];
    // An item that was changed is as new as its last version.
    let date = date.into_iter().rev().flatten().find_map(Element::words);
    let signals = meta.into_iter().flat_map(|meta| meta.all("signal"));
    let is_correction = |signal: &Element| signal.attribute("qcode").is_some_and(|code| code.ends_with("correction"));
    Metadata {
        title,
        outlet: provider,
        published: date.map(|date| normalised(&date)),
        author: of_content("by").and_then(Element::words).map(|by| head::named_in_byline(&by)).or(creator),
        agency,
        url: meta.and_then(|meta| meta.child("link")).and_then(|link| link.attribute("href")).map(str::to_owned),
        language: of_content("language")
            .and_then(|it| it.attribute("tag"))
            .or(item.attribute("lang"))
            .map(super::short),
        canceled: status.ends_with("canceled") || status.ends_with("withheld"),
        corrects: signals.into_iter().any(is_correction),
    }
}

/// What somebody is called: by name, else by the words of the element, else by what follows the scheme of
/// its code.
fn named(element: &Element) -> Option<String> {
    let name = element.child("name").and_then(Element::words).or_else(|| element.words());
    let code = element.attribute("qcode").map(|code| code.rsplit(':').next().unwrap_or(code));
    name.or_else(|| element.attribute("literal").or(code).map(str::to_owned))
}

/// What is in an element, as HTML. Of NITF, only the content of its body: its head says again what the item
/// says.
fn html(inline: &Element) -> String {
    let bodies = inline.all("body.content");
    let bodies = if bodies.is_empty() { inline.all("body") } else { bodies };
    let mut html = String::new();
    for body in if bodies.is_empty() { vec![inline] } else { bodies } {
        write(body, &mut html);
    }
    html
}

fn write(element: &Element, html: &mut String) {
    // The tree is no deeper than what was checked.
    for node in &element.content {
        match node {
            Node::Text(words) => html.push_str(&quick_xml::escape::escape(words.as_str())),
            Node::Element(inner) => {
                let name = match inner.name.as_str() {
                    "hl2" => "h2",
                    "media" | "head" => continue,
                    name => name,
                };
                html.extend(["<", name, ">"]);
                write(inner, html);
                html.extend(["</", name, ">"]);
            }
        }
    }
}

/// The words of an element with their line ends; escaped HTML is undone.
fn raw(element: &Element) -> String {
    let words = element
        .content
        .iter()
        .filter_map(|node| if let Node::Text(words) = node { Some(words.as_str()) } else { None });
    let text: String = words.collect();
    if text.contains("</p>") { Document::fragment(text).text().to_string() } else { text }
}

#[cfg(test)]
mod tests {
    use super::super::xml;
    use super::*;

    const ITEM: &str = "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"tag:a\" xml:lang=\"de\"><itemMeta>\
        <provider qcode=\"nprov:dpa\"/><versionCreated>2024-05-12T17:23:00+02:00</versionCreated><pubStatus qcode=\"stat:usable\"/></itemMeta>\
        <contentMeta><by>Von Ada Muster</by><headline>Elf Verletzte im Hafen</headline></contentMeta><contentSet>\
        <inlineXML contenttype=\"application/nitf+xml\"><nitf><body><body.head><byline>Jo</byline></body.head><body.content>\
        <p>Es gab <num>11</num> Verletzte &amp; zwei Tote.</p><hl2>Ursache</hl2><p>Sie ist unklar.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>";

    fn read(text: &str) -> Result<Vec<Part>, String> {
        items(&xml::tree(&xml::checked(text.as_bytes())?.text)?)
    }

    #[test]
    fn an_item_is_a_report() {
        let parts = read(ITEM).unwrap_or_else(|why| panic!("{why}"));
        let report = parts[0].read.as_ref().unwrap_or_else(|why| panic!("{why}"));
        assert_eq!(
            report.document.text,
            "Elf Verletzte im Hafen\n\nEs gab 11 Verletzte & zwei Tote.\n\nUrsache\n\nSie ist unklar."
        );
        let metadata = &report.metadata;
        assert_eq!((metadata.agency.as_deref(), metadata.author.as_deref()), (Some("dpa"), Some("Ada Muster")));
        assert_eq!(metadata.published.as_deref(), Some("2024-05-12T17:23:00+02:00"));
        assert_eq!((metadata.language.as_deref(), metadata.canceled, parts[0].name.as_str()), (Some("de"), false, ""));
    }

    #[test]
    fn a_message_has_several_and_one_may_be_withdrawn() {
        let canceled = ITEM
            .replace("stat:usable", "stat:canceled")
            .replace("</itemMeta>", "<signal qcode=\"sig:correction\"/></itemMeta>");
        let message = format!(
            "<newsMessage><header/><itemSet>{ITEM}<newsItem><contentSet><remoteContent/></contentSet></newsItem>{canceled}</itemSet></newsMessage>"
        );
        let parts = read(&message).unwrap_or_else(|why| panic!("{why}"));
        let told: Vec<_> = parts
            .iter()
            .map(|part| (part.name.as_str(), part.read.as_ref().map(|it| (it.metadata.canceled, it.metadata.corrects))))
            .collect();
        assert_eq!(told, [("#1", Ok((false, false))), ("#3", Ok((true, true)))]);
        assert!(read("<packageItem/>").err().unwrap_or_default().contains("without the text"));
    }
}
