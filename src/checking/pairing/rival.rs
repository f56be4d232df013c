//! A number taken from its neighbour: what the draft says its number is of stands, in the report's sentence, by another
//! number, and what stands there by this one the draft does not name.
//!
//! `Afroamerikaner sind mit 18,1 Prozent vertreten, Männer mit 17,4`: a draft with 18,1 per cent of men has a rival for its
//! number. No telling number comes by chance so near to the one that is meant.

use std::collections::BTreeSet;

use super::super::closeness::Closeness;
use super::super::comparable::one_dimension;
use super::super::labels::are_kin;
use super::super::setting::{SHORTEST_WORD, Setting};
use super::{Pairing, Thing};
use crate::language::Sites;
use crate::reading::{Claim, Subject};

/// Whether another number of the report's sentence stands by what the draft says, and the draft's own number does not.
pub(super) fn has_rival(pairing: &Pairing, draft: &Claim, setting: &Setting, all: &[Pairing]) -> bool {
    let own = &pairing.reported;
    if !pairing.closeness.agrees() || pairing.closeness == Closeness::Looser || pairing.comparison.thing == Thing::Other
    {
        return false;
    }
    // What is said of the whole narrows nothing down.
    if own.claim.subject.site.iter().any(|place| Sites::shared().is_whole(place)) {
        return false;
    }
    let drafted = labels(&draft.subject);
    let beside_own = labels(&own.claim.subject);
    // What the draft says of its number, and the report nowhere by it.
    let lacking: Vec<&str> =
        drafted.iter().copied().filter(|word| !setting.idle.contains(*word) && !has(&beside_own, word)).collect();
    // What the report says of it, and the draft's sentence nowhere.
    let foreign: Vec<&str> = beside_own
        .iter()
        .copied()
        .filter(|word| !has(&drafted, word) && !setting.words.iter().any(|own| are_kin(own, word)))
        .collect();
    let by_own = shared(&drafted, &beside_own);
    !lacking.is_empty()
        && !foreign.is_empty()
        && all.iter().any(|other| {
            let rival = &other.reported;
            let stands_by_it = || {
                let beside_rival = labels(&rival.claim.subject);
                lacking.iter().any(|word| has(&beside_rival, word)) && shared(&drafted, &beside_rival) > by_own
            };
            other.closeness == Closeness::Apart
                && rival.report.path == own.report.path
                && rival.sentence == own.sentence
                && one_dimension(&rival.claim.figure, &own.claim.figure)
                && other.comparison.passes(None)
                && !other.is_given_beside()
                && other.comparison.thing != Thing::Other
                && stands_by_it()
        })
}

/// What a text says a figure is of: the thing, what narrows it down, the other words of its clause, and where it is.
fn labels(subject: &Subject) -> BTreeSet<&str> {
    let words = subject.head.iter().chain(&subject.modifiers).chain(&subject.context);
    let words = words.filter(|word| word.chars().count() >= SHORTEST_WORD);
    words.chain(&subject.site).chain(&subject.owner).map(String::as_str).collect()
}

fn has(labels: &BTreeSet<&str>, word: &str) -> bool {
    // All keys of one sort begin alike: `country:at`.
    let is_key = |label: &str| label.contains(':');
    labels.contains(word) || !is_key(word) && labels.iter().any(|label| !is_key(label) && are_kin(label, word))
}

fn shared(one: &BTreeSet<&str>, other: &BTreeSet<&str>) -> usize {
    one.iter().filter(|word| has(other, word)).count()
}
