//! XML as a small tree, for the formats made of it. Nothing is ever fetched, and no entity but those of
//! XML itself and of characters is known: a file that would have its own expanded is refused.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::text::decode;

/// Largest file, in bytes, that a tree is built of.
const SIZE_LIMIT: usize = 64 << 20;

/// Most elements in one another; no format of news has a tenth of it.
const DEPTH_LIMIT: usize = 200;

/// A text of XML that holds together, and what it is.
#[derive(Debug)]
pub(super) struct Checked {
    /// Without its declaration, since it is UTF-8 whatever that says.
    pub text: String,
    /// The name of the outermost element, without prefix.
    pub root: String,
}

/// Most elements of a tree; a book has fewer.
const ELEMENT_LIMIT: usize = 1_000_000;

/// An element with what is in it. Names are without prefix.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
    pub content: Vec<Node>,
}

#[derive(Debug)]
pub(super) enum Node {
    Element(Element),
    Text(String),
}

/// The text of a file of XML, once it is certain that it can be read safely to its end.
pub(super) fn checked(bytes: &[u8]) -> Result<Checked, String> {
    let text = decoded(bytes).ok_or("no text in any known encoding; save it as UTF-8 to include it")?;
    if text.trim().is_empty() {
        return Err("empty".into());
    }
    let mut root = None;
    let mut depth = 0;
    each(&text, |event| {
        match event {
            Event::Start(start) => {
                root.get_or_insert_with(|| local(start));
                depth += 1;
                if depth > DEPTH_LIMIT {
                    return Err(format!("elements nested more than {DEPTH_LIMIT} deep, which no report has; skipped"));
                }
            }
            Event::Empty(start) => {
                root.get_or_insert_with(|| local(start));
            }
            Event::End(_) => depth -= 1,
            _ => {}
        }
        Ok(())
    })?;
    let root = root.ok_or("no XML; rename it to what it is, or save it anew, to include it")?;
    if depth > 0 {
        return Err(format!("broken off: <{root}> never ends; save it anew to include it"));
    }
    Ok(Checked { text, root })
}

/// The tree of a text that was checked.
pub(super) fn tree(text: &str) -> Result<Element, String> {
    if text.len() > SIZE_LIMIT {
        return Err(format!("larger than {} MB; split it to include it", SIZE_LIMIT >> 20));
    }
    // The outermost is no element of the text; it holds the one that is.
    let mut open = vec![Element::default()];
    let mut elements = 0;
    each(text, |event| {
        elements += usize::from(matches!(event, Event::Start(_) | Event::Empty(_)));
        if elements > ELEMENT_LIMIT {
            return Err(format!("more than {ELEMENT_LIMIT} elements, which no report has; skipped"));
        }
        match event {
            Event::Start(start) => open.push(element(start)),
            Event::Empty(start) => push(&mut open, Node::Element(element(start))),
            Event::End(_) if open.len() > 1 => {
                let closed = open.pop().unwrap_or_default();
                push(&mut open, Node::Element(closed));
            }
            Event::Text(words) => push(&mut open, Node::Text(words.xml10_content().into_owned())),
            Event::CData(words) => push(&mut open, Node::Text(words.xml10_content().into_owned())),
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().ok().flatten().map(String::from);
                let known = quick_xml::escape::resolve_xml_entity(reference).map(str::to_owned);
                let space = (&**reference == "nbsp").then(|| " ".to_owned());
                push(&mut open, Node::Text(character.or(known).or(space).unwrap_or_default()));
            }
            _ => {}
        }
        Ok(())
    })?;
    let mut outermost = open.swap_remove(0).content.into_iter();
    let root = outermost.find_map(|node| if let Node::Element(element) = node { Some(element) } else { None });
    root.ok_or_else(|| "no XML; rename it to what it is to include it".into())
}

/// Gives each event of `text` to `take`, and says where it is broken.
fn each(text: &str, mut take: impl FnMut(&Event<'_>) -> Result<(), String>) -> Result<(), String> {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return Ok(()),
            Ok(Event::DocType(declared)) => no_trap(&declared)?,
            Ok(event) => take(&event)?,
            Err(error) => {
                let at = usize::try_from(reader.error_position()).unwrap_or(text.len()).min(text.len());
                let line = memchr::memchr_iter(b'\n', &text.as_bytes()[..at]).count() + 1;
                return Err(format!("line {line}: broken XML ({error}); save it anew to include it"));
            }
        }
    }
}

/// Refuses a document type that declares entities made of others, or of what lies elsewhere.
fn no_trap(declared: &str) -> Result<(), String> {
    let trap = |entity: &str| {
        let entity = entity.split('>').next().unwrap_or_default();
        let made_of_others = entity.match_indices('&').any(|(at, _)| !entity[at..].starts_with("&#"));
        entity.contains('%') || made_of_others || entity.contains("SYSTEM") || entity.contains("PUBLIC")
    };
    if declared.split("<!ENTITY").skip(1).any(trap) {
        return Err("declares entities made of other entities or files, which no report needs; skipped".into());
    }
    Ok(())
}

