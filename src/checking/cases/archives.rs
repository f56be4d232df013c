//! The same verdicts in an archive: what reports of one matter share must pick them out among all the others, of
//! which some tell of like things in like words.

use super::verdicts;

/// Reports of demonstrations in as many places: an archive, no folder that was gathered for one matter.
fn demonstrations() -> String {
    let places = ["Berg", "Tal", "See", "Wald", "Moor", "Stein", "Birken", "Eichen"];
    let endings = ["hausen", "heim", "feld", "bach", "brück", "furt", "burg", "ried"];
    let towns = places.iter().flat_map(|place| endings.iter().map(move |ending| format!("{place}{ending}")));
    let reports = towns.zip((310..).step_by(10)).map(|(town, people)| {
        format!("//- 3.5.2023 Der Bote\nIn {town} haben nach Polizeiangaben {people} Menschen demonstriert.\n")
    });
    reports.collect()
}

#[track_caller]
fn in_archive(fixture: &str) {
    verdicts(&format!("{}{}", demonstrations(), fixture.trim_start()));
}

#[test]
fn a_place_that_few_reports_name_picks_one_out() {
    in_archive(
        "
        //- 4.5.2023 Der Bote
        In Nieder-Olm haben 700 Menschen gegen die Deponie demonstriert.
        //- draft
        In Nieder-Olm haben 5.000 Menschen gegen die Deponie demonstriert.
                            ^^^^^ warning conflict
        ",
    );
}

#[test]
fn one_place_is_not_another() {
    in_archive(
        "
        //- draft
        In Unterfurt haben nach Polizeiangaben 5.000 Menschen demonstriert.
                                               ^^^^^ unsourced, silent
        ",
    );
}

#[test]
fn a_number_in_common_is_chance_where_many_have_it() {
    in_archive(
        "
        //- 4.5.2023 Der Bote
        Bei dem Beben wurden 340 Menschen verletzt.
        //- draft
        In dem Heim leben 340 Menschen.
                          ^^^ silent
        ",
    );
}

#[test]
fn without_days_nothing_is_known_to_be_of_one_day() {
    let undated = demonstrations().replace("//- 3.5.2023", "//- undated");
    verdicts(&format!(
        "{undated}//- undated Der Bote
        Im Hafen von Mytilini kamen 900 Flüchtlinge an, die in Turnhallen schlafen.
        //- draft
        Mehr als 2.000 Flüchtlinge hat die Fähre nach Mytilini gebracht.
                 ^^^^^ silent
        "
    ));
}

#[test]
fn a_company_s_turnover_is_of_no_one_else() {
    in_archive(
        "
        //- 4.5.2023 Der Bote
        Die Muster AG hat in Nieder-Olm mit Schrauben 3,2 Millionen Euro Umsatz erzielt.
        //- draft
        Mit Schrauben wurden in Nieder-Olm 5,1 Millionen Euro Umsatz erzielt.
                                           ^^^^^^^^^^^^^ silent
        ",
    );
}
