//! What was read from the store and may be asked for again: lists, unpacked claims, reports, origins.
//!
//! Lists hold for one state of the store and are let go with it. What was unpacked stays, since numbers are never given
//! twice, and origins stay for as long as the same names are tied together: one report that changed leaves the others
//! as they are.

use std::collections::HashMap;
use std::sync::Arc;

use foldhash::fast::FixedState;

use super::origins::Origins;
use super::store::{Key, Listed, Packed, Row, Snapshot, StoreError};
use super::{Report, ReportedClaim, side_by_side};

/// How many claims are kept unpacked besides those that a draft is set beside: some five megabytes.
const CLAIMS: usize = 4_000;

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
    /// How many of them were in use when the others were let go.
    in_use: usize,
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

/// To unpack so many reports takes longer than to ask a thread to.
const FEWEST_REPORTS: usize = 6;

/// The claims that were asked for.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Those at hand.
    pub claims: Vec<Arc<ReportedClaim>>,
    /// The others.
    pub lacking: Lacking,
}

/// Claims that are to be unpacked, which takes longer than all else and needs no cache: others may ask meanwhile.
#[derive(Debug, Default)]
pub(super) struct Lacking {
    /// The filling of the store that their numbers belong to.
    mark: Option<i64>,
    /// The reports that hold them, with the places of those of their claims that are asked for.
    reports: Vec<(Packed, Vec<usize>)>,
}

/// What came of unpacking them.
#[derive(Debug, Default)]
pub(super) struct Fresh {
    mark: Option<i64>,
    reports: Vec<FreshReport>,
}

#[derive(Debug)]
struct FreshReport {
    /// The number of its first claim.
    first: u64,
    report: Report,
    /// Those of its claims that were asked for, with their places.
    rows: Vec<(usize, Row)>,
}

impl Lacking {
    pub fn unpack(&self) -> Result<Fresh, StoreError> {
        let unpacked = side_by_side(&self.reports, FEWEST_REPORTS, |(packed, places)| {
            let unpacked = packed.unpack()?;
            let report = unpacked.open()?;
            let rows = places.iter().map(|&place| Ok((place, report.row(place)?)));
            let rows = rows.collect::<Result<_, StoreError>>()?;
            Ok(FreshReport { first: packed.number, report: report.head.report()?, rows })
        });
        Ok(Fresh { mark: self.mark, reports: unpacked.into_iter().collect::<Result<_, StoreError>>()? })
    }

    /// Unpacks all claims of the reports, a few reports at once, and keeps those that `wanted`, made anew for these few,
    /// has something to say of. What it says of each comes with them, in their order.
    pub fn unpack_wanted<W: FnMut(&Row) -> Option<T>, T: Send>(
        &self,
        wanted: impl Fn() -> W + Sync,
    ) -> Result<(Fresh, Vec<T>), StoreError> {
        let few: Vec<&[(Packed, Vec<usize>)]> = self.reports.chunks(FEWEST_REPORTS).collect();
        let unpacked = side_by_side(&few, 1, |reports| {
            let mut wanted = wanted();
            let mut said = Vec::new();
            let fresh = reports.iter().map(|(packed, _)| {
                let unpacked = packed.unpack()?;
                let report = unpacked.open()?;
                let mut rows = Vec::new();
                for (place, row) in report.rows()?.into_iter().enumerate() {
                    if let Some(says) = wanted(&row) {
                        said.push(says);
                        rows.push((place, row));
                    }
                }
                Ok(FreshReport { first: packed.number, report: report.head.report()?, rows })
            });
            let fresh: Vec<FreshReport> = fresh.collect::<Result<_, StoreError>>()?;
            Ok((fresh, said))
        });
        let unpacked = unpacked.into_iter().collect::<Result<Vec<_>, StoreError>>()?;
        let (fresh, said): (Vec<_>, Vec<_>) = unpacked.into_iter().unzip();
        let reports = fresh.into_iter().flatten().filter(|report| !report.rows.is_empty()).collect();
        Ok((Fresh { mark: self.mark, reports }, said.into_iter().flatten().collect()))
    }
}

impl Fresh {
    pub fn is_empty(&self) -> bool {
        self.reports.is_empty()
    }
}

