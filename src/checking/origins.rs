//! Whose figure it is: which reports go back to one origin, and which of two was said later.
//!
//! Two reports have one origin when they name the same source for the figure, when one passes the
//! other on, or when their text is the same agency copy. Ten outlets with one agency's text are one
//! origin (`verdicts.md`, section 2).

use std::collections::BTreeSet;

use crate::corpus::{Report, ReportedClaim, is_longer_name, words_of_name};

/// Sentences that share this many of their words are copies of one text.
const COPY: f64 = 0.8;
/// A shorter sentence is soon written twice.
const COPY_WORDS: usize = 6;

/// How many independent origins the claims go back to.
pub(super) fn independent<'r>(claims: impl Iterator<Item = &'r ReportedClaim>) -> usize {
    let mut groups: Vec<Vec<&ReportedClaim>> = Vec::new();
    for claim in claims {
        let (mut own, others): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|group| group.iter().any(|other| one_origin(claim, other)));
        groups = others;
        let mut joined: Vec<&ReportedClaim> = own.drain(..).flatten().collect();
        joined.push(claim);
        groups.push(joined);
    }
    groups.len()
}

/// Whether two reported claims go back to one origin.
pub(super) fn one_origin(one: &ReportedClaim, other: &ReportedClaim) -> bool {
    one.origins.iter().any(|key| other.origins.contains(key))
        || one.passage.is_copy_of(&other.passage)
        || is_copy(&one.sentence, &other.sentence)
        || are_named_alike(one, other)
}

/// Whether one names its source as the other does and in more words: `Caritas Goma`, `the Catholic charity Caritas Goma`.
fn are_named_alike(one: &ReportedClaim, other: &ReportedClaim) -> bool {
    /// One word may be the name of several,
    const SHORTEST: usize = 2;
    /// one in capitals hardly.
    const SHORTEST_SIGN: usize = 3;
    let words = |reported: &ReportedClaim| {
        reported.claim.attribution.as_ref().map(|it| words_of_name(&it.source.text)).unwrap_or_default()
    };
    let text = |reported: &ReportedClaim| {
        reported.claim.attribution.as_ref().map_or(String::new(), |it| it.source.text.clone())
    };
    let (texts, sets) = ([text(one), text(other)], [words(one), words(other)]);
    // `NDRRMC`, `NDRRMC spokesperson Edgardo Posadas`
    let is_sign = |name: &str| name.chars().count() >= SHORTEST_SIGN && name.chars().all(char::is_uppercase);
    let speaks_for = |short: &str, long: &str| is_sign(short) && long.split(' ').next() == Some(short);
    sets[0].len().min(sets[1].len()) >= SHORTEST
        && (is_longer_name(&sets[0], &sets[1]) || is_longer_name(&sets[1], &sets[0]))
        || speaks_for(&texts[0], &texts[1])
        || speaks_for(&texts[1], &texts[0])
}

/// Whether two sentences are copies of one text, a word changed here or there.
pub(super) fn is_copy(one: &str, other: &str) -> bool {
    // Copies are of like length; most pairs are told apart by that.
    if one.len().min(other.len()) * 2 < one.len().max(other.len()) {
        return false;
    }
    let (one, other) = (words(one), words(other));
    let shared = one.intersection(&other).count();
    let all = one.len() + other.len() - shared;
    one.len().min(other.len()) >= COPY_WORDS && shared as f64 >= COPY * all as f64
}

/// The different words of `sentence`, lower case.
pub(super) fn words(sentence: &str) -> BTreeSet<String> {
    sentence
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// When a report was published, so that later compares greater. A report without a date comes
/// before all others: nothing is known to be older than it. A date alone is the start of its day.
pub(super) fn when(report: &Report) -> Option<jiff::Timestamp> {
    let published = report.metadata.published.as_deref()?;
    if let Ok(moment) = published.parse::<jiff::Timestamp>() {
        return Some(moment);
    }
    let civil = published.parse::<jiff::civil::DateTime>().ok().or_else(|| {
        published.get(..10)?.parse::<jiff::civil::Date>().ok().map(|day| day.to_datetime(jiff::civil::Time::midnight()))
    })?;
    civil.to_zoned(jiff::tz::TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}
