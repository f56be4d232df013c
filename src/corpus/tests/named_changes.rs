//! What is said to have changed is looked at, and nothing else; the index is then what a look at everything gives.

use std::collections::BTreeSet;
use std::fs;

use proptest::prelude::*;

use super::super::formats;
use super::*;

fn update_at(project: &Project, corpus: &Corpus, names: &[&str]) -> Summary {
    let paths: BTreeSet<PathBuf> = names.iter().map(|name| project.file(name)).collect();
    corpus.update_at(&paths, &|_| {}).unwrap()
}

#[test]
fn only_what_is_named_is_looked_at() {
    let project = Project::new(&[("a.txt", A), ("b.md", B)]);
    let corpus = project.up_to_date();
    project.write("a.txt", A.replace("10.000", "11.000"));
    project.write("b.md", B.replace("12.000", "13.000"));
    let summary = update_at(&project, &corpus, &["a.txt"]);
    assert_eq!((summary.reports, summary.read, summary.removed), (2, 1, 0));
    let found = candidates(&corpus, "Es waren 300 Soldaten.");
    assert_eq!(found, ["corpus/a.txt: rund 11.000", "corpus/b.md: 12.000"]);
    assert_eq!(update_at(&project, &corpus, &["notizen.ods", ".b.md", "nie.txt"]).read, 0);
    assert_eq!(update_at(&project, &corpus, &["b.md"]).read, 1);
}

#[test]
fn folders_come_and_go_with_all_that_is_in_them() {
    let project = Project::new(&[("a.txt", A), ("tief/b.md", B), ("tief/er/c.txt", C), ("tiefer.txt", C)]);
    let corpus = project.up_to_date();
    fs::rename(project.file("tief"), project.file("hoch")).unwrap();
    let moved = update_at(&project, &corpus, &["tief", "hoch"]);
    assert_eq!((moved.reports, moved.read, moved.removed), (4, 2, 2));
    fs::remove_dir_all(project.file("hoch")).unwrap();
    assert_eq!(update_at(&project, &corpus, &["hoch"]).removed, 2);
    // A folder where a file was.
    fs::remove_file(project.file("a.txt")).unwrap();
    project.write("a.txt/b.md", B);
    let summary = update_at(&project, &corpus, &["a.txt"]);
    assert_eq!((summary.reports, summary.read, summary.removed), (2, 1, 1));
    fs::remove_dir_all(project.file("")).unwrap();
    let none = update_at(&project, &corpus, &["", "tiefer.txt"]);
    assert_eq!((none.reports, none.skipped.len()), (0, 1), "the folder of reports itself is gone, which is said");
}

#[test]
fn what_cannot_be_read_is_said_of_what_is_named() {
    let project = Project::new(&[("a.txt", A), ("leer.txt", "")]);
    let corpus = project.up_to_date();
    project.write("auch.txt", "");
    project.write("c.zip", formats::packed(&[("b.md", B), ("leer.md", "")]));
    let skipped_now = update_at(&project, &corpus, &["auch.txt", "c.zip", "a.txt"]);
    assert_eq!(skipped(&skipped_now), [("corpus/auch.txt", "empty"), ("corpus/c.zip/leer.md", "empty")]);
}

