//! A report as one packed row: what its claims have in common stands once, and each claim can be unpacked without
//! the others.

use std::cell::RefCell;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension};
use zstd::bulk::{Compressor, Decompressor};

use super::super::{Metadata, Passage, Report};
use super::coding::{damaged, put, take, take_bytes};
use super::{ReadContent, Row, StoreError};
use crate::language::Lang;
use crate::reading::Claim;
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
    /// Each packed, since few of them are asked for.
    #[serde(borrow)]
    passages: Vec<&'h [u8]>,
    /// How many bytes each claim takes.
    lengths: Vec<u32>,
}

/// A claim beside its [`Head`]: the claim, its places counted from the first of them; that first place; line, page,
/// text, which sentence, the sources, which passage.
type Told<C, T, S> = (C, u32, u32, Option<u32>, T, u32, S, u32);

/// The bytes of a report, not yet made small.
pub(super) fn to_bytes(path: &str, content: &mut ReadContent) -> Result<Vec<u8>, StoreError> {
    let unfit = |error: postcard::Error| StoreError::Other(error.to_string());
    let metadata = postcard::to_stdvec(&content.metadata).map_err(unfit)?;
    let names = content.names.iter().map(|(name, longer)| (name.as_str(), longer.as_str())).collect();
    let (mut sentences, mut passages, mut lengths): (Vec<&str>, Vec<&Passage>, Vec<u32>) = Default::default();
    let mut claims = Vec::new();
    for row in &mut content.rows {
        let first = first_place(&mut row.claim);
        // Small numbers take fewer bytes.
        row.claim.spans().for_each(|span| shift(span, 0_usize.wrapping_sub(first)));
        let Row { claim, line, page, text, sentence, sources, passage } = row;
        // A sentence's claims follow upon each other, and so do a passage's.
        if sentences.last() != Some(&sentence.as_str()) {
            sentences.push(sentence);
        }
        if passages.last() != Some(&&*passage) {
            passages.push(passage);
        }
        let (sentence, passage) = (sentences.len() as u32 - 1, passages.len() as u32 - 1);
        let told: Told<&Claim, &str, &[String]> = (claim, first as u32, *line, *page, text, sentence, sources, passage);
        let bytes = postcard::to_stdvec(&told).map_err(unfit)?;
        lengths.push(bytes.len() as u32);
        claims.extend(bytes);
    }
    let passages = passages.into_iter().map(postcard::to_stdvec).collect::<Result<Vec<_>, _>>().map_err(unfit)?;
    let passages = passages.iter().map(Vec::as_slice).collect();
    let head = Head { path, language: content.language, metadata: &metadata, names, sentences, passages, lengths };
    let mut bytes = postcard::to_stdvec(&head).map_err(unfit)?;
    bytes.extend(claims);
    Ok(bytes)
}

/// The first of the places of a claim in its text.
fn first_place(claim: &mut Claim) -> usize {
    claim.spans().map(|span| span.start).min().unwrap_or(0)
}

/// Moves a span on; beyond all numbers it begins at 0 again, so that what was moved can be moved back.
fn shift(span: &mut Span, by: usize) {
    span.start = span.start.wrapping_add(by);
    span.end = span.end.wrapping_add(by);
}

/// A report as it lies in the store, to be unpacked by whichever thread.
#[derive(Debug)]
pub(in crate::corpus) struct Packed {
    /// The number of its first claim.
    pub number: u64,
    pub(super) figures: u32,
    pub(super) content: Vec<u8>,
    pub(super) packer: Packer,
}

impl Packed {
    /// The place in it of the claim of that number, from 0; `None` where that is in another one.
    pub fn place(&self, claim: u64) -> Option<usize> {
        let place = claim.checked_sub(self.number)?;
        (place < u64::from(self.figures)).then_some(place as usize)
    }

    pub fn unpack(&self) -> Result<Unpacked, StoreError> {
        self.packer.unpack(&self.content).map(Unpacked)
    }
}

/// The bytes of a report that was unpacked, down to its claims.
#[derive(Debug)]
pub(in crate::corpus) struct Unpacked(pub(super) Vec<u8>);

impl Unpacked {
    pub fn open(&self) -> Result<Opened<'_>, StoreError> {
        let (head, claims) =
            postcard::take_from_bytes(&self.0).map_err(|error| StoreError::Damaged(error.to_string()))?;
        Ok(Opened { head, claims })
    }
}

/// A report whose claims can be taken out one by one.
#[derive(Debug)]
pub(in crate::corpus) struct Opened<'r> {
    /// What they have in common.
    pub head: Head<'r>,
    claims: &'r [u8],
}

