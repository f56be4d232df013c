//! What `check` looks like in a terminal, to be read with the eyes of its reader.

use anstream::adapter::strip_str;

use super::{View, check};
use crate::checking::{Code, FixKind, Reason, Relation, Severity, Status};
use crate::language::Lang;
use crate::output::CheckedDocument;
use crate::output::fixture::{checked, claim, counting, exhibit, finding, fix, verdict};

const TEXT: &str = "\
Nordkoreaner in Russland

Sicher ist: Nordkorea hat 12.000 Soldaten nach Russland entsandt. Im Internet kursieren höhere Angaben, und tatsächlich hat Pjöngjang insgesamt 25.000 Soldaten geschickt. Es werden noch mehr: Bis zu 30.000 weitere Soldaten sind in Russland eingetroffen.
Am Strand stehen neue Hotels mit Platz für 19.500 Gäste und 7 Bars, zusammen 13.
";

fn sample() -> CheckedDocument {
    let nis = exhibit(
        Relation::Conflicts,
        "NIS",
        "2024-12-16",
        "Der südkoreanische Geheimdienst NIS beziffert die Zahl der Entsandten auf 12.000.",
        "12.000",
    );
    let pentagon = exhibit(
        Relation::Conflicts,
        "Pentagon",
        "2024-11-04",
        "Das Pentagon bleibt bei seiner Schätzung, wonach etwa 10.000 Soldaten aus Nordkorea nach Russland verlegt wurden, von denen viele bereits in der Region Kursk stehen sollen.",
        "etwa 10.000",
    );
    let mut agrees = nis.clone();
    agrees.relation = Relation::Agrees;
    let soldiers = |words: &str| counting(claim(TEXT, words), "Soldaten");
    let mut contested = finding(Code::Contested, Severity::Warning, Reason::NotSaidWhose, 2);
    contested.fixes.push(fix(FixKind::AddAttribution { attribution: "laut NIS".into() }));
    let mut conflict = finding(Code::Conflict, Severity::Error, Reason::OtherFigures { origins: 2 }, 2);
    conflict.fixes.push(fix(FixKind::UseFigure { figure: "12.000".into(), source: Some("NIS".into()) }));
    conflict.fixes.push(fix(FixKind::UseSpread { spread: "10.000 bis 12.000".into() }));
    let mut let_stand = finding(Code::Modality, Severity::Error, Reason::NotYetFact, 1);
    let_stand.ignored = Some("laut Redaktion abgestimmt".into());
    let unsourced = || finding(Code::Unsourced, Severity::Hint, Reason::NothingReported, 0);
    let wrong = Reason::Miscalculated { result: 19_507.0, operation: crate::checking::Operation::Sum };
    let mut sum = finding(Code::Arithmetic, Severity::Error, wrong, 0);
    sum.related = vec![claim(TEXT, "19.500").figure.span, claim(TEXT, "7").figure.span];
    let unattributed = finding(Code::Unattributed, Severity::Hint, Reason::AttributionMissing, 1);
    checked(
        TEXT,
        Lang::German,
        vec![
            (
                soldiers("12.000"),
                verdict(Status::Contested, vec![contested, unattributed], vec![agrees, pentagon.clone()]),
            ),
            (soldiers("25.000"), verdict(Status::Conflicting, vec![conflict], vec![nis.clone(), pentagon])),
            (soldiers("Bis zu 30.000"), verdict(Status::Supported, vec![let_stand], vec![nis])),
            (counting(claim(TEXT, "19.500"), "Gäste"), verdict(Status::Unsourced, vec![unsourced()], Vec::new())),
            (counting(claim(TEXT, "7"), "Bars"), verdict(Status::Unsourced, vec![unsourced()], Vec::new())),
            (claim(TEXT, "13"), verdict(Status::Unsourced, vec![sum], Vec::new())),
        ],
    )
}

fn plain(width: usize, ignored: bool) -> String {
    strip_str(&check(&[sample()], View { width, ignored })).to_string()
}

