//! Whether a figure is of what the one before it is of: it says the same again, compares with it, goes on with it or is
//! the level that a change led to. Asked of two figures of one sentence.

use super::assembly::Assembly;
use super::number::Noun;
use super::unit::Measured;
use super::{Change, Kind, Quantity, carry};
use crate::language::ends_in;
use crate::reading::Token;

impl Assembly<'_, '_> {
    /// Whether the noun is that of the figure before, which this one says again or compares: `37 Prozent oder 23,7
    /// Millionen Euro`; `Umsatz von 5 Millionen, zwölf Prozent mehr als im Vorjahr`; `cars, three times as
    /// many as`.
    pub(super) fn shares_noun(&self, noun: Option<Noun>, measured: &Measured) -> bool {
        let Some(previous) = self.previous() else { return false };
        let tokens = self.tokens();
        let lexicon = self.lexicon();
        let (changes, grammar) = (&lexicon.changes, &lexicon.grammar);
        let start = self.number.hedged.tokens.start;
        let own_follows = noun.is_some_and(|(at, _)| at >= measured.tokens.start);
        // `um 1.100 Schüler (drei Prozent)`
        let size =
            matches!(previous.figure.change, Change::Increase | Change::Decrease) && measured.kind == Kind::Percent;
        // `300 common shares, or 9 pct`
        let share = !grammar.nouns_capitalised && measured.kind == Kind::Percent && previous.counted.is_some();
        if (previous.figure.kind != Kind::Count || size || share)
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
        if !own_follows && (self.is_second_level(previous, measured) || self.goes_on_with(previous, measured)) {
            return true;
        }
        // `405 cars, fewer than the 431 analysts expected`
        let known = start.checked_sub(2).is_some_and(|than| {
            grammar.than.contains(self.lower(than)) && grammar.links.definite_articles.contains(self.lower(than + 1))
        });
        if known && previous.figure.kind == measured.kind && self.is_of_sayer(noun) {
            return true;
        }
        // `kamen 300 Leute nach Wien, das sind 20 Prozent mehr`
        let pair = [self.lower(start.wrapping_sub(2)), self.lower(start.wrapping_sub(1))];
        let restated = start >= 3 && tokens[start - 3].is(",") && grammar.links.restating.contains_row(pair, " ");
        // The predicate before the comma goes before: `sind Autos, das sind 40 Tonnen`.
        if restated && !own_follows && noun.is_none_or(|(at, _)| at + 4 != start) {
            return true;
        }
        if !own_follows && self.is_next_share(previous, measured) {
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
    pub(super) fn noun_of_previous(&self) -> Option<Noun> {
        let counted = self.previous()?.counted.as_ref()?;
        (counted.sentence == self.number.sentence).then_some((counted.token, counted.span))
    }

    /// Whether the share is that of the next in a list: `the Greens with 41% of the vote, the Reds with 35%`.
    fn is_next_share(&self, previous: &Quantity, measured: &Measured) -> bool {
        let (lexicon, tokens) = (self.lexicon(), self.tokens());
        let start = self.number.hedged.tokens.start;
        let with =
            |start: usize| start.checked_sub(1).filter(|&at| lexicon.grammar.links.shares.contains(self.lower(at)));
        let named = with(start).and_then(|at| at.checked_sub(1)).is_some_and(|at| tokens[at].is_capitalised());
        !lexicon.grammar.nouns_capitalised
            && measured.kind == Kind::Percent
            && previous.figure.kind == Kind::Percent
            && named
            && with(previous.tokens.start).is_some()
    }

    /// Whether nothing but words of comparison and small words stand between the figure and what parts it from the one
    /// before it, with nothing counted behind: `7.5 lines per 100 people, compared with 6.7 in Wales and 15.8 in Kent`.
    fn goes_on_with(&self, previous: &Quantity, measured: &Measured) -> bool {
        let (lexicon, tokens) = (self.lexicon(), self.tokens());
        if lexicon.grammar.nouns_capitalised || previous.figure.kind != measured.kind {
            return false;
        }
        let start = self.number.hedged.tokens.start;
        let small = |at: &usize| {
            let word = tokens[*at].lower();
            lexicon.function_words.contains(word) && !lexicon.function_words.auxiliaries.contains(word)
                || ends_in(word, &lexicon.grammar.endings.adverbs)
                || lexicon.changes.compared.contains(word)
        };
        let from = previous.tokens.end;
        let opening = (from..start).rev().take_while(small).last().unwrap_or(start);
        let sign = opening.checked_sub(1).filter(|&at| at >= from && matches!(tokens[at].text, "," | "–" | "—" | "-"));
        let joined = (opening..start).any(|at| self.lower(at) == lexicon.numbers.joiner);
        let compared = |at: usize| lexicon.changes.compared.contains(self.lower(at));
        // Right behind the one before, or behind a sign: `from 9% to 7%` in a clause of its own is of its subject.
        let beside = opening.checked_sub(1).is_some_and(|at| tokens[at].span.end <= previous.figure.whole().end);
        let opens = sign.is_some() && opening < start || joined || beside && (opening..start).any(compared);
        let next = self.lower(measured.tokens.end);
        // `with 300 in Kent`, `with 300.`
        let time = lexicon.grammar.never_counted.contains(self.lower(measured.tokens.end + 1));
        let ends = lexicon.function_words.prepositions.contains(next)
            && !lexicon.grammar.links.partitives.contains(next)
            // `compared with 497,000 a year ago`
            || lexicon.function_words.contains(next) && time
            || tokens.get(measured.tokens.end).is_none_or(|next| !next.is_word() && !next.glued || next.is("."));
        opens && ends
    }

    /// Whether the figure is the second of two levels, with nothing but a time between: `from an expected 180 tonnes this
    /// year to 600 tonnes`.
    fn is_second_level(&self, previous: &Quantity, measured: &Measured) -> bool {
        /// `from an estimated`
        const REACH: usize = 3;
        /// `tonnes this financial year to`
        const LONGEST: usize = 4;
        let (lexicon, tokens) = (self.lexicon(), self.tokens());
        let opened = (previous.tokens.start.saturating_sub(REACH)..previous.tokens.start)
            .rev()
            .find(|&at| lexicon.function_words.prepositions.contains(self.lower(at)))
            .is_some_and(|at| lexicon.numbers.ranges.from.contains(self.lower(at)));
        let link = self.number.hedged.tokens.start.checked_sub(1);
        let level = link.filter(|&at| lexicon.changes.to.contains(self.lower(at)));
        let time = |token: &&Token<'_>| {
            lexicon.function_words.contains(token.lower()) || lexicon.grammar.never_counted.contains(token.lower())
        };
        let between = level.map(|link| {
            let beside = |token: &&Token<'_>| token.span.start >= previous.figure.phrase.end;
            tokens[..link].iter().filter(beside)
        });
        opened
            && previous.figure.kind == measured.kind
            && previous.figure.unit == measured.unit
            && between
                .is_some_and(|mut between| between.clone().count() <= LONGEST && between.all(|token| time(&token)))
    }
}
