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

#[test]
fn a_number_that_the_newest_report_puts_aside_for_another() {
    verdicts(
        "//- 22.03.2024 Der Bote
        Aus Mosambik meldete das Institut für Katastrophenschutz 94 Tote.
        //- 24.03.2024 Tagblatt
        In Mosambik seien 88 Menschen ums Leben gekommen und nicht 94, wie zuvor gemeldet, teilte die Behördenchefin mit.
        //- draft
        In Mosambik kamen 94 Menschen ums Leben.
                          ^^ warning outdated
        ",
    );
    verdicts(
        "//- 15.04.2023 Der Bote
        Der Umbau des Parks wird nach Angaben der Parkgesellschaft 65 Millionen Euro kosten.
        //- 14.09.2023 Tagblatt
        Nach 65 Millionen Euro zum Jahresbeginn nennt die Parkgesellschaft für den Umbau des Parks nun 72 Millionen Euro.
        //- draft
        Der Umbau des Parks kostet 65 Millionen Euro.
                                   ^^^^^^^^^^^^^^^^^ warning outdated
        ",
    );
    verdicts(
        "//- 04.09.2025 Morning Herald
        The average gate in the league was 6,642, the company said.
        //- 15.01.2026 Daily Telegram
        The average gate in the league is now given as 6,310, instead of the 6,642 published last summer, the company said.
        //- draft
        According to the company, the average gate in the league was 6,642.
                                                                     ^^^^^ warning outdated
        ",
    );
}

#[test]
fn a_number_that_is_compared_with_another_is_not_put_aside() {
    verdicts(
        "//- 22.03.2024 Der Bote
        In Mosambik kamen nicht nur 94 Menschen ums Leben, auch 300 Häuser wurden zerstört.
        //- draft
        In Mosambik kamen 94 Menschen ums Leben.
                          ^^ silent
        ",
    );
    verdicts(
        "//- 22.03.2024 Der Bote
        Nach dem Sturm sind in Malawi 427 Menschen verschollen, 511 Menschen wurden nach Angaben der Behörde verletzt.
        //- draft
        In Malawi sind 427 Menschen verschollen.
                       ^^^ silent
        ",
    );
}

#[test]
fn who_revises_a_number_of_a_month_makes_that_of_the_same_month_old() {
    verdicts(
        "//- 11.11.2025 Morning Herald
        The number of workers on payrolls fell by 32,000 in October, the statistics office said.
        //- 16.12.2025 Daily Telegram
        The statistics office now says that the number of workers on payrolls fell by 22,000 in October, less than the 32,000 it
        first published.
        //- draft
        The number of workers on payrolls fell by 32,000 in October, according to the statistics office.
                                                  ^^^^^^ warning outdated
        ",
    );
    verdicts(
        "//- 11.11.2025 Morning Herald
        The number of workers on payrolls fell by 32,000 in October, the statistics office said.
        //- 16.12.2025 Daily Telegram
        The number of workers on payrolls fell by 22,000 in November, the statistics office said.
        //- draft
        The number of workers on payrolls fell by 32,000 in October, according to the statistics office.
                                                  ^^^^^^ silent
        ",
    );
}

#[test]
fn what_was_long_ago_is_replaced_by_nothing_of_today() {
    verdicts(
        "//- 01.10.2015 Der Bote
        2014 sind 214.000 Menschen über das Mittelmeer geflohen. Noch ein Vergleich: 1956 kamen während der Ungarnkrise rund
        180.000 Menschen nach Österreich.
        //- draft
        Während der Ungarnkrise waren rund 180.000 Menschen nach Österreich gekommen.
                                           ^^^^^^^ silent
        ",
    );
}
