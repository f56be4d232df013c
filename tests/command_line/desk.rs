//! A folder with reports and drafts, and the real program run in it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// A temporary folder to work in.
pub struct Desk {
    folder: tempfile::TempDir,
}

/// How a run ended.
#[derive(Debug)]
pub struct Run {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Desk {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A desk with two reports of other figures than its draft.
    pub fn with_reports() -> Self {
        let desk = Self::new();
        desk.write(
            "corpus/nis.md",
            "---\ntitle: Soldaten für Russland\noutlet: Bote\npublished: 2024-11-04\n---\n\nDer südkoreanische Geheimdienst NIS berichtet, Nordkorea habe 12.000 Soldaten nach Russland entsandt.\n",
        );
        desk.write(
            "corpus/pentagon.md",
            "---\ntitle: Pentagon zählt mit\noutlet: Kurier\npublished: 2024-11-05\n---\n\nNach Angaben des Pentagons hat Nordkorea rund 10.000 Soldaten nach Russland entsandt.\n",
        );
        desk.write("entwurf.md", "# Hilfe für Moskau\n\nNordkorea hat 25.000 Soldaten nach Russland entsandt.\n");
        desk
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        std::fs::write(path, content).expect("the file can be written");
    }

    /// The program with `arguments`, called in the folder, its index there too.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_beleg"));
        command
            .args(arguments)
            .arg("--index")
            .arg(self.path(".index"))
            .current_dir(self.folder.path())
            .env("LC_ALL", "C")
            .env_remove("NO_COLOR")
            .env_remove("CLICOLOR_FORCE")
            .stdin(Stdio::null());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        run(&mut self.command(arguments))
    }

    /// What the program prints as JSON.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let run = self.run(arguments);
        serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}: {run:?}"))
    }
}

pub fn run(command: &mut Command) -> Run {
    let output = command.output().expect("the program starts");
    Run {
        status: output.status.code().expect("the program ends by itself"),
        stdout: String::from_utf8(output.stdout).expect("the output is text"),
        stderr: String::from_utf8(output.stderr).expect("the messages are text"),
    }
}

/// `text` without the path of the temporary folder.
pub fn without_folder(text: &str, folder: &Path) -> String {
    text.replace(&folder.display().to_string(), "[folder]")
}
