//! Makes the word lists ready, and stamps the build with the state of the code that reads reports.
//!
//! The lists are TOML, for people; parsing it takes ten times as long as parsing the same as JSON, and
//! every command would wait for it. The stamp lets an index filled by another reader be known as such
//! and filled anew: nobody has to remember to count a version up.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

/// The rooms whose code or data decide what stands in the index.
const READING: [&str; 4] = ["src/text", "src/language", "src/reading", "src/corpus"];

/// The folder of the word lists.
const LISTS: &str = "src/language";

fn main() {
    let out = std::env::var_os("OUT_DIR").map(PathBuf::from).expect("cargo says where to write");
    make_lists(Path::new(LISTS), &out.join("language"));
    let mut hasher = DefaultHasher::new();
    for room in READING {
        println!("cargo::rerun-if-changed={room}");
        hash_folder(Path::new(room), &mut hasher);
    }
    println!("cargo::rustc-env=BELEG_READER={:016x}", hasher.finish());
}

/// Writes each list below `folder` as JSON, under the same name, below `out`.
///
/// # Panics
/// Where a list is no TOML: the message names it and the line.
fn make_lists(folder: &Path, out: &Path) {
    std::fs::create_dir_all(out).expect("the build can write into its own folder");
    for path in paths_in(folder) {
        let target = out.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            make_lists(&path, &target);
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let list: toml::Table = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let json = serde_json::to_vec(&list).expect("what is TOML is JSON too");
            std::fs::write(target.with_extension("json"), json).expect("the build can write into its own folder");
        }
    }
}

/// What lies in `folder`, in the order of the names.
fn paths_in(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.path()).collect();
    paths.sort();
    paths
}

fn hash_folder(folder: &Path, hasher: &mut DefaultHasher) {
    for path in paths_in(folder) {
        if path.is_dir() {
            hash_folder(&path, hasher);
        } else if let Ok(bytes) = std::fs::read(&path) {
            path.hash(hasher);
            bytes.hash(hasher);
        }
    }
}
