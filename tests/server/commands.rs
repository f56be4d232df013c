//! Commands that run in the server.

use serde_json::{Value, json};

use crate::client::{Client, capabilities, range};
use crate::reports::{CONFLICT, CONTESTED, REPORTS, place, writing};

/// A client that makes files.
fn making_files(files: &[(&str, &str)]) -> Client {
    let mut capabilities = capabilities();
    capabilities["workspace"]["workspaceEdit"]["resourceOperations"] = json!(["create"]);
    let mut client = Client::with(files, capabilities, "de", Value::Null);
    client.indexed();
    client
}

fn error_of(client: &mut Client, command: &str, arguments: Value) -> (i64, String) {
    let id = client.ask("workspace/executeCommand", json!({"command": command, "arguments": arguments}));
    let error = client.answer(id)["error"].clone();
    (error["code"].as_i64().unwrap_or_default(), error["message"].as_str().unwrap_or_default().to_owned())
}

#[test]
fn the_commands_are_announced_and_others_are_not_known() {
    let mut client = Client::silent(&[]);
    let answer = client.request("initialize", json!({"processId": null, "capabilities": {}}));
    let announced = &answer["capabilities"]["executeCommandProvider"]["commands"];
    assert!(announced.as_array().is_some_and(|all| all.contains(&json!("beleg.find"))), "{announced}");
    let (code, message) = error_of(&mut client, "beleg.dance", json!([]));
    assert!(code == -32602 && message.contains("beleg.find"), "{code} {message}");
}

#[test]
fn figures_are_found_with_their_places() {
    let (mut client, _) = writing(CONTESTED);
    let found = client.command("beleg.find", json!(["Soldaten Pentagon Drachen"]));
    assert_eq!(found["origins"], json!([]), "no report has all of these words");
    let found = client.command("beleg.find", json!(["Soldaten Pentagon"]));
    let figure = &found["origins"][0]["figures"][0];
    assert_eq!((&figure["text"], &figure["report"]), (&json!("rund 10.000"), &json!("corpus/pentagon.md")));
    assert_eq!(figure["uri"], client.uri("corpus/pentagon.md"));
    assert_eq!(figure["range"], range((8, 28), (8, 39)));
    let (code, message) = error_of(&mut client, "beleg.find", json!([""]));
    assert!(code == -32602 && message.contains("words to look for"), "{message}");
    assert_eq!(error_of(&mut client, "beleg.find", json!([])).0, -32602);
}

#[test]
fn clients_without_requests_of_their_own_get_the_evidence_by_a_command() {
    let (mut client, uri) = writing(CONTESTED);
    let params = json!({"textDocument": {"uri": uri}});
    let by_request = client.request("beleg/evidence", params.clone());
    assert_eq!(by_request["figures"][0]["status"], "contested");
    assert_eq!(client.command("beleg.evidence", json!([params])), by_request);
}

#[test]
fn an_attribution_is_put_in_where_it_belongs() {
    let cases = [
        (
            "Nordkorea hat 12.000 Soldaten nach Russland entsandt.\n",
            15,
            "nach Angaben des südkoreanischen Geheimdienstes NIS ",
            14,
        ),
        ("Nordkorea hat rund 10.000 Soldaten nach Russland entsandt.\n", 21, "laut Pentagon ", 14),
    ];
    for (draft, at, words, before) in cases {
        let (mut client, uri) = writing(draft);
        let position = place(&uri, 0, at)["position"].clone();
        let answer = client.command("beleg.insertAttribution", json!([uri, position]));
        assert_eq!(answer["attribution"], words.trim(), "{draft}");
        let edit = client.edit_asked_for();
        let change = &edit["documentChanges"][0];
        assert_eq!((&change["textDocument"]["uri"], &change["textDocument"]["version"]), (&json!(uri), &json!(1)));
        assert_eq!(change["edits"], json!([{"range": range((0, before), (0, before)), "newText": words}]), "{draft}");
    }
}

