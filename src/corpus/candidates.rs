//! From a draft's claim to the reported claims that may speak of the same.

use std::collections::HashMap;
use std::sync::Arc;

use super::ReportedClaim;
use super::cache::Cache;
use super::keys::{ENOUGH, Keys};
use super::origins::Origins;
use super::store::{Place, Snapshot, StoreError};
use crate::reading::Claim;

/// How many claims a draft's claim is set beside at most. A figure with more that share its noun or
/// number has all it could be checked against among those that share most.
const MOST: usize = 100;

/// Things that a claim says and that are looked for; hardly any says as many.
const MOST_PARTS: usize = 64;

/// A key with more claims than this says too little: half an archive counts people. What matters among
/// those is found by the keys for two things at once, which no archive has that many claims of.
const COMMON: u32 = 1_000;

/// The candidates for `claim`, in the order of report path and place.
pub(super) fn of(
    claim: &Claim,
    cache: &mut Cache,
    snapshot: &Snapshot<'_>,
    origins: &Origins,
) -> Result<Vec<Arc<ReportedClaim>>, StoreError> {
    let mut claims: Vec<Arc<ReportedClaim>> = Vec::new();
    for place in places(claim, cache, snapshot)? {
        claims.extend(cache.claim(place, snapshot, origins)?);
    }
    claims.sort_by(|a, b| (&a.report.path, a.number).cmp(&(&b.report.path, b.number)));
    Ok(claims)
}

/// The places that share most with `claim`, most first.
fn places(claim: &Claim, cache: &mut Cache, snapshot: &Snapshot<'_>) -> Result<Vec<Place>, StoreError> {
    let Keys { mut parts, pairs } = Keys::of(claim);
    parts.truncate(MOST_PARTS);
    // Which parts each place shares, a bit for each.
    let mut shared: HashMap<Place, u64> = HashMap::new();
    let mut common: Vec<bool> = Vec::with_capacity(parts.len());
    for (at, &(key, _)) in parts.iter().enumerate() {
        let places = cache.places(key, COMMON, snapshot)?;
        common.push(places.is_none());
        for &place in places.iter().flat_map(|places| places.iter()) {
            *shared.entry(place).or_default() |= 1 << at;
        }
    }
    // Two that are rare have said all that their pair says.
    let telling = |pair: &[usize; 2]| pair.iter().all(|&at| at < parts.len()) && pair.iter().any(|&at| common[at]);
    for (key, [one, other]) in pairs.into_iter().filter(|(_, pair)| telling(pair)) {
        let places = cache.places(key, COMMON, snapshot)?;
        for &place in places.iter().flat_map(|places| places.iter()) {
            *shared.entry(place).or_default() |= 1 << one | 1 << other;
        }
    }
    let weight = |bits: u64| -> u32 {
        let parts = parts.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
        parts.map(|(_, &(_, weight))| weight).sum()
    };
    let mut places: Vec<(u32, Place)> =
        shared.into_iter().map(|(place, bits)| (weight(bits), place)).filter(|&(weight, _)| weight >= ENOUGH).collect();
    places.sort_unstable_by_key(|&(weight, place)| (std::cmp::Reverse(weight), place));
    places.truncate(MOST);
    Ok(places.into_iter().map(|(_, place)| place).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot set up its store has failed")]

    use super::super::store::Store;
    use super::super::store::tests::{claim, put, report};
    use super::*;

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
        let found = store.read(|snapshot| places(&wanted, &mut Cache::default(), snapshot)).unwrap();
        assert_eq!(found.len(), 1, "the noun alone says too little here, the noun in its role enough");
    }
}
