//! Figures that a slip of the keys parts from the reported one, and such as only look like it.

use super::verdicts;

#[test]
fn millions_for_billions() {
    verdicts(
        "//- 13.09.2023 Der Bote
        # Wiederaufbau in Marokko

        Der Wiederaufbau soll umgerechnet elf Milliarden Euro kosten, verteilt auf fünf Jahre.
        //- draft
        # Nach dem Beben in Marokko

        Der Wiederaufbau kostet 11 Millionen Euro.
                                ^^^^^^^^^^^^ warning conflict
        ",
    );
    verdicts(
        "//- 24.10.2023 The Wire
        Acme Corp said net profit fell 12 percent. Revenue rose 3 percent to $4.1 billion.
        //- draft
        Acme's net profit fell 12 percent. Revenue rose 3 percent to $4.1 million.
                                                                      ^^^^^^^^^^^ warning conflict
        ",
    );
}

#[test]
fn as_many_millions_of_another_thing() {
    verdicts(
        "//- 13.09.2023 Der Bote
        Der Wiederaufbau in Marokko soll elf Milliarden Euro kosten.
        //- draft
        Spanien spendete für Marokko 11 Millionen Euro.
        ",
    );
    verdicts(
        "//- 24.10.2023 The Wire
        Acme Corp said revenue rose 3 percent to $4.1 billion.
        //- draft
        Barton Inc spent $4.1 million on advertising.
        ",
    );
    verdicts(
        "//- 24.10.2023 The Wire
        Acme Corp said revenue rose 3 percent to $4.1 billion.
        //- draft
        Acme said revenue rose 3 percent to 4.1 billion dollars.
                                            ^^^^^^^^^^^ supported, silent
        ",
    );
}

#[test]
fn digits_swapped_under_the_name_of_the_source() {
    verdicts(
        "//- 20.01.2024 Der Bote
        In Frankfurt sind nach Angaben der Polizei rund 35.000 Menschen gegen Rechtsextremismus auf die Straße gegangen.
        //- draft
        In Frankfurt waren laut Polizei 53.000 Menschen unterwegs.
                                        ^^^^^^ error misattributed
        ",
    );
    verdicts(
        "//- 02.03.2024 Daily Post
        A ferry capsized off Mozambique. The boat, licensed to carry up to 50 passengers, was carrying 130.
        //- draft
        A ferry capsized off Mozambique. The boat was carrying 310 people.
                                                               ^^^ warning conflict
        ",
    );
}

#[test]
fn like_digits_of_another_town() {
    verdicts(
        "//- 20.01.2024 Der Bote
        In Frankfurt sind nach Angaben der Polizei rund 35.000 Menschen gegen Rechtsextremismus auf die Straße gegangen.
        //- draft
        In Hamburg waren laut Polizei 53.000 Menschen unterwegs.
        ",
    );
    verdicts(
        "//- 02.03.2024 Daily Post
        A ferry capsized off Mozambique. The boat was carrying 130 people.
        //- draft
        A ferry sank off Greece. The boat was carrying 310 people.
        ",
    );
}

#[test]
fn one_turnout_and_one_magnitude() {
    verdicts(
        "//- 02.09.2024 Der Bote
        # Sachsen wählt

        In Sachsen liegt die CDU vorn. Die Wahlbeteiligung bei der Landtagswahl betrug 74,4 Prozent.
        //- draft
        Die Beteiligung an der Landtagswahl in Sachsen war hoch. Die Wahlbeteiligung lag bei der Landtagswahl bei 71,6 Prozent.
                                                                                                                  ^^^^ warning conflict
        ",
    );
    verdicts(
        "//- 09.09.2023 The Courier
        The quake in Morocco had a magnitude of 6.8.
        //- draft
        The quake in Morocco had a magnitude of 7.8.
                                                ^^^ warning conflict
        ",
    );
}

#[test]
fn the_turnout_of_another_state_and_the_magnitude_of_an_aftershock() {
    verdicts(
        "//- 02.09.2024 Der Bote
        # Sachsen wählt

        In Sachsen liegt die CDU vorn. Die Wahlbeteiligung betrug 74,4 Prozent.
        //- draft
        Die Wahlbeteiligung in Thüringen lag bei 71,6 Prozent.
        ",
    );
    verdicts(
        "//- 09.09.2023 Der Bote
        Das Erdbeben in Marokko hatte eine Stärke von 6,8.
        //- draft
        Das stärkste Nachbeben in Marokko hatte eine Stärke von 4,9.
        ",
    );
    verdicts(
        "//- 09.09.2023 The Courier
        The earthquake in Morocco had a magnitude of 6.8.
        //- draft
        The strongest aftershock in Morocco had a magnitude of 4.9.
        ",
    );
}

