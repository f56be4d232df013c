//! A check as SARIF 2.1.0 (OASIS), for services that collect findings of many tools.

use std::fmt::Write;

use serde_json::{Value, json};

use super::{CheckedDocument, CheckedFigure, messages};
use crate::checking::{Code, Finding, Severity};
use crate::text::{Column, LineIndex, Position};

/// What `check --format sarif` prints: all findings on `documents`; those that the writer let stand
/// are marked as suppressed.
pub fn check(documents: &[CheckedDocument]) -> String {
    let results: Vec<Value> = documents.iter().flat_map(results).collect();
    let rules: Vec<Value> = Code::ALL.iter().map(|code| json!({ "id": code.name() })).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "beleg", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "utf16CodeUnits",
            "results": results,
        }],
    });
    super::json::pretty(&log)
}

fn results(document: &CheckedDocument) -> Vec<Value> {
    let written = &document.read.written;
    let text = written.file(&document.read.document);
    let lines = LineIndex::new(text);
    document
        .figures()
        .flat_map(|figure| figure.verdict.findings.iter().map(move |finding| (figure, finding)))
        .map(|(figure, finding)| {
            let span = written.in_file(figure.claim.figure.span);
            let place = [span.start, span.end].map(|offset| lines.position(text, offset, Column::Utf16));
            result(&document.read.path, place, &figure, finding)
        })
        .collect()
}

fn result(path: &str, [start, end]: [Position; 2], figure: &CheckedFigure<'_>, finding: &Finding) -> Value {
    let message = format!("{} {}", messages::message(figure, finding), messages::why(figure, finding));
    let passages: Vec<Value> = finding
        .exhibits
        .iter()
        .filter_map(|&number| figure.verdict.evidence.get(number))
        .enumerate()
        .map(|(number, exhibit)| {
            json!({
                "id": number,
                "message": { "text": exhibit.reported.sentence },
                "physicalLocation": {
                    "artifactLocation": { "uri": uri(&exhibit.reported.report.path) },
                    "region": { "startLine": exhibit.reported.line },
                },
            })
        })
        .collect();
    let mut result = json!({
        "ruleId": finding.code.name(),
        "level": level(finding.severity),
        "message": { "text": message },
        "locations": [{
            "physicalLocation": {
                "artifactLocation": { "uri": uri(path) },
                // SARIF counts from one; its end column is the first one after the region.
                "region": {
                    "startLine": start.line + 1, "startColumn": start.character + 1,
                    "endLine": end.line + 1, "endColumn": end.character + 1,
                },
            },
        }],
        "relatedLocations": passages,
    });
    if let Some(reason) = &finding.ignored {
        result["suppressions"] = json!([{ "kind": "inSource", "justification": reason }]);
    }
    result
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information | Severity::Hint => "note",
    }
}

/// A path as a URI reference (RFC 3986): what is neither unreserved nor a slash is escaped.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(byte as char),
            b'\\' if cfg!(windows) => uri.push('/'),
            _ => {
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn paths_become_uri_references() {
        assert_eq!(uri("entwürfe/heute morgen.md"), "entw%C3%BCrfe/heute%20morgen.md");
    }
}
