//! In whose voice a sentence gives its figure, and whether it says that the figure is an old one: by
//! words, where the reader could make out no one.

use std::borrow::Cow;

use crate::language::{Lang, WordSet};
use crate::text::lower_case;

/// What the words of a sentence of the draft say of a figure in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is something said, and each is asked apart")]
pub(super) struct Voice {
    pub standing: Standing,
    /// Someone holds the figure, whether or not it could be made out who.
    pub held: bool,
    /// It is told as done: `haben 300 Stellen gestrichen`.
    pub done: bool,
    /// A word of it speaks of what may be or is to be: `Nationalbank erwartet: 90 Prozent ohne Stelle`.
    pub open: bool,
    /// Several who know nothing of each other are said to give it.
    pub several: bool,
}

/// What the words of a sentence, of a report or of the draft, say of whether a figure in it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is something said, and each is asked apart")]
pub(super) struct Standing {
    /// The writer knows of a newer figure: `noch`, `zuvor`, `initially`, `hatte … gerechnet`.
    pub revised: bool,
    /// A day or a month stands by it.
    pub dated: bool,
    /// It is called wrong: `irrtümlich`.
    pub wrong: bool,
    /// Another is given for it: `12 statt 21`. In a correction, it is the wrong one.
    pub replaced: bool,
}

impl Voice {
    /// What `sentence` says of the figure that stands at `at` in it (bytes).
    pub fn of(sentence: &str, at: usize, language: Lang) -> Self {
        let lists = &language.lexicon().voice;
        let said = Said::of(sentence, at, language);
        let (near, own) = (said.near(), said.of_it());
        Self {
            standing: said.standing(&near, &own),
            held: near.iter().any(|word| lists.holders.contains(word)),
            done: lists.done.is_told(&own),
            open: lists.done.is_open(&own),
            several: are_several(&near, language),
        }
    }
}

impl Standing {
    /// The same of whether it stands, alone.
    pub fn of(sentence: &str, at: usize, language: Lang) -> Self {
        let said = Said::of(sentence, at, language);
        said.standing(&said.near(), &said.of_it())
    }
}

/// What is said around a figure.
struct Said<'s> {
    language: Lang,
    sentence: &'s str,
    /// The part of the sentence that speaks of the figure.
    stretch: &'s str,
    /// Where the figure stands in it.
    at: usize,
    /// The same, lower case.
    lower: Cow<'s, str>,
    /// What of it is said of the figure itself, lower case, less what says nothing of an older one.
    own: String,
}

impl<'s> Said<'s> {
    fn of(sentence: &'s str, at: usize, language: Lang) -> Self {
        let (stretch, at) = stretch(sentence, at, language);
        let (part, place) = beside_brackets(stretch, at);
        let own = lower_case(&said_of_figure(&part, place, language)).into_owned();
        let own = language.lexicon().voice.not_revised.cut_out_of(own);
        Self { language, sentence, stretch, at, lower: lower_case(stretch), own }
    }

    /// The words of the part.
    fn near(&self) -> Vec<&str> {
        words(&self.lower).collect()
    }

    /// The words that are said of the figure itself.
    fn of_it(&self) -> Vec<&str> {
        words(&self.own).collect()
    }

