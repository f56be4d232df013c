//! From the tree of a page, or of a piece of one, to its blocks: headings, paragraphs, items of lists,
//! cells of tables. What is no prose by its markup alone is passed over.

use dom_query::{Document, NodeRef};

use crate::text::BlockKind;

/// Elements without prose: controls, pictures and what is said of them.
const PASSED_OVER: [&str; 22] = [
    "script",
    "style",
    "template",
    "noscript",
    "svg",
    "math",
    "iframe",
    "object",
    "video",
    "audio",
    "picture",
    "button",
    "select",
    "textarea",
    "input",
    "nav",
    "figcaption",
    "head",
    "title",
    "dialog",
    "canvas",
    "map",
];

/// Elements that stand in a line of text; those after `wbr` are NITF's, which wires send.
const INLINE: [&str; 44] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr", "lang", "person", "num", "org", "location", "chron",
];

/// Parts of the names (classes) that makers of pages give to boxes beside the text.
const BOXES: [&str; 20] = [
    "caption",
    "newsletter",
    "paywall",
    "advert",
    "related",
    "recirc",
    "recommend",
    "outbrain",
    "taboola",
    "most-read",
    "mostread",
    "cookie",
    "consent",
    "author-bio",
    "authorbox",
    "breadcrumb",
    "social",
    "sharing",
    "promo",
    "comments",
];

/// Longest text, in characters, of a box beside the text; a longer one is the article, whatever it is called.
const BOX_LIMIT: usize = 1200;

/// Most words before a link that say what it is about: `Brand in Kiel: …`.
const KICKER_WORDS: usize = 5;

/// A block of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub kind: BlockKind,
    /// White space folded.
    pub text: String,
    /// Whether it is a link to something else, with a kicker before it at most.
    pub is_link: bool,
    /// Whether it stands in a box beside the text.
    pub is_boxed: bool,
    /// The names of the element it stands in and of the two around that.
    pub place: String,
}

/// The blocks below `tree`, in their order.
pub(super) fn of(tree: &Document) -> Vec<Piece> {
    let mut walk = Walk::default();
    // A stack of its own: markup may be nested deeper than a thread's stack is.
    let mut open: Vec<Step<'_>> = tree.root().children_it(true).map(Step::Enter).collect();
    while let Some(step) = open.pop() {
        match step {
            Step::LeaveLink => walk.links -= 1,
            Step::LeaveBlock(outer) => {
                walk.end();
                walk.within = outer;
            }
            Step::Enter(node) if node.is_text() => walk.add(&node.text()),
            Step::Enter(node) => {
                let Some(name) = node.node_name() else { continue };
                let name = &*name;
                if PASSED_OVER.contains(&name) || is_hidden(&node) {
                    continue;
                }
                if name == "br" {
                    walk.break_off();
                } else if name == "a" && node.has_attr("href") {
                    walk.links += 1;
                    open.push(Step::LeaveLink);
                } else if !INLINE.contains(&name) {
                    walk.end();
                    let inner = walk.within.inner(&node, name);
                    open.push(Step::LeaveBlock(std::mem::replace(&mut walk.within, inner)));
                }
                open.extend(node.children_it(true).map(Step::Enter));
            }
        }
    }
    walk.end();
    walk.pieces
}

enum Step<'n> {
    Enter(NodeRef<'n>),
    LeaveLink,
    /// A block ends; what follows it stands in this one.
    LeaveBlock(Within),
}

/// What a text stands in.
#[derive(Clone)]
struct Within {
    kind: BlockKind,
    is_boxed: bool,
    place: String,
}

impl Default for Within {
    fn default() -> Self {
        Self { kind: BlockKind::Paragraph, is_boxed: false, place: String::new() }
    }
}

impl Within {
    /// What stands in `node`, an element called `name` within this.
    fn inner(&self, node: &NodeRef<'_>, name: &str) -> Self {
        let kind = match name {
            "h1" => BlockKind::Title,
            "h2" | "h3" | "h4" | "h5" | "h6" => BlockKind::Heading,
            _ => self.kind,
        };
        let class = node.class().unwrap_or_default();
        let own = format!("{name}.{class}");
        let place = self.place.split(" > ").take(2).fold(own, |place, outer| place + " > " + outer);
        Self { kind, is_boxed: self.is_boxed || is_box(node, &class), place }
    }
}

