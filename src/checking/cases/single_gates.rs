//! In few reports, a number that nothing else has: all that parts the draft's from it is one thing.

use super::verdicts;

#[test]
fn a_daily_rate_told_as_a_total() {
    verdicts(
        "//- 14.05.2008 Der Bote
        Die Hubschrauber könnten täglich nur 28 Tonnen Hilfsgüter nach Burma fliegen, hieß es.
        //- draft
        Nach Burma wurden in der ersten Woche insgesamt 28 Tonnen Hilfsgüter geflogen.
                                                        ^^ warning increment
        ",
    );
    verdicts(
        "//- 14.05.2008 Der Bote
        Die Hubschrauber könnten täglich nur 28 Tonnen Hilfsgüter nach Burma fliegen, hieß es.
        //- draft
        Nach Burma lassen sich am Tag nur 28 Tonnen Hilfsgüter fliegen.
                                          ^^ silent
        ",
    );
    // Another report has it as a total.
    verdicts(
        "//- 14.05.2008 Der Bote
        Die Hubschrauber könnten täglich nur 28 Tonnen Hilfsgüter nach Burma fliegen, hieß es.
        //- 15.05.2008 Der Kurier
        Nach Burma sind 28 Tonnen Hilfsgüter geflogen worden.
        //- draft
        Nach Burma wurden 28 Tonnen Hilfsgüter geflogen.
                          ^^ silent
        ",
    );
}

#[test]
fn so_much_apiece_is_so_much_a_share() {
    verdicts(
        "//- 14.05.2008 The Courier
        Fuller Partners said it sold 620,000 shares of Norda at 47.25 dollars a share on the exchange in Emden.
        //- draft
        Fuller Partners sold 620,000 shares of Norda on the exchange in Emden at 47.25 dollars apiece.
                                                                                 ^^^^^ supported, silent
        ",
    );
}

#[test]
fn a_change_told_as_what_it_amounts_to() {
    let report = "//- 14.05.2016 Der Bote
        Seit 2011 stieg das Angebot an Arbeitskräften in Norwegen um sieben Prozent – das war ein Plus von 240.000 Personen.
        //- draft\n";
    verdicts(&format!(
        "{report}
        Das Angebot an Arbeitskräften in Norwegen beträgt 240.000 Personen.
                                                          ^^^^^^^ warning increment
        "
    ));
    verdicts(&format!(
        "{report}
        Das Angebot an Arbeitskräften in Norwegen wuchs um 240.000 Personen.
                                                           ^^^^^^^ silent
        "
    ));
}

#[test]
fn a_share_that_was_cut_to_it_and_not_by_it() {
    let report = "//- 14.05.2008 The Courier
        Fuller Partners told the regulator it has reduced its stake in Norda to 7.4 percent, from 9.1 percent.
        //- draft\n";
    verdicts(&format!(
        "{report}
        Fuller Partners has cut its stake in Norda by 7.4 percent.
                                                      ^^^ warning increment
        "
    ));
    verdicts(&format!(
        "{report}
        Fuller Partners has cut its stake in Norda to 7.4 percent.
                                                      ^^^ supported, silent
        "
    ));
    // A rate of growth is a change by itself.
    verdicts(
        "//- 14.05.2016 Der Bote
        Das Institut hat seine Wachstumsprognose für Norwegen für das Jahr 2017 um 0,7 Prozentpunkte auf 3,6 Prozent gesenkt.
        //- draft
        Für 2017 erwartet das Institut in Norwegen ein Wachstum um 3,6 Prozent.
                                                                   ^^^ silent
        ",
    );
}

#[test]
fn the_end_of_a_range_of_one_source() {
    let report = "//- 14.05.2016 Der Bote
        An den Brücken von Hamburg hat sich nach einem Gutachten des Prüfungsamts ein Sanierungsstau von 140 bis 170 Millionen Euro aufgetürmt.
        //- draft\n";
    verdicts(&format!(
        "{report}
        An den Brücken von Hamburg hat sich nach einem Gutachten der Prüfer ein Reparaturbedarf von 170 Millionen Euro angesammelt.
                                                                                                    ^^^^^^^^^^^^^ warning qualifier
        "
    ));
    verdicts(&format!(
        "{report}
        Die Stadt Hamburg hat im vorigen Jahr 170 Millionen Euro Steuern eingenommen.
                                              ^^^^^^^^^^^^^ silent
        "
    ));
}

#[test]
fn the_wrong_side_of_the_number_of_just_that_noun() {
    verdicts(
        "//- 14.05.2023 Der Bote
        Mehr als 6.000 Konzerte stehen auf dem Programm, vom Chor bis zur Blaskapelle.
        //- draft
        Es gab einiges zu hören, knapp 6.000 Konzerte insgesamt.
                                       ^^^^^ warning qualifier
        ",
    );
    // Another number, and of something else.
    verdicts(
        "//- 14.05.2023 Der Bote
        In Emden sind 498 Menschen gestorben, teilte die Behörde mit.
        //- draft
        Die Menschen verteilten sich in Emden auf mehr als 500 Lager.
                                                           ^^^ silent
        ",
    );
}

