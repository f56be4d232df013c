//! A figure written down anew, with hedge and unit: `bis zu 14.000`, `1,3 Millionen Euro`.
//!
//! The way back from a [`Figure`] to words, for fixes in the draft's own number format and for
//! messages in another language than the report's. Vague figures and fractions have no such way:
//! there the words of the text must do.

use super::{Change, Figure, Kind, Qualifier};
use crate::language::{Lang, NumberFormat, WordingWords};

/// Writes figures in one language and one number format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    format: NumberFormat,
}

impl Wording {
    /// In the news style of the language.
    pub fn of(language: Lang) -> Self {
        Self { format: NumberFormat::of(language) }
    }

    /// With long numbers grouped as `text` does it.
    pub fn like(text: &str, language: Lang) -> Self {
        Self { format: NumberFormat::like(text, language) }
    }

    /// The same, with magnitudes shortened as the number `written` does it: `£3bn`, `1,3 Mio.`.
    #[must_use]
    pub fn shortened_as(&self, written: &str) -> Self {
        Self { format: self.format.shortened_as(written) }
    }

    /// The number alone: `14.000`, `1,3 Millionen`.
    pub fn number(&self, value: f64) -> String {
        self.format.number(value)
    }

    /// The number with its unit (a key as in [`Figure::unit`]): `5 Prozent`, `$1.3 million`.
    pub fn amount(&self, value: f64, unit: Option<&str>) -> String {
        self.with_unit(&self.number(value), value, unit)
    }

    /// The spread of what is reported: `10.000 bis 14.000`, `4 bis 6 Prozent`.
    pub fn spread(&self, low: f64, high: f64, unit: Option<&str>) -> String {
        self.with_unit(&self.range(low, high), high, unit)
    }

    /// The same as short as it gets, without a unit: `10.000–14.000`.
    pub fn between(&self, low: f64, high: f64) -> String {
        let (shared, high) = self.ends(low, high);
        if shared == high { high } else { format!("{shared}–{high}") }
    }

    /// The figure with its hedge, without its unit: `bis zu 14.000`. `None` for what numbers cannot
    /// say: vague figures and fractions.
    pub fn hedged(&self, figure: &Figure) -> Option<String> {
        self.written(figure, None, "")
    }

    /// The same with `sign` right before the number: `more than £3bn`.
    pub fn hedged_behind(&self, sign: &str, figure: &Figure) -> Option<String> {
        self.written(figure, None, sign)
    }

    /// The figure with hedge and unit: `mehr als 1,3 Millionen Euro`. `None` as for [`Self::hedged`].
    pub fn figure(&self, figure: &Figure) -> Option<String> {
        self.written(figure, figure.unit.as_deref(), "")
    }

    fn written(&self, figure: &Figure, unit: Option<&str>, sign: &str) -> Option<String> {
        if matches!(figure.kind, Kind::Vague | Kind::Fraction) {
            return None;
        }
        if figure.qualifier == Qualifier::Range {
            return Some(format!("{sign}{}", self.spread(figure.low?, figure.high?, unit)));
        }
        let value = figure.value?;
        let number = format!("{sign}{}", self.with_unit(&self.as_exact_as(figure, value), value, unit));
        let hedge = qualifier_name(figure.qualifier).and_then(|name| self.words().hedges.get(name));
        let additional = figure.change == Change::Additional;
        Some(match hedge {
            Some(hedge) if additional => format!("{hedge} {number} {}", self.words().more),
            Some(hedge) => format!("{hedge} {number}"),
            None if additional => format!("{} {number}", self.words().another),
            None => number,
        })
    }

    /// `value` with the digits that the figure gives: `5,0 Prozent` stays `5,0`.
    fn as_exact_as(&self, figure: &Figure, value: f64) -> String {
        if figure.last_digit > 0.0 && figure.last_digit < 1.0 {
            self.format.digits(value, (-figure.last_digit.log10()).round() as usize)
        } else {
            self.number(value)
        }
    }

    fn range(&self, low: f64, high: f64) -> String {
        let (low, high) = self.ends(low, high);
        format!("{low} {} {high}", self.words().range)
    }

    /// Both ends, a magnitude word that they share said once: `1,3` and `1,5 Millionen`.
    fn ends(&self, low: f64, high: f64) -> (String, String) {
        let (low, high) = (self.number(low), self.number(high));
        let shared = match (low.split_once(' '), high.split_once(' ')) {
            (Some((number, word)), Some((_, other))) if word == other && word.starts_with(char::is_alphabetic) => {
                number
            }
            _ => &low,
        };
        (shared.to_owned(), high)
    }

