//! What a number counts or measures.

use super::check;
use crate::language::Lang;

#[test]
fn what_a_german_verb_gives_a_size() {
    check(
        Lang::German,
        &[
            ("Der Dienst beziffert die Zahl der Verletzten auf 120.", "120 | 120..120 exact count | Verletzten"),
            ("Das Institut gab die Stärke mit 7,2 an.", "7,2 | 7.2..7.2 exact count | Stärke"),
            ("Das Beben hatte die Stärke 6,8.", "6,8 | 6.8..6.8 exact count | Stärke"),
            (
                "Im Juni stieg die Zahl der Arbeitslosen in Hessen um 4.000.",
                "4.000 | 4000..4000 exact count | Arbeitslosen | increase",
            ),
            ("Die Polizei begleitete den Zug mit 300 Beamten.", "300 | 300..300 exact count | Beamten"),
        ],
    );
}

#[test]
fn the_counted_noun_in_german() {
    check(
        Lang::German,
        &[
            (
                "Mehr als 300 der 500 Beschäftigten streikten.",
                "300 | 300..? more_than count | Beschäftigten\n500 | 500..500 exact count | Beschäftigten",
            ),
            (
                "Geliefert wurden acht Millionen Artillerie- und Raketengeschosse.",
                "acht Millionen | 8000000..8000000 exact count | Raketengeschosse",
            ),
            ("Die Zahl der Toten stieg auf 31.", "31 | 31..31 exact count | Toten"),
            (
                "Im Mai kamen 500 Soldaten an, im Juni weitere 300.",
                "500 | 500..500 exact count | Soldaten\n300 | 300..300 exact count | Soldaten | additional",
            ),
            (
                "Es gab zehn Tote und mehr als 50 Verletzte.",
                "zehn | 10..10 exact count | Tote\n50 | 50..? more_than count | Verletzte",
            ),
            ("Der Fonds hat mehrere hundert Millionen Euro.", "mehrere hundert Millionen | ?..? vague vague"),
            (
                "Mit 27 von 35 Stimmen lehnte der Rat ab.",
                "27 | 27..27 exact count | Stimmen\n35 | 35..35 exact count | Stimmen",
            ),
            ("Zwei US-amerikanische Piloten stürzten ab.", "Zwei | 2..2 exact count | Piloten"),
            ("Mit Millionen von Toten war zu rechnen.", "Millionen | ?..? vague vague | Toten"),
            ("Sie kreist in einer 896 Kilometer hohen Umlaufbahn.", "896 | 896..896 exact measure km | Umlaufbahn"),
            ("Kinder unter 16 Jahren fahren frei.", "16 | ?..16 less_than age year | Kinder"),
            ("Der Fahrer (43) schwieg.", "43 | 43..43 exact age year"),
            ("Zwei F-22-Kampfjets starteten.", "Zwei | 2..2 exact count | F-22-Kampfjets"),
            (
                "Das Bruttoinlandsprodukt stieg um 8,2 Prozent.",
                "8,2 | 8.2..8.2 exact percent % | Bruttoinlandsprodukt | increase",
            ),
            ("Bei der Wahl büßte sie 5,2 Prozent ein.", "5,2 | 5.2..5.2 exact percent % | decrease"),
        ],
    );
}

#[test]
fn a_noun_ends_before_a_hyphen_of_whatever_kind() {
    check(
        Lang::German,
        &[
            ("Das Heer verlor 300 Panzer- oder mehr.", "300 | 300..300 exact count | Panzer"),
            ("Das Heer verlor 300 Panzer\u{2011} oder mehr.", "300 | 300..300 exact count | Panzer"),
            (
                "Es kamen 20 F\u{2011}22\u{2011}Kampfflugzeuge.",
                "20 | 20..20 exact count | F\u{2011}22\u{2011}Kampfflugzeuge",
            ),
        ],
    );
}