#[test]
fn where_no_attribution_fits_it_is_said_why() {
    let cases = [
        ("Nordkorea hat 12.000 Soldaten nach Russland entsandt.\n", 3, "keine Zahl"),
        ("Nordkorea hat 77.000 Soldaten nach Russland entsandt.\n", 15, "Kein Bericht"),
        ("Laut NIS hat Nordkorea 12.000 Soldaten nach Russland entsandt.\n", 25, "nennt schon"),
        ("12.000 Soldaten hat Nordkorea nach Russland entsandt.\n", 2, "ohne den Satz umzustellen"),
    ];
    for (draft, at, expected) in cases {
        let (mut client, uri) = writing(draft);
        let position = place(&uri, 0, at)["position"].clone();
        let answer = client.command("beleg.insertAttribution", json!([uri, position]));
        assert_eq!(answer["attribution"], Value::Null, "{draft}");
        let told = client.notification("window/showMessage");
        assert!(told["message"].as_str().is_some_and(|text| text.contains(expected)), "{draft}: {told}");
        assert!(!client.came(|message| message["method"] == "workspace/applyEdit"));
    }
}

#[test]
fn a_report_is_made_by_the_editor_and_never_over_another() {
    let mut client = making_files(&[("beleg.toml", "[corpus]\npaths = [\"Meine Größen\", \"archiv\"]\n")]);
    let report = json!({"text": "Es waren 12 Gäste.\n", "outlet": "Tag \"blatt\"", "published": "2024-11-04",
        "title": "Größer: 12 Gäste", "url": "https://tagblatt.example/1"});
    let answer = client.command("beleg.addReport", json!([report]));
    let uri = client.uri("Meine%20Gr%C3%B6%C3%9Fen/2024-11-04-gr%C3%B6%C3%9Fer-12-g%C3%A4ste.md");
    assert_eq!(answer["uri"], uri);
    let edit = client.edit_asked_for();
    let create = json!({"kind": "create", "uri": uri, "options": {"overwrite": false, "ignoreIfExists": false}});
    assert_eq!(edit["documentChanges"][0], create);
    let written = edit["documentChanges"][1]["edits"][0]["newText"].as_str().unwrap_or_default().to_owned();
    assert_eq!(
        written,
        "---\ntitle: \"Größer: 12 Gäste\"\noutlet: \"Tag \\\"blatt\\\"\"\nurl: \"https://tagblatt.example/1\"\npublished: 2024-11-04\n---\n\nEs waren 12 Gäste.\n"
    );
    assert!(!client.root().join("Meine Größen").exists(), "the server writes nothing");

    // As the editor does it; the next of that name goes beside it, and what was said of it is read.
    let path = client.root().join("Meine Größen/2024-11-04-größer-12-gäste.md");
    crate::client::write(&path, &written);
    let answer = client.command("beleg.addReport", json!([report]));
    assert!(answer["uri"].as_str().is_some_and(|uri| uri.ends_with("g%C3%A4ste-2.md")), "{answer}");
    let file = client.uri("Meine%20Gr%C3%B6%C3%9Fen/2024-11-04-gr%C3%B6%C3%9Fer-12-g%C3%A4ste.md");
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": file, "type": 1}]}));
    let draft = client.open("entwurf.md", "Es waren 12 Gäste.\n");
    client.diagnostics(&draft, 1);
    let sheet = loop {
        let sheet = client.request("beleg/evidence", json!({"textDocument": {"uri": draft}}));
        if sheet["figures"][0]["evidence"] != json!([]) {
            break sheet;
        }
    };
    let evidence = &sheet["figures"][0]["evidence"][0];
    assert_eq!((&evidence["outlet"], &evidence["published"]), (&json!("Tag \"blatt\""), &json!("2024-11-04")));
}

