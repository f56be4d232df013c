//! All that differs between languages, as data.
//!
//! One folder a language (`german/`, `english/`), one TOML file a matter, compiled in (as JSON, see
//! `build.rs`) and parsed once. Nothing here knows a grammar: what to do with the words is decided in `reading` and
//! `checking`. A third language is a new folder.

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
mod units;
mod wording;
mod words;

use std::sync::LazyLock;

pub use attribution::{AttributionWords, NounSet, PhraseSet, Verb, VerbForm, Words};
pub use changes::Changes;
pub use cues::{Clauses, Edge, Future, Mood, Moods, Rates, Time, TimeUnit};
pub use exclusions::Exclusions;
pub use facts::{Facts, Lower, Vocabulary};
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
pub use table::{WordMap, WordSet};
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
        static GERMAN: Lexicon = lexicon!("german", Lang::German);
        static ENGLISH: Lexicon = lexicon!("english", Lang::English);
        match self {
            Self::German => &GERMAN,
            Self::English => &ENGLISH,
        }
    }
}

/// The words of one language, a field a file of its folder. Each is parsed when it is first asked for:
/// most texts need the half of one language and little of the others.
#[derive(Debug)]
pub struct Lexicon {
    pub abbreviations: LazyLock<Abbreviations>,
    pub voice: LazyLock<Voice>,
    pub function_words: LazyLock<FunctionWords>,
    pub stems: LazyLock<Stems>,
    pub nouns: LazyLock<Nouns>,
    pub roles: LazyLock<RoleWords>,
    pub places: LazyLock<Places>,
    pub clauses: LazyLock<Clauses>,
    pub time: LazyLock<Time>,
    pub rates: LazyLock<Rates>,
    pub moods: LazyLock<Moods>,
    pub reckoning: LazyLock<Reckoning>,
    pub furniture: LazyLock<FurnitureWords>,
    pub origins: LazyLock<OriginWords>,
    pub reports: LazyLock<ReportWords>,
    pub wording: LazyLock<WordingWords>,
    pub numbers: LazyLock<Numbers>,
    pub changes: LazyLock<Changes>,
    pub grammar: LazyLock<Grammar>,
    pub exclusions: LazyLock<Exclusions>,
    pub qualifiers: LazyLock<Qualifiers>,
    pub units: LazyLock<Units>,
    pub attribution: LazyLock<AttributionWords>,
    pub marked: LazyLock<MarkedWords>,
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
    ($folder:literal, $language:expr) => {
        Lexicon {
            abbreviations: LazyLock::new(|| words::parse(list!($folder, "/abbreviations"))),
            function_words: LazyLock::new(|| words::parse(list!($folder, "/function_words"))),
            stems: LazyLock::new(|| Stems::new($language, &$language.lexicon().function_words)),
            nouns: LazyLock::new(|| Nouns::parse(list!($folder, "/nouns"), $language.lexicon())),
            voice: LazyLock::new(|| words::parse(list!($folder, "/voice"))),
            roles: LazyLock::new(|| RoleWords::parse(list!($folder, "/roles"), $language.lexicon())),
            moods: LazyLock::new(|| Moods::parse(list!($folder, "/modality"), $language.lexicon())),
            places: LazyLock::new(|| Places::parse(list!($folder, "/countries"), list!($folder, "/places"))),
            time: LazyLock::new(|| words::parse(list!($folder, "/time"))),
            rates: LazyLock::new(|| words::parse(list!($folder, "/rates"))),
            clauses: LazyLock::new(|| words::parse(list!($folder, "/clauses"))),
            reckoning: LazyLock::new(|| words::parse(list!($folder, "/reckoning"))),
            furniture: LazyLock::new(|| words::parse(list!($folder, "/furniture"))),
            origins: LazyLock::new(|| words::parse(list!($folder, "/origins"))),
            reports: LazyLock::new(|| words::parse(list!($folder, "/reports"))),
            wording: LazyLock::new(|| words::parse(list!($folder, "/wording"))),
            numbers: LazyLock::new(|| words::parse(list!($folder, "/numbers"))),
            grammar: LazyLock::new(|| words::parse(list!($folder, "/grammar"))),
            changes: LazyLock::new(|| words::parse(list!($folder, "/changes"))),
            exclusions: LazyLock::new(|| words::parse(list!($folder, "/exclusions"))),
            qualifiers: LazyLock::new(|| words::parse(list!($folder, "/qualifiers"))),
            units: LazyLock::new(|| Units::parse(list!($folder, "/units"), list!($folder, "/cldr_units"))),
            attribution: LazyLock::new(|| words::parse(list!($folder, "/attribution"))),
            marked: LazyLock::new(|| {
                MarkedWords::new(&$language.lexicon().attribution, &$language.lexicon().function_words)
            }),
        }
    };
}
use lexicon;
