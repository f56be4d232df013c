//! The corpus end to end: folders on a real disk, a real index, several at once.

#![allow(clippy::unwrap_used, reason = "a test that cannot set up its folders has failed")]

mod named_changes;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Corpus, Evidence, ReportedClaim, Summary};
use crate::configuration::{Configuration, parse};
use crate::reading::{Claim, Context, Reader};
use crate::text::{Document, Format};

/// A project in a folder of its own, its index beside it.
struct Project {
    folder: tempfile::TempDir,
    configuration: Configuration,
}

impl Project {
    fn new(reports: &[(&str, &str)]) -> Self {
        let project = Self { folder: tempfile::tempdir().unwrap(), configuration: Configuration::default() };
        std::fs::create_dir_all(project.root().join("corpus")).unwrap();
        for (name, text) in reports {
            project.write(name, text);
        }
        project
    }

    fn with(mut self, toml: &str) -> Self {
        let (configuration, problems) = parse(toml);
        assert_eq!(problems, []);
        self.configuration = configuration;
        self
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("project")
    }

    fn file(&self, name: &str) -> PathBuf {
        self.root().join("corpus").join(name)
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.file(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    fn index(&self) -> PathBuf {
        self.folder.path().join("index")
    }

    fn open(&self) -> Corpus {
        Corpus::open(&self.root(), &self.configuration, Some(&self.index())).unwrap()
    }

    /// Opens the corpus and brings it up to date.
    fn up_to_date(&self) -> Corpus {
        let corpus = self.open();
        update(&corpus);
        corpus
    }
}

fn update(corpus: &Corpus) -> Summary {
    corpus.update(&|_| {}).unwrap()
}

/// The first figure of a sentence.
fn claim(sentence: &str) -> Claim {
    let document = Document::new(sentence.into(), Format::Plain);
    Reader::default().read(&document, Context::default()).claims.remove(0)
}

/// The candidates for the first figure of `sentence`, as `path: figure`.
fn candidates(corpus: &Corpus, sentence: &str) -> Vec<String> {
    shown(&corpus.candidates(&claim(sentence)))
}

fn shown(claims: &[Arc<ReportedClaim>]) -> Vec<String> {
    claims.iter().map(|it| format!("{}: {}", it.report.path, it.text)).collect()
}

fn skipped(summary: &Summary) -> Vec<(&str, &str)> {
    summary.skipped.iter().map(|it| (it.path.as_str(), it.why.as_str())).collect()
}

const A: &str = "Erste Meldung über Soldaten\n\nNordkorea hat laut Pentagon rund 10.000 Soldaten entsandt.\n";
const B: &str = "Zweite Meldung über Soldaten\n\nDer Geheimdienst NIS zählte 12.000 Soldaten.\n";
const C: &str = "Meldung über Notunterkünfte\n\nDie Stadt hat 4.460 Notunterkünfte.\n";

#[test]
fn among_a_few_reports_a_figure_meets_all_of_its_dimension() {
    let project = Project::new(&[("a.txt", A), ("b.md", B), ("c.txt", C)]);
    let corpus = project.up_to_date();
    let all = ["corpus/a.txt: rund 10.000", "corpus/b.md: 12.000", "corpus/c.txt: 4.460"];
    assert_eq!(candidates(&corpus, "Es waren 300 Soldaten."), all);
    assert_eq!(candidates(&corpus, "300 von ihnen kamen."), all, "whatever it counts");
    assert_eq!(candidates(&corpus, "Es waren 17 Tonnen."), Vec::<String>::new());
}

#[test]
fn a_reported_claim_can_be_shown_without_its_report() {
    let project = Project::new(&[("a.txt", A)]);
    let corpus = project.up_to_date();
    let reported = corpus.candidates(&claim("Es waren 300 Soldaten.")).remove(0);
    assert_eq!((reported.line, reported.number), (3, 0));
    assert_eq!(reported.sentence, "Nordkorea hat laut Pentagon rund 10.000 Soldaten entsandt.");
    assert_eq!(reported.report.metadata.title.as_deref(), Some("Erste Meldung über Soldaten"));
}

#[test]
fn only_what_changed_is_read_anew() {
    let project = Project::new(&[("a.txt", A), ("b.md", B)]);
    let corpus = project.open();
    let first = update(&corpus);
    assert_eq!((first.reports, first.read, first.removed), (2, 2, 0));
    assert_eq!(update(&corpus).read, 0, "nothing changed");
    project.write("a.txt", A);
    assert_eq!(update(&corpus).read, 0, "written again with the same words");
    project.write("a.txt", A.replace("10.000", "11.000"));
    assert_eq!(update(&corpus).read, 1);
    assert_eq!(candidates(&corpus, "Es waren 300 Soldaten.")[0], "corpus/a.txt: rund 11.000");
    std::fs::rename(project.file("a.txt"), project.file("z.txt")).unwrap();
    let renamed = update(&corpus);
    assert_eq!((renamed.reports, renamed.read, renamed.removed), (2, 1, 1));
    std::fs::remove_file(project.file("b.md")).unwrap();
    assert_eq!(update(&corpus).removed, 1);
    assert_eq!(candidates(&corpus, "Es waren 300 Soldaten."), ["corpus/z.txt: rund 11.000"]);
}

#[test]
fn what_was_read_once_is_there_for_the_next_process() {
    let project = Project::new(&[("a.txt", A)]);
    project.up_to_date();
    let next = project.open();
    assert_eq!(candidates(&next, "Es waren 300 Soldaten.").len(), 1, "before any update");
    assert_eq!(update(&next).read, 0);
}

#[test]
fn the_order_of_reading_does_not_show() {
    let together = Project::new(&[("a.txt", A), ("b.md", B), ("c.txt", C)]).up_to_date();
    let project = Project::new(&[("c.txt", C)]);
    let corpus = project.up_to_date();
    for (name, text) in [("b.md", B), ("a.txt", A)] {
        project.write(name, text);
        update(&corpus);
    }
    for sentence in ["Es waren 300 Soldaten.", "Es gab 12.000 Tote."] {
        assert_eq!(candidates(&corpus, sentence), candidates(&together, sentence), "{sentence}");
    }
    let words = ["Soldaten".to_owned()];
    assert_eq!(shown(&corpus.find(&words)), shown(&together.find(&words)));
}

#[test]
fn several_may_bring_the_index_up_to_date_at_once() {
    let project = Project::new(&[]);
    for number in 0..60 {
        project.write(&format!("{number}.txt"), A);
    }
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let corpus = project.open();
                let summary = update(&corpus);
                assert_eq!((summary.reports, summary.skipped.len()), (60, 0));
            });
        }
    });
    assert_eq!(candidates(&project.open(), "Es waren 300 Soldaten.").len(), 60);
}

