//! The texts that are measured: those of a path that was given, or news made up.

use std::path::{Path, PathBuf};

use beleg::language::Lang;

use crate::news::News;

const MEGABYTE: usize = 1_000_000;

/// At least `megabytes` of text: what lies at `paths`, again and again until it is enough, or made up,
/// half of it German and half English.
pub fn texts(paths: &[PathBuf], megabytes: usize, sample: &Path) -> Result<Vec<String>, String> {
    let enough = megabytes * MEGABYTE;
    if paths.is_empty() {
        let mut news = Lang::ALL.map(|language| News::new(language, sample));
        let mut texts = Vec::new();
        for news in &mut news {
            let mut size = 0;
            while size < enough / Lang::ALL.len() {
                let article = news.article();
                size += article.len();
                texts.push(article);
            }
        }
        return Ok(texts);
    }
    let mut found = Vec::new();
    for path in paths {
        gather(path, &mut found)?;
    }
    let size: usize = found.iter().map(String::len).sum();
    if size == 0 {
        return Err("there is no text at the paths given: name files .txt, .md or .jsonl, or folders of them".into());
    }
    Ok(std::iter::repeat_n(found, enough.div_ceil(size)).flatten().collect())
}

/// Adds the texts of a file (of a `.jsonl` file the field `text` of each line) or of a folder.
fn gather(path: &Path, found: &mut Vec<String>) -> Result<(), String> {
    let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    if path.is_dir() {
        let entries = std::fs::read_dir(path).map_err(|error| failed(&error))?;
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        return paths.iter().try_for_each(|path| gather(path, found));
    }
    let kind = path.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
    match kind {
        "txt" | "md" => found.push(std::fs::read_to_string(path).map_err(|error| failed(&error))?),
        "jsonl" => {
            for line in std::fs::read_to_string(path).map_err(|error| failed(&error))?.lines() {
                let record: serde_json::Value = serde_json::from_str(line).map_err(|error| failed(&error))?;
                found.extend(record["text"].as_str().map(str::to_owned));
            }
        }
        _ => {}
    }
    Ok(())
}
