//! Numbers that a report gives as they stand, beside a word of what may be or is to be: that word is of something else.
//!
//! `The toll of 4,000 could rise` leaves the 4,000 as they are, and three million who hope to leave are there to do so.

use crate::corpus::ReportedClaim;
use crate::language::Things;
use crate::reading::Kind;

/// Whether the report says of the number only that it may become more: `the official toll of 300 dead could rise`.
pub(super) fn may_only_grow(reported: &ReportedClaim) -> bool {
    /// `300 dead and 4,000 missing could`
    const REACH: usize = 6;
    /// `could still rise`
    const VERB: usize = 3;
    let Some((before, behind)) = beside(reported) else { return false };
    let lexicon = reported.report.language.lexicon();
    let (levels, by) = (&lexicon.reckoning.to, &lexicon.changes.by);
    let last = before.last().map_or("", String::as_str);
    if levels.contains(last) || by.contains(last) {
        return false;
    }
    let Some(open) = behind.iter().take(REACH).position(|word| lexicon.voice.done.open.contains(word)) else {
        return false;
    };
    let verb = &behind[open + 1..behind.len().min(open + 1 + VERB)];
    // `300 jobs could be added`
    let passive = verb.iter().any(|word| lexicon.function_words.auxiliaries.contains(word));
    let grows =
        |word: &String| lexicon.changes.is_increase(word.as_str()) && !lexicon.changes.is_transitive(word.as_str());
    !passive && verb.iter().any(grows)
}

/// Whether those counted are people, of whom the report says what they hope or threaten to do.
pub(super) fn wish(reported: &ReportedClaim) -> bool {
    /// `55,000 oil industry workers threatened`
    const BEHIND: usize = 4;
    /// `hofften indes drei Millionen`
    const BEFORE: usize = 3;
    let subject = &reported.claim.subject;
    let people = subject.classes.first().is_some_and(|class| Things::shared().is_a(class, "person"));
    if reported.claim.figure.kind != Kind::Count || !people {
        return false;
    }
    let Some((before, behind)) = beside(reported) else { return false };
    let lexicon = reported.report.language.lexicon();
    let words = &lexicon.function_words;
    let wishing = &lexicon.moods.wishing;
    let is_tie = |word: &&String| words.prepositions.contains(*word) || words.conjunctions.contains(*word);
    let follows = behind.iter().take(BEHIND).take_while(|word| !is_tie(word)).any(|word| wishing.contains(word));
    // In German, who does it may stand behind the verb.
    let inverted = lexicon.clauses.nouns_are_capitalised
        && before.iter().rev().take(BEFORE).take_while(|word| !is_tie(word)).any(|word| wishing.contains(word));
    follows || inverted
}

/// Whether the only word of what may be stands behind a comma, by another number: `es fehlen mindestens 260 Millionen, nach
/// anderer Rechnung könnten es 470 sein`.
pub(super) fn is_another_open(reported: &ReportedClaim) -> bool {
    let Some(at) = reported.place_in_sentence() else { return false };
    let lexicon = reported.report.language.lexicon();
    let Some((own, behind)) = reported.sentence[at..].split_once(", ") else { return false };
    let says = |text: &str| {
        let words = text.split(|sign: char| !sign.is_alphanumeric()).map(str::to_lowercase);
        words.into_iter().any(|word| lexicon.voice.done.open.contains(&word) || lexicon.voice.holders.contains(&word))
    };
    let other = behind.split(", ").next().unwrap_or("");
    let has_number = other.contains(|sign: char| sign.is_ascii_digit());
    let plain = !says(&reported.sentence[..at]) && !says(own);
    plain && has_number && other.split(' ').any(|word| lexicon.voice.done.open.contains(&word.to_lowercase()))
}

/// The words before and behind the figure in its part of the sentence, lower case.
fn beside(reported: &ReportedClaim) -> Option<(Vec<String>, Vec<String>)> {
    let at = reported.place_in_sentence()?;
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let before = &reported.sentence[..at];
    let behind = reported.sentence.get(at + reported.text.len()..)?;
    let behind = behind.split([',', ';', ':']).next().unwrap_or("");
    let before = before.rsplit([';', ':']).next().unwrap_or("");
    Some((words(before), words(behind)))
}
