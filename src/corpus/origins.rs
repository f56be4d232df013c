//! Who is who under several names: a name becomes the key of its origin.

use super::Report;
use super::store::StoreError;
use crate::configuration::NamedSource;
use crate::reading::Claim;

/// The rules and the user's `[[source]]` names.
#[derive(Debug)]
pub(super) struct Origins {
    /// Normal forms of the user's names, each with the key of its entry.
    named: Vec<(String, String)>,
}

impl Origins {
    pub fn new(sources: &[NamedSource]) -> Self {
        let entry = |source: &NamedSource| {
            let key = normal(&source.name);
            let names: Vec<_> =
                std::iter::once(&source.name).chain(&source.aliases).map(|name| (normal(name), key.clone())).collect();
            names
        };
        Self { named: sources.iter().flat_map(entry).collect() }
    }

    /// The key of the origin that goes under `name`, by the rules alone.
    pub fn key(&self, name: &str) -> String {
        let name = normal(name);
        self.named.iter().find(|(known, _)| *known == name).map_or(name, |(_, key)| key.clone())
    }

    /// The same, with what the corpus ties together: `others` gives the names tied to one.
    pub fn key_in(
        &self,
        name: &str,
        others: impl Fn(&str) -> Result<Vec<String>, StoreError>,
    ) -> Result<String, StoreError> {
        let _ = others;
        Ok(self.key(name))
    }
}

/// The names of whom a reported claim goes back to; the report's own where it speaks for itself.
pub(super) fn names(claim: &Claim, report: &Report) -> Vec<String> {
    match &claim.attribution {
        Some(attribution) if attribution.joint.is_empty() => vec![attribution.source.text.clone()],
        Some(attribution) => attribution.joint.clone(),
        None => match (&report.metadata.agency, &report.metadata.outlet) {
            (Some(agency), _) => agency.split('/').map(|name| name.trim().to_owned()).collect(),
            (None, Some(outlet)) => vec![outlet.clone()],
            (None, None) => vec![report.path.clone()],
        },
    }
}

/// Names tied together in a report, in normal form.
pub(super) fn tied(same_names: &[(String, String)]) -> Vec<(String, String)> {
    same_names.iter().map(|(a, b)| (normal(a), normal(b))).filter(|(a, b)| a != b).collect()
}

/// The normal form of a name.
fn normal(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
