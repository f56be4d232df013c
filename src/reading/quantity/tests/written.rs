//! Numbers and units as newsrooms elsewhere write them, and what looks like a number and is none.

use super::check;
use crate::language::Lang;

#[test]
fn what_a_hyphen_ties_to_a_number() {
    check(
        Lang::English,
        &[
            (
                "The probe made a 1.8 billion-mile trip through 400 million-year-old rock.",
                "1.8 billion | 1800000000..1800000000 exact measure mi | trip\n\
                 400 million | 400000000..400000000 exact age year | rock",
            ),
            ("The gas is cooled to minus-160 degrees.", "160 | -160..-160 exact measure °C | gas"),
            ("Demand for sub-300 sq m offices grew.", "300 | ?..300 less_than measure m² | offices"),
            ("The bank is 43 percent-owned by the state.", "43 | 43..43 exact percent % | bank"),
            ("It has a 7- or 8-inch screen.", "7 | 7..7 exact measure in\n8 | 8..8 exact measure in | screen"),
            ("Shares of Tencent fell and Fiveways closed.", ""),
            (
                "The banks gave a loan of 300 mln U.S. dlrs, or 400 million U.S. dollars.",
                "300 mln | 300000000..300000000 exact money USD | loan\n\
                 400 million | 400000000..400000000 exact money USD | loan",
            ),
        ],
    );
    check(
        Lang::German,
        &[("Das 100 Millionen-Euro-Projekt ruht.", "100 Millionen | 100000000..100000000 exact money EUR | Projekt")],
    );
}

#[test]
fn money_whose_country_stands_behind_the_sign() {
    check(
        Lang::English,
        &[
            (
                "It cut its forecast from between $US160 million and $US171 million.",
                "160 million and $US171 million | 160000000..171000000 range money USD",
            ),
            ("The plan costs RM79 a month.", "79 | 79..79 exact money MYR | plan"),
            ("The balance fell to $-50.8bn in May.", "50.8bn | -50800000000..-50800000000 exact money USD | balance"),
        ],
    );
}

#[test]
fn ranges_that_say_their_unit_twice() {
    check(
        Lang::English,
        &[
            ("Fees range from 15 per cent to 20 per cent.", "15 per cent to 20 | 15..20 range percent % | Fees"),
            ("It holds between 2 litres and about 7 litres.", "2 litres and about 7 | 2..7 range measure l"),
            ("They paid 7-9 lakh rupees.", "7-9 lakh | 700000..900000 range money INR"),
            (
                "Sales rose 60% in 2018 to 3.9 million cars.",
                "60 | 60..60 exact percent % | Sales | increase\n3.9 million | 3900000..3900000 exact count | cars",
            ),
        ],
    );
    check(
        Lang::German,
        &[("Es fasst zwischen 2 Liter und etwa 7 Liter.", "2 Liter und etwa 7 | 2..7 range measure l")],
    );
}

#[test]
fn two_numbers_share_the_unit_behind_a_bracket() {
    check(
        Lang::German,
        &[
            (
                "Der Konzern verdiente 33,9 (Vorjahr: 24,8) Millionen Euro.",
                "33,9 | 33900000..33900000 exact money EUR\n24,8 | 24800000..24800000 exact money EUR",
            ),
            (
                "Die Quote stieg auf 12,4 (11,0) Prozent.",
                "12,4 | 12.4..12.4 exact percent % | Quote\n11,0 | 11..11 exact percent % | Quote",
            ),
            (
                "Der Klub hat 300 Mitglieder (20 Kinder).",
                "300 | 300..300 exact count | Mitglieder\n20 | 20..20 exact count | Kinder",
            ),
        ],
    );
}

#[test]
fn powers_and_parts() {
    check(
        Lang::English,
        &[
            ("The crystal weighs 5.5x10-3 kg.", "5.5x10-3 | 0.0055..0.0055 exact measure kg | crystal"),
            ("They did 3 x 10-15 jumps.", "3 | 3..3 exact count\n10-15 | 10..15 range count | jumps"),
            ("It took about 1/40 of the width.", "1/40 | 0.025..0.025 about fraction | width"),
            (
                "A half-hour delay and a quarter-mile queue.",
                "half | 0.5..0.5 exact duration hour | delay\n\
              quarter | 0.25..0.25 exact measure mi | queue",
            ),
            ("The bank made a quarter-point cut.", "quarter | 0.25..0.25 exact percentage_point pp | decrease"),
            ("The half-year report came on Friday.", ""),
        ],
    );
    check(
        Lang::German,
        &[
            (
                "Nach einer Viertelstunde kamen zwei Busse.",
                "Viertel | 0.25..0.25 exact duration hour\nzwei | 2..2 exact count | Busse",
            ),
            ("Im Halbjahr kamen drei Busse.", "drei | 3..3 exact count | Busse"),
            ("Ein knappes Viertel der Wähler blieb zu Hause.", "Viertel | 0.25..0.25 nearly fraction | Wähler"),
            ("Die Fahrt dauert eine gute Stunde.", "eine gute | 1..? more_than duration hour | Fahrt"),
            (
                "Binnen dreier Tage kamen 20 Notrufe.",
                "dreier | 3..3 exact duration day\n20 | 20..20 exact count | Notrufe",
            ),
            ("Die Menge sank um den Faktor 20.", "20 | 20..20 exact fraction | Menge"),
        ],
    );
}

#[test]
fn streets_labels_and_years_are_no_figures() {
    check(
        Lang::English,
        &[
            ("He lives at 221B Baker Street near 12 Acacia Avenue.", ""),
            ("They shut 40 High Street banks.", "40 | 40..40 exact count | banks"),
            ("She flew in a Boeing 777F from gate 12C.", ""),
            ("It reached 40C (104F) in Rome.", "40 | 40..40 exact measure °C\n104 | 104..104 exact measure °F"),
            ("During 2016 Stone met them.", ""),
            ("It is 16 per cent above its 2018 level.", "16 | 16..16 exact percent % | increase"),
            ("One case is seen for every 1,000 people.", ""),
            ("He won in Game 7 and is in the bottom three.", ""),
        ],
    );
    check(
        Lang::German,
        &[
            ("Ihn trafen Muster (23., 67.) und Beispiel (80.).", ""),
            ("Der Unfall geschah auf der A 20 Höhe Musterhof.", ""),
            (
                "Er holte aus acht Spielen 20 von 24 Punkten.",
                "acht | 8..8 exact count | Spielen\n20 | 20..20 exact count | Punkten\n24 | 24..24 exact count | Punkten",
            ),
        ],
    );
}

#[test]
fn degrees_of_an_angle_are_no_temperature() {
    check(Lang::German, &[("Ein 45-Grad-Winkel reicht.", "45 | 45..45 exact measure ° | Winkel")]);
    check(Lang::English, &[("A 45 degree angle is enough.", "45 | 45..45 exact measure ° | angle")]);
}

#[test]
fn pounds_that_weigh_and_pounds_that_pay() {
    check(
        Lang::English,
        &[
            ("The coins weighed 8,000 pounds.", "8,000 | 8000..8000 exact measure lb | coins"),
            ("Police seized 300 pounds of gold.", "300 | 300..300 exact measure lb | gold"),
            ("It has 3 million pounds of debt.", "3 million | 3000000..3000000 exact money GBP | debt"),
            ("They stole 18-million euros.", "18-million | 18000000..18000000 exact money EUR"),
            (
                "He sold two rings for thousands of pounds.",
                "two | 2..2 exact count | rings\nthousands | ?..? vague vague",
            ),
        ],
    );
}
