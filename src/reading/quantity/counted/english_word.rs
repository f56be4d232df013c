//! What an English word is, by its endings, the word lists and its neighbours: a verb, a participle, a plural, a thing
//! that a figure can be of.

use super::Nouns;
use crate::language::ends_in;
use crate::reading::Token;

/// Shorter words end like a participle by chance, in bytes: `red`, `bed`.
const SHORTEST_PARTICIPLE: usize = 4;

impl Nouns<'_, '_> {
    pub(super) fn is_possessive(&self, at: usize) -> bool {
        self.lower(at).ends_with("'s") || self.lower(at).ends_with("’s")
    }

    /// Whether the word ends like a past participle and stands in no list of nouns.
    pub(super) fn is_participle(&self, at: usize) -> bool {
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

    /// Whether the word is a verb that ends a noun phrase; a name is none.
    pub(super) fn is_plain_verb(&self, at: usize) -> bool {
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

    /// Whether the noun at `head` names a rate or level right behind it: `pass rate`, not `the firm's loss`.
    pub(super) fn names_rate(&self, head: usize) -> bool {
        !self.lower(head).contains(['\'', '’'])
            && self.lexicon.grammar.sums_of_change.contains(self.lower(head + 1))
            // `emissions forecast to fall` are forecast.
            && !self.lexicon.grammar.infinitive.contains(self.lower(head + 2))
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
        // `4GB`
        let unit = at > 0 && self.tokens[at].glued && self.tokens[at - 1].is_number();
        // `US$1,200`
        let signed = || {
            self.tokens.get(at + 1).is_some_and(|next| next.glued && self.lexicon.units.is_currency_sign(next.lower()))
        };
        let factor = || {
            self.lexicon.numbers.multiples.contains_key(word)
                || self.lexicon.numbers.prefix(word).is_some_and(|(_, length)| {
                    let rest = word[length..].trim_start_matches('-');
                    self.lexicon.units.suffixes.get(rest).is_some_and(|kind| kind == "factor")
                })
        };
        // `lost 12 seats, leaving it with 43`
        let object = || {
            self.is_number_word(at + 1)
            || self.lexicon.units.is_currency_sign(self.lower(at + 1))
            || self.is_article(at + 1)
            // `reduce its borrowing to 36%`
            || self.lexicon.grammar.infinitive.contains(self.lower(at + 1)) && !self.is_number_word(at + 2)
            || self.lexicon.function_words.pronouns.contains(self.lower(at + 1))
        };
        // `…, relating to 6 million patients, down from 7 million`
        let opens = || at > 0 && self.tokens[at - 1].is(",") && self.is_preposition(at + 1);
        let gerund = || ends_in(word, &self.endings().gerunds) && (object() || opens());
        self.tokens[at].is_word()
            && word.len() > 1
            && !self.is_function_word(at)
            && !(compound || unit || factor() || gerund() || self.is_possessive(at) || is_contraction(word.text))
            && !signed()
            && !self.lexicon.grammar.than.contains(self.lower(at + 1))
            && !self.is_adverb(at)
            && !self.is_verb(at)
            && !self.is_dimension(at)
            && !grammar.never_counted.contains(word)
            && !self.is_number_word(at)
            // `Half of those eight`
            && !self.lexicon.numbers.shares.contains_key(word)
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
                // `until the euro reaches`: a verb behind it makes it a subject.
                let governed = article > 0 && self.is_preposition(article - 1) && !self.is_verb(at + 1);
                !governed && !(article..at).any(|at| self.is_number_word(at))
            })
    }

    pub(super) fn is_verb(&self, at: usize) -> bool {
        let word = self.lower(at);
        // `The current account deficit hit`: without its particle it is a noun.
        if let Some(particle) = self.lexicon.grammar.particle_verbs.get(word) {
            return self.lower(at + 1) == particle;
        }
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
        // `Contracting for roads declined`: what it is of or for makes a noun of it.
        let noun = self.links().after_gerunds.contains(self.lower(at + 1));
        // `after falling 12%`
        let size = self.is_number_word(at + 1) || self.is_preposition(at + 1) && !noun;
        if infinitive || (ends_in(word, &self.endings().gerunds) && size && self.lexicon.changes.is_change(word)) {
            return true;
        }
        // `that takes us to 750`
        let pointed = at > 0
            && self.links().pointing.contains(self.lower(at - 1))
            && self.lexicon.grammar.verbs.contains(word)
            && self.lexicon.function_words.pronouns.contains(self.lower(at + 1));
        if pointed {
            return true;
        }
        // `the total cost of`, `average pay was`: what it is of or what is said of it makes a noun of it.
        let said_of = self.links().partitives.contains(self.lower(at + 1))
            || self.lexicon.grammar.copulas.contains(self.lower(at + 1));
        if said_of && self.lexicon.grammar.noun_verbs.contains(word) {
            return false;
        }
        // `the cost`, `in fixed assets`: behind an article or a preposition stands a noun or adjective.
        // `on sales that rose 11 pct`, `if anyone acquires 20 pct`
        let known = self.lexicon.grammar.verbs.contains(word) || self.lexicon.changes.is_change(word);
        let relative = at > 1 && self.links().relatives.contains(self.lower(at - 1)) && self.is_thing(at - 2) && known;
        let done = at > 0
            && self.links().subjects.contains(self.lower(at - 1))
            && self.is_function_word(at - 1)
            && !self.is_function_word(at)
            && !self.is_adverb(at);
        if relative || done {
            return true;
        }
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
            || (gerund && !noun && self.lexicon.changes.is_change(word))
            || (self.lexicon.grammar.valued_verbs.start_long(word)
                && !gerund
                && !self.lexicon.grammar.changes.contains(word))
    }
}

/// Whether an apostrophe stands for letters left out, so that the word holds a verb: `didn't`, `we've`, not `O'Brien`.
fn is_contraction(word: &str) -> bool {
    ["n't", "n’t", "'ve", "’ve", "'re", "’re", "'m", "’m", "'ll", "’ll", "'d", "’d"]
        .iter()
        .any(|ending| word.ends_with(ending))
}
