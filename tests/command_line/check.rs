//! `beleg check`

use serde_json::{Value, json};

use crate::desk::{Desk, run};

#[test]
fn a_contradiction_is_shown_with_its_passages() {
    let desk = Desk::with_reports();
    let run = desk.run(&["check", "entwurf.md"]);
    assert_eq!((run.status, run.stderr.as_str()), (1, ""), "{}", run.stdout);
    insta::assert_snapshot!(run.stdout, @r"
    Fehler[conflict]: Die Berichte nennen rund 10.000 (Pentagon, 5.11.2024) und 12.000 (südkoreanischer
                      Geheimdienst NIS, 4.11.2024), nicht 25.000.
      ╭▸ entwurf.md:3:15
      │
    3 │ Nordkorea hat 25.000 Soldaten nach Russland entsandt.
      │               ━━━━━━
      ⸬  corpus/pentagon.md:7 (Pentagon, 5.11.2024)
    7 │ Nach Angaben des Pentagons hat Nordkorea rund 10.000 Soldaten nach Russland entsandt.
      │                                          ───────────
      ⸬  corpus/nis.md:7 (südkoreanischer Geheimdienst NIS, 4.11.2024)
    7 │ Der südkoreanische Geheimdienst NIS berichtet, Nordkorea habe 12.000 Soldaten nach Russland ent…
      │                                                               ──────
      │
      ├ Grund: Es geht um dasselbe (Soldaten); 2 voneinander unabhängige Quellen, und keine lässt
      │        25.000 zu.
      ├ Vorschlag: „rund 10.000“ schreiben (Pentagon)
      ├ Vorschlag: „12.000“ schreiben (südkoreanischer Geheimdienst NIS)
      ╰ Vorschlag: Spanne schreiben: „10.000 bis 12.000“

    1 Zahl geprüft: 0 belegt, 1 Fehler, 0 Warnungen
    ");
}

#[test]
fn a_check_has_the_shape_of_the_contract() {
    let desk = Desk::with_reports();
    let output = desk.json(&["check", "entwurf.md", "--format", "json"]);
    assert_eq!((&output["version"], &output["documents"][0]["path"]), (&json!(1), &json!("entwurf.md")));
    let figure = &output["documents"][0]["figures"][0];
    assert_eq!(figure["text"], "25.000");
    assert_eq!(figure["status"], "conflicting");
    let finding = &figure["findings"][0];
    assert_eq!((&finding["code"], &finding["severity"]), (&json!("conflict"), &json!("error")));
    for key in ["message", "why"] {
        assert!(finding[key].as_str().is_some_and(|text| text.ends_with('.')), "{key}: {finding}");
    }
    let fix = &finding["fixes"][0];
    assert!(fix["title"].is_string() && fix["edits"][0]["new_text"].is_string(), "{fix}");
    assert_eq!(fix["edits"][0]["range"]["start"]["line"], 2);
    let evidence = &figure["evidence"][0];
    assert_eq!(evidence["report"], "corpus/pentagon.md");
    assert_eq!(evidence["line"], 7, "counted from one, front matter included");
    assert_eq!((&evidence["outlet"], &evidence["published"]), (&json!("Kurier"), &json!("2024-11-05")));
    assert_eq!((&evidence["text"], evidence["value"].to_string().as_str()), (&json!("rund 10.000"), "10000"));
    assert_eq!((&evidence["source"], &evidence["via"]), (&json!("Pentagons"), &Value::Null));
    assert_eq!(evidence["speaker"], "Pentagon", "as it is shown");
    assert_eq!(evidence["relation"], "conflicts");
    for key in ["title", "url", "low", "high", "qualifier", "counts", "origin", "sentence"] {
        assert!(evidence.get(key).is_some(), "{key} is missing in {evidence}");
    }
}

#[test]
fn the_exit_status_goes_with_what_is_to_fail() {
    let desk = Desk::with_reports();
    let status =
        |arguments: &[&str]| desk.run(&[&["check", "entwurf.md", "--format", "json"], arguments].concat()).status;
    assert_eq!(status(&[]), 1);
    assert_eq!(status(&["--fail-on", "warning"]), 1);
    assert_eq!(status(&["--fail-on", "never"]), 0);
    desk.write("entwurf.md", "Nordkorea hat laut NIS 12.000 Soldaten nach Russland entsandt.\n");
    assert_eq!(status(&["--fail-on", "warning"]), 0);
}

#[test]
fn a_draft_among_the_reports_is_no_evidence_for_itself() {
    let desk = Desk::with_reports();
    let draft = std::fs::read(desk.path("entwurf.md")).expect("the draft");
    desk.write("corpus/entwurf.md", draft);
    for path in ["corpus/entwurf.md", "./corpus/../corpus/entwurf.md"] {
        let output = desk.json(&["check", path, "--format", "json"]);
        assert_eq!(output["documents"][0]["figures"][0]["status"], "conflicting", "{path}: {output}");
    }
}

#[test]
fn what_the_writer_lets_stand_is_shown_on_request_only() {
    let desk = Desk::with_reports();
    desk.write(
        "beleg.toml",
        "[[ignore]]\ndraft = \"entwurf.md\"\nfigure = \"25.000\"\ncode = \"conflict\"\nreason = \"amtlich bestätigt\"\n",
    );
    let quiet = desk.run(&["check", "entwurf.md"]);
    assert_eq!(quiet.status, 0, "{quiet:?}");
    assert!(!quiet.stdout.contains("Fehler[") && quiet.stdout.contains("--show-ignored"), "{}", quiet.stdout);
    let shown = desk.json(&["check", "entwurf.md", "--show-ignored", "--format", "json"]);
    assert_eq!(shown["documents"][0]["figures"][0]["findings"][0]["ignored"], "amtlich bestätigt");
}

#[test]
fn an_entry_that_matches_nothing_any_more_is_named() {
    let desk = Desk::with_reports();
    let entry = |draft: &str, figure: &str| format!("[[ignore]]\ndraft = \"{draft}\"\nfigure = \"{figure}\"\n\n");
    let entries = [entry("entwurf.md", "25.000"), entry("entwurf.md", "24.000"), entry("anderer.md", "24.000")];
    desk.write("beleg.toml", entries.concat() + "[[ignore]]\nfigure = \"24.000\"\n");
    let output = desk.run(&["check", "entwurf.md"]);
    let complaint = "beleg.toml:5: ignore: `24.000` in entwurf.md matches no finding any more; take the entry out\n";
    assert_eq!(output.stderr.matches("ignore:").count(), 1, "{}", output.stderr);
    assert!(output.stderr.ends_with(complaint), "{}", output.stderr);
}

#[test]
fn a_draft_that_is_not_there_is_named_and_nothing_is_counted() {
    let desk = Desk::with_reports();
    let output = desk.run(&["check", "entwruf.md"]);
    assert_eq!((output.status, output.stdout.as_str()), (2, ""));
    assert_eq!(output.stderr, "beleg: entwruf.md: no such file or directory\n");
}

#[test]
fn colours_are_for_terminals_and_on_request() {
    let desk = Desk::with_reports();
    let coloured =
        |arguments: &[&str]| desk.run(&[&["check", "entwurf.md"], arguments].concat()).stdout.contains('\u{1b}');
    assert!(!coloured(&[]), "standard output is no terminal here");
    assert!(coloured(&["--color", "always"]));
    assert!(!coloured(&["--color", "never"]));
    let forced = run(desk.command(&["check", "entwurf.md"]).env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1"));
    assert!(!forced.stdout.contains('\u{1b}'), "NO_COLOR is heeded");
}

#[test]
fn code_scanning_gets_sarif() {
    let desk = Desk::with_reports();
    let log = desk.json(&["check", "entwurf.md", "--format", "sarif"]);
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["tool"]["driver"]["name"], "beleg");
    let result = &run["results"][0];
    assert_eq!((&result["ruleId"], &result["level"]), (&json!("conflict"), &json!("error")));
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "entwurf.md");
    assert_eq!(place["region"], json!({ "startLine": 3, "startColumn": 15, "endLine": 3, "endColumn": 21 }));
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    assert!(rules.iter().any(|rule| rule["id"] == result["ruleId"]), "each result names a rule of the tool");
}

