//! What a language does with nouns and verbs, as far as finding the counted noun needs it.

use serde::Deserialize;

use super::facts::{Lower, Question, Summary};
use super::table::{List, WordMap, WordSet};

/// All words lower case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grammar {
    /// Whether nouns are written with a capital.
    pub nouns_capitalised: bool,
    /// Nouns that only carry the noun after them: `die Zahl der Toten`.
    pub carriers: WordSet,
    /// Nouns of change, beside which the thing that changed is named.
    pub changes: WordSet,
    /// Nouns that are counted by nothing but their own kind: time, address, units.
    pub never_counted: WordSet,
    /// Nouns of a scale, right behind which the number on it stands: `die Stärke 6,8`.
    pub scales: WordSet,
    /// The letters that verbs start with whose subject has the value.
    pub valued_verbs: VerbBeginnings,
    /// Right behind a noun that has the value, in a clause of whatever subject: `a transaction valued at`.
    pub valued_participles: WordSet,
    /// After a measure: its subject is measured.
    pub dimensions: WordSet,
    /// After a measure: it is a distance, and nothing is measured.
    pub distances: WordSet,
    /// Verbs that end a noun phrase.
    pub verbs: WordSet,
    /// Those of them that are nouns too: `the total cost of`.
    pub noun_verbs: WordSet,
    /// Those of `plurals` that are said of others: `300 people dead`.
    pub adjective_plurals: WordSet,
    /// Carriers that stand for what they carry where it is not named: `bringing the total to 300`.
    pub bare_carriers: WordSet,
    /// With a definite article they are of what was told of before: `puts the average at 300`.
    pub levels_told: WordSet,
    /// Nouns of change that are a sum by themselves: `a loss of $5m`.
    pub sums_of_change: WordSet,
    /// Verbs that are nouns without the word behind them: `accounts | for`.
    pub particle_verbs: WordMap<String>,
    /// Between a factor and what is compared, where no noun is named: `three times as many | as`.
    pub comparing: WordSet,
    /// Before a verb in its base form.
    pub infinitive: WordSet,
    /// Whose subject has as many as the number says: `Hahn kommt auf 257`.
    pub reaching_verbs: WordSet,
    /// Before a predicate: `is 20% contained`.
    pub copulas: WordSet,
    /// Plurals of helping verbs, before which no singular stands: `Veranschlagt waren`.
    pub plural_auxiliaries: WordSet,
    /// Verbs that set what was told before against a number of the same: `This compares with 59 litres`.
    pub comparing_verbs: WordSet,
    /// Verbs whose subject gets a share of something: `die Partei kam auf 5 Prozent`.
    pub share_verbs: WordSet,
    /// The same behind a preposition of `shares`: `gewann mit 52 Prozent`.
    pub winning_verbs: WordSet,
    /// The same with the share as their object: `holte 47 Prozent`.
    pub getting_verbs: WordSet,
    /// Verbs whose bare object of millions is a sum of money: `kassierte drei Millionen`.
    pub sum_verbs: WordSet,
    /// Verbs whose subject pays or gets a sum: `were charged £300`.
    pub paying_verbs: WordSet,
    /// The letters that verbs start with whose object a size or a level is of: `schätzt die Fläche auf`.
    pub object_verbs: VerbBeginnings,
    /// Verbs that say at which level something stands: `lag bei 30 Litern`.
    pub standing_verbs: WordSet,
    /// Who has as many children as stand behind `of`, which are not named: `a father of three`.
    pub parents: WordSet,
    /// Endings of nouns that are a quantity themselves: `die höchste Arbeitslosenquote`.
    pub quantity_endings: Vec<String>,
    /// Verbs of saying that tell a number with a preposition: `sprach von 300`.
    pub counting_verbs: WordSet,
    /// Hedges that are a level something comes to: `fell below 300`.
    pub levels: WordSet,
    /// What the level of an index is told in.
    pub points: WordSet,
    /// Participles that no ending shows: `an earlier toll of 41 given by the ministry`.
    pub irregular_participles: WordSet,
    /// Words that end like a participle and are none: `speed`.
    pub no_participles: WordSet,
    /// Plurals that no ending shows.
    pub plurals: WordSet,
    /// The letters that verbs start with whose subject a measure is of.
    pub measuring_verbs: VerbBeginnings,
    /// The letters that verbs start with that say how long something lasts.
    pub lasting_verbs: Vec<String>,
    /// Between a factor and its noun: `so viele`, `as many`.
    pub comparisons: WordSet,
    /// Behind a comparative: `mehr als`.
    pub than: WordSet,
    pub links: Links,
    pub endings: Endings,
}

