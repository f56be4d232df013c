//! Which words of a sentence stand by which of its figures.
//!
//! `Sachsen liegt vorn, gefolgt von Bayern (36) und Baden-Württemberg (32)`: who writes `In Baden-Württemberg waren es
//! 36` has taken the number from the neighbour. What the reader makes of the two may be the same, or unknown; the words
//! beside each number tell them apart.

use std::collections::BTreeSet;

use super::setting::{SHORTEST_WORD, Word, tokens};
use crate::language::{Lang, Lower};

/// Words that begin alike over so many letters, and over most of the shorter one, are of one family: `Pflichtschule`,
/// `Pflichtschulabschluss`.
const FAMILY: usize = 7;

/// A stretch of a sentence between commas and joining words.
struct Stretch<'s> {
    text: &'s str,
    /// Where it starts in the sentence (bytes).
    start: usize,
    /// Whether it begins with a verb, so that who does it stands in the stretch before: `rejected its quota of 1.4
    /// million and produced 1.7 million`.
    goes_on: bool,
}

impl Stretch<'_> {
    fn holds(&self, at: usize) -> bool {
        (self.start..self.start + self.text.len()).contains(&at)
    }

    fn before_its_number(&self) -> &str {
        &self.text[..self.text.find(|sign: char| sign.is_ascii_digit()).unwrap_or(self.text.len())]
    }

    fn has_number(&self) -> bool {
        self.text.contains(|sign: char| sign.is_ascii_digit())
    }

    /// Whether just one number in digits stands in it.
    fn has_one_number(&self) -> bool {
        let is_part = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',' | '\'' | '’' | '-' | '/');
        let numbers = self.text.split(|sign: char| !is_part(sign));
        numbers.filter(|number| number.contains(|sign: char| sign.is_ascii_digit())).count() == 1
    }
}

/// Whether the words by the draft's figure, at `at` in its `sentence`, stand by another figure of the report's sentence
/// and nowhere else in it: by one that begins at one of the places `others`, and not by the one at `own`. All places are
/// in bytes. Words of the draft's `source`, lower case, are none of these.
pub(super) fn stand_by_another(
    (sentence, at, source): (&str, usize, &str),
    (reported, own, others): (&str, usize, &[usize]),
    (draft, report): (Lang, Lang),
) -> bool {
    if draft != report {
        return false;
    }
    let told = stretches(reported, report);
    let drafted = stretches(sentence, draft);
    let in_draft = drafted.iter().find(|stretch| stretch.holds(at) && stretch.has_one_number());
    let in_report = told.iter().position(|stretch| stretch.holds(own) && stretch.has_one_number());
    let (Some(in_draft), Some(in_report)) = (in_draft, in_report) else { return false };
    let mut by: Vec<BTreeSet<String>> = told.iter().map(|stretch| words(stretch.text, report)).collect();
    for place in 1..by.len() {
        if told[place].goes_on {
            let shared = words(told[place - 1].before_its_number(), report);
            by[place].extend(shared);
        }
    }
    let another = |place: usize| {
        place != in_report && told[place].has_one_number() && others.iter().any(|&other| told[place].holds(other))
    };
    let only_place = |word: &String| -> Option<usize> {
        let mut places = (0..by.len()).filter(|&place| by[place].iter().any(|it| are_kin(it, word)));
        places.next().filter(|_| places.next().is_none())
    };
    // `In Santos, the largest port, 50 ships lay idle`: what stands by no number is said of this one, too.
    let of_no_number = drafted.iter().filter(|stretch| !stretch.has_number()).flat_map(|it| words(it.text, draft));
    let by_it = words(in_draft.text, draft);
    let is_by_own = by_it.iter().cloned().chain(of_no_number).any(|word| only_place(&word) == Some(in_report));
    let saying: BTreeSet<String> = words(source, draft);
    !is_by_own && by_it.difference(&saying).any(|word| only_place(word).is_some_and(another))
}

/// `sentence` cut at its signs of punctuation and at words that join clauses.
fn stretches(sentence: &str, language: Lang) -> Vec<Stretch<'_>> {
    let bytes = sentence.as_bytes();
    let clauses = &language.lexicon().clauses;
    let mut cuts: Vec<usize> = Vec::new();
    for (at, sign) in sentence.char_indices() {
        let inside = bytes.get(at + 1).is_some_and(u8::is_ascii_digit) && at > 0 && bytes[at - 1].is_ascii_digit();
        let word = sentence[at + sign.len_utf8()..].split(' ').next().unwrap_or("");
        let joins = sign == ' ' && (clauses.coordinators.contains(word) || clauses.subordinators.contains(word));
        if matches!(sign, ',' | ';' | ':') && !inside || joins {
            cuts.push(at);
        }
    }
    cuts.push(sentence.len());
    let mut start = 0;
    cuts.into_iter()
        .map(|cut| {
            let text = &sentence[start..cut];
            let stretch = Stretch { text, start, goes_on: begins_with_verb(text, language) };
            start = cut;
            stretch
        })
        .collect()
}

