//! Drafts in HTML, LaTeX and `AsciiDoc`: what is no prose is let be, and what is said of the rest stands in its
//! place in the file.

use serde_json::{Value, json};

use crate::client::{Client, range};
use crate::reports::REPORTS;

/// The place of `words` in `text`, as the protocol has it.
fn place_of(text: &str, words: &str) -> Value {
    let at = text.find(words).unwrap_or_else(|| panic!("{words:?} is not in {text:?}"));
    let line = text[..at].matches('\n').count() as u32;
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let units = |text: &str| text.encode_utf16().count() as u32;
    let column = units(&text[start..at]);
    range((line, column), (line, column + units(words)))
}

/// A draft with one wrong figure, 25.000, and others in what is no prose.
struct Case {
    name: &'static str,
    language: &'static str,
    text: &'static str,
    /// The same with the finding let stand.
    ignored: &'static str,
}

const CASES: [Case; 3] = [
    Case {
        name: "entwurf.html",
        language: "html",
        text: "<h1>S&uuml;dkorea warnt</h1>\n<script>var a = \"Nordkorea hat 31.000 Soldaten nach Russland entsandt.\"</script>\n<p class=\"31.000 Soldaten\">Größe: Zum &Auml;rger aller hat Nordkorea <b>25.000</b> Soldaten nach Russland entsandt. <!-- Nordkorea hat 31.000 Soldaten nach Russland entsandt. --></p>\n",
        ignored: "<p>\n<!-- beleg: ignore -->\nNordkorea hat <b>25.000</b> Soldaten nach Russland entsandt.</p>\n",
    },
    Case {
        name: "entwurf.tex",
        language: "latex",
        text: "\\documentclass[31000pt]{article}\n\\begin{document}\n\\section{S\\\"udkorea warnt}\n% Nordkorea hat 31.000 Soldaten nach Russland entsandt.\nGröße: Zum \\\"Arger aller hat Nordkorea \\textbf{25.000} Soldaten nach Russland entsandt.\\footnote{Nordkorea hat 31.000 Soldaten nach Russland entsandt.}\n\n\\begin{verbatim}\nNordkorea hat 31.000 Soldaten nach Russland entsandt.\n\\end{verbatim}\n\\end{document}\n",
        ignored: "% beleg: ignore\nNordkorea hat \\textbf{25.000} Soldaten nach Russland entsandt.\n",
    },
    Case {
        name: "entwurf.adoc",
        language: "asciidoc",
        text: "= Südkorea warnt\n:zahl: Nordkorea hat 31.000 Soldaten nach Russland entsandt.\n\n// Nordkorea hat 31.000 Soldaten nach Russland entsandt.\nGröße: Zum &Auml;rger aller hat Nordkorea *25.000* Soldaten nach Russland entsandt.\n\n----\nNordkorea hat 31.000 Soldaten nach Russland entsandt.\n----\n",
        ignored: "// beleg: ignore\nNordkorea hat *25.000* Soldaten nach Russland entsandt.\n",
    },
];

#[test]
fn what_is_said_stands_in_its_place_in_the_file() {
    let mut client = Client::new(&REPORTS);
    client.indexed();
    for Case { name, language, text, ignored } in &CASES {
        let uri = client.open_as(name, language, text);
        let diagnostics = client.diagnostics(&uri, 1);
        let [finding] = diagnostics.as_slice() else { panic!("{name}: one finding, not {diagnostics:#?}") };
        let place = place_of(text, "25.000");
        assert_eq!(finding["range"], place, "{name}");

        let at = json!({"textDocument": {"uri": uri}, "position": place["end"]});
        assert_eq!(client.request("textDocument/hover", at)["range"], place, "{name}");
        let sheet = client.request("beleg/evidence", json!({"textDocument": {"uri": uri}}));
        let places: Vec<&Value> = sheet["figures"].as_array().into_iter().flatten().map(|it| &it["range"]).collect();
        assert_eq!(places, [&place], "{name}: one figure");
        let figure = &sheet["figures"][0];
        assert_eq!(figure["chars"][0], text[..text.find("25.000").unwrap_or_default()].chars().count(), "{name}");
        assert!(
            figure["sentence"].as_str().is_some_and(|it| it.starts_with("Größe: Zum Ärger aller hat Nord")),
            "{figure:#}"
        );

        let params = json!({"textDocument": {"uri": uri}, "range": place, "context": {"diagnostics": []}});
        let actions = client.request("textDocument/codeAction", params);
        let edit = &actions[0]["edit"]["documentChanges"][0]["edits"][0];
        assert_eq!(edit["range"], place, "{name}: {actions:#}");
        assert!(
            edit["newText"].as_str().is_some_and(|it| it.contains("0.000") || it.contains("2.000")),
            "{name}: {edit}"
        );

        client.change(&uri, 2, json!([{"text": ignored}]));
        assert_eq!(client.diagnostics(&uri, 2), [] as [Value; 0], "{name}");
    }
}

#[test]
fn an_edit_counts_in_the_file_too() {
    let mut client = Client::new(&REPORTS);
    client.indexed();
    for Case { name, language, text, .. } in &CASES {
        let uri = client.open_as(name, language, text);
        client.diagnostics(&uri, 1);
        let place = place_of(text, "25.000");
        client.change(&uri, 2, json!([{"range": place, "text": "12.000"}]));
        assert_eq!(client.diagnostics(&uri, 2), [] as [Value; 0], "{name}: being written");
        let after = client.diagnostics(&uri, 2);
        assert_eq!((&after[0]["code"], &after[0]["range"]), (&json!("contested"), &place), "{name}");
    }
}

#[test]
fn a_fix_takes_no_markup_with_it() {
    let mut client = Client::new(&REPORTS);
    client.indexed();
    let text = "<p>Nordkorea hat <b>rund</b> 25.000 Soldaten nach Russland entsandt.</p>\n";
    let uri = client.open_as("entwurf.html", "html", text);
    assert_eq!(client.diagnostics(&uri, 1)[0]["code"], "conflict");
    let params =
        json!({"textDocument": {"uri": uri}, "range": place_of(text, "25.000"), "context": {"diagnostics": []}});
    let actions = client.request("textDocument/codeAction", params);
    let titles: Vec<&str> = actions.as_array().into_iter().flatten().filter_map(|it| it["title"].as_str()).collect();
    assert_eq!(titles, ["Diese Zahl ignorieren (mit Begründung)"], "the others would tear the markup");
    let sheet = client.request("beleg/evidence", json!({"textDocument": {"uri": uri}}));
    let fixes = sheet["figures"][0]["findings"][0]["fixes"].as_array().cloned().unwrap_or_default();
    assert!(!fixes.is_empty() && fixes.iter().all(|fix| fix["edits"] == json!([])), "{fixes:#?}");
}

#[test]
fn the_name_of_a_file_tells_its_format_where_the_editor_does_not() {
    let mut client = Client::new(&REPORTS);
    client.indexed();
    let text = "% Nordkorea hat 31.000 Soldaten nach Russland entsandt.\n\nNordkorea hat 25.000 Soldaten nach Russland entsandt.\n";
    let uri = client.open_as("entwurf.tex", "plaintext", text);
    let diagnostics = client.diagnostics(&uri, 1);
    assert_eq!(diagnostics.len(), 1, "{diagnostics:#?}");
}
