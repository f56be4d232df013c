//! In whose voice a sentence gives its figure, and whether it says that the figure is an old one: by
//! words, where the reader could make out no one.

mod standing;
mod stretch;

use std::borrow::Cow;

use crate::language::{Lang, WordSet};
use crate::text::lower_case;
use standing::{
    before, is_called_wrong, is_corrected_to_next, is_left_level, is_of_earlier_number, is_put_aside, is_set_right,
};
use stretch::{beside_brackets, said_of_figure, stretch};

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