#[test]
fn a_unit_or_noun_said_once_for_two_numbers() {
    check(
        Lang::German,
        &[
            (
                "Der Lohn steigt von 12,41 auf 12,82 Euro.",
                "12,41 | 12.41..12.41 exact money EUR | Lohn\n12,82 | 12.82..12.82 exact money EUR | Lohn",
            ),
            (
                "Die Zahl der Nutzer stieg von 3 auf 5 Millionen.",
                "3 | 3000000..3000000 exact count | Nutzer\n5 Millionen | 5000000..5000000 exact count | Nutzer",
            ),
            ("Männer im Alter von 19 und 22 Jahren.", "19 | 19..19 exact age year\n22 | 22..22 exact age year"),
            (
                "Es kamen 300, 20 Prozent mehr als im Mai.",
                "300 | 300..300 exact count\n20 | 20..20 exact percent % | increase",
            ),
            (
                "Der Verein zählte 58 Millionen Besucher, dreimal so viele wie zuvor.",
                "58 Millionen | 58000000..58000000 exact count | Besucher\ndrei | 3..3 exact fraction | Besucher",
            ),
            (
                "Die Firma machte 5 Millionen Euro Umsatz, zwölf Prozent mehr als zuvor.",
                "5 Millionen | 5000000..5000000 exact money EUR | Umsatz\nzwölf | 12..12 exact percent % | Umsatz | increase",
            ),
        ],
    );
    check(
        Lang::English,
        &[
            (
                "Two men, aged 19 and 22, fled.",
                "Two | 2..2 exact count | men\n19 | 19..19 exact age year\n22 | 22..22 exact age year",
            ),
            ("They shot down 58 of 67 drones.", "58 | 58..58 exact count | drones\n67 | 67..67 exact count | drones"),
            (
                "Rates rose by a quarter of a percentage point.",
                "a quarter | 0.25..0.25 exact percentage_point pp | Rates | increase",
            ),
        ],
    );
}

#[test]
fn where_an_english_noun_phrase_ends() {
    check(
        Lang::English,
        &[
            ("The 34-year-old striker scored.", "34 | 34..34 exact age year | striker"),
            ("It left 2,900 people dead.", "2,900 | 2900..2900 exact count | people"),
            ("Winds of up to 120 mph knocked out power.", "120 | ?..120 at_most measure mph | Winds"),
            ("The fire is 20% contained.", "20 | 20..20 exact percent % | fire"),
            ("It has a 95% share.", "95 | 95..95 exact percent % | share"),
            ("It cut the risk of death by 31%.", "31 | 31..31 exact percent % | risk | decrease"),
            (
                "The score dropped four points to 38%.",
                "four | 4..4 exact count | points | decrease\n38 | 38..38 exact percent % | score",
            ),
            ("Migration fell to 431,000 last year.", "431,000 | 431000..431000 exact count | Migration"),
            ("They stole goods worth £15,000.", "15,000 | 15000..15000 exact money GBP | goods"),
            (
                "They lost six of their last seven games.",
                "six | 6..6 exact count | games\nseven | 7..7 exact count | games",
            ),
        ],
    );
}

#[test]
fn english_nouns_behind_and_before_their_number() {
    check(
        Lang::English,
        &[
            ("The study followed 130,000 U.S. nurses.", "130,000 | 130000..130000 exact count | nurses"),
            ("Their £40 candle outsold the rest.", "40 | 40..40 exact money GBP | candle"),
            ("Tea drinkers had a 14% lower risk.", "14 | 14..14 exact percent % | risk | decrease"),
            ("It met waves as high as four metres.", "four | ?..4 at_most measure m | waves"),
            (
                "They tested 185,000 travellers at two airports, 175,000 of them in London.",
                "185,000 | 185000..185000 exact count | travellers\ntwo | 2..2 exact count | airports\n175,000 | 175000..175000 exact count | travellers",
            ),
            ("His old notebooks – 41 of them – were found.", "41 | 41..41 exact count | notebooks"),
            (
                "It drew 2,340 responses, of which 57% were hostile.",
                "2,340 | 2340..2340 exact count | responses\n57 | 57..57 exact percent % | responses",
            ),
            ("It raised its guidance after sales climbed 6.8%.", "6.8 | 6.8..6.8 exact percent % | sales | increase"),
        ],
    );
    check(
        Lang::German,
        &[(
            "Der Zimmerpreis stieg laut dem Verband Hotelfreunde um 8 Euro auf 214 Euro.",
            "8 | 8..8 exact money EUR | Zimmerpreis | increase\n214 | 214..214 exact money EUR | Zimmerpreis",
        )],
    );
}

