//! The same number of another thing, in another role, of another mood.

use super::verdicts;

#[test]
fn an_increment_as_a_total() {
    verdicts(
        "//- 23.10.2024 Der Bote
        Nordkorea hat im Januar weitere 3.000 Soldaten nach Russland entsandt.
        //- draft
        Nordkorea hat 3.000 Soldaten nach Russland entsandt.
                      ^^^^^ warning increment
        ",
    );
}

#[test]
fn a_rate_as_a_total() {
    verdicts(
        "//- 23.10.2024 Der Bote
        Die russische Armee hat nach Angaben der Nato Verluste von 1.200 Soldaten pro Tag.
        //- draft
        Die russische Armee hat Verluste von 1.200 Soldaten.
                                             ^^^^^ warning increment
        ",
    );
}

#[test]
fn an_increment_as_an_increment() {
    verdicts(
        "//- 23.10.2024 Der Bote
        Nordkorea hat im Januar weitere 3.000 Soldaten nach Russland entsandt.
        //- draft
        Nordkorea hat im Januar noch einmal 3.000 Soldaten nach Russland entsandt.
                                            ^^^^^ supported, silent
        ",
    );
}

#[test]
fn the_number_of_something_else() {
    verdicts(
        "//- 12.02.2023 Der Bote
        Die Türkei richtete nach dem Erdbeben 4.460 Notunterkünfte ein.
        //- draft
        Das Erdbeben forderte in der Türkei 4.460 Tote.
                                            ^^^^^ error referent
        ",
    );
}

#[test]
fn losses_are_wider_than_deaths() {
    verdicts(
        "//- 12.11.2024 Der Bote
        Russland hat nach Angaben der Nato Verluste von 600.000 Soldaten erlitten.
        //- draft
        Russland hat nach Angaben der Nato 600.000 Tote zu beklagen.
                                           ^^^^^^^ error referent
        ",
    );
    verdicts(
        "//- 12.11.2024 Der Bote
        Bei dem Anschlag in Kabul wurden 31 Menschen getötet.
        //- draft
        Der Anschlag in Kabul hat 31 Opfer gefordert.
                                  ^^ supported, silent
        ",
    );
}

#[test]
fn the_losses_of_the_other_side() {
    verdicts(
        "//- 12.11.2024 Der Bote
        In den Kämpfen starben nach Schätzungen der Nato 20.000 russische Soldaten.
        //- draft
        In den Kämpfen starben nach Schätzungen der Nato 20.000 ukrainische Soldaten.
                                                         ^^^^^^ error referent
        ",
    );
}

#[test]
fn a_number_that_two_things_share() {
    verdicts(
        "//- 12.11.2024 Der Bote
        Russland hat nach Angaben der Nato Verluste von 600.000 Soldaten erlitten.
        //- 13.11.2024 Kurier
        In der nordkoreanischen Armee dienen 600.000 Reservisten.
        //- draft
        Nordkorea hat 600.000 Reservisten.
                      ^^^^^^^ supported, silent
        ",
    );
}

#[test]
fn a_text_outranks_its_headline() {
    verdicts(
        "//- 12.06.2023 Der Bote
        # 133 Strafanzeigen bei Protest in Neustadt

        Bei dem Protest in Neustadt gab es nach Angaben der Polizei 133 Festnahmen.
        //- draft
        Bei dem Protest in Neustadt gab es nach Angaben der Polizei 133 Festnahmen.
                                                                    ^^^ supported, silent
        ",
    );
}

#[test]
fn a_quotation_with_another_figure() {
    verdicts(
        "//- 12.06.2023 Der Bote
        „In Indien leben heute 1,3 Milliarden Menschen und alle wollen Strom“, sagte Modi.
        //- draft
        „In Indien leben heute 450 Millionen Menschen und alle wollen Strom“, sagte Modi.
                               ^^^^^^^^^^^^^ error quote
        ",
    );
}

#[test]
fn a_withdrawn_report() {
    verdicts(
        "//- 12.06.2023 Der Bote, canceled
        Bei dem Erdbeben in Marokko wurden 1.870 Menschen getötet.
        //- draft
        Bei dem Erdbeben in Marokko wurden 1.870 Menschen getötet.
                                           ^^^^^ error retracted
        ",
    );
}

