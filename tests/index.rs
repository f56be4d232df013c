//! The index under real processes: several at once, and killed at any moment. Whatever happens, a
//! following `beleg index` gives what one from nothing gives.

#![allow(clippy::unwrap_used, reason = "a test that cannot start its processes has failed")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

/// Enough reports for an indexing to last a while, few enough for a quick test.
const REPORTS: usize = 120;

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
    for round in 0..6 {
        let mut process = newsroom.beleg("index", &index).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(60 * round));
        process.kill().unwrap();
        process.wait().unwrap();
    }
    succeeded(&newsroom.beleg("index", &index).output().unwrap());
    let fresh = newsroom.index("fresh");
    succeeded(&newsroom.beleg("index", &fresh).output().unwrap());
    assert_eq!(newsroom.contents(&index), newsroom.contents(&fresh));
}