#[test]
fn the_head_behind_a_participle_and_before_a_letter() {
    check(
        Lang::German,
        &[
            (
                "Die Zahl der durch Unfälle verursachten Fehltage stieg auf 300.",
                "300 | 300..300 exact count | Fehltage",
            ),
            ("Die Grundsteuer B steigt auf 560 Prozent.", "560 | 560..560 exact percent % | Grundsteuer"),
            (
                "Für das Bad gibt es 1,9 statt der einst versprochenen 3,2 Millionen Euro.",
                "1,9 | 1900000..1900000 exact money EUR\n3,2 Millionen | 3200000..3200000 exact money EUR",
            ),
        ],
    );
}

#[test]
fn nouns_that_belong_to_another_number() {
    check(
        Lang::German,
        &[
            (
                "Der 1,90 Meter große Mann wiegt 85 Kilogramm.",
                "1,90 | 1.9..1.9 exact measure m | Mann\n85 | 85..85 exact measure kg | Mann",
            ),
            (
                "Die Stadt hat 25.000 Einwohner, 1200 mehr als 2015.",
                "25.000 | 25000..25000 exact count | Einwohner\n1200 | 1200..1200 exact count | Einwohner | increase",
            ),
            (
                "Mit 51,3 zu 48,7 Prozent ging es aus.",
                "51,3 | 51.3..51.3 exact percent %\n48,7 | 48.7..48.7 exact percent %",
            ),
        ],
    );
    check(
        Lang::English,
        &[
            (
                "They won 13 of their past 15 home games.",
                "13 | 13..13 exact count | games\n15 | 15..15 exact count | games",
            ),
            (
                "It struck at a depth of 10 km, 35 km west of the city.",
                "10 | 10..10 exact measure km | depth\n35 | 35..35 exact measure km",
            ),
        ],
    );
}

#[test]
fn what_a_number_is_no_count_of() {
    check(
        Lang::German,
        &[
            ("Die Zahl der Toten stieg auf insgesamt 384.", "384 | 384..384 exact count | Toten"),
            ("Der Abgeordnete Muster kommt auf 257.", "257 | 257..257 exact count"),
            ("Veranschlagt waren 20 Millionen Euro.", "20 Millionen | 20000000..20000000 exact money EUR"),
            ("Die Firma soll zu 80 Prozent der Familie gehören.", "80 | 80..80 exact percent % | Firma"),
            (
                "Die Grenze für Busse soll von 10 auf 130 Kilometer steigen.",
                "10 | 10..10 exact measure km | Grenze\n130 | 130..130 exact measure km | Grenze",
            ),
            (
                "Acht Prozent der Wiener fahren Rad, 32 Prozent rechnen mit Regen.",
                "Acht | 8..8 exact percent % | Wiener\n32 | 32..32 exact percent % | Wiener",
            ),
            ("Es könnten einige hunderttausend Gäste werden.", "einige hunderttausend | ?..? vague vague | Gäste"),
        ],
    );
    check(
        Lang::English,
        &[
            ("The song, which lasts nine minutes, is new.", "nine | 9..9 exact duration minute | song"),
            ("The hall is for hundreds of vulnerable unaccompanied guests.", "hundreds | ?..? vague vague | guests"),
            (
                "The walker fell farthest from 10% to 2%.",
                "10 | 10..10 exact percent % | walker\n2 | 2..2 exact percent % | walker",
            ),
        ],
    );
}

#[test]
fn who_and_what_is_no_size() {
    check(
        Lang::German,
        &[
            (
                "Rund drei Millionen verdienen weniger als 13 Euro.",
                "drei Millionen | 3000000..3000000 about count\n13 | ?..13 less_than money EUR",
            ),
            ("Im dritten Viertel mehr als 300 Gäste, das war neu.", "300 | 300..? more_than count | Gäste"),
            ("Die Linke, die 8,8 Prozent gewann, feiert.", "8,8 | 8.8..8.8 exact percent % | Linke"),
        ],
    );
    check(
        Lang::English,
        &[
            ("In the first quarter more than 300 jobs were cut.", "300 | 300..? more_than count | jobs"),
            ("The price there was 12 percent.", "12 | 12..12 exact percent % | price"),
            ("The jobless rate there was 12 percent.", "12 | 12..12 exact percent % | rate"),
            ("World War I veterans fell by 20 percent.", "20 | 20..20 exact percent % | veterans | decrease"),
            ("In Kenya there are 300 lions.", "300 | 300..300 exact count | lions"),
            ("WHO spending fell by 20 percent.", "20 | 20..20 exact percent % | spending | decrease"),
        ],
    );
}
