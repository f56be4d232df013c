//! What hangs on a noun phrase: brackets, genitives, names in apposition, phrases joined to it. In go a phrase
//! and its sentence, and the phrase grows by them.

use super::super::line::Line;
use super::{Part, Phrase, Reach};
use crate::language::ends_in;
use crate::reading::Token;

/// Most tokens in brackets after a name.
const BRACKETS: usize = 8;

impl Line<'_> {
    /// Adds what hangs on the phrase: brackets, genitives, names in apposition, joined phrases.
    pub(super) fn complements(&self, phrase: &mut Phrase, reach: Reach, depth: usize) {
        let words = self.words();
        let mut next = phrase.range.end;
        while next < self.len() {
            let lower = self.lower(next);
            if self.tokens[next].is("(") {
                let Some(close) = (next..self.len().min(next + BRACKETS)).find(|&at| self.tokens[at].is(")")) else {
                    break;
                };
                next = close + 1;
                phrase.after = next;
            } else if words.words.complement.contains(lower)
                && self.tokens.get(next + 1).is_some_and(Token::is_year)
                && words.words.genitive.contains(self.lower(next + 2))
            {
                // `einem Jahresbericht für 2005 des Ministeriums`
                next += 2;
            } else if words.words.genitive.contains(lower) && words.grammar.capital_nouns {
                let Some(inner) = self.phrase_within(next, Reach { joined: false, ..reach }, depth - 1) else { break };
                // `ist laut einer Studie der Verbrauch hoch`: what is measured owns nothing.
                if words.words.masculine.contains(lower) && words.nouns.measured.contains(self.lower(inner.head)) {
                    break;
                }
                let spoken_to = reach.spoken_to && self.is_medium(&inner.range) && !self.is_medium(&phrase.range);
                if spoken_to || inner.outer == inner.range.start {
                    break;
                }
                next = take(phrase, &inner);
                if self.tokens[next - 1].is(",") {
                    break;
                }
            } else if let Some(at) = self.agent_of_document(phrase, next) {
                let Some(inner) = self.phrase_within(at + 1, Reach { joined: false, ..reach }, depth - 1) else {
                    break;
                };
                next = take(phrase, &inner);
                if self.tokens[next - 1].is(",") {
                    break;
                }
            } else if words.words.complement.contains(lower)
                || words.words.complement_of_saying.contains(lower)
                    && words.nouns.saying.contains(self.lower(phrase.head))
                || self.belongs_to_anonymous(phrase, next)
            {
                let Some(inner) = self.phrase_within(next + 1, Reach { joined: false, ..reach }, depth - 1) else {
                    break;
                };
                let time = words.nouns.times.contains_whole(self.lower(inner.head));
                let named = words.grammar.capital_nouns
                    || words.words.complement_of_anonymous.contains(lower)
                    || words.words.complement_of_any.contains(lower)
                    || self.tokens[inner.range.start].is_capitalised();
                // `dem Bericht vom Donnerstag zufolge`
                if time && words.words.agent.contains(lower) && inner.range.len() == 1 {
                    phrase.after = inner.after;
                    next = inner.after;
                    continue;
                }
                if time || !named {
                    break;
                }
                next = take(phrase, &inner);
                if self.tokens[next - 1].is(",") {
                    break;
                }
            } else if reach.joined && words.words.joining.contains(lower) {
                let mut other = next + 1;
                while words.words.also.contains(self.lower(other)) {
                    other += 1;
                }
                let Some(inner) = self.phrase_within(other, Reach { joined: false, ..reach }, depth - 1) else { break };
                if phrase.parts.is_empty() {
                    phrase.parts.push(Part::whole(phrase.range.clone()));
                }
                phrase.parts.push(Part::whole(inner.range.clone()));
                phrase.range.end = inner.range.end;
                phrase.after = inner.after;
                next = inner.after;
            } else if self.tokens[next].is(",") {
                match self.apposition(phrase, next, depth) {
                    Some(inner) if inner.outer == inner.range.start => {
                        // The name of an office's holder: `der Chef, Uwe Muster,`
                        phrase.range.end = inner.range.end;
                        phrase.after = self.closed(inner.after);
                    }
                    Some(inner) => phrase.after = self.closed(inner.after),
                    None => {}
                }
                break;
            } else {
                break;
            }
        }
    }

    /// The preposition before who made a document, behind it or behind a participle: `report by analysts`, `survey carried
    /// out by the institute`.
    fn agent_of_document(&self, phrase: &Phrase, at: usize) -> Option<usize> {
        let words = self.words();
        let grammar = &self.lexicon.grammar;
        let participle = |at: usize| {
            let lower = self.lower(at);
            ends_in(lower, &grammar.endings.participles) || grammar.irregular_participles.contains(lower)
        };
        // The words of an English phrase run on into the participle.
        let last = phrase.range.end - 1;
        let inside = last > phrase.range.start && participle(last);
        let noun = last - usize::from(inside);
        if words.grammar.capital_nouns || !words.nouns.saying.contains_whole(self.lower(noun)) || phrase.range.end != at
        {
            return None;
        }
        let behind = !inside && participle(at);
        let at = at + usize::from(behind);
        let particle = (inside || behind) && words.words.particles_of_participles.contains(self.lower(at));
        let agent = at + usize::from(particle);
        words.words.agent.contains(self.lower(agent)).then_some(agent)
    }

    /// Whether the preposition at `at` opens what says of somebody who is not named how he knows it.
    fn belongs_to_anonymous(&self, phrase: &Phrase, at: usize) -> bool {
        let words = self.words();
        words.words.complement_of_anonymous.contains(self.lower(at))
            && !words.words.addressee.starting_with(self.lower(at)).iter().any(|it| self.match_words(at, it).is_some())
            && phrase.range.clone().any(|at| {
                let lower = self.lower(at);
                words.nouns.anonymous.contains_whole(lower) || words.nouns.groups.contains_whole(lower)
            })
            && !words.nouns.saying.contains(self.lower(phrase.head))
    }

    /// The apposition after the comma at `comma`: a name after an office, an office after a name,
    /// with a sign after it.
    fn apposition(&self, phrase: &Phrase, comma: usize, depth: usize) -> Option<Phrase> {
        let inner = self.phrase_within(comma + 1, Reach::SUBJECT_AFTER, depth.min(2) - 1)?;
        let ends = inner.after >= self.len() || self.is_boundary(inner.after);
        let bare = inner.outer == inner.range.start;
        let name = inner.range.clone().all(|at| {
            !self.tokens[at].is_word()
                || self.tokens[at].is_capitalised()
                || self.words().words.particles.contains(self.lower(at))
        });
        let of_office = !bare
            || (name
                && inner.range.len() >= 2
                && (phrase.outer < phrase.range.start
                    || phrase.complement.is_some()
                    || !self.words().grammar.capital_nouns));
        let next_is_name = !bare && !inner.subject;
        (ends && of_office && !next_is_name).then_some(inner)
    }

    /// The token after the comma that closes an apposition, where there is one.
    fn closed(&self, after: usize) -> usize {
        after + usize::from(self.tokens.get(after).is_some_and(|token| token.is(",")))
    }
}

/// Makes `inner` part of the phrase; gives the token after it.
fn take(phrase: &mut Phrase, inner: &Phrase) -> usize {
    phrase.range.end = inner.range.end;
    phrase.after = inner.after;
    let start = phrase.complement.as_ref().map_or(inner.range.start, |complement| complement.start);
    if phrase.complement.is_none() && phrase.parts.is_empty() {
        phrase.parts.clone_from(&inner.parts);
    }
    phrase.complement = Some(start..inner.range.end);
    inner.after
}
