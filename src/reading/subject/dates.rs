//! Expressions of time in a sentence, resolved against the day of the text.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::Period;
use crate::language::{Edge, Lexicon, Lower, Time, TimeUnit, WordSet};
use crate::reading::{Token, Tokens};

/// `1986 first-half pre-tax profit`: as near a year stands before what it dates.
const TO_YEARLY: usize = 3;

/// An expression of time at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct When {
    pub period: Period,
    /// First token, the preposition included.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
    /// Announced as what a forecast is for: `für 2021`.
    pub target: bool,
    /// Only what the figure is compared with: `gegenüber dem Vorjahr`.
    pub compared: bool,
    /// The finest unit it names.
    pub grain: TimeUnit,
}

/// The expressions of time of a sentence. `figure` is the figure's own tokens, which are none.
pub(super) fn whens(
    tokens: &Tokens<'_>,
    figure: &std::ops::Range<usize>,
    lexicon: &Lexicon,
    day: Option<Date>,
) -> Vec<When> {
    let time = &lexicon.time;
    let written = tokens.iter().filter(|token| token.is_number()).find_map(|token| year(token.text));
    let reader = Reader { tokens, time, day, year: written };
    let mut found: Vec<When> = Vec::new();
    let said = tokens.any(time.starts());
    // The last year, and where it stands.
    let mut year = None;
    let mut at = 0;
    while at < tokens.len() {
        let may_start = tokens[at].is_number() || said && tokens[at].is_word();
        if !may_start || figure.contains(&at) {
            at += 1;
            continue;
        }
        match year.and_then(|(year, from)| reader.counted_from_year(at, year, from)).or_else(|| reader.expression(at)) {
            Some((period, end, grain)) if end <= figure.start || at >= figure.end => {
                let when = reader.when(period, at, end, grain);
                // `zwischen Juli und September`, `von 2010 bis 2020`: one span.
                match found.last_mut() {
                    Some(last) if reader.spans(last, at, &when) => {
                        last.period.last = when.period.last;
                        last.end = end;
                        year = year.filter(|_| last.grain != TimeUnit::Year);
                    }
                    _ => {
                        if grain == TimeUnit::Year && !when.compared && !is_inset(tokens, at, lexicon) {
                            year = Some((period, at));
                        }
                        found.push(when);
                    }
                }
                at = end;
            }
            _ => at += 1,
        }
    }
    found
}

/// Whether the year at `year` stands between an article and its adjective: `das 1998 gegründete Unternehmen`.
pub(super) fn is_inset(tokens: &[Token<'_>], year: usize, lexicon: &Lexicon) -> bool {
    let grammar = &lexicon.grammar;
    let article = year.checked_sub(1).is_some_and(|at| lexicon.function_words.articles.contains(tokens[at].lower()));
    let inset = tokens.get(year + 1).is_some_and(|next| {
        next.is_word()
            && !next.is_capitalised()
            && next.lower().ends_with(grammar.endings.adjectives.as_slice())
            && !lexicon.function_words.contains(next.lower())
    });
    grammar.nouns_capitalised && tokens[year].is_year() && article && inset
}

pub(super) struct Reader<'s, 't> {
    pub(super) tokens: &'s [Token<'t>],
    pub(super) time: &'s Time,
    pub(super) day: Option<Date>,
    /// A year written in the sentence; months belong to it where the day of the text is not known.
    year: Option<i16>,
}

