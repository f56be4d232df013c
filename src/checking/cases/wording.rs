//! How a number is worded: rounded, hedged, bounded, collapsed.

use super::verdicts;

#[test]
fn a_rounded_number_is_supported() {
    verdicts(
        "//- 23.10.2024 Der Bote
        Das Pentagon schätzt, dass Nordkorea rund 10.000 Soldaten nach Russland entsandt hat.
        //- draft
        Nordkorea hat nach Angaben des Pentagons rund 10.000 Soldaten nach Russland entsandt.
                                                      ^^^^^^ supported, silent
        ",
    );
    verdicts(
        "//- 12.06.2023 Der Bote
        In Neustadt demonstrierten am Samstag nach Angaben der Polizei 11.987 Menschen gegen den Tunnel.
        //- draft
        In Neustadt demonstrierten nach Angaben der Polizei rund 12.000 Menschen gegen den Tunnel.
                                                                 ^^^^^^ supported, silent
        ",
    );
}

#[test]
fn wrongly_rounded() {
    verdicts(
        "//- 12.06.2023 Der Bote
        In Neustadt demonstrierten am Samstag nach Angaben der Polizei 11.987 Menschen gegen den Tunnel.
        //- draft
        In Neustadt demonstrierten nach Angaben der Polizei rund 11.000 Menschen gegen den Tunnel.
                                                                 ^^^^^^ warning precision
        ",
    );
}

#[test]
fn a_dropped_hedge_is_information() {
    verdicts(
        "//- 12.06.2023 Der Bote
        In Neustadt demonstrierten am Samstag nach Angaben der Polizei rund 10.000 Menschen gegen den Tunnel.
        //- draft
        In Neustadt demonstrierten nach Angaben der Polizei 10.000 Menschen gegen den Tunnel.
                                                            ^^^^^^ information qualifier
        ",
    );
}

#[test]
fn more_exact_than_any_report() {
    verdicts(
        "//- 12.06.2023 Der Bote
        In Neustadt demonstrierten am Samstag nach Angaben der Polizei rund 10.000 Menschen gegen den Tunnel.
        //- draft
        In Neustadt demonstrierten nach Angaben der Polizei 10.037 Menschen gegen den Tunnel.
                                                            ^^^^^^ warning precision
        ",
    );
}

#[test]
fn a_dropped_bound() {
    verdicts(
        "//- 12.06.2023 Der Bote
        Bei dem Erdbeben in Marokko kamen nach Angaben der Regierung mindestens 31 Menschen ums Leben.
        //- draft
        Bei dem Erdbeben in Marokko kamen 31 Menschen ums Leben.
                                          ^^ warning qualifier
        ",
    );
    verdicts(
        "//- 12.06.2023 Der Bote
        Nordkorea hat nach Angaben der Ukraine bis zu 14.000 Soldaten nach Russland entsandt.
        //- draft
        Nordkorea hat 14.000 Soldaten nach Russland entsandt.
                      ^^^^^^ warning qualifier
        ",
    );
}

#[test]
fn a_bound_kept_in_other_words() {
    verdicts(
        "//- 12.06.2023 Der Bote
        Bei dem Erdbeben in Marokko kamen nach Angaben der Regierung mindestens 31 Menschen ums Leben.
        //- draft
        Bei dem Erdbeben in Marokko kamen nach Angaben der Regierung wenigstens 31 Menschen ums Leben.
                                                                                ^^ supported, silent
        ",
    );
}

#[test]
fn a_bound_turned_round() {
    verdicts(
        "//- 12.06.2023 Der Bote
        Nordkorea hat nach Angaben der Ukraine bis zu 14.000 Soldaten nach Russland entsandt.
        //- draft
        Nordkorea hat mehr als 14.000 Soldaten nach Russland entsandt.
                               ^^^^^^ error qualifier
        ",
    );
}

#[test]
fn a_range_collapsed() {
    verdicts(
        "//- 12.06.2023 Der Bote
        Nordkorea hat nach Angaben der Ukraine 10.000 bis 12.000 Soldaten nach Russland entsandt.
        //- draft
        Nordkorea hat 12.000 Soldaten nach Russland entsandt.
                      ^^^^^^ warning qualifier
        ",
    );
}

#[test]
fn an_everyday_number_is_of_a_known_thing() {
    verdicts(
        "//- 07.03.1987 The Courier
        The quake on Thursday, which registered six on the 12-point Mercalli scale, killed at least six people and was centred near the Reventador volcano, about 90 km east of Quito in Ecuador.
        //- draft
        The foreign debt of Ecuador is 8.16 billion dollars. The station was near the Reventador volcano, near the epicentre of the quake, which seismologists said registered six on the 12-point Mercalli scale.
        ",
    );
}

#[test]
fn a_bound_of_what_is_expected_dropped_from_what_is() {
    verdicts(
        "//- 12.06.2015 Der Bote
        Expertenschätzungen nach wird sich der Rabatt von Gazprom für die Ukraine auf maximal 45 Dollar je Tonne belaufen.
        //- draft
        Den Rabatt von Gazprom für die Ukraine schätzten Experten auf 45 Dollar je Tonne.
                                                                      ^^^^^^^^^ warning qualifier

        Den Rabatt von Gazprom für die Ukraine schätzten Experten auf höchstens 45 Dollar je Tonne.
                                                                      ^^^^^^^^^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn whoever_gives_both_ends_collapses_no_range() {
    verdicts(
        "//- 14.02.2005 The Courier
        Norda will extend its network from 12,300 to 20,000 hotspots in Leeds.
        //- draft
        Norda intends to have 20,000 hotspots in Leeds instead of 12,300.
                                                                  ^^^^^^ silent
        ",
    );
}

#[test]
fn an_exact_number_that_another_report_has() {
    verdicts(
        "//- 07.02.2005 The Courier
        The $2.58 trillion plan submitted to Congress affects 150 programmes from farming to health.
        //- 25.01.2005 The Wire
        Analysts put the new spending of President Webb at between $2 trillion and $3.8 trillion.
        //- draft
        The new spending of President Webb, $2.58 trillion in all, means less for farming.
                                            ^^^^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn a_part_in_words_is_the_same_in_percent() {
    verdicts(
        "//- 12.06.2023 Der Bote
        In Neustadt haben laut einer Umfrage der Handelskammer 26 Prozent der Betriebe keine Lehrlinge gefunden. Ein Drittel der
        Betriebe in Neustadt bildet nach Angaben der Handelskammer überhaupt keine Schulabgänger mehr aus.
        //- draft
        Ein Viertel der Betriebe in Neustadt hat laut der Handelskammer keine Lehrlinge gefunden.
        ^^^^^^^^^^^ supported, silent
        33 Prozent der Betriebe in Neustadt bilden nach Angaben der Handelskammer keine Schulabgänger mehr aus.
        ^^ silent
        ",
    );
}

#[test]
fn a_part_in_words_that_is_another_than_the_percentage() {
    verdicts(
        "//- 12.06.2023 Der Bote
        In Neustadt haben laut einer Umfrage der Handelskammer 26 Prozent der Betriebe keine Lehrlinge gefunden.
        //- draft
        Mehr als die Hälfte der Betriebe in Neustadt hat laut der Umfrage der Handelskammer keine Lehrlinge gefunden.
                 ^^^^^^ error misattributed
        ",
    );
}
