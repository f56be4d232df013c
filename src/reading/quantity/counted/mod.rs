//! The noun that a figure counts or measures (`GUIDE.md`, `counts`): after it, before it, or the
//! subject of its clause. In go the tokens of one sentence and the figure's unit, out comes the token of
//! the noun; nothing here looks beyond the sentence.

mod clause;
mod english;
mod english_measured;
mod english_subject;
mod english_word;
mod german;
mod german_measured;
mod given;
mod lasting;
mod measured;
mod object;
mod place;
mod word;

use std::ops::Range;

use super::lower;
use super::unit::Measured;
use crate::language::{Endings, Lexicon, Links, Lower, ends_in};
use crate::reading::{Kind, Token, Tokens};
pub use word::{inside_compound, whole_word};

/// Finds nouns in the tokens of one sentence.
#[derive(Clone, Copy)]
pub struct Nouns<'a, 't> {
    pub tokens: &'a Tokens<'t>,
    pub lexicon: &'static Lexicon,
}

impl Nouns<'_, '_> {
    /// The token of the noun of the figure `figure` (number and unit), whose phrase with hedge starts
    /// at `phrase`.
    pub fn counted(&self, measured: &Measured, figure: &Range<usize>, phrase: usize, vague: bool) -> Option<usize> {
        let phrase = self.behind_link(phrase);
        match measured.kind {
            // `a 10-fold rise in cases`
            Kind::Fraction if self.is_noun_of_change(figure.end) && !self.capitals() => {
                Some(self.carried(figure.end, self.tokens.len()))
            }
            // `nine commissions out of ten`
            Kind::Fraction
                if figure.len() > 3
                    && !self.capitals()
                    && self.is_plural(figure.start + 1)
                    && self.is_thing(figure.start + 1) =>
            {
                Some(figure.start + 1)
            }
            Kind::Fraction => self
                .counted_after(self.skip_comparison(figure.end), true)
                .map(|noun| self.carried(noun, self.tokens.len()))
                .or_else(|| self.before_factor(phrase..figure.end)),
            Kind::Count | Kind::Vague => {
                // `Millionen von Toten`
                let of = vague && self.capitals() && self.links().partitives.contains(self.lower(figure.end));
                // `die Stärke 6,8`: what is read off a scale stands right behind its name.
                if let Some(scale) = phrase.checked_sub(1).filter(|&at| self.is_scale(at)) {
                    return Some(scale);
                }
                // `2.000 Soldaten, davon 780 der Bundeswehr`: they are of what the number before counts.
                let part = phrase.checked_sub(1).is_some_and(|at| self.lexicon.clauses.parts.contains(self.lower(at)));
                if part && self.capitals() && self.is_article(figure.end) {
                    return None;
                }
                if let Some(whole) = self.whole_before(figure.end, phrase) {
                    return Some(whole);
                }
                // `thousands of pounds`: a unit is not counted.
                let unit = |noun: &usize| {
                    vague && !self.capitals() && self.lexicon.units.currencies.contains_key(self.lower(*noun))
                };
                // `broke the 100 million mark`: a level, which counts nothing.
                let level = |noun: &usize| {
                    let known =
                        phrase.checked_sub(1).is_some_and(|at| self.links().definite_articles.contains(self.lower(at)));
                    !self.capitals() && known && *noun == figure.end && self.is_noun_of_change(*noun)
                };
                self.counted_after(figure.end + usize::from(of), vague)
                    .filter(|noun| !unit(noun) && !level(noun))
                    .or_else(|| self.counted_before(phrase..figure.end))
            }
            Kind::Percent | Kind::PercentagePoint | Kind::Money | Kind::Measure => {
                self.measured(measured, figure, phrase)
            }
            Kind::Age => self.aged(figure, phrase),
            Kind::Duration => self.lasting(figure, phrase),
        }
    }

