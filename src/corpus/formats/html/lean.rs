//! A page made light before a tree is built of it: scripts, styles, drawings and embedded pictures
//! out, and refused where it is no page that a person would read. One pass, in time and memory that
//! grow with the page alone.

/// Most bytes of a page without all that; the longest live blogs have a tenth of it.
const SIZE_LIMIT: usize = 16 << 20;

/// Most tags of a page; the tree takes some hundred bytes for each.
const TAG_LIMIT: usize = 300_000;

/// Most elements in one another. Browsers stop at 512.
const DEPTH_LIMIT: usize = 512;

/// Marks of emphasis left open are opened again in every block that follows (HTML, "Reconstruct the
/// active formatting elements"): how many there may be of those, all in all.
const REOPENED_LIMIT: usize = 1_000_000;

/// Longest value of an attribute, in bytes, that says something about a page; a picture is longer.
const VALUE_LIMIT: usize = 2048;

/// Most bytes of a tag; one with more attributes than that has some that nobody reads.
const LONGEST_TAG: usize = 16 << 10;

/// Elements whose content is no text.
const DROPPED: [&str; 3] = ["style", "svg", "template"];

/// Elements that have no content.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Elements whose end needs no tag.
const OPEN_ENDED: [&str; 14] =
    ["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "rt", "rp"];

/// Marks of emphasis and their kin.
const EMPHASIS: [&str; 14] =
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

/// The page without what is no text of it; or why it is none.
pub(super) fn lean(page: &str) -> Result<String, String> {
    let mut lean = String::with_capacity(page.len().min(SIZE_LIMIT));
    let mut nesting = Nesting::default();
    let mut at = 0;
    while let Some(start) = memchr::memchr(b'<', &page.as_bytes()[at..]).map(|found| at + found) {
        lean.push_str(&page[at..start]);
        let rest = &page[start..];
        at = if let Some(comment) = rest.strip_prefix("<!--") {
            comment.find("-->").map_or(page.len(), |end| start + "<!--".len() + end + "-->".len())
        } else if let Some(tag) = Tag::at(rest) {
            start + take(&tag, rest, &mut lean, &mut nesting)?
        } else {
            lean.push('<');
            start + 1
        };
        if lean.len() > SIZE_LIMIT {
            break;
        }
    }
    lean.push_str(&page[at..]);
    if lean.len() > SIZE_LIMIT {
        return Err(format!("more than {} MB of text and markup, which no page has; skipped", SIZE_LIMIT >> 20));
    }
    Ok(lean)
}

/// Takes over the tag that `rest` begins with, or drops it with its content. How many bytes of `rest`
/// that were.
fn take(tag: &Tag, rest: &str, lean: &mut String, nesting: &mut Nesting) -> Result<usize, String> {
    let is_data = tag.name == "script" && rest[..tag.end].to_ascii_lowercase().contains("ld+json");
    if !tag.closes && (tag.name == "script" || DROPPED.contains(&tag.name.as_str())) {
        let content = tag.end + end_of_content(&rest[tag.end..], &tag.name);
        if is_data {
            lean.push_str(&rest[..content]);
        }
        return Ok(content);
    }
    nesting.note(tag)?;
    if tag.end <= VALUE_LIMIT {
        lean.push_str(&rest[..tag.end]);
    } else {
        push_short_values(&rest[..tag.end], lean);
    }
    Ok(tag.end)
}

/// Where the content of an element called `name` ends, its end tag included; the end of `rest` where
/// there is none.
fn end_of_content(rest: &str, name: &str) -> usize {
    let mut at = 0;
    while let Some(found) = rest[at..].find("</").map(|found| at + found) {
        let after = &rest.as_bytes()[found + 2..];
        if after.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name.as_bytes())) {
            return memchr::memchr(b'>', after).map_or(rest.len(), |end| found + 2 + end + 1);
        }
        at = found + 2;
    }
    rest.len()
}

/// A tag, as far as it matters here.
struct Tag {
    /// Lower case.
    name: String,
    closes: bool,
    /// One past its `>`; one past the end of the page where it has none.
    end: usize,
}

impl Tag {
    /// The tag that `text` begins with.
    fn at(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let closes = bytes.get(1) == Some(&b'/');
        let start = 1 + usize::from(closes);
        if !bytes.get(start)?.is_ascii_alphabetic() {
            return None;
        }
        let name_end = bytes[start..].iter().position(|byte| byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/'));
        let name_end = name_end.map_or(bytes.len(), |length| start + length);
        let name = text.get(start..name_end)?.to_ascii_lowercase();
        Some(Self { name, closes, end: end_of_tag(bytes, name_end) })
    }
}

/// One past the `>` of the tag whose attributes begin at `from`; a `>` in quotation marks is none.
fn end_of_tag(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    // Only a mark after `=` opens a value.
    let mut is_value = false;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'>' => return at + 1,
            b'"' | b'\'' if is_value => match memchr::memchr(byte, &bytes[at + 1..]) {
                Some(length) => at += length + 1,
                None => return bytes.len(),
            },
            _ => {}
        }
        is_value = byte == b'=' || is_value && byte.is_ascii_whitespace();
        at += 1;
    }
    bytes.len()
}

