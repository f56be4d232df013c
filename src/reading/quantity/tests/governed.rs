//! What a verb, a preposition or a list governs: the object that a number is put on, lists that part no clause, levels
//! and the sizes beside them, and the people whose age is told.

use super::check;
use crate::language::Lang;

#[test]
fn a_number_is_put_on_the_object_of_its_verb() {
    check(
        Lang::German,
        &[
            (
                "Die Kammer hatte die Schäden in Kärnten gestern auf bis zu 40 Millionen Euro geschätzt.",
                "40 Millionen | ?..40000000 at_most money EUR | Schäden",
            ),
            (
                "Landesrat Peter Muster (SPÖ) bezifferte den möglichen Schaden allein beim Obst auf 12 Millionen Euro.",
                "12 Millionen | 12000000..12000000 exact money EUR | Schaden",
            ),
            (
                "Verband und Ministerium schätzen die vom Hagel betroffene Fläche in Tirol, Kärnten, im Burgenland und in Wien auf mehr als 900 Hektar.",
                "900 | 900..? more_than measure ha | Fläche",
            ),
            (
                "Der Vorstand will die Dividende dennoch um 5 Cent auf 60 Cent je Aktie anheben.",
                "5 | 0.05..0.05 exact money EUR | Dividende | increase\n60 | 0.6..0.6 exact money EUR | Dividende",
            ),
            (
                "Die Studie, deren Kosten Landesrat Muster mit rund 50.000 Euro beziffert, ist in Arbeit.",
                "50.000 | 50000..50000 about money EUR | Kosten",
            ),
            (
                "Den Schaden schätzt die Versicherung auf 3 Millionen Euro.",
                "3 Millionen | 3000000..3000000 exact money EUR | Schaden",
            ),
            (
                "Der Betrüger soll 40 Kunden um 90.000 Euro geschädigt haben.",
                "40 | 40..40 exact count | Kunden\n90.000 | 90000..90000 exact money EUR",
            ),
            (
                "Für den Umsatz vor Rabatten, Steuern und Abgaben rechnet das Unternehmen mit 80 Millionen Euro.",
                "80 Millionen | 80000000..80000000 exact money EUR | Umsatz",
            ),
        ],
    );
    check(
        Lang::English,
        &[
            (
                "The board has succeeded in reducing the debt to under £25m.",
                "25m | ?..25000000 less_than money GBP | debt",
            ),
            (
                "The airline plans to reduce its borrowing to 36 per cent of overall debt.",
                "36 | 36..36 exact percent % | borrowing",
            ),
            (
                "The firm was sold for $9bn in an auction last year.",
                "9bn | 9000000000..9000000000 exact money USD | firm",
            ),
            ("It emerged that 4bn euros did not exist.", "4bn | 4000000000..4000000000 exact money EUR"),
            ("They left their loans of £4m in the company.", "4m | 4000000..4000000 exact money GBP | loans"),
        ],
    );
}

#[test]
fn a_list_parts_no_clause() {
    check(
        Lang::German,
        &[
            (
                "Der operative Gewinn vor Zinsen, Steuern und Abschreibungen stieg auf 70 Millionen Euro.",
                "70 Millionen | 70000000..70000000 exact money EUR | Gewinn",
            ),
            (
                "Die Polizei sprach von 300 Teilnehmern, Veranstalter und Gewerkschaft von 500.",
                "300 | 300..300 exact count | Teilnehmern\n500 | 500..500 exact count | Teilnehmern",
            ),
        ],
    );
    check(
        Lang::English,
        &[
            (
                "The average house price in England and Wales was £182,000, down from £187,000 in July-September.",
                "182,000 | 182000..182000 exact money GBP | price\n187,000 | 187000..187000 exact money GBP | price",
            ),
            ("The list named 250 anti- aircraft guns.", "250 | 250..250 exact count | guns"),
            (
                "This follows a 20 per cent jump in ticket sales revenue.",
                "20 | 20..20 exact percent % | revenue | increase",
            ),
        ],
    );
}

