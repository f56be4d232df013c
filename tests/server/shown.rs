//! What an editor shows of a draft besides its findings: hints, lens, outline, symbols, tokens, links.

use serde_json::{Value, json};

use crate::client::{Client, capabilities, range};
use crate::reports::{CONTESTED, REPORTS};

const DRAFT: &str = "# Wie viele sind es?\n\nLaut NIS hat Nordkorea 12.000 Soldaten nach Russland entsandt. Es kamen 300 Gäste.\n\nNichts.\n";

/// A client with `editor` settings, and an open draft.
fn showing(editor: Value, draft: &str) -> (Client, String) {
    let mut capabilities = capabilities();
    capabilities["textDocument"]["documentSymbol"] = json!({"hierarchicalDocumentSymbolSupport": true});
    with(capabilities, editor, draft)
}

fn with(capabilities: Value, editor: Value, draft: &str) -> (Client, String) {
    let settings = json!({"editor": editor});
    let mut client = Client::silent(&REPORTS);
    let root = client.uri("");
    client.set_settings(settings.clone());
    client.request(
        "initialize",
        json!({"processId": null, "rootUri": root, "capabilities": capabilities, "locale": "de",
            "initializationOptions": {"beleg": settings}}),
    );
    client.notify("initialized", json!({}));
    client.indexed();
    let uri = client.open("entwurf.md", draft);
    (client, uri)
}

fn of(uri: &str) -> Value {
    json!({"textDocument": {"uri": uri}})
}

fn hints(client: &mut Client, uri: &str) -> Value {
    let mut params = of(uri);
    params["range"] = range((0, 0), (99, 0));
    client.request("textDocument/inlayHint", params)
}

#[test]
fn hints_are_off_until_asked_for() {
    let (mut client, uri) = showing(json!({}), CONTESTED);
    assert_eq!(hints(&mut client, &uri), Value::Null);
}

#[test]
fn a_hint_says_how_many_sources_and_how_far_they_differ() {
    let label = |draft: &str| {
        let (mut client, uri) = showing(json!({"inlay_hints": true}), draft);
        let hints = hints(&mut client, &uri);
        let all = hints.as_array().cloned().unwrap_or_default();
        all.into_iter().map(|hint| (hint["label"].clone(), hint["position"].clone())).collect::<Vec<_>>()
    };
    let at = |character: u32| json!({"line": 0, "character": character});
    assert_eq!(label(CONTESTED), [(json!("2 Quellen · 10.000–12.000"), at(20))]);
    assert_eq!(label("Es kamen 300 Gäste.\n"), [], "nothing to say");
}

#[test]
fn hints_are_for_the_lines_asked_for() {
    let (mut client, uri) = showing(json!({"inlay_hints": true}), &format!("{CONTESTED}\n{CONTESTED}"));
    let mut params = of(&uri);
    params["range"] = range((2, 0), (3, 0));
    let hints = client.request("textDocument/inlayHint", params);
    let lines: Vec<&Value> = hints.as_array().into_iter().flatten().map(|hint| &hint["position"]["line"]).collect();
    assert_eq!(lines, [&json!(2)]);
}

#[test]
fn over_the_headline_stands_how_the_figures_stand() {
    let (mut client, uri) = showing(json!({}), DRAFT);
    let lenses = client.request("textDocument/codeLens", of(&uri));
    assert_eq!(lenses[0]["command"]["title"], "2 Zahlen · 1 belegt · 1 offen");
    assert_eq!(lenses[0]["command"]["command"], "", "text alone");
    assert_eq!(lenses[0]["range"], range((0, 2), (0, 2)));

    let (mut client, uri) = showing(json!({"code_lens": false}), DRAFT);
    assert_eq!(client.request("textDocument/codeLens", of(&uri)), Value::Null);
}

#[test]
fn the_lens_runs_the_clients_own_command() {
    let mut able = capabilities();
    able["experimental"] = json!({"beleg": {"showEvidence": "zeitung.belege"}});
    let (mut client, uri) = with(able, json!({}), CONTESTED);
    let lenses = client.request("textDocument/codeLens", of(&uri));
    assert_eq!(lenses[0]["command"]["title"], "1 Zahl · 1 strittig");
    assert_eq!(lenses[0]["command"]["command"], "zeitung.belege");
    assert_eq!(lenses[0]["command"]["arguments"], json!([uri]));
}