fn push(open: &mut [Element], node: Node) {
    if let Some(innermost) = open.last_mut() {
        innermost.content.push(node);
    }
}

fn element(start: &BytesStart<'_>) -> Element {
    let mut written = start.attributes();
    let attributes = written.with_checks(false).flatten().map(|attribute| {
        let key: &str = attribute.key.local_name().into_inner();
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_or_else(|_| String::new(), std::borrow::Cow::into_owned);
        (key.to_owned(), value)
    });
    let attributes = attributes.collect();
    Element { name: local(start), attributes, content: Vec::new() }
}

fn local(start: &BytesStart<'_>) -> String {
    start.local_name().into_inner().to_owned()
}

/// The text of a file: as its bytes say themselves, else as its declaration says, else as can be told. The
/// declaration is left out.
fn decoded(bytes: &[u8]) -> Option<String> {
    let mut text = match stated(bytes).filter(|_| std::str::from_utf8(bytes).is_err()) {
        Some(encoding) => encoding.decode(bytes).0.into_owned(),
        None => decode(bytes)?.text,
    };
    let start = text.len() - text.trim_start().len();
    if text[start..].starts_with("<?xml") {
        let end = text.find("?>").map_or(text.len(), |end| end + 2);
        // Lines keep their numbers.
        let lines = text[..end].matches('\n').count();
        text.replace_range(..end, &"\n".repeat(lines));
    }
    Some(text)
}

/// The encoding that the declaration names.
fn stated(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]);
    let (_, named) = head.split_once("?>")?.0.split_once("encoding=")?;
    let label = named.trim_start_matches(['"', '\'']).split(['"', '\'']).next()?;
    encoding_rs::Encoding::for_label(label.as_bytes())
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The elements right below this one.
    pub fn children(&self) -> impl Iterator<Item = &Self> {
        self.content.iter().filter_map(|node| if let Node::Element(element) = node { Some(element) } else { None })
    }

    /// The first element called `name` right below this one.
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.children().find(|element| element.name == name)
    }

    /// The elements called `name` in this one, wherever, in the order of the text; not those in one another.
    pub fn all<'e>(&'e self, name: &str) -> Vec<&'e Self> {
        let mut found = Vec::new();
        let mut open: Vec<&Self> = vec![self];
        while let Some(element) = open.pop() {
            if element.name == name {
                found.push(element);
            } else {
                let below: Vec<&Self> = element.children().collect();
                open.extend(below.into_iter().rev());
            }
        }
        found
    }

    /// All words in the element, white space folded; `None` where there are none.
    pub fn words(&self) -> Option<String> {
        let mut text = String::new();
        let mut open: Vec<&Node> = self.content.iter().rev().collect();
        while let Some(node) = open.pop() {
            match node {
                Node::Text(words) => text.push_str(words),
                Node::Element(element) => {
                    open.extend(element.content.iter().rev());
                }
            }
        }
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (!words.is_empty()).then_some(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_has_names_attributes_and_words() {
        let text = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n<a:item xml:lang=\"de\">K\u{f6}ln &amp;\n <b>zw&#246;lf</b> <![CDATA[<3]]><c/></a:item>";
        let latin: Vec<u8> = text.chars().map(|letter| u8::try_from(letter).unwrap_or(b'?')).collect();
        let checked = checked(&latin).unwrap_or_else(|why| panic!("{why}"));
        assert_eq!(checked.root, "item");
        let tree = tree(&checked.text).unwrap_or_else(|why| panic!("{why}"));
        assert_eq!(tree.attribute("lang"), Some("de"));
        assert_eq!(tree.words().as_deref(), Some("Köln & zwölf <3"));
        assert_eq!(tree.children().map(|child| child.name.as_str()).collect::<Vec<_>>(), ["b", "c"]);
    }

    #[test]
    fn what_is_broken_or_a_trap_is_refused() {
        let why = |text: &str| checked(text.as_bytes()).err().unwrap_or_default();
        assert_eq!(why(" \n"), "empty");
        assert!(why("12 Verletzte").starts_with("no XML"));
        assert!(why("<rss><channel>").contains("broken off"), "{}", why("<rss><channel>"));
        assert!(why("<rss>\n<a></b>\n</rss>").starts_with("line 2: broken XML"), "{}", why("<rss>\n<a></b>\n</rss>"));
        assert!(why(&"<a>".repeat(100_000)).contains("nested"));
        let laughs = "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;\"><!ENTITY d \"&c;&c;\">]><a>&d;</a>";
        assert!(why(laughs).contains("entities"));
        let file = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
        assert!(why(file).contains("entities"));
        assert!(
            tree(&format!("<a>{}</a>", "<b/>".repeat(ELEMENT_LIMIT))).err().unwrap_or_default().contains("elements")
        );
        let space = "<!DOCTYPE a [<!ENTITY nbsp \"&#160;\">]><a>12&nbsp;Verletzte</a>";
        assert_eq!(
            checked(space.as_bytes()).and_then(|it| tree(&it.text)).map(|it| it.words()),
            Ok(Some("12 Verletzte".into()))
        );
    }
}
