//! Whose words a figure stands in.
//!
//! In go the sentences heard so far, out comes the source of a figure: that of a cue in its sentence, of the one around
//! its quotation, of the sentence after that names it, or the last speaker where the verbs say so. What was
//! not heard yet is listened to only where it matters.

use std::rc::Rc;

use super::super::AFTER;
use super::super::cue::{Cue, Manner, Named, Who};
use super::super::line::Line;
use super::super::mood::{self, Mood};
use super::super::phrase::Reach;
use super::{Discourse, FIRST_PERSON, HEARSAY, MEMORY, PERHAPS, Parsed, REPORTED, Source};
use crate::language::Marks;
use crate::reading::reach::back;
use crate::reading::{Attribution, Quantity, quotation};

impl Discourse<'_, '_> {
    /// Who the text says `quantity` comes from, and the sentence from which on the text must be as it is for that. Its
    /// sentence is the last one turned to.
    pub fn attributed(&mut self, quantity: &Quantity) -> (Option<Attribution>, isize) {
        self.since = None;
        let attribution = self.attribution(quantity);
        (attribution, self.since.unwrap_or_else(|| back(quantity.sentence, REPORTED)))
    }

    /// Who the text says `quantity` comes from.
    fn attribution(&mut self, quantity: &Quantity) -> Option<Attribution> {
        let sentence = quantity.sentence;
        let token = quantity.tokens.start;
        let parsed = self.parsed(sentence);
        if parsed.line.len() == 0 {
            return None;
        }
        if let Some(attribution) = self.governing(sentence, token) {
            return Some(attribution);
        }
        let parsed = self.parsed(sentence);
        if self.is_headline(sentence) || sentence == 0 {
            if let Some(named) = headline(&parsed.line, token) {
                return Some(self.named(&parsed.line, &named, sentence));
            }
            if self.is_headline(sentence) {
                return None;
            }
        }
        let quoted = parsed.line.in_speech(token);
        if quoted {
            self.listen();
            if let Some(attribution) = self.speaker_of(quantity) {
                return Some(attribution);
            }
        }
        // `Vor 200 Gästen sagte er …`, `…, sagte er vor drei Tagen`: not part of what he said.
        let parsed = self.parsed(sentence);
        let clause = parsed.line.clause_at(token);
        let beside = |cue: &Cue| cue.except.contains(&token) || parsed.line.clause_at(cue.words.start) == clause;
        if parsed.cues.iter().any(|cue| cue.manner == Manner::Verb && beside(cue)) {
            return None;
        }
        if let Some(attribution) = self.said_before(sentence, token) {
            return Some(attribution);
        }
        if !quoted && let Some(attribution) = self.reported_on(sentence) {
            return Some(attribution);
        }
        if let Some(attribution) = self.said_after(sentence) {
            return Some(attribution);
        }
        let (line, mood) = (&self.parsed(sentence).line, self.mood(sentence));
        let own = matches!(mood, Mood::Own | Mood::Past);
        let first_person = own && mood::first_person(line);
        let hearsay = own && !quoted && mood::hearsay(line, token);
        let told = mood == Mood::Past && sentence > 0 && self.mood(sentence - 1) == Mood::Indirect;
        if own && !first_person && !hearsay && !told {
            return None;
        }
        self.listen();
        // Whom the sentence before was about speaks where nobody else does.
        let topic = || {
            let before = sentence.checked_sub(1).filter(|&before| self.heard(before).is_some())?;
            self.topic(before)
        };
        if mood == Mood::Indirect
            && let Some(attribution) = self.named_next(sentence)
        {
            return Some(attribution);
        }
        let speaker = self.heard(sentence)?.before.as_ref().filter(|speaker| sentence - speaker.sentence <= MEMORY);
        let speaker = speaker.or_else(|| topic().filter(|_| mood == Mood::Indirect))?;
        let age = sentence - speaker.sentence;
        let goes_on = match mood {
            Mood::Indirect => age <= MEMORY,
            Mood::Perhaps => age <= PERHAPS,
            Mood::Own | Mood::Past => {
                age <= FIRST_PERSON && first_person || age <= HEARSAY && hearsay || age <= PERHAPS && told
            }
        };
        goes_on.then(|| (*speaker.attribution).clone())
    }

    /// Whom the sentence behind names for what it goes on with, where nobody has spoken in the block yet: `Die Angst sei groß
    /// gewesen. Am Ende hätten alle genug gehabt, sagt der Anwalt.`
    fn named_next(&self, sentence: usize) -> Option<Attribution> {
        let block = self.prose.sentences[sentence].block;
        let own = |other: usize| self.prose.sentences.get(other).is_some_and(|other| other.block == block);
        let before = self.heard(sentence)?.before.as_ref();
        if !own(sentence + 1) || before.is_some_and(|speaker| own(speaker.sentence)) {
            return None;
        }
        let Parsed { line, cues, .. } = self.parsed(sentence + 1);
        let goes_on = |cue: &Cue| {
            let said = 0..cue.words.start;
            let indirect = { said }.any(|at| line.may_be(at, Marks::STRONG) || line.may_be(at, Marks::WEAK));
            cue.manner == Manner::Verb && matches!(cue.who, Who::Named(_)) && cue.governs(0) && indirect
        };
        let next = cues.iter().position(goes_on)?;
        self.sources(sentence + 1).swap_remove(next).map(Rc::unwrap_or_clone)
    }

