//! Which way a change goes, by the words right around its size: its sign, a comparative behind it, the preposition before
//! it.

use super::Place;
use crate::language::{Lower, ends_in};
use crate::reading::quantity::counted::Nouns;
use crate::reading::quantity::numeral::is_hyphen;
use crate::reading::{Change, Kind, Token};

impl Place<'_, '_> {
    /// Increase or decrease, where the number is the size of the change.
    pub(super) fn direction(&self) -> Option<Change> {
        let changes = &self.lexicon.changes;
        let sign = self.lower(self.figure.start.wrapping_sub(1));
        if matches!(self.kind, Kind::Percent | Kind::PercentagePoint) {
            if changes.plus.contains(sign) {
                return Some(Change::Increase);
            }
            // `Dezember: –4,4 Prozent`
            let tied = self.figure.start > 0
                && (sign == "–" || is_hyphen(sign.text))
                && self.tokens[self.figure.start].glued
                && !self.tokens[self.figure.start - 1].glued;
            if changes.minus.contains(sign) || tied {
                return Some(Change::Decrease);
            }
        }
        // `mit gut fünf Prozent im Minus`
        let end = self.figure.end;
        let side = self.tokens.get(end + 1).filter(|side| {
            self.kind == Kind::Percent
                && self.lexicon.grammar.nouns_capitalised
                && side.is_capitalised()
                && self.lexicon.function_words.prepositions.contains(self.lower(end))
        });
        if let Some(side) = side.map(Token::lower) {
            if changes.plus.contains(side) {
                return Some(Change::Increase);
            }
            if changes.minus.contains(side) {
                return Some(Change::Decrease);
            }
        }
        // `die Aktie, die knapp 14 Prozent einbüßte`: the verb at the end of its clause, which has the share as its object.
        let closes = self.tokens.get(end).is_some_and(|verb| verb.is_word() && !verb.is_capitalised())
            && self.tokens.get(end + 1).is_none_or(Token::is_sign);
        let governed = self.lexicon.function_words.prepositions.contains(self.lower(self.phrase.start.wrapping_sub(1)));
        // `die Partei, die 8,8 Prozent gewann`: her votes are no change.
        let grammar = &self.lexicon.grammar;
        let votes = grammar.winning_verbs.contains(self.lower(end)) || grammar.getting_verbs.contains(self.lower(end));
        if self.kind == Kind::Percent && grammar.nouns_capitalised && closes && !governed && !votes {
            let direction = self.direction_of(self.lower(end));
            if direction.is_some() {
                return direction;
            }
        }
        // `12 more weeks than planned`
        let more = self.figure.clone().any(|at| changes.additional_behind.contains(self.lower(at)));
        if more && self.lexicon.grammar.than.contains(self.lower(end)) {
            return Some(Change::Increase);
        }
        // `(+661.000)`: beside a total a number with its sign in brackets is the size of the change.
        let bracketed = self.figure.start.checked_sub(2).is_some_and(|at| self.lower(at) == "(")
            && self.tokens[self.figure.start - 1].glued
            && self.tokens[self.figure.start].glued;
        if bracketed && sign == "+" {
            return Some(Change::Increase);
        }
        let dash = matches!(sign.text, "–" | "—");
        if bracketed && (is_hyphen(sign.text) || dash || changes.minus.contains(sign)) {
            return Some(Change::Decrease);
        }
        // `shot down 58 drones`: with a verb a particle is no direction of what is counted.
        let before_sign = self.figure.start.checked_sub(2).map(|at| &self.tokens[at]);
        // `pony up $12`
        let paid = self.kind == Kind::Money
            && before_sign.is_some_and(|token| self.lexicon.changes.phrasal.contains(token.lower()));
        // `rack up 20 years of use`
        let lasts = matches!(self.kind, Kind::Duration | Kind::Age)
            && before_sign.is_some_and(|token| self.lexicon.changes.phrasal.contains(token.lower()));
        let phrasal = paid
            || lasts
            || self.kind == Kind::Count
                && before_sign.is_some_and(|token| {
                    let lower = token.lower();
                    // `mit plus acht Punkten`
                    let preposition = self.lexicon.grammar.nouns_capitalised
                        && changes.plus.contains(sign)
                        && self.lexicon.function_words.prepositions.contains(lower);
                    token.is_word() && !preposition && !self.lexicon.function_words.auxiliaries.contains(lower)
                });
        if phrasal && (changes.plus.contains(sign) || changes.minus.contains(sign)) {
            return None;
        }
        // `went down about 12 miles from the port`
        let distance =
            self.kind == Kind::Measure && self.lexicon.grammar.distances.contains(self.lower(self.figure.end));
        if distance {
            return None;
        }
        // `liegt mit plus 8 Punkten vorn`
        let standing = &self.lexicon.grammar.standing_verbs;
        let stands = || self.tokens.any(standing) && self.clause().any(|at| standing.contains(self.lower(at)));
        if changes.plus.contains(sign)
            && !changes.minus.contains(sign)
            && !(self.kind == Kind::Count && stands())
            && self.phrase.start == self.figure.start
            && sign.len() > 1
        {
            return Some(Change::Increase);
        }
        // `300 mehr als`, `7.5% below`
        let next = self.lower(self.figure.end);
        let after_noun = self.noun.filter(|&at| at >= self.figure.end).map_or(Lower::NONE, |at| self.lower(at + 1));
        for (word, behind_noun) in [(next, false), (after_noun, true)] {
            // `13 Prozent der Bevölkerung über …`: behind a noun a preposition opens something new.
            if behind_noun && self.lexicon.function_words.prepositions.contains(word) {
                continue;
            }
            // `in zwei Stufen mehr Geld`: it is of the noun behind it.
            let another = self.noun.and_then(|at| self.tokens.get(at + 2)).is_some_and(Token::is_capitalised);
            if behind_noun && another && self.lexicon.grammar.nouns_capitalised {
                continue;
            }
            // `auf 1,1 Millionen mehr als verdoppelt`
            let factor = self.lexicon.numbers.multiples.contains_key(self.lower(self.figure.end + 2));
            if factor && self.lexicon.grammar.than.contains(self.lower(self.figure.end + 1)) {
                continue;
            }
            // `ist mit 17,4 Prozent höher als`: the level of its subject.
            let level = self.lexicon.grammar.nouns_capitalised
                && !behind_noun
                && self.lexicon.grammar.links.sizes.contains(self.lower(self.phrase.start.wrapping_sub(1)))
                && self.lexicon.grammar.than.contains(self.lower(self.figure.end + 1));
            if level {
                continue;
            }
            let than = behind_noun || self.lexicon.grammar.than.contains(self.lower(self.figure.end + 1));
            let compared = than || self.kind != Kind::Count;
            if changes.more.contains(word) && compared && !self.is_of_whole(word) {
                return Some(Change::Increase);
            }
            if changes.less.contains(word) && compared && !self.is_of_whole(word) {
                return Some(Change::Decrease);
            }
        }
        // `a 2% drop`
        let share = matches!(self.kind, Kind::Percent | Kind::PercentagePoint | Kind::Money);
        // Of several too: `two more quarter-point cuts`.
        let single = Lower::from(next.text.trim_end_matches(self.lexicon.units.inflections.as_slice()));
        let noun_of_change = [next, single].into_iter().find(|&word| self.lexicon.grammar.changes.contains(word));
        // `a 32% pay cut`
        let second = self.lower(self.figure.end + 1);
        let compound = self.noun == Some(self.figure.end) && self.lexicon.grammar.changes.contains(second);
        let noun_of_change = noun_of_change.or(Some(second).filter(|_| compound));
        if let Some(noun) = noun_of_change.filter(|_| share && !self.lexicon.grammar.nouns_capitalised) {
            return self.direction_of(noun);
        }
        let before = self.link();
        // `turned up more than 100 species`
        let particle = changes.plus.contains(before) || changes.minus.contains(before);
        let turned = self.phrase.start.checked_sub(2).is_some_and(|at| {
            let verb = self.tokens[at].lower();
            self.tokens[at].is_word() && !self.lexicon.function_words.contains(verb) && !changes.is_change(verb)
        });
        // `made up just over a third of`
        let made = self.phrase.start.checked_sub(2).is_some_and(|at| changes.phrasal.contains(self.lower(at)));
        if particle && made && self.kind == Kind::Fraction {
            return None;
        }
        if particle
            && turned
            && matches!(self.kind, Kind::Count | Kind::Vague)
            && self.lower(self.phrase.start.wrapping_sub(1)) == before
            && !self.lexicon.grammar.nouns_capitalised
        {
            return None;
        }
        // `will pay by a $200 million bond`
        let attribute =
            self.kind == Kind::Money && !self.lexicon.grammar.nouns_capitalised && self.noun == Some(self.figure.end);
        // `backed by 11 helicopters`, `defeated by nine votes`: a participle that says no change has an agent or a margin.
        let link = self.phrase.start.checked_sub(2).map_or(Lower::NONE, |at| self.lower(at));
        let agent = !self.lexicon.grammar.nouns_capitalised
            && matches!(self.kind, Kind::Count | Kind::Vague)
            && self.lower(self.phrase.start.wrapping_sub(1)) == before
            && (ends_in(link, &self.lexicon.grammar.endings.participles)
                || self.lexicon.grammar.irregular_participles.contains(link))
            && !changes.is_change(link);
        if changes.by.contains(before) && agent {
            return None;
        }
        if changes.by.contains(before) && !attribute {
            return self.particle().or_else(|| self.nearest_direction(true));
        }
        if changes.to.contains(before) {
            return (self.kind == Kind::Percent && self.grows()).then_some(Change::Increase);
        }
        // `ein Umsatzplus zwischen 14 und 16 Prozent`
        if self.lexicon.numbers.ranges.open.contains(before) {
            let noun = self.phrase.start.checked_sub(2).filter(|&at| self.tokens[at].is_capitalised())?;
            let noun = Some(noun).filter(|_| self.lexicon.grammar.nouns_capitalised)?;
            return self.direction_of(self.lower(noun)).or_else(|| self.direction_of_compound(noun));
        }
        if changes.of.contains(before) {
            // `ein Anstieg von 771 Millionen Euro im Vorjahr auf rund 850 Millionen`: a level, not a size.
            if self.kind != Kind::Percent && self.opens_levels() {
                return None;
            }
            // `ein Plus von 5 Prozent`, `a rise of 5%`: the noun right before, its attributes between.
            return self.noun_of_change();
        }
        if matches!(self.kind, Kind::Percent) && self.grows() {
            return Some(Change::Increase);
        }
        // English sizes follow their verb: fell 32 cents, up 35%.
        if !self.lexicon.grammar.nouns_capitalised {
            // `Currency effects reduced sales 4 per cent`
            let nouns = Nouns { tokens: self.tokens, lexicon: self.lexicon };
            let object = self.phrase.start.checked_sub(1).filter(|&at| self.noun == Some(at));
            if self.kind == Kind::Percent
                && let Some(verb) = object.and_then(|object| nouns.verb_of_object(object))
                && let Some(direction) = self.direction_of(self.lower(verb))
            {
                return Some(direction);
            }
            // `lost 45 points`, `lost 1/4`: those of an index or of a share.
            let points = self.noun.is_some_and(|at| self.lexicon.grammar.points.contains(self.lower(at)));
            let object = self.lexicon.changes.is_transitive(before)
                && !points
                && !matches!(self.kind, Kind::Percent | Kind::PercentagePoint | Kind::Fraction);
            let lasts = matches!(self.kind, Kind::Duration | Kind::Age);
            // `fell below $20,000`: a level.
            let level = self.phrase.start < self.figure.start
                && self.lexicon.grammar.levels.contains(self.lower(self.phrase.start));
            return self.direction_of(before).filter(|_| !lasts && !object && !level);
        }
        // `gewann 215 Punkte`: those of an index.
        let points = self.noun.is_some_and(|at| self.lexicon.grammar.points.contains(self.lower(at)));
        if self.kind == Kind::Count && points {
            return self.transitive_direction();
        }
        // `4,4 Prozent Wachstum`, `verlor 5,2 Prozent`
        if matches!(self.kind, Kind::Percent | Kind::PercentagePoint | Kind::Money) {
            if let Some(direction) = self
                .tokens
                .get(self.figure.end)
                .filter(|token| token.is_capitalised())
                .and_then(|token| self.direction_of(token.lower()))
            {
                return Some(direction);
            }
            if matches!(self.kind, Kind::Percent | Kind::PercentagePoint) {
                return self.transitive_direction();
            }
        }
        None
    }

