//! `arithmetic`: figures that the draft ties together do not add up. And, where they do, the figure
//! is `computed`: it follows from the others.
//!
//! Only what the words tie together is reckoned: `von 10.000 auf 12.000, ein Plus von 50 Prozent`.
//! What rounding alone explains is information.

mod change;
mod compared;
mod currency;
mod difference;
mod levels;
mod multiple;
mod product;
mod remainder;
mod share;
mod sum;
mod whole;

use super::super::draft::Draft;
use super::super::interval::{cell, number, to_three_digits};
use super::super::{Code, Edit, Finding, Fix, FixKind, Operation, Reason, Severity};
use crate::language::Reckoning;
use crate::reading::{Claim, Figure, Kind, Qualifier};
use crate::text::Span;

/// What came of reckoning a figure from others.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) struct Reckoned {
    /// What comes out.
    result: f64,
    operation: Operation,
    /// The claims that it comes from.
    from: Vec<usize>,
    /// Whether the figure says so too.
    outcome: Outcome,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Right,
    /// It differs by no more than the rounding of the figures that it comes from.
    Rounding,
    Wrong,
}

/// A hedged figure is right within this share of what comes out.
const HEDGED: f64 = 0.06;

/// Who says `more than a third` of nine tenths speaks of something else.
const FARTHEST: f64 = 2.0;

/// Whether the bound that a fraction is by its words holds for what comes out: `more than a third`, `mehr als das
/// Vierfache`. `None` where it is none, or what comes out is so far beyond that other figures may be meant.
fn bound(figure: &Figure, given: f64, result: f64) -> Option<bool> {
    /// 33 percent are more than a third for all but mathematicians.
    const SLACK: f64 = 0.02;
    /// `Fast drei Viertel` are more than two thirds.
    const NEARLY: f64 = 0.12;
    if figure.kind != Kind::Fraction {
        return None;
    }
    let (given, result) = (given.abs(), result.abs());
    match figure.qualifier {
        Qualifier::MoreThan | Qualifier::AtLeast => {
            (result <= FARTHEST * given).then_some(result >= given * (1.0 - SLACK))
        }
        Qualifier::LessThan | Qualifier::AtMost => {
            (given <= FARTHEST * result).then_some(result <= given * (1.0 + SLACK))
        }
        Qualifier::Nearly => Some((given * (1.0 - NEARLY)..=given * (1.0 + SLACK)).contains(&result)),
        _ => None,
    }
}

impl Reckoned {
    /// Compares `result` with the figure `claim`; `range` is how low and how high the rounding of the
    /// figures that it comes from may carry it.
    fn new(
        claim: &Claim,
        result: f64,
        (low, high): (f64, f64),
        operation: Operation,
        from: Vec<usize>,
    ) -> Option<Self> {
        let given = number(&claim.figure)?;
        let own = cell(&claim.figure).max(claim.figure.last_digit) / 2.0;
        let own = if claim.figure.qualifier == Qualifier::Exact { own } else { own.max(HEDGED * given.abs()) };
        let distance = (given - result).abs();
        let outcome = if let Some(holds) = bound(&claim.figure, given, result) {
            if holds { Outcome::Right } else { Outcome::Wrong }
        } else if distance <= own + 1e-9 {
            Outcome::Right
        } else if low - own - 1e-9 <= given && given <= high + own + 1e-9 {
            Outcome::Rounding
        } else {
            Outcome::Wrong
        };
        Some(Self { result, operation, from, outcome })
    }

    /// Whether the figure follows from the others.
    pub fn is_right(&self) -> bool {
        self.outcome == Outcome::Right
    }

    /// The same, where what rounding explains is right: who says it in other words says it roughly.
    fn not_for_rounding(self) -> Self {
        let outcome = if self.outcome == Outcome::Rounding { Outcome::Right } else { self.outcome };
        Self { outcome, ..self }
    }

    /// What is to be said of the figure `at` of `draft`.
    pub fn finding(self, draft: &Draft<'_>, at: usize) -> Option<Finding> {
        let severity = match self.outcome {
            Outcome::Right => return None,
            Outcome::Rounding => Severity::Information,
            Outcome::Wrong => Severity::Error,
        };
        let claim = &draft.reading.claims[at];
        let related = self.from.iter().map(|&other| draft.reading.claims[other].figure.span).collect();
        let fix = self.fix(draft, claim);
        Some(Finding {
            code: Code::Arithmetic,
            severity,
            reason: Reason::Miscalculated { result: self.result, operation: self.operation },
            exhibits: Vec::new(),
            related,
            fixes: fix.into_iter().collect(),
            ignored: None,
        })
    }

    /// Whether one of the figures that it comes from is rounded.
    fn is_rough(&self, draft: &Draft<'_>) -> bool {
        self.from.iter().any(|&other| cell(&draft.claim(other).figure) > 0.0)
    }

