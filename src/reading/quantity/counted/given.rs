//! What a share, a sum or a measure is of where no noun beside it says so: the subject or the object to which the verb
//! of its clause gives it (`Der Umsatz lag bei 5 Millionen Euro`), or what the clause opens with.

use std::ops::Range;

use super::Nouns;
use super::measured::LONGEST_SUM;
use crate::language::{WordSet, ends_in};
use crate::reading::Kind;
use crate::reading::quantity::unit::Measured;

/// Most words of what stands before a colon and its value, the colon included.
const LONGEST_HEADING: usize = 5;

impl Nouns<'_, '_> {
    /// The subject of the clause, where its verb gives it a value.
    pub(super) fn measured_subject(&self, measured: &Measured, figure: &Range<usize>, phrase: usize) -> Option<usize> {
        let kind = measured.kind;
        let start = self.clause_start(phrase);
        // `Exporte: minus 4 Prozent`; but `Die Mitglieder erhalten in zwei Stufen mehr: 210 Euro`
        let colon =
            phrase > 0 && self.lower(phrase - 1) == ":" && (!self.capitals() || phrase - start <= LONGEST_HEADING);
        // `They complain about the bus: 18 per cent wait`: a clause of its own.
        let acts = |at: usize| self.is_verb(at) || self.lexicon.attribution.verbs.of(self.lower(at)).next().is_some();
        if kind == Kind::Percent && colon && !self.capitals() && (start..phrase).any(acts) {
            return None;
        }
        let grammar = &self.lexicon.grammar;
        let object = || self.object_of_verb(start..phrase, self.clause_end(figure.end));
        if self.capitals()
            && let Some(noun) = object().or_else(|| self.expected_of(phrase)).or_else(|| self.headed(kind, phrase))
        {
            return Some(noun);
        }
        let degrees = measured.unit.as_deref().is_some_and(|unit| unit.starts_with('°'));
        let measuring = self.is_dimension(figure.end)
            || self.has_verb(phrase, &grammar.measuring_verbs)
            || (degrees && self.has_verb(phrase, &self.lexicon.grammar.valued_verbs))
            || self.is_changed(phrase)
            || self.moves_object(phrase)
            || self.stands_at(phrase);
        if kind == Kind::Measure && !measuring {
            return None;
        }
        // `kam auf 21,2 Prozent`: what a party gets is a share of something else.
        if kind == Kind::Percent && self.gets_share(phrase) {
            return None;
        }
        let valued = self.has_verb(phrase, &self.lexicon.grammar.valued_verbs)
            || self.is_changed(phrase)
            || self.moves_object(phrase);
        if kind == Kind::Money && !colon && !valued {
            return None;
        }
        // `raised £2.4m`: the sum is an object, not what the subject costs.
        let object = phrase.checked_sub(1).is_some_and(|at| self.lexicon.changes.is_transitive(self.lower(at)));
        if kind == Kind::Money && object && !self.capitals() {
            return None;
        }
        // `took three bags and $500`: what was taken beside it is not worth that.
        let before = self.lower(phrase.wrapping_sub(1));
        let joined = !self.capitals()
            && (before == self.lexicon.numbers.joiner || self.links().alternatives.contains(before))
            && phrase.checked_sub(2).is_some_and(|at| self.is_thing(at) && self.is_plural(at));
        if kind == Kind::Money && (joined || self.is_object_of_verb(phrase)) {
            return None;
        }
        // `was disliked by 24 percent`: who does something is not what it is done to.
        let agent = !self.capitals()
            && self.lexicon.changes.by.contains(self.lower(phrase.wrapping_sub(1)))
            && !(start..phrase).any(|at| self.lexicon.changes.is_change(self.lower(at)));
        if kind == Kind::Percent && agent {
            return None;
        }
        // `900 rupees ($20; £10)`: the same sum again.
        let again = !self.capitals()
            && self.tokens.get(phrase.wrapping_sub(1)).is_some_and(|sign| sign.is(";"))
            && (phrase.saturating_sub(LONGEST_SUM)..phrase).any(|at| self.tokens[at].is("("));
        if kind == Kind::Money && again {
            return None;
        }
        // `it emerged that 4bn euros did not exist`: the clause before is not about the sum.
        let opened =
            !self.capitals() && self.lexicon.attribution.words.that.contains(self.lower(phrase.wrapping_sub(1)));
        if kind == Kind::Money && opened {
            return None;
        }
        // `2,340 responses, of which 57%`
        let pair = [self.lower(phrase.wrapping_sub(2)), self.lower(phrase.wrapping_sub(1))];
        if kind == Kind::Percent && self.lexicon.clauses.is_part_phrase(pair) {
            return None;
        }
        // `Currency effects reduced sales 4 per cent`
        let object = phrase
            .checked_sub(1)
            .filter(|&object| kind == Kind::Percent && self.is_plural(object) && self.verb_of_object(object).is_some());
        if object.is_some() {
            return object;
        }
        // `Nationwide reported a rise of 0.4%`: who says it is not what rose.
        let said = !self.capitals()
            && self.links().values.contains(self.lower(phrase.wrapping_sub(1)))
            && self.noun_of_change_before(phrase)
            && (start..phrase)
                .rev()
                .find(|&at| self.is_verb(at))
                .is_some_and(|verb| self.lexicon.attribution.verbs.of(self.lower(verb)).next().is_some());
        if kind == Kind::Percent && said {
            return None;
        }
        // `leads Harris 48% to 47%`
        let name = phrase.checked_sub(1).is_some_and(|at| at > 0 && self.tokens[at].is_capitalised());
        if kind == Kind::Percent && name && !self.capitals() {
            return None;
        }
        // `were charged up to £1,500`: who pays is not what is paid.
        // `Average pay in the league was £60,000`: with nobody before it who pays it is a noun.
        let paying = |at: usize| {
            self.lexicon.grammar.paying_verbs.contains(self.lower(at)) && !self.is_leading_noun(start..at, at)
        };
        let end = if self.capitals() { self.clause_end(figure.end) } else { phrase };
        if kind == Kind::Money && self.tokens.any(&grammar.paying_verbs) && (start..end).any(paying) {
            return None;
        }
        if kind == Kind::Percent && !colon {
            // The change of something named behind: `ein Minus von 5,4 Prozent für das BIP`.
            if self.links().changed.contains(self.lower(figure.end))
                && self.noun_of_change_before(phrase)
                && let Some(noun) = (figure.end + 1..(figure.end + 5).min(self.tokens.len()))
                    .find(|&at| self.tokens[at].is_capitalised())
                && !self.is_never_counted(noun)
            {
                return Some(noun);
            }
        }
        // `60 Prozent hätten kein Vertrauen`: what they have is not what they are of.
        let having = self.capitals()
            && phrase == start
            && self.lexicon.attribution.words.perfect.contains(self.lower(figure.end));
        if kind == Kind::Percent && having {
            return None;
        }
        // `Mexiko ist mit 23 Milliarden Dollar …`: a sum is of no country, nor is a share of one.
        let of_something = matches!(kind, Kind::Money | Kind::Percent);
        self.subject(phrase..figure.end)
            .or_else(|| self.whole_of_clause(kind, phrase))
            .filter(|&noun| !(of_something && self.capitals() && self.is_place(noun)))
    }

