//! How much a word in common says.
//!
//! Two sentences of an archive that share `Flüchtlinge`, `Griechenland` and `Sonntag` may be of any two days; two that
//! share the name of a village are hardly of two matters. What a word says is counted in bits: one for each time
//! that it halves the reports which may be meant.

use std::collections::BTreeMap;

use super::memory::Memory;
use super::pairing::Sought;
use super::setting::tokens;
use crate::corpus::Evidence;

/// In more reports than this, a word says nothing; to count further would cost more than it tells.
const MOST: usize = 4_096;
/// And in more than one in so many.
const ONE_IN: usize = 4;

/// What the name of a country says: it goes under many words.
const COUNTRY: f64 = 2.0;

/// So many reports without a day may be of one time.
const HANDFUL: usize = 10;

/// Up to so many reports are gathered for one matter, or at least for one beat.
pub(super) const FOLDER: usize = 40;

/// How much two claims must share among so many `reports` for one matter to be meant, in bits: what finds one report
/// among all of them. Fewer are the more likely to be of one beat.
fn needed(reports: usize) -> f64 {
    let reports = reports.max(1) as f64;
    (2.0 * (reports / FOLDER as f64).log2()).clamp(0.0, reports.log2() + 1.0)
}

/// The words of a sentence with what each says.
#[derive(Debug, Default)]
pub(super) struct Rarity {
    /// By the stem, in bits; words that say nothing are left out.
    bits: BTreeMap<String, f64>,
    /// The same of those whom the draft is about, by their keys.
    matter: BTreeMap<String, f64>,
    /// How much must be shared for one matter to be meant, in bits.
    pub needed: f64,
    /// Whether there are so many reports that those without a day are hardly all of one time.
    pub more_than_a_handful: bool,
}

impl Rarity {
    /// What the words of the sentence of what is `sought` say among the reports of `evidence`.
    pub fn of(sought: &Sought<'_>, evidence: &dyn Evidence, memory: &mut Memory) -> Self {
        let &Sought { sentence, language, matter, .. } = sought;
        let words = tokens(sentence, language);
        let bits = words.filter_map(|word| {
            let bits = memory.bits(&word.lower(), evidence);
            (bits > 0.0).then(|| (word.stem.as_ref().to_owned(), bits))
        });
        let bits = bits.collect();
        let mut of_name = |name: &String| {
            let (sort, words) = name.split_once(':').unwrap_or(("", name));
            let bits = match sort {
                "country" => COUNTRY,
                _ => words.split(' ').map(|word| memory.bits(word, evidence)).fold(0.0, f64::max),
            };
            (name.clone(), bits)
        };
        let matter = matter.iter().filter(|name| !name.starts_with('?')).map(&mut of_name).collect();
        let reports = memory.reports(evidence);
        Self { bits, matter, needed: needed(reports), more_than_a_handful: reports > HANDFUL }
    }

    /// What it says that a text is about `name`, too, in bits.
    pub fn bits_of_name(&self, name: &str) -> f64 {
        self.matter.get(name).copied().unwrap_or_default()
    }

    /// What the word with this stem says, in bits.
    pub fn bits(&self, stem: &str) -> f64 {
        self.bits.get(stem).copied().unwrap_or_default()
    }
}

/// What a word says that is in `reports_with(most)` of `reports`, in bits.
pub(super) fn bits(reports: usize, reports_with: impl FnOnce(usize) -> usize) -> f64 {
    let most = MOST.min(reports / ONE_IN);
    let with = reports_with(most).max(1);
    if with >= most { 0.0 } else { (reports as f64 / with as f64).log2() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_halving_of_the_reports_is_a_bit() {
        assert!((bits(1024, |_| 1) - 10.0).abs() < 1e-9);
        assert!((bits(1024, |_| 128) - 3.0).abs() < 1e-9);
        assert!((bits(1024, |_| 0) - 10.0).abs() < 1e-9, "a word that no report has is as rare as one that one has");
        assert!(bits(1024, |most| most) == 0.0, "a word in every fourth report says nothing");
        assert!(bits(1_000_000, |most| most) == 0.0, "and none is counted to the end of a large archive");
    }

    #[test]
    fn the_more_reports_the_more_must_be_shared() {
        assert!(needed(1) == 0.0 && needed(FOLDER) == 0.0);
        assert!((needed(2 * FOLDER) - 2.0).abs() < 1e-9);
        assert!((needed(1 << 20) - 21.0).abs() < 1e-9, "what picks one out of a million, and a bit");
    }
}
