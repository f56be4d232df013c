//! Quantities: the figures of a text with the noun that each counts, before anything is known of who
//! says so. Numerals are read, measured and hedged, those that are no figures are left out, and the rest
//! is put together here. The words of each rule are data of the language, never of this room.

mod age;
mod assembly;
mod bounds;
mod bracketed;
mod carry;
mod change;
mod compound;
mod counted;
mod currency;
mod exclusion;
mod number;
mod numeral;
mod qualifier;
mod shared_noun;
#[cfg(test)]
mod tests;
mod unit;

use super::memory::{Kept, Told};
use super::{Change, Figure, Kind, Prose, Qualifier, Token};
use crate::language::{Lexicon, Lower};
use crate::text::Span;
use assembly::Assembly;
use exclusion::Candidate;
use number::Number;
use numeral::{Form, Numerals};
use qualifier::Hedged;

/// A figure at its place, with the noun it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    pub figure: Figure,
    /// Number of the sentence in [`Prose::sentences`].
    pub sentence: usize,
    /// Its first and last token in the sentence (half open), hedge and unit left out.
    pub tokens: std::ops::Range<usize>,
    pub counted: Option<Counted>,
}

impl Quantity {
    /// Who says a number is not what it is of: takes back a noun before the number that stands in `source`, as in
    /// `Der Verband erwartet ein Minus von 3 Prozent`.
    pub(super) fn drop_noun_in(&mut self, source: Option<Span>) {
        let (sentence, start) = (self.sentence, self.tokens.start);
        let said = |noun: &mut Counted| {
            noun.sentence == sentence && noun.token < start && source.is_some_and(|source| source.contains(noun.span))
        };
        self.counted.take_if(|noun| said(noun));
    }
}

/// The noun that a figure counts or measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The head noun where it stands, which may be another sentence.
    pub span: Span,
    /// The noun as the text has it: `Soldaten`.
    pub text: String,
    /// The sentence it stands in.
    pub sentence: usize,
    /// Its token in that sentence.
    pub token: usize,
}

/// The quantities of a text.
#[derive(Debug, Default)]
pub(super) struct Quantities {
    /// In the order of the text.
    pub all: Vec<Quantity>,
    /// The sentences that have some, in their order, each with the sentence from which on the text must be as it is for
    /// them to be what they are.
    pub since: Vec<(usize, isize)>,
}

/// The quantities of `prose`: those that are `kept`, and those of the sentences that are to be read.
///
/// One question is asked of all numbers before the next one, as for [subjects](super::subject::subjects).
pub(super) fn quantities(prose: &Prose<'_>, kept: &Kept) -> Quantities {
    let lexicon = prose.lexicon();
    let may_hold_some = |&at: &usize| lexicon.numbers.may_be_in(prose.sentences[at].span.of(prose.text()));
    let sentences: Vec<usize> = kept.to_read().filter(may_hold_some).collect();
    let cut: Vec<_> = sentences.iter().map(|&at| Numerals { tokens: prose.tokens(at), lexicon }).collect();
    let mut numbers = Vec::new();
    for (sentence, numerals) in sentences.into_iter().zip(cut) {
        find(numerals, sentence, &mut numbers);
    }
    for Number { sentence, numeral, measured, hedged, .. } in &mut numbers {
        let tokens = prose.tokens(*sentence);
        *hedged = qualifier::hedge(tokens, &measured.tokens, measured.kind, lexicon);
        // `um die Verdoppelung zu erreichen`: before a noun they are prepositions.
        let preposition = lexicon.function_words.prepositions.contains(tokens[hedged.tokens.start].lower());
        if numeral.form == Form::Multiple && preposition {
            *hedged = Hedged::exact(&measured.tokens);
        }
        age::bounded(tokens, hedged, measured, lexicon);
        unit::multiple(tokens, numeral, measured, lexicon);
    }
    leave_out(prose, &mut numbers);
    for Number { sentence, numeral, measured, .. } in &mut numbers {
        let numerals = Numerals { tokens: prose.tokens(*sentence), lexicon };
        age::beside_name(numerals.tokens, numeral, measured, lexicon);
        let shared = bracketed::unit_behind(numerals, numeral, measured)
            .or_else(|| carry::unit_ahead(numerals, numeral, measured))
            .or_else(|| carry::unit_of_whole(numerals, numeral, measured));
        if let Some(shared) = shared {
            *measured = shared;
        }
    }
    for number in &mut numbers {
        number.noun = number.noun(&number.measured, prose.tokens(number.sentence), lexicon);
    }
    let Quantities { all: mut found, mut since } = Quantities::default();
    let mut before = kept.told.iter().peekable();
    let take_up = |told: &Told, found: &mut Vec<Quantity>, since: &mut Vec<(usize, isize)>| {
        found.extend(told.quantities.iter().cloned());
        since.push((told.sentence, told.since));
    };
    for number in &numbers {
        while let Some(told) = before.next_if(|told| told.sentence < number.sentence) {
            take_up(told, &mut found, &mut since);
        }
        let assembly = Assembly { prose, number, found: &found };
        let (quantity, first) = (assembly.quantity(), assembly.since(&since));
        match since.last_mut().filter(|(sentence, _)| *sentence == number.sentence) {
            Some((_, before)) => *before = first.min(*before),
            None => since.push((number.sentence, first)),
        }
        found.push(quantity);
        carry::noun_ahead(prose, &mut found);
        bounds::join(prose, &mut found);
    }
    for told in before {
        take_up(told, &mut found, &mut since);
    }
    Quantities { all: found, since }
}

