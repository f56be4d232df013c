//! How long it takes to check a draft beside many reports: the whole of it, and after one figure was
//! edited.

use std::hint::black_box;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

use beleg::checking::{Memory, Status, check};
use beleg::configuration::Configuration;
use beleg::corpus::Corpus;
use beleg::reading::Reading;
use beleg::text::Document;

use crate::newsroom::{self, read, with_another_figure};

/// How often; the median counts.
const ROUNDS: usize = 15;

/// Makes `reports` reports up, and checks a draft beside them. Reports and index are kept below `kept` for the next
/// time. Writes the times to `out`.
pub fn measure(reports: usize, sample: &Path, kept: &Path, out: &mut impl Write) -> Result<Times, String> {
    let folder = kept.join(format!("checking-{reports}"));
    let folder = folder.as_path();
    let draft = newsroom::make(folder, reports, sample)?;

    let configuration = Configuration::default();
    let index = folder.join("index");
    let corpus = Corpus::open(folder, &configuration, Some(&index)).map_err(|error| error.to_string())?;
    let start = Instant::now();
    let summary = corpus.update(&|_| ()).map_err(|error| error.to_string())?;
    let mut say = |line: String| writeln!(out, "{line}").and_then(|()| out.flush()).map_err(|error| error.to_string());
    say(format!("{} reports with {} figures, indexed in {:.1} s", summary.reports, summary.figures, seconds(start)))?;

    let (document, reading) = read(&draft);
    let words = draft.split_whitespace().count();
    say(format!("a draft of {words} words and {} figures", reading.claims.len()))?;
    // As an editor that opens the draft finds it: nothing decoded yet.
    let corpus = Corpus::open(folder, &configuration, Some(&index)).map_err(|error| error.to_string())?;
    let all = |memory: &mut Memory, (document, reading): &(Document, Reading)| {
        let start = Instant::now();
        let verdicts = black_box(check(document, reading, &corpus, &configuration.check, memory));
        (seconds(start), verdicts)
    };
    let text = (document, reading);
    let (first, verdicts) = all(&mut Memory::default(), &text);
    let unsourced = verdicts.iter().filter(|verdict| verdict.status == Status::Unsourced).count();
    say(format!("{} of them have something said of them", verdicts.len() - unsourced))?;
    let again = (0..ROUNDS).map(|_| all(&mut Memory::default(), &text).0);
    let again = median(again.collect());

    let mut memory = Memory::default();
    all(&mut memory, &text);
    let edited: Vec<_> = (0..ROUNDS).map(|round| read(&with_another_figure(&draft, round))).collect();
    let edited = median(edited.iter().map(|text| all(&mut memory, text).0).collect());
    let times = Times { first: first * 1e3, again: again * 1e3, edited: edited * 1e3 };
    say(format!("all verdicts, the first time {:8.2} ms", times.first))?;
    say(format!("all verdicts, again          {:8.2} ms", times.again))?;
    say(format!("one figure edited            {:8.2} ms", times.edited))?;
    Ok(times)
}

/// What checking took, in milliseconds.
pub struct Times {
    /// The first time, with nothing at hand.
    pub first: f64,
    /// Once the index has its reports at hand.
    pub again: f64,
    pub edited: f64,
}

fn seconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64()
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
