//! Reports and drafts that are not as they should be: nothing breaks, and no guess is shown as knowledge.

use super::verdicts;

#[test]
fn the_same_report_twice_is_one_origin() {
    let report = "Nordkorea hat nach Erkenntnissen aus Seoul bislang 12.000 Soldaten nach Russland entsandt.";
    verdicts(&format!(
        "//- 24.10.2024 Der Bote
        {report}
        //- 24.10.2024 Der Bote
        {report}
        //- draft
        Nordkorea hat 20.000 Soldaten nach Russland entsandt.
                      ^^^^^^ warning conflict
        "
    ));
    verdicts(&format!(
        "//- 24.10.2024 Der Bote
        {report}
        //- 25.10.2024 Kurier
        {report}
        //- draft
        Mehrere voneinander unabhängige Quellen sprechen von 12.000 Soldaten, die Nordkorea nach Russland entsandt hat.
                                                             ^^^^^^ warning origin
        "
    ));
}

#[test]
fn reports_without_dates_supersede_nothing() {
    verdicts(
        "//- undated Der Bote
        Laut Pentagon hat Nordkorea 3.000 Soldaten nach Russland entsandt.
        //- undated Der Bote
        Laut Pentagon hat Nordkorea 10.000 Soldaten nach Russland entsandt.
        //- draft
        Laut Pentagon hat Nordkorea 3.000 Soldaten nach Russland entsandt.
                                    ^^^^^ supported, silent
        ",
    );
    verdicts(
        "//- undated Der Bote
        Laut Pentagon hat Nordkorea 10.000 Soldaten nach Russland entsandt.
        //- draft
        Laut Pentagon hat Nordkorea 30.000 Soldaten nach Russland entsandt.
                                    ^^^^^^ error misattributed
        ",
    );
}

#[test]
fn a_report_withdrawn_and_published_again() {
    verdicts(
        "//- 12.06.2023 Der Bote, canceled
        Bei dem Erdbeben in Marokko wurden 1.870 Menschen getötet.
        //- 12.06.2023 Der Bote
        Bei dem Erdbeben in Marokko wurden 1.870 Menschen getötet.
        //- draft
        Bei dem Erdbeben in Marokko wurden 1.870 Menschen getötet.
                                           ^^^^^ supported, silent
        ",
    );
}

#[test]
fn a_draft_in_a_third_language() {
    verdicts(
        "//- 12.06.2023 Der Bote
        Bei dem Erdbeben in Marokko wurden 1.870 Menschen getötet, 2.059 wurden verletzt.
        //- draft
        Le tremblement de terre au Maroc a fait 2 059 morts et 1 870 blessés, selon le ministère de l'Intérieur. Plus de 300 000 personnes sont touchées.
        ",
    );
    verdicts(
        "//- 12.06.2023 The Courier
        The earthquake in Morocco killed 1,870 people and injured 2,059.
        //- draft
        El terremoto de Marruecos ha causado 2.059 muertos y 1.870 heridos, según el Ministerio del Interior.
        ",
    );
}

#[test]
fn a_draft_in_two_languages() {
    verdicts(
        "//- 12.06.2023 The Courier
        The earthquake in Morocco killed 1,870 people and injured 2,059, the interior ministry said.
        //- draft
        Bei dem Erdbeben in Marokko wurden 1.870 Menschen getötet. Die Zahl der Verletzten liegt bei 2.059. Die Helfer sind erschöpft, und die Nächte in den Bergen sind kalt.

        Our correspondent writes: The earthquake in Morocco killed 1,870 people and injured 2,059.
        ",
    );
}

#[test]
fn days_in_reports_without_a_date_are_any_days() {
    let arrivals = |day: &str, people: &str| {
        format!("//- undated Der Bote\nIn Slowenien sind am {day} {people} Flüchtlinge aus Kroatien angekommen.\n")
    };
    let reports = arrivals("13. September", "15.200") + &arrivals("14. September", "9.800");
    verdicts(&format!(
        "{reports}//- draft
        In Slowenien sind bis Mittwochabend 5.700 Flüchtlinge angekommen.
                                            ^^^^^ silent
        "
    ));
}
