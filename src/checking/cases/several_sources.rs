//! Several who are said to know nothing of each other, and one from whom all reports have it.

use super::verdicts;

const RESEARCH: &str = "//- 05.11.2004 The Courier
        In Britain 50,000 of the slimmer consoles were sold in the first week, the research firm Chart-Track said.
        //- draft
";

fn research(draft: &str) {
    verdicts(&format!("{RESEARCH}{draft}"));
}

#[test]
fn who_is_no_one_s_source() {
    research(
        "
        Several independent researchers agree that in Britain 50,000 of the slimmer consoles were sold in the first week.
                                                              ^^^^^^ warning origin
        ",
    );
    research(
        "
        Two separate studies confirm that in Britain 50,000 of the slimmer consoles were sold in the first week.
                                                     ^^^^^^ warning origin
        ",
    );
    // Nobody says that they know nothing of each other, or the figure is told as its giver's.
    research(
        "
        Several shops say that they are sold out. In Britain 50,000 of the slimmer consoles were sold in the first week.

        According to Chart-Track, whose figures many independent analysts use, 50,000 of the slimmer consoles were sold in Britain in the first week.
        ",
    );
}

const TOLL: &str = "//- 20.02.2016 Kurier
        Im Südosten der Türkei kamen nach Angaben der Stiftung TIHV in fünf Monaten 198 Zivilisten ums Leben.
        //- draft
";

#[test]
fn mehrere_voneinander_unabhängige() {
    verdicts(&format!(
        "{TOLL}
        Im Südosten der Türkei kommen mehrere voneinander unabhängige Quellen übereinstimmend auf 198 tote Zivilisten in fünf Monaten.
                                                                                                  ^^^ warning origin
        "
    ));
    verdicts(&format!(
        "{TOLL}
        Im Südosten der Türkei zählte die Stiftung TIHV, die von mehreren Staaten unabhängig ist, in fünf Monaten 198 tote Zivilisten.
        "
    ));
}

#[test]
fn what_the_report_has_from_several_itself() {
    verdicts(
        "//- 20.02.2016 Kurier
        Mehrere voneinander unabhängige Quellen berichten, dass im Südosten der Türkei 198 Zivilisten ums Leben kamen.
        //- draft

        Mehreren unabhängigen Quellen zufolge kamen im Südosten der Türkei 198 Zivilisten ums Leben.
        ",
    );
    verdicts(
        "//- 05.11.2004 The Courier
        Several independent researchers say that 50,000 of the slimmer consoles were sold in Britain in the first week.
        //- draft

        Several independent researchers agree that 50,000 of the slimmer consoles were sold in Britain in the first week.
        ",
    );
}

#[test]
fn the_members_of_another_parliament_contest_nothing() {
    verdicts(
        "//- 13.08.2015 APA
        Der Große Ausschuss des finnischen Parlaments, in dem 25 der 200 Abgeordneten sitzen, beriet am Donnerstag über Griechenland.
        //- 28.06.2015 Der Bote
        In Athen votierten 178 der 300 Abgeordneten für die Volksabstimmung.
        //- draft
        Finnland hat Griechenland in Athen die Bedingungen genannt. Der Große Ausschuss, in dem 25 der 200 Parlamentarier sitzen, gab das Mandat.
                                                                                                ^^ silent
        ",
    );
}

#[test]
fn a_count_of_another_time_contests_nothing() {
    verdicts(
        "//- 17.03.2016 APA
        Seit Oktober 2015 wurden in Israel 196 Palästinenser getötet.
        //- 25.07.2015 Der Bote
        Im Sommer 2014 starben in Israel mehr als 2.200 Palästinenser.
        //- 18.01.2016 Der Bote
        Seit Oktober 2015 wurden in Israel 155 Palästinenser getötet.
        //- draft
        Ein halbes Jahr Messer und Schüsse in Israel: 196 tote Palästinenser
                                                      ^^^ supported, silent
        ",
    );
}
