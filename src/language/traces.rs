//! Traces of words: whether a stretch of text may have one of a list, before it is cut into words.
//!
//! Most sentences beside a figure say nothing of it. Those that may are told by a pass over their bytes, and only they are
//! cut and read. A trace is found inside other words too: it says that a word may be there, and never what is.

use std::sync::OnceLock;

use aho_corasick::AhoCorasick;

use super::AttributionWords;

/// What the traces of attributions that reach beyond their sentence are, made when they are first asked for.
#[derive(Debug, Default)]
pub struct AttributionTraces {
    pointing: OnceLock<Traces>,
    reporting: OnceLock<Traces>,
}

/// Words to be looked for in a text.
#[derive(Debug)]
struct Traces(Option<AhoCorasick>);

impl Traces {
    /// `words` are in lower case.
    fn of<'w>(words: impl Iterator<Item = &'w String>) -> Self {
        // The search knows only the capitals of ASCII, so that a first letter beyond it is looked for in both forms.
        let forms = |word: &String| {
            let mut letters = word.chars();
            let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
            [word.clone(), word.to_uppercase(), first + letters.as_str()]
        };
        let patterns: Vec<String> = words.flat_map(forms).collect();
        let search = || {
            AhoCorasick::builder()
                .ascii_case_insensitive(true)
                .build(&patterns)
                .unwrap_or_else(|error| panic!("the words of attributions make no search: {error}"))
        };
        Self((!patterns.is_empty()).then(search))
    }

    /// Whether one of them stands in `text`, of whatever case.
    fn are_in(&self, text: &str) -> bool {
        self.0.as_ref().is_some_and(|search| search.is_match(text))
    }
}

impl AttributionWords {
    /// Whether the sentence `text` may say whose words the one before it is: `Das teilte die Polizei mit`, `Die Zahlen
    /// stammen vom Amt`.
    pub fn may_point_back(&self, text: &str) -> bool {
        let start = text.trim_start_matches(|character: char| !character.is_alphanumeric());
        let opens = |word: &String| start.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        self.words.back.iter().any(opens)
            || self.traces.pointing.get_or_init(|| Traces::of(self.verbs.forms_of_numbers())).are_in(text)
    }

    /// Whether `text` may have a cue that what follows it goes on with: `Demnach`.
    pub fn may_go_on(&self, text: &str) -> bool {
        self.traces.reporting.get_or_init(|| Traces::of(self.cues.same.iter())).are_in(text)
    }
}

#[cfg(test)]
mod tests {
    use crate::language::Lang;

    #[test]
    fn sentences_that_may_say_whose_words_stand_before() {
        let words = &Lang::German.lexicon().attribution;
        for text in
            ["Das teilte die Polizei mit.", "Dies sagte er.", "Die Daten stammen vom Amt.", "KAMEN sie von ihm?"]
        {
            assert!(words.may_point_back(text), "{text}");
        }
        for text in ["Es brannte.", "Er sagte das.", ""] {
            assert!(!words.may_point_back(text), "{text}");
        }
    }

    #[test]
    fn texts_that_may_be_gone_on_with() {
        let german = &Lang::German.lexicon().attribution;
        assert!(german.may_go_on("Es gab Demnach 100 Fälle.") && german.may_go_on("DEMNACH nicht."));
        assert!(!german.may_go_on("Danach gab es 100 Fälle."));
        assert!(!Lang::English.lexicon().attribution.may_go_on("Accordingly there were 100."));
    }
}
