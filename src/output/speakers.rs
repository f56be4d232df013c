//! Who gives a reported figure, as it is shown: in the nominative, and an office under one name however many spellings the
//! reports have for it, so that one who is asked twice does not look like two.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::checking::{Exhibit, source_name};
use crate::corpus::{ReportedClaim, fullness};
use crate::language::Lang;
use crate::reading::Attribution;

/// The names of all who give figures that are shown together.
#[derive(Clone, Debug, Default)]
pub struct Speakers<'r> {
    /// The fullest name of each office or house, by the key of its origin.
    offices: BTreeMap<&'r str, String>,
}

/// Which name of an office is shown: the greatest.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    in_language: bool,
    /// Those that say who it is.
    words: usize,
    /// Of two names with as many words the shorter one has no ending.
    letters: Reverse<usize>,
}

impl<'r> Speakers<'r> {
    /// Those of `reported`. Names in `language` go before others.
    pub fn of(reported: impl IntoIterator<Item = &'r ReportedClaim>, language: Lang) -> Self {
        let mut best: BTreeMap<&str, (Rank, String)> = BTreeMap::new();
        for one in reported {
            let Some((name, words)) = office(one) else { continue };
            let letters = Reverse(name.chars().count());
            let rank = Rank { in_language: one.report.language == language, words, letters };
            if best.get(one.origin()).is_none_or(|(other, _)| rank > *other) {
                best.insert(one.origin(), (rank, name));
            }
        }
        Self { offices: best.into_iter().map(|(origin, (_, name))| (origin, name)).collect() }
    }

    /// Those of all that is set beside a figure of a draft in `language`.
    pub fn of_evidence(evidence: &'r [Exhibit], language: Lang) -> Self {
        Self::of(evidence.iter().map(|exhibit| exhibit.reported.as_ref()), language)
    }

    /// Who gives `reported`: the source that the report names, else who wrote the report, else where it lies.
    pub fn name(&self, reported: &ReportedClaim) -> String {
        let known = || self.offices.get(reported.origin()).filter(|_| office(reported).is_some()).cloned();
        known().unwrap_or_else(|| own_name(reported))
    }
}

/// The office or house that alone gives `reported`, as the report names it, with the number of words that say who it is.
/// `None` where a person speaks, several do, or nobody is named.
fn office(reported: &ReportedClaim) -> Option<(String, usize)> {
    let attribution = reported.claim.attribution.as_ref()?;
    let alone = !attribution.anonymous && attribution.joint.is_empty() && reported.origins.len() == 1;
    let name = alone.then(|| named(attribution, reported))?;
    fullness(&name).map(|words| (name, words))
}

fn own_name(reported: &ReportedClaim) -> String {
    let metadata = &reported.report.metadata;
    let named = reported.claim.attribution.as_ref().map(|attribution| named(attribution, reported));
    named
        .or_else(|| metadata.agency.clone())
        .or_else(|| metadata.outlet.clone())
        .unwrap_or_else(|| reported.report.path.clone())
}

fn named(attribution: &Attribution, reported: &ReportedClaim) -> String {
    source_name(attribution, &reported.sentence, reported.report.language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checking::Relation;
    use crate::output::fixture::exhibit;

    /// The names under which reports that name these sources for one origin are shown in a German draft.
    fn names(sources: &[&str]) -> Vec<String> {
        let of_one = |name: &&str| {
            let mut exhibit = exhibit(Relation::Agrees, name, "2024-11-04", "Es sind 12.000.", "12.000");
            std::sync::Arc::make_mut(&mut exhibit.reported).origins = vec!["one".into()];
            exhibit
        };
        let evidence: Vec<Exhibit> = sources.iter().map(of_one).collect();
        let speakers = Speakers::of_evidence(&evidence, Lang::German);
        evidence.iter().map(|exhibit| speakers.name(&exhibit.reported)).collect()
    }

    #[test]
    fn an_office_has_one_name_the_fullest_in_the_nominative() {
        let ministry = "US-Verteidigungsministerium";
        assert_eq!(names(&["Pentagons", "US-Verteidigungsministeriums", "Pentagon"]), [ministry; 3]);
        assert_eq!(names(&["Bitkoms", "Bitkom"]), ["Bitkom"; 2]);
        assert_eq!(names(&["Südkoreas"]), ["Südkorea"]);
    }

    #[test]
    fn who_speaks_for_it_keeps_the_own_name() {
        let persons = ["Kremlsprecher", "Präsident Wolodymyr Selenskyj", "Kiew"];
        assert_eq!(names(&persons), persons);
    }
}
