//! An open document at one version, with what was read in it and what is said of it.
//!
//! A draft never changes: an edit makes a new one. What is costly is worked out by whoever needs it
//! first and kept for the others, so that the diagnostics and a hover behind the same keystroke
//! share one reading.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use ropey::Rope;
use tower_lsp::ls_types::{TextEdit, Uri};

use super::caret::{Caret, Shown};
use super::convert::Places;
use super::fitness::Unfit;
use super::workspace::Workspace;
use crate::checking::{Memory, Verdict, check, ignore};
use crate::configuration::Configuration;
use crate::corpus::Without;
use crate::reading::{self, Claim, Context, Reading};
use crate::text::{self, Column, Document, Format, LineIndex, Span, Written};

/// How many drafts there were so far.
static EDITIONS: AtomicU64 = AtomicU64::new(0);

/// An open document at one version.
#[derive(Debug)]
pub(super) struct Draft {
    pub uri: Uri,
    /// The file behind it; `None` for a document that was never saved.
    pub path: Option<PathBuf>,
    /// The client's number of this text.
    pub version: i32,
    /// The client's name for what it is: `markdown`, `plaintext` …
    pub language_id: String,
    pub text: Rope,
    /// Whether the text is the client's. Where an edit made no sense it is not, until the client
    /// sends the whole text again; nothing is said of such a draft.
    pub in_step: bool,
    /// The project it belongs to, as it was.
    pub workspace: Arc<Workspace>,
    /// Why the text cannot be checked, whatever it is.
    pub unfit: Option<Unfit>,
    /// Where its writer is, if that is known.
    pub caret: Option<Caret>,
    /// No other draft of this process has the same: what was said of it can be named by this.
    pub edition: u64,
    read: Arc<OnceLock<ReadDraft>>,
    /// What was read in earlier texts of the document.
    earlier_read: Arc<Mutex<reading::Memory>>,
    verdicts: OnceLock<Vec<Verdict>>,
    /// What the client was last told of the document.
    shown: Arc<Mutex<Shown>>,
    announced: AtomicBool,
    /// What was worked out for earlier texts of the document, against the same reports.
    memory: Arc<Mutex<Memory>>,
    /// The same against the reports as they were before.
    earlier: Option<Arc<Mutex<Memory>>>,
}

/// What was read in a draft.
#[derive(Debug)]
pub(super) struct ReadDraft {
    pub document: Document,
    /// How the document lies in the text.
    pub written: Written,
    /// The lines of the text.
    pub lines: LineIndex,
    pub reading: Reading,
}

impl Draft {
    /// A document as the client opened it.
    pub(super) fn opened(uri: Uri, language_id: String, version: i32, text: Rope, workspace: Arc<Workspace>) -> Self {
        let path = super::convert::path_of(&uri);
        let unfit = Unfit::of(&text);
        let edition = EDITIONS.fetch_add(1, Ordering::Relaxed);
        let (read, earlier_read, verdicts, memory, shown, announced) = Default::default();
        Self {
            uri,
            path,
            version,
            language_id,
            text,
            in_step: true,
            workspace,
            unfit,
            caret: None,
            edition,
            read,
            earlier_read,
            verdicts,
            shown,
            announced,
            memory,
            earlier: None,
        }
    }

    /// The same document with another text, written by someone who is now at the byte `caret` of it.
    pub(super) fn edited(&self, version: i32, text: Rope, caret: Option<usize>) -> Self {
        let workspace = Arc::clone(&self.workspace);
        let edited = Self::opened(self.uri.clone(), self.language_id.clone(), version, text, workspace);
        let (memory, earlier, shown) = (Arc::clone(&self.memory), self.earlier.clone(), Arc::clone(&self.shown));
        let earlier_read = Arc::clone(&self.earlier_read);
        Self { caret: caret.map(Caret::now), shown, memory, earlier, earlier_read, ..edited }
    }

    /// The same document when its text is no longer known.
    pub(super) fn out_of_step(&self, version: i32) -> Self {
        Self { in_step: false, ..self.edited(version, self.text.clone(), None) }
    }

    /// The same text in the project as it is now. What was read stays where the project reads alike.
    pub(super) fn rechecked(&self, workspace: Arc<Workspace>) -> Self {
        let (read, earlier_read) = if self.workspace.reads_like(&workspace) {
            (Arc::clone(&self.read), Arc::clone(&self.earlier_read))
        } else {
            Default::default()
        };
        let fresh = self.edited(self.version, self.text.clone(), None);
        let earlier = Some(Arc::clone(&self.memory));
        let (in_step, caret, memory) = (self.in_step, self.caret, Arc::default());
        Self { in_step, workspace, caret, read, earlier_read, memory, earlier, ..fresh }
    }

    /// Whether figures in it are checked: not in a report, nor where the text is unknown or unfit.
    pub(super) fn is_checked(&self) -> bool {
        self.in_step && self.unfit.is_none() && self.is_draft()
    }