#[test]
fn a_check_at_a_hundred_columns() {
    insta::assert_snapshot!(plain(100, false), @r"
    Warnung[contested]: Umstritten und ohne Quelle: 12.000 (NIS, 16.12.2024), dagegen etwa 10.000
                        (Pentagon, 4.11.2024).
      ╭▸ draft.md:3:27
      │
    3 │ Sicher ist: Nordkorea hat 12.000 Soldaten nach Russland entsandt. Im Internet kursieren höhere …
      │                           ━━━━━━
      ⸬  reports/nis.md:5 (NIS, 16.12.2024)
    5 │ Der südkoreanische Geheimdienst NIS beziffert die Zahl der Entsandten auf 12.000.
      │                                                                           ──────
      ⸬  reports/pentagon.md:5 (Pentagon, 4.11.2024)
    5 │ Das Pentagon bleibt bei seiner Schätzung, wonach etwa 10.000 Soldaten aus Nordkorea nach Russla…
      │                                                  ───────────
      │
      ├ Grund: Es geht um dasselbe (Soldaten); die Quellen widersprechen sich, und der Entwurf sagt
      │        nicht, wessen Zahl er nimmt.
      ╰ Vorschlag: Quelle nennen: „laut NIS“

    Anregung[unattributed]: Die Berichte sagen, von wem 12.000 stammt: NIS, 16.12.2024.
      ╭▸ draft.md:3:27
      │
    3 │ Sicher ist: Nordkorea hat 12.000 Soldaten nach Russland entsandt. Im Internet kursieren höhere …
      ╰╴                          ━━━━━━

    Fehler[conflict]: Die Berichte nennen 12.000 (NIS, 16.12.2024) und etwa 10.000 (Pentagon,
                      4.11.2024), nicht 25.000.
      ╭▸ draft.md:3:145
      │
    3 │ …en, und tatsächlich hat Pjöngjang insgesamt 25.000 Soldaten geschickt. Es werden noch mehr: Bi…
      │                                              ━━━━━━
      ⸬  reports/nis.md:5 (NIS, 16.12.2024)
    5 │ Der südkoreanische Geheimdienst NIS beziffert die Zahl der Entsandten auf 12.000.
      │                                                                           ──────
      ⸬  reports/pentagon.md:5 (Pentagon, 4.11.2024)
    5 │ Das Pentagon bleibt bei seiner Schätzung, wonach etwa 10.000 Soldaten aus Nordkorea nach Russla…
      │                                                  ───────────
      │
      ├ Grund: Es geht um dasselbe (Soldaten); 2 voneinander unabhängige Quellen, und keine lässt
      │        25.000 zu.
      ├ Vorschlag: „12.000“ schreiben (NIS)
      ╰ Vorschlag: Spanne schreiben: „10.000 bis 12.000“

    Fehler[arithmetic]: Zusammen sind das 19.507, nicht 13.
      ╭▸ draft.md:4:78
      │
    4 │ Am Strand stehen neue Hotels mit Platz für 19.500 Gäste und 7 Bars, zusammen 13.
      │                                            ──────           ─                ━━
      │
      ╰ Grund: Nachgerechnet mit 19.500 und 7.

    ohne Bericht: 2 Zahlen (19.500, 7)
    1 Befund als geprüft markiert (--show-ignored zeigt sie)
    6 Zahlen geprüft: 1 belegt, 2 Fehler, 1 Warnung, 1 Hinweis
    ");
}

#[test]
fn a_narrow_window_is_kept_to() {
    let output = plain(70, true);
    let widest = output.lines().map(super::columns::width).max();
    assert!(widest <= Some(70), "{output}");
    assert!(output.contains("laut Redaktion abgestimmt"), "{output}");
}

#[test]
fn colours_are_there_to_be_stripped() {
    let styled = check(&[sample()], View { width: 100, ignored: false });
    assert!(styled.contains("\u{1b}[1m"));
}
