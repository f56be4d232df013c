//! Inlay hints: behind each figure how many sources there are for it, and how far they differ
//! (`2 Quellen · 10.000–14.000`). Off until asked for.

use std::collections::BTreeSet;

use tower_lsp::ls_types::{InlayHint, InlayHintLabel, InlayHintParams};

use super::session::Snapshot;
use crate::checking::{Exhibit, Relation, Verdict};
use crate::output::editor_words;
use crate::reading::{Claim, Figure, Qualifier, Wording};

/// The answer to `textDocument/inlayHint`.
pub(super) fn inlay_hints(snapshot: &Snapshot, params: &InlayHintParams) -> Option<Vec<InlayHint>> {
    let draft = snapshot.checked_draft(&params.text_document.uri)?;
    if !draft.workspace.configuration.editor.inlay_hints {
        return None;
    }
    let places = draft.places(snapshot.abilities.column);
    let read = draft.read();
    // An end that is not there is that of the text.
    let start = places.offset(params.range.start).unwrap_or(0);
    let end = places.offset(params.range.end).unwrap_or(read.document.text.len());
    let wording = Wording::like(&read.document.text, read.reading.language);
    let language = snapshot.language(draft);
    let hint = |(claim, verdict): (&Claim, &Verdict)| {
        let (sources, spread) = sources_and_spread(claim, verdict, &wording)?;
        let sources = editor_words::sources(sources, language);
        Some(InlayHint {
            position: places.position(claim.figure.phrase.end),
            label: InlayHintLabel::String(spread.map_or(sources.clone(), |spread| format!("{sources} · {spread}"))),
            kind: None,
            text_edits: None,
            tooltip: None,
            padding_left: Some(true),
            padding_right: None,
            data: None,
        })
    };
    let seen = |claim: &Claim| start <= claim.figure.phrase.end && claim.figure.phrase.start <= end;
    Some(draft.checked_claims().filter(|(claim, _)| seen(claim)).filter_map(hint).collect())
}

/// How many origins give a figure for the same, and from where to where those reach, if they give another
/// number than the draft; `None` where there are none.
fn sources_and_spread(claim: &Claim, verdict: &Verdict, wording: &Wording) -> Option<(usize, Option<String>)> {
    let decides = |exhibit: &&Exhibit| matches!(exhibit.relation, Relation::Agrees | Relation::Conflicts);
    let reported = || verdict.evidence.iter().filter(decides).map(|exhibit| &exhibit.reported);
    let origins: BTreeSet<&str> = reported().map(|reported| reported.origin()).collect();
    if origins.is_empty() {
        return None;
    }
    let numbers: Vec<f64> = reported().flat_map(|reported| numbers(&reported.claim.figure)).collect();
    let (low, high) = (numbers.iter().copied().reduce(f64::min), numbers.iter().copied().reduce(f64::max));
    let spread = low.zip(high).and_then(|(low, high)| {
        let same = numbers.iter().all(|number| numbers_of_draft(claim).contains(&number.to_bits()));
        (!same).then(|| wording.between(low, high))
    });
    Some((origins.len(), spread))
}

/// The numbers that a figure names.
fn numbers(figure: &Figure) -> Vec<f64> {
    match figure.qualifier {
        Qualifier::Range => [figure.low, figure.high].into_iter().flatten().collect(),
        _ => figure.value.into_iter().collect(),
    }
}

fn numbers_of_draft(claim: &Claim) -> Vec<u64> {
    numbers(&claim.figure).into_iter().map(f64::to_bits).collect()
}
