//! `beleg/extract`: the text of a report that is no text itself, for an editor that shows it in the place of the
//! file (`docs/protocol.md`). For an editor that does not, it is laid out as a file beside the index when somebody
//! goes there.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use serde::Deserialize;
use serde_json::{Value, json};
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::Uri;

use super::convert::{path_of, uri_of};
use super::session::{Session, Snapshot};
use super::workspace::Workspace;
use crate::corpus::{Corpus, index_folder};

/// What addresses of extracts begin with. The rest is as in the address of the file.
const SCHEME: &str = "beleg";

/// What addresses of files begin with.
const FILE: &str = "file";

/// What their names end in, so that no editor takes the text for what it was taken out of.
const ENDING: &str = ".txt";

/// What is asked for.
#[derive(Debug, Deserialize)]
pub(super) struct ExtractParams {
    uri: Uri,
}

/// The address of the text of a report: `beleg:///zeitung/corpus/lage.pdf.txt`.
pub(super) fn address(workspace: &Workspace, report: &str) -> Option<Uri> {
    let file = uri_of(&workspace.path_of_report(report))?;
    Uri::from_str(&format!("{SCHEME}{}{ENDING}", file.as_str().strip_prefix(FILE)?)).ok()
}

/// The path of the report at an address.
fn report_at(address: &Uri) -> Option<PathBuf> {
    let rest = address.as_str().strip_prefix(SCHEME)?.strip_suffix(ENDING)?;
    path_of(&Uri::from_str(&format!("{FILE}{rest}")).ok()?)
}

/// The answer to `beleg/extract`.
pub(super) fn extract(snapshot: &Snapshot, params: &ExtractParams) -> Result<Value> {
    let wrong = |what: &str| Error::invalid_params(format!("uri: {what}"));
    let path = report_at(&params.uri)
        .ok_or_else(|| wrong("no address of an extract; one begins with beleg: and ends in .txt"))?;
    let is_in = |workspace: &&Workspace| workspace.corpus_folders().any(|folder| path.starts_with(folder));
    let mut found = snapshot.workspaces.iter().map(AsRef::as_ref).filter(is_in);
    let corpus = found
        .find_map(|workspace| workspace.corpus.as_ref())
        .ok_or_else(|| wrong("in no folder of reports of an open project"))?;
    let name = corpus.name_of(&path);
    let extract = snapshot.passages.extract(corpus, &name).map_err(|error| wrong(&error))?;
    let pages: Vec<Value> = (extract.pages.iter().enumerate())
        .map(|(at, &start)| json!({"page": at + 1, "line": extract.lines.line_of(start)}))
        .collect();
    Ok(json!({"text": extract.text, "file": uri_of(&extract.file), "pages": pages}))
}

/// The file that `text` of a report is read in by an editor that knows of no extracts. Another process may lay out
/// the same: it appears whole or not at all.
pub(super) fn laid_out(corpus: &Corpus, report: &str, text: &str) -> std::io::Result<PathBuf> {
    // A report outside of the project's folder has a path with `..` or a whole one.
    let inside = Path::new(report).components().filter_map(|part| match part {
        std::path::Component::Normal(name) => Some(name),
        _ => None,
    });
    let mut path = corpus.own_folder().join(inside.collect::<PathBuf>()).into_os_string();
    path.push(ENDING);
    let path = PathBuf::from(path);
    if std::fs::read(&path).is_ok_and(|bytes| bytes == text.as_bytes()) {
        return Ok(path);
    }
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let unfinished = path.with_extension(format!("{}.tmp", std::process::id()));
    std::fs::write(&unfinished, text)?;
    // What is written there would be lost.
    let mut permissions = std::fs::metadata(&unfinished)?.permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&unfinished, permissions)?;
    std::fs::rename(&unfinished, &path)?;
    Ok(path)
}

/// Takes away what earlier sessions laid out: the reports may be gone.
pub(super) fn take_away(corpus: &Corpus) -> std::io::Result<()> {
    match std::fs::remove_dir_all(corpus.own_folder()) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

impl Session {
    /// Whether a file is one that we have laid out beside an index, and so no draft of anybody's.
    pub(super) fn has_laid_out(&self, path: &Path) -> bool {
        index_folder(self.options.index.as_deref())
            .is_ok_and(|folder| path.starts_with(std::path::absolute(&folder).unwrap_or(folder)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::configuration::Configuration;

    #[test]
    fn an_address_leads_back_to_its_report() {
        let workspace = Workspace::new("/zeitung/Größe 1".into(), Configuration::default());
        let address = address(&workspace, "corpus/feed.xml#3").unwrap_or_else(|| unreachable!());
        assert_eq!(address.as_str(), "beleg:///zeitung/Gr%C3%B6%C3%9Fe%201/corpus/feed.xml%233.txt");
        assert_eq!(report_at(&address).as_deref(), Some(Path::new("/zeitung/Größe 1/corpus/feed.xml#3")));
    }

    #[test]
    fn other_addresses_lead_nowhere() {
        for other in ["file:///zeitung/corpus/a.pdf.txt", "beleg:///zeitung/corpus/a.pdf", "untitled:a.txt"] {
            assert_eq!(Uri::from_str(other).ok().as_ref().and_then(report_at), None, "{other}");
        }
    }
}
