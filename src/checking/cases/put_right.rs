//! Figures that a report itself puts right.

use super::verdicts;

const RADIO: &str = "//- 20.05.2016 Kurier
        Für den Sender Ö3 wies das Institut GfK im ersten Halbjahr 41 Prozent Marktanteil aus, tatsächlich waren es nach Prüfung der manipulierten Daten nur 38 Prozent.
        //- draft
";

#[test]
fn what_a_check_found_to_be_wrong() {
    verdicts(&format!(
        "{RADIO}
        Der Sender Ö3 hält einen Marktanteil von 41 Prozent.
                                                 ^^ error retracted
        "
    ));
    verdicts(&format!(
        "{RADIO}
        Der Sender Ö3 hält einen Marktanteil von 38 Prozent.
        "
    ));
    verdicts(&format!(
        "{RADIO}
        Der Sender Ö3 hält einen Marktanteil von 38 statt 41 Prozent.
        "
    ));
    // Where no one checked anything, what was expected and what came of it are two figures.
    verdicts(
        "//- 20.05.2016 Kurier
        Für den Sender Ö3 erwartete das Institut GfK 41 Prozent Marktanteil, tatsächlich waren es nur 38 Prozent.
        //- draft

        Für den Sender Ö3 erwartete das Institut GfK 41 Prozent Marktanteil.
        ",
    );
}

#[test]
fn what_an_audit_found_to_be_wrong() {
    let report = "//- 20.05.2016 The Courier
        The carrier Aquila reported 4,100 flights on time in May when, the audit found, it was actually 3,800 flights.
        //- draft
";
    verdicts(&format!(
        "{report}
        The carrier Aquila had 4,100 flights on time in May.
                               ^^^^^ error retracted
        "
    ));
}

#[test]
fn another_number_of_the_sentence_that_puts_one_right() {
    verdicts(
        "//- 12.05.2016 Der Bote
        In der Zielgruppe (14 bis 49 Jahre) wies das Institut für den Sender Alland 41 Prozent Marktanteil aus, tatsächlich waren es nach Prüfung der Daten nur 38 Prozent.
        //- draft
        In der Zielgruppe (14 bis 49 Jahre) kam der Sender Alland auf 38 Prozent Marktanteil.
                           ^^^^^^^^^ silent
                                                                      ^^ silent
        ",
    );
    verdicts(
        "//- 12.05.2016 Der Bote
        In der Zielgruppe (14 bis 49 Jahre) wies das Institut für den Sender Alland 41 Prozent Marktanteil aus, tatsächlich waren es nach Prüfung der Daten nur 38 Prozent.
        //- draft
        In der Zielgruppe kam der Sender Alland auf 41 Prozent Marktanteil.
                                                    ^^ error retracted
        ",
    );
}
