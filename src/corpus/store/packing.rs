//! A report as one packed row: what its claims have in common stands once, and each claim can be unpacked without
//! the others.

use std::cell::RefCell;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension};
use zstd::bulk::{Compressor, Decompressor};

use super::super::{Metadata, Passage};
use super::coding::{damaged, put, take, take_bytes};
use super::{ReadContent, Row, StoreError};
use crate::reading::{Attribution, Claim};
use crate::text::Span;

/// The dictionary, once there is one.
pub(super) const TABLE: &str = "CREATE TABLE dictionary(bytes BLOB NOT NULL);";

/// How hard it is tried to make reports small: beyond this, it takes long for little.
const LEVEL: i32 = 3;

/// How large the dictionary is at most, in bytes.
const DICTIONARY: usize = 64 << 10;

/// From how many reports the dictionary is made: a dozen times its size, from which more make no better one. Fewer do
/// without.
pub(in crate::corpus) const SAMPLES: usize = 400;

/// No report is larger than this, unpacked, in bytes; who says so is damaged.
const LARGEST: u64 = 1 << 30;

/// What a report's claims have in common.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub(in crate::corpus) struct Head<'h> {
    pub path: &'h str,
    pub language: &'h str,
    metadata: &'h [u8],
    /// Names that the report ties together.
    #[serde(borrow)]
    pub names: Vec<(&'h str, &'h str)>,
    #[serde(borrow)]
    sentences: Vec<&'h str>,
    passages: Vec<Passage>,
    /// How many bytes each claim takes.
    lengths: Vec<u32>,
}

/// A claim beside its [`Head`]: the claim, its places counted from the first of them; that first place; line, page,
/// text, which sentence, the sources, which passage.
type Packed<C, T, S> = (C, u32, u32, Option<u32>, T, u32, S, u32);

/// The bytes of a report, not yet made small.
pub(super) fn to_bytes(path: &str, content: &mut ReadContent) -> Result<Vec<u8>, StoreError> {
    let unfit = |error: postcard::Error| StoreError::Other(error.to_string());
    let metadata = postcard::to_stdvec(&content.metadata).map_err(unfit)?;
    let names = content.names.iter().map(|(name, longer)| (name.as_str(), longer.as_str())).collect();
    let mut head = Head {
        path,
        language: content.language,
        metadata: &metadata,
        names,
        sentences: Vec::new(),
        passages: Vec::new(),
        lengths: Vec::new(),
    };
    let mut claims = Vec::new();
    for row in &mut content.rows {
        let first = first_place(&mut row.claim);
        // Small numbers take fewer bytes.
        spans(&mut row.claim).for_each(|span| shift(span, 0_usize.wrapping_sub(first)));
        let Row { claim, line, page, text, sentence, sources, passage } = row;
        // A sentence's claims follow upon each other, and so do a passage's.
        if head.sentences.last() != Some(&sentence.as_str()) {
            head.sentences.push(sentence);
        }
        if head.passages.last() != Some(passage) {
            head.passages.push(passage.clone());
        }
        let (sentence, passage) = (head.sentences.len() as u32 - 1, head.passages.len() as u32 - 1);
        let packed: Packed<&Claim, &str, &[String]> =
            (claim, first as u32, *line, *page, text, sentence, sources, passage);
        let bytes = postcard::to_stdvec(&packed).map_err(unfit)?;
        head.lengths.push(bytes.len() as u32);
        claims.extend(bytes);
    }
    let mut bytes = postcard::to_stdvec(&head).map_err(unfit)?;
    bytes.extend(claims);
    Ok(bytes)
}

/// The places of a claim in its text. One that is not among them takes a few bytes more.
fn spans(claim: &mut Claim) -> impl Iterator<Item = &mut Span> {
    let Claim { figure, subject, attribution, sentence, quotation, .. } = claim;
    let attributed = attribution.iter_mut().flat_map(|Attribution { source, via, cue, .. }| {
        std::iter::once(&mut source.span).chain(via.iter_mut().map(|via| &mut via.span)).chain(cue)
    });
    [&mut figure.span, &mut figure.phrase, sentence]
        .into_iter()
        .chain(&mut subject.noun)
        .chain(quotation)
        .chain(attributed)
}

fn first_place(claim: &mut Claim) -> usize {
    spans(claim).map(|span| span.start).min().unwrap_or(0)
}

/// Moves a span on; beyond all numbers it begins at 0 again, so that what was moved can be moved back.
fn shift(span: &mut Span, by: usize) {
    span.start = span.start.wrapping_add(by);
    span.end = span.end.wrapping_add(by);
}

/// A report that was unpacked, down to its claims.
#[derive(Debug)]
pub(in crate::corpus) struct Unpacked {
    /// The number of its first claim.
    pub number: u64,
    pub figures: u32,
    pub(super) bytes: Vec<u8>,
}

impl Unpacked {
    /// Whether the claim of that number is one of its.
    pub fn has(&self, claim: u64) -> bool {
        (self.number..self.number + u64::from(self.figures)).contains(&claim)
    }