    /// Where the phrase of a number starts whose attributes stand before it behind an indefinite article: `to | a record
    /// $427bn`, `from | an expected 180,000 tonnes`.
    fn behind_link(&self, phrase: usize) -> usize {
        /// `a seasonally adjusted annual`
        const LONGEST: usize = 3;
        if self.capitals() {
            // `einen Durchmesser von nur 30 Kilometern`
            let adverbs = &self.lexicon.qualifiers.between.words;
            let adverb = |at: &usize| {
                adverbs.contains(self.lower(*at))
                    && self.lexicon.function_words.adverbs.contains(self.lower(*at))
                    && !self.links().totals.contains(self.lower(*at))
            };
            let first = (0..phrase).rev().take_while(adverb).last();
            return first
                .filter(|&first| first > 0 && self.links().values.contains(self.lower(first - 1)))
                .unwrap_or(phrase);
        }
        let grammar = &self.lexicon.grammar;
        let opens = |&article: &usize| {
            self.lexicon.numbers.articles.has(self.lower(article)) && article > 0 && self.is_preposition(article - 1)
        };
        // `to | an annualised rate of 20 million`, `to | an average of 300`
        let of = phrase.checked_sub(2).filter(|&noun| {
            let carries = self.is_bare_carrier(noun) || grammar.sums_of_change.contains(self.lower(noun));
            self.links().values.contains(self.lower(noun + 1)) && carries
        });
        if let Some(noun) = of {
            let attribute = |at: usize| {
                let lower = self.lower(at);
                self.is_adverb(at)
                    || ends_in(lower, &self.endings().participles)
                    || self.lexicon.qualifiers.between.words.contains(lower) && !self.is_article(at)
            };
            let first = (0..noun).rev().take_while(|&at| attribute(at)).take(LONGEST).last().unwrap_or(noun);
            return first.checked_sub(1).filter(opens).unwrap_or(phrase);
        }
        // `in a deal worth $4m` gives the noun its value.
        let attribute = |at: usize| {
            let lower = self.lower(at);
            self.tokens[at].is_word()
                && !self.is_function_word(at)
                && !self.links().worth.contains(lower)
                && !grammar.valued_participles.contains(lower)
                && !grammar.verbs.contains(lower)
        };
        let attributes = (0..phrase).rev().take_while(|&at| attribute(at)).take(LONGEST).count();
        let article = (phrase - attributes).checked_sub(1).filter(|_| attributes > 0);
        article.filter(opens).unwrap_or(phrase)
    }

    /// The subject of a factor; `…, zweimal so oft wie` is of nothing named.
    fn before_factor(&self, figure: Range<usize>) -> Option<usize> {
        let beside = self.capitals() && figure.start > 0 && self.tokens[figure.start - 1].is(",");
        let compares =
            (figure.end..self.tokens.len()).any(|at| self.lexicon.grammar.comparing.contains(self.lower(at)));
        if beside && compares {
            return None;
        }
        // `some think that a quarter are new`
        let opened =
            !self.capitals() && self.lexicon.attribution.words.that.contains(self.lower(figure.start.wrapping_sub(1)));
        if opened {
            return None;
        }
        // `Jeder Vierte will alte Geschenke verkaufen`: the share is who does it.
        let next = self.lower(figure.end);
        let acts = self.capitals()
            && self.clause_start(figure.start) == figure.start
            && self.lexicon.function_words.auxiliaries.contains(next);
        if acts {
            return None;
        }
        if let Some(object) = self.multiplied_object(&figure) {
            return Some(object);
        }
        self.counted_before(figure.clone()).or_else(|| self.subject(figure))
    }

    /// The object of a verb of multiplying in its base form, behind a verb that has its own subject: `Das Land will die Hilfe
    /// halbieren`.
    fn multiplied_object(&self, figure: &Range<usize>) -> Option<usize> {
        let verb = figure.start;
        let ends = self.tokens.get(figure.end).is_none_or(|next| !next.is_word());
        let plain = figure.len() == 1 && self.tokens[verb].is_word() && !self.tokens[verb].is_capitalised();
        if !(self.capitals() && ends && plain && self.lexicon.numbers.multiples.contains_key(self.lower(verb))) {
            return None;
        }
        let start = self.clause_start(verb);
        let modal = |&at: &usize| self.lexicon.function_words.auxiliaries.contains(self.lower(at));
        let modal = (start..verb).find(modal)?;
        let article = self.is_article(modal + 1).then_some(modal + 1)?;
        let noun = self.free_noun(article..verb, 0)?;
        // `Bis Mai will das Land die Hilfe halbieren`: the subject comes first.
        let subject_before = self.free_noun(start..modal, 0).is_some();
        if subject_before { Some(noun) } else { self.free_noun(article..verb, 1) }
    }

    /// Steps over `so viele`, `as many`: the noun of a factor follows them.
    fn skip_comparison(&self, at: usize) -> usize {
        let grammar = &self.lexicon.grammar;
        let start = at;
        let mut at = at;
        while grammar.comparisons.contains(self.lower(at)) {
            // `as many as`: nothing follows but what is compared.
            if at + 1 < self.tokens.len() && grammar.comparing.contains(self.lower(at + 1)) {
                return self.tokens.len();
            }
            at += 1;
        }
        // `dreißigmal so groß wie`; but `twice as much water as` is of water.
        let noun = at > start
            && if self.capitals() {
                self.tokens.get(at).is_some_and(Token::is_capitalised)
            } else {
                !grammar.comparing.contains(self.lower(at - 1))
            };
        let compares =
            at > start && !noun && at + 1 < self.tokens.len() && grammar.comparing.contains(self.lower(at + 1));
        if compares { self.tokens.len() } else { at }
    }

