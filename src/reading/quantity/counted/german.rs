//! German noun phrases: behind a number, as a subject, and inside a genitive. Nouns have capitals, so
//! that a phrase is read up to its noun; what is set between an article and its noun is stepped over.

use std::ops::Range;

use super::Nouns;
use crate::language::ends_in;
use crate::reading::Token;
use crate::reading::quantity::numeral::is_hyphen;

/// How many tokens after the number its noun may stand.
const REACH: usize = 14;

impl Nouns<'_, '_> {
    /// The first noun after adjectives, articles of a partitive genitive, and what is set between an
    /// article and its noun (`der landesweit von der Krise betroffenen Betriebe`).
    pub(super) fn german_after(&self, from: usize) -> Option<usize> {
        let mut at = from;
        let mut article = false;
        let mut inset = false;
        while at < self.tokens.len().min(from + REACH) {
            let token = &self.tokens[at];
            // US-amerikanischen: an adjective with a capital in front.
            let adjective = token.text.rsplit('-').next().is_some_and(|part| part.starts_with(char::is_lowercase));
            if token.is_capitalised() && !adjective {
                // Wiener Bedienstete, Schweizer Franken
                let of_place = ends_in(token.lower(), &self.endings().places)
                    && self.tokens.get(at + 1).is_some_and(Token::is_capitalised)
                    && !self.tokens[at + 1].glued
                    && !token.text.contains('-');
                let counted = at > from && self.tokens[at - 1].is_number();
                if counted && self.lexicon.numbers.magnitudes.contains_key(token.lower()) {
                    // `90 Prozent der 9 Millionen Österreicher`
                } else if inset {
                    // The noun of the inset phrase; the participle and the head follow.
                    inset = false;
                } else if self.is_label(at)
                    && self.tokens.get(at + 1).is_some_and(|next| next.is_number() && !next.glued)
                {
                    // `14 Leopard 2 Panzer`
                    at += 1;
                } else if article && self.is_object_of_participle(at) {
                    // `130.000 die Stadt passierende Personen`
                } else if !(of_place || self.is_capital_adjective(at)) {
                    return Some(self.last_conjunct(at));
                }
            } else if at > from && self.is_second_of_two(at) {
                // `200 feste und 300 freie Mitarbeiter`
                return self.german_after(at + 2);
            } else if token.is_number() {
                if !article {
                    return None;
                }
            } else if at == from && self.links().against.contains(token.lower()) {
                // `217 zu 213 Stimmen`
                let number = self.tokens.get(at + 1).is_some_and(Token::is_number);
                return number.then(|| self.german_after(at + 2)).flatten();
            } else if !token.is_word() {
                if !matches!(token.text, "„" | "“" | "\"" | "»" | "«" | "‚" | "‘" | "'" | "*" | "›" | "‹")
                {
                    return None;
                }
            } else if self.is_article(at) {
                if at > from && !inset {
                    return None;
                }
                article = true;
            } else if self.is_preposition(at) {
                // After an article a preposition opens an inset phrase; right behind the number a partitive
                // names the whole: `27 von 35 Stimmen`, `drei von den Helfern`.
                if !article {
                    let partitive = at == from && self.links().partitives.contains(self.lower(at));
                    let whole = partitive.then(|| self.whole_after(at + 1)).flatten();
                    return whole.or_else(|| self.behind_participle(at).filter(|_| at == from));
                }
                inset = true;
            } else if self.lexicon.function_words.adverbs.contains(token.lower()) {
                if !article && at > from + 1 {
                    return None;
                }
            } else {
                let adjective = article
                    || self.is_inflected(at)
                    || token.lower().ends_with(self.endings().invariable_adjectives.as_slice());
                let verb = self.lexicon.grammar.verbs.contains(token.lower())
                    || self.lexicon.function_words.auxiliaries.contains(token.lower());
                // `750 teilweise stark beschädigte Objekte`
                let adverb = self.tokens.get(at + 1).is_some_and(|next| next.is_word() && !next.is_capitalised())
                    && self.is_inflected(at + 1)
                    && !self.is_function_word(at + 1)
                    && self.tokens.get(at + 2).is_some_and(Token::is_capitalised);
                let adjective = adjective || adverb;
                // `mit 3.850 absolutes Rekordniveau`: a singular is not counted.
                let singular = at == from
                    && !article
                    && from > 0
                    && self.tokens[from - 1].is_number()
                    && ends_in(self.lower(at), &self.endings().singular_adjectives);
                if singular {
                    return None;
                }
                if verb || !adjective || self.is_function_word(at) {
                    return None;
                }
            }
            at += 1;
        }
        None
    }

