//! The noun that a figure counts or measures (`GUIDE.md`, `counts`): after it, before it, or the
//! subject of its clause.

use std::ops::Range;

use super::unit::Measured;
use crate::language::{Endings, Lexicon, Links, ends_in};
use crate::reading::quantity::numeral::is_hyphen;
use crate::reading::{Kind, Token};

/// How many tokens after the number its noun may stand.
const REACH: usize = 14;

/// How many adjectives an English noun has at most before it.
const ADJECTIVES: usize = 5;

/// Finds nouns in the tokens of one sentence.
#[derive(Clone, Copy)]
pub struct Nouns<'a, 't> {
    pub tokens: &'a [Token<'t>],
    pub lexicon: &'static Lexicon,
}

impl Nouns<'_, '_> {
    fn lower(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.lower.as_ref())
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
        self.lexicon.function_words.contains(self.lower(at))
    }

    fn is_article(&self, at: usize) -> bool {
        self.lexicon.function_words.articles.contains(self.lower(at))
    }

    fn is_preposition(&self, at: usize) -> bool {
        self.lexicon.function_words.prepositions.contains(self.lower(at))
    }

    fn capitals(&self) -> bool {
        self.lexicon.grammar.nouns_capitalised
    }

    /// The token of the noun of the figure `figure` (number and unit), whose phrase with hedge starts
    /// at `phrase`.
    pub fn counted(&self, measured: &Measured, figure: &Range<usize>, phrase: usize, vague: bool) -> Option<usize> {
        match measured.kind {
            Kind::Fraction => self
                .counted_after(self.skip_comparison(figure.end), true)
                .or_else(|| self.counted_before(phrase..figure.end))
                .or_else(|| self.subject(phrase..figure.end)),
            Kind::Count | Kind::Vague => {
                // `Millionen von Toten`
                let of = vague && self.capitals() && self.links().partitives.contains(self.lower(figure.end));
                self.counted_after(figure.end + usize::from(of), vague)
                    .or_else(|| self.counted_before(phrase..figure.end))
            }
            Kind::Percent | Kind::PercentagePoint | Kind::Money | Kind::Measure => {
                self.measured(measured.kind, figure, phrase)
            }
            Kind::Age => self.aged(figure),
            Kind::Duration => self.lasting(figure),
        }
    }

    /// Steps over `so viele`, `as many`: the noun of a factor follows them.
    fn skip_comparison(&self, at: usize) -> usize {
        let grammar = &self.lexicon.grammar;
        let mut at = at;
        while grammar.comparisons.contains(self.lower(at)) {
            at += 1;
        }
        at
    }

    /// The noun counted by a number right before it.
    pub fn counted_after(&self, from: usize, partitive: bool) -> Option<usize> {
        if self.capitals() { self.german_after(from) } else { self.english_after(from, partitive) }
    }

    /// The first noun after adjectives, articles of a partitive genitive, and what is set between an
    /// article and its noun (`der landesweit von der Krise betroffenen Betriebe`).
    fn german_after(&self, from: usize) -> Option<usize> {
        let mut at = from;
        let mut article = false;
        let mut inset = false;
        while at < self.tokens.len().min(from + REACH) {
            let token = &self.tokens[at];
            // US-amerikanischen: an adjective with a capital in front.
            let adjective = token.text.rsplit('-').next().is_some_and(|part| part.starts_with(char::is_lowercase));
            if token.is_capitalised() && !adjective {
                // Wiener Bedienstete, Schweizer Franken
                let of_place = ends_in(&token.lower, &self.endings().places)
                    && self.tokens.get(at + 1).is_some_and(Token::is_capitalised)
                    && !self.tokens[at + 1].glued
                    && !token.text.contains('-');
                if inset {
                    // The noun of the inset phrase; the participle and the head follow.
                    inset = false;
                } else if !of_place {
                    return Some(self.last_conjunct(at));
                }
            } else if token.is_number() {
                if !article {
                    return None;
                }
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
                    return partitive.then(|| self.whole_after(at + 1)).flatten();
                }
                inset = true;
            } else if self.lexicon.function_words.adverbs.contains(token.lower.as_ref()) {
                if !article && at > from + 1 {
                    return None;
                }
            } else {
                let adjective = article
                    || self.is_inflected(at)
                    || token.lower.ends_with(self.endings().invariable_adjectives.as_slice());
                let verb = self.lexicon.grammar.verbs.contains(token.lower.as_ref());
                if verb || !adjective || self.is_function_word(at) {
                    return None;
                }
            }
            at += 1;
        }
        None
    }

    /// The noun of the whole that a number is a part of, behind a partitive: another number, an article or an
    /// adverb may stand before it.
    fn whole_after(&self, from: usize) -> Option<usize> {
        let mut at = from;
        while self.lexicon.function_words.adverbs.contains(self.lower(at)) {
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
    fn last_conjunct(&self, at: usize) -> usize {
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

    /// The head of the English noun phrase after the number: its first plural, else its last word.
    fn english_after(&self, from: usize, partitive: bool) -> Option<usize> {
        self.english_phrase(from, partitive, true)
    }

    /// The head of the English noun phrase from the token `from` on. A counted noun is a plural, behind
    /// which a verb may stand that looks like a noun; elsewhere (`24-year-old Reds skipper`) the
    /// last word is the head.
    fn english_phrase(&self, from: usize, partitive: bool, counted: bool) -> Option<usize> {
        let start = self.skip_of(from, partitive);
        let mut last = None;
        let mut plural = None;
        let mut words = 0;
        for at in start..self.tokens.len() {
            let token = &self.tokens[at];
            if !token.is_word() {
                let quote = matches!(token.text, "\"" | "“" | "‘" | "'");
                // The numeral's own hyphen: `10-member crew`.
                if quote || (token.glued && is_hyphen(token.text) && last.is_none()) {
                    continue;
                }
                break;
            }
            if self.is_article(at) && last.is_none() {
                continue;
            }
            let small = self.is_function_word(at)
                && !(at == start && self.lexicon.function_words.adverbs.contains(token.lower.as_ref()));
            let verb = self.is_plain_verb(at) && !self.is_plural(at);
            let participle = ends_in(&token.lower, &self.endings().participles)
                && token.lower.len() > 4
                && plural.is_some()
                && !self.lexicon.grammar.plurals.contains(token.lower.as_ref());
            if small || verb || participle || (self.is_adverb(at) && last.is_some()) || words > ADJECTIVES {
                break;
            }
            if self.is_plural(at) {
                plural = Some(at);
            } else if plural.is_some() && counted {
                break;
            }
            if !self.is_function_word(at) {
                last = Some(at);
                words += 1;
            }
        }
        let last = last.filter(|&at| !self.is_adverb(at));
        if counted { plural.or(last) } else { last }
    }

    /// Steps over the `of` of `thousands of`, `four of the region's states`.
    fn skip_of(&self, from: usize, partitive: bool) -> usize {
        let of = self.links().partitives.contains(self.lower(from)) && (partitive || self.is_article(from + 1));
        from + usize::from(of)
    }

    /// Whether the word is a verb that ends a noun phrase; a name is none.
    fn is_plain_verb(&self, at: usize) -> bool {
        self.lexicon.grammar.verbs.contains(self.lower(at)) && (at == 0 || !self.tokens[at].is_capitalised())
    }

    fn is_adverb(&self, at: usize) -> bool {
        ends_in(self.lower(at), &self.endings().adverbs)
    }

    /// Whether an English word looks like a plural noun.
    fn is_plural(&self, at: usize) -> bool {
        let word = self.lower(at);
        if word.contains(['\'', '’']) {
            return false;
        }
        self.lexicon.grammar.plurals.contains(word)
            || (word.len() > 2 && ends_in(word, &self.endings().plurals) && !ends_in(word, &self.endings().singulars))
            || self.tokens.get(at).is_some_and(|token| {
                // MPs
                let short = self.endings().plurals.iter().find_map(|ending| token.text.strip_suffix(ending.as_str()));
                short.is_some_and(|short| !short.is_empty() && short.chars().all(char::is_uppercase))
            })
    }

    /// The subject, where the number stands after it: `Die Zahl der Toten stieg auf 31`.
    fn counted_before(&self, figure: Range<usize>) -> Option<usize> {
        let article = figure.start > 0 && self.is_article(figure.start - 1);
        let phrase = figure.start - usize::from(article);
        let before = self.lower(phrase.wrapping_sub(1));
        if let Some(noun) = self.measured_before(phrase) {
            return Some(noun);
        }
        let linked = phrase > 0
            && (self.is_preposition(phrase - 1)
                || self.lexicon.grammar.valued_verbs.iter().any(|verb| before.starts_with(verb.as_str()))
                || matches!(before, ":" | "=" | ","));
        linked.then(|| self.subject(phrase..figure.end)).flatten()
    }

    /// What a sum, a share or a measure is of.
    fn measured(&self, kind: Kind, figure: &Range<usize>, phrase: usize) -> Option<usize> {
        self.measured_after(kind, figure.end)
            .or_else(|| self.measured_before(phrase))
            .or_else(|| self.measured_subject(kind, figure, phrase))
    }

    /// `39 MW Gesamtleistung`, `15 Prozent der Besucher`, `15 Milliarden Euro an Steuern`, `95% share`.
    fn measured_after(&self, kind: Kind, from: usize) -> Option<usize> {
        let next = self.tokens.get(from).filter(|token| token.is_word())?;
        if self.capitals() {
            if next.is_capitalised() && !next.glued {
                return Some(self.last_conjunct(from));
            }
            let genitive = self.links().genitive_openers.contains(next.lower.as_ref());
            let of = self.links().kinds.contains(next.lower.as_ref())
                && (self.tokens.get(from + 1).is_some_and(Token::is_capitalised) || self.is_inflected(from + 1));
            if genitive && matches!(kind, Kind::Percent | Kind::Money | Kind::Measure) {
                return self.german_after(from);
            }
            if of && !self.is_function_word(from + 1) {
                return self
                    .german_after(from + 1)
                    .filter(|&noun| !self.lexicon.grammar.never_counted.contains(self.lower(noun)));
            }
            // 896 Kilometer hohe Umlaufbahn
            if self.lexicon.grammar.dimensions.contains(next.lower.as_ref())
                && self.tokens.get(from + 1).is_some_and(Token::is_capitalised)
            {
                return Some(from + 1);
            }
            // zusätzliche adjectives: 20 Prozent höhere Kosten
            let adjective = !self.is_function_word(from)
                && self.is_inflected(from)
                && !self.lexicon.grammar.dimensions.contains(next.lower.as_ref());
            if adjective {
                return self.german_after(from).filter(|&noun| noun <= from + 3);
            }
            return None;
        }
        let partitive = |at: usize| self.links().partitives.contains(self.lower(at));
        let worth = self.links().worth.contains(next.lower.as_ref()) && partitive(from + 1);
        if partitive(from) || worth || (kind == Kind::Money && self.links().sums.contains(next.lower.as_ref())) {
            return self
                .english_after(from + 1 + usize::from(worth), true)
                .filter(|&noun| !self.lexicon.grammar.never_counted.contains(self.lower(noun)));
        }
        if self.is_function_word(from)
            || self.is_adverb(from)
            || self.lexicon.grammar.dimensions.contains(next.lower.as_ref())
        {
            return None;
        }
        self.english_after(from, false).filter(|&noun| {
            let word = self.lower(noun);
            !self.lexicon.grammar.never_counted.contains(word) && !self.lexicon.grammar.changes.contains(word)
        })
    }

    /// `Gesamtleistung von 39 MW`, `Quote von 20 Prozent`, `growth of 2%`, `Strafe: 100 Euro`.
    fn measured_before(&self, phrase: usize) -> Option<usize> {
        let at = phrase.checked_sub(1)?;
        let link = self.lower(at);
        let mut end = at;
        if self.capitals() {
            // `mit einer Leistung von insgesamt sechs`; `in Höhe von`
            if self.links().totals.contains(link) {
                end = at.checked_sub(1).filter(|&at| self.links().before_totals.contains(self.lower(at)))?;
            } else if !self.links().values.contains(link) {
                return None;
            }
            let noun = end.checked_sub(1).filter(|&noun| self.tokens[noun].is_capitalised())?;
            if self.lexicon.grammar.never_counted.contains(self.lower(noun)) {
                return None;
            }
            if !self.lexicon.grammar.changes.contains(self.lower(noun)) {
                return Some(self.head_of_genitive(noun));
            }
            // `Verbindlichkeiten in Höhe von`: the noun before; a change names its thing elsewhere.
            if self.links().extents.contains(self.lower(noun.wrapping_sub(1))) {
                return noun.checked_sub(2).filter(|&before| {
                    self.tokens[before].is_capitalised() && !self.lexicon.units.is_unit(self.lower(before))
                });
            }
            return None;
        }
        if !self.links().values.contains(link) {
            return None;
        }
        let noun = at.checked_sub(1)?;
        let fits = self.tokens[noun].is_word()
            && !self.is_function_word(noun)
            && !self.lexicon.grammar.verbs.contains(self.lower(noun));
        let change = self.lexicon.grammar.changes.contains(self.lower(noun));
        (fits && !change).then_some(noun)
    }

    fn is_genitive_article(&self, at: usize) -> bool {
        self.links().genitive_articles.contains(self.lower(at))
    }

    /// In `Umsatz des Konzerns von 5 Mio.` the head is `Umsatz`: steps back over one genitive.
    fn head_of_genitive(&self, noun: usize) -> usize {
        let article = noun.checked_sub(1).filter(|&at| self.is_genitive_article(at));
        article
            .and_then(|article| article.checked_sub(1))
            .filter(|&head| {
                self.tokens[head].is_capitalised()
                    && !self.lexicon.grammar.never_counted.contains(self.lower(head))
                    && !self.lexicon.grammar.changes.contains(self.lower(head))
            })
            .unwrap_or(noun)
    }

    /// The subject of the clause, where its verb gives it a value.
    fn measured_subject(&self, kind: Kind, figure: &Range<usize>, phrase: usize) -> Option<usize> {
        let colon = phrase > 0 && self.lower(phrase - 1) == ":";
        let dimension = self.lexicon.grammar.dimensions.contains(self.lower(figure.end));
        if kind == Kind::Measure && !dimension && !self.has_verb(phrase, &self.lexicon.grammar.measuring_verbs) {
            return None;
        }
        if kind == Kind::Money && !colon && !self.has_verb(phrase, &self.lexicon.grammar.valued_verbs) {
            return None;
        }
        if kind == Kind::Percent && !colon {
            // The change of something named behind: `ein Minus von 5,4 Prozent für das BIP`.
            if self.links().changed.contains(self.lower(figure.end))
                && self.noun_of_change_before(phrase)
                && let Some(noun) = (figure.end + 1..(figure.end + 5).min(self.tokens.len()))
                    .find(|&at| self.tokens[at].is_capitalised())
                && !self.lexicon.grammar.never_counted.contains(self.lower(noun))
            {
                return Some(noun);
            }
        }
        self.subject(phrase..figure.end)
    }

    fn noun_of_change_before(&self, phrase: usize) -> bool {
        phrase >= 2 && self.lexicon.grammar.changes.contains(self.lower(phrase - 2))
    }

    /// Whether one of `verbs` stands in the clause of `phrase`.
    fn has_verb(&self, phrase: usize, verbs: &[String]) -> bool {
        let start = self.clause_start(phrase);
        let verb = |at: usize| {
            let word = self.lower(at);
            !self.tokens[at].is_capitalised()
                && verbs.iter().any(|verb| if verb.len() <= 4 { word == verb } else { word.starts_with(verb.as_str()) })
        };
        (start..phrase).any(verb) || (self.capitals() && (phrase..self.clause_end(phrase)).any(verb))
    }

    fn parts_clauses(&self, at: usize) -> bool {
        matches!(self.tokens[at].text, "," | ";" | ":" | "(" | "–" | "—" | "-")
            && !(self.tokens[at].glued && is_hyphen(self.tokens[at].text))
    }

    fn clause_start(&self, before: usize) -> usize {
        let end = if before > 0 && matches!(self.lower(before - 1), ":" | "(" | ",") { before - 1 } else { before };
        (0..end).rev().find(|&at| self.parts_clauses(at)).map_or(0, |at| at + 1)
    }

    fn clause_end(&self, from: usize) -> usize {
        (from..self.tokens.len())
            .find(|&at| self.parts_clauses(at) || self.tokens[at].is(")"))
            .unwrap_or(self.tokens.len())
    }

    /// The head noun of the subject of the clause around the tokens `figure`; where the clause has none,
    /// of the clause before it. German clauses have their own subject.
    pub fn subject(&self, figure: Range<usize>) -> Option<usize> {
        let before = figure.start;
        let mut end = before;
        let clauses = if self.capitals() { 1 } else { 3 };
        for clause in 1..=clauses {
            let start = self.clause_start(end);
            let found = if self.capitals() {
                self.german_object(start..end).or_else(|| self.german_subject(start..end))
            } else {
                self.english_subject(start..end)
            };
            if found.is_some() || start == 0 || clause == clauses {
                // Behind the verb: `Im Mai stieg der Umsatz um 5 Prozent` is found above; `um 5
                // Prozent stieg der Umsatz` is not.
                return found.or_else(|| {
                    let clause = figure.end..self.clause_end(figure.end);
                    self.capitals().then(|| self.german_subject(clause)).flatten()
                });
            }
            // A relative clause or an aside between dashes is stepped over; a clause with a verb and no
            // noun of its own keeps the subject of the clause before it.
            end = start - 1;
            if matches!(self.tokens[end].text, "-" | "–" | "—")
                && let Some(opening) =
                    (0..end).rev().find(|&at| self.tokens[at].text == self.tokens[end].text && self.parts_clauses(at))
            {
                end = opening;
            }
        }
        None
    }

    /// `erhöhte das Budget um 5 Prozent`: the noun with an article right before the preposition.
    fn german_object(&self, range: Range<usize>) -> Option<usize> {
        let link = range.end.checked_sub(1).filter(|&at| {
            at > range.start
                && (self.lexicon.changes.by.contains(self.lower(at))
                    || self.lexicon.changes.to.contains(self.lower(at)))
        })?;
        let noun = link.checked_sub(1).filter(|&at| at > range.start && self.tokens[at].is_capitalised())?;
        let first = (range.start..noun).rev().take(4).find(|&at| self.is_article(at))?;
        let adjectives = (first + 1..noun)
            .all(|at| self.tokens[at].is_word() && !self.is_function_word(at) && !self.tokens[at].is_capitalised());
        let governed = first > range.start
            && (self.is_preposition(first - 1)
                || (self.tokens[first - 1].is_capitalised() && self.is_genitive_article(first)));
        let usable = !self.lexicon.grammar.never_counted.contains(self.lower(noun))
            && !self.links().oblique_articles.contains(self.lower(first));
        (adjectives && !governed && usable).then_some(noun)
    }

    /// The first noun of the range that no preposition and no genitive governs.
    fn german_subject(&self, range: Range<usize>) -> Option<usize> {
        let mut governed = false;
        let mut after_noun = false;
        let mut at = range.start;
        while at < range.end {
            let token = &self.tokens[at];
            if self.is_preposition(at) {
                governed = true;
                after_noun = false;
            } else if token.is_capitalised() && !(at == 0 && self.is_function_word(at)) {
                let genitive = after_noun && at > range.start;
                let lower = token.lower.as_ref();
                let usable = !governed && !genitive && !self.lexicon.grammar.never_counted.contains(lower);
                if usable {
                    return Some(self.carried(self.last_of_name(at, range.end), range.end));
                }
                // The noun ends its preposition's phrase unless another noun follows at once.
                if !self.tokens.get(at + 1).is_some_and(Token::is_capitalised) {
                    governed = false;
                }
                after_noun = true;
            } else if token.is_word() && self.is_article(at) {
                // Right after a noun such an article opens its genitive; after a verb it opens a subject.
                if !(after_noun && self.is_genitive_article(at)) {
                    after_noun = false;
                }
            } else if token.is_word() && !self.is_inflected(at) || self.is_function_word(at) && !governed {
                after_noun = false;
            }
            at += 1;
        }
        None
    }

    /// `Präsident Obama`, `Bank Austria`: the last word of names set side by side.
    fn last_of_name(&self, at: usize, end: usize) -> usize {
        let mut at = at;
        while at + 1 < end && self.tokens[at + 1].is_capitalised() && !self.tokens[at + 1].glued {
            at += 1;
        }
        at
    }

    /// Steps from `Zahl` to `Toten` in `die Zahl der Toten`, and from `Rückgang` to `BIP`.
    fn carried(&self, noun: usize, end: usize) -> usize {
        let lower = self.lower(noun);
        let carrier = self.lexicon.grammar.carriers.contains(lower) || self.lexicon.grammar.changes.contains(lower);
        if !carrier || !self.links().carried.contains(self.lower(noun + 1)) {
            return noun;
        }
        let limit = end.min(noun + 7);
        if self.capitals() {
            (noun + 2..limit).find(|&at| self.tokens[at].is_capitalised()).unwrap_or(noun)
        } else {
            self.english_after(noun + 2, true).filter(|&at| at < end.max(noun + 4)).unwrap_or(noun)
        }
    }

    /// The head of the noun phrase before the last verb of the range, or of the object between that
    /// verb and the figure (`raised rates by`). A phrase behind a preposition is an adverbial, and the
    /// verb before it is looked at.
    fn english_subject(&self, range: Range<usize>) -> Option<usize> {
        let range = range.start..self.without_size(&range);
        let verb = range.clone().rev().find(|&at| self.is_verb(at)).unwrap_or(range.end);
        let link = range.end.checked_sub(1).filter(|&at| at > verb && self.is_preposition(at));
        if let Some(object) = link.and_then(|link| link.checked_sub(1)).filter(|&at| at > verb && self.is_thing(at)) {
            return Some(object);
        }
        let mut verb = verb;
        loop {
            let end = (range.start..verb).rev().find(|&at| self.is_thing(at)).map(|at| at + 1)?;
            let parts =
                |at: usize| self.is_verb(at) || self.lexicon.function_words.conjunctions.contains(self.lower(at));
            let start = (range.start..end).rev().find(|&at| parts(at)).map_or(range.start, |at| at + 1);
            let adverbial = self.is_preposition(start) && start > range.start && self.is_verb(start - 1);
            if !adverbial {
                return self.english_head(start..end).map(|head| self.carried(head, range.end));
            }
            verb = start - 1;
        }
    }

    /// The noun before the first preposition of a noun phrase that may open with one.
    fn english_head(&self, phrase: Range<usize>) -> Option<usize> {
        let mut head = None;
        for at in phrase {
            if self.is_preposition(at) && head.is_some() {
                break;
            }
            if self.is_thing(at) {
                head = Some(at);
            }
        }
        head
    }

    /// Whether the word can be the subject or object that a figure belongs to.
    fn is_thing(&self, at: usize) -> bool {
        let word = self.lower(at);
        let grammar = &self.lexicon.grammar;
        self.tokens[at].is_word()
            && !self.is_function_word(at)
            && !self.is_adverb(at)
            && !self.is_verb(at)
            && !grammar.never_counted.contains(word)
            && !grammar.changes.contains(word)
            && !self.lexicon.units.is_unit(word)
    }

    /// Where the range ends before the size of a change that was said first: `rates by 0.27 points`
    /// in `raised rates by 0.27 points to 5.8%`.
    fn without_size(&self, range: &Range<usize>) -> usize {
        let Some(link) = range.end.checked_sub(1).filter(|&at| at > range.start && self.is_preposition(at)) else {
            return range.end;
        };
        let mut at = link;
        while at > range.start
            && (self.lexicon.units.is_unit(self.lower(at - 1))
                || self.tokens[at - 1].is_number()
                || self.lexicon.units.is_currency_sign(self.lower(at - 1)))
        {
            at -= 1;
        }
        if at == link { range.end } else { at }
    }

    fn is_verb(&self, at: usize) -> bool {
        let word = self.lower(at);
        // `the cost`, `in fixed assets`: behind an article or a preposition stands a noun or adjective.
        if at > 0
            && (self.is_article(at - 1) || self.is_preposition(at - 1))
            && !self.lexicon.function_words.auxiliaries.contains(word)
        {
            return false;
        }
        let gerund = ends_in(word, &self.endings().gerunds);
        self.lexicon.function_words.auxiliaries.contains(word)
            || self.lexicon.grammar.verbs.contains(word)
            || (ends_in(word, &self.endings().participles) && word.len() > 4)
            || (gerund && self.lexicon.changes.is_change(word))
            || self.lexicon.grammar.valued_verbs.iter().any(|verb| {
                verb.len() > 3
                    && word.starts_with(verb.as_str())
                    && !gerund
                    && !self.lexicon.grammar.changes.contains(word)
            })
    }

    /// `18 Jahre alte Bärin`; the subject of `ist … Jahre alt`.
    fn aged(&self, figure: &Range<usize>) -> Option<usize> {
        let last = &self.tokens[figure.end - 1];
        let predicates = &self.lexicon.units.age.predicates;
        let predicate = predicates.contains(last.lower.as_ref());
        let adjective = self.capitals() && !last.is_capitalised() && !predicate;
        if adjective {
            return self.german_after(figure.end);
        }
        if predicate {
            return self
                .subject(figure.clone())
                .filter(|_| self.has_verb(figure.start, &self.lexicon.grammar.valued_verbs));
        }
        if !self.capitals() && predicates.iter().any(|old| last.lower.contains(old.as_str())) {
            return self.english_phrase(figure.end, false, false);
        }
        None
    }

    /// `dreitägiger Besuch`, `zwei Jahre dauernde Bauzeit`, `three-day meeting`.
    fn lasting(&self, figure: &Range<usize>) -> Option<usize> {
        let last = &self.tokens[figure.end - 1];
        let next = self.tokens.get(figure.end);
        if self.capitals() {
            let adjective = figure.len() <= 3
                && !last.is_capitalised()
                && !self.lexicon.units.durations.contains_key(last.lower.as_ref());
            let noun_follows = next.is_some_and(|next| {
                next.is_capitalised()
                    && !next.glued
                    && !self.lexicon.grammar.never_counted.contains(next.lower.as_ref())
            });
            let dimension = next.is_some_and(|next| self.lexicon.grammar.dimensions.contains(next.lower.as_ref()));
            if adjective || noun_follows {
                return self.german_after(figure.end);
            }
            if dimension {
                // `zwei Jahre dauernde Bauzeit`; `zwei Jahre lang` is of nothing named.
                return Some(figure.end + 1).filter(|&noun| self.tokens.get(noun).is_some_and(Token::is_capitalised));
            }
            let lasts = (self.clause_start(figure.start)..figure.start).any(|at| {
                self.lexicon.grammar.lasting_verbs.iter().any(|verb| self.lower(at).starts_with(verb.as_str()))
            });
            return lasts
                .then(|| {
                    self.subject(figure.clone())
                        .or_else(|| self.german_subject(self.clause_start(figure.start)..figure.start))
                })
                .flatten();
        }
        if last.lower.contains('-') || figure.len() > 2 {
            return self.english_phrase(figure.end, false, false);
        }
        if self.links().partitives.contains(self.lower(figure.end)) {
            return self.english_after(figure.end + 1, true);
        }
        None
    }
}
