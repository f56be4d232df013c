//! Code actions: every fix of every finding at a place, and letting a finding stand.

use std::collections::HashMap;

use tower_lsp::ls_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, CodeActionResponse, Diagnostic, OneOf,
    OptionalVersionedTextDocumentIdentifier, Range, TextDocumentEdit, TextEdit, WorkspaceEdit,
};

use super::draft::Draft;
use super::session::Snapshot;
use super::{convert::Places, diagnostics};
use crate::checking::{Edit, Finding};
use crate::output::{editor_words, messages};
use crate::text::Span;

/// The answer to `textDocument/codeAction`.
pub(super) fn code_actions(snapshot: &Snapshot, params: &CodeActionParams) -> Option<CodeActionResponse> {
    let only = params.context.only.as_ref();
    if only.is_some_and(|kinds| !kinds.iter().any(|kind| covers(kind, &CodeActionKind::QUICKFIX))) {
        return None;
    }
    let draft = snapshot.draft(&params.text_document.uri)?;
    let places = draft.places(snapshot.abilities.column);
    let (start, end) = (places.offset(params.range.start)?, places.offset(params.range.end)?);
    let touches = |span: Span| span.start <= end && start <= span.end;
    let mut actions = Vec::new();
    let language = snapshot.language(draft);
    for (claim, verdict) in draft.checked_claims().filter(|(claim, _)| touches(claim.figure.phrase)) {
        let mut findings = diagnostics::shown(draft, verdict).peekable();
        // The one that is on the screen.
        let gravest = findings.peek().map(|gravest| diagnostics::diagnostic(snapshot, draft, claim, verdict, gravest));
        for (finding, diagnostic) in findings.zip(gravest.iter().cycle()) {
            let fixes = finding.fixes.iter().filter_map(|fix| Some((fix, text_edits(snapshot, draft, &fix.edits)?)));
            actions.extend(fixes.enumerate().map(|(at, (fix, edits))| CodeAction {
                title: messages::fix_title(fix, language),
                is_preferred: Some(at == 0),
                ..action(snapshot, draft, diagnostic, edits)
            }));
            let comment = ignore(draft, &places, finding, claim.figure.phrase, language);
            actions.push(CodeAction {
                title: editor_words::ignore_title(language).into(),
                ..action(snapshot, draft, diagnostic, vec![comment])
            });
        }
    }
    Some(actions.into_iter().map(CodeActionOrCommand::CodeAction).collect())
}

fn action(snapshot: &Snapshot, draft: &Draft, diagnostic: &Diagnostic, edits: Vec<TextEdit>) -> CodeAction {
    CodeAction {
        kind: Some(CodeActionKind::QUICKFIX),
        diagnostics: Some(vec![diagnostic.clone()]),
        edit: Some(workspace_edit(snapshot, draft, edits)),
        ..CodeAction::default()
    }
}

/// The edits of a fix as the protocol has them; `None` where there are none, or one that would take markup with
/// it.
pub(super) fn text_edits(snapshot: &Snapshot, draft: &Draft, edits: &[Edit]) -> Option<Vec<TextEdit>> {
    let column = snapshot.abilities.column;
    let edits: Option<Vec<TextEdit>> = edits.iter().map(|edit| draft.edit(edit.span, &edit.new_text, column)).collect();
    edits.filter(|edits| !edits.is_empty())
}

/// The edits for this version of the draft alone, where the client knows versions.
pub(super) fn workspace_edit(snapshot: &Snapshot, draft: &Draft, edits: Vec<TextEdit>) -> WorkspaceEdit {
    let uri = draft.uri.clone();
    if snapshot.abilities.document_changes {
        let text_document = OptionalVersionedTextDocumentIdentifier { uri, version: Some(draft.version) };
        let edits = edits.into_iter().map(OneOf::Left).collect();
        let changes = vec![TextDocumentEdit { text_document, edits }];
        return WorkspaceEdit {
            document_changes: Some(tower_lsp::ls_types::DocumentChanges::Edits(changes)),
            ..WorkspaceEdit::default()
        };
    }
    #[allow(clippy::mutable_key_type, reason = "the protocol's type; an address does not change here")]
    let changes = HashMap::from([(uri, edits)]);
    WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() }
}

/// A comment above the figure's line, or at its end: it stays with the text, and says why.
fn ignore(
    draft: &Draft,
    places: &Places<'_>,
    finding: &Finding,
    figure: Span,
    language: crate::language::Lang,
) -> TextEdit {
    let comment = editor_words::ignore_comment(finding.code.name(), language);
    let comment = match draft.language_id.as_str() {
        "latex" | "tex" => format!("% {comment}"),
        "asciidoc" | "asciidoctor" => format!("// {comment}"),
        _ => format!("<!-- {comment} -->"),
    };
    let line = places.lines.line_of(places.written.in_file(figure).start);
    let begins = line == 0 || places.lines.line_start(line - 1).is_some_and(|above| is_blank(places, above));
    if begins || comment.starts_with("//") {
        let start = places.place(places.lines.line_start(line).unwrap_or_default());
        return TextEdit::new(Range::new(start, start), format!("{comment}{}", line_end(places.text)));
    }
    // Between two lines of a paragraph, a comment of its own would break it in two.
    let end = places.place(line_content_end(places, line));
    TextEdit::new(Range::new(end, end), format!(" {comment}"))
}

/// Whether the line that starts at the byte `start` holds nothing.
fn is_blank(places: &Places<'_>, start: usize) -> bool {
    let rest = &places.text[start..];
    rest.split(['\n', '\r']).next().is_none_or(|line| line.trim().is_empty())
}

/// The byte at which a line ends, its line end excluded.
fn line_content_end(places: &Places<'_>, line: usize) -> usize {
    let end = places.lines.line_start(line + 1).unwrap_or(places.text.len());
    places.text[..end].trim_end_matches(['\n', '\r']).len()
}

/// How the text ends its lines.
fn line_end(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if text[..at].ends_with('\r') => "\r\n",
        None if text.contains('\r') => "\r",
        _ => "\n",
    }
}

/// Whether the kind asked for holds `kind`: `quickfix` and the empty kind hold `quickfix`.
fn covers(asked: &CodeActionKind, kind: &CodeActionKind) -> bool {
    let (asked, kind) = (asked.as_str(), kind.as_str());
    asked.is_empty() || kind == asked || kind.strip_prefix(asked).is_some_and(|rest| rest.starts_with('.'))
}
