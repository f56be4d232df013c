//! In whose voice a sentence gives its figure, and whether it says that the figure is an old one: by
//! words, where the reader could make out no one.

use super::origins::words;
use crate::language::{HashSet, Lang};

/// What the words of a sentence say of its figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Voice {
    /// Someone holds the figure, whether or not it could be made out who.
    pub held: bool,
    /// The writer knows of a newer figure: `noch`, `zuvor`, `initially`.
    pub revised: bool,
    /// A day or a month stands by it.
    pub dated: bool,
}

impl Voice {
    /// What `sentence` says.
    pub(super) fn of(sentence: &str, language: Lang) -> Self {
        let lists = &language.lexicon().voice;
        let words = words(sentence);
        let has = |list: &HashSet<String>| words.iter().any(|word| list.contains(word));
        Self { held: has(&lists.holders), revised: has(&lists.revised), dated: has(&lists.dates) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_speaks_and_of_when() {
        let voice = |sentence| Voice::of(sentence, Lang::German);
        assert!(!voice("Die Wirtschaft dürfte um 4,9 Prozent wachsen.").held);
        assert!(voice("Das Institut erwartet 4,9 Prozent.").held);
        assert!(voice("Am 23. Oktober sprach das Pentagon noch von 3.000.").revised);
        assert!(voice("Im Oktober waren es 3.000.").dated);
    }
}
