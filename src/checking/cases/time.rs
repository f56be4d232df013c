//! What was said when.

use super::verdicts;

#[test]
fn a_source_revised_its_figure() {
    verdicts(
        "//- 23.10.2024 Der Bote
        Nach Angaben des Pentagons hat Nordkorea 3.000 Soldaten nach Russland entsandt.
        //- 28.10.2024 Der Bote
        Nach Angaben des Pentagons hat Nordkorea 10.000 Soldaten nach Russland entsandt.
        //- draft
        Laut Pentagon hat Nordkorea 3.000 Soldaten nach Russland entsandt.
                                    ^^^^^ warning outdated
        ",
    );
}

#[test]
fn a_figure_that_the_draft_dates() {
    verdicts(
        "//- 23.10.2024 Der Bote
        Nach Angaben des Pentagons hat Nordkorea 3.000 Soldaten nach Russland entsandt.
        //- 28.10.2024 Der Bote
        Nach Angaben des Pentagons hat Nordkorea 10.000 Soldaten nach Russland entsandt.
        //- draft
        Am 23. Oktober sprach das Pentagon noch von 3.000 Soldaten, die Nordkorea nach Russland entsandt hat.
                                                    ^^^^^ supported, silent
        ",
    );
}

#[test]
fn a_toll_that_rose() {
    verdicts(
        "//- 23.10.2024 10:00 Der Bote
        Bei dem Erdbeben in Marokko wurden 18 Menschen getötet.
        //- 23.10.2024 18:00 Der Bote
        Bei dem Erdbeben in Marokko wurden 31 Menschen getötet.
        //- draft
        Bei dem Erdbeben in Marokko wurden 18 Menschen getötet.
                                           ^^ warning outdated
        ",
    );
}

#[test]
fn figures_of_two_periods_do_not_contradict() {
    verdicts(
        "//- 23.11.2024 Der Bote
        Die russische Armee hat seit Februar 2022 nach britischen Angaben 600.000 Soldaten verloren.
        //- 24.11.2024 Der Bote
        Die russische Armee hat im Oktober 2024 nach britischen Angaben 40.000 Soldaten verloren.
        //- draft
        Die russische Armee hat im Oktober 2024 nach britischen Angaben 40.000 Soldaten verloren.
                                                                        ^^^^^^ supported, silent
        ",
    );
}

#[test]
fn growth_is_growth_whatever_word_says_so() {
    let report = "//- 11.01.2021 Der Bote
        Die deutsche Wirtschaft wird nach Angaben der Bundesbank im Jahr 2021 um 3,4 Prozent wachsen.
        //- draft\n";
    verdicts(&format!(
        "{report}
        Die Bundesbank erwartet für Deutschland im Jahr 2021 ein Wachstum von 3,4 Prozent.
                                                                              ^^^ supported, silent
        "
    ));
    verdicts(&format!(
        "{report}
        Die Bundesbank erwartet für Deutschland im Jahr 2021 einen Rückgang der Wirtschaftsleistung von 3,4 Prozent.
                                                                                                        ^^^ unsourced
        "
    ));
}

#[test]
fn what_could_be_leaves_room_for_what_is_expected() {
    verdicts(
        "//- 11.01.2021 Der Bote
        In Deutschland wird es im Jahr 2021 nach Angaben der Bundesbank 2,6 Millionen Arbeitslose geben.
        //- draft
        In Deutschland könnte es im Jahr 2021 bereits 3,5 Millionen Arbeitslose geben.
        ",
    );
    verdicts(
        "//- 11.01.2021 Der Bote
        In Deutschland wird es im Jahr 2021 nach Angaben der Bundesbank 2,6 Millionen Arbeitslose geben.
        //- draft
        In Deutschland wird es im Jahr 2021 nach Angaben der Bundesbank 3,5 Millionen Arbeitslose geben.
                                                                        ^^^^^^^^^^^^^ conflicting
        ",
    );
}

#[test]
fn an_old_forecast_is_no_source_of_a_fact() {
    verdicts(
        "//- 11.05.2020 Der Bote
        Die Bundesbank hatte für Deutschland im Jahr 2020 mit einem Wachstum von 3,4 Prozent gerechnet.
        //- draft
        Im Jahr 2020 ist die deutsche Wirtschaft um 3,4 Prozent gewachsen.
        ",
    );
}

#[test]
fn a_draft_of_an_earlier_day_could_not_know() {
    let report = "//- 23.10.2024 18:00 Der Bote
        Bei dem Erdbeben in Marokko wurden 31 Menschen getötet.
        ";
    for day in ["22.10.2024", "24.10.2024"] {
        let said = if day < "23.10.2024" { "silent" } else { "warning conflict" };
        verdicts(&format!(
            "{report}//- draft {day}
        Bei dem Erdbeben in Marokko wurden 18 Menschen getötet.
                                           ^^ {said}
        "
        ));
    }
}

