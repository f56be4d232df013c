//! Stretches of time that a number of units makes: `the three months to June`, `in den vergangenen zwölf Monaten`,
//! the 1990s. In go the tokens of a sentence, out comes the stretch with its end and its grain.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::Period;
use super::dates::{Reader, year};
use crate::language::TimeUnit;

/// Most words between `bis` and its day: `bis zum Ende des`.
const TO_DAY: usize = 3;

impl Reader<'_, '_> {
    /// `the three months to June`, `the year ended 31 March`, `in den zwölf Monaten bis Ende März`.
    pub(super) fn stretch_to(&self, at: usize) -> Option<(Period, usize, TimeUnit)> {
        let (count, unit_at) = match self.number(at) {
            Some(count) => (count, at + 1),
            None => (1, at),
        };
        let &unit = self.time.units.get(self.lower(unit_at))?;
        let mut next = unit_at + 1;
        if !self.time.closing.contains(self.lower(next)) {
            return None;
        }
        next += 1;
        let limit = next + TO_DAY;
        let small = |at: usize| {
            self.time.prepositions.contains(self.lower(at)) && !self.time.edges.contains_key(self.lower(at))
        };
        while next < limit && small(next) {
            next += 1;
        }
        let digits = self.tokens.get(next)?.is_number();
        let (last, end, _) = if digits {
            self.written(next).or_else(|| self.day_month(next))?
        } else {
            self.month(next).or_else(|| self.edge(next))?
        };
        let first = back(last.last.tomorrow().ok()?, unit, count)?;
        Some((Period { first, last: last.last }, end, unit))
    }

    /// `over the past 12 months`, `in den kommenden drei Jahren`: from the day of the text on.
    pub(super) fn stretch_from_now(&self, at: usize) -> Option<(Period, usize, TimeUnit)> {
        let &way = self.time.relative.get(self.lower(at)).filter(|way| way.abs() == 1)?;
        let count = self.number(at + 1)?;
        let &unit = self.time.units.get(self.lower(at + 2))?;
        let day = self.day?;
        let other = back(day, unit, -count * i64::from(way))?;
        Some((Period { first: day.min(other), last: day.max(other) }, at + 3, unit))
    }

    /// `the 1990s`, `den 1990er Jahren`; `2024/25`, a year that begins in one and ends in the next.
    pub(super) fn decade(&self, at: usize) -> Option<(Period, usize, TimeUnit)> {
        let first = year(self.tokens[at].text)?;
        let next = self.tokens.get(at + 1).filter(|next| next.glued)?;
        if first % 10 == 0 && self.time.decades.contains(next.lower()) {
            return Some((Period { first: date(first, 1, 1), last: date(first + 9, 12, 31) }, at + 2, TimeUnit::Year));
        }
        let second = self.tokens.get(at + 2).filter(|second| next.is("/") && second.glued && second.is_number())?;
        let follows = second.text.parse().ok() == Some((first + 1) % 100) || year(second.text) == Some(first + 1);
        follows.then(|| (Period { first: date(first, 1, 1), last: date(first + 1, 12, 31) }, at + 3, TimeUnit::Year))
    }

    /// The number at `at`, in digits or in words.
    fn number(&self, at: usize) -> Option<i64> {
        let word = self.time.numbers.get(self.lower(at)).map(|&number| i64::from(number));
        word.or_else(|| self.tokens.get(at)?.text.parse().ok().filter(|number| (1..=100).contains(number)))
    }
}

/// The day that lies `count` units before `day`.
fn back(day: Date, unit: TimeUnit, count: i64) -> Option<Date> {
    let span = match unit {
        TimeUnit::Year => count.years(),
        TimeUnit::Half => (count * 6).months(),
        TimeUnit::Quarter => (count * 3).months(),
        TimeUnit::Month => count.months(),
        TimeUnit::Week => count.weeks(),
        TimeUnit::Day => count.days(),
    };
    day.checked_sub(span).ok()
}
