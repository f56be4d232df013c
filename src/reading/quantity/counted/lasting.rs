//! Whose age a number is, and what lasts so long: `Männer im Alter zwischen 15 und 60 Jahren`, `dreitägiger Besuch`.

use std::ops::Range;

use super::Nouns;
use crate::language::ends_in;
use crate::reading::{Kind, Token};

impl Nouns<'_, '_> {
    /// `18 Jahre alte Bärin`; the subject of `ist … Jahre alt`.
    pub(super) fn aged(&self, figure: &Range<usize>, phrase: usize) -> Option<usize> {
        let last = &self.tokens[figure.end - 1];
        let predicates = &self.lexicon.units.age.predicates;
        // `a five month old baby`
        let noun = |at: usize| {
            self.tokens.get(at).is_some_and(|next| {
                next.is_word() && !self.is_verb(at) && !self.is_function_word(at) && !self.is_never_counted(at)
            })
        };
        let attribute = !self.capitals() && noun(figure.end);
        let predicate = predicates.contains(last.lower()) && !attribute;
        let adjective = self.capitals() && !last.is_capitalised() && !predicate;
        if adjective {
            return self.german_after(figure.end);
        }
        if predicate {
            // `The irony is that he is only 14 years old`
            let pronoun = (self.clause_start(figure.start)..figure.start).rev().find(|&at| self.is_verb(at));
            let pronoun = pronoun.and_then(|verb| verb.checked_sub(1)).filter(|_| !self.capitals());
            if pronoun.is_some_and(|at| self.lexicon.function_words.pronouns.contains(self.lower(at))) {
                return None;
            }
            return self.subject(figure.clone()).filter(|_| {
                self.has_verb(figure.start, &self.lexicon.grammar.valued_verbs) || self.grows_old(figure.start)
            });
        }
        if let Some(person) = self.person_before(phrase) {
            return Some(person);
        }
        let possessive = last.lower().ends_with("'s") || last.lower().ends_with("’s");
        if !self.capitals() && !possessive && predicates.iter().any(|old| last.lower().contains(old.as_str())) {
            return self.english_phrase(figure.end, false, false);
        }
        None
    }

    /// `Frauen werden 83 Jahre alt`
    pub(super) fn grows_old(&self, figure: usize) -> bool {
        let verbs = &self.lexicon.units.age.is;
        (self.clause_start(figure)..figure).any(|at| verbs.contains(self.lower(at)))
    }

    /// The people whose age is told right behind them: `Männer im Alter zwischen 15 und 60 Jahren`, `people aged 18 or
    /// over`, `Kinder unter 14`.
    pub(super) fn person_before(&self, phrase: usize) -> Option<usize> {
        /// `im Alter von`
        const LONGEST: usize = 3;
        let age = &self.lexicon.units.age;
        let between = |at: usize| {
            let word = self.lower(at);
            self.is_preposition(at)
                || age.before.contains(word)
                || ends_in(word, &age.nouns)
                || self.lexicon.numbers.ranges.open.contains(word)
        };
        let words = (0..phrase).rev().take_while(|&at| between(at)).take(LONGEST).count();
        let person = (phrase - words).checked_sub(1)?;
        // `employees aged 55`
        let told = !self.capitals() && words > 0 && age.before.contains(self.lower(person + 1));
        (age.persons.contains(self.lower(person)) || told && self.is_plural(person) && self.is_thing(person))
            .then_some(person)
    }

    /// `dreitägiger Besuch`, `zwei Jahre dauernde Bauzeit`, `three-day meeting`.
    pub(super) fn lasting(&self, figure: &Range<usize>, phrase: usize) -> Option<usize> {
        if self.capitals() {
            return self.german_lasting(figure, phrase);
        }
        let last = &self.tokens[figure.end - 1];
        // `the three month period`: before a noun the word of time stays as for one.
        let one = self.lexicon.numbers.articles.has(self.lower(figure.start));
        let attribute = !one && !self.tokens[figure.start].is("1") && !self.is_plural(figure.end - 1);
        if last.lower().contains('-') || figure.len() > 2 || attribute {
            return self.english_phrase(figure.end, false, false);
        }
        if self.links().partitives.contains(self.lower(figure.end)) {
            return self.english_after(figure.end + 1, true);
        }
        // `The song, which lasts nine minutes`
        let verbs = &self.lexicon.grammar.lasting_verbs;
        let lasts = (self.clause_start(figure.start)..phrase).any(|at| verbs.iter().any(|verb| self.lower(at) == verb));
        self.measured_before(Kind::Duration, phrase).or_else(|| self.subject(figure.clone()).filter(|_| lasts))
    }

    pub(super) fn german_lasting(&self, figure: &Range<usize>, phrase: usize) -> Option<usize> {
        let last = &self.tokens[figure.end - 1];
        let next = self.tokens.get(figure.end);
        let adjective =
            figure.len() <= 3 && !last.is_capitalised() && !self.lexicon.units.durations.contains_key(last.lower());
        // `vor zwei Jahren Angriffe`: a point of time.
        let ago = phrase.checked_sub(1).is_some_and(|at| self.links().ago.contains(self.lower(at)));
        let noun_follows =
            !ago && next.is_some_and(|next| next.is_capitalised() && !next.glued && !self.is_never_counted(figure.end));
        // `eine Haftstrafe von drei Jahren`, `Flüge von sieben Tagen Dauer`
        let tied = phrase.checked_sub(1).is_some_and(|at| self.links().partitives.contains(self.lower(at)));
        if let Some(noun) = self.measured_before(Kind::Duration, phrase).filter(|_| tied && !adjective) {
            return Some(noun);
        }
        if adjective || noun_follows {
            return self.german_after(figure.end);
        }
        if self.is_dimension(figure.end) {
            // `zwei Jahre dauernde Bauzeit`; `zwei Jahre lang` is of nothing named.
            return Some(figure.end + 1).filter(|&noun| self.tokens.get(noun).is_some_and(Token::is_capitalised));
        }
        // `Die Laufzeit beträgt 26 Monate`, `sinkt die Arbeitszeit von 38 auf 35 Stunden`
        let lasts = self.is_changed(phrase)
            || (self.clause_start(figure.start)..figure.start).any(|at| {
                let verbs = &self.lexicon.grammar.lasting_verbs;
                !self.tokens[at].is_capitalised() && verbs.iter().any(|verb| self.lower(at).starts_with(verb.as_str()))
            });
        lasts
            .then(|| {
                self.subject(figure.clone())
                    .or_else(|| self.german_subject(self.clause_start(figure.start)..figure.start))
            })
            .flatten()
    }
}
