//! Articles that are no numbers: `ein Haus`, `a house`.
//!
//! A text is full of them, and each would be read, measured, hedged and then left out again. In goes an article in its
//! sentence, out comes whether the words beside it leave no doubt. Where they do, it is read as any number.

use super::Numerals;
use crate::reading::Token;

impl Numerals<'_, '_> {
    /// Whether the word at `at` is an article that certainly counts nothing.
    pub fn is_mere_article(&self, at: usize) -> bool {
        let lexicon = self.lexicon;
        let article = &self.tokens[at];
        if !lexicon.is_article_alone(article.lower()) || article.glued {
            return false;
        }
        // What counts nothing stands before a word of its own.
        let behind = self.tokens.get(at + 1).filter(|next| next.is_word() && !next.glued);
        let of_several = |next: &Token<'_>| lexicon.grammar.links.partitives.contains(next.lower());
        if behind.is_none_or(|next| lexicon.makes_number_before(next.lower()) || of_several(next))
            || lexicon.makes_number_from_afar(self.lower(at + 2))
        {
            return false;
        }
        let Some(before) = at.checked_sub(1).map(|before| &self.tokens[before]) else { return true };
        let tied = before.is_word() && before.glued;
        // `drei Frauen und ein Mann`
        // `three men and one woman`, `300 people, including one woman`
        let one = lexicon.numbers.units.contains_key(article.lower().text);
        let joined = (lexicon.grammar.nouns_capitalised || one) && before.lower() == lexicon.numbers.joiner;
        let part = one && lexicon.clauses.parts.contains(before.lower());
        !tied && !joined && !part && !lexicon.makes_number_behind(before.lower()) && !self.has_number_named_before(at)
    }

    /// Whether the words before the one at `at` name what a number is there: `um den Faktor von einem`, `im Alter von
    /// einem`.
    fn has_number_named_before(&self, at: usize) -> bool {
        let lower = |back: usize| at.checked_sub(back).map(|at| &self.tokens[at]).map(Token::lower).unwrap_or_default();
        let (numbers, links) = (self.numbers(), &self.lexicon.grammar.links);
        let tied = numbers.ranges.open.contains(lower(1)) || links.values.contains(lower(1));
        tied && (numbers.factors.contains(lower(2)) || numbers.factors.contains(lower(3)))
            || self.lexicon.units.age.before.contains_row([lower(2), lower(1)], " ")
    }
}

#[cfg(test)]
mod tests {
    use super::super::Numerals;
    use crate::language::Lang;
    use crate::reading::Prose;
    use crate::text::{Document, Format};

    /// Whether the article of `text` certainly counts nothing.
    fn is_mere(language: Lang, text: &str) -> bool {
        let document = Document::new(text.into(), Format::Plain);
        let prose = Prose::new(&document, language);
        let numerals = Numerals { tokens: prose.tokens(0), lexicon: prose.lexicon() };
        let mut articles = (0..numerals.tokens.len()).filter(|&at| numerals.numbers().articles.has(numerals.lower(at)));
        numerals.is_mere_article(articles.next().expect("there is an article"))
    }

    #[test]
    fn articles_before_common_words_are_passed_by() {
        for text in ["Er hat ein Haus.", "Einem Sprecher zufolge brennt es.", "Das ist eine sehr gute Frage."] {
            assert!(is_mere(Lang::German, text), "{text}");
        }
        for text in ["He has a house.", "A spokesman said so.", "He has an idea."] {
            assert!(is_mere(Lang::English, text), "{text}");
        }
    }

    #[test]
    fn articles_that_may_count_are_read() {
        for text in [
            "Es kostet einen Euro.",
            "Es sank um ein Drittel.",
            "Das sind mindestens ein Toter und Verletzte.",
            "Es dauerte eine volle Stunde.",
            "Das ist ein Mal passiert.",
            "Er hat eine.",
            "Getötet wurden zwei Afghanen und ein Ausländer.",
            "Davon ist eines von 56 gebaut.",
        ] {
            assert!(!is_mere(Lang::German, text), "{text}");
        }
        for text in [
            "A million came.",
            "He sold one or more houses.",
            "That is one in ten.",
            "It fell a place.",
            "About a house was lost.",
            "She is one.",
            "They found a dollar.",
        ] {
            assert!(!is_mere(Lang::English, text), "{text}");
        }
    }
}
