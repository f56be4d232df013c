//! Puts a figure together: its unit, the noun it counts and its change, each from the words around it or from
//! the figures before it. In go the pieces of one number, out comes the quantity; nothing is left out here.

use std::cell::OnceCell;

use super::change::Place;
use super::counted::{self, Nouns};
use super::number::{Noun, Number};
use super::numeral::{Amount, Numerals};
use super::unit::Measured;
use super::{Change, Counted, Figure, Kind, Prose, Qualifier, Quantity, carry, lower};
use crate::language::{Lexicon, Lower, ends_in};
use crate::reading::reach::FROM_THE_START;
use crate::reading::{Token, Tokens};
use crate::text::Span;

/// A number and what is known before it.
pub struct Assembly<'a, 'p> {
    pub prose: &'a Prose<'p>,
    pub number: &'a Number,
    /// The quantities before it.
    pub found: &'a [Quantity],
}

impl Assembly<'_, '_> {
    /// The figure with its noun.
    pub fn quantity(&self) -> Quantity {
        let (mut measured, mut noun) = (self.number.measured.clone(), self.number.noun);
        if self.take_over_unit(&mut measured, noun) {
            noun = self.number.noun(&measured, self.tokens(), self.lexicon());
            let nouns = Nouns { tokens: self.tokens(), lexicon: self.lexicon() };
            let listed = measured.kind == Kind::Percent && nouns.is_bracketed_beside_place(&measured.tokens);
            noun = noun.filter(|(at, _)| *at < measured.tokens.start && !listed);
        }
        // `Das Durchschnittsalter liegt bei 42,3 Jahren`
        if measured.kind == Kind::Duration
            && measured.unit.as_deref() == Some("year")
            && let Some(age) = self.noun_of_age(&measured)
        {
            measured.kind = Kind::Age;
            noun = Some(age);
        }
        // `raise the pension age from 60 to 65`
        if self.is_bare_age(&measured, noun) {
            measured.kind = Kind::Age;
            measured.unit = Some("year".into());
        }
        if self.shares_noun(noun, &measured) {
            noun = self.noun_of_previous();
        }
        let change = self.change(&measured, noun);
        noun = self.noun_of_gap(&measured, noun).or(noun);
        let counted = self
            .noun_of_whole(&measured, noun)
            .or_else(|| {
                noun.map(|(token, span)| Counted {
                    span,
                    text: span.of(self.prose.text()).to_owned(),
                    sentence: self.number.sentence,
                    token,
                })
            })
            .or_else(|| {
                let carried = carry::carried_noun(
                    &measured,
                    self.number.hedged.tokens.start,
                    self.found,
                    self.number.sentence,
                    self.prose,
                );
                carried.filter(|_| !self.number.is_vague_part(self.tokens(), self.lexicon()))
            })
            .filter(|counted| {
                let own = counted.sentence == self.number.sentence
                    && (self.lexicon().grammar.nouns_capitalised || noun.is_some());
                own || !self.number.is_occurrence(&measured, self.tokens(), self.lexicon())
            });
        let grows =
            counted.as_ref().is_some_and(|noun| self.lexicon().changes.growth.contains(&noun.text.to_lowercase()));
        let change =
            if change == Change::Total && measured.kind == Kind::Percent && grows { Change::Increase } else { change };
        let figure = self.figure(&measured, change);
        Quantity { figure, sentence: self.number.sentence, tokens: self.number.numeral.tokens.clone(), counted }
    }

    /// The noun of the figure that this one is a part of, where the plural before it is of a smaller one: `185,000
    /// travellers at the two airports, 175,000 of them`.
    fn noun_of_whole(&self, measured: &Measured, noun: Option<(usize, Span)>) -> Option<Counted> {
        let (nearest, _) = noun.filter(|&(token, _)| token < measured.tokens.start)?;
        let lower = |at: usize| self.tokens().get(at).map_or(Lower::NONE, Token::lower);
        let behind = [lower(measured.tokens.end), lower(measured.tokens.end + 1)];
        if !self.lexicon().clauses.is_part_phrase(behind) {
            return None;
        }
        let part = self.figure(measured, Change::Total).value?;
        let mut here = self.found.iter().rev().take_while(|quantity| quantity.sentence == self.number.sentence);
        let is_nearest = |quantity: &Quantity| quantity.counted.as_ref().is_some_and(|it| it.token == nearest);
        let is_whole = |quantity: &&Quantity| quantity.figure.value.is_some_and(|whole| whole >= part);
        here.next().filter(|first| is_nearest(first) && !is_whole(first))?;
        here.find(is_whole)?.counted.clone()
    }

