//! The store with claims made by hand, on a real disk.

#![allow(clippy::unwrap_used, reason = "a test that cannot set up its store has failed")]
#![allow(clippy::redundant_closure_for_method_calls, reason = "a method of one lifetime cannot be named here")]

use std::ops::ControlFlow;
use std::path::Path;

use super::super::{Metadata, Passage, keys};
use super::{NewFile, NewReport, Packer, ReadContent, Row, Stat, Store, StoreError};
use crate::reading::{Attribution, Change, Claim, Figure, Kind, Mention, Qualifier, Subject};
use crate::text::{BlockKind, Span};

/// A claim that counts `value` of `head`.
pub(in crate::corpus) fn claim(value: f64, head: &str) -> Claim {
    Claim {
        figure: Figure {
            span: Span::new(0, 5),
            phrase: Span::new(0, 5),
            value: Some(value),
            low: Some(value),
            high: Some(value),
            last_digit: 1.0,
            qualifier: Qualifier::Exact,
            kind: Kind::Count,
            unit: None,
            change: Change::Total,
        },
        subject: Subject { head: Some(head.into()), counts: Some(head.into()), ..Subject::default() },
        attribution: None,
        sentence: Span::new(0, 20),
        block: BlockKind::Paragraph,
        quotation: None,
    }
}

/// A file with one report, which has these claims.
pub(in crate::corpus) fn report(path: &str, claims: &[Claim]) -> NewFile {
    let rows = claims
        .iter()
        .map(|claim| Row {
            claim: claim.clone(),
            line: 1,
            page: None,
            text: "12".into(),
            sentence: "Zwölf Soldaten.".into(),
            sources: Vec::new(),
            passage: Passage::default(),
        })
        .collect();
    let content = ReadContent {
        metadata: Metadata { title: Some(path.into()), ..Metadata::default() },
        language: "de",
        rows,
        names: vec![("nis".into(), "geheimdienst".into())],
    };
    NewFile {
        path: path.into(),
        stat: Stat { size: 1, modified: 2, hash: [3; 16] },
        why: None,
        reports: vec![NewReport::read(path.into(), content, &Packer::default()).unwrap()],
    }
}

pub(in crate::corpus) fn put(store: &Store, reports: &[NewFile]) {
    let mut writer = store.write().unwrap();
    for report in reports {
        writer.put(report).unwrap();
    }
    writer.commit().unwrap();
}

impl Store {
    /// How many segments there are.
    pub(in crate::corpus) fn segments(&self) -> u32 {
        let connection = self.lock();
        connection.connection.query_row("SELECT count(*) FROM segments", [], |row| row.get(0)).unwrap()
    }
}

/// The paths of the reports that have a claim like `wanted`.
fn found(store: &Store, wanted: &Claim) -> Vec<String> {
    let mut paths: Vec<String> = store
        .read(|snapshot| {
            let mut paths = Vec::new();
            let keys = keys::of(wanted);
            // The last one is that of its dimension, which all claims here share.
            for &key in &keys[..keys.len() - 1] {
                for claim in snapshot.listed(key, u32::MAX)?.claims.unwrap() {
                    let report = snapshot.report_with(claim)?.expect("a key leads to a claim");
                    paths.push(report.unpack()?.open()?.head.path.to_owned());
                }
            }
            Ok(paths)
        })
        .unwrap();
    paths.sort();
    paths.dedup();
    paths
}

fn open(path: &Path) -> Store {
    Store::open(path, "reader 1").unwrap()
}

#[test]
fn claims_are_found_by_noun_and_by_number_and_come_back_whole() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder.path().join("index.sqlite"));
    let soldiers = claim(11_987.0, "soldat");
    put(&store, &[report("a.txt", std::slice::from_ref(&soldiers)), report("b.txt", &[claim(40.0, "panzer")])]);
    assert_eq!(found(&store, &claim(500.0, "soldat")), ["a.txt"], "the same noun");
    assert_eq!(found(&store, &claim(12_000.0, "haus")), ["a.txt"], "the same number, rounded");
    assert_eq!(found(&store, &claim(7.0, "haus")), Vec::<String>::new());
    let rows = store.read(|snapshot| snapshot.report_with(0)?.unwrap().unpack()?.open()?.rows()).unwrap();
    assert_eq!(rows[0].claim, soldiers);
    let mut longer = Vec::new();
    let each = &mut |name: &str| {
        longer.push(name.to_owned());
        ControlFlow::Continue(())
    };
    store.read(|snapshot| snapshot.longer_names("nis", each)).unwrap();
    assert_eq!(longer, ["geheimdienst"]);
}