    /// The source of the innermost cue that governs the token.
    fn governing(&mut self, sentence: usize, token: usize) -> Option<Attribution> {
        let cues = &self.parsed(sentence).cues;
        if !cues.iter().any(|cue| cue.governs(token)) {
            return None;
        }
        if cues.iter().any(|cue| matches!(cue.who, Who::Last | Who::Before | Who::Own)) {
            self.listen();
        }
        // Without a pronoun, who spoke before does not matter.
        let sources = match self.heard(sentence) {
            Some(heard) => heard.sources.clone(),
            None => self.sources(sentence),
        };
        governing(self.parsed(sentence), &sources, token)
    }

    /// The one around the quotation that the figure stands in.
    fn speaker_of(&self, quantity: &Quantity) -> Option<Attribution> {
        let sentence = quantity.sentence;
        let quotation = quotation::around(self.prose, sentence, quantity.figure.span)?;
        let block = self.prose.sentences[sentence].block;
        let outside = |number: usize| {
            let Parsed { line, cues, .. } = self.parsed(number);
            let says = |cue: &Cue| cue.manner == Manner::Verb && !quotation.contains(line.tokens[cue.words.start].span);
            if !cues.iter().any(says) {
                return None;
            }
            let sources = self.heard(number).map_or_else(|| self.sources(number), |heard| heard.sources.clone());
            let said = cues.iter().zip(sources).filter(|(cue, _)| says(cue)).find_map(|(_, source)| source);
            said.map(Rc::unwrap_or_clone)
        };
        let last = self.prose.sentence_at(quotation.end.saturating_sub(1));
        let first = self.prose.sentence_at(quotation.start);
        if last != sentence
            && let Some(attribution) = outside(last)
        {
            return Some(attribution);
        }
        if first != sentence
            && let Some(attribution) = outside(first)
        {
            return Some(attribution);
        }
        let heard = self.heard(first).or_else(|| self.heard(sentence))?;
        let speaker = heard.before.as_ref()?;
        // A quotation in the middle of the text's own sentence is a slogan as likely as not.
        let whole = self.prose.sentences.get(first).is_some_and(|sentence| sentence.span.start == quotation.start);
        // `„…“, …`: the words behind it say who speaks, even where they were not understood.
        let tagged = self.prose.text()[quotation.end..].starts_with(',');
        let near = whole
            && !tagged
            && first.abs_diff(speaker.sentence) <= MEMORY
            && self.prose.sentences.get(first).is_some_and(|sentence| sentence.block <= block);
        near.then(|| (*speaker.attribution).clone())
    }

    /// Who spoke last before the semicolon, where indirect speech goes on behind it: `Die Polizei sprach von Gewalt;
    /// verletzt worden seien 12 Menschen`.
    fn said_before(&mut self, sentence: usize, token: usize) -> Option<Attribution> {
        let Parsed { line, cues, .. } = self.parsed(sentence);
        let period = line.period(token);
        let goes_on =
            period.start > 0 && line.tokens[period.start - 1].is(";") && mood::has_subjunctive(line, period.clone());
        let last = cues.iter().rposition(|cue| cue.words.end < period.start && cue.manner != Manner::Possessive);
        let last = last.filter(|_| goes_on)?;
        self.listen();
        self.sources(sentence).swap_remove(last).map(Rc::unwrap_or_clone)
    }

    /// The text of the sentence, as it is written.
    fn text(&self, sentence: usize) -> &str {
        self.prose.sentences[sentence].span.of(self.prose.text())
    }

    /// Whether the sentence may say whose words the one before it is.
    fn may_point_back(&self, sentence: usize) -> bool {
        // Behind a hole another word is the first.
        let span = self.prose.sentences[sentence].span;
        self.prose.block(sentence).holes.iter().any(|hole| hole.overlaps(span))
            || self.prose.lexicon().attribution.may_point_back(self.text(sentence))
    }

    /// The source that a sentence shortly before pointed back to, where the text goes on telling what it says: `Demnach
    /// gab es 100 Fälle. 24 entfielen auf Sachsen.`
    fn reported_on(&mut self, sentence: usize) -> Option<Attribution> {
        let block = self.prose.sentences[sentence].block;
        if !self.parsed(sentence).cues.is_empty() {
            return None;
        }
        let own = |before: &usize| self.prose.sentences[*before].block == block;
        let near: Vec<usize> = (sentence.saturating_sub(REPORTED)..sentence).rev().take_while(own).collect();
        // Nearly always nothing points back, which shows before the sentences are read.
        let words = &self.prose.lexicon().attribution;
        if !near.iter().any(|&before| words.may_go_on(self.text(before))) {
            return None;
        }
        for before in near {
            let Parsed { line, cues, .. } = self.parsed(before);
            let points = |cue: &Cue| line.words().cues.same.contains(line.lower(cue.words.start));
            if let Some(at) = cues.iter().position(points) {
                self.listen();
                let source = self.heard(before)?.sources.get(at)?.clone()?;
                return self.is_of_document(&source, before).then(|| Rc::unwrap_or_clone(source));
            }
            if !cues.is_empty() {
                return None;
            }
        }
        None
    }