    /// From which sentence on the text must be as it is for the figure to be what it is. `since` says so of the sentences
    /// with figures before it, in their order.
    pub fn since(&self, since: &[(usize, isize)]) -> isize {
        let Number { sentence, numeral, measured, .. } = self.number;
        let nouns = Nouns { tokens: self.tokens(), lexicon: self.lexicon() };
        if carry::may_be_sum(numeral, measured, &nouns) {
            return FROM_THE_START;
        }
        let block = self.prose.sentences_of_block(*sentence);
        // What has its noun behind it takes over nothing from another block.
        let bare = measured.kind == Kind::Count && !measured.explicit;
        let open =
            bare && (nouns.stands_alone(measured.tokens.end) || nouns.is_bracketed_beside_place(&measured.tokens));
        let near = since.iter().rev().take_while(|(before, _)| before + carry::SENTENCES_BACK >= *sentence);
        let near = near.filter(|(before, _)| open || block.contains(before)).map(|&(_, first)| first);
        near.fold(block.start.cast_signed(), isize::min)
    }

    pub(super) fn tokens(&self) -> &Tokens<'_> {
        self.prose.tokens(self.number.sentence)
    }

    pub(super) fn lexicon(&self) -> &'static Lexicon {
        self.prose.lexicon()
    }

    pub(super) fn lower(&self, at: usize) -> Lower<'_> {
        lower(self.tokens(), at)
    }

    /// The figure before this one in the same sentence.
    pub(super) fn previous(&self) -> Option<&Quantity> {
        self.found.last().filter(|previous| previous.sentence == self.number.sentence)
    }

    /// The noun that is an age and has the years as its value.
    fn noun_of_age(&self, measured: &Measured) -> Option<Noun> {
        let tokens = self.tokens();
        let nouns = Nouns { tokens, lexicon: self.lexicon() };
        let start = self.number.hedged.tokens.start;
        let noun = nouns.valued(start..measured.tokens.end)?;
        // `stieg um 0,4 Jahre` is no age.
        let size = self.lexicon().changes.by.contains(self.lower(start.wrapping_sub(1)));
        let age = ends_in(self.lower(noun), &self.lexicon().units.age.nouns) && noun < start && !size;
        age.then(|| (noun, counted::whole_word(tokens, noun)))
    }

    /// Whether the number alone is a level of an age named before it.
    fn is_bare_age(&self, measured: &Measured, noun: Option<Noun>) -> bool {
        let (lexicon, start) = (self.lexicon(), self.number.hedged.tokens.start);
        let link = self.lower(start.wrapping_sub(1));
        let level = lexicon.changes.to.contains(link)
            || lexicon.numbers.ranges.from.contains(link)
            || lexicon.grammar.links.values.contains(link);
        let value = self.number.numeral.value();
        measured.kind == Kind::Count
            && !measured.explicit
            && level
            && value.is_some_and(|value| (10.0..=super::age::OLDEST).contains(&value))
            && noun.is_some_and(|(at, _)| at < start && ends_in(self.lower(at), &lexicon.units.age.nouns))
    }

    /// Gives the figure the unit that was said before, where it has none of its own. Whether it did.
    fn take_over_unit(&self, measured: &mut Measured, noun: Option<Noun>) -> bool {
        let tokens = self.tokens();
        let nouns = Nouns { tokens, lexicon: self.lexicon() };
        if self.previous().is_some_and(|previous| {
            carry::is_next_age(tokens, &self.number.numeral, measured, previous, self.lexicon())
        }) {
            measured.kind = Kind::Age;
            measured.unit = Some("year".into());
            return true;
        }
        // `Mit Wien folgt das erste Land (3,2)`: in a list of shares the sign is left out.
        let listed = nouns.is_bracketed_beside_place(&measured.tokens);
        let back = if listed { carry::SENTENCES_BACK } else { 1 };
        let previous = self.found.last().filter(|previous| previous.sentence + back >= self.number.sentence);
        // `(3,2 Kilometer)` has a unit of its own.
        let bare = measured.kind == Kind::Count && !measured.explicit;
        if let Some(previous) = previous
            && (listed && bare && previous.figure.kind == Kind::Percent && self.number.numeral.last_digit < 1.0
                || carry::inherits_unit(&self.number.numeral, measured, previous, self.number.sentence, &nouns))
        {
            measured.kind = previous.figure.kind;
            measured.unit.clone_from(&previous.figure.unit);
            return true;
        }
        let noun = noun.map(|(_, span)| span.of(self.prose.text()));
        let unit = carry::unit_of_sum(&self.number.numeral, measured, noun, self.found, &nouns)
            .or_else(|| carry::unit_of_price(measured, self.found, self.number.sentence, &nouns));
        if unit.is_some()
            || carry::may_be_sum(&self.number.numeral, measured, &nouns) && nouns.is_sum_of_verb(&measured.tokens)
        {
            measured.kind = Kind::Money;
            measured.unit = unit.or_else(|| carry::last_currency(self.found));
        }
        false
    }

    fn place(&self, measured: &Measured, noun: Option<Noun>) -> Place<'_, '_> {
        Place {
            tokens: self.tokens(),
            phrase: self.number.hedged.tokens.clone(),
            figure: measured.tokens.clone(),
            noun: noun.map(|(at, _)| at),
            kind: measured.kind,
            lexicon: self.lexicon(),
            clause: OnceCell::new(),
        }
    }

    /// The noun of the change before, where this one leaves it out with its verb: `die ausländische Nachfrage nahm um 3
    /// Prozent zu, die inländische um 2 Prozent`.
    fn noun_of_gap(&self, measured: &Measured, noun: Option<Noun>) -> Option<Noun> {
        let gap = self.gapped_change(measured)?;
        let previous = self.previous()?;
        let between = previous.tokens.end..self.number.hedged.tokens.start;
        let comma = between.rev().find(|&at| self.lower(at) == ",")?;
        let own = noun.is_some_and(|(at, _)| at > comma);
        if own || self.place(measured, noun).change() != Change::Total {
            return None;
        }
        let counted = gap.counted.as_ref().filter(|counted| counted.sentence == self.number.sentence)?;
        Some((counted.token, counted.span))
    }

    /// What the words around say, and what the figure before says of both.
    fn change(&self, measured: &Measured, noun: Option<Noun>) -> Change {
        let place = self.place(measured, noun);
        let change = place.change();
        let Some(previous) = self.previous().filter(|_| change == Change::Total) else { return change };
        let changed = matches!(previous.figure.change, Change::Increase | Change::Decrease);
        if let Some(gapped) = self.gapped_change(measured) {
            return gapped.figure.change;
        }
        // `rose 215 points, or 0.6%`; `rose 5%, compared with 3% a year earlier`
        // `um zehn oder 20 Cent`
        let start = self.number.hedged.tokens.start;
        // `um drei bzw. 8,5 Prozent`
        let stop = usize::from(start > 0 && self.lower(start - 1) == "." && self.tokens()[start - 1].glued);
        let listed = previous.tokens.end + 1 + stop == start;
        let again = carry::says_the_same(self.tokens(), previous, self.number.hedged.tokens.start, self.lexicon())
            && (listed || previous.figure.kind != measured.kind);
        // `um 30, 40 Prozent`
        let before = previous.tokens.start.wrapping_sub(1);
        let row = listed
            && self.lower(previous.tokens.end) == ","
            && previous.figure.kind == measured.kind
            && self.lexicon().changes.by.contains(self.lower(before));
        if changed && row {
            return previous.figure.change;
        }
        // `down $13 million and 220 basis points`
        let points = noun.is_some_and(|(at, _)| self.lexicon().grammar.points.contains(self.lower(at)));
        let joined = listed && self.lower(previous.tokens.end) == self.lexicon().numbers.joiner;
        if changed && joined && points && self.follows_particle(previous) {
            return previous.figure.change;
        }
        let same_noun = noun.is_none_or(|(at, _)| self.noun_of_previous().is_some_and(|(before, _)| before == at));
        let both = matches!(measured.kind, Kind::Percent | Kind::Money)
            && previous.figure.kind == measured.kind
            && previous.figure.unit == measured.unit;
        let compared = both && same_noun && place.is_compared(previous.tokens.end);
        // `an extra £5m ($9m)`
        let repeated = again && listed && previous.figure.change == Change::Additional;
        if changed && (again || compared) || repeated { previous.figure.change } else { change }
    }

    /// The change before whose verb this one leaves out: `Die Ausfuhren stiegen um 3 Prozent auf 14 Millionen, die
    /// Einfuhren um 2 Prozent`.
    fn gapped_change(&self, measured: &Measured) -> Option<&Quantity> {
        let link = self.number.hedged.tokens.start.checked_sub(1)?;
        // The clause opens with its subject, not with a verb of its own: `, unterschritten die Einfuhren`.
        let opening = (0..link).rev().find(|&at| self.lower(at) == ",")? + 1;
        let first = &self.tokens()[opening];
        if !(first.is_capitalised() || self.lexicon().function_words.contains(first.lower())) {
            return None;
        }
        let share = matches!(measured.kind, Kind::Percent | Kind::PercentagePoint);
        if !share || !self.lexicon().changes.by.contains(self.lower(link)) {
            return None;
        }
        let same = self.found.iter().rev().take_while(|quantity| quantity.sentence == self.number.sentence);
        same.into_iter().find(|quantity| {
            quantity.figure.kind == measured.kind
                && matches!(quantity.figure.change, Change::Increase | Change::Decrease)
        })
    }

    /// Whether `up` or `down` stands right before the figure.
    fn follows_particle(&self, quantity: &Quantity) -> bool {
        let tokens = self.tokens();
        let start = tokens.iter().position(|token| token.span.start >= quantity.figure.phrase.start).unwrap_or(0);
        let particle = self.lower(start.wrapping_sub(1));
        self.lexicon().changes.plus.contains(particle) || self.lexicon().changes.minus.contains(particle)
    }

    /// Puts the pieces together.
    fn figure(&self, measured: &Measured, change: Change) -> Figure {
        let Number { numeral, hedged, .. } = self.number;
        let (tokens, lexicon) = (self.tokens(), self.lexicon());
        // A level below zero is negative; a change keeps its size and says its direction.
        let end = measured.tokens.end;
        let below = [lower(tokens, end), lower(tokens, end + 1)];
        let negative = !numeral.signed
            && (Numerals { tokens, lexicon }.is_negative(numeral.tokens.start)
                || lexicon.numbers.below_zero.contains_row(below, " "))
            && change == Change::Total
            && !matches!(measured.kind, Kind::Percent | Kind::PercentagePoint);
        let scale = if negative { -measured.scale } else { measured.scale };
        let scaled = |value: f64| {
            let value = value * scale;
            // Takes off the noise of binary fractions.
            if measured.scale < 1.0 {
                (value * 1e6).round() / 1e6
            } else if measured.scale > 1.0 && value.abs() >= 1.0 {
                value.round()
            } else {
                value
            }
        };
        let (value, low, high, qualifier) = match numeral.amount {
            Amount::Vague => (None, None, None, Qualifier::Vague),
            Amount::Between(low, high) => (None, Some(scaled(low)), Some(scaled(high)), Qualifier::Range),
            Amount::Exactly(value) => {
                let value = scaled(value);
                let (low, high) = match hedged.qualifier {
                    Qualifier::MoreThan | Qualifier::AtLeast => (Some(value), None),
                    Qualifier::LessThan | Qualifier::AtMost => (None, Some(value)),
                    _ => (Some(value), Some(value)),
                };
                (Some(value), low, high, hedged.qualifier)
            }
        };
        let start = tokens[hedged.tokens.start.min(measured.tokens.start)].span.start;
        let end = tokens[hedged.tokens.end.max(measured.tokens.end) - 1].span.end.max(numeral.span.end);
        Figure {
            span: numeral.span,
            phrase: Span::new(start, end),
            value,
            low,
            high,
            last_digit: numeral.last_digit * measured.scale,
            qualifier,
            kind: measured.kind,
            unit: measured.unit.clone(),
            change,
        }
    }
}
