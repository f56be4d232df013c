//! What an English share, sum or measure is of, by the words right beside it: `15% of visitors`, `$5m in taxes`, `growth of
//! 2%`, `a $2bn (£1bn) settlement`.

use super::Nouns;
use super::measured::LONGEST_SUM;
use crate::language::{Hedge, ends_in};
use crate::reading::Kind;

impl Nouns<'_, '_> {
    /// Whether the share is the level that something has or comes to, and what it is a share of is no plural, of which
    /// some would be counted.
    pub(super) fn is_level_of_whole(&self, kind: Kind, end: usize, phrase: usize) -> bool {
        let adverb = phrase >= 2 && self.is_adverb(phrase - 1);
        let link = phrase.checked_sub(1 + usize::from(adverb));
        let level = link.is_some_and(|at| {
            self.lexicon.changes.to.contains(self.lower(at)) || self.lexicon.grammar.copulas.contains(self.lower(at))
        });
        !self.capitals()
            && kind == Kind::Percent
            && level
            && self.links().partitives.contains(self.lower(end))
            && self.english_after(end, true).is_some_and(|noun| !self.is_plural(noun) && !self.is_bare_carrier(noun))
    }

    /// Whether the measure is the size of a change that is named right behind it: `expect a quarter-point cut`.
    pub(super) fn is_attribute_of_change(&self, kind: Kind, end: usize) -> bool {
        let tied = self.tokens.get(end.wrapping_sub(1)).is_some_and(|last| last.text.contains('-'));
        let single = self.lower(end).text.trim_end_matches(self.lexicon.units.inflections.as_slice());
        kind == Kind::PercentagePoint
            && tied
            && (self.is_noun_of_change(end) || self.lexicon.grammar.changes.contains(single))
    }

    /// Whether the noun behind a sum with an article is the subject of a clause about it: `the $130 million the team's
    /// owner took in`, `the $18 billion analysts expected`.
    pub(super) fn is_of_clause(&self, phrase: usize, from: usize, noun: usize) -> bool {
        let known = phrase.checked_sub(1).is_some_and(|at| self.links().definite_articles.contains(self.lower(at)));
        let saying = self.lexicon.attribution.verbs.of(self.lower(noun + 1)).next().is_some();
        // `a growth rate of 8% Muster said`
        let named = self.tokens[noun].is_capitalised();
        !self.capitals() && (saying && (known || named) || known && self.is_possessive(from))
    }

