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

#[test]
fn what_is_haggled_over_or_recommended_is_not_granted() {
    verdicts(
        "//- 06.03.1987 The Courier
        Argentina is negotiating with New York bankers for about 2.15 billion dollars in new loans and other financing.
        //- draft
        New York bankers have granted Argentina new loans of about $2.15 billion.
                                                                   ^^^^^^^^^^^^^ error modality

        Argentina is in talks about new loans of about $2.15 billion.
                                                       ^^^^^^^^^^^^^ silent
        ",
    );
    verdicts(
        "//- 06.03.2016 Der Bote
        Zudem plädierte der Minister dafür, Bargeldgeschäfte in Deutschland auf maximal 5.000 Euro zu begrenzen.
        //- draft
        In Deutschland sind Bargeldgeschäfte seit kurzem auf maximal 5.000 Euro begrenzt.
                                                                     ^^^^^^^^^^ error modality
        ",
    );
}

#[test]
fn a_level_foretold_is_not_yet_reached() {
    verdicts(
        "//- 06.03.2005 The Courier
        Borussia said that its total debts will increase to 134.7m euros by the middle of 2006 unless a plan is pushed through.
        //- draft
        The debts of Borussia now stand at 134.7m euros.
                                           ^^^^^^^^^^^^ error modality

        The debts of Borussia will stand at 134.7m euros in 2006.
                                            ^^^^^^^^^^^^ silent
        ",
    );
    verdicts(
        "//- 06.12.2004 The Courier
        Ticket sales at the US box office are predicted to break records this year, with figures expected to reach $9.4 billion.
        //- draft
        All the same, 2004 has gone down as the best year so far at the US box office, with sales of $9.4bn.
                                                                                                     ^^^^^^ error modality
        ",
    );
}

#[test]
fn a_rounder_number_of_others_does_not_make_a_plan_a_fact() {
    verdicts(
        "//- 06.03.2016 Der Bote
        Europaweit will Norda 6.500 Stellen streichen.

        Der Haustarif gilt für rund 6.000 Beschäftigte der Tochterunternehmen.
        //- draft
        Der Konzern Norda hat europaweit 6.500 Stellen gestrichen.
                                         ^^^^^ error modality
        ",
    );
}
