//! What a draft reckons from its own figures, in words.

use super::verdicts;

#[track_caller]
fn draft(text: &str) {
    verdicts(&format!("//- draft\n{text}"));
}

#[test]
fn what_was_lost_or_gained() {
    draft(
        "
        From spring to autumn crude tumbled from about 30 dollars to under 10 dollars, and so lost almost half of its value.
                                                                                                         ^^^^ error arithmetic
        ",
    );
    draft(
        "
        From spring to autumn crude tumbled from about 30 dollars to about 10 dollars, and so lost two thirds of its value.
        ",
    );
    draft(
        "
        Die Aktie fiel von 40 auf 10 Euro und verlor damit die Hälfte ihres Wertes.
                                                               ^^^^^^ error arithmetic

        Die Anleihe fiel von 40 auf 20 Euro und verlor damit die Hälfte ihres Wertes.
        ",
    );
    // What another thing lost is no change of the first.
    draft(
        "
        The price of wheat rose from 10 dollars to 12 dollars, and the farmers lost half of their income.

        Der Preis stieg von 10 auf 12 Euro, und die Bauern verloren die Hälfte ihrer Kunden.
        ",
    );
}

#[test]
fn two_figures_told_in_the_same_words() {
    draft(
        "
        The film made 13.5 million dollars on its first weekend and 4.7 million dollars on the second, a fall of 75 percent.
                                                                                                                 ^^ error arithmetic
        ",
    );
    draft(
        "
        The film made 13.5 million dollars on its first weekend and 4.7 million dollars on the second, a fall of 65 percent.
        ",
    );
    draft(
        "
        Die Messe zählte 40.000 Gäste im ersten Jahr und 50.000 im zweiten, ein Plus von 50 Prozent.
                                                                                         ^^ error arithmetic
        ",
    );
    draft(
        "
        Die Messe zählte 40.000 Gäste im ersten Jahr und 50.000 im zweiten, ein Plus von 25 Prozent.
        ",
    );
    // Each has a change of its own.
    draft(
        "
        The group made sales of 13.5 million dollars and a profit of 4.7 million dollars, a fall of 5 percent.

        The firm sold 900 cars in Spain, 300 cars in Italy and 400 cars in France, a rise of 12 percent.

        Der Konzern verkaufte 900 Autos in Spanien und 300 Motorräder, ein Plus von 12 Prozent.
        ",
    );
}

#[test]
fn shares_of_those_just_told() {
    draft(
        "
        Der Anwalt sprach von 352 Verletzten, von denen 99 im Krankenhaus lagen, also fast jeder zweite.
                                                                                           ^^^^^^ error arithmetic
        ",
    );
    draft(
        "
        Der Anwalt sprach von 352 Verletzten, von denen 99 im Krankenhaus lagen, also mehr als jeder vierte.
        ",
    );
}

#[test]
fn the_whole_from_a_part() {
    draft(
        "
        A rival offered two billion dollars: 15 percent for 2 billion dollars. At that rate the whole company would be worth 10 billion dollars.
                                                                                                                             ^^^^^^^^^^ error arithmetic
        ",
    );
    draft(
        "
        A rival wanted 15 percent for 2 billion dollars. At that rate the whole company would be worth 13 billion dollars.
        ",
    );
    draft(
        "
        Ein Fonds bekam 20 Prozent für 2 Milliarden Euro. Hochgerechnet wäre das ganze Unternehmen 40 Milliarden Euro wert.
                                                                                                   ^^^^^^^^^^^^^ error arithmetic

        Ein Fonds bekam 20 Prozent für 2 Milliarden Euro. Hochgerechnet wäre das ganze Unternehmen 10 Milliarden Euro wert.
        ",
    );
    // What others think of it is not reckoned from that.
    draft(
        "
        A rival wanted 15 percent for 2 billion dollars. The whole company is worth 30 billion dollars.

        Ein Fonds bekam 20 Prozent für 2 Milliarden Euro. Das ganze Unternehmen ist 30 Milliarden Euro wert.
        ",
    );
}

#[test]
fn the_part_from_its_share() {
    draft(
        "
        The plan affects 12 per cent of the 2,500 workers, or 500 people.
                                                              ^^^ error arithmetic
        ",
    );
    draft(
        "
        The plan affects 12 per cent of the 2,500 workers, or 300 people.
        ",
    );
    draft(
        "
        Der Plan trifft 12 Prozent der 2.500 Arbeiter, also 500 Menschen.
                                                            ^^^ error arithmetic

        Der Plan trifft 12 Prozent der 2.500 Arbeiter, also 300 Menschen. Weitere 900 Arbeiter bangen um ihre Stelle.
        ",
    );
}

