//! Whose figure it is, under shorter and longer names.

use super::verdicts;

#[test]
fn a_family_name_of_two_parts() {
    verdicts(
        "//- 16.09.2024 Der Bote
        Landrätin Johanna Weber-Lang sprach von bis zu 2.000 Helfern, darunter 240 Soldaten.
        //- draft
        2.000 Helfer waren laut Weber-Lang im Einsatz, unter ihnen 240 Soldaten.
        ^^^^^ error qualifier
                                                                   ^^^ supported, silent
        ",
    );
}

const OFFICES: &str = "//- 16.09.2024 Der Bote
    In Sachsen wurden 1.800 Menschen in Sicherheit gebracht, wie Landrätin Johanna Weber mitteilte. Nach Zahlen der Bundesagentur für Arbeit haben in Sachsen 217.000 Geflüchtete eine Stelle.
    //- draft\n";

#[test]
fn an_office_without_the_name_and_a_name_cut_short() {
    verdicts(&format!(
        "{OFFICES}
        In Sachsen wurden nach Angaben der Landrätin 8.100 Menschen in Sicherheit gebracht.
                                                     ^^^^^ error misattributed
        "
    ));
    verdicts(&format!(
        "{OFFICES}
        Laut Bundesagentur haben in Sachsen 271.000 Geflüchtete eine Stelle.
                                            ^^^^^^^ error misattributed
        "
    ));
}

#[test]
fn the_same_under_the_short_name() {
    verdicts(&format!(
        "{OFFICES}
        In Sachsen wurden nach Angaben der Landrätin 1.800 Menschen in Sicherheit gebracht.
                                                     ^^^^^ supported, silent
        "
    ));
    verdicts(&format!(
        "{OFFICES}
        In Sachsen wurden nach Angaben des Innenministers 5.300 Menschen in Sicherheit gebracht.
        "
    ));
}
