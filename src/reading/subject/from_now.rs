//! Times that are counted: from the day of the text (`im vergangenen Jahr`, `two years ago`), or from a year that the sentence
//! names before (`im Jahr darauf`). In go the tokens of a sentence, out comes the time with its end and its grain.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use super::Period;
use super::dates::{NEW_YEAR_LASTS, Reader, YEARS, units_from, whole_year, year};
use crate::language::{Lower, TimeUnit};
use crate::reading::Token;

impl Reader<'_, '_> {
    /// `im vergangenen Jahr`, `this month`, `nächste Woche`; also `in diesem und … im nächsten Jahr`.
    pub(super) fn relative(&self, at: usize) -> Option<(Period, usize, TimeUnit)> {
        let &offset = self.time.relative.get(self.lower(at))?;
        let day = self.day;
        let unit = self.time.units.get(self.lower(at + 1)).copied();
        let (unit, end) = if let Some(unit) = unit {
            (unit, at + 2)
        } else {
            if let Some(&weekday) = self.time.weekdays.get(self.lower(at + 1)) {
                let found = self.weekday(weekday)?;
                return Some((found, at + 2, TimeUnit::Day));
            }
            if let Some(&month) = self.time.months.get(self.lower(at + 1)) {
                return self
                    .in_some_year(month, month, at + 2, TimeUnit::Month)
                    .map(|found| self.on_its_side(found, offset));
            }
            if let Some(&(first, last)) = self.time.seasons.get(self.lower(at + 1)) {
                return self
                    .in_some_year(first, last, at + 2, TimeUnit::Quarter)
                    .map(|found| self.on_its_side(found, offset));
            }
            // The unit follows later, behind `und`.
            let elided = self.time.prepositions.contains(at.checked_sub(1).map_or(Lower::NONE, |at| self.lower(at)))
                && self.tokens.get(at + 1).is_none_or(|next| !next.is_capitalised());
            let later = self.tokens[at + 1..].iter().enumerate().find_map(|(number, token)| {
                let unit = self.time.units.get(token.lower())?;
                let before = &self.tokens[at + number];
                self.time.relative.contains_key(before.lower()).then_some(*unit)
            });
            (later.filter(|_| elided)?, at + 1)
        };
        // `im kommenden Jahr 2021`
        if unit == TimeUnit::Year
            && let Some((year, end)) = self.year_after(end)
        {
            return Some((whole_year(year), end, TimeUnit::Year));
        }
        Some((units_from(day?, unit, offset)?, end, unit))
    }

    /// The time `found` a year earlier or later, where it lies on the other side of the text's day than `offset` says:
    /// in May, `vergangenen Sommer` is that of the year before.
    fn on_its_side(&self, found: (Period, usize, TimeUnit), offset: i16) -> (Period, usize, TimeUnit) {
        let (period, end, unit) = found;
        let ahead = self.day.is_some_and(|day| period.first > day);
        let over = self.day.is_some_and(|day| period.last < day);
        let years = i16::from(offset > 0 && over) - i16::from(offset < 0 && ahead);
        let moved = |date: Date| date.checked_add(years.years()).unwrap_or(date);
        (Period { first: moved(period.first), last: moved(period.last) }, end, unit)
    }

    /// `im neuen Jahr`
    pub(super) fn new_year(&self, at: usize) -> Option<(Period, usize, TimeUnit)> {
        if !self.time.new.contains(self.lower(at)) || self.time.units.get(self.lower(at + 1)) != Some(&TimeUnit::Year) {
            return None;
        }
        let day = self.day?;
        let year = if day.month() <= NEW_YEAR_LASTS { day.year() } else { day.year() + 1 };
        Some((whole_year(year), at + 2, TimeUnit::Year))
    }

    /// `heute`, `am Montag`, `heuer`, `Vorjahr`
    pub(super) fn single(&self, at: usize) -> Option<(Period, usize, TimeUnit)> {
        let lower = self.lower(at);
        if let Some(&days) = self.time.days.get(lower) {
            // `morgen` is a day, `Morgen` a time of it.
            if self.tokens[at].is_capitalised() && at > 0 {
                return None;
            }
            let found = self.day?.checked_add(Span::new().days(days)).ok()?;
            return Some((Period { first: found, last: found }, at + 1, TimeUnit::Day));
        }
        if let Some(&years) = self.time.years.get(lower) {
            return Some((whole_year(self.day?.year() + years), at + 1, TimeUnit::Year));
        }
        if let Some(&year) = self.time.ten_years.get(lower) {
            let period = Period { first: whole_year(year).first, last: whole_year(year + 9).last };
            return Some((period, at + 1, TimeUnit::Year));
        }
        let &weekday = self.time.weekdays.get(lower)?;
        self.tokens[at].is_capitalised().then_some(())?;
        Some((self.weekday(weekday)?, at + 1, TimeUnit::Day))
    }

