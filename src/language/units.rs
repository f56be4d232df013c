//! What follows a number and says what kind of quantity it is.

use std::collections::BTreeMap;

use std::sync::OnceLock;

use serde::Deserialize;

use super::facts::{Lower, Question};
use super::numbers::WordList;
use super::table::cuts;
use super::table::{WordMap, WordSet};

/// Units of one language. Keys of several tokens are joined by a space where the text has one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Units {
    /// Signs and codes that may stand before the number, lower case → ISO 4217.
    pub currency_signs: WordMap<String>,
    /// Those of `currency_signs` that count only in capitals: ISO codes, which are words in small letters.
    #[serde(skip)]
    pub codes: WordSet,
    /// Those of `currency_signs` that are written in small letters behind the number too: `500 Fr.`
    pub small_codes: WordSet,
    /// Letters before a code that multiply it: `MEUR`, `TEUR`.
    pub code_prefixes: BTreeMap<char, f64>,
    /// Unit → smaller units by their names → how many of them make one: `5 ft 2 in`.
    pub parts: WordMap<WordMap<f64>>,
    /// Words after the number → ISO 4217.
    pub currencies: WordMap<String>,
    /// Hundredths of a currency → ISO 4217 of the currency.
    pub subunits: WordMap<String>,
    pub percent: WordList,
    pub points: WordList,
    /// Words of time → `day`, `year` …
    pub durations: WordMap<String>,
    /// Units, and what is made of them, that a part is told of in one word: `Viertelstunde`.
    pub divided: WordSet,
    /// Adjectives between a number and a word of time: `three consecutive years`.
    pub whole: WordSet,
    /// Currencies that are weights too → symbol.
    pub weights: WordMap<String>,
    /// What words before a number begin with that tell a weight.
    pub weighing: Vec<String>,
    /// Nouns and verbs right behind degrees that are no temperature: `45-Grad-Winkel`.
    pub angles: WordSet,
    /// Words of measure → symbol.
    pub measures: WordMap<String>,
    /// Symbols as written, capitals included → symbol.
    pub symbols: WordMap<String>,
    /// Nouns right before a bare number that is told in a measure → symbol: `Tempo 120`.
    pub scales: WordMap<String>,
    /// What a number word may go on with, without its ending: `tägig` → `day`.
    pub suffixes: WordMap<String>,
    /// What such an adjective or noun may end in after that; empty for none.
    pub suffix_endings: WordSet,
    /// Last letters in which two forms of one unit differ: `Tag`, `Tagen`.
    pub inflections: Vec<char>,
    /// Words of units that are more often something else behind an article: `eine Bar`.
    pub seldom: WordSet,
    /// Stems of nouns that are counted in money.
    pub money_nouns: Vec<String>,
    pub age: Age,
    pub rates: Rates,
    #[serde(skip)]
    starts: OnceLock<WordSet>,
    #[serde(skip)]
    beginnings: OnceLock<WordSet>,
    #[serde(skip)]
    questions: Questions,
}

/// What words are asked for that several of the lists answer together.
#[derive(Debug, Default)]
struct Questions {
    start: Question,
    currency_sign: Question,
    unit: Question,
}

/// What CLDR says of currencies and measures; made by `tools/make_units.py`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CldrUnits {
    /// ISO 4217, in capitals.
    codes: Vec<String>,
    signs: BTreeMap<String, String>,
    /// ISO 4217 → names.
    currencies: BTreeMap<String, Vec<String>>,
    measures: BTreeMap<String, String>,
}

/// The words of ages.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Age {
    pub after: WordSet,
    pub before: WordSet,
    /// They close a bound on years that is an age: `20 years and older`.
    pub compared: WordSet,
    /// Close an age said of its subject: `ist 18 Jahre alt`.
    pub predicates: WordSet,
    /// A bare number said of one of these is an age: `she is 45`, `Mit 78 ist er`.
    pub pronouns: WordSet,
    /// Between such a pronoun and its age.
    pub is: WordSet,
    /// Before an age that opens a sentence about such a pronoun: `At 78, he`.
    pub at: WordSet,
    /// Last parts of nouns that are an age: `Durchschnittsalter`, `retirement age`.
    pub nouns: Vec<String>,
    /// Behind a bare number: `the 18-24 age group`.
    pub groups: WordSet,
    /// Behind these a bound alone is an age: `children under five`.
    pub persons: WordSet,
    /// Letters that make a group of people of a bound: `the over-55s`.
    pub tied: WordSet,
    /// Endings of nouns that last rather than grow old.
    pub lasting: Vec<String>,
}

