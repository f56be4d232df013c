//! Dates as reports write them become ISO dates.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use crate::language::Lang;

/// `published` as an RFC 3339 date-time, an ISO date-time or an ISO date, as much as it says; as
/// written where it is none of the forms that reports use.
pub(super) fn normalised(published: &str) -> String {
    let published = published.trim();
    iso(published)
        .or_else(|| jiff::fmt::rfc2822::parse(published).ok().map(|time| rfc3339(&time)))
        .or_else(|| found_in(published).map(|(date, _)| date.to_string()))
        .unwrap_or_else(|| published.to_owned())
}

/// The first full date in `text`, and the byte range of its words.
pub(super) fn found_in(text: &str) -> Option<(Date, std::ops::Range<usize>)> {
    // Making the forms ready takes longer than reading most lines. All of them have a year.
    if !text.as_bytes().windows(YEAR).any(|signs| signs.iter().all(u8::is_ascii_digit)) {
        return None;
    }
    FORMS
        .iter()
        .flat_map(|form| form.captures_iter(text))
        .filter_map(|found| {
            let part = |name: &str| found.name(name).map_or("", |part| part.as_str());
            let year = part("y").parse().ok()?;
            let date = match found.name("a") {
                // Day and month in this order or that: told where one of them can be no month.
                Some(first) => {
                    let (first, second): (i8, i8) = (first.as_str().parse().ok()?, part("b").parse().ok()?);
                    match (first > MONTHS, second > MONTHS) {
                        (true, false) => Date::new(year, second, first),
                        (false, true) => Date::new(year, first, second),
                        _ => return None,
                    }
                }
                None => Date::new(year, month(part("m"))?, part("d").parse().ok()?),
            };
            Some((date.ok()?, found.get(0)?.range()))
        })
        .min_by_key(|(_, range)| range.start)
}

const MONTHS: i8 = 12;

/// How many digits a year has.
const YEAR: usize = 4;

/// The forms of a full date. Day and month between slashes are told apart only where one of them is
/// greater than 12 (`03/04/2025` is two days).
static FORMS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let forms = [
        // 28.04.2025
        r"\b(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4})\b",
        // 2025-04-28, 2025/04/28
        r"\b(?P<y>\d{4})[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})\b",
        // 30/04/2024, 04/30/2024
        r"\b(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4})\b",
        // 12. Mai 2024, 12 May 2024, 12th May 2024
        r"\b(?P<d>\d{1,2})(?:\.|st|nd|rd|th)?\s(?P<m>\p{L}{3,9})\.?,?\s(?P<y>\d{4})\b",
        // May 12, 2024
        r"\b(?P<m>\p{L}{3,9})\.?\s(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s(?P<y>\d{4})\b",
    ];
    // The digits of all scripts of the world take most of the time to make ready.
    forms.iter().filter_map(|form| Regex::new(&form.replace(r"\d", "[0-9]")).ok()).collect()
});

fn month(text: &str) -> Option<i8> {
    text.parse().ok().or_else(|| Lang::ALL.iter().find_map(|language| language.lexicon().reports.month(text)))
}

/// What already is an ISO date or date-time, in its canonical form.
fn iso(text: &str) -> Option<String> {
    let text = text.replacen(' ', "T", usize::from(text.len() > 10 && text.as_bytes()[10] == b' '));
    let text = text.replace(" +", "+");
    if text.len() == 10 {
        return text.parse::<Date>().ok().map(|date| date.to_string());
    }
    if !text.get(10..11).is_some_and(|letter| letter.eq_ignore_ascii_case("T")) {
        return None;
    }
    if text.parse::<jiff::Timestamp>().is_ok() {
        // With its own offset: the day is the day where it was published.
        return Some(text);
    }
    text.parse::<jiff::civil::DateTime>().ok().map(|time| time.to_string())
}

fn rfc3339(time: &jiff::Zoned) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_a_date() {
        for (written, read) in [
            ("2020-06-23T12:27:00+02:00", "2020-06-23T12:27:00+02:00"),
            ("2020-06-23T12:27:00Z", "2020-06-23T12:27:00Z"),
            ("2020-11-05T18:53:26", "2020-11-05T18:53:26"),
            ("2020-11-05 18:53:26", "2020-11-05T18:53:26"),
            ("2023-04-28 16:15:45.403000+02:00", "2023-04-28T16:15:45.403000+02:00"),
            ("1987-03-09", "1987-03-09"),
            ("28.04.2025", "2025-04-28"),
            ("Stand: 3.5.2024, 17:23 Uhr", "2024-05-03"),
            ("12. Mai 2024", "2024-05-12"),
            ("Montag, 1. Jänner 2024", "2024-01-01"),
            ("May 12, 2024", "2024-05-12"),
            ("Sept. 3, 2024", "2024-09-03"),
            ("12th March 2024", "2024-03-12"),
            ("Mon, 28 Apr 2025 10:00:00 +0200", "2025-04-28T10:00:00+02:00"),
            ("30/04/2024 - 16:17", "2024-04-30"),
            ("04/30/2024", "2024-04-30"),
            ("03/04/2024", "03/04/2024"),
            ("gestern", "gestern"),
            ("31.02.2024", "31.02.2024"),
        ] {
            assert_eq!(normalised(written), read, "{written}");
        }
    }

    #[test]
    fn a_number_that_is_no_date_is_none() {
        assert_eq!(found_in("12 Panzer 2024"), None);
        assert_eq!(found_in("Artikel 4.2.20"), None);
        assert_eq!(found_in("nach dem 28.04.2025 und vor dem 1.1.2026").map(|(_, range)| range), Some(9..19));
    }
}
