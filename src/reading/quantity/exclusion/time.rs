//! Numerals that tell a time: dates, times of day, years, and the halves and quarters of a year or a
//! match.

use super::Candidate;
use crate::language::{Lower, ends_in};
use crate::reading::quantity::numeral::{Amount, is_hyphen};
use crate::reading::{Kind, Token};

/// Whole numbers in digits, without a separator, that may be years.
const YEARS: std::ops::RangeInclusive<f64> = 1100.0..=2199.0;

/// Years that texts speak of most: here a noun after the number does not make it a count.
const RECENT_YEARS: std::ops::RangeInclusive<f64> = 1900.0..=2099.0;

impl Candidate<'_, '_> {
    /// `28. April`, `28.04.`, `April 19`, `10 Uhr`, `10:30`, `2025-04-28`.
    pub(super) fn is_date_or_time(&self) -> bool {
        // `In March 1,850 workers`: a year has no separator.
        let day = self.numeral.value().is_none_or(|value| {
            (1.0..=31.0).contains(&value) && value.fract() == 0.0 || YEARS.contains(&value) && self.is_plain_whole()
        });
        if self.is_clock() {
            return true;
        }
        if day && (self.is_month(self.lower_after(0)) && !self.is_modal_may() || self.is_first_of_two_days()) {
            return true;
        }
        // `May 3`, `Nov. 6`; in a text of small letters a month that is no other word.
        let stop = self.before(1).is_some_and(|token| token.is("."));
        let back = if stop { 2 } else { 1 };
        let month = self.lower_before(back);
        let word = self.lexicon.exclusions.month_words.contains(month);
        let dated = self.lexicon.exclusions.before_day.contains(self.lower_before(back + 1));
        let named = self.before(back).is_some_and(|token| token.is_capitalised() || !word || stop || dated);
        // `bis 30. Dezember 19 neue Fälle`: where the day stands before its month, a small number behind it is none.
        let counts = self.lexicon.grammar.nouns_capitalised
            && !self.numeral.value().is_some_and(|value| YEARS.contains(&value))
            && self.counts_noun();
        if day && self.is_month(month) && named && !self.measured.explicit && !counts && !(stop && month.len() > 4) {
            return true;
        }
        // 3. Mai, 19.4., 1. und 2. Mai
        if self.after(0).is_some_and(|token| token.glued && token.is(".")) && self.is_month(self.lower_after(1)) {
            return true;
        }
        // 19.4. and 10.30 with more digits tied on: `28.04.2025` is no number at all.
        let text = self.tokens[self.start()].text;
        if self.is_two_part_date(text) {
            return true;
        }
        // 2025-04-28, 24/7, 2020/21
        let tied = |token: Option<&Token<'_>>, next: Option<&Token<'_>>| {
            token.is_some_and(|token| token.glued && (is_hyphen(token.text) || token.is("/")))
                && next.is_some_and(|next| next.glued && next.is_number())
        };
        !matches!(self.numeral.amount, Amount::Between(..))
            && (tied(self.after(0), self.after(1)) && !self.measured.explicit || self.is_tied_from_before())
    }

    /// `16 or 17 March`: the month is said once, behind the second day.
    fn is_first_of_two_days(&self) -> bool {
        let second = self.after(1).and_then(|token| token.text.parse::<u32>().ok());
        self.lexicon.grammar.links.lists.contains(self.lower_after(0))
            && second.is_some_and(|day| (1..=31).contains(&day))
            && self.after(2).is_some_and(Token::is_capitalised)
            && self.is_month(self.lower_after(2))
    }

    /// `April nine`
    pub(super) fn is_spelt_day(&self) -> bool {
        let month = self.lower_before(1);
        self.numeral.value().is_some_and(|value| (1.0..=31.0).contains(&value))
            && self.is_month(month)
            && self.before(1).is_some_and(Token::is_capitalised)
            && !self.lexicon.grammar.nouns_capitalised
            && !(self.measured.explicit || self.counts_noun())
    }