    /// Whether it is one of the documents whose figures are to be checked.
    pub(super) fn is_draft(&self) -> bool {
        self.workspace.checks(self.path.as_deref(), &self.language_id)
    }

    /// What is in it. Worked out once.
    pub(super) fn read(&self) -> &ReadDraft {
        self.read.get_or_init(|| {
            let file = self.text.to_string();
            let lines = LineIndex::new(&file);
            let (document, written) = text::read(file, self.format());
            let context = Context { language: self.workspace.configuration.check.language, ..Context::default() };
            let mut earlier = self.earlier_read.lock().unwrap_or_else(PoisonError::into_inner);
            let reading = self.workspace.reader.read_again(&document, context, &mut earlier);
            drop(earlier);
            ReadDraft { document, written, lines, reading }
        })
    }

    /// How it is written.
    fn format(&self) -> Format {
        format_of(&self.language_id, self.path.as_deref())
    }

    /// The edit that writes `new_text` for `span`; `None` where that would take markup with it.
    pub(super) fn edit(&self, span: Span, new_text: &str, column: Column) -> Option<TextEdit> {
        let new_text = self.read().written.replacement(span, new_text)?.into_owned();
        Some(TextEdit::new(self.places(column).range(span), new_text))
    }

    /// What is said of its claims, one verdict for each. Worked out once.
    pub(super) fn verdicts(&self) -> &[Verdict] {
        self.verdicts.get_or_init(|| {
            let ReadDraft { document, reading, .. } = self.read();
            let Configuration { check: settings, ignored, .. } = &self.workspace.configuration;
            let own = self.workspace.relative(self.path.as_deref());
            // A draft that lies among the reports is no evidence for itself.
            let evidence = Without::new(self.workspace.evidence(), own.clone());
            let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(earlier) = &self.earlier {
                memory.take_over(&mut earlier.lock().unwrap_or_else(PoisonError::into_inner));
            }
            let mut verdicts = check(document, reading, &evidence, settings, &mut memory);
            drop(memory);
            ignore(ignored, &own, document, reading, &mut verdicts);
            verdicts
        })
    }

    /// Whether the client is to be told that its verdicts were worked out: the first time that this is asked.
    pub(super) fn is_announced_now(&self) -> bool {
        !self.announced.swap(true, Ordering::Relaxed)
    }

    /// The client has been told `shown`.
    pub(super) fn now_shows(&self, shown: Shown) {
        *self.shown.lock().unwrap_or_else(PoisonError::into_inner) = shown;
    }

    /// What the client was last told.
    pub(super) fn shows(&self) -> Shown {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Its claims with what is said of them, in the order of the text; none where it is not checked.
    pub(super) fn checked_claims(&self) -> impl Iterator<Item = (&Claim, &Verdict)> {
        let checked = self.is_checked().then(|| self.read().reading.claims.iter().zip(self.verdicts()));
        checked.into_iter().flatten()
    }

    /// The figure of one of its claims as it stands there, with what it counts.
    pub(super) fn words_of(&self, claim: &Claim) -> String {
        let figure = self.read().document.words(claim.figure.phrase);
        match &claim.subject.counts {
            Some(counts) if !figure.ends_with(counts.as_str()) => format!("{figure} {counts}"),
            _ => figure,
        }
    }

    /// The claim whose figure, hedge and unit included, the byte `offset` is in or at the end of,
    /// with what is said of it.
    pub(super) fn claim_at(&self, offset: usize) -> Option<(&Claim, &Verdict)> {
        let touching = |claim: &Claim| claim.figure.phrase.start <= offset && offset <= claim.figure.phrase.end;
        let mut found = self.checked_claims().filter(|(claim, _)| touching(claim)).collect::<Vec<_>>();
        // Of two that meet here, the one that begins here; of two in one another, the inner one.
        found.sort_by_key(|(claim, _)| (claim.figure.phrase.end == offset, claim.figure.phrase.len()));
        found.into_iter().next()
    }

    /// The places of its text, in the client's unit.
    pub(super) fn places(&self, column: Column) -> Places<'_> {
        let ReadDraft { document, written, lines, .. } = self.read();
        Places { text: written.file(document), lines, written, column }
    }
}

/// How a document of the client's kind `language_id` is written, or of that name where the kind says nothing.
fn format_of(language_id: &str, path: Option<&Path>) -> Format {
    match language_id {
        "markdown" | "quarto" | "mdx" => Format::Markdown,
        "html" | "xhtml" => Format::Html,
        "latex" | "tex" | "plaintex" => Format::Latex,
        "asciidoc" | "asciidoctor" => Format::AsciiDoc,
        _ => {
            let ending = path.and_then(Path::extension).and_then(|ending| ending.to_str()).unwrap_or_default();
            Format::of_ending(ending).unwrap_or(Format::Plain)
        }
    }
}
