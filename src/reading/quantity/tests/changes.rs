//! Totals, additions and the sizes of changes.

use super::check;
use crate::language::Lang;

#[test]
fn the_way_a_change_goes_in_german() {
    check(
        Lang::German,
        &[
            (
                "Die Zahl der Unfälle ging um 3 Prozent auf 200 zurück.",
                "3 | 3..3 exact percent % | Unfälle | decrease\n200 | 200..200 exact count | Unfälle",
            ),
            ("Das Feuer ist zu 20 Prozent unter Kontrolle.", "20 | 20..20 exact percent % | Feuer"),
            ("Der Gewinn lag 20 Prozent unter dem Vorjahr.", "20 | 20..20 exact percent % | Gewinn | decrease"),
            ("Er prüft das über drei Jahre von außen.", "drei | 3..3 exact duration year"),
            (
                "Das Paket: ein Kredit über 50 Millionen Euro.",
                "50 Millionen | 50000000..50000000 exact money EUR | Kredit",
            ),
            (
                "Unter dem Strich stand ein Verlust von 58 Millionen Euro.",
                "58 Millionen | 58000000..58000000 exact money EUR | Verlust",
            ),
        ],
    );
}

#[test]
fn what_is_compared_keeps_its_noun_and_its_way() {
    check(
        Lang::English,
        &[
            (
                "Exports fell 4%, compared with a 2% drop in May.",
                "4 | 4..4 exact percent % | Exports | decrease\n2 | 2..2 exact percent % | Exports | decrease",
            ),
            (
                "Growth is put at 2%, below the bank's forecast of 3%.",
                "2 | 2..2 exact percent % | Growth | increase\n3 | 3..3 exact percent % | Growth | increase",
            ),
            (
                "The bank cut its key rate by 25 basis points to 4.75%.",
                "25 | 25..25 exact count | points | decrease\n4.75 | 4.75..4.75 exact percent % | rate",
            ),
            ("It struck 30 miles north of the capital.", "30 | 30..30 exact measure mi"),
            (
                "The index closed 1.2% lower at 7,412.",
                "1.2 | 1.2..1.2 exact percent % | index | decrease\n7,412 | 7412..7412 exact count | index",
            ),
            ("The pass rate fell to 67.8%.", "67.8 | 67.8..67.8 exact percent % | rate"),
            ("The production index, base 1980, registered 93.3.", "93.3 | 93.3..93.3 exact count | index"),
            ("The accounts showed exports at a new high, up 35%.", "35 | 35..35 exact percent % | exports | increase"),
            (
                "It dropped one place to five and into the last 16 of the cup.",
                "one | 1..1 exact count | place | decrease",
            ),
            (
                "Four million children under five are ill.",
                "Four million | 4000000..4000000 exact count | children\nfive | ?..5 less_than age year | children",
            ),
        ],
    );
    check(
        Lang::German,
        &[
            (
                "Die Bank senkte den Leitzins um 25 Basispunkte auf 4 Prozent.",
                "25 | 25..25 exact count | Basispunkte | decrease\n4 | 4..4 exact percent % | Leitzins",
            ),
            (
                "Der Pegel sank um 1,20 Meter auf 4 Meter.",
                "1,20 | 1.2..1.2 exact measure m | Pegel | decrease\n4 | 4..4 exact measure m | Pegel",
            ),
            ("Der Leitindex schloss 1,2 Prozent tiefer.", "1,2 | 1.2..1.2 exact percent % | Leitindex | decrease"),
            ("Eine Umfrage unter 2.000 Wählern.", "2.000 | 2000..2000 exact count | Wählern"),
            ("Das Bild wurde tausendfach geteilt.", "tausendfach | ?..? vague vague"),
        ],
    );
}

#[test]
fn the_particle_of_a_verb_of_adding_closes_its_clause() {
    check(
        Lang::German,
        &[
            ("Am Tag kamen etwa 650 neue Fälle hinzu.", "650 | 650..650 about count | Fälle | additional"),
            ("Am Tag kamen etwa 650 Leute.", "650 | 650..650 about count | Leute"),
        ],
    );
}