/// Names of rates that have a number in them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rates {
    pub names: WordSet,
}

impl Units {
    /// Whether a unit may start with the token `word` (lower case), alone or with the tokens behind it.
    pub fn may_start_with<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.questions.start.ask(word.into(), |word| self.starts_with(word))
    }

    /// Whether a unit may go on behind the tokens `written` (lower case), which it starts with.
    pub fn may_go_on<'w>(&self, written: impl Into<Lower<'w>>) -> bool {
        let beginnings = self.beginnings.get_or_init(|| {
            let inside = |unit: String| {
                let inside = cuts(&unit).filter(|&at| at > 0 && at < unit.len());
                inside.map(|at| unit[..at].to_owned()).collect::<Vec<_>>()
            };
            self.all().flat_map(inside).collect()
        });
        beginnings.contains(written)
    }

    /// All units as they are written, in lower case.
    fn all(&self) -> impl Iterator<Item = String> {
        let maps =
            [&self.currency_signs, &self.currencies, &self.subunits, &self.durations, &self.measures, &self.symbols];
        let units = maps.into_iter().flat_map(WordMap::keys).chain(&self.percent.words).chain(&self.points.words);
        units.map(|unit| unit.to_lowercase())
    }

    fn starts_with(&self, word: &str) -> bool {
        let starts = self.starts.get_or_init(|| {
            let prefixes = self.code_prefixes.keys().map(char::to_string);
            let starts = self.all().flat_map(|unit| {
                let starts: Vec<String> = cuts(&unit).map(|at| unit[..at].to_owned()).collect();
                starts
            });
            starts.chain(prefixes).collect()
        });
        // `10 year-old`
        let first = word.split_once('-').map_or(word, |(first, _)| first);
        starts.contains(word) || starts.contains(first) || self.is_currency_sign(word)
    }

    /// The lists made by hand, and under them those of CLDR.
    pub(super) fn parse(by_hand: &str, cldr: &str) -> Self {
        let mut units: Self = super::words::parse(by_hand);
        let cldr: CldrUnits = super::words::parse(cldr);
        for code in cldr.codes {
            let small = code.to_lowercase();
            if !units.currency_signs.contains_key(&small) {
                units.codes.insert(small.clone());
                units.currency_signs.get_or_insert_with(small, || code);
            }
        }
        for (sign, code) in cldr.signs {
            units.currency_signs.get_or_insert_with(sign, || code);
        }
        for (code, names) in cldr.currencies {
            for name in names {
                units.currencies.get_or_insert_with(name, || code.clone());
            }
        }
        for (name, symbol) in cldr.measures {
            units.measures.get_or_insert_with(name, || symbol);
        }
        units
    }

    /// Whether `word` (lower case) is a currency sign or code that may stand before a number.
    pub fn is_currency_sign<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.questions.currency_sign.ask(word.into(), |word| self.currency_sign(word).is_some())
    }

    /// The currency of a sign or code (lower case) and what its prefix multiplies it with: `€`, `MEUR`.
    pub fn currency_sign(&self, word: &str) -> Option<(&str, f64)> {
        if let Some(iso) = self.currency_signs.get(word) {
            return Some((iso, 1.0));
        }
        let (prefix, code) = word.split_at_checked(1)?;
        let &factor = self.code_prefixes.get(&prefix.chars().next()?)?;
        self.currency_signs.get(code).filter(|iso| iso.eq_ignore_ascii_case(code)).map(|iso| (iso.as_str(), factor))
    }

    /// How many of the units called `name` (lower case) make one `unit`.
    pub fn parts_in(&self, unit: &str, name: &str) -> Option<f64> {
        self.parts.get(unit)?.get(name).copied()
    }

    /// Whether `word` (lower case) alone is a unit of whatever kind.
    pub fn is_unit<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.questions.unit.ask(word.into(), |word| {
            self.percent.has(word)
                || self.points.has(word)
                || self.currencies.contains_key(word)
                || self.subunits.contains_key(word)
                || self.durations.contains_key(word)
                || self.measures.contains_key(word)
                || self.symbols.contains_key(word)
        })
    }
}
