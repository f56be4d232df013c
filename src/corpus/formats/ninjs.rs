//! IPTC ninjs, news in JSON, in all its versions: one item, or a list of them.

use serde_json::Value;

use super::extract::Extract;
use super::html::push_piece;
use super::{Part, ReadFile, feed};
use crate::corpus::dates::normalised;
use crate::corpus::{Metadata, head};
use crate::text::decode;

/// Reads a file of JSON: ninjs, or a JSON feed.
pub(super) fn items(bytes: &[u8]) -> Result<Vec<Part>, String> {
    let text = decode(bytes).ok_or("no text in any known encoding; save it as UTF-8 to include it")?.text;
    if text.trim().is_empty() {
        return Err("empty".into());
    }
    let value: Value =
        serde_json::from_str(&text).map_err(|error| format!("broken JSON ({error}); save it anew to include it"))?;
    match value {
        Value::Array(list) => {
            let part = |(at, item): (usize, &Value)| Part { name: format!("#{}", at + 1), read: item_of(item) };
            Ok(list.iter().enumerate().map(part).collect())
        }
        value if value["version"].as_str().is_some_and(|version| version.contains("jsonfeed")) => feed::items(&text),
        value => Ok(vec![Part { name: String::new(), read: item_of(&value) }]),
    }
}

fn item_of(item: &Value) -> Result<ReadFile, String> {
    let (html, plain) = bodies(item);
    if html.is_none() && plain.is_none() {
        let is_ninjs = item.get("uri").is_some() || item.get("headline").is_some() || item.get("headlines").is_some();
        let why = if is_ninjs {
            "ninjs without the text of a report; skipped"
        } else {
            "no ninjs; only that is read of JSON"
        };
        return Err(why.into());
    }
    let metadata = metadata(item);
    let mut extract = Extract::titled(metadata.title.as_deref());
    match html {
        Some(html) => push_piece(&html, &mut extract)?,
        None => extract.push_plain(plain.unwrap_or_default()),
    }
    Ok(extract.into_report(metadata))
}

/// The text of an item, as HTML and as plain text.
fn bodies(item: &Value) -> (Option<String>, Option<String>) {
    let own = |key: &str| item[key].as_str().filter(|text| !text.trim().is_empty()).map(str::to_owned);
    let mut html = own("body_html").or_else(|| own("body_xhtml"));
    let mut plain = own("body_text");
    // From 1.3 to 1.6 the name says the role and not what the text is written in.
    let others = item.as_object().into_iter().flatten().filter(|(key, _)| key.starts_with("body_"));
    for value in others.filter_map(|(key, _)| own(key)) {
        let body = if value.contains("</p>") { &mut html } else { &mut plain };
        body.get_or_insert(value);
    }
    for body in item["bodies"].as_array().into_iter().flatten() {
        let Some(value) = body["value"].as_str().filter(|text| !text.trim().is_empty()) else { continue };
        let kind = ["contentType", "contenttype"].iter().find_map(|key| body[*key].as_str()).unwrap_or_default();
        let is_html = kind.contains("html") || kind.is_empty() && value.contains("</p>");
        let body = if is_html { &mut html } else { &mut plain };
        body.get_or_insert_with(|| value.to_owned());
    }
    (html, plain)
}

