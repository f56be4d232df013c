//! What is left over on both sides: a number of the draft that no report has, and a reported one with the same digits
//! that the draft has not.

use super::verdicts;

#[test]
fn who_says_so_and_how_sure_it_is_are_no_matter() {
    verdicts(
        "//- 12.05.2016 Der Bote
        Nach einem Austritt aus der EU würde das britische Bruttoinlandsprodukt binnen zwei Jahren um 3,6 Prozent sinken, 820.000 Jobs gingen verloren.
        //- draft
        Für den Fall des Austritts aus der EU sieht das britische Finanzministerium 280.000 Jobs in Gefahr.
                                                                                    ^^^^^^^ warning conflict
        ",
    );
    verdicts(
        "//- 12.05.2016 Der Bote
        Nach einem Austritt aus der EU würde das britische Bruttoinlandsprodukt binnen zwei Jahren um 3,6 Prozent sinken, 820.000 Jobs gingen verloren.
        //- draft
        Für den Fall des Austritts aus der EU sieht das britische Finanzministerium 280.000 Jobs in Gefahr.
                                                                                    ^^^^^^^ silent

        Insgesamt könnten 820.000 Jobs verlorengehen.
                          ^^^^^^^ supported, silent
        ",
    );
}

#[test]
fn a_nought_too_many_beside_another_role() {
    verdicts(
        "//- 12.05.2016 Der Bote
        Bei den Obstbauern der Steiermark sind etwa 400 Hektar Hagelnetze beschädigt, die Hälfte davon komplett zerstört.
        //- draft
        Auch den Obstbauern der Steiermark wurden etwa 4.000 Hektar Hagelnetze beschädigt.
                                                       ^^^^^ warning conflict
        ",
    );
}

#[test]
fn three_digits_say_enough_in_other_words() {
    verdicts(
        "//- 12.05.2016 Der Bote
        Das Finanzergebnis der Alland Energie war mit 72,1 Millionen Euro negativ.
        //- draft
        Verdorben hat der Alland Energie die Bilanz das Finanzergebnis, hier klafft ein Loch von 71,2 Millionen Euro.
                                                                                                 ^^^^^^^^^^^^^^ warning conflict
        ",
    );
}

#[test]
fn round_numbers_are_of_many_things() {
    verdicts(
        "//- 12.05.2016 Der Bote
        Auf der Insel Samos sind am Montag 1.200 Flüchtlinge angekommen.
        //- draft
        Im Lager an der Grenze sitzen seit Wochen 12.000 Flüchtlinge fest.
                                                  ^^^^^^ silent
        ",
    );
}

#[test]
fn what_follows_from_the_draft_is_typed_right() {
    verdicts(
        "//- 12.05.2016 Der Bote
        In Westen stimmten 31 Prozent der Befragten zu, im Osten 40 Prozent.
        //- draft
        Im Westen stimmten 40 Prozent der Befragten zu, im Osten 53 Prozent, das sind 13 Punkte mehr.
                                                                                      ^^ silent
        ",
    );
}

#[test]
fn a_number_made_more_exact() {
    verdicts(
        "//- 16.05.2016 Der Bote
        Der Altdorf-Konzern erwirtschaftete 2014 rund 30 Milliarden Euro Umsatz.
        //- draft
        Der Altdorf-Konzern erwirtschaftete 2014 genau 30,2 Milliarden Euro Umsatz.
                                                       ^^^^^^^^^^^^^^^ warning precision
        ",
    );
}

#[test]
fn a_nought_too_many_of_the_same_deed() {
    verdicts(
        "//- 12.05.2005 The Courier
        About 300 fans protested outside the ground in Leeds two days ago.
        //- draft
        About 3,000 protested outside the ground in Leeds, and some MPs want to step in.
              ^^^^^ warning conflict

        About 300 protested outside the ground in Leeds, and some MPs want to step in.
              ^^^ supported, silent
        ",
    );
    verdicts(
        "//- 12.05.2005 The Courier
        About 300 fans protested outside the ground in Leeds two days ago.
        //- draft
        About 3,000 walked through the streets of London, and some MPs want to step in.
              ^^^^^ silent
        ",
    );
}

#[test]
fn billions_for_millions_with_one_bound() {
    verdicts(
        "//- 12.05.2016 Der Bote
        Wie ein Radiosender berichtete, beläuft sich der Schaden allein für griechische Unternehmen bereits auf mehr als sechs Millionen Euro.
        //- draft
        Griechischen Betrieben war dadurch bis Mitte Mai ein Schaden von mehr als sechs Milliarden Euro entstanden.
                                                                                  ^^^^^^^^^^^^^^^^ warning conflict
        ",
    );
}

#[test]
fn a_slip_beside_the_same_figure_whatever_the_two_are_of() {
    verdicts(
        "//- 12.05.2016 Der Bote
        Im vergangenen Jahr seien 173 solcher Fälle gezählt worden, 2014 seien es 28 gewesen.
        //- draft
        Besonders stark nahmen die Angriffe zu, von 28 auf 137.
                                                           ^^^ warning conflict

        Besonders stark nahmen die Angriffe zu, von 29 auf 137.
                                                           ^^^ silent
        ",
    );
}

#[test]
fn digits_swapped_in_what_two_texts_tell_in_other_words() {
    // Among a dozen reports, a word that one of them has says which one is meant.
    let others: Vec<String> =
        (1..12).map(|day| format!("//- {day:02}.02.2025 Der Bote\nDer Rat tagte {day} Stunden.\n")).collect();
    let others = others.concat();
    verdicts(&format!(
        "{others}//- 18.03.2025 Der Bote
        Sichergestellt wurden außerdem 31.000 Euro Bargeld, teils mit Farbspuren, und fünf Autos, darunter drei Audi der RS-Reihe.
        //- draft
        Mitgenommen hat die Polizei drei Audi der RS-Reihe und 13.000 Euro in Scheinen, manche davon mit Farbspuren.
                                                               ^^^^^^ warning conflict
        "
    ));
    verdicts(&format!(
        "{others}//- 18.03.2025 Der Bote
        Für den Umbau der Turnhalle gibt die Stadt 31.000 Euro aus.
        //- draft
        Beim Sommerfest kamen 13.000 Euro an Spenden zusammen.
                              ^^^^^^ silent
        "
    ));
}