/// Takes over a tag without the values that are longer than any that say something, and without what goes
/// beyond the longest tag.
fn push_short_values(tag: &str, lean: &mut String) {
    let limit = lean.len() + LONGEST_TAG;
    let mut at = 0;
    while let Some(opens) = tag[at..].find("=\"").map(|found| at + found + 2) {
        let closes = tag[opens..].find('"').map_or(tag.len(), |length| opens + length + 1);
        if lean.len() + (opens - at) > limit {
            break;
        }
        lean.push_str(&tag[at..opens]);
        lean.push_str(if closes - opens <= VALUE_LIMIT { &tag[opens..closes] } else { "\"" });
        at = closes;
    }
    let rest = &tag[at..];
    if lean.len() + rest.len() <= limit { lean.push_str(rest) } else { lean.push('>') }
}

/// How elements stand in one another.
#[derive(Default)]
struct Nesting {
    open: Vec<String>,
    /// How many of `open` are marks of emphasis.
    emphasis: usize,
    /// How often marks of emphasis were or will be opened again.
    reopened: usize,
    tags: usize,
}

impl Nesting {
    fn note(&mut self, tag: &Tag) -> Result<(), String> {
        let name = tag.name.as_str();
        self.tags += 1;
        self.reopened += self.emphasis;
        if self.tags > TAG_LIMIT || self.reopened > REOPENED_LIMIT {
            return Err(format!("more than {TAG_LIMIT} pieces of markup, which no page has; skipped"));
        }
        if VOID.contains(&name) || OPEN_ENDED.contains(&name) {
            return Ok(());
        }
        let is_emphasis = EMPHASIS.contains(&name);
        if tag.closes {
            // An end tag without its start closes nothing.
            if let Some(at) = self.open.iter().rposition(|open| open == name) {
                if is_emphasis {
                    self.open.remove(at);
                } else {
                    self.open.truncate(at);
                }
                self.emphasis = self.open.iter().filter(|open| EMPHASIS.contains(&open.as_str())).count();
            }
            return Ok(());
        }
        self.emphasis += usize::from(is_emphasis);
        self.open.push(name.to_owned());
        if self.open.len() > DEPTH_LIMIT {
            return Err(format!("markup nested more than {DEPTH_LIMIT} deep, which no page is; skipped"));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_styles_and_pictures_are_out_and_data_is_not() {
        let picture = format!("<img alt=\"Hafen\" src=\"data:image/png;base64,{}\">", "A".repeat(4000));
        let page = format!(
            "<p title=\"a > b\">12 <b>Verletzte</b></p><script>if (a<b) {{}}</script><STYLE>p{{}}</STYLE><!-- 17 -->{picture}\
             <script type=\"application/ld+json\">{{\"a\": 1}}</script> 3 < 4"
        );
        let attributes: String = " data-name=\"1\"".repeat(9000);
        let kept = lean(&format!("<p{attributes}>12</p>")).unwrap_or_default();
        assert!(kept.len() <= LONGEST_TAG + 10 && kept.ends_with(">12</p>"), "{}", kept.len());
        let expected = "<p title=\"a > b\">12 <b>Verletzte</b></p><img alt=\"Hafen\" src=\"\">\
                        <script type=\"application/ld+json\">{\"a\": 1}</script> 3 < 4";
        assert_eq!(lean(&page).as_deref(), Ok(expected));
    }

    #[test]
    fn what_is_broken_off_is_taken_as_far_as_it_goes() {
        for page in ["<p>12 Verletzte</p><a href=\"https://a.exa", "<p>12</p><", "<p>12</p></", "<p>12</p><div"] {
            assert_eq!(lean(page).as_deref(), Ok(page));
        }
        assert_eq!(lean("<p>12</p><!-- ab").as_deref(), Ok("<p>12</p>"));
        assert_eq!(lean("<p>12</p><script> a").as_deref(), Ok("<p>12</p>"));
    }

    #[test]
    fn no_page_is_built_like_this() {
        let why = |page: &str| lean(page).err().unwrap_or_default();
        assert!(why(&"<div>".repeat(1 << 20)).contains("nested"));
        assert!(why(&"<p>".repeat(1 << 20)).contains("pieces of markup"));
        assert!(why(&format!("{}{}", "<b>".repeat(400), "<p>".repeat(10_000))).contains("pieces of markup"));
        assert!(why(&"wort ".repeat(10 << 20)).contains("MB"));
        assert_eq!(lean(&"<div>\n<p>Absatz</div>".repeat(1000)).map(|page| page.len()), Ok(21_000));
    }
}
