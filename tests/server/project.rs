//! A project while the server runs: reports come and go, settings change, folders open and close.

use std::fs;

use serde_json::{Value, json};

use crate::client::{Client, capabilities, write};

const DRAFT: &str = "Nordkorea hat 25.000 Soldaten nach Russland entsandt.\n";
const REPORT: &str = "---\noutlet: Tagblatt\npublished: 2025-03-01\n---\n\nLaut Pentagon hat Nordkorea rund 10.000 Soldaten nach Russland entsandt.\n";

fn codes(diagnostics: &[Value]) -> Vec<&str> {
    diagnostics.iter().filter_map(|diagnostic| diagnostic["code"].as_str()).collect()
}

/// The codes of the next diagnostics of `uri` that hold `code`, or of the next that do not.
fn wait_for_code(client: &mut Client, uri: &str, code: &str, held: bool) {
    client.notification_where("textDocument/publishDiagnostics", |params| {
        let all = params["diagnostics"].as_array().cloned().unwrap_or_default();
        params["uri"] == uri && codes(&all).contains(&code) == held
    });
}

fn changed(client: &mut Client, path: &str, kind: u8) {
    let uri = client.uri(path);
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": uri, "type": kind}]}));
}

#[test]
fn indexing_shows_its_progress() {
    let mut client = Client::new(&[("corpus/a.md", REPORT)]);
    let created = client.wait_for("progress", |message| message["method"] == "window/workDoneProgress/create");
    let token = created["params"]["token"].clone();
    let begin = client.notification_where("$/progress", |params| params["value"]["kind"] == "begin");
    assert_eq!(begin["token"], token);
    assert_eq!(begin["value"]["title"], "beleg liest die Berichte");
    let end = client.notification_where("$/progress", |params| params["value"]["kind"] == "end");
    assert!(end["value"]["message"].as_str().is_some_and(|text| text.starts_with("1 Bericht, ")), "{end}");
}

#[test]
fn nothing_is_said_before_the_reports_are_read() {
    let mut client = Client::new(&[("corpus/a.md", REPORT)]);
    let uri = client.open("entwurf.md", DRAFT);
    assert_eq!(codes(&client.diagnostics(&uri, 1)), ["conflict"], "the first that is said is right");
}

#[test]
fn what_is_already_known_is_said_while_the_reports_are_looked_through() {
    let mut client = Client::silent(&[("corpus/a.md", REPORT)]);
    assert!(client.beleg().arg("index").status().expect("beleg index runs").success());
    let cache = fs::read_dir(client.root().join(".cache/beleg")).expect("the index is in the cache");
    let mut files = cache.map(|entry| entry.expect("the cache can be read").path());
    let index = files.find(|path| path.extension().is_some_and(|it| it == "sqlite")).expect("the index is a file");
    // The server has a report to take in and cannot, as long as somebody else writes.
    write(&client.root().join("corpus/b.md"), &REPORT.replace("10.000", "25.000"));
    let other = rusqlite::Connection::open(index).expect("the index is SQLite");
    other.execute_batch("BEGIN IMMEDIATE").expect("nobody else writes");
    client.initialize(capabilities(), "de");
    let uri = client.open("entwurf.md", DRAFT);
    assert_eq!(codes(&client.diagnostics(&uri, 1)), ["conflict"], "by the report that it knows");
    other.execute_batch("ROLLBACK").expect("the transaction can be given up");
    wait_for_code(&mut client, &uri, "conflict", false);
}

#[test]
fn the_client_is_asked_to_watch_and_a_new_report_is_read() {
    let mut client = Client::new(&[]);
    client.indexed();
    client.wait_for("a registration", |message| {
        message["method"] == "client/registerCapability"
            && message["params"]["registrations"][0]["method"] == "workspace/didChangeWatchedFiles"
    });
    let uri = client.open("entwurf.md", DRAFT);
    assert_eq!(client.diagnostics(&uri, 1), [] as [Value; 0]);
    write(&client.root().join("corpus/neu.md"), REPORT);
    changed(&mut client, "corpus/neu.md", 1);
    wait_for_code(&mut client, &uri, "conflict", true);
    fs::remove_file(client.root().join("corpus/neu.md")).expect("the report can be removed");
    changed(&mut client, "corpus/neu.md", 3);
    wait_for_code(&mut client, &uri, "conflict", false);
}

