//! Reports of every format, and what is wrong with files.

use std::io::Write;

use crate::desk::{Desk, Run};

/// A PDF of these pages, one line of text each, with `more` objects from number 100 on.
fn pdf(pages: &[&str], trailer: &str) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len()).map(|page| format!("{} 0 R", 10 + 2 * page)).collect();
    let mut objects = vec![
        (1, "<< /Type /Catalog /Pages 2 0 R >>".to_owned()),
        (2, format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len())),
        (3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned()),
    ];
    for (at, page) in pages.iter().enumerate() {
        let number = 10 + 2 * at;
        let content =
            if page.starts_with('/') { (*page).to_owned() } else { format!("BT /F1 12 Tf 72 700 Td ({page}) Tj ET") };
        objects.push((
            number,
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /X 90 0 R >> >> >>",
                number + 1
            ),
        ));
        objects.push((number + 1, format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len())));
    }
    // A lock whose key is no empty one.
    objects.push((
        80,
        "<< /Filter /Standard /V 1 /R 2 /P -4 /O <28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A> \
         /U <28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A> >>"
            .to_owned(),
    ));
    // A drawing that draws itself.
    let own = "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 90 0 R >> >> /Length 5 >>";
    objects.push((90, format!("{own}\nstream\n/X Do\nendstream")));
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in &objects {
        places.push((*number, bytes.len()));
        write!(bytes, "{number} 0 obj\n{object}\nendobj\n").expect("memory");
    }
    let table = bytes.len();
    bytes.extend_from_slice(b"xref\n0 1\n0000000000 65535 f \n");
    for (number, place) in places {
        write!(bytes, "{number} 1\n{place:010} 00000 n \n").expect("memory");
    }
    write!(bytes, "trailer\n<< /Size 100 /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n").expect("memory");
    bytes
}

/// The one line that is said of `corpus/NAME`, its name left out.
fn said(desk: &Desk, name: &str) -> String {
    let run = desk.run(&["index", "--lang", "en"]);
    assert_eq!(run.status, 0, "{run:?}");
    let start = format!("  corpus/{name}: ");
    let lines: Vec<&str> = run.stdout.lines().filter_map(|line| line.strip_prefix(&start)).collect();
    assert_eq!(lines.len(), 1, "{name}: {}", run.stdout);
    lines[0].to_owned()
}

fn first_line(run: &Run) -> &str {
    run.stdout.lines().next().unwrap_or_default()
}

#[test]
fn a_pdf_is_read_page_by_page() {
    let desk = Desk::with_reports();
    let pages =
        ["Die Lage in Kursk", "Nordkorea hat laut NIS 11.500 Soldaten nach Russland entsandt.", "Es folgt nichts."];
    desk.write("corpus/lage.pdf", pdf(&pages, ""));
    let document = &desk.json(&["extract", "corpus/lage.pdf", "--with-text", "--format", "json"])["documents"][0];
    assert_eq!(document["text"], pages.join("\n\n"));
    assert_eq!(document["metadata"]["title"], "Die Lage in Kursk");
    let run = desk.run(&["find", "Soldaten", "Russland"]);
    assert!(run.stdout.contains("corpus/lage.pdf#page=2"), "{}", run.stdout);
    let found = desk.json(&["find", "Soldaten", "--format", "json"]).to_string();
    assert!(found.contains("\"line\":3,") && found.contains("\"page\":2,"), "{found}");
}

