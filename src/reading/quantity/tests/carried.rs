//! What a figure takes over from the figures before it, in lists, comparisons and second levels, and what it does not.

use super::check;
use crate::language::Lang;

#[test]
fn shares_listed_by_place_are_of_what_was_named_before() {
    check(
        Lang::German,
        &[
            (
                "Die Exportquote von 48 Prozent der Wirtschaftsleistung ist hoch. An der Spitze liegt Norwegen mit 51,3 Prozent vor Schweden (49,8 Prozent) und Dänemark (48,9). Mit Finnland folgt das nächste Land (44,1).",
                "48 | 48..48 exact percent % | Exportquote\n51,3 | 51.3..51.3 exact percent % | Exportquote\n49,8 | 49.8..49.8 exact percent % | Exportquote\n48,9 | 48.9..48.9 exact percent % | Exportquote\n44,1 | 44.1..44.1 exact percent % | Exportquote",
            ),
            (
                "Die Arbeitslosenquote (im Jahresschnitt 7,4 Prozent) stieg.",
                "7,4 | 7.4..7.4 exact percent % | Arbeitslosenquote",
            ),
        ],
    );
    check(
        Lang::English,
        &[(
            "The poll showed the Greens with 38 percent of the vote, the Reds with 35 percent and the Blues with 21 percent.",
            "38 | 38..38 exact percent % | vote\n35 | 35..35 exact percent % | vote\n21 | 21..21 exact percent % | vote",
        )],
    );
}

#[test]
fn what_is_compared_in_english_has_no_noun_of_its_own() {
    check(
        Lang::English,
        &[
            (
                "The town has 7.5 lines per 100 people, compared with 6.7 in Leeds and 15.8 in York.",
                "7.5 | 7.5..7.5 exact count | lines\n6.7 | 6.7..6.7 exact count | lines\n15.8 | 15.8..15.8 exact count | lines",
            ),
            (
                "The firm employs more than 50,000 people worldwide, with about 7,000 in Wales.",
                "50,000 | 50000..? more_than count | people\n7,000 | 7000..7000 about count | people",
            ),
            (
                "The consumption of tea is still low, at just 0.2 litres a head. This compares with 5 litres in Ireland and 3 litres in Turkey.",
                "0.2 | 0.2..0.2 exact measure l | consumption\n5 | 5..5 exact measure l | consumption\n3 | 3..3 exact measure l | consumption",
            ),
            (
                "Although rates still stand at 17%, inflation has fallen from 9% to 7%.",
                "17 | 17..17 exact percent % | rates\n9 | 9..9 exact percent % | inflation\n7 | 7..7 exact percent % | inflation",
            ),
            (
                "It reported a margin of 45%, less than the 47% forecast by traders and down from 46% in May.",
                "45 | 45..45 exact percent % | margin\n47 | 47..47 exact percent % | margin\n46 | 46..46 exact percent % | margin",
            ),
        ],
    );
    check(
        Lang::German,
        &[(
            "Ein Drittel der Fracht sind Autos, das sind mehr als 40 Tonnen.",
            "Ein Drittel | 0.3333333333333333..0.3333333333333333 exact fraction | Fracht\n40 | 40..? more_than measure t | Autos",
        )],
    );
}

#[test]
fn second_levels_are_of_what_the_first_was_of() {
    check(
        Lang::English,
        &[
            (
                "The plan is to boost output from an expected 180,000 tonnes this year to 600,000 tonnes.",
                "180,000 | 180000..180000 exact measure t | output\n600,000 | 600000..600000 exact measure t | output",
            ),
            (
                "They would raise the pension age for bakers from 60 to 65.",
                "60 | 60..60 exact age year | age\n65 | 65..65 exact age year | age",
            ),
            (
                "Building, which soared to an annualized rate of 48 billion dollars in May, fell back 10 percent to 43 billion.",
                "48 billion | 48000000000..48000000000 exact money USD | Building\n10 | 10..10 exact percent % | Building | decrease\n43 billion | 43000000000..43000000000 exact count | Building",
            ),
        ],
    );
    check(
        Lang::German,
        &[
            (
                "Die Partei will das Pensionsalter der Frauen von 60 auf die 65 Jahre der Männer anheben.",
                "60 | 60..60 exact age year | Pensionsalter\n65 | 65..65 exact age year | Pensionsalter",
            ),
            (
                "Der Anteil der Gegner wuchs im Lauf des Abends von 17 auf 30 Prozent.",
                "17 | 17..17 exact percent % | Anteil\n30 | 30..30 exact percent % | Anteil",
            ),
            (
                "Rot und Grün (elf beziehungsweise sieben Mandate) verhandeln.",
                "elf | 11..11 exact count | Mandate\nsieben | 7..7 exact count | Mandate",
            ),
        ],
    );
}

#[test]
fn sums_without_their_currency() {
    check(
        Lang::English,
        &[
            (
                "It issued eight million shares at 4.50 dollars each and sold four million shares at 4.20 each.",
                "eight million | 8000000..8000000 exact count | shares\n4.50 | 4.5..4.5 exact money USD\nfour million | 4000000..4000000 exact count | shares\n4.20 | 4.2..4.2 exact money USD | shares",
            ),
            (
                "Road building rose to 31 billion dollars. Housing fell to 12 billion dollars. Offices edged up to 77 billion.",
                "31 billion | 31000000000..31000000000 exact money USD | building\n12 billion | 12000000000..12000000000 exact money USD | Housing\n77 billion | 77000000000..77000000000 exact money USD | Offices",
            ),
            (
                "It has raised its stock from 30 million shares to 50 million, an increase of 60 percent.",
                "30 million | 30000000..30000000 exact count | shares\n50 million | 50000000..50000000 exact count | shares\n60 | 60..60 exact percent % | shares | increase",
            ),
            (
                "The grant is 154m naira (800m euros) and 91m naira a year.",
                "154m | 154000000..154000000 exact money NGN | grant\n800m | 800000000..800000000 exact money EUR | grant\n91m | 91000000..91000000 exact money NGN | grant",
            ),
        ],
    );
}
