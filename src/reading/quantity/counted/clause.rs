//! The clause around a figure and its subject. Signs part clauses; a relative clause or an aside is
//! stepped over. A subject that only carries another noun (`die Zahl der Toten`) gives way to it.

use std::ops::Range;

use super::Nouns;
use crate::language::{VerbBeginnings, ends_in};
use crate::reading::Token;
use crate::reading::quantity::numeral::is_hyphen;

impl Nouns<'_, '_> {
    /// The head noun of the subject of the clause around the tokens `figure`; where the clause has none,
    /// of the clause before it. German clauses have their own subject.
    pub(super) fn subject(&self, figure: Range<usize>) -> Option<usize> {
        // `bringing the total to 300`: what is counted was said before.
        // `ein Plus von 300`: so is what changed.
        let phrase = figure.start;
        if self.is_compared_level(phrase) || self.is_of_pronoun(phrase) || self.is_existential(phrase) {
            return None;
        }
        if let Some(noun) = self.restated(phrase) {
            return Some(noun);
        }
        if let Some(noun) = self.gapped_level(phrase) {
            return Some(noun);
        }
        let linked = |at: usize| {
            self.links().values.contains(self.lower(at))
                || self.capitals() && self.lexicon.changes.to.contains(self.lower(at))
        };
        let hides = |noun: usize| noun + 2 == phrase && self.is_noun_of_change(noun) && linked(noun + 1);
        // `gab es ein Minus von revidiert 0,6 Prozent`
        let sign = |noun: usize| {
            let changes = &self.lexicon.changes;
            changes.plus.contains(self.lower(noun)) || changes.minus.contains(self.lower(noun))
        };
        self.subject_or_carrier(figure).filter(|&noun| !self.is_bare_carrier(noun) && !hides(noun) && !sign(noun))
    }

    /// The noun that the clause before closes with behind its copula, where this one takes it up: `Ein Drittel der Fracht
    /// sind Autos, das sind 300 Tonnen`.
    pub(super) fn restated(&self, phrase: usize) -> Option<usize> {
        let comma = phrase.checked_sub(3).filter(|&at| self.tokens[at].is(","))?;
        let taken_up = self.links().restating.contains_row([self.lower(comma + 1), self.lower(comma + 2)], " ");
        let noun = comma.checked_sub(1).filter(|&noun| taken_up && self.tokens[noun].is_capitalised())?;
        let copula =
            noun.checked_sub(1).is_some_and(|at| self.lexicon.function_words.auxiliaries.contains(self.lower(at)));
        copula.then_some(noun)
    }

    /// The noun of `cases rose to 28,000 and deaths to 574`: it stands alone between the conjunction and the level.
    fn gapped_level(&self, phrase: usize) -> Option<usize> {
        let to = |at: usize| self.lexicon.changes.to.contains(self.lower(at));
        let noun = phrase.checked_sub(2).filter(|_| !self.capitals() && to(phrase - 1))?;
        let joined = noun.checked_sub(1).filter(|&at| self.lower(at) == self.lexicon.numbers.joiner)?;
        let level_before = (1..joined).any(|at| self.tokens[at].is_number() && to(at - 1));
        level_before.then_some(noun)
    }

    /// `below the bank's forecast of 3%`: a level that something named before is compared with.
    fn is_compared_level(&self, phrase: usize) -> bool {
        if self.capitals() || phrase < 2 {
            return false;
        }
        let noun = phrase - 2;
        let attribute = |at: usize| self.tokens[at].is_word() && !self.is_preposition(at);
        let start = (0..noun).rev().take_while(|&at| attribute(at)).last().unwrap_or(noun);
        self.links().values.contains(self.lower(phrase - 1))
            && self.is_noun_of_change(noun)
            && start.checked_sub(1).is_some_and(|at| self.lexicon.changes.compared.contains(self.lower(at)))
    }

    /// Whether a pronoun right before the link of the number is the one that it is of: `valued it at $340m`, `schätzt ihn auf
    /// 300`. Whoever does that is not.
    fn is_of_pronoun(&self, phrase: usize) -> bool {
        let changes = &self.lexicon.changes;
        let link = phrase.checked_sub(1).filter(|&at| changes.to.contains(self.lower(at)));
        link.and_then(|at| at.checked_sub(1)).is_some_and(|at| self.links().objects.contains(self.lower(at)))
    }

