//! Page furniture: what a saved page has around its article. Blocks of it are taken out of a
//! document, so that no figure is read in a reading time, an offer or a comment counter.
//!
//! A rule works on whole blocks and short ones, never inside running text: what could be prose
//! stays. The words are in `furniture.toml` of each language, and all languages count for every
//! page, since a German page may well have English buttons.

use std::borrow::Cow;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, Anchored, Input, StartKind};
use regex::Regex;

use crate::language::{FurnitureWords, Lang, WordSet};
use crate::text::{Block, BlockKind, Document, lower_case};

/// Longest block, in characters, that can be furniture by how it begins.
const SHORT: usize = 320;

/// Longest entry, in characters, in a list of links.
const LINK: usize = 160;

/// How many blocks apart the two copies of a caption may stand (the alternative text and the caption).
const CAPTION_DISTANCE: usize = 2;

/// The furniture of all languages, made ready for a look at every block.
struct Furniture {
    whole: WordSet,
    starts: AhoCorasick,
    /// Forms of whole blocks.
    patterns: Regex,
    /// Those that say only how a block ends.
    endings: Regex,
    /// Any of them.
    credit: Regex,
    lists: WordSet,
}

static FURNITURE: LazyLock<Furniture> = LazyLock::new(|| ready(Furniture::compile()));

/// Each form of a credit; the match runs to the end of the block. Seldom needed.
static CREDITS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let credits = all(|words| &words.credits).map(|credit| credit_at_end(credit));
    ready(credits.collect::<Result<_, _>>().map_err(Into::into))
});

fn ready<T>(compiled: Result<T, Box<dyn std::error::Error>>) -> T {
    compiled.unwrap_or_else(|error| panic!("the furniture of pages makes no search: {error}"))
}

/// What the languages have in one of their lists.
fn all(list: fn(&FurnitureWords) -> &Vec<String>) -> impl Iterator<Item = &'static String> {
    Lang::ALL.iter().flat_map(move |language| list(&language.lexicon().furniture))
}

fn credit_at_end(form: &str) -> Result<Regex, regex::Error> {
    Regex::new(&format!(r"(?i)(?:^|\s)(?:{form})\s*$"))
}

impl Furniture {
    fn compile() -> Result<Self, Box<dyn std::error::Error>> {
        // The digits of all scripts of the world take most of the time to make ready.
        let patterns: Vec<String> = all(|words| &words.patterns).map(|form| form.replace(r"\d", "[0-9]")).collect();
        // How a block ends is looked for from its end. A boundary between words makes a search many times slower where
        // there are umlauts; at the end of `.*` it says no more than this.
        let ending = |form: &String| form.strip_prefix(".*").map(|end| end.replace(r"\b", r"(?:^|\W)"));
        let endings: Vec<String> = patterns.iter().filter_map(ending).collect();
        let others: Vec<String> = patterns.into_iter().filter(|form| !form.starts_with(".*")).collect();
        let credits: Vec<&str> = all(|words| &words.credits).map(String::as_str).collect();
        Ok(Self {
            whole: all(|words| &words.whole).cloned().collect(),
            starts: AhoCorasick::builder().start_kind(StartKind::Anchored).build(all(|words| &words.starts))?,
            patterns: Regex::new(&format!("^(?:{})$", others.join("|")))?,
            endings: Regex::new(&format!("(?:{})$", endings.join("|")))?,
            credit: credit_at_end(&credits.join("|"))?,
            lists: all(|words| &words.lists).cloned().collect(),
        })
    }
}

/// Takes the furniture out of `document`.
pub(super) fn remove(document: &mut Document) {
    let text = std::mem::take(&mut document.text);
    let blocks = std::mem::take(&mut document.blocks);
    let kept = keep(&text, &blocks);
    document.text = text;
    // A page of nothing but furniture is a misunderstanding.
    document.blocks = if kept.is_empty() { blocks } else { kept };
}

fn keep(text: &str, blocks: &[Block]) -> Vec<Block> {
    let shown: Vec<Cow<'_, str>> = blocks.iter().map(|block| plain(block.span.of(text))).collect();
    let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
    let title = blocks.iter().position(|block| block.kind == BlockKind::Title);
    let mut in_list = false;
    for (number, block) in blocks.iter().enumerate() {
        let content = &*shown[number];
        if in_list && is_link(block.span.of(text)) {
            continue;
        }
        in_list = block.kind != BlockKind::Title && FURNITURE.lists.contains(content);
        if in_list || is_furniture(content) || is_copy(number, title, &shown) {
            continue;
        }
        if let Some(block) = without_credit(text, block) {
            kept.push(block);
        }
    }
    kept
}