    /// Whether `source` was named by or with a document or its numbers in the sentences up to `sentence`.
    fn is_of_document(&self, source: &Attribution, sentence: usize) -> bool {
        let Some(named) = (sentence.saturating_sub(MEMORY)..=sentence).rev().find_map(|before| {
            let heard = self.heard(before)?;
            let Parsed { line, cues, .. } = self.parsed(before);
            let mut named = cues.iter().zip(&heard.sources).filter_map(|(cue, found)| match &cue.who {
                Who::Named(named) if found.as_ref().is_some_and(|found| found.source == source.source) => {
                    Some((line, cue, named))
                }
                _ => None,
            });
            named.next()
        }) else {
            return false;
        };
        let (line, cue, named) = named;
        let nouns = &line.words().nouns;
        let from = cue.words.start.min(named.range.start);
        (from..named.range.end.max(cue.words.end)).any(|at| {
            let lower = line.lower(at);
            nouns.numbers.contains(lower) || nouns.documents.contains(lower)
        })
    }

    /// The source that the sentence after names for this one.
    fn said_after(&mut self, sentence: usize) -> Option<Attribution> {
        let block = self.prose.sentences[sentence].block;
        // A text without a headline block has it in its first sentence.
        let after = if sentence == 0 { 1 } else { AFTER };
        let own = |next: &usize| self.prose.sentences.get(*next).is_some_and(|sentence| sentence.block == block);
        let near: Vec<usize> = (sentence + 1..=sentence + after).take_while(own).collect();
        // Nearly always nothing points back, which shows before the sentences are read.
        if !near.iter().any(|&next| self.may_point_back(next)) {
            return None;
        }
        for next in near {
            let cues = &self.parsed(next).cues;
            if let Some(back) = cues.iter().position(|cue| cue.back) {
                self.listen();
                return self.sources(next).swap_remove(back).map(Rc::unwrap_or_clone);
            }
            if !cues.is_empty() {
                return None;
            }
        }
        None
    }
}

/// The source of the innermost cue that governs the token.
fn governing(parsed: &Parsed<'_>, sources: &[Source], token: usize) -> Option<Attribution> {
    let Parsed { line, cues, .. } = parsed;
    let candidates: Vec<usize> =
        (0..cues.len()).filter(|&at| cues[at].governs(token) && sources[at].is_some()).collect();
    let clause = line.clause_at(token);
    let inner = candidates.iter().copied().min_by_key(|&at| {
        let cue = &cues[at];
        // How many other cues have this one among what they govern, but not the other way round.
        let depth = candidates
            .iter()
            .filter(|&&other| {
                let other = &cues[other];
                other.governs(cue.words.start) && !cue.governs(other.words.start)
            })
            .count();
        let apart = line.clause_at(cue.words.start) != clause;
        (usize::MAX - depth, apart, cue.words.start.abs_diff(token))
    })?;
    // `rechnet die Bundesregierung laut Bericht mit …`: who says it, where the rest names nobody.
    let named = |at: &usize| sources[*at].as_ref().is_some_and(|source| !source.anonymous);
    let inner = if named(&inner) { inner } else { candidates.iter().copied().find(named).unwrap_or(inner) };
    let source = |at: usize| sources[at].as_deref().cloned();
    let attribution = source(inner)?;
    // A medium that passes on what another says is not where it comes from.
    let medium = |at: usize| match &cues[at].who {
        Who::Named(named) => line.is_medium(&named.range) || line.name_from(named.range.start).is_some(),
        _ => false,
    };
    let same = |at: usize| sources[at].as_ref().is_some_and(|other| other.source == attribution.source);
    let outer = candidates.iter().copied().find(|&at| at != inner && medium(at) != medium(inner) && !same(at));
    let Some(outer) = outer else { return Some(attribution) };
    let (mut source, via) = if medium(inner) { (source(outer)?, attribution) } else { (attribution, source(outer)?) };
    source.via.get_or_insert(via.source);
    Some(source)
}

/// The source of a headline: `Polizei: Zwei Tote`.
fn headline(line: &Line<'_>, token: usize) -> Option<Named> {
    let phrase = line.phrase(0, Reach::CUE)?;
    let colon = phrase.after;
    // `Volkspartei: 16,6 %` is a line of a table.
    let number = line.tokens.get(colon + 1).is_some_and(crate::reading::Token::is_number);
    let table = number && line.tokens.get(colon + 2).is_some_and(|token| !token.is_word());
    let speaks = phrase.range.clone().any(|at| line.words().nouns.sayers.contains(line.lower(at)));
    (line.tokens.get(colon)?.is(":") && token > colon && speaks && !table).then(|| Named::whole(phrase.range))
}