    /// Whether the figure stands, by the words [`Self::near`] and [`Self::of_it`].
    fn standing(&self, near: &[&str], said: &[&str]) -> Standing {
        let Self { language, at, .. } = *self;
        let lists = &language.lexicon().voice;
        let precedes = |auxiliary: &WordSet, participle: &WordSet| {
            said.iter()
                .enumerate()
                .filter(|(_, word)| auxiliary.contains(word))
                .any(|(at, _)| said[at + 1..].iter().take(lists.before.reach).any(|word| participle.contains(word)))
        };
        let before_then = || precedes(&lists.before.auxiliaries, &lists.before.participles);
        let has = |list: &WordSet| near.iter().any(|word| list.contains(word));
        let opens =
            |at: usize, word: &str| at == 0 && self.sentence.starts_with(self.stretch) && lists.opening.contains(word);
        let revised = || said.iter().enumerate().any(|(at, word)| lists.revised.contains(word) && !opens(at, word));
        Standing {
            revised: revised()
                || before_then()
                || is_left_level(&self.lower, at, language)
                || is_put_aside(&self.lower, at, language)
                || is_of_earlier_number(said, language)
                || lists.revised_phrases.are_in(&self.own),
            wrong: is_called_wrong(said, language)
                || has(&lists.corrected) && is_corrected_to_next(&self.lower, at, language)
                || has(&lists.checked) && is_set_right(&self.lower, at, language)
                || lists.wrong_phrases.are_in(&self.own),
            replaced: before(self.stretch, at).any(|word| lists.instead.contains(&word)),
            dated: if self.stretch.len() < self.sentence.len() {
                is_dated(words(&lower_case(self.sentence)), language)
            } else {
                is_dated(near.iter().copied(), language)
            },
        }
    }
}

/// Whether one of the words `said`, lower case, calls it wrong how a number was told: `irrtümlich hieß es`. What was done by
/// mistake (`irrtümlich getötet`) makes no number wrong.
fn is_called_wrong(said: &[&str], language: Lang) -> bool {
    /// `es hieß irrtümlich`
    const BEFORE: usize = 2;
    let lists = &language.lexicon().voice;
    said.iter().enumerate().filter(|(_, word)| lists.wrong.contains(word)).any(|(at, _)| {
        let behind = &said[at + 1..];
        let mut beside = said[at.saturating_sub(BEFORE)..at].iter().chain(behind.first());
        beside.any(|word| lists.misstating.contains(word))
            || behind.iter().take(lists.misstated_reach).any(|word| lists.misstated.contains(word))
    })
}

/// Whether one of the words `said`, lower case, calls a number an earlier one: `frühere Angaben`, `the previous 300`.
fn is_of_earlier_number(said: &[&str], language: Lang) -> bool {
    /// `früheren offiziellen Angaben`
    const REACH: usize = 2;
    let lists = &language.lexicon().voice;
    let number = |word: &&str| lists.numbers.contains(word) || word.starts_with(|sign: char| sign.is_ascii_digit());
    said.iter()
        .enumerate()
        .any(|(at, word)| lists.revised_before.contains(word) && said[at + 1..].iter().take(REACH).any(number))
}

/// Whether `text` says that several who know nothing of each other give what it says, or all give the same: `several
/// independent researchers agree`, `wie mehrere Quellen übereinstimmend berichten`.
pub(super) fn several_say(text: &str, language: Lang) -> bool {
    let lower = lower_case(text);
    are_several(&words(&lower).collect::<Vec<_>>(), language)
}

/// The same of the words `said`, lower case.
fn are_several(said: &[&str], language: Lang) -> bool {
    /// The noun stands within so many words behind `mehrere`, and right behind `unabhängige`.
    const REACH: usize = 4;
    const RIGHT_BEHIND: usize = 2;
    let lists = &language.lexicon().voice.several;
    let before = |at: usize, reach: usize, list: &WordSet| {
        said[at.saturating_sub(reach)..at].iter().any(|word| list.contains(word))
    };
    let agree = || said.iter().any(|word| lists.agreeing.contains(word) || lists.agreeing_alone.contains(word));
    said.iter().enumerate().filter(|(_, word)| lists.sources.contains(word)).any(|(at, _)| {
        before(at, REACH, &lists.many) && agree()
            || before(at, RIGHT_BEHIND, &lists.agreeing_alone)
            || said[at + 1..].iter().take(REACH).any(|word| lists.agreeing_alone.contains(word))
    })
}

/// Whether what is corrected in the sentence `near`, lower case, is put right from the figure at `at` to the next one:
/// `Eine Zählung von 179 Stimmen wurde auf 178 korrigiert`.
fn is_corrected_to_next(near: &str, at: usize, language: Lang) -> bool {
    let lists = &language.lexicon();
    let behind = near.get(at..).unwrap_or("");
    let mut words = words(behind).skip(1);
    let number = |word: &str| word.starts_with(|sign: char| sign.is_ascii_digit());
    let mut last = "";
    words.any(|word| {
        let next = number(word) && lists.reckoning.to.contains(last);
        last = word;
        next
    })
}

