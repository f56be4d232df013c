//! Who speaks, under all names (`origins.toml`): offices, houses, agencies, media and what marks a
//! person. How names are compared is for `corpus` to decide; here they are as they are written.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::table::WordSet;

/// The names of origins in one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OriginWords {
    /// Words that say that somebody speaks and not who.
    pub generic: Vec<String>,
    /// Words that make the office or house named after them another's.
    pub apart: Vec<String>,
    /// Words beside the name of a paper or broadcaster that are no part of it.
    pub media_words: Vec<String>,
    /// Words for a person by what the person does, whose name follows.
    pub roles: Vec<String>,
    /// Words that end the names of houses and firms.
    pub house_words: Vec<String>,
    /// What the law makes of a firm, which is no part of its name.
    pub legal_forms: Vec<String>,
    pub given_names: WordSet,
    /// Offices that a country, a state or a town has, by key.
    pub offices: BTreeMap<String, Office>,
    /// Houses of one kind, by key.
    pub institutions: BTreeMap<String, Vec<String>>,
    /// News agencies by key: their tags and names.
    pub agencies: BTreeMap<String, Vec<String>>,
    /// Papers, broadcasters and sites, by key.
    pub media: BTreeMap<String, Vec<String>>,
    /// Adjectives of towns and states, by the key of the place.
    pub place_adjectives: BTreeMap<String, Vec<String>>,
    /// Words that name a source by what it is, where the text has named it before.
    pub descriptions: Vec<Description>,
}

/// Words for a source by what it is: `die Behörde`, `der Prognose zufolge`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Description {
    /// Whose keys they can mean: an ending, or `office`, `house`, `any`, `none`.
    pub of: String,
    pub words: Vec<String>,
}

/// What one office is called.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Whether it belongs to the town beside it, also where that is a capital.
    #[serde(default)]
    pub local: bool,
    /// Whether it is a part of its country's government, and speaks for it.
    #[serde(default)]
    pub cabinet: bool,
    /// Whole names, of one or more words.
    #[serde(default)]
    pub words: Vec<String>,
    /// How a word begins that means it.
    #[serde(default)]
    pub beginnings: Vec<String>,
    /// How a word ends that means it.
    #[serde(default)]
    pub endings: Vec<String>,
}

impl OriginWords {
    /// An agency's tag of fewer bytes must stand as the agency writes it: `pa` is no agency, `PA` is.
    pub const SHORT_TAG: usize = 4;
}
