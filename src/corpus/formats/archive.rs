//! Archives: a `.zip` is a folder of files, a `.mbox` a folder of mails, a `.jsonl` a folder of ninjs,
//! one a line. Their files come out one after another, so that an archive may be larger than memory.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek};
use std::path::{Path, PathBuf};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::{is_archive, is_report};

/// Most bytes that a file in an archive unpacks to, and that a mail or a line may have.
const ENTRY_LIMIT: u64 = super::SIZE_LIMIT;

/// An archive unpacks to no more than this many times its size, beyond what any archive may.
const RATIO_LIMIT: u64 = 100;
const ANY_LIMIT: u64 = 64 << 20;

/// A file in an archive.
#[derive(Debug)]
pub(in crate::corpus) struct Entry {
    /// What its name has beyond that of the archive: `/folder/a.html`, `#3`.
    pub name: String,
    /// A name that says its format.
    pub path: PathBuf,
    /// Its bytes, or why it cannot be read.
    pub bytes: Result<Vec<u8>, String>,
}

/// The files of an archive, in its order.
pub(in crate::corpus) struct Entries {
    files: Box<dyn Iterator<Item = Entry> + Send>,
    /// The archive, at the place up to which it was read.
    file: File,
    /// Bytes.
    size: u64,
}

impl Entries {
    /// What `entries` gives, which reads `file`.
    fn new(
        file: &File,
        entries: impl FnOnce(File) -> Result<Box<dyn Iterator<Item = Entry> + Send>, String>,
    ) -> Result<Self, String> {
        let failed = |error: std::io::Error| super::explained(&error.to_string());
        let size = file.metadata().map_err(failed)?.len();
        // Both have one place in the file.
        let [own, its] = [file.try_clone().map_err(failed)?, file.try_clone().map_err(failed)?];
        Ok(Self { files: entries(its)?, file: own, size })
    }

    /// How much of the archive was read, from 0 to 1; for what is packed in another order than it comes, a guess.
    pub fn share(&mut self) -> f64 {
        let place = self.file.stream_position().unwrap_or(0);
        if self.size == 0 { 1.0 } else { (place as f64 / self.size as f64).min(1.0) }
    }
}

impl Iterator for Entries {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        self.files.next()
    }
}

/// The reports in the `.zip` at `path`. Other files in it are passed over, as in a folder.
pub(super) fn zip(path: &Path) -> Result<Entries, String> {
    Entries::new(&open(path)?, |file| {
        let size = file.metadata().map_or(0, |metadata| metadata.len());
        let archive = ZipArchive::new(BufReader::new(file)).map_err(|error| explained(&error))?;
        let left = size.saturating_mul(RATIO_LIMIT).max(ANY_LIMIT);
        Ok(Box::new(Zip { archive, next: 0, left }))
    })
}

struct Zip {
    archive: ZipArchive<BufReader<File>>,
    next: usize,
    /// How many bytes the rest may unpack to.
    left: u64,
}

impl Iterator for Zip {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        while self.next < self.archive.len() {
            let at = self.next;
            self.next += 1;
            let name =
                self.archive.name_for_index(at)?.map_or_else(|_| format!("#{}", at + 1), std::borrow::Cow::into_owned);
            let path = PathBuf::from(&name);
            let is_hidden = inside(&name).split('/').any(|part| part.starts_with('.') || part == "__MACOSX");
            if name.ends_with('/') || is_hidden || !is_report(&path) {
                continue;
            }
            let bytes = if is_archive(&path) {
                Err("an archive in an archive; unpack it to include it".into())
            } else {
                self.unpack(at)
            };
            return Some(Entry { name: inside(&name), path, bytes });
        }
        None
    }
}

/// The name of a file in an archive, as a path that leads nowhere else.
fn inside(name: &str) -> String {
    let parts = name.split(['/', '\\']).filter(|part| !matches!(*part, "" | "." | ".."));
    parts.fold(String::new(), |path, part| path + "/" + part)
}

