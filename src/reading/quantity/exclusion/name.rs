//! Numerals that are part of a name or of a contest: names in quotation marks, number words that name
//! (`die Elf`), compounds (`Vier-Sterne-Hotel`), ranks and scores.

use super::Candidate;
use crate::reading::Token;
use crate::reading::quantity::numeral::{Amount, Form, is_hyphen};

/// Points of a match stay below; basketball goes highest.
const LARGEST_SCORE: f64 = 200.0;

impl Candidate<'_, '_> {
    /// `der Club „911“`: a number alone between quotation marks is a name.
    pub(super) fn is_quoted_name(&self) -> bool {
        let mark = |token: Option<&Token<'_>>| {
            token.is_some_and(|token| matches!(token.text, "„" | "“" | "”" | "\"" | "»" | "«" | "‚" | "‘" | "’"))
        };
        !self.measured.explicit && mark(self.before(1)) && mark(self.after(0))
    }

    /// `number nine`, `Radio Five Live`: a number word that names.
    pub(super) fn is_named_by_word(&self) -> bool {
        let previous = self.before(1);
        let token = &self.tokens[self.start()];
        let label = previous.is_some_and(|previous| {
            self.lexicon.exclusions.labels.contains(previous.lower()) && self.numeral.suffix.is_empty()
        });
        let name = !self.lexicon.grammar.nouns_capitalised
            && token.is_capitalised()
            && token.text.chars().any(char::is_lowercase)
            && previous.is_some_and(|previous| previous.is_capitalised() && self.start() > 1);
        // `told Nine News`
        let title = !self.lexicon.grammar.nouns_capitalised
            && token.is_capitalised()
            && token.text.chars().any(char::is_lowercase)
            && previous.is_some_and(|previous| previous.is_word() && !previous.is_capitalised())
            && self.after(0).is_some_and(Token::is_capitalised);
        // `an area five times the size`
        let multiple = self.lexicon.numbers.times.contains(self.lower_after(0));
        // `Auf Rang zehn folgen Deutschland und die USA`
        let sure = label
            && self.lexicon.grammar.nouns_capitalised
            && previous.is_some_and(|previous| self.lexicon.exclusions.places.contains(previous.lower()));
        // `the number three carmaker`
        !self.measured.explicit && (name || title || sure || label && !multiple && !self.counts_several())
    }

    /// A number word written as a noun inside a sentence is a name: `die Elf`, `eine Drei`.
    pub(super) fn is_name_word(&self) -> bool {
        let token = &self.tokens[self.start()];
        let numbers = &self.lexicon.numbers;
        if !token.is_capitalised()
            || self.start() == 0
            || self.numeral.tokens.len() > 1
            || !self.numeral.suffix.is_empty()
        {
            return false;
        }
        let opens = self.before(1).is_some_and(|previous| {
            matches!(previous.text, ":" | "„" | "“" | "\"" | "»" | "«" | "–" | "-" | "•" | "." | "‚" | "‘")
        });
        let capitals = token.text.chars().count() > 1 && token.text.chars().all(char::is_uppercase);
        let magnitude = numbers.magnitudes.contains_key(token.lower());
        let title = self.after(0).is_some_and(Token::is_capitalised) && !self.lexicon.grammar.nouns_capitalised;
        !(opens || capitals || magnitude || title || self.measured.explicit) && self.lexicon.grammar.nouns_capitalised
    }

    /// `Vier-Sterne-Hotel`, `10-Punkte-Plan`, `7-Tage-Inzidenz`, `two-way`.
    pub(super) fn is_fixed_compound(&self) -> bool {
        let suffix = self.numeral.suffix.as_str();
        if suffix.is_empty() {
            return false;
        }
        let mut parts = suffix.split('-');
        let first = parts.next().unwrap_or_default();
        let last = parts.next_back().unwrap_or(first);
        let exclusions = &self.lexicon.exclusions;
        exclusions.fixed_compounds.contains(first)
            || exclusions.fixed_compounds.contains(suffix)
            || self.lexicon.units.rates.names.contains(last)
            || (self.numeral.form == Form::Words && !self.measured.explicit)
    }

    /// `the last 16`, `top 10`: a place in a contest, nothing counted.
    pub(super) fn is_rank(&self) -> bool {
        let exclusions = &self.lexicon.exclusions;
        let of = self.lexicon.grammar.links.partitives.contains(self.lower_after(0));
        // `the last 16 of the competition` counts nothing.
        let ranked = exclusions.ranks.contains(self.lower_before(1)) && (of || !self.counts_several());
        // `dropped one place to five`
        let placed = exclusions.places.contains(self.lower_before(2))
            && self.lexicon.changes.to.contains(self.lower_before(1))
            && !self.counts_noun();
        !self.measured.explicit && (ranked || placed)
    }

    /// `2:1`, `10:30`, `6:4`.
    pub(super) fn is_score(&self) -> bool {
        let colon = |sign: Option<&Token<'_>>, number: Option<&Token<'_>>| {
            sign.is_some_and(|token| token.is(":") || token.is("∶")) && number.is_some_and(Token::is_number)
        };
        // 6-7, 3:2 without anything counted; 1000-5000 is a range.
        let small = matches!(self.numeral.amount, Amount::Between(_, high) if high < LARGEST_SCORE);
        let phone = self.tokens[self.start()].text.len() == 3 && self.tokens[self.end() - 1].text.len() == 4;
        // `a 2-3 defeat` counts nothing.
        let hyphened = (small || phone)
            && self.numeral.tokens.len() == 3
            && is_hyphen(self.tokens[self.start() + 1].text)
            && !self.measured.explicit
            && !self.counts_several();
        if hyphened || self.is_reversed_score() || self.is_tie_break() {
            return true;
        }
        let behind = colon(self.after(0), self.after(1));
        let ahead = colon(self.before(1), self.before(2));
        let glued = |token: Option<&Token<'_>>| token.is_some_and(|token| token.glued);
        // `2:1`, or `2 : 1` with a space on both sides; `Rang 2: 1 Punkt` has one.
        let tied = |sign: Option<&Token<'_>>, number: Option<&Token<'_>>| glued(sign) == glued(number);
        let behind = behind && tied(self.after(0), self.after(1));
        let ahead = ahead && tied(self.before(1), Some(&self.tokens[self.start()]));
        behind || ahead
    }

    /// `7-6 (5)`: what the loser won in the last game of a set stands in brackets behind its score.
    fn is_tie_break(&self) -> bool {
        let Some(open) = self.start().checked_sub(4).filter(|_| self.is_plain_whole()) else { return false };
        let [games, dash, lost, bracket] = &self.tokens[open..open + 4] else { return false };
        bracket.is("(")
            && self.lower_after(0) == ")"
            && games.is_number()
            && lost.is_number()
            && (is_hyphen(dash.text) || dash.is(":") || dash.is("–"))
            && lost.glued
    }

    /// `6-3`: the second number of a hyphened pair is smaller, so the two make no range.
    fn is_reversed_score(&self) -> bool {
        let next = self.after(0).is_some_and(|token| token.glued && is_hyphen(token.text))
            && self.after(1).is_some_and(|token| token.glued && token.is_number());
        next && !self.measured.explicit
    }
}
