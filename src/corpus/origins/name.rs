//! A name as names are compared: its words without case, signs, articles and endings.

use std::cell::RefCell;
use std::rc::Rc;

use rust_stemmers::{Algorithm, Stemmer};

use crate::language::{Lang, Memory};

/// Longer stems than this, in characters, lose an s after a vowel.
const SHORTEST_WITH_GENITIVE: usize = 5;

/// One word of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// As written.
    pub text: String,
    pub lower: String,
    /// Without its ending, and with `ss` for `ß`.
    pub stem: String,
    pub capital: bool,
    /// An article, preposition or conjunction: it says nothing of who.
    pub glue: bool,
    /// Whether it is tied to the word after it by a hyphen.
    pub hyphen: bool,
}

/// The words of `name`.
pub(super) fn words(name: &str) -> Vec<Word> {
    let name = without_stops(name);
    let mut words: Vec<Word> = Vec::new();
    let mut rest = name.as_str();
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let tail = &rest[start..];
        let length = tail.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(tail.len());
        let (text, after) = tail.split_at(length);
        // The s of a genitive is no word: `AMC's`, `Moody’s`.
        let genitive = text == "s" && rest[..start].ends_with(['\'', '’']) && start > 0;
        if !genitive {
            let hyphen = after.starts_with(['-', '‑', '/']);
            words.push(Word { hyphen, ..MET.with(|met| met.recall(text, || word(text))) });
        }
        rest = after;
    }
    words
}

thread_local! {
    /// The words met so far, as they are before another.
    static MET: Memory<Word> = Memory::default();
    /// The words of the names met so far.
    static CUT: Memory<Rc<[Word]>> = Memory::default();
}

/// The same, kept for when the name comes again.
pub(super) fn kept_words(name: &str) -> Rc<[Word]> {
    CUT.with(|cut| cut.recall(name, || words(name).into()))
}

/// The stem of a word in lower case, the same for all that is written alike in any language.
pub(super) fn stem(lower: &str) -> String {
    // Names keep their endings in English, so the German stemmer does for both.
    thread_local!(static GERMAN: RefCell<Stemmer> = RefCell::new(Stemmer::create(Algorithm::German)));
    let plain = lower.replace('ß', "ss");
    let mut stem = GERMAN.with_borrow(|stemmer| stemmer.stem(&plain).into_owned());
    // The stemmer leaves a genitive after a vowel, which names often end in: `Selenskyjs`.
    let genitive = stem.chars().count() > SHORTEST_WITH_GENITIVE && stem.ends_with('s');
    if genitive && stem[..stem.len() - 1].ends_with(['a', 'e', 'i', 'j', 'o', 'u', 'y']) {
        stem.pop();
    }
    stem
}

fn word(text: &str) -> Word {
    let lower = text.to_lowercase();
    let glue = !text.chars().all(char::is_uppercase)
        && Lang::ALL.iter().any(|language| {
            let words = &language.lexicon().function_words;
            words.articles.contains(&lower)
                || words.prepositions.contains(&lower)
                || words.conjunctions.contains(&lower)
        });
    Word {
        stem: stem(&lower),
        capital: text.starts_with(char::is_uppercase),
        text: text.to_owned(),
        lower,
        glue,
        hyphen: false,
    }
}

/// `US` for `U.S.`, so that stops do not part the letters of an abbreviation.
fn without_stops(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let stands_alone =
        |at: usize| at.checked_sub(1).and_then(|at| letters.get(at)).is_none_or(|it| !it.is_alphanumeric());
    let mut plain = String::with_capacity(name.len());
    for (at, &letter) in letters.iter().enumerate() {
        let after_capital = at > 0 && letters[at - 1].is_uppercase();
        let single = after_capital && (stands_alone(at - 1) || at >= 2 && letters[at - 2] == '.');
        if letter == '.' && single {
            continue;
        }
        plain.push(letter);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(name: &str) -> Vec<String> {
        words(name).into_iter().filter(|word| !word.glue).map(|word| word.stem).collect()
    }

    #[test]
    fn one_name_in_many_forms() {
        assert_eq!(stems("des Robert Koch-Instituts"), stems("Robert-Koch-Institut"));
        assert_eq!(stems("das US-Aussenministerium"), stems("US-Außenministeriums"));
        assert_eq!(stems("U.S. Treasury"), stems("the US Treasury"));
        assert_eq!(stems("Moody’s"), ["moody"]);
    }
}
