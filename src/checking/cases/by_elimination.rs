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
