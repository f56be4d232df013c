//! PDF: the text of each page, in the order in which it is drawn. A PDF may loop, or ask for all memory
//! there is, so that it is read by another process of this program, which sets itself limits.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::channel;
use std::time::Duration;

use super::ReadFile;
use super::extract::Extract;
use crate::corpus::Metadata;
use crate::language::Lang;
use crate::text::{BlockKind, Document, Format};

/// The command under which this program reads a PDF from standard input.
pub const READ_PDF: &str = "read-pdf";

/// The seconds that a processor may work on one PDF.
const WORK_LIMIT: u64 = 30;

/// How long a PDF may take in all, on a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(5 * WORK_LIMIT);

/// The bytes of memory that reading one PDF may take.
const MEMORY_LIMIT: u64 = 1 << 30;

/// Most bytes of text that are taken from a PDF.
const TEXT_LIMIT: u64 = 64 << 20;

/// How many pages have a line in the same place before it is no text of theirs.
const HABIT: usize = 3;

/// Parts two pages in what the process says.
const PAGE_END: char = '\u{c}';

/// The program that has the command; unset in programs that use this library and have no such command.
static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// Says that the program that runs has the command [`READ_PDF`]. Until then a PDF is refused.
pub fn pdf_is_read_by(program: PathBuf) {
    // Told twice, it is the same program.
    let _ = PROGRAM.set(program);
}

/// Reads a PDF.
pub(super) fn pdf(bytes: &[u8]) -> Result<ReadFile, String> {
    if bytes.is_empty() {
        return Err("empty".into());
    }
    if !bytes[..bytes.len().min(1024)].windows(5).any(|window| window == b"%PDF-") {
        return Err("no PDF; rename it to what it is to include it".into());
    }
    let program = PROGRAM.get().ok_or("a PDF, which this program cannot read; `beleg index` does")?;
    let text = text_of(program, bytes)?;
    let lines = |page: &str| page.lines().map(str::to_owned).collect();
    let mut pages: Vec<Vec<String>> = text.split(PAGE_END).map(lines).collect();
    drop_running_lines(&mut pages);
    if pages.iter().flatten().all(|line| line.trim().is_empty()) {
        return Err("a PDF of pictures, without text; have its text recognised to include it".into());
    }
    let mut extract = Extract::default();
    for (at, page) in pages.iter().enumerate() {
        extract.start_page();
        let text = Document::new(page.join("\n"), Format::Plain);
        for block in &text.blocks {
            // A headline on a later page is one in the text.
            let kind = if at > 0 && block.kind == BlockKind::Title { BlockKind::Heading } else { block.kind };
            extract.push(kind, &unbroken(block.span.of(&text.text)));
        }
    }
    Ok(extract.into_report(Metadata::default()))
}

/// The text of a PDF as another process reads it, its pages parted by [`PAGE_END`].
fn text_of(program: &Path, bytes: &[u8]) -> Result<String, String> {
    let failed =
        |error: std::io::Error| format!("cannot be read ({}); try again", super::explained(&error.to_string()));
    let mut command = Command::new(program);
    command.arg(READ_PDF).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().map_err(failed)?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let mut said = Vec::new();
    let (done, is_done) = channel();
    let ended = std::thread::scope(|scope| {
        scope.spawn(move || {
            // A process that has died takes no more, and says so itself.
            let _ = stdin.map(|mut stdin| stdin.write_all(bytes));
        });
        let watching = scope.spawn(move || {
            let in_time = is_done.recv_timeout(PATIENCE).is_ok();
            if !in_time {
                let _ = child.kill();
            }
            child.wait()
        });
        let read = stdout.map(|stdout| stdout.take(TEXT_LIMIT).read_to_end(&mut said));
        let _ = done.send(());
        let ended = watching.join().map_err(|_| std::io::Error::other("a thread failed"));
        read.transpose().and(ended)?
    });
    let text = String::from_utf8_lossy(&said).into_owned();
    match ended.map_err(failed)?.code() {
        Some(0) => Ok(text),
        Some(REFUSED) => Err(text),
        // Stopped by a limit, or by its own fault.
        _ => Err(format!(
            "damaged, or more work than a report makes ({WORK_LIMIT} seconds, {} MB of memory); save it anew to include it",
            MEMORY_LIMIT >> 20
        )),
    }
}

/// How the process ends that says why it will not read a PDF.
const REFUSED: i32 = 3;

/// Reads a PDF in this process, which is for that alone and ends with the status returned: the text of
/// `input` to `output`, or why there is none. Sets limits of time and memory where the system has them.
pub fn read_pdf(mut input: impl Read, mut output: impl Write) -> i32 {
    #[cfg(unix)]
    {
        // Where a limit cannot be set, the process that waits still has its own of time.
        let _ = rlimit::setrlimit(rlimit::Resource::CPU, WORK_LIMIT, WORK_LIMIT);
        let _ = rlimit::setrlimit(rlimit::Resource::AS, MEMORY_LIMIT, MEMORY_LIMIT);
        let _ = rlimit::setrlimit(rlimit::Resource::CORE, 0, 0);
    }
    let mut bytes = Vec::new();
    let text = match input.read_to_end(&mut bytes) {
        Ok(_) => catch_unwind(|| pages(&bytes)).unwrap_or_else(|_| Err(DAMAGED.into())),
        Err(error) => Err(super::explained(&error.to_string())),
    };
    let (said, status) = text.map_or_else(|why| (why, REFUSED), |text| (text, 0));
    match output.write_all(said.as_bytes()).and_then(|()| output.flush()) {
        Ok(()) => status,
        Err(_) => REFUSED,
    }
}

