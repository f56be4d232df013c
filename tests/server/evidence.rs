//! What a panel beside the draft gets: the evidence of its figures, and how the reports are.

use serde_json::{Value, json};

use crate::client::{Client, capabilities, range, write};
use crate::reports::{CONFLICT, CONTESTED, REPORTS, writing};

/// A client that shows how the reports are.
fn with_status(files: &[(&str, &str)], pulls: bool) -> Client {
    let mut capabilities = capabilities();
    capabilities["experimental"] = json!({"beleg": {"status": true}});
    if pulls {
        capabilities["textDocument"]["diagnostic"] = json!({});
        capabilities["workspace"]["diagnostics"] = json!({"refreshSupport": true});
    }
    Client::with(files, capabilities, "de", Value::Null)
}

fn status(client: &mut Client, state: &str) -> Value {
    client.notification_where("beleg/status", |params| params["state"] == state)
}

#[test]
fn the_evidence_of_a_draft_is_that_of_a_check_with_the_places() {
    let (mut client, uri) = writing(&format!("# Wie viele?\n\n{CONTESTED}\nEs kamen 300 Gäste.\n"));
    let sheet = client.request("beleg/evidence", json!({"textDocument": {"uri": uri}}));
    assert_eq!((&sheet["uri"], &sheet["version"], &sheet["path"]), (&json!(uri), &json!(1), &json!("entwurf.md")));
    let summary = json!({"figures": 2, "supported": 0, "contested": 1, "conflicting": 0, "computed": 0, "unsourced": 1,
        "trouble": 1, "reports": 3, "origins": 2});
    assert_eq!(sheet["summary"], summary);
    let figures = sheet["figures"].as_array().cloned().unwrap_or_default();
    let ids: Vec<&Value> = figures.iter().map(|figure| &figure["id"]).collect();
    assert_eq!(ids, [&json!(0), &json!(1)]);
    assert_eq!(figures[0]["range"], range((2, 14), (2, 20)));
    assert_eq!((&figures[0]["status"], &figures[0]["findings"][0]["code"]), (&json!("contested"), &json!("contested")));
    let evidence = figures[0]["evidence"].as_array().cloned().unwrap_or_default();
    let nis = evidence.iter().find(|it| it["report"] == "corpus/nis.md").expect("the report of the NIS");
    assert_eq!(nis["uri"], client.uri("corpus/nis.md"));
    assert_eq!(nis["range"], range((8, 66), (8, 72)));
    assert_eq!(
        (&nis["relation"], &nis["text"], &nis["outlet"]),
        (&json!("agrees"), &json!("12.000"), &json!("Tagblatt"))
    );

    // What the program prints says the same of it.
    write(&client.root().join("entwurf.md"), &format!("# Wie viele?\n\n{CONTESTED}\nEs kamen 300 Gäste.\n"));
    let printed = client.beleg().args(["check", "--format", "json", "entwurf.md"]).output().expect("beleg check runs");
    let printed: Value = serde_json::from_slice(&printed.stdout).expect("it prints JSON");
    let document = &printed["documents"][0];
    assert_eq!((&document["path"], &document["language"]), (&sheet["path"], &sheet["language"]));
    for (printed, figure) in document["figures"].as_array().into_iter().flatten().zip(&figures) {
        for (key, value) in printed.as_object().into_iter().flatten().filter(|(key, _)| *key != "evidence") {
            assert_eq!(&figure[key], value, "{key}");
        }
    }
}