    pub(super) fn english_measured_after(&self, kind: Kind, from: usize) -> Option<usize> {
        let from = if kind == Kind::Money { self.behind_rate(self.behind_same_sum(from)) } else { from };
        let next = self.tokens.get(from).filter(|token| token.is_word())?;
        let partitive = |at: usize| self.links().partitives.contains(self.lower(at));
        let worth = self.links().worth.contains(next.lower()) && partitive(from + 1);
        // `sold for $9bn in an auction`: with an article it is a place.
        // `rose 1% to 57 francs in early trading`: behind a level it is a time.
        // `to 57 francs`, but `forced to restate $9bn in earnings`
        let sum_word = |at: usize| {
            self.is_number_word(at)
                || self.lexicon.units.is_unit(self.lower(at))
                || self.lexicon.units.is_currency_sign(self.lower(at))
                || self.tokens[at].is_capitalised()
                || !self.tokens[at].is_word()
        };
        let start = (0..from).rev().take(LONGEST_SUM).take_while(|&at| sum_word(at)).last().unwrap_or(from);
        let hedge = usize::from(start > 0 && self.lexicon.qualifiers.before.contains_key(self.lower(start - 1)));
        let link = (start - hedge).checked_sub(1);
        // `close to $8m in lost revenues`
        let pair = [self.lower(start.wrapping_sub(2)), self.lower(start.wrapping_sub(1))];
        let close = self.lexicon.qualifiers.before.get_row(pair, " ").is_some();
        let level = !close && link.is_some_and(|at| self.lexicon.changes.to.contains(self.lower(at)));
        // `invested $48m in renovating`
        let gerund = ends_in(self.lower(from + 1), &self.endings().gerunds)
            && !self.lower(from + 1).contains('-')
            && (self.is_article(from + 2) || self.is_plural(from + 2));
        let sum = kind == Kind::Money
            && self.links().sums.contains(next.lower())
            && !self.is_article(from + 1)
            && !gerund
            && !level;
        if partitive(from) || worth || sum {
            return self
                .english_after(from + 1 + usize::from(worth), true)
                .filter(|&noun| !self.is_never_counted(noun));
        }
        // `29% more agents`
        let changes = &self.lexicon.changes;
        let compared = changes.more.contains(self.lower(from)) || changes.less.contains(self.lower(from));
        if compared
            && kind == Kind::Percent
            && !self.is_preposition(from)
            && !self.lexicon.grammar.than.contains(self.lower(from + 1))
        {
            // `a 14% lower risk`
            let single = || self.english_phrase(from + 1, false, false);
            let noun = !self.is_function_word(from + 1) && self.is_thing(from + 1);
            return self.plural_after(from + 1).or_else(|| noun.then(single).flatten());
        }
        // `One below 50% implies a decline`
        let next = self.lower(from + 1);
        let article = self.lexicon.numbers.articles.has(next) || self.links().definite_articles.contains(next);
        let acts = article && self.is_plural(from) && self.takes_object(from);
        if self.is_function_word(from) || self.is_adverb(from) || self.is_dimension(from) || acts {
            return None;
        }
        // `a 14% drop in profit`
        if self.is_noun_of_change(from) {
            // `a $1.3bn loss`
            let sum = kind == Kind::Money && self.lexicon.grammar.sums_of_change.contains(self.lower(from));
            return Some(self.carried(from, self.tokens.len()))
                .filter(|&noun| !self.is_never_counted(noun) && (sum || noun != from));
        }
        // `a 2% price drop`
        if self.is_thing(from)
            && self.is_noun_of_change(from + 1)
            && self.lexicon.changes.is_change(self.lower(from + 1))
        {
            return Some(from);
        }
        // `closed 1.2% lower at`
        let changes = &self.lexicon.changes;
        let compared = |at: usize| changes.more.contains(self.lower(at)) || changes.less.contains(self.lower(at));
        self.english_after(from, false)
            .filter(|&noun| !self.is_never_counted(noun) && !self.is_noun_of_change(noun) && !compared(noun))
    }

    /// The token behind the time that a sum is told for, where what it is of follows: `£3m a year in fees`.
    fn behind_rate(&self, from: usize) -> usize {
        let per =
            self.lexicon.rates.per.contains(self.lower(from)) || self.lexicon.numbers.articles.has(self.lower(from));
        let time = self.lexicon.units.durations.contains_key(self.lower(from + 1));
        // `about $10m a year in order to`
        let purpose = self.lexicon.grammar.infinitive.contains(self.lower(from + 4));
        if per && time && !purpose && self.links().sums.contains(self.lower(from + 2)) { from + 2 } else { from }
    }

    /// The token behind the same sum in another currency: `The $1.75bn (£900m) deal`; the end of the bracket where the
    /// sum itself stands in it.
    pub(super) fn behind_same_sum(&self, from: usize) -> usize {
        /// `(£900 million; $1.2 billion`
        const LONGEST: usize = 8;
        let money = |at: usize| {
            self.is_number_word(at)
                || self.lexicon.units.is_currency_sign(self.lower(at))
                || self.lexicon.units.currencies.contains_key(self.lower(at))
                || self.tokens.get(at).is_some_and(|sign| sign.is(";"))
        };
        let opens = self.tokens.get(from).is_some_and(|token| token.is("("));
        let close =
            from + usize::from(opens) + (from + usize::from(opens)..from + LONGEST).take_while(|&at| money(at)).count();
        let closes = self.tokens.get(close).is_some_and(|token| token.is(")"));
        let own = !opens && closes && (from.saturating_sub(LONGEST)..from).any(|at| self.tokens[at].is("("));
        // Nothing but a noun goes on behind it.
        let noun = self.tokens.get(close + 1).is_some_and(|next| next.is_word() && !next.is_capitalised());
        let phrase = noun && !self.is_function_word(close + 1) && !self.is_verb(close + 1)
            || self.links().partitives.contains(self.lower(close + 1))
            || self.links().sums.contains(self.lower(close + 1)) && !self.is_article(close + 2);
        if closes && phrase && (own || opens) { close + 1 } else { from }
    }