    /// The word that ties the figure to what stands before it: the preposition, adjectives and articles
    /// between stepped over (`by a breakneck 9.5%`).
    fn link(&self) -> Lower<'_> {
        let words = &self.lexicon.function_words;
        let mut at = self.phrase.start;
        for _ in 0..3 {
            let Some(token) = at.checked_sub(1).map(|before| &self.tokens[before]) else { break };
            let noun = self.lexicon.grammar.nouns_capitalised && token.is_capitalised();
            let adjective = token.is_word()
                && !noun
                && !words.contains(token.lower())
                && !self.lexicon.grammar.verbs.contains(token.lower());
            let pointed = self.direction_of(token.lower()).is_some();
            let between =
                words.articles.contains(token.lower()) || self.lexicon.qualifiers.between.words.contains(token.lower());
            // `fell back 10 per cent`
            let moved = at.checked_sub(2).is_some_and(|at| self.direction_of(self.lower(at)).is_some());
            let adverb = moved && words.adverbs.contains(token.lower()) && !self.lexicon.grammar.nouns_capitalised;
            if pointed || !(adjective || between || adverb) {
                break;
            }
            at -= 1;
        }
        let word = self.lower(at.wrapping_sub(1));
        // `grew just 1 percent`
        let only = at < self.phrase.start
            && (at..self.phrase.start).all(|at| {
                let between = self.lower(at);
                let adverb = words.adverbs.contains(between) || ends_in(between, &self.lexicon.grammar.endings.adverbs);
                adverb || self.lexicon.qualifiers.between.words.contains(between) && !words.articles.contains(between)
            });
        if only && !self.lexicon.grammar.nouns_capitalised && self.direction_of(word).is_some() {
            return word;
        }
        let nearest = self.lower(self.phrase.start.wrapping_sub(1));
        let changes = &self.lexicon.changes;
        let links = changes.by.contains(word) || changes.of.contains(word) || changes.to.contains(word);
        if links { word } else { nearest }
    }

    /// `15 Prozent über` is no share of a whole; `über` before another noun is a preposition.
    fn is_of_whole(&self, word: Lower<'_>) -> bool {
        let preposition = self.lexicon.function_words.prepositions.contains(word);
        // `zu 20 Prozent unter Kontrolle`: a level that a share stands above or below has an article.
        let level = self.lower(self.figure.end + 1);
        let levelled = !self.lexicon.grammar.nouns_capitalised
            // `0,4 Prozent über eine Plattform`: a level stands in the dative.
            || self.lexicon.function_words.articles.contains(level) && !self.lexicon.numbers.articles.has(level)
            || self.lexicon.grammar.never_counted.contains(level);
        // `$11 million below prior year levels`
        let sum = self.kind == Kind::Money
            && !self.lexicon.grammar.nouns_capitalised
            && self.lexicon.changes.compared.contains(word);
        preposition && !(matches!(self.kind, Kind::Percent | Kind::PercentagePoint) && levelled || sum)
    }

    /// Whether the figure is the first of two levels, with nothing but a time between them: `Anstieg von 5 Euro im
    /// Vorjahr auf 8 Euro`.
    fn opens_levels(&self) -> bool {
        /// `Euro im Vorjahr auf rund`
        const LONGEST: usize = 4;
        let time = |at: &usize| {
            let lower = self.lower(*at);
            self.lexicon.function_words.prepositions.contains(lower) && !self.lexicon.changes.to.contains(lower)
                || self.lexicon.grammar.never_counted.contains(lower)
                || self.tokens.get(*at).is_some_and(Token::is_year)
        };
        let from = self.figure.end;
        let link = from + (from..from + LONGEST).take_while(time).count();
        let nouns = Nouns { tokens: self.tokens, lexicon: self.lexicon };
        let hedge = usize::from(self.lexicon.qualifiers.before.contains_key(self.lower(link + 1)));
        self.lexicon.grammar.nouns_capitalised
            && self.lexicon.changes.to.contains(self.lower(link))
            && nouns.opens_number(link + 1 + hedge)
    }

    /// Whether the noun that the figure measures is itself a rate of growth: `Growth was 11.5%`.
    fn grows(&self) -> bool {
        self.noun.is_some_and(|at| self.lexicon.changes.growth.contains(self.lower(at)))
    }
}