    /// Whether the word is the adjective of a name that follows: `elf Aktuelle Stunden`, `zehn Dringliche Anfragen`.
    fn is_capital_adjective(&self, at: usize) -> bool {
        let word = self.lower(at);
        let stem = word.text.trim_end_matches(self.endings().adjectives.as_slice()).trim_end_matches('e');
        let name = self.tokens.get(at + 1).is_some_and(|next| next.is_capitalised() && !next.glued);
        name && stem.len() < word.len() && ends_in(stem, &self.lexicon.attribution.words.adverb_endings)
    }

    /// Whether a participle and its noun stand right behind the noun at `at`: `die Stadt | passierende Personen`.
    fn is_object_of_participle(&self, at: usize) -> bool {
        let participle = self.tokens.get(at + 1).filter(|token| token.is_word() && !token.is_capitalised());
        participle.is_some_and(|token| ends_in(token.lower(), &self.endings().attributes))
            && !self.is_function_word(at + 1)
            && self.tokens.get(at + 2).is_some_and(|noun| noun.is_capitalised() && !noun.glued)
    }

    /// The noun behind a participle with what belongs to it, where no article stands before the number: `drei im Osten
    /// liegende Länder`, `den noch 300 in der Stadt verbliebenen Bewohnern`.
    fn behind_participle(&self, preposition: usize) -> Option<usize> {
        let end = self.tokens.len().min(preposition + REACH);
        let ends = (preposition..end).find(|&at| !self.tokens[at].is_word()).unwrap_or(end);
        let participle = |&at: &usize| {
            !self.tokens[at].is_capitalised()
                && ends_in(self.lower(at), &self.endings().attributes)
                && !self.is_function_word(at)
                && self.tokens[at - 1].is_capitalised()
                && self.tokens[at + 1].is_capitalised()
        };
        (preposition + 2..ends.saturating_sub(1)).find(participle).map(|at| self.last_conjunct(at + 1))
    }

    /// The noun of the whole that a number is a part of, behind a partitive: another number, an article or an
    /// adverb may stand before it.
    fn whole_after(&self, from: usize) -> Option<usize> {
        let mut at = from;
        // `4.528 von österreichweit 7.228 Stunden`
        let adverb = |at: usize| {
            let small = self.tokens.get(at).is_some_and(|token| token.is_word() && !token.is_capitalised());
            self.lexicon.function_words.adverbs.contains(self.lower(at))
                || small && !self.is_function_word(at) && self.tokens.get(at + 1).is_some_and(Token::is_number)
        };
        while adverb(at) {
            at += 1;
        }
        let number = self.tokens.get(at).is_some_and(Token::is_number)
            || self.lexicon.numbers.prefix(self.lower(at)).is_some_and(|(_, length)| length == self.lower(at).len());
        if number {
            return self.german_after(at + 1);
        }
        self.is_article(at).then(|| self.german_after(at)).flatten()
    }