#[test]
fn a_figure_that_the_draft_calls_the_old_one_is_known_to_the_writer() {
    let report = "//- 30.10.2020 Der Bote
        Die deutsche Wirtschaft ist nach Angaben des Statistischen Bundesamtes im dritten Quartal 2020 um 8,2 Prozent gewachsen.
        //- draft\n";
    verdicts(&format!(
        "{report}
        Die deutsche Wirtschaft ist nach Angaben des Statistischen Bundesamtes im dritten Quartal 2020 um 8,5 Prozent gewachsen.
                                                                                                          ^^^ error misattributed
        "
    ));
    verdicts(&format!(
        "{report}
        Die deutsche Wirtschaft ist nach Angaben des Statistischen Bundesamtes im dritten Quartal 2020 um 8,5 Prozent gewachsen. In einer ersten Schätzung war die Behörde von einem Plus von 8,2 Prozent ausgegangen.
                                                                                                          ^^^ silent
        "
    ));
}

#[test]
fn another_s_forecast_under_a_wrong_name() {
    let reports = "//- 11.01.2021 Der Bote
        Die deutsche Wirtschaft wird nach Angaben der Bundesbank im Jahr 2021 um 3,4 Prozent wachsen.
        //- 12.01.2021 Kurier
        Die deutsche Wirtschaft wird nach Angaben des Ifo-Instituts im Jahr 2021 um 4,2 Prozent wachsen.
        //- draft\n";
    verdicts(&format!(
        "{reports}
        Die deutsche Wirtschaft wird nach Angaben der Bundesbank im Jahr 2021 um 4,2 Prozent wachsen.
                                                                                 ^^^ error misattributed
        "
    ));
    // A number that no one has may be the newer one.
    verdicts(&format!(
        "{reports}
        Die deutsche Wirtschaft wird nach Angaben der Bundesbank im Jahr 2021 um 3,8 Prozent wachsen.
        "
    ));
}

#[test]
fn growth_over_the_quarter_is_none_over_the_year() {
    verdicts(
        "//- 24.11.2020 Der Bote
        Die deutsche Wirtschaft wuchs im dritten Quartal 2020 gegenüber dem Vorquartal um 8,5 Prozent.
        //- draft
        Die deutsche Wirtschaft wuchs im dritten Quartal 2020 gegenüber dem Vorjahresquartal um 3,9 Prozent.
        ",
    );
    verdicts(
        "//- 24.11.2020 Der Bote
        Die deutsche Wirtschaft wuchs im dritten Quartal 2020 gegenüber dem Vorquartal um 8,5 Prozent.
        //- draft
        Die deutsche Wirtschaft wuchs im dritten Quartal 2020 gegenüber dem Vorquartal um 3,9 Prozent.
                                                                                          ^^^ warning conflict
        ",
    );
}

#[test]
fn the_level_that_a_forecast_was_lowered_from_is_the_old_one() {
    let report = "//- 11.01.2021 Der Bote
        Für Deutschland erwartet die Bundesbank im Jahr 2021 ein Wachstum von 3,4 Prozent.
        //- draft\n";
    verdicts(&format!(
        "{report}
        Die Bundesbank hat ihre Prognose für Deutschland für das Jahr 2021 von 4,6 auf 3,4 Prozent gesenkt.
        "
    ));
}

/// The dead and the injured of one earthquake, as they were counted day by day.
const COUNTED: &str = "//- 09.09.2023 Tagespost
            Bei dem Erdbeben in Marokko sind nach Angaben des marokkanischen Innenministeriums mindestens 632 Menschen ums Leben gekommen.
            //- 11.09.2023 Kurier
            Drei Tage nach dem Beben sind in Marokko 2.497 Tote gezählt worden, wie das Innenministerium am Montag mitteilte.
            //- 13.09.2023 Bote
            Nach jüngsten Angaben der Regierung starben bei dem Beben in Marokko 2.946 Menschen, 5.674 wurden verletzt.
            ";

#[test]
fn the_last_count_is_not_contested_by_earlier_ones() {
    verdicts(&format!(
        "{COUNTED}//- draft
            Bei dem Erdbeben in Marokko starben 2.946 Menschen.
                                                ^^^^^ supported, hint unattributed
            "
    ));
}

#[test]
fn an_earlier_count_is_outdated_whoever_counted_later() {
    verdicts(&format!(
        "{COUNTED}//- draft
            Bei dem Erdbeben in Marokko kamen 2.497 Menschen ums Leben.
                                              ^^^^^ warning outdated
            "
    ));
}

#[test]
fn what_runs_since_a_month_is_of_no_month() {
    verdicts(
        "//- 03.12.2023 Morning Herald
        The Rail Delivery Group put the cost of the dispute at £620 million since June 2022.
        //- 10.01.2024 Daily Telegram
        The Rail Delivery Group now puts the cost of the dispute at £690 million.
        //- draft
        The Rail Delivery Group says the dispute has cost £620 million since June 2022.
                                                           ^^^^^^^^^^^ warning outdated
        ",
    );
    verdicts(
        "//- 03.12.2023 Morning Herald
        The Rail Delivery Group put the cost of the dispute at £620 million since June 2022.
        //- 10.01.2024 Daily Telegram
        The Rail Delivery Group now puts the cost of the dispute at £690 million.
        //- draft
        In December the Rail Delivery Group put the cost of the dispute at £620 million.
                                                                            ^^^^^^^^^^^ supported, silent
        ",
    );
}

