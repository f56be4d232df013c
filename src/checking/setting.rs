//! What surrounds a claim: the words and names of its sentence, and whom its document is about.
//!
//! A figure's own clause often says too little to know the matter by (`Das Regime hat 12.000
//! Soldaten geschickt`); what stands around it says more. Words and names only: nothing here decides.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::voice::Voice;
use crate::language::{Facts, Lang, Lower, Vocabulary};

/// What surrounds a claim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Setting {
    /// Stems of the content words of its sentence.
    pub words: BTreeSet<String>,
    /// Those of them that say nothing of the matter: of numbers (`Millionen`), units, of who says it and when.
    pub idle: BTreeSet<String>,
    /// Names in its sentence, lower case: what English writes with a capital, and abbreviations.
    pub names: BTreeSet<String>,
    /// The things that its nouns name, with the stem of each: a `Beben` and an `earthquake` are one.
    pub things: BTreeMap<&'static str, String>,
    /// The stem of the word that opens it, where its capital tells nothing: a name, if the other text has it as one.
    pub opener: Option<String>,
    /// The days of the week that it names.
    pub weekdays: BTreeSet<i8>,
    /// The digits of its other figures: two sentences that share those are hardly of two matters.
    pub figures: BTreeSet<String>,
}

/// What a sentence says around one of its claims.
#[derive(Debug)]
pub(super) struct Around {
    pub language: Lang,
    pub setting: Setting,
    pub voice: Voice,
}

impl Around {
    /// What `sentence` says around the figure that stands at `at` in it (bytes).
    pub fn of(sentence: &str, at: usize, language: Lang) -> Self {
        Self { language, setting: Setting::of(sentence, at, language), voice: Voice::of(sentence, at, language) }
    }
}

/// A shorter word in capitals is a sign, a longer one may be a headline.
const ABBREVIATION: std::ops::RangeInclusive<usize> = 2..=5;
/// Shorter words say nothing about the matter.
pub(super) const SHORTEST_WORD: usize = 4;

/// How a word that may be a name stands among the names that a text is about, by its stem.
pub(super) fn maybe(stem: &str) -> String {
    format!("?{stem}")
}

impl Setting {
    /// The names of the sentence, and of its opening word that it may be one.
    pub fn own_names(&self) -> impl Iterator<Item = String> {
        let opener = self.opener.iter().map(|opener| maybe(opener));
        self.names.iter().cloned().chain(opener)
    }

    /// What a text with this sentence says to [`Setting::own_names`] of another: its names, and that what may be
    /// one of them is one.
    pub fn names_for_others(&self) -> impl Iterator<Item = String> {
        let confirmed = self.names.iter().map(|name| maybe(name));
        self.names.iter().chain(&self.opener).cloned().chain(confirmed)
    }

    /// Whether the word that opens the one sentence is a name in the other.
    pub fn opens_with_name_of(&self, other: &Self) -> bool {
        self.opener.as_ref().is_some_and(|opener| other.names.contains(opener))
    }

    /// The words and names of `sentence`, and the figures besides the one that stands at `at` in it (bytes).
    pub fn of(sentence: &str, at: usize, language: Lang) -> Self {
        let lexicon = language.lexicon();
        let mut setting = Self { figures: other_figures(sentence, at), ..Self::default() };
        let shouted = !sentence.chars().any(char::is_lowercase);
        for (at, word) in tokens(sentence, language).enumerate() {
            let (lower, stem, word) = (word.lower(), &*word.stem, word.written);
            let letters = word.chars().count();
            let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
            let abbreviation = ABBREVIATION.contains(&letters) && capitals == letters && !shouted;
            let capital = language == Lang::English && at > 0 && capitals > 0 && !shouted;
            if language == Lang::English && at == 0 && capitals > 0 && !lexicon.function_words.contains(lower) {
                setting.opener = Some(stem.to_owned());
            }
            setting.weekdays.extend(lexicon.time.weekdays.get(lower));
            let is_date = lexicon.time.months.contains_key(lower) || lexicon.time.weekdays.contains_key(lower);
            // `C30`, `A380`: a capital and a number are a name.
            let model = capitals > 0 && word.chars().any(|sign| sign.is_ascii_digit());
            if (abbreviation || capital || model) && !is_date && !lexicon.function_words.contains(lower) {
                setting.names.insert(stem.to_owned());
            }
            if letters >= SHORTEST_WORD && !lexicon.function_words.contains(lower) {
                let noun = capitals > 0 || !lexicon.clauses.nouns_are_capitalised;
                if let Some(thing) = noun.then(|| lexicon.nouns.know(lower, &lexicon.stems).thing).flatten() {
                    setting.things.insert(thing, stem.to_owned());
                }
                let is_idle = lexicon.numbers.magnitudes.contains_key(lower)
                    || lexicon.units.may_start_with(lower)
                    || lexicon.voice.holders.contains(lower)
                    || lexicon.voice.passing.contains(lower);
                if is_idle {
                    setting.idle.insert(stem.to_owned());
                }
                setting.words.insert(stem.to_owned());
            }
        }
        setting
    }
}