#[test]
fn a_report_read_anew_leaves_nothing_of_its_old_self() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder.path().join("index.sqlite"));
    put(&store, &[report("a.txt", &[claim(10.0, "soldat"), claim(20.0, "panzer")])]);
    put(&store, &[report("a.txt", &[claim(30.0, "schiff")])]);
    assert_eq!(found(&store, &claim(10.0, "soldat")), Vec::<String>::new());
    assert_eq!(found(&store, &claim(30.0, "schiff")), ["a.txt"]);
    let mut writer = store.write().unwrap();
    writer.remove("a.txt").unwrap();
    writer.commit().unwrap();
    let connection = rusqlite::Connection::open(store.path()).unwrap();
    for table in ["files", "parts", "reports", "names", "segments", "blocks"] {
        let sql = format!("SELECT count(*) FROM {table}");
        let count: i64 = connection.query_row(&sql, [], |row| row.get(0)).unwrap();
        assert_eq!(count, 0, "{table}");
    }
}

#[test]
fn a_file_of_several_reports_goes_with_all_of_them_and_a_real_name_stays() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder.path().join("index.sqlite"));
    let part = |name: &str, value| report(name, &[claim(value, "soldat")]).reports.remove(0);
    let feed =
        || NewFile { reports: vec![part("feed.xml#1", 10.0), part("feed.xml#2", 20.0)], ..report("feed.xml", &[]) };
    put(&store, &[feed(), report("feed.xml#2", &[claim(30.0, "schiff")])]);
    assert_eq!(found(&store, &claim(10.0, "soldat")), ["feed.xml#1"]);
    assert_eq!(found(&store, &claim(30.0, "schiff")), ["feed.xml#2"], "the file's own, in whatever order");
    put(&store, &[feed()]);
    assert_eq!(found(&store, &claim(30.0, "schiff")), ["feed.xml#2"]);
    put(&store, &[report("feed.xml", &[claim(40.0, "panzer")])]);
    assert_eq!(found(&store, &claim(10.0, "soldat")), Vec::<String>::new());
    assert_eq!(found(&store, &claim(40.0, "panzer")), ["feed.xml"]);
}

#[test]
fn a_damaged_file_is_thrown_away_and_begun_anew() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("index.sqlite");
    std::fs::write(&path, "not a database, and longer than a header of one hundred bytes: ".repeat(9)).unwrap();
    let store = open(&path);
    put(&store, &[report("a.txt", &[claim(10.0, "soldat")])]);
    assert_eq!(found(&store, &claim(10.0, "soldat")), ["a.txt"]);
}

#[test]
fn damage_found_late_is_named_and_can_be_mended() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("index.sqlite");
    let store = open(&path);
    put(&store, &[report("a.txt", &[claim(10.0, "soldat")])]);
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection.execute("UPDATE reports SET content = x'ff'", []).unwrap();
    drop(connection);
    let error = store.read(|snapshot| snapshot.report_with(0)?.unwrap().unpack()).unwrap_err();
    assert!(matches!(error, StoreError::Damaged(_)), "{error}");
    store.start_over().unwrap();
    put(&store, &[report("a.txt", &[claim(10.0, "soldat")])]);
    assert_eq!(found(&store, &claim(10.0, "soldat")), ["a.txt"]);
}

#[test]
fn a_claim_comes_back_with_all_its_places() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder.path().join("index.sqlite"));
    let mention = |start, text: &str| Mention { span: Span::new(start, start + text.len()), text: text.into() };
    let mut told = claim(10.0, "soldat");
    told.figure.span = Span::new(70_020, 70_022);
    told.figure.phrase = Span::new(70_010, 70_030);
    told.sentence = Span::new(70_000, 70_100);
    told.quotation = Some(Span::new(70_005, 70_090));
    told.subject.noun = Some(Span::new(90, 98));
    told.attribution = Some(Attribution {
        source: mention(70_040, "Feuerwehr"),
        via: Some(mention(80_000, "dpa")),
        cue: Some(Span::new(70_035, 70_039)),
        joint: vec!["Polizei".into()],
        anonymous: false,
        several: true,
    });
    let claims = [told, claim(20.0, "panzer")];
    put(&store, &[report("a.txt", &claims)]);
    let report = store.read(|snapshot| snapshot.report_with(1)?.unwrap().unpack()).unwrap();
    let report = report.open().unwrap();
    let rows = report.rows().unwrap();
    assert_eq!(rows.iter().map(|row| row.claim.clone()).collect::<Vec<_>>(), claims);
    assert_eq!(rows[1], report.row(1).unwrap(), "alone and with the others");
}

#[test]
fn the_file_becomes_smaller_when_most_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("index.sqlite");
    let store = open(&path);
    let claims: Vec<Claim> = (0..200).map(|number| claim(f64::from(number), &format!("noun {number}"))).collect();
    let reports: Vec<NewFile> = (0..100).map(|number| report(&format!("{number}.txt"), &claims)).collect();
    put(&store, &reports);
    let pages = || -> i64 {
        let connection = rusqlite::Connection::open(&path).unwrap();
        connection.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap()
    };
    let full = pages();
    let mut writer = store.write().unwrap();
    for file in &reports[1..] {
        writer.remove(&file.path).unwrap();
    }
    writer.commit().unwrap();
    assert!(pages() < full / 2, "{} of {full} pages", pages());
    assert_eq!(found(&store, &claims[7]), ["0.txt"]);
}

