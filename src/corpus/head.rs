//! What a plain text says of itself: the date and the author in its head, the dateline, the agency
//! tag or the source line at its end, and whether it has been withdrawn.
//!
//! Blocks that say nothing else are taken out of the prose; what stands inside prose stays.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use foldhash::fast::FixedState;
use regex::Regex;

use super::Metadata;
use super::dates;
use crate::language::{Lang, OriginWords, ReportWords};
use crate::text::{Block, BlockKind, Document, lower_case};

/// How many blocks at the start of a text are its head.
const HEAD: usize = 8;

/// How many blocks at the end of a text may hold its source line; a saved page has its own words
/// below it.
const FOOT: usize = 8;

/// Longest line, in characters, that is an author's line, a line with a date, or a source line.
const LINE: usize = 120;

/// Longest note on an author, in characters.
const NOTE: usize = 400;

/// Fills in what `document` says of itself and `metadata` does not yet say, and takes the blocks
/// out that are for nothing else.
pub(super) fn take(document: &mut Document, metadata: &mut Metadata) {
    let text = std::mem::take(&mut document.text);
    let count = document.blocks.len();
    let mut number = 0;
    let mut found = Metadata::default();
    let names = own_names(metadata);
    document.blocks.retain(|block| {
        let (head, foot) = (number < HEAD, number + FOOT >= count);
        number += 1;
        let content = block.span.of(&text).trim();
        note_withdrawal(content, head, &mut found);
        let line = block.kind != BlockKind::Title && content.chars().count() <= LINE;
        let says_nothing_else = says_date(content, &mut found)
            || head && says_head(content, &mut found)
            || foot && says_source(content, &mut found)
            || names.iter().any(|name| name == content);
        !(line && says_nothing_else || foot && tells_of_author(content, &names))
    });
    note_in_prose(&text, &document.blocks, &mut found);
    document.text = text;
    let fill = |own: &mut Option<String>, said: Option<String>| {
        if own.is_none() {
            *own = said;
        }
    };
    fill(&mut metadata.outlet, found.outlet);
    fill(&mut metadata.published, found.published);
    fill(&mut metadata.author, found.author);
    fill(&mut metadata.agency, found.agency);
    fill(&mut metadata.url, found.url);
    metadata.canceled |= found.canceled;
    metadata.corrects |= found.corrects || metadata.title.as_deref().is_some_and(says_correction);
}

/// The agencies in `text` that stand between slashes, commas and the like, as written: `AFP/dpa`.
pub(super) fn agencies(text: &str) -> Option<String> {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '-';
    let names: Vec<&str> = text.split(|letter| !is_part(letter)).filter(|name| AGENCIES.has(name)).collect();
    (!names.is_empty()).then(|| names.join("/"))
}

/// The tags and names of all agencies, made ready for a look at every word of a line.
struct Agencies {
    as_written: HashSet<&'static str, FixedState>,
    lower: HashSet<String, FixedState>,
    /// Bytes of the longest.
    longest: usize,
}

static AGENCIES: LazyLock<Agencies> = LazyLock::new(|| {
    let names = || Lang::ALL.iter().flat_map(|language| language.lexicon().origins.agencies.values().flatten());
    Agencies {
        as_written: names().map(String::as_str).collect(),
        lower: names().map(|name| name.to_lowercase()).collect(),
        longest: names().map(String::len).max().unwrap_or(0),
    }
});

impl Agencies {
    fn has(&self, name: &str) -> bool {
        name.len() <= self.longest
            && (self.as_written.contains(name)
                || name.len() >= OriginWords::SHORT_TAG && self.lower.contains(&name.to_lowercase()))
    }
}

/// The names of those who wrote the report, and of the outlet.
fn own_names(metadata: &Metadata) -> Vec<String> {
    let authors = metadata.author.iter().flat_map(|authors| authors.split(", "));
    let names = authors.chain(metadata.outlet.as_deref()).map(str::trim);
    names.filter(|name| name.contains(char::is_alphabetic)).map(str::to_owned).collect()
}

