//! While a sentence is being written: calm, and nothing stale.

use serde_json::{Value, json};

use crate::client::{Client, capabilities};
use crate::reports::{REPORTS, writing};

const WRONG: &str = "Nordkorea hat 25.000 Soldaten nach Russland entsandt.\n";

fn codes(diagnostics: &[Value]) -> Vec<&str> {
    diagnostics.iter().filter_map(|diagnostic| diagnostic["code"].as_str()).collect()
}

/// Types `words` at the end of line `line`, which has `column` letters, one letter an edit.
fn types(client: &mut Client, uri: &str, version: &mut i64, line: u32, column: u32, words: &str) {
    for (at, letter) in (column..).zip(words.chars()) {
        *version += 1;
        client.edit(uri, *version, (line, at), (line, at), &letter.to_string());
    }
}

#[test]
fn a_sentence_that_is_being_written_is_let_be_until_the_writer_pauses() {
    let (mut client, uri) = writing("\n");
    assert_eq!(client.diagnostics(&uri, 1), [] as [Value; 0]);
    let mut version = 1;
    types(&mut client, &uri, &mut version, 0, 0, WRONG.trim_end());
    assert_eq!(client.diagnostics(&uri, version), [] as [Value; 0], "while writing");
    assert!(
        !client.came(|message| message["params"]["diagnostics"].as_array().is_some_and(|all| !all.is_empty())),
        "nor on the way"
    );
    assert_eq!(codes(&client.diagnostics(&uri, version)), ["conflict"], "after a pause");
}

#[test]
fn a_sentence_is_checked_when_the_writer_has_moved_on() {
    let (mut client, uri) = writing("\n");
    let mut version = 1;
    types(&mut client, &uri, &mut version, 0, 0, WRONG.trim_end());
    types(&mut client, &uri, &mut version, 0, 53, " D");
    assert_eq!(codes(&client.diagnostics(&uri, version)), ["conflict"]);
}

#[test]
fn what_the_edit_left_alone_stays_put() {
    let (mut client, uri) = writing(&format!("{WRONG}\nEs kamen \n"));
    assert_eq!(codes(&client.diagnostics(&uri, 1)), ["conflict"]);
    let mut version = 1;
    types(&mut client, &uri, &mut version, 2, 9, "300 Gäste");
    client.diagnostics(&uri, version);
    let without = |message: &Value| message["params"]["diagnostics"].as_array().is_some_and(Vec::is_empty);
    assert!(!client.came(without), "it never went away");
}

#[test]
fn a_finding_of_the_sentence_being_written_stays_while_it_holds() {
    let (mut client, uri) = writing("Nordkorea hat 25.000 Soldaten nach Russland entsandt");
    assert_eq!(codes(&client.diagnostics(&uri, 1)), ["conflict"]);
    client.edit(&uri, 2, (0, 52), (0, 52), ".");
    assert_eq!(codes(&client.diagnostics(&uri, 2)), ["conflict"], "it is not new");
    client.edit(&uri, 3, (0, 14), (0, 16), "12");
    assert_eq!(client.diagnostics(&uri, 3), [] as [Value; 0], "gone at once; what is new waits");
    assert_eq!(codes(&client.diagnostics(&uri, 3)), ["contested"]);
}

#[test]
fn what_is_wrong_elsewhere_because_of_the_sentence_waits_too() {
    let (mut client, uri) = writing("# Nordkorea entsendet 12.000 Soldaten nach Russland\n\nEs bleibt dabei. \n");
    client.diagnostics(&uri, 1);
    let mut version = 1;
    types(&mut client, &uri, &mut version, 2, 17, "Nordkorea hat 31.000 Soldaten nach Russland entsandt");
    let all = client.diagnostics(&uri, version);
    assert!(!codes(&all).contains(&"inconsistent"), "{all:#?}");
}

#[test]
fn who_does_not_want_to_be_waited_for_is_told_at_once() {
    let settings = json!({"editor": {"wait_at_cursor": false}});
    let mut client = Client::with(&REPORTS, capabilities(), "de", settings);
    client.indexed();
    let uri = client.open("entwurf.md", "Nordkorea hat 2.000 Soldaten nach Russland entsandt.\n");
    client.diagnostics(&uri, 1);
    client.edit(&uri, 2, (0, 15), (0, 15), "5");
    assert_eq!(codes(&client.diagnostics(&uri, 2)), ["conflict"]);
}

#[test]
fn clients_that_pull_are_told_to_ask_again_after_the_pause() {
    let mut capabilities = capabilities();
    capabilities["textDocument"]["diagnostic"] = json!({});
    capabilities["workspace"]["diagnostics"] = json!({"refreshSupport": true});
    let mut client = Client::with(&REPORTS, capabilities, "de", Value::Null);
    client.indexed();
    let refreshed = |client: &mut Client| {
        client.wait_for("a refresh", |message| message["method"] == "workspace/diagnostic/refresh");
    };
    refreshed(&mut client);
    let uri = client.open("entwurf.md", "Nordkorea hat 300 Soldaten nach Russland entsandt.\n");
    let asks = |client: &mut Client, previous: &Value| {
        let params = json!({"textDocument": {"uri": uri}, "previousResultId": previous});
        client.request("textDocument/diagnostic", params)
    };
    asks(&mut client, &Value::Null);
    client.edit(&uri, 2, (0, 14), (0, 17), "25.000");
    let first = asks(&mut client, &Value::Null);
    assert_eq!(first["items"], json!([]));
    refreshed(&mut client);
    let second = asks(&mut client, &first["resultId"]);
    assert_eq!(second["items"][0]["code"], "conflict", "{second}");
}

#[test]
fn one_finding_a_figure_and_the_others_in_the_hover() {
    // The headline says something else, and so do the reports.
    let draft = "# Nordkorea entsendet 12.000 Soldaten nach Russland\n\nNordkorea hat 31.000 Soldaten nach Russland entsandt.\n";
    let (mut client, uri) = writing(draft);
    let all = client.diagnostics(&uri, 1);
    let lines: Vec<&Value> = all.iter().map(|diagnostic| &diagnostic["range"]["start"]).collect();
    let mut once = lines.clone();
    once.dedup();
    assert_eq!(lines, once, "one at a place");
    let params = json!({"textDocument": {"uri": uri}});
    let sheet = client.request("beleg/evidence", params);
    let figures = sheet["figures"].as_array().cloned().unwrap_or_default();
    let figure = figures.iter().find(|figure| figure["findings"].as_array().is_some_and(|all| all.len() > 1));
    let figure = figure.unwrap_or_else(|| panic!("a figure with two findings: {sheet:#}"));
    let place = json!({"textDocument": {"uri": uri}, "position": figure["range"]["start"]});
    let hover = client.request("textDocument/hover", place);
    let text = hover["contents"]["value"].as_str().unwrap_or_default().replace('\\', "");
    let message = |at: usize| figure["findings"][at]["message"].as_str().unwrap_or_default();
    assert!(text.contains(message(1)), "the other one: {text}");
    assert!(!text.contains(message(0)), "the editor shows it itself: {text}");
    let actions = client.request(
        "textDocument/codeAction",
        json!({"textDocument": {"uri": uri}, "range": figure["range"], "context": {"diagnostics": []}}),
    );
    let ignores = actions.as_array().into_iter().flatten().filter(|it| it["title"].to_string().contains("ignorieren"));
    assert_eq!(ignores.count(), 2, "both can be let stand: {actions:#}");
}