    fn with_unit(&self, number: &str, value: f64, unit: Option<&str>) -> String {
        let Some(unit) = unit else { return number.to_owned() };
        match (self.words().signs.get(unit), self.words().units.get(unit)) {
            (Some(sign), _) => format!("{sign}{number}"),
            (None, Some(forms)) => format!("{number} {}", forms.with(value)),
            (None, None) => format!("{number} {unit}"),
        }
    }

    fn words(&self) -> &'static WordingWords {
        &self.format.language.lexicon().wording
    }
}

/// The name under which the language data has the hedge; `None` for qualifiers that are no word.
fn qualifier_name(qualifier: Qualifier) -> Option<&'static str> {
    match qualifier {
        Qualifier::About => Some("about"),
        Qualifier::Nearly => Some("nearly"),
        Qualifier::MoreThan => Some("more_than"),
        Qualifier::AtLeast => Some("at_least"),
        Qualifier::LessThan => Some("less_than"),
        Qualifier::AtMost => Some("at_most"),
        Qualifier::Exact | Qualifier::Range | Qualifier::Vague => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn figure(value: f64, qualifier: Qualifier, unit: Option<&str>) -> Figure {
        Figure {
            span: Span::default(),
            phrase: Span::default(),
            value: Some(value),
            low: None,
            high: None,
            last_digit: 1.0,
            qualifier,
            kind: Kind::Count,
            unit: unit.map(str::to_owned),
            change: Change::Total,
        }
    }

    fn both(figure: &Figure) -> (String, String) {
        let written = |language| Wording::of(language).figure(figure).unwrap_or_default();
        (written(Lang::German), written(Lang::English))
    }

    #[test]
    fn hedges_and_units_of_each_language() {
        for (value, qualifier, unit, german, english) in [
            (14_000.0, Qualifier::AtMost, None, "bis zu 14.000", "up to 14,000"),
            (10_000.0, Qualifier::MoreThan, None, "mehr als 10.000", "more than 10,000"),
            (5.0, Qualifier::About, Some("%"), "rund 5 Prozent", "about 5 percent"),
            (1.0, Qualifier::Exact, Some("pp"), "1 Prozentpunkt", "1 percentage point"),
            (1.3e6, Qualifier::Exact, Some("EUR"), "1,3 Millionen Euro", "€1.3 million"),
            (
                2.5e9,
                Qualifier::AtLeast,
                Some("CHF"),
                "mindestens 2,5 Milliarden Franken",
                "at least 2.5 billion Swiss francs",
            ),
            (3.0, Qualifier::Exact, Some("Mbit/s"), "3 Mbit/s", "3 Mbit/s"),
        ] {
            assert_eq!(both(&figure(value, qualifier, unit)), (german.to_owned(), english.to_owned()));
        }
    }

    #[test]
    fn what_comes_on_top() {
        let more = |qualifier| Figure { change: Change::Additional, ..figure(3_000.0, qualifier, None) };
        assert_eq!(both(&more(Qualifier::Exact)), ("weitere 3.000".into(), "another 3,000".into()));
        assert_eq!(
            both(&more(Qualifier::MoreThan)),
            ("mehr als 3.000 weitere".into(), "more than 3,000 additional".into())
        );
    }

    #[test]
    fn ranges_share_their_magnitude_and_unit() {
        let german = Wording::of(Lang::German);
        assert_eq!(german.spread(10_000.0, 12_000.0, None), "10.000 bis 12.000");
        assert_eq!(german.spread(1.3e6, 1.5e6, Some("EUR")), "1,3 bis 1,5 Millionen Euro");
        assert_eq!(Wording::like("12 000 Mann", Lang::German).spread(1e4, 1.4e4, None), "10 000 bis 14 000");
        assert_eq!(Wording::of(Lang::English).spread(4.0, 6.0, Some("%")), "4 to 6 percent");
    }

    #[test]
    fn the_digits_given_are_kept() {
        let exact = Figure { last_digit: 0.1, ..figure(5.0, Qualifier::Exact, Some("%")) };
        assert_eq!(both(&exact).0, "5,0 Prozent");
    }

    #[test]
    fn what_numbers_cannot_say_is_left_to_the_text() {
        let vague = Figure { value: None, kind: Kind::Vague, ..figure(0.0, Qualifier::Vague, None) };
        assert_eq!(Wording::of(Lang::German).figure(&vague), None);
    }
}