/// A word of a sentence.
pub(super) struct Word<'s> {
    pub written: &'s str,
    pub stem: Rc<str>,
    /// What is known of it in lower case.
    facts: Rc<Facts>,
}

impl Word<'_> {
    /// The word in lower case.
    pub fn lower(&self) -> Lower<'_> {
        Lower::of(Some(&self.facts), self.written)
    }
}

/// The words of `sentence`, in its order; numbers are none.
pub(super) fn tokens(sentence: &str, language: Lang) -> impl Iterator<Item = Word<'_>> {
    let stems = &language.lexicon().stems;
    let is_between =
        |character: char| !(character.is_alphanumeric() || matches!(character, '-' | '\'' | '’' | ':' | '*'));
    sentence
        .split(is_between)
        .map(|word| word.trim_matches(|character: char| !character.is_alphanumeric()))
        .filter(|word| word.starts_with(char::is_alphabetic))
        .map(move |written| {
            let facts = Vocabulary::with(language, |words| words.facts(written));
            Word { written, stem: stems.shared(Lower::of(Some(&facts), written)), facts }
        })
}

/// The digits of the numbers of `sentence` that say something, the one at `at` and years left out. Points and
/// commas in them are left out too, which the languages use the other way round.
fn other_figures(sentence: &str, at: usize) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut start = 0;
    while let Some(first) = sentence[start..].find(|sign: char| sign.is_ascii_digit()) {
        let first = start + first;
        let end = sentence[first..]
            .find(|sign: char| !(sign.is_ascii_digit() || matches!(sign, '.' | ',' | '\'' | '’')))
            .map_or(sentence.len(), |length| first + length);
        let number = sentence[first..end].trim_end_matches(|sign: char| !sign.is_ascii_digit());
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let year = digits.len() == number.len() && matches!(digits.parse(), Ok(1900..=2100));
        if !(first..end).contains(&at) && !year {
            found.insert(digits);
        }
        start = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_by_their_capitals() {
        let english = Setting::of("The French group Renault owns AMC's plant.", 0, Lang::English);
        assert_eq!(english.names.iter().map(String::as_str).collect::<Vec<_>>(), ["amc", "french", "renault"]);
        let german = Setting::of("Der Geheimdienst NIS zählt 12.000 Soldaten.", 0, Lang::German);
        assert_eq!(german.names.iter().map(String::as_str).collect::<Vec<_>>(), ["nis"]);
        assert!(Setting::of("CHRYSLER TO BUY AMC", 0, Lang::English).names.is_empty());
    }

    #[test]
    fn the_other_figures_by_their_digits() {
        let english = Setting::of("Revenue rose 3.5 percent to $4,100 in 2023.", 0, Lang::English);
        assert_eq!(english.figures.iter().map(String::as_str).collect::<Vec<_>>(), ["35", "4100"]);
        let sentence = "Der Umsatz stieg um 3,5 Prozent auf 4.100 Euro.";
        let german = Setting::of(sentence, sentence.find("4.100").unwrap_or_default(), Lang::German);
        assert_eq!(german.figures.iter().map(String::as_str).collect::<Vec<_>>(), ["35"]);
    }
}