fn metadata(item: &Value) -> Metadata {
    // Names were written together in version 1 and 2, and as `versionCreated` since 3.
    let text = |keys: &[&str]| {
        let found = keys.iter().find_map(|key| item[*key].as_str());
        found.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|text| !text.is_empty())
    };
    let main = |list: &Value| {
        let list = list.as_array()?;
        let main = list.iter().find(|it| it["role"] == "main").or(list.first())?;
        main["value"].as_str().map(str::to_owned)
    };
    let name_in =
        |key: &str| item[key].as_array().into_iter().flatten().find_map(|it| it["name"].as_str()).map(str::to_owned);
    let by = text(&["byline", "by"]).map(|by| head::named_in_byline(&by));
    let holder = text(&["copyrightHolder", "copyrightholder"]);
    let source = name_in("infosource").or_else(|| name_in("infoSources")).or_else(|| name_in("infosources"));
    let provider = text(&["provider", "source"]).or(source).or(holder);
    let status = text(&["pubStatus", "pubstatus"]).unwrap_or_default();
    Metadata {
        title: text(&["headline"])
            .or_else(|| main(&item["headlines"]))
            .or_else(|| text(&["headline_main", "title", "name"])),
        agency: provider.as_deref().or(by.as_deref()).and_then(head::agencies),
        outlet: provider,
        published: text(&["versionCreated", "versioncreated", "firstCreated", "firstcreated", "contentCreated"])
            .map(|date| normalised(&date)),
        author: by,
        url: text(&["uri"]).filter(|uri| uri.starts_with("http")),
        language: text(&["language"]).map(|language| super::short(&language)),
        canceled: matches!(status.as_str(), "canceled" | "withheld"),
        corrects: text(&["ednote", "edNote"]).is_some_and(|note| head::says_correction(&note)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Vec<(String, Result<ReadFile, String>)> {
        items(json.as_bytes())
            .unwrap_or_else(|why| panic!("{why}"))
            .into_iter()
            .map(|part| (part.name, part.read))
            .collect()
    }

    #[test]
    fn an_item_of_each_version_is_a_report() {
        let first = r#"{"uri": "http://a.example/1", "headline": "Elf Verletzte", "byline": "Ada Muster", "language": "de-DE", "pubstatus": "usable",
            "versioncreated": "2024-05-12T17:23:00Z", "copyrightholder": "dpa", "body_xhtml": "<p>Es gab 11 Verletzte.</p><p>Zwei Autos brannten.</p>", "body_text": "Es gab 11."}"#;
        let third = r#"{"uri": "http://a.example/1", "headlines": [{"role": "sub", "value": "Brand"}, {"role": "main", "value": "Elf Verletzte"}], "by": "Ada Muster",
            "language": "de", "pubStatus": "canceled", "versionCreated": "2024-05-12T17:23:00Z", "copyrightHolder": "dpa",
            "bodies": [{"contentType": "text/plain", "value": "Es gab 11."}, {"contentType": "text/html", "value": "<p>Es gab 11 Verletzte.</p><p>Zwei Autos brannten.</p>"}]}"#;
        let between = first
            .replace("\"headline\"", "\"headline_main\"")
            .replace("body_xhtml", "body_main")
            .replace("body_text", "body_short");
        for (json, canceled) in [(first, false), (third, true), (between.as_str(), false)] {
            let parts = read(json);
            let report = parts[0].1.as_ref().unwrap_or_else(|why| panic!("{why}"));
            assert_eq!(report.document.text, "Elf Verletzte\n\nEs gab 11 Verletzte.\n\nZwei Autos brannten.");
            let metadata = &report.metadata;
            assert_eq!((metadata.agency.as_deref(), metadata.author.as_deref()), (Some("dpa"), Some("Ada Muster")));
            assert_eq!(metadata.published.as_deref(), Some("2024-05-12T17:23:00Z"));
            assert_eq!((metadata.language.as_deref(), metadata.canceled), (Some("de"), canceled));
        }
    }

    #[test]
    fn a_list_has_several_and_what_is_no_news_says_so() {
        let parts = read(
            r#"[{"uri": "a", "headline": "Elf", "body_text": "Es gab 11 Verletzte."}, {"uri": "b", "type": "picture"}, {"a": 1}]"#,
        );
        let told: Vec<_> =
            parts.iter().map(|(name, read)| (name.as_str(), read.as_ref().err().map_or("", String::as_str))).collect();
        assert_eq!(
            told,
            [
                ("#1", ""),
                ("#2", "ninjs without the text of a report; skipped"),
                ("#3", "no ninjs; only that is read of JSON")
            ]
        );
        let why = |bytes: &[u8]| items(bytes).err().unwrap_or_default();
        assert!(why(b"{\"uri\": \"a\", \"headl").starts_with("broken JSON"));
        assert!(why("[".repeat(100_000).as_bytes()).starts_with("broken JSON"), "nested too deep");
        assert_eq!(why(b" "), "empty");
    }
}
