//! Right figures that look wrong: each of these was once called so.

use super::verdicts;

#[test]
fn a_noun_in_front_tells_one_inflation_from_another() {
    verdicts(
        "//- 17.12.2025 Morning Herald
        Services inflation in Britain dropped to 4.5 per cent in November, the statistics office said.
        //- draft
        Food inflation in Britain eased to 4.2 per cent in November.
                                           ^^^ silent
        ",
    );
}

#[test]
fn what_a_weekly_report_says_is_of_no_week() {
    verdicts(
        "//- 10.04.2025 Morning Herald
        The department's weekly report put the wholesale price of eggs at $3.13 a dozen.
        //- draft
        The wholesale price of eggs has fallen to $3.13 a dozen.
                                                   ^^^^ supported, silent
        ",
    );
}

#[test]
fn where_something_goes_up_to_is_no_bound() {
    verdicts(
        "//- 18.12.2025 Morning Herald
        Unemployment in Britain is likely to go up to 5.3 per cent by the spring, the Bank of England said.
        //- draft
        The Bank of England expects unemployment in Britain to reach 5.3 per cent.
                                                                     ^^^ silent
        ",
    );
}

#[test]
fn another_in_one_report_is_a_total_in_the_next() {
    verdicts(
        "//- 26.02.2025 Morning Herald
        The government will spend $500 million on fences. Another $400 million will go to farmers whose flocks were destroyed.
        //- 01.03.2025 Daily Telegram
        The government has set aside $400 million for farmers whose flocks were destroyed.
        //- draft
        The government gives $400 million to farmers whose flocks were destroyed.
                              ^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn the_number_behind_a_pronoun_may_be_of_anything() {
    verdicts(
        "//- 05.11.2025 Morning Herald
        Sales at the retailer Harmond fell by 16.4 per cent, and online, where orders could not be taken for weeks, they
        slumped by 42.9 per cent.
        //- draft
        Online sales at the retailer Harmond were 42.9 per cent lower.
                                                  ^^^^ silent
        ",
    );
}

#[test]
fn members_of_the_nurses_organisation_are_nurses() {
    verdicts(
        "//- 14.10.2025 Morning Herald
        The New Zealand Nurses Organisation said 36,412 of its members would join the strike.
        //- draft
        In New Zealand 36,412 nurses joined the strike of their organisation.
                       ^^^^^^ silent
        ",
    );
}

#[test]
fn a_board_and_the_company_it_speaks_for_are_one_source() {
    verdicts(
        "//- 06.11.2024 Der Bote
        Rhenacor baut weltweit 2612 Stellen ab, teilte der Leverkusener Chemiekonzern am Mittwoch mit.
        //- draft
        Bei Rhenacor fallen weltweit 2.612 Stellen weg, teilte der Vorstand mit.
                                     ^^^^^ silent
        ",
    );
}

#[test]
fn a_minister_who_tells_what_his_government_reckons_with() {
    verdicts(
        "//- 20.03.2024 Der Bote
        Den Schaden des Sturms in Malawi bezifferte Finanzminister Simplex Banda im Parlament auf 680 Millionen Dollar.
        //- draft
        Malawis Regierung gehe von 680 Millionen Dollar Schaden aus, sagte der Finanzminister.
                                   ^^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn one_person_named_in_two_ways() {
    verdicts(
        "//- 21.09.2023 Der Bote
        Mindestens 200 Menschen seien getötet und mehr als 410 verletzt worden, teilte der Menschenrechtsbeauftragte der Region,
        Gegham Stepanjan, mit.
        //- draft
        Ombudsmann Stepanjan sprach von mehr als 410 Verletzten.
                                                 ^^^ silent
        ",
    );
}

#[test]
fn what_the_counted_say_is_no_forecast_of_their_number() {
    verdicts(
        "//- 25.07.2025 Morning Herald
        In a new poll, 62 percent of registered voters said the state should go on with the railway.
        //- draft
        Of the registered voters, 62 percent were in favour of going on with the railway.
                                  ^^ silent
        ",
    );
}

#[test]
fn what_has_been_ordered_for_a_time_ahead_is_ordered() {
    verdicts(
        "//- 17.04.2025 Der Bote
        Für den nächsten Herbst haben die Praxen bislang 13,8 Millionen Dosen des Impfstoffs vorbestellt.
        //- draft
        Für den Herbst sind schon 13,8 Millionen Dosen des Impfstoffs bestellt.
                                  ^^^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn a_difference_of_two_figures_of_its_sentence_is_no_increment() {
    verdicts(
        "//- 18.06.2025 Morning Herald
        In all 262 people were on the ferry when it burned, 22 more than its manifest showed.
        //- draft
        The manifest of the ferry had 240 names on it, but there were 262 people on board, so 22 had boarded unrecorded.
                                                                                              ^^ silent
        ",
    );
}

#[test]
fn those_found_in_one_place_do_not_contest_the_toll_of_their_report() {
    verdicts(
        "//- 12.06.2025 Morning Herald
        The fire on the ferry off Basilan killed at least 28 people, the governor of Basilan said. The coast guard said 18 of the
        bodies were found in the cabin.
        //- draft
        On the ferry off Basilan 18 bodies were found in the cabin.
                                 ^^ silent
        ",
    );
}

#[test]
fn what_each_gets_is_no_part_of_a_sum() {
    verdicts(
        "//- 18.06.2025 Morning Herald
        The ferry burned off Basilan on Wednesday.
        //- draft
        The families of the dead got 300,000 pesos. The 225 survivors got 10,000 pesos each, which makes 2.25 million pesos for all of them.
                                                                                                         ^^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn those_arrested_are_no_part_of_those_killed() {
    verdicts(
        "//- 28.10.2025 Der Bote
        In Duala starben vier Menschen, 105 wurden festgenommen, teilte der Gouverneur mit.
        //- draft
        In Duala starben laut dem Gouverneur vier Menschen; allein am Sonntag wurden dort 105 Personen festgenommen.
                                                                                          ^^^ silent
        ",
    );
}

#[test]
fn what_may_not_be_exceeded_is_a_ceiling() {
    verdicts(
        "//- 24.11.2025 Morning Herald
        Under the rules of the league, squad costs may not exceed 80 per cent of a club's revenue.
        //- draft
        Under the rules of the league, clubs may spend no more than 80 per cent of revenue on their squads.
                                                                    ^^ silent
        ",
    );
}

#[test]
fn a_headline_and_a_text_that_one_report_gives_both_of() {
    verdicts(
        "//- 24.11.2025 Morning Herald
        In Glasgow 4,377 homeless households live in temporary homes. There were 1,832 homeless households in hotels.
        //- draft
        # Glasgow runs out of rooms: 1,832 homeless households in hotels

        In Glasgow 4,377 homeless households live in temporary homes.
                   ^^^^^ supported, silent
        ",
    );
}

#[test]
fn a_number_that_two_texts_tell_alike_is_of_no_other_thing() {
    verdicts(
        "//- 30.06.2015 Der Bote
        Der ATX fiel 15,43 Punkte oder 0,64 Prozent auf 2.411,77 Einheiten.
        //- draft
        Der ATX fiel um 0,64 Prozent auf 2.411,77 Zähler.
                                         ^^^^^^^^ silent
        ",
    );
    verdicts(
        "//- 31.12.2008 Der Bote
        Laut Haaretz wurde israelisches Gebiet am Mittwoch von insgesamt 40 Raketen getroffen.
        //- draft
        Am Mittwoch schlugen laut Haaretz 40 Geschosse in Israel ein.
                                          ^^ silent
        ",
    );
    verdicts(
        "//- 24.03.1987 Morning Herald
        The shares fell after the company reported 1986 pre-tax profit of 174.1 million pounds against 125.6 million for 1985.
        //- draft
        The company had a pre-tax profit of 174.1 million pounds in 1986.
                                            ^^^^^^^^^^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn other_numbers_of_a_source_are_not_what_it_said_instead() {
    verdicts(
        "//- 18.03.1987 Morning Herald
        General Partners, which estimated the total cost of the takeover of GenCorp at 2.5 billion dollars, said it wants to keep
        the stations.
        //- draft
        General Partners wants to buy GenCorp. It said it has contributed 250 million dollars in equity financing.
                                                                          ^^^^^^^^^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn what_another_country_has_contradicts_nothing() {
    verdicts(
        "//- 05.03.1987 Morning Herald
        Iraq has an OPEC quota of 1.466 million barrels a day and will not cut its output, oil sources in the cartel said.
        //- draft
        Ecuador has an OPEC quota of 1.21 million barrels a day, oil sources in the cartel said.
                                     ^^^^^^^^^^^^^^^^^^^^ silent
        ",
    );
}
