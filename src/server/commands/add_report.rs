//! `beleg.addReport`: a new report in the first folder of reports, made by the editor. The server itself
//! writes nothing.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value, json};
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::{
    CreateFile, CreateFileOptions, DocumentChangeOperation, DocumentChanges, OneOf,
    OptionalVersionedTextDocumentIdentifier, Position, Range, ResourceOp, TextDocumentEdit, TextEdit, Uri,
    WorkspaceEdit,
};

use crate::corpus::read_file;
use crate::server::convert::{path_of, uri_of};
use crate::server::session::{Session, Snapshot};

/// Most letters of a headline that go into the name of a file.
const LONGEST_NAME: usize = 60;

/// What is to be a report.
#[derive(Debug, Deserialize)]
pub(super) struct NewReport {
    #[serde(default)]
    text: String,
    /// A file whose text it is, where no text is given.
    file: Option<Uri>,
    outlet: String,
    /// A day.
    published: String,
    title: Option<String>,
    url: Option<String>,
    /// A draft of the project that is meant.
    draft: Option<Uri>,
}

/// Asks the client to make the file of `report`, and says what it will be called.
pub(super) fn add_report(session: &Arc<Session>, snapshot: &Snapshot, report: &NewReport) -> Result<Value> {
    let wrong = |what: &str| Err(Error::invalid_params(what.to_owned()));
    if !(snapshot.abilities.document_changes && snapshot.abilities.creates_files) {
        return wrong("this editor cannot make files for a server; save the report in a folder of reports by hand");
    }
    if report.outlet.trim().is_empty() {
        return wrong("outlet: it is empty; say where the report was published");
    }
    let Ok(day) = report.published.trim().parse::<Date>() else {
        return wrong("published: no day; write it like 2024-11-04");
    };
    let workspace = snapshot.project(report.draft.as_ref());
    let Some(folder) = workspace.and_then(|workspace| workspace.corpus_folders().next()) else {
        return wrong("there is no folder of reports; name one in beleg.toml under [corpus] paths");
    };
    let Some(uri) = uri_of(&free_name(&folder, day, report)) else {
        return wrong("the folder of reports has no address; name it with its full path");
    };
    let text = match &report.file {
        Some(file) if report.text.trim().is_empty() => taken_out(file).map_err(Error::invalid_params)?,
        _ => report.text.clone(),
    };
    if text.trim().is_empty() {
        return wrong("text: there is nothing in it; give the text of the report");
    }
    session.ask_to_apply(edit(&uri, written(report, day, &text)));
    Ok(json!({"uri": uri}))
}

/// The prose of the report in a file; else what is wrong with the file and what to do.
fn taken_out(file: &Uri) -> std::result::Result<String, String> {
    let path = path_of(file).ok_or_else(|| format!("file: {} is not on this disk; save it first", file.as_str()))?;
    let mut parts = read_file(&path).map_err(|error| error.to_string())?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    match (parts.pop(), parts.is_empty()) {
        (Some(part), true) => {
            let read = part.read.map_err(|why| format!("{name}: {why}"))?;
            Some(read.document.prose())
                .filter(|text| !text.trim().is_empty())
                .ok_or_else(|| format!("{name}: no text in it; if it was scanned, give its text instead"))
        }
        (None, _) => Err(format!("{name}: there is no report in it; give its text instead")),
        (Some(_), false) => {
            Err(format!("{name}: there are several reports in it; put the file itself among the reports"))
        }
    }
}

/// A file that is not there yet: `2024-11-04-seoul-warnt.md`.
fn free_name(folder: &Path, day: Date, report: &NewReport) -> PathBuf {
    let name = format!("{day}-{}", file_name(report.title.as_deref().unwrap_or(&report.outlet)));
    let numbered = |number: usize| if number == 1 { format!("{name}.md") } else { format!("{name}-{number}.md") };
    let mut paths = (1..).map(|number| folder.join(numbered(number)));
    paths.find(|path| path.symlink_metadata().is_err()).unwrap_or_default()
}

/// `title` as the name of a file: small letters and digits, parted by hyphens.
fn file_name(title: &str) -> String {
    let mut name = String::new();
    for letter in title.chars().take(LONGEST_NAME).flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            name.push(letter);
        } else if !name.ends_with('-') && !name.is_empty() {
            name.push('-');
        }
    }
    name.trim_end_matches('-').to_owned()
}

/// The file: front matter, then the text as it is.
fn written(report: &NewReport, day: Date, text: &str) -> String {
    let said = [("title", report.title.as_deref()), ("outlet", Some(&*report.outlet)), ("url", report.url.as_deref())];
    let lines = said.into_iter().filter_map(|(key, value)| {
        let value = value.map(str::trim).filter(|value| !value.is_empty())?;
        Some(format!("{key}: {}\n", quoted(value)))
    });
    format!("---\n{}published: {day}\n---\n\n{}\n", lines.collect::<String>(), text.trim())
}

/// A text of front matter, on one line.
fn quoted(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("\"{}\"", line.replace('\\', "\\\\").replace('"', "\\\""))
}

fn edit(uri: &Uri, text: String) -> WorkspaceEdit {
    let options = CreateFileOptions { overwrite: Some(false), ignore_if_exists: Some(false) };
    let create = CreateFile { uri: uri.clone(), options: Some(options), annotation_id: None };
    let start = Position::new(0, 0);
    let write = TextDocumentEdit {
        text_document: OptionalVersionedTextDocumentIdentifier { uri: uri.clone(), version: None },
        edits: vec![OneOf::Left(TextEdit::new(Range::new(start, start), text))],
    };
    let operations =
        vec![DocumentChangeOperation::Op(ResourceOp::Create(create)), DocumentChangeOperation::Edit(write)];
    WorkspaceEdit { document_changes: Some(DocumentChanges::Operations(operations)), ..WorkspaceEdit::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_as_the_name_of_a_file() {
        assert_eq!(
            file_name("Seoul warnt: „12.000 Soldaten“ – Größe unklar"),
            "seoul-warnt-12-000-soldaten-größe-unklar"
        );
        assert_eq!(file_name("../../etc"), "etc");
        assert_eq!(file_name("…"), "");
    }

    #[test]
    fn front_matter_holds_what_is_said() {
        let report = NewReport {
            text: String::new(),
            file: None,
            outlet: "Tagblatt".into(),
            published: "2024-11-04".into(),
            title: Some("Er sagt: \"Ja\"\nund nein".into()),
            url: None,
            draft: None,
        };
        let day = jiff::civil::date(2024, 11, 4);
        assert_eq!(
            written(&report, day, "Es waren 12.\n"),
            "---\ntitle: \"Er sagt: \\\"Ja\\\" und nein\"\noutlet: \"Tagblatt\"\npublished: 2024-11-04\n---\n\nEs waren 12.\n"
        );
    }
}
