//! Front matter: the `key: value` lines between `---` at the start of a text.
//!
//! The small part of YAML that front matter is written in: texts, quoted or not, and lists of them.

use super::Metadata;
use super::dates::normalised;

/// The metadata that front matter (its fences included) gives.
pub(super) fn metadata(matter: &str) -> Metadata {
    let mut metadata = Metadata::default();
    for (key, values) in entries(matter) {
        let Some(first) = values.first().cloned() else { continue };
        match key.to_lowercase().as_str() {
            "title" | "headline" => metadata.title = Some(first),
            "outlet" | "publisher" | "site" | "source" => metadata.outlet = Some(first),
            "published" | "date" => metadata.published = Some(normalised(&first)),
            "author" | "authors" => metadata.author = Some(values.join(", ")),
            "agency" | "agencies" => metadata.agency = Some(values.join("/")),
            "url" | "link" => metadata.url = Some(first),
            "language" | "lang" => metadata.language = Some(first),
            "canceled" | "cancelled" | "withdrawn" | "retracted" => {
                metadata.canceled = matches!(first.to_lowercase().as_str(), "true" | "yes" | "1");
            }
            _ => {}
        }
    }
    metadata
}

/// The keys and their values, in the order of the text.
fn entries(matter: &str) -> Vec<(String, Vec<String>)> {
    let mut entries: Vec<(String, Vec<String>)> = Vec::new();
    for line in matter.lines() {
        let content = line.trim();
        if content == "---" || content.starts_with('#') || content.is_empty() {
            continue;
        }
        if let Some(item) = content.strip_prefix("- ")
            && let Some((_, values)) = entries.last_mut()
        {
            values.extend(value(item));
        } else if !line.starts_with([' ', '\t'])
            && let Some((key, rest)) = content.split_once(':')
        {
            entries.push((key.trim().trim_matches(['"', '\'']).to_owned(), values(rest.trim())));
        }
    }
    entries
}

/// The values after a key: one text, or a list in brackets.
fn values(text: &str) -> Vec<String> {
    match text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(list) => list.split(',').filter_map(value).collect(),
        None => value(text).into_iter().collect(),
    }
}

/// One text, out of its quotation marks; `None` where nothing stands there.
fn value(text: &str) -> Option<String> {
    let text = text.trim();
    let value = if let Some(quoted) = text.strip_prefix('"') {
        let mut value = String::new();
        let mut letters = quoted.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '"' => break,
                '\\' => value.push(letters.next().map_or('\\', |escaped| if escaped == 'n' { ' ' } else { escaped })),
                _ => value.push(letter),
            }
        }
        value
    } else if let Some(quoted) = text.strip_prefix('\'') {
        // A doubled mark is a mark of the text; a single one ends it.
        quoted.replace("''", "\u{0}").split('\'').next().unwrap_or_default().replace('\u{0}', "'")
    } else {
        text.split(" #").next().unwrap_or_default().trim_end().to_owned()
    };
    let value = value.trim().to_owned();
    (!value.is_empty() && value != "null" && value != "~").then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_or_not_and_lists() {
        let metadata = metadata(
            "---\r\ntitle: \"Kim sagt: \\\"Ja\\\" zu 3.000\"\r\noutlet: 'Leser''s Blatt'\nurl: https://a.example/1#x # Link\npublished: 12. Mai 2024\nagency: [AFP, dpa]\nauthor:\n  - Ada Muster\n  - Bo Beispiel\nlanguage: de\ncanceled: true\nextra:\n  title: falsch\n---\n",
        );
        assert_eq!(metadata.title.as_deref(), Some("Kim sagt: \"Ja\" zu 3.000"));
        assert_eq!(metadata.outlet.as_deref(), Some("Leser's Blatt"));
        assert_eq!(metadata.url.as_deref(), Some("https://a.example/1#x"));
        assert_eq!(metadata.published.as_deref(), Some("2024-05-12"));
        assert_eq!(metadata.agency.as_deref(), Some("AFP/dpa"));
        assert_eq!(metadata.author.as_deref(), Some("Ada Muster, Bo Beispiel"));
        assert_eq!(metadata.language.as_deref(), Some("de"));
        assert!(metadata.canceled);
    }

    #[test]
    fn what_is_not_said_stays_open() {
        assert_eq!(metadata("---\ntitle:\noutlet: \"\"\nurl: null\n---\n"), Metadata::default());
    }
}