impl Opened<'_> {
    /// The claim at that place in the report, from 0.
    pub fn row(&self, place: usize) -> Result<Row, StoreError> {
        let before: u64 = self.head.lengths.iter().take(place).map(|&length| u64::from(length)).sum();
        let length = *self.head.lengths.get(place).ok_or_else(|| damaged("a claim"))?;
        let mut claims = self.claims;
        take_bytes(before, &mut claims)?;
        self.head.row(take_bytes(length.into(), &mut claims)?)
    }

    /// All claims, in the order of the text.
    pub fn rows(&self) -> Result<Vec<Row>, StoreError> {
        let mut claims = self.claims;
        let lengths = self.head.lengths.iter();
        lengths.map(|&length| self.head.row(take_bytes(length.into(), &mut claims)?)).collect()
    }
}

impl Head<'_> {
    pub fn metadata(&self) -> Result<Metadata, StoreError> {
        postcard::from_bytes(self.metadata).map_err(|error| StoreError::Damaged(error.to_string()))
    }

    /// The report itself.
    pub fn report(&self) -> Result<Report, StoreError> {
        let language = if self.language == Lang::English.code() { Lang::English } else { Lang::German };
        Ok(Report { path: self.path.to_owned(), metadata: self.metadata()?, language })
    }

    fn row(&self, bytes: &[u8]) -> Result<Row, StoreError> {
        let damage = |error: postcard::Error| StoreError::Damaged(error.to_string());
        let (mut claim, first, line, page, text, sentence, sources, passage): Told<Claim, String, Vec<String>> =
            postcard::from_bytes(bytes).map_err(damage)?;
        claim.spans().for_each(|span| shift(span, first as usize));
        let sentence = *self.sentences.get(sentence as usize).ok_or_else(|| damaged("a sentence"))?;
        let passage = self.passages.get(passage as usize).ok_or_else(|| damaged("a passage"))?;
        let passage = postcard::from_bytes(passage).map_err(damage)?;
        Ok(Row { claim, line, page, text, sentence: sentence.to_owned(), sources, passage })
    }
}

/// Makes reports small, and as they were again. Cheap to clone; works on any thread.
#[derive(Clone, Default)]
pub(in crate::corpus) struct Packer {
    dictionary: Option<Arc<[u8]>>,
}

impl std::fmt::Debug for Packer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Packer").finish_non_exhaustive()
    }
}

/// What a thread packs or unpacks with, with the dictionary that it is for.
struct Tool<T> {
    dictionary: Option<Arc<[u8]>>,
    tool: T,
}

impl<T> Tool<T> {
    /// The tool for `dictionary`: the one `at_hand`, or a new one in its place.
    fn take<'t>(
        at_hand: &'t mut Option<Self>,
        dictionary: Option<&Arc<[u8]>>,
        make: impl FnOnce(&[u8]) -> std::io::Result<T>,
    ) -> Result<&'t mut T, StoreError> {
        let fits = |tool: &Self| match (&tool.dictionary, dictionary) {
            (Some(its), Some(ours)) => Arc::ptr_eq(its, ours),
            (its, ours) => its.is_none() && ours.is_none(),
        };
        let tool = if let Some(tool) = at_hand.take().filter(fits) {
            tool
        } else {
            let tool = make(dictionary.map_or(&[], |bytes| bytes)).map_err(|error| failed(&error))?;
            Self { dictionary: dictionary.cloned(), tool }
        };
        Ok(&mut at_hand.insert(tool).tool)
    }
}

thread_local! {
    /// Those that this thread used last: it takes longer to make one than to use it.
    static COMPRESSOR: RefCell<Option<Tool<Compressor<'static>>>> = const { RefCell::new(None) };
    static DECOMPRESSOR: RefCell<Option<Tool<Decompressor<'static>>>> = const { RefCell::new(None) };
}

impl Packer {
    pub fn new(dictionary: &[u8]) -> Self {
        Self { dictionary: Some(dictionary.into()) }
    }

    /// `bytes`, smaller, with all that is needed to unpack them but the dictionary.
    pub fn pack(&self, bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
        let mut packed = vec![u8::from(self.dictionary.is_some())];
        put(bytes.len() as u64, &mut packed);
        COMPRESSOR.with_borrow_mut(|at_hand| {
            let make = |dictionary: &[u8]| Compressor::with_dictionary(LEVEL, dictionary);
            let compressor = Tool::take(at_hand, self.dictionary.as_ref(), make)?;
            packed.extend(compressor.compress(bytes).map_err(|error| failed(&error))?);
            Ok(packed)
        })
    }

    /// What was packed, as it was.
    pub fn unpack(&self, mut packed: &[u8]) -> Result<Vec<u8>, StoreError> {
        let dictionary = match take(&mut packed)? {
            0 => None,
            1 => Some(self.dictionary.as_ref().ok_or_else(|| damaged("a dictionary"))?),
            _ => return Err(damaged("a dictionary")),
        };
        let length = take(&mut packed)?;
        if length > LARGEST {
            return Err(damaged("a length"));
        }
        DECOMPRESSOR.with_borrow_mut(|at_hand| {
            let decompressor = Tool::take(at_hand, dictionary, Decompressor::with_dictionary)?;
            let bytes = decompressor.decompress(packed, length as usize);
            bytes.map_err(|error| StoreError::Damaged(error.to_string()))
        })
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