#[test]
fn millions_for_billions_under_another_name() {
    verdicts(
        "//- 06.06.2024 Der Bote
        Die Versicherer rechnen nach dem Hochwasser in Bayern mit einem versicherten Schaden von rund zwei Milliarden Euro, teilte ihr Gesamtverband GDV mit.
        //- draft
        Der Verband der Versicherer beziffert den versicherten Schaden in Bayern auf rund zwei Millionen Euro.
                                                                                           ^^^^^^^^^^^^^ warning conflict
        ",
    );
    verdicts(
        "//- 16.05.2024 The Wire
        Shares of Stagefront fell 7.4 percent in New York on Thursday after the company disclosed a data breach.
        //- draft
        The company is in trouble. Shares of Stagefront fell 4.7 percent.
                                                             ^^^ warning conflict
        ",
    );
}

#[test]
fn the_same_sentence_with_its_digits_swapped() {
    verdicts(
        "//- 07.11.2024 Der Bote
        Derzeit zahlt das Land 960 Millionen Euro Zinsen im Jahr.
        //- draft
        Das Land zahlt derzeit 690 Millionen Euro Zinsen im Jahr.
                               ^^^^^^^^^^^^^ warning conflict
        ",
    );
    verdicts(
        "//- 07.11.2024 Der Bote
        Derzeit zahlt das Land 960 Millionen Euro Zinsen im Jahr.
        //- draft
        Für Kindergärten gibt die Stadt 690 Millionen Euro im Jahr aus.
        ",
    );
    verdicts(
        "//- 16.05.2024 The Wire
        Shares of Stagefront fell 7.4 percent in New York on Thursday.
        //- draft
        The market was calm. Shares of Barton fell 4.7 percent.
        ",
    );
}

#[test]
fn most_words_of_a_sentence_and_no_name() {
    let report = "//- 12.01.2025 Der Bote
        Seit Beginn der Kontrollen an den Grenzen Mitte September wurden 47.000 Menschen zurückgewiesen.
        //- draft\n";
    verdicts(&format!(
        "{report}
        An den Grenzen wurden seit Mitte September 74.000 Menschen zurückgewiesen und 1.800 Schleuser festgenommen.
                                                   ^^^^^^ warning conflict
        "
    ));
    verdicts(&format!(
        "{report}
        In den Notunterkünften wohnen inzwischen 74.000 Menschen.
        "
    ));
}

#[test]
fn trillions_for_billions_of_what_could_come() {
    let report = "//- 02.09.2024 Der Bote
        Bis 2029 könnten die Schulden der Länder auf rund 2,7 Billionen Euro steigen, heißt es in einem Bericht des Rechnungshofs.
        //- draft\n";
    verdicts(&format!(
        "{report}
        Der Rechnungshof warnt: Die Schulden der Länder könnten bis 2029 auf rund 2,7 Milliarden Euro steigen.
                                                                                  ^^^^^^^^^^^^^^ warning conflict
        "
    ));
    verdicts(&format!(
        "{report}
        Der Rechnungshof warnt: Die Schulden der Länder könnten bis 2029 auf rund 2,7 Billionen Euro steigen.
                                                                                  ^^^^^^^^^^^^^ supported, silent
        "
    ));
}

#[test]
fn a_fund_is_what_it_is_whatever_was_spoken_of() {
    let report = "//- 17.09.2024 Der Bote
        Die Regierung in Wien kündigte an, den Katastrophenfonds von 300 Millionen auf eine Milliarde Euro aufzustocken.
        //- draft\n";
    verdicts(&format!(
        "{report}
        Der Schaden in Österreich ist groß. Die Regierung hat den Katastrophenfonds von 300 Millionen auf eine Million Euro aufgestockt.
                                                                                                         ^^^^^^^^^^^^ warning conflict
        "
    ));
}

#[test]
fn what_is_of_no_noun_is_known_by_the_words_of_its_sentence() {
    verdicts(
        "//- 12.05.2023 The Courier
        A survey of 11,000 members found that 64 percent were dissatisfied with their job, said Ann Smith.
        //- draft
        In a survey of 11,000 members, 46 percent were dissatisfied with their job.
                                       ^^ warning conflict
        ",
    );
    verdicts(
        "//- 12.05.2023 The Courier
        A survey of 11,000 members found that 64 percent were dissatisfied with their job, said Ann Smith.
        //- draft
        In the north of the country, 46 percent were out of work.
                                     ^^ silent
        ",
    );
}

