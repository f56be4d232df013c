//! Numbers with their magnitudes, hedges and units.

use super::check;
use crate::language::Lang;

#[test]
fn german_number_forms() {
    check(
        Lang::German,
        &[
            ("Das Heer zählt 12'000 Soldaten.", "12'000 | 12000..12000 exact count | Soldaten"),
            ("Es kamen 10 000 Gäste.", "10 000 | 10000..10000 exact count | Gäste"),
            ("Gezählt wurden 1500 Fahrzeuge.", "1500 | 1500..1500 exact count | Fahrzeuge"),
            ("Die Stadt hat 1,3 Mio. Einwohner.", "1,3 Mio. | 1300000..1300000 exact count | Einwohner"),
            ("Es waren zwölftausend Zuschauer.", "zwölftausend | 12000..12000 exact count | Zuschauer"),
            ("Anderthalb Millionen Menschen flohen.", "Anderthalb Millionen | 1500000..1500000 exact count | Menschen"),
            ("Eine halbe Million Haushalte war ohne Strom.", "halbe Million | 500000..500000 exact count | Haushalte"),
            ("Tausende Helfer kamen.", "Tausende | ?..? vague vague | Helfer"),
            ("Mehrere hundert Betriebe schlossen.", "Mehrere hundert | ?..? vague vague | Betriebe"),
            ("Ein Dutzend Wagen brannte.", "Ein Dutzend | 12..12 exact count | Wagen"),
            ("Der Schaden geht in die Millionenhöhe.", "Millionen | ?..? vague vague | Schaden"),
        ],
    );
}

#[test]
fn numbers_of_several_words() {
    check(
        Lang::German,
        &[
            (
                "Zwei Millionen dreihundert Haushalte.",
                "Zwei Millionen dreihundert | 2000300..2000300 exact count | Haushalte",
            ),
            (
                "Fünf und drei Viertel Millionen Tonnen.",
                "Fünf und drei Viertel Millionen | 5750000..5750000 exact measure t",
            ),
            ("Zwei Komma drei Prozent.", "Zwei Komma drei | 2.3..2.3 exact percent %"),
            (
                "Es starben zwei Männer und drei Frauen.",
                "zwei | 2..2 exact count | Männer\ndrei | 3..3 exact count | Frauen",
            ),
        ],
    );
    check(
        Lang::English,
        &[
            (
                "Four thousand three hundred and twenty-one homes burnt.",
                "Four thousand three hundred and twenty-one | 4321..4321 exact count | homes",
            ),
            ("It spent 3 million and a half dollars.", "3 million and a half | 3500000..3500000 exact money USD"),
            (
                "They sold 2 million and 300 stores closed.",
                "2 million | 2000000..2000000 exact count\n300 | 300..300 exact count | stores",
            ),
            ("See https://example.org/2024/31 and write to desk7@example.org.", ""),
        ],
    );
}

#[test]
fn parts_of_a_whole_by_their_name() {
    check(
        Lang::German,
        &[
            ("Ein Zwanzigstel der Fläche brannte.", "Ein Zwanzigstel | 0.05..0.05 exact fraction | Fläche"),
            ("Er aß ein halbes Brot.", "halbes | 0.5..0.5 exact fraction | Brot"),
            ("Das dauert eine halbe Ewigkeit.", ""),
        ],
    );
    check(
        Lang::English,
        &[
            ("One twenty-fifth of the area burnt.", "One twenty-fifth | 0.04..0.04 exact fraction | area"),
            ("It was the firm's twenty-fifth anniversary.", ""),
            (
                "A quarter of a million voters stayed away.",
                "A quarter of a million | 250000..250000 exact count | voters",
            ),
            (
                "Five billion and three quarters was spent.",
                "Five billion and three quarters | 5750000000..5750000000 exact count",
            ),
            ("One in 25 pupils was absent.", "One in 25 | 0.04..0.04 exact fraction | pupils"),
            ("It was the first of its kind and one in 2019.", ""),
        ],
    );
}

#[test]
fn a_small_letter_behind_digits_is_a_million_where_things_are_counted() {
    check(
        Lang::English,
        &[
            (
                "Some 1.2m people and 3m new homes lost power.",
                "1.2m | 1200000..1200000 about count | people\n3m | 3000000..3000000 exact count | homes",
            ),
            (
                "She won the 200m race in 3m waves.",
                "200 | 200..200 exact measure m | race\n3 | 3..3 exact measure m | waves",
            ),
        ],
    );
}

#[test]
fn one_quantity_in_two_units() {
    check(
        Lang::German,
        &[
            ("Es kostet 15 Euro und 50 Cent.", "15 Euro und 50 | 15.5..15.5 exact money EUR"),
            ("Es kostet 15 Euro 50.", "15 Euro 50 | 15.5..15.5 exact money EUR"),
            ("Für 15 Euro 50 Gäste.", "15 | 15..15 exact money EUR\n50 | 50..50 exact count | Gäste"),
        ],
    );
    check(
        Lang::English,
        &[
            ("He is 5 ft 6 in tall.", "5 ft 6 | 5.5..5.5 exact measure ft"),
            (
                "It paid 75 USD million and 30 MEUR.",
                "75 | 75000000..75000000 exact money USD\n30 | 30000000..30000000 exact money EUR",
            ),
        ],
    );
}

