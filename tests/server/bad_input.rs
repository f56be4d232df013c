//! What a user may have wrong: no message is lost, each says what to do, and the server goes on.

use std::fs;

use serde_json::{Value, json};

use crate::client::{Client, capabilities, write};
use crate::reports::{CONFLICT, REPORTS, writing};

fn told(client: &mut Client) -> String {
    client.notification("window/showMessage")["message"].as_str().unwrap_or_default().to_owned()
}

fn logged(client: &mut Client, words: &str) {
    client.notification_where("window/logMessage", |log| log["message"].to_string().contains(words));
}

fn initialized(files: &[(&str, &str)], locale: &str) -> Client {
    let mut able = capabilities();
    able["experimental"] = json!({"beleg": {"status": true}});
    Client::with(files, able, locale, Value::Null)
}

/// The draft is checked by itself all the same.
fn goes_on(client: &mut Client) {
    let uri = client.open("geht-weiter.md", "Von 10 auf 12 ist ein Plus von 50 Prozent.\n");
    let diagnostics = client.diagnostics(&uri, 1);
    assert_eq!(diagnostics[0]["code"], "arithmetic", "{diagnostics:#?}");
}

#[test]
fn no_folder_of_reports() {
    for (locale, expected) in [("de", "Anlegen und Berichte hineinlegen"), ("en", "Make it and put reports there")] {
        let mut client = initialized(&[("beleg.toml", "[corpus]\npaths = [\"Meine Berichte\"]\n")], locale);
        let message = told(&mut client);
        assert!(message.contains("/Meine Berichte") && message.contains(expected), "{message}");
        let status = client.notification_where("beleg/status", |params| params["state"] == "no_corpus");
        assert_eq!(status["message"], message);
        goes_on(&mut client);
        // Made later, it is read.
        write(&client.root().join("Meine Berichte/a.md"), REPORTS[0].1);
        let uri = client.uri("Meine%20Berichte/a.md");
        client.notify("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": uri, "type": 1}]}));
        let status = client.notification_where("beleg/status", |params| params["state"] == "ready");
        assert_eq!(status["reports"], 1);
    }
}

#[test]
fn where_nobody_set_up_a_project_nobody_is_bothered() {
    let mut client = initialized(&[("notiz.md", "12 Eier")], "de");
    logged(&mut client, "Anlegen und Berichte hineinlegen");
    client.notification_where("beleg/status", |params| params["state"] == "no_corpus");
    goes_on(&mut client);
    assert!(!client.came(|message| message["method"] == "window/showMessage"));
}

#[test]
fn an_empty_folder_of_reports() {
    let mut client = initialized(&[("beleg.toml", ""), ("corpus/.gitkeep", "")], "de");
    let message = told(&mut client);
    assert!(message.contains("/corpus: Hier liegt noch kein Bericht."), "{message}");
    goes_on(&mut client);
    client.command("beleg.rebuildIndex", json!([]));
    client.notification_where("beleg/status", |params| params["state"] == "no_corpus");
    client.notification_where("beleg/status", |params| params["state"] == "no_corpus");
    assert!(!client.came(|message| message["method"] == "window/showMessage"), "said once");
}

#[test]
fn a_folder_with_nothing_that_can_be_read() {
    let mut client = Client::silent(&[("beleg.toml", "")]);
    fs::create_dir(client.root().join("corpus")).expect("folders can be made");
    fs::write(client.root().join("corpus/kaputt.txt"), [0, 1, 2, 0]).expect("files can be written");
    let root = client.uri("");
    client.request("initialize", json!({"processId": null, "rootUri": root, "capabilities": {}, "locale": "de"}));
    client.notify("initialized", json!({}));
    let message = told(&mut client);
    assert!(message.contains("kein Bericht, den beleg lesen kann (übergangene Dateien: 1)"), "{message}");
    logged(&mut client, "kaputt.txt");
}

