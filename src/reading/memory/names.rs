//! The names in a text, as far as some of its sentences add to them: an edit that leaves them as they were changes nothing
//! of what the others are called in full.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::reading::Prose;
use crate::reading::subject::capitals_inside;

/// What some sentences add to the names in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Names {
    /// Words with a capital inside a sentence, lower case.
    inside: BTreeSet<String>,
    /// Names of organisations, each as it is written.
    organisations: BTreeSet<Vec<String>>,
    /// Countries, by their keys.
    countries: BTreeSet<String>,
}

impl Names {
    pub fn in_sentences(prose: &Prose<'_>, sentences: Range<usize>) -> Self {
        let inside = sentences.clone().flat_map(|sentence| capitals_inside(prose, sentence)).map(str::to_owned);
        let organisations = sentences.clone().flat_map(|sentence| {
            let tokens = prose.tokens(sentence);
            let words = |run: &Range<usize>| tokens[run.clone()].iter().map(|token| token.text.to_owned()).collect();
            prose.name_runs(sentence).iter().map(words)
        });
        let countries =
            sentences.clone().flat_map(|sentence| prose.places(sentence)).map(|place| place.key.to_string());
        Self { inside: inside.collect(), organisations: organisations.collect(), countries: countries.collect() }
    }
}