/// Whether a note at the end of a report tells who its author is: `Ada Muster ist Redakteurin …`.
fn tells_of_author(content: &str, names: &[String]) -> bool {
    let told = |name: &String| {
        let rest = content.strip_prefix(name.as_str())?.trim_start();
        // The year of birth: `(*1958)`.
        let rest = if rest.starts_with('(') { rest.split_once(')')?.1.trim_start() } else { rest };
        let verb = rest.split_whitespace().next()?;
        reports().any(|words| words.author_note.iter().any(|known| known == verb)).then_some(())
    };
    names.iter().any(|name| told(name).is_some()) && content.chars().count() <= NOTE
}

/// The longest beginning of an author's or a source line, in characters.
static LONGEST_BEGINNING: LazyLock<usize> = LazyLock::new(|| {
    let beginnings = reports().flat_map(|words| words.author.iter().chain(&words.source_line));
    beginnings.map(|words| words.chars().count()).max().unwrap_or(0)
});

/// So much of `line`, in lower case, as tells whether it begins with such words and a space.
fn beginning(line: &str) -> Cow<'_, str> {
    let end = line.char_indices().nth(*LONGEST_BEGINNING + 1).map_or(line.len(), |(at, _)| at);
    lower_case(&line[..end])
}

fn reports() -> impl Iterator<Item = &'static ReportWords> {
    Lang::ALL.iter().map(|language| &*language.lexicon().reports)
}

/// Whether a line is nothing but a date; the first of a page is its own, those below are of other
/// articles. The date over a part of a chronicle ends with a colon.
fn says_date(line: &str, found: &mut Metadata) -> bool {
    if !may_be_date(line) {
        return false;
    }
    let Some((date, range)) = dates::found_in(line) else { return false };
    let only = only_date_words(&line[..range.start]) && only_date_words(&line[range.end..]) && !line.ends_with(':');
    if only {
        found.published.get_or_insert_with(|| date.to_string());
    }
    only
}

/// Whether all words of a line that are nothing but letters are such as stand in a date or beside one: most lines are
/// none by their first words.
fn may_be_date(line: &str) -> bool {
    let is_date_word = |word: &str| {
        let lower = lower_case(word);
        stands_beside_dates(&lower) || reports().any(|words| words.month(&lower).is_some())
    };
    line.split_whitespace().all(|word| !word.chars().all(char::is_alphabetic) || is_date_word(word))
}

fn stands_beside_dates(word: &str) -> bool {
    Lang::ALL.iter().any(|language| language.lexicon().furniture.date_line.contains(word))
}

/// Whether a line of the head is one for the author or the address of the page.
fn says_head(line: &str, found: &mut Metadata) -> bool {
    if found.url.is_none() && (line.starts_with("https://") || line.starts_with("http://")) && !line.contains(' ') {
        found.url = Some(line.to_owned());
        return true;
    }
    if let Some(author) = author(line) {
        found.author.get_or_insert(author);
        return true;
    }
    false
}

/// Whether words beside a date are such as stand there: `Stand:`, `Uhr`, a time.
fn only_date_words(text: &str) -> bool {
    text.split(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '.' | ':')))
        // `4:45pm` is a time.
        .map(|word| word.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == ':'))
        .map(|word| word.trim_matches([':', '.']).to_lowercase())
        .filter(|word| word.chars().any(char::is_alphabetic))
        .all(|word| stands_beside_dates(&word))
}

/// The name in an author's line (`Von: Ada Muster`): what follows is nothing but a name.
fn author(line: &str) -> Option<String> {
    let name = after_author_words(line)?;
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_name = |word: &&str| {
        word.starts_with(char::is_uppercase)
            || matches!(word.to_lowercase().as_str(), "und" | "and" | "von" | "de" | "van" | "der")
    };
    let fits = (2..=8).contains(&words.len())
        && words.iter().all(is_name)
        && !name.ends_with(['.', '?', '!', ':'])
        && !name.contains(|letter: char| letter.is_ascii_digit());
    fits.then(|| name.to_owned())
}

/// What a byline names: `Ada Muster, dpa` of `Von Ada Muster, dpa`.
pub(super) fn named_in_byline(line: &str) -> String {
    after_author_words(line).unwrap_or(line).trim().to_owned()
}

