//! From a draft's claim to the reported claims that may speak of the same.

use std::sync::Arc;

use super::ReportedClaim;
use super::cache::{Cache, Found};
use super::keys::{self, ENOUGH};
use super::origins::Origins;
use super::store::{Snapshot, StoreError};
use crate::reading::Claim;

/// How many claims a draft's claim is set beside at most. A figure with more that share its noun or
/// number has all it could be checked against among those that share most.
const MOST: usize = 100;

/// Things that a claim says and that are looked for; hardly any says as many.
const MOST_PARTS: usize = 64;

/// A key with more claims than this says too little: half an archive counts people. What matters among
/// those is found by the keys for two things at once, which no archive has that many claims of.
pub(super) const COMMON: u32 = 1_000;

/// The candidates for `claim`.
pub(super) fn of(
    claim: &Claim,
    cache: &mut Cache,
    snapshot: &Snapshot<'_>,
    origins: &Origins,
) -> Result<Found, StoreError> {
    let mut numbers = numbers(claim, cache, snapshot)?;
    // The claims of a report follow upon each other.
    numbers.sort_unstable();
    cache.claims(&numbers, snapshot, origins)
}

/// Puts candidates in the order of report path and place.
pub(super) fn sort(claims: &mut [Arc<ReportedClaim>]) {
    claims.sort_by(|a, b| (&a.report.path, a.number).cmp(&(&b.report.path, b.number)));
}

/// The numbers of the claims that share most with `claim`, most first.
fn numbers(claim: &Claim, cache: &mut Cache, snapshot: &Snapshot<'_>) -> Result<Vec<u64>, StoreError> {
    let mut parts = keys::of(claim);
    parts.truncate(MOST_PARTS);
    let listed = parts.iter().map(|&key| cache.listed(key, COMMON, snapshot)).collect::<Result<Vec<_>, _>>()?;
    // Which parts a claim shares, a bit for each; what is said in several places is put together below.
    let mut shared: Vec<(u64, u64)> = Vec::new();
    for (at, listed) in listed.iter().enumerate() {
        shared.extend(listed.claims.iter().flatten().map(|&claim| (claim, 1 << at)));
    }
    for one in 0..parts.len() {
        for other in one + 1..parts.len() {
            // Two that are rare have said all that their pair says.
            let is_telling = listed[one].claims.is_none() || listed[other].claims.is_none();
            if is_telling && keys::are_paired(parts[one], parts[other]) {
                let both = cache.both([parts[one], parts[other]], [&listed[one], &listed[other]], COMMON, snapshot)?;
                shared.extend(both.iter().flat_map(|both| both.iter()).map(|&claim| (claim, 1 << one | 1 << other)));
            }
        }
    }
    // Lists in ascending order, one after another, are what a stable sort is quick with.
    shared.sort_by_key(|&(claim, _)| claim);
    let weight = |bits: u64| -> u32 {
        let parts = parts.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
        parts.map(|(_, &key)| keys::weight(key)).sum()
    };
    let together = shared.chunk_by(|one, next| one.0 == next.0);
    let weighed = together.map(|same| (weight(same.iter().fold(0, |bits, (_, more)| bits | more)), same[0].0));
    heaviest(weighed.filter(|&(weight, _)| weight >= ENOUGH).collect(), MOST, snapshot)
}

