//! The text that is taken out of reports which are no text: whoever goes to a figure lands in it, in the place of
//! the file.

use std::fs;

use serde_json::{Value, json};

use crate::client::{Client, capabilities, write};
use crate::reports::place;

const DRAFT: &str = include_str!("../extracts/project/entwurf.md");
const REPORTS: [(&str, &[u8]); 4] = [
    ("corpus/lage.pdf", include_bytes!("../extracts/project/corpus/lage.pdf")),
    ("corpus/lage.docx", include_bytes!("../extracts/project/corpus/lage.docx")),
    ("corpus/lage.html", include_bytes!("../extracts/project/corpus/lage.html")),
    ("corpus/feed.xml", include_bytes!("../extracts/project/corpus/feed.xml")),
];

/// Each figure of the draft, and the report that has it.
const FIGURES: [(&str, &str); 4] =
    [("417", "corpus/lage.pdf"), ("52", "corpus/lage.docx"), ("310", "corpus/lage.html"), ("96", "corpus/feed.xml#2")];

/// A client that opens addresses of extracts.
fn shows_extracts() -> Value {
    let mut capabilities = capabilities();
    capabilities["experimental"] = json!({"beleg": {"extracts": true}});
    capabilities
}

/// A client with these abilities whose reports are read, with the open draft.
fn writing(capabilities: Value) -> (Client, String) {
    let mut client = Client::silent(&[("beleg.toml", "")]);
    fs::create_dir(client.root().join("corpus")).expect("folders can be made");
    for (name, bytes) in REPORTS {
        fs::write(client.root().join(name), bytes).expect("files can be written");
    }
    client.initialize(capabilities, "de");
    client.indexed();
    let uri = client.open("entwurf.md", DRAFT);
    client.diagnostics(&uri, 1);
    (client, uri)
}

/// The one place that the definition of `figure` in the draft is at.
fn definition(client: &mut Client, uri: &str, figure: &str) -> Value {
    let line = DRAFT.lines().nth(2).unwrap_or_default();
    let column = line[..line.find(figure).unwrap_or_default()].encode_utf16().count();
    let found = client.request("textDocument/definition", place(uri, 2, column as u32));
    let [location] = found.as_array().map_or(&[][..], Vec::as_slice) else { panic!("{figure}: {found:#}") };
    location.clone()
}

/// What stands in `text` at the protocol's `range`, which is on one line.
fn at<'t>(text: &'t str, range: &Value) -> &'t str {
    let number = |end: &str, key: &str| range[end][key].as_u64().unwrap_or_default() as usize;
    let line = text.lines().nth(number("start", "line")).unwrap_or_default();
    let byte = |column: usize| {
        let mut units = 0;
        let fits = |character: &char| {
            units += character.len_utf16();
            units <= column
        };
        line.chars().take_while(fits).map(char::len_utf8).sum::<usize>()
    };
    &line[byte(number("start", "character"))..byte(number("end", "character"))]
}

#[test]
fn a_client_that_shows_extracts_is_led_into_them() {
    let (mut client, uri) = writing(shows_extracts());
    for (figure, report) in FIGURES {
        let location = definition(&mut client, &uri, figure);
        let address = client.uri(report).replace('#', "%23").replacen("file:", "beleg:", 1) + ".txt";
        assert_eq!(location["uri"], address, "{figure}");
        let extract = client.request("beleg/extract", json!({"uri": address}));
        let text = extract["text"].as_str().unwrap_or_default();
        assert_eq!(at(text, &location["range"]), figure, "{extract:#}");
        assert!(!text.contains('<') && !text.contains("Start"), "{text}");
        let file = report.split('#').next().unwrap_or_default();
        assert_eq!(extract["file"], client.uri(file), "{figure}");
        assert_eq!(client.command("beleg.extract", json!([{"uri": address}])), extract);
    }
}

