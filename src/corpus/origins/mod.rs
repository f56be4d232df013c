//! Who is who under several names: a name becomes the key of its origin.
//!
//! In goes a name as a text has it, out comes a key that is the same for all names of one office,
//! house or person: `kr:intelligence` for `NIS` and for `Südkoreas Geheimdienst`. The user's
//! `[[source]]` entries win, then the rules, then what the reports themselves tie together.

mod full;
mod name;
mod resolve;
mod table;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use super::Metadata;
use super::store::{Row, StoreError};
use crate::configuration::NamedSource;
use crate::reading::Claim;
pub use full::sources;
use name::kept_words;
use resolve::{Resolved, resolve};
use table::{Phrases, Table};

/// How many names may lead from one to the next: an abbreviation, its long form, whose it is.
const STEPS: usize = 3;

/// The rules and the user's `[[source]]` names.
#[derive(Debug)]
pub(super) struct Origins {
    /// The user's names, each with the key of its entry.
    named: Phrases<String>,
}

impl Origins {
    pub fn new(sources: &[NamedSource]) -> Self {
        let names = sources.iter().flat_map(|source| {
            let key = key_of_entry(source);
            std::iter::once(&source.name).chain(&source.aliases).map(move |name| (name.clone(), key.clone()))
        });
        Self { named: Phrases::new(names) }
    }

    /// The keys of the origins that go under `name`, by the user's names and the rules alone; never
    /// empty.
    pub fn keys(&self, name: &str) -> Vec<String> {
        self.resolved(name).keys
    }

    /// The same, with what the reports tie together: `longer` calls back with the names that they tie to one, until
    /// it is told that this is enough.
    pub fn keys_in(
        &self,
        name: &str,
        longer: impl Fn(&str, &mut dyn FnMut(&str) -> ControlFlow<()>) -> Result<(), StoreError>,
    ) -> Result<Vec<String>, StoreError> {
        let mut at = self.resolved(name);
        for _ in 0..STEPS {
            if at.known {
                break;
            }
            let mut tied: Option<Resolved> = None;
            let mut several = false;
            longer(&at.keys.join(" "), &mut |other| {
                let other = self.resolved(other);
                if other.keys == at.keys || tied.as_ref().is_some_and(|tied| tied.keys == other.keys) {
                    return ControlFlow::Continue(());
                }
                // A name that the reports tie to several is no one's; a common one is tied to thousands.
                several = tied.is_some();
                tied.get_or_insert(other);
                if several { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })?;
            match tied {
                Some(one) if !several => at = one,
                _ => break,
            }
        }
        Ok(at.keys)
    }

    fn resolved(&self, name: &str) -> Resolved {
        match self.named.longest(&kept_words(name)) {
            Some(found) => Resolved { keys: vec![found.meaning.clone()], known: true, person: None },
            None => (*resolve(name)).clone(),
        }
    }
}

/// The key of a `[[source]]` entry: that of the rules for one of its names, so that reports in which
/// it goes under another name still meet it; else its own.
fn key_of_entry(source: &NamedSource) -> String {
    let names = || std::iter::once(&source.name).chain(&source.aliases);
    let known = names().map(|name| resolve(name)).find(|resolved| resolved.known && resolved.keys.len() == 1);
    known.unwrap_or_else(|| resolve(&source.name)).keys.join(" ")
}

/// Whether the one with the key `origin` is the one with the key `of`, or a ministry of that government.
pub fn speaks_for(origin: &str, of: &str) -> bool {
    let office = |key: &str| key.split_once(':').map(|(whose, office)| (whose.to_owned(), office.to_owned()));
    origin == of
        || office(origin).zip(office(of)).is_some_and(|((whose, ministry), (other, government))| {
            whose == other && government == resolve::GOVERNMENT && table::Table::get().is_of_cabinet(&ministry)
        })
}

/// The stems of the words of a name that say who it is.
pub fn words_of_name(name: &str) -> BTreeSet<String> {
    kept_words(name).iter().filter(|word| !word.glue).map(|word| word.stem.clone()).collect()
}

/// How many words of `name` say who it is, where it is the name of an office or a house itself. `None` for a person, and
/// for who speaks for an office: what the `Kremlsprecher` said is shown under no other name.
pub fn fullness(name: &str) -> Option<usize> {
    let table = Table::get();
    let words = kept_words(name);
    let speaks = resolve(name).person.is_some() || words.iter().any(|word| table.is_role(word));
    (!speaks).then(|| words.iter().filter(|word| !word.glue && !table.is_generic(word)).count())
}

/// Whether a name of the words `longer` may be another for who goes by the words `short`: the `Bundesagentur` is the
/// `Bundesagentur für Arbeit`, the `Landrätin` is `Landrätin Johanna Weber`.
pub fn is_longer_name(longer: &BTreeSet<String>, short: &BTreeSet<String>) -> bool {
    !short.is_empty() && short.len() < longer.len() && short.is_subset(longer)
}

/// The names of whom a reported claim goes back to; the report's own agencies, else its outlet, where
/// it speaks for itself or names nobody (`Medienberichte`). Empty where it does not say its outlet
/// either.
pub(super) fn names(row: &Row, metadata: &Metadata) -> Vec<String> {
    if !row.sources.is_empty() {
        return row.sources.clone();
    }
    match (&metadata.agency, &metadata.outlet) {
        (Some(agency), _) => agency.split(['/', ',']).map(|name| name.trim().to_owned()).collect(),
        (None, outlet) => outlet.iter().cloned().collect(),
    }
}

/// The names that a report ties together, as (the key of the shorter, the longer as written): those
/// that its text puts side by side, and a family name with the one whom the person speaks for.
pub(super) fn tied(same_names: &[(String, String)], claims: &[Claim]) -> Vec<(String, String)> {
    let mut ties: Vec<(String, String)> = Vec::new();
    for (a, b) in same_names {
        let (short, long) = if a.chars().count() <= b.chars().count() { (a, b) } else { (b, a) };
        let short = resolve(short);
        if !short.known {
            ties.push((short.keys.join(" "), long.clone()));
        }
    }
    for attribution in claims.iter().filter_map(|claim| claim.attribution.as_ref()) {
        let name = &attribution.source.text;
        if let Some(family) = &resolve(name).person {
            ties.push((family.clone(), name.clone()));
        }
    }
    ties.sort();
    ties.dedup();
    ties
}