const ENCRYPTED: &str = "encrypted; save it without a password to include it";

const DAMAGED: &str = "damaged; save it anew to include it";

fn pages(bytes: &[u8]) -> Result<String, String> {
    // Loading tries the empty password, which is that of a PDF that may be read and not changed.
    let document = pdf_extract::Document::load_mem(bytes).map_err(|_| {
        let is_encrypted = memchr::memmem::find(bytes, b"/Encrypt").is_some();
        if is_encrypted { ENCRYPTED } else { DAMAGED }.to_owned()
    })?;
    if document.trailer.get(b"Encrypt").is_ok() {
        return Err(ENCRYPTED.into());
    }
    let mut pages = Vec::new();
    for number in document.get_pages().into_keys() {
        // A page that cannot be read is as good as a picture; the others are read.
        let page = catch_unwind(AssertUnwindSafe(|| page(&document, number)));
        pages.push(page.unwrap_or_default().replace(PAGE_END, " "));
    }
    Ok(pages.join(&PAGE_END.to_string()))
}

fn page(document: &pdf_extract::Document, number: u32) -> String {
    let mut text = String::new();
    let mut output = pdf_extract::PlainTextOutput::new(&mut text);
    let read = pdf_extract::output_doc_page(document, &mut output, number);
    if read.is_ok() { text } else { String::new() }
}

/// Takes out lines that stand at the head or foot of several pages, their numbers aside, and page numbers.
fn drop_running_lines(pages: &mut [Vec<String>]) {
    let form = |line: &str| {
        line.chars().filter(|letter| !letter.is_ascii_digit() && !letter.is_whitespace()).collect::<String>()
    };
    let ends = |page: &[String]| {
        let mut filled = page.iter().filter(|line| !line.trim().is_empty());
        [filled.next().cloned(), filled.next_back().cloned()]
    };
    loop {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for line in pages.iter().flat_map(|page| ends(page)).flatten() {
            *counts.entry(form(&line)).or_default() += 1;
        }
        let is_running = |line: &str| {
            let form = form(line);
            form.chars().all(|letter| !letter.is_alphabetic()) || counts.get(&form).is_some_and(|&count| count >= HABIT)
        };
        let mut changed = false;
        for page in &mut *pages {
            for line in ends(page).into_iter().flatten().filter(|line| is_running(line)) {
                if let Some(at) = page.iter().position(|it| *it == line) {
                    page.remove(at);
                    changed = true;
                }
            }
        }
        if !changed {
            return;
        }
    }
}

/// A paragraph with the words whole that were parted at the ends of its lines: `Verlet-` / `zte`.
fn unbroken(paragraph: &str) -> String {
    let mut text = String::with_capacity(paragraph.len());
    for line in paragraph.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let is_parted = text.strip_suffix(['-', '\u{ad}']).is_some_and(|before| before.ends_with(char::is_lowercase));
        let word = line.split_whitespace().next().unwrap_or_default();
        // `Nord-` / `und Südkorea` is two words, each a part of its own.
        let is_small = Lang::ALL.iter().any(|language| language.lexicon().function_words.contains(word));
        if is_parted && word.starts_with(char::is_lowercase) && !is_small {
            text.pop();
        } else if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(line);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_parted_at_the_end_of_a_line_are_whole() {
        assert_eq!(
            unbroken("Es gab elf Verlet-\nzte in Nord-\nund Süd-\nKorea.\n"),
            "Es gab elf Verletzte in Nord- und Süd- Korea."
        );
    }

    #[test]
    fn what_stands_on_every_page_is_no_text() {
        let page = |number: usize, text: &str| {
            let lines =
                ["Lagebericht Hafen", "", text, "Amt für Brandschutz", &format!("Seite {number} von 3"), "2024"];
            lines.map(str::to_owned).to_vec()
        };
        let mut pages = vec![page(1, "Elf Verletzte."), page(2, "Zwei Tote."), page(3, "300 Helfer.")];
        drop_running_lines(&mut pages);
        let text: Vec<String> = pages.iter().map(|page| page.concat()).collect();
        assert_eq!(text, ["Elf Verletzte.", "Zwei Tote.", "300 Helfer."]);
    }

    #[test]
    fn without_the_program_a_pdf_is_refused() {
        assert!(pdf(b"%PDF-1.4\n").err().unwrap_or_default().contains("PDF"));
        assert!(pdf(b"Es gab 11").err().unwrap_or_default().starts_with("no PDF"));
        assert_eq!(pdf(b"").err().unwrap_or_default(), "empty");
    }
}