#[test]
fn github_gets_workflow_commands() {
    let desk = Desk::with_reports();
    let run = desk.run(&["check", "entwurf.md", "--format", "github"]);
    let command = "::error file=entwurf.md,line=3,col=15,endColumn=20,title=beleg conflict::";
    assert!(run.stdout.starts_with(command), "{}", run.stdout);
    assert_eq!(run.stdout.lines().count(), 1, "{}", run.stdout);
}

#[test]
fn the_same_input_gives_the_same_output() {
    let desk = Desk::with_reports();
    let first = desk.run(&["check", "entwurf.md", "--format", "json"]);
    let again = desk.run(&["check", "entwurf.md", "--format", "json"]);
    assert_eq!(first.stdout, again.stdout);
}

#[test]
fn a_draft_in_another_format_is_read_as_it_is_set_and_every_place_is_that_in_the_file() {
    let desk = Desk::with_reports();
    let drafts = [
        (
            "entwurf.tex",
            "% Nordkorea hat 31.000 Soldaten nach Russland entsandt.\nZum \\\"Arger aller hat Nordkorea \\textbf{25.000} Soldaten nach Russland entsandt.\n",
        ),
        (
            "entwurf.html",
            "<!-- Nordkorea hat 31.000 Soldaten nach Russland entsandt. -->\n<p>Zum &Auml;rger aller hat Nordkorea <b>25.000</b> Soldaten nach Russland entsandt.</p>\n",
        ),
        (
            "entwurf.adoc",
            "// Nordkorea hat 31.000 Soldaten nach Russland entsandt.\nZum &Auml;rger aller hat Nordkorea *25.000* Soldaten nach Russland entsandt.\n",
        ),
    ];
    for (name, text) in drafts {
        desk.write(name, text);
        let output = desk.json(&["check", name, "--format", "json"]);
        let figures = output["documents"][0]["figures"].as_array().cloned().unwrap_or_default();
        let [figure] = figures.as_slice() else { panic!("{name}: one figure, not {figures:#?}") };
        let before = &text[..text.find("25.000").unwrap_or_default()];
        let start = before.chars().count();
        assert_eq!(figure["chars"], json!([start, start + 6]), "{name}");
        let column = before.split('\n').nth(1).map(|line| line.encode_utf16().count());
        assert_eq!(figure["range"]["start"], json!({"line": 1, "character": column}), "{name}");
        assert_eq!(figure["findings"][0]["fixes"][0]["edits"][0]["range"], figure["range"], "{name}");
        let github = desk.run(&["check", name, "--format", "github"]);
        let place = format!("file={name},line=2,col={},", column.unwrap_or_default() + 1);
        assert!(github.stdout.contains(&place), "{name}: {}", github.stdout);
    }
}