#[test]
fn settings_of_the_wrong_type() {
    let wrong = [
        (json!(17), "expected a table, found a number"),
        (json!({"corpus": {"paths": "corpus"}}), "corpus.paths: expected a list of texts"),
        (json!({"check": {"severity": {"conflict": 3}}}), "check.severity.conflict: expected a text"),
        (json!({"editor": {"inlay_hints": "ja"}}), "editor.inlay_hints: expected true or false, found a text"),
        (json!({"editor": {"inlay_hint": true}}), "did you mean `inlay_hints`?"),
        (json!({"source": {"name": "NIS"}}), "source: expected a list of tables"),
    ];
    for (settings, expected) in wrong {
        let mut client = Client::with(&REPORTS, capabilities(), "de", settings.clone());
        let message = told(&mut client);
        assert!(message.starts_with("Einstellungen: ") && message.contains(expected), "{settings}: {message}");
        let uri = client.open("entwurf.md", CONFLICT);
        assert_eq!(client.diagnostics(&uri, 1)[0]["code"], "conflict", "{settings}: the rest counts");
    }
}

#[test]
fn a_draft_of_two_megabytes() {
    for (locale, expected) in [("de", "größer als 256 KB"), ("en", "larger than 256 KB")] {
        let mut client = Client::with(&REPORTS, capabilities(), locale, Value::Null);
        client.indexed();
        let uri = client.open("roman.md", &CONFLICT.repeat(2 << 20 >> 5));
        let message = told(&mut client);
        assert!(message.starts_with("roman.md: ") && message.contains(expected), "{message}");
        assert_eq!(client.diagnostics(&uri, 1), [] as [Value; 0]);
        // It is followed all the same: cut down to what fits, it is checked.
        client.edit(&uri, 2, (0, 0), (0, 0), "x");
        client.edit(&uri, 3, (1, 0), (65536, 0), "");
        client.edit(&uri, 4, (0, 0), (0, 1), "");
        client.notification_where("textDocument/publishDiagnostics", |params| {
            params["version"] == 4 && params["diagnostics"][0]["code"] == "conflict"
        });
        assert!(!client.came(|message| message["method"] == "window/showMessage"), "said once");
    }
}

#[test]
fn a_binary_file_opened_as_text() {
    let (mut client, _) = writing(CONFLICT);
    let uri = client.open("bild.md", "\u{fffd}PNG\r\n\u{1a}\n\0\0\0\rIHDR 25.000 Soldaten");
    let message = told(&mut client);
    assert!(message.starts_with("bild.md: Das ist kein Text"), "{message}");
    assert_eq!(client.diagnostics(&uri, 1), [] as [Value; 0]);
    client.change(&uri, 2, json!([{"text": CONFLICT}]));
    assert_eq!(client.diagnostics(&uri, 2)[0]["code"], "conflict");
    client.open("bild.png", "\0\0\0");
    assert!(!client.came(|message| message["method"] == "window/showMessage"), "what is no draft is no one's business");
}

#[test]
fn reports_on_a_path_with_spaces_and_umlauts() {
    let folder = "Größe & Maß/Berichte über 50%";
    let toml = format!("[corpus]\npaths = [\"{folder}\"]\n");
    let report = format!("{folder}/Süd, 4. Nov..md");
    let mut client = Client::new(&[("beleg.toml", &toml), (&report, REPORTS[0].1)]);
    client.indexed();
    let uri = client.open("entwurf.md", CONFLICT);
    let diagnostics = client.diagnostics(&uri, 1);
    let passage = diagnostics[0]["relatedInformation"][0]["location"]["uri"].as_str().unwrap_or_default();
    let encoded = "/Gr%C3%B6%C3%9Fe%20%26%20Ma%C3%9F/Berichte%20%C3%BCber%2050%25/S%C3%BCd%2C%204.%20Nov..md";
    let decoded = |uri: &str| uri.replace("%26", "&").replace("%2C", ",");
    assert!(decoded(passage).ends_with(&decoded(encoded)), "{passage}");
    assert!(!client.came(|message| message["method"] == "window/showMessage"));
}