#[test]
fn where_nothing_was_read_before_everything_is() {
    let project = Project::new(&[("a.txt", A), ("b.md", B)]);
    assert_eq!(update_at(&project, &project.open(), &["a.txt"]).reports, 2);
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_loops_are_not_where_they_are_named() {
    let project = Project::new(&[("a.txt", A), ("tief/b.md", B)]);
    let corpus = project.up_to_date();
    let outside = project.folder.path().join("archiv");
    fs::create_dir_all(&outside).unwrap();
    fs::write(outside.join("c.txt"), C).unwrap();
    std::os::unix::fs::symlink(&outside, project.file("archiv")).unwrap();
    std::os::unix::fs::symlink(project.file(""), project.file("tief/rund")).unwrap();
    let summary = update_at(&project, &corpus, &["archiv", "tief/rund", "tief/rund/a.txt"]);
    assert_eq!(skipped(&summary), [("corpus/tief/rund", "a link back to a folder above it; followed once")]);
    assert_eq!(summary.reports, 3);
    fs::write(outside.join("c.txt"), B).unwrap();
    assert_eq!(update_at(&project, &corpus, &["archiv/c.txt"]).read, 1, "what lies behind a link is named by it");
    assert_eq!(update(&corpus).removed, 0, "and all is there once");
}

/// Something that happens in a folder of reports.
#[derive(Clone, Debug)]
enum Change {
    Written(usize, u32),
    Archived(usize, u32),
    Removed(usize),
    Renamed(usize, usize),
}

/// Names of files and folders, so that one may come to be where another was.
const NAMES: [&str; 8] = ["a.txt", "b.md", "tief", "tief/a.txt", "tief/er", "tief/er/b.md", "tief.txt", "tief/c.zip"];

fn change() -> impl Strategy<Value = Change> {
    let name = 0..NAMES.len();
    prop_oneof![
        4 => (name.clone(), 2..6_u32).prop_map(|(name, number)| Change::Written(name, number)),
        1 => (name.clone(), 2..6_u32).prop_map(|(name, number)| Change::Archived(name, number)),
        1 => name.clone().prop_map(Change::Removed),
        2 => (name.clone(), name).prop_map(|(from, to)| Change::Renamed(from, to)),
    ]
}

impl Change {
    /// Makes the change, where that can be, and says where a watcher would say that something changed.
    fn happen(&self, project: &Project) -> Vec<&'static str> {
        let who = |number: u32| ["Der Geheimdienst NIS", "Das Pentagon"].into_iter().cycle().nth(number as usize);
        let text = |number: u32| {
            format!(
                "{} zählte am Montag {number}.000 Soldaten. Es gab {number} Tote.\n",
                who(number).unwrap_or_default()
            )
        };
        match *self {
            Self::Written(name, number) => {
                put(project, NAMES[name], text(number).as_bytes());
                vec![NAMES[name]]
            }
            Self::Archived(name, number) => {
                put(project, NAMES[name], &formats::packed(&[("x.md", &text(number)), ("y.txt", &text(number + 1))]));
                vec![NAMES[name]]
            }
            Self::Removed(name) => {
                let path = project.file(NAMES[name]);
                drop(fs::remove_file(&path).or_else(|_| fs::remove_dir_all(&path)));
                vec![NAMES[name]]
            }
            Self::Renamed(from, to) => {
                drop(fs::rename(project.file(NAMES[from]), project.file(NAMES[to])));
                vec![NAMES[from], NAMES[to]]
            }
        }
    }
}

/// Writes a file, with the folders that it is in, unless something is in the way.
fn put(project: &Project, name: &str, bytes: &[u8]) {
    let path = project.file(name);
    if path.parent().is_some_and(|folder| fs::create_dir_all(folder).is_ok()) {
        drop(fs::write(path, bytes));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn what_is_kept_up_change_by_change_is_what_is_made_from_nothing(
        changes in prop::collection::vec((change(), any::<bool>()), 1..16)
    ) {
        let project = Project::new(&[("tief/er/b.md", B)]);
        let corpus = project.up_to_date();
        let mut named = Vec::new();
        for (change, is_told) in &changes {
            named.extend(change.happen(&project));
            if *is_told {
                update_at(&project, &corpus, &named);
                named.clear();
            }
        }
        let kept = update_at(&project, &corpus, &named);
        let fresh = Corpus::open(&project.root(), &project.configuration, Some(&project.folder.path().join("other"))).unwrap();
        let made = update(&fresh);
        prop_assert_eq!((kept.reports, kept.figures), (made.reports, made.figures));
        prop_assert_eq!(corpus.origin_count(|| true), fresh.origin_count(|| true));
        for sentence in ["Es waren 3.000 Soldaten.", "Es waren 12.000 Soldaten.", "Es gab 4.000 Tote."] {
            let [one, other] = [&corpus, &fresh].map(|corpus| corpus.candidates(&claim(sentence)));
            prop_assert_eq!(one, other);
        }
        let whole = update(&corpus);
        prop_assert_eq!((whole.read, whole.removed, whole.skipped), (0, 0, made.skipped));
    }
}