    /// Whether the sum is the object of the verb right before it: `to put an extra £5m into`, `has given £5m`; a verb that gives
    /// its subject a value has none.
    fn is_object_of_verb(&self, phrase: usize) -> bool {
        /// `an extra`
        const REACH: usize = 2;
        if self.capitals() {
            return false;
        }
        let grammar = &self.lexicon.grammar;
        let between = |at: &usize| {
            let word = self.lower(*at);
            self.lexicon.qualifiers.between.words.contains(word) || self.lexicon.changes.additional.contains(word)
        };
        let skipped = (0..phrase).rev().take(REACH).take_while(between).count();
        let Some(verb) = (phrase - skipped).checked_sub(1) else { return false };
        let word = self.lower(verb);
        let infinitive = verb.checked_sub(1).is_some_and(|at| grammar.infinitive.contains(self.lower(at)));
        let acts = infinitive || self.is_verb(verb);
        acts && self.tokens[verb].is_word()
            && !self.is_preposition(verb)
            && !self.lexicon.function_words.auxiliaries.contains(word)
            && !grammar.valued_verbs.start(word)
            && !grammar.valued_participles.contains(word)
            && !self.lexicon.changes.is_change(word)
    }

    /// Whether a verb puts its object at the level before which the preposition stands: `pushed the deficit to`, `auctioned
    /// his guitar at`.
    pub(super) fn moves_object(&self, phrase: usize) -> bool {
        let level = |at: usize| {
            self.lexicon.changes.to.contains(self.lower(at))
                || self.lexicon.numbers.ranges.from.contains(self.lower(at))
        };
        // `put the damage at between $52 million and`
        let opened = phrase.checked_sub(1).is_some_and(|at| self.lexicon.numbers.ranges.open.contains(self.lower(at)));
        let link = phrase.checked_sub(1 + usize::from(opened)).filter(|&at| !self.capitals() && level(at));
        let Some(link) = link else { return false };
        let Some(verb) = (self.clause_start(phrase)..link).rev().find(|&at| self.is_verb(at)) else { return false };
        // `to boost output from`
        let moves = self.is_article(verb + 1) || self.lexicon.changes.is_change(self.lower(verb));
        moves && (verb + 1..link).any(|at| self.is_thing(at))
    }