fn after_author_words(line: &str) -> Option<&str> {
    let lower = beginning(line);
    let start = reports()
        .flat_map(|words| &words.author)
        .filter(|start| lower.strip_prefix(start.as_str()).is_some_and(|rest| rest.starts_with(' ')))
        .max_by_key(|start| start.len())?;
    Some(line.get(start.len()..)?.trim())
}

/// Whether a line at the end names where the text comes from: `Quelle: ntv.de, ino/AFP/dpa`.
fn says_source(line: &str, found: &mut Metadata) -> bool {
    let lower = beginning(line);
    let start =
        reports().flat_map(|words| &words.source_line).find(|start| lower.starts_with(start.as_str())).map(String::len);
    let Some(named) = start.and_then(|length| line.get(length..)) else {
        // A line with nothing but agencies: `AFP/dpa`, `(dpa)`.
        let bare = line.trim_matches(['(', ')', ' ']);
        let is_agency = |name: &str| name.len() <= AGENCIES.longest && agencies(name).is_some_and(|it| it == name);
        let all = bare.split(['/', ',']).all(|name| is_agency(name.trim()));
        if all {
            found.agency.get_or_insert_with(|| bare.replace(", ", "/"));
        }
        return all;
    };
    if let Some(agency) = agencies(named) {
        found.agency = Some(agency);
    }
    let is_site = |part: &&str| part.contains('.') && !part.contains(' ') && !part.ends_with('.');
    if let Some(site) = named.split([',', '/', ';']).map(str::trim).find(is_site) {
        found.outlet.get_or_insert_with(|| site.to_owned());
    }
    true
}

/// What says in a head that the report no longer stands, wherever in it.
static WITHDRAWN: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::new(reports().flat_map(|words| &words.withdrawn)).ok());

/// Whether the head says that the report no longer stands.
fn note_withdrawal(content: &str, head: bool, found: &mut Metadata) {
    if !head {
        return;
    }
    let lower = lower_case(content);
    let is_mark =
        |mark: &String| lower.strip_prefix(mark.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(':'));
    found.canceled |= WITHDRAWN.as_ref().is_some_and(|phrases| phrases.is_match(&*lower))
        || reports().any(|words| words.withdrawn_mark.iter().any(is_mark));
    found.corrects |= calls_itself_correction(&lower);
}

/// Whether a headline or a line of the head says that the report puts another right: `Berichtigung: …`,
/// `… (Korrektur)`.
pub(super) fn says_correction(line: &str) -> bool {
    calls_itself_correction(&lower_case(line))
}

/// The same of a line in lower case.
fn calls_itself_correction(lower: &str) -> bool {
    let lower = lower.trim();
    let bracketed = memchr::memchr2_iter(b'(', b'[', lower.as_bytes()).map(|at| &lower[at + 1..]);
    let bracketed: Vec<&str> = bracketed.collect();
    let said = |mark: &String| {
        let opens =
            lower.strip_prefix(mark.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', ' ', '-']));
        opens
            && lower
                .split_whitespace()
                .next()
                .is_some_and(|first| first.trim_end_matches([':', '-']) == mark || lower.contains(':'))
            || bracketed.iter().any(|rest| rest.starts_with(mark.as_str()))
    };
    reports().any(|words| words.correction.iter().any(said))
}

/// The dateline (`Berlin (dpa) -`), the agency tag at the end (`… (dpa)`) and a date in brackets near
/// the start (`am Montag (28.04.2025)`).
fn note_in_prose(text: &str, blocks: &[Block], found: &mut Metadata) {
    let paragraphs: Vec<&str> =
        blocks.iter().filter(|it| it.kind == BlockKind::Paragraph).map(|it| it.span.of(text).trim()).collect();
    for paragraph in paragraphs.iter().take(3) {
        if found.agency.is_none() {
            found.agency = dateline(paragraph).or_else(|| first_tag(paragraph)).and_then(agencies);
        }
        let in_brackets = || {
            let bytes = paragraph.as_bytes();
            memchr::memchr_iter(b')', bytes).any(|at| at > 0 && bytes[at - 1].is_ascii_digit())
        };
        if found.published.is_none()
            && in_brackets()
            && let Some((date, range)) = dates::found_in(paragraph)
            && paragraph[..range.start].ends_with('(')
            && paragraph[range.end..].starts_with(')')
        {
            found.published = Some(date.to_string());
        }
    }
    for paragraph in paragraphs.iter().rev().take(3) {
        if found.agency.is_none() {
            found.agency = last_tag(paragraph).and_then(agencies);
        }
    }
}

/// The tag of a dateline: `dpa` of `Berlin (dpa) -`.
fn dateline(paragraph: &str) -> Option<&str> {
    let (place, rest) = paragraph.split_once('(')?;
    let (tag, rest) = rest.split_once(')')?;
    let fits = is_made_of(place, 2..=80, ",./-0123456789") && is_made_of(tag, 2..=40, "/,-");
    (fits && rest.trim_start().starts_with(['-', '–', '—', ':'])).then_some(tag)
}

/// The tag that a paragraph begins with: `dpa` of `dpa Hamburg –`.
fn first_tag(paragraph: &str) -> Option<&str> {
    static FORM: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"^(?P<tag>[\p{L}-]{2,12}(?:/[\p{L}-]{2,12})*)(?:[/ ][\p{Lu}][\p{L} ]{2,30})?\s[-–—]\s").ok()
    });
    // Making the form ready takes longer than reading most reports: something else than letters and such signs stands
    // before their first dash.
    let mut apart = false;
    for sign in paragraph.chars() {
        if apart && matches!(sign, '-' | '–' | '—') {
            return Some(FORM.as_ref()?.captures(paragraph)?.name("tag")?.as_str());
        }
        apart = sign.is_whitespace();
        if !(sign.is_alphabetic() || apart || matches!(sign, '-' | '/')) {
            break;
        }
    }
    None
}

