//! `beleg.toml` and the editor settings become a [`Configuration`]. Every wrong key and value is
//! named, and the rest still counts.

use globset::Glob;

use super::node::{Node, Value, from_json, from_toml};
use super::schema::{LANGUAGES, SEVERITIES, keys};
use super::{Code, Configuration, FolderMetadata, Ignored, NamedSource, Problem, Term};

/// A known key is suggested where at least this share of a mistyped one agrees with it.
const LIKENESS: f64 = 0.75;

/// Reads the text of a `beleg.toml`. Where it is no TOML at all, the one problem says so and every
/// setting has its default.
pub fn parse(text: &str) -> (Configuration, Vec<Problem>) {
    let mut configuration = Configuration::default();
    match from_toml(text.trim_start_matches('\u{feff}')) {
        Ok(tree) => {
            let problems = apply(&tree, &mut configuration, Unknown::Report);
            (configuration, problems)
        }
        Err(problem) => (configuration, vec![problem]),
    }
}

impl Configuration {
    /// This configuration with the editor's `settings` (an object, `beleg.` stripped from its keys)
    /// over it: what they set wins, list by list and severity by severity. Keys that are none of
    /// the tool's are the editor's own and left alone. Problems have line 0.
    #[must_use]
    pub fn merged_with_settings(&self, settings: &serde_json::Value) -> (Self, Vec<Problem>) {
        let mut merged = self.clone();
        let tree = from_json(settings);
        let problems = match tree.value {
            Value::Unset => Vec::new(),
            _ => apply(&tree, &mut merged, Unknown::Leave),
        };
        (merged, problems)
    }
}

/// What to do with a key of the top level that no setting has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unknown {
    Report,
    Leave,
}

fn apply(tree: &Node, configuration: &mut Configuration, unknown: Unknown) -> Vec<Problem> {
    let mut filler = Filler { problems: Vec::new(), unknown };
    filler.top(tree, configuration);
    filler.problems.sort_by(|a, b| (a.line, &a.key).cmp(&(b.line, &b.key)));
    filler.problems
}

/// Walks the tree and notes what is wrong with it.
struct Filler {
    problems: Vec<Problem>,
    unknown: Unknown,
}

impl Filler {
    fn top(&mut self, node: &Node, configuration: &mut Configuration) {
        for (key, path, node) in self.keys(node, "") {
            match key {
                "corpus" => self.corpus(node, &path, configuration),
                "check" => self.check(node, &path, configuration),
                "editor" => self.editor(node, &path, configuration),
                "source" => configuration.sources = self.items(node, &path, Self::source),
                "term" => configuration.terms = self.items(node, &path, Self::term),
                _ => configuration.ignored = self.items(node, &path, Self::ignored),
            }
        }
    }

    fn corpus(&mut self, node: &Node, path: &str, configuration: &mut Configuration) {
        for (key, path, node) in self.keys(node, path) {
            if key == "paths" {
                if let Some(paths) = self.texts(node, &path) {
                    configuration.corpus.paths = paths;
                }
            } else {
                configuration.corpus.metadata = self.items(node, &path, Self::folder);
            }
        }
    }

    fn check(&mut self, node: &Node, path: &str, configuration: &mut Configuration) {
        for (key, path, node) in self.keys(node, path) {
            match key {
                "language" => {
                    if let Some(language) = self.choice(node, &path, &LANGUAGES) {
                        configuration.check.language = language;
                    }
                }
                "drafts" => {
                    if let Some(globs) = self.texts(node, &path) {
                        configuration.check.drafts =
                            globs.into_iter().filter(|glob| self.is_glob(glob, node.line, &path)).collect();
                    }
                }
                _ => self.severities(node, &path, configuration),
            }
        }
    }

