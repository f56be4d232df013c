//! Puts a figure together: its unit, the noun it counts and its change, each from the words around it or from
//! the figures before it. In go the pieces of one number, out comes the quantity; nothing is left out here.

use super::change::Place;
use super::counted::{self, Nouns};
use super::number::{Noun, Number};
use super::numeral::{Amount, Numerals};
use super::unit::Measured;
use super::{Change, Counted, Figure, Kind, Prose, Qualifier, Quantity, carry, lower};
use crate::language::{Lexicon, Lower, ends_in};
use crate::reading::Token;
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
            noun = noun.filter(|(at, _)| *at < measured.tokens.start);
        }
        // `Das Durchschnittsalter liegt bei 42,3 Jahren`
        if measured.kind == Kind::Duration
            && measured.unit.as_deref() == Some("year")
            && let Some(age) = self.noun_of_age(&measured)
        {
            measured.kind = Kind::Age;
            noun = Some(age);
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

    fn tokens(&self) -> &[Token<'_>] {
        self.prose.tokens(self.number.sentence)
    }

    fn lexicon(&self) -> &'static Lexicon {
        self.prose.lexicon()
    }

    fn lower(&self, at: usize) -> Lower<'_> {
        lower(self.tokens(), at)
    }

    /// The figure before this one in the same sentence.
    fn previous(&self) -> Option<&Quantity> {
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
        let previous = self.found.last().filter(|previous| previous.sentence + 1 >= self.number.sentence);
        if let Some(previous) = previous
            && carry::inherits_unit(&self.number.numeral, measured, previous, self.number.sentence, &nouns)
        {
            measured.kind = previous.figure.kind;
            measured.unit.clone_from(&previous.figure.unit);
            return true;
        }
        let noun = noun.map(|(_, span)| span.of(self.prose.text()));
        if let Some(unit) = carry::unit_of_sum(&self.number.numeral, measured, noun, self.found, &nouns) {
            measured.kind = Kind::Money;
            measured.unit = Some(unit);
        }
        false
    }

    /// Whether the noun is that of the figure before, which this one says again or compares: `37 Prozent oder 23,7
    /// Millionen Euro`; `Umsatz von 5 Millionen, zwölf Prozent mehr als im Vorjahr`; `cars, three times as
    /// many as`.
    fn shares_noun(&self, noun: Option<Noun>, measured: &Measured) -> bool {
        let Some(previous) = self.previous() else { return false };
        let tokens = self.tokens();
        let lexicon = self.lexicon();
        let (changes, grammar) = (&lexicon.changes, &lexicon.grammar);
        let start = self.number.hedged.tokens.start;
        let own_follows = noun.is_some_and(|(at, _)| at >= measured.tokens.start);
        // `um 1.100 Schüler (drei Prozent)`
        let size =
            matches!(previous.figure.change, Change::Increase | Change::Decrease) && measured.kind == Kind::Percent;
        if (previous.figure.kind != Kind::Count || size)
            && !own_follows
            && carry::says_the_same(tokens, previous, start, lexicon)
        {
            return true;
        }
        // `voted 31 to 22`
        let beside = previous.tokens.end + 1 == start
            && lexicon.grammar.links.against.contains(self.lower(previous.tokens.end))
            && [previous.figure.kind, measured.kind] == [Kind::Count; 2];
        if beside && !own_follows && !grammar.nouns_capitalised && previous.counted.is_none() {
            return true;
        }
        let Some((last_noun, _)) = self.noun_of_previous() else { return false };
        // `gab um 3,8 Prozent auf 21,45 Euro nach`
        let level = changes.to.contains(self.lower(start.wrapping_sub(1)))
            && matches!(previous.figure.change, Change::Increase | Change::Decrease)
            && tokens[..start - 1].last().is_some_and(|last| last.span.end <= previous.figure.phrase.end);
        if !own_follows && (level || self.is_level_of(previous)) {
            return true;
        }
        // `405 cars, fewer than the 431 analysts expected`
        let known = start.checked_sub(2).is_some_and(|than| {
            grammar.than.contains(self.lower(than)) && grammar.links.definite_articles.contains(self.lower(than + 1))
        });
        if known && previous.figure.kind == Kind::Count && measured.kind == Kind::Count && self.is_of_sayer(noun) {
            return true;
        }
        // `217 votes to 213`
        let against = grammar.links.against.contains(self.lower(start.wrapping_sub(1)))
            && start == last_noun + 2
            && previous.figure.kind == Kind::Count
            && measured.kind == Kind::Count;
        if against && !own_follows {
            return true;
        }
        let (next, after) = (self.lower(measured.tokens.end), self.lower(measured.tokens.end + 1));
        let compares = ((changes.more.contains(next) || changes.less.contains(next)) && grammar.than.contains(after))
            || (grammar.comparisons.contains(next) && measured.kind == Kind::Fraction && !own_follows);
        let particle = |at: usize| changes.plus.contains(self.lower(at)) || changes.minus.contains(self.lower(at));
        // `, ein Plus`, `, um 4,5 Prozent mehr als`
        let directed = start > 0 && (particle(start - 1) || (compares && changes.by.contains(self.lower(start - 1))));
        let apart = |at: usize| matches!(tokens[at].text, "," | "–" | "—" | "(");
        let opens = start.checked_sub(1 + usize::from(directed)).is_some_and(apart);
        // `, ein Anstieg um 4,2 Prozent`
        let apposed = start
            .checked_sub(2)
            .filter(|&at| grammar.links.values.contains(self.lower(at + 1)) && grammar.changes.contains(self.lower(at)))
            .and_then(|at| {
                (0..at)
                    .rev()
                    .find(|&at| !tokens[at].is_word() || lexicon.function_words.articles.contains(self.lower(at)))
            })
            .is_some_and(|at| apart(at) || at > 0 && apart(at - 1));
        // `, a 1.1 percent decline from the prior year`
        let attribute = !grammar.nouns_capitalised
            && start.checked_sub(2).is_some_and(|at| apart(at) && lexicon.numbers.articles.has(self.lower(at + 1)))
            && grammar.changes.contains(next);
        let apposed = apposed || attribute && self.previous_is_near(previous);
        let relative = matches!(measured.kind, Kind::Fraction | Kind::Percent | Kind::PercentagePoint);
        let lasts = matches!(previous.figure.kind, Kind::Duration | Kind::Age);
        relative && !lasts && (apposed || opens && (compares || directed))
    }

    /// Whether nothing but a comma and an article stands between the figure and the one before it.
    fn previous_is_near(&self, previous: &Quantity) -> bool {
        let start = self.number.hedged.tokens.start;
        self.tokens()[..start.saturating_sub(2)].last().is_some_and(|last| last.span.end <= previous.figure.whole().end)
    }

    /// Whether the figure is the level that the change before it led to, with nothing but a time between: `lowered its
    /// rate by a quarter point on Wednesday to a range of 3.75% to 4%`.
    fn is_level_of(&self, previous: &Quantity) -> bool {
        /// `on Wednesday`
        const LONGEST_TIME: usize = 3;
        let (lexicon, tokens) = (self.lexicon(), self.tokens());
        let start = self.number.hedged.tokens.start;
        let to = |back: usize| start >= back && lexicon.changes.to.contains(self.lower(start - back));
        let range = to(4)
            && lexicon.grammar.links.values.contains(self.lower(start - 1))
            && lexicon.function_words.articles.contains(self.lower(start - 3));
        let link = if to(1) { start - 1 } else { start - 4 * usize::from(range) };
        let end = tokens.iter().position(|token| token.span.start >= previous.figure.phrase.end).unwrap_or(link);
        let time = |token: &Token<'_>| {
            lexicon.function_words.prepositions.contains(token.lower())
                || lexicon.grammar.never_counted.contains(token.lower())
        };
        (to(1) || range)
            && matches!(previous.figure.change, Change::Increase | Change::Decrease)
            && (end..=end + LONGEST_TIME).contains(&link)
            && tokens[end..link].iter().all(time)
    }

    /// Whether the noun is none of the number's own: it stands before it, or says or expects it as in `the 431
    /// analysts expected`.
    fn is_of_sayer(&self, noun: Option<Noun>) -> bool {
        noun.is_none_or(|(at, _)| {
            at < self.number.numeral.tokens.start
                || self.lexicon().attribution.verbs.of(self.lower(at + 1)).next().is_some()
        })
    }

    /// The noun of the figure before, where it stands in this sentence.
    fn noun_of_previous(&self) -> Option<Noun> {
        let counted = self.previous()?.counted.as_ref()?;
        (counted.sentence == self.number.sentence).then_some((counted.token, counted.span))
    }

    fn place(&self, measured: &Measured, noun: Option<Noun>) -> Place<'_, '_> {
        Place {
            tokens: self.tokens(),
            phrase: self.number.hedged.tokens.clone(),
            figure: measured.tokens.clone(),
            noun: noun.map(|(at, _)| at),
            kind: measured.kind,
            lexicon: self.lexicon(),
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
        let listed = previous.tokens.end + 1 == self.number.hedged.tokens.start;
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
        let both_shares = previous.figure.kind == Kind::Percent && measured.kind == Kind::Percent;
        let compared = both_shares && same_noun && place.is_compared(previous.tokens.end);
        if changed && (again || compared) { previous.figure.change } else { change }
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
