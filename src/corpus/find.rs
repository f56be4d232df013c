//! `beleg find`: the reported claims that match some words.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::ReportedClaim;
use super::cache::Cache;
use super::keys::{found_words, word_key};
use super::origins::Origins;
use super::stems::{Sought, words};
use super::store::{Row, Snapshot, StoreError};
use crate::language::Lang;

/// How much a word weighs that stands in what is counted, against one elsewhere in the sentence.
const IN_SUBJECT: u32 = 4;
const IN_SOURCE: u32 = 3;
const IN_SENTENCE: u32 = 1;

/// The claims that match all of `sought`, best first, then by report path and place.
pub(super) fn claims(
    sought: &[String],
    cache: &mut Cache,
    snapshot: &Snapshot<'_>,
    origins: &Origins,
) -> Result<Vec<Arc<ReportedClaim>>, StoreError> {
    let sought: Vec<String> = sought.iter().flat_map(|text| words(text)).collect();
    let telling: Vec<Sought> = sought.iter().filter(|word| !is_small(word)).map(|word| Sought::new(word)).collect();
    // Nothing but small words is a search all the same.
    let sought = if telling.is_empty() { sought.iter().map(|word| Sought::new(word)).collect() } else { telling };
    let mut reports: Option<BTreeSet<u64>> = None;
    for word in &sought {
        let having: BTreeSet<u64> = snapshot.reports_with(word_key(word.word()))?.into_iter().collect();
        reports = Some(reports.map_or(having.clone(), |so_far| &so_far & &having));
    }
    let mut found = Vec::new();
    for report in reports.unwrap_or_default() {
        let Some(report) = snapshot.report_with(report)? else { continue };
        for (place, row) in report.rows()?.into_iter().enumerate() {
            if let Some(score) = score(&row, &sought) {
                found.push((score, cache.claim(&report, place, row, snapshot, origins)?));
            }
        }
    }
    found.sort_by(|(a_score, a), (b_score, b)| {
        (std::cmp::Reverse(a_score), &a.report.path, a.number).cmp(&(
            std::cmp::Reverse(b_score),
            &b.report.path,
            b.number,
        ))
    });
    Ok(found.into_iter().map(|(_, claim)| claim).collect())
}

/// Whether a word (lower case) is an article, a preposition or the like, which says nothing of what is
/// looked for.
fn is_small(word: &str) -> bool {
    Lang::ALL.iter().any(|language| language.lexicon().function_words.contains(word))
}

/// How well a claim matches; `None` where a word is missing.
fn score(row: &Row, sought: &[Sought]) -> Option<u32> {
    let subject = &row.claim.subject;
    let near: BTreeSet<String> =
        subject.counts.iter().flat_map(|counts| words(counts)).chain(subject.modifiers.iter().cloned()).collect();
    let source: BTreeSet<String> =
        row.claim.attribution.iter().flat_map(|attribution| words(&attribution.source.text)).collect();
    let all = found_words(row);
    let best = |words: &BTreeSet<String>, word: &Sought| words.iter().map(|it| word.fit(it)).max().unwrap_or(0);
    sought
        .iter()
        .map(|word| {
            let weighed =
                [IN_SUBJECT * best(&near, word), IN_SOURCE * best(&source, word), IN_SENTENCE * best(&all, word)];
            weighed.into_iter().max().filter(|&weight| weight > 0)
        })
        .sum()
}
