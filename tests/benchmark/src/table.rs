//! The table of scores keeps the speed as well, so that a loss shows in the diff.

use std::path::Path;

const TITLE: &str = "## Speed";

/// Writes the section of the speed into the table at `path`, in place of the one there or at its end.
/// Speeds are in MB/s.
pub fn renew(path: &Path, reading: f64, indexing: f64) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    let table = std::fs::read_to_string(path).map_err(failed)?;
    let before = table.split(TITLE).next().unwrap_or_default().trim_end();
    let after = table.split_once(TITLE).and_then(|(_, rest)| rest.split_once("\n## ")).map(|(_, rest)| rest);
    let after = after.map(|rest| format!("\n## {rest}")).unwrap_or_default();
    let section = format!(
        "{TITLE}\n\nMeasured by `tests/benchmark/run --renew` on one core, in MB/s: reading, and a plain full-text \
         index of the same text made in the same run. Only the ratio says much about another machine.\n\n\
         | | reading | indexing | ratio |\n| --- | ---: | ---: | ---: |\n\
         | news made up | {reading:.2} | {indexing:.2} | {:.3} |\n",
        reading / indexing
    );
    std::fs::write(path, format!("{before}\n\n{section}{after}")).map_err(failed)
}
