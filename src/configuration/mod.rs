//! What the user may set: `beleg.toml`, and the editor settings of the same names.
//!
//! Text goes in; a [`Configuration`] comes out, with every [`Problem`] of the text named by line
//! and key. A problem never takes the rest of the file with it. No I/O.

mod code;
mod node;
mod parse;
mod schema;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use code::{Code, Severity};
pub use parse::parse;
pub use schema::{Setting, Shape, settings};

use crate::language::Lang;

/// All settings, defaults where nothing was set.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Configuration {
    pub corpus: CorpusSettings,
    pub check: CheckSettings,
    pub editor: EditorSettings,
    pub sources: Vec<NamedSource>,
    pub terms: Vec<Term>,
    pub ignored: Vec<Ignored>,
}

/// `[corpus]`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorpusSettings {
    /// Folders of reports, relative to the root or absolute.
    pub paths: Vec<String>,
    /// `[[corpus.metadata]]`: for reports that do not say it themselves.
    pub metadata: Vec<FolderMetadata>,
}

impl Default for CorpusSettings {
    fn default() -> Self {
        Self { paths: vec!["corpus".into()], metadata: Vec::new() }
    }
}

/// Metadata for all reports whose path matches a glob.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FolderMetadata {
    /// Glob, relative to the root.
    pub path: String,
    pub outlet: Option<String>,
    pub published: Option<String>,
    pub agency: Option<String>,
    pub url: Option<String>,
}

/// `[check]`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckSettings {
    /// `None` is `auto`.
    pub language: Option<Lang>,
    /// Globs of what the editor checks, relative to the root.
    pub drafts: Vec<String>,
    /// `None` as a value is `off`.
    pub severity: BTreeMap<Code, Option<Severity>>,
}

impl Default for CheckSettings {
    fn default() -> Self {
        let endings = ["md", "markdown", "txt", "adoc", "asciidoc", "tex", "html", "htm"];
        let drafts = endings.map(|ending| format!("**/*.{ending}")).to_vec();
        Self { language: None, drafts, severity: BTreeMap::new() }
    }
}

/// `[editor]`: what an editor shows of a draft besides its findings.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is switched by itself")]
pub struct EditorSettings {
    /// What is new about the sentence being written waits for a pause.
    pub wait_at_cursor: bool,
    pub inlay_hints: bool,
    pub code_lens: bool,
    pub document_symbols: bool,
    pub workspace_symbols: bool,
    pub semantic_tokens: bool,
    pub document_links: bool,
}

impl Default for EditorSettings {
    fn default() -> Self {
        Self {
            wait_at_cursor: true,
            // What is written into the text or under it is for those who ask for it.
            inlay_hints: false,
            document_links: false,
            code_lens: true,
            document_symbols: true,
            workspace_symbols: true,
            semantic_tokens: true,
        }
    }
}

/// `[[source]]`: one origin under several names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedSource {
    pub name: String,
    pub aliases: Vec<String>,
}

/// `[[term]]`: words of a beat for a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub role: String,
    pub words: Vec<String>,
}

/// `[[ignore]]`: a finding that was looked at and stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// One-based line of `beleg.toml` where the entry begins; 0 for an editor setting.
    pub line: usize,
    /// Path of the draft, relative to the root; `None` for all drafts.
    pub draft: Option<String>,
    /// The figure as it stands in the draft.
    pub figure: String,
    /// `None` for all codes.
    pub code: Option<Code>,
    pub reason: Option<String>,
    pub date: Option<String>,
}

/// Something wrong in `beleg.toml` or in the editor settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// One-based line of `beleg.toml`; 0 for an editor setting.
    pub line: usize,
    /// Dotted: `check.severity.unsourced`; empty where the file is no TOML.
    pub key: String,
    /// What is wrong and what to do, in English: it is said to who sets the tool up.
    pub message: String,
}