fn is_box(node: &NodeRef<'_>, class: &str) -> bool {
    let named = |name: &str| BOXES.iter().any(|part| name.to_ascii_lowercase().contains(part));
    (named(class) || node.id_attr().is_some_and(|id| named(&id))) && node.normalized_char_count() <= BOX_LIMIT
}

fn is_hidden(node: &NodeRef<'_>) -> bool {
    node.has_attr("hidden")
        || node.attr("aria-hidden").is_some_and(|value| &*value == "true")
        || node.attr("style").is_some_and(|style| {
            let style: String = style.chars().filter(|letter| !letter.is_whitespace()).collect();
            style.contains("display:none") || style.contains("visibility:hidden")
        })
}

/// The walk over a tree, with the block in the making.
#[derive(Default)]
struct Walk {
    pieces: Vec<Piece>,
    within: Within,
    words: String,
    /// Links open around the words.
    links: usize,
    /// The words that stood in no link.
    free: String,
    /// Line breaks since the last word; two end a paragraph.
    breaks: usize,
}

impl Walk {
    fn add(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.breaks = 0;
            if self.links == 0 {
                self.free.push_str(text);
            }
        }
        self.words.push_str(text);
    }

    fn break_off(&mut self) {
        self.breaks += 1;
        if self.breaks > 1 { self.end() } else { self.words.push(' ') }
    }

    fn end(&mut self) {
        self.breaks = 0;
        let free = std::mem::take(&mut self.free);
        let text = std::mem::take(&mut self.words).split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            let kicker = free.trim().strip_suffix(':').filter(|words| words.split_whitespace().count() <= KICKER_WORDS);
            let is_link = !free.contains(char::is_alphanumeric) || kicker.is_some() && !text.ends_with(':');
            let Within { kind, is_boxed, place } = self.within.clone();
            self.pieces.push(Piece { kind, text, is_link, is_boxed, place });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use BlockKind::{Heading, Paragraph, Title};

    fn read(html: &str) -> Vec<Piece> {
        of(&Document::from(html))
    }

    #[test]
    fn headings_paragraphs_items_and_cells() {
        let html = "<h1>Elf <em>Verletzte</em></h1><div>Es gab\n <b>11</b>&nbsp;Verletzte.<p>Zwei Autos<br>brannten.<br><br>Ein Haus<br>nicht.</p></div>\
                    <h2>Was bekannt ist</h2><ul><li>3 Wagen</li><li>40 Helfer</li></ul><table><tr><td>2023</td><td>12 Brände</td></tr></table>\
                    <figure><img alt=\"7\"><figcaption>8 Helfer</figcaption></figure><p hidden>99</p><p style=\"display: none\">98</p>";
        let expected = [
            (Title, "Elf Verletzte"),
            (Paragraph, "Es gab 11 Verletzte."),
            (Paragraph, "Zwei Autos brannten."),
            (Paragraph, "Ein Haus nicht."),
            (Heading, "Was bekannt ist"),
            (Paragraph, "3 Wagen"),
            (Paragraph, "40 Helfer"),
            (Paragraph, "2023"),
            (Paragraph, "12 Brände"),
        ];
        let read: Vec<_> = read(html).into_iter().map(|piece| (piece.kind, piece.text)).collect();
        assert_eq!(read, expected.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn links_and_boxes_are_told() {
        let html = "<div class=text><p>Es gab <a href=x>11 Verletzte</a>.</p><p><a href=y><b>Mehr</b> dazu</a></p><p>Zum Brand: <a href=z>Wer war es?</a></p></div>\
                    <div class=\"Image-Caption\"><p>Die Halle.</p></div>";
        let told: Vec<_> = read(html).into_iter().map(|piece| (piece.is_link, piece.is_boxed)).collect();
        assert_eq!(told, [(false, false), (true, false), (true, false), (false, true)]);
        assert_eq!(read(html)[0].place, "p. > div.text > body.");
    }
}