    pub(super) fn is_month(&self, word: Lower<'_>) -> bool {
        self.lexicon.exclusions.months.contains(word)
    }

    /// Whether `may` after a number is the verb: `300 may have died`, but `on 1 may`.
    fn is_modal_may(&self) -> bool {
        let word = self.lexicon.exclusions.month_words.contains(self.lower_after(0));
        let dated = self.lexicon.exclusions.before_day.contains(self.lower_before(1));
        word && !dated && self.after(0).is_some_and(|token| !token.is_capitalised())
    }

    /// Whether a number and a sign that ties stand right before.
    fn is_tied_from_before(&self) -> bool {
        self.tokens[self.start()].glued
            && self.before(1).is_some_and(|token| (is_hyphen(token.text) || token.is("/")) && token.glued)
            && self.before(2).is_some_and(Token::is_number)
    }

    /// `19.4.` and `10.30 Uhr`: a day and a month, or hours and minutes.
    fn is_two_part_date(&self, text: &str) -> bool {
        let mut parts = text.split('.');
        let (Some(day), Some(month), None) = (parts.next(), parts.next(), parts.next()) else { return false };
        let (Ok(day), Ok(month)) = (day.parse::<u32>(), month.parse::<u32>()) else { return false };
        let stop = self.after(0).is_some_and(|token| token.glued && token.is("."));
        let last = self.end() + 1 >= self.tokens.len();
        (1..=31).contains(&day) && (1..=12).contains(&month) && stop && !last && self.lexicon.numbers.decimal != '.'
    }

    pub(super) fn is_clock(&self) -> bool {
        let clock = &self.lexicon.exclusions.clock;
        // `Uhr`, `p.m.`
        let joined = || {
            let words = [self.lower_after(0), self.lower_after(1), self.lower_after(2)];
            clock.contains_row(words, "") || words[2] == "." && clock.contains_row([words[0], words[1]], "")
        };
        // `am` is a preposition in `20 am`; as a time of day it has a number up to 12 before it.
        let hour = match self.numeral.amount {
            Amount::Exactly(value) => value <= 24.0,
            Amount::Between(_, high) => high <= 24.0,
            Amount::Vague => false,
        };
        let hour = hour || self.is_hour_of_four_digits();
        hour && (clock.contains(self.lower_after(0)) || joined() || clock.contains(self.numeral.suffix.as_str()))
    }

    /// `1430` in `1430 GMT`: hours and minutes without a sign between.
    fn is_hour_of_four_digits(&self) -> bool {
        let text = self.tokens[self.start()].text;
        let minutes = text.get(2..).and_then(|minutes| minutes.parse::<u32>().ok());
        text.len() == 4
            && text.bytes().all(|byte| byte.is_ascii_digit())
            && self.numeral.value().is_some_and(|value| value <= 2400.0)
            && minutes.is_some_and(|minutes| minutes < 60)
    }

    /// `um halb zwei`: an hour with a part of one before it.
    pub(super) fn is_half_hour(&self) -> bool {
        let hour = self.numeral.value().is_some_and(|value| value <= 12.0) && self.numeral.tokens.len() == 1;
        hour && self.lexicon.exclusions.parts_of_hours.contains(self.lower_before(1))
            && !self.measured.explicit
            && !self.counts_noun()
    }

