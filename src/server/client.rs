//! What the client said of itself when it initialized, as far as the server acts on it.

use serde_json::Value;
use tower_lsp::ls_types::{InitializeParams, MarkupKind, PositionEncodingKind, ResourceOperationKind};

use crate::language::Lang;
use crate::text::Column;

/// What the client can do and how it wants to be spoken to.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "one for each capability of the protocol")]
pub(super) struct ClientAbilities {
    /// What columns count in, as agreed.
    pub column: Column,
    /// The language of its user; `None` where it is none of ours.
    pub language: Option<Lang>,
    /// It asks for diagnostics, and asks again when told that they are out of date, so none are
    /// pushed. One that cannot be told (Neovim 0.11) would never learn what the index, once read,
    /// says of an open draft: it is pushed to.
    pub pulls_diagnostics: bool,
    /// It shows related information.
    pub related_information: bool,
    /// It shows Markdown in hovers.
    pub hover_markdown: bool,
    /// It shows progress that the server begins.
    pub progress: bool,
    /// It answers `workspace/configuration`.
    pub configuration: bool,
    /// It takes `didChangeConfiguration` only when registered for.
    pub registers_configuration: bool,
    /// It watches files when asked to.
    pub watches_files: bool,
    /// It watches below a folder that it does not have open.
    pub relative_patterns: bool,
    /// It understands versions in a workspace edit.
    pub document_changes: bool,
    /// It makes files in a workspace edit.
    pub creates_files: bool,
    /// It shows a tree of symbols.
    pub symbol_trees: bool,
    /// It can be told that what it has is out of date.
    pub refreshes_hints: bool,
    pub refreshes_lenses: bool,
    pub refreshes_tokens: bool,
    /// It takes `beleg/status` and `beleg/evidenceChanged` (`docs/protocol.md`).
    pub status: bool,
    /// It opens addresses of extracts (`beleg:`), which it asks the server for.
    pub extracts: bool,
    /// Its own command that shows the evidence of a draft.
    pub show_evidence: Option<String>,
}

impl ClientAbilities {
    pub(super) fn of(params: &InitializeParams) -> Self {
        let capabilities = &params.capabilities;
        let text_document = capabilities.text_document.as_ref();
        let workspace = capabilities.workspace.as_ref();
        let edits = workspace.and_then(|it| it.workspace_edit.as_ref());
        let ours = capabilities.experimental.as_ref().and_then(|it| it.get("beleg"));
        let encodings = capabilities.general.as_ref().and_then(|general| general.position_encodings.as_deref());
        Self {
            column: column_of(encodings.unwrap_or_default()),
            language: params.locale.as_deref().and_then(language_of),
            pulls_diagnostics: text_document.is_some_and(|it| it.diagnostic.is_some())
                && workspace
                    .and_then(|it| it.diagnostics.as_ref())
                    .and_then(|it| it.refresh_support)
                    .unwrap_or_default(),
            related_information: text_document
                .and_then(|it| it.publish_diagnostics.as_ref())
                .and_then(|it| it.related_information)
                .unwrap_or_default(),
            hover_markdown: text_document
                .and_then(|it| it.hover.as_ref())
                .and_then(|it| it.content_format.as_ref())
                .is_some_and(|formats| formats.contains(&MarkupKind::Markdown)),
            progress: capabilities.window.as_ref().and_then(|it| it.work_done_progress).unwrap_or_default(),
            configuration: workspace.and_then(|it| it.configuration).unwrap_or_default(),
            registers_configuration: workspace
                .and_then(|it| it.did_change_configuration.as_ref())
                .and_then(|it| it.dynamic_registration)
                .unwrap_or_default(),
            watches_files: workspace
                .and_then(|it| it.did_change_watched_files.as_ref())
                .and_then(|it| it.dynamic_registration)
                .unwrap_or_default(),
            relative_patterns: workspace
                .and_then(|it| it.did_change_watched_files.as_ref())
                .and_then(|it| it.relative_pattern_support)
                .unwrap_or_default(),
            document_changes: edits.and_then(|it| it.document_changes).unwrap_or_default(),
            creates_files: edits
                .and_then(|it| it.resource_operations.as_ref())
                .is_some_and(|operations| operations.contains(&ResourceOperationKind::Create)),
            symbol_trees: text_document
                .and_then(|it| it.document_symbol.as_ref())
                .and_then(|it| it.hierarchical_document_symbol_support)
                .unwrap_or_default(),
            refreshes_hints: workspace
                .and_then(|it| it.inlay_hint.as_ref())
                .and_then(|it| it.refresh_support)
                .unwrap_or_default(),
            refreshes_lenses: workspace
                .and_then(|it| it.code_lens.as_ref())
                .and_then(|it| it.refresh_support)
                .unwrap_or_default(),
            refreshes_tokens: workspace
                .and_then(|it| it.semantic_tokens.as_ref())
                .and_then(|it| it.refresh_support)
                .unwrap_or_default(),
            status: ours.and_then(|it| it.get("status")).and_then(Value::as_bool).unwrap_or_default(),
            extracts: ours.and_then(|it| it.get("extracts")).and_then(Value::as_bool).unwrap_or_default(),
            show_evidence: ours.and_then(|it| it.get("showEvidence")).and_then(Value::as_str).map(str::to_owned),
        }
    }

    /// The name of the agreed unit of columns.
    pub(super) fn encoding(&self) -> PositionEncodingKind {
        match self.column {
            Column::Utf8 => PositionEncodingKind::UTF8,
            Column::Utf16 => PositionEncodingKind::UTF16,
            Column::Utf32 => PositionEncodingKind::UTF32,
        }
    }
}

/// The client's first choice that is known, else UTF-16, which LSP takes for granted.
fn column_of(encodings: &[PositionEncodingKind]) -> Column {
    let known = encodings.iter().find_map(|encoding| match encoding.as_str() {
        "utf-8" => Some(Column::Utf8),
        "utf-16" => Some(Column::Utf16),
        "utf-32" => Some(Column::Utf32),
        _ => None,
    });
    known.unwrap_or(Column::Utf16)
}

/// The language of a locale like `de-AT`.
fn language_of(locale: &str) -> Option<Lang> {
    let primary = locale.split(['-', '_']).next()?.to_ascii_lowercase();
    [Lang::German, Lang::English].into_iter().find(|language| language.code() == primary)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clients_first_known_encoding_is_taken() {
        let named = |name| PositionEncodingKind::new(name);
        assert_eq!(column_of(&[]), Column::Utf16);
        assert_eq!(column_of(&[named("utf-7"), named("utf-32"), named("utf-8")]), Column::Utf32);
        assert_eq!(column_of(&[PositionEncodingKind::UTF8, PositionEncodingKind::UTF16]), Column::Utf8);
    }

    #[test]
    fn a_locale_names_its_language_first() {
        assert_eq!(language_of("de-AT"), Some(Lang::German));
        assert_eq!(language_of("en_GB.UTF-8"), Some(Lang::English));
        assert_eq!(language_of("fr"), None);
    }
}