#[test]
fn the_text_of_a_file_becomes_a_report() {
    let page =
        "<html><body><article><h1>Lage</h1><p>Es waren 12 Gäste im großen Saal des Hauses.</p></article></body></html>";
    let mut client = making_files(&[
        ("neu/lage.html", page),
        ("neu/beide.jsonl", "{\"headline\": \"A\"}\n{\"headline\": \"B\"}\n"),
        ("neu/falsch.pdf", "%PDF-1.4 abgerissen"),
    ]);
    let report = |client: &Client, name: &str| json!({"file": client.uri(name), "outlet": "Tagblatt", "published": "2024-11-04", "title": "Lage"});
    let whole = report(&client, "neu/lage.html");
    client.command("beleg.addReport", json!([whole]));
    let edit = client.edit_asked_for();
    let written = edit["documentChanges"][1]["edits"][0]["newText"].as_str().unwrap_or_default();
    assert!(written.starts_with("---\ntitle: \"Lage\"\noutlet: \"Tagblatt\"\n"), "{written}");
    assert!(written.contains("Es waren 12 Gäste") && !written.contains('<'), "{written}");
    for name in ["neu/falsch.pdf", "neu/beide.jsonl", "neu/keine.docx"] {
        let broken = report(&client, name);
        let (code, message) = error_of(&mut client, "beleg.addReport", json!([broken]));
        assert!(code == -32602 && message.contains(&name[4..]), "{message}");
    }
    assert!(!client.came(|message| message["method"] == "workspace/applyEdit"));
}

#[test]
fn what_cannot_be_a_report_is_refused_with_what_to_do() {
    let mut client = making_files(&[("corpus/a.md", "Nichts.\n")]);
    let whole = json!({"text": "Es waren 12.", "outlet": "Tagblatt", "published": "2024-11-04"});
    let cases = [
        ("text", json!(" \n"), "text:"),
        ("outlet", json!(""), "outlet:"),
        ("published", json!("gestern"), "2024-11-04"),
    ];
    for (key, value, expected) in cases {
        let mut report = whole.clone();
        report[key] = value;
        let (code, message) = error_of(&mut client, "beleg.addReport", json!([report]));
        assert!(code == -32602 && message.contains(expected), "{message}");
    }
    assert!(error_of(&mut client, "beleg.addReport", json!([{"text": "a"}])).1.contains("outlet"));

    let (mut client, _) = writing(CONTESTED);
    let (code, message) = error_of(&mut client, "beleg.addReport", json!([whole]));
    assert!(code == -32602 && message.contains("cannot make files"), "{message}");
}

#[test]
fn the_index_is_made_anew() {
    let (mut client, uri) = writing(CONFLICT);
    assert_eq!(client.diagnostics(&uri, 1)[0]["code"], "conflict");
    assert_eq!(client.command("beleg.rebuildIndex", json!([])), Value::Null);
    let end = client.notification_where("$/progress", |params| params["value"]["kind"] == "end");
    assert!(end["value"]["message"].as_str().is_some_and(|text| text.starts_with("3 Berichte, ")), "{end}");
    // All of them were read, though none had changed: their claims are other rows, so the draft is checked again.
    assert_eq!(client.diagnostics(&uri, 1)[0]["code"], "conflict");
    assert_eq!(REPORTS.len(), 3);
}

#[test]
fn the_schema_names_every_setting_and_the_server_takes_them() {
    let mut client = Client::new(&[]);
    let schema = client.command("beleg.settingsSchema", json!([]));
    let tables: Vec<&String> = schema["properties"].as_object().into_iter().flatten().map(|(key, _)| key).collect();
    assert_eq!(tables, ["check", "corpus", "editor", "ignore", "source", "term"]);
    let lens = &schema["properties"]["editor"]["properties"]["code_lens"];
    assert_eq!((&lens["type"], &lens["default"]), (&json!("boolean"), &json!(true)));
    assert!(lens["descriptions"]["de"].as_str().is_some_and(|text| text.contains("Überschrift")), "{lens}");

    // Sending every default back changes nothing and is no mistake.
    let mut settings = json!({});
    for (table, schema) in schema["properties"].as_object().into_iter().flatten() {
        for (key, setting) in schema["properties"].as_object().into_iter().flatten() {
            if let Some(default) = setting.get("default") {
                settings[table][key] = default.clone();
            }
        }
    }
    client.notify("workspace/didChangeConfiguration", json!({"settings": {"beleg": settings}}));
    let uri = client.open("entwurf.md", CONFLICT);
    client.diagnostics(&uri, 1);
    assert!(!client.came(|message| message["method"] == "window/showMessage"));
}