    /// The plural before the number that it counts a part of: `his notebooks – 41 of them`.
    fn whole_before(&self, from: usize, phrase: usize) -> Option<usize> {
        /// `his own notebooks in a tin – 41 of them`
        const REACH: usize = 6;
        let part = [self.lower(from), self.lower(from + 1)];
        if self.capitals() || !self.lexicon.clauses.is_part_phrase(part) {
            return None;
        }
        (phrase.saturating_sub(REACH)..phrase).rev().find(|&at| self.is_plural(at) && self.is_thing(at))
    }

    /// The noun counted by a number right before it.
    pub fn counted_after(&self, from: usize, partitive: bool) -> Option<usize> {
        if self.capitals() { self.german_after(from) } else { self.english_after(from, partitive) }
    }

    /// The subject, where the number stands after it: `Die Zahl der Toten stieg auf 31`.
    fn counted_before(&self, figure: Range<usize>) -> Option<usize> {
        let article = figure.start > 0 && self.is_article(figure.start - 1);
        let phrase = self.behind_preposition(figure.start - usize::from(article));
        let before = self.lower(phrase.wrapping_sub(1));
        // `1.150 Stellen, 640 davon`: what the number before counts.
        let part = self.lexicon.clauses.parts.contains(self.lower(figure.end));
        // `a father of three`: his children are not named.
        let parent = self.links().values.contains(before)
            && phrase >= 2
            && self.lexicon.grammar.parents.contains(self.lower(phrase - 2));
        // `17 Stimmen fehlen: 15 von Muster, zwei von Beispiel`: shares of what the number before counts.
        let names = self.capitals()
            && self.links().partitives.contains(self.lower(figure.end))
            && self.tokens.get(figure.end + 1).is_some_and(Token::is_capitalised)
            && (0..phrase).any(|at| self.opens_number(at));
        if self.capitals() && self.is_gapped(phrase) || part || names || parent {
            return None;
        }
        // `Einer starb, sechs weitere wurden verletzt`: they are of what was counted before.
        if self.lexicon.changes.additional.contains(self.lower(figure.end)) {
            return None;
        }
        if let Some(noun) = self.measured_before(Kind::Count, phrase).or_else(|| self.many_before(figure.clone())) {
            return Some(noun);
        }
        // `Die meisten Schüler leben in Wien (18.478) und Graz (4.090)`: what the sentence is about.
        let closes = self.tokens.get(figure.end).is_some_and(|sign| sign.is(")"));
        // `die meisten Punkte (39)`
        let noun = phrase
            .checked_sub(2)
            .filter(|&noun| noun > 0 && before == "(" && closes && self.tokens[noun].is_capitalised());
        if self.capitals() && noun.is_some_and(|noun| self.links().many.contains(self.lower(noun - 1))) {
            return noun;
        }
        let first = !(0..phrase).any(|at| self.tokens[at].is_number());
        if self.capitals() && before == "(" && first && closes {
            let start =
                (0..phrase - 1).rev().find(|&at| matches!(self.tokens[at].text, ";" | ":")).map_or(0, |at| at + 1);
            // Beside a name the number is of something else: `Melzer (3)`.
            let subject = self.german_subject(start..phrase - 1);
            return subject.filter(|&noun| noun + 2 != phrase && !self.is_place(noun));
        }
        let linked = phrase > 0
            && (self.is_preposition(phrase - 1)
                || self.lexicon.grammar.valued_verbs.start(before)
                // `betrug die Zahl der Nachrichten in Österreich 300`
                || self.capitals() && self.has_verb(phrase, &self.lexicon.grammar.measuring_verbs)
                || matches!(before.text, ":" | "=" | ","));
        // `die Polizei sprach von 300`: who says so is not counted.
        let said = self.links().partitives.contains(before)
            && (self.clause_start(phrase)..phrase)
                .any(|at| self.lexicon.grammar.counting_verbs.contains(self.lower(at)));
        // `a war between the two could break out`: they were named before.
        let pronoun = article && !self.capitals() && self.links().definite_articles.contains(self.lower(phrase));
        if pronoun {
            return None;
        }
        // `Muster (Russland, 2.747)`: beside a comma a place is where somebody comes from.
        // `The Pentagon counted 7 dead in Kiel, 13 in all`: so is what stands before another number.
        let beside = |&noun: &usize| {
            let another = (noun..phrase).any(|at| self.tokens[at].is_number());
            before == "," && noun < phrase && (another || noun + 2 == phrase && self.is_place(noun))
        };
        // `Der Abgeordnete kommt auf 257`: who has as many is not counted.
        let reaches = self.capitals()
            && (self.clause_start(phrase)..phrase)
                .any(|at| self.lexicon.grammar.reaching_verbs.contains(self.lower(at)));
        // `Leverkusen kam auf 19 Torschüsse, Frankfurt auf sieben`: a place is not counted.
        let placed = |&noun: &usize| self.capitals() && noun < phrase && self.is_place(noun);
        let counted = |noun: &usize| !beside(noun) && !placed(noun);
        (linked && !said && !reaches).then(|| self.subject(phrase..figure.end)).flatten().filter(counted)
    }

