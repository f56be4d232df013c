//! Figures that reports have only as old ones, beside the new.

use super::verdicts;

const APPLICATIONS: &str = "//- 12.01.2025 Der Bote
    Das Bundesamt hat im vergangenen Jahr 83.500 unerlaubte Einreisen gezählt. Ein Jahr zuvor waren es 127.500.
    //- draft\n";

#[test]
fn last_year_s_figure_as_this_year_s() {
    verdicts(&format!(
        "{APPLICATIONS}
        Das Bundesamt zählte 127.500 unerlaubte Einreisen.
                             ^^^^^^^ warning outdated
        "
    ));
    verdicts(
        "//- 12.01.2025 The Courier
        The border police counted 83,500 illegal crossings last year. A year earlier it was 127,500.
        //- draft
        The border police counted 127,500 illegal crossings.
                                  ^^^^^^^ warning outdated
        ",
    );
}

#[test]
fn last_year_s_figure_as_last_year_s() {
    verdicts(&format!(
        "{APPLICATIONS}
        Das Bundesamt zählte 83.500 unerlaubte Einreisen, nach 127.500 im Jahr davor.
        "
    ));
    verdicts(&format!(
        "{APPLICATIONS}
        Im Jahr 2023 zählte das Bundesamt 127.500 unerlaubte Einreisen.
        "
    ));
}

#[test]
fn the_year_before_is_no_rate() {
    verdicts(
        "//- 08.01.2025 Der Bote
        In Bayern haben im vergangenen Jahr 29.751 Menschen Asyl beantragt. Das waren 30,2 Prozent weniger als im Jahr davor.
        //- draft
        In Bayern haben 29.751 Menschen Asyl beantragt, 30,2 Prozent weniger als 2023.
        ",
    );
    verdicts(
        "//- 10.12.2024 The Courier
        There were 702,425 pupils in Scotland's schools, down 3,449 from a year earlier.
        //- draft
        The number of pupils in Scotland's schools fell by 3,449 to 702,425.
                                                           ^^^^^ silent
        ",
    );
}

#[test]
fn the_headline_gives_way_to_the_text_that_is_backed() {
    verdicts(
        "//- 16.09.2024 Der Bote
        Nach den Unwettern in Tirol ist die Zahl der Todesopfer auf vier gestiegen.
        //- 17.09.2024 Der Bote
        Nach den Unwettern in Tirol ist die Zahl der Todesopfer auf fünf gestiegen.
        //- draft
        # Tirol nach den Unwettern: vier Tote
                                    ^^^^ error inconsistent

        Die Unwetter in Tirol haben fünf Menschen das Leben gekostet.
                                    ^^^^ supported, silent
        ",
    );
}

#[test]
fn an_adjective_of_another_noun_makes_no_figure_an_old_one() {
    verdicts(
        "//- 16.05.2016 Der Bote
        In der Kaserne von Altdorf sind nach Angaben der Polizei 104 Menschen untergebracht. Die Polizei korrigierte damit frühere Angaben, wonach 176 in der Unterkunft lebten.
        //- draft
        In der früheren Kaserne von Altdorf leben nach Angaben der Polizei 176 Menschen.
                                                                           ^^^ warning outdated
        ",
    );
    verdicts(
        "//- 16.05.2016 Der Bote
        In der Kaserne von Altdorf sind nach Angaben der Polizei 104 Menschen untergebracht. Die Polizei korrigierte damit frühere Angaben, wonach 176 in der Unterkunft lebten.
        //- draft
        Nach früheren Angaben der Polizei lebten in der Kaserne von Altdorf 176 Menschen.
                                                                            ^^^ silent
        ",
    );
}

#[test]
fn what_its_report_has_as_old_and_beside_it_the_new() {
    verdicts(
        "//- 16.05.2016 Der Bote
        Vergangenen Sommer lebten auf dem Gelände des Internats in Altdorf noch 180 Soldaten, heute sind es 35.
        //- draft
        Auf dem Gelände des Internats in Altdorf leben 180 Soldaten.
                                                       ^^^ warning outdated
        ",
    );
    verdicts(
        "//- 16.05.2016 Der Bote
        Vergangenen Sommer lebten auf dem Gelände des Internats in Altdorf noch 180 Soldaten, heute sind es 35.
        //- draft
        Auf dem Gelände des Internats in Altdorf lebten im vergangenen Sommer 180 Soldaten, nun sind es 35.
                                                                              ^^^ silent
        ",
    );
}

const TOLL: &str = "//- 18.01.2016 APA
        Bei den Unruhen in Israel wurden 155 Palästinenser getötet.
        //- 21.02.2016 APA
        Bei den Unruhen in Israel wurden 176 Palästinenser getötet.
        //- draft
";

#[test]
fn who_gives_the_newer_number_too_knows_which_is_old() {
    verdicts(&format!(
        "{TOLL}
        Bei den Unruhen in Israel wurden 176 Palästinenser getötet. Viele trauern um die 155 Palästinenser, die zuerst starben.
                                                                                         ^^^ silent
        "
    ));
}

#[test]
fn the_newer_number_written_or_struck_out_behind_it() {
    // The fixture checks the draft again and again, with and without its last sentence.
    verdicts(&format!(
        "{TOLL}
        Bei den Unruhen in Israel wurden 155 Palästinenser getötet. Inzwischen sind es 176.
                                         ^^^ silent
        "
    ));
}
