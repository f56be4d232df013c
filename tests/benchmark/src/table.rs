//! The table of scores keeps the speeds as well, so that a loss shows in the diff.

use std::path::Path;

use crate::scale::Row;

/// Writes the section `title` with `body` into the table at `path`, in place of the one there or at its end.
pub fn renew(path: &Path, title: &str, body: &str) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    let table = std::fs::read_to_string(path).map_err(failed)?;
    let heading = format!("## {title}\n");
    let (before, rest) = table.split_once(&heading).unwrap_or((&table, ""));
    let after = rest.find("\n## ").map_or("", |next| &rest[next..]);
    std::fs::write(path, format!("{}\n\n{heading}\n{body}{after}", before.trim_end())).map_err(failed)
}

/// The section `Speed`. Speeds are in MB/s.
pub fn speed(reading: f64, indexing: f64) -> String {
    format!(
        "Measured by `tests/benchmark/run --renew` on one core, in MB/s: reading, and a plain full-text index of the \
         same text made in the same run. Only the ratio says much about another machine.\n\n\
         | | reading | indexing | ratio |\n| --- | ---: | ---: | ---: |\n\
         | news made up | {reading:.2} | {indexing:.2} | {:.3} |\n",
        reading / indexing
    )
}

/// The section `Speed of checking`: a draft of 60 figures beside `reports` reports, in milliseconds.
pub fn checking(reports: usize, first: f64, again: f64, edited: f64) -> String {
    format!(
        "Measured by `tests/benchmark/run --checking {reports} --renew`: a draft of 1,500 words and 60 figures beside \
         {reports} made-up reports, in ms; opened the first time, checked again from nothing but what the index keeps \
         at hand, and after one figure was edited.\n\n\
         | | first | again | one figure edited |\n| --- | ---: | ---: | ---: |\n\
         | {reports} reports | {first:.1} | {again:.1} | {edited:.1} |\n"
    )
}

/// A line of a table: its name, and what it shows of a row.
type Line = (&'static str, fn(&Row) -> String);

const LINES: [Line; 16] = [
    ("text, MB", |row| format!("{:.0}", row.text)),
    ("figures", |row| grouped(row.figures)),
    ("index from nothing, s", |row| format!("{:.1}", row.indexing)),
    ("index from nothing, MB/s", |row| format!("{:.1}", row.text / row.indexing)),
    ("full-text index on two threads, MB/s", |row| format!("{:.1}", row.text / row.full_text)),
    ("ratio", |row| format!("{:.2}", row.ratio())),
    ("memory while indexing at most, MB", |row| known(row.peak)),
    ("index on disk, MB", |row| format!("{:.1}", row.index)),
    ("index on disk, percent of the text", |row| format!("{:.0}", row.share())),
    ("opening the index, ms", |row| format!("{:.2}", row.opening)),
    ("candidates of a figure, first and again, µs", |row| {
        format!("{:.0}, {:.0}", row.candidates[0], row.candidates[1])
    }),
    ("edit to diagnostics, p50 and p99, ms", |row| format!("{:.2}, {:.2}", row.felt.edit[0], row.felt.edit[1])),
    ("hover, p50 and p99, ms", |row| format!("{:.2}, {:.2}", row.felt.hover[0], row.felt.hover[1])),
    ("completion, p50 and p99, ms", |row| format!("{:.2}, {:.2}", row.felt.completion[0], row.felt.completion[1])),
    ("a changed report in the diagnostics, median and most, ms", |row| {
        format!("{:.0}, {:.0}", row.felt.report[0], row.felt.report[1])
    }),
    ("start to first diagnostics, ms; the server's own memory, MB", |row| {
        format!("{:.0}; {}", row.felt.first, known(row.felt.memory))
    }),
];

/// The section `Measured` of the page about scale.
pub fn scale(rows: &[Row]) -> String {
    let cells = |value: &dyn Fn(&Row) -> String| rows.iter().map(value).collect::<Vec<_>>().join(" | ");
    let mut table = vec![
        "![Growth with the number of reports](scale.svg)\n".to_owned(),
        format!("| | {} |", cells(&|row| format!("{} reports", grouped(row.reports)))),
        format!("| --- | {} |", cells(&|_| "---:".to_owned())),
    ];
    table.extend(LINES.iter().map(|(name, value)| format!("| {name} | {} |", cells(value))));
    table.join("\n") + "\n"
}

fn known(value: Option<f64>) -> String {
    value.map_or("not known".into(), |value| format!("{value:.0}"))
}

/// `number` in groups of three digits.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let group = |(at, digit): (usize, char)| {
        let gap = at > 0 && (digits.len() - at).is_multiple_of(3);
        gap.then_some(',').into_iter().chain([digit])
    };
    digits.chars().enumerate().flat_map(group).collect()
}
