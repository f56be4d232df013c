//! A folder of reports made up to measure with, half of them in each language, and a draft on what they tell.

use std::path::Path;

use beleg::language::Lang;
use beleg::reading::{Context, Reader, Reading};
use beleg::text::{Document, Format};

use crate::news::News;

/// As long as a long news report, with as many figures.
const WORDS: usize = 1_500;
const FIGURES: usize = 60;

/// How many reports the draft takes its sentences from at most.
const TOLD: usize = FIGURES * 4;

/// Makes `reports` reports up and writes them below `folder`, a thousand in a folder, one on each day, where that does
/// not hold them yet. Returns a German draft that takes its sentences with figures from them, every second one with
/// another number.
pub fn make(folder: &Path, reports: usize, sample: &Path) -> Result<String, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let is_there = folder.join("corpus").exists();
    let begun = folder.join("begun");
    if is_there && begun.exists() {
        return Err(format!("{}: was not written to its end; delete it", folder.display()));
    }
    std::fs::create_dir_all(folder).map_err(failed)?;
    if !is_there {
        std::fs::write(&begun, "").map_err(failed)?;
    }
    let share = reports / Lang::ALL.len();
    let step = (share / TOLD).max(1);
    let (mut number, mut told) = (0, Vec::new());
    for language in Lang::ALL {
        let mut news = News::new(language, sample);
        for at in 0..share {
            let article = news.article();
            if !is_there {
                write(folder, number, language, &article).map_err(failed)?;
            }
            number += 1;
            if language == Lang::German && at % step == 0 {
                told.push(article);
            }
        }
    }
    if !is_there {
        std::fs::remove_file(&begun).map_err(failed)?;
    }
    Ok(draft(&told, sample))
}

fn write(folder: &Path, number: usize, language: Lang, article: &str) -> std::io::Result<()> {
    let folder = folder.join(format!("corpus/{:03}", number / 1_000));
    std::fs::create_dir_all(&folder)?;
    let first = jiff::civil::date(2023, 1, 1);
    let day = first.saturating_add(jiff::Span::new().days(i64::try_from(number % 700).unwrap_or(0)));
    let front = format!("---\npublished: {day}\noutlet: Bote {}\nlanguage: {}\n---\n\n", number % 40, language.code());
    std::fs::write(folder.join(format!("{number}.txt")), front + article)
}

/// A German draft on what the reports tell.
fn draft(reports: &[String], sample: &Path) -> String {
    let mut news = News::new(Lang::German, sample);
    let told = reports.iter().flat_map(|article| article.split("\n\n").skip(1));
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
pub fn with_another_figure(text: &str, round: usize) -> String {
    let Some((at, digit)) = another_digit(text, round) else { return text.to_owned() };
    format!("{}{digit}{}", &text[..at], &text[at + 1..])
}

/// A digit that may be another, as the byte it lies at, and that other.
pub fn another_digit(text: &str, round: usize) -> Option<(usize, char)> {
    let places: Vec<usize> =
        text.char_indices().filter(|(_, sign)| ('2'..='8').contains(sign)).map(|(at, _)| at).collect();
    let &at = places.get(places.len() / 2 + round % 3)?;
    Some((at, char::from(text.as_bytes()[at] + 1)))
}

fn figures(sentence: &str) -> usize {
    read(sentence).1.claims.len()
}

/// What is read in a German draft.
pub fn read(text: &str) -> (Document, Reading) {
    let document = Document::new(text.to_owned(), Format::Markdown);
    let context = Context { language: Some(Lang::German), day: None };
    let reading = Reader::default().read(&document, context);
    (document, reading)
}
