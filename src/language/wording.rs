//! How a language writes numbers and dates: the words and marks, and putting them together.
//!
//! Values go in, text comes out: for fixes, which must look like the draft around them, and for
//! messages, which look like the language's news style. What the words *mean* is read elsewhere.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Lang;

/// The words and marks of one language (`wording.toml`).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordingWords {
    /// The mark before the fraction.
    decimal: String,
    /// The mark between groups of three digits.
    thousands: String,
    /// Between the ends of a range.
    pub range: String,
    /// Before an exact number that comes on top of another.
    pub another: String,
    /// After a hedged number that comes on top of another.
    pub more: String,
    date: String,
    short_date: String,
    months: Vec<String>,
    magnitudes: Vec<Magnitude>,
    /// By the name of the qualifier.
    pub hedges: BTreeMap<String, String>,
    /// By the unit's key in `Figure::unit`.
    pub units: BTreeMap<String, Forms>,
    /// Signs that stand before the number, by the unit's key.
    pub signs: BTreeMap<String, String>,
}

/// A word for one and for many.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forms {
    one: String,
    many: String,
}

impl Forms {
    /// The form that goes with `value`.
    pub fn with(&self, value: f64) -> &str {
        if (value - 1.0).abs() < f64::EPSILON { &self.one } else { &self.many }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Magnitude {
    value: f64,
    one: String,
    many: String,
    /// The ways to shorten it, each at the place that it has in all magnitudes: `m` with `bn`, `mln` with `bln`.
    short: Vec<String>,
}

/// Digits after the decimal mark that a magnitude word may take: `1,28 Millionen`, not
/// `1,284567 Millionen`.
const MAGNITUDE_DECIMALS: i32 = 2;

/// Digits after the decimal mark at most: what is beyond comes from binary fractions, not from a text.
const DECIMALS: usize = 6;

/// How numbers are written: by the language, or as a certain text does it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberFormat {
    pub language: Lang,
    /// Between groups of three digits; empty where a text does without.
    thousands: String,
    /// How magnitudes are shortened, where they are.
    short: Option<Short>,
}

/// A way to shorten magnitudes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Short {
    /// Its place in the list of each magnitude.
    way: usize,
    /// Whether it stands right behind the digits: `£3bn`.
    attached: bool,
}

impl NumberFormat {
    /// The way of the language's news style.
    pub fn of(language: Lang) -> Self {
        Self { language, thousands: language.lexicon().wording.thousands.clone(), short: None }
    }

    /// The way that `text` itself writes its long numbers (`12.000`, `12 000`, `12'000`, `12000`);
    /// the language's where it has none.
    pub fn like(text: &str, language: Lang) -> Self {
        let usual = Self::of(language);
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for mark in long_numbers(text, &language.lexicon().wording.decimal) {
            *seen.entry(mark).or_default() += 1;
        }
        let Some(most) = seen.values().copied().max() else { return usual };
        if seen.get(usual.thousands.as_str()) == Some(&most) {
            return usual;
        }
        let mark = seen.into_iter().find(|&(_, count)| count == most).map_or("", |(mark, _)| mark);
        Self { language, thousands: mark.to_owned(), short: None }
    }

    /// The same, with magnitudes shortened as the number `written` does it: `1,3 Mio.`, `3bn`.
    #[must_use]
    pub fn shortened_as(&self, written: &str) -> Self {
        let digits = written.trim_end_matches(|sign: char| !sign.is_ascii_digit());
        let word = written[digits.len()..].trim();
        let ways = &self.language.lexicon().wording.magnitudes;
        let way = ways.iter().find_map(|magnitude| magnitude.short.iter().position(|short| short == word));
        let attached = !written[digits.len()..].starts_with(char::is_whitespace);
        Self { short: way.map(|way| Short { way, attached }), ..self.clone() }
    }

    /// `value` with its magnitude word where that is how one writes it: `14.000`, `1,3 Millionen`.
    pub fn number(&self, value: f64) -> String {
        match self.magnitude(value) {
            Some(magnitude) => {
                let scaled = value / magnitude.value;
                let digits = self.digits(scaled, 0);
                let word = if scaled.abs() > 1.0 { &magnitude.many } else { &magnitude.one };
                match self.short.and_then(|short| Some((magnitude.short.get(short.way)?, short.attached))) {
                    Some((short, true)) => format!("{digits}{short}"),
                    Some((short, false)) => format!("{digits} {short}"),
                    None => format!("{digits} {word}"),
                }
            }
            None => self.digits(value, 0),
        }
    }

