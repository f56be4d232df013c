//! Names that a text itself ties together: `Robert Koch-Institut (RKI)`, `Geheimdienst NIS`.
//!
//! In go the blocks of a text, out come pairs of names of one office. It reads characters, not
//! tokens, because a report is looked through from end to end; a person's party (`Anna Muster
//! (SPD)`), ages and photo credits tie nothing.

use super::Prose;
use crate::text::{Span, acronyms};

/// Most words of a long name.
const NAME_WORDS: usize = 9;
/// Longest short name, in bytes.
const SHORT_NAME: usize = 14;

/// Pairs of names of one office or person, as they stand in the text, in its order.
pub(super) fn tied_together(prose: &Prose<'_>) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for block in &prose.document.blocks {
        let text = block.span.of(prose.text());
        let mut at = 0;
        while let Some(found) = memchr::memchr(b'(', &text.as_bytes()[at..]) {
            let open = at + found;
            at = open + 1;
            let hidden =
                block.holes.iter().any(|hole| hole.overlaps(Span::new(block.span.start + open, block.span.start + at)));
            if hidden {
                continue;
            }
            let Some(close) = text[at..].char_indices().take(SHORT_NAME + 1).find(|&(_, sign)| sign == ')') else {
                continue;
            };
            let short = text[at..at + close.0].trim();
            if let Some(long) = long_name(prose, &text[..open], short) {
                add(&mut pairs, long, short.to_owned());
            }
        }
        for (noun, acronym) in appositions(prose, text) {
            add(&mut pairs, noun, acronym);
        }
    }
    pairs
}

fn add(pairs: &mut Vec<(String, String)>, long: String, short: String) {
    let pair = (long, short);
    if !pairs.contains(&pair) {
        pairs.push(pair);
    }
}

/// The name before a bracket that holds `short`, if the two are one.
fn long_name(prose: &Prose<'_>, before: &str, short: &str) -> Option<String> {
    if !is_short_name(short) {
        return None;
    }
    let words = name_words(prose, before);
    // The shortest end of the words that the short name abbreviates.
    let abbreviated = (0..words.len()).rev().find(|&from| abbreviates(short, &words[from..]));
    if let Some(from) = abbreviated {
        return Some(words[from..].join(" "));
    }
    let attribution = &prose.lexicon().attribution;
    let last = words.last()?.to_lowercase();
    let office = attribution.nouns.offices.contains(&last);
    (office && !attribution.nouns.parties.contains(&short.to_lowercase())).then(|| words.join(" "))
}

/// The words of the name that `before` ends with: capitalised ones, with small ones between.
fn name_words<'t>(prose: &Prose<'_>, before: &'t str) -> Vec<&'t str> {
    let lexicon = prose.lexicon();
    let mut words: Vec<&str> = Vec::new();
    for word in before.split_whitespace().rev().take(NAME_WORDS) {
        let trimmed = word.trim_matches(['„', '“', '”', '"', '»', '«']);
        let capital = trimmed.starts_with(char::is_uppercase);
        let small = lexicon.attribution.words.name_links.contains(trimmed);
        let ends = trimmed.is_empty() || trimmed.ends_with([',', '.', ':', ';', '(', ')']);
        if ends || !(capital || small && !words.is_empty()) {
            break;
        }
        words.push(trimmed);
    }
    while words.last().is_some_and(|word| {
        !word.starts_with(char::is_uppercase) || lexicon.function_words.contains(&word.to_lowercase())
    }) {
        words.pop();
    }
    words.reverse();
    words
}

/// Whether the word looks like a short name: letters alone, with at least one capital.
fn is_short_name(word: &str) -> bool {
    (2..=SHORT_NAME).contains(&word.len())
        && word.chars().all(|character| character.is_alphabetic() || matches!(character, '-' | '.' | '&'))
        && word.starts_with(char::is_uppercase)
}

/// Whether the letters of `short`, which is written in capitals, stand in `words` in this order, the
/// first at the start of the first word, and one at the start of each further capitalised word or
/// inside it.
fn abbreviates(short: &str, words: &[&str]) -> bool {
    let capitals: Vec<char> =
        short.chars().filter(|character| character.is_alphabetic()).flat_map(char::to_lowercase).collect();
    if capitals.len() < 2 || short.chars().filter(|character| character.is_uppercase()).count() < 2 {
        return false;
    }
    let Some(first) = words.first().filter(|word| word.starts_with(char::is_uppercase)) else { return false };
    if first.chars().next().map(|character| character.to_lowercase().collect::<String>())
        != Some(capitals[0].to_string())
    {
        return false;
    }
    // Every capitalised word gives at least its first letter, in order; the rest may come from inside.
    let mut wanted = capitals.iter().peekable();
    for word in words.iter().filter(|word| word.starts_with(char::is_uppercase)) {
        let mut letters = word.chars().flat_map(char::to_lowercase);
        let initial = letters.next();
        if wanted.peek().copied().copied() != initial {
            return false;
        }
        wanted.next();
        for letter in letters {
            // An inner letter counts if the next word does not need it.
            if wanted.peek().copied() == Some(&letter) && wanted.len() > remaining(words, word) {
                wanted.next();
            }
        }
    }
    wanted.next().is_none()
}

