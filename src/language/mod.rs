//! All that differs between languages, as data.
//!
//! One folder a language (`german/`, `english/`), one TOML file a matter, compiled in (as JSON, see
//! `build.rs`) and parsed once. Nothing here knows a grammar: what to do with the words is decided in `reading` and
//! `checking`. A third language is a new folder.

mod articles;
mod attribution;
mod changes;
mod cues;
mod detection;
mod exclusions;
mod facts;
mod grammar;
mod marks;
mod memory;
mod nouns;
mod numbers;
mod origins;
mod phrases;
mod places;
mod qualifiers;
mod reports;
mod roles;
mod stems;
mod table;
mod traces;
mod units;
mod vocabulary;
mod wording;
mod words;

use std::sync::LazyLock;

pub use attribution::{AttributionWords, NounSet, PhraseSet, Verb, VerbForm, Words};
pub use changes::Changes;
pub use cues::{Clauses, Edge, Future, Mood, Moods, Rates, Time, TimeUnit};
pub use exclusions::Exclusions;
pub use facts::{Facts, Lower, Summary};
pub use grammar::{Endings, Grammar, Links, VerbBeginnings, ends_in};
pub use marks::{MarkedWords, Marks};
pub(crate) use memory::Memory;
pub use nouns::{Known, Nouns, Thing, Things};
pub use numbers::Numbers;
pub use origins::{Description, Office, OriginWords};
pub use phrases::{Found, Phrases, Word};
pub use places::{NameKind, Place, Places, Sites};
pub use qualifiers::{Hedge, LONGEST_HEDGE, Qualifiers};
pub use reports::{FurnitureWords, ReportWords};
pub use roles::{Role, RoleWords, Roles};
pub use stems::{Stems, without_genitive};
pub use table::{List, WordMap, WordSet};
pub use units::Units;
pub use vocabulary::Vocabulary;
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

    /// Its small words alone, by which a text's language is told before any other list is asked for.
    fn small_words(self) -> &'static FunctionWords {
        static GERMAN: LazyLock<FunctionWords> = LazyLock::new(|| words::parse(list!("german", "/function_words")));
        static ENGLISH: LazyLock<FunctionWords> = LazyLock::new(|| words::parse(list!("english", "/function_words")));
        match self {
            Self::German => &GERMAN,
            Self::English => &ENGLISH,
        }
    }
}

/// The words of one language, a field a file of its folder. What reading asks for at every turn is at hand; the rest is
/// parsed when it is first asked for.
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
    pub furniture: LazyLock<FurnitureWords>,
    pub origins: LazyLock<OriginWords>,
    pub reports: LazyLock<ReportWords>,
    pub wording: LazyLock<WordingWords>,
    pub numbers: Numbers,
    pub changes: Changes,
    pub grammar: Grammar,
    pub exclusions: Exclusions,
    pub qualifiers: Qualifiers,
    pub units: Units,
    pub attribution: AttributionWords,
    pub marked: MarkedWords,
}

/// The text of a list that the build has made of its TOML. A macro, because `include_str!` wants its
/// path as a literal.
macro_rules! list {
    ($($path:literal),+) => {
        include_str!(concat!(env!("OUT_DIR"), "/language/", $($path),+, ".json"))
    };
}
use list;

/// The lists of the folder of one language.
macro_rules! lexicon {
    ($folder:literal, $language:expr) => {{
        let function_words: FunctionWords = words::parse(list!($folder, "/function_words"));
        let clauses: Clauses = words::parse(list!($folder, "/clauses"));
        let attribution: AttributionWords = words::parse(list!($folder, "/attribution"));
        let stems = Stems::new($language, &function_words);
        let capitals = clauses.nouns_are_capitalised;
        Lexicon {
            abbreviations: words::parse(list!($folder, "/abbreviations")),
            voice: words::parse(list!($folder, "/voice")),
            nouns: Nouns::parse(list!($folder, "/nouns"), &stems, capitals),
            roles: RoleWords::parse(list!($folder, "/roles"), &stems, capitals),
            places: Places::parse(list!($folder, "/countries"), list!($folder, "/places")),
            time: words::parse(list!($folder, "/time")),
            rates: words::parse(list!($folder, "/rates")),
            moods: Moods::parse(list!($folder, "/modality"), &stems, capitals),
            reckoning: words::parse(list!($folder, "/reckoning")),
            furniture: LazyLock::new(|| words::parse(list!($folder, "/furniture"))),
            origins: LazyLock::new(|| words::parse(list!($folder, "/origins"))),
            reports: LazyLock::new(|| words::parse(list!($folder, "/reports"))),
            wording: LazyLock::new(|| words::parse(list!($folder, "/wording"))),
            numbers: words::parse(list!($folder, "/numbers")),
            changes: words::parse(list!($folder, "/changes")),
            grammar: words::parse(list!($folder, "/grammar")),
            exclusions: words::parse(list!($folder, "/exclusions")),
            qualifiers: words::parse(list!($folder, "/qualifiers")),
            units: Units::parse(list!($folder, "/units"), list!($folder, "/cldr_units")),
            marked: MarkedWords::new(&attribution, &function_words),
            function_words,
            clauses,
            attribution,
            stems,
        }
    }};
}
use lexicon;
