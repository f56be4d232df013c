//! English noun phrases behind a number. Nothing but endings, word lists and place tells a noun from a verb, so that a
//! phrase ends at the first word that can be no part of it.

use super::Nouns;
use crate::language::ends_in;
use crate::reading::Token;
use crate::reading::quantity::numeral::is_hyphen;

/// How many adjectives a noun has at most before it.
const ADJECTIVES: usize = 5;

impl Nouns<'_, '_> {
    /// The head of the English noun phrase after the number: its first plural, else its last word.
    pub(super) fn english_after(&self, from: usize, partitive: bool) -> Option<usize> {
        self.english_phrase(from, partitive, true)
    }

    /// The head of the English noun phrase from the token `from` on. A counted noun is a plural, behind
    /// which a verb may stand that looks like a noun; elsewhere (`24-year-old Reds skipper`) the
    /// last word is the head.
    pub(super) fn english_phrase(&self, from: usize, partitive: bool, counted: bool) -> Option<usize> {
        let start = self.skip_of(from, partitive);
        let mut last = None;
        let mut plural = None;
        let mut words = 0;
        for at in start..self.tokens.len() {
            let token = &self.tokens[at];
            // `200 permanent and 300 freelance workers`
            if counted && last.is_some() && plural.is_none() && self.is_second_of_two(at) {
                return self.english_phrase(at + 2, false, true);
            }
            // `the five billion 1987 target`
            let attribute = |next: &Token<'_>| next.is_word() && !next.is_capitalised();
            if token.is_year() && last.is_none() && self.tokens.get(at + 1).is_some_and(attribute) {
                continue;
            }
            // `has doubled every five months`
            if at > start && last.is_none() && self.is_article(at - 1) && self.is_number_word(at) {
                return None;
            }
            // `14 Leopard 2 tanks`
            // `half the country's 2,000 banks`
            if token.is_number() && last.is_some_and(|last| self.is_label(last) || self.is_possessive(last)) {
                last = None;
                continue;
            }
            // `130,000 U.S. nurses`
            let initial = |at: usize| self.tokens[at].is_capitalised() && self.tokens[at].text.len() == 1;
            let stop = |at: usize| self.tokens.get(at).is_some_and(|stop| stop.is(".") && stop.glued);
            if initial(at) && stop(at + 1) || at > start && stop(at) && initial(at - 1) {
                continue;
            }
            if !token.is_word() {
                let quote = matches!(token.text, "\"" | "“" | "‘" | "'");
                // `250 anti- aircraft guns`
                if token.glued
                    && is_hyphen(token.text)
                    && last == at.checked_sub(1)
                    && self.tokens.get(at + 1).is_some_and(|next| next.is_word() && !next.glued)
                {
                    last = None;
                    continue;
                }
                // `four U.S.-based carmakers`
                if token.glued && is_hyphen(token.text) && at > start && stop(at - 1) {
                    continue;
                }
                // The numeral's own hyphen: `10-member crew`.
                if quote || (token.glued && is_hyphen(token.text) && last.is_none()) {
                    continue;
                }
                break;
            }
            // `hourly and salaried employees`
            // `thousands of big and small suppliers`
            let adjectives = last == at.checked_sub(1)
                && plural.is_none()
                && self.tokens.get(at + 2).is_some_and(|noun| noun.is_word() && self.is_plural(at + 2))
                && !self.is_function_word(at + 1)
                && !self.is_plural(at + 1);
            let joins = self.lexicon.numbers.joiner == token.lower()
                && (last.is_some_and(|last| self.is_adverb(last)) || counted && adjectives);
            if (self.is_article(at) && last.is_none()) || joins {
                continue;
            }
            // `300 rather than 500 jobs`
            let links = self.links();
            let opposed = links.contrasts.contains(self.lower(at)) || links.sides.contains(self.lower(at));
            let small = (self.is_function_word(at) || opposed)
                && !(at == start && self.lexicon.function_words.adverbs.contains(token.lower()));
            // `36 per cent of the revenue comes from`: behind a singular and before what only a verb has.
            let singular =
                last.is_some_and(|last| last + 1 == at && !self.is_plural(last) && !self.is_possessive(last));
            let governs = self.is_preposition(at + 1) && !self.links().partitives.contains(self.lower(at + 1));
            let acts = singular && governs && !self.lexicon.changes.is_change(token.lower());
            // `73 per cent of the cost`, `the four show dogs`
            // `$8m in lost revenues`
            let governed = last.is_none()
                && at == start
                && at > 0
                && self.is_preposition(at - 1)
                && !self.is_function_word(at + 1);
            let noun =
                at > 0 && self.is_article(at - 1) || governed || last.is_none() && self.is_verb_before_plural(at);
            let verb = self.is_plain_verb(at) && !noun && (!self.is_plural(at) || acts);
            // `skipper scored`, `three men arrested`; behind an adverb it is an adjective: `badly burned bodies`.
            // `51 per cent of the firm's enlarged capital`, `12 London-based firms`
            let attribute = |last: usize| {
                self.is_adverb(last) || self.is_possessive(last) || self.is_participle(last) || token.glued
            };
            // `hundreds of vulnerable unaccompanied minors`
            let described =
                plural.is_none() && self.tokens.get(at + 1).is_some_and(Token::is_word) && self.is_plural(at + 1);
            let participle = self.is_participle(at) && !described && last.is_some_and(|last| !attribute(last));
            // `2,900 people dead`
            let predicate = plural.is_some() && self.lexicon.grammar.adjective_plurals.contains(token.lower());
            // `January nationwide sales`
            let adverb = self.is_adverb(at) && last.is_some() && !self.is_plural(at + 1);
            if small || verb || participle || predicate || adverb || words > ADJECTIVES {
                break;
            }
            // `more than 5 million use the service`
            let definite = self.links().definite_articles.contains(self.lower(at + 1));
            if counted && at == start && start == from && definite && !self.is_plural(at) && !token.is_capitalised() {
                return None;
            }
            // `a 76-year-old man living alone`
            let going = ends_in(token.lower(), &self.endings().gerunds)
                && last == at.checked_sub(1)
                && last.is_some_and(|last| !self.is_plural(last))
                && self.tokens.get(at + 1).is_none_or(|next| {
                    !next.is_word()
                        || self.is_function_word(at + 1)
                        || self.lexicon.clauses.parts.contains(next.lower())
                });
            if !counted && going {
                break;
            }
            // `one in 10 patients waits more than an hour`, `The 2-litre engine produces 150 horsepower`
            let gerund = ends_in(token.lower(), &self.endings().gerunds);
            let behind_noun = last == Some(at.wrapping_sub(1)) && (self.is_plural(at) || gerund);
            let sum = self.lexicon.units.is_currency_sign(self.lower(at + 1));
            if behind_noun && (sum || counted && self.takes_object(at)) {
                break;
            }
            // `the £40 candle outsold the £12 one`: what has an article right behind it is a verb.
            if last.is_some() && last == at.checked_sub(1) && !self.is_plural(at) && definite {
                break;
            }
            // `American Motors Corp debt`
            let capitals = token.text.chars().all(char::is_uppercase);
            let name =
                token.is_capitalised() && !capitals && self.tokens.get(at + 1).is_some_and(Token::is_capitalised);
            if self.is_plural(at) && !name && !(counted && at > start && self.ends_name_before_plural(at)) {
                plural = Some(at);
            } else if counted && plural == at.checked_sub(1) && plural.is_some() && self.is_sum(at) {
                // `a jump in sales revenue`
                plural = Some(at);
            } else if plural.is_some() && counted {
                break;
            }
            if !self.is_function_word(at) {
                last = Some(at);
                words += 1;
            }
        }
        // `120 mph knocked out power`: a participle alone is a verb, and `last year` no noun counted.
        let last = last.filter(|&at| !self.is_adverb(at) && !self.is_participle(at) && !self.is_possessive(at));
        let head = if counted { plural.or(last) } else { last };
        head.filter(|&at| !(counted && self.is_never_counted(at) && self.is_function_word(start)))
    }