#[test]
fn damage_anywhere_in_the_lists_is_named_and_never_more_than_that() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("index.sqlite");
    let store = open(&path);
    let claims: Vec<Claim> = (0..1_500).map(|number| claim(f64::from(number % 7), "soldat")).collect();
    put(&store, &[report("a.txt", &claims), report("b.txt", &[claim(10.0, "panzer")])]);
    let connection = rusqlite::Connection::open(&path).unwrap();
    let blocks: i64 = connection.query_row("SELECT count(*) FROM blocks", [], |row| row.get(0)).unwrap();
    let mut named = 0;
    for round in 0..40 {
        let bytes: Vec<u8> = connection
            .query_row("SELECT bytes FROM blocks LIMIT 1 OFFSET ?1", [round % blocks], |row| row.get(0))
            .unwrap();
        let mut damaged = bytes.clone();
        let at = (round * 7_919) as usize % damaged.len();
        damaged[at] = !damaged[at];
        damaged.truncate(damaged.len() - (round % 3) as usize);
        let replace = |by: &[u8], whose: &[u8]| {
            connection.execute("UPDATE blocks SET bytes = ?1 WHERE bytes = ?2", [by, whose]).unwrap();
        };
        replace(&damaged, &bytes);
        let asked = store.read(|snapshot| {
            let keys: Vec<_> = ["soldat", "panzer"].map(|head| keys::of(&claim(3.0, head))).concat();
            let listed: Vec<_> = keys.iter().map(|&key| snapshot.listed(key, 1_000)).collect::<Result<_, _>>()?;
            snapshot.both(&listed[0], &listed[1], 1_000)?;
            snapshot.orders(&[0, 7, 1_499, 1_500])?;
            snapshot.reports_with(keys::word_key("soldaten"))
        });
        match asked {
            Err(StoreError::Damaged(_)) => named += 1,
            other => drop(other.unwrap()),
        }
        replace(&bytes, &damaged);
    }
    assert!(named > 5, "some of it shows in how the lists are made: {named}");
}

#[test]
fn whoever_opens_waits_for_no_writer() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("index.sqlite");
    put(&open(&path), &[report("a.txt", &[claim(10.0, "soldat")])]);
    let writer = rusqlite::Connection::open(&path).unwrap();
    writer.execute_batch("BEGIN IMMEDIATE").unwrap();
    let second = Store::open(&path, "reader 1").unwrap();
    assert_eq!(found(&second, &claim(10.0, "soldat")), ["a.txt"], "and sees the last commit");
}

#[test]
fn what_another_reader_filled_counts_as_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("index.sqlite");
    put(&open(&path), &[report("a.txt", &[claim(10.0, "soldat")])]);
    let newer = Store::open(&path, "reader 2").unwrap();
    assert_eq!(found(&newer, &claim(10.0, "soldat")), Vec::<String>::new());
    let mut known = 0;
    newer.read(|snapshot| snapshot.each_stat(None, &mut |_, _| known += 1)).unwrap();
    assert_eq!(known, 0, "so that every report is read anew");
    put(&newer, &[report("b.txt", &[claim(10.0, "soldat")])]);
    assert_eq!(found(&newer, &claim(10.0, "soldat")), ["b.txt"], "and the old contents are gone");
    assert_eq!(found(&open(&path), &claim(10.0, "soldat")), Vec::<String>::new(), "the older one sees none of it");
}

#[test]
fn an_older_schema_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("index.sqlite");
    let old = rusqlite::Connection::open(&path).unwrap();
    old.execute_batch("CREATE TABLE reports(name TEXT); CREATE VIEW old_view AS SELECT 1; PRAGMA user_version = 7")
        .unwrap();
    drop(old);
    let store = open(&path);
    put(&store, &[report("a.txt", &[claim(10.0, "soldat")])]);
    assert_eq!(found(&store, &claim(10.0, "soldat")), ["a.txt"]);
}

#[test]
fn readers_see_all_of_a_commit_or_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("index.sqlite");
    let (mine, other) = (open(&path), open(&path));
    put(&mine, &[report("a.txt", &[claim(10.0, "soldat")])]);
    let mut writer = mine.write().unwrap();
    writer.put(&report("b.txt", &[claim(10.0, "soldat")])).unwrap();
    writer.remove("a.txt").unwrap();
    assert_eq!(found(&other, &claim(10.0, "soldat")), ["a.txt"], "before the commit");
    let before = other.read(|snapshot| Ok(snapshot.generation())).unwrap();
    writer.commit().unwrap();
    assert_eq!(found(&other, &claim(10.0, "soldat")), ["b.txt"], "after it");
    assert_ne!(other.read(|snapshot| Ok(snapshot.generation())).unwrap(), before);
}

#[test]
fn writers_take_turns() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("index.sqlite");
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let path = &path;
            scope.spawn(move || {
                let store = open(path);
                for number in 0..5 {
                    put(&store, &[report(&format!("{thread}-{number}.txt"), &[claim(10.0, "soldat")])]);
                }
            });
        }
    });
    assert_eq!(found(&open(&path), &claim(10.0, "soldat")).len(), 20);
}
