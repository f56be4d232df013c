//! What a writer gets from the server: diagnostics, hover, completion, fixes, places.

use serde_json::{Value, json};

use crate::client::{Client, capabilities, range};
use crate::reports::{CONFLICT, CONTESTED, REPORTS, place, writing};

fn actions(client: &mut Client, uri: &str, diagnostic: &Value) -> Vec<Value> {
    let params = json!({"textDocument": {"uri": uri}, "range": diagnostic["range"],
        "context": {"diagnostics": [diagnostic]}});
    client.request("textDocument/codeAction", params).as_array().cloned().unwrap_or_default()
}

fn texts_of_edits(action: &Value) -> Vec<String> {
    let edits = action["edit"]["documentChanges"][0]["edits"].as_array().cloned().unwrap_or_default();
    edits.iter().map(|edit| edit["newText"].as_str().unwrap_or_default().to_owned()).collect()
}

fn labels(items: &Value) -> Vec<String> {
    let items = items["items"].as_array().cloned().unwrap_or_default();
    items.iter().map(|item| item["label"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn a_finding_points_to_the_passages_in_the_reports() {
    let (mut client, uri) = writing(CONTESTED);
    let diagnostics = client.diagnostics(&uri, 1);
    let [finding] = diagnostics.as_slice() else { panic!("one finding, not {diagnostics:#?}") };
    assert_eq!(finding["code"], "contested");
    assert_eq!(finding["severity"], 2);
    assert_eq!(finding["source"], "beleg");
    assert_eq!(finding["range"], range((0, 14), (0, 20)));
    let page = finding["codeDescription"]["href"].as_str().and_then(|page| page.strip_prefix("file://"));
    let page = std::fs::read_to_string(page.expect("a page on this machine")).expect("the page of the rule");
    assert!(page.starts_with("# `contested`"), "{page}");
    let related = finding["relatedInformation"].as_array().cloned().unwrap_or_default();
    let nis = related.iter().find(|it| it["location"]["uri"] == client.uri("corpus/nis.md")).expect("the NIS report");
    assert_eq!(nis["location"]["range"], range((8, 66), (8, 72)), "the figure in the report");
    assert!(nis["message"].as_str().is_some_and(|text| text.contains("südkoreanischen Geheimdienstes NIS")));
}

#[test]
fn an_edit_that_puts_it_right_takes_the_finding_away() {
    let (mut client, uri) = writing(CONTESTED);
    assert_eq!(client.diagnostics(&uri, 1).len(), 1);
    client.edit(&uri, 2, (0, 13), (0, 13), " laut NIS");
    assert_eq!(client.diagnostics(&uri, 2), [] as [Value; 0]);
}

#[test]
fn hover_shows_who_gives_which_figure() {
    let (mut client, uri) = writing(CONTESTED);
    let hover = client.request("textDocument/hover", place(&uri, 0, 16));
    assert_eq!(hover["range"], range((0, 14), (0, 20)));
    let text = hover["contents"]["value"].as_str().unwrap_or_default();
    assert!(text.starts_with("**12.000 Soldaten** · umstritten · 3 Berichte, 2 Ursprünge\n"), "{text}");
    assert!(text.contains("| Quelle | Zahl | wann | Bericht |"), "{text}");
    assert!(
        text.contains("| südkoreanischer Geheimdienst NIS | = 12.000 | 5.11.2024 | [Abendblatt](file://"),
        "{text}"
    );
    assert!(text.contains("corpus/noch-einmal.md#L9) +1 |"), "two reports of one origin are one row: {text}");
    assert!(text.contains("| Pentagon | ≠ rund 10.000 | 28.10.2024 | [Morgenpost]"), "{text}");
    assert!(text.contains("> Nach Angaben des südkoreanischen Geheimdienstes NIS"), "{text}");
    assert_eq!(client.request("textDocument/hover", place(&uri, 0, 3)), Value::Null, "only on a figure");
    assert_eq!(client.request("textDocument/hover", place(&uri, 90, 3)), Value::Null, "no such place");
}

#[test]
fn hover_is_plain_where_markdown_is_not_shown() {
    let mut plain = capabilities();
    plain["textDocument"]["hover"] = json!({});
    let mut client = Client::with(&REPORTS, plain, "en", Value::Null);
    client.indexed();
    let uri = client.open("entwurf.md", CONTESTED);
    let hover = client.request("textDocument/hover", place(&uri, 0, 16));
    assert_eq!(hover["contents"]["kind"], "plaintext");
    let text = hover["contents"]["value"].as_str().unwrap_or_default();
    assert!(text.starts_with("12.000 Soldaten · contested · 3 reports, 2 origins\n="), "{text}");
}

#[test]
fn every_fix_is_an_edit_and_the_first_is_preferred() {
    let (mut client, uri) = writing(CONFLICT);
    let diagnostics = client.diagnostics(&uri, 1);
    assert_eq!(diagnostics[0]["code"], "conflict");
    let actions = actions(&mut client, &uri, &diagnostics[0]);
    let preferred: Vec<&Value> = actions.iter().filter(|action| action["isPreferred"] == true).collect();
    assert_eq!(preferred.len(), 1, "{actions:#?}");
    assert_eq!(actions[0]["isPreferred"], true);
    let written: Vec<String> = actions.iter().flat_map(texts_of_edits).collect();
    assert!(written.iter().any(|text| text.contains("12.000")), "{written:#?}");
    assert!(written.iter().any(|text| text.contains("10.000")), "{written:#?}");
    for action in &actions {
        assert_eq!(action["kind"], "quickfix");
        assert_eq!(action["edit"]["documentChanges"][0]["textDocument"]["version"], 1);
        assert_eq!(action["diagnostics"][0]["code"], "conflict");
    }
}

#[test]
fn a_wrong_source_is_swapped_with_its_preposition() {
    let swapped = |draft: &str| {
        let (mut client, uri) = writing(draft);
        let diagnostics = client.diagnostics(&uri, 1);
        assert_eq!(diagnostics[0]["code"], "misattributed", "{diagnostics:#?}");
        let actions = actions(&mut client, &uri, &diagnostics[0]);
        let swaps = |action: &&Value| action["title"].as_str().is_some_and(|title| title.starts_with("Quelle ändern"));
        let edit = actions.iter().find(swaps).map(|action| action["edit"]["documentChanges"][0]["edits"][0].clone());
        edit.map(|edit| (edit["newText"].as_str().unwrap_or_default().to_owned(), edit["range"].clone()))
    };
    let nis = |opens: &str| format!("{opens}ach Angaben des südkoreanischen Geheimdienstes NIS");
    assert_eq!(
        swapped("Laut Pentagon hat Nordkorea 12.000 Soldaten nach Russland entsandt.\n"),
        Some((nis("N"), range((0, 0), (0, 13))))
    );
    assert_eq!(
        swapped("Nordkorea hat nach Angaben des Pentagons 12.000 Soldaten nach Russland entsandt.\n"),
        Some((nis("n"), range((0, 14), (0, 40))))
    );
    // Another source would want another sentence.
    assert_eq!(swapped("Das Pentagon teilte mit, Nordkorea habe 12.000 Soldaten nach Russland entsandt.\n"), None);
}

#[test]
fn a_figure_that_is_ignored_stays_so_and_says_why() {
    let (mut client, uri) = writing(CONFLICT);
    let diagnostics = client.diagnostics(&uri, 1);
    let actions = actions(&mut client, &uri, &diagnostics[0]);
    let ignore = actions.last().expect("an action");
    assert_eq!(ignore["title"], "Diese Zahl ignorieren (mit Begründung)");
    assert_eq!(texts_of_edits(ignore), ["<!-- beleg: ignore conflict, Grund:  -->\n"]);
    client.change(
        &uri,
        2,
        json!([{"text": format!("<!-- beleg: ignore conflict, Grund: abgestimmt -->\n{CONFLICT}")}]),
    );
    assert_eq!(client.diagnostics(&uri, 2), [] as [Value; 0]);
}

#[test]
fn ignoring_does_not_break_a_paragraph_in_two() {
    let (mut client, uri) = writing(&format!("Ein Satz davor,\n{CONFLICT}"));
    let diagnostics = client.diagnostics(&uri, 1);
    let actions = actions(&mut client, &uri, &diagnostics[0]);
    let edit = &actions.last().expect("an action")["edit"]["documentChanges"][0]["edits"][0];
    assert_eq!(edit["newText"], " <!-- beleg: ignore conflict, Grund:  -->");
    assert_eq!(edit["range"], range((1, 53), (1, 53)));
}

#[test]
fn only_the_kinds_asked_for() {
    let (mut client, uri) = writing(CONFLICT);
    let diagnostics = client.diagnostics(&uri, 1);
    let asked = |only: &str| {
        json!({"textDocument": {"uri": uri}, "range": diagnostics[0]["range"],
            "context": {"diagnostics": [], "only": [only]}})
    };
    assert_eq!(client.request("textDocument/codeAction", asked("source.organizeImports")), Value::Null);
    assert_ne!(client.request("textDocument/codeAction", asked("quickfix")), json!([]));
}

#[test]
fn definition_goes_to_the_passage() {
    let (mut client, uri) = writing(CONTESTED);
    let found = client.request("textDocument/definition", place(&uri, 0, 15));
    let nis = json!({"uri": client.uri("corpus/nis.md"), "range": range((8, 66), (8, 72))});
    assert!(found.as_array().is_some_and(|places| places.contains(&nis)), "{found}");
    assert_eq!(client.request("textDocument/definition", place(&uri, 0, 2)), Value::Null);
}

#[test]
fn references_are_the_reports_and_the_open_drafts() {
    let (mut client, uri) = writing(CONTESTED);
    let other = client.open("zweiter.md", "Es heißt, Nordkorea habe 12.000 Soldaten entsandt.\n");
    let mut params = place(&uri, 0, 15);
    params["context"] = json!({"includeDeclaration": false});
    let found = client.request("textDocument/references", params);
    let uris: Vec<&str> = found.as_array().into_iter().flatten().filter_map(|it| it["uri"].as_str()).collect();
    assert!(uris.contains(&other.as_str()), "{uris:?}");
    assert!(uris.contains(&client.uri("corpus/pentagon.md").as_str()), "{uris:?}");
    assert!(!uris.contains(&uri.as_str()), "not the figure itself: {uris:?}");
}

#[test]
fn attributions_are_completed_in_right_grammar() {
    let (mut client, uri) = writing("Nordkorea hat 12.000 Soldaten entsandt, \n");
    let items = client.request("textDocument/completion", place(&uri, 0, 40));
    let found = labels(&items);
    assert!(found.contains(&"nach Angaben des südkoreanischen Geheimdienstes NIS".to_owned()), "{found:?}");
    assert!(found.contains(&"laut NIS".to_owned()), "{found:?}");
    assert!(!found.iter().any(|label| label.contains("Pentagon")), "it gives another figure: {found:?}");
}

#[test]
fn a_phrase_that_is_begun_is_replaced() {
    for (begun, filter) in [("nach An", "nach Angaben des"), ("la", "laut NIS"), ("NI", "NI laut NIS")] {
        let line = format!("Nordkorea hat 12.000 Soldaten entsandt, {begun}");
        let (mut client, uri) = writing(&line);
        let end = line.encode_utf16().count() as u32;
        let items = client.request("textDocument/completion", place(&uri, 0, end));
        let item = items["items"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|item| item["filterText"].as_str().is_some_and(|text| text.starts_with(filter)));
        let item = item.unwrap_or_else(|| panic!("{begun}: {items:#}"));
        assert_eq!(item["textEdit"]["range"], range((0, end - begun.len() as u32), (0, end)), "{begun}");
    }
}

#[test]
fn a_number_that_is_begun_is_completed_with_its_source() {
    let (mut client, uri) = writing("Nordkorea hat 12 Soldaten nach Russland entsandt.\n");
    let items = client.request("textDocument/completion", place(&uri, 0, 16));
    let item = items["items"].as_array().into_iter().flatten().find(|item| item["textEdit"]["newText"] == "12.000");
    let item = item.unwrap_or_else(|| panic!("{items:#}"));
    assert!(item["label"].as_str().is_some_and(|label| label.starts_with("12.000 (")), "{item}");
    assert_eq!(item["textEdit"]["range"], range((0, 14), (0, 16)));
    assert_eq!(item["filterText"], "12");
    assert_eq!(item["documentation"], Value::Null, "on resolve");
    let resolved = client.request("completionItem/resolve", item.clone());
    assert!(resolved["documentation"]["value"].as_str().is_some_and(|text| text.contains("Geheimdienstes NIS")));
    assert!(!labels(&items).iter().any(|label| label.contains("10.000")), "{:?}", labels(&items));
}

#[test]
fn messages_are_in_the_clients_language() {
    let mut client = Client::with(&REPORTS, capabilities(), "en-GB", Value::Null);
    client.indexed();
    let uri = client.open("entwurf.md", CONFLICT);
    let diagnostics = client.diagnostics(&uri, 1);
    let actions = actions(&mut client, &uri, &diagnostics[0]);
    assert_eq!(actions.last().expect("an action")["title"], "Ignore this figure (and say why)");
}

#[test]
fn columns_count_in_what_was_agreed() {
    for (encoding, start) in [("utf-8", 19), ("utf-16", 17), ("utf-32", 16)] {
        let mut capabilities = capabilities();
        capabilities["general"] = json!({"positionEncodings": [encoding]});
        let mut client = Client::with(&REPORTS, capabilities, "de", Value::Null);
        client.indexed();
        let uri = client.open("entwurf.md", "🪖 Nordkorea hat 12.000 Soldaten nach Russland entsandt.\n");
        let diagnostics = client.diagnostics(&uri, 1);
        assert_eq!(diagnostics[0]["range"], range((0, start), (0, start + 6)), "{encoding}");
    }
}

#[test]
fn findings_are_pulled_by_clients_that_pull() {
    let mut capabilities = capabilities();
    capabilities["textDocument"]["diagnostic"] = json!({});
    capabilities["workspace"]["diagnostics"] = json!({"refreshSupport": true});
    let mut client = Client::with(&REPORTS, capabilities, "de", Value::Null);
    client.indexed();
    let uri = client.open("entwurf.md", CONFLICT);
    let report = client.request("textDocument/diagnostic", json!({"textDocument": {"uri": uri}}));
    assert_eq!(report["items"][0]["code"], "conflict");
    let again = json!({"textDocument": {"uri": uri}, "previousResultId": report["resultId"]});
    assert_eq!(client.request("textDocument/diagnostic", again)["kind"], "unchanged");
}
