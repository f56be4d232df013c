//! What new matters brought: names and words that no list knows, figures of a part of the whole.

use super::verdicts;

#[test]
fn a_house_that_no_list_knows() {
    let report = "//- 02.04.2025 Der Bote
        Das Klinikum Weserland hat das vergangene Jahr mit einem Verlust von 41,6 Millionen Euro abgeschlossen.
        //- draft\n";
    verdicts(&format!(
        "{report}
        Das Klinikum Weserland hat im vergangenen Jahr einen Verlust von 52 Millionen Euro gemacht.
                                                                         ^^^^^^^^^^^^ warning conflict
        "
    ));
    verdicts(&format!(
        "{report}
        Das Klinikum Elbtal hat im vergangenen Jahr einen Verlust von 52 Millionen Euro gemacht.
        "
    ));
}

#[test]
fn the_rents_of_one_town_say_nothing_of_the_rents_of_a_company() {
    verdicts(
        "//- 21.01.2025 Der Bote
        In Berlin stiegen die Mieten um 8,5 Prozent auf 16,35 Euro.
        //- 19.03.2025 Kurier
        Die Miete in den 540.000 Wohnungen des Konzerns stieg um 4,1 Prozent auf 8,01 Euro.
        //- draft
        In Berlin wird gebaut.

        In seinen 540.000 Wohnungen stieg die Miete um 4,1 Prozent auf 8,01 Euro.
                                                       ^^^ supported, silent
        ",
    );
}

#[test]
fn what_the_square_metre_costs_is_its_price_each() {
    verdicts(
        "//- 21.01.2025 Der Bote
        Am teuersten ist München mit 23,20 Euro je Quadratmeter.
        //- draft
        Am teuersten ist München, wo der Quadratmeter 23,20 Euro kostet.
                                                      ^^^^^ supported, silent
        ",
    );
}

#[test]
fn a_survey_by_the_one_who_speaks_of_it() {
    verdicts(
        "//- 11.12.2024 The Courier
        A survey of 11,000 members found that 64 percent were dissatisfied, said general secretary Andrea Bradley of the teaching union.
        //- draft
        In a survey of 11,000 members, 64 percent were dissatisfied, said Andrea Bradley.
                       ^^^^^^ supported, silent
        ",
    );
}

#[test]
fn money_that_was_promised() {
    let report = "//- 15.04.2025 Der Bote
        Bei einer Konferenz in London haben Geberländer mehr als 950 Millionen Euro für den Sudan zugesagt, darunter 125 Millionen Euro aus Deutschland.
        //- draft\n";
    verdicts(&format!(
        "{report}
        Bei der Konferenz in London hat Deutschland 125 Millionen Euro für den Sudan gezahlt.
                                                    ^^^^^^^^^^^^^ error modality
        "
    ));
    verdicts(&format!(
        "{report}
        Bei der Konferenz in London hat Deutschland 125 Millionen Euro für den Sudan zugesagt.
                                                    ^^^^^^^^^^^^^ silent
        "
    ));
}

#[test]
fn swapped_digits_of_a_union_without_a_name() {
    verdicts(
        "//- 13.05.2023 The Courier
        The union says that wages of drivers in Britain have fallen by 7.5 percent in real terms since 2019.
        //- draft
        Wages of drivers in Britain have fallen by 5.7 percent in real terms, the union says.
                                                   ^^^ warning conflict
        ",
    );
}

#[test]
fn who_writes_the_old_figure_beside_the_new_knows_which_is_which() {
    verdicts(
        "//- 15.10.2024 The Courier
        Growers in Florida had expected to harvest 15 million boxes of oranges this season, down from 17.96 million boxes last year.
        //- draft
        Growers in Florida expect 15 million boxes of oranges, after 17.96 million boxes last year.
        ",
    );
}

#[test]
fn an_increase_between_its_two_figures() {
    verdicts(
        "//- draft
        Councils recorded 45,800 incidents, an increase of 27 percent from 31,100 incidents two years before.
                                                           ^^ error arithmetic
        ",
    );
    verdicts(
        "//- draft
        Councils recorded 45,800 incidents, an increase of 47 percent from 31,100 incidents two years before.
                                                           ^^ computed, silent
        ",
    );
}

#[test]
fn the_level_that_something_fell_from_is_no_old_figure_for_a_new() {
    verdicts(
        "//- 03.05.2024 The Courier
        Turnout in Swindon was 33.9 percent, down from 36.2 percent a year earlier.
        //- draft
        Turnout in Swindon fell to 33.9 percent from 36.2 percent.
        ",
    );
}

#[test]
fn digits_swapped_in_a_short_sentence() {
    let report = "//- 15.06.2024 The Courier
        The trust ended the year with a deficit of £8.2 million.
        //- draft\n";
    verdicts(&format!(
        "{report}
        The trust had a deficit of £2.8 million.
                                    ^^^^^^^^^^^ warning conflict
        "
    ));
    verdicts(&format!(
        "{report}
        The council had a deficit of £2.8 million.
        "
    ));
}

#[test]
fn homes_that_someone_wants_to_build() {
    verdicts(
        "//- 10.05.2024 The Courier
        Council leader Jim Robbins said he wanted to build 500 council homes by 2028.
        //- draft
        Leader Jim Robbins has built 500 council homes.
                                     ^^^ error modality
        ",
    );
}