    /// Whether the word at `at`, which is a verb elsewhere, has nobody before it in its clause who could do it.
    fn is_leading_noun(&self, before: Range<usize>, at: usize) -> bool {
        let small = &self.lexicon.function_words;
        let doer = |at: usize| {
            let lower = self.lower(at);
            small.pronouns.contains(lower)
                || small.auxiliaries.contains(lower)
                || self.lexicon.grammar.infinitive.contains(lower)
                || self.is_thing(at)
        };
        self.lexicon.grammar.noun_verbs.contains(self.lower(at)) && !before.into_iter().any(doer)
    }

    /// The subject to which the verb of the clause gives the value `figure`.
    pub fn valued(&self, figure: Range<usize>) -> Option<usize> {
        let valued = self.has_verb(figure.start, &self.lexicon.grammar.valued_verbs) || self.is_changed(figure.start);
        valued.then(|| self.subject(figure)).flatten()
    }

    /// The verb of change whose object ends at `object`: `lifted interest rates 0.25%`.
    pub fn verb_of_object(&self, object: usize) -> Option<usize> {
        /// `lifted its benchmark interest rates`
        const REACH: usize = 4;
        if self.capitals() || !self.is_thing(object) {
            return None;
        }
        let first = (object.saturating_sub(REACH)..object)
            .rev()
            .find(|&at| !self.tokens[at].is_word() || self.is_preposition(at) || self.is_verb(at))?;
        // `to cut emissions 4 per cent`, `would raise prices 4 per cent`
        let helped = first.checked_sub(1).is_some_and(|at| {
            let before = self.lower(at);
            self.lexicon.grammar.infinitive.contains(before) || self.lexicon.function_words.auxiliaries.contains(before)
        });
        let acts = helped || ends_in(self.lower(first), &self.endings().participles);
        (acts && self.lexicon.changes.is_change(self.lower(first))).then_some(first)
    }

    /// The noun of `Für den Gewinn rechnet das Unternehmen mit 5 Millionen`: what is expected stands first, behind `für`,
    /// and the subject is who expects it.
    pub(super) fn expected_of(&self, phrase: usize) -> Option<usize> {
        let start = self.clause_start(phrase);
        let says = |at: usize| {
            let mut verbs = self.lexicon.attribution.verbs.of(self.lower(at));
            !self.tokens[at].is_capitalised() && verbs.any(|(verb, _)| verb.prefix.is_empty())
        };
        let opened = self.links().expected.contains(self.lower(start)) && (start..phrase).any(says);
        let noun = Some(start + 1).filter(|_| opened).and_then(|from| self.german_after(from))?;
        (noun < phrase && !self.is_never_counted(noun) && !self.is_place(noun)).then_some(noun)
    }

    /// The noun of money right before its sum where nothing ties the two: `Ablösesumme bis zu 30 Millionen Euro`.
    pub(super) fn headed(&self, kind: Kind, phrase: usize) -> Option<usize> {
        let noun = phrase.checked_sub(1).filter(|&at| self.clause_start(phrase) == at)?;
        let money = &self.lexicon.units.money_nouns;
        let named =
            self.tokens[noun].is_capitalised() && money.iter().any(|stem| self.lower(noun).contains(stem.as_str()));
        (kind == Kind::Money && named).then_some(noun)
    }

