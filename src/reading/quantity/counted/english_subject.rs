//! The subject of an English clause and the object of its verb, as the figure's noun: the phrase before the last verb, or
//! between that verb and the figure.

use std::ops::Range;

use super::Nouns;

/// Most words from `by` to the end of the size of a change.
const LONGEST_SIZE: usize = 5;

impl Nouns<'_, '_> {
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
        // `the threat of deflation with inflation standing at just`: what stands right before is what stands there.
        let small = |at: usize| self.is_adverb(at) || self.lexicon.function_words.adverbs.contains(self.lower(at));
        let before = |end: usize| (range.start..end).rev().find(|&at| !small(at));
        let standing = before(range.end).filter(|&at| self.is_preposition(at)).and_then(before);
        let stands = standing.filter(|&at| self.lexicon.grammar.standing_verbs.contains(self.lower(at)));
        if let Some(noun) = stands.and_then(|at| at.checked_sub(1)).filter(|&at| at >= range.start && names(at)) {
            return Some(noun);
        }
        // `lowered its forecast for growth this year to`
        // `push his earnings up to`
        let particle = |at: usize| {
            let changes = &self.lexicon.changes;
            changes.plus.contains(self.lower(at)) || changes.minus.contains(self.lower(at))
        };
        let time = |at: &usize| {
            self.is_never_counted(*at) || self.is_function_word(*at) && self.is_never_counted(at + 1) || particle(*at)
        };
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
            // `a 134% rise in the country's deficit to`
            let changed = object.clone().rev().find(|&at| {
                self.is_noun_of_change(at) && self.links().carried.contains(self.lower(at + 1)) && at + 2 < link
            });
            if let Some(changed) = changed.filter(|_| size && !predicate) {
                return self.english_head(changed + 2..link);
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
                // `the month in which the index was`
                let relative =
                    at > range.start && self.is_preposition(at - 1) && self.links().relatives.contains(self.lower(at));
                relative
                    || self.is_verb(at)
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
        let own = self.is_article(start) || self.is_plural(phrase.end - 1) || self.is_plural(start);
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
}