#[test]
fn a_share_belongs_to_what_its_clause_is_about() {
    check(
        Lang::German,
        &[
            (
                "Laut Weltbank hat das Land mit knapp 44 Prozent die höchste Arbeitslosenquote der Welt.",
                "44 | 44..44 nearly percent % | Arbeitslosenquote",
            ),
            ("Unter Jugendlichen sind sogar 60 Prozent ohne Arbeit.", "60 | 60..60 exact percent % | Jugendlichen"),
            (
                "Eine Beobachtung von 2.500 Fußgängern hat gezeigt, dass 29 Prozent abgelenkt sind.",
                "2.500 | 2500..2500 exact count | Fußgängern\n29 | 29..29 exact percent % | Fußgängern",
            ),
            (
                "Ihm würden 18 Prozent der Befragten vertrauen – 63 Prozent hätten kein Vertrauen zu ihm.",
                "18 | 18..18 exact percent % | Befragten\n63 | 63..63 exact percent % | Befragten",
            ),
            (
                "Beschädigt sind 400 Hektar Wald, die Hälfte davon schwer.",
                "400 | 400..400 exact measure ha | Wald\nHälfte | 0.5..0.5 exact fraction | Wald",
            ),
            (
                "Dem Minister fehlen 17 Stimmen: 15 von Muster, zwei von Beispiel.",
                "17 | 17..17 exact count | Stimmen\n15 | 15..15 exact count | Stimmen\nzwei | 2..2 exact count | Stimmen",
            ),
            ("Die Firma gewann viele Kunden – insgesamt 930.000.", "930.000 | 930000..930000 exact count | Kunden"),
            (
                "Es kämen weniger Gäste – zuletzt rund 1.000 pro Tag in Spielfeld.",
                "1.000 | 1000..1000 about count | Gäste",
            ),
            (
                "Zwölf Bäume fielen. Zusammen sind das 60.",
                "Zwölf | 12..12 exact count | Bäume\n60 | 60..60 exact count | Bäume",
            ),
            (
                "Dort sind rund 750 teilweise stark beschädigte Objekte ausgestellt.",
                "750 | 750..750 about count | Objekte",
            ),
            (
                "Für eine Aufstellung kalkulieren die Fachleute 4.000 Euro pro Quadratmeter.",
                "4.000 | 4000..4000 exact money EUR | Aufstellung",
            ),
            ("Es gibt in Österreich 15 solcher Städte.", "15 | 15..15 exact count | Städte"),
            ("Ablösesumme bis zu 30 Millionen Euro", "30 Millionen | ?..30000000 at_most money EUR | Ablösesumme"),
        ],
    );
    check(
        Lang::English,
        &[
            (
                "The bank said prices rose by 0.8% in January and Muster reported a rise of 0.4% in the month.",
                "0.8 | 0.8..0.8 exact percent % | prices | increase\n0.4 | 0.4..0.4 exact percent % | prices | increase",
            ),
            (
                "The shares rose 1% to 57.85 Swiss francs in early trading.",
                "1 | 1..1 exact percent % | shares | increase\n57.85 | 57.85..57.85 exact money CHF | shares",
            ),
            (
                "It announced 5bn euros ($7bn; £4bn) of purchases.",
                "5bn | 5000000000..5000000000 exact money EUR | purchases\n7bn | 7000000000..7000000000 exact money USD | purchases\n4bn | 4000000000..4000000000 exact money GBP | purchases",
            ),
            (
                "The $1.75bn (£900m) deal was signed on Monday.",
                "1.75bn | 1750000000..1750000000 exact money USD | deal\n900m | 900000000..900000000 exact money GBP | deal",
            ),
        ],
    );
}

#[test]
fn a_level_is_no_change_and_each_change_has_its_own_size() {
    check(
        Lang::German,
        &[
            (
                "Der Anteil der Männer ist mit 17,4 Prozent höher als der von Frauen mit 13 Prozent.",
                "17,4 | 17.4..17.4 exact percent % | Anteil\n13 | 13..13 exact percent % | Anteil",
            ),
            (
                "Der Verkauf von Heizöl stieg nach einem Minus von 10,7 Prozent leicht um 2,2 Prozent.",
                "10,7 | 10.7..10.7 exact percent % | Verkauf | decrease\n2,2 | 2.2..2.2 exact percent % | Verkauf | increase",
            ),
            (
                "Die Bürgermeisterin büßte auf hohem Niveau zwei Punkte ein.",
                "zwei | 2..2 exact count | Punkte | decrease",
            ),
            ("Wir arbeiten, um die Verdoppelung zu erreichen.", "Verdoppelung | 2..2 exact fraction"),
            ("Sie machte mit plus acht Punkten Boden gut.", "acht | 8..8 exact count | Punkten | increase"),
            (
                "Beide legten zu – Huber um vier Punkte, Moser um neun.",
                "vier | 4..4 exact count | Punkte | increase\nneun | 9..9 exact count | Punkte | increase",
            ),
            (
                "Im Vorjahr lag der Verbrauch von Benzin mit 8,1 Millionen Tonnen um 1,5 Prozent über dem Wert von 2014.",
                "8,1 Millionen | 8100000..8100000 exact measure t | Verbrauch\n1,5 | 1.5..1.5 exact percent % | Verbrauch | increase",
            ),
        ],
    );
    check(
        Lang::English,
        &[
            (
                "Sales fell from 36,185 in 2003 to 28,041 a year later.",
                "36,185 | 36185..36185 exact count | Sales\n28,041 | 28041..28041 exact count | Sales",
            ),
            (
                "China is expected to add 150 million computers.",
                "150 million | 150000000..150000000 exact count | computers | additional",
            ),
        ],
    );
}

#[test]
fn the_people_whose_age_is_told() {
    check(
        Lang::German,
        &[
            ("Männer im Alter zwischen 15 und 60 Jahren wurden geholt.", "15 und 60 | 15..60 range age year | Männer"),
            (
                "Gefragt wurden Jugendliche zwischen 16 und 21 Jahren.",
                "16 und 21 | 16..21 range age year | Jugendliche",
            ),
            ("Der Umbau begann vor gut einer Woche.", "einer | 1..? more_than duration week"),
        ],
    );
    check(
        Lang::English,
        &[
            (
                "Some 3,028 adults aged 18 or over were asked.",
                "3,028 | 3028..3028 about count | adults\n18 | 18..? at_least age year | adults",
            ),
            ("Of people aged between 18 and 34 most agreed.", "18 and 34 | 18..34 range age year | people"),
            ("Among the over-65s, 70% agreed.", "65 | 65..? more_than age year\n70 | 70..70 exact percent %"),
            ("He drew the England under-21s.", ""),
            ("Bosworth, 21, plays his wife.", "21 | 21..21 exact age year"),
            ("A 6-foot-3 guard was hired.", "6-foot-3 | 6.25..6.25 exact measure ft | guard"),
            ("A seven-year old boy was found.", "seven | 7..7 exact age year | boy"),
        ],
    );
}
