//! A session from its beginning to its end, and everything a client can do wrong in between.

use serde_json::{Value, json};

use crate::client::{Client, capabilities};

const DRAFT: &str = "Nordkorea hat 12.000 Soldaten entsandt.\n";

#[test]
fn initialize_says_what_the_server_can_do() {
    let mut client = Client::silent(&[]);
    let answer = client.request("initialize", json!({"processId": null, "rootUri": null, "capabilities": {}}));
    assert_eq!(answer["capabilities"]["positionEncoding"], "utf-16");
    assert_eq!(answer["capabilities"]["textDocumentSync"]["change"], 2);
    assert_eq!(answer["capabilities"]["diagnosticProvider"], Value::Null, "nobody asked to pull");
    assert_eq!(answer["serverInfo"]["name"], "beleg");
}

#[test]
fn the_position_encoding_is_the_clients_first_choice() {
    for encoding in ["utf-8", "utf-16", "utf-32"] {
        let mut client = Client::silent(&[]);
        let mut capabilities = capabilities();
        capabilities["general"] = json!({"positionEncodings": ["utf-7", encoding, "utf-16"]});
        let answer = client.request("initialize", json!({"processId": null, "capabilities": capabilities}));
        assert_eq!(answer["capabilities"]["positionEncoding"], encoding);
    }
}

#[test]
fn requests_before_initialize_are_refused() {
    let mut client = Client::silent(&[]);
    let uri = client.open("entwurf.md", DRAFT);
    let place = json!({"textDocument": {"uri": uri}, "position": {"line": 0, "character": 15}});
    assert_eq!(client.error_of("textDocument/hover", place), -32002);
    assert!(client.request("initialize", json!({"processId": null, "capabilities": {}})).is_object());
    assert_eq!(client.error_of("initialize", json!({"processId": null, "capabilities": {}})), -32600);
}

#[test]
fn exit_after_shutdown_is_proper_and_without_it_is_not() {
    let status = Client::new(&[]).end_with_open_pipe(|client| {
        client.request("shutdown", Value::Null);
        client.notify("exit", Value::Null);
    });
    assert_eq!(status, Some(0));
    assert_eq!(Client::new(&[]).end_with_open_pipe(|client| client.notify("exit", Value::Null)), Some(1));
    assert_eq!(Client::new(&[]).end(|_| {}), Some(1), "the pipe closed");
}

#[test]
fn requests_after_shutdown_are_refused() {
    let status = Client::new(&[]).end(|client| {
        client.request("shutdown", Value::Null);
        let place = json!({"textDocument": {"uri": client.uri("a.md")}, "position": {"line": 0, "character": 0}});
        assert_eq!(client.error_of("textDocument/hover", place), -32600);
        client.notify("exit", Value::Null);
    });
    assert_eq!(status, Some(0));
}

#[test]
fn an_unknown_method_is_an_error_and_an_unknown_notification_is_nothing() {
    let mut client = Client::new(&[]);
    client.notify("beleg/unknown", json!({}));
    client.notify("$/setTrace", json!({"value": "off"}));
    assert_eq!(client.error_of("beleg/unknown", json!({})), -32601);
}