#[test]
fn a_count_that_has_run_on_since_the_reports() {
    verdicts(
        "//- 09.09.2023 Der Bote
        Bei dem Erdbeben in Marokko starben nach Angaben des Innenministeriums 1.037 Menschen.
        //- draft 11.09.2023
        Bei dem Erdbeben in Marokko starben nach Angaben des Innenministeriums 2.497 Menschen.
        ",
    );
    verdicts(
        "//- 09.09.2023 Der Bote
        Bei dem Erdbeben in Marokko starben nach Angaben des Innenministeriums 1.037 Menschen.
        //- draft 11.09.2023
        Bei dem Erdbeben in Marokko starben nach Angaben des Innenministeriums 632 Menschen.
                                                                               ^^^ error misattributed
        ",
    );
}

#[test]
fn cases_run_on_as_a_toll_does() {
    verdicts(
        "//- 07.03.2024 Evening Star
        The number of confirmed measles cases in England has risen to 650, the UK Health Security Agency said.
        //- 21.03.2024 National Observer
        England has now recorded 923 confirmed cases of measles, official figures showed.
        //- draft
        England has recorded 650 confirmed cases of measles.
                             ^^^ warning outdated
        ",
    );
    verdicts(
        "//- 07.03.2024 Evening Star
        The number of confirmed measles cases in England has risen to 650, the UK Health Security Agency said.
        //- 21.03.2024 National Observer
        England has now recorded 923 confirmed cases of measles, official figures showed.
        //- draft
        England has recorded 923 confirmed cases of measles.
                             ^^^ supported, silent
        ",
    );
}

#[test]
fn a_source_that_says_many_times_less_speaks_of_something_else() {
    verdicts(
        "//- 09.03.1987 The Courier
        Ecuador suspended interest payments on 5.4 billion dollars of its foreign debt, the finance minister said.
        //- 11.03.1987 The Courier
        Ecuador owes between 450 and 500 million dollars of its foreign debt this year, the finance minister said.
        //- draft
        Ecuador suspended interest payments on 5.4 billion dollars of its foreign debt.
                                               ^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn the_number_of_another_year() {
    verdicts(
        "//- 18.04.1987 The Courier
        Qatar announced a deficit of 5.472 billion riyals for 1987/88. The deficit compared with a deficit of 7.3 billion riyals for 1985/86.
        //- draft
        Qatar plans a deficit of 7.3 billion riyals for 1987/88.
                                 ^^^^^^^^^^^^^^^^^^ conflicting, error referent
        ",
    );
    verdicts(
        "//- 18.04.1987 The Courier
        Qatar announced a deficit of 5.472 billion riyals for 1987/88. The deficit compared with a deficit of 7.3 billion riyals for 1985/86.
        //- draft
        Qatar had a deficit of 7.3 billion riyals for 1985/86.
                               ^^^^^^^^^^^^^^^^^^ supported, silent
        ",
    );
}

#[test]
fn a_figure_of_a_weekday_is_replaced_by_none_of_another() {
    verdicts(
        "//- 05.11.2015 Der Bote
        Nach 8.750 Flüchtlingen am Montag kamen am Mittwoch knapp 6.000 nach Bayern, teilte die Polizei mit.
        //- 16.11.2015 Der Bote
        Am Sonntag kamen rund 7.000 Flüchtlinge nach Bayern, teilte die Polizei mit.
        //- draft
        Die Zahl der Flüchtlinge in Bayern sank am Mittwoch auf knapp 6.000.
                                                                      ^^^^^ silent
        ",
    );
}

#[test]
fn what_came_on_another_weekday_contests_nothing() {
    verdicts(
        "//- 05.11.2015 Der Bote
        Nach Bayern kamen am Mittwoch knapp 6.000 Flüchtlinge aus Alland, teilte die Polizei mit.
        //- 16.11.2015 Der Kurier
        Nach Bayern kamen am Sonntag rund 7.000 Flüchtlinge aus Alland, wie das Ministerium angab.
        //- draft
        Nach Bayern kamen am Mittwoch knapp 6.000 Flüchtlinge aus Alland.
                                            ^^^^^ supported, silent
        ",
    );
}

#[test]
fn what_was_reported_after_the_day_that_the_draft_bears_is_no_mistake_of_its_writer() {
    verdicts(
        "//- 16.05.2024 Der Bote
        Bei dem Erdbeben in Marokko wurden nach Angaben der Regierung mindestens 310 Menschen getötet.
        //- draft 13.05.2024
        Bei dem Erdbeben in Marokko wurden nach Angaben der Regierung 310 Menschen getötet.
                                                                      ^^^ information qualifier
        ",
    );
    verdicts(
        "//- 12.05.2024 Der Bote
        Bei dem Erdbeben in Marokko wurden nach Angaben der Regierung mindestens 310 Menschen getötet.
        //- draft 13.05.2024
        Bei dem Erdbeben in Marokko wurden nach Angaben der Regierung 310 Menschen getötet.
                                                                      ^^^ error qualifier
        ",
    );
}