impl Reader<'_, '_> {
    pub(super) fn lower(&self, at: usize) -> Lower<'_> {
        self.tokens.get(at).map_or(Lower::NONE, Token::lower)
    }

    /// Whether `next`, whose own words start at `at`, is the end of a span that `last` begins.
    fn spans(&self, last: &When, at: usize, next: &When) -> bool {
        let opened = (last.start.saturating_sub(1)..last.end).any(|at| self.time.between.contains(self.lower(at)));
        let joined = at == last.end + 1 && self.time.and.contains(self.lower(last.end));
        opened && joined && last.period.first <= next.period.last
    }

    /// The expression at `start..end` with the words before it.
    fn when(&self, period: Period, start: usize, end: usize, grain: TimeUnit) -> When {
        let mut first = start;
        while first > 0
            && (self.time.prepositions.contains(self.lower(first - 1))
                || self.time.target.contains(self.lower(first - 1))
                || self.time.new.contains(self.lower(first - 1)))
        {
            first -= 1;
        }
        let before: Vec<Lower<'_>> = (first..start).map(|at| self.lower(at)).collect();
        let any = |words: &WordSet| before.iter().any(|word| words.contains(word));
        let target = any(&self.time.target);
        let compared = any(&self.time.compared)
            || first.checked_sub(1).is_some_and(|at| self.time.compared.contains(self.lower(at)));
        let mut period = period;
        if any(&self.time.since) {
            // A text without a day may go on for ever.
            let last = self.day.unwrap_or(if period.has_no_year() { period.last } else { Date::MAX });
            period.last = if period.first <= last { last } else { period.last };
        }
        let compared = compared && !any(&self.time.since);
        When { period, start: first, end, target, compared, grain }
    }

    /// The expression that starts at `at`: what it says, its end, its grain.
    fn expression(&self, at: usize) -> Option<(Period, usize, TimeUnit)> {
        let token = &self.tokens[at];
        if token.is_number() {
            return self
                .written(at)
                .or_else(|| self.day_month(at))
                .or_else(|| self.stretch_to(at))
                .or_else(|| self.decade(at))
                .or_else(|| self.year_alone(at));
        }
        if !token.is_word() || !self.time.may_start_with(token.lower()) {
            return None;
        }
        self.stretch_to(at)
            .or_else(|| self.stretch_from_now(at))
            .or_else(|| self.month(at))
            .or_else(|| self.edge(at))
            .or_else(|| self.quarter(at))
            .or_else(|| self.season(at))
            .or_else(|| self.first_months(at))
            .or_else(|| self.relative(at))
            .or_else(|| self.new_year(at))
            .or_else(|| self.single(at))
            .or_else(|| self.ago(at))
    }

    /// `28.04.2025`, `2025-04-28`
    pub(super) fn written(&self, at: usize) -> Option<(Period, usize, TimeUnit)> {
        let text = self.tokens[at].text;
        let mut parts = text.split('.').filter(|part| !part.is_empty());
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next());
        if parts.next().is_some() || text.contains(',') || day.len() > 2 || month.len() > 2 {
            return None;
        }
        let (day, month): (i8, i8) = (day.parse().ok()?, month.parse().ok()?);
        let (year, end) = match year {
            Some(year) if year.len() == 4 => (year.parse().ok()?, at + 1),
            // `23.10.`: the stop after it is a sign of its own.
            None if self.lower(at + 1) == "." => (self.year_of_month(month), at + 2),
            _ => return None,
        };
        let day = Date::new(year, month, day).ok()?;
        Some((Period { first: day, last: day }, end, TimeUnit::Day))
    }

    /// `23. Oktober 2024`, `23 October`
    pub(super) fn day_month(&self, at: usize) -> Option<(Period, usize, TimeUnit)> {
        let number: i8 = self.tokens[at].text.parse().ok()?;
        let month_at = if self.lower(at + 1) == "." { at + 2 } else { at + 1 };
        let &month = self.time.months.get(self.lower(month_at))?;
        let (year, end) = self
            .year_after(month_at + 1)
            .map_or_else(|| (self.year_of_month(month), month_at + 1), |(year, end)| (year, end));
        let day = Date::new(year, month, number).ok()?;
        Some((Period { first: day, last: day }, end, TimeUnit::Day))
    }

    /// `2020`, where the words around it show that it is a year.
    fn year_alone(&self, at: usize) -> Option<(Period, usize, TimeUnit)> {
        let year = year(self.tokens[at].text)?;
        let before = at.checked_sub(1).map_or(Lower::NONE, |at| self.lower(at));
        let announced = self.time.prepositions.contains(before)
            || self.time.target.contains(before)
            || self.time.units.contains_key(before)
            || self.time.seasons.contains_key(before)
            || before == ",";
        let next = self.tokens.get(at + 1);
        // `2020 Soldaten` counts, `2020 um 5 Prozent` dates. English years are always announced.
        let counts = next.is_some_and(Token::is_capitalised);
        let capitals = self.time.ago_after.is_empty();
        // `1986 pre-tax profit`
        let announced = announced
            || (at + 1..at + 1 + TO_YEARLY).any(|next| self.time.yearly.contains(self.lower(next)))
                && self.tokens.get(at + 1).is_some_and(|next| next.is_word() && !next.glued);
        if !(announced && !(counts && before == ",") || capitals && !counts) {
            return None;
        }
        Some((whole_year(year), at + 1, TimeUnit::Year))
    }

    /// `Oktober`, `Oktober 2024`, `October 28, 2024`
    pub(super) fn month(&self, at: usize) -> Option<(Period, usize, TimeUnit)> {
        let &month = self.time.months.get(self.lower(at))?;
        // `may` the verb and `march` the walk are written small.
        if !self.tokens[at].is_capitalised() {
            return None;
        }
        if let Some(number) = self.tokens.get(at + 1).filter(|token| token.is_number() && token.text.len() <= 2)
            && self.time.ago_before.is_empty()
            && let Ok(number) = number.text.parse::<i8>()
        {
            let comma = usize::from(self.lower(at + 2) == ",");
            let (year, end) = match self.year_after(at + 2 + comma) {
                Some((year, end)) => (year, end),
                None => (self.year_of_month(month), at + 2),
            };
            if let Ok(day) = Date::new(year, month, number) {
                return Some((Period { first: day, last: day }, end, TimeUnit::Day));
            }
        }
        let dot = usize::from(self.lower(at + 1) == "." && self.tokens[at].text.len() <= 4);
        if let Some((year, end)) = self.year_after(at + 1 + dot) {
            return Some((months(year, month, month)?, end, TimeUnit::Month));
        }
        if let Some((offset, end)) = self.relative_year(at + 1) {
            let year = self.day?.year() + offset;
            return Some((months(year, month, month)?, end, TimeUnit::Month));
        }
        Some((months(self.year_of_month(month), month, month)?, at + 1, TimeUnit::Month))
    }

    /// `Ende 2006`, `Anfang November`, `Mitte des Jahres 2022`
    pub(super) fn edge(&self, at: usize) -> Option<(Period, usize, TimeUnit)> {
        let &edge = self.time.edges.get(self.lower(at))?;
        let mut next = at + 1;
        while matches!(self.lower(next).text, "of" | "the" | "des" | "der" | "dieses" | "jahres")
            && next < at + 4
            && !self.time.relative.contains_key(self.lower(next))
        {
            next += 1;
        }
        if next >= self.tokens.len() {
            return None;
        }
        let (whole, end, grain) = self.expression_of(next)?;
        Some((part_of(whole, edge), end, if grain == TimeUnit::Year { TimeUnit::Quarter } else { TimeUnit::Week }))
    }

    /// What an edge may be of.
    fn expression_of(&self, at: usize) -> Option<(Period, usize, TimeUnit)> {
        if self.tokens[at].is_number() {
            if let Some(decade) = self.decade(at) {
                return Some(decade);
            }
            let year = year(self.tokens[at].text)?;
            return Some((whole_year(year), at + 1, TimeUnit::Year));
        }
        self.month(at).or_else(|| self.relative(at)).or_else(|| self.season(at))
    }

    /// `dritten Quartal`, `3. Quartal 2020`, `ersten Halbjahr`
    fn quarter(&self, at: usize) -> Option<(Period, usize, TimeUnit)> {
        let &number = self.time.ordinals.get(self.lower(at))?;
        let unit_at = at + 1;
        let &unit = self.time.units.get(self.lower(unit_at))?;
        let length = match unit {
            TimeUnit::Quarter => 3,
            TimeUnit::Half => 6,
            _ => return None,
        };
        let first = (number - 1) * length + 1;
        self.in_some_year(first, first + length - 1, unit_at + 1, unit)
    }

    /// `Sommer 2024`, `Sommerquartal`
    fn season(&self, at: usize) -> Option<(Period, usize, TimeUnit)> {
        let &(first, last) = self.time.seasons.get(self.lower(at))?;
        self.in_some_year(first, last, at + 1, TimeUnit::Quarter)
    }

    /// `in den ersten Monaten dieses Jahres`, `in den ersten neun Monaten 2020`
    fn first_months(&self, at: usize) -> Option<(Period, usize, TimeUnit)> {
        /// `die ersten Monate` without a number: the first third of the year.
        const FEW: i8 = 4;
        if !self.time.first.contains(self.lower(at)) {
            return None;
        }
        let (count, unit_at) = match self.time.numbers.get(self.lower(at + 1)) {
            Some(&count) => (i8::try_from(count).ok()?, at + 2),
            None => (FEW, at + 1),
        };
        if self.time.units.get(self.lower(unit_at)) != Some(&TimeUnit::Month) {
            return None;
        }
        let (mut period, end, _) = self.in_some_year(1, count.min(12), unit_at + 1, TimeUnit::Quarter)?;
        if let Some(day) = self.day
            && period.first <= day
        {
            period.last = period.last.min(day.max(period.first));
        }
        Some((period, end, TimeUnit::Quarter))
    }

    /// The months `first` to `last` of the year that the words at `at` name, or the last such before
    /// the text.
    pub(super) fn in_some_year(
        &self,
        first: i8,
        last: i8,
        at: usize,
        grain: TimeUnit,
    ) -> Option<(Period, usize, TimeUnit)> {
        let mut next = at;
        while matches!(self.lower(next).text, "des" | "of" | "the" | "jahres" | "in" | "im" | "jahr") && next < at + 3 {
            next += 1;
        }
        if let Some((year, end)) = self.year_after(next) {
            return Some((months(year, first, last)?, end, grain));
        }
        if let Some((offset, end)) = self.relative_year(next).or_else(|| self.relative_year(at)) {
            return Some((months(self.day?.year() + offset, first, last)?, end, grain));
        }
        if self.time.new.contains(self.lower(next)) {
            let day = self.day?;
            let year = if day.month() <= NEW_YEAR_LASTS { day.year() } else { day.year() + 1 };
            return Some((months(year, first, last)?, next + 2, grain));
        }
        Some((months(self.year_of_month(first), first, last)?, at, grain))
    }

    /// A year written at `at`, and where it ends.
    pub(super) fn year_after(&self, at: usize) -> Option<(i16, usize)> {
        let token = self.tokens.get(at).filter(|token| token.is_number())?;
        Some((year(token.text)?, at + 1))
    }

    /// The year of the last such month up to the day of the text; one month ahead is still this year. A text without a day
    /// leaves it open ([`Period::NO_YEAR`]).
    fn year_of_month(&self, month: i8) -> i16 {
        let Some(day) = self.day else { return self.year.unwrap_or(Period::NO_YEAR) };
        if month > day.month() + 1 { day.year() - 1 } else { day.year() }
    }
}

