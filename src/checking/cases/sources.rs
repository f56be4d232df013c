//! Who gives a figure, and how many origins stand behind it.

use super::verdicts;

const TWO: &str = "//- 23.10.2024 Der Bote
        Das Pentagon schätzt, dass Nordkorea 10.000 Soldaten nach Russland entsandt hat.
        //- 24.10.2024 Kurier
        Nach Angaben des südkoreanischen Geheimdienstes NIS hat Nordkorea 12.000 Soldaten nach Russland entsandt.
        ";

fn two(draft: &str) {
    verdicts(&format!("{TWO}//- draft\n{draft}"));
}

#[test]
fn a_midpoint_no_one_reported() {
    two("
        Nordkorea hat rund 11.000 Soldaten nach Russland entsandt.
                           ^^^^^^ warning precision
        ");
}

#[test]
fn one_of_two_figures_in_the_draft_s_own_voice() {
    two("
        Nordkorea hat 12.000 Soldaten nach Russland entsandt.
                      ^^^^^^ contested, warning contested
        ");
}

#[test]
fn one_of_two_figures_with_its_source() {
    two("
        Nordkorea hat laut NIS 12.000 Soldaten nach Russland entsandt.
                               ^^^^^^ supported, silent
        ");
}

#[test]
fn a_figure_under_another_s_name() {
    two("
        Nordkorea hat laut NIS 10.000 Soldaten nach Russland entsandt.
                               ^^^^^^ error misattributed
        ");
}

#[test]
fn a_figure_that_no_one_gave() {
    two("
        Nordkorea hat 20.000 Soldaten nach Russland entsandt.
                      ^^^^^^ conflicting, error conflict
        ");
}

#[test]
fn a_floor_that_leaves_room() {
    verdicts(
        "//- 23.10.2024 Der Bote
        Das Pentagon schätzt, dass Nordkorea mehr als 10.000 Soldaten nach Russland entsandt hat.
        //- 24.10.2024 Kurier
        Nach Angaben des südkoreanischen Geheimdienstes NIS hat Nordkorea 12.000 Soldaten nach Russland entsandt.
        //- draft
        Nordkorea hat 12.000 Soldaten nach Russland entsandt, sagt der NIS.
                      ^^^^^^ supported, silent
        ",
    );
}

#[test]
fn swapped_and_missing_digits() {
    for draft in ["1.200", "21.000"] {
        verdicts(&format!(
            "//- 24.10.2024 Kurier
        Nach Angaben des Geheimdienstes NIS hat Nordkorea 12.000 Soldaten nach Russland entsandt.
        //- draft
        Nordkorea hat {draft} Soldaten nach Russland entsandt.
                      ^^^^^ warning conflict
        "
        ));
    }
}

#[test]
fn backed_but_in_the_draft_s_own_voice() {
    verdicts(
        "//- 24.10.2024 Kurier
        Nach Angaben des Geheimdienstes NIS hat Nordkorea 12.000 Soldaten nach Russland entsandt.
        //- draft
        Nordkorea hat 12.000 Soldaten nach Russland entsandt.
                      ^^^^^^ supported, hint unattributed
        ",
    );
}

#[test]
fn nothing_reported() {
    verdicts(
        "//- 24.10.2024 Kurier
        Nach Angaben des Geheimdienstes NIS hat Nordkorea 12.000 Soldaten nach Russland entsandt.
        //- draft
        Der Stadtrat von Neustadt bewilligte 340 neue Bäume.
                                             ^^^ unsourced, hint unsourced
        ",
    );
}

#[test]
fn three_copies_are_one_origin() {
    verdicts(
        "//- 24.10.2024 Kurier
        Nach Angaben des Geheimdienstes NIS hat Nordkorea 12.000 Soldaten nach Russland entsandt.
        //- 24.10.2024 Anzeiger
        Nach Angaben des Geheimdienstes NIS wurden 12.000 Soldaten von Nordkorea nach Russland entsandt.
        //- draft
        Nordkorea hat nach übereinstimmenden Angaben mehrerer Quellen 12.000 Soldaten nach Russland entsandt.
                                                                      ^^^^^^ warning origin
        ",
    );
}

#[test]
fn others_angaben_in_another_main_clause_are_not_whose_figure_it_is() {
    two("
        Im Netz kursieren höhere Angaben, und tatsächlich hat Nordkorea 25.000 Soldaten nach Russland entsandt.
                                                                        ^^^^^^ error conflict
        ");
    two("
        Nach anderen Angaben hat Nordkorea 25.000 Soldaten nach Russland entsandt.
                                           ^^^^^^ silent
        ");
}

#[test]
fn a_contradiction_with_reports_and_draft_is_said_twice() {
    two("
        Nordkorea hat laut Pentagon 10.000 Soldaten nach Russland entsandt.

        Nordkorea hat 12.000 Soldaten nach Russland entsandt.
                      ^^^^^^ warning contested

        Nordkorea hat 25.000 Soldaten nach Russland entsandt.
                      ^^^^^^ error conflict, error inconsistent
        ");
}

#[test]
fn many_of_something_else_are_no_report_on_it() {
    verdicts(
        "//- 28.04.2025 Der Bote
        Berichtet wird von Tausenden nordkoreanischen Opfern.
        //- draft
        Am Strand von Wonsan in Nordkorea stehen Hotels mit Platz für 19.500 Gäste.
                                                                      ^^^^^^ unsourced, hint unsourced
        ",
    );
}

#[test]
fn a_source_that_is_only_described_is_the_one_named_before() {
    let report = "//- 11.01.2021 Der Bote
        Die Erwartungen der Bundesbank sind gedämpft. Die Behörde erwartet für Deutschland im Jahr 2021 ein Wachstum von 3,4 Prozent.
        //- 12.01.2021 Kurier
        Die deutsche Wirtschaft wird nach Angaben des Ifo-Instituts im Jahr 2021 um 4,2 Prozent wachsen.
        //- draft\n";
    verdicts(&format!(
        "{report}
        Die deutsche Wirtschaft wird nach Angaben der Bundesbank im Jahr 2021 um 3,4 Prozent wachsen.
                                                                                 ^^^ supported, silent
        "
    ));
    verdicts(&format!(
        "{report}
        Die deutsche Wirtschaft wird nach Angaben der Bundesbank im Jahr 2021 um 4,2 Prozent wachsen.
                                                                                 ^^^ error misattributed
        "
    ));
}

#[test]
fn a_source_that_is_only_described_is_evidence_against_no_one() {
    verdicts(
        "//- 11.01.2021 Der Bote
        In dem Werk in Emden arbeiten nach Angaben des Konzerns 8.000 Menschen.
        //- draft
        In dem Werk in Emden arbeiten nach Angaben des Betreibers 9.500 Menschen.
        ",
    );
}

#[test]
fn a_minister_speaks_for_the_government() {
    let reports = "//- 30.10.2020 Der Bote
        Bundeswirtschaftsminister Peter Altmaier stellte die Prognose vor. Für 2021 rechnet Altmaier in Deutschland mit einem Wachstum von 4,4 Prozent.
        //- 28.01.2021 Kurier
        Die Bundesregierung hat ihre Prognose für Deutschland für 2021 auf ein Wachstum von 3 Prozent gesenkt.
        //- draft\n";
    verdicts(&format!(
        "{reports}
        Die Bundesregierung rechnet in Deutschland für 2021 mit einem Wachstum von 4,4 Prozent.
                                                                                   ^^^ warning outdated
        "
    ));
    verdicts(&format!(
        "{reports}
        Die Bundesregierung rechnet in Deutschland für 2021 mit einem Wachstum von 3 Prozent.
                                                                                   ^ supported, silent
        "
    ));
}

#[test]
fn advisers_are_not_whom_they_advise() {
    verdicts(
        "//- 30.10.2020 Der Bote
        Nach Angaben der Bundesregierung leben in dem Lager in Kabul 4.500 Menschen.
        //- draft
        Nach Angaben von Beratern der Bundesregierung leben in dem Lager in Kabul 6.300 Menschen.
        ",
    );
}

/// What the police and the organisers counted in two cities.
const COUNTED: &str = "//- 21.01.2024 Tageblatt
            # Demonstration in München abgebrochen

            Die Demonstration gegen rechts wurde wegen des großen Andrangs abgebrochen. Die Polizei sprach von rund 100.000 Teilnehmern, die Veranstalter von 250.000.
            //- 21.01.2024 Rundfunk
            In Berlin versammelten sich nach Polizeiangaben bis zu 100.000 Menschen vor dem Reichstag. Die Veranstalter von Fridays for Future sprachen von 350.000 Teilnehmern.
            ";

#[test]
fn the_organisers_count_under_the_name_of_the_police() {
    verdicts(&format!(
        "{COUNTED}//- draft
            Nach Angaben der Polizei waren es in Berlin 350.000 Teilnehmer.
                                                        ^^^^^^^ error misattributed
            "
    ));
}

#[test]
fn one_of_two_counts_in_the_draft_s_own_voice() {
    verdicts(&format!(
        "{COUNTED}//- draft
            In München demonstrierten 250.000 Menschen gegen rechts.
                                      ^^^^^^^ warning contested
            "
    ));
}

#[test]
fn a_part_that_the_credited_source_counted_otherwise() {
    verdicts(
        "//- 03.03.2024 The Courier
            The death toll from the ferry disaster off Mozambique has risen to 98, including 55 children, the national maritime authority said.
            //- draft
            Among the dead of the ferry disaster off Mozambique were 65 children, the maritime authority said.
                                                                     ^^ error misattributed
            ",
    );
}

#[test]
fn those_on_strike_are_not_all_who_are_employed() {
    verdicts(
        "//- 04.11.2024 Der Bote
        Beim Zulieferer Brandt AG haben am Montag nach Angaben der IG Metall rund 2.300 Beschäftigte die Arbeit niedergelegt.
        //- draft
        Der Zulieferer Brandt AG hat 31.000 Beschäftigte.
        ",
    );
}

#[test]
fn what_is_damaged_is_not_destroyed() {
    let report = "//- 10.08.2024 The Courier
        The fire in California has burned 429,188 acres, destroyed 636 houses and damaged 49.
        //- draft\n";
    verdicts(&format!(
        "{report}
        The fire in California destroyed 636 houses and damaged 49.
        "
    ));
    verdicts(&format!(
        "{report}
        The fire in California damaged 636 houses.
                                       ^^^ error referent
        "
    ));
}

#[test]
fn an_agency_s_paragraph_under_two_names_is_one_origin() {
    let rest = "Das ganze Bundesland wurde zum Katastrophengebiet erklärt, seit Freitag sind Feuerwehr, Bundesheer und Rettungsdienste aus allen Nachbarländern im Einsatz. Die Pegel der Flüsse sollen in der Nacht noch einmal steigen.";
    verdicts(&format!(
        "//- 15.09.2024 Donaubote
        In Niederösterreich mussten nach dem Unwetter 1.100 Menschen ihre Häuser verlassen. {rest}
        //- 15.09.2024 Alpenkurier
        1.100 Menschen wurden in Niederösterreich nach dem Unwetter in Sicherheit gebracht. {rest}
        //- draft
        In Niederösterreich wurden nach dem Unwetter 2.400 Menschen in Sicherheit gebracht.
                                                     ^^^^^ warning conflict
        "
    ));
    verdicts(
        "//- 15.09.2024 Donaubote
        In Niederösterreich mussten nach dem Unwetter 1.100 Menschen ihre Häuser verlassen. Die Schulen bleiben am Montag geschlossen, wie das Land mitteilte.
        //- 15.09.2024 Alpenkurier
        1.100 Menschen wurden in Niederösterreich nach dem Unwetter in Sicherheit gebracht. Auf der Westbahn fahren seit dem Nachmittag keine Züge mehr.
        //- draft
        In Niederösterreich wurden nach dem Unwetter 2.400 Menschen in Sicherheit gebracht.
                                                     ^^^^^ error conflict
        ",
    );
}

#[test]
fn who_gives_both_numbers_contests_neither() {
    verdicts(
        "//- 07.03.1987 The Courier
        Ecuador had recently been pumping 260,000 barrels of oil per day.
        //- 09.03.1987 The Tribune
        Ecuador was pumping about 260,000 barrels of oil per day, about 50,000 barrels of oil per day above its quota, a spokesman said.
        //- draft
        Ecuador was pumping about 260,000 barrels of oil per day.
                                  ^^^^^^^ supported, silent
        ",
    );
}

#[test]
fn who_is_of_a_trade_may_speak_for_it() {
    verdicts(
        "//- 28.04.2016 Der Bote
        Die Autowirtschaft sichere in Österreich rund 450.000 Jobs, sagte der ehemalige Chef von Altona Motors, Anton Berger.
        //- draft
        In Österreich hängen nach Angaben der Autobranche rund 450.000 Jobs am Auto.
                                                               ^^^^^^^ supported, silent
        ",
    );
    verdicts(
        "//- 28.04.2016 Der Bote
        Die Autowirtschaft sichere in Österreich rund 450.000 Jobs, sagte der ehemalige Chef von Altona Motors, Anton Berger.
        //- draft
        In Österreich hängen nach Angaben des Finanzministeriums rund 450.000 Jobs am Auto.
                                                                      ^^^^^^^ warning misattributed
        ",
    );
}

#[test]
fn told_again_in_like_words_under_another_name() {
    verdicts(
        "//- 09.12.2004 The Courier
        The group Liberty said Roma Czechs were nine times more likely to be stopped by British officials at Prague airport than other Czechs.
        //- draft
        At Prague airport, the House of Lords said, Roma Czechs were nine times more likely to be stopped by British officials than other Czechs.
                                                                     ^^^^^^^^^^ warning misattributed
        ",
    );
}

#[test]
fn a_round_number_that_another_gave() {
    verdicts(
        "//- 10.06.2015 Der Bote
        Rund 4000 Postler waren Verdi zufolge vor den Bonner Post-Tower gezogen.
        //- draft
        Vor den Post-Tower in Bonn zogen nach Angaben der Polizei rund 4.000 Postler.
                                                                       ^^^^^ warning misattributed
        ",
    );
    verdicts(
        "//- 10.06.2015 Der Bote
        Rund 4000 Postler waren Verdi zufolge vor den Bonner Post-Tower gezogen.
        //- draft
        Vor den Post-Tower in Bonn zogen nach Angaben der Gewerkschaft Verdi rund 4.000 Postler.
                                                                                  ^^^^^ supported, silent
        ",
    );
}

#[test]
fn an_adverb_before_the_verb_is_no_part_of_the_name() {
    verdicts(
        "//- 03.03.1987 The Courier
        A major Dutch roaster expects prices for coffee to be back at around 120 cents within weeks.
        //- draft
        One of the major Dutch roasters nevertheless expects prices for coffee to be back at around 120 cents.
                                                                                                    ^^^ silent
        ",
    );
}

#[test]
fn what_is_left_of_what_a_source_gave_is_its_own() {
    verdicts(
        "//- 04.03.1987 The Courier
        Carlos Calmon said that Norland has stocks of 18 million bags of coffee, of which 5 million are already sold.
        //- draft
        Carlos Calmon puts the stocks of coffee that Norland has not yet sold at 13 million bags.
                                                                                 ^^^^^^^^^^ silent
        ",
    );
    verdicts(
        "//- 04.03.1987 The Courier
        Carlos Calmon said that Norland has stocks of 18 million bags of coffee, of which 5 million are already sold.
        //- draft
        Carlos Calmon said that Norland has stocks of 15 million bags of coffee.
                                                      ^^^^^^^^^^ error misattributed
        ",
    );
}

#[test]
fn one_of_several_is_named_in_the_plural() {
    verdicts(
        "//- 03.03.1987 The Courier
        Average prices of coffee will be back at around 120 cents within weeks, a major roaster said.
        //- draft
        One of the major roasters expects average prices of coffee to be back at around 120 cents within weeks.
                                                                                        ^^^ silent
        ",
    );
}

#[test]
fn a_share_of_what_the_source_said_is_reckoned_from_it() {
    verdicts(
        "//- 25.03.1987 Morning Herald
        About half of Brazil's 40,000 seamen have returned to work and the strike looks close to ending, a spokesman said.
        //- draft
        A spokesman said that about half of all seamen, or roughly 20,000, had returned to work.
                                                                   ^^^^^^ silent
        ",
    );
}

#[test]
fn two_spokesmen_without_a_name_are_not_one() {
    verdicts(
        "//- 05.03.1987 Morning Herald
        The strike has made idle 158 ships in Brazil, a union official said.
        //- 25.03.1987 Daily Telegram
        The strike has made idle 80 ships in Brazil, a spokesman said.
        //- draft
        The strike has made idle 158 ships in Brazil, a spokesman said.
                                 ^^^ silent
        ",
    );
    verdicts(
        "//- 05.03.1987 Morning Herald
        The strike has made idle 158 ships in Brazil, the National Union of Seamen said.
        //- 25.03.1987 Daily Telegram
        The strike has made idle 80 ships in Brazil, Petrobras said.
        //- draft
        The strike has made idle 158 ships in Brazil, Petrobras said.
                                 ^^^ error misattributed
        ",
    );
}

#[test]
fn a_like_number_from_another_place_is_no_one_else_s() {
    verdicts(
        "//- 30.10.2015 Der Bote
        In Šentilj warteten am frühen Morgen knapp 3.500 Menschen, wie die slowenische Polizei mitteilte.
        //- draft
        Knapp 3.500 Menschen überquerten nach Angaben der Bundespolizei die Grenze in Passau.
              ^^^^^ silent
        ",
    );
}

#[test]
fn a_sum_that_the_draft_has_from_another_office_in_few_words() {
    verdicts(
        "//- 26.11.2015 Der Bote
        Der Fiskalrat rechnet in Österreich für 2016 mit Kosten für Flüchtlinge von 1,7 Milliarden Euro.
        //- draft
        In Österreich gibt es Streit um das Budget. Das Finanzministerium hatte für 2016 noch 1,7 Milliarden Euro veranschlagt.
                                                                                              ^^^^^^^^^^^^^^^^^^ warning misattributed
        ",
    );
}