#[test]
fn ranges_with_signs_and_two_bounds() {
    check(
        Lang::German,
        &[
            ("Nachts minus 8 bis minus 3 Grad.", "8 bis minus 3 | -8..-3 range measure °C"),
            ("Zwischen minus 2 und plus 4 Grad.", "2 und plus 4 | -2..4 range measure °C"),
            (
                "Der Anteil ist größer als 10, aber kleiner als 20 Prozent.",
                "10, aber kleiner als 20 | 10..20 range percent % | Anteil",
            ),
            (
                "Mehr als 10 Tote und weniger als 20 Verletzte.",
                "10 | 10..? more_than count | Tote\n20 | ?..20 less_than count | Verletzte",
            ),
        ],
    );
    check(
        Lang::English,
        &[
            ("A rate of >= 30 or ~40 is high.", "30 | 30..? at_least count\n40 | 40..40 about count"),
            ("They found about 500 or more cases.", "500 | 500..? at_least count | cases"),
        ],
    );
}

#[test]
fn texts_cut_into_words() {
    check(
        Lang::English,
        &[
            (
                "sales rose 6 . 2 % to 80 , 000 units on nov . 6 .",
                "6 . 2 | 6.2..6.2 exact percent % | sales | increase\n80 , 000 | 80000..80000 exact count | units",
            ),
            ("On Nov. 6 it hit .25 percent.", ".25 | 0.25..0.25 exact percent %"),
        ],
    );
}

#[test]
fn currencies_of_other_countries() {
    check(
        Lang::German,
        &[
            (
                "Es gab 300 norwegische Kronen und 40 Mio. PLN.",
                "300 | 300..300 exact money NOK\n40 Mio. | 40000000..40000000 exact money PLN",
            ),
            ("In dem 5 Meter hohen Bau.", "5 | 5..5 exact measure m | Bau"),
        ],
    );
    check(
        Lang::English,
        &[
            (
                "They sent 40 million zlotys and KES 3m.",
                "40 million | 40000000..40000000 exact money PLN\n3m | 3000000..3000000 exact money KES",
            ),
            (
                "Three won, and the deal cost 1,200 won.",
                "Three | 3..3 exact count\n1,200 | 1200..1200 exact money KRW | deal",
            ),
        ],
    );
}

#[test]
fn powers_of_ten() {
    check(
        Lang::English,
        &[(
            "It has 6.02 × 10²³ atoms and 1.3x10^6 cells.",
            "6.02 × 10²³ | 602000000000000000000000..602000000000000000000000 exact count | atoms\n1.3x10^6 | 1300000..1300000 exact count | cells",
        )],
    );
}

#[test]
fn german_hedges_and_bounds() {
    check(
        Lang::German,
        &[
            ("Bis zu 14.000 Kämpfer stehen dort.", "14.000 | ?..14000 at_most count | Kämpfer"),
            ("Mindestens 31 Tote wurden geborgen.", "31 | 31..? at_least count | Tote"),
            ("Knapp 300 Gäste kamen.", "300 | 300..300 nearly count | Gäste"),
            ("Gut 300 Gäste kamen.", "300 | 300..? more_than count | Gäste"),
            ("Das Land verfügt über 40 Schiffe.", "40 | 40..40 exact count | Schiffe"),
            ("Das Land hat über 40 Schiffe.", "40 | 40..? more_than count | Schiffe"),
            ("Die Reise ging über drei Tage.", "drei | 3..3 exact duration day"),
            ("Er verfügt über fast 90 Boote.", "90 | 90..90 nearly count | Boote"),
            ("Zwischen 10 und 15 Häuser brannten.", "10 und 15 | 10..15 range count | Häuser"),
            ("Es fehlen 2 bis 3 Millionen Euro.", "2 bis 3 Millionen | 2000000..3000000 range money EUR"),
            (
                "Zwölf- bis fünfzehntausend Menschen kamen.",
                "Zwölf- bis fünfzehntausend | 12000..15000 range count | Menschen",
            ),
        ],
    );
}

#[test]
fn german_units() {
    check(
        Lang::German,
        &[
            ("Der Umsatz lag bei 1,3 Mrd. Euro.", "1,3 Mrd. | 1300000000..1300000000 exact money EUR | Umsatz"),
            ("Die Quote sank um 0,5 Prozentpunkte.", "0,5 | 0.5..0.5 exact percentage_point pp | Quote | decrease"),
            (
                "Eine 45-Jährige und ihr dreijähriger Sohn starben.",
                "45 | 45..45 exact age year\ndrei | 3..3 exact age year | Sohn",
            ),
            ("Sie feierten das 800-jährige Bestehen.", "800 | 800..800 exact duration year | Bestehen"),
            ("Der Minister kam zu einem dreitägigen Besuch.", "drei | 3..3 exact duration day | Besuch"),
            ("Es wurde minus 12 Grad kalt.", "12 | -12..-12 exact measure °C"),
            (
                "Zwei Drittel der Mitglieder stimmten zu.",
                "Zwei Drittel | 0.6666666666666666..0.6666666666666666 exact fraction | Mitglieder",
            ),
            ("Jeder Sechste ist krank.", "Jeder Sechste | 0.16666666666666666..0.16666666666666666 exact fraction"),
            (
                "Die Wirtschaft schaffte ein Plus von 4,1 Prozent.",
                "4,1 | 4.1..4.1 exact percent % | Wirtschaft | increase",
            ),
            ("Jeder Fünfte ist arm.", "Jeder Fünfte | 0.2..0.2 exact fraction"),
            ("Doppelt so viele Anträge gingen ein.", "Doppelt | 2..2 exact fraction | Anträge"),
            ("Die Anlage leistet 39 MW.", "39 | 39..39 exact measure MW | Anlage"),
        ],
    );
}