    /// The whole that a clause without a noun of its own for the share opens with: `Unter Jugendlichen sind 60 Prozent
    /// ohne Arbeit`.
    pub(super) fn whole_of_clause(&self, kind: Kind, phrase: usize) -> Option<usize> {
        let start = self.clause_start(phrase);
        let opens = self.capitals() && kind == Kind::Percent && self.links().wholes.contains(self.lower(start));
        let noun = Some(start + 1).filter(|_| opens).and_then(|from| self.german_after(from))?;
        (noun < phrase && !self.is_never_counted(noun) && !self.is_place(noun)).then_some(noun)
    }

    /// Whether the figure is the level at which something stands: `lag bei 30 Litern`, `lag mit 30 Litern über`.
    pub(super) fn stands_at(&self, phrase: usize) -> bool {
        let total = phrase >= 2 && self.links().totals.contains(self.lower(phrase - 1));
        let link = phrase.checked_sub(1 + usize::from(total));
        let tied = link.is_some_and(|at| self.links().shares.contains(self.lower(at)));
        let verbs = &self.lexicon.grammar.standing_verbs;
        tied && self.capitals() && (self.clause_start(phrase)..phrase).any(|at| verbs.contains(self.lower(at)))
            || self.is_level_beside(phrase)
    }

    /// `Consumption is still low, at just 0.2 litres`: the level behind a comma of what the clause before says something.
    fn is_level_beside(&self, phrase: usize) -> bool {
        let only =
            phrase.checked_sub(1).is_some_and(|at| self.lexicon.qualifiers.between.words.contains(self.lower(at)));
        let link = phrase.checked_sub(1 + usize::from(only));
        let level = link.filter(|&at| !self.capitals() && at > 0 && self.lexicon.changes.to.contains(self.lower(at)));
        level.is_some_and(|at| {
            let comma = at - 1;
            self.tokens[comma].is(",")
                && (self.clause_start(comma)..comma).any(|at| self.lexicon.grammar.copulas.contains(self.lower(at)))
        })
    }

    /// `sank um 1,20 Meter auf 4,35 Meter`: a measure that something changed by or to.
    pub(super) fn is_changed(&self, phrase: usize) -> bool {
        let changes = &self.lexicon.changes;
        let links = |at: usize| {
            changes.by.contains(self.lower(at)) || changes.to.contains(self.lower(at)) || self.opens_levels(at)
        };
        // `um jährlich 150 Millionen Euro gesenkt werden`
        let adverb =
            phrase >= 2 && self.capitals() && self.lexicon.qualifiers.between.words.contains(self.lower(phrase - 1));
        let link = phrase.checked_sub(1).is_some_and(|at| links(at) || adverb && links(at - 1));
        let end = if self.capitals() { self.clause_end(phrase) } else { phrase };
        // The sign of a number is no change: `bei minus 13 Grad`.
        let moves = |at: usize| changes.is_change(self.lower(at)) && !self.lexicon.numbers.negative.has(self.lower(at));
        link && (self.clause_start(phrase)..end).any(moves)
    }

    /// Whether the clause says that its subject gets a share: `die Partei kam auf 5 Prozent`, `gewann mit 52
    /// Prozent`, `der 47 Prozent holte`; or whose it is: `Jones's 47 percent`.
    pub(super) fn gets_share(&self, phrase: usize) -> bool {
        let grammar = &self.lexicon.grammar;
        let link = self.lower(phrase.wrapping_sub(1));
        let clause = self.clause_start(phrase)..phrase;
        let whole = clause.start..if self.capitals() { self.clause_end(phrase) } else { phrase };
        let has = |range: Range<usize>, verbs: &WordSet| range.into_iter().any(|at| verbs.contains(self.lower(at)));
        self.lexicon.changes.to.contains(link) && has(clause.clone(), &grammar.share_verbs)
            || self.links().shares.contains(link) && has(whole.clone(), &grammar.winning_verbs)
            || (!self.is_preposition(phrase.wrapping_sub(1)) && has(whole, &grammar.getting_verbs))
            || link.ends_with("'s")
            || link.ends_with("’s")
    }

    pub(super) fn noun_of_change_before(&self, phrase: usize) -> bool {
        phrase >= 2 && self.is_noun_of_change(phrase - 2)
    }
}