#[test]
fn a_fix_writes_the_unit_that_the_draft_writes() {
    let desk = Desk::with_reports();
    let shares = "---\noutlet: The Courier\npublished: 2004-12-20\nlanguage: en\n---\n\nShares in Norda touched 583p on Monday, a record for the exchange.\n";
    desk.write("corpus/shares.md", shares);
    desk.write("draft.md", "Shares in Norda touched 538 pence on Monday, a record for the exchange.\n");
    let output = desk.json(&["check", "draft.md", "--format", "json", "--lang", "en"]);
    let finding = &output["documents"][0]["figures"][0]["findings"][0];
    assert_eq!(finding["code"], "conflict", "{output}");
    let fixes = finding["fixes"].as_array().cloned().unwrap_or_default();
    let [fix] = fixes.as_slice() else { panic!("between a number and its slip lies nothing: {fixes:#?}") };
    assert_eq!(fix["edits"][0]["new_text"], "583", "pence, as in the draft");
}

#[test]
fn a_fix_keeps_the_sign_of_the_currency_and_shortens_as_the_draft_does() {
    let desk = Desk::with_reports();
    let asylum = "---\noutlet: The Courier\npublished: 2005-01-28\nlanguage: en\n---\n\nEnglish councils have spent more than £3 billion on asylum, the Tory leader said.\n";
    let umsatz = "---\noutlet: Der Bote\npublished: 2016-04-27\nlanguage: de\n---\n\nDer Umsatz der Nordstrom AG lag bei mehr als 72,1 Millionen Euro.\n";
    desk.write("corpus/asylum.md", asylum);
    desk.write("corpus/umsatz.md", umsatz);
    desk.write("english.md", "English councils have spent £3bn on asylum, the Tory leader said.\n");
    desk.write(
        "german.md",
        "Der Umsatz der Nordstrom AG lag im vergangenen Jahr bei 72,1 Mio. Euro, wie das Unternehmen mitteilte.\n",
    );
    for (draft, written) in [("english.md", "more than £3bn"), ("german.md", "mehr als 72,1 Mio.")] {
        let output = desk.json(&["check", draft, "--format", "json"]);
        let finding = &output["documents"][0]["figures"][0]["findings"][0];
        assert_eq!(finding["code"], "qualifier", "{output}");
        assert_eq!(finding["fixes"][0]["edits"][0]["new_text"], written, "{output}");
    }
}

#[test]
fn a_share_in_words_is_for_the_writer_to_put_right() {
    let desk = Desk::with_reports();
    desk.write("draft.md", "Der Arzt sprach von 352 Verletzten, von denen 99 in Lebensgefahr waren, also fast jeder zweite.\n\nDer Preis fiel von 30 Euro auf 10 Euro und verlor damit fast die Hälfte.\n");
    let output = desk.json(&["check", "draft.md", "--format", "json"]);
    let figures = output["documents"][0]["figures"].as_array().cloned().unwrap_or_default();
    let found = |text: &str| {
        let figure = figures.iter().find(|figure| figure["text"].as_str().is_some_and(|it| it.contains(text)));
        figure.map(|figure| figure["findings"][0].clone()).unwrap_or_default()
    };
    let (second, half) = (found("zweite"), found("Hälfte"));
    assert_eq!(second["message"], "Der Anteil ist etwa 28 Prozent, nicht fast jeder zweite.", "{figures:#?}");
    assert_eq!(half["message"], "Die Änderung beträgt 66,7 Prozent, nicht fast die Hälfte.", "{figures:#?}");
    assert_eq!((&second["fixes"], &half["fixes"]), (&json!([]), &json!([])), "no sentence has a 0 in its place");
}