#[test]
fn so_much_for_each() {
    draft(
        "
        Das Land zahlte 500.000 Euro für 100 Familien, also 2.000 Euro je Familie.
                                                            ^^^^^ error arithmetic
        ",
    );
    draft(
        "
        Das Land zahlte 500.000 Euro für 100 Familien, also 5.000 Euro je Familie. Im Vorjahr gab es 4.000 Euro je Familie.
        ",
    );
    draft(
        "
        The state paid 500,000 dollars for 100 families, or 2,000 dollars each.
                                                            ^^^^^ error arithmetic

        The state paid 500,000 dollars for 100 families, or 5,000 dollars each.
        ",
    );
}

#[test]
fn an_amount_in_two_currencies() {
    draft(
        "
        The yard got 223 million dollars, or 150,000 pounds.
                                             ^^^^^^^ error arithmetic
        ",
    );
    draft(
        "
        The yard got 800 million pounds, or 1.5 billion dollars. It had asked for 2 million dollars, 900 pounds of them in cash.
        ",
    );
    // Two amounts of one text, turned at two rates.
    draft(
        "
        Russland streicht 30 Milliarden Rubel (367 Millionen Euro). Es bleiben 252 Milliarden Rubel (9 Milliarden Euro).
                                                                                                     ^^^^^^^^^^^^ error arithmetic
        ",
    );
    draft(
        "
        Russland streicht 30 Milliarden Rubel (367 Millionen Euro). Es bleiben 252 Milliarden Rubel (3,1 Milliarden Euro).
        ",
    );
}

#[test]
fn a_half_of_what_stands_before() {
    draft(
        "
        The foreign debt of Iraq is put at about 50 billion dollars, half of which, some 20 billion dollars, is owed to friends.
                                                                                         ^^^^^^^^^^^^^^^^^^ error arithmetic

        The foreign debt of Iran is put at about 60 billion dollars, half of which, some 30 billion dollars, is owed to friends.
        ",
    );
    draft(
        "
        Die Schulden betragen 50 Milliarden Euro, die Hälfte davon, rund 15 Milliarden Euro, bei Banken.
                                                                         ^^^^^^^^^^^^^^^^^^ error arithmetic
        ",
    );
}

#[test]
fn so_many_times_the_number_behind_it() {
    draft(
        "
        Verkauft wurden 7,6 Milliarden Liter Diesel, weit mehr als das Fünffache der 2,2 Milliarden Liter Benzin.
                                                                       ^^^^^^^^^ error arithmetic

        Verkauft wurden 7,6 Milliarden Liter Diesel, mehr als das Dreifache der 2,2 Milliarden Liter Benzin.
        ",
    );
    draft(
        "
        The refinery made 900 tonnes of diesel, five times the 300 tonnes of petrol.
                                                ^^^^^^^^^^ error arithmetic
        ",
    );
    draft(
        "
        Der Verbrauch wuchs von 21.570 auf 76.200 Terabyte, also auf das Fünffache.
                                                                         ^^^^^^^^^ error arithmetic

        Der Verbrauch wuchs von 21.570 auf 86.200 Terabyte, also auf das Vierfache.
        ",
    );
    // Behind a verb, another is meant.
    draft(
        "
        Revenue was 900 million dollars and costs were four times the 300 million dollars of a year earlier.
        ",
    );
}

#[test]
fn what_an_improvement_and_a_head_come_to() {
    draft(
        "
        The losses came down from $500m to $200m, an improvement of 40%, but the factory stays.
                                                                    ^^^ error arithmetic

        Asylum costs £2bn a year for 14,000 applicants, which comes to £14,300 a head.
                                                                       ^^^^^^^ error arithmetic
        ",
    );
}

#[test]
fn what_is_in_one_of_them_is_so_much_for_each() {
    verdicts(
        "//- 17.02.2016 Der Bote
        Besonders wasserintensiv ist Rindfleisch, pro Kilo fallen mehr als 15.000 Liter Wasser an.
        //- draft
        In einem Kilo Rindfleisch stecken mehr als 15.000 Liter Wasser.
                                                   ^^^^^^ silent
        ",
    );
    verdicts(
        "//- 17.02.2016 Der Bote
        Besonders wasserintensiv ist Rindfleisch, pro Kilo fallen mehr als 15.000 Liter Wasser an.
        //- draft
        In Rindfleisch stecken mehr als 15.000 Liter Wasser.
                                        ^^^^^^ warning increment
        ",
    );
}

#[test]
fn what_the_draft_adds_up_is_told_as_its_own() {
    verdicts(
        "//- 13.01.2005 The Courier
        Nearly two million people across Asia could fall into poverty, the Development Bank said.
        //- draft
        In Asia, 1.2 million people fell into poverty in Norland and 700,000 in Sudland, 1.9 million in all.
                                                                                         ^^^^^^^^^^^ silent
        ",
    );
}

