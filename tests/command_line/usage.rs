//! Wrong usage, bad input, help and completions.

use std::io::Read;
use std::process::Stdio;

use crate::desk::{Desk, run, without_folder};

#[test]
fn a_missing_file_is_named_and_the_others_are_read() {
    let desk = Desk::new();
    desk.write("da.txt", "Es gibt 300 Fälle.");
    let run = desk.run(&["extract", "fehlt.txt", "da.txt", "--format", "json"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.starts_with("beleg: fehlt.txt: "), "{}", run.stderr);
    assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
    assert!(run.stdout.contains("\"da.txt\"") && !run.stdout.contains("fehlt"), "{}", run.stdout);
}

#[test]
fn a_folder_is_no_draft() {
    let desk = Desk::with_reports();
    for command in ["extract", "check"] {
        let run = desk.run(&[command, "corpus"]);
        assert_eq!(run.status, 2);
        assert!(run.stderr.starts_with("beleg: corpus: "), "{}", run.stderr);
    }
}

#[test]
fn a_file_that_is_no_text_is_named() {
    let desk = Desk::new();
    desk.write("bild.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    let run = desk.run(&["extract", "bild.txt"]);
    assert_eq!((run.status, run.stderr.lines().count()), (2, 1), "{}", run.stderr);
    assert!(run.stderr.starts_with("beleg: bild.txt: "), "{}", run.stderr);
}

#[test]
fn an_old_encoding_is_read() {
    let desk = Desk::new();
    desk.write("alt.txt", b"In M\xfcnchen gab es f\xfcr l\xe4ngere Zeit 300 Verletzte, sagte die Beh\xf6rde.");
    let output = desk.json(&["extract", "alt.txt", "--format", "json"]);
    let figure = &output["documents"][0]["figures"][0];
    assert_eq!(figure["counts"], "Verletzte");
    assert_eq!(figure["sentence"], "In München gab es für längere Zeit 300 Verletzte, sagte die Behörde.");
}

#[test]
fn an_empty_file_has_no_figures() {
    let desk = Desk::new();
    desk.write("leer.md", "");
    let output = desk.json(&["extract", "leer.md", "--format", "json"]);
    assert_eq!(output["documents"][0]["figures"], serde_json::json!([]));
}

#[test]
fn a_broken_setting_is_named_by_line_and_key_and_the_rest_counts() {
    let desk = Desk::with_reports();
    desk.write("beleg.toml", "[check]\nlanguage = \"fr\"\n\n[check.severity]\nconflict = \"warning\"\n");
    let run = desk.run(&["check", "entwurf.md", "--format", "json"]);
    assert_eq!(run.status, 0, "conflict is a warning now: {run:?}");
    assert!(run.stderr.starts_with("beleg: beleg.toml:2: check.language: "), "{}", run.stderr);
    assert!(run.stdout.contains("\"severity\": \"warning\""), "{}", run.stdout);
}

#[test]
fn a_file_that_is_no_toml_leaves_the_defaults() {
    let desk = Desk::with_reports();
    desk.write("beleg.toml", "[check\nlanguage = \"de\"\n");
    let run = desk.run(&["check", "entwurf.md", "--format", "json"]);
    assert!(run.stderr.starts_with("beleg: beleg.toml:1: "), "{}", run.stderr);
    assert_eq!(run.status, 1, "the reports in ./corpus are still found: {run:?}");
}

#[test]
fn the_nearest_settings_upwards_make_the_root() {
    let desk = Desk::with_reports();
    desk.write("beleg.toml", "[corpus]\npaths = [\"corpus\"]\n");
    desk.write("ressort/politik/entwurf.md", "Nordkorea hat 25.000 Soldaten nach Russland entsandt.\n");
    let run = run(desk.command(&["check", "entwurf.md"]).current_dir(desk.path("ressort/politik")));
    assert_eq!(run.status, 1, "{run:?}");
    assert!(run.stdout.contains("corpus/nis.md:7"), "{}", run.stdout);
}

#[test]
fn folders_that_are_not_there_are_wrong_usage() {
    let desk = Desk::with_reports();
    for option in ["--root", "--corpus"] {
        let run = desk.run(&["check", "entwurf.md", option, "nirgends"]);
        assert_eq!(
            (run.status, run.stderr.as_str()),
            (2, format!("beleg: {option} nirgends: no such folder\n").as_str())
        );
    }
}

#[test]
fn a_corpus_without_reports_is_said() {
    let desk = Desk::new();
    desk.write("entwurf.md", "Es gibt 300 Fälle.\n");
    desk.write("leer/notiz.log", "");
    let run = desk.run(&["check", "entwurf.md", "--corpus", "leer"]);
    assert_eq!(run.status, 0);
    let stderr = without_folder(&run.stderr, &desk.path("").canonicalize().expect("the folder"));
    assert!(stderr.contains("no reports in ") && stderr.contains("/leer; name their folder"), "{stderr}");
}

#[test]
fn wrong_usage_ends_with_two() {
    let desk = Desk::new();
    for arguments in [&["check"][..], &["prüfe"], &["extract", "--format", "yaml", "a.txt"], &["find"]] {
        let run = run(desk.command(&[]).args(arguments));
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(run.stderr.starts_with("error: "), "{}", run.stderr);
    }
}

#[test]
fn every_command_has_help_with_examples() {
    let desk = Desk::new();
    for command in ["lsp", "index", "check", "extract", "find", "completions"] {
        let run = desk.run(&[command, "--help"]);
        assert_eq!(run.status, 0, "{command}");
        assert!(run.stdout.contains(&format!("Examples:\n  beleg {command}")), "{command}: {}", run.stdout);
    }
    let run = desk.run(&["--help"]);
    assert!(run.stdout.contains("Exit status:"), "{}", run.stdout);
}

#[test]
fn shells_get_completions() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = desk.run(&["completions", shell]);
        assert_eq!(run.status, 0, "{shell}");
        assert!(run.stdout.contains("extract") && run.stdout.contains("fail-on"), "{shell}");
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let desk = Desk::new();
    desk.write("lang.txt", "Es gibt 300 Fälle in 12 Orten.\n".repeat(300));
    let mut command = desk.command(&["extract", "lang.txt", "--format", "json"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    let mut first = [0; 16];
    let mut stdout = child.stdout.take().expect("a pipe");
    stdout.read_exact(&mut first).expect("some output");
    drop(stdout);
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}
