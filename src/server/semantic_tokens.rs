//! Semantic tokens: figures, hedges and sources as kinds of words, a figure with how it stands, so that a
//! theme can colour them (`docs/protocol.md`).

use tower_lsp::ls_types::{
    SemanticToken, SemanticTokenModifier, SemanticTokenType, SemanticTokens, SemanticTokensLegend,
    SemanticTokensParams, SemanticTokensResult,
};

use super::convert::Places;
use super::session::Snapshot;
use crate::checking::Status;
use crate::text::Span;

const FIGURE: u32 = 0;
const QUALIFIER: u32 = 1;
const ATTRIBUTION: u32 = 2;

/// The names of the kinds of words, in the order of their numbers.
const TYPES: [&str; 3] = ["figure", "qualifier", "attribution"];

/// The names of what more is said of a figure, one bit each.
const MODIFIERS: [&str; 5] = ["supported", "contested", "conflicting", "computed", "unsourced"];

/// What the numbers in the answers mean.
pub(super) fn legend() -> SemanticTokensLegend {
    SemanticTokensLegend {
        token_types: TYPES.map(SemanticTokenType::new).to_vec(),
        token_modifiers: MODIFIERS.map(SemanticTokenModifier::new).to_vec(),
    }
}

/// The answer to `textDocument/semanticTokens/full`.
pub(super) fn semantic_tokens(snapshot: &Snapshot, params: &SemanticTokensParams) -> Option<SemanticTokensResult> {
    let draft = snapshot.checked_draft(&params.text_document.uri)?;
    if !draft.workspace.configuration.editor.semantic_tokens {
        return None;
    }
    let places = draft.places(snapshot.abilities.column);
    let text = &draft.read().document.text;
    let mut words: Vec<(Span, u32, u32)> = Vec::new();
    for (claim, verdict) in draft.checked_claims() {
        let figure = &claim.figure;
        let hedge = Span::new(figure.phrase.start, figure.span.start.max(figure.phrase.start));
        let hedge = Span::new(hedge.start, hedge.start + hedge.of(text).trim_end().len());
        let number = Span::new(figure.span.start, figure.whole().end);
        words.push((hedge, QUALIFIER, 0));
        words.push((number, FIGURE, 1 << bit(verdict.status)));
        let source = claim.attribution.as_ref().map(|attribution| attribution.source.span);
        words.extend(source.map(|span| (span, ATTRIBUTION, 0)));
    }
    words.retain(|(span, ..)| !span.is_empty());
    words.sort_unstable();
    Some(SemanticTokensResult::Tokens(SemanticTokens { result_id: None, data: tokens(&words, text, &places) }))
}

fn bit(status: Status) -> u32 {
    match status {
        Status::Supported => 0,
        Status::Contested => 1,
        Status::Conflicting => 2,
        Status::Computed => 3,
        Status::Unsourced => 4,
    }
}

/// `words`, in the order of the text, as the protocol has them: each counted from the one before, none
/// over the end of a line, none over another.
fn tokens(words: &[(Span, u32, u32)], text: &str, places: &Places<'_>) -> Vec<SemanticToken> {
    let mut tokens = Vec::new();
    let (mut line, mut column, mut end) = (0, 0, 0);
    for &(span, token_type, token_modifiers_bitset) in words {
        if span.start < end {
            continue;
        }
        end = span.end;
        let mut at = span.start;
        for part in span.of(text).split_inclusive(['\n', '\r']) {
            let word = part.trim();
            let start = at + (part.len() - part.trim_start().len());
            at += part.len();
            if word.is_empty() {
                continue;
            }
            let range = places.range(Span::new(start, start + word.len()));
            let delta_line = range.start.line - line;
            let delta_start = if delta_line == 0 { range.start.character - column } else { range.start.character };
            let length = range.end.character - range.start.character;
            tokens.push(SemanticToken { delta_line, delta_start, length, token_type, token_modifiers_bitset });
            (line, column) = (range.start.line, range.start.character);
        }
    }
    tokens
}