    /// Whether a word that is a verb elsewhere stands between a number and its plural, which a verb or a preposition goes on
    /// with: `two of four show dogs stolen from`; `300 need homes` has its verb.
    fn is_verb_before_plural(&self, at: usize) -> bool {
        let plural = at + 1;
        plural + 1 < self.tokens.len()
            && self.tokens[plural].is_word()
            && self.is_plural(plural)
            && self.is_thing(plural)
            && (self.is_verb(plural + 1) || self.is_participle(plural + 1))
    }

    /// Whether the capitals that end at `at` are a name before the plural that is counted: `two United States service members`.
    fn ends_name_before_plural(&self, at: usize) -> bool {
        /// `service members`
        const REACH: usize = 2;
        let named = at > 0 && self.tokens[at].is_capitalised() && self.tokens[at - 1].is_capitalised();
        let word = |&at: &usize| {
            self.tokens.get(at).is_some_and(|next| next.is_word() && !next.is_capitalised())
                && self.is_thing(at)
                && !self.is_participle(at)
        };
        let mut behind = (at + 1..=at + REACH).take_while(word);
        named && behind.any(|at| self.is_plural(at))
    }

    /// Whether the word names a sum of money, which a plural right before it only says more of.
    fn is_sum(&self, at: usize) -> bool {
        let word = self.lower(at);
        self.lexicon.units.money_nouns.iter().any(|stem| word.starts_with(stem.as_str())) && !self.is_verb(at)
    }

    /// Whether what follows the word can only be the object of a verb: an article, a number, a hedge.
    pub(super) fn takes_object(&self, at: usize) -> bool {
        let next = self.lower(at + 1);
        let hedge = self.lexicon.qualifiers.before.get_row([next, self.lower(at + 2)], " ").is_some();
        // `two plane crashes a year`
        let rate = self.lexicon.rates.units.contains_key(self.lower(at + 2));
        (self.is_article(at + 1) && !rate) || self.is_number_word(at + 1) || hedge
    }

    /// The counted plural behind a number in a language that writes nouns small: `1.2m jobless people`.
    pub fn plural_after(&self, from: usize) -> Option<usize> {
        if self.capitals() {
            return None;
        }
        self.english_phrase(from, true, true).filter(|&noun| self.is_plural(noun))
    }

    /// Steps over the `of` of `thousands of`, `four of the region's states`, `58 of 67 drones`, `six of its
    /// last seven games`.
    fn skip_of(&self, from: usize, partitive: bool) -> usize {
        let number = |at: usize| self.is_number_word(at);
        let of = self.links().partitives.contains(self.lower(from));
        if !of || !(partitive || self.is_article(from + 1) || number(from + 1)) {
            return from;
        }
        let mut at = from + 1;
        let known = |at: usize| {
            let word = self.lower(at);
            self.lexicon.exclusions.ranks.contains(word) || self.lexicon.grammar.never_counted.contains(word)
        };
        while self.is_article(at) || known(at) {
            at += 1;
        }
        if number(at) { at + 1 } else { from + 1 }
    }
}