/// Whether a verb follows the word that joins `stretch` to what stands before it.
fn begins_with_verb(stretch: &str, language: Lang) -> bool {
    let lexicon = language.lexicon();
    let mut said = tokens(stretch, language);
    let joined = said.next().is_some_and(|word| lexicon.clauses.coordinators.contains(word.lower()));
    let is_verb = |word: Word<'_>| {
        let small = word.written.starts_with(char::is_lowercase);
        small && (lexicon.roles.is_verb(&word.stem) || lexicon.clauses.verbs.contains(word.lower()))
    };
    joined && said.next().is_some_and(is_verb)
}

/// The stems of the words of `text` that say what a figure is of.
fn words(text: &str, language: Lang) -> BTreeSet<String> {
    let lexicon = language.lexicon();
    let says = |lower: Lower<'_>, written: &str| {
        let name = written.chars().count() > 1 && written.chars().all(char::is_uppercase);
        (lower.chars().count() >= SHORTEST_WORD || name)
            && !lexicon.function_words.contains(lower)
            && !lexicon.numbers.magnitudes.contains_key(lower)
            && !lexicon.units.may_start_with(lower)
            && !lexicon.time.months.contains_key(lower)
            && !lexicon.voice.anyone.contains(lower)
            && !lexicon.voice.holders.contains(lower)
    };
    let said = tokens(text, language).filter(|word| says(word.lower(), word.written));
    said.map(|word| word.stem.as_ref().to_owned()).collect()
}

/// Whether the two stems are of one family.
pub(super) fn are_kin(one: &str, other: &str) -> bool {
    let shared = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    one == other || shared >= FAMILY && 4 * shared >= 3 * one.chars().count().min(other.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether the words by the draft's number stand by another; `|` marks the report's numbers, its own one first.
    #[track_caller]
    fn check(draft: &str, report: &str, expected: bool) {
        let language = if report.contains(" and ") { Lang::English } else { Lang::German };
        let number: String = report.split('|').nth(1).unwrap_or("").to_owned();
        let plain = report.replace('|', "");
        let marks: Vec<usize> = report.match_indices('|').map(|(at, _)| at).enumerate().map(|(n, at)| at - n).collect();
        let places: Vec<usize> = marks.iter().step_by(2).copied().collect();
        let found = stand_by_another(
            (draft, draft.find(&number).unwrap_or(0), ""),
            (&plain, places[0], &places[1..]),
            (language, language),
        );
        assert_eq!(found, expected, "{draft} / {report}");
    }

    #[test]
    fn a_number_of_the_neighbour() {
        check("In Baden-Württemberg waren es 36.", "Es folgen Bayern (|36|) und Baden-Württemberg (|32|).", true);
        check("Befragt wurden auch 516 Männer.", "Davon waren |516| Frauen und |484| Männer.", true);
        check("The Greens got 41 seats.", "Labour got |41| seats and the Greens got |19| seats.", true);
        check(
            "56 Prozent haben nur die Pflichtschule besucht.",
            "|56| Prozent haben eine Lehre, |33| Prozent einen Pflichtschulabschluss.",
            true,
        );
    }

    #[test]
    fn its_own_number() {
        check("In Bayern waren es 36.", "Es folgen Bayern (|36|) und Baden-Württemberg (|32|).", false);
        check("516 der Befragten sind weiblich.", "Davon waren |516| Frauen und |484| Männer.", false);
        check("Iraq pumps 175 barrels.", "Iraq rejected a quota of |146| barrels and produced |175| barrels.", false);
        check("Labour has 41 seats now.", "Labour got |41| seats and the Greens got |19| seats.", false);
    }

    #[test]
    fn a_stretch_with_two_numbers_tells_nothing() {
        check("Bayern hat 36 Fälle.", "Sachsen hat |36| nach |20| und Bayern |32| Fälle.", false);
        check("Hessen hat 36 bis 40 Fälle.", "Sachsen hat |36|, Hessen |32| Fälle.", false);
    }
}
