//! The table of scores keeps the speeds as well, so that a loss shows in the diff.

use std::path::Path;

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