    /// Whether the clause says no more than that there are so many: `maintains that there are 2,600`.
    fn is_existential(&self, phrase: usize) -> bool {
        /// `there may now be as many as`
        const REACH: usize = 5;
        let clause = self.clause_start(phrase)..phrase;
        let near = clause.clone().rev().take(REACH).find(|&at| self.links().existential.contains(self.lower(at)));
        // `The jobless rate there was 12 percent`: the place that it is said of.
        let place = |there: usize| {
            there > clause.start
                && !self.is_preposition(clause.start)
                && (self.is_thing(there - 1) || there > clause.start + 1 && self.names_rate(there - 2))
        };
        near.filter(|&there| !place(there)).is_some_and(|there| {
            let copula = |at: usize| self.lexicon.function_words.auxiliaries.contains(self.lower(at));
            copula(there + 1) && (there + 1..phrase).all(|at| self.is_function_word(at) || self.is_adverb(at))
        })
    }

    fn subject_or_carrier(&self, figure: Range<usize>) -> Option<usize> {
        let before = figure.start;
        let mut end = before;
        let clauses = if self.capitals() { 1 } else { 4 };
        // `showed exports at a six-year high, up 35%`
        let changes = &self.lexicon.changes;
        let particle = self.lower(before.wrapping_sub(1));
        let trailing = changes.plus.contains(particle) || changes.minus.contains(particle);
        for clause in 1..=clauses {
            let start = self.clause_start(end);
            // `In terms of value, it …`: what a clause without a verb opens with only says where or when.
            let adverbial =
                || start == 0 && self.is_preposition(0) && !(0..end.saturating_sub(1)).any(|at| self.is_verb(at));
            let found = if self.capitals() {
                let object = || self.object_of_verb(start..end, self.clause_end(figure.end));
                object().or_else(|| self.german_object(start..end)).or_else(|| self.german_subject(start..end))
            } else if clause > 1 && start > 0 && self.is_aside(start..end) {
                // `industrial production index, base 1980, registered 93.3`; `rose, on a monthly basis, by`
                None
            } else if clause > 1 && adverbial() {
                None
            } else if clause > 1 && trailing {
                self.english_object(start..end).or_else(|| self.english_subject(start..end))
            } else {
                self.before_relative(start).or_else(|| self.english_subject(start..end))
            };
            // `Die Inflation, bei der …, sank um 3 Prozent`: the subject stands before what is put in between.
            let found = found.or_else(|| self.subject_before_insertion(start));
            let found = found.or_else(|| self.subject_before_infinitive(start));
            let found = found.or_else(|| self.subject_before_attribute(start)).or_else(|| {
                self.antecedent(start)
                    .filter(|_| self.german_subject(figure.end..self.clause_end(figure.end)).is_none())
            });
            if found.is_some() || start == 0 || clause == clauses {
                // Behind the verb: `Im Mai stieg der Umsatz um 5 Prozent` is found above; `um 5
                // Prozent stieg der Umsatz` is not.
                return found.or_else(|| {
                    // `– dreißigmal so groß wie ein Virus`: what is compared with is not what is told of.
                    let compared = |at: &usize| self.lexicon.grammar.comparing.contains(self.lower(*at));
                    let end = self.clause_end(figure.end);
                    let clause = figure.end..(figure.end..end).find(compared).unwrap_or(end);
                    // `57 Prozent errechnete das Institut Muster`: who says it.
                    let sayers = &self.lexicon.attribution.nouns.sayers;
                    let sayer = |&noun: &usize| {
                        let named = noun > 0 && self.tokens[noun - 1].is_capitalised();
                        sayers.contains(self.lower(noun)) || named && sayers.contains(self.lower(noun - 1))
                    };
                    self.capitals().then(|| self.german_subject(clause)).flatten().filter(|noun| !sayer(noun))
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

    /// The subject of a German clause that goes on with its verb at the token `start`, behind an insertion between commas.
    fn subject_before_insertion(&self, start: usize) -> Option<usize> {
        let comma = start.checked_sub(1).filter(|&at| self.capitals() && self.tokens[at].is(","))?;
        let verb = self.tokens.get(start).is_some_and(|token| {
            let lower = token.lower();
            token.is_word()
                && !token.is_capitalised()
                && (self.lexicon.function_words.auxiliaries.contains(lower) || !self.is_function_word(start))
        });
        let insertion = self.clause_start(comma);
        let before = insertion.checked_sub(1).filter(|&at| verb && self.tokens[at].is(","))?;
        self.german_subject(self.clause_start(before)..before)
    }

    /// The subject of a German clause that goes on with a cue and its source at the token `start`, behind a relative clause
    /// of that subject: `Vor einem Jahr lag der Anteil derer, die nichts kaufen, laut Verband bei`.
    fn subject_before_attribute(&self, start: usize) -> Option<usize> {
        let comma = start.checked_sub(1).filter(|&at| self.capitals() && self.tokens[at].is(","))?;
        let cue =
            self.lexicon.attribution.cues.before.starting_with(self.lower(start)).iter().any(|cue| cue.0.len() == 1);
        let relative = self.clause_start(comma);
        let opens = cue && self.links().relatives.contains(self.lower(relative));
        let before = relative.checked_sub(1).filter(|&at| opens && self.tokens[at].is(","))?;
        self.german_subject(self.clause_start(before)..before)
    }

    /// The subject of a German clause that goes on at the token `start` behind what it is to do: `Im Test war die Gefahr, zu
    /// stürzen, um das Dreifache höher`.
    fn subject_before_infinitive(&self, start: usize) -> Option<usize> {
        let comma = start.checked_sub(1).filter(|&at| self.capitals() && self.tokens[at].is(","))?;
        let put_in = self.clause_start(comma);
        let before = put_in.checked_sub(1).filter(|&at| self.tokens[at].is(","))?;
        let infinitive = &self.lexicon.grammar.infinitive;
        let [.., to, verb] = &self.tokens[put_in..comma] else { return None };
        let tied = infinitive.iter().any(|to| verb.text.get(1..).is_some_and(|rest| rest.contains(to.as_str())));
        let opens = infinitive.contains(to.lower()) || tied && verb.lower().ends_with('n');
        (opens && !verb.is_capitalised()).then(|| self.german_subject(self.clause_start(before)..before)).flatten()
    }

    /// The subject of an English clause that goes on with its verb at the token `start`, behind a relative clause: `Output,
    /// which soared when the plant opened, fell back`.
    fn before_relative(&self, start: usize) -> Option<usize> {
        /// `, which soared in May, when the plant opened,`
        const CLAUSES: usize = 3;
        let verb = |at: usize| self.is_verb(at) && !ends_in(self.lower(at), &self.endings().gerunds);
        let mut end = start.checked_sub(1).filter(|&at| self.tokens[at].is(",") && verb(start))?;
        for _ in 0..CLAUSES {
            let opening = self.clause_start(end);
            end = opening.checked_sub(1)?;
            if self.links().relatives.contains(self.lower(opening)) && self.tokens[end].is(",") {
                return self.english_subject(self.clause_start(end)..end);
            }
        }
        None
    }

    /// The noun that a relative clause at the token `start` is of: `der Ölpreis, der um 25 Prozent zugelegt hat`.
    fn antecedent(&self, start: usize) -> Option<usize> {
        /// The verb of the clause before may stand between: `wurde ein Virus entdeckt, das …`
        const REACH: usize = 3;
        let comma = start.checked_sub(1).filter(|&at| self.capitals() && self.tokens[at].is(","))?;
        let pronoun = self.links().relatives.contains(self.lower(start))
            && !self.tokens.get(start + 1).is_some_and(Token::is_capitalised);
        (comma.saturating_sub(REACH)..comma)
            .rev()
            .find(|&at| self.tokens[at].is_capitalised())
            .filter(|&at| pronoun && !self.is_never_counted(at))
    }

    /// Whether a clause between commas only adds to the one before it: it has no verb, and opens with a
    /// preposition or follows a clause that has none either.
    fn is_aside(&self, clause: Range<usize>) -> bool {
        let verb = |range: Range<usize>| range.into_iter().any(|at| self.is_verb(at));
        let before = self.clause_start(clause.start - 1)..clause.start - 1;
        self.lower(clause.start - 1) == ","
            && !verb(clause.clone())
            && (self.is_preposition(clause.start) || !verb(before))
    }

    /// Steps from `Zahl` to `Toten` in `die Zahl der Toten`, and from `Rückgang` to `BIP`.
    pub(super) fn carried(&self, noun: usize, end: usize) -> usize {
        let lower = self.lower(noun);
        let carrier = self.lexicon.grammar.carriers.contains(lower) || self.lexicon.grammar.changes.contains(lower);
        if !carrier || !self.links().carried.contains(self.lower(noun + 1)) {
            return noun;
        }
        let limit = end.min(noun + 7);
        if self.capitals() {
            let first = (noun + 2..limit).find(|&at| self.tokens[at].is_capitalised()).unwrap_or(noun);
            // `die Zahl der durch Unfälle verursachten Fehltage`
            let attribute = self.is_preposition(noun + 2)
                && self.tokens.get(first + 1).is_some_and(|next| next.is_word() && !next.is_capitalised())
                && self.is_inflected(first + 1)
                && !self.is_function_word(first + 1)
                && self.tokens.get(first + 2).is_some_and(Token::is_capitalised);
            if attribute { first + 2 } else { first }
        } else {
            self.english_after(noun + 2, true).filter(|&at| at < end.max(noun + 4)).unwrap_or(noun)
        }
    }

    /// Whether one of `verbs` stands in the clause of `phrase`.
    pub(super) fn has_verb(&self, phrase: usize, verbs: &VerbBeginnings) -> bool {
        if !self.tokens.any(verbs) {
            return false;
        }
        let start = self.clause_start(phrase);
        let verb = |at: usize| !self.tokens[at].is_capitalised() && verbs.are_in(self.lower(at));
        (start..phrase).any(verb) || (self.capitals() && (phrase..self.clause_end(phrase)).any(verb))
    }

    fn parts_clauses(&self, at: usize) -> bool {
        if !self.tokens[at].is_sign() {
            return false;
        }
        // `im Zeitraum von 8:00 bis 14:00 Uhr`
        let clock =
            self.tokens[at].is(":") && self.tokens.get(at + 1).is_some_and(|next| next.glued && next.is_number());
        let hyphen = self.tokens[at].glued && is_hyphen(self.tokens[at].text);
        let sign = matches!(self.tokens[at].text, "," | ";" | ":" | "(" | "–" | "—" | "-");
        sign && !(clock || hyphen || self.joins_list(at))
    }

    /// Whether the comma at `at` stands between nouns of one list, which parts no clause: `vor Zinsen, Steuern und
    /// Abschreibungen`, `in Tirol, im Burgenland und in Wien`.
    pub(super) fn joins_list(&self, at: usize) -> bool {
        /// `Tirol, Salzburg, Kärnten, Wien und Graz`
        const LONGEST_LIST: usize = 6;
        let noun = |at: usize| self.tokens.get(at).is_some_and(|token| token.is_capitalised() && !token.glued);
        // One noun with its preposition.
        let item = |from: usize| {
            let noun_at = from + usize::from(self.is_preposition(from));
            noun(noun_at).then_some(noun_at + 1)
        };
        // `sprach von 300 Teilnehmern, Veranstalter und Gewerkschaft von 500`
        let counted = at >= 2 && self.tokens[at - 2].is_number();
        if !self.capitals() || !self.tokens[at].is(",") || counted || !at.checked_sub(1).is_some_and(noun) {
            return false;
        }
        let mut end = at;
        for _ in 0..LONGEST_LIST {
            let joined = self.lower(end) == self.lexicon.numbers.joiner;
            match item(end + 1) {
                Some(_) if joined => return true,
                Some(next) if self.tokens[end].is(",") => end = next,
                _ => return false,
            }
            if end >= self.tokens.len() {
                return false;
            }
        }
        false
    }

    /// Where the clause before the token starts; what stands in brackets behind a noun is stepped over.
    pub(super) fn clause_start(&self, before: usize) -> usize {
        let end =
            if before > 0 && matches!(self.lower(before - 1).text, ":" | "(" | ",") { before - 1 } else { before };
        let mut at = end;
        while let Some(previous) = at.checked_sub(1) {
            let sign = self.tokens[previous].is_sign();
            let bracketed = if sign && self.tokens[previous].is(")") { self.short_bracket(previous) } else { None };
            if bracketed.is_none() && self.parts_clauses(previous) {
                return at;
            }
            at = bracketed.unwrap_or(previous);
        }
        0
    }

    /// The opening bracket of a short name in brackets that close at the token: `Das Ergebnis (Ebitda) sank`.
    pub(super) fn short_bracket(&self, close: usize) -> Option<usize> {
        /// `(Ebitda)`, `(vor Steuern)`
        const LONGEST: usize = 4;
        (close.saturating_sub(LONGEST)..close).rev().find(|&at| self.tokens[at].is("("))
    }

    pub(super) fn clause_end(&self, from: usize) -> usize {
        (from..self.tokens.len())
            .find(|&at| self.tokens[at].is_sign() && (self.parts_clauses(at) || self.tokens[at].is(")")))
            .unwrap_or(self.tokens.len())
    }
}