    /// Writes what comes out, as exact as the draft's figure is, or as what it comes from.
    fn fix(&self, draft: &Draft<'_>, claim: &Claim) -> Option<Fix> {
        let given = number(&claim.figure)?;
        // `jeder dritte`, `half`: a number in its place is no sentence.
        if claim.figure.kind == Kind::Fraction {
            return None;
        }
        if matches!(self.operation, Operation::PointChange) && claim.figure.unit.as_deref() == Some("%") {
            // The number may be right and its unit wrong; the sentence wants rewriting.
            return None;
        }
        let step = if claim.figure.last_digit > 0.0 { claim.figure.last_digit.min(given.abs().max(1.0)) } else { 1.0 };
        let rounded = match self.operation {
            // What is reckoned from rounded figures is known no better.
            Operation::Whole | Operation::Part | Operation::Each | Operation::Product | Operation::Conversion
                if self.is_rough(draft) =>
            {
                to_three_digits(self.result)
            }
            _ => (self.result / step).round() * step,
        };
        let written = claim.figure.span.of(&draft.document.text);
        let result = draft.wording.shortened_as(written).number(rounded);
        let edits = if claim.quotation.is_some() {
            Vec::new()
        } else {
            vec![Edit { span: claim.figure.span, new_text: result.clone() }]
        };
        Some(Fix { kind: FixKind::UseResult { result }, edits })
    }
}

/// What comes of reckoning the figure `at` from those that the draft ties it to; `None` where it is
/// tied to none.
pub(in super::super) fn reckon(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    change::reckon(draft, at)
        .or_else(|| multiple::reckon(draft, at))
        .or_else(|| share::reckon(draft, at))
        .or_else(|| share::reckon_part(draft, at))
        .or_else(|| share::reckon_part_of_earlier(draft, at))
        .or_else(|| share::reckon_each(draft, at))
        .or_else(|| currency::reckon(draft, at))
        .or_else(|| whole::reckon(draft, at))
        .or_else(|| product::reckon(draft, at))
        .or_else(|| remainder::reckon(draft, at))
        .or_else(|| difference::reckon(draft, at))
        .or_else(|| levels::reckon(draft, at))
        .or_else(|| sum::reckon(draft, at))
}

impl Draft<'_> {
    fn claim(&self, at: usize) -> &Claim {
        &self.reading.claims[at]
    }

    fn words(&self) -> &'static Reckoning {
        &self.reading.language.lexicon().reckoning
    }

    /// The words of the text from `start` to `end`, lower case, parted by single spaces.
    fn words_of(&self, start: usize, end: usize) -> String {
        if start >= end {
            return String::new();
        }
        let mut joined = String::with_capacity(end - start);
        for word in words(Span::new(start, end).of(&self.document.text)) {
            if !joined.is_empty() {
                joined.push(' ');
            }
            joined.push_str(&word.to_lowercase());
        }
        joined
    }

    /// The words between the phrases of two figures, the earlier first.
    fn between(&self, one: usize, other: usize) -> String {
        self.words_of(end(self.claim(one)), start(self.claim(other)))
    }

    /// The word before the figure's phrase, within its sentence.
    fn word_before(&self, at: usize) -> String {
        let claim = self.claim(at);
        let before = Span::new(claim.sentence.start, start(claim).max(claim.sentence.start));
        words(before.of(&self.document.text)).next_back().map(str::to_lowercase).unwrap_or_default()
    }

    /// Whether the figure is called the old one: `von 10.000 auf 12.000`. English may take the word
    /// into the phrase.
    pub fn is_from(&self, at: usize) -> bool {
        let claim = self.claim(at);
        let within = self.words_of(start(claim), claim.figure.span.start);
        let first = within.split(' ').next().unwrap_or("");
        self.words().from.contains(&self.word_before(at)) || self.words().from.contains(first)
    }

    /// Whether the figure is the old one of two.
    pub fn is_old_level(&self, at: usize) -> bool {
        let next = at + 1;
        next < self.reading.claims.len()
            && self.one_sentence(at, next)
            && self.is_from(at)
            && self.words().to.contains(&self.word_before(next))
    }

    fn one_sentence(&self, one: usize, other: usize) -> bool {
        self.claim(one).sentence == self.claim(other).sentence
    }
}

/// Where the figure with its hedge begins, and where it ends with its unit (bytes).
fn start(claim: &Claim) -> usize {
    claim.figure.whole().start
}

fn end(claim: &Claim) -> usize {
    claim.figure.whole().end
}

/// Whether two figures are of one dimension.
fn one_dimension(one: &Figure, other: &Figure) -> bool {
    one.kind == other.kind && one.unit == other.unit
}

/// The words of `text`, in their order.
fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether the sequence `phrase` of whole words stands in `words`.
pub(in super::super) fn has_phrase(words: &str, phrase: &str) -> bool {
    words.match_indices(phrase).any(|(at, _)| {
        let end = at + phrase.len();
        (at == 0 || words[..at].ends_with(' ')) && (end == words.len() || words[end..].starts_with(' '))
    })
}
