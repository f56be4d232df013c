//! The same number at another place, and what only seems to be.

use super::verdicts;

#[test]
fn the_number_of_another_place() {
    verdicts(
        "//- 02.09.2024 Der Bote
        In Sachsen liegt die CDU mit 31,9 Prozent knapp vor der AfD mit 30,6 Prozent.
        //- draft
        Die CDU erreichte in Thüringen 31,9 Prozent.
                                       ^^^^ error referent
        ",
    );
    verdicts(
        "//- 25.10.2023 The Herald
        Acme employs 28,000 people worldwide, including 9,500 in Ohio.
        //- draft
        The company is one of the largest of its kind. Acme employs 28,000 people in Ohio.
                                                                    ^^^^^^ error referent
        ",
    );
    verdicts(
        "//- 10.07.2024 Morgenpost
        Derzeit beschäftigt der Konzern ZF hierzulande 54.000 Menschen, weltweit sind es 168.700.
        //- draft
        Der Konzern ZF beschäftigt in Deutschland 168.700 Menschen.
                                                  ^^^^^^^ error referent
        ",
    );
}

#[test]
fn the_same_place_or_none_that_is_known() {
    verdicts(
        "//- 02.09.2024 Der Bote
        In Sachsen liegt die CDU mit 31,9 Prozent knapp vor der AfD mit 30,6 Prozent.
        //- draft
        In Sachsen holte die CDU 31,9 Prozent.
                                 ^^^^ supported, silent
        ",
    );
    verdicts(
        "//- 25.10.2023 The Herald
        Acme employs 28,000 people worldwide, including 9,500 in Ohio.
        //- draft
        The company is one of the largest of its kind. Acme, based in Ohio, employs 28,000 people.
                                                                                    ^^^^^^ supported, silent
        ",
    );
    verdicts(
        "//- 10.07.2024 Morgenpost
        In München demonstrierten nach Angaben der Polizei 12.400 Menschen gegen den Ausbau.
        //- draft
        In Bayern demonstrierten laut Polizei 12.400 Menschen gegen den Ausbau.
                                              ^^^^^^ supported, silent
        ",
    );
}

#[test]
fn the_number_of_another_town() {
    verdicts(
        "//- 04.06.2024 Der Bote
        In Pfaffenhofen wurden nach dem Hochwasser 2.740 Menschen in Sicherheit gebracht.
        //- draft
        In Babenhausen wurden nach dem Hochwasser 2.740 Menschen in Sicherheit gebracht.
                                                  ^^^^^ error referent
        ",
    );
    verdicts(
        "//- 04.06.2024 The Courier
        In Texas 2,740 people were evacuated after the flood.
        //- draft
        After the flood, 2,740 people were evacuated in Ohio.
                         ^^^^^ error referent
        ",
    );
}

#[test]
fn a_town_and_what_lies_around_it() {
    verdicts(
        "//- 04.06.2024 Der Bote
        In Regensburg wurden nach dem Hochwasser 2.740 Menschen in Sicherheit gebracht.
        //- draft
        In Bayern wurden nach dem Hochwasser 2.740 Menschen in Sicherheit gebracht.
                                             ^^^^^ supported, silent
        ",
    );
    verdicts(
        "//- 04.06.2024 The Courier
        In Texas 2,740 people were evacuated after the flood.
        //- draft
        After the flood, 2,740 people were evacuated in the United States.
                         ^^^^^ supported, silent
        ",
    );
}
