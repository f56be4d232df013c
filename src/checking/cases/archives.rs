//! The same verdicts in an archive: what reports of one matter share must pick them out among all the others, of
//! which some tell of like things in like words.

use super::verdicts;

/// Reports of demonstrations in so many places: an archive, no folder that was gathered for one matter.
fn demonstrations(towns: usize) -> String {
    let beginnings = ["Ober", "Unter", "Mittel", "Groß", "Klein", "Alt", "Neu", "Hoch"];
    let places = ["berg", "tal", "see", "wald", "moor", "stein", "birken", "eichen"];
    let endings = ["hausen", "heim", "feld", "bach", "brück", "furt", "burg", "ried"];
    let places = beginnings.iter().flat_map(|beginning| places.iter().map(move |place| format!("{beginning}{place}")));
    let names = places.flat_map(|place| endings.iter().map(move |ending| format!("{place}{ending}")));
    let reports = names.take(towns).zip((310..).step_by(10)).map(|(town, people)| {
        format!("//- 3.5.2023 Der Bote\nIn {town} in Deutschland haben nach Polizeiangaben {people} Menschen demonstriert.\n")
    });
    reports.collect()
}

#[track_caller]
fn in_archive(fixture: &str) {
    verdicts(&format!("{}{}", demonstrations(512), fixture.trim_start()));
}

#[test]
fn a_place_that_few_reports_name_picks_one_out() {
    let archive = demonstrations(64);
    verdicts(&format!(
        "{archive}//- 4.5.2023 Der Bote
        In Nieder-Olm haben 700 Menschen gegen die Deponie demonstriert.
        //- draft
        In Nieder-Olm haben 5.000 Menschen gegen die Deponie demonstriert.
                            ^^^^^ warning conflict
        "
    ));
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
        In Deutschland wurden nach Polizeiangaben 340 Menschen verletzt.
        //- draft
        In Deutschland starben nach Polizeiangaben 340 Menschen.
                                                   ^^^ silent
        ",
    );
}

#[test]
fn without_days_nothing_is_known_to_be_of_one_day() {
    let undated = demonstrations(64).replace("//- 3.5.2023", "//- undated");
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

#[test]
fn another_company_s_number_is_not_where_it_was_taken_from() {
    in_archive(
        "
        //- 4.5.2023 Der Bote
        Die Muster AG zahlt für das Jahr 2022 eine Dividende von 1,35 Euro je Aktie.
        //- draft
        Die Beispiel GmbH erzielte im Jahr 2022 einen Gewinn von 1,35 Euro je Aktie.
                                                                 ^^^^^^^^^ silent
        ",
    );
}

#[test]
fn words_that_many_reports_have_pick_out_none_however_many_they_are() {
    let where_to = ["Hafen", "Schloss", "Rathaus", "Stadion", "Bahnhof", "Museum", "Kraftwerk", "Flughafen"];
    let against = ["Steuer", "Deponie", "Umgehung", "Reform", "Schließung", "Kürzung", "Abgabe", "Rodung"];
    let carrying = ["Fahnen", "Trommeln", "Plakaten", "Kerzen", "Masken", "Pfeifen", "Traktoren", "Rädern"];
    let report = |place: &str, matter: &str, sign: &str| {
        format!(
            "//- 3.5.2023 Der Bote\nIn Deutschland haben am {place} 310 Menschen mit {sign} gegen die {matter} demonstriert.\n"
        )
    };
    let pairs = where_to.iter().flat_map(|place| against.iter().map(move |matter| (place, matter)));
    let reports: String = pairs.flat_map(|(place, matter)| carrying.map(|sign| report(place, matter, sign))).collect();
    verdicts(&format!(
        "{reports}//- draft
        In Deutschland haben am Hafen 5.000 Menschen mit Fahnen gegen die Steuer demonstriert.
                                      ^^^^^ silent
        "
    ));
}
