//! From a draft's claim to the reported claims that may speak of the same.

use std::collections::HashMap;
use std::sync::Arc;

use super::ReportedClaim;
use super::cache::Cache;
use super::keys::{self, ENOUGH};
use super::origins::Origins;
use super::store::{Place, Snapshot, StoreError};
use crate::reading::Claim;

/// How many claims a draft's claim is set beside at most. A figure with more that share its noun or
/// number has all it could be checked against among those that share most.
const MOST: usize = 2_000;

/// The candidates for `claim`, in the order of report path and place.
pub(super) fn of(
    claim: &Claim,
    cache: &mut Cache,
    snapshot: &Snapshot<'_>,
    origins: &Origins,
) -> Result<Vec<Arc<ReportedClaim>>, StoreError> {
    let mut weights: HashMap<Place, u32> = HashMap::new();
    for key in keys::of_claim(claim) {
        snapshot.places(key.hash, |place| *weights.entry(place).or_default() += key.weight)?;
    }
    let mut places: Vec<(u32, Place)> =
        weights.into_iter().filter(|&(_, weight)| weight >= ENOUGH).map(|(place, weight)| (weight, place)).collect();
    places.sort_unstable_by_key(|&(weight, place)| (std::cmp::Reverse(weight), place));
    places.truncate(MOST);
    let mut claims: Vec<Arc<ReportedClaim>> = Vec::with_capacity(places.len());
    for (_, place) in places {
        claims.extend(cache.claim(place, snapshot, origins)?);
    }
    claims.sort_by(|a, b| (&a.report.path, a.number).cmp(&(&b.report.path, b.number)));
    Ok(claims)
}