#[test]
fn what_is_wrong_with_a_pdf_is_said_and_the_rest_is_read() {
    let desk = Desk::with_reports();
    let whole = pdf(&["Nordkorea hat 11.500 Soldaten entsandt."], "");
    desk.write("corpus/halb.pdf", &whole[..whole.len() / 2]);
    desk.write("corpus/leer.pdf", "");
    desk.write("corpus/bild.pdf", pdf(&["/X Do"], ""));
    desk.write("corpus/zu.pdf", pdf(&["Geheim"], "/Encrypt 80 0 R /ID [<00> <00>]"));
    desk.write("corpus/text.pdf", "Nordkorea hat 11.500 Soldaten entsandt.");
    assert_eq!(said(&desk, "leer.pdf"), "empty");
    assert!(said(&desk, "halb.pdf").starts_with("damaged"), "{}", said(&desk, "halb.pdf"));
    assert!(said(&desk, "bild.pdf").starts_with("damaged"), "a drawing that draws itself: {}", said(&desk, "bild.pdf"));
    assert_eq!(said(&desk, "zu.pdf"), "encrypted; save it without a password to include it");
    assert!(said(&desk, "text.pdf").starts_with("no PDF"));
    assert!(first_line(&desk.run(&["index", "--lang", "en"])).starts_with("2 reports"), "the rest is read");
}

#[test]
fn a_feed_has_many_reports_and_a_draft_is_checked_against_them() {
    let desk = Desk::with_reports();
    let item = |number: usize| {
        format!(
            "<item><title>Meldung {number}</title><description>In Ahausen wurden {number} Menschen verletzt.</description></item>"
        )
    };
    let items: String = (1..=3000).map(item).collect();
    desk.write("corpus/feed.xml", format!("<rss version=\"2.0\"><channel><title>Bote</title>{items}</channel></rss>"));
    let run = desk.run(&["index", "--lang", "en"]);
    assert!(first_line(&run).starts_with("3002 reports"), "{}", run.stdout);
    let found = desk.run(&["find", "2999"]);
    let extracted = desk.json(&["extract", "corpus/feed.xml", "--format", "json"]);
    assert_eq!(extracted["documents"].as_array().map(Vec::len), Some(3000));
    assert_eq!(extracted["documents"][2999]["path"], "corpus/feed.xml#3000", "{found:?}");
}

#[cfg(unix)]
#[test]
fn a_name_of_two_lines_is_told_in_one() {
    let desk = Desk::with_reports();
    desk.write("corpus/zwei\nZeilen.txt", [0x89, b'P', b'N', b'G', 0, 0, 0, 1]);
    let run = desk.run(&["check", "entwurf.md", "--fail-on", "never"]);
    assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
    assert!(run.stderr.starts_with("beleg: corpus/zwei\\nZeilen.txt: no text"), "{}", run.stderr);
    let run = desk.run(&["index", "--lang", "en"]);
    assert_eq!(run.stdout.lines().count(), 3, "{}", run.stdout);
}

#[test]
fn an_archive_names_what_it_has_that_cannot_be_read() {
    let desk = Desk::with_reports();
    let lines = "{\"uri\": \"urn:leer\"}\n".repeat(100);
    let report = "{\"uri\": \"a\", \"headline\": \"Brand\", \"body_text\": \"Es gab 12 Verletzte.\"}\n";
    desk.write("corpus/archiv.jsonl", report.to_owned() + &lines);
    let run = desk.run(&["index", "--lang", "en"]);
    assert!(first_line(&run).starts_with("3 reports"), "{}", run.stdout);
    assert!(run.stdout.contains("corpus/archiv.jsonl#2: ninjs without the text of a report"), "{}", run.stdout);
    assert!(run.stdout.contains("corpus/archiv.jsonl: 80 more reports in it cannot be read"), "{}", run.stdout);
    assert_eq!(run.stdout.lines().count(), 23, "{}", run.stdout);
}

#[test]
fn nothing_is_written_into_the_corpus() {
    let desk = Desk::with_reports();
    desk.write("corpus/lage.pdf", pdf(&["Es gab 12 Verletzte."], ""));
    desk.write("corpus/seite.html", "<html><body><p>Es gab 12 Verletzte.</p></body></html>");
    desk.write("corpus/halb.zip", b"PK\x03\x04");
    let names = || {
        let mut names: Vec<_> =
            std::fs::read_dir(desk.path("corpus")).expect("the folder").flatten().map(|it| it.file_name()).collect();
        names.sort();
        names
    };
    let before = names();
    desk.run(&["index"]);
    assert_eq!(names(), before);
}
