//! What was read from the store and may be asked for again: decoded claims, reports, origins. Holds
//! for one state of the store and is let go with it.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::origins::Origins;
use super::store::{Key, Place, Row, Snapshot, StoreError};
use super::{Report, ReportedClaim};
use crate::language::Lang;

/// How many claims are kept decoded: some tens of megabytes.
const CLAIMS: usize = 20_000;

/// How many places of claims are kept: some megabytes.
const PLACES: usize = 400_000;

#[derive(Debug, Default)]
pub(super) struct Cache {
    generation: i64,
    reports: HashMap<i64, Arc<Report>>,
    claims: HashMap<Place, Arc<ReportedClaim>>,
    origins: HashMap<String, Vec<String>>,
    /// By key; `None` for those with too many.
    places: HashMap<Key, Option<Arc<[Place]>>>,
    /// How many places those are.
    places_kept: usize,
    /// How many reports there are.
    report_count: Option<usize>,
}

impl Cache {
    /// Lets go of what belongs to another state of the store than `snapshot`.
    pub fn keep_up(&mut self, snapshot: &Snapshot<'_>) -> Result<(), StoreError> {
        let generation = snapshot.generation()?;
        if generation != self.generation || self.claims.len() > CLAIMS {
            self.clear();
            self.generation = generation;
        }
        Ok(())
    }

    /// Lets go of everything.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// The places under `key`; `None` where there are more than `most`.
    pub fn places(&mut self, key: Key, most: u32, snapshot: &Snapshot<'_>) -> Result<Option<Arc<[Place]>>, StoreError> {
        if let Some(places) = self.places.get(&key) {
            return Ok(places.clone());
        }
        let places: Option<Arc<[Place]>> = snapshot.places(key, most)?.map(Into::into);
        // An empty answer costs a little, too.
        let kept = places.as_ref().map_or(1, |places| places.len() + 1);
        if self.places_kept + kept > PLACES {
            self.places.clear();
            self.places_kept = 0;
        }
        self.places_kept += kept;
        self.places.insert(key, places.clone());
        Ok(places)
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

    /// The claim at `place`; `None` where there is none.
    pub fn claim(
        &mut self,
        place: Place,
        snapshot: &Snapshot<'_>,
        origins: &Origins,
    ) -> Result<Option<Arc<ReportedClaim>>, StoreError> {
        if let Some(claim) = self.claims.get(&place) {
            return Ok(Some(Arc::clone(claim)));
        }
        let Some(report) = self.report(place.report, snapshot)? else { return Ok(None) };
        let Some(row) = snapshot.row(place)? else { return Ok(None) };
        let claim = Arc::new(self.reported(row, place, report, snapshot, origins)?);
        self.claims.insert(place, Arc::clone(&claim));
        Ok(Some(claim))
    }

    /// The report of that number.
    pub fn report(&mut self, id: i64, snapshot: &Snapshot<'_>) -> Result<Option<Arc<Report>>, StoreError> {
        if let Some(report) = self.reports.get(&id) {
            return Ok(Some(Arc::clone(report)));
        }
        let Some((path, language, metadata)) = snapshot.report(id)? else { return Ok(None) };
        let language = if language == Lang::English.code() { Lang::English } else { Lang::German };
        let report = Arc::new(Report { path, metadata, language });
        self.reports.insert(id, Arc::clone(&report));
        Ok(Some(report))
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
        let keys = origins.keys_in(name, |name| snapshot.longer_names(name))?;
        self.origins.insert(name.to_owned(), keys.clone());
        Ok(keys)
    }

    /// The keys of the origins of all figures of a report.
    pub fn origins_in(
        &mut self,
        id: i64,
        snapshot: &Snapshot<'_>,
        origins: &Origins,
    ) -> Result<BTreeSet<String>, StoreError> {
        let mut keys = BTreeSet::new();
        let Some(report) = self.report(id, snapshot)? else { return Ok(keys) };
        for row in snapshot.rows(id)? {
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
        place: Place,
        report: Arc<Report>,
        snapshot: &Snapshot<'_>,
        origins: &Origins,
    ) -> Result<ReportedClaim, StoreError> {
        let keys = self.keys(&row, &report, snapshot, origins)?;
        let Row { claim, line, page, text, sentence, sources: _, passage } = row;
        Ok(ReportedClaim {
            report,
            number: place.number as usize,
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