#[test]
fn a_report_that_another_process_has_read_is_seen_too() {
    let mut client = Client::new(&[("corpus/alt.md", "Nichts.\n")]);
    client.indexed();
    let uri = client.open("entwurf.md", DRAFT);
    assert_eq!(client.diagnostics(&uri, 1), [] as [Value; 0]);
    write(&client.root().join("corpus/neu.md"), REPORT);
    let index = client.beleg().arg("index").output().expect("beleg index runs");
    assert!(index.status.success(), "{index:?}");
    changed(&mut client, "corpus/neu.md", 1);
    wait_for_code(&mut client, &uri, "conflict", true);
}

#[test]
fn where_the_client_does_not_watch_the_server_does() {
    let mut capabilities = capabilities();
    capabilities["workspace"]["didChangeWatchedFiles"] = Value::Null;
    let mut client = Client::with(&[("corpus/alt.md", "Nichts.\n")], capabilities, "de", Value::Null);
    client.indexed();
    let uri = client.open("entwurf.md", DRAFT);
    assert_eq!(client.diagnostics(&uri, 1), [] as [Value; 0]);
    write(&client.root().join("corpus/neu.md"), REPORT);
    wait_for_code(&mut client, &uri, "conflict", true);
    let toml = |severity| format!("[check.severity]\nconflict = \"{severity}\"\n");
    for (severity, number) in [("warning", 2), ("hint", 4)] {
        // As many editors write: beside it, and then in its place.
        write(&client.root().join("neu.toml"), &toml(severity));
        fs::rename(client.root().join("neu.toml"), client.root().join("beleg.toml")).expect("files can be renamed");
        // Makes the server see a settings file that was not there before.
        client.open("zweiter.md", "Nichts.\n");
        client.notification_where("textDocument/publishDiagnostics", |params| {
            params["uri"] == uri && params["diagnostics"][0]["severity"] == number
        });
    }
}

#[test]
fn settings_of_the_file_take_effect_when_it_is_saved() {
    let mut client = Client::new(&[("corpus/a.md", REPORT), ("beleg.toml", "")]);
    let uri = client.open("entwurf.md", DRAFT);
    wait_for_code(&mut client, &uri, "conflict", true);
    write(&client.root().join("beleg.toml"), "[check.severity]\nconflict = \"off\"\n");
    changed(&mut client, "beleg.toml", 2);
    wait_for_code(&mut client, &uri, "conflict", false);
    write(
        &client.root().join("beleg.toml"),
        "[corpus]\npaths = [\"anderswo\"]\n[check.severity]\nconflict = \"hint\"\n",
    );
    write(&client.root().join("anderswo/b.md"), REPORT);
    changed(&mut client, "beleg.toml", 2);
    wait_for_code(&mut client, &uri, "conflict", true);
}

#[test]
fn a_mistake_in_the_settings_is_said_and_the_rest_counts() {
    let toml = "[check.severity]\nconflict = \"laut\"\ncontested = \"off\"\n";
    let mut client = Client::new(&[("corpus/a.md", REPORT), ("beleg.toml", toml)]);
    let told = client.notification("window/showMessage");
    let text = told["message"].as_str().unwrap_or_default();
    assert!(text.contains("beleg.toml:2") && text.contains("check.severity.conflict"), "{text}");
    let uri = client.open("entwurf.md", DRAFT);
    wait_for_code(&mut client, &uri, "conflict", true);
}

#[test]
fn settings_of_the_client_are_asked_for_and_win() {
    let files = [("corpus/a.md", REPORT), ("beleg.toml", "[check.severity]\nconflict = \"warning\"\n")];
    let settings = json!({"check": {"severity": {"conflict": "information"}}});
    let mut client = Client::with(&files, capabilities(), "de", settings);
    let uri = client.open("entwurf.md", DRAFT);
    client.notification_where("textDocument/publishDiagnostics", |params| params["diagnostics"][0]["severity"] == 3);
    client.set_settings(json!({"check": {"severity": {"conflict": "off"}}}));
    client.notify("workspace/didChangeConfiguration", json!({"settings": null}));
    wait_for_code(&mut client, &uri, "conflict", false);
    let said = json!({"settings": {"beleg": {"check": {"severity": {"conflict": "error"}}}}});
    client.notify("workspace/didChangeConfiguration", said);
    client.notification_where("textDocument/publishDiagnostics", |params| params["diagnostics"][0]["severity"] == 1);
}

#[test]
fn a_report_that_is_open_is_no_draft() {
    let mut client = Client::new(&[("corpus/a.md", REPORT), ("corpus/b.md", DRAFT)]);
    client.indexed();
    let uri = client.open("corpus/b.md", DRAFT);
    assert_eq!(client.diagnostics(&uri, 1), [] as [Value; 0]);
}