#[test]
fn two_countries_may_grow_alike() {
    verdicts(
        "//- 11.01.2021 Der Bote
        Die Wirtschaft in Spanien wuchs im dritten Quartal 2020 um 8,2 Prozent.
        //- draft
        Die Wirtschaft in Polen wuchs im dritten Quartal 2020 um 8,2 Prozent.
        ",
    );
}

#[test]
fn what_anyone_gives_as_a_total_is_no_increment() {
    verdicts(
        "//- 23.10.2024 Der Bote
        Nach Angaben des Pentagons hat Nordkorea im Januar weitere 3.000 Soldaten nach Russland entsandt.
        //- 24.10.2024 Kurier
        Nach Angaben des NIS hat Nordkorea 3.000 Soldaten nach Russland entsandt.
        //- draft
        Nordkorea hat nach Angaben aus Kiew 3.000 Soldaten nach Russland entsandt.
                                            ^^^^^ warning misattributed
        ",
    );
}

/// After `reports`, 2,100 dead are retracted and 1,870 stand.
fn corrected(reports: &str) {
    verdicts(&format!(
        "{reports}//- draft
        Bei dem Erdbeben in Marokko wurden 2.100 Menschen getötet.
                                           ^^^^^ error retracted
        "
    ));
    verdicts(&format!(
        "{reports}//- draft
        Bei dem Erdbeben in Marokko wurden 1.870 Menschen getötet.
                                           ^^^^^ supported, silent
        "
    ));
}

#[test]
fn a_figure_put_right() {
    let reports = "//- 12.06.2023 10:00 Der Bote
        # Erdbeben in Marokko

        Bei dem Erdbeben in Marokko wurden 2.100 Menschen getötet.
        //- 12.06.2023 12:00 Der Bote
        # Berichtigung: Erdbeben in Marokko

        Bei dem Erdbeben in Marokko wurden 1.870 statt 2.100 Menschen getötet.
        ";
    corrected(reports);
}

#[test]
fn a_figure_called_wrong() {
    let reports = "//- 12.06.2023 10:00 Der Bote
        Bei dem Erdbeben in Marokko wurden 1.870 Menschen getötet. In einer früheren Fassung hatte es irrtümlich geheißen, bei dem Erdbeben in Marokko seien 2.100 Menschen getötet worden.
        ";
    corrected(reports);
}

#[test]
fn what_another_country_did() {
    let report = "//- 24.10.2024 Kurier
        Nach Angaben des Geheimdienstes NIS hat Nordkorea 12.000 Soldaten nach Russland entsandt.
        //- draft\n";
    verdicts(&format!(
        "{report}
        Die USA haben 12.000 Soldaten nach Russland entsandt.
                      ^^^^^^ error referent
        "
    ));
    verdicts(&format!(
        "{report}
        Die USA haben 7.000 Soldaten nach Russland entsandt.
                      ^^^^^ silent
        "
    ));
}

#[test]
fn one_town_s_number_is_not_another_s() {
    let report = "//- 21.01.2024 Tageblatt
            In Hannover demonstrierten am Sonntag nach Angaben der Polizei 35.000 Menschen gegen rechts.
            //- draft\n";
    verdicts(&format!(
        "{report}
            In Dortmund demonstrierten am Sonntag nach Angaben der Polizei 30.000 Menschen gegen rechts.
            "
    ));
    verdicts(&format!(
        "{report}
            In Hannover demonstrierten am Sonntag nach Angaben der Polizei 30.000 Menschen gegen rechts.
                                                                           ^^^^^^ error misattributed
            "
    ));
}

#[test]
fn a_country_s_number_is_not_contested_by_the_continent_s() {
    verdicts(
        "//- 02.07.2024 Ärztezeitung
            Im Sommer 2023 sind nach einer Studie in Europa 47.690 Menschen an den Folgen der Hitze gestorben. In Italien waren es 12.743.
            //- draft
            Im Sommer 2023 starben in Europa viele Menschen an der Hitze. In Italien starben 12.743 Menschen.
            ",
    );
}

#[test]
fn what_is_taken_from_another_sentence_is_no_other_thing() {
    verdicts(
        "//- 01.09.2024 Rundfunk
            # AfD gewinnt in Thüringen

            Bei der Landtagswahl in Thüringen erreicht die CDU 23,6 Prozent. Die SPD fällt auf 6,1 Prozent. Die Wahlbeteiligung lag bei 73,6 Prozent.
            //- draft
            Die Wahlbeteiligung in Thüringen war hoch. Die SPD fiel in Thüringen auf 6,1 Prozent.
            ",
    );
}

