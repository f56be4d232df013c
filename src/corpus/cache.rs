//! What was read from the store and may be asked for again: lists, unpacked claims, reports, origins.
//!
//! Lists hold for one state of the store and are let go with it. What was unpacked stays, since numbers are never given
//! twice, and origins stay for as long as the same names are tied together: one report that changed leaves the others
//! as they are.

use std::collections::HashMap;
use std::sync::Arc;

use foldhash::fast::FixedState;

use super::origins::Origins;
use super::store::{Key, Listed, Row, Snapshot, StoreError, Unpacked};
use super::{Report, ReportedClaim};
use crate::language::Lang;

/// How many claims are kept unpacked: more than a long draft is set beside, some ten megabytes.
const CLAIMS: usize = 8_000;

/// How many numbers are kept of what lies under keys: some megabytes.
const NUMBERS: usize = 400_000;

#[derive(Debug, Default)]
pub(super) struct Cache {
    /// The filling of the store that numbers belong to.
    mark: Option<i64>,
    generation: i64,
    /// Which names are tied together.
    ties: i64,
    reports: HashMap<u64, Arc<Report>, FixedState>,
    claims: HashMap<u64, Kept, FixedState>,
    origins: HashMap<String, Vec<String>, FixedState>,
    listed: HashMap<Key, Arc<Listed>, FixedState>,
    /// `None` for those with too many.
    both: HashMap<[Key; 2], Option<Arc<[u64]>>, FixedState>,
    /// How many numbers these two have.
    numbers: usize,
    /// How many reports there are.
    report_count: Option<usize>,
}

/// A claim that was unpacked.
#[derive(Debug)]
struct Kept {
    claim: Arc<ReportedClaim>,
    /// Who it comes from.
    names: Arc<[String]>,
    /// Which names were tied together when the origins of the claim were found by these.
    ties: i64,
}

impl Cache {
    /// Lets go of what belongs to another state of the store than `snapshot`.
    pub fn keep_up(&mut self, snapshot: &Snapshot<'_>) {
        let (mark, generation, ties) = (snapshot.mark(), snapshot.generation(), snapshot.ties());
        if mark != self.mark || self.claims.len() > CLAIMS {
            *self = Self { mark, generation, ties, ..Self::default() };
        } else if generation != self.generation {
            let (reports, claims) = (std::mem::take(&mut self.reports), std::mem::take(&mut self.claims));
            let origins = if ties == self.ties { std::mem::take(&mut self.origins) } else { HashMap::default() };
            *self = Self { mark, generation, ties, reports, claims, origins, ..Self::default() };
        }
    }

    /// Lets go of everything.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// What lies under `key`; the claims themselves where there are not more than `most`, which is the same each time.
    pub fn listed(&mut self, key: Key, most: u32, snapshot: &Snapshot<'_>) -> Result<Arc<Listed>, StoreError> {
        if let Some(listed) = self.listed.get(&key) {
            return Ok(Arc::clone(listed));
        }
        let listed = Arc::new(snapshot.listed(key, most)?);
        self.make_room(listed.weight());
        self.listed.insert(key, Arc::clone(&listed));
        Ok(listed)
    }

    /// The claims under both `keys`, of which `listed` is what lies under each; `None` where there are more than
    /// `most`, which is the same each time.
    pub fn both(
        &mut self,
        keys: [Key; 2],
        [one, other]: [&Listed; 2],
        most: u32,
        snapshot: &Snapshot<'_>,
    ) -> Result<Option<Arc<[u64]>>, StoreError> {
        if let Some(both) = self.both.get(&keys) {
            return Ok(both.clone());
        }
        let both: Option<Arc<[u64]>> = snapshot.both(one, other, most)?.map(Into::into);
        self.make_room(both.as_ref().map_or(0, |both| both.len()));
        self.both.insert(keys, both.clone());
        Ok(both)
    }

    fn make_room(&mut self, numbers: usize) {
        /// What an answer takes besides its numbers, in numbers.
        const ANSWER: usize = 8;
        if self.numbers + numbers + ANSWER > NUMBERS {
            self.listed.clear();
            self.both.clear();
            self.numbers = 0;
        }
        self.numbers += numbers + ANSWER;
    }

    /// How many reports there are.
    pub fn report_count(&mut self, snapshot: &Snapshot<'_>) -> Result<usize, StoreError> {
        if let Some(count) = self.report_count {
            return Ok(count);
        }
        let count = snapshot.totals()?.reports;
        self.report_count = Some(count);
        Ok(count)
    }

