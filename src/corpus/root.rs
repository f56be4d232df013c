//! The root of a project: the folder that all its paths are relative to, and its `beleg.toml`.

use std::path::{Path, PathBuf};

use crate::configuration::{Configuration, Problem, parse};
use crate::text::decode;

/// The file that makes a folder a root.
pub const CONFIGURATION_FILE: &str = "beleg.toml";

/// The nearest folder from `start` upwards that holds a `beleg.toml`, else `start`.
pub fn find_root(start: &Path) -> PathBuf {
    let start = std::path::absolute(start).unwrap_or_else(|_| start.to_owned());
    start.ancestors().find(|folder| folder.join(CONFIGURATION_FILE).is_file()).unwrap_or(&start).to_owned()
}

/// The configuration in the `beleg.toml` of `root`; defaults where there is none.
pub fn read_configuration(root: &Path) -> (Configuration, Vec<Problem>) {
    let unreadable = |why: String| {
        let message = format!("cannot be read ({why}); all settings are at their defaults until it can");
        (Configuration::default(), vec![Problem { line: 1, key: String::new(), message }])
    };
    match std::fs::read(root.join(CONFIGURATION_FILE)) {
        Ok(bytes) => match decode(&bytes) {
            Some(decoded) => parse(&decoded.text),
            None => unreadable("it is no text".into()),
        },
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => (Configuration::default(), Vec::new()),
        Err(error) => unreadable(error.to_string()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot set up its folder has failed")]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_folder_with_a_configuration_is_the_root() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("ressort/politik");
        std::fs::create_dir_all(&deep).unwrap();
        assert_eq!(find_root(&deep), deep, "none upwards: the folder itself");
        std::fs::write(folder.path().join("beleg.toml"), "[corpus]\npaths = [\"archiv\"]\n").unwrap();
        assert_eq!(find_root(&deep), folder.path());
        assert_eq!(read_configuration(folder.path()).0.corpus.paths, ["archiv"]);
    }

    #[test]
    fn a_configuration_that_is_no_text_is_a_problem() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(read_configuration(folder.path()).1, []);
        std::fs::write(folder.path().join("beleg.toml"), [0, 1, 2, 0]).unwrap();
        let (configuration, problems) = read_configuration(folder.path());
        assert_eq!(configuration, Configuration::default());
        assert!(problems[0].message.contains("no text"), "{problems:?}");
    }
}