/// Up to this month `das neue Jahr` is the year that has begun.
pub(super) const NEW_YEAR_LASTS: i8 = 9;

/// The years of our time.
pub(super) const YEARS: std::ops::Range<i16> = 1900..2100;

/// A year of our time in four digits.
pub(super) fn year(text: &str) -> Option<i16> {
    let four = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    four.then(|| text.parse().ok()).flatten().filter(|year| YEARS.contains(year))
}

pub(super) fn whole_year(year: i16) -> Period {
    Period { first: date(year, 1, 1), last: date(year, 12, 31) }
}

/// The months `first` to `last` of `year`; months over 12 fall in the next year.
fn months(year: i16, first: i8, last: i8) -> Option<Period> {
    let (end_year, end_month) = if last > 12 { (year + 1, last - 12) } else { (year, last) };
    let first = Date::new(year, first, 1).ok()?;
    let last = Date::new(end_year, end_month, 1).ok()?.last_of_month();
    Some(Period { first, last })
}

/// The calendar unit that lies `offset` units from `day`.
pub(super) fn units_from(day: Date, unit: TimeUnit, offset: i16) -> Option<Period> {
    let offset = i64::from(offset);
    match unit {
        TimeUnit::Year => Some(whole_year(i16::try_from(i64::from(day.year()) + offset).ok()?)),
        TimeUnit::Half => {
            let moved = day.checked_add((offset * 6).months()).ok()?;
            let first = if moved.month() <= 6 { 1 } else { 7 };
            months(moved.year(), first, first + 5)
        }
        TimeUnit::Quarter => {
            let moved = day.checked_add((offset * 3).months()).ok()?;
            let first = (moved.month() - 1) / 3 * 3 + 1;
            months(moved.year(), first, first + 2)
        }
        TimeUnit::Month => {
            let moved = day.first_of_month().checked_add(offset.months()).ok()?;
            months(moved.year(), moved.month(), moved.month())
        }
        TimeUnit::Week => {
            let moved = day.checked_add((offset * 7).days()).ok()?;
            let first = moved.checked_sub(i64::from(moved.weekday().to_monday_zero_offset()).days()).ok()?;
            Some(Period { first, last: first.checked_add(6.days()).ok()? })
        }
        TimeUnit::Day => {
            let moved = day.checked_add(offset.days()).ok()?;
            Some(Period { first: moved, last: moved })
        }
    }
}

/// The first, middle or last third of a period.
fn part_of(whole: Period, edge: Edge) -> Period {
    let year = whole.first.year();
    if whole == whole_year(year) {
        let (first, last) = match edge {
            Edge::Start => (1, 4),
            Edge::Middle => (5, 8),
            Edge::End => (9, 12),
        };
        return months(year, first, last).unwrap_or(whole);
    }
    let days = i64::from((whole.last - whole.first).get_days());
    let add = |days: i64| whole.first.checked_add(days.days()).unwrap_or(whole.last);
    match edge {
        Edge::Start => Period { first: whole.first, last: add(days / 3) },
        Edge::Middle => Period { first: add(days / 3), last: add(days * 2 / 3) },
        Edge::End => Period { first: add(days * 2 / 3), last: whole.last },
    }
}
