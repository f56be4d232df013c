//! What a report itself sets side by side, whatever the few words of a draft say.

use super::verdicts;

#[test]
fn two_sources_in_neighbouring_sentences_contest_each_other() {
    verdicts(
        "//- 14.02.2025 Der Bote
        Nach einer Auswertung der Barmer haben sich in diesem Winter 33,7 Prozent der Versicherten über 60 gegen Grippe impfen
        lassen. Nach Angaben der Techniker Krankenkasse waren es 36,9 Prozent.
        //- draft
        33,7 Prozent der Versicherten über 60 haben sich gegen Grippe impfen lassen.
        ^^^^ warning contested
        ",
    );
    verdicts(
        "//- 14.02.2025 Morning Herald
        The union said 1,100 posts in the force are vacant. The ministry put the number at 940.
        //- draft
        The police force has 1,100 vacant posts.
                             ^^^^^ warning contested
        ",
    );
}

#[test]
fn neighbours_of_which_each_has_its_own_thing_contest_nothing() {
    verdicts(
        "//- 14.02.2025 Der Bote
        Nach einer Auswertung der Barmer haben sich in diesem Winter 33,7 Prozent der Versicherten über 60 gegen Grippe impfen
        lassen. Nach Angaben der Techniker Krankenkasse waren 36,9 Prozent der Beschäftigten krank.
        //- draft
        33,7 Prozent der Versicherten über 60 haben sich gegen Grippe impfen lassen.
        ^^^^ silent
        ",
    );
}

#[test]
fn the_number_that_stands_beside_the_one_of_whom_the_draft_names() {
    verdicts(
        "//- 15.11.2024 Der Bote
        Nach Angaben der IG BCE kamen 3000 Menschen zur Kundgebung in Krefeld, die Polizei spricht von 1800.
        //- draft
        Zur Kundgebung in Krefeld kamen nach Angaben der Polizei 3.000 Menschen.
                                                                 ^^^^^ error misattributed
        ",
    );
    verdicts(
        "//- 15.11.2024 Der Bote
        Nach Angaben der IG BCE kamen 3000 Menschen zur Kundgebung in Krefeld, die Polizei spricht von 1800.
        //- draft
        Zur Kundgebung in Krefeld kamen nach Angaben der Polizei 1.800 Menschen, nach Angaben der IG BCE 3.000.
                                                                 ^^^^^ silent
        ",
    );
}

#[test]
fn a_medium_that_only_passes_on_another() {
    verdicts(
        "//- 20.02.2025 Reuters
        Politico reported that 25 percent of the staff had been dismissed at the office for laboratories in Ames.
        //- draft
        At the office for laboratories in Ames 25 percent of the staff have been dismissed, Reuters reported.
                                               ^^ warning origin
        ",
    );
}

#[test]
fn the_middle_of_a_range_is_nobody_s_figure_however_it_is_hedged() {
    verdicts(
        "//- 20.02.2025 Morning Herald
        The parliamentary budget office said the new laws would cost the prisons of Victoria between $90 million and $130 million.
        //- draft
        The new laws will cost the prisons of Victoria about $110 million, the parliamentary budget office said.
                                                              ^^^^^^^^^^^ warning precision
        ",
    );
}

#[test]
fn who_comes_and_who_takes_part_are_one_number() {
    verdicts(
        "//- 09.10.2023 Der Bote
        Zum Abschluss auf der Wiese kamen nach Angaben der Veranstalter 30.000 Menschen. Die Polizei sprach von 22.000 Teilnehmern.
        //- draft
        Zum Abschluss strömten 30.000 Menschen auf die Wiese.
                               ^^^^^^ warning contested
        ",
    );
    verdicts(
        "//- 09.10.2023 Der Bote
        Zum Abschluss auf der Wiese kamen nach Angaben der Veranstalter 30.000 Menschen. Die Polizei sprach von 22.000 Verletzten.
        //- draft
        Zum Abschluss strömten 30.000 Menschen auf die Wiese.
                               ^^^^^^ silent
        ",
    );
}
