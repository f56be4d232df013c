//! What is planned, expected or possible, and told as if it were so.

use super::verdicts;

#[test]
fn a_plan_as_a_fact() {
    verdicts(
        "//- 12.11.2024 Der Bote
        Nordkorea will 12.000 Soldaten nach Russland entsenden.
        //- draft
        Nordkorea hat 12.000 Soldaten nach Russland entsandt.
                      ^^^^^^ error modality
        ",
    );
    verdicts(
        "//- 12.11.2024 Der Bote
        Die Zahl der nordkoreanischen Soldaten in Russland könnte auf 100.000 steigen.
        //- draft
        Die Zahl der nordkoreanischen Soldaten in Russland ist auf 100.000 gestiegen.
                                                                   ^^^^^^^ error modality
        ",
    );
}

#[test]
fn a_plan_of_last_week_is_still_no_fact() {
    verdicts(
        "//- 12.11.2024 Der Bote
        Nordkorea will 12.000 Soldaten nach Russland entsenden.
        //- draft 20.11.2024
        Nordkorea hat 12.000 Soldaten nach Russland entsandt.
                      ^^^^^^ error modality
        ",
    );
}

#[test]
fn a_plan_as_a_plan() {
    verdicts(
        "//- 12.11.2024 Der Bote
        Nordkorea will 12.000 Soldaten nach Russland entsenden.
        //- draft
        Nordkorea plant, 12.000 Soldaten nach Russland zu entsenden.
                         ^^^^^^ supported, silent
        ",
    );
}

#[test]
fn what_is_planned_is_another_thing() {
    verdicts(
        "//- 12.11.2024 Der Bote
        Rund 4.130 Beschäftigte haben in Hannover gegen den geplanten Stellenabbau demonstriert.
        //- draft
        In Hannover haben 4.130 Beschäftigte gegen den Stellenabbau demonstriert.
                          ^^^^^ supported, silent
        ",
    );
    verdicts(
        "//- 10.03.1987 The Wire
        Standard and Poor's placed 6.6 billion dollars of Chrysler securities under review for a possible downgrade.
        //- draft
        Chrysler securities of 6.6 billion dollars have been placed under review.
                               ^^^^^^^^^^^ supported, silent
        ",
    );
}

#[test]
fn what_is_planned_itself() {
    verdicts(
        "//- 12.11.2024 Der Bote
        Das Land Niedersachsen nannte den geplanten Abbau von 4.130 Stellen unvermeidlich.
        //- draft
        Das Land Niedersachsen hat 4.130 Stellen abgebaut.
                                   ^^^^^ error modality
        ",
    );
    verdicts(
        "//- 24.10.2023 The Wire
        Acme Corp plans to cut up to 1,500 jobs by the end of 2024.
        //- draft
        The company is in trouble. Acme has cut 1,500 jobs.
                                                ^^^^^ error modality
        ",
    );
}

#[test]
fn a_loss_that_comes_of_a_plan() {
    verdicts(
        "//- 24.10.2024 The Wire
        Chief executive Anna Reed of Acme said the company would close its factory in Hull, with the loss of 420 jobs.
        //- draft
        Acme has closed its factory in Hull with the loss of 420 jobs.
                                                             ^^^ error modality
        ",
    );
    verdicts(
        "//- 24.10.2024 Der Bote
        Die Acme AG will ihr Werk in Hagen schließen, mit dem Verlust von 420 Stellen.
        //- draft
        Die Acme AG will ihr Werk in Hagen schließen, mit dem Verlust von 420 Stellen.
                                                                          ^^^ supported, silent
        ",
    );
}

#[test]
fn what_is_measured_beside_a_plan_is_there_already() {
    verdicts(
        "//- 09.03.1987 The Courier
        The foreign debt of Ecuador is 8.16 billion dollars. Oil accounts for two-thirds of its exports.

        The official said Ecuador could resume exports after repairing a 40 km section of the 510 km pipeline, which links jungle oil fields at Lago Agrio to the coast.
        //- draft
        The foreign debt of Ecuador is 8.16 billion dollars. A 40 km section of the 510 km pipeline has to be repaired.
                                                               ^^ silent
        ",
    );
}

#[test]
fn what_is_said_to_be_so_already() {
    verdicts(
        "//- 08.03.2016 Der Bote
        Bis Ende 2017 sollen die Erlöse von Nordstrom in Wien um 86 Millionen Euro pro Jahr gesteigert werden.
        //- draft
        Das Programm von Nordstrom in Wien spült bereits 86 Millionen Euro jährlich in die Kasse.
                                                         ^^^^^^^^^^^^^^^^^ error modality
        ",
    );
    verdicts(
        "//- 08.03.2016 Der Bote
        Bis Ende 2017 sollen die Erlöse von Nordstrom in Wien um 86 Millionen Euro pro Jahr gesteigert werden.
        //- draft
        Das Programm von Nordstrom in Wien soll 86 Millionen Euro jährlich in die Kasse spülen.
                                                ^^^^^^^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn what_was_forecast_for_a_time_that_is_over_hardly_came_true_to_the_digit() {
    verdicts(
        "//- 20.12.2004 The Courier
        The carmaker Altona is expected to make a loss of 845 million euros in 2004.
        //- 05.02.2005 The Courier
        The carmaker Altona opened a plant in Leeds.
        //- draft
        The carmaker Altona has made a loss of 845 million euros in 2004.
                                               ^^^^^^^^^^^^^^^^^ error modality
        ",
    );
}

#[test]
fn a_plan_for_a_time_that_is_over_may_be_done() {
    verdicts(
        "//- 20.12.2004 The Courier
        The carmaker Altona plans to cut 1,250 jobs in 2004.
        //- 05.02.2005 The Courier
        The carmaker Altona opened a plant with 300 jobs in Leeds.
        //- draft
        The carmaker Altona cut 1,250 jobs in 2004.
                                ^^^^^ silent
        ",
    );
}
