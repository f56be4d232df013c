//! A file becomes what the index keeps of it: the reports in it, with their claims.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::formats::{Part, ReadFile};
use super::report::complete;
use super::store::{NewReport, Packer, ReadContent, Row, StoreError};
use super::{Metadata, Passage};
use crate::configuration::FolderMetadata;
use crate::language::Lang;
use crate::reading::{Claim, Context, Reader, Reading};
use crate::text::{Document, LineIndex, Span};

/// How reports are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Intake<'a> {
    /// What the configuration says of reports that do not say it themselves.
    pub metadata: &'a [FolderMetadata],
    pub reader: &'a Reader,
    /// How they are made ready for the index.
    pub packer: &'a Packer,
}

impl Intake<'_> {
    /// The reports in the file at `path` (relative to the root), as `parts` gives them; or why there are none.
    pub fn reports(
        self,
        path: &str,
        parts: impl FnOnce() -> Result<Vec<Part>, String>,
    ) -> Result<Vec<NewReport>, String> {
        // One report that trips the reader must not take the others with it.
        let reports = || parts()?.into_iter().map(|part| self.report(path, part)).collect();
        catch_unwind(AssertUnwindSafe(reports)).unwrap_or_else(|_| Err(OWN_FAULT.into()))
    }

    /// The report at `path`, which was passed over.
    pub fn skipped(self, path: String, why: String) -> Result<NewReport, StoreError> {
        NewReport::skipped(path, why, self.packer)
    }

    fn report(self, file: &str, part: Part) -> Result<NewReport, String> {
        let path = format!("{file}{}", part.name);
        let report = match part.read.and_then(|read| self.content(file, &read)) {
            Ok(content) => NewReport::read(path, content, self.packer),
            Err(why) => self.skipped(path, why),
        };
        report.map_err(|error| error.to_string())
    }

    fn content(self, file: &str, read: &ReadFile) -> Result<ReadContent, String> {
        if read.document.blocks.is_empty() && read.metadata.title.is_none() {
            return Err("empty".into());
        }
        let metadata = complete(read.metadata.clone(), file, self.metadata);
        let language = metadata.language.as_deref().and_then(language_of);
        let context = Context { language, day: metadata.day() };
        let kept = || kept(read, metadata, &self.reader.read(&read.document, context));
        catch_unwind(AssertUnwindSafe(kept)).map_err(|_| OWN_FAULT.into())
    }
}

const OWN_FAULT: &str = "an error in beleg itself; please report it with this file";

fn language_of(code: &str) -> Option<Lang> {
    let code = code.get(..2)?.to_lowercase();
    [Lang::German, Lang::English].into_iter().find(|language| language.code() == code)
}

/// What the index keeps of a report.
fn kept(read: &ReadFile, metadata: Metadata, reading: &Reading) -> ReadContent {
    let document = &read.document;
    let lines = LineIndex::new(&document.text);
    let paragraph_of = |claim: &Claim| document.blocks.iter().position(|block| block.span.overlaps(claim.sentence));
    let with_figures: BTreeSet<usize> = reading.claims.iter().filter_map(paragraph_of).collect();
    let sketch = |block: usize| {
        let figures = with_figures.contains(&block);
        if figures { Passage::of(document.blocks[block].span.of(&document.text)) } else { Passage::default() }
    };
    let passages: Vec<Passage> = (0..document.blocks.len()).map(sketch).collect();
    let row = |claim: &Claim| Row {
        claim: claim.clone(),
        line: lines.line_of(claim.figure.span.start) as u32 + 1,
        page: read.page_of(claim.figure.span.start).map(|page| page as u32),
        text: folded(document, claim.figure.phrase),
        sentence: folded(document, claim.sentence),
        sources: super::origins::sources(&document.text, reading, claim),
        passage: paragraph_of(claim).map_or_else(Passage::default, |block| passages[block].clone()),
    };
    ReadContent {
        metadata,
        language: reading.language.code(),
        rows: reading.claims.iter().map(row).collect(),
        names: super::origins::tied(&reading.same_names, &reading.claims),
    }
}

/// The words at `span`, holes left out, white space folded.
fn folded(document: &Document, span: Span) -> String {
    let holes = document.blocks.iter().filter(|block| block.span.overlaps(span)).flat_map(|block| &block.holes);
    let mut text = String::with_capacity(span.len());
    let mut at = span.start;
    for hole in holes.filter(|hole| hole.overlaps(span)) {
        text.push_str(&document.text[at..hole.start.max(at)]);
        at = hole.end.min(span.end);
    }
    text.push_str(&document.text[at..span.end]);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
