//! Which language a text is in, by its small words.

use std::sync::LazyLock;

use super::Lang;
use super::table::WordMap;
use crate::text::{lower_case, runs};

/// Words looked at; a language shows long before.
const ENOUGH: usize = 600;

/// One language has shown when it is so many of its small words ahead of all others: two or three paragraphs.
const AHEAD: usize = 40;

/// The small words that only one language has: one that several have tells nothing.
struct Telling {
    languages: WordMap<Lang>,
    /// In bytes.
    longest: usize,
}

static TELLING: LazyLock<Telling> = LazyLock::new(|| {
    let small = |language: Lang| language.small_words();
    let only = Lang::ALL.into_iter().flat_map(|language| {
        let others =
            move |word: &str| Lang::ALL.into_iter().any(|other| other != language && small(other).contains(word));
        small(language).all().iter().filter(move |word| !others(word)).map(move |word| (word.clone(), language))
    });
    let languages: WordMap<Lang> = only.collect();
    let longest = languages.keys().map(String::len).max().unwrap_or(0);
    Telling { languages, longest }
});

impl Lang {
    /// The language of a text, by its small words. German where nothing tells: it is the house's
    /// first language.
    pub fn of(text: &str) -> Self {
        let telling = &*TELLING;
        let mut counts = [0_usize; Self::ALL.len()];
        // Counts `word`; whether its language is clear now.
        let count = |counts: &mut [usize; Self::ALL.len()], word: &str| {
            let language = telling.languages.get(word);
            if let Some(&language) = language {
                counts[language as usize] += 1;
            }
            language.is_some() && is_clear(counts)
        };
        let mut small = String::with_capacity(telling.longest);
        let (mut seen, mut clear) = (0, false);
        for run in runs(text) {
            if seen >= ENOUGH || clear {
                break;
            }
            let words = &text[run.start..run.end];
            if !run.is_ascii() {
                // Letters and signs, as it may be.
                let pieces = words.split(|character: char| !character.is_alphabetic());
                for word in pieces.filter(|word| !word.is_empty()).take(ENOUGH - seen) {
                    seen += 1;
                    // In small letters a word takes a third of its bytes at the least.
                    if word.len() <= 3 * telling.longest {
                        count(&mut counts, &lower_case(word));
                    }
                }
                clear = is_clear(&counts);
                continue;
            }
            seen += 1;
            if words.len() > telling.longest {
                continue;
            }
            if run.is_small() {
                clear = count(&mut counts, words);
            } else {
                small.clear();
                small.push_str(words);
                small.make_ascii_lowercase();
                clear = count(&mut counts, &small);
            }
        }
        if counts[Self::English as usize] > counts[Self::German as usize] { Self::English } else { Self::German }
    }
}

/// Whether one language is so far ahead that more words change nothing.
fn is_clear(counts: &[usize; Lang::ALL.len()]) -> bool {
    let most = counts.iter().max().copied().unwrap_or(0);
    most >= AHEAD && counts.iter().filter(|&&count| count + AHEAD > most).count() == 1
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