/// The small words between a figure and the noun that it belongs to, and between two figures.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Links {
    /// Behind a gerund they make a noun of it: `contracting for roads`.
    pub after_gerunds: WordSet,
    /// They stand for a noun named before: `while that in Spain rose`.
    pub pointing: WordSet,
    /// Before a copula they say that there is something, and are no subject that has a value: `there are 300`.
    pub existential: WordSet,
    /// Pronouns that are a subject, right behind which stands the verb: `anyone acquires`.
    pub subjects: WordSet,
    /// Pronouns that are the object of a verb: `valued it at $340m`.
    pub objects: WordSet,
    /// They open a relative clause as its subject: `der Preis, der gestiegen ist`.
    pub relatives: WordSet,
    /// Between a number and the kind or the whole that it is of: `Millionen von Toten`.
    pub partitives: WordSet,
    /// Articles that open a genitive right behind a noun: `Umsatz des Konzerns`.
    pub genitive_articles: WordSet,
    /// Behind a share, a sum or a measure they open the genitive of what it is of: `15 Prozent aller
    /// Besucher`.
    pub genitive_openers: WordSet,
    /// Articles that the object of a change never has.
    pub oblique_articles: WordSet,
    /// Between a measure and what it is of, which has no article: `15 Milliarden Euro an Steuern`.
    pub kinds: WordSet,
    /// Between a sum of money and what it is paid in: `$5m in taxes`.
    pub sums: WordSet,
    /// Between a sum of money and a partitive: `$5m worth of goods`.
    pub worth: WordSet,
    /// Between a noun and its value: `Quote von 20 Prozent`.
    pub values: WordSet,
    /// Between the object of a verb of counting and its size: `gab die Stärke mit 7,2 an`.
    pub sizes: WordSet,
    /// Between such a link and the value: `Leistung von insgesamt sechs`.
    /// Before a share they make it a degree: `zu 100 Prozent`.
    pub degrees: WordSet,
    pub totals: WordSet,
    /// Between a noun and one of `totals`.
    pub before_totals: WordSet,
    /// Before a noun that only says how much: `Verbindlichkeiten in Höhe von`.
    pub extents: WordSet,
    /// Behind the size of a change, before what changed: `ein Minus von 5,4 Prozent für das BIP`.
    pub changed: WordSet,
    /// Before an attribute of a noun of change: `ein Plus beim Umsatz von`.
    pub attributes: WordSet,
    /// Between a noun that only carries another and that other: `die Zahl der Toten`.
    pub carried: WordSet,
    /// They open a relative clause with what belongs to the noun before: `deren Kosten`.
    pub possessive_relatives: WordSet,
    /// Before a span of time that ended so long ago: `vor zwei Jahren`.
    pub ago: WordSet,
    /// Say that there are many of the noun behind them: `viele Kunden – insgesamt 300`.
    pub many: WordSet,
    /// Articles that show the object of a verb: `den Schaden`.
    pub accusative_articles: WordSet,
    /// Before what is expected to come to a sum: `Für den Gewinn rechnet das Unternehmen mit`.
    pub expected: WordSet,
    /// They take up what was just named: `sind Waren, das sind 300 Tonnen`.
    pub restating: WordSet,
    /// Before the whole that a share is of, where a clause opens with it: `Unter Jugendlichen sind 60 Prozent`.
    pub wholes: WordSet,
    /// Between numbers of one list: `Windows 7 und 8`.
    pub lists: WordSet,
    /// Between the numbers for and against: `217 votes to 213`.
    pub against: WordSet,
    /// Before a figure that says the one before it again: `37 Prozent oder 23,7 Millionen Euro`.
    pub alternatives: WordSet,
    /// Before or between two numbers that are set against each other, so that both are of the same:
    /// `statt der geplanten 300 kamen 120 Gäste`.
    pub contrasts: WordSet,
    /// Between a verb of winning and the share it was won with.
    pub shares: WordSet,
    /// Articles that point to what is known: no bound stands before them in `weniger als die 300 von gestern`.
    pub definite_articles: WordSet,
    /// Between the sides of what is measured: `40 mal 60 Zentimeter`.
    pub sides: WordSet,
}

