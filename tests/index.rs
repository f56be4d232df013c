//! The index under real processes: several at once, and killed at any moment. Whatever happens, a
//! following `beleg index` gives what one from nothing gives.

#![allow(clippy::unwrap_used, reason = "a test that cannot start its processes has failed")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Instant;

/// Enough reports for an indexing to last a while, few enough for a quick test.
const REPORTS: usize = 120;

/// How often an indexing is killed.
const KILLS: u32 = 100;

/// A folder with a corpus, gone when the test ends.
struct Newsroom {
    folder: tempfile::TempDir,
}

impl Newsroom {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let corpus = folder.path().join("corpus");
        std::fs::create_dir_all(&corpus).unwrap();
        for number in 0..REPORTS {
            let text = format!(
                "Meldung {number} aus dem Hafen\n\nNach Angaben der Feuerwehr wurden {number} Menschen verletzt. \
                 Die Polizei sprach von rund {}00 Helfern und {number} Fahrzeugen.\n",
                number + 1
            );
            std::fs::write(corpus.join(format!("{number:04}.txt")), text).unwrap();
        }
        let item = |number: usize| {
            format!(
                "<item><title>Lage {number}</title><description>Es gab {number} Menschen im Hafen.</description></item>"
            )
        };
        let items: String = (0..REPORTS).map(item).collect();
        std::fs::write(corpus.join("feed.xml"), format!("<rss version=\"2.0\"><channel>{items}</channel></rss>"))
            .unwrap();
        let line = |number: usize| {
            format!("{{\"uri\": \"{number}\", \"body_text\": \"Es gab {number} Menschen auf See.\"}}\n")
        };
        std::fs::write(corpus.join("archiv.jsonl"), (0..3 * REPORTS).map(line).collect::<String>()).unwrap();
        Self { folder }
    }

    fn index(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn beleg(&self, command: &str, index: &Path) -> Command {
        let mut beleg = Command::new(env!("CARGO_BIN_EXE_beleg"));
        beleg.arg(command).arg("--root").arg(self.folder.path()).arg("--index").arg(index);
        beleg.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        beleg
    }

    /// All that the index has to say of people and vehicles.
    fn contents(&self, index: &Path) -> String {
        let find = |word: &str| {
            let output = self.beleg("find", index).args(["--format", "json", word]).output().unwrap();
            succeeded(&output);
            String::from_utf8(output.stdout).unwrap()
        };
        find("Menschen") + &find("Fahrzeuge")
    }
}

fn succeeded(output: &Output) {
    assert!(output.status.success(), "{}: {}", output.status, String::from_utf8_lossy(&output.stderr));
}

#[test]
fn several_processes_fill_one_index() {
    let newsroom = Newsroom::new();
    let index = newsroom.index("shared");
    let running: Vec<_> = (0..3).map(|_| newsroom.beleg("index", &index).spawn().unwrap()).collect();
    for process in running {
        succeeded(&process.wait_with_output().unwrap());
    }
    let alone = newsroom.index("alone");
    succeeded(&newsroom.beleg("index", &alone).output().unwrap());
    let contents = newsroom.contents(&index);
    assert!(contents.contains("0119.txt"), "{contents}");
    assert_eq!(contents, newsroom.contents(&alone));
}

#[test]
fn an_index_survives_being_killed_at_any_moment() {
    let newsroom = Newsroom::new();
    let index = newsroom.index("killed");
    let start = Instant::now();
    succeeded(&newsroom.beleg("index", &newsroom.index("measured")).output().unwrap());
    let whole = start.elapsed();
    // Moments all over the time that an indexing takes, in no order.
    for round in 0..KILLS {
        let mut process = newsroom.beleg("index", &index).spawn().unwrap();
        std::thread::sleep(whole * (round * 7919 % 110) / 100);
        process.kill().unwrap();
        process.wait().unwrap();
        if round % 5 == 4 {
            // Something changes meanwhile, so that there is work again.
            let text = format!("Meldung aus dem Hafen\n\nDie Polizei sprach von {round} Menschen.\n");
            std::fs::write(newsroom.folder.path().join("corpus/0000.txt"), text).unwrap();
            let archive = newsroom.folder.path().join("corpus/archiv.jsonl");
            let lines = std::fs::read_to_string(&archive).unwrap();
            std::fs::write(&archive, &lines[lines.find('\n').unwrap() + 1..]).unwrap();
        }
    }
    succeeded(&newsroom.beleg("index", &index).output().unwrap());
    let fresh = newsroom.index("fresh");
    succeeded(&newsroom.beleg("index", &fresh).output().unwrap());
    assert_eq!(newsroom.contents(&index), newsroom.contents(&fresh));
}

/// A limit on the size of files stands for a full disk: what is written beyond it fails.
#[cfg(unix)]
#[test]
fn a_full_disk_is_told_and_leaves_the_index_as_it_was() {
    let newsroom = Newsroom::new();
    let index = newsroom.index("full");
    succeeded(&newsroom.beleg("index", &index).output().unwrap());
    for number in 0..400 {
        let text =
            format!("Noch eine Meldung {number}\n\nEs waren {number} Menschen und {number} Fahrzeuge beteiligt.\n");
        std::fs::write(newsroom.folder.path().join(format!("corpus/neu-{number}.txt")), text).unwrap();
    }
    let command = format!(
        "trap '' XFSZ; ulimit -f 64; exec '{}' index --root '{}' --index '{}'",
        env!("CARGO_BIN_EXE_beleg"),
        newsroom.folder.path().display(),
        index.display()
    );
    let output = Command::new("sh").args(["-c", &command]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains(".sqlite: ") && said.contains("the index stays as it was"), "{said}");
    succeeded(&newsroom.beleg("index", &index).output().unwrap());
    let fresh = newsroom.index("fresh");
    succeeded(&newsroom.beleg("index", &fresh).output().unwrap());
    assert_eq!(newsroom.contents(&index), newsroom.contents(&fresh));
}
