//! A made-up newsroom with an archive of any size, and the contradictions that are known to be in it.
//!
//! `NEWSROOM=FOLDER REPORTS=30000 cargo test --test newsroom -- --ignored` writes one to measure with.

#![allow(clippy::expect_used, reason = "a test that cannot set up its folder has failed")]

mod generator;

use std::path::Path;
use std::process::{Command, Stdio};

use generator::{Contradiction, Generator};
use serde_json::Value;

const REPORTS: usize = 400;

fn write(folder: &Path, generator: &Generator, reports: usize) {
    for (name, text) in (0..reports).map(|number| generator.report(number)) {
        let path = folder.join("corpus").join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        std::fs::write(path, text).expect("the report can be written");
    }
}

/// The codes of the findings on each figure of a draft, in its order.
fn codes(folder: &Path, draft: &str) -> Vec<Vec<String>> {
    std::fs::write(folder.join("entwurf.md"), draft).expect("the draft can be written");
    let output = Command::new(env!("CARGO_BIN_EXE_beleg"))
        .args(["check", "entwurf.md", "--format", "json", "--fail-on", "never", "--index", "index"])
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .expect("the program starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let checked: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let figures = checked["documents"][0]["figures"].as_array().expect("figures");
    let codes = |figure: &Value| {
        let findings = figure["findings"].as_array().expect("findings");
        findings.iter().filter_map(|finding| finding["code"].as_str()).map(str::to_owned).collect()
    };
    figures.iter().map(codes).collect()
}

#[test]
fn the_same_seed_gives_the_same_reports() {
    let [one, same, other] = [7, 7, 8].map(Generator::new);
    for number in [0, 3, 399, 999_999] {
        assert_eq!(one.report(number), same.report(number));
    }
    assert_ne!(one.report(3), other.report(3));
    let size: usize = (0..REPORTS).map(|number| one.report(number).1.len()).sum();
    assert!((2_650..2_850).contains(&(size / REPORTS)), "{} bytes a report", size / REPORTS);
}

#[test]
fn every_contradiction_is_found_and_what_is_right_is_not_called_wrong() {
    let folder = tempfile::tempdir().expect("a folder");
    let generator = Generator::new(7);
    write(folder.path(), &generator, REPORTS);
    let contradictions = generator.contradictions(REPORTS);
    assert_eq!(contradictions.len(), 20);
    let draft = |said: fn(&Contradiction) -> &String| {
        let sentences: Vec<&str> = contradictions.iter().map(|it| said(it).as_str()).collect();
        sentences.join("\n\n")
    };
    for (codes, contradiction) in codes(folder.path(), &draft(|it| &it.mixed_up)).iter().zip(&contradictions) {
        assert_eq!(codes, &["misattributed"], "{contradiction:?}");
    }
    for right in [draft(|it| &it.one), draft(|it| &it.other)] {
        let codes = codes(folder.path(), &right).concat();
        assert!(
            !codes.iter().any(|code| matches!(code.as_str(), "misattributed" | "conflict" | "contested")),
            "{codes:?}"
        );
    }
}

#[test]
#[ignore = "writes a corpus to measure with"]
fn write_one() {
    let folder = std::env::var("NEWSROOM").expect("NEWSROOM names the folder");
    let reports = std::env::var("REPORTS").ok().and_then(|reports| reports.parse().ok()).unwrap_or(REPORTS);
    write(Path::new(&folder), &Generator::new(1), reports);
}
