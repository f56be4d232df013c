//! Stamps the build with the state of the code that reads reports, so that an index filled by
//! another reader is known as such and filled anew: nobody has to remember to count a version up.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::Path;

/// The rooms whose code or data decide what stands in the index.
const READING: [&str; 4] = ["src/text", "src/language", "src/reading", "src/corpus"];

fn main() {
    let mut hasher = DefaultHasher::new();
    for room in READING {
        println!("cargo::rerun-if-changed={room}");
        hash_folder(Path::new(room), &mut hasher);
    }
    println!("cargo::rustc-env=BELEG_READER={:016x}", hasher.finish());
}

fn hash_folder(folder: &Path, hasher: &mut DefaultHasher) {
    let mut paths: Vec<_> = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            hash_folder(&path, hasher);
        } else if let Ok(bytes) = std::fs::read(&path) {
            path.hash(hasher);
            bytes.hash(hasher);
        }
    }
}
