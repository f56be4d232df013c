//! Which language a text is in, by its small words.

use std::sync::LazyLock;

use super::Lang;
use super::table::HashMap;

/// Words looked at; a language shows long before.
const ENOUGH: usize = 600;

/// The small words that only one language has: one that several have tells nothing.
struct Telling {
    languages: HashMap<String, Lang>,
    /// In bytes.
    longest: usize,
}

static TELLING: LazyLock<Telling> = LazyLock::new(|| {
    let small = |language: Lang| &language.lexicon().function_words;
    let only = Lang::ALL.into_iter().flat_map(|language| {
        let others =
            move |word: &str| Lang::ALL.into_iter().any(|other| other != language && small(other).contains(word));
        small(language).all().iter().filter(move |word| !others(word)).map(move |word| (word.clone(), language))
    });
    let languages: HashMap<String, Lang> = only.collect();
    let longest = languages.keys().map(String::len).max().unwrap_or(0);
    Telling { languages, longest }
});

impl Lang {
    /// The language of a text, by its small words. German where nothing tells: it is the house's
    /// first language.
    pub fn of(text: &str) -> Self {
        let mut counts = [0_usize; Self::ALL.len()];
        let mut buffer = String::with_capacity(TELLING.longest);
        let mut rest = text;
        for _ in 0..ENOUGH {
            let Some(word) = next_word(&mut rest) else { break };
            if word.is_ascii() {
                if word.len() > TELLING.longest {
                    continue;
                }
                buffer.clear();
                buffer.push_str(word);
                buffer.make_ascii_lowercase();
            } else {
                buffer = word.to_lowercase();
            }
            if let Some(&language) = TELLING.languages.get(buffer.as_str()) {
                counts[language as usize] += 1;
            }
        }
        if counts[Self::English as usize] > counts[Self::German as usize] { Self::English } else { Self::German }
    }
}

/// Takes the next run of letters off `text`.
fn next_word<'t>(text: &mut &'t str) -> Option<&'t str> {
    let start = letters(text, false);
    let rest = &text[start..];
    let end = letters(rest, true);
    *text = &rest[end..];
    (end > 0).then(|| &rest[..end])
}

/// How many bytes at the start of `text` are letters; or are none.
fn letters(text: &str, wanted: bool) -> usize {
    let bytes = text.as_bytes();
    let mut end = 0;
    while let Some(byte) = bytes.get(end) {
        let (length, letter) = if byte.is_ascii() {
            (1, byte.is_ascii_alphabetic())
        } else {
            let Some(character) = text[end..].chars().next() else { break };
            (character.len_utf8(), character.is_alphabetic())
        };
        if letter != wanted {
            break;
        }
        end += length;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_a_text_shows_in_its_small_words() {
        assert_eq!(Lang::of("Die Regierung sprach von 300 Toten."), Lang::German);
        assert_eq!(Lang::of("The government spoke of 300 dead."), Lang::English);
        assert_eq!(Lang::of("12.000"), Lang::German);
    }
}
