//! `find` for people: who says how many, grouped by whom it goes back to.

use std::fmt::Write;

use super::columns::{fill, shortened, trimmed_around, width};
use super::{FAINT, SOURCE, STRONG, styled};
use crate::corpus::ReportedClaim;
use crate::language::{Lang, short_date};
use crate::output::Group;
use crate::output::messages::speech;

/// A wider figure is cut, so that its place stays on the same line.
const FIGURE_LIMIT: usize = 44;

/// How far the sentence stands under its figure.
const INDENT: &str = "      ";

/// One reported figure, by columns.
struct Row<'a> {
    figure: String,
    date: String,
    place: String,
    reported: &'a ReportedClaim,
}

/// The figures of `groups`, in their order, for a terminal of `width` columns; `words` are those
/// that were looked for.
pub fn find(groups: &[Group], words: &[String], columns: usize, language: Lang) -> String {
    if groups.is_empty() {
        return format!("{}\n", speech(language).nothing_found(&words.join(" ")));
    }
    let mut output = String::new();
    for (number, group) in groups.iter().enumerate() {
        if number > 0 {
            output.push('\n');
        }
        let speakers = group.speakers();
        let name = group.claims.first().map_or(String::new(), |claim| speakers.name(claim));
        // A source that the house knows by its name only has no key worth showing.
        let key = if group.origin.contains(':') { group.origin.as_str() } else { "" };
        let head = format!("{}  {}", styled(&shortened(&name, columns), STRONG), styled(key, FAINT));
        let _ = writeln!(output, "{}", head.trim_end());
        let rows: Vec<Row<'_>> = group.claims.iter().map(|claim| row(claim, language)).collect();
        let figure = rows.iter().map(|row| width(&row.figure)).max().unwrap_or(0);
        let date = rows.iter().map(|row| width(&row.date)).max().unwrap_or(0);
        for row in &rows {
            let line = format!(
                "  {}{}  {}{}  {}",
                row.figure,
                fill(&row.figure, figure),
                fill(&row.date, date),
                row.date,
                styled(&row.place, SOURCE),
            );
            let _ = writeln!(output, "{}", line.trim_end());
            let room = columns.saturating_sub(INDENT.len());
            let sentence = trimmed_around(&row.reported.sentence, &row.reported.text, room);
            let _ = writeln!(output, "{INDENT}{}", styled(&sentence, FAINT));
        }
    }
    output
}

fn row(reported: &ReportedClaim, language: Lang) -> Row<'_> {
    let counts = reported.claim.subject.counts.as_deref().unwrap_or_default();
    let figure =
        if reported.text.contains(counts) { reported.text.clone() } else { format!("{} {counts}", reported.text) };
    Row {
        figure: shortened(&figure, FIGURE_LIMIT),
        date: reported.report.metadata.day().map_or(String::new(), |day| short_date(day, language)),
        place: shortened(&reported.place(), usize::MAX),
        reported,
    }
}
