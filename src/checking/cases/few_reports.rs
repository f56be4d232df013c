//! Among a few reports that were gathered for one matter: less need be said for one thing to be meant.

use super::verdicts;

#[test]
fn a_figure_without_its_noun_is_looked_for_among_all() {
    verdicts(
        "//- 12.02.2005 The Courier
        About 300 fans of Manchester United protested outside Old Trafford against the sale of the club.
        //- draft
        The fans of Manchester United need no convincing. Some 300 of them demonstrated outside Old Trafford.
                                                               ^^^ supported, silent
        ",
    );
}

#[test]
fn a_slip_in_a_thing_that_is_not_told() {
    verdicts(
        "//- 12.02.2016 Der Bote
        Bei einer Geschwindigkeit von 28.000 Stundenkilometern braucht die Raumstation ISS für eine Umrundung der Erde 90 Minuten.
        //- draft
        Die Raumstation ISS rast mit 82.000 Stundenkilometern um die Erde, gut 90 Minuten dauert ein Umlauf.
                                     ^^^^^^ warning conflict
        ",
    );
}

#[test]
fn millions_for_billions_behind_a_bound() {
    verdicts(
        "//- 18.05.2016 Der Bote
        Der Schaden für griechische Unternehmen beläuft sich auf mehr als sechs Millionen Euro.
        //- draft
        Griechischen Unternehmen ist ein Schaden von mehr als sechs Milliarden Euro entstanden.
                                                              ^^^^^^^^^^^^^^^^ warning conflict
        ",
    );
}

#[test]
fn the_number_of_the_thing_beside_it() {
    verdicts(
        "//- 20.04.2016 Der Bote
        38 Prozent der Asylsuchenden in Griechenland sind Minderjährige und 22 Prozent Frauen, teilte die UNO mit.
        //- draft
        In Griechenland sind 38 Prozent der Asylsuchenden Minderjährige.
                             ^^ supported, silent

        In Griechenland waren 38 Prozent Frauen.
                              ^^ unsourced, silent
        ",
    );
}

#[test]
fn a_quotation_that_lost_its_marks() {
    verdicts(
        "//- 04.07.2015 Der Bote
        Da gibt es nur zwei Optionen, sagte Sinn der Neuen Post.
        //- draft
        „Da gibt es nur drei Optionen“, sagte Sinn der Neuen Post.
                        ^^^^ error quote
        ",
    );
    verdicts(
        "//- 04.07.2015 Der Bote
        Da gibt es nur zwei Optionen, sagte Sinn der Neuen Post.
        //- draft
        „Für die Banken sehe ich nur drei Optionen“, sagte Sinn der Neuen Post.
                                     ^^^^ silent
        ",
    );
}

#[test]
fn a_count_that_was_put_right_in_the_report() {
    let report = "//- 28.06.2015 Der Bote
        Im Parlament in Athen stimmten 178 Abgeordnete für das Referendum. Eine erste Zählung von 179 Abgeordneten wurde nachträglich auf 178 korrigiert.
        ";
    verdicts(&format!(
        "{report}//- draft
        Im Parlament in Athen stimmten 179 Abgeordnete für das Referendum.
                                       ^^^ error retracted
        "
    ));
    verdicts(&format!(
        "{report}//- draft
        Im Parlament in Athen stimmten 178 Abgeordnete für das Referendum.
                                       ^^^ supported, silent
        "
    ));
}

#[test]
fn a_report_that_says_the_same_with_another_number_and_calls_itself_corrected() {
    verdicts(
        "//- 24.03.1987 The Courier
        AT&T said it also created a separate team of 600 people that will educate the computer sales force.
        //- 24.03.1987 The Courier
        # CORRECTED - AT&T forms computer sales groups

        AT&T said it also created a separate team of 500 people that will educate the computer sales force.
        //- draft
        AT&T has created a separate team of 600 people.
                                            ^^^ error retracted
        ",
    );
}

#[test]
fn what_a_relative_clause_says_makes_no_figure_an_old_one() {
    verdicts(
        "//- 19.01.2005 The Courier
        Indonesia, which originally accepted the moratorium, owes the Paris Club about $48bn.
        //- draft
        Indonesia owes the Paris Club $48m.
                                       ^^^ warning conflict
        ",
    );
}

#[test]
fn earlier_this_month_is_a_day_and_no_older_figure() {
    verdicts(
        "//- 19.02.2005 The Courier
        The 76-year-old owner of the Tampa Bay Buccaneers has made an offer for Manchester United.
        //- draft
        Earlier this month the 67-year-old owner of the Tampa Bay Buccaneers made an offer for Manchester United.
                               ^^ warning conflict
        ",
    );
}