    /// `value` in digits, with `decimals` digits after the mark at least.
    pub fn digits(&self, value: f64, decimals: usize) -> String {
        let written = format!("{:.*}", DECIMALS.max(decimals), value.abs());
        let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
        let needed = fraction.trim_end_matches('0').len().max(decimals);
        let mut text = if value < 0.0 { String::from("-") } else { String::new() };
        for (at, digit) in whole.chars().enumerate() {
            // Groups of three from the right.
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                text.push_str(&self.thousands);
            }
            text.push(digit);
        }
        if needed > 0 {
            text.push_str(&self.language.lexicon().wording.decimal);
            text.push_str(&fraction[..needed]);
        }
        text
    }

    /// The magnitude word that `value` is written with.
    fn magnitude(&self, value: f64) -> Option<&'static Magnitude> {
        self.language.lexicon().wording.magnitudes.iter().find(|magnitude| {
            let scaled = value.abs() / magnitude.value;
            let cut = scaled * 10_f64.powi(MAGNITUDE_DECIMALS);
            scaled >= 1.0 && (cut - cut.round()).abs() < 1e-6
        })
    }
}

/// The marks between the groups of the numbers from 10,000 on in `text`, one for each number. A
/// number of four digits tells nothing: many who write `12.000` write `1500`.
fn long_numbers<'t>(text: &'t str, decimal: &'t str) -> impl Iterator<Item = &'t str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(offset) = text[at..].find(|character: char| character.is_ascii_digit()) {
            let start = at + offset;
            let first = digits(&text[start..]);
            at = start + first;
            let mark = text[at..].chars().next().filter(|&mark| is_mark(mark) && !decimal.contains(mark));
            if let Some(mark) = mark
                && (2..=3).contains(&first)
                && digits(&text[at + mark.len_utf8()..]) == 3
            {
                let found = &text[at..at + mark.len_utf8()];
                at += found.len() + 3;
                return Some(found);
            }
            if (5..=6).contains(&first) {
                return Some("");
            }
        }
        None
    })
}

/// How many digits `text` begins with.
fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// Whether a text may group digits by `character`.
fn is_mark(character: char) -> bool {
    matches!(character, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’')
}

/// `day` in full: `24. Oktober 2024`.
pub fn date(day: jiff::civil::Date, language: Lang) -> String {
    filled(&language.lexicon().wording.date, day, language)
}

/// `day` for narrow places: `24.10.2024`.
pub fn short_date(day: jiff::civil::Date, language: Lang) -> String {
    filled(&language.lexicon().wording.short_date, day, language)
}

fn filled(form: &str, day: jiff::civil::Date, language: Lang) -> String {
    let months = &language.lexicon().wording.months;
    let month = usize::try_from(day.month() - 1).ok().and_then(|month| months.get(month)).map_or("", String::as_str);
    form.replace("{day}", &day.day().to_string())
        .replace("{month}", month)
        .replace("{number}", &day.month().to_string())
        .replace("{year}", &day.year().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_news_style() {
        let german = NumberFormat::of(Lang::German);
        let english = NumberFormat::of(Lang::English);
        for (value, de, en) in [
            (0.0, "0", "0"),
            (14_000.0, "14.000", "14,000"),
            (999.0, "999", "999"),
            (4.2, "4,2", "4.2"),
            (-5.0, "-5", "-5"),
            (1_000_000.0, "1 Million", "1 million"),
            (1_280_000.0, "1,28 Millionen", "1.28 million"),
            (1_234_567.0, "1.234.567", "1,234,567"),
            (1_400_000_000.0, "1,4 Milliarden", "1.4 billion"),
            (2e12, "2 Billionen", "2 trillion"),
        ] {
            assert_eq!(german.number(value), de);
            assert_eq!(english.number(value), en);
        }
        assert_eq!(german.digits(5.0, 1), "5,0");
    }

    #[test]
    fn numbers_as_the_draft_writes_them() {
        let like = |text, value| NumberFormat::like(text, Lang::German).number(value);
        assert_eq!(like("Es kamen 12'000 Soldaten am 28.10.2024.", 14_000.0), "14'000");
        assert_eq!(like("Es kamen 12\u{a0}000 Soldaten.", 14_000.0), "14\u{a0}000");
        assert_eq!(like("Es kamen 12000 Soldaten.", 14_000.0), "14000");
        assert_eq!(like("Es kamen 1500 Soldaten, dann 12.000.", 14_000.0), "14.000");
        assert_eq!(like("Es stieg um 1,125 Prozent.", 14_000.0), "14.000");
        assert_eq!(NumberFormat::like("They sent 12,000 men.", Lang::English).number(14_000.0), "14,000");
    }

    #[test]
    fn dates() {
        let day = jiff::civil::date(2024, 10, 4);
        assert_eq!(date(day, Lang::German), "4. Oktober 2024");
        assert_eq!(date(day, Lang::English), "4 October 2024");
        assert_eq!(short_date(day, Lang::German), "4.10.2024");
    }
}