#[test]
fn the_pages_of_a_pdf_are_said() {
    let (mut client, uri) = writing(shows_extracts());
    let location = definition(&mut client, &uri, "417");
    let extract = client.request("beleg/extract", json!({"uri": location["uri"]}));
    assert_eq!(extract["pages"], json!([{"page": 1, "line": 0}, {"page": 2, "line": 4}]));
    assert_eq!(location["range"]["start"]["line"], 4);
    let sheet = client.request("beleg/evidence", json!({"textDocument": {"uri": uri}}));
    let exhibit = &sheet["figures"][0]["evidence"][0];
    assert_eq!((&exhibit["page"], &exhibit["uri"]), (&json!(2), &location["uri"]));
    assert_eq!(exhibit["range"]["start"], json!({"line": 4, "character": 0}));
    let hover = client.request("textDocument/hover", place(&uri, 2, 13));
    let shown = hover["contents"]["value"].as_str().unwrap_or_default();
    assert!(
        shown.contains(&format!("[lage.pdf, S. 2]({}#L5)", location["uri"].as_str().unwrap_or_default())),
        "{shown}"
    );
}

#[test]
fn another_client_is_led_to_a_file_with_the_text() {
    let (mut client, uri) = writing(capabilities());
    for (figure, report) in FIGURES {
        let location = definition(&mut client, &uri, figure);
        let address = location["uri"].as_str().unwrap_or_default();
        let path = address.strip_prefix("file://").unwrap_or_default().replace("%23", "#");
        assert!(path.ends_with(&format!("/{report}.txt")), "{path}");
        let text = fs::read_to_string(&path).expect("the text lies there");
        assert_eq!(at(&text, &location["range"]), figure, "{text}");
        assert!(fs::metadata(&path).expect("it is there").permissions().readonly());
        // It is no draft, whatever stands in it.
        client.notify(
            "textDocument/didOpen",
            json!({"textDocument": {"uri": address, "languageId": "plaintext", "version": 1, "text": text}}),
        );
        assert_eq!(client.request("beleg/evidence", json!({"textDocument": {"uri": address}})), Value::Null);
        client.notify("textDocument/didClose", json!({"textDocument": {"uri": address}}));
    }
    assert!(!client.came(|message| message["method"] == "window/logMessage"), "nothing to complain of");
    // What only points there names the file itself.
    let sheet = client.request("beleg/evidence", json!({"textDocument": {"uri": uri}}));
    assert_eq!(sheet["figures"][0]["evidence"][0]["uri"], client.uri("corpus/lage.pdf"));
}

#[test]
fn what_was_laid_out_is_gone_at_the_next_start() {
    let mut client = Client::silent(&[("corpus/a.md", "Es kamen 12 Gäste.\n")]);
    assert!(client.beleg().arg("index").status().expect("beleg index runs").success());
    let cache = fs::read_dir(client.root().join(".cache/beleg")).expect("the index is in the cache");
    let mut files = cache.map(|entry| entry.expect("the cache can be read").path());
    let index = files.find(|path| path.extension().is_some_and(|it| it == "sqlite")).expect("the index is a file");
    let laid_out = index.with_extension("extracts").join("corpus/fort.pdf.txt");
    write(&laid_out, "Es kamen 12 Gäste.");
    client.initialize(capabilities(), "de");
    client.indexed();
    assert!(!fs::exists(&laid_out).expect("the cache can be read"));
}

#[test]
fn what_is_no_extract_is_an_error_that_says_so() {
    let (mut client, _) = writing(shows_extracts());
    let pdf = client.uri("corpus/lage.pdf").replacen("file:", "beleg:", 1);
    let cases = [
        (client.uri("corpus/lage.pdf"), "begins with beleg:"),
        (pdf.clone(), "ends in .txt"),
        (format!("{}.txt", client.uri("geheim.md").replacen("file:", "beleg:", 1)), "no folder of reports"),
        (format!("{}.txt", pdf.replace("lage", "fort")), "gone since it was read"),
    ];
    for (address, what) in cases {
        let id = client.ask("beleg/extract", json!({"uri": address}));
        let answer = client.answer(id);
        assert_eq!(answer["error"]["code"], -32602, "{answer}");
        assert!(answer["error"]["message"].as_str().is_some_and(|it| it.contains(what)), "{answer}");
    }
}