#[test]
fn another_process_sees_an_update_at_once() {
    let project = Project::new(&[("a.txt", A)]);
    let (mine, other) = (project.up_to_date(), project.up_to_date());
    assert_eq!(candidates(&other, "Es waren 300 Soldaten.").len(), 1);
    project.write("b.md", B);
    update(&mine);
    assert_eq!(candidates(&other, "Es waren 300 Soldaten.").len(), 2);
}

#[test]
fn a_damaged_index_is_filled_anew() {
    let project = Project::new(&[("a.txt", A)]);
    project.up_to_date();
    let mut files = std::fs::read_dir(project.index()).unwrap().flatten().map(|it| it.path());
    let file = files.find(|path| path.extension().is_some_and(|it| it == "sqlite")).unwrap();
    let mut bytes = std::fs::read(&file).unwrap();
    let length = bytes.len();
    bytes[4096..length].fill(0x5a);
    std::fs::write(&file, bytes).unwrap();
    for wal in ["sqlite-wal", "sqlite-shm"] {
        let _ = std::fs::remove_file(file.with_extension(wal));
    }
    let corpus = project.open();
    assert_eq!(update(&corpus).read, 1);
    assert_eq!(candidates(&corpus, "Es waren 300 Soldaten.").len(), 1);
}

#[test]
fn nothing_is_written_beside_the_reports() {
    let project = Project::new(&[("a.txt", A), ("tief/b.md", B)]);
    project.up_to_date();
    let mut names: Vec<String> = ignore::Walk::new(project.root())
        .flatten()
        .map(|entry| super::folders::relative(&project.root(), entry.path()))
        .collect();
    names.sort();
    assert_eq!(names, ["", "corpus", "corpus/a.txt", "corpus/tief", "corpus/tief/b.md"]);
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_read() {
    let project = Project::new(&[("a.txt", A)]);
    project.write("bild.txt", [0x89, b'P', b'N', b'G', 0, 0, 0, 1]);
    project.write("leer.txt", "");
    project.write("leer.md", " \n\n");
    project.write("alt.txt", b"Meldung aus K\xf6ln \xfcber Soldaten\n\nEs waren 700 Soldaten in K\xf6ln und M\xfcnchen f\xfcr l\xe4ngere Zeit.");
    project.write("notizen.ods", "kein Bericht");
    project.write(".verborgen.txt", A);
    let corpus = project.open();
    let summary = update(&corpus);
    assert_eq!(
        skipped(&summary),
        [
            ("corpus/bild.txt", "no text in any known encoding; save it as UTF-8 to include it"),
            ("corpus/leer.md", "empty"),
            ("corpus/leer.txt", "empty"),
        ]
    );
    assert_eq!(summary.reports, 2);
    assert_eq!(skipped(&update(&corpus)), skipped(&summary), "said each time");
    assert_eq!(candidates(&corpus, "Es waren 300 Soldaten.").len(), 2);
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let project = Project::new(&[("a.txt", A)]).with("[corpus]\npaths = [\"corpus\", \"archiv\"]\n");
    let summary = update(&project.open());
    assert_eq!(summary.reports, 1);
    assert_eq!(summary.skipped[0].path, "archiv");
    assert!(summary.skipped[0].why.starts_with("no such folder"), "{:?}", summary.skipped);
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_loops_are_not() {
    let project = Project::new(&[("a.txt", A)]);
    let outside = project.folder.path().join("archiv");
    std::fs::create_dir_all(&outside).unwrap();
    std::fs::write(outside.join("b.txt"), B).unwrap();
    std::os::unix::fs::symlink(&outside, project.file("archiv")).unwrap();
    std::os::unix::fs::symlink(project.root().join("corpus"), project.file("rund")).unwrap();
    std::os::unix::fs::symlink("nirgends.txt", project.file("weg.txt")).unwrap();
    let summary = update(&project.open());
    assert_eq!(summary.reports, 2);
    assert_eq!(
        skipped(&summary),
        [
            ("corpus/rund", "a link back to a folder above it; followed once"),
            ("corpus/weg.txt", "a link to something that does not exist"),
        ]
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_unicode_is_named() {
    use std::os::unix::ffi::OsStrExt;
    let project = Project::new(&[("a.txt", A)]);
    let name = std::ffi::OsStr::from_bytes(b"M\xfcnchen.txt");
    std::fs::write(project.root().join("corpus").join(name), B).unwrap();
    let summary = update(&project.open());
    assert_eq!((summary.reports, summary.skipped.len()), (1, 1));
    assert!(summary.skipped[0].why.contains("rename it"), "{:?}", summary.skipped);
}

#[test]
fn a_line_of_fifty_megabytes_does_not_stop_the_rest() {
    let project = Project::new(&[("a.txt", A)]);
    project.write("lang.txt", "wort ".repeat(10 << 20));
    let summary = update(&project.open());
    assert_eq!(summary.reports, 1);
    let why = "line 1 is longer than 1 MB, which no article has; break it into paragraphs to include it";
    assert_eq!(skipped(&summary), [("corpus/lang.txt", why)]);
}

#[test]
fn the_configuration_speaks_for_reports_that_do_not() {
    let toml = "[[corpus.metadata]]\npath = \"corpus/**\"\noutlet = \"Archiv\"\npublished = \"1. Oktober 2024\"\n[[corpus.metadata]]\npath = \"corpus/fr/**\"\noutlet = \"Frankfurter Rundschau\"\n";
    let own = format!("---\noutlet: zeit.de\n---\n{B}");
    let project = Project::new(&[("fr/a.txt", A), ("b.md", own.as_str())]).with(toml);
    let claims = project.up_to_date().candidates(&claim("Es waren 300 Soldaten."));
    let said: Vec<_> = claims.iter().map(|it| it.report.metadata.outlet.as_deref().unwrap_or_default()).collect();
    assert_eq!(said, ["zeit.de", "Frankfurter Rundschau"]);
    assert_eq!(claims[0].report.metadata.published.as_deref(), Some("2024-10-01"));
}

#[test]
fn the_text_itself_speaks_for_its_agency_or_its_outlet() {
    let agency = "Brand im Hafen\n\nEs gab 12 Verletzte. (AFP/dpa)\n";
    let outlet = "---\noutlet: www.zeit.de\n---\n\nEs gab 12 Verletzte.\n";
    let corpus = Project::new(&[("a.txt", agency), ("b.md", outlet), ("c.txt", "Es gab 12 Verletzte.")]).up_to_date();
    let claims = corpus.candidates(&claim("Es gab 12 Verletzte."));
    let origins: Vec<_> = claims.iter().map(|it| it.origins.join(" + ")).collect();
    assert_eq!(origins[..2], ["afp + dpa", "zeit"]);
    assert_eq!(origins[2], "report:corpus/c.txt");
    assert_eq!(corpus.origin("Deutschen Presse-Agentur"), "dpa");
}

#[test]
fn words_find_figures_by_what_they_are_of_and_who_says_them() {
    let corpus = Project::new(&[("a.txt", A), ("b.md", B), ("c.txt", C)]).up_to_date();
    let find = |words: &str| shown(&corpus.find(&words.split(' ').map(str::to_owned).collect::<Vec<_>>()));
    assert_eq!(find("Soldaten").len(), 2);
    assert_eq!(find("soldat nis"), ["corpus/b.md: 12.000"]);
    assert_eq!(find("nordkoreanische Soldaten"), ["corpus/a.txt: rund 10.000"]);
    assert_eq!(find("Notunterkunft Stadt"), ["corpus/c.txt: 4.460"]);
    assert_eq!(find("Soldaten von Nordkorea"), ["corpus/a.txt: rund 10.000"]);
    assert_eq!(find("Soldaten Panzer"), Vec::<String>::new());
    assert_eq!(find(""), Vec::<String>::new());
}

#[test]
fn what_shares_the_words_of_a_sentence_is_found_in_the_reports_that_share_most() {
    let corpus = Project::new(&[("a.txt", A), ("b.md", B), ("c.txt", C)]).up_to_date();
    let near = |words: &[&str], most| {
        shown(&corpus.near(&words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>(), most))
    };
    let soldiers = ["corpus/a.txt: rund 10.000", "corpus/b.md: 12.000"];
    assert_eq!(near(&["Soldaten"], 9), soldiers);
    assert_eq!(near(&["Stadt", "Soldaten"], 9), [&["corpus/c.txt: 4.460"], &soldiers[..]].concat(), "word by word");
    assert_eq!(near(&["Soldaten", "NIS"], 1), ["corpus/b.md: 12.000", "corpus/b.md: 12.000"]);
    assert_eq!(near(&["Panzer"], 9), Vec::<String>::new());
}

#[test]
fn origins_are_counted_under_whatever_name() {
    let other = "Dritte Meldung\n\nDas US-Verteidigungsministerium zählte 9.000 Soldaten.\n";
    let project = Project::new(&[("a.txt", A), ("b.md", B), ("c.txt", C), ("d.txt", C), ("e.txt", other)]);
    let corpus = project.up_to_date();
    assert_eq!(corpus.origin_count(|| true), Some(4), "Pentagon, NIS, and two reports that say nothing of themselves");
    std::fs::remove_file(project.file("b.md")).unwrap();
    std::fs::remove_file(project.file("d.txt")).unwrap();
    update(&corpus);
    assert_eq!(corpus.origin_count(|| true), Some(2));
    assert_eq!(corpus.origin_count(|| false), None);
}

#[test]
fn what_was_unpacked_stays_and_has_the_origins_of_now() {
    let short = "Meldung\n\nMüller sprach von 300 Verletzten.\n";
    let project = Project::new(&[("a.txt", short), ("b.txt", A)]);
    let corpus = project.up_to_date();
    let of = |sentence: &str| corpus.candidates(&claim(sentence)).remove(0);
    let (before, soldiers) = (of("Es gab 300 Verletzte."), of("Es waren 300 Soldaten."));
    project.write("c.txt", "Meldung\n\nMinisterin Anna Müller sprach von 40 Verletzten. Müller nannte 50 Verletzte.\n");
    update(&corpus);
    let after = of("Es gab 300 Verletzte.");
    assert_eq!((&after.report.path, &after.claim), (&before.report.path, &before.claim));
    let fresh =
        Corpus::open(&project.root(), &project.configuration, Some(&project.folder.path().join("other"))).unwrap();
    update(&fresh);
    assert_eq!(*after, *fresh.candidates(&claim("Es gab 300 Verletzte.")).remove(0));
    assert!(Arc::ptr_eq(&soldiers, &of("Es waren 300 Soldaten.")), "not unpacked again");
}

#[test]
fn progress_goes_up_to_all() {
    let corpus = Project::new(&[("a.txt", A), ("b.md", B)]);
    let seen = std::sync::Mutex::new(Vec::new());
    corpus.open().update(&|progress| seen.lock().unwrap().push((progress.done, progress.total))).unwrap();
    assert_eq!(*seen.lock().unwrap(), [(0, 2), (2, 2), (2, 2)]);
}

#[test]
fn progress_goes_on_within_an_archive() {
    let project = Project::new(&[("a.txt", A)]);
    project.write("archiv.jsonl", "{\"uri\": \"x\", \"body_text\": \"Es gab 300 Tote.\"}\n".repeat(1_000));
    let seen = std::sync::Mutex::new(Vec::new());
    project.open().update(&|progress| seen.lock().unwrap().push((progress.done, progress.total))).unwrap();
    let seen = seen.into_inner().unwrap();
    assert!(seen.is_sorted() && seen.len() > 5, "{seen:?}");
    assert!(seen.iter().all(|&(_, total)| total == seen[0].1), "{seen:?}");
    assert_eq!(seen.last().map(|&(done, total)| done == total), Some(true));
}

#[test]
fn an_index_folder_that_cannot_be_made_is_an_error_that_says_so() {
    let project = Project::new(&[]);
    let file = project.folder.path().join("datei");
    std::fs::write(&file, "").unwrap();
    let error = Corpus::open(&project.root(), &project.configuration, Some(Path::new(&file))).unwrap_err();
    assert!(error.to_string().contains("datei") && error.to_string().contains("--index"), "{error}");
}

const FEED: &str = "<rss version=\"2.0\"><channel><title>Hafenblatt</title><item><title>Brand</title><description>Es waren 300 Soldaten im Einsatz.</description></item>\
    <item><title>Übung</title><description>Es waren 400 Soldaten im Einsatz.</description></item></channel></rss>";

#[test]
fn the_reports_of_a_feed_and_of_an_archive_have_names_and_texts_of_their_own() {
    let project = Project::new(&[("a.txt", A), ("feed.xml", FEED)]);
    project.write("archiv.zip", super::formats::packed(&[("tief/b.md", B), ("feed.xml", FEED), ("bild.png", "x")]));
    let mails = "From a@b Mon\nFrom: a@b.example\nSubject: Brand\n\nEs waren 500 Soldaten im Einsatz.\n";
    project.write("post.mbox", mails.repeat(2));
    let corpus = project.open();
    assert_eq!(skipped(&update(&corpus)), []);
    let found = candidates(&corpus, "Es waren 17 Soldaten.");
    let expected = [
        "corpus/a.txt: rund 10.000",
        "corpus/archiv.zip/feed.xml#1: 300",
        "corpus/archiv.zip/feed.xml#2: 400",
        "corpus/archiv.zip/tief/b.md: 12.000",
        "corpus/feed.xml#1: 300",
        "corpus/feed.xml#2: 400",
        "corpus/post.mbox#1: 500",
        "corpus/post.mbox#2: 500",
    ];
    assert_eq!(found, expected);
    for reported in corpus.candidates(&claim("Es waren 17 Soldaten.")) {
        let shown = corpus.text_of(&reported.report.path).unwrap();
        assert_eq!(reported.claim.figure.phrase.of(&shown.text), reported.text, "{}", reported.report.path);
        assert_eq!(shown.is_extracted, reported.report.path != "corpus/a.txt");
        assert!(shown.file.is_file());
    }
    assert!(corpus.text_of("corpus/feed.xml#3").is_err());
}

#[test]
fn a_feed_that_changed_is_read_anew_as_a_whole() {
    let project = Project::new(&[("feed.xml", FEED)]);
    let corpus = project.up_to_date();
    assert_eq!(update(&corpus).read, 0);
    project.write(
        "feed.xml",
        FEED.replace(
            "<item><title>Brand",
            "<item><title>Neu</title><description>Es waren 200 Soldaten da.</description></item><item><title>Brand",
        ),
    );
    let summary = update(&corpus);
    assert_eq!((summary.reports, summary.read), (3, 3));
    let found = candidates(&corpus, "Es waren 17 Soldaten.");
    assert_eq!(found, ["corpus/feed.xml#1: 200", "corpus/feed.xml#2: 300", "corpus/feed.xml#3: 400"]);
    std::fs::remove_file(project.file("feed.xml")).unwrap();
    assert_eq!((update(&corpus).reports, candidates(&corpus, "Es waren 17 Soldaten.").len()), (0, 0));
}

#[test]
fn the_reports_with_a_word_are_counted() {
    let project = Project::new(&[
        ("a.md", "In Verbier starben drei Skifahrer."),
        ("b.md", "In Verbier waren 11.000 Skifahrer am Berg."),
        ("c.md", "In Zermatt waren 9.000 Skifahrer am Berg."),
    ]);
    let corpus = project.up_to_date();
    let counted = |most| ["verbier", "skifahrer", "davos"].map(|word| corpus.reports_with(word, most));
    assert_eq!(counted(10), [2, 3, 0]);
    assert_eq!(counted(2), [2, 2, 0], "no further than is asked");
    std::fs::remove_file(project.file("b.md")).unwrap();
    corpus.update(&|_| ()).unwrap();
    assert_eq!(counted(10), [1, 2, 0], "a report that is gone counts no more");
}