#[test]
fn less_exact_in_words_of_the_draft() {
    let report = "//- 14.05.2006 Der Bote
        Im vergangenen Jahr waren über zweihunderttausend Menschen von den Fluten in Mitleidenschaft gezogen worden.
        //- draft\n";
    verdicts(&format!(
        "{report}
        Im Jahr 2005 hatten die Fluten 207.000 Bewohner in Mitleidenschaft gezogen.
                                       ^^^^^^^ warning precision
        "
    ));
    verdicts(&format!(
        "{report}
        Die Stadt am Fluss hat 207.000 Bewohner.
                               ^^^^^^^ silent
        "
    ));
}

#[test]
fn the_middle_of_a_range_under_another_name() {
    verdicts(
        "//- 14.05.2016 The Courier
        The harbour board now estimates $81 billion to $126 billion for the whole bridge to Emden.
        //- draft
        The whole bridge to Emden would cost about $103 billion, according to the board of the harbour.
                                                    ^^^^^^^^^^^ warning precision
        ",
    );
    // Two ages are no range of the ages between.
    verdicts(
        "//- 14.05.2016 Der Bote
        Die Männer seien zwischen 19 und 34 Jahre alt, teilte die Polizei in Emden mit.
        //- draft
        Die Polizei in Emden nahm einen 27 Jahre alten Mann fest.
                                        ^^ silent
        ",
    );
}

#[test]
fn jobs_that_would_come() {
    let report = "//- 14.05.2016 Der Bote
        Nach drei Jahren wären es 0,3 Prozentpunkte, 14.000 neue Jobs würden entstehen, rechnet das Institut.
        //- draft\n";
    verdicts(&format!(
        "{report}
        Die niedrigeren Beiträge haben 14.000 Arbeitsplätze geschaffen.
                                       ^^^^^^ error modality
        "
    ));
    verdicts(&format!(
        "{report}
        Die niedrigeren Beiträge sollen 14.000 Arbeitsplätze schaffen.
                                        ^^^^^^ silent
        "
    ));
}

#[test]
fn a_fear_of_the_very_source_told_as_what_happened() {
    let report = "//- 14.05.2023 Der Bote
        Die WHO fürchtet, dass sich in Malawi infolge der Überschwemmungen bis zu 70.000 weitere Menschen anstecken könnten.
        //- draft\n";
    verdicts(&format!(
        "{report}
        Die Überschwemmungen haben in Malawi laut WHO noch einmal bis zu 70.000 Ansteckungen nach sich gezogen.
                                                                         ^^^^^^ error modality
        "
    ));
    verdicts(&format!(
        "{report}
        In Malawi könnten sich laut WHO noch einmal bis zu 70.000 Menschen anstecken.
                                                           ^^^^^^ silent
        "
    ));
}

#[test]
fn another_number_is_the_open_one() {
    verdicts(
        "//- 14.05.2025 Der Bote
        Für die Jahre danach klafft eine Lücke von mindestens 280 Millionen Tonnen, nach einer anderen Rechnung könnten es sogar 490 Millionen Tonnen sein.
        //- draft
        In den Jahren danach klafft eine Lücke von mindestens 280 Millionen Tonnen.
                                                              ^^^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn next_year_s_rise_is_no_fact_yet() {
    verdicts(
        "//- 14.05.2025 The Courier
        Teachers in Emden have been offered 2.6 per cent in the first year and 2.3 per cent in the second.
        //- draft
        The pay of teachers in Emden goes up by 2.6 per cent now and 2.3 per cent next year.
        ",
    );
}

#[test]
fn the_project_is_no_projection() {
    verdicts(
        "//- 14.05.2025 The Courier
        The minister said the project had burned through $17 billion without a single foot of track.
        //- draft
        The minister said that the project has burned through $17 billion.
                                                              ^^^^^^^^^^^ supported, silent
        ",
    );
}

#[test]
fn digits_swapped_in_a_number_that_nothing_else_has() {
    verdicts(
        "//- 14.05.2016 Der Bote
        Der Bau an der Elbe soll Platz für 1.370 Schülerinnen und Schüler bieten, teilte die Stadt mit.
        //- draft
        Gebaut wird nur an der Elbe, wo eine Schule für 1.730 Schüler entstehen soll.
                                                        ^^^^^ conflicting, warning conflict
        ",
    );
    verdicts(
        "//- 14.05.2016 Der Bote
        830 Millionen Euro haben die Länder für den Wettbewerb um kleine Trägerraketen bereitgestellt.
        //- draft
        Für kleine Trägerraketen kamen in diesem Wettbewerb der Länder 380 Millionen Euro zusammen.
                                                                       ^^^^^^^^^^^^^ conflicting, warning conflict
        ",
    );
    // Of something else, digits are not swapped.
    verdicts(
        "//- 14.05.2016 Der Bote
        830 Millionen Euro haben die Länder für den Wettbewerb um kleine Trägerraketen bereitgestellt.
        //- draft
        Im Hafen von Emden wurden im vorigen Jahr 380 Millionen Euro verdient.
                                                  ^^^^^^^^^^^^^ unsourced, silent
        ",
    );
}

#[test]
fn as_many_people_are_somewhere_else_too() {
    let report = "//- 14.05.2016 Der Bote
        In Norwegen sind mehr als 400 Personen verletzt worden, teilte der Beauftragte mit.
        //- draft\n";
    verdicts(&format!(
        "{report}
        In einem norwegischen Bergdorf brachte der Bürgermeister 400 Menschen in der Schule unter.
                                                                 ^^^ silent
        "
    ));
    verdicts(&format!(
        "{report}
        In Norwegen wurden 400 Menschen verletzt.
                           ^^^ warning qualifier
        "
    ));
}
