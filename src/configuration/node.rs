//! The tree that both `beleg.toml` and the editor settings become, so that one set of rules reads
//! the two of them. Every node knows its line.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Problem;

/// The line given to what does not stand in a file.
const NO_LINE: usize = 0;

/// A value and where it stands.
pub(super) struct Node {
    /// One-based; 0 for an editor setting.
    pub line: usize,
    pub value: Value,
}

/// What a value is, as far as any setting cares.
pub(super) enum Value {
    Text(String),
    /// A TOML date, as written.
    Date(String),
    Flag(bool),
    List(Vec<Node>),
    Table(Vec<Entry>),
    /// What no setting takes, described: `a number`.
    Other(&'static str),
    /// An editor's way to say that a setting is not set.
    Unset,
}

/// One key of a table.
pub(super) struct Entry {
    pub key: String,
    /// One-based line of the key; 0 for an editor setting.
    pub line: usize,
    pub node: Node,
}

impl Value {
    /// What it is, in words, for messages.
    pub fn described(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::Date(_) => "a date",
            Self::Flag(_) => "true or false",
            Self::List(_) => "a list",
            Self::Table(_) => "a table",
            Self::Other(what) => what,
            Self::Unset => "nothing",
        }
    }
}

/// The tree of `text`, which is to be TOML.
pub(super) fn from_toml(text: &str) -> Result<Node, Problem> {
    let line_at = |offset: usize| 1 + text[..offset.min(text.len())].matches('\n').count();
    match DeTable::parse(text) {
        Ok(table) => Ok(Node { line: 1, value: toml_table(table.get_ref(), &line_at) }),
        Err(error) => Err(Problem {
            line: line_at(error.span().map_or(text.len(), |span| span.start)),
            key: String::new(),
            message: format!("not valid TOML ({}); all settings are at their defaults until it is", error.message()),
        }),
    }
}

fn toml_table(table: &DeTable<'_>, line_at: &dyn Fn(usize) -> usize) -> Value {
    let entry = |(key, value): (&Spanned<_>, &Spanned<DeValue<'_>>)| {
        let name: &std::borrow::Cow<'_, str> = key.get_ref();
        Entry { key: name.to_string(), line: line_at(key.span().start), node: toml_node(value, line_at) }
    };
    let mut entries: Vec<(usize, Entry)> =
        table.iter().map(|(key, value)| (key.span().start, entry((key, value)))).collect();
    entries.sort_by_key(|&(start, _)| start);
    Value::Table(entries.into_iter().map(|(_, entry)| entry).collect())
}

fn toml_node(value: &Spanned<DeValue<'_>>, line_at: &dyn Fn(usize) -> usize) -> Node {
    let line = line_at(value.span().start);
    let value = match value.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Datetime(date) => Value::Date(date.to_string()),
        DeValue::Array(items) => Value::List(items.iter().map(|item| toml_node(item, line_at)).collect()),
        DeValue::Table(table) => toml_table(table, line_at),
        DeValue::Integer(_) | DeValue::Float(_) => Value::Other("a number"),
        DeValue::Boolean(flag) => Value::Flag(*flag),
    };
    Node { line, value }
}

/// The tree of the editor settings.
pub(super) fn from_json(json: &serde_json::Value) -> Node {
    let value = match json {
        serde_json::Value::Null => Value::Unset,
        serde_json::Value::Bool(flag) => Value::Flag(*flag),
        serde_json::Value::Number(_) => Value::Other("a number"),
        serde_json::Value::String(text) => Value::Text(text.clone()),
        serde_json::Value::Array(items) => Value::List(items.iter().map(from_json).collect()),
        serde_json::Value::Object(map) => Value::Table(
            map.iter().map(|(key, value)| Entry { key: key.clone(), line: NO_LINE, node: from_json(value) }).collect(),
        ),
    };
    Node { line: NO_LINE, value }
}
