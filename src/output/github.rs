//! A check as workflow commands, which GitHub shows beside the lines of a change.

use std::fmt::Write;

use super::{CheckedDocument, messages};
use crate::checking::{Code, Severity};
use crate::text::{Column, LineIndex};

/// What `check --format github` prints: one command a finding. Figures without a report are left
/// out, as there is nothing to do about them in a change.
pub fn check(documents: &[CheckedDocument]) -> String {
    let mut output = String::new();
    for document in documents {
        let written = &document.read.written;
        let text = written.file(&document.read.document);
        let lines = LineIndex::new(text);
        for figure in document.figures() {
            let span = written.in_file(figure.claim.figure.span);
            let [start, end] = [span.start, span.end].map(|offset| lines.position(text, offset, Column::Utf32));
            for finding in &figure.verdict.findings {
                if finding.ignored.is_some() || finding.code == Code::Unsourced {
                    continue;
                }
                let _ = writeln!(
                    output,
                    "::{} file={},line={},col={},endColumn={},title=beleg {}::{}",
                    command(finding.severity),
                    property(&document.read.path),
                    start.line + 1,
                    start.character + 1,
                    end.character,
                    finding.code.name(),
                    data(&format!("{} {}", messages::message(&figure, finding), messages::why(&figure, finding))),
                );
            }
        }
    }
    output
}

fn command(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information | Severity::Hint => "notice",
    }
}

/// A message as the commands want it escaped.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property as the commands want it escaped.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
