//! Document links: the source that a draft names for a figure leads to the report that backs it. Off until
//! asked for, since some editors underline every link.

use std::str::FromStr;

use tower_lsp::ls_types::{DocumentLink, DocumentLinkParams, Uri};

use super::evidence;
use super::session::Snapshot;
use crate::checking::Relation;

/// The answer to `textDocument/documentLink`.
pub(super) fn document_links(snapshot: &Snapshot, params: &DocumentLinkParams) -> Option<Vec<DocumentLink>> {
    let draft = snapshot.checked_draft(&params.text_document.uri)?;
    if !draft.workspace.configuration.editor.document_links {
        return None;
    }
    let places = draft.places(snapshot.abilities.column);
    let language = snapshot.language(draft);
    let mut links: Vec<DocumentLink> = Vec::new();
    for (claim, verdict) in draft.checked_claims() {
        let backing = verdict.evidence.iter().find(|exhibit| exhibit.relation == Relation::Agrees);
        let Some((attribution, backing)) = claim.attribution.as_ref().zip(backing) else {
            continue;
        };
        let (range, reported) = (places.range(attribution.source.span), &backing.reported);
        let target = draft.workspace.link_to(reported, &snapshot.abilities).and_then(|link| Uri::from_str(&link).ok());
        // One source may be named for several figures.
        if target.is_some() && links.iter().all(|link| link.range != range) {
            let (name, day) = (evidence::name(reported), evidence::day(reported, language));
            let tooltip = Some(format!("{name}, {day}: {}", reported.text));
            links.push(DocumentLink { range, target, tooltip, data: None });
        }
    }
    Some(links)
}
