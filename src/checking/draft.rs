//! The draft as the checker sees it: what was read in it, the sentence around each figure, and whom it
//! is about.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::comparable::{Thing, one_dimension, thing};
use super::interval::{number, same_number, sorted};
use super::memory::Memory;
use super::pairing::Sought;
use super::setting::Around;
use crate::corpus::{Evidence, sources};
use crate::reading::{Claim, Kind, Reading, Wording};
use crate::text::{BlockKind, Document};

/// A draft with what surrounds its claims.
pub(super) struct Draft<'a> {
    pub document: &'a Document,
    pub reading: &'a Reading,
    /// What the sentence of each claim says around it.
    pub around: Vec<Arc<Around>>,
    /// Countries, organisations and places that it is about.
    pub matter: Arc<BTreeSet<String>>,
    /// How it writes its numbers.
    pub wording: Wording,
    /// The numbers of its figures, each once, the smallest first.
    numbers: Vec<f64>,
}

impl<'a> Draft<'a> {
    pub fn new(document: &'a Document, reading: &'a Reading, memory: &mut Memory) -> Self {
        let around = reading.claims.iter().map(|claim| {
            let at = claim.figure.span.start.saturating_sub(claim.sentence.start);
            memory.sentence(claim.sentence.of(&document.text), at, reading.language)
        });
        let around: Vec<Arc<Around>> = around.collect();
        let actors = reading.claims.iter().flat_map(|claim| &claim.subject.actors);
        let names = around.iter().flat_map(|around| around.setting.own_names());
        let matter = memory.matter(actors.cloned().chain(names).collect());
        let wording = Wording::like(&document.text, reading.language);
        let numbers = sorted(reading.claims.iter().filter_map(|claim| number(&claim.figure)));
        Self { document, reading, around, matter, wording, numbers }
    }

    /// What is sought for the claim `at`.
    pub fn sought(&'a self, at: usize, evidence: &dyn Evidence, memory: &mut Memory) -> Sought<'a> {
        let Self { document, reading, around, matter, .. } = self;
        let claim = &reading.claims[at];
        // A medium that passes a figure on is not credited with it.
        let names = sources(&document.text, reading, claim);
        Sought {
            claim,
            sentence: claim.sentence.of(&document.text),
            words: claim.figure.span.of(&document.text),
            language: reading.language,
            credited: names.into_iter().flat_map(|name| memory.origins(name, evidence)).collect(),
            old: self.old(at),
            beside: self.beside(at),
            shares: self.shares(at),
            day: reading.day,
            setting: &around[at].setting,
            matter,
        }
    }

    /// Whether the sentence of the claim `at` stands right behind that of the claim `before`, in one paragraph.
    pub fn is_next_sentence(&self, before: usize, at: usize) -> bool {
        let (before, own) = (self.reading.claims[before].sentence, self.reading.claims[at].sentence);
        let gap = &self.document.text[before.end.min(own.start)..own.start];
        before != own && gap.trim().is_empty() && !gap.contains("\n\n")
    }

    /// The other claims of the sentence of the claim `at`.
    fn others_of_sentence(&self, at: usize) -> impl Iterator<Item = &Claim> {
        let claims = &self.reading.claims;
        let sentence = claims[at].sentence;
        // The claims of a sentence follow upon each other.
        let before = claims[..at].iter().rev().take_while(|claim| claim.sentence == sentence).count();
        let behind = claims[at + 1..].iter().take_while(move |claim| claim.sentence == sentence);
        claims[at - before..at].iter().chain(behind)
    }

    /// The other numbers of the dimension of the claim `at` in its sentence.
    fn beside(&self, at: usize) -> Vec<f64> {
        let own = &self.reading.claims[at].figure;
        let others = self.others_of_sentence(at).filter(|other| one_dimension(own, &other.figure));
        others.filter_map(|other| number(&other.figure)).collect()
    }

    /// The shares in the sentence of the claim `at`, as parts of one.
    fn shares(&self, at: usize) -> Vec<f64> {
        const HUNDRED: f64 = 100.0;
        let share = |claim: &Claim| match claim.figure.kind {
            Kind::Fraction => number(&claim.figure),
            Kind::Percent => number(&claim.figure).map(|percent| percent / HUNDRED),
            _ => None,
        };
        self.others_of_sentence(at).filter_map(share).collect()
    }

    /// The numbers of its figures, each once, the smallest first.
    pub fn numbers(&self) -> &[f64] {
        &self.numbers
    }

    /// Whether a figure of the draft has the number of the `reported` claim, of whatever thing of its dimension.
    pub fn has_number(&self, reported: &Claim) -> bool {
        number(&reported.figure).is_some_and(|reported_number| {
            // Before any figure is looked at: most numbers are nowhere in the draft.
            let next = self.numbers.partition_point(|&number| number < reported_number);
            let mut nearest = self.numbers[next.saturating_sub(1)..self.numbers.len().min(next + 1)].iter();
            nearest.any(|&number| same_number(number, reported_number))
                && self.reading.claims.iter().any(|claim| {
                    one_dimension(&claim.figure, &reported.figure)
                        && number(&claim.figure).is_some_and(|number| same_number(number, reported_number))
                })
        })
    }

    /// Whether the draft has the number of the `reported` claim in its headline and nowhere in its text.
    pub fn has_number_in_headline_alone(&self, reported: &Claim) -> bool {
        let is_title = |claim: &&Claim| claim.block == BlockKind::Title;
        let has_it = |claim: &&Claim| {
            one_dimension(&claim.figure, &reported.figure)
                && number(&claim.figure)
                    .zip(number(&reported.figure))
                    .is_some_and(|(own, other)| same_number(own, other))
        };
        let mut with_it = self.reading.claims.iter().filter(has_it).peekable();
        with_it.peek().is_some() && with_it.all(|claim| is_title(&claim))
    }

    /// The numbers of the same thing as the claim `at` that the draft calls old: `in einer ersten Schätzung war
    /// von 8,2 Prozent die Rede gewesen`.
    fn old(&self, at: usize) -> Vec<f64> {
        let claims = &self.reading.claims;
        let old =
            claims.iter().zip(&self.around).filter(|(_, around)| around.voice.standing.revised).map(|(claim, _)| claim);
        old.filter(|other| {
            one_dimension(&claims[at].figure, &other.figure) && thing(&claims[at], other) != Thing::Other
        })
        .filter_map(|other| number(&other.figure))
        .collect()
    }
}