    /// What its claims have in common.
    pub fn head(&self) -> Result<Head<'_>, StoreError> {
        Ok(self.parts()?.0)
    }

    /// The claim at that place in the report, from 0.
    pub fn row(&self, place: usize) -> Result<Row, StoreError> {
        let (head, claims) = self.parts()?;
        let before: u64 = head.lengths.iter().take(place).map(|&length| u64::from(length)).sum();
        let length = *head.lengths.get(place).ok_or_else(|| damaged("a claim"))?;
        let mut claims = claims;
        take_bytes(before, &mut claims)?;
        head.row(take_bytes(length.into(), &mut claims)?)
    }

    /// All claims, in the order of the text.
    pub fn rows(&self) -> Result<Vec<Row>, StoreError> {
        let (head, mut claims) = self.parts()?;
        let row = |&length: &u32| head.row(take_bytes(length.into(), &mut claims)?);
        head.lengths.iter().map(row).collect()
    }

    fn parts(&self) -> Result<(Head<'_>, &[u8]), StoreError> {
        postcard::take_from_bytes(&self.bytes).map_err(|error| StoreError::Damaged(error.to_string()))
    }
}

impl Head<'_> {
    pub fn metadata(&self) -> Result<Metadata, StoreError> {
        postcard::from_bytes(self.metadata).map_err(|error| StoreError::Damaged(error.to_string()))
    }

    fn row(&self, bytes: &[u8]) -> Result<Row, StoreError> {
        let (mut claim, first, line, page, text, sentence, sources, passage): Packed<Claim, String, Vec<String>> =
            postcard::from_bytes(bytes).map_err(|error| StoreError::Damaged(error.to_string()))?;
        spans(&mut claim).for_each(|span| shift(span, first as usize));
        let sentence = *self.sentences.get(sentence as usize).ok_or_else(|| damaged("a sentence"))?;
        let passage = self.passages.get(passage as usize).ok_or_else(|| damaged("a passage"))?;
        Ok(Row { claim, line, page, text, sentence: sentence.to_owned(), sources, passage: passage.clone() })
    }
}

/// Makes reports small. Cheap to clone; works on any thread.
#[derive(Clone, Debug, Default)]
pub(in crate::corpus) struct Packer {
    dictionary: Option<Arc<[u8]>>,
}

/// What a thread packs with.
struct Worker {
    dictionary: Option<Arc<[u8]>>,
    compressor: Compressor<'static>,
}

thread_local! {
    /// The one that this thread packed with last: it takes longer to make one than to pack a report.
    static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
}

impl Packer {
    pub fn new(dictionary: &[u8]) -> Self {
        Self { dictionary: Some(dictionary.into()) }
    }

    /// `bytes`, smaller, with all that is needed to unpack them but the dictionary.
    pub fn pack(&self, bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
        let mut packed = vec![u8::from(self.dictionary.is_some())];
        put(bytes.len() as u64, &mut packed);
        WORKER.with_borrow_mut(|worker| {
            let fits = |worker: &Worker| match (&worker.dictionary, &self.dictionary) {
                (Some(its), Some(ours)) => Arc::ptr_eq(its, ours),
                (its, ours) => its.is_none() && ours.is_none(),
            };
            if !worker.as_ref().is_some_and(fits) {
                let dictionary = self.dictionary.as_deref().unwrap_or_default();
                let compressor = Compressor::with_dictionary(LEVEL, dictionary).map_err(|error| failed(&error))?;
                *worker = Some(Worker { dictionary: self.dictionary.clone(), compressor });
            }
            let worker = worker.as_mut().ok_or_else(|| StoreError::Other("nothing to pack with".into()))?;
            packed.extend(worker.compressor.compress(bytes).map_err(|error| failed(&error))?);
            Ok(packed)
        })
    }
}

/// Unpacks what a [`Packer`] packed.
pub(super) struct Unpacker {
    plain: RefCell<Decompressor<'static>>,
    with_dictionary: Option<RefCell<Decompressor<'static>>>,
}

impl std::fmt::Debug for Unpacker {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Unpacker").finish_non_exhaustive()
    }
}

impl Unpacker {
    pub fn new(dictionary: Option<&[u8]>) -> Result<Self, StoreError> {
        let with_dictionary =
            dictionary.map(Decompressor::with_dictionary).transpose().map_err(|error| failed(&error))?;
        let plain = Decompressor::new().map_err(|error| failed(&error))?;
        Ok(Self { plain: RefCell::new(plain), with_dictionary: with_dictionary.map(RefCell::new) })
    }

    pub fn unpack(&self, mut packed: &[u8]) -> Result<Vec<u8>, StoreError> {
        let decompressor = match take(&mut packed)? {
            0 => Some(&self.plain),
            1 => self.with_dictionary.as_ref(),
            _ => None,
        };
        let decompressor = decompressor.ok_or_else(|| damaged("a dictionary"))?;
        let length = take(&mut packed)?;
        if length > LARGEST {
            return Err(damaged("a length"));
        }
        let bytes = decompressor.borrow_mut().decompress(packed, length as usize);
        bytes.map_err(|error| StoreError::Damaged(error.to_string()))
    }
}

/// The dictionary of a store, once there is one.
pub(super) fn dictionary(connection: &Connection) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(connection.prepare_cached("SELECT bytes FROM dictionary")?.query_row([], |row| row.get(0)).optional()?)
}

/// The dictionary that makes reports like `samples` smallest; `None` where they have too little in common.
pub(super) fn dictionary_of(samples: &[Vec<u8>]) -> Option<Vec<u8>> {
    zstd::dict::from_samples(samples, DICTIONARY).ok()
}

fn failed(error: &std::io::Error) -> StoreError {
    StoreError::Other(error.to_string())
}