#[test]
fn a_clause_may_leave_out_its_verb_and_noun_of_change() {
    check(
        Lang::German,
        &[
            (
                "Die ausländische Nachfrage nahm um 3 Prozent auf 14 Millionen Nächte zu, die inländische um 2 Prozent.",
                "3 | 3..3 exact percent % | Nachfrage | increase\n\
                 14 Millionen | 14000000..14000000 exact duration day | Nachfrage\n\
                 2 | 2..2 exact percent % | Nachfrage | increase",
            ),
            (
                "Sie erwartet ein Umsatzplus zwischen 14 und 16 Prozent nach einem Gewinnrückgang von 5 Prozent.",
                "14 und 16 | 14..16 range percent % | Umsatzplus | increase\n\
                 5 | 5..5 exact percent % | Gewinnrückgang | decrease",
            ),
            (
                "Es kamen 26.000 Gäste (+600).",
                "26.000 | 26000..26000 exact count | Gäste\n600 | 600..600 exact count | Gäste | increase",
            ),
            ("Der Wind blies mit Geschwindigkeiten um 110 km/h.", "110 | 110..110 about measure km/h"),
            ("Das Tessin büsste 1,2 Prozent ein.", "1,2 | 1.2..1.2 exact percent % | Tessin | decrease"),
        ],
    );
    check(
        Lang::English,
        &[
            (
                "The plan was backed by 30 members and defeated by nine votes.",
                "30 | 30..30 exact count | members\nnine | 9..9 exact count | votes",
            ),
            (
                "The Fed lowered its interest rate by a quarter point on Wednesday to a range of 3.75% to 4%.",
                "a quarter | 0.25..0.25 exact percentage_point pp | rate | decrease\n\
                 3.75% to 4 | 3.75..4 range percent % | rate",
            ),
        ],
    );
}

#[test]
fn changes_as_reports_of_companies_tell_them() {
    check(
        Lang::English,
        &[
            ("Sales are expected to increase 8 to 9 percent.", "8 to 9 | 8..9 range percent % | Sales | increase"),
            (
                "Sales rose 5% to 8% of the total.",
                "5 | 5..5 exact percent % | Sales | increase\n8 | 8..8 exact percent % | total",
            ),
            ("Sales grew just 1 percent in May.", "1 | 1..1 exact percent % | Sales | increase"),
            (
                "Sales were $535 million, a 1.1 percent decline from the prior year.",
                "535 million | 535000000..535000000 exact money USD | Sales\n1.1 | 1.1..1.1 exact percent % | Sales | decrease",
            ),
            (
                "Profit was $239 million, down $13 million and 220 basis points.",
                "239 million | 239000000..239000000 exact money USD | Profit\n\
                 13 million | 13000000..13000000 exact money USD | Profit | decrease\n\
                 220 | 220..220 exact count | points | decrease",
            ),
            (
                "Debt was $242 million, $11 million below last year's.",
                "242 million | 242000000..242000000 exact money USD | Debt\n\
                 11 million | 11000000..11000000 exact money USD | Debt | decrease",
            ),
            (
                "Finches were down a fifth and sparrows dropped 17%.",
                "a fifth | 0.2..0.2 exact fraction | Finches | decrease\n17 | 17..17 exact percent % | sparrows | decrease",
            ),
            ("He climbs the 112 steps.", "112 | 112..112 exact count | steps"),
        ],
    );
    check(
        Lang::German,
        &[
            (
                "Die Einnahmen sanken um 0,6 Millionen Euro (-0,8 Prozent).",
                "0,6 Millionen | 600000..600000 exact money EUR | Einnahmen | decrease\n0,8 | 0.8..0.8 exact percent % | decrease",
            ),
            (
                "Die Ausfuhren stiegen um 2 Prozent, während die Einfuhren das Ergebnis um 0,9 Prozent unterschritten.",
                "2 | 2..2 exact percent % | Ausfuhren | increase\n0,9 | 0.9..0.9 exact percent % | Ergebnis | decrease",
            ),
            ("Im Mai: –4,4 Prozent.", "4,4 | 4.4..4.4 exact percent % | decrease"),
            ("Davon verkauften 0,4 Prozent über eine Plattform.", "0,4 | 0.4..0.4 exact percent %"),
            ("Sie starteten mit einem Plus.", ""),
            (
                "Der Index sank von 93.1 auf 92.7 Zähler.",
                "93.1 | 93.1..93.1 exact count | Index\n92.7 | 92.7..92.7 exact count | Zähler",
            ),
        ],
    );
}

#[test]
fn what_an_effect_changed() {
    check(
        Lang::English,
        &[
            ("Currency effects reduced sales 4 per cent.", "4 | 4..4 exact percent % | sales | decrease"),
            (
                "This is an increase from our previous range of $5.46 to $5.54.",
                "5.46 to $5.54 | 5.46..5.54 range money USD",
            ),
            (
                "He finishes nine commissions out of ten.",
                "nine commissions out of ten | 0.9..0.9 exact fraction | commissions",
            ),
            (
                "Six countries watched a billet folded 256 times.",
                "Six | 6..6 exact count | countries\n256 | 256..256 exact count",
            ),
        ],
    );
}
