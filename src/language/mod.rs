//! All that differs between languages, as data.
//!
//! One folder a language (`german/`, `english/`), one TOML file a matter, compiled in and parsed
//! once. Nothing here knows a grammar: what to do with the words is decided in `reading` and
//! `checking`. A third language is a new folder.

mod attribution;
mod changes;
mod cues;
mod exclusions;
mod grammar;
mod nouns;
mod numbers;
mod origins;
mod phrases;
mod places;
mod qualifiers;
mod reports;
mod roles;
mod stems;
mod units;
mod wording;
mod words;

use std::sync::LazyLock;

pub use attribution::{AttributionWords, NounSet, Verb, VerbForm, Words};
pub use changes::Changes;
pub use cues::{Clauses, Edge, Future, Mood, Moods, Rates, Time, TimeUnit};
pub use exclusions::Exclusions;
pub use grammar::{Endings, Grammar, Links, ends_in};
pub use nouns::{Known, Nouns, Thing, Things};
pub use numbers::Numbers;
pub use origins::{Office, OriginWords};
pub use phrases::{Found, Phrases, Word};
pub use places::{NameKind, Place, Places};
pub use qualifiers::{Hedge, LONGEST_HEDGE, Qualifiers};
pub use reports::{FurnitureWords, ReportWords};
pub use roles::{Role, RoleWords, Roles};
pub use stems::{Stems, without_genitive};
pub use units::Units;
pub use wording::{NumberFormat, WordingWords, date, short_date};
pub use words::{Abbreviations, FunctionWords, Reckoning, Voice};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Lang {
    #[serde(rename = "de")]
    German,
    #[serde(rename = "en")]
    English,
}

impl Lang {
    /// Every language there is data for.
    pub const ALL: [Self; 2] = [Self::German, Self::English];

    /// The ISO 639-1 code: `de`, `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::English => "en",
        }
    }

    /// The words of the language.
    pub fn lexicon(self) -> &'static Lexicon {
        static GERMAN: LazyLock<Lexicon> = LazyLock::new(|| lexicon!("german", Lang::German));
        static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| lexicon!("english", Lang::English));
        match self {
            Self::German => &GERMAN,
            Self::English => &ENGLISH,
        }
    }

    /// The language of a text, by its small words. German where nothing tells: it is the house's
    /// first language.
    pub fn of(text: &str) -> Self {
        /// Words looked at; a language shows long before.
        const ENOUGH: usize = 600;
        let mut german = 0;
        let mut english = 0;
        for word in
            text.split(|character: char| !character.is_alphabetic()).filter(|word| !word.is_empty()).take(ENOUGH)
        {
            let word = word.to_lowercase();
            let is_german = Self::German.lexicon().function_words.contains(&word);
            let is_english = Self::English.lexicon().function_words.contains(&word);
            // A word that both languages have tells nothing.
            german += usize::from(is_german && !is_english);
            english += usize::from(is_english && !is_german);
        }
        if english > german { Self::English } else { Self::German }
    }
}

/// The words of one language, a field a file of its folder.
#[derive(Debug)]
pub struct Lexicon {
    pub abbreviations: Abbreviations,
    pub voice: Voice,
    pub function_words: FunctionWords,
    pub stems: Stems,
    pub nouns: Nouns,
    pub roles: RoleWords,
    pub places: Places,
    pub clauses: Clauses,
    pub time: Time,
    pub rates: Rates,
    pub moods: Moods,
    pub reckoning: Reckoning,
    pub furniture: FurnitureWords,
    pub origins: OriginWords,
    pub reports: ReportWords,
    pub wording: WordingWords,
    pub numbers: Numbers,
    pub changes: Changes,
    pub grammar: Grammar,
    pub exclusions: Exclusions,
    pub qualifiers: Qualifiers,
    pub units: Units,
    pub attribution: AttributionWords,
}

/// Reads the folder of one language. A macro, because `include_str!` wants its path as a literal.
macro_rules! lexicon {
    ($folder:literal, $language:expr) => {{
        let function_words: FunctionWords = words::parse(include_str!(concat!($folder, "/function_words.toml")));
        let stems = Stems::new($language, &function_words);
        let clauses: Clauses = words::parse(include_str!(concat!($folder, "/clauses.toml")));
        let capitals = clauses.nouns_are_capitalised;
        Lexicon {
            abbreviations: words::parse(include_str!(concat!($folder, "/abbreviations.toml"))),
            function_words,
            nouns: Nouns::parse(include_str!(concat!($folder, "/nouns.toml")), &stems, capitals),
            voice: words::parse(include_str!(concat!($folder, "/voice.toml"))),
            roles: RoleWords::parse(include_str!(concat!($folder, "/roles.toml")), &stems, capitals),
            moods: Moods::parse(include_str!(concat!($folder, "/modality.toml")), &stems, capitals),
            places: Places::parse(
                include_str!(concat!($folder, "/countries.toml")),
                include_str!(concat!($folder, "/places.toml")),
            ),
            time: words::parse(include_str!(concat!($folder, "/time.toml"))),
            rates: words::parse(include_str!(concat!($folder, "/rates.toml"))),
            clauses,
            stems,
            reckoning: words::parse(include_str!(concat!($folder, "/reckoning.toml"))),
            furniture: words::parse(include_str!(concat!($folder, "/furniture.toml"))),
            origins: words::parse(include_str!(concat!($folder, "/origins.toml"))),
            reports: words::parse(include_str!(concat!($folder, "/reports.toml"))),
            wording: words::parse(include_str!(concat!($folder, "/wording.toml"))),
            numbers: words::parse(include_str!(concat!($folder, "/numbers.toml"))),
            grammar: words::parse(include_str!(concat!($folder, "/grammar.toml"))),
            changes: words::parse(include_str!(concat!($folder, "/changes.toml"))),
            exclusions: words::parse(include_str!(concat!($folder, "/exclusions.toml"))),
            qualifiers: words::parse(include_str!(concat!($folder, "/qualifiers.toml"))),
            units: Units::parse(
                include_str!(concat!($folder, "/units.toml")),
                include_str!(concat!($folder, "/cldr_units.toml")),
            ),
            attribution: words::parse(include_str!(concat!($folder, "/attribution.toml"))),
        }
    }};
}
use lexicon;

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
