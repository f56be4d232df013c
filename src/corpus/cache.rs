//! What was read from the store and may be asked for again: lists, unpacked claims, reports, origins. Holds
//! for one state of the store and is let go with it.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use foldhash::fast::FixedState;

use super::origins::Origins;
use super::store::{Key, Listed, Row, Snapshot, StoreError, Unpacked};
use super::{Report, ReportedClaim};
use crate::language::Lang;

/// How many claims are kept unpacked: some tens of megabytes.
const CLAIMS: usize = 20_000;

/// How many numbers are kept of what lies under keys: some megabytes.
const NUMBERS: usize = 400_000;

#[derive(Debug, Default)]
pub(super) struct Cache {
    generation: i64,
    reports: HashMap<u64, Arc<Report>, FixedState>,
    claims: HashMap<u64, Arc<ReportedClaim>, FixedState>,
    origins: HashMap<String, Vec<String>, FixedState>,
    listed: HashMap<Key, Arc<Listed>, FixedState>,
    /// `None` for those with too many.
    both: HashMap<[Key; 2], Option<Arc<[u64]>>, FixedState>,
    /// How many numbers these two have.
    numbers: usize,
    /// How many reports there are.
    report_count: Option<usize>,
}

impl Cache {
    /// Lets go of what belongs to another state of the store than `snapshot`.
    pub fn keep_up(&mut self, snapshot: &Snapshot<'_>) {
        let generation = snapshot.generation();
        if generation != self.generation || self.claims.len() > CLAIMS {
            self.clear();
            self.generation = generation;
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
            if let Some(claim) = self.claims.get(&number) {
                claims.push(Arc::clone(claim));
                continue;
            }
            if !open.as_ref().is_some_and(|report| report.has(number)) {
                open = snapshot.report_with(number)?;
            }
            if let Some(report) = &open {
                let place = (number - report.number) as usize;
                claims.push(self.claim(report, place, report.row(place)?, snapshot, origins)?);
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
        let number = report.number + place as u64;
        if let Some(claim) = self.claims.get(&number) {
            return Ok(Arc::clone(claim));
        }
        let report = self.report(report)?;
        let claim = Arc::new(self.reported(row, place, report, snapshot, origins)?);
        self.claims.insert(number, Arc::clone(&claim));
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

    /// The keys of the origins of all figures of a report.
    pub fn origins_in(
        &mut self,
        number: u64,
        snapshot: &Snapshot<'_>,
        origins: &Origins,
    ) -> Result<BTreeSet<String>, StoreError> {
        let mut keys = BTreeSet::new();
        let Some(unpacked) = snapshot.report_with(number)? else { return Ok(keys) };
        let report = self.report(&unpacked)?;
        for row in unpacked.rows()? {
            keys.extend(self.keys(&row, &report, snapshot, origins)?);
        }
        Ok(keys)
    }

    /// The keys of whom a claim of `report` goes back to; never empty.
    fn keys(
        &mut self,
        row: &Row,
        report: &Report,
        snapshot: &Snapshot<'_>,
        origins: &Origins,
    ) -> Result<Vec<String>, StoreError> {
        let mut keys: Vec<String> = Vec::new();
        for name in super::origins::names(row, report) {
            for key in self.origins(&name, snapshot, origins)? {
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

    fn reported(
        &mut self,
        row: Row,
        place: usize,
        report: Arc<Report>,
        snapshot: &Snapshot<'_>,
        origins: &Origins,
    ) -> Result<ReportedClaim, StoreError> {
        let keys = self.keys(&row, &report, snapshot, origins)?;
        let Row { claim, line, page, text, sentence, sources: _, passage } = row;
        Ok(ReportedClaim {
            report,
            number: place,
            claim,
            line: line as usize,
            page: page.map(|page| page as usize),
            text,
            sentence,
            passage,
            origins: keys,
        })
    }
}