/// How many capitalised words come after `word`.
fn remaining(words: &[&str], word: &str) -> usize {
    let at = words.iter().position(|other| std::ptr::eq(*other, word)).unwrap_or(words.len());
    words[at.saturating_add(1).min(words.len())..].iter().filter(|word| word.starts_with(char::is_uppercase)).count()
}

/// Pairs of an office and the acronym right after it: `des südkoreanischen Geheimdienstes NIS`.
fn appositions(prose: &Prose<'_>, text: &str) -> Vec<(String, String)> {
    let lexicon = prose.lexicon();
    let nouns = &lexicon.attribution.nouns;
    let mut pairs = Vec::new();
    for at in acronyms(text).filter(|&at| text[..at].ends_with(char::is_whitespace)) {
        let Some(word) = text[at..].split_whitespace().next() else { continue };
        let acronym = word.trim_end_matches([',', '.', ':', ';', ')', '“', '"', '!', '?']);
        let letters = acronym.chars().count();
        let capitals = (2..=6).contains(&letters) && acronym.chars().all(char::is_uppercase);
        if !capitals {
            continue;
        }
        let mut before = text[..at].split_whitespace().rev();
        let noun = before.next().unwrap_or_default();
        if noun.starts_with(char::is_uppercase)
            && noun.chars().all(|character| character.is_alphabetic() || character == '-')
        {
            let lower = noun.to_lowercase();
            if nouns.offices.contains(&lower) && !nouns.media.contains(&lower) {
                let adjective = before.next().unwrap_or_default();
                let described = adjective.starts_with(char::is_lowercase)
                    && !lexicon.function_words.contains(adjective)
                    && adjective.chars().all(char::is_alphabetic)
                    && adjective.ends_with(['n', 'e', 'r', 's', 'm']);
                let long = if described { format!("{adjective} {noun}") } else { noun.to_owned() };
                pairs.push((long, acronym.to_owned()));
            }
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;
    use crate::text::{Document, Format};

    #[track_caller]
    fn check(lang: Lang, text: &str, expected: &[(&str, &str)]) {
        let document = Document::new(text.into(), Format::Plain);
        let prose = Prose::new(&document, lang);
        let pairs = tied_together(&prose);
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(long, short)| (long.as_str(), short.as_str())).collect();
        assert_eq!(pairs, expected, "{text}");
    }

    #[test]
    fn an_acronym_in_brackets() {
        check(Lang::German, "Das Robert Koch-Institut (RKI) zählt.", &[("Robert Koch-Institut", "RKI")]);
        check(
            Lang::German,
            "Sie fragte die Weltgesundheitsorganisation (WHO).",
            &[("Weltgesundheitsorganisation", "WHO")],
        );
        check(Lang::German, "Das Statistische Bundesamt (Destatis) zählt.", &[("Statistische Bundesamt", "Destatis")]);
        check(Lang::German, "Die Europäische Zentralbank (EZB) prüft.", &[("Europäische Zentralbank", "EZB")]);
        check(
            Lang::English,
            "The Council on Foreign Relations (CFR) said so.",
            &[("Council on Foreign Relations", "CFR")],
        );
        check(
            Lang::English,
            "The International Monetary Fund (IMF) and others.",
            &[("International Monetary Fund", "IMF")],
        );
    }

    #[test]
    fn an_acronym_behind_its_office() {
        check(
            Lang::German,
            "Laut dem südkoreanischen Geheimdienst NIS sind es 300.",
            &[("südkoreanischen Geheimdienst", "NIS")],
        );
        check(Lang::German, "Der Geheimdienst NIS schweigt.", &[("Geheimdienst", "NIS")]);
    }

    #[test]
    fn what_ties_nothing() {
        check(Lang::German, "Anna Muster (41) und Karl Roth (CDU) kamen aus Linz (Foto: dpa).", &[]);
        check(Lang::German, "Claudius Dunkel (CDU) sprach mit der Nachrichtenagentur AFP.", &[]);
        check(Lang::German, "Es waren 300 Menschen (Stand: Montag) in Graz (Steiermark).", &[]);
    }

    #[test]
    fn a_pair_is_given_once() {
        let text = "Das Robert Koch-Institut (RKI) zählt. Wieder zählt das Robert Koch-Institut (RKI).";
        check(Lang::German, text, &[("Robert Koch-Institut", "RKI")]);
    }
}