/// The `most` claims that weigh most. Of those that weigh the same, the order of the reports says which: it is the same
/// however they came into the index.
pub(super) fn heaviest(
    mut weighed: Vec<(u32, u64)>,
    most: usize,
    snapshot: &Snapshot<'_>,
) -> Result<Vec<u64>, StoreError> {
    if weighed.len() > most {
        weighed.sort_unstable_by_key(|&(weight, claim)| (std::cmp::Reverse(weight), claim));
        let last = weighed[most - 1].0;
        let first = weighed.partition_point(|&(weight, _)| weight > last);
        let ties = weighed[first..].iter().take_while(|&&(weight, _)| weight == last);
        let ties: Vec<u64> = ties.map(|&(_, claim)| claim).collect();
        let mut ties: Vec<(u64, u64)> = snapshot.orders(&ties)?.into_iter().zip(ties).collect();
        ties.sort_unstable();
        weighed.truncate(first);
        weighed.extend(ties.into_iter().take(most - first).map(|(_, claim)| (last, claim)));
    }
    Ok(weighed.into_iter().map(|(_, claim)| claim).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot set up its store has failed")]

    use std::collections::{BTreeMap, BTreeSet};

    use super::super::store::tests::{claim, put, report};
    use super::super::store::{Key, Store};
    use super::*;
    use crate::configuration::NamedSource;

    #[test]
    fn one_matter_is_found_among_thousands_of_claims_of_the_same_noun() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("index.sqlite"), "reader 1").unwrap();
        let people: Vec<Claim> = (0..=COMMON).map(|number| claim(f64::from(number) + 0.5, "mensch")).collect();
        let mut evacuated = claim(7.0, "mensch");
        evacuated.subject.roles.insert("evacuated".into());
        put(&store, &[report("viele.txt", &people), report("flut.txt", std::slice::from_ref(&evacuated))]);
        let mut wanted = evacuated.clone();
        wanted.figure.value = Some(90_000.0);
        let found = store.read(|snapshot| numbers(&wanted, &mut Cache::default(), snapshot)).unwrap();
        assert_eq!(found.len(), 1, "the noun alone says too little here, the noun in its role enough");
    }

    /// Claims of a few nouns, roles and numbers, and many actors, that look random and are always the same.
    struct Chance(u64);

    impl Chance {
        fn below(&mut self, bound: u64) -> u64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) % bound
        }

        /// Below `bound`; the lower, the more often.
        fn low(&mut self, bound: u64) -> u64 {
            let most = self.below(bound) + 1;
            self.below(most)
        }

        fn claim(&mut self) -> Claim {
            let mut claim = claim((self.low(300) * 7) as f64, &format!("noun {}", self.low(9)));
            let subject = &mut claim.subject;
            subject.classes = vec![format!("class {}", self.low(3))];
            subject.roles = (0..self.below(3)).map(|_| format!("role {}", self.low(5))).collect();
            subject.actors = (0..self.below(3)).map(|_| format!("actor {}", self.low(2_000))).collect();
            if self.below(4) == 0 {
                subject.head = None;
                subject.context = (0..4).map(|_| format!("word {}", self.low(900))).collect();
            }
            claim
        }

        fn claims(&mut self) -> Vec<Claim> {
            (0..self.below(12)).map(|_| self.claim()).collect()
        }
    }

    /// The keys of the claims in the store, held in memory and looked through from one end to the other.
    #[derive(Default)]
    struct Shelf(BTreeMap<String, Vec<Vec<Key>>>);

    impl Shelf {
        /// The candidates for `wanted`, as `path:place`, in their order.
        fn candidates(&self, wanted: &Claim) -> Vec<String> {
            let parts = keys::of(wanted);
            let all: Vec<(&String, usize, BTreeSet<usize>)> = self
                .0
                .iter()
                .flat_map(|(path, claims)| claims.iter().enumerate().map(move |(place, has)| (path, place, has)))
                .map(|(path, place, has)| {
                    (path, place, (0..parts.len()).filter(|&at| has.contains(&parts[at])).collect())
                })
                .collect();
            let rare = |with: &[usize]| {
                let count = all.iter().filter(|(.., shared)| with.iter().all(|at| shared.contains(at))).count();
                count <= COMMON as usize
            };
            let alone: Vec<bool> = (0..parts.len()).map(|at| rare(&[at])).collect();
            let mut telling: Vec<Vec<usize>> = (0..parts.len()).filter(|&at| alone[at]).map(|at| vec![at]).collect();
            for one in 0..parts.len() {
                for other in one + 1..parts.len() {
                    let is_telling = !(alone[one] && alone[other]) && keys::are_paired(parts[one], parts[other]);
                    telling.extend((is_telling && rare(&[one, other])).then(|| vec![one, other]));
                }
            }
            let weigh = |shared: &BTreeSet<usize>| -> u32 {
                let told = telling.iter().filter(|with| with.iter().all(|at| shared.contains(at)));
                let told: BTreeSet<usize> = told.flatten().copied().collect();
                told.into_iter().map(|at| keys::weight(parts[at])).sum()
            };
            let mut found: Vec<_> = all
                .iter()
                .map(|(path, place, shared)| {
                    (std::cmp::Reverse(weigh(shared)), keys::hash(&["report", path]), *place, path)
                })
                .filter(|(weight, ..)| weight.0 >= ENOUGH)
                .collect();
            found.sort();
            found.truncate(MOST);
            let mut found: Vec<_> = found.into_iter().map(|(.., place, path)| (path, place)).collect();
            found.sort();
            found.into_iter().map(|(path, place)| format!("{path}:{place}")).collect()
        }
    }

    #[test]
    fn many_segments_give_what_looking_through_all_claims_gives() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("index.sqlite"), "reader 1").unwrap();
        let origins = Origins::new(&[] as &[NamedSource]);
        let (mut chance, mut shelf) = (Chance(1), Shelf::default());
        let mut segments = BTreeSet::new();
        // How many reports come in, of which names, and how many go.
        for (coming, names, going) in
            [(900, 10_000, 0), (60, 10_000, 5), (5, 10_000, 0), (2_700, 10_000, 100), (700, 700, 300), (1, 10_000, 600)]
        {
            let mut writer = store.write().unwrap();
            for _ in 0..coming {
                let path = format!("{}.txt", chance.below(names));
                let claims = chance.claims();
                writer.put(&report(&path, &claims)).unwrap();
                shelf.0.insert(path, claims.iter().map(keys::of).collect());
            }
            for _ in 0..going {
                let at = chance.below(shelf.0.len() as u64) as usize;
                let path = shelf.0.keys().nth(at).unwrap().clone();
                writer.remove(&path).unwrap();
                shelf.0.remove(&path);
            }
            writer.commit().unwrap();
            segments.insert(store.segments());
            let mut cache = Cache::default();
            for _ in 0..20 {
                let wanted = chance.claim();
                let Found { mut claims, lacking } =
                    store.read(|snapshot| of(&wanted, &mut cache, snapshot, &origins)).unwrap();
                let fresh = lacking.unpack().unwrap();
                claims.extend(store.read(|snapshot| cache.add(fresh, snapshot, &origins)).unwrap());
                sort(&mut claims);
                let found: Vec<String> = claims.iter().map(|it| format!("{}:{}", it.report.path, it.number)).collect();
                assert_eq!(found, shelf.candidates(&wanted), "{:?}", wanted.subject);
            }
        }
        assert_eq!(segments, BTreeSet::from([1, 2]), "some were kept apart, and some merged");
    }
}
