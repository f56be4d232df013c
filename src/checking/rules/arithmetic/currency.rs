//! Currency pairs: `223 Millionen Dollar (156.000 Euro)`.

use super::super::super::Operation;
use super::super::super::interval::number;
use super::{Draft, Reckoned, end, start};
use crate::reading::{Figure, Kind};

/// Currencies that have stood within a factor of three of one another for decades.
const NEAR_PAR: [&str; 4] = ["EUR", "USD", "GBP", "CHF"];
const LOWEST: f64 = 0.4;
const HIGHEST: f64 = 2.5;
/// A wrong magnitude word is off by a power of this.
const MAGNITUDE: f64 = 1000.0;

/// Two pairs of one text are turned at one day's rate, or at rates of years that lie no further apart than this.
const OTHER_RATE: f64 = 1.5;

pub(super) fn reckon(draft: &Draft<'_>, at: usize) -> Option<Reckoned> {
    let pair = Pair::at(draft, at)?;
    let ratio = pair.ratio();
    let near_par = [&pair.amount.unit, &pair.converted.unit]
        .iter()
        .all(|unit| unit.as_deref().is_some_and(|unit| NEAR_PAR.contains(&unit)));
    let result = if near_par && !(LOWEST..=HIGHEST).contains(&ratio) {
        [MAGNITUDE, 1.0 / MAGNITUDE, MAGNITUDE * MAGNITUDE, 1.0 / (MAGNITUDE * MAGNITUDE)]
            .into_iter()
            .map(|factor| ratio * factor)
            .find(|ratio| (LOWEST..=HIGHEST).contains(ratio))
    } else {
        let mut earlier = (0..at).filter_map(|other| Pair::at(draft, other));
        let known = earlier.find(|other| other.is_of_units_of(&pair)).map(|other| other.ratio());
        known.filter(|known| ratio.max(*known) > OTHER_RATE * ratio.min(*known))
    }? * number(pair.amount)?;
    Reckoned::new(draft.claim(at), result, (result, result), Operation::Conversion, vec![at - 1])
}

/// An amount, and what it is in another currency.
struct Pair<'d> {
    amount: &'d Figure,
    converted: &'d Figure,
}

impl<'d> Pair<'d> {
    /// The pair whose second amount is the figure `at`.
    fn at(draft: &'d Draft<'_>, at: usize) -> Option<Self> {
        let first = at.checked_sub(1)?;
        let (amount, converted) = (&draft.claim(first).figure, &draft.claim(at).figure);
        let money = amount.kind == Kind::Money && converted.kind == Kind::Money;
        let plain = [amount, converted].iter().all(|figure| number(figure).is_some_and(|number| number > 0.0));
        let is_one = money && plain && amount.unit != converted.unit && draft.one_sentence(first, at);
        (is_one && is_pair(draft, first, at)).then_some(Self { amount, converted })
    }

    fn ratio(&self) -> f64 {
        number(self.converted).unwrap_or_default() / number(self.amount).unwrap_or(1.0)
    }

    fn is_of_units_of(&self, other: &Self) -> bool {
        self.amount.unit == other.amount.unit && self.converted.unit == other.converted.unit
    }
}

/// Whether the text gives the second amount as what the first is in another currency: `£800m (1.5bn dollars)`, `£800m,
/// or 1.5bn dollars`.
fn is_pair(draft: &Draft<'_>, first: usize, second: usize) -> bool {
    let Some(between) = draft.document.text.get(end(draft.claim(first))..start(draft.claim(second))) else {
        return false;
    };
    let words = draft.between(first, second);
    let in_other_words = || words.split(' ').all(|word| draft.words().in_other_words.contains(word));
    match between.trim_start().chars().next() {
        Some('(') => words.is_empty() || in_other_words(),
        Some(',' | '–' | '—') => in_other_words(),
        _ => false,
    }
}
