//! Drafts and reports made up for tests, so that a test says only what it is about.

use std::sync::Arc;

use super::{CheckedDocument, ReadDocument};
use crate::checking::{Code, Exhibit, Finding, Fix, FixKind, Reason, Relation, Severity, Status, Verdict};
use crate::corpus::{Metadata, Passage, Report, ReportedClaim};
use crate::language::Lang;
use crate::reading::{Attribution, Change, Claim, Figure, Kind, Mention, Qualifier, Reading, Subject};
use crate::text::{BlockKind, Document, Format, Span, Written};

/// The claim of the figure `words` in `text`: its number is what of the words is digits and marks.
pub fn claim(text: &str, words: &str) -> Claim {
    let start = text.find(words).unwrap_or_else(|| panic!("{words:?} is not in {text:?}"));
    let number = words.find(|it: char| it.is_ascii_digit()).unwrap_or(0);
    let length = words[number..].find(|it: char| it.is_alphabetic()).map_or(words.len() - number, |at| at - 1);
    let sentence_start = text[..start].rfind(['.', '\n']).map_or(0, |at| at + 1);
    let sentence_start = start - text[sentence_start..start].trim_start().len();
    let sentence_end = text[start + words.len()..].find(". ").map_or(text.len(), |at| start + words.len() + at + 1);
    let value: f64 = words[number..number + length].replace(['.', ','], "").parse().unwrap_or_default();
    Claim {
        figure: Figure {
            span: Span::new(start + number, start + number + length),
            phrase: Span::new(start, start + words.len()),
            value: Some(value),
            low: Some(value),
            high: Some(value),
            last_digit: 1.0,
            qualifier: Qualifier::Exact,
            kind: Kind::Count,
            unit: None,
            change: Change::Total,
        },
        subject: Subject::default(),
        attribution: None,
        sentence: Span::new(sentence_start, sentence_end),
        block: BlockKind::Paragraph,
        quotation: None,
    }
}

/// `claim` as a claim about `counts`.
pub fn counting(claim: Claim, counts: &str) -> Claim {
    Claim { subject: Subject { counts: Some(counts.into()), ..claim.subject }, ..claim }
}

/// `claim` with the source `words`.
pub fn said_by(claim: Claim, words: &str) -> Claim {
    let source = Mention { span: Span::default(), text: words.into() };
    let attribution = Attribution { source, via: None, cue: None, joint: Vec::new(), anonymous: false, several: false };
    Claim { attribution: Some(attribution), ..claim }
}

/// A reported figure: `words` in `sentence`, counting soldiers, said by `who` on `day`.
pub fn exhibit(relation: Relation, who: &str, day: &str, sentence: &str, words: &str) -> Exhibit {
    let metadata = Metadata { published: Some(day.into()), outlet: Some("Morgenblatt".into()), ..Metadata::default() };
    let path = format!("reports/{}.md", who.to_lowercase());
    Exhibit {
        relation,
        reported: Arc::new(ReportedClaim {
            report: Arc::new(Report { path, metadata, language: Lang::German }),
            number: 0,
            claim: said_by(counting(claim(sentence, words), "Soldaten"), who),
            line: 5,
            page: None,
            text: words.into(),
            sentence: sentence.into(),
            passage: Passage::default(),
            origins: vec![who.to_lowercase()],
        }),
    }
}

/// `exhibit` with its claim changed.
pub fn but(exhibit: &Exhibit, change: impl FnOnce(&mut Claim)) -> Exhibit {
    let mut reported = (*exhibit.reported).clone();
    change(&mut reported.claim);
    Exhibit { reported: Arc::new(reported), relation: exhibit.relation }
}

/// A finding that rests on the first `exhibits` pieces of evidence.
pub fn finding(code: Code, severity: Severity, reason: Reason, exhibits: usize) -> Finding {
    Finding {
        code,
        severity,
        reason,
        exhibits: (0..exhibits).collect(),
        related: Vec::new(),
        fixes: Vec::new(),
        ignored: None,
    }
}

/// A fix that only shows something.
pub fn fix(kind: FixKind) -> Fix {
    Fix { kind, edits: Vec::new() }
}

/// A draft with the verdicts on its claims.
pub fn checked(text: &str, language: Lang, claims: Vec<(Claim, Verdict)>) -> CheckedDocument {
    let (claims, verdicts) = claims.into_iter().unzip();
    CheckedDocument {
        read: ReadDocument {
            path: "draft.md".into(),
            document: Document::new(text.into(), Format::Plain),
            written: Written::default(),
            metadata: Metadata::default(),
            reading: Reading { language, day: None, claims, same_names: Vec::new() },
        },
        verdicts,
    }
}

/// A verdict.
pub fn verdict(status: Status, findings: Vec<Finding>, evidence: Vec<Exhibit>) -> Verdict {
    Verdict { status, findings, evidence }
}
