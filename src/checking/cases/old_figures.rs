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
