//! What reports expect, plan or promise, and what the draft tells as done; and prices, levels and rates beside them.

use super::verdicts;

#[test]
fn expected_by_few_reports_and_told_as_done() {
    verdicts(
        "//- 04.05.2016 Der Bote
        Der Energieversorger Norda will am Standort Emden 640 Millionen Euro in ein Kraftwerk stecken.
        //- draft
        Norda hat am Standort Emden 640 Millionen Euro in ein Kraftwerk gesteckt.
                                    ^^^^^^^^^^^^^ supported, error modality
        ",
    );
    verdicts(
        "//- 04.05.2016 The Courier
        The power company Norda plans to invest $640m in a plant at Emden.
        //- draft
        Norda has invested $640m in a plant at Emden.
                           ^^^^^ supported, error modality
        ",
    );
}

#[test]
fn expected_and_told_so() {
    verdicts(
        "//- 04.05.2016 Der Bote
        Der Energieversorger Norda will am Standort Emden 640 Millionen Euro in ein Kraftwerk stecken.
        //- draft
        Norda soll am Standort Emden 640 Millionen Euro in ein Kraftwerk stecken.
                                     ^^^^^^^^^^^^^ supported, silent
        ",
    );
    verdicts(
        "//- 04.05.2016 The Courier
        The pipeline, 40 kilometres of which are to be rebuilt by Norda, runs to Emden.
        //- draft
        Norda has to rebuild 40 kilometres of the pipeline to Emden.
                             ^^ supported, silent
        ",
    );
}

#[test]
fn an_expected_number_is_at_odds_with_no_one_who_tells_it() {
    verdicts(
        "//- 04.05.2016 The Courier
        Norda has asked Emden Oil to repay a $900m loan by the end of the year.
        //- 05.05.2016 The Herald
        Norda gave Emden Oil a loan of $540m in March.
        //- draft
        Norda gave Emden Oil a loan of $900m.
                                       ^^^^^ supported, error modality
        ",
    );
}

#[test]
fn a_price_is_so_much_a_piece_whether_or_not_that_is_said() {
    verdicts(
        "//- 04.05.2016 Der Bote
        Der Preis für Rohöl aus Norwegen stieg auf 48,20 Dollar je Barrel.
        //- draft
        Rohöl aus Norwegen kostet nun 48,20 Dollar.
                                      ^^^^^ supported, silent
        ",
    );
}

#[test]
fn a_rate_belongs_to_its_own_number() {
    verdicts(
        "//- 04.05.2016 Der Bote
        Die Autobranche sichert in Österreich 450.000 Stellen und führt pro Jahr 15 Milliarden Euro an Steuern ab.
        //- draft
        Die Autobranche sichert in Österreich 450.000 Stellen.
                                              ^^^^^^^ supported, silent
        ",
    );
}

#[test]
fn a_level_told_as_a_change() {
    verdicts(
        "//- 04.05.2016 The Courier
        Exports of crude through the Gulf terminals fell to 1.9 million barrels in March, the ministry said.
        //- draft
        Exports of crude through the Gulf terminals fell by 1.9 million barrels in March.
                                                            ^^^^^^^^^^^ warning increment
        ",
    );
    verdicts(
        "//- 04.05.2016 The Courier
        Exports of crude through the Gulf terminals fell by 1.9 million barrels in March, the ministry said.
        //- draft
        Exports of crude through the Gulf terminals were down by 1.9 million barrels in March.
                                                                 ^^^^^^^^^^^ supported, silent
        ",
    );
}

#[test]
fn what_is_traded_changes_by_the_hour() {
    verdicts(
        "//- 04.05.2016 The Courier
        Norda stock rose two dollars to close at $155 on Wednesday.
        //- draft
        Norda stock was trading at $151.
                                   ^^^^ silent
        ",
    );
}

#[test]
fn everything_costs_something() {
    let report = "//- 04.05.2016 The Courier
        Critics have savaged the epic about Hannibal, which cost $150m to make.
        //- draft\n";
    verdicts(&format!(
        "{report}
        The comedy had cost $80m to make.
                            ^^^^ unsourced, silent
        "
    ));
    verdicts(&format!(
        "{report}
        The epic about Hannibal had cost $80m to make.
                                         ^^^^ conflicting, warning conflict
        "
    ));
}

#[test]
fn a_limit_that_is_exceeded_is_no_bound() {
    verdicts(
        "//- 04.05.2016 The Courier
        The purchase of the shares would make Norda exceed the 51 percent limit of the ministry.
        //- draft
        The ministry has set Norda a limit of 51 percent for the shares.
                                              ^^ supported, silent
        ",
    );
}

#[test]
fn a_headline_that_says_who_expects_it() {
    let report = "//- 16.02.2016 Der Bote
        Die Nationalbank rechnet damit, dass 2017 rund 74.000 Flüchtlinge ohne Stelle sein werden.
        //- draft\n";
    verdicts(&format!(
        "{report}
        Nationalbank erwartet: 2017 rund 74.000 Flüchtlinge ohne Stelle
                                         ^^^^^^ supported, silent
        "
    ));
    verdicts(&format!(
        "{report}
        Es werden immer mehr: 2017 waren rund 74.000 Flüchtlinge ohne Stelle.
                                              ^^^^^^ error modality
        "
    ));
}

#[test]
fn an_aim_told_as_reached_in_other_words() {
    verdicts(
        "//- 16.05.2016 Der Bote
        Ziel sei, dass im Königreich spätestens 2018 wieder zwei Millionen Fahrzeuge produziert werden, sagte Minister Anton Muster.
        //- draft
        Zwei Millionen Wagen laufen im Königreich inzwischen Jahr für Jahr vom Band.
        ^^^^^^^^^^^^^^ error modality
        ",
    );
    verdicts(
        "//- 16.05.2016 Der Bote
        Ziel sei, dass im Königreich spätestens 2018 wieder zwei Millionen Fahrzeuge produziert werden, sagte Minister Anton Muster.
        //- draft
        Zwei Millionen Wagen sollen im Königreich bald Jahr für Jahr vom Band laufen.
        ^^^^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn the_level_told_as_the_growth_of_just_that() {
    verdicts(
        "//- 12.06.2016 Der Bote
        Die Weltbevölkerung soll bis 2050 um etwa 2,5 Milliarden auf 9,8 Milliarden Menschen wachsen.
        //- draft
        Bis 2050 soll die Weltbevölkerung um 9,8 Milliarden Menschen wachsen.
                                             ^^^^^^^^^^^^^^^^^^^^^^ warning increment

        Bis 2050 soll die Weltbevölkerung auf 9,8 Milliarden Menschen wachsen.
                                              ^^^^^^^^^^^^^^^^^^^^^^ supported, silent
        ",
    );
}

#[test]
fn a_headline_need_not_say_that_interest_is_a_year_s() {
    verdicts(
        "//- 05.10.2015 Der Bote
        Der Vertreter der Finanz sprach vor Gericht in Wien von einem Zinssatz von 901 Prozent pro Jahr.
        //- draft
        # Weiße Krägen vor Gericht in Wien: 901 Prozent Zinsen
                                            ^^^^^^^^^^^ silent
        ",
    );
}
