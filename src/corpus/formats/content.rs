//! Whether a file is what its name says, as far as its first bytes tell.

use std::path::Path;

/// How far into a file its kind must show.
const HEAD: usize = 1024;

/// What the content of a file is, where its first bytes say so beyond doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    Page,
    Pdf,
    Zip,
    /// The container of old Office files, and of new ones under a password.
    OldOffice,
    WebArchive,
}

impl Content {
    fn of(bytes: &[u8]) -> Option<Self> {
        let head = &bytes[..bytes.len().min(HEAD)];
        let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
        let opens = |with: &str| text.get(..with.len()).is_some_and(|it| it.eq_ignore_ascii_case(with.as_bytes()));
        match head {
            _ if head.starts_with(b"%PDF-") => Some(Self::Pdf),
            _ if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") => Some(Self::Zip),
            _ if head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") => Some(Self::OldOffice),
            _ if opens("<!doctype html") || opens("<html") => Some(Self::Page),
            _ if opens("MIME-Version:") || opens("From: <Saved by") => Some(Self::WebArchive),
            _ => None,
        }
    }
}

/// Refuses `bytes` that are something else than the name `path` says, and tells what they are.
pub(super) fn agrees(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    let Some(content) = Content::of(bytes) else { return Ok(()) };
    match (content, ending.as_str()) {
        (Content::Page, "html" | "htm" | "md" | "markdown" | "json" | "jsonl")
        | (Content::Pdf, "pdf")
        | (Content::Zip, "zip" | "docx" | "odt")
        | (Content::WebArchive, "eml" | "mbox" | "txt" | "md" | "markdown") => Ok(()),
        (Content::Page, _) => Err(format!("a web page under the name of .{ending}; rename it to .html to include it")),
        (Content::Pdf, _) => Err(format!("a PDF under the name of .{ending}; rename it to .pdf to include it")),
        (Content::Zip, _) => Err(format!(
            "an archive or an office file under the name of .{ending}; rename it to what it is to include it"
        )),
        (Content::OldOffice, _) => {
            Err("an Office file of the old kind or under a password; save it as .docx without one to include it".into())
        }
        (Content::WebArchive, _) => Err("a web archive; save the page as HTML to include it".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_something_else_is_named() {
        let why = |name: &str, bytes: &[u8]| agrees(Path::new(name), bytes).err().unwrap_or_default();
        assert!(why("a.txt", b"\xef\xbb\xbf\n<!DOCTYPE HTML><html>").contains("rename it to .html"));
        assert!(why("a.docx", b"%PDF-1.7\n").contains("rename it to .pdf"));
        assert!(why("a.pdf", b"PK\x03\x04...").contains("archive or an office file"));
        assert!(why("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").contains("save it as .docx"));
        assert!(why("a.html", b"MIME-Version: 1.0\nContent-Type: multipart/related").contains("web archive"));
        for (name, bytes) in [
            ("a.HTM", &b"<html>"[..]),
            ("a.odt", b"PK\x03\x04"),
            ("a.eml", b"MIME-Version: 1.0"),
            ("a.txt", b"Elf"),
            ("a", b""),
        ] {
            assert_eq!(why(name, bytes), "", "{name}");
        }
    }
}