#[test]
fn a_party_s_share_is_of_the_party_whatever_was_measured_before() {
    let report = "//- 01.09.2024 Rundfunk
            # AfD gewinnt in Thüringen

            Bei der Landtagswahl in Thüringen erreicht die CDU 23,6 Prozent. Die SPD fällt auf 6,1 Prozent.
            //- draft\n";
    verdicts(&format!(
        "{report}
            In Thüringen lag die Wahlbeteiligung bei 70 Prozent. Die SPD fiel in Thüringen auf 6,1 Prozent.
                                                                                               ^^^ supported, silent
            "
    ));
}

#[test]
fn jobs_and_those_who_have_them() {
    verdicts(
        "//- 06.10.2023 Der Bote
        Der Konzern Acme AG streicht in Deutschland 6.340 Stellen.
        //- draft
        Bei der Acme AG werden in Deutschland 6.340 Mitarbeiter entlassen.
                                              ^^^^^ supported, silent
        ",
    );
    verdicts(
        "//- 10.03.1987 The Wire
        Analysts say the takeover leaves the future of Barton Corp's 19,000 employees in doubt.
        //- draft
        The future of 16,000 jobs at the carmaker is in doubt after the takeover of Barton Corp.
                      ^^^^^^ warning conflict
        ",
    );
    verdicts(
        "//- 06.10.2023 Der Bote
        Der Konzern Acme AG streicht in Deutschland 6.340 Stellen.
        //- draft
        Die Acme AG hat in Deutschland 45.000 Mitarbeiter.
        ",
    );
}

#[test]
fn a_sum_each_month_written_as_one_of_the_year() {
    verdicts(
        "//- 05.07.2024 Der Bote
        Das Defizit der Kliniken in Bayern liegt monatlich bei 540 Millionen Euro.
        //- draft
        Das Defizit der Kliniken in Bayern liegt bei 540 Millionen Euro im Jahr.
                                                     ^^^^^^^^^^^^ warning increment
        ",
    );
    verdicts(
        "//- 05.07.2024 The Courier
        The union rejected an offer that would have raised average pay of drivers to £65,000 a year.
        //- draft
        The drivers had turned down an offer to raise average pay to £65,000.
                                                                      ^^^^^^ supported, silent
        ",
    );
}

#[test]
fn so_much_a_share_is_of_no_share() {
    verdicts(
        "//- 14.03.2024 Der Bote
        Die Aktionäre der Kessler AG sollen eine Dividende von 1,10 Euro je Aktie erhalten.
        //- draft
        Die Aktionäre der Kessler AG bekommen 1,10 Euro je Aktie.
        ",
    );
    verdicts(
        "//- 10.06.2024 The Ledger
        Prime Minister Rishi Sunak promised to cut taxes by £17 billion a year.
        //- draft
        In June, Rishi Sunak promised to cut taxes by £17 billion.
                                                       ^^^^^^^^^^^ warning increment
        ",
    );
    verdicts(
        "//- 24.10.2023 The Wire
        Chief executive Dana Reed of Acme Corp said costs would fall by $240 million a year.
        //- draft
        Dana Reed says that the costs of Acme will fall by $240 million a year.
                                                            ^^^^^^^^^^^ supported, silent
        ",
    );
}

#[test]
fn shares_of_people_of_different_sorts() {
    verdicts(
        "//- 20.02.2024 Health Daily
        About 75 percent of the measles patients in Birmingham are children.
        //- draft
        In Birmingham, 75 percent of children have had both doses.
        ",
    );
    verdicts(
        "//- 20.02.2024 Health Daily
        In Birmingham, 81 percent of children have had both doses of the vaccine.
        //- draft
        The officials are worried. In Birmingham, 81 percent of the children have had both doses.
                                                  ^^ supported, silent
        ",
    );
}

#[test]
fn a_noun_carried_on_from_another_sentence_is_no_other_thing() {
    verdicts(
        "//- 08.01.2025 Der Bote
        Im vergangenen Jahr haben 229.751 Menschen in Deutschland Asyl beantragt. Die meisten kamen aus Syrien mit 76.765 Erstanträgen.
        //- draft
        In Deutschland beantragten 229.751 Menschen Asyl. Die meisten Antragsteller kamen aus Syrien (76.765).
        ",
    );
}

