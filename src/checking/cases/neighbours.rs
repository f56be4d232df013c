//! A number taken from its neighbour in the report, or from someone else than the draft names.

use super::verdicts;

#[test]
fn the_number_of_the_neighbour_in_a_list() {
    let report = "//- 29.01.2016 Der Bote
        Der Versicherer Norda ließ 1.000 Menschen befragen; davon waren 516 Frauen und 484 Männer.
        //- draft\n";
    verdicts(&format!(
        "{report}
        Norda ließ 516 Männer befragen.
                   ^^^ conflicting, error referent
        "
    ));
    verdicts(&format!(
        "{report}
        Norda ließ 516 Frauen befragen.
                   ^^^ supported, silent
        "
    ));
}

#[test]
fn a_noun_behind_a_comma_may_be_of_something_else() {
    verdicts(
        "//- 10.03.1987 The Courier
        The purchase of Norda is worth about 1.55 billion dollars, including 767 million in debt, analysts said.
        //- draft
        Analysts, who add the debt of Norda, arrive at about 1.55 billion dollars.
                                                             ^^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn few_reports_have_it_from_another() {
    verdicts(
        "//- 23.03.2016 Der Bote
        Vier Patienten seien in einem Krankenhaus in Löwen ihren Verletzungen erlegen, teilte Gesundheitsministerin Anna Vogel mit.
        //- draft
        Vier Patienten sind nach Angaben der Staatsanwaltschaft in einem Krankenhaus in Löwen ihren Verletzungen erlegen.
        ^^^^ warning misattributed

        Vier Patienten sind nach Angaben von Gesundheitsministerin Vogel in einem Krankenhaus in Löwen ihren Verletzungen erlegen.
        ^^^^ supported, silent
        ",
    );
    verdicts(
        "//- 10.01.2005 The Courier
        The sequel made an estimated $17.7m abroad, according to the Film Reporter.
        //- draft
        The sequel made an estimated $17.7m abroad, according to Cinema Relations.
                                     ^^^^^^ warning misattributed

        The sequel made an estimated $17.7m abroad, according to the Film Reporter.
                                     ^^^^^^ supported, silent
        ",
    );
}

#[test]
fn a_report_that_gives_it_more_exactly_leaves_no_room() {
    verdicts(
        "//- 10.06.2015 Der Bote
        Mehr als eine halbe Million Euro Geldbuße für Norda.

        Das Kartellgericht hat über die Handelskette Norda und deren Tochter Vela eine Geldbuße von 562.500 Euro verhängt.
        //- draft
        Das Kartellgericht hat gegen Norda und Vela eine Geldbuße von 625.500 Euro verhängt.
                                                                      ^^^^^^^ conflicting, warning conflict
        ",
    );
}

#[test]
fn models_are_names() {
    verdicts(
        "//- 17.08.2015 Der Bote
        Vom elektrischen C30 wurden lediglich 250 Stück gebaut.
        //- draft
        Vom C30 haben die Schweden lediglich 2.500 Stück gebaut.
                                             ^^^^^ conflicting, warning conflict
        ",
    );
}

#[test]
fn a_noun_s_place_in_the_other_s_sentence_is_no_other_place() {
    verdicts(
        "//- 02.08.2015 Der Bote
        Nahe Dogubayazit im Osten der Türkei wurden 31 Soldaten durch einen Traktor voller Sprengstoff verletzt.
        //- draft
        Nahe Dogubayazit wurden 81 Soldaten durch einen Traktor voller Sprengstoff verletzt.
                                ^^ conflicting, warning conflict
        ",
    );
}

#[test]
fn whom_a_pronoun_stands_for_is_a_guess() {
    verdicts(
        "//- 10.02.2005 The Courier
        Norda also said profit in the three months to December was 120.7m euros.
        //- draft
        Standard Vela, one of the shareholders of Norda, wants it sold. But it made a profit of 120.7m euros.
                                                                                                ^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn just_the_middle_of_a_range() {
    verdicts(
        "//- 10.02.2005 The Courier
        Analysts say that the console is likely to cost between £130 and £200.
        //- draft
        The price of the console will be £165.
                                         ^^^^ warning precision
        ",
    );
    verdicts(
        "//- 16.03.2016 Der Bote
        Bei dem Marsch durch den Grenzfluss waren nach Medienberichten zwischen 700 und 2.000 Flüchtlinge unterwegs.
        //- draft
        Bei dem Marsch durch den Grenzfluss waren 1.350 Flüchtlinge unterwegs.
                                                  ^^^^^ warning precision

        Bei dem Marsch durch den Grenzfluss waren 900 Flüchtlinge unterwegs.
                                                  ^^^ silent
        ",
    );
}

#[test]
fn an_end_of_a_range_that_is_hardly_another_s() {
    verdicts(
        "//- 10.02.2005 The Courier
        In Britain 100 to 118 million viewers have seen the nominees for the Golden Lens in recent years.
        //- draft
        In recent years the nominees for the Golden Lens were watched by 118 million in Britain.
                                                                         ^^^^^^^^^^^ warning qualifier
        ",
    );
}

#[test]
fn more_that_was_left_out() {
    let report = "//- 10.02.2016 Der Bote
        Für die Betreuung der Flüchtlinge wird der Bund heuer 1,2 Milliarden Euro mehr ausgeben, sagte Minister Huber.
        //- draft\n";
    verdicts(&format!(
        "{report}
        Für die Betreuung der Flüchtlinge wird der Bund heuer 1,2 Milliarden Euro ausgeben, sagte Minister Huber.
                                                              ^^^^^^^^^^^^^^^^^^^ warning increment
        "
    ));
    verdicts(&format!(
        "{report}
        Für die Betreuung der Flüchtlinge wird der Bund heuer 1,2 Milliarden Euro mehr ausgeben, sagte Minister Huber.
                                                              ^^^^^^^^^^^^^^^^^^^ supported, silent
        "
    ));
}

#[test]
fn the_neighbour_in_a_sentence_that_names_no_one_else() {
    verdicts(
        "//- 14.01.2016 Der Bote
        Bei den Überfällen auf Heime liegt Sachsen mit 126 Fällen vorn, gefolgt von Bayern (36) und Baden-Württemberg (32).
        //- draft
        In Baden-Württemberg waren es 36.
                                      ^^ conflicting, error referent
        ",
    );
    verdicts(
        "//- 14.01.2016 Der Bote
        Bei den Überfällen auf Heime liegt Sachsen mit 126 Fällen vorn, gefolgt von Bayern (36) und Baden-Württemberg (32).
        //- draft
        In Bayern waren es 36.
                           ^^ silent
        ",
    );
}

#[test]
fn who_does_it_stands_before_the_first_of_two_verbs() {
    verdicts(
        "//- 05.03.1987 The Courier
        Iraq rejected its quota of 1.466 million barrels and produced 1.75 million barrels in February.
        //- draft
        Iraq pumps 1.75 million barrels, above the quota that it never accepted.
                   ^^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn the_number_of_another_whom_another_sentence_names() {
    verdicts(
        "//- 20.05.2005 The Courier
        The fund Norvest holds about 15.5% of the exchange and has asked for a meeting. Altona Capital, holding 12.1% of the exchange, wants it to buy back its own shares.
        //- draft
        The fund Altona, which holds 15.5 percent of the exchange, accuses the board.
                                     ^^^^ conflicting, error referent
        ",
    );
    verdicts(
        "//- 20.05.2005 The Courier
        The fund Norvest holds about 15.5% of the exchange and has asked for a meeting. Altona Capital, holding 12.1% of the exchange, wants it to buy back its own shares.
        //- draft
        The fund Norvest, which holds 15.5 percent of the exchange, accuses the board.
                                      ^^^^ supported, silent
        ",
    );
}

#[test]
fn of_those_killed_or_captured_not_all_were_killed() {
    verdicts(
        "//- 03.03.1987 The Courier
        In the north, at least 2,000 Iraqi troops had been killed, wounded or captured, the agency Irna said.
        //- draft
        At least 2,000 Iraqi troops were killed in the north, the agency Irna said.
                 ^^^^^ conflicting, error referent
        ",
    );
    verdicts(
        "//- 03.03.1987 The Courier
        In the north, at least 2,000 Iraqi troops had been killed, wounded or captured, the agency Irna said.
        //- draft
        At least 2,000 Iraqi troops were wounded, captured or killed in the north, the agency Irna said.
                 ^^^^^ supported, silent
        ",
    );
}

#[test]
fn an_ending_that_looks_like_a_word() {
    verdicts(
        "//- 03.02.2016 Der Bote
        Die Stadtwerke Nordau wollen bis 2020 die Erzeugungskapazität auf 40 Megawatt steigern.
        //- draft
        Bis 2020 wollen die Stadtwerke Nordau ihre Kapazität auf 40 Megawatt steigern.
                                                                 ^^^^^^^^^^^ supported, silent
        ",
    );
}

#[test]
fn a_small_number_of_the_neighbour_in_like_words() {
    verdicts(
        "//- 24.02.2005 The Courier
        The chairman of the Equality Commission, Trevor Phillips, said asylum applications were down 14% and economic migration down about 10%.
        //- draft
        Trevor Phillips of the Equality Commission says that asylum applications are down by 10%.
                                                                                             ^^^ error referent
        ",
    );
    verdicts(
        "//- 24.02.2005 The Courier
        The chairman of the Equality Commission, Trevor Phillips, said asylum applications were down 14% and economic migration down about 10%.
        //- draft
        Trevor Phillips of the Equality Commission says that asylum applications are down by 14%.
                                                                                             ^^^ silent
        ",
    );
}

#[test]
fn what_leaves_room_for_a_number_is_not_where_it_is_from() {
    verdicts(
        "//- 14.03.2016 Der Bote
        Nordstrom aus Wien hat eine Exportquote von 46 Prozent.
        //- draft
        Nordstrom in Wien will mindestens 40 Prozent der Erzeugung aus Windkraft gewinnen.
                                          ^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn one_word_of_a_name_is_no_name() {
    verdicts(
        "//- 20.05.2005 The Courier
        The fund Norvest holds 15.5% of the exchange and has asked for a meeting. Deutsche Bank, holding 12.1% of the exchange, wants it to buy back its own shares.
        //- draft
        Royal Bank holds 15.5 percent of the exchange.
                         ^^^^ silent
        ",
    );
}

#[test]
fn what_the_draft_names_stands_by_another_number_of_the_sentence() {
    verdicts(
        "//- 12.05.2016 Der Bote
        Bei den Krediten hat die Nordbank in Polen einen Marktanteil von 4,6 Prozent, bei den Einlagen von 5,8 Prozent.
        //- draft
        Die Bank wächst in Polen. Bei den Einlagen kommt sie auf einen Marktanteil von 4,6 Prozent.
                                                                                       ^^^^^^^^^^^ conflicting, error referent

        Die Bank wächst in Polen. Bei den Einlagen kommt sie auf einen Marktanteil von 5,8 Prozent.
                                                                                       ^^^^^^^^^^^ supported, silent

        Die Bank wächst in Polen. Bei Darlehen kommt sie auf einen Marktanteil von 4,6 Prozent.
                                                                                   ^^^^^^^^^^^ supported, silent
        ",
    );
    verdicts(
        "//- 12.05.2005 The Courier
        Mr Harper agreed to buy Norda's 4.76% holding in the club on Tuesday - taking his stake to 42.3%.
        //- draft
        Mr Harper is buying Norda's stake in the club of 42.3%.
                                                         ^^^^^ conflicting, error referent

        Mr Harper will own 42.3% of the club.
                           ^^^^^ supported, silent
        ",
    );
}

#[test]
fn a_report_as_a_source_is_no_one_else() {
    verdicts(
        "//- 03.03.2005 The Courier
        Research firm Gartner has counted phones. More than 674 million mobiles were sold last year globally, said the report.
        //- draft
        Worldwide, says the research firm Gartner, more than 674 million mobiles were sold in 2004.
                                                   ^^^^^^^^^^^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn words_that_stand_by_no_number_are_said_of_the_draft_s_own() {
    verdicts(
        "//- 05.03.1987 Morning Herald
        The union official said the strike had halted a total of 158 vessels, including 54 in the country's main port, Santos.
        //- draft
        In Santos, the country's main port, the union reported 54 ships at a standstill.
                                                               ^^ silent
        ",
    );
}

#[test]
fn a_rate_of_its_neighbour_whatever_the_two_are() {
    verdicts(
        "//- 30.05.2016 Der Bote
        Sowohl die Exporte (+5,2 Prozent) als auch die Importe (+5,7 Prozent) Österreichs stiegen.
        //- draft
        Österreichs Ausfuhren legten um 5,7 Prozent zu.
                                        ^^^ error referent
        ",
    );
    verdicts(
        "//- 30.05.2016 Morning Herald
        Sales at the chain fell by 16.4 percent, and online, where orders could not be taken in May, they slumped by 42.9 percent.
        //- draft
        Internet sales at the chain were 42.9 percent lower.
                                         ^^^^ silent
        ",
    );
}

#[test]
fn the_number_of_another_day_of_the_week() {
    verdicts(
        "//- 09.11.2015 Der Bote
        Bei Passau kamen am Samstag 4.490 Menschen über die Grenze, am Sonntag 4.044.
        //- draft
        Am Sonntag kamen bei Passau 4.490 Menschen über die Grenze.
                                    ^^^^^ error referent
        ",
    );
    verdicts(
        "//- 09.11.2015 Der Bote
        Bei Passau kamen am Samstag 4.490 Menschen über die Grenze, am Sonntag 4.044.
        //- draft
        Am Samstag kamen bei Passau 4.490 Menschen über die Grenze, am Sonntag 4.044.
                                    ^^^^^ silent
        ",
    );
}