#[test]
fn only_the_figure_at_a_place() {
    let (mut client, uri) = writing(&format!("Es kamen 300 Gäste. {CONTESTED}"));
    let mut at = |character: u32| {
        let params = json!({"textDocument": {"uri": uri}, "position": {"line": 0, "character": character}});
        let sheet = client.request("beleg/evidence", params);
        assert_eq!(sheet["summary"]["figures"], 2, "of the whole draft");
        let figures = sheet["figures"].as_array().cloned().unwrap_or_default();
        figures.iter().map(|figure| (figure["id"].clone(), figure["text"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(at(10), [(json!(0), json!("300"))]);
    assert_eq!(at(36), [(json!(1), json!("12.000"))]);
    assert_eq!(at(2), [], "there is no figure");
}

#[test]
fn places_count_in_what_was_agreed() {
    let mut capabilities = capabilities();
    capabilities["general"] = json!({"positionEncodings": ["utf-8"]});
    let mut client = Client::with(&REPORTS, capabilities, "de", Value::Null);
    client.indexed();
    let uri = client.open("entwurf.md", &format!("Größe: {CONTESTED}"));
    let sheet = client.request("beleg/evidence", json!({"textDocument": {"uri": uri}}));
    assert_eq!(sheet["figures"][0]["range"], range((0, 23), (0, 29)));
    let passages: Vec<&Value> = sheet["figures"][0]["evidence"].as_array().into_iter().flatten().collect();
    assert!(passages.iter().any(|it| it["range"] == range((8, 67), (8, 73))), "{passages:#?}");
}

#[test]
fn there_is_no_evidence_for_what_is_no_draft() {
    let (mut client, _) = writing(CONTESTED);
    let report = client.open("corpus/nis.md", REPORTS[0].1);
    assert_eq!(client.request("beleg/evidence", json!({"textDocument": {"uri": report}})), Value::Null);
    let closed = client.uri("nie.md");
    assert_eq!(client.request("beleg/evidence", json!({"textDocument": {"uri": closed}})), Value::Null);
    assert_eq!(client.error_of("beleg/evidence", json!({"textDocument": 3})), -32602);
}

#[test]
fn a_client_that_shows_it_is_told_how_the_reports_are() {
    let mut client = with_status(&REPORTS, false);
    let root = client.uri("");
    let begun = status(&mut client, "indexing");
    assert_eq!((&begun["root"], &begun["reports"]), (&json!(root), &json!(0)));
    let ready = status(&mut client, "ready");
    assert_eq!((&ready["root"], &ready["reports"], &ready["origins"]), (&json!(root), &json!(3), &json!(2)));
    write(&client.root().join("corpus/neu.md"), "Die Stadt meldet 300 Gäste.\n");
    let uri = client.uri("corpus/neu.md");
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": uri, "type": 1}]}));
    let ready = status(&mut client, "ready");
    assert_eq!((&ready["reports"], &ready["origins"]), (&json!(4), &json!(3)));
    // One change after the other cuts the counting short; the last one is counted all the same.
    std::fs::remove_file(client.root().join("corpus/neu.md")).expect("the report can be removed");
    client.command("beleg.rebuildIndex", json!([]));
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": uri, "type": 3}]}));
    while status(&mut client, "ready")["origins"] != json!(2) {}
}

#[test]
fn a_client_that_does_not_show_it_is_not_told() {
    let (client, _) = writing(CONTESTED);
    assert!(!client.came(|message| message["method"].as_str().is_some_and(|method| method.starts_with("beleg/"))));
}

#[test]
fn a_panel_is_told_when_the_evidence_changed() {
    for pulls in [false, true] {
        let mut client = with_status(&REPORTS, pulls);
        status(&mut client, "ready");
        let uri = client.open("entwurf.md", CONTESTED);
        let changed = |version: i64, uri: &str| json!({"uri": uri, "version": version});
        assert_eq!(client.notification("beleg/evidenceChanged"), changed(1, &uri));
        client.edit(&uri, 2, (0, 14), (0, 16), "25");
        assert_eq!(client.notification("beleg/evidenceChanged"), changed(2, &uri));
        let sheet = client.request("beleg/evidence", json!({"textDocument": {"uri": uri}}));
        assert_eq!((&sheet["version"], &sheet["figures"][0]["status"]), (&json!(2), &json!("conflicting")));
        std::fs::remove_dir_all(client.root().join("corpus")).expect("reports can be removed");
        let corpus = client.uri("corpus");
        client.notify("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": corpus, "type": 3}]}));
        assert_eq!(client.notification("beleg/evidenceChanged"), changed(2, &uri), "other reports");
    }
}

#[test]
fn nothing_is_known_of_a_draft_before_its_reports_are_read() {
    // The folder for the index is a file: it never will be.
    let mut client = Client::silent(&[("corpus/a.md", REPORTS[0].1), (".cache", "keine Mappe")]);
    let root = client.uri("");
    let capabilities = json!({"experimental": {"beleg": {"status": true}}});
    client.request(
        "initialize",
        json!({"processId": null, "rootUri": root, "capabilities": capabilities, "locale": "de"}),
    );
    client.notify("initialized", json!({}));
    let failed = status(&mut client, "failed");
    let message = failed["message"].as_str().unwrap_or_default();
    assert!(message.contains(".cache") && message.contains("--index ORDNER"), "{message}");
    let uri = client.open("entwurf.md", CONFLICT);
    let sheet = client.request("beleg/evidence", json!({"textDocument": {"uri": uri}}));
    assert_eq!(sheet["figures"][0]["status"], "unsourced");
    assert_eq!(client.diagnostics(&uri, 1), [] as [Value; 0]);
}

#[test]
fn who_shows_the_evidence_gets_the_reason_in_the_hover_below_the_table() {
    let mut capabilities = capabilities();
    capabilities["experimental"] = json!({"beleg": {"showEvidence": "zeigen"}});
    let mut client = Client::with(&REPORTS, capabilities, "de", Value::Null);
    client.indexed();
    let uri = client.open("entwurf.md", CONFLICT);
    let finding = &client.diagnostics(&uri, 1)[0];
    assert_eq!((&finding["code"], &finding["relatedInformation"]), (&json!("conflict"), &json!([])));
    assert_eq!(finding["message"].as_str().map(|it| it.lines().count()), Some(1), "{finding}");
    let place = json!({"textDocument": {"uri": uri}, "position": {"line": 0, "character": 16}});
    let hover = client.request("textDocument/hover", place);
    let shown = hover["contents"]["value"].as_str().unwrap_or_default();
    let (table, why) = (shown.find("| Quelle |"), shown.find("Es geht um dasselbe"));
    assert!(table.is_some() && table < why, "{shown}");
}