    pub(super) fn english_measured_before(&self, kind: Kind, phrase: usize) -> Option<usize> {
        let at = phrase.checked_sub(1)?;
        // `waves as high as four metres`
        let tall = kind == Kind::Measure
            && self.lexicon.grammar.comparing.contains(self.lower(phrase))
            && self.is_dimension(phrase + 1);
        if tall && self.is_plural(at) && self.is_thing(at) {
            return Some(at);
        }
        // `a reading above 50%`, `temperatures below 5 degrees`
        // `the average temperature exceeded 1.5°C`: a hedge that is a verb has its subject before it.
        let bound = self.lexicon.grammar.levels.contains(self.lower(phrase))
            && (!self.is_preposition(phrase) || phrase.checked_sub(2).is_some_and(|at| self.is_article(at)));
        // `donations over £5,000`, `gifts topping £250,000`
        let hedge = self.lower(phrase);
        let bounds = matches!(self.lexicon.qualifiers.before.get(hedge), Some(Hedge::MoreThan | Hedge::LessThan));
        let beyond = bounds && self.lexicon.qualifiers.not_before.ambiguous.contains(hedge)
            || self.lexicon.qualifiers.before.contains_key(hedge) && ends_in(hedge, &self.endings().gerunds);
        let several = beyond && self.is_plural(at) && !self.is_never_counted(at);
        if (bound || several) && self.is_thing(at) {
            return Some(at);
        }
        // `a profit of between £170m and £180m`
        let at = at - usize::from(at > 0 && self.lexicon.numbers.ranges.open.contains(self.lower(at)));
        // goods worth $500
        let worth = kind == Kind::Money
            && (self.links().worth.contains(self.lower(at))
                || self.lexicon.grammar.valued_participles.contains(self.lower(at)));
        if !(worth || self.links().values.contains(self.lower(at))) {
            return None;
        }
        // `a shortfall this year of`
        let mut noun = (0..at).rev().find(|&at| !self.is_never_counted(at) && !self.is_article(at))?;
        // `a payment to Renault of`
        let name = (0..=noun).rev().take_while(|&at| self.tokens[at].is_capitalised()).last();
        if let Some(link) = name.and_then(|first| first.checked_sub(1)).filter(|&at| at > 0 && self.is_preposition(at))
        {
            noun = link - 1;
        }
        let fits = self.tokens[noun].is_word()
            && !self.is_function_word(noun)
            && !self.is_bare_carrier(noun)
            // `half of those three`
            && !self.lexicon.numbers.shares.contains_key(self.lower(noun))
            // `at a cost of`
            && (!self.lexicon.grammar.verbs.contains(self.lower(noun)) || self.is_article(noun.wrapping_sub(1)));
        // An unemployment rate is one; `at a rate of` tells of something else.
        let named = noun.checked_sub(1).is_some_and(|at| {
            self.tokens[at].is_word()
                && !self.lower(at).contains(['\'', '’'])
                && !self.is_function_word(at)
                && !self.is_verb(at)
                && self.lexicon.grammar.sums_of_change.contains(self.lower(noun))
        });
        (fits && (named || !self.hides_what_changed(kind, noun))).then_some(noun)
    }
}
