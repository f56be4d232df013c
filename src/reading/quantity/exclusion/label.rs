//! Numerals that tell one thing from another of its kind: ordinals, labels (`Artikel 4`), versions, and
//! numbers that letters or signs are tied to.

use super::Candidate;
use crate::language::{Lower, NameKind};
use crate::reading::quantity::numeral::{Form, Numerals, is_hyphen};
use crate::reading::{Kind, Token};

/// Longest label number: `Artikel 123`.
const LABEL_DIGITS: usize = 5;

/// Most digits of an ordinal at the end of a sentence.
const ORDINAL_DIGITS: usize = 2;

/// From here on a number between a label and a noun counts the noun.
const LARGE_FOR_LABEL: f64 = 20.0;

impl Candidate<'_, '_> {
    /// `3. Platz`, `1st`, list numbers.
    pub(super) fn is_ordinal(&self) -> bool {
        let names = &self.lexicon.exclusions.name_parts;
        if self.is_bounded_group() {
            return false;
        }
        if names.contains(self.numeral.suffix.as_str())
            || self.numeral.suffix.split('-').next().is_some_and(|part| names.contains(part))
        {
            return true;
        }
        // `Fr. 1500.-`
        let stop = self.after(0).is_some_and(|token| token.glued && token.is(".")) && self.measured.kind != Kind::Money;
        let grouped = self.tokens[self.start()].text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        if !stop || !(self.is_plain_whole() || (grouped && self.numeral.tokens.len() == 1)) {
            // `1)` at the start of a line
            return self.start() == 0 && self.lower_after(0) == ")" && self.after(0).is_some_and(|token| token.glued);
        }
        let last = self.end() + 1 == self.tokens.len();
        // `Muster (28.), Beispiel (65., 80.)`, `ein runder Geburtstag, der 60.`
        let follows = |token: &Token<'_>| token.glued && (token.is(")") || token.is(","));
        // `traf in der 72.‘ aus elf Metern`: the minute of a match.
        let minute = self.after(1).is_some_and(|sign| sign.glued && matches!(sign.text, "‘" | "’" | "'" | "´"));
        let goes_on = self.after(2).is_some_and(|next| !next.is_capitalised());
        if minute && goes_on && self.lexicon.abbreviations.ordinals_have_a_stop {
            return true;
        }
        let opened = matches!(self.lower_before(1).text, "(" | ",");
        let bracketed = self.after(1).is_some_and(|token| follows(token) && (opened || token.is(")")));
        let closes = last
            && self.lexicon.abbreviations.ordinals_have_a_stop
            && self.digits() <= ORDINAL_DIGITS
            && self.lexicon.function_words.articles.contains(self.lower_before(1))
            // `Zusammen sind das 60.`
            && !self.lexicon.exclusions.sums.contains_row([self.lower_before(2), self.lower_before(1)], " ");
        if bracketed || closes {
            return true;
        }
        // The number of a list item is a sentence of its own.
        (last && self.start() == 0)
            || (!last
                && self.after(1).is_some_and(|token| {
                    if token.is_word() {
                        !token.glued || token.is_capitalised()
                    } else {
                        token.is("/") || token.is("-") || token.is("–")
                    }
                }))
    }

    /// `the over-55s`
    fn is_bounded_group(&self) -> bool {
        self.measured.kind == Kind::Age && self.lexicon.units.age.tied.contains(self.numeral.suffix.as_str())
    }

