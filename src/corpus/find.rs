//! `beleg find`: the reported claims that match some words. And those near a sentence that is being written.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::Arc;

use foldhash::fast::FixedState;

use super::ReportedClaim;
use super::cache::{Cache, Fresh, Lacking};
use super::candidates::heaviest;
use super::keys::{word_key, words_beside};
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
    let mut scores = Scores::new(std::slice::from_ref(&sought));
    let mut found = Vec::new();
    for report in reports.unwrap_or_default() {
        let Some(packed) = snapshot.report_with(report)? else { continue };
        let unpacked = packed.unpack()?;
        let report = unpacked.open()?;
        for (place, row) in report.rows()?.into_iter().enumerate() {
            if let Some(score) = scores.of(&row)[0] {
                let first = (packed.number, cache.report(packed.number, || report.head.report())?);
                found.push((score, cache.claim(first, place, row, snapshot, origins)?));
            }
        }
    }
    Ok(best_first(found))
}

/// What is sought near a sentence: the words of each of `texts`.
pub(super) fn searches(texts: &[String]) -> Vec<Vec<Sought>> {
    texts.iter().map(|text| all_of(std::slice::from_ref(text))).collect()
}

/// The `most` reports that have most of what is `sought`, to be unpacked. What stands in more reports than are counted
/// says too little to look for.
pub(super) fn reports_near(
    sought: &[Vec<Sought>],
    most: usize,
    cache: &Cache,
    snapshot: &Snapshot<'_>,
) -> Result<Lacking, StoreError> {
    let mut having: Vec<(u64, u32)> = Vec::new();
    for words in sought {
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
    cache.reports(&reports, snapshot)
}

/// How well a claim matches each of several searches; `None` where a word is missing.
pub(super) type Matches = Vec<Option<u32>>;

/// The claims of `reports` that match one of `sought`, each with how well it matches each of them.
pub(super) fn matching(reports: &Lacking, sought: &[Vec<Sought>]) -> Result<(Fresh, Vec<Matches>), StoreError> {
    reports.unpack_wanted(|| {
        let mut scores = Scores::new(sought);
        move |row: &Row| Some(scores.of(row)).filter(|scores| scores.iter().any(Option::is_some))
    })
}

/// `claims` by what they match, best first: those that match the first search, then those that match the second. `scores`
/// says how well each matches each of so many `searches`.
pub(super) fn by_search(claims: &[Arc<ReportedClaim>], scores: &[Matches], searches: usize) -> Vec<Arc<ReportedClaim>> {
    let search = |search: usize| {
        let matching = claims.iter().zip(scores);
        best_first(matching.filter_map(|(claim, scores)| Some((scores[search]?, Arc::clone(claim)))).collect())
    };
    (0..searches).flat_map(search).collect()
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

/// How well claims match several searches.
struct Scores<'s> {
    /// The words of all searches, one behind another.
    sought: Vec<&'s Sought>,
    /// Which of them are of each search.
    searches: Vec<Range<usize>>,
    /// How well a word of a report fits each of them, where it fits one. Reports on one matter have most of their words in
    /// common, and to find the stem of a word takes longer than all else.
    fits: HashMap<String, Option<Box<[u32]>>, FixedState>,
    /// The last sentence, with the most that each weighs by its words.
    sentence: (String, Vec<u32>),
}

impl<'s> Scores<'s> {
    fn new(searches: &'s [Vec<Sought>]) -> Self {
        let sought: Vec<&Sought> = searches.iter().flatten().collect();
        let mut start = 0;
        let ranges = searches.iter().map(|search| {
            let range = start..start + search.len();
            start = range.end;
            range
        });
        let searches = ranges.collect();
        let sentence = (String::new(), vec![0; sought.len()]);
        Self { sought, searches, fits: HashMap::default(), sentence }
    }

    /// How well the claim matches each search.
    fn of(&mut self, row: &Row) -> Matches {
        // Claims of one sentence follow upon each other.
        if self.sentence.0 != row.sentence {
            let mut weights = vec![0; self.sought.len()];
            words(&row.sentence).for_each(|word| self.weigh(&word, IN_SENTENCE, &mut weights));
            self.sentence = (row.sentence.clone(), weights);
        }
        let mut weights = self.sentence.1.clone();
        let Row { claim, .. } = row;
        words_beside(row).for_each(|word| self.weigh(&word, IN_SENTENCE, &mut weights));
        let source = claim.attribution.iter().flat_map(|attribution| words(&attribution.source.text));
        source.for_each(|word| self.weigh(&word, IN_SOURCE, &mut weights));
        let counts = claim.subject.counts.iter().flat_map(|counts| words(counts));
        let subject = counts.chain(claim.subject.modifiers.iter().map(Cow::from));
        subject.for_each(|word| self.weigh(&word, IN_SUBJECT, &mut weights));
        let score = |search: &Range<usize>| {
            let weights = weights[search.clone()].iter();
            weights.map(|&weight| (weight > 0).then_some(weight)).sum()
        };
        self.searches.iter().map(score).collect()
    }

    /// Raises what each word that is sought weighs to what it does by `word`, which counts so much.
    fn weigh(&mut self, word: &str, counts: u32, weights: &mut [u32]) {
        if !self.fits.contains_key(word) {
            self.fits.insert(word.to_owned(), Sought::fits(&self.sought, word));
        }
        if let Some(Some(fits)) = self.fits.get(word) {
            weights.iter_mut().zip(fits).for_each(|(weight, fit)| *weight = (*weight).max(counts * fit));
        }
    }
}