/// What words of a kind end in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Endings {
    pub adverbs: Vec<String>,
    /// Last letters of inflected adjectives.
    pub adjectives: Vec<char>,
    /// Endings of adjectives of one thing, which no number counts: `absolutes`.
    pub singular_adjectives: Vec<String>,
    /// Participles before their noun: `in Wien lebende Künstler`.
    pub attributes: Vec<String>,
    /// Last letters of adjectives behind an article that stands in no other case than the nominative.
    pub nominatives: Vec<char>,
    /// Last letters of adjectives that take no ending.
    pub invariable_adjectives: Vec<char>,
    /// Adjectives made of the name of a place, which keep its capital: `Wiener Bedienstete`.
    pub places: Vec<String>,
    /// What nouns end in that call a level an average: `im Jahresschnitt`.
    pub averages: Vec<String>,
    pub comparatives: Vec<String>,
    /// The same before their noun: `fünfmal höheres Risiko`.
    pub inflected_comparatives: Vec<String>,
    /// Right behind a share they say what it makes its owner: `mit 28 Prozent stärkste Kraft`.
    pub superlatives: Vec<String>,
    pub participles: Vec<String>,
    pub opening_participles: Vec<String>,
    pub gerunds: Vec<String>,
    pub plurals: Vec<String>,
    /// Singulars that look like a plural: `business`.
    pub singulars: Vec<String>,
}

/// The letters that verbs start with.
#[derive(Debug, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct VerbBeginnings {
    beginnings: Vec<String>,
    any: Question,
    long: Question,
    verb: Question,
}

impl From<Vec<String>> for VerbBeginnings {
    fn from(beginnings: Vec<String>) -> Self {
        Self { beginnings, any: Question::default(), long: Question::default(), verb: Question::default() }
    }
}

/// As [`VerbBeginnings::are_in`] tells it.
impl List for VerbBeginnings {
    #[inline]
    fn holds_any<'w>(&self, summary: &Summary, words: impl Iterator<Item = Lower<'w>> + Clone) -> bool {
        // All of them are asked, so that the next sentence with one of them need not. No verb begins like a number.
        summary.any(&self.verb, || words.fold(false, |found, word| found | self.are_in(word)))
    }
}

impl VerbBeginnings {
    /// Shorter ones, in bytes, start words of any kind.
    const LONG: usize = 4;

    /// Whether `word` (lower case) starts with one of them.
    pub fn start<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        self.any.ask(word.into(), |word| self.beginnings.iter().any(|start| word.starts_with(start.as_str())))
    }

    /// The same with those alone that are no short ones.
    pub fn start_long<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        let starts = |word: &str, start: &String| start.len() >= Self::LONG && word.starts_with(start.as_str());
        self.long.ask(word.into(), |word| self.beginnings.iter().any(|start| starts(word, start)))
    }

    /// The same with the short ones as whole words.
    pub fn are_in<'w>(&self, word: impl Into<Lower<'w>>) -> bool {
        let is_one = |word: &str, start: &String| {
            if start.len() <= Self::LONG { word == start } else { word.starts_with(start.as_str()) }
        };
        self.verb.ask(word.into(), |word| self.beginnings.iter().any(|start| is_one(word, start)))
    }
}

/// Whether `word` ends in one of `endings`.
pub fn ends_in<'w>(word: impl Into<Lower<'w>>, endings: &[String]) -> bool {
    let word = word.into();
    endings.iter().any(|ending| word.ends_with(ending.as_str()))
}
