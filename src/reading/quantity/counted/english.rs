//! English noun phrases: behind a number and before a verb. Nothing but endings, word lists and place
//! tells a noun from a verb, so that a phrase ends at the first word that can be no part of it.

use std::ops::Range;

use super::Nouns;
use crate::language::ends_in;
use crate::reading::Token;
use crate::reading::quantity::numeral::is_hyphen;

/// How many adjectives a noun has at most before it.
const ADJECTIVES: usize = 5;

/// Shorter words end like a participle by chance, in bytes: `red`, `bed`.
const SHORTEST_PARTICIPLE: usize = 4;

/// Most words from `by` to the end of the size of a change.
const LONGEST_SIZE: usize = 5;

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
                // The numeral's own hyphen: `10-member crew`.
                if quote || (token.glued && is_hyphen(token.text) && last.is_none()) {
                    continue;
                }
                break;
            }
            // `hourly and salaried employees`
            let joins = self.lexicon.numbers.joiner == token.lower() && last.is_some_and(|last| self.is_adverb(last));
            if (self.is_article(at) && last.is_none()) || joins {
                continue;
            }
            // `300 rather than 500 jobs`
            let links = self.links();
            let opposed = links.contrasts.contains(self.lower(at)) || links.sides.contains(self.lower(at));
            let small = (self.is_function_word(at) || opposed)
                && !(at == start && self.lexicon.function_words.adverbs.contains(token.lower()));
            let verb = self.is_plain_verb(at) && !self.is_plural(at);
            // `skipper scored`, `three men arrested`; behind an adverb it is an adjective: `badly burned bodies`.
            let participle = self.is_participle(at) && last.is_some_and(|last| !self.is_adverb(last));
            // `2,900 people dead`
            let predicate = plural.is_some() && self.lexicon.grammar.adjective_plurals.contains(token.lower());
            if small || verb || participle || predicate || (self.is_adverb(at) && last.is_some()) || words > ADJECTIVES
            {
                break;
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
            let definite = self.links().definite_articles.contains(self.lower(at + 1));
            if last.is_some() && last == at.checked_sub(1) && !self.is_plural(at) && definite {
                break;
            }
            // `American Motors Corp debt`
            let capitals = token.text.chars().all(char::is_uppercase);
            let name =
                token.is_capitalised() && !capitals && self.tokens.get(at + 1).is_some_and(Token::is_capitalised);
            if self.is_plural(at) && !name {
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
        let last = last.filter(|&at| !self.is_adverb(at) && !self.is_participle(at));
        let head = if counted { plural.or(last) } else { last };
        head.filter(|&at| !(counted && self.is_never_counted(at) && self.is_function_word(start)))
    }

    /// Whether the word names a sum of money, which a plural right before it only says more of.
    fn is_sum(&self, at: usize) -> bool {
        let word = self.lower(at);
        self.lexicon.units.money_nouns.iter().any(|stem| word.starts_with(stem.as_str())) && !self.is_verb(at)
    }

    pub(super) fn is_possessive(&self, at: usize) -> bool {
        self.lower(at).ends_with("'s") || self.lower(at).ends_with("’s")
    }

    /// Whether what follows the word can only be the object of a verb: an article, a number, a hedge.
    fn takes_object(&self, at: usize) -> bool {
        let next = self.lower(at + 1);
        let hedge = self.lexicon.qualifiers.before.get_row([next, self.lower(at + 2)], " ").is_some();
        // `two plane crashes a year`
        let rate = self.lexicon.rates.units.contains_key(self.lower(at + 2));
        (self.is_article(at + 1) && !rate) || self.is_number_word(at + 1) || hedge
    }

    /// Whether the word ends like a past participle and stands in no list of nouns.
    fn is_participle(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        if self.lexicon.grammar.irregular_participles.contains(token.lower()) {
            return true;
        }
        ends_in(token.lower(), &self.endings().participles)
            && !self.lexicon.grammar.no_participles.contains(token.lower())
            && token.lower().len() >= SHORTEST_PARTICIPLE
            && !(token.is_capitalised() && at > 0)
            && !self.lexicon.grammar.plurals.contains(token.lower())
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

    /// Whether the word is a verb that ends a noun phrase; a name is none.
    fn is_plain_verb(&self, at: usize) -> bool {
        self.lexicon.grammar.verbs.contains(self.lower(at)) && (at == 0 || !self.tokens[at].is_capitalised())
    }

    pub(super) fn is_adverb(&self, at: usize) -> bool {
        ends_in(self.lower(at), &self.endings().adverbs)
    }

    /// Whether an English word looks like a plural noun.
    pub(super) fn is_plural(&self, at: usize) -> bool {
        let word = self.lower(at);
        // `their countries' output`
        let possessive = self.tokens.get(at + 1).is_some_and(|mark| mark.glued && matches!(mark.text, "'" | "’"))
            && self.tokens.get(at + 2).is_some_and(|next| next.is_word() && !next.glued);
        if possessive || word.contains(['\'', '’']) {
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

    /// The head of the noun phrase before the last verb of the range, or of the object between that
    /// verb and the figure (`raised rates by`). A phrase behind a preposition is an adverbial, and the
    /// verb before it is looked at.
    pub(super) fn english_subject(&self, range: Range<usize>) -> Option<usize> {
        // `put the damage at between $52 billion and $57 billion`
        let opened = range.end > range.start && self.lexicon.numbers.ranges.open.contains(self.lower(range.end - 1));
        let range = range.start..range.end - usize::from(opened);
        let range = range.start..self.without_size(&range);
        let verb = range.clone().rev().find(|&at| self.is_verb(at)).unwrap_or(range.end);
        let link = range.end.checked_sub(1).filter(|&at| at > verb && self.is_preposition(at));
        let names = |at: usize| self.is_thing(at) || self.lexicon.grammar.sums_of_change.contains(self.lower(at));
        // `lowered its forecast for growth this year to`
        let time =
            |at: &usize| self.is_never_counted(*at) || self.is_function_word(*at) && self.is_never_counted(at + 1);
        let object_end = |link: usize| (verb + 1..link).rev().find(|at| !time(at)).map_or(link, |at| at + 1);
        if let Some(link) = link.map(object_end).filter(|&link| link > verb + 1 && names(link - 1)) {
            // `reduced the risk of death by`; in `dropped four points to` a size stands there.
            let object = verb + 1..link;
            let size = object.clone().any(|at| self.is_number_word(at));
            // `Profit was flat at $20 million`
            let predicate = self.lexicon.grammar.copulas.contains(self.lower(verb));
            // `rise sharply under its influence to`
            let behind = (verb + 1..link).find(|&at| !self.is_adverb(at)).unwrap_or(verb + 1);
            if !size && !predicate && !self.is_preposition(behind) {
                return self.english_head(object).map(|head| self.carried(head, link));
            }
        }
        // `in a transaction valued at`
        let valued = verb > range.start
            && self.lexicon.grammar.valued_participles.contains(self.lower(verb))
            && self.is_thing(verb - 1);
        if valued {
            return Some(verb - 1);
        }
        let mut verb = verb;
        loop {
            let end = (range.start..verb).rev().find(|&at| self.is_thing(at)).map(|at| at + 1)?;
            let end = end + usize::from(end < verb && self.names_rate(end - 1));
            // `the price in England and Wales was`: two names behind one preposition.
            // `the gap between exports and imports widened to`
            let between = |at: usize| {
                self.lower(at) == self.lexicon.numbers.joiner
                    && (range.start..at)
                        .rev()
                        .take_while(|&at| !self.is_verb(at))
                        .any(|at| self.lexicon.numbers.ranges.open.contains(self.lower(at)))
            };
            let names = |at: usize| {
                self.lower(at) == self.lexicon.numbers.joiner
                    && at > range.start
                    && at + 1 < range.end
                    && self.tokens[at - 1].is_capitalised()
                    && self.tokens[at + 1].is_capitalised()
                    && self.is_governed_name(at - 1)
            };
            let parts = |at: usize| {
                self.is_verb(at)
                    || self.lexicon.function_words.conjunctions.contains(self.lower(at)) && !names(at) && !between(at)
            };
            let start = (range.start..end).rev().find(|&at| parts(at)).map_or(range.start, |at| at + 1);
            let start = self.clause_of_change(start..end, verb).unwrap_or(start);
            let adverbial = self.is_preposition(start) && start > range.start && self.is_verb(start - 1);
            if !adverbial {
                return self.english_head(start..end).map(|head| self.carried(head, range.end));
            }
            verb = start - 1;
        }
    }

    /// Whether a preposition stands right before the name that ends at `at`: `in New England`.
    fn is_governed_name(&self, at: usize) -> bool {
        let first = (0..=at).rev().take_while(|&at| self.tokens[at].is_capitalised()).last().unwrap_or(at);
        // `in the South East`
        let first = first - usize::from(first > 0 && self.is_article(first - 1));
        first > 0 && self.is_preposition(first - 1)
    }

    /// Where a clause of its own starts inside the phrase before a verb of change: `raised its forecast after | sales
    /// climbed`; `profit after tax` has none.
    fn clause_of_change(&self, phrase: Range<usize>, verb: usize) -> Option<usize> {
        let opens = |&at: &usize| self.lexicon.clauses.subordinators.contains(self.lower(at));
        let start = phrase.clone().rev().find(opens)? + 1;
        let own = self.is_article(start) || self.is_plural(phrase.end - 1);
        let object = phrase.start > 0 && self.is_verb(phrase.start - 1);
        (own && object && start < phrase.end && self.lexicon.changes.is_change(self.lower(verb))).then_some(start)
    }

    /// The object right behind the last verb of the range.
    pub(super) fn english_object(&self, range: Range<usize>) -> Option<usize> {
        let verb = range.clone().rev().find(|&at| self.is_verb(at))?;
        let object = verb + 1..range.end;
        let size = self.is_number_word(verb + 1) || self.lexicon.units.is_currency_sign(self.lower(verb + 1));
        if object.is_empty()
            || size
            || self.is_preposition(verb + 1)
            || self.lexicon.changes.is_change(self.lower(verb))
        {
            return None;
        }
        self.english_head(object).map(|head| self.carried(head, range.end))
    }

    /// The noun before the first preposition of a noun phrase that may open with one.
    fn english_head(&self, phrase: Range<usize>) -> Option<usize> {
        // `while that in Spain rose 22%`: it stands for what was named before.
        let pointing = phrase.start < phrase.end
            && self.links().pointing.contains(self.lower(phrase.start))
            && self.is_preposition(phrase.start + 1);
        if pointing {
            return None;
        }
        let mut head = None;
        for at in phrase {
            if self.is_preposition(at) && head.is_some() {
                break;
            }
            if self.is_thing(at) {
                head = Some(at);
            } else if head.is_some_and(|head| head + 1 == at && self.names_rate(head)) {
                // the pass rate
                head = Some(at);
            }
        }
        head
    }

    /// Whether the noun at `head` names a rate or level right behind it: `pass rate`, not `the firm's loss`.
    fn names_rate(&self, head: usize) -> bool {
        !self.lower(head).contains(['\'', '’'])
            && self.lexicon.grammar.sums_of_change.contains(self.lower(head + 1))
            && !self.is_verb(head + 1)
    }

    pub(super) fn is_number_word(&self, at: usize) -> bool {
        let word = self.lower(at);
        self.tokens.get(at).is_some_and(Token::is_number)
            || self.lexicon.numbers.magnitudes.contains_key(word)
            || self.lexicon.numbers.prefix(word).is_some_and(|(_, length)| length == word.len())
    }

    /// Whether the word can be the subject or object that a figure belongs to.
    pub(super) fn is_thing(&self, at: usize) -> bool {
        let word = self.lower(at);
        let grammar = &self.lexicon.grammar;
        // `the 45-year-old`
        let compound = at > 1 && self.tokens[at].glued && self.tokens[at - 2].is_number();
        // `US$1,200`
        let signed =
            self.tokens.get(at + 1).is_some_and(|next| next.glued && self.lexicon.units.is_currency_sign(next.lower()));
        let factor = self.lexicon.numbers.multiples.contains_key(word)
            || self.lexicon.numbers.prefix(word).is_some_and(|(_, length)| {
                let rest = word[length..].trim_start_matches('-');
                self.lexicon.units.suffixes.get(rest).is_some_and(|kind| kind == "factor")
            });
        // `lost 12 seats, leaving it with 43`
        let object = self.is_number_word(at + 1)
            || self.lexicon.units.is_currency_sign(self.lower(at + 1))
            || self.is_article(at + 1)
            // `reduce its borrowing to 36%`
            || self.lexicon.grammar.infinitive.contains(self.lower(at + 1)) && !self.is_number_word(at + 2)
            || self.lexicon.function_words.pronouns.contains(self.lower(at + 1));
        // `…, relating to 6 million patients, down from 7 million`
        let opens = at > 0 && self.tokens[at - 1].is(",") && self.is_preposition(at + 1);
        let gerund = ends_in(word, &self.endings().gerunds) && (object || opens);
        self.tokens[at].is_word()
            && !(compound || factor || gerund || self.is_possessive(at))
            && !signed
            && word.len() > 1
            && !self.lexicon.grammar.than.contains(self.lower(at + 1))
            && !self.is_function_word(at)
            && !self.is_adverb(at)
            && !self.is_verb(at)
            && !self.is_dimension(at)
            && !grammar.never_counted.contains(word)
            && !self.is_number_word(at)
            && !self.lexicon.exclusions.ranks.contains(word)
            && !self.lexicon.numbers.vague.words.contains(word)
            && !grammar.changes.contains(word)
            && (!self.lexicon.units.is_unit(word) || self.is_named_currency(at))
    }

    /// Whether the word is a currency that something happens to: `The pound fell`.
    fn is_named_currency(&self, at: usize) -> bool {
        /// `the Turkish lira`
        const REACH: usize = 2;
        let article = (at.saturating_sub(REACH)..at).find(|&at| self.is_article(at));
        self.lexicon.units.currencies.contains_key(self.lower(at))
            && article.is_some_and(|article| {
                let governed = article > 0 && self.is_preposition(article - 1);
                !governed && !(article..at).any(|at| self.is_number_word(at))
            })
    }

    /// Where the range ends before the size of a change that was said first: `rates by 0.27 points`
    /// in `raised rates by 0.27 points to 5.8%`.
    fn without_size(&self, range: &Range<usize>) -> usize {
        let Some(link) = range.end.checked_sub(1).filter(|&at| at > range.start && self.is_preposition(at)) else {
            return range.end;
        };
        // `cut its rate by 25 basis points to 4.75%`
        let by =
            (range.start..link).rev().take(LONGEST_SIZE).find(|&at| self.lexicon.changes.by.contains(self.lower(at)));
        if let Some(by) = by.filter(|&by| self.is_number_word(by + 1)) {
            return by + 1;
        }
        let mut at = link;
        loop {
            let unit = at > range.start && self.lexicon.units.is_unit(self.lower(at - 1));
            let two = at > range.start + 1
                && self.lexicon.units.is_unit(&format!("{} {}", self.lower(at - 2), self.lower(at - 1)));
            let number = at > range.start
                && (self.is_number_word(at - 1) || self.lexicon.units.is_currency_sign(self.lower(at - 1)));
            if !(unit || two || number) {
                break;
            }
            at -= if two { 2 } else { 1 };
        }
        if at == link { range.end } else { at }
    }

    pub(super) fn is_verb(&self, at: usize) -> bool {
        let word = self.lower(at);
        // `to close at 38,989`
        let infinitive = at > 0
            && self.lexicon.grammar.infinitive.contains(self.lower(at - 1))
            && (self.is_preposition(at + 1) || self.is_number_word(at + 1) || self.lexicon.changes.is_change(word))
            && !self.is_plural(at)
            && !self.is_number_word(at)
            && !self.lexicon.numbers.negative.has(word)
            && !self.lexicon.units.is_unit(word);
        // `could peak at over eight million`
        let helped = at > 0
            && self.lexicon.function_words.auxiliaries.contains(self.lower(at - 1))
            && !self.lexicon.grammar.copulas.contains(self.lower(at - 1))
            && self.is_preposition(at + 1)
            && !self.is_function_word(at)
            && !self.is_plural(at);
        if helped {
            return true;
        }
        // `succeeded in reducing the debt to`
        if ends_in(word, &self.endings().gerunds)
            && self.lexicon.changes.is_change(word)
            && self.is_article(at + 1)
            && at > 0
            && self.is_preposition(at - 1)
        {
            return true;
        }
        // `after falling 12%`
        let size = self.is_number_word(at + 1) || self.is_preposition(at + 1);
        if infinitive || (ends_in(word, &self.endings().gerunds) && size && self.lexicon.changes.is_change(word)) {
            return true;
        }
        // `the cost`, `in fixed assets`: behind an article or a preposition stands a noun or adjective.
        if at > 0
            && (self.is_article(at - 1) || self.is_preposition(at - 1) || self.is_possessive(at - 1))
            && !self.lexicon.function_words.auxiliaries.contains(word)
        {
            return false;
        }
        let gerund = ends_in(word, &self.endings().gerunds);
        // `The island covers 12 square miles`
        if self.is_number_word(at + 1) && !gerund && self.lexicon.grammar.measuring_verbs.start(word) {
            return true;
        }
        if self.lexicon.changes.growth.contains(word) {
            return false;
        }
        self.lexicon.function_words.auxiliaries.contains(word)
            || self.lexicon.grammar.verbs.contains(word)
            || self.is_participle(at)
            || (gerund && self.lexicon.changes.is_change(word))
            || (self.lexicon.grammar.valued_verbs.start_long(word)
                && !gerund
                && !self.lexicon.grammar.changes.contains(word))
    }
}
