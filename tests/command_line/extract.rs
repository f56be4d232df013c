//! `beleg extract`

use serde_json::{Value, json};

use crate::desk::Desk;

const REPORT: &str =
    "Lage in Ahausen\n\nNach Angaben der Polizei 🚓 wurden bis zu 14.000 Menschen in Sicherheit gebracht.\n";

#[test]
fn a_figure_has_the_shape_of_the_contract() {
    let desk = Desk::new();
    desk.write("lage.txt", REPORT);
    let output = desk.json(&["extract", "lage.txt", "--format", "json"]);
    assert_eq!(output["version"], 1);
    let document = &output["documents"][0];
    assert_eq!((&document["path"], &document["language"]), (&json!("lage.txt"), &json!("de")));
    assert_eq!((&document["text"], &document["metadata"]), (&Value::Null, &Value::Null), "only with --with-text");
    let figure = &document["figures"][0];
    // Code points on one side, UTF-16 on the other: the police car is one of those and two of these.
    assert_eq!(figure["chars"], json!([58, 64]));
    assert_eq!(
        figure["range"],
        json!({ "start": { "line": 2, "character": 42 }, "end": { "line": 2, "character": 48 } })
    );
    assert_eq!(figure["text"], "14.000");
    assert_eq!(figure["value"].to_string(), "14000", "an integer prints as one");
    assert_eq!((&figure["low"], figure["high"].to_string().as_str()), (&Value::Null, "14000"));
    assert_eq!(figure["qualifier"], "at_most");
    assert_eq!(figure["kind"], "count");
    assert_eq!(figure["unit"], Value::Null);
    assert_eq!(figure["counts"], "Menschen");
    assert_eq!(figure["change"], "total");
    assert_eq!(figure["attribution"], json!({ "source": "Polizei", "chars": [34, 41], "via": null }));
    assert_eq!(figure["sentence"], "Nach Angaben der Polizei 🚓 wurden bis zu 14.000 Menschen in Sicherheit gebracht.");
}

#[test]
fn the_prose_and_the_metadata_come_on_request() {
    let desk = Desk::new();
    desk.write("lage.md", "---\noutlet: Bote\npublished: 2025-03-04\n---\n\n# Lage\n\nEs gibt **zwölf** Verletzte.\n");
    let document = &desk.json(&["extract", "lage.md", "--format", "json", "--with-text"])["documents"][0];
    assert_eq!(document["text"], "Lage\n\nEs gibt zwölf Verletzte.");
    assert_eq!(document["metadata"]["outlet"], "Bote");
    assert_eq!(document["metadata"]["published"], "2025-03-04");
    assert_eq!(document["metadata"]["agency"], Value::Null);
    assert_eq!(document["metadata"]["canceled"], false);
}

#[test]
fn documents_stand_in_the_order_of_the_arguments() {
    let desk = Desk::new();
    for name in ["c.txt", "a.txt", "b.txt"] {
        desk.write(name, "Es gibt 300 Fälle.");
    }
    let output = desk.json(&["extract", "c.txt", "a.txt", "b.txt", "--format", "json"]);
    let paths: Vec<&Value> = output["documents"].as_array().expect("a list").iter().map(|it| &it["path"]).collect();
    assert_eq!(paths, ["c.txt", "a.txt", "b.txt"]);
}

#[test]
fn the_list_lines_up() {
    let desk = Desk::new();
    desk.write("lage.txt", REPORT);
    desk.write("etat.txt", "Der Etat steigt um 5 Prozent auf 1,3 Millionen Euro, sagte Bürgermeisterin Schön.\n");
    let run = desk.run(&["extract", "lage.txt", "etat.txt"]);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    insta::assert_snapshot!(run.stdout, @r"
    lage.txt
      3:42  bis zu 14.000  Menschen  Polizei

    etat.txt
      1:20           5 Prozent  Etat  Bürgermeisterin Schön
      1:34  1,3 Millionen Euro  Etat  Bürgermeisterin Schön
    ");
}

#[test]
fn the_language_can_be_said() {
    let desk = Desk::new();
    desk.write("knapp.txt", "1.500");
    let read = |language: &[&str]| {
        let arguments = [&["extract", "knapp.txt", "--format", "json"], language].concat();
        let output = desk.json(&arguments);
        let document = &output["documents"][0];
        (document["language"].clone(), document["figures"][0]["value"].clone())
    };
    assert_eq!(read(&["--lang", "de"]), (json!("de"), json!(1500)));
    assert_eq!(read(&["--lang", "en"]), (json!("en"), json!(1.5)));
}