impl Cache {
    /// Lets go of what belongs to another state of the store than `snapshot`.
    pub fn keep_up(&mut self, snapshot: &Snapshot<'_>) {
        let (mark, generation, ties) = (snapshot.mark(), snapshot.generation(), snapshot.ties());
        if mark != self.mark {
            *self = Self { mark, generation, ties, ..Self::default() };
        } else if generation != self.generation {
            let (reports, claims) = (std::mem::take(&mut self.reports), std::mem::take(&mut self.claims));
            let origins = if ties == self.ties { std::mem::take(&mut self.origins) } else { HashMap::default() };
            let in_use = self.in_use;
            *self = Self { mark, generation, ties, reports, claims, in_use, origins, ..Self::default() };
        }
        if self.claims.len() > CLAIMS + self.in_use {
            let gone: Vec<_> = self.claims.extract_if(|_, kept| Arc::strong_count(&kept.claim) == 1).collect();
            // To give back what they took is a few milliseconds' work.
            rayon::spawn(move || drop(gone));
            self.reports.retain(|_, report| Arc::strong_count(report) > 1);
            self.in_use = self.claims.len();
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

    /// The reports of these numbers, none of whose claims is asked for yet.
    pub fn reports(&self, numbers: &[u64], snapshot: &Snapshot<'_>) -> Result<Lacking, StoreError> {
        let packed = numbers.iter().map(|&number| snapshot.report_with(number));
        let packed = packed.collect::<Result<Vec<_>, _>>()?.into_iter().flatten();
        Ok(Lacking { mark: self.mark, reports: packed.map(|packed| (packed, Vec::new())).collect() })
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

    /// The claims of these `numbers`, which ascend, without those that are not there.
    pub fn claims(&mut self, numbers: &[u64], snapshot: &Snapshot<'_>, origins: &Origins) -> Result<Found, StoreError> {
        let mut claims = Vec::with_capacity(numbers.len());
        let mut reports: Vec<(Packed, Vec<usize>)> = Vec::new();
        for &number in numbers {
            if let Some(claim) = self.known(number, snapshot, origins)? {
                claims.push(claim);
            } else if let Some((place, (_, places))) =
                reports.last_mut().and_then(|last| Some((last.0.place(number)?, last)))
            {
                places.push(place);
            } else if let Some(packed) = snapshot.report_with(number)? {
                let places = packed.place(number).into_iter().collect();
                reports.push((packed, places));
            }
        }
        Ok(Found { claims, lacking: Lacking { mark: self.mark, reports } })
    }

    /// Takes up what was unpacked, and gives it back as claims; nothing where the store was filled anew meanwhile.
    pub fn add(
        &mut self,
        fresh: Fresh,
        snapshot: &Snapshot<'_>,
        origins: &Origins,
    ) -> Result<Vec<Arc<ReportedClaim>>, StoreError> {
        let mut claims = Vec::new();
        let reports = if fresh.mark == self.mark { fresh.reports } else { Vec::new() };
        for FreshReport { first, report, rows } in reports {
            let report = self.report(first, || Ok(report))?;
            for (place, row) in rows {
                claims.push(self.claim((first, Arc::clone(&report)), place, row, snapshot, origins)?);
            }
        }
        Ok(claims)
    }

    /// The claim at `place` of a report, of which the number of the first claim is given; `row` is what it says.
    pub fn claim(
        &mut self,
        (first, report): (u64, Arc<Report>),
        place: usize,
        row: Row,
        snapshot: &Snapshot<'_>,
        origins: &Origins,
    ) -> Result<Arc<ReportedClaim>, StoreError> {
        let number = first + place as u64;
        if let Some(claim) = self.known(number, snapshot, origins)? {
            return Ok(claim);
        }
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
        self.claims.insert(number, Kept { claim: Arc::clone(&claim), names, ties: self.ties });
        Ok(claim)
    }

    /// The report whose first claim has that number; `make` says what it is where that is not known.
    pub fn report(
        &mut self,
        first: u64,
        make: impl FnOnce() -> Result<Report, StoreError>,
    ) -> Result<Arc<Report>, StoreError> {
        if let Some(report) = self.reports.get(&first) {
            return Ok(Arc::clone(report));
        }
        let report = Arc::new(make()?);
        self.reports.insert(first, Arc::clone(&report));
        Ok(report)
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