#[test]
fn the_outline_is_the_figures_by_paragraph() {
    let (mut client, uri) = showing(json!({}), DRAFT);
    let symbols = client.request("textDocument/documentSymbol", of(&uri));
    let paragraphs = symbols.as_array().cloned().unwrap_or_default();
    assert_eq!(paragraphs.len(), 1, "only what has figures: {symbols:#}");
    assert_eq!(paragraphs[0]["name"], "Laut NIS hat Nordkorea 12.000 Soldaten nach …");
    let figures: Vec<(&Value, &Value)> =
        paragraphs[0]["children"].as_array().into_iter().flatten().map(|it| (&it["name"], &it["detail"])).collect();
    assert_eq!(
        figures,
        [(&json!("12.000 Soldaten"), &json!("belegt")), (&json!("300 Gäste"), &json!("kein Bericht nennt sie"))]
    );
    assert_eq!(paragraphs[0]["children"][0]["range"], range((2, 23), (2, 29)));

    let (mut client, uri) = with(capabilities(), json!({}), DRAFT);
    let flat = client.request("textDocument/documentSymbol", of(&uri));
    assert_eq!(flat[1]["location"], json!({"uri": uri, "range": range((2, 72), (2, 75))}));

    let (mut client, uri) = showing(json!({"document_symbols": false}), DRAFT);
    assert_eq!(client.request("textDocument/documentSymbol", of(&uri)), Value::Null);
}

#[test]
fn figures_are_found_across_all_reports() {
    let (mut client, _) = showing(json!({}), DRAFT);
    let mut found = |query: &str| client.request("workspace/symbol", json!({"query": query}));
    let symbols = found("Soldaten Pentagon");
    assert_eq!(symbols.as_array().map(Vec::len), Some(1), "{symbols:#}");
    assert_eq!(
        symbols[0]["name"],
        "rund 10.000 Soldaten · Pentagon: Laut Pentagon hat Nordkorea rund 10.000 Soldaten nach Russland entsandt."
    );
    assert_eq!(symbols[0]["containerName"], "Morgenpost, 28.10.2024");
    assert_eq!(symbols[0]["location"]["range"], range((8, 28), (8, 39)));
    assert_eq!(found(""), json!([]));
    assert_eq!(found("Drachen"), json!([]));

    let (mut client, _) = showing(json!({"workspace_symbols": false}), DRAFT);
    assert_eq!(client.request("workspace/symbol", json!({"query": "Soldaten"})), json!([]));
}

#[test]
fn figures_hedges_and_sources_are_kinds_of_words() {
    let draft = "Größe: Laut Pentagon\nhat Nordkorea rund 10.000 Soldaten nach Russland entsandt.\n";
    let (mut client, uri) = showing(json!({}), draft);
    let answer = client.request("textDocument/semanticTokens/full", of(&uri));
    let numbers: Vec<u64> = answer["data"].as_array().into_iter().flatten().filter_map(Value::as_u64).collect();
    let (mut line, mut column) = (0, 0);
    let words: Vec<(String, u64, u64)> = numbers
        .chunks(5)
        .map(|token| {
            column = if token[0] == 0 { column + token[1] } else { token[1] };
            line += token[0];
            let text: Vec<char> = draft.lines().nth(line as usize).unwrap_or_default().chars().collect();
            (text[column as usize..(column + token[2]) as usize].iter().collect(), token[3], token[4])
        })
        .collect();
    assert_eq!(words, [("Pentagon".into(), 2, 0), ("rund".into(), 1, 0), ("10.000".into(), 0, 1)], "{answer}");

    let (mut client, uri) = showing(json!({"semantic_tokens": false}), draft);
    assert_eq!(client.request("textDocument/semanticTokens/full", of(&uri)), Value::Null);
}

#[test]
fn a_source_leads_to_the_report_that_backs_it() {
    let (mut client, uri) = showing(json!({"document_links": true}), DRAFT);
    let links = client.request("textDocument/documentLink", of(&uri));
    assert_eq!(links.as_array().map(Vec::len), Some(1), "{links:#}");
    assert_eq!(links[0]["range"], range((2, 5), (2, 8)));
    let target = links[0]["target"].as_str().unwrap_or_default();
    assert!(target.starts_with(&client.uri("corpus/")) && target.ends_with("#L9"), "{target}");

    let (mut client, uri) = showing(json!({}), DRAFT);
    assert_eq!(client.request("textDocument/documentLink", of(&uri)), Value::Null, "off until asked for");
}

#[test]
fn what_is_shown_is_out_of_date_when_settings_change() {
    let mut able = capabilities();
    for feature in ["inlayHint", "codeLens", "semanticTokens"] {
        able["workspace"][feature] = json!({"refreshSupport": true});
    }
    let (mut client, uri) = with(able, json!({}), CONTESTED);
    assert_eq!(hints(&mut client, &uri), Value::Null);
    client.notify(
        "workspace/didChangeConfiguration",
        json!({"settings": {"beleg": {"editor": {"inlay_hints": true, "code_lens": false}}}}),
    );
    for method in ["workspace/inlayHint/refresh", "workspace/codeLens/refresh", "workspace/semanticTokens/refresh"] {
        // One came when the reports were read.
        for _ in 0..2 {
            client.wait_for(method, |message| message["method"] == method);
        }
    }
    assert_eq!(hints(&mut client, &uri).as_array().map(Vec::len), Some(1));
    assert_eq!(client.request("textDocument/codeLens", of(&uri)), Value::Null);
}