impl Zip {
    fn unpack(&mut self, at: usize) -> Result<Vec<u8>, String> {
        let mut entry = self.archive.by_index(at).map_err(|error| explained(&error))?;
        let bytes = read_entry(&mut entry, ENTRY_LIMIT.min(self.left));
        drop(entry);
        match bytes {
            Ok(bytes) => {
                self.left -= bytes.len() as u64;
                Ok(bytes)
            }
            Err(_) if self.left < ENTRY_LIMIT => {
                self.next = self.archive.len();
                Err(format!(
                    "the archive unpacks to more than {RATIO_LIMIT} times its size, which reports do not; the rest of it is skipped"
                ))
            }
            Err(why) => Err(why),
        }
    }
}

/// The bytes of an entry of a `.zip`, unless it unpacks to more than `limit`.
pub(super) fn read_entry<R: Read>(entry: &mut ZipFile<'_, R>, limit: u64) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    // What an entry says of its size is not to be trusted.
    entry.take(limit + 1).read_to_end(&mut bytes).map_err(|_| BROKEN.to_owned())?;
    if bytes.len() as u64 > limit {
        return Err(format!("unpacks to more than {} MB; skipped", limit >> 20));
    }
    Ok(bytes)
}

const BROKEN: &str = "broken off or damaged; save it anew to include it";

/// What an error of an archive says to a journalist.
pub(super) fn explained(error: &ZipError) -> String {
    match error {
        ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword => {
            "under a password, or packed in a way that only some programs know; unpack it to include it".into()
        }
        ZipError::CompressionMethodNotSupported(_) => {
            "packed in a way that only some programs know; unpack it to include it".into()
        }
        _ => BROKEN.into(),
    }
}

/// The mails in the `.mbox` at `path`.
pub(super) fn mbox(path: &Path) -> Result<Entries, String> {
    Entries::new(&open(path)?, |file| {
        let mut reader = BufReader::new(file);
        let first = reader.fill_buf().map_err(|error| super::explained(&error.to_string()))?;
        if !first.is_empty() && !first.starts_with(b"From ") {
            return Err("no mailbox: it does not begin with `From `; rename it to what it is to include it".into());
        }
        Ok(Box::new(Mailbox { lines: Lines { reader, ended: false }, number: 0, is_open: false }))
    })
}

struct Mailbox {
    lines: Lines,
    number: usize,
    /// Whether the line that begins the next mail was read.
    is_open: bool,
}

impl Iterator for Mailbox {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        let mut bytes = Ok(Vec::new());
        loop {
            let line = self.lines.next();
            let begins = line.as_ref().is_some_and(|line| line.as_ref().is_ok_and(|line| line.starts_with(b"From ")));
            match line {
                None if !self.is_open => return None,
                None => self.is_open = false,
                Some(_) if begins && !self.is_open => {
                    self.is_open = true;
                    continue;
                }
                Some(_) if begins => {}
                Some(line) => {
                    add(&mut bytes, line);
                    continue;
                }
            }
            self.number += 1;
            return Some(Entry { name: format!("#{}", self.number), path: "mail.eml".into(), bytes });
        }
    }
}

/// Adds a line to a mail. A line of the mail's own that begins with `From ` is marked with `>`.
fn add(mail: &mut Result<Vec<u8>, String>, line: Result<Vec<u8>, String>) {
    let line = match line {
        Ok(line) => line,
        Err(why) => {
            *mail = Err(why);
            return;
        }
    };
    let is_marked = line.starts_with(b">")
        && line.trim_ascii_start().iter().skip_while(|&&sign| sign == b'>').copied().take(5).eq(*b"From ");
    let own = if is_marked { &line[1..] } else { &line[..] };
    let is_too_long = match mail {
        Ok(bytes) => {
            bytes.extend_from_slice(own);
            bytes.len() as u64 > ENTRY_LIMIT
        }
        Err(_) => false,
    };
    if is_too_long {
        *mail = Err(too_long("a mail"));
    }
}

/// The items in the `.jsonl` at `path`, each under the number of its line.
pub(super) fn lines(path: &Path) -> Result<Entries, String> {
    Entries::new(&open(path)?, |file| {
        let lines = Lines { reader: BufReader::new(file), ended: false };
        let filled =
            |bytes: &Result<Vec<u8>, String>| bytes.as_ref().map_or(true, |line| !line.trim_ascii().is_empty());
        let entries = lines.enumerate().filter(move |(_, bytes)| filled(bytes));
        Ok(Box::new(entries.map(|(at, bytes)| Entry { name: format!("#{}", at + 1), path: "item.json".into(), bytes })))
    })
}

