//! The pages of the rules as files beside the index, so that the link of a diagnostic opens them
//! without a network. Where they cannot be written, diagnostics have no link.

use std::path::{Path, PathBuf};

use crate::checking::Code;
use crate::output::rule_page;

/// The folder of the pages inside the folder of the index.
const FOLDER: &str = "rules";

/// Writes the pages that are not there yet, or are those of another version.
pub(super) fn lay_out(index: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(index.join(FOLDER))?;
    for code in Code::ALL {
        let path = path(index, code);
        let page = rule_page(code);
        if std::fs::read(&path).is_ok_and(|bytes| bytes == page.as_bytes()) {
            continue;
        }
        // Another process may be at the same page: it appears whole or not at all.
        let unfinished = path.with_extension(format!("{}.tmp", std::process::id()));
        std::fs::write(&unfinished, page)?;
        std::fs::rename(&unfinished, &path)?;
    }
    Ok(())
}

/// Where the page about `code` lies.
pub(super) fn path(index: &Path, code: Code) -> PathBuf {
    index.join(FOLDER).join(code.name()).with_extension("md")
}
