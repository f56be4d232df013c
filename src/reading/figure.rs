//! The figure: a quantity as the text states it.

use crate::text::Span;

/// A number with its bounds, qualifier and unit, at its place in the text. What each field means is
/// fixed by the annotation guide (`GUIDE.md`, "Fields").
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Figure {
    /// The number with its magnitude word, without hedge and unit: `1,3 Millionen`.
    pub span: Span,
    /// The number with its hedge and unit: `mehr als 1,3 Millionen Euro`.
    pub phrase: Span,
    /// The number, magnitude applied; `None` for vague figures and ranges.
    pub value: Option<f64>,
    /// The closed bounds as written; `None` is open.
    pub low: Option<f64>,
    pub high: Option<f64>,
    /// The size of the last digit written, magnitude applied: 100,000 for `1,3 Millionen`, 0.1 for
    /// `5,0`, 1 for `12.000` (how far a round number may be trusted is for the comparison to say).
    /// 0 for vague figures.
    pub last_digit: f64,
    pub qualifier: Qualifier,
    pub kind: Kind,
    /// ISO currency, `%`, `pp`, the symbol of a measure, or the name of a time unit.
    pub unit: Option<String>,
    pub change: Change,
}

impl Figure {
    /// Where it stands with hedge and unit, and with what of its own span reaches beyond them (bytes, half open).
    pub fn whole(&self) -> Span {
        Span::new(self.phrase.start.min(self.span.start), self.phrase.end.max(self.span.end))
    }

    /// Whether both say the same number in the same way, however it is written: `rund 10.000` and `etwa 10 000`.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.value == other.value
            && self.low == other.low
            && self.high == other.high
            && self.qualifier == other.qualifier
            && self.unit == other.unit
            && self.kind == other.kind
            && self.change == other.change
    }
}

/// How the number is hedged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Qualifier {
    Exact,
    About,
    Nearly,
    MoreThan,
    AtLeast,
    LessThan,
    AtMost,
    Range,
    Vague,
}

/// What kind of quantity it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Count,
    Money,
    Percent,
    PercentagePoint,
    Measure,
    Duration,
    Age,
    Fraction,
    Vague,
}

/// Whether the number is a total or the size of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    Total,
    /// On top of another number: `weitere 3.000`.
    Additional,
    Increase,
    Decrease,
}