#[test]
fn malformed_frames_cost_no_more_than_themselves() {
    let broken: [&[u8]; 6] = [
        b"Content-Length: 20\r\n\r\n{\"jsonrpc\":\"2.0\",\"id",
        b"just some noise\r\n\r\n",
        b"Content-Length: none\r\n\r\n",
        b"Content-Length: 2\r\n\r\n[]",
        b"Content-Length: 38\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"a\"}",
        b"Content-Length: 17\r\n\r\n{\"jsonrpc\":\"2.0\"}",
    ];
    for bytes in broken {
        let mut client = Client::new(&[]);
        client.send_raw(bytes);
        let uri = client.open("entwurf.md", DRAFT);
        client.diagnostics(&uri, 1);
        let code = client.unasked_error();
        assert!([-32700, -32600].contains(&code), "{}: {code}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn headers_may_be_written_in_any_way() {
    let mut client = Client::new(&[]);
    let body = json!({"jsonrpc": "2.0", "id": 77, "method": "beleg/unknown"}).to_string();
    let length = body.len();
    client.send_raw(format!("content-type: application/vscode-jsonrpc; charset=utf8\r\ncontent-length: {length}\r\nX-Third: 3\r\n\r\n{body}").as_bytes());
    assert_eq!(client.answer(77)["error"]["code"], -32601);
}

#[test]
fn a_wrong_length_is_noticed_at_the_next_message() {
    let mut client = Client::new(&[]);
    client.send_raw(b"Content-Length: 999\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":78,\"method\":\"beleg/unknown\"}");
    assert_eq!(client.error_of("beleg/unknown", json!({})), -32601);
    assert_eq!(client.answer(78)["error"]["code"], -32601);
}

#[test]
fn diagnostics_come_with_the_version_they_are_for() {
    let mut client = Client::new(&[]);
    let uri = client.open("entwurf.md", DRAFT);
    client.diagnostics(&uri, 1);
    for version in 2..20 {
        client.edit(&uri, version, (0, 0), (0, 0), "x");
    }
    client.diagnostics(&uri, 19);
}

#[test]
fn a_senseless_edit_is_said_once_and_mended_by_the_next_full_text() {
    let mut client = Client::new(&[]);
    let uri = client.open("entwurf.md", DRAFT);
    client.diagnostics(&uri, 1);
    client.edit(&uri, 2, (7, 0), (9, 0), "x");
    client.edit(&uri, 3, (7, 0), (9, 0), "x");
    assert_eq!(client.diagnostics(&uri, 2), [] as [Value; 0], "what was said of it is taken back");
    let told = client.notification("window/showMessage");
    assert!(told["message"].as_str().is_some_and(|text| text.starts_with("entwurf.md: ")), "{told}");
    client.change(&uri, 4, json!([{"text": DRAFT}]));
    client.diagnostics(&uri, 4);
    assert!(!client.came(|message| message["method"] == "window/showMessage"), "said once");
}

#[test]
fn saving_mends_a_document_out_of_step() {
    let mut client = Client::new(&[]);
    let uri = client.open("entwurf.md", DRAFT);
    client.edit(&uri, 2, (7, 0), (9, 0), "x");
    client.notification("window/showMessage");
    client.notify("textDocument/didSave", json!({"textDocument": {"uri": uri}, "text": "Neuer Text.\n"}));
    client.edit(&uri, 3, (0, 5), (0, 5), "er");
    client.diagnostics(&uri, 3);
}

#[test]
fn versions_out_of_order_are_logged_and_not_applied() {
    let mut client = Client::new(&[]);
    let uri = client.open("entwurf.md", DRAFT);
    client.edit(&uri, 5, (0, 0), (0, 0), "a");
    client.diagnostics(&uri, 5);
    client.edit(&uri, 4, (0, 0), (0, 0), "b");
    let logged = client.notification_where("window/logMessage", |log| log["message"].to_string().contains("version 4"));
    assert_eq!(logged["type"], 2);
    client.notification("window/showMessage");
    client.change(&uri, 6, json!([{"text": "Neu.\n"}]));
    client.diagnostics(&uri, 6);
}

#[test]
fn unknown_documents_are_logged_and_answered_with_nothing() {
    let mut client = Client::new(&[]);
    let uri = client.uri("nie-geöffnet.md").replace('ö', "%C3%B6");
    client.edit(&uri, 2, (0, 0), (0, 0), "x");
    client.notify("textDocument/didClose", json!({"textDocument": {"uri": uri}}));
    client.notification_where("window/logMessage", |log| log["message"].to_string().contains("not open"));
    client.notification_where("window/logMessage", |log| log["message"].to_string().contains("closed"));
}

#[test]
fn notifications_that_cannot_be_read_are_logged() {
    let mut client = Client::new(&[]);
    client.notify("textDocument/didOpen", json!({"textDocument": 17}));
    client.notification_where("window/logMessage", |log| log["message"].to_string().contains("didOpen ignored"));
    let uri = client.open("entwurf.md", DRAFT);
    client.diagnostics(&uri, 1);
    client.change(&uri, 2, json!([{"range": {"start": -1}, "text": "x"}]));
    client.notification("window/showMessage");
}

#[test]
fn closing_takes_the_diagnostics_back() {
    let mut client = Client::new(&[]);
    let uri = client.open("entwurf.md", DRAFT);
    client.diagnostics(&uri, 1);
    client.notify("textDocument/didClose", json!({"textDocument": {"uri": uri}}));
    let cleared = client.notification_where("textDocument/publishDiagnostics", |params| params["version"].is_null());
    assert_eq!(cleared["diagnostics"], json!([]));
}

#[test]
fn a_client_that_pulls_is_not_pushed_to() {
    let mut capabilities = capabilities();
    capabilities["textDocument"]["diagnostic"] = json!({});
    capabilities["workspace"]["diagnostics"] = json!({"refreshSupport": true});
    let mut client = Client::with(&[], capabilities, "de", Value::Null);
    let uri = client.open("entwurf.md", DRAFT);
    let report = client.request("textDocument/diagnostic", json!({"textDocument": {"uri": uri}}));
    assert_eq!(report["kind"], "full");
    assert!(!client.came(|message| message["method"] == "textDocument/publishDiagnostics"));
}

#[test]
fn a_client_that_cannot_be_told_to_pull_again_is_pushed_to() {
    let mut capabilities = capabilities();
    capabilities["textDocument"]["diagnostic"] = json!({});
    let mut client = Client::with(&[], capabilities, "de", Value::Null);
    let uri = client.open("entwurf.md", DRAFT);
    client.diagnostics(&uri, 1);
}

#[test]
fn the_server_ends_with_its_clients_process() {
    let mut editor = std::process::Command::new("sleep").arg("600").spawn().expect("a process to watch");
    let status = Client::silent(&[]).end_with_open_pipe(|client| {
        client.request("initialize", json!({"processId": editor.id(), "capabilities": {}}));
        editor.kill().expect("the process can be ended");
        editor.wait().expect("the process ends");
    });
    assert_eq!(status, Some(1));
}

#[test]
fn a_thousand_messages_in_one_go_are_all_answered_from_their_own_text() {
    let mut client = Client::new(&[]);
    let uri = client.open("entwurf.md", "12.000 Soldaten\n");
    client.diagnostics(&uri, 1);
    let asked: Vec<i64> = (0..500)
        .map(|at| {
            // Each hover is about the text as it was between two edits: the figure moves by one.
            client.edit(&uri, 2 + i64::from(at), (0, 0), (0, 0), "x ");
            let position = json!({"line": 0, "character": 2 * (at + 1)});
            client.ask("textDocument/hover", json!({"textDocument": {"uri": uri}, "position": position}))
        })
        .collect();
    for (at, id) in (0_u32..).zip(asked) {
        let answer = client.answer(id);
        assert_eq!(answer["result"]["range"]["start"]["character"], 2 * (at + 1), "{answer}");
    }
    client.diagnostics(&uri, 501);
}

#[test]
fn a_cancelled_request_is_answered_all_the_same() {
    let mut client = Client::new(&[]);
    let uri = client.open("entwurf.md", DRAFT);
    let place = json!({"textDocument": {"uri": uri}, "position": {"line": 0, "character": 15}});
    let id = client.ask("textDocument/hover", place);
    client.notify("$/cancelRequest", json!({"id": id}));
    let answer = client.answer(id);
    let cancelled = answer["error"]["code"] == -32800;
    assert!(cancelled || answer.get("result").is_some(), "{answer}");
}

#[test]
fn an_unsaved_text_is_checked_too() {
    let mut client = Client::new(&[]);
    client.indexed();
    let uri = "untitled:Untitled-1";
    let document = json!({"uri": uri, "languageId": "plaintext", "version": 1, "text": "Es kamen 300 Gäste.\n"});
    client.notify("textDocument/didOpen", json!({"textDocument": document}));
    client.diagnostics(uri, 1);
    let place = json!({"textDocument": {"uri": uri}, "position": {"line": 0, "character": 10}});
    assert_ne!(client.request("textDocument/hover", place), Value::Null);
}