    /// `G7`, `F-22`, `CO2`, `2G`, `B2B`, and what is tied to signs as in addresses.
    pub(super) fn is_identifier(&self) -> bool {
        let first = &self.tokens[self.start()];
        if let Some(previous) = self.before(1).filter(|_| first.glued) {
            // `N95`, `R22`: a letter is a sign of money only where the number is a sum.
            let currency = |word: &Token<'_>| {
                self.lexicon.units.is_currency_sign(word.lower()) && !(word.is_word() && word.text.len() == 1)
            };
            let money = self.measured.kind == Kind::Money && self.measured.tokens.start < self.start();
            let word = previous.is_word() && !currency(previous) && !money;
            let numerals = Numerals { tokens: self.tokens, lexicon: self.lexicon };
            let hedges = |word: Lower<'_>| {
                self.lexicon.numbers.negative.has(word) || self.lexicon.qualifiers.tied.contains(word)
            };
            let hyphen = (is_hyphen(previous.text) || previous.is("–"))
                && previous.glued
                && !numerals.is_tied_to(self.start(), hedges)
                && !self.is_bounded_group()
                && self.before(2).is_some_and(|token| token.is_word() && !currency(token));
            let sign = matches!(previous.text, "#" | "@" | "^" | "%" | "_" | "&" | "№" | "§" | "\\")
                || (previous.is("/") && previous.glued)
                || (previous.is(".") && previous.glued && !self.is_plain_whole());
            if word || hyphen || sign {
                return true;
            }
        }
        if matches!(self.lower_before(1).text, "§" | "§§" | "#" | "№") {
            return true;
        }
        // 24703L202, 24703 m212: a unit has no digits tied to it.
        let unit = self.tokens.get(self.measured.tokens.end.saturating_sub(1)).is_some_and(Token::is_word);
        let next = self.tokens.get(self.measured.tokens.end).filter(|token| token.glued);
        let coded = next.is_some_and(Token::is_number)
            || next.is_some_and(|token| is_hyphen(token.text))
                && self.tokens.get(self.measured.tokens.end + 1).is_some_and(|token| token.glued && token.is_number());
        if self.measured.explicit && unit && coded && self.measured.kind == Kind::Measure {
            return true;
        }
        // `the 777X`: a factor has a small letter.
        let last = &self.tokens[self.end() - 1];
        let model = self.numeral.form == Form::Digits
            && self.measured.kind == Kind::Fraction
            && last.is_word()
            && last.text.len() == 1
            && last.is_capitalised();
        if model {
            return true;
        }
        // Letters tied to the number that no unit explains: 2G, 4K, 747-400, 3D.
        if !self.numeral.suffix.is_empty() && !self.measured.explicit {
            let tied = &self.tokens[self.end() - 1];
            let hyphened = self.end() - self.start() >= 3;
            let counted = hyphened && tied.is_capitalised() && tied.text.contains('-');
            return !(counted && self.numeral.value().is_some_and(|value| value >= 100.0));
        }
        // +49 89 1234567, 192.168.1.2
        let phone = self.lower_before(1) == "+"
            && self.tokens[self.start()].glued
            && self.digits() <= 3
            && self.after(0).is_some_and(Token::is_number);
        let row = self.tokens[self.start()].text.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ')
            && self.digits() >= 4
            && self.before(1).is_some_and(|token| token.is_number() && token.text.starts_with('0'));
        phone || row || self.after(0).is_some_and(|token| token.glued && token.is("@"))
    }

    /// `12 Acacia Avenue`, `221B Baker Street`: a number before the name of a street, unless things there are counted.
    pub(super) fn is_house_number(&self) -> bool {
        /// `St James's Park`
        const LONGEST_NAME: usize = 4;
        let street = |token: &Token<'_>| self.lexicon.exclusions.streets.contains(token.lower());
        if self.lexicon.exclusions.streets.is_empty() || self.digits() > LABEL_DIGITS {
            return false;
        }
        let name = self.tokens[self.end()..].iter().take(LONGEST_NAME).take_while(|token| token.is_capitalised());
        let Some(end) = name.skip(1).position(street).map(|length| self.end() + length + 1) else { return false };
        // `300 Oxford Street shops`; `300 Baker Street and two rooms elsewhere` counts none before the street.
        let plural = self.nouns().plural_after(self.measured.tokens.end);
        let apart = self
            .tokens
            .get(end + 1)
            .is_none_or(|next| !next.is_word() || self.lexicon.function_words.contains(next.lower()));
        plural.is_none_or(|plural| plural > end && apart)
    }

    /// `8.1`, `1.76` in German: a stop where the language has a comma parts versions, not decimals.
    pub(super) fn is_version(&self) -> bool {
        let text = self.tokens[self.start()].text;
        let decimal = self.lexicon.numbers.decimal;
        let decimals = text.rsplit('.').next().map_or(0, str::len);
        decimal != '.'
            && text.contains('.')
            && !text.contains(decimal)
            && decimals != 3
            // Swiss newsrooms part decimals with a stop: `auf 89.7 Zähler`, `von 93.1 auf 92.7`.
            && !(self.counts_noun() || self.is_level())
            && !self.measured.explicit
            && self.numeral.tokens.len() == 1
    }

    /// Whether the number stands where a change begins or ends.
    fn is_level(&self) -> bool {
        let to = &self.lexicon.changes.to;
        let from = self.lexicon.numbers.ranges.from.contains(self.lower_before(1));
        from && to.contains(self.lower_after(0))
            || to.contains(self.lower_before(1)) && self.before(2).is_some_and(Token::is_number)
    }

    /// `Artikel 4`, `Boeing 747`, `Halo 2`, `A 340`.
    pub(super) fn is_label(&self) -> bool {
        let first = &self.tokens[self.start()];
        let dotted = first.text.bytes().filter(|&byte| byte == b'.').count() == 1 && self.numeral.tokens.len() == 1;
        // `a Boeing 777F`, `seat 12C`: a letter tied to a label is a part of it, no unit.
        let lettered = self.numeral.suffix.len() == 1
            && self.before(1).is_some_and(|previous| self.lexicon.exclusions.labels.contains(previous.lower()));
        if lettered {
            return true;
        }
        if self.measured.explicit || !(self.is_plain_whole() || dotted) || self.digits() > LABEL_DIGITS {
            return false;
        }
        // `Budget 3.0`, `Web 2.0`: nobody counts so exactly.
        let named = self
            .before(1)
            .is_some_and(|word| word.is_capitalised() && !self.lexicon.function_words.contains(word.lower()));
        if dotted && named && first.text.ends_with(".0") && !self.hedged {
            return true;
        }
        if self.after_label && !self.counts_noun() {
            return true;
        }
        // `No. 4`
        let stop = self.before(1).is_some_and(|token| token.is(".") && token.glued);
        let Some(previous) = self.before(1 + usize::from(stop)) else { return false };
        if stop && previous.is_word() {
            let label = self.lexicon.exclusions.labels.contains(previous.lower()) && previous.text.len() <= 3;
            return label && !self.counts_plural();
        }
        if previous.is("-") || !previous.is_word() {
            return false;
        }
        if self.lexicon.exclusions.labels.contains(previous.lower()) {
            let label_is_word =
                previous.is_capitalised() || !self.lexicon.grammar.nouns_capitalised || previous.text.len() <= 3;
            let noun_follows =
                self.after(0).is_some_and(Token::is_capitalised) && self.lexicon.grammar.nouns_capitalised;
            // Behind a label a noun is counted only by a number too large for one: `In der Halle 300 Gäste`,
            // `Every year 500 people drown`.
            let large = self.numeral.value().is_some_and(|value| value >= LARGE_FOR_LABEL);
            let sure = self.lexicon.exclusions.sure_labels.contains(previous.lower());
            let counts = !sure && noun_follows || (self.counts_plural() && !previous.is_capitalised());
            return label_is_word && !(counts && large);
        }
        // `laut Ministerium 200`
        let cues = &self.lexicon.attribution.cues.before;
        let credited =
            self.before(2).is_some_and(|token| cues.starting_with(token.lower()).iter().any(|cue| cue.0.len() == 1));
        if credited {
            return false;
        }
        // `auf die SPD 28 und auf die Grünen 22`
        if self.lexicon.attribution.nouns.parties.contains(previous.lower()) {
            return false;
        }
        // `In Kiel starben 7 Menschen, in Bremen 5`
        let places = self.lexicon.places.at(Token::from(std::slice::from_ref(previous), 0));
        let place = places.iter().any(|place| place.kind != NameKind::People && place.kind != NameKind::Adjective);
        if place
            && self.before(2).is_some_and(|token| self.lexicon.function_words.prepositions.contains(token.lower()))
            && self.tokens[..self.start()].iter().any(Token::is_number)
        {
            return false;
        }
        // A name right before the number and nothing to count after it.
        let name = previous.is_capitalised() && self.start() > 1;
        let single_letter = previous.is_capitalised() && previous.text.chars().count() == 1;
        let all_capitals = previous.text.chars().count() <= 4 && previous.text.chars().all(char::is_uppercase);
        // `aus acht Spielen 20 von 24 Punkten`
        let ratio = self.lexicon.numbers.ranges.of_round.contains(self.lower_after(0))
            && self.after(1).is_some_and(Token::is_number)
            // `in Athen 178 der 300 Abgeordneten`
            || self.lexicon.grammar.links.genitive_articles.contains(self.lower_after(0))
                && self.after(1).is_some_and(Token::is_number);
        // `in Österreich 15 solcher Städte`
        let links = &self.lexicon.grammar.links;
        let such = self.lexicon.function_words.articles.contains(self.lower_after(0))
            && !links.definite_articles.contains(self.lower_after(0))
            && self.counts_noun();
        let counts_something = ratio
            || such
            || self.after(0).is_some_and(|token| {
                token.is_word()
                    && (token.is_capitalised() || self.may_be_adjective(token))
                    && !self.lexicon.grammar.verbs.contains(token.lower())
            })
            || self.hedged;
        let function_word = self.lexicon.function_words.contains(previous.lower());
        // `auf der A 20 Höhe Muster`
        let road = self.lexicon.exclusions.roads.contains(previous.text)
            && self.before(2).is_some_and(|token| self.lexicon.function_words.articles.contains(token.lower()));
        if road {
            return true;
        }
        (name && !function_word && !counts_something && !self.after_verb_of_amount())
            // `the ASX 200 index`: a number counts more than one.
            || ((single_letter || all_capitals)
                && (!counts_something || (!self.lexicon.grammar.nouns_capitalised && !self.counts_plural() && !self.hedged))
                && self.start() > 0)
    }

    /// Whether a word in small letters may stand between a number and its noun.
    fn may_be_adjective(&self, token: &Token<'_>) -> bool {
        let endings = &self.lexicon.grammar.endings;
        let inflected = !self.lexicon.grammar.nouns_capitalised
            || token.lower().ends_with(endings.adjectives.as_slice())
            || token.lower().ends_with(endings.invariable_adjectives.as_slice());
        inflected && !self.lexicon.function_words.contains(token.lower())
    }

    /// In English a name before the number may be its subject only through a verb, so a name right
    /// before is a label; in German `Am Montag 12` and the like are times.
    fn after_verb_of_amount(&self) -> bool {
        let previous = self.lower_before(1);
        self.lexicon.grammar.never_counted.contains(previous)
    }
}