    /// A whole number without a separator where a year stands.
    pub(super) fn is_year(&self) -> bool {
        let year = match self.numeral.amount {
            Amount::Exactly(value) => YEARS.contains(&value) && self.is_plain_whole(),
            // 1993 bis 2006
            Amount::Between(low, high) => {
                return YEARS.contains(&low)
                    && (RECENT_YEARS.contains(&high) && RECENT_YEARS.contains(&low) && !self.measured.explicit)
                    && self.tokens[self.start()].text.len() == 4;
            }
            Amount::Vague => false,
        };
        let previous = self.lower_before(1);
        // `During 2016 Stone met`: English writes its units small.
        let named = self.after(0).is_some_and(|next| next.is_capitalised() && !next.glued)
            && self.measured.kind == Kind::Measure
            && !self.lexicon.grammar.nouns_capitalised
            && (self.lexicon.exclusions.before_year.contains(previous) || self.is_month(previous));
        // `25.000 Einwohner, 1200 mehr als 2015`
        let changes = &self.lexicon.changes;
        let compared = (changes.more.contains(self.lower_after(0)) || changes.less.contains(self.lower_after(0)))
            && self.lexicon.grammar.than.contains(self.lower_after(1));
        if !year || compared || self.measured.explicit && !named {
            return false;
        }
        let value = self.numeral.value().unwrap_or_default();
        // `die Polizei spricht von 1800`
        let given = self.lexicon.exclusions.speaking.contains(self.lower_before(2));
        let timely = self.lexicon.exclusions.before_year.contains(previous) && !given
            || self.is_month(previous)
            || previous == "("
            || previous == "'"
            || ends_in(previous, &self.lexicon.exclusions.before_year_endings);
        let noun = self.after(0).is_some_and(|token| {
            token.is_word()
                && !self.lexicon.function_words.contains(token.lower())
                && (token.is_capitalised() || !self.lexicon.grammar.nouns_capitalised)
        });
        let round = value % 50.0 == 0.0;
        if RECENT_YEARS.contains(&value) {
            // English parts thousands with a comma, so that four bare digits are a year.
            let capitals = self.lexicon.grammar.nouns_capitalised;
            // `above its 2018 level`: the hedge is of the level.
            let hedged = self.hedged && !self.lexicon.qualifiers.between.words.contains(previous);
            let counted = noun && round && (!timely || hedged) && (capitals || hedged);
            return !(counted || (hedged && noun && !timely));
        }
        !noun && !self.hedged && (timely || !round)
    }

    /// `Mitte 50`, `Anfang 20`: a decade of someone's life, which says no number of years.
    pub(super) fn is_decade_of_life(&self) -> bool {
        let tens = self.numeral.value().is_some_and(|value| (20.0..100.0).contains(&value) && value % 10.0 == 0.0);
        tens && self.numeral.suffix.is_empty()
            && !self.measured.explicit
            && !self.counts_noun()
            && self.lexicon.exclusions.before_decade.contains(self.lower_before(1))
    }

    /// `second half`, `erste Hälfte`, `first quarter`, `in the quarter`.
    pub(super) fn is_part_of_time(&self) -> bool {
        let numbers = &self.lexicon.numbers;
        let first = self.tokens[self.start()].lower();
        let previous = self.lower_before(1);
        let stem = numbers.without_case(previous.text);
        let ordinal = numbers.ordinals.contains_key(previous)
            || numbers.ordinals.contains_key(stem)
            || self.lexicon.exclusions.part_ordinals.contains(stem);
        let lone_share = self.numeral.tokens.len() == 1 && numbers.shares.contains_key(first);
        if lone_share && ordinal {
            return true;
        }
        // `half` counts only as a share of something: half of, half the, by half.
        if lone_share && numbers.halves.has(first) {
            return !(numbers.halves.before_whole.contains(self.lower_after(0))
                || numbers.halves.before_share.contains(previous));
        }
        // `a third`, `a quarter` need their `of`.
        let article =
            numbers.articles.has(first) && self.numeral.tokens.len() == 2 && !self.lexicon.grammar.nouns_capitalised;
        // `is seeking a third.`, but `fell a third.`
        let changed = self.lexicon.changes.is_change(previous) || self.lexicon.grammar.copulas.contains(previous);
        // `bullfinches were down a fifth and`
        let joined = changed && self.lexicon.numbers.joiner == self.lower_after(0);
        let ends = (joined || matches!(self.lower_after(0).text, "" | "." | ","))
            && (changed
                || !self.lexicon.grammar.verbs.contains(previous)
                    && !ends_in(previous, &self.lexicon.grammar.endings.gerunds));
        article
            && !ends
            && !numbers.after_fraction.contains(self.lower_after(0))
            && !self.hedged
            && !self.lexicon.changes.by.contains(previous)
    }
}
