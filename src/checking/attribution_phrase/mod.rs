//! How a figure is credited in a draft: the words that a report has for its source become a phrase
//! in right grammar (`laut NIS`, `nach Angaben des südkoreanischen Geheimdienstes NIS`).
//!
//! The words of the source go in as they stand in the report, in whatever case; whole phrases come
//! out, best first, each ready to stand in a sentence. Where the case cannot be told, no phrase is
//! made of those words: a missing offer is better than wrong grammar.

mod english;
mod german;

use crate::corpus::ReportedClaim;
use crate::language::Lang;
use crate::reading::Attribution;

/// The ways to credit the source of `reported` in a text of `language`, best first; empty where
/// there is none in right grammar.
pub fn attribution_phrases(reported: &ReportedClaim, language: Lang) -> Vec<String> {
    let Some(attribution) = &reported.claim.attribution else {
        let metadata = &reported.report.metadata;
        let names = metadata.agency.as_deref().and_then(|agencies| agencies.split('/').next());
        let name = names.or(metadata.outlet.as_deref()).map(str::trim).filter(|name| !name.is_empty());
        return name.map(|name| phrases(name, None, language)).unwrap_or_default();
    };
    let names: Vec<&str> = match attribution.joint.as_slice() {
        [] => vec![&attribution.source.text],
        joint => joint.iter().map(String::as_str).collect(),
    };
    let spoken_alike = reported.report.language == language;
    let credit = |name: &&str| {
        let before = word_before(name, &reported.sentence);
        // The words of another language are only good for names.
        if spoken_alike || is_name(name) { phrases(name, before, language) } else { Vec::new() }
    };
    names.iter().flat_map(credit).collect()
}

/// The ways to credit `source`, which stands behind the word `before` in its text, if that is known.
pub fn phrases(source: &str, before: Option<&str>, language: Lang) -> Vec<String> {
    let source = source.split_whitespace().collect::<Vec<_>>().join(" ");
    if source.is_empty() {
        return Vec::new();
    }
    let mut phrases = match language {
        Lang::German => german::phrases(&source, before),
        Lang::English => english::phrases(&source, before),
    };
    let mut seen = std::collections::BTreeSet::new();
    phrases.retain(|phrase| seen.insert(phrase.clone()));
    phrases
}

/// Who `attribution` names, for a list or a bracket: in the nominative, without an article.
/// `sentence` is the one that it stands in, or near, in `language`.
pub fn source_name(attribution: &Attribution, sentence: &str, language: Lang) -> String {
    let whole = &attribution.source.text;
    if language == Lang::English {
        return whole.clone();
    }
    let name = |name: &String| german::name(name, word_before(name, sentence));
    match attribution.joint.as_slice() {
        [] => name(whole),
        joint => joint.iter().map(name).collect::<Vec<_>>().join(", "),
    }
}

/// The word that stands right before `name` in `sentence`.
fn word_before<'s>(name: &str, sentence: &'s str) -> Option<&'s str> {
    let at = sentence.find(name)?;
    sentence[..at].split_whitespace().next_back()
}

/// Whether every word of `source` is written as a name is.
fn is_name(source: &str) -> bool {
    source
        .split_whitespace()
        .all(|word| word.starts_with(char::is_uppercase) && !word.ends_with("'s") && !word.ends_with("’s"))
}

/// The last word where it is an abbreviation that stands for the whole: `NIS`, `(RKI)`.
fn abbreviation(source: &str) -> Option<&str> {
    let last = source.split_whitespace().next_back()?;
    let bare = last.trim_matches(['(', ')']);
    let capitals = bare.chars().filter(|letter| letter.is_uppercase()).count();
    let short = (2..=6).contains(&bare.chars().count());
    (last != source && short && capitals * 2 > bare.chars().count()).then_some(bare)
}