    fn editor(&mut self, node: &Node, path: &str, configuration: &mut Configuration) {
        let editor = &mut configuration.editor;
        for (key, path, node) in self.keys(node, path) {
            let setting = match key {
                "wait_at_cursor" => &mut editor.wait_at_cursor,
                "inlay_hints" => &mut editor.inlay_hints,
                "code_lens" => &mut editor.code_lens,
                "document_symbols" => &mut editor.document_symbols,
                "workspace_symbols" => &mut editor.workspace_symbols,
                "semantic_tokens" => &mut editor.semantic_tokens,
                _ => &mut editor.document_links,
            };
            if let Some(flag) = self.flag(node, &path) {
                *setting = flag;
            }
        }
    }

    fn severities(&mut self, node: &Node, path: &str, configuration: &mut Configuration) {
        for (key, path, node) in self.keys(node, path) {
            if let (Some(code), Some(severity)) = (Code::named(key), self.choice(node, &path, &SEVERITIES)) {
                configuration.check.severity.insert(code, severity);
            }
        }
    }

    fn folder(&mut self, node: &Node, path: &str) -> Option<FolderMetadata> {
        let mut folder = FolderMetadata::default();
        for (key, path, node) in self.keys(node, path) {
            let text = self.text_or_date(node, &path);
            match key {
                "path" => folder.path = text.filter(|glob| self.is_glob(glob, node.line, &path)).unwrap_or_default(),
                "outlet" => folder.outlet = text,
                "published" => folder.published = text,
                "agency" => folder.agency = text,
                _ => folder.url = text,
            }
        }
        let whole = self.required(node, path, &[("path", !folder.path.is_empty())]);
        whole.then_some(folder)
    }

    fn source(&mut self, node: &Node, path: &str) -> Option<NamedSource> {
        let mut source = NamedSource { name: String::new(), aliases: Vec::new() };
        for (key, path, node) in self.keys(node, path) {
            if key == "name" {
                source.name = self.text(node, &path).unwrap_or_default();
            } else {
                source.aliases = self.texts(node, &path).unwrap_or_default();
            }
        }
        self.required(node, path, &[("name", !source.name.is_empty())]).then_some(source)
    }

    fn term(&mut self, node: &Node, path: &str) -> Option<Term> {
        let mut term = Term { role: String::new(), words: Vec::new() };
        for (key, path, node) in self.keys(node, path) {
            if key == "role" {
                term.role = self.text(node, &path).unwrap_or_default();
            } else {
                term.words = self.texts(node, &path).unwrap_or_default();
            }
        }
        let there = [("role", !term.role.is_empty()), ("words", !term.words.is_empty())];
        self.required(node, path, &there).then_some(term)
    }

    fn ignored(&mut self, node: &Node, path: &str) -> Option<Ignored> {
        let mut ignored =
            Ignored { line: node.line, draft: None, figure: String::new(), code: None, reason: None, date: None };
        let mut code_stands = true;
        for (key, path, node) in self.keys(node, path) {
            match key {
                "draft" => ignored.draft = self.text(node, &path),
                "figure" => ignored.figure = self.text(node, &path).unwrap_or_default(),
                "code" => {
                    ignored.code = self.choice(node, &path, &Code::ALL.map(|code| (code.name(), code)));
                    code_stands = ignored.code.is_some();
                }
                "reason" => ignored.reason = self.text(node, &path),
                _ => ignored.date = self.text_or_date(node, &path),
            }
        }
        // Without its code it would silence every finding of the figure.
        let whole = self.required(node, path, &[("figure", !ignored.figure.is_empty())]) && code_stands;
        whole.then_some(ignored)
    }

