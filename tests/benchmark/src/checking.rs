//! How long it takes to check a draft beside many reports: the whole of it, and after one figure was
//! edited.

use std::hint::black_box;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

use beleg::checking::{Memory, Status, check};
use beleg::configuration::Configuration;
use beleg::corpus::Corpus;
use beleg::language::Lang;
use beleg::reading::{Context, Reader, Reading};
use beleg::text::{Document, Format};

use crate::news::News;

/// As long as a long news report, with as many figures.
const WORDS: usize = 1_500;
const FIGURES: usize = 60;

/// How often; the median counts.
const ROUNDS: usize = 15;

/// Makes `reports` reports up, half of them in each language, and checks a German draft that takes its
/// sentences with figures from them, every second one with another number. Reports and index are kept below
/// `kept` for the next time. Writes the times to `out`.
pub fn measure(reports: usize, sample: &Path, kept: &Path, out: &mut impl Write) -> Result<Times, String> {
    let folder = kept.join(format!("checking-{reports}"));
    let folder = folder.as_path();
    let mut articles = Vec::new();
    for language in Lang::ALL {
        let mut news = News::new(language, sample);
        articles.extend((0..reports / Lang::ALL.len()).map(|_| (language, news.article())));
    }
    if !folder.exists() {
        write_reports(folder, &articles).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let draft = draft(&articles, sample);

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

/// Writes the articles as reports, a thousand in a folder, one on each day.
fn write_reports(folder: &Path, articles: &[(Lang, String)]) -> std::io::Result<()> {
    let first = jiff::civil::date(2023, 1, 1);
    for (number, (language, article)) in articles.iter().enumerate() {
        let folder = folder.join(format!("corpus/{:03}", number / 1_000));
        std::fs::create_dir_all(&folder)?;
        let day = first.saturating_add(jiff::Span::new().days((number % 700) as i64));
        let front =
            format!("---\npublished: {day}\noutlet: Bote {}\nlanguage: {}\n---\n\n", number % 40, language.code());
        std::fs::write(folder.join(format!("{number}.txt")), front + article)?;
    }
    Ok(())
}

/// A German draft on what the reports tell.
fn draft(articles: &[(Lang, String)], sample: &Path) -> String {
    let mut news = News::new(Lang::German, sample);
    let german: Vec<&String> =
        articles.iter().filter(|(language, _)| *language == Lang::German).map(|(_, article)| article).collect();
    let step = german.len() / (FIGURES * 4);
    let told = german.iter().step_by(step.max(1)).flat_map(|article| article.split("\n\n").skip(1));
    let told = told.flat_map(|paragraph| paragraph.split_inclusive(". ")).filter(|sentence| figures(sentence) > 0);
    let (mut draft, mut found) = (String::new(), 0);
    for (number, sentence) in told.enumerate() {
        if found >= FIGURES && draft.split_whitespace().count() >= WORDS {
            break;
        }
        if found < FIGURES {
            draft += &if number % 2 == 0 {
                sentence.trim().to_owned()
            } else {
                with_another_figure(sentence.trim(), number)
            };
            draft.push(' ');
            found += figures(sentence);
        }
        // Real news has a sentence or two without a figure beside each.
        let article = news.article();
        let plain = article.split("\n\n").skip(1).flat_map(|paragraph| paragraph.split_inclusive(". "));
        draft.extend(
            plain.filter(|sentence| figures(sentence) == 0).take(1).map(|sentence| format!("{}\n\n", sentence.trim())),
        );
    }
    draft
}

/// `text` with one digit another, in the middle of its digits or, in later rounds, behind it.
fn with_another_figure(text: &str, round: usize) -> String {
    let places: Vec<usize> =
        text.char_indices().filter(|(_, sign)| ('2'..='8').contains(sign)).map(|(at, _)| at).collect();
    let Some(&at) = places.get(places.len() / 2 + round % 3) else { return text.to_owned() };
    let digit = char::from(text.as_bytes()[at] + 1);
    format!("{}{digit}{}", &text[..at], &text[at + 1..])
}

fn figures(sentence: &str) -> usize {
    read(sentence).1.claims.len()
}

fn read(text: &str) -> (Document, Reading) {
    let document = Document::new(text.to_owned(), Format::Markdown);
    let context = Context { language: Some(Lang::German), day: None };
    let reading = Reader::default().read(&document, context);
    (document, reading)
}

fn seconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64()
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