#[test]
fn cases_to_one_number_and_deaths_to_another() {
    verdicts(
        "//- 20.02.2024 The Courier
        Cholera cases in Zimbabwe have risen to 28,306 and deaths to 574.
        //- draft
        Zimbabwe has counted 28,306 cases of cholera and 574 deaths.
                                                         ^^^ supported, silent
        ",
    );
    verdicts(
        "//- 20.02.2024 The Courier
        Cholera cases in Zimbabwe have risen to 28,306 and deaths to 574.
        //- draft
        Zimbabwe has counted 574 cases of cholera.
                             ^^^ error referent
        ",
    );
}

#[test]
fn a_part_of_the_number_before_is_of_the_same() {
    verdicts(
        "//- 12.11.2024 Der Bote
        Der Konzern hat in Bayern 1.150 Stellen gestrichen, besonders viele in Schweinfurt mit 640 Stellen.
        //- draft
        Der Konzern hat in Bayern 1.150 Stellen gestrichen, 640 davon in Schweinfurt.
        ",
    );
}

#[test]
fn the_same_said_with_its_other_figures_is_of_the_same() {
    verdicts(
        "//- 11.03.1987 The Courier
        The foreign debt of Ecuador is 8.16 billion dollars.

        Ministers said they stopped interest payments due to a squeeze stemming from a slide in oil prices, which cut 1986 exports by about 25 percent to 2.18 billion dollars.
        //- draft
        The foreign debt of Ecuador is 8.16 billion dollars. In 1986, exports fell by about 25 percent to 2.18 billion dollars.
                                                                                            ^^ silent
        ",
    );
}

#[test]
fn what_is_the_total_is_not_so_for_each() {
    verdicts(
        "//- 23.03.2005 The Courier
        The 25 members of a gang in Leicester were jailed for a total of 36 years.
        //- draft
        The gang in Leicester, 25 members, was jailed for 36 years each.
                                                          ^^^^^^^^ warning increment
        ",
    );
    verdicts(
        "//- 23.03.2005 The Courier
        The 25 members of a gang in Leicester were jailed for a total of 36 years.
        //- draft
        The gang in Leicester, 25 members, was jailed for 36 years.
                                                          ^^^^^^^^ silent
        ",
    );
}

#[test]
fn what_is_spent_over_years_is_not_so_each_year() {
    verdicts(
        "//- 18.04.2016 Der Bote
        Mit Investitionen von 870 Millionen Euro bis 2020 will Nordstrom die Windkraft ausbauen.
        //- draft
        Nordstrom will die Windkraft mit Investitionen von 870 Millionen Euro im Jahr ausbauen.
                                                           ^^^^^^^^^^^^^^^^^^ warning increment
        ",
    );
}

#[test]
fn the_last_part_of_a_compound_stands_for_it() {
    verdicts(
        "//- 29.04.2016 Der Bote
        Bei der Hagelversicherung gingen mehr als 1.400 Schadensmeldungen ein.
        //- draft
        1.400 Meldungen gingen bei der Hagelversicherung ein.
        ^^^^^ warning qualifier
        ",
    );
}

#[test]
fn what_something_stands_at_since_a_year_is_so_each_year() {
    verdicts(
        "//- 18.04.2016 Der Bote
        Seit 2015 liegt das Budget der Nordstrom AG bei 870 Millionen Euro.
        //- draft
        Das Budget der Nordstrom AG liegt bei 870 Millionen Euro im Jahr.
                                              ^^^^^^^^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn what_ends_alike_is_no_part_of_a_compound() {
    verdicts(
        "//- 29.04.2016 Der Bote
        Die Fluglinie Nordair fliegt 1.400 Destinationen an.
        //- draft
        Nordair fliegt 1.400 Nationen an.
                       ^^^^^ silent
        ",
    );
}

#[test]
fn what_was_done_by_mistake_makes_no_number_wrong() {
    verdicts(
        "//- 14.09.2015 Der Bote
        Sicherheitskräfte haben in der ägyptischen Wüste versehentlich zwölf Angehörige einer Reisegruppe getötet, meldete das Innenministerium am Montag.
        //- draft
        In der ägyptischen Wüste töteten Sicherheitskräfte zwölf Angehörige einer Reisegruppe.
                                                           ^^^^^ supported, silent
        ",
    );
    verdicts(
        "//- 14.09.2015 The Courier
        Soldiers in the Egyptian desert mistakenly killed 38 members of a party of tourists, the ministry said.
        //- draft
        Soldiers killed 38 members of a party of tourists in the Egyptian desert.
                        ^^ supported, silent
        ",
    );
}
