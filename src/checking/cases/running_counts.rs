//! Counts that run on from day to day, and figures of other days.

use super::verdicts;

#[test]
fn an_old_count_that_the_draft_dates_without_a_year_is_contested_by_none() {
    verdicts(
        "//- 13.03.2024 Der Bote
        Nach dem Wirbelsturm sind in Malawi nach Angaben der Katastrophenbehörde 99 Menschen ums Leben gekommen.
        //- 16.03.2024 Tagblatt
        Der Präsident bezifferte die Zahl der Toten in Malawi am Samstag auf 326.
        //- draft
        Am 13. März war in Malawi von 99 Toten die Rede.
                                      ^^ supported, silent
        ",
    );
}

#[test]
fn an_earlier_count_of_a_toll_does_not_contest_a_later_one() {
    verdicts(
        "//- 30.01.2025 Morning Herald
        South Africa said the number of its soldiers killed in Goma had risen to 13.
        //- 05.02.2025 Daily Telegram
        South Africa has lost 14 soldiers in Goma.
        //- draft
        South Africa mourns 14 soldiers who fell in Goma.
                            ^^ supported, silent
        ",
    );
}

#[test]
fn another_disaster_of_an_earlier_year_is_no_count_of_this_one() {
    verdicts(
        "//- 10.03.2024 Der Bote
        Durch den Zyklon Idai waren 2019 in Malawi mehr als 1.000 Menschen ums Leben gekommen.
        //- 16.03.2024 Tagblatt
        Der Präsident bezifferte die Zahl der Toten in Malawi am Samstag auf 326.
        //- draft
        Beim Zyklon Idai 2019 starben in Malawi mehr als 1.000 Menschen.
                                                         ^^^^^ supported, silent
        ",
    );
}

#[test]
fn a_headline_of_all_is_at_odds_with_none_of_its_parts() {
    verdicts(
        "//- 26.03.2024 Der Bote
        Durch den Sturm sind nach Angaben der Behörden insgesamt mehr als 600 Menschen umgekommen.
        Allein in Malawi starben 511 Menschen.
        //- draft
        # Mehr als 600 Tote nach dem Sturm

        In Malawi zählte die Behörde 511 Tote. In Mosambik starben 94 Menschen. Auf Madagaskar gab es 17 Tote.
                                     ^^^ silent
        ",
    );
}

#[test]
fn what_the_newest_report_calls_an_old_level() {
    verdicts(
        "//- 10.10.2023 Der Bote
        Die Betreuungsquote der Kinder unter drei Jahren liegt laut dem Statistischen Bundesamt bei 36,4 Prozent.
        //- 12.11.2024 Tagblatt
        Die Betreuungsquote der Kinder unter drei Jahren stieg laut dem Statistischen Bundesamt von 36,4 auf 37,4 Prozent.
        //- draft
        Die Betreuungsquote der Kinder unter drei Jahren liegt laut dem Statistischen Bundesamt bei 36,4 Prozent.
                                                                                                    ^^^^ warning outdated
        ",
    );
    // What is to leave a level has not left it yet.
    verdicts(
        "//- 10.10.2023 Der Bote
        Der Beitrag zur Versicherung liegt bei 36,4 Euro im Monat.
        //- 12.11.2024 Tagblatt
        Der Beitrag zur Versicherung soll von 36,4 auf 37,4 Euro im Monat steigen.
        //- draft
        Der Beitrag zur Versicherung liegt bei 36,4 Euro im Monat.
                                               ^^^^ silent
        ",
    );
}