    /// `Artillerie- und Raketengeschosse`: the last of nouns that share their head.
    pub(super) fn last_conjunct(&self, at: usize) -> usize {
        let mut at = at;
        while self.tokens.get(at + 1).is_some_and(|token| token.glued && is_hyphen(token.text))
            && self.tokens.get(at + 2).is_some_and(|token| !token.glued)
        {
            match (at + 3..at + 5).find(|&next| self.tokens.get(next).is_some_and(Token::is_capitalised)) {
                Some(next) => at = next,
                None => break,
            }
        }
        at
    }

    /// The first noun of the range that no preposition and no genitive governs; what it carries.
    pub(super) fn german_subject(&self, range: Range<usize>) -> Option<usize> {
        let end = range.end;
        self.free_noun(range, 0).map(|noun| self.carried(noun, end))
    }

    /// The noun of the range that no preposition and no genitive governs, behind `skipped` others.
    pub(super) fn free_noun(&self, range: Range<usize>, skipped: usize) -> Option<usize> {
        let mut skipped = skipped;
        let mut governed = false;
        let mut after_noun = false;
        // `die mit Abstand meisten Anfragen`: between an article and its noun.
        let mut inset = false;
        let mut at = range.start;
        while at < range.end {
            let token = &self.tokens[at];
            if self.is_preposition(at) {
                inset = at > range.start
                    && self.is_article(at - 1)
                    && !(at > range.start + 1 && self.is_preposition(at - 2));
                governed = true;
                after_noun = false;
            } else if token.is_year() || self.lexicon.function_words.auxiliaries.contains(token.lower()) {
                // `Bis 2028 sollen die Kosten …`
                governed = false;
                after_noun = false;
            } else if token.is_capitalised()
                && !(self.opens_sentence(at)
                    && (self.is_function_word(at) || self.is_opening_adverb() || self.is_opening_participle())
                    || self.opens_headline(at) && self.is_function_word(at))
            {
                // `Neun davon aus Wien, 51 aus Graz`: a number that opens a sentence is none.
                let number = self.opens_sentence(at) && self.opens_number(at);
                if number {
                    at += 1;
                    continue;
                }
                let genitive = after_noun && at > range.start;
                let lower = token.lower();
                // `Der 1,90 Meter große Mann wiegt`
                let unit = at > 0 && self.tokens[at - 1].is_number() && self.lexicon.units.is_unit(lower);
                if unit {
                    at += 1;
                    continue;
                }
                let usable = !governed && !genitive && !self.lexicon.grammar.never_counted.contains(lower);
                if usable {
                    let name = self.last_of_name(at, range.end);
                    if skipped == 0 {
                        return Some(name);
                    }
                    skipped -= 1;
                    at = self.end_of_joined(name, range.end);
                }
                // The noun ends its preposition's phrase unless another noun follows at once, or one that is joined to it.
                let next = at + 1;
                let follows = |at: usize| self.tokens.get(at).is_some_and(Token::is_capitalised);
                if follows(next) || governed && self.is_joined_to_next(at) {
                    at = if follows(next) { at } else { self.next_of_list(at) };
                } else {
                    governed = false;
                }
                after_noun = !std::mem::take(&mut inset);
            } else if token.is_word() && self.is_article(at) {
                // Right after a noun such an article opens its genitive; after a verb it opens a subject.
                if !(after_noun && self.is_genitive_article(at)) {
                    after_noun = false;
                }
            } else if token.is_word() && !self.is_inflected(at) || self.is_function_word(at) && !governed {
                after_noun = false;
            } else if after_noun && ends_in(token.lower(), &self.endings().attributes) {
                // `das auf der Decke lastende Gewicht`
                after_noun = false;
            }
            at += 1;
        }
        None
    }

    /// The last noun of those joined to the one at `at`: `der Bauernbund und das Ministerium`.
    fn end_of_joined(&self, at: usize, end: usize) -> usize {
        let mut at = at;
        loop {
            let link = self.next_of_list(at).max(at + 1);
            let article = self.lower(link) == self.lexicon.numbers.joiner && self.is_article(link + 1);
            let noun = link + 1 + usize::from(article);
            let joined = article || link > at + 1 || self.is_joined_to_next(at);
            if !joined || noun >= end || !self.tokens[noun].is_capitalised() {
                return at;
            }
            at = self.last_of_name(noun, end);
        }
    }