/// Whether the sentence `near`, lower case, tells of the figure at `at` (bytes) as the level that something has left for the
/// other: `von 36,4 auf 37,4 Prozent`.
fn is_left_level(near: &str, at: usize, language: Lang) -> bool {
    /// `von bislang rund 36,4`
    const BEFORE: usize = 3;
    /// `von 2600 Stellen weltweit auf 2300`
    const BEHIND: usize = 5;
    let reckoning = &language.lexicon().reckoning;
    let number = |word: &str| word.starts_with(|sign: char| sign.is_ascii_digit());
    let digits = |word: &str| word.split(',').next().unwrap_or("").bytes().filter(u8::is_ascii_digit).count();
    let (text_before, text_behind) = (near.get(..at).unwrap_or(""), near.get(at..).unwrap_or(""));
    let before: Vec<&str> = words(text_before).collect();
    let own = words(text_behind).next().unwrap_or("");
    // The two levels of one thing have about as many digits.
    let reached = |words: &[&str]| {
        words
            .windows(2)
            .any(|pair| reckoning.to.contains(pair[0]) && number(pair[1]) && digits(pair[1]).abs_diff(digits(own)) <= 1)
    };
    let last = before[before.len().saturating_sub(BEFORE)..].iter();
    let left = last.rev().take_while(|word| !number(word)).any(|word| reckoning.from.contains(word));
    let until_comma = text_behind.split(", ").next().unwrap_or("");
    let behind: Vec<&str> = words(until_comma).skip(1).take(BEHIND).collect();
    // `fell to 3.2 percent from 3.8`
    let near_before = &before[before.len().saturating_sub(BEHIND)..];
    let since_comma = text_before.rsplit(", ").next().is_some_and(|rest| words(rest).count() >= near_before.len());
    left && (reached(&behind) || since_comma && reached(near_before))
}

/// Whether the sentence `near`, lower case, puts the number at `at` (bytes) aside for another one of it: `88 Menschen und nicht
/// 94`, `6,310 instead of the 6,642 published last summer`.
fn is_put_aside(near: &str, at: usize, language: Lang) -> bool {
    let lists = &language.lexicon().voice;
    let (before, behind) = (near.get(..at).unwrap_or(""), near.get(at..).unwrap_or(""));
    // Signs of currency and quotation marks may stand between; a comma ends what is said.
    let ends = |sign: char| matches!(sign, ',' | '.' | ':' | ';' | '–' | ')');
    let words_before = before.trim_end_matches(|sign: char| !sign.is_alphanumeric() && !ends(sign));
    let stands_before = |phrases: &[String], text: &str| {
        let rest = phrases.iter().find_map(|phrase| text.strip_suffix(phrase.as_str()));
        // `300, if not 500`
        let is_open =
            |rest: &str| words(rest).next_back().is_some_and(|word| lists.put_aside_not_behind.contains(word));
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric) && !is_open(rest))
    };
    let hedge =
        words_before.rsplit_once(' ').filter(|(_, word)| language.lexicon().qualifiers.before.contains_key(word));
    let unhedged = hedge.map_or(words_before, |(rest, _)| rest);
    let is_number = |word: &str| word.starts_with(|sign: char| sign.is_ascii_digit()) && !is_year(word);
    let has_other = || {
        let mut others = before.split(' ').chain(behind.split(' ').skip(1));
        others.any(|word| is_number(word.trim_start_matches(|sign: char| !sign.is_alphanumeric())))
    };
    let is_new = || words(behind).any(|word| lists.by_now.contains(word));
    (stands_before(&lists.put_aside, unhedged)
        || stands_before(&lists.put_aside_unhedged, words_before)
        || stands_before(&lists.put_aside_for_new, unhedged) && is_new())
        && has_other()
}