/// A block's words for comparing: lower case, white space folded, marks at the ends off.
fn plain(block: &str) -> Cow<'_, str> {
    let lower = if is_folded(block) {
        lower_case(block)
    } else {
        lower_case(&block.split_whitespace().collect::<Vec<_>>().join(" ")).into_owned().into()
    };
    let is_mark = |letter: char| {
        !letter.is_alphanumeric()
            && !matches!(
                letter,
                '(' | ')' | '©' | '€' | '$' | '£' | '%' | '"' | '„' | '“' | '”' | '!' | '?' | '.' | ':'
            )
    };
    match lower {
        Cow::Borrowed(lower) => lower.trim_matches(is_mark).into(),
        Cow::Owned(lower) => {
            let bare = lower.trim_matches(is_mark);
            if bare.len() == lower.len() { lower.into() } else { bare.to_owned().into() }
        }
    }
}

/// Whether there is surely no white space in `block` but single spaces between words.
fn is_folded(block: &str) -> bool {
    let bytes = block.as_bytes();
    let mut neighbours = bytes.iter().zip(bytes.iter().skip(1));
    // White space beyond ASCII begins with one of these bytes, and of the last of them so do dashes and quotation marks.
    let wide = |rest: &[u8]| matches!(rest, [0x80, 0x80..=0x8a | 0xa8 | 0xa9 | 0xaf, ..] | [0x81, 0x9f, ..]);
    !neighbours.any(|(&byte, &next)| byte < b' ' || byte == b' ' && next == b' ')
        && !bytes.starts_with(b" ")
        && bytes.last().is_none_or(|&last| last > b' ')
        && memchr::memchr3(0xc2, 0xe1, 0xe3, bytes).is_none()
        && !memchr::memchr_iter(0xe2, bytes).any(|at| wide(&bytes[at + 1..]))
}

/// Whether a block is furniture by its own words.
fn is_furniture(content: &str) -> bool {
    if content.is_empty() {
        return true;
    }
    if content.chars().count() > SHORT {
        return false;
    }
    let bare = content.trim_end_matches([':', '.', '!', '?']);
    FURNITURE.whole.contains(bare)
        || FURNITURE.starts.is_match(Input::new(content).anchored(Anchored::Yes))
        || FURNITURE.patterns.is_match(content)
        || FURNITURE.endings.is_match(content)
}