    /// The claims of these numbers, in their order, without those that are not there.
    pub fn claims(
        &mut self,
        numbers: &[u64],
        snapshot: &Snapshot<'_>,
        origins: &Origins,
    ) -> Result<Vec<Arc<ReportedClaim>>, StoreError> {
        let mut claims = Vec::with_capacity(numbers.len());
        // The report of the claim before.
        let mut open: Option<Unpacked> = None;
        for &number in numbers {
            if let Some(claim) = self.known(number, snapshot, origins)? {
                claims.push(claim);
                continue;
            }
            if !open.as_ref().is_some_and(|report| report.has(number)) {
                open = snapshot.report_with(number)?;
            }
            if let Some(report) = &open {
                let place = (number - report.number) as usize;
                claims.push(self.unpacked(report, place, report.row(place)?, snapshot, origins)?);
            }
        }
        Ok(claims)
    }

    /// The claim at `place` of a report, which has this row.
    pub fn claim(
        &mut self,
        report: &Unpacked,
        place: usize,
        row: Row,
        snapshot: &Snapshot<'_>,
        origins: &Origins,
    ) -> Result<Arc<ReportedClaim>, StoreError> {
        match self.known(report.number + place as u64, snapshot, origins)? {
            Some(claim) => Ok(claim),
            None => self.unpacked(report, place, row, snapshot, origins),
        }
    }

    /// The claim of that number, where it was unpacked before.
    fn known(
        &mut self,
        number: u64,
        snapshot: &Snapshot<'_>,
        origins: &Origins,
    ) -> Result<Option<Arc<ReportedClaim>>, StoreError> {
        let Some(Kept { claim, names, ties }) = self.claims.get(&number) else { return Ok(None) };
        let mut claim = Arc::clone(claim);
        if *ties != self.ties {
            // Other reports may tie a name to another one by now.
            let names = Arc::clone(names);
            let keys = self.keys(&names, &claim.report, snapshot, origins)?;
            if keys != claim.origins {
                claim = Arc::new(ReportedClaim { origins: keys, ..ReportedClaim::clone(&claim) });
            }
            let kept = Kept { claim: Arc::clone(&claim), names, ties: self.ties };
            self.claims.insert(number, kept);
        }
        Ok(Some(claim))
    }

    fn unpacked(
        &mut self,
        unpacked: &Unpacked,
        place: usize,
        row: Row,
        snapshot: &Snapshot<'_>,
        origins: &Origins,
    ) -> Result<Arc<ReportedClaim>, StoreError> {
        let report = self.report(unpacked)?;
        let names: Arc<[String]> = super::origins::names(&row, &report.metadata).into();
        let keys = self.keys(&names, &report, snapshot, origins)?;
        let Row { claim, line, page, text, sentence, sources: _, passage } = row;
        let claim = Arc::new(ReportedClaim {
            report,
            number: place,
            claim,
            line: line as usize,
            page: page.map(|page| page as usize),
            text,
            sentence,
            passage,
            origins: keys,
        });
        let kept = Kept { claim: Arc::clone(&claim), names, ties: self.ties };
        self.claims.insert(unpacked.number + place as u64, kept);
        Ok(claim)
    }

    fn report(&mut self, unpacked: &Unpacked) -> Result<Arc<Report>, StoreError> {
        if let Some(report) = self.reports.get(&unpacked.number) {
            return Ok(Arc::clone(report));
        }
        let head = unpacked.head()?;
        let language = if head.language == Lang::English.code() { Lang::English } else { Lang::German };
        let report = Arc::new(Report { path: head.path.to_owned(), metadata: head.metadata()?, language });
        self.reports.insert(unpacked.number, Arc::clone(&report));
        Ok(report)
    }

    /// The keys of the origins that go under `name`, by the rules and by what the corpus ties
    /// together; never empty.
    pub fn origins(
        &mut self,
        name: &str,
        snapshot: &Snapshot<'_>,
        origins: &Origins,
    ) -> Result<Vec<String>, StoreError> {
        if let Some(keys) = self.origins.get(name) {
            return Ok(keys.clone());
        }
        let keys = origins.keys_in(name, |name, each| snapshot.longer_names(name, each))?;
        self.origins.insert(name.to_owned(), keys.clone());
        Ok(keys)
    }

    /// The keys of whom a claim of `report` that comes from `names` goes back to; never empty.
    fn keys(
        &mut self,
        names: &[String],
        report: &Report,
        snapshot: &Snapshot<'_>,
        origins: &Origins,
    ) -> Result<Vec<String>, StoreError> {
        let mut keys: Vec<String> = Vec::new();
        for name in names {
            for key in self.origins(name, snapshot, origins)? {
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
        }
        if keys.is_empty() {
            // A report that says nothing of itself is its own origin.
            keys.push(format!("report:{}", report.path));
        }
        Ok(keys)
    }
}