/// Whether the sentence `near`, lower case, gives another number behind the one at `at` as what the check it speaks of
/// found to be true: `wies 41 Prozent aus, tatsächlich waren es nach Prüfung der Daten 38`.
fn is_set_right(near: &str, at: usize, language: Lang) -> bool {
    let lists = &language.lexicon().voice;
    let behind = near.get(at..).unwrap_or("");
    let number = |word: &&str| word.starts_with(|sign: char| sign.is_ascii_digit());
    let told = |word: &&str| !lists.in_truth.contains(word);
    // The one right before the check is meant, and no other before that.
    let before: Vec<bool> = words(behind).take_while(told).map(|word| number(&word)).collect();
    // `4,100` is two words.
    let numbers = before.windows(2).filter(|pair| !pair[0] && pair[1]).count();
    let nearest = numbers == 0;
    let mut after = words(behind).skip_while(told);
    nearest && after.next().is_some() && after.any(|word| number(&word))
}

/// What of `sentence` is said of the figure at `at` (bytes) itself, and its place in that: all but what stands in brackets, or
/// what stands in those around it. What is left out is blank.
fn beside_brackets(sentence: &str, at: usize) -> (Cow<'_, str>, usize) {
    let mut rest: Option<String> = None;
    let mut from = 0;
    while let Some(open) = sentence[from..].find('(').map(|open| from + open) {
        let Some(close) = sentence[open..].find(')').map(|close| open + close) else { break };
        if (open + 1..close).contains(&at) {
            return (Cow::Borrowed(&sentence[open + 1..close]), at - open - 1);
        }
        let rest = rest.get_or_insert_with(|| sentence.to_owned());
        rest.replace_range(open..=close, &" ".repeat(close + 1 - open));
        from = close + 1;
    }
    (rest.map_or(Cow::Borrowed(sentence), Cow::Owned), at)
}

/// The part of `sentence` around `at` that what is said in the others does not reach, and the place in it:
/// main clauses joined by `, und` or `;` speak for themselves, as long as each has its own verb.
fn stretch(sentence: &str, at: usize, language: Lang) -> (&str, usize) {
    let mut start = 0;
    for (comma, sign) in sentence.char_indices().filter(|&(_, sign)| matches!(sign, ',' | ';')) {
        let behind = &sentence[comma + sign.len_utf8()..];
        if !opens_clause(behind, sign, language) {
            continue;
        }
        if comma >= at {
            return (&sentence[start..comma], at - start);
        }
        start = comma + sign.len_utf8();
    }
    (&sentence[start..], at - start)
}

/// Whether a day or a month stands among the words of a sentence, lower case, that is not only where the counting began.
fn is_dated<'w>(mut words: impl Iterator<Item = &'w str>, language: Lang) -> bool {
    let lists = &language.lexicon().voice;
    let mut before = "";
    words.any(|word| {
        let dates = lists.dates.contains(word) && !lists.since.contains(before);
        before = word;
        dates
    })
}

/// The words of `text`, in their order.
fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The two words before the figure at `at`, lower case.
fn before(stretch: &str, at: usize) -> impl Iterator<Item = String> {
    words(stretch.get(..at).unwrap_or("")).map(str::to_lowercase).rev().take(2)
}

/// The pieces between commas that may be said of the figure at `at`: its own, and those that have no figure and are no
/// relative clause. `noch` beside another figure is said of that.
fn said_of_figure(stretch: &str, at: usize, language: Lang) -> String {
    let relatives = &language.lexicon().clauses.relatives;
    let is_relative = |piece: &str| words(piece).next().is_some_and(|word| relatives.contains(&word.to_lowercase()));
    let mut kept = String::with_capacity(stretch.len());
    let mut start = 0;
    for piece in split_at_commas(stretch) {
        let own = (start..=start + piece.len()).contains(&at);
        let has_figure =
            || piece.split(' ').any(|word| word.contains(|sign: char| sign.is_ascii_digit()) && !is_year(word));
        if own || !has_figure() && (start == 0 || !is_relative(piece)) {
            kept.push_str(piece);
            kept.push(' ');
        }
        start += piece.len() + 1;
    }
    kept
}

