//! Where the writer is, and what is not said there yet.
//!
//! A sentence that is being written is not finished: what is new about its figures waits until the writer
//! has moved on or paused. The protocol does not say where the caret is; the edits tell.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use super::draft::Draft;
use crate::checking::{Code, Finding};
use crate::reading::Claim;
use crate::text::Span;

/// Who has not written for this long has paused.
const PAUSE: Duration = Duration::from_secs(1);

/// The place of the last edit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Caret {
    /// The byte behind what was written.
    offset: usize,
    since: Instant,
}

impl Caret {
    /// At the byte `offset`, just now.
    pub(super) fn now(offset: usize) -> Self {
        Self { offset, since: Instant::now() }
    }

    /// How long until the writer has paused; `None` where that is past.
    pub(super) fn pauses_in(self) -> Option<Duration> {
        PAUSE.checked_sub(self.since.elapsed()).filter(|left| !left.is_zero())
    }
}

/// What the client was told: the code of each finding with the words of its figure.
pub(super) type Shown = BTreeSet<(Code, String)>;

/// The sentence that is being written, and what was said before.
#[derive(Debug)]
pub(super) struct Writing {
    sentence: Span,
    shown: Shown,
}

impl Writing {
    /// What is being written in `draft`; `None` where the writer is at no sentence with a figure, has paused,
    /// or does not want to be waited for.
    pub(super) fn of(draft: &Draft) -> Option<Self> {
        let caret = draft.caret.filter(|caret| caret.pauses_in().is_some())?;
        // What is not checked is not read.
        if !draft.workspace.configuration.editor.wait_at_cursor || !draft.is_checked() {
            return None;
        }
        let read = draft.read();
        let (text, offset) = (&read.document.text, read.written.in_text(caret.offset));
        let mut claims = draft.checked_claims().map(|(claim, _)| claim);
        let sentence = claims.find(|claim| is_in(text, claim.sentence, offset))?.sentence;
        Some(Self { sentence, shown: draft.shows() })
    }

    /// Whether `finding` about `claim` is to wait: it is about the sentence being written, and new.
    pub(super) fn holds_back(&self, draft: &Draft, claim: &Claim, finding: &Finding) -> bool {
        let about = std::iter::once(&claim.sentence).chain(&finding.related);
        let touches = about.into_iter().any(|span| span.overlaps(self.sentence));
        touches && !self.shown.contains(&key(draft, claim, finding))
    }
}

/// What a finding is known by from one text of `draft` to the next.
pub(super) fn key(draft: &Draft, claim: &Claim, finding: &Finding) -> (Code, String) {
    (finding.code, claim.figure.phrase.of(&draft.read().document.text).to_owned())
}

/// Whether the writer, at the byte `caret`, is still in `sentence`: in it, or behind it on its line where
/// nothing has ended it.
fn is_in(text: &str, sentence: Span, caret: usize) -> bool {
    if sentence.start <= caret && caret <= sentence.end {
        return true;
    }
    let is_ended = sentence.of(text).ends_with(['.', '!', '?', '…', ':', '"', '“', '”', '«', '»', ')']);
    let behind = text.get(sentence.end..caret);
    !is_ended && behind.is_some_and(|behind| behind.chars().all(|sign| sign == ' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_being_written_until_it_ends() {
        let is_in = |text: &str| {
            let caret = text.find('|').unwrap_or_default();
            let text = text.replace('|', "");
            is_in(&text, Span::new(0, text.trim_end().len()), caret)
        };
        assert!(is_in("Es kamen 12.000| Gäste."));
        assert!(is_in("Es kamen 12.000 Gäste.|"));
        assert!(is_in("Es kamen 12.000 Gäste |"));
        assert!(!is_in("Es kamen 12.000 Gäste. |"));
        assert!(!is_in("Es kamen 12.000 Gäste\n|"));
    }
}