#[test]
fn a_share_or_multiple_that_is_a_bound() {
    verdicts(
        "//- 16.05.2016 Der Bote
        Das Rathaus bleibt am Montag zu.
        //- draft
        An den Zapfsäulen flossen 7,6 Milliarden Liter Diesel, weit mehr als das Vierfache der 2,2 Milliarden Liter Benzin.
                                                                                 ^^^^^^^^^ error arithmetic
        ",
    );
    verdicts(
        "//- 16.05.2016 Der Bote
        Das Rathaus bleibt am Montag zu.
        //- draft
        An den Zapfsäulen flossen 7,6 Milliarden Liter Diesel, mehr als das Dreifache der 2,2 Milliarden Liter Benzin.
                                                                            ^^^^^^^^^ silent
        ",
    );
    verdicts(
        "//- 16.05.2016 Der Bote
        Das Rathaus bleibt am Montag zu.
        //- draft
        Gezählt wurden 459 Übergriffe, 126 in Alland und die Hälfte davon gegen Heime.
                                                             ^^^^^^ silent
        ",
    );
    verdicts(
        "//- 16.05.2016 Der Bote
        Das Rathaus bleibt am Montag zu.
        //- draft
        An den Zapfsäulen flossen 9,6 Milliarden Liter Diesel, mehr als das Doppelte der 2,2 Milliarden Liter Benzin.
                                                                            ^^^^^^^^ silent
        ",
    );
    verdicts(
        "//- 16.05.2016 Der Bote
        Das Rathaus bleibt am Montag zu.
        //- draft
        In Alland fallen rund 750.000 Tonnen Abfälle an. Davon wären 491.000 Tonnen vermeidbar, fast drei Viertel.
                                                                                                     ^^^^^^^^^^^^ error arithmetic
        ",
    );
    verdicts(
        "//- 16.05.2016 Der Bote
        Das Rathaus bleibt am Montag zu.
        //- draft
        In Alland fallen rund 750.000 Tonnen Abfälle an. Davon wären 491.000 Tonnen vermeidbar, fast zwei Drittel.
                                                                                                     ^^^^^^^^^^^^ computed, silent
        ",
    );
}

#[test]
fn a_fraction_of_the_whole_behind_it() {
    verdicts(
        "//- 16.05.2016 The Courier
        The town hall will stay shut.
        //- draft
        The swindlers did damage of £116.4m, or more than a third of the £402.4m lost on cards in all.
                                                          ^^^^^^^ error arithmetic
        ",
    );
    verdicts(
        "//- 16.05.2016 The Courier
        The town hall will stay shut.
        //- draft
        The swindlers did damage of £116.4m, or more than a quarter of the £402.4m lost on cards in all.
                                                          ^^^^^^^^^ computed, silent
        ",
    );
}

#[test]
fn points_behind_by_alone() {
    verdicts(
        "//- 16.05.2016 The Courier
        The town hall will stay shut.
        //- draft
        Norland has raised the ceiling for foreign stakes in domestic airlines from 40% to 49%, that is by 9%.
                                                                                                           ^^^ error arithmetic
        ",
    );
}

#[test]
fn a_change_that_the_next_sentence_draws() {
    verdicts(
        "//- 16.05.2016 Der Bote
        Das Rathaus bleibt am Montag zu.
        //- draft
        Der Schaden belief sich auf 460.000 Euro, 2013 waren es noch 580.000 Euro gewesen. Das ist ein Rückgang um gut ein Drittel.
                                                                                                                       ^^^^^^^^^^^ error arithmetic
        ",
    );
    verdicts(
        "//- 16.05.2016 Der Bote
        Das Rathaus bleibt am Montag zu.
        //- draft
        Der Schaden belief sich auf 460.000 Euro, 2013 waren es noch 580.000 Euro gewesen. Das ist ein Rückgang um gut ein Fünftel.
                                                                                                                       ^^^^^^^^^^^ computed, silent
        ",
    );
}

#[test]
fn a_share_of_a_sum_said_in_other_words() {
    verdicts(
        "//- 16.05.2016 Der Bote
        Das Rathaus bleibt am Montag zu.
        //- draft
        Der Senat billigte 300 Millionen Dollar für das Heer, davon 60 Millionen für Waffen, also ein Drittel.
                                                                                                  ^^^^^^^^^^^ error arithmetic
        ",
    );
    verdicts(
        "//- 16.05.2016 Der Bote
        Das Rathaus bleibt am Montag zu.
        //- draft
        Der Senat billigte 300 Millionen Dollar für das Heer, davon 60 Millionen für Waffen, also ein Fünftel.
                                                                                                  ^^^^^^^^^^^ computed, silent
        ",
    );
}

#[test]
fn the_new_number_goes_without_the_unit_of_the_old_one() {
    verdicts(
        "//- draft
        Shares of Norda, 457 pence the evening before, were marked up to 497, a leap of 12 per cent.
                                                                                        ^^^^^^^^^^^ error arithmetic
        ",
    );
    verdicts(
        "//- draft
        Shares of Norda, 457 pence the evening before, were marked up to 497, a leap of almost 9 per cent.
                                                                                        ^^^^^^^^^^^^^^^^^ computed, silent
        ",
    );
}
