//! What is said of a finding: what is wrong, why the figures are comparable and differ, what a fix does.

use super::CheckedFigure;
use crate::checking::{Finding, Fix, FixKind};
use crate::language::Lang;

/// What is wrong, in one sentence.
pub fn message(figure: &CheckedFigure<'_>, finding: &Finding) -> String {
    format!("{}: {}", figure.document.words(figure.claim.figure.phrase), finding.code.name())
}

/// Why the figures are comparable and why they differ, in one sentence.
pub fn why(figure: &CheckedFigure<'_>, finding: &Finding) -> String {
    let _ = (figure, finding);
    String::new()
}

/// What a fix does.
pub fn fix_title(fix: &Fix, language: Lang) -> String {
    let _ = language;
    match &fix.kind {
        FixKind::UseFigure { figure: text, .. }
        | FixKind::AddAttribution { attribution: text }
        | FixKind::SwapSource { source: text }
        | FixKind::UseSpread { spread: text }
        | FixKind::RestoreWording { wording: text }
        | FixKind::UseResult { result: text } => text.clone(),
    }
}
