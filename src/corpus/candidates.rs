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
    let mut places: Vec<(u32, Place)> = Vec::new();
    #[allow(clippy::iter_over_hash_type, reason = "sorted below by what does not depend on it")]
    for (place, weight) in weights {
        if weight >= ENOUGH {
            places.push((weight, place));
        }
    }
    let mut found = Vec::with_capacity(places.len());
    for (weight, place) in places {
        if let Some(claim) = cache.claim(place, snapshot, origins)? {
            found.push((weight, claim));
        }
    }
    let order = |claim: &ReportedClaim| (claim.report.path.clone(), claim.number);
    if found.len() > MOST {
        found.sort_by_cached_key(|(weight, claim)| (std::cmp::Reverse(*weight), order(claim)));
        found.truncate(MOST);
    }
    let mut claims: Vec<Arc<ReportedClaim>> = found.into_iter().map(|(_, claim)| claim).collect();
    claims.sort_by(|a, b| (&a.report.path, a.number).cmp(&(&b.report.path, b.number)));
    Ok(claims)
}
