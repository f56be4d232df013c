//! All that differs between languages, as data.
//!
//! One folder a language (`german/`, `english/`), one TOML file a matter, compiled in and parsed
//! once. Nothing here knows a grammar: what to do with the words is decided in `reading` and
//! `checking`. A third language is a new folder.

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Lang {
    #[serde(rename = "de")]
    German,
    #[serde(rename = "en")]
    English,
}

impl Lang {
    /// The ISO 639-1 code: `de`, `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::English => "en",
        }
    }
}