    /// `vor drei Monaten`, `two years ago`
    pub(super) fn ago(&self, at: usize) -> Option<(Period, usize, TimeUnit)> {
        let number_at = if self.time.ago_before.contains(self.lower(at)) { at + 1 } else { at };
        let number: i16 = match self.time.numbers.get(self.lower(number_at)) {
            Some(&number) => number,
            None => self.tokens.get(number_at)?.text.parse().ok()?,
        };
        let &unit = self.time.units.get(self.lower(number_at + 1))?;
        let end = number_at + 2;
        let end =
            if number_at > at { end } else { self.time.ago_after.contains(self.lower(end)).then_some(end + 1)? };
        Some((units_from(self.day?, unit, -number)?, end, unit))
    }

    /// `im Jahr darauf`, `two years later`, `the following year`: counted from the `year` that the sentence names before, at
    /// `from`.
    pub(super) fn counted_from_year(&self, at: usize, year: Period, from: usize) -> Option<(Period, usize, TimeUnit)> {
        let is_year = |at: usize, several: bool| {
            let word = self.lower(at);
            self.time.units.get(word) == Some(&TimeUnit::Year) && self.time.several_years.contains(word) == several
        };
        let (years, end) = match self.time.then_before.get(self.lower(at)) {
            Some(&offset) if is_year(at + 1, false) => (offset, at + 2),
            _ => {
                let digits = || self.tokens[at].text.parse().ok();
                let number: Option<i16> = self.time.numbers.get(self.lower(at)).copied().or_else(digits);
                let unit_at = at + usize::from(number.is_some());
                let several = number.is_some_and(|number| number > 1);
                let &offset =
                    self.time.then_after.get(self.lower(unit_at + 1)).filter(|_| is_year(unit_at, several))?;
                (offset.checked_mul(number.unwrap_or(1))?, unit_at + 2)
            }
        };
        // `a year later than planned`, `the year before the pandemic`
        let next = self.tokens.get(end);
        let goes_on = self.time.then_governs.contains(self.lower(end - 1))
            && next.is_some_and(|next| next.is_word() && !next.is_number());
        if goes_on || self.time.than.contains(self.lower(end)) || self.is_put_in(from, at) {
            return None;
        }
        let counted = year.first.year().checked_add(years).filter(|year| YEARS.contains(year))?;
        (year.first.year() == year.last.year()).then(|| (whole_year(counted), end, TimeUnit::Year))
    }

    /// Whether the year at `from` stands between commas before `at` without a number of its own, so that it only tells of a
    /// noun: `The company, founded in 1998, earned 3 million`.
    fn is_put_in(&self, from: usize, at: usize) -> bool {
        let comma = |token: &Token<'_>| token.is(",");
        let start = self.tokens[..from].iter().rposition(comma);
        let end = self.tokens[from..at].iter().position(comma);
        start.zip(end).is_some_and(|(start, end)| {
            !self.tokens[start..from + end].iter().any(|token| token.is_number() && year(token.text).is_none())
        })
    }

    /// `dieses Jahres`, `letzten Jahres`, `last year` at `at`: years from now, and the end.
    pub(super) fn relative_year(&self, at: usize) -> Option<(i16, usize)> {
        let &offset = self.time.relative.get(self.lower(at))?;
        (self.time.units.get(self.lower(at + 1)) == Some(&TimeUnit::Year)).then_some((offset, at + 2))
    }

    /// The last such day up to the day of the text.
    pub(super) fn weekday(&self, weekday: i8) -> Option<Period> {
        let day = self.day?;
        let wanted = Weekday::from_monday_one_offset(weekday).ok()?;
        let back = (day.weekday().to_monday_one_offset() - wanted.to_monday_one_offset()).rem_euclid(7);
        let found = day.checked_sub(i64::from(back).days()).ok()?;
        Some(Period { first: found, last: found })
    }
}