    /// Where the phrase starts whose adverbs stand behind a preposition: `auf | insgesamt 384`, `auf | inzwischen 30`.
    fn behind_preposition(&self, phrase: usize) -> usize {
        let adverb = |at: &usize| self.lexicon.function_words.adverbs.contains(self.lower(*at));
        let first = (0..phrase).rev().take_while(adverb).last();
        first.filter(|&first| first > 0 && self.is_preposition(first - 1)).unwrap_or(phrase)
    }

    /// The noun of which the clause before said that they are many, where the number behind a sign says how many: `gewann
    /// viele Kunden – insgesamt 930.000`.
    fn many_before(&self, figure: Range<usize>) -> Option<usize> {
        if !self.capitals() {
            return None;
        }
        let adverbs = &self.lexicon.function_words.adverbs;
        let start = (0..figure.start).rev().take_while(|&at| adverbs.contains(self.lower(at))).last()?;
        let sign = start.checked_sub(1).filter(|&at| matches!(self.tokens[at].text, "–" | "—" | "-" | ","))?;
        let ends = self.tokens.get(figure.end).is_none_or(|next| !next.is_word()) || self.is_preposition(figure.end);
        let many = |at: &usize| self.links().many.contains(self.lower(*at));
        let many = (self.clause_start(sign)..sign).rev().find(many).filter(|_| ends)?;
        self.german_after(many + 1).filter(|&noun| noun < sign)
    }

    fn lower(&self, at: usize) -> Lower<'_> {
        lower(self.tokens, at)
    }

    fn links(&self) -> &'static Links {
        &self.lexicon.grammar.links
    }

    fn endings(&self) -> &'static Endings {
        &self.lexicon.grammar.endings
    }

    /// Whether the word ends like an inflected adjective.
    fn is_inflected(&self, at: usize) -> bool {
        self.lower(at).ends_with(self.endings().adjectives.as_slice())
    }

    fn is_function_word(&self, at: usize) -> bool {
        // `US troops` are not ours.
        let acronym = |token: &Token<'_>| token.text.len() > 1 && token.text.chars().all(char::is_uppercase);
        self.lexicon.function_words.contains(self.lower(at))
            && !(acronym(&self.tokens[at]) && self.tokens.get(at + 1).is_some_and(|next| !acronym(next)))
    }

    fn is_article(&self, at: usize) -> bool {
        self.lexicon.function_words.articles.contains(self.lower(at))
    }

    fn is_preposition(&self, at: usize) -> bool {
        self.lexicon.function_words.prepositions.contains(self.lower(at))
    }

    /// Whether another number stands behind a conjunction at `at`: `200 feste | und 300 freie Mitarbeiter`.
    fn is_second_of_two(&self, at: usize) -> bool {
        self.lexicon.numbers.joiner == self.lower(at) && self.tokens.get(at + 1).is_some_and(Token::is_number)
    }

    /// Whether a number right behind the word is a part of its name: `Leopard 2`.
    fn is_label(&self, at: usize) -> bool {
        self.tokens[at].is_capitalised() && self.lexicon.exclusions.labels.contains(self.lower(at))
    }

    fn is_never_counted(&self, at: usize) -> bool {
        let word = self.lower(at);
        let never = &self.lexicon.grammar.never_counted;
        // `July-September`
        never.contains(word) || word.contains('-') && word.split('-').all(|part| never.contains(part))
    }

    fn is_noun_of_change(&self, at: usize) -> bool {
        self.lexicon.grammar.changes.contains(self.lower(at))
    }

    fn is_scale(&self, at: usize) -> bool {
        self.lexicon.grammar.scales.contains(self.lower(at))
    }

    /// Whether a noun only carries another that is not named: `the total`.
    fn is_bare_carrier(&self, at: usize) -> bool {
        self.lexicon.grammar.bare_carriers.contains(self.lower(at))
    }

    pub fn is_dimension(&self, at: usize) -> bool {
        self.lexicon.grammar.dimensions.contains(self.lower(at))
    }

    fn capitals(&self) -> bool {
        self.lexicon.grammar.nouns_capitalised
    }
}