/// Whether a block is the second copy of a caption, or the title of the page (`title` is its place) once more.
fn is_copy(number: usize, title: Option<usize>, shown: &[Cow<'_, str>]) -> bool {
    let nearby = number.saturating_sub(CAPTION_DISTANCE)..number;
    let title_again = title.is_some_and(|title| title < number && shown[title] == shown[number]);
    title_again || shown[nearby].contains(&shown[number])
}

/// Whether a line under `Mehr zum Thema` is a link: a headline, no sentence.
fn is_link(block: &str) -> bool {
    block.chars().count() <= LINK && !block.trim_end().ends_with(['.', ':', '“', '"', '”'])
}

/// Whether a text is what is said of a picture: it ends with whose picture it is.
pub(super) fn is_caption(text: &str) -> bool {
    text.chars().count() <= SHORT && FURNITURE.credit.is_match(text)
}

/// The block with the picture's credit at its end cut off; `None` where nothing else is left.
fn without_credit(text: &str, block: &Block) -> Option<Block> {
    let content = block.span.of(text);
    if content.chars().count() > SHORT || !FURNITURE.credit.is_match(content) {
        return Some(block.clone());
    }
    let starts = CREDITS.iter().filter_map(|credit| credit.find(content));
    let Some(start) = starts.map(|found| found.start()).min() else { return Some(block.clone()) };
    let end = block.span.start + content[..start].trim_end().len();
    if end == block.span.start {
        return None;
    }
    let mut block = block.clone();
    block.span.end = end;
    block.holes.retain(|hole| hole.end <= end);
    Some(block)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Format;

    /// The blocks that are kept of a plain text.
    fn kept(text: &str) -> Vec<String> {
        let mut document = Document::new(text.into(), Format::Plain);
        remove(&mut document);
        document.blocks.iter().map(|block| block.span.of(&document.text).to_owned()).collect()
    }

    /// Asserts that of a page with `line` in its middle, only the article is kept.
    fn gone(line: &str) {
        let page =
            format!("Brand in Lagerhalle: zwei Verletzte\n\nZwei Menschen sind verletzt.\n\n{line}\n\nEs brannte.");
        let expected = ["Brand in Lagerhalle: zwei Verletzte", "Zwei Menschen sind verletzt.", "Es brannte."];
        assert_eq!(kept(&page), expected, "{line:?} is furniture");
    }

    /// Asserts that `line` is kept.
    fn stays(line: &str) {
        let page =
            format!("Brand in Lagerhalle: zwei Verletzte\n\nZwei Menschen sind verletzt.\n\n{line}\n\nEs brannte.");
        assert!(kept(&page).contains(&line.to_owned()), "{line:?} is prose");
    }

    #[test]
    fn reading_time_and_audio_player() {
        gone("Lesezeit: 3 Min.");
        gone("ca. 4 Minuten Lesezeit");
        gone("Vorlesen lassen? ↑↑⇓ | Lesedauer des Artikels: ca. 3 Minuten -");
        gone("3 min read");
        gone("Estimated reading time: 5 minutes");
        gone("00:00 / 03:41");
        gone("Vor 3 Stunden");
        gone("15 hrs ago");
        gone("Diese Audioversion wurde künstlich generiert. Mehr Infos");
        stays("3 Minuten dauerte der Einsatz.");
        stays("Die Vorlesung dauerte 90 Minuten.");
        stays("Um 00:15 Uhr waren 40 Helfer im Einsatz.");
    }

    #[test]
    fn advertising() {
        gone("Anzeige");
        gone("– ADVERTISEMENT –");
        gone("Lesetipp: Zwölf Krimis für den Strand, alle Titel für jeweils € 3,99!");
        gone("Die neue Kollektion: jetzt bestellen!");
        gone("Das Sommer-Abo: 3 Monate für nur 9,90 Euro!");
        gone("30 Tage kostenlos testen");
        gone("Join for £1/week");
        stays("Vor 3 Stunden brannte es noch.");
        stays("Anzeige gegen 20 Demonstranten erstattet.");
        stays("Wer das Haus jetzt kaufen will, zahlt 3 Prozent mehr.");
        stays("Das Ticket kostet 49,90 Euro.");
        stays("Advertisement spending fell 12 percent.");
    }

    #[test]
    fn sharing_and_comments() {
        gone("12 Kommentare");
        gone("Kommentare (1.204)");
        gone("Teilen");
        gone("1.2K shares");
        stays("12 Kommentare wurden gelöscht.");
        stays("Teilen sich zwei Familien ein Haus, sinkt die Miete um 20 Prozent.");
    }

    #[test]
    fn newsletters_and_consent() {
        gone("Melden Sie sich für unseren Newsletter an und lesen Sie jeden Morgen die 5 wichtigsten Nachrichten.");
        gone("Ich möchte gerne Nachrichten und redaktionelle Artikel per E-Mail erhalten.");
        gone("Wir verwenden Cookies und geben Daten an 180 Partner weiter.");
        gone("Sign up for our newsletter and get 10 stories a day.");
        stays("Der Newsletter hat 40.000 Leser.");
        stays("Die Behörde prüft, ob 30 Seiten ohne Einwilligung Cookies setzen.");
    }

    #[test]
    fn lists_of_links_end_where_sentences_begin() {
        let page = "Titel der Seite\n\nEs brannte.\n\nMehr zum Thema\n\n17 Tote bei Brand in Athen\n\nFeuerwehr rettet 12 Katzen\n\nDer Schaden beträgt 3 Millionen Euro.";
        assert_eq!(kept(page), ["Titel der Seite", "Es brannte.", "Der Schaden beträgt 3 Millionen Euro."]);
    }

    #[test]
    fn a_caption_keeps_its_words_and_loses_its_credit_and_its_copy() {
        let page = "Titel der Seite\n\nDie Halle brannte mit 40 Autos aus.\n\nDie Halle brannte mit 40 Autos aus.\n\n(Foto: dpa)\n\nVier Löschzüge kamen.";
        assert_eq!(kept(page), ["Titel der Seite", "Die Halle brannte mit 40 Autos aus.", "Vier Löschzüge kamen."]);
        let page = "Titel der Seite\n\nVier Löschzüge vor der Halle. © Max Muster/Agentur\n\nEs brannte.";
        assert_eq!(kept(page)[1], "Vier Löschzüge vor der Halle.");
        gone("Bild: Max Muster/Archiv");
        gone("(Jo Muster/Getty Images)");
        stays("Ein trauriges Bild: 12 Verletzte");
        stays("Auf dem Foto: drei Männer und eine Frau. Sie standen am Tor.");
    }

    #[test]
    fn page_numbers_and_copyright() {
        gone("Seite 2 von 4");
        gone("© 2024 Muster-Verlag GmbH");
        gone("Alle Rechte vorbehalten");
        gone("Copyright 2026 Muster-Verlag. Not responsible for the content of 12 external sites.");
        stays("Copyright gilt 70 Jahre.");
        stays("Seite 2 des Vertrags nennt 300 Millionen Euro.");
    }

    #[test]
    fn a_text_that_is_all_furniture_is_left_alone() {
        assert_eq!(kept("Newsletter"), ["Newsletter"]);
    }
}