    /// Whether the noun at `at` goes on in another of the same preposition: `vor Zinsen und Steuern`, `von der Frost- und
    /// Schneekatastrophe`.
    fn is_joined_to_next(&self, at: usize) -> bool {
        self.next_of_list(at) > at
    }

    /// The token before the noun that the one at `at` is joined to; itself where it is joined to none.
    fn next_of_list(&self, at: usize) -> usize {
        let dangling = self.tokens.get(at + 1).is_some_and(|sign| sign.glued && is_hyphen(sign.text))
            && self.tokens.get(at + 2).is_some_and(|next| !next.glued);
        let link = at + 1 + usize::from(dangling);
        let joined = self.lower(link) == self.lexicon.numbers.joiner
            || self.tokens.get(link).is_some_and(|comma| comma.is(",")) && self.joins_list(link);
        let noun = self.tokens.get(link + 1).is_some_and(|next| next.is_capitalised() && !next.glued);
        if joined && noun { link } else { at }
    }

    /// Whether the word is the first of its sentence, behind a quotation mark too.
    fn opens_sentence(&self, at: usize) -> bool {
        at == 0 || at == 1 && !self.tokens[0].is_word() && !self.tokens[0].is_number()
    }

    /// Whether the word is the first behind a sign that may end a sentence: `… – Dennoch sinkt die Dividende`.
    fn opens_headline(&self, at: usize) -> bool {
        at > 0 && matches!(self.tokens[at - 1].text, "–" | "—" | "-" | ":") && !self.tokens[at].glued
    }

    /// Whether the sentence opens with an adverb: `Täglich passieren …`.
    fn is_opening_adverb(&self) -> bool {
        ends_in(self.lower(0), &self.lexicon.attribution.words.adverb_endings)
            && self.tokens.get(1).is_some_and(|next| next.is_word() && !next.is_capitalised())
    }

    /// Whether the sentence opens with a participle: no singular stands before the plural of a verb: `Veranschlagt waren`.
    fn is_opening_participle(&self) -> bool {
        ends_in(self.lower(0), &self.endings().opening_participles)
            && self.lexicon.grammar.plural_auxiliaries.contains(self.lower(1))
    }

    /// `Präsident Obama`, `Bank Austria`: the last word of names set side by side.
    fn last_of_name(&self, at: usize, end: usize) -> usize {
        let mut at = at;
        // The letter of `Grundsteuer B` is none.
        let word = |at: usize| self.tokens[at].is_capitalised() && self.tokens[at].text.len() > 1;
        while at + 1 < end && word(at + 1) && !self.tokens[at + 1].glued {
            at += 1;
        }
        at
    }

    pub(super) fn is_genitive_article(&self, at: usize) -> bool {
        self.links().genitive_articles.contains(self.lower(at))
    }

    /// In `Umsatz des Konzerns von 5 Mio.` the head is `Umsatz`: steps back over one genitive.
    pub(super) fn head_of_genitive(&self, noun: usize) -> usize {
        /// `der schwer verletzten Soldaten`: words between the article and its noun.
        const LONGEST_ATTRIBUTE: usize = 2;
        let attribute =
            |&at: &usize| self.tokens[at].is_word() && !self.tokens[at].is_capitalised() && !self.is_function_word(at);
        let attributes = (0..noun).rev().take_while(attribute).take(LONGEST_ATTRIBUTE).count();
        let article = (noun - attributes).checked_sub(1).filter(|&at| self.is_genitive_article(at));
        article
            .and_then(|article| article.checked_sub(1))
            .filter(|&head| {
                self.tokens[head].is_capitalised() && !self.is_never_counted(head) && !self.is_noun_of_change(head)
            })
            .unwrap_or(noun)
    }
}
