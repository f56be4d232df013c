//! Findings that the writer has looked at and lets stand: by a comment in the draft, or by an entry
//! of `beleg.toml`. They are marked, never removed: `check` lists them on request.

use std::collections::BTreeSet;

use super::{Code, Verdict};
use crate::configuration::Ignored;
use crate::reading::{Claim, Reading};
use crate::text::{Document, LineIndex};

/// What a comment says after its opening: `<!-- beleg: ignore contested, Grund: … -->`.
const WORD: &str = "beleg:";
const COMMAND: &str = "ignore";
/// How comments open in Markdown and HTML, LaTeX, `AsciiDoc` and Typst.
const OPENINGS: [&str; 3] = ["<!--", "%", "//"];
const CLOSING: &str = "-->";

/// A comment that lets findings stand.
#[derive(Debug, PartialEq, Eq)]
struct Comment {
    /// `None` for all codes.
    codes: Option<BTreeSet<Code>>,
    reason: String,
}

/// Marks what comments of the draft let stand: those at the end of the figure's line, or alone on
/// the line above it.
pub(super) fn by_comments(document: &Document, reading: &Reading, verdicts: &mut [Verdict]) {
    if !document.text.contains(WORD) {
        return;
    }
    let lines = LineIndex::new(&document.text);
    let line = |number: usize| {
        let start = lines.line_start(number)?;
        let end = lines.line_start(number + 1).unwrap_or(document.text.len());
        Some(&document.text[start..end])
    };
    for (claim, verdict) in reading.claims.iter().zip(verdicts) {
        let number = lines.line_of(claim.figure.span.start);
        let above = number.checked_sub(1).and_then(line).filter(|text| is_comment_alone(text));
        for comment in [line(number), above].into_iter().flatten().filter_map(comment) {
            for finding in &mut verdict.findings {
                if comment.codes.as_ref().is_none_or(|codes| codes.contains(&finding.code)) {
                    finding.ignored = Some(comment.reason.clone());
                }
            }
        }
    }
}

/// Marks what the entries of `beleg.toml` let stand in the draft at `path` (relative to the root).
/// Returns for each entry whether it still matches a finding.
pub fn ignore(
    entries: &[Ignored],
    path: &str,
    document: &Document,
    reading: &Reading,
    verdicts: &mut [Verdict],
) -> Vec<bool> {
    let mut matched = vec![false; entries.len()];
    for (entry, matched) in entries.iter().zip(&mut matched) {
        if entry.draft.as_deref().is_some_and(|draft| draft != path) {
            continue;
        }
        let is_meant = |claim: &Claim| {
            let figure = &claim.figure;
            [figure.span, figure.phrase].iter().any(|span| span.of(&document.text) == entry.figure.trim())
        };
        for (_, verdict) in reading.claims.iter().zip(verdicts.iter_mut()).filter(|(claim, _)| is_meant(claim)) {
            for finding in &mut verdict.findings {
                if entry.code.is_none_or(|code| code == finding.code) {
                    finding.ignored = Some(entry.reason.clone().unwrap_or_default());
                    *matched = true;
                }
            }
        }
    }
    matched
}

/// Whether a line holds a comment and nothing else.
fn is_comment_alone(line: &str) -> bool {
    OPENINGS.iter().any(|opening| line.trim_start().starts_with(opening))
}

/// The comment of a line that lets findings stand.
fn comment(line: &str) -> Option<Comment> {
    let (before, after) = line.split_once(WORD)?;
    OPENINGS.iter().any(|opening| before.trim_end().ends_with(opening)).then_some(())?;
    let after = after.split(CLOSING).next()?.trim();
    let rest = after.strip_prefix(COMMAND)?;
    let (codes, reason) = match rest.split_once(',') {
        Some((codes, reason)) => (codes, reason),
        None => (rest, ""),
    };
    let named: BTreeSet<Code> = codes.split_whitespace().filter_map(Code::named).collect();
    // `Grund: …`, `reason: …`: whatever the word, what counts stands after its colon.
    let reason = reason.split_once(':').map_or(reason, |(_, reason)| reason).trim().to_owned();
    Some(Comment { codes: (!named.is_empty()).then_some(named), reason })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_of_every_kind_of_draft() {
        let contested =
            Some(Comment { codes: Some([Code::Contested].into()), reason: "laut Redaktion abgestimmt".into() });
        assert_eq!(comment("<!-- beleg: ignore contested, Grund: laut Redaktion abgestimmt -->"), contested);
        assert_eq!(comment("% beleg: ignore contested, Grund: laut Redaktion abgestimmt\n"), contested);
        assert_eq!(comment("Text // beleg: ignore contested, reason: laut Redaktion abgestimmt"), contested);
        assert_eq!(comment("% beleg: ignore"), Some(Comment { codes: None, reason: String::new() }));
    }

    #[test]
    fn what_is_no_such_comment() {
        assert_eq!(comment("beleg: ignore contested"), None);
        assert_eq!(comment("<!-- beleg: later -->"), None);
    }
}
