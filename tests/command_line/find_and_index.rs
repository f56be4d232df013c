//! `beleg find` and `beleg index`

use crate::desk::Desk;

#[test]
fn who_says_how_many() {
    let desk = Desk::with_reports();
    let run = desk.run(&["find", "Soldaten", "Russland", "--lang", "de"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    insta::assert_snapshot!(run.stdout, @r"
    südkoreanischer Geheimdienst NIS  kr:intelligence
      12.000 Soldaten  4.11.2024  corpus/nis.md:7
          …Geheimdienst NIS berichtet, Nordkorea habe 12.000 Soldaten nach Russland entsandt.

    Pentagon  us:defence
      rund 10.000 Soldaten  5.11.2024  corpus/pentagon.md:7
          Nach Angaben des Pentagons hat Nordkorea rund 10.000 Soldaten nach Russland entsandt.
    ");
}

#[test]
fn found_figures_are_grouped_by_origin() {
    let desk = Desk::with_reports();
    let output = desk.json(&["find", "Soldaten", "--format", "json"]);
    assert_eq!(output["version"], 1);
    let origins = output["origins"].as_array().expect("a list");
    assert_eq!(origins.len(), 2, "{output}");
    for origin in origins {
        for figure in origin["figures"].as_array().expect("a list") {
            assert_eq!(figure["origin"], origin["origin"]);
            assert!(figure["report"].is_string() && figure["line"].is_u64(), "{figure}");
        }
    }
}

#[test]
fn nothing_found_is_said() {
    let desk = Desk::with_reports();
    let run = desk.run(&["find", "Heringe", "--lang", "de"]);
    assert_eq!((run.status, run.stdout.as_str()), (0, "Keine berichtete Zahl passt zu „Heringe“.\n"));
    assert_eq!(
        desk.run(&["find", "Heringe"]).stdout,
        "No reported figure matches “Heringe”.\n",
        "the system's language"
    );
}

#[test]
fn the_index_says_what_it_read_and_what_it_skipped() {
    let desk = Desk::with_reports();
    desk.write("corpus/bild.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    let run = desk.run(&["index", "--lang", "de"]);
    assert_eq!(run.status, 0, "an unreadable report stops nothing: {run:?}");
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert!(lines[0].starts_with("2 Berichte, 2 Zahlen: "), "{}", run.stdout);
    assert_eq!(lines[1], "1 Datei übersprungen:");
    assert!(lines[2].starts_with("  corpus/bild.txt: "), "{}", run.stdout);
    let check = desk.run(&["check", "entwurf.md", "--fail-on", "never"]);
    assert!(check.stderr.starts_with("beleg: corpus/bild.txt: "), "{}", check.stderr);
    assert_eq!(check.stderr.lines().count(), 1, "no progress where nobody watches: {}", check.stderr);
}