    /// The known keys of a table with their dotted paths; what is unknown becomes a problem.
    fn keys<'n>(&mut self, node: &'n Node, path: &str) -> Vec<(&'static str, String, &'n Node)> {
        let known = keys(path);
        let entries = match &node.value {
            Value::Table(entries) => entries,
            Value::Unset => return Vec::new(),
            other => {
                let message = format!("expected a table, found {}; it is left out", other.described());
                self.problem(node.line, path, message);
                return Vec::new();
            }
        };
        let mut found = Vec::new();
        for entry in entries {
            let dotted = if path.is_empty() { entry.key.clone() } else { format!("{path}.{}", entry.key) };
            match known.iter().find(|known| **known == entry.key) {
                Some(_) if matches!(entry.node.value, Value::Unset) => {}
                Some(known) => found.push((*known, dotted, &entry.node)),
                None if path.is_empty() && self.unknown == Unknown::Leave => {}
                None => {
                    let hint = nearest(&entry.key, &known).map_or_else(
                        || format!("known here: {}", known.join(", ")),
                        |nearest| format!("did you mean `{nearest}`?"),
                    );
                    self.problem(entry.line, &dotted, format!("unknown key, left out; {hint}"));
                }
            }
        }
        found
    }

    /// The tables of an array of tables, each read by `read`.
    fn items<T>(&mut self, node: &Node, path: &str, read: fn(&mut Self, &Node, &str) -> Option<T>) -> Vec<T> {
        if let Value::List(items) = &node.value {
            return items.iter().filter_map(|item| read(self, item, path)).collect();
        }
        let message =
            format!("expected a list of tables (`[[{path}]]`), found {}; it is left out", node.value.described());
        self.problem(node.line, path, message);
        Vec::new()
    }

    fn texts(&mut self, node: &Node, path: &str) -> Option<Vec<String>> {
        if let Value::List(items) = &node.value {
            return Some(items.iter().filter_map(|item| self.text(item, path)).collect());
        }
        let message = format!("expected a list of texts (`[\"…\"]`), found {}; it is left out", node.value.described());
        self.problem(node.line, path, message);
        None
    }

    fn text(&mut self, node: &Node, path: &str) -> Option<String> {
        if let Value::Text(text) = &node.value {
            return Some(text.clone());
        }
        let message = format!("expected a text in quotation marks, found {}; it is left out", node.value.described());
        self.problem(node.line, path, message);
        None
    }

    fn flag(&mut self, node: &Node, path: &str) -> Option<bool> {
        if let Value::Flag(flag) = node.value {
            return Some(flag);
        }
        let message = format!("expected true or false, found {}; it is left out", node.value.described());
        self.problem(node.line, path, message);
        None
    }

    fn text_or_date(&mut self, node: &Node, path: &str) -> Option<String> {
        match &node.value {
            Value::Date(date) => Some(date.clone()),
            _ => self.text(node, path),
        }
    }

    fn choice<T: Copy>(&mut self, node: &Node, path: &str, choices: &[(&str, T)]) -> Option<T> {
        let text = self.text(node, path)?;
        if let Some((_, value)) = choices.iter().find(|(name, _)| *name == text) {
            return Some(*value);
        }
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        let hint = nearest(&text, &names).map_or_else(
            || format!("write one of {}", names.join(", ")),
            |nearest| format!("did you mean `{nearest}`?"),
        );
        self.problem(node.line, path, format!("`{text}` is no value for it, left out; {hint}"));
        None
    }

    fn is_glob(&mut self, glob: &str, line: usize, path: &str) -> bool {
        match Glob::new(glob) {
            Ok(_) => true,
            Err(error) => {
                self.problem(line, path, format!("`{glob}` is no path pattern ({}), left out", error.kind()));
                false
            }
        }
    }

    /// Whether all that an entry cannot do without is `there`; names what is not.
    fn required(&mut self, node: &Node, path: &str, there: &[(&str, bool)]) -> bool {
        for (key, _) in there.iter().filter(|(_, there)| !there) {
            let dotted = format!("{path}.{key}");
            // Where the key stands there with a wrong value, that has been said.
            if !self.problems.iter().any(|problem| problem.key == dotted && problem.line >= node.line) {
                self.problem(node.line, &dotted, format!("missing; add `{key}`, or this entry is left out"));
            }
        }
        there.iter().all(|(_, there)| *there)
    }

    fn problem(&mut self, line: usize, key: &str, message: String) {
        self.problems.push(Problem { line, key: key.to_owned(), message });
    }
}

/// The one of `known` that `word` was most likely meant to be.
fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let likeness = |known: &str| strsim::normalized_damerau_levenshtein(&word.to_lowercase(), known);
    known
        .iter()
        .map(|known| (likeness(known), *known))
        .filter(|(likeness, _)| *likeness >= LIKENESS)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known)
}
