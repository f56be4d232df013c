//! Ages, shares of votes, and what the weather is told in.

use super::check;
use crate::language::Lang;

#[test]
fn ages_of_people() {
    check(
        Lang::English,
        &[
            ("The senator, 71, will not run again.", "71 | 71..71 exact age year"),
            (
                "A second man, 31, was hurt; the lots were 12, 13, 14.",
                "31 | 31..31 exact age year\n12 | 12..12 exact count | lots\n13 | 13..13 exact count | lots\n14 | 14..14 exact count | lots",
            ),
            (
                "Police held 14 men aged 18 to 45.",
                "14 | 14..14 exact count | men\n18 to 45 | 18..45 range age year | men",
            ),
            ("He is in his mid-20s.", ""),
        ],
    );
    check(
        Lang::German,
        &[
            ("Kinder von 12 bis 17 Jahren dürfen mit.", "12 bis 17 | 12..17 range age year | Kinder"),
            ("Alle waren im Alter zwischen 17 und 35 Jahren.", "17 und 35 | 17..35 range age year"),
            ("Der Streit währte von 12 bis 17 Jahren.", "12 bis 17 | 12..17 range duration year | Streit"),
            ("Er ist Mitte 50 und kam mit Ende 20 nach Wien.", ""),
        ],
    );
}

#[test]
fn shares_are_not_of_those_who_win_them() {
    check(
        Lang::English,
        &[(
            "Smith won with 52 percent to Jones's 47 percent.",
            "52 | 52..52 exact percent %\n47 | 47..47 exact percent %",
        )],
    );
    check(
        Lang::German,
        &[(
            "Huber gewann mit 52 Prozent gegen Maier, der 47 Prozent holte.",
            "52 | 52..52 exact percent %\n47 | 47..47 exact percent %",
        )],
    );
}

#[test]
fn ages_in_lists_groups_and_months() {
    check(
        Lang::English,
        &[
            (
                "Three children aged 4, 6 and 9 died.",
                "Three | 3..3 exact count | children\n4 | 4..4 exact age year | children\n6 | 6..6 exact age year | children\n9 | 9..9 exact age year | children",
            ),
            ("The 18-24 age group votes less.", "18-24 | 18..24 range age year"),
        ],
    );
    check(
        Lang::German,
        &[
            ("Ein sechs Monate altes Baby überlebte.", "sechs | 6..6 exact age month | Baby"),
            ("Menschen über 65 Jahre zahlen nichts.", "65 | 65..? more_than age year | Menschen"),
        ],
    );
}

#[test]
fn ages_without_years() {
    check(
        Lang::English,
        &[
            ("She is 45 and has two children.", "45 | 45..45 exact age year\ntwo | 2..2 exact count | children"),
            ("At 78, he is the oldest.", "78 | 78..78 exact age year"),
            ("At 78, the price is high.", "78 | 78..78 exact count"),
            ("Jane and her son Tom, 9, were hurt.", "9 | 9..9 exact age year"),
            ("The average age is 42.3 years.", "42.3 | 42.3..42.3 exact age year | age"),
        ],
    );
    check(
        Lang::German,
        &[
            ("Sie ist 45 und hat zwei Kinder.", "45 | 45..45 exact age year\nzwei | 2..2 exact count | Kinder"),
            ("Mit 78 ist er der älteste Präsident.", "78 | 78..78 exact age year"),
            ("Das Durchschnittsalter liegt bei 42 Jahren.", "42 | 42..42 exact age year | Durchschnittsalter"),
            (
                "Ein 17-Jähriger und zwei 16-Jährige flohen.",
                "17 | 17..17 exact age year\nzwei | 2..2 exact count\n16 | 16..16 exact age year",
            ),
        ],
    );
}

#[test]
fn below_zero_and_halves_of_units() {
    check(
        Lang::English,
        &[
            ("It was 10 degrees below zero.", "10 | -10..-10 exact measure °C"),
            ("It lasted for an hour and a half.", "an hour and a half | 1.5..1.5 exact duration hour"),
        ],
    );
    check(
        Lang::German,
        &[
            ("Es hatte 10 Grad unter null.", "10 | -10..-10 exact measure °C"),
            (
                "Ein Viertel bis ein Drittel der Betriebe schließt.",
                "Ein Viertel bis ein Drittel | 0.25..0.3333333333333333 range fraction | Betriebe",
            ),
            ("Frauen verdienen 18 Prozent weniger als Männer.", "18 | 18..18 exact percent % | Frauen | decrease"),
            ("Das kostet künftig 58 statt bisher 49 Euro.", "58 | 58..58 exact money EUR\n49 | 49..49 exact money EUR"),
        ],
    );
}

#[test]
fn ages_and_temperatures_in_other_spellings() {
    check(
        Lang::English,
        &[
            ("He has a 6 months old baby.", "6 | 6..6 exact age month | baby"),
            ("He is 10 year-old.", "10 | 10..10 exact age year"),
            (
                "It is 40 deg celsius here and 90 fahrenheit there.",
                "40 | 40..40 exact measure °C\n90 | 90..90 exact measure °F",
            ),
            ("The surface has 5,778 K.", "5,778 | 5778..5778 exact measure K"),
        ],
    );
}

#[test]
fn how_old_people_grow() {
    check(
        Lang::German,
        &[
            ("Frauen werden 83,5 Jahre alt.", "83,5 | 83.5..83.5 exact age year | Frauen"),
            (
                "Die Lebenserwartung stieg um 0,4 Jahre auf 78,9 Jahre.",
                "0,4 | 0.4..0.4 exact duration year | Lebenserwartung | increase\n78,9 | 78.9..78.9 exact age year | Lebenserwartung",
            ),
        ],
    );
    check(Lang::English, &[("Life expectancy is 78.9 years.", "78.9 | 78.9..78.9 exact age year | expectancy")]);
}

#[test]
fn a_bound_on_years_that_is_an_age() {
    check(Lang::English, &[("Adults 20 years and older were asked.", "20 | 20..? at_least age year | Adults")]);
    check(Lang::German, &[("Gefragt wurden Menschen, 65 Jahre und älter.", "65 | 65..? at_least age year")]);
}

#[test]
fn whose_age_it_is() {
    check(
        Lang::English,
        &[
            ("The accused are aged from 49 to 76.", "49 to 76 | 49..76 range age year"),
            ("The irony is that she is only 14 years old.", "14 | 14..14 exact age year"),
            ("A 76 year old man living alone was robbed.", "76 | 76..76 exact age year | man"),
        ],
    );
}
