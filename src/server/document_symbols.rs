//! Document symbols: the figures of a draft by paragraph, each with how it stands.

use tower_lsp::ls_types::{
    DocumentSymbol, DocumentSymbolParams, DocumentSymbolResponse, Location, SymbolInformation, SymbolKind,
};

use super::draft::Draft;
use super::session::Snapshot;
use crate::checking::Verdict;
use crate::output::editor_words;
use crate::reading::Claim;
use crate::text::Block;

/// Most letters of a paragraph that stand for it.
const LONGEST_NAME: usize = 48;

/// The answer to `textDocument/documentSymbol`.
pub(super) fn document_symbols(snapshot: &Snapshot, params: &DocumentSymbolParams) -> Option<DocumentSymbolResponse> {
    let draft = snapshot.checked_draft(&params.text_document.uri)?;
    if !draft.workspace.configuration.editor.document_symbols {
        return None;
    }
    let blocks = &draft.read().document.blocks;
    let paragraphs: Vec<DocumentSymbol> = blocks.iter().filter_map(|block| paragraph(snapshot, draft, block)).collect();
    if snapshot.abilities.symbol_trees {
        return Some(DocumentSymbolResponse::Nested(paragraphs));
    }
    let flat = paragraphs.into_iter().flat_map(|paragraph| {
        let container = paragraph.name;
        paragraph.children.unwrap_or_default().into_iter().map(move |figure| (container.clone(), figure))
    });
    #[allow(deprecated, reason = "the type has the field, and no other way to leave it out")]
    let information = |(container, figure): (String, DocumentSymbol)| SymbolInformation {
        name: figure.name,
        kind: figure.kind,
        tags: None,
        deprecated: None,
        location: Location::new(draft.uri.clone(), figure.range),
        container_name: Some(container),
    };
    Some(DocumentSymbolResponse::Flat(flat.map(information).collect()))
}

/// A paragraph or headline with its figures; `None` where it has none.
fn paragraph(snapshot: &Snapshot, draft: &Draft, block: &Block) -> Option<DocumentSymbol> {
    let places = draft.places(snapshot.abilities.column);
    let language = snapshot.language(draft);
    let figures: Vec<DocumentSymbol> = draft
        .checked_claims()
        .filter(|(claim, _)| block.span.contains(claim.figure.span))
        .map(|(claim, verdict): (&Claim, &Verdict)| {
            let range = places.range(claim.figure.phrase);
            let status = editor_words::status(verdict.status, language).to_owned();
            symbol(draft.words_of(claim), Some(status), SymbolKind::NUMBER, range, None)
        })
        .collect();
    let text = draft.read().document.words(block.span);
    let name = shortened(&text);
    (!figures.is_empty()).then(|| symbol(name, None, SymbolKind::STRING, places.range(block.span), Some(figures)))
}

fn symbol(
    name: String,
    detail: Option<String>,
    kind: SymbolKind,
    range: tower_lsp::ls_types::Range,
    children: Option<Vec<DocumentSymbol>>,
) -> DocumentSymbol {
    #[allow(deprecated, reason = "the type has the field, and no other way to leave it out")]
    DocumentSymbol { name, detail, kind, tags: None, deprecated: None, range, selection_range: range, children }
}

/// The first words of `text`.
fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST_NAME {
        return text.to_owned();
    }
    let end = text.char_indices().nth(LONGEST_NAME).map_or(text.len(), |(at, _)| at);
    let words = &text[..text[..end].rfind(' ').unwrap_or(end)];
    format!("{} …", words.trim_end_matches([',', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_goes_by_its_first_words() {
        assert_eq!(shortened("Wie viele kamen?"), "Wie viele kamen?");
        assert_eq!(
            shortened("Dem südkoreanischen Geheimdienst zufolge hat Nordkorea, so heißt es, 12.000 entsandt."),
            "Dem südkoreanischen Geheimdienst zufolge hat …"
        );
    }
}
