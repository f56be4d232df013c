//! `beleg find`: the reported claims that match some words. And those near a sentence that is being written.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::ReportedClaim;
use super::cache::Cache;
use super::candidates::heaviest;
use super::keys::{found_words, word_key};
use super::origins::Origins;
use super::stems::{Sought, words};
use super::store::{Row, Snapshot, StoreError};
use crate::language::Lang;

/// How much a word weighs that stands in what is counted, against one elsewhere in the sentence.
const IN_SUBJECT: u32 = 4;
const IN_SOURCE: u32 = 3;
const IN_SENTENCE: u32 = 1;

/// Reports with a word are counted up to here; a word that so many have says nothing of what a sentence is about.
const COUNTED: usize = 4_096;

/// The claims that match all of `sought`, best first, then by report path and place.
pub(super) fn claims(
    sought: &[String],
    cache: &mut Cache,
    snapshot: &Snapshot<'_>,
    origins: &Origins,
) -> Result<Vec<Arc<ReportedClaim>>, StoreError> {
    let sought = all_of(sought);
    let mut reports: Option<BTreeSet<u64>> = None;
    for word in &sought {
        let having: BTreeSet<u64> = snapshot.reports_with(word_key(word.word()))?.into_iter().collect();
        reports = Some(reports.map_or(having.clone(), |so_far| &so_far & &having));
    }
    let mut found = Vec::new();
    for report in reports.unwrap_or_default() {
        let Some(packed) = snapshot.report_with(report)? else { continue };
        let unpacked = packed.unpack()?;
        let report = unpacked.open()?;
        for (place, row) in report.rows()?.into_iter().enumerate() {
            if let Some(score) = Told::by(&row).score(&sought) {
                let first = (packed.number, cache.report(packed.number, || report.head.report())?);
                found.push((score, cache.claim(first, place, row, snapshot, origins)?));
            }
        }
    }
    Ok(best_first(found))
}

/// The claims that match one of `sought`, those of each as [`claims`] gives them, one after another, from the `most`
/// reports that have most of them. What stands in more reports than are counted says too little to look for.
pub(super) fn near(
    sought: &[String],
    most: usize,
    cache: &mut Cache,
    snapshot: &Snapshot<'_>,
    origins: &Origins,
) -> Result<Vec<Arc<ReportedClaim>>, StoreError> {
    let sought: Vec<Vec<Sought>> = sought.iter().map(|text| all_of(std::slice::from_ref(text))).collect();
    let mut having: Vec<(u64, u32)> = Vec::new();
    for words in &sought {
        let mut reports: Option<Vec<u64>> = None;
        for word in words {
            let Some(with) = snapshot.few_reports_with(word_key(word.word()), COUNTED)? else { continue };
            match &mut reports {
                Some(reports) => reports.retain(|report| with.binary_search(report).is_ok()),
                None => reports = Some(with),
            }
        }
        let reports = reports.unwrap_or_default();
        // In bits: a word says the more, the fewer reports have it.
        let weight = 1 + (COUNTED / reports.len().max(1)).ilog2();
        having.extend(reports.into_iter().map(|report| (report, weight)));
    }
    having.sort_unstable();
    let together = having.chunk_by(|one, next| one.0 == next.0);
    let weighed = together.map(|same| (same.iter().map(|(_, weight)| weight).sum(), same[0].0)).collect();
    let mut reports = heaviest(weighed, most, snapshot)?;
    reports.sort_unstable();
    let mut found: Vec<Vec<(u32, Arc<ReportedClaim>)>> = vec![Vec::new(); sought.len()];
    for report in reports {
        let Some(packed) = snapshot.report_with(report)? else { continue };
        let unpacked = packed.unpack()?;
        let report = unpacked.open()?;
        for (place, row) in report.rows()?.into_iter().enumerate() {
            let told = Told::by(&row);
            let scores: Vec<Option<u32>> = sought.iter().map(|words| told.score(words)).collect();
            if scores.iter().any(Option::is_some) {
                let first = (packed.number, cache.report(packed.number, || report.head.report())?);
                let claim = cache.claim(first, place, row, snapshot, origins)?;
                for (found, score) in found.iter_mut().zip(scores) {
                    found.extend(score.map(|score| (score, Arc::clone(&claim))));
                }
            }
        }
    }
    Ok(found.into_iter().flat_map(best_first).collect())
}

fn best_first(mut found: Vec<(u32, Arc<ReportedClaim>)>) -> Vec<Arc<ReportedClaim>> {
    found.sort_by(|(a_score, a), (b_score, b)| {
        (std::cmp::Reverse(a_score), &a.report.path, a.number).cmp(&(
            std::cmp::Reverse(b_score),
            &b.report.path,
            b.number,
        ))
    });
    found.into_iter().map(|(_, claim)| claim).collect()
}

/// The words of `texts`, small ones left out. Nothing but small words is a search all the same.
fn all_of(texts: &[String]) -> Vec<Sought> {
    let all: Vec<String> = texts.iter().flat_map(|text| words(text)).map(Cow::into_owned).collect();
    let telling: Vec<Sought> = all.iter().filter(|word| !is_small(word)).map(|word| Sought::new(word)).collect();
    if telling.is_empty() { all.iter().map(|word| Sought::new(word)).collect() } else { telling }
}

/// Whether a word (lower case) is an article, a preposition or the like, which says nothing of what is
/// looked for.
fn is_small(word: &str) -> bool {
    Lang::ALL.iter().any(|language| language.lexicon().function_words.contains(word))
}

/// The words of a claim.
struct Told {
    subject: BTreeSet<String>,
    source: BTreeSet<String>,
    all: BTreeSet<String>,
}

impl Told {
    fn by(row: &Row) -> Self {
        let subject = &row.claim.subject;
        Self {
            subject: subject
                .counts
                .iter()
                .flat_map(|counts| words(counts))
                .map(Cow::into_owned)
                .chain(subject.modifiers.iter().cloned())
                .collect(),
            source: row
                .claim
                .attribution
                .iter()
                .flat_map(|attribution| words(&attribution.source.text))
                .map(Cow::into_owned)
                .collect(),
            all: found_words(row),
        }
    }

    /// How well the claim matches; `None` where a word is missing.
    fn score(&self, sought: &[Sought]) -> Option<u32> {
        let best = |words: &BTreeSet<String>, word: &Sought| words.iter().map(|it| word.fit(it)).max().unwrap_or(0);
        sought
            .iter()
            .map(|word| {
                let weighed = [
                    IN_SUBJECT * best(&self.subject, word),
                    IN_SOURCE * best(&self.source, word),
                    IN_SENTENCE * best(&self.all, word),
                ];
                weighed.into_iter().max().filter(|&weight| weight > 0)
            })
            .sum()
    }
}
