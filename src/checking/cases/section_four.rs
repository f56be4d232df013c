//! Rows of `verdicts.md`, section 4, that no other file of cases shows, in German and in English.

use super::verdicts;

#[test]
fn a_bound_that_the_count_of_another_source_meets() {
    verdicts(
        "//- 23.10.2024 Der Bote
        Das Pentagon sagte, Nordkorea habe mehr als 10.000 Soldaten nach Russland entsandt.
        //- 24.10.2024 Neue Post
        Der NIS sagte, Nordkorea habe 12.000 Soldaten nach Russland entsandt.
        //- draft
        Nordkorea hat 12.000 Soldaten nach Russland entsandt, sagt der NIS.
                      ^^^^^^ supported, silent
        ",
    );
    verdicts(
        "//- 23.10.2024 The Courier
        According to the Pentagon, North Korea has sent more than 10,000 soldiers to Russia.
        //- 24.10.2024 Daily Globe
        According to South Korean intelligence, North Korea has sent 12,000 soldiers to Russia.
        //- draft
        North Korea has sent 12,000 soldiers to Russia, South Korean intelligence said.
                             ^^^^^^ supported, silent
        ",
    );
}

#[test]
fn two_figures_of_one_source() {
    verdicts(
        "//- 12.02.2023 Der Bote
        In Wien demonstrierten laut Polizei mehr als 7.000 Menschen gegen die Reform.
        //- 12.02.2023 Neue Post
        An der Demonstration gegen die Reform in Wien nahmen nach Polizeiangaben 7.240 Menschen teil.
        //- draft
        In Wien gingen laut Polizei 7.240 Menschen gegen die Reform auf die Straße.
                                    ^^^^^ supported, silent
        ",
    );
    verdicts(
        "//- 23.10.2024 The Courier
        According to police, more than 7,000 people demonstrated against the tunnel in Newtown on Saturday.
        //- 24.10.2024 Daily Globe
        In Newtown 7,240 people demonstrated against the tunnel on Saturday, police said.
        //- draft
        In Newtown 7,240 people demonstrated against the tunnel, according to police.
                   ^^^^^ supported, silent
        ",
    );
}

#[test]
fn a_report_s_text_outranks_its_headline() {
    verdicts(
        "//- 12.02.2023 Der Bote
        # 133 Strafanzeigen nach Krawallen in Hamburg

        Bei Krawallen in Hamburg hat die Polizei 133 Menschen festgenommen.
        //- draft
        Bei den Krawallen in Hamburg gab es 133 Festnahmen.
                                            ^^^ supported, silent
        ",
    );
    verdicts(
        "//- 23.10.2024 The Courier
        # 133 charges after riot in Newtown

        Police made 133 arrests after the riot in Newtown on Saturday, a spokesman said.
        //- draft
        Police made 133 arrests after the riot in Newtown.
                    ^^^ supported, silent
        ",
    );
}

#[test]
fn a_part_told_as_the_whole() {
    verdicts(
        "//- 23.11.2024 Der Bote
        Nordkorea hat laut NIS 12.000 Soldaten nach Russland entsandt, darunter 500 Offiziere.
        //- draft
        Nordkorea hat 500 Soldaten nach Russland entsandt.
                      ^^^ error referent
        ",
    );
    verdicts(
        "//- 23.11.2024 Der Bote
        Nordkorea hat laut NIS 12.000 Soldaten nach Russland entsandt, darunter 500 Offiziere.
        //- draft
        Unter den Soldaten, die Nordkorea nach Russland entsandt hat, sind laut NIS 500 Offiziere.
                                                                                    ^^^ supported, silent
        ",
    );
    verdicts(
        "//- 23.10.2024 The Courier
        North Korea has sent 12,000 soldiers to Russia, among them 500 officers, the NIS said.
        //- draft
        North Korea has sent 500 soldiers to Russia.
                             ^^^ error referent
        ",
    );
}

#[test]
fn a_sum_of_the_draft_s_own_figures() {
    verdicts(
        "//- 23.10.2024 Der Bote
        Nordkorea hat laut NIS mehr als 10.000 Soldaten nach Russland entsandt. Im Januar folgten weitere 3.000 Soldaten.
        //- draft
        Nordkorea hat laut NIS mehr als 10.000 Soldaten nach Russland entsandt. Im Januar folgten weitere 3.000 Soldaten. Insgesamt sind das mehr als 13.000 Soldaten.
                                                                                                                                                      ^^^^^^ computed, silent
        ",
    );
    verdicts(
        "//- 23.10.2024 The Courier
        North Korea has sent more than 10,000 soldiers to Russia, the NIS said. In January it sent another 3,000 soldiers to Russia.
        //- draft
        North Korea has sent more than 10,000 soldiers to Russia, the NIS said. In January it sent another 3,000 soldiers. That makes more than 13,000 soldiers in all.
                                                                                                                                                ^^^^^^ computed, silent
        ",
    );
}

#[test]
fn one_in_so_many() {
    verdicts(
        "//- draft
        13 von 80 Kindern sind krank, fast jedes Dreizehnte.
                                           ^^^^^^^^^^^^^^^^ error arithmetic
        ",
    );
    verdicts(
        "//- draft
        Von 80 Kindern sind 13 krank, fast jedes sechste.
                                           ^^^^^^^^^^^^^ computed, silent
        ",
    );
    verdicts(
        "//- draft
        Of 80 children 13 are ill, nearly one in thirteen.
                                                 ^^^^^^^^ error arithmetic
        ",
    );
}

#[test]
fn digits_swapped() {
    verdicts(
        "//- 12.02.2023 Der Bote
        Nordkorea hat 12.000 Soldaten nach Russland entsandt.
        //- draft
        Nordkorea hat 21.000 Soldaten nach Russland entsandt.
                      ^^^^^^ conflicting, warning conflict
        ",
    );
    verdicts(
        "//- 24.10.2024 Daily Globe
        According to South Korean intelligence, North Korea has sent 12,000 soldiers to Russia.
        //- draft
        North Korea has sent 21,000 soldiers to Russia.
                             ^^^^^^ conflicting, warning conflict
        ",
    );
}

#[test]
fn a_figure_that_its_report_puts_right() {
    verdicts(
        "//- 12.02.2023 Der Bote
        # KORREKTUR: Erdbeben in Marokko

        In einer früheren Fassung hieß es, bei dem Erdbeben in Marokko seien 310 Menschen gestorben. Richtig ist: Es starben 130 Menschen.
        //- draft
        Bei dem Erdbeben in Marokko starben 310 Menschen.
                                            ^^^ error retracted
        ",
    );
    verdicts(
        "//- 24.10.2024 Daily Globe
        # STORY WITHDRAWN: Earthquake in Morocco

        The earthquake in Morocco killed 1,870 people.
        //- draft
        The earthquake in Morocco killed 1,870 people.
                                         ^^^^^ error retracted
        ",
    );
}

#[test]
fn the_dead_of_the_other_side() {
    verdicts(
        "//- 12.02.2023 Der Bote
        Die Nato schätzt die Zahl der russischen Gefallenen auf 20.000.
        //- draft
        Die Nato geht von 20.000 ukrainischen Gefallenen aus.
                          ^^^^^^ error referent
        ",
    );
}

#[test]
fn a_headline_may_round() {
    verdicts(
        "//- 12.06.2023 Der Bote
        In Neustadt demonstrierten am Samstag nach Angaben der Polizei 11.987 Menschen gegen den Tunnel.
        //- draft
        # 12.000 Menschen demonstrieren in Neustadt gegen den Tunnel
          ^^^^^^ supported, silent
        ",
    );
}