#[test]
fn a_draft_is_no_evidence_for_itself() {
    let files = [("a.md", REPORT), ("entwurf.md", DRAFT), ("beleg.toml", "[corpus]\npaths = [\".\"]\n")];
    let mut client = Client::new(&files);
    client.indexed();
    let uri = client.open("entwurf.md", DRAFT);
    assert_eq!(codes(&client.diagnostics(&uri, 1)), ["conflict"]);
}

#[test]
fn every_folder_has_its_own_reports() {
    let mut client = Client::new(&[("eins/corpus/a.md", REPORT), ("zwei/corpus/leer.md", "Nichts.\n")]);
    client.indexed();
    let folder = |client: &Client, name: &str| json!({"uri": client.uri(name), "name": name});
    let added = [folder(&client, "eins"), folder(&client, "zwei")];
    client.notify("workspace/didChangeWorkspaceFolders", json!({"event": {"added": added, "removed": []}}));
    let one = client.open("eins/entwurf.md", DRAFT);
    let two = client.open("zwei/entwurf.md", DRAFT);
    assert_eq!(codes(&client.diagnostics(&one, 1)), ["conflict"]);
    assert_eq!(client.diagnostics(&two, 1), [] as [Value; 0]);
}

#[test]
fn a_folder_with_spaces_and_umlauts() {
    let mut client = Client::silent(&[("Entwürfe und mehr/corpus/größer.md", REPORT)]);
    let root = client.uri("Entw%C3%BCrfe%20und%20mehr");
    let params = json!({"processId": null, "rootUri": root, "capabilities": capabilities(), "locale": "de"});
    client.request("initialize", params);
    client.notify("initialized", json!({}));
    let uri = client.open("Entw%C3%BCrfe%20und%20mehr/entwurf.md", DRAFT);
    let diagnostics = client.diagnostics(&uri, 1);
    assert_eq!(codes(&diagnostics), ["conflict"]);
    let passage = &diagnostics[0]["relatedInformation"][0]["location"]["uri"];
    assert!(
        passage.as_str().is_some_and(|uri| uri.ends_with("/Entw%C3%BCrfe%20und%20mehr/corpus/gr%C3%B6%C3%9Fer.md"))
    );
}

#[test]
fn a_report_that_cannot_be_read_is_named() {
    let mut client = Client::new(&[("corpus/a.md", REPORT)]);
    client.indexed();
    fs::write(client.root().join("corpus/kaputt.txt"), [0, 1, 2, 0]).expect("files can be written");
    changed(&mut client, "corpus/kaputt.txt", 1);
    client.notification_where("window/logMessage", |log| log["message"].to_string().contains("kaputt.txt"));
}

#[test]
fn what_points_to_a_report_that_is_no_text_names_its_file() {
    let page = "<html><head><title>Tagblatt</title></head><body><article><h1>Seoul warnt</h1><p>Laut Pentagon hat Nordkorea rund 10.000 Soldaten nach Russland entsandt. Das sagte ein Sprecher am Montag in Washington vor der Presse, die zahlreich erschienen war.</p></article></body></html>\n";
    let feed = "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Abendblatt</title><item><title>Noch einmal</title><description>Laut Pentagon hat Nordkorea rund 10.000 Soldaten nach Russland entsandt.</description></item><item><title>Und wieder</title><description>Laut Pentagon hat Nordkorea rund 10.000 Soldaten nach Russland entsandt.</description></item></channel></rss>\n";
    let mut client = Client::new(&[("corpus/seite.html", page), ("corpus/ticker.xml", feed)]);
    client.indexed();
    let uri = client.open("entwurf.md", DRAFT);
    let place = json!({"textDocument": {"uri": uri}, "position": {"line": 0, "character": 16}});
    let sheet = client.request("beleg/evidence", place.clone());
    let evidence = sheet["figures"][0]["evidence"].as_array().cloned().unwrap_or_default();
    let mut places: Vec<String> = evidence.iter().map(|it| it["uri"].to_string()).collect();
    places.sort();
    places.dedup();
    let expected = ["corpus/seite.html", "corpus/ticker.xml"].map(|path| format!("{:?}", client.uri(path)));
    assert_eq!(places, expected, "{evidence:#?}");
    let hover = client.request("textDocument/hover", place);
    let text = hover["contents"]["value"].as_str().unwrap_or_default();
    assert!(!text.contains("%23") && !text.contains("#L"), "{text}");
}