/// The tag that a paragraph ends with: `dpa` of `… (dpa)`, `REUTER` set off by two spaces.
fn last_tag(paragraph: &str) -> Option<&str> {
    let end = paragraph.trim_end();
    if let Some((_, tag)) = end.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
        return is_made_of(tag, 2..=60, "/,.-0123456789").then_some(tag);
    }
    let (before, tag) = end.rsplit_once(char::is_whitespace)?;
    let fits = tag.chars().all(char::is_uppercase) && (2..=10).contains(&tag.chars().count());
    (fits && before.ends_with(char::is_whitespace)).then_some(tag)
}

/// Whether `text` has so many characters, all of them letters, spaces or `signs`.
fn is_made_of(text: &str, length: std::ops::RangeInclusive<usize>, signs: &str) -> bool {
    let fits = |sign: char| sign.is_alphabetic() || sign == ' ' || signs.contains(sign);
    length.contains(&text.chars().count()) && text.chars().all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Format;

    /// What a plain text says of itself, and its prose.
    fn read(text: &str) -> (Metadata, String) {
        let mut document = Document::new(text.into(), Format::Plain);
        let mut metadata = Metadata::default();
        take(&mut document, &mut metadata);
        let prose = document.prose();
        (metadata, prose)
    }

    fn agency(text: &str) -> Option<String> {
        read(text).0.agency
    }

    #[test]
    fn the_source_line_names_outlet_and_agencies_and_is_no_prose() {
        let (metadata, prose) =
            read("Brand im Hafen\n\nEs gab 12 Verletzte.\n\nQuelle: ntv.de, ino/AFP/dpa\n\nNewsletter");
        assert_eq!(metadata.agency.as_deref(), Some("AFP/dpa"));
        assert_eq!(metadata.outlet.as_deref(), Some("ntv.de"));
        assert_eq!(prose, "Brand im Hafen\n\nEs gab 12 Verletzte.\n\nNewsletter");
        assert_eq!(read("Brand im Hafen\n\nEs brannte.\n\nQuelle: Agenturen").0.agency, None);
    }

    #[test]
    fn tags_at_the_end_and_datelines() {
        assert_eq!(agency("Brand im Hafen\n\nEs gab 12 Verletzte. (dpa)").as_deref(), Some("dpa"));
        assert_eq!(agency("Brand im Hafen\n\nEs gab 12 Verletzte. (lab/dpa)").as_deref(), Some("dpa"));
        assert_eq!(agency("Brand im Hafen\n\nBerlin (dpa) - Es gab 12 Verletzte.").as_deref(), Some("dpa"));
        assert_eq!(agency("Fire\n\nLONDON, March 3 (Reuters) - Twelve people were hurt.").as_deref(), Some("Reuters"));
        assert_eq!(agency("Fire\n\nTwelve people were hurt.  REUTER").as_deref(), Some("REUTER"));
        assert_eq!(agency("Brand\n\ndpa Hamburg – Es gab 12 Verletzte.").as_deref(), Some("dpa"));
    }

    #[test]
    fn a_text_that_only_speaks_of_an_agency_is_not_its_copy() {
        assert_eq!(
            agency("Brand im Hafen\n\nDas berichtete die dpa. Es gab 12 Verletzte (darunter zwei Kinder)."),
            None
        );
        assert_eq!(agency("Brand im Hafen\n\nDie Truppen (rund 300) zogen ab. (lab)"), None);
    }

    #[test]
    fn date_and_author_in_the_head() {
        let (metadata, prose) =
            read("Brand im Hafen\n\nVon: Ada Muster\n\nStand: 12.05.2024, 17:23 Uhr\n\nEs gab 12 Verletzte.");
        assert_eq!(metadata.author.as_deref(), Some("Ada Muster"));
        assert_eq!(metadata.published.as_deref(), Some("2024-05-12"));
        assert_eq!(prose, "Brand im Hafen\n\nEs gab 12 Verletzte.");
        let (metadata, _) =
            read("Fire in port\n\nBy Ada Muster\n\nPublished May 12, 2024 at 5:23 p.m.\n\nTwelve were hurt.");
        assert_eq!(metadata.published.as_deref(), Some("2024-05-12"));
    }

    #[test]
    fn a_sentence_with_a_date_or_a_name_is_prose() {
        let text = "Brand im Hafen\n\nVon 1.200 Autos blieben 12.\n\nAm 12.05.2024 brannte es schon einmal.";
        let (metadata, prose) = read(text);
        assert_eq!((metadata.author, metadata.published), (None, None));
        assert_eq!(prose, text);
    }

    #[test]
    fn the_day_in_brackets_is_the_reports() {
        assert_eq!(
            read("Brand im Hafen\n\nAm Montag (28.04.2025) gab es 12 Verletzte.").0.published.as_deref(),
            Some("2025-04-28")
        );
    }

    #[test]
    fn a_note_on_the_author_is_no_part_of_the_text() {
        let text = "Fire in port\n\nTwelve were hurt.\n\nJo Muster (*1958) is a reporter for the Port News.\n\nPort News\n\nAda Rot is hurt.";
        let mut document = Document::new(text.into(), Format::Plain);
        let said = |name: &str| Some(name.to_owned());
        let mut metadata = Metadata { author: said("Jo Muster"), outlet: said("Port News"), ..Metadata::default() };
        take(&mut document, &mut metadata);
        assert_eq!(document.prose(), "Fire in port\n\nTwelve were hurt.\n\nAda Rot is hurt.");
    }

    #[test]
    fn a_correction_says_so_in_its_head() {
        for head in [
            "Berichtigung: 12 statt 13 Verletzte",
            "KORREKTUR",
            "Brand im Hafen (Korrektur)",
            "Correction: Fire in port",
        ] {
            assert!(read(&format!("{head}\n\nEs gab 12 Verletzte.")).0.corrects, "{head}");
        }
        for head in ["Korrekturen am Haushalt gefordert", "Correctional officer hurt", "Brand im Hafen"] {
            assert!(!read(&format!("{head}\n\nEs gab 12 Verletzte.")).0.corrects, "{head}");
        }
    }

    #[test]
    fn a_withdrawn_report_says_so_in_its_head() {
        for head in ["STORY WITHDRAWN", "KILL: Brand im Hafen", "Korrektur (KILL)", "Achtung, Meldung zurückgezogen"] {
            assert!(read(&format!("{head}\n\nEs gab 12 Verletzte.")).0.canceled, "{head}");
        }
        for head in
            ["Berichtigung: 12 statt 13 Verletzte", "Kill Bill kommt ins Kino", "Widerruf der Zulassung gefordert"]
        {
            assert!(!read(&format!("{head}\n\nEs gab 12 Verletzte.")).0.canceled, "{head}");
        }
    }
}
