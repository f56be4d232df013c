//! The sample draft against the sample reports, through the program as a user runs it: a figure in
//! every kind of trouble, and figures that are in none.

use std::process::Command;

use serde_json::Value;

/// Each figure of `corpus/draft.md` in the order of the text, with what is said of it: its status
/// where nothing is wrong, else the gravest finding.
const EXPECTED: &str = "\
12.000: supported
15.000: error misattributed
1500: hint unattributed
14.000: warning qualifier
3.000: warning increment
zwei: supported
14.000: error referent
10.000: warning contested
25.000: error conflict
30.000: error modality
1,28 Millionen: warning precision
1,3 Millionen: supported
600.000: supported
1,9 Millionen: computed
600.000: supported
acht Millionen: supported
19.500: hint unsourced
";

#[test]
fn the_sample_draft_is_in_every_kind_of_trouble_and_out_of_it() {
    assert_eq!(said(&checked()), EXPECTED);
}

#[test]
fn every_figure_in_trouble_points_to_the_passage_that_shows_it() {
    for figure in figures(&checked()) {
        let finding = &figure["findings"][0];
        if !finding.is_null() && finding["code"] != "unsourced" {
            let evidence = &figure["evidence"][0];
            assert!(evidence["report"].as_str().is_some_and(|path| path.starts_with("reports/")), "{figure:#}");
            assert!(evidence["line"].as_u64().is_some_and(|line| line > 0), "{figure:#}");
        }
    }
}

#[test]
fn each_source_is_offered_once_under_whatever_names_it_goes() {
    let checked = checked();
    let conflict = figures(&checked).iter().find(|figure| figure["findings"][0]["code"] == "conflict");
    let fixes = conflict.and_then(|figure| figure["findings"][0]["fixes"].as_array()).expect("fixes");
    let titles: Vec<&str> = fixes.iter().filter_map(|fix| fix["title"].as_str()).collect();
    assert_eq!(
        titles,
        [
            "„12.000“ schreiben (NIS)",
            "„rund 10.000“ schreiben (US-Verteidigungsministerium)",
            "Spanne schreiben: „10.000 bis 12.000“"
        ]
    );
}

/// What `beleg check` prints of the sample draft, with an index of its own.
fn checked() -> Value {
    let index = tempfile::tempdir().expect("a temporary folder");
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/corpus");
    let output = Command::new(env!("CARGO_BIN_EXE_beleg"))
        .args(["check", "--format", "json", "--root", sample, "--index"])
        .arg(index.path())
        .arg(format!("{sample}/draft.md"))
        .output()
        .expect("beleg runs");
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON on standard output")
}

fn figures(checked: &Value) -> &[Value] {
    checked["documents"][0]["figures"].as_array().expect("figures")
}

/// A line a figure, as in [`EXPECTED`].
fn said(checked: &Value) -> String {
    let line = |figure: &Value| {
        let text = figure["text"].as_str().unwrap_or_default();
        match &figure["findings"][0] {
            Value::Null => format!("{text}: {}\n", figure["status"].as_str().unwrap_or_default()),
            finding => {
                let name = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
                format!("{text}: {} {}\n", name("severity"), name("code"))
            }
        }
    };
    figures(checked).iter().map(line).collect()
}