#[test]
fn the_like_is_hardly_said_twice_with_a_slip_between() {
    verdicts(
        "//- 12.11.2024 Der Bote
        Dazu kommt eine Einmalzahlung von 600 Euro im Februar.
        //- draft
        Hinzu kommt eine Einmalzahlung von 6.000 Euro.
                                           ^^^^^ warning conflict
        ",
    );
}

#[test]
fn a_like_number_of_another_thing_does_not_excuse_a_slip() {
    verdicts(
        "//- 09.03.1987 The Courier
        Ecuador suspended interest payments on 5.4 billion dollars owed to about 400 private foreign banks.
        //- 11.03.1987 The Courier
        Ecuador has also appealed for emergency aid from about 40 foreign governments.
        //- draft
        Ecuador suspended interest payments on 5.4 billion dollars owed to about 40 private foreign banks.
                                                                                 ^^ warning conflict
        ",
    );
}

#[test]
fn percent_for_points() {
    verdicts(
        "//- 12.02.2016 Der Bote
        Der Anteil von Android 6.0 legte im Februar gegenüber dem Vormonat um 0,5 Prozentpunkte auf 1,2 Prozent zu.
        //- draft
        Der Anteil von Android 6.0 stieg im Februar gegenüber dem Vormonat um 0,5 Prozent.
                                                                              ^^^ warning conflict
        ",
    );
    verdicts(
        "//- 12.02.2016 Der Bote
        Der Anteil von Android 6.0 legte im Februar gegenüber dem Vormonat um 0,5 Prozentpunkte auf 1,2 Prozent zu.
        //- draft
        Der Anteil von Android 6.0 stieg im Februar gegenüber dem Vormonat um 0,5 Prozentpunkte.
                                                                              ^^^ supported, silent
        ",
    );
}

#[test]
fn what_a_headline_counts_stands_in_the_text() {
    verdicts(
        "//- 28.01.2005 The Courier
        Nearly 160,000 people settle in Britain every year, the party said.
        //- draft
        # Norland counts 180,000 people a year
                         ^^^^^^^ error inconsistent

        Nearly 160,000 people settle in Britain every year, the party said.
               ^^^^^^^ silent
        ",
    );
}

#[test]
fn a_sum_taken_up_with_a_definite_article() {
    verdicts(
        "//- 14.02.2005 The Courier
        The carmaker Altona paid Fiat 1.55 billion euros to get out of the deal.
        //- draft
        The carmaker Altona paid Fiat 1.55 billion euros to get out of the deal.
                                      ^^^^^^^^^^^^ silent

        With the 1.65 billion euros from Detroit, debt can be paid off.
                 ^^^^^^^^^^^^ error inconsistent
        ",
    );
}

#[test]
fn one_end_of_a_range_in_a_quotation() {
    verdicts(
        "//- 09.03.2015 Der Bote
        Gouverneur Anton Muster sagte über die Proteste: „Die Bevölkerung schließt sich nicht an, es sind meistens nicht mehr als 50 bis 70 Menschen.“
        //- draft
        Gouverneur Anton Muster sagte: „Die Bevölkerung schließt sich nicht an, es sind meistens nicht mehr als 50 bis 170 Menschen.“
                                                                                                                ^^^^^^^^^^ error quote
        ",
    );
    verdicts(
        "//- 09.03.2015 Der Bote
        Gouverneur Anton Muster sagte über die Proteste: „Die Bevölkerung schließt sich nicht an, es sind meistens nicht mehr als 50 bis 70 Menschen.“
        //- draft
        Gouverneur Anton Muster sagte: „Die Bevölkerung schließt sich nicht an, es sind meistens nicht mehr als 50 bis 70 Menschen.“
                                                                                                                ^^^^^^^^^ silent
        ",
    );
}

#[test]
fn one_of_two_numbers_in_a_quotation() {
    verdicts(
        "//- 02.03.1987 The Courier
        "Over the past five years we paid back 45 billion dollars and received 11 billion," Dilson Funaro told reporters.
        //- draft
        "Over the past five years we paid back 44 billion dollars and received 11 billion," Dilson Funaro said.
                                               ^^^^^^^^^^ error quote
        ",
    );
}