/// Whether the word is written as years are: `2004 has gone down as the best year` says it of what follows.
fn is_year(word: &str) -> bool {
    let digits = word.trim_matches(|sign: char| !sign.is_alphanumeric());
    digits.len() == 4
        && digits.bytes().all(|sign| sign.is_ascii_digit())
        && ["19", "20"].iter().any(|century| digits.starts_with(century))
}

/// `stretch` cut at its commas; one between digits is a part of the number.
fn split_at_commas(stretch: &str) -> impl Iterator<Item = &str> {
    let bytes = stretch.as_bytes();
    let cuts = bytes
        .iter()
        .enumerate()
        .filter(move |&(at, &byte)| byte == b',' && !bytes.get(at + 1).is_some_and(u8::is_ascii_digit));
    let mut ends: Vec<usize> = cuts.map(|(at, _)| at).collect();
    ends.push(stretch.len());
    let mut start = 0;
    ends.into_iter().map(move |end| {
        let piece = &stretch[start..end];
        start = (end + 1).min(stretch.len());
        piece
    })
}

/// Whether a main clause of its own follows the `sign`.
fn opens_clause(behind: &str, sign: char, language: Lang) -> bool {
    let lexicon = language.lexicon();
    let joined =
        sign == ';' || words(behind).next().is_some_and(|word| lexicon.voice.joins.contains(&word.to_lowercase()));
    let own = behind.split([',', ';']).next().unwrap_or("");
    joined && words(own).any(|word| lexicon.function_words.auxiliaries.contains(&word.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The voice of the sentence at the figure between the bars.
    fn voice(marked: &str) -> Voice {
        let at = marked.find('|').unwrap_or(0);
        Voice::of(&marked.replace('|', ""), at, Lang::German)
    }

    #[test]
    fn who_speaks_and_of_when() {
        assert!(!voice("Die Wirtschaft dürfte um |4,9| Prozent wachsen.").held);
        assert!(voice("Das Institut erwartet |4,9| Prozent.").held);
        assert!(voice("Am 23. Oktober sprach das Pentagon noch von |3.000|.").standing.revised);
        assert!(voice("Im Oktober waren es |3.000|.").standing.dated);
    }

    #[test]
    fn what_stands_in_brackets_is_said_of_nothing_else() {
        let sentence = "Während die Post von |100.000| Demonstranten sprach (die Nation hatte zuvor 150.000 angegeben), kam Streit auf.";
        assert!(!voice(sentence).standing.revised);
        let sentence = "Während die Post von 100.000 Demonstranten sprach (die Nation hatte zuvor |150.000| angegeben), kam Streit auf.";
        assert!(voice(sentence).standing.revised);
    }

    #[test]
    fn a_main_clause_speaks_for_itself() {
        let two = "Im Netz kursieren höhere Angaben, und tatsächlich hat das Land |25.000| Soldaten entsandt.";
        assert!(!voice(two).held);
        assert!(voice("Das Institut erwartet ein Minus von 5 Prozent, und für 2021 ein Plus von |4| Prozent.").held);
        assert!(voice("Das Institut erwartet |5| Prozent, und tatsächlich hat es nun recht.").held);
    }

    #[test]
    fn what_one_had_expected_is_of_an_earlier_day() {
        assert!(voice("Das Institut hatte mit |5| Prozent gerechnet.").standing.revised);
        assert!(!voice("Das Institut hat mit |5| Prozent gerechnet.").standing.revised);
        let two = "Das Ifo rechnete noch mit 5,2 Prozent, die Bundesbank nannte |5,1| Prozent.";
        assert!(!voice(two).standing.revised);
        assert!(voice("Zuvor hatte es geheißen, es seien |18| Menschen.").standing.revised);
        assert!(!voice("Im Januar folgten noch einmal |3.000|.").standing.revised);
        assert!(!voice("Die Stadt hatte |5.000| Einwohner.").standing.revised);
    }
}
