//! What reported claims, set beside one of the draft's, tell of each other: which gives way to which, which is put
//! right by which, and which number is of its neighbour.

use super::super::closeness::Closeness;
use super::super::comparable::{Thing, one_dimension, thing};
use super::super::labels;
use super::super::origins::{is_copy, when};
use super::Pairing;
use crate::language::Lang;
use crate::reading::Claim;
use crate::text::BlockKind;

/// A report's text outranks its headline, and its exact number the rounded one: `mehr als eine halbe Million` allows a
/// draft nothing where the same report has 562.500.
pub(super) fn is_outranked(pairing: &Pairing, all: &[Pairing]) -> bool {
    let is_headline = |pairing: &Pairing| pairing.reported.claim.block != BlockKind::Paragraph;
    let own = &pairing.reported.claim;
    let same_number = |text: &Claim| text.figure.value.is_some() && text.figure.value == own.figure.value;
    let rounds = |other: &Pairing| {
        let text = &other.reported.claim;
        let closeness = Closeness::between(&own.figure, pairing.told, &text.figure, other.told);
        matches!(closeness, Closeness::Rounded | Closeness::Looser)
            && one_dimension(&own.figure, &text.figure)
            && thing(own, text) == Thing::Same
    };
    let leaves_room = matches!(pairing.closeness, Closeness::TooExact | Closeness::Compatible);
    // What was said in so many words stands beside any number.
    own.quotation.is_none()
        && all.iter().any(|other| {
            let text = &other.reported.claim;
            other.reported.report.path == pairing.reported.report.path
                && text.figure.kind == own.figure.kind
                && !is_headline(other)
                && (is_headline(pairing) && same_number(text) || leaves_room && rounds(other))
        })
}

/// Whether the report's sentence, which has the draft's number of something else, has another number of just what the
/// draft counts: `38 Prozent sind Minderjährige und 22 Prozent Frauen` for a draft with 38 per cent of women.
pub(super) fn is_of_another_beside(pairing: &Pairing, all: &[Pairing]) -> bool {
    let is_same = |pairing: &Pairing| pairing.comparison.thing == Thing::Same && pairing.comparison.passes(None);
    pairing.closeness.agrees()
        && matches!(pairing.comparison.thing, Thing::Open | Thing::Other)
        && all.iter().any(|other| {
            other.closeness == Closeness::Apart
                && is_same(other)
                && other.reported.report.path == pairing.reported.report.path
                && other.reported.sentence == pairing.reported.sentence
        })
}

/// Whether the words by the figure of the draft's sentence stand by another figure of the report's sentence.
pub(super) fn is_by_other_words(
    pairing: &Pairing,
    (sentence, at, language): (&str, usize, Lang),
    all: &[Pairing],
) -> bool {
    let own = &pairing.reported;
    let beside = all.iter().filter(|other| {
        other.closeness == Closeness::Apart
            && other.reported.report.path == own.report.path
            && other.reported.sentence == own.sentence
    });
    let others: Vec<usize> = beside.filter_map(|other| other.reported.number_in_sentence()).collect();
    pairing.closeness.agrees()
        && !others.is_empty()
        && own.number_in_sentence().is_some_and(|number| {
            let languages = (language, own.report.language);
            labels::stand_by_another((sentence, at), (&own.sentence, number, &others), languages)
        })
}

/// Whether a report that puts another right says the same with another number.
pub(super) fn is_put_right(pairing: &Pairing, all: &[Pairing]) -> bool {
    let corrects = |pairing: &Pairing| pairing.reported.report.metadata.corrects;
    let frame = |pairing: &Pairing| pairing.reported.sentence.replace(pairing.reported.text.as_str(), "");
    pairing.closeness.agrees()
        && !corrects(pairing)
        && all.iter().any(|other| {
            corrects(other)
                && other.closeness == Closeness::Apart
                && when(&other.reported.report) >= when(&pairing.reported.report)
                && is_copy(&frame(pairing), &frame(other))
        })
}
