//! How fast `beleg` reads, beside how fast a full-text engine indexes the same text in the same run.
//! `tests/benchmark/run` starts it; machines differ, so that only the ratio of the two says much.

mod chart;
mod checking;
mod indexing;
mod news;
mod newsroom;
mod pipe;
mod process;
mod scale;
mod table;
mod texts;

use std::hint::black_box;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use beleg::language::Lang;
use beleg::reading::{Context, Reader};
use beleg::text::{Document, Format};
use clap::Parser;

/// Measures reading beside full-text indexing, both on one thread.
#[derive(Parser)]
struct Arguments {
    /// Texts to measure with (.txt, .md, .jsonl with a field "text", or folders of them) instead of news
    /// made up for it.
    paths: Vec<PathBuf>,
    /// How much text, at least.
    #[arg(long, default_value_t = 24)]
    megabytes: usize,
    /// How often; the best time of each counts.
    #[arg(long, default_value_t = 3)]
    rounds: usize,
    /// Writes the speeds into docs/scores.md.
    #[arg(long, conflicts_with_all = ["paths", "reading_only"])]
    renew: bool,
    /// Checks a draft beside that many reports instead.
    #[arg(long, value_name = "REPORTS", conflicts_with_all = ["paths", "reading_only"])]
    checking: Option<usize>,
    /// Indexes so many reports instead, each number by itself, and edits a draft beside them.
    #[arg(long, value_name = "REPORTS", value_delimiter = ',', conflicts_with_all = ["paths", "reading_only", "checking"])]
    scale: Vec<usize>,
    /// The program whose index and server are measured with --scale.
    #[arg(long, default_value = "target/release/beleg")]
    beleg: PathBuf,
    /// Where reports and indexes of --scale and --checking are kept for the next time.
    #[arg(long, default_value = "target/benchmark")]
    kept: PathBuf,
    /// Reading only, as often as is asked for: for a profiler.
    #[arg(long)]
    reading_only: bool,
}

/// As in `beleg` itself. Both sides run on it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let mut out = std::io::stdout().lock();
    match run(&Arguments::parse(), &mut out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "benchmark: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments, out: &mut impl Write) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let sample = root.join("corpus/reports");
    let table = root.join("docs/scores.md");
    let kept = root.join(&arguments.kept);
    if !arguments.scale.is_empty() {
        let beleg = root.join(&arguments.beleg);
        let mut rows = Vec::new();
        for &reports in &arguments.scale {
            rows.push(scale::measure(reports, &beleg, &sample, &kept, out)?);
        }
        if arguments.renew {
            table::renew(&root.join("docs/scale.md"), "Measured", &table::scale(&rows))?;
            chart::write(&rows, &root.join("docs/scale.svg"))?;
        }
        return Ok(());
    }
    if let Some(reports) = arguments.checking {
        let times = checking::measure(reports, &sample, &kept, out)?;
        if arguments.renew {
            let body = table::checking(reports, times.first, times.again, times.edited);
            table::renew(&table, "Speed of checking", &body)?;
        }
        return Ok(());
    }
    let texts = texts::texts(&arguments.paths, arguments.megabytes, &sample)?;
    let bytes: usize = texts.iter().map(String::len).sum();
    // The word lists are loaded once in a process, and not for a report.
    for language in Lang::ALL {
        let _ = language.lexicon();
    }
    let mut say = |line: String| writeln!(out, "{line}").and_then(|()| out.flush()).map_err(|error| error.to_string());

    let mut best = Best::default();
    let mut figures = 0;
    for _ in 0..arguments.rounds.max(1) {
        let start = Instant::now();
        let documents: Vec<Document> = texts.iter().map(|text| Document::new(text.clone(), Format::Plain)).collect();
        best.finding_prose = best.finding_prose.min(start.elapsed().as_secs_f64());

        let reader = Reader::default();
        let context = Context { language: None, day: Some(jiff::civil::date(2025, 7, 15)) };
        let start = Instant::now();
        figures = documents.iter().map(|document| black_box(reader.read(document, context)).claims.len()).sum();
        best.reading = best.reading.min(start.elapsed().as_secs_f64());

        if !arguments.reading_only {
            let start = Instant::now();
            let found = indexing::index(&texts).map_err(|error| format!("indexing: {error}"))?;
            best.indexing = best.indexing.min(start.elapsed().as_secs_f64());
            if found != texts.len() as u64 {
                return Err(format!("{found} of {} texts were indexed", texts.len()));
            }
        }
    }

    let speed = |seconds: f64| bytes as f64 / 1e6 / seconds;
    say(format!(
        "{:.1} MB in {} texts, {figures} figures, one every {} bytes",
        bytes as f64 / 1e6,
        texts.len(),
        bytes / figures.max(1)
    ))?;
    say(format!("finding the prose {:8.2} MB/s", speed(best.finding_prose)))?;
    say(format!("reading           {:8.2} MB/s", speed(best.reading)))?;
    if !arguments.reading_only {
        say(format!("indexing          {:8.2} MB/s", speed(best.indexing)))?;
        say(format!("ratio             {:8.3}", best.indexing / best.reading))?;
    }
    if arguments.renew {
        table::renew(&table, "Speed", &table::speed(speed(best.reading), speed(best.indexing)))?;
    }
    Ok(())
}

/// The shortest time of each, in seconds.
struct Best {
    finding_prose: f64,
    reading: f64,
    indexing: f64,
}

impl Default for Best {
    fn default() -> Self {
        Self { finding_prose: f64::INFINITY, reading: f64::INFINITY, indexing: f64::INFINITY }
    }
}
