//! What more reports cost: to index them, to keep the index, and to edit a draft beside them.

use std::hint::black_box;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use beleg::configuration::Configuration;
use beleg::corpus::{Corpus, Evidence};
use beleg::reading::Claim;

use crate::{indexing, newsroom, pipe, process};

/// What was measured beside so many reports.
pub struct Row {
    pub reports: usize,
    /// Megabytes of reports, as they lie on the disk.
    pub text: f64,
    pub figures: usize,
    /// Seconds for an index from nothing.
    pub indexing: f64,
    /// Seconds for a full-text index of the same files, on two threads.
    pub full_text: f64,
    /// Most memory while indexing, in megabytes.
    pub peak: Option<f64>,
    /// Megabytes of the index.
    pub index: f64,
    /// Milliseconds to open the index and to ask for the first time.
    pub opening: f64,
    /// Microseconds for the candidates of a figure: the first time, and again when they are at hand.
    pub candidates: [f64; 2],
    pub felt: pipe::Felt,
}

/// Makes `reports` reports up below `kept`, unless they are there, and measures. Writes the numbers to `out`.
pub fn measure(reports: usize, beleg: &Path, sample: &Path, kept: &Path, out: &mut impl Write) -> Result<Row, String> {
    let folder = std::path::absolute(kept.join(format!("checking-{reports}"))).map_err(|error| error.to_string())?;
    let draft = newsroom::make(&folder, reports, sample)?;
    let files = files(&folder.join("corpus")).map_err(|error| format!("{}: {error}", folder.display()))?;
    let text = files.iter().map(|(_, size)| size).sum::<u64>() as f64 / 1e6;
    let paths: Vec<PathBuf> = files.into_iter().map(|(path, _)| path).collect();

    // Both read files that were read before.
    let start = Instant::now();
    let found = indexing::index_files(&paths).map_err(|error| format!("full-text index: {error}"))?;
    let full_text = start.elapsed().as_secs_f64();
    if found != paths.len() as u64 {
        return Err(format!("{found} of {} files were indexed", paths.len()));
    }

    let cache = folder.join("cache");
    let failed = |error: std::io::Error| format!("{}: {error}", cache.display());
    if cache.exists() {
        std::fs::remove_dir_all(&cache).map_err(failed)?;
    }
    let index = ["index", "--root"];
    let process::Run { seconds, peak } = process::run(
        Command::new(beleg)
            .args(index)
            .arg(&folder)
            .env("XDG_CACHE_HOME", &cache)
            .stdout(Stdio::null())
            .stderr(Stdio::null()),
    )?;
    let index = cache.join("beleg");
    let size = self::files(&index).map_err(failed)?.iter().map(|(_, size)| size).sum::<u64>() as f64 / 1e6;

    let claims = newsroom::read(&draft).1.claims;
    let (opening, figures, candidates) = ask(&folder, &index, &claims)?;
    let felt = pipe::measure(beleg, &folder, &cache, &draft)?;
    let row =
        Row { reports, text, figures, indexing: seconds, full_text, peak, index: size, opening, candidates, felt };
    say(&row, out).map_err(|error| error.to_string())?;
    Ok(row)
}

/// Opens the index; how long it took, how many figures it has, and how long the candidates of a figure take.
fn ask(folder: &Path, index: &Path, claims: &[Claim]) -> Result<(f64, usize, [f64; 2]), String> {
    let start = Instant::now();
    let corpus = Corpus::open(folder, &Configuration::default(), Some(index)).map_err(|error| error.to_string())?;
    black_box(corpus.reports());
    let opening = start.elapsed().as_secs_f64() * 1e3;
    let all = || {
        let start = Instant::now();
        for claim in claims {
            drop(black_box(corpus.candidates(claim)));
        }
        start.elapsed().as_secs_f64() * 1e6 / claims.len().max(1) as f64
    };
    let candidates = [all(), all()];
    let summary = corpus.update(&|_| ()).map_err(|error| error.to_string())?;
    Ok((opening, summary.figures, candidates))
}

fn say(row: &Row, out: &mut impl Write) -> std::io::Result<()> {
    let Row { reports, text, figures, felt, .. } = row;
    writeln!(out, "{reports} reports, {text:.0} MB, {figures} figures")?;
    writeln!(out, "  index          {:9.1} s, {:.1} MB/s", row.indexing, text / row.indexing)?;
    writeln!(
        out,
        "  full text      {:9.1} s, {:.1} MB/s, ratio {:.2}",
        row.full_text,
        text / row.full_text,
        row.ratio()
    )?;
    writeln!(out, "  memory         {:9.0} MB", row.peak.unwrap_or(f64::NAN))?;
    writeln!(out, "  size           {:9.1} MB, {:.0} % of the text", row.index, row.share())?;
    writeln!(out, "  opening        {:9.2} ms", row.opening)?;
    writeln!(out, "  candidates     {:9.0} µs the first time, {:.0} µs again", row.candidates[0], row.candidates[1])?;
    writeln!(out, "  first finding  {:9.0} ms after the server was started", felt.first)?;
    writeln!(out, "  edit           {:9.2} ms, one in a hundred over {:.2} ms", felt.edit[0], felt.edit[1])?;
    writeln!(out, "  hover          {:9.2} ms, one in a hundred over {:.2} ms", felt.hover[0], felt.hover[1])?;
    writeln!(
        out,
        "  completion     {:9.2} ms, one in a hundred over {:.2} ms",
        felt.completion[0], felt.completion[1]
    )?;
    writeln!(out, "  changed report {:9.0} ms, at most {:.0} ms", felt.report[0], felt.report[1])?;
    writeln!(out, "  server         {:9.0} MB", felt.memory.unwrap_or(f64::NAN))?;
    out.flush()
}

impl Row {
    /// How fast it is indexed, beside full text.
    pub fn ratio(&self) -> f64 {
        self.full_text / self.indexing
    }

    /// The size of the index, in percent of the text.
    pub fn share(&self) -> f64 {
        100.0 * self.index / self.text
    }
}

/// All files below `folder` with their sizes, in the order of their paths.
fn files(folder: &Path) -> std::io::Result<Vec<(PathBuf, u64)>> {
    let mut entries = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::path);
    let mut files = Vec::new();
    for entry in entries {
        let metadata = entry.metadata()?;
        if metadata.is_dir() {
            files.extend(self::files(&entry.path())?);
        } else {
            files.push((entry.path(), metadata.len()));
        }
    }
    Ok(files)
}
