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
            (
                "Der Sender wurde von 31 auf 24 Prozent Marktanteil gestuft und mit 33 statt 36 Prozent Marktanteil geführt.",
                "31 | 31..31 exact percent % | Marktanteil\n24 | 24..24 exact percent % | Marktanteil\n33 | 33..33 exact percent % | Marktanteil\n36 | 36..36 exact percent % | Marktanteil",
            ),
            (
                "Die meisten Schüler leben in Wien (18.478) und Graz (4.090).",
                "18.478 | 18478..18478 exact count | Schüler\n4.090 | 4090..4090 exact count | Schüler",
            ),
            (
                "Das war ein Anstieg um 1.100 Schüler (drei Prozent).",
                "1.100 | 1100..1100 exact count | Schüler | increase\ndrei | 3..3 exact percent % | Schüler | increase",
            ),
            (
                "Die Einkommen wurden um 30, 40 Prozent erhöht.",
                "30 | 30..30 exact percent % | Einkommen | increase\n40 | 40..40 exact percent % | Einkommen | increase",
            ),
            ("Ein Prozent Marktanteil macht viel aus.", "Ein | 1..1 exact percent % | Marktanteil"),
            ("Das Gerät macht einen guten Eindruck. Es ist kurz nach halb zwei.", ""),
            (
                "Das Parlament hielt elf Aktuelle Stunden ab und diskutierte über zehn Dringliche Anfragen.",
                "elf | 11..11 exact count | Stunden\nzehn | 10..10 exact count | Anfragen",
            ),
            (
                "Die Zahl der schriftlichen Anfragen hat mit 3.850 absolutes Rekordniveau erreicht.",
                "3.850 | 3850..3850 exact count | Anfragen",
            ),
            (
                "Die mit Abstand meisten Anfragen stellte die Opposition (2.496).",
                "2.496 | 2496..2496 exact count | Anfragen",
            ),
            (
                "In der Nacht votierten in Athen 178 der 300 Abgeordneten dafür.",
                "178 | 178..178 exact count | Abgeordneten\n300 | 300..300 exact count | Abgeordneten",
            ),
            ("57 Prozent errechnete das Meinungsforschungsinstitut Muster.", "57 | 57..57 exact percent %"),
            ("Darüber berieten die anderen 18 Euro-Finanzminister.", "18 | 18..18 exact count | Euro-Finanzminister"),
            ("Drei Mal versuchten Abgeordnete den Sturz.", "Drei | 3..3 exact count"),
            ("Wir wollen mindestens eine Verdoppelung.", "Verdoppelung | 2..? at_least fraction"),
            ("Sie hatten zwei magere Jahre hinter sich.", "zwei | 2..2 exact duration year"),
            (
                "Das Volumen liegt bei 800 Millionen Lewa.",
                "800 Millionen | 800000000..800000000 exact money BGN | Volumen",
            ),
            ("Es bahnt sich eine milliardenschwere Übernahme an.", "milliarden | ?..? vague vague | Übernahme"),
            ("Die Strategie sorgt für einen Milliardengewinn.", "Milliarden | ?..? vague vague"),
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
                "In November the gap between exports and imports widened to more than $60bn.",
                "60bn | 60000000000..? more_than money USD | gap",
            ),
            ("Phones rack up 20 years of use.", "20 | 20..20 exact duration year | use"),
            ("Spacey, a double Oscar-winner, sang.", ""),
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
            (
                "Die Industrie fuhr ihre Produktion um 1,4 Prozent nach unten.",
                "1,4 | 1.4..1.4 exact percent % | Produktion | decrease",
            ),
            ("Index in Frankfurt -0,25 Prozent.", "0,25 | 0.25..0.25 exact percent % | decrease"),
            (
                "In Summe erzielte sie ein Volumen von über 9 Milliarden Euro.",
                "9 Milliarden | 9000000000..? more_than money EUR | Volumen",
            ),
            (
                "Der Gewinn sank – Dennoch steigt Dividende von 1,40 auf 1,60 Euro.",
                "1,40 | 1.4..1.4 exact money EUR | Dividende\n1,60 | 1.6..1.6 exact money EUR | Dividende",
            ),
            (
                "Die Einnahmen in Schaden/Unfall stiegen um 0,8 Prozent.",
                "0,8 | 0.8..0.8 exact percent % | Einnahmen | increase",
            ),
            (
                "Dabei stiegen die Einnahmen in Schaden/Unfall um 0,8 Prozent.",
                "0,8 | 0.8..0.8 exact percent % | Einnahmen | increase",
            ),
            (
                "In dem Jahr betrug die Zahl der verschickten Nachrichten in Österreich 1,9 Milliarden.",
                "1,9 Milliarden | 1900000000..1900000000 exact count | Nachrichten",
            ),
            (
                "Waren es damals 21.570 Terabyte, so waren es zuletzt 76.200.",
                "21.570 | 21570..21570 exact measure TB\n76.200 | 76200..76200 exact measure TB",
            ),
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
                "The bank lifted interest rates 0.25% to 5.5%.",
                "0.25 | 0.25..0.25 exact percent % | rates | increase\n5.5 | 5.5..5.5 exact percent % | rates",
            ),
            ("A 2% price drop comes true.", "2 | 2..2 exact percent % | price | decrease"),
            ("Prices in the South East and London fell by 1.6%.", "1.6 | 1.6..1.6 exact percent % | Prices | decrease"),
            (
                "He supports a reduction in the limit from 24 weeks to 20.",
                "24 | 24..24 exact duration week\n20 | 20..20 exact duration week",
            ),
            ("Pilots accept a 32% pay cut.", "32 | 32..32 exact percent % | pay | decrease"),
            ("Some commentators expect a war between the two.", "two | 2..2 exact count"),
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
            ("He became an MP at the age of just 28.", "28 | 28..28 exact age year"),
            ("Bosworth, 21, plays his wife.", "21 | 21..21 exact age year"),
            ("A 6-foot-3 guard was hired.", "6-foot-3 | 6.25..6.25 exact measure ft | guard"),
            ("A seven-year old boy was found.", "seven | 7..7 exact age year | boy"),
        ],
    );
}
