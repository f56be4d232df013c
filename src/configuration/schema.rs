//! The settings as a tree: what each is called and what it may be. The parser takes the names from here,
//! and editors the shape of their settings, so that the two cannot part.

use super::{Code, Configuration, Severity};
use crate::language::Lang;

/// The languages that drafts may be said to be in; `None` is told from the text.
pub(super) const LANGUAGES: [(&str, Option<Lang>); 3] =
    [("auto", None), ("de", Some(Lang::German)), ("en", Some(Lang::English))];

/// How loud a finding may be made; `None` is not at all.
pub(super) const SEVERITIES: [(&str, Option<Severity>); 5] = [
    ("error", Some(Severity::Error)),
    ("warning", Some(Severity::Warning)),
    ("information", Some(Severity::Information)),
    ("hint", Some(Severity::Hint)),
    ("off", None),
];

/// A setting, or a table of settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Its name in its table.
    pub key: &'static str,
    pub shape: Shape,
}

/// What a setting may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `true` or `false`.
    Flag { default: bool },
    /// Any text.
    Text,
    /// A day, as a date of TOML or as a text.
    Day,
    /// One of certain texts.
    Choice { choices: Vec<&'static str>, default: Option<&'static str> },
    /// A list of texts.
    Texts { default: Vec<String> },
    /// A table of settings.
    Table(Vec<Setting>),
    /// A list of tables, each of which has at least the `required` ones of the settings.
    Tables { settings: Vec<Setting>, required: &'static [&'static str] },
}

/// All settings, in the order in which they are written.
pub fn settings() -> Vec<Setting> {
    let Configuration { corpus, check, editor, .. } = Configuration::default();
    let texts = |default: &[String]| Shape::Texts { default: default.to_vec() };
    let no_texts = || Shape::Texts { default: Vec::new() };
    let flag = |default| Shape::Flag { default };
    let severity = || Shape::Choice { choices: SEVERITIES.map(|(name, _)| name).to_vec(), default: None };
    let language = LANGUAGES.iter().find(|(_, language)| *language == check.language).map(|(name, _)| *name);
    let metadata = vec![
        setting("path", Shape::Text),
        setting("outlet", Shape::Text),
        setting("published", Shape::Day),
        setting("agency", Shape::Text),
        setting("url", Shape::Text),
    ];
    vec![
        table(
            "corpus",
            vec![
                setting("paths", texts(&corpus.paths)),
                setting("metadata", Shape::Tables { settings: metadata, required: &["path"] }),
            ],
        ),
        table(
            "check",
            vec![
                setting(
                    "language",
                    Shape::Choice { choices: LANGUAGES.map(|(name, _)| name).to_vec(), default: language },
                ),
                setting("drafts", texts(&check.drafts)),
                table("severity", Code::ALL.iter().map(|code| setting(code.name(), severity())).collect()),
            ],
        ),
        table(
            "editor",
            vec![
                setting("wait_at_cursor", flag(editor.wait_at_cursor)),
                setting("inlay_hints", flag(editor.inlay_hints)),
                setting("code_lens", flag(editor.code_lens)),
                setting("document_symbols", flag(editor.document_symbols)),
                setting("workspace_symbols", flag(editor.workspace_symbols)),
                setting("semantic_tokens", flag(editor.semantic_tokens)),
                setting("document_links", flag(editor.document_links)),
            ],
        ),
        tables("source", vec![setting("name", Shape::Text), setting("aliases", no_texts())], &["name"]),
        tables("term", vec![setting("role", Shape::Text), setting("words", no_texts())], &["role", "words"]),
        tables(
            "ignore",
            vec![
                setting("draft", Shape::Text),
                setting("figure", Shape::Text),
                setting("code", Shape::Choice { choices: Code::ALL.map(Code::name).to_vec(), default: None }),
                setting("reason", Shape::Text),
                setting("date", Shape::Day),
            ],
            &["figure"],
        ),
    ]
}

/// The names of the settings in the table at the dotted `path`; empty for the whole.
pub(super) fn keys(path: &str) -> Vec<&'static str> {
    let mut settings = settings();
    for key in path.split('.').filter(|key| !key.is_empty()) {
        let found = settings.into_iter().find(|setting| setting.key == key);
        settings = match found.map(|setting| setting.shape) {
            Some(Shape::Table(settings) | Shape::Tables { settings, .. }) => settings,
            _ => return Vec::new(),
        };
    }
    settings.iter().map(|setting| setting.key).collect()
}

fn setting(key: &'static str, shape: Shape) -> Setting {
    Setting { key, shape }
}

fn table(key: &'static str, settings: Vec<Setting>) -> Setting {
    setting(key, Shape::Table(settings))
}

fn tables(key: &'static str, settings: Vec<Setting>, required: &'static [&'static str]) -> Setting {
    setting(key, Shape::Tables { settings, required })
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    /// The settings of a table as lines of a `beleg.toml`, none of them as it is by default.
    fn written(path: &str, settings: &[Setting]) -> Vec<String> {
        settings
            .iter()
            .map(|Setting { key, shape }| match shape {
                Shape::Flag { default } => format!("[{path}]\n{key} = {}\n", !default),
                Shape::Text => format!("[[{path}]]\n{key} = \"anders\"\n"),
                Shape::Day => format!("[[{path}]]\n{key} = 2026-11-20\n"),
                Shape::Choice { choices, .. } if path == "ignore" => {
                    format!("[[{path}]]\n{key} = \"{}\"\n", choices[0])
                }
                Shape::Choice { choices, .. } => format!("[{path}]\n{key} = \"{}\"\n", choices[choices.len() - 1]),
                Shape::Texts { default } if default.is_empty() => format!("[[{path}]]\n{key} = [\"anders\"]\n"),
                Shape::Texts { .. } => format!("[{path}]\n{key} = [\"anders\"]\n"),
                Shape::Table(_) | Shape::Tables { .. } => String::new(),
            })
            .collect()
    }

    fn all(path: &str, settings: &[Setting]) -> Vec<String> {
        let below = settings.iter().flat_map(|Setting { key, shape }| {
            let path = if path.is_empty() { (*key).to_owned() } else { format!("{path}.{key}") };
            match shape {
                Shape::Table(settings) | Shape::Tables { settings, .. } => all(&path, settings),
                _ => Vec::new(),
            }
        });
        below.chain(written(path, settings)).filter(|text| !text.is_empty()).collect()
    }

    #[test]
    fn every_setting_is_read_and_no_two_are_one() {
        let mut seen: Vec<Configuration> = vec![Configuration::default()];
        for text in all("", &settings()) {
            // Beside what its entry cannot do without.
            let beside = match text.lines().next() {
                Some("[[corpus.metadata]]") => "path = \"x/**\"\n",
                Some("[[source]]") => "name = \"x\"\n",
                Some("[[term]]") => "role = \"killed\"\nwords = [\"x\"]\n",
                Some("[[ignore]]") => "figure = \"12\"\n",
                _ => "",
            };
            let own = text.split([' ', '\n']).nth(1).unwrap_or_default();
            let beside: String = beside
                .lines()
                .filter(|line| !line.starts_with(&format!("{own} ")))
                .fold(String::new(), |lines, line| lines + line + "\n");
            let (configuration, problems) = parse(&format!("{text}{beside}"));
            assert_eq!(problems, [], "{text}");
            assert!(!seen.contains(&configuration), "{text}");
            seen.push(configuration);
        }
        assert!(seen.len() > 35, "{}", seen.len());
    }
}
