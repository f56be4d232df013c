//! The draft as the checker sees it: what was read in it, the sentence around each figure, and whom it
//! is about.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::memory::Memory;
use super::setting::Around;
use crate::reading::Reading;
use crate::text::Document;

/// A draft with what surrounds its claims.
pub(super) struct Draft<'a> {
    pub document: &'a Document,
    pub reading: &'a Reading,
    /// What the sentence of each claim says around it.
    pub around: Vec<Arc<Around>>,
    /// Countries, organisations and places that it is about.
    pub matter: BTreeSet<String>,
}

impl<'a> Draft<'a> {
    pub fn new(document: &'a Document, reading: &'a Reading, memory: &mut Memory) -> Self {
        let sentence = |claim: &crate::reading::Claim| claim.sentence.of(&document.text);
        let around: Vec<Arc<Around>> =
            reading.claims.iter().map(|claim| memory.sentence(sentence(claim), reading.language)).collect();
        let actors = reading.claims.iter().flat_map(|claim| &claim.subject.actors);
        let names = around.iter().flat_map(|around| &around.setting.names);
        let matter = actors.chain(names).cloned().collect();
        Self { document, reading, around, matter }
    }
}