/// The lines of a file, each with its end.
struct Lines {
    reader: BufReader<File>,
    ended: bool,
}

impl Iterator for Lines {
    type Item = Result<Vec<u8>, String>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let mut line = Vec::new();
        let read = (&mut self.reader).take(ENTRY_LIMIT + 1).read_until(b'\n', &mut line);
        match read {
            Ok(0) => None,
            Ok(length) if length as u64 > ENTRY_LIMIT => {
                self.ended = self.reader.skip_until(b'\n').is_err();
                Some(Err(too_long("a line")))
            }
            Ok(_) => Some(Ok(line)),
            Err(error) => {
                self.ended = true;
                Some(Err(super::explained(&error.to_string())))
            }
        }
    }
}

fn too_long(what: &str) -> String {
    format!("{what} of more than {} MB; skipped", ENTRY_LIMIT >> 20)
}

fn open(path: &Path) -> Result<File, String> {
    File::open(path).map_err(|error| super::explained(&error.to_string()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot set up its files has failed")]
pub(super) mod tests {
    use std::io::Write;

    use super::*;
    use zip::write::SimpleFileOptions;

    /// A `.zip` with these files.
    pub(in crate::corpus) fn packed(files: &[(&str, &str)]) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        for (name, text) in files {
            archive.start_file(*name, options).unwrap();
            archive.write_all(text.as_bytes()).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    /// The entries of an archive with these bytes, their texts or why there are none.
    fn entries(open: fn(&Path) -> Result<Entries, String>, bytes: &[u8]) -> Vec<(String, String)> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("archiv");
        std::fs::write(&path, bytes).unwrap();
        let text =
            |entry: Entry| entry.bytes.map_or_else(|why| why, |bytes| String::from_utf8_lossy(&bytes).into_owned());
        match open(&path) {
            Ok(entries) => entries.map(|entry| (entry.name.clone(), text(entry))).collect(),
            Err(why) => vec![(String::new(), why)],
        }
    }

    fn own(told: &[(&str, &str)]) -> Vec<(String, String)> {
        told.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn a_zip_is_a_folder() {
        let bytes = packed(&[
            ("a.txt", "elf"),
            ("tief/", ""),
            ("tief/b.html", "zwölf"),
            ("c.png", "x"),
            (".d.txt", "y"),
            ("../f.txt", "drei"),
            ("e.zip", "z"),
        ]);
        let expected = [
            ("/a.txt", "elf"),
            ("/tief/b.html", "zwölf"),
            ("/f.txt", "drei"),
            ("/e.zip", "an archive in an archive; unpack it to include it"),
        ];
        assert_eq!(entries(super::zip, &bytes), own(&expected));
        assert_eq!(entries(super::zip, &bytes[..bytes.len() / 2]), own(&[("", BROKEN)]));
        assert_eq!(entries(super::zip, b""), own(&[("", BROKEN)]));
    }

    #[test]
    fn a_bomb_is_let_be() {
        let zeros = "0".repeat(50 << 20);
        let told =
            entries(super::zip, &packed(&[("a.txt", "elf"), ("b.txt", &zeros), ("c.txt", &zeros), ("d.txt", "elf")]));
        assert_eq!(told.len(), 3, "the rest is skipped");
        assert!(told[2].1.contains("100 times its size"), "{}", told[2].1);
    }

    #[test]
    fn a_mailbox_is_a_folder_of_mails() {
        let bytes = b"From a@b Mon Apr 28\nSubject: 1\n\nelf\n>From here on\n\nFrom c@d Tue Apr 29\nSubject: 2\n\nzw\xc3\xb6lf\n";
        assert_eq!(
            entries(mbox, bytes),
            own(&[("#1", "Subject: 1\n\nelf\nFrom here on\n\n"), ("#2", "Subject: 2\n\nzwölf\n")])
        );
        assert_eq!(entries(mbox, b""), own(&[]));
        assert!(entries(mbox, b"Subject: 1\n")[0].1.starts_with("no mailbox"));
    }

    #[test]
    fn lines_have_their_numbers() {
        assert_eq!(entries(lines, b"{1}\n\n{2}"), own(&[("#1", "{1}\n"), ("#3", "{2}")]));
    }
}