/// Adds the numbers of one sentence to `numbers`, each with what it is measured in.
fn find(numerals: Numerals<'_, '_>, sentence: usize, numbers: &mut Vec<Number>) {
    let Numerals { tokens, lexicon } = numerals;
    let mut at = 0;
    while at < tokens.len() {
        let is_word = tokens[at].is_word();
        let may_start = !is_word || lexicon.numbers.may_start(tokens[at].lower());
        if is_word && may_start && numerals.is_mere_article(at) {
            debug_assert!(is_left_out(numerals, at), "an article before {} counts something", tokens[at + 1].text);
            at += 1;
            continue;
        }
        let Some(mut numeral) = may_start.then(|| numerals.at(at)).flatten() else {
            debug_assert!(may_start || numerals.at(at).is_none(), "a number may start with {}", tokens[at].text);
            at += 1;
            continue;
        };
        let mut measured = unit::measure(tokens, &numeral, lexicon);
        compound::take_up(numerals, &mut numeral, &mut measured);
        at = numeral.tokens.end;
        numbers.push(Number::new(sentence, numeral, measured));
    }
}

/// Whether the number at the token `at`, read as all others, is one word and left out.
fn is_left_out(numerals: Numerals<'_, '_>, at: usize) -> bool {
    let Numerals { tokens, lexicon } = numerals;
    let Some(numeral) = numerals.at(at) else { return true };
    let mut measured = unit::measure(tokens, &numeral, lexicon);
    let hedged = qualifier::hedge(tokens, &measured.tokens, measured.kind, lexicon);
    age::bounded(tokens, &hedged, &mut measured, lexicon);
    unit::multiple(tokens, &numeral, &mut measured, lexicon);
    numeral.tokens.len() == 1 && Candidate::new(numerals, &numeral, &measured, &hedged, false).is_excluded()
}

/// Leaves out the numbers that are no figures.
fn leave_out(prose: &Prose<'_>, numbers: &mut Vec<Number>) {
    let lexicon = prose.lexicon();
    // The sentence of the last label and the token behind it.
    let mut label = None;
    numbers.retain(|Number { sentence, numeral, measured, hedged, .. }| {
        let tokens = prose.tokens(*sentence);
        let label_end = label.filter(|(there, _)| there == sentence).map(|(_, end)| end);
        let after_label = label_end.is_some_and(|end| joined(tokens, end, numeral.tokens.start, lexicon));
        let candidate = Candidate::new(Numerals { tokens, lexicon }, numeral, measured, hedged, after_label);
        let excluded = candidate.is_excluded();
        // `Einwohner, 800 mehr`: the word begins like a number and is no label.
        if excluded && numeral.form == Form::Digits {
            label = Some((*sentence, numeral.tokens.end));
        }
        !excluded
    });
}

/// The token `at` in lower case; nothing where the sentence has none.
fn lower<'a>(tokens: &'a [Token<'_>], at: usize) -> Lower<'a> {
    tokens.get(at).map_or(Lower::NONE, Token::lower)
}

/// Whether only a conjunction or a comma stands between two numbers.
fn joined(tokens: &[Token<'_>], end: usize, start: usize, lexicon: &Lexicon) -> bool {
    let joins =
        |token: &Token<'_>| matches!(token.text, "," | "/") || lexicon.grammar.links.lists.contains(token.lower());
    start == end + 1 && joins(&tokens[end])
}
