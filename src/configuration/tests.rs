//! `beleg.toml` as people write it, and what is said about it.

use super::{Code, Configuration, Severity, parse};
use crate::language::Lang;

/// The example of the contract, whole.
const FULL: &str = r#"
[corpus]
paths = ["corpus", "/srv/agentur"]
[[corpus.metadata]]
path = "corpus/fr/**"
outlet = "Frankfurter Rundschau"

[check]
language = "de"
drafts = ["**/*.adoc"]
[check.severity]
unsourced = "hint"
contested = "off"

[[source]]
name = "US-Verteidigungsministerium"
aliases = ["Pentagon", "Department of Defense"]

[[term]]
role = "killed"
words = ["Gefallene", "Todesopfer"]

[[ignore]]
draft = "drafts/nordkorea.md"
figure = "12.000"
code = "contested"
reason = "laut Redaktion abgestimmt"
date = 2026-11-20
"#;

/// Problems as `line key: message`.
fn problems(text: &str) -> Vec<String> {
    parse(text).1.iter().map(|it| format!("{} {}: {}", it.line, it.key, it.message)).collect()
}

#[test]
fn everything_that_can_be_set() {
    let (configuration, problems) = parse(FULL);
    assert_eq!(problems, []);
    assert_eq!(configuration.corpus.paths, ["corpus", "/srv/agentur"]);
    assert_eq!(configuration.corpus.metadata[0].outlet.as_deref(), Some("Frankfurter Rundschau"));
    assert_eq!(configuration.check.language, Some(Lang::German));
    assert_eq!(configuration.check.drafts, ["**/*.adoc"]);
    assert_eq!(configuration.check.severity[&Code::Unsourced], Some(Severity::Hint));
    assert_eq!(configuration.check.severity[&Code::Contested], None);
    assert_eq!(configuration.sources[0].aliases, ["Pentagon", "Department of Defense"]);
    assert_eq!(configuration.terms[0].words, ["Gefallene", "Todesopfer"]);
    let ignored = &configuration.ignored[0];
    assert_eq!((ignored.figure.as_str(), ignored.code), ("12.000", Some(Code::Contested)));
    assert_eq!(ignored.date.as_deref(), Some("2026-11-20"));
}

#[test]
fn an_empty_file_is_all_defaults() {
    assert_eq!(parse(""), (Configuration::default(), Vec::new()));
}

#[test]
fn a_mistyped_key_is_named_with_the_one_meant_and_the_rest_counts() {
    let text = "[corpus]\npath = [\"x\"]\n[chekc]\n[check.severity]\nunsuorced = \"off\"\nconflict = \"off\"\n";
    assert_eq!(
        problems(text),
        [
            "2 corpus.path: unknown key, left out; did you mean `paths`?",
            "3 chekc: unknown key, left out; did you mean `check`?",
            "5 check.severity.unsuorced: unknown key, left out; did you mean `unsourced`?",
        ]
    );
    assert_eq!(parse(text).0.check.severity[&Code::Conflict], None);
}

#[test]
fn a_key_like_no_other_gets_the_list() {
    assert_eq!(
        problems("[check]\nspeed = 3\n"),
        ["2 check.speed: unknown key, left out; known here: language, drafts, severity"]
    );
}

#[test]
fn wrong_values_are_named_and_left_out() {
    let text = "[corpus]\npaths = \"corpus\"\n[check]\nlanguage = \"fr\"\ndrafts = [\"a{b\", \"*.md\"]\n[check.severity]\nconflict = \"warn\"\nquote = 3\n";
    assert_eq!(
        problems(text),
        [
            "2 corpus.paths: expected a list of texts (`[\"…\"]`), found a text; it is left out",
            "4 check.language: `fr` is no value for it, left out; write one of auto, de, en",
            "5 check.drafts: `a{b` is no path pattern (unclosed alternate group; missing '}' (maybe escape '{' with '[{]'?)), left out",
            "7 check.severity.conflict: `warn` is no value for it, left out; write one of error, warning, information, hint, off",
            "8 check.severity.quote: expected a text in quotation marks, found a number; it is left out",
        ]
    );
    let configuration = parse(text).0;
    assert_eq!(configuration.corpus.paths, ["corpus"]);
    assert_eq!(configuration.check.drafts, ["*.md"]);
}

#[test]
fn an_entry_without_what_makes_it_one_is_left_out() {
    let text = "[[source]]\naliases = [\"NIS\"]\n\n[[source]]\nname = \"NIS\"\n\n[[ignore]]\nfigure = 12\n\n[[ignore]]\nfigure = \"12\"\ncode = \"x\"\n";
    let (configuration, problems) = parse(text);
    let keys: Vec<(usize, &str)> = problems.iter().map(|it| (it.line, it.key.as_str())).collect();
    assert_eq!(keys, [(1, "source.name"), (8, "ignore.figure"), (12, "ignore.code")]);
    assert_eq!(configuration.sources.len(), 1);
    assert_eq!(configuration.ignored, []);
}

#[test]
fn broken_toml_is_one_problem_with_its_line() {
    let (configuration, problems) = parse("[corpus]\npaths = [\"corpus\"\n\n[check]\nlanguage = \"de\"\n");
    assert_eq!(configuration, Configuration::default());
    assert_eq!(problems.len(), 1);
    assert_eq!((problems[0].line, problems[0].key.as_str()), (4, ""), "{}", problems[0].message);
    assert!(problems[0].message.starts_with("not valid TOML ("), "{}", problems[0].message);
}

#[test]
fn the_editor_wins_over_the_file() {
    let (file, _) = parse(FULL);
    let settings = serde_json::json!({
        "corpus": {"paths": ["archiv"]},
        "check": {"severity": {"contested": "error"}, "language": "auto", "drafts": null},
        "trace": {"server": "verbose"},
    });
    let (merged, problems) = file.merged_with_settings(&settings);
    assert_eq!(problems, []);
    assert_eq!(merged.corpus.paths, ["archiv"]);
    assert_eq!(merged.check.language, None);
    assert_eq!(merged.check.drafts, ["**/*.adoc"], "not set in the editor");
    assert_eq!(merged.check.severity[&Code::Contested], Some(Severity::Error));
    assert_eq!(merged.check.severity[&Code::Unsourced], Some(Severity::Hint), "not set in the editor");
    assert_eq!(merged.sources, file.sources);
}

#[test]
fn a_wrong_setting_is_a_problem_and_no_more() {
    let file = Configuration::default();
    let (merged, problems) = file.merged_with_settings(&serde_json::json!({"check": {"language": 3}}));
    assert_eq!(merged, file);
    assert_eq!((problems[0].line, problems[0].key.as_str()), (0, "check.language"));
    assert_eq!(file.merged_with_settings(&serde_json::Value::Null), (file.clone(), Vec::new()));
    assert_eq!(file.merged_with_settings(&serde_json::json!([1])).1.len(), 1);
}
