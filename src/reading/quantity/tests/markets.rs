//! Markets, results and reports of agencies: levels behind attributes, sums said twice, nouns that look like verbs; and
//! numbers beside them that are no figures.

use super::check;
use crate::language::Lang;

#[test]
fn levels_behind_an_article_and_its_attributes() {
    check(
        Lang::English,
        &[
            (
                "Spending has pushed the budget deficit to a record $427bn.",
                "427bn | 427000000000..427000000000 exact money USD | deficit",
            ),
            (
                "The current account deficit, meanwhile, hit a record $166bn.",
                "166bn | 166000000000..166000000000 exact money USD | deficit",
            ),
            ("Output grew at an annual rate of 2.4%.", "2.4 | 2.4..2.4 exact percent % | Output | increase"),
            (
                "Loans rose to 83,000, slightly higher than the nine-year low of 77,000.",
                "83,000 | 83000..83000 exact count | Loans\nnine | 9..9 exact duration year | low\n77,000 | 77000..77000 exact count | Loans",
            ),
            ("It had a shortfall this year of about $5m.", "5m | 5000000..5000000 about money USD | shortfall"),
            ("The port is being built at a cost of $8m.", "8m | 8000000..8000000 exact money USD | cost"),
            ("The tour helped push his earnings up to $43m.", "43m | 43000000..43000000 exact money USD | earnings"),
            ("It pays artists up to $43m.", "43m | ?..43000000 at_most money USD"),
        ],
    );
}

#[test]
fn sums_said_twice_before_their_noun() {
    check(
        Lang::English,
        &[
            (
                "It reached a $2bn (1.5bn euros; £1bn) settlement with the state.",
                "2bn | 2000000000..2000000000 exact money USD | settlement\n1.5bn | 1500000000..1500000000 exact money EUR | settlement\n1bn | 1000000000..1000000000 exact money GBP | settlement",
            ),
            (
                "The show took $90m (£48m) in ticket sales.",
                "90m | 90000000..90000000 exact money USD | sales\n48m | 48000000..48000000 exact money GBP | sales",
            ),
            ("It had a $3m loss.", "3m | 3000000..3000000 exact money USD | loss"),
        ],
    );
    check(
        Lang::German,
        &[(
            "Sie unterschrieb einen 9 Millionen Pfund (11 Millionen Euro) schweren Vertrag.",
            "9 Millionen | 9000000..9000000 exact money GBP | Vertrag\n11 Millionen | 11000000..11000000 exact money EUR | Vertrag",
        )],
    );
}

#[test]
fn english_nouns_and_verbs_that_look_alike() {
    check(
        Lang::English,
        &[
            ("Contracting for roads declined by 3%.", "3 | 3..3 exact percent % | Contracting | decrease"),
            ("More than 5 million use the service.", "5 million | 5000000..? more_than count"),
            ("There are four U.S.-based carmakers.", "four | 4..4 exact count | carmakers"),
            ("It sells to thousands of big and small shops.", "thousands | ?..? vague vague | shops"),
            ("The group will have 51% of the firm's enlarged capital.", "51 | 51..51 exact percent % | capital"),
            ("In terms of market value, the firm is 9% smaller.", "9 | 9..9 exact percent % | firm | decrease"),
            ("A reading above 50 percent usually means growth.", "50 | 50..? more_than percent % | reading"),
            ("It's been two unbelievable weeks.", "two | 2..2 exact duration week"),
            ("The site broke the 100 million mark.", "100 million | 100000000..100000000 exact count"),
            (
                "It had five million lives to save and five million thereafter.",
                "five million | 5000000..5000000 exact count | lives\nfive million | 5000000..5000000 exact count | lives",
            ),
        ],
    );
}

#[test]
fn times_of_day_and_days_beside_each_other() {
    check(
        Lang::English,
        &[
            ("Shares rose 4% by 1200 GMT.", "4 | 4..4 exact percent % | Shares | increase"),
            ("The euro was at $1.29 at 2100GMT.", "1.29 | 1.29..1.29 exact money USD | euro"),
            ("A second reading could follow on 16 or 17 March.", ""),
        ],
    );
}

#[test]
fn one_thing_beside_others_that_are_counted() {
    check(
        Lang::German,
        &[
            (
                "Unter den Opfern sind drei Soldaten und ein Zivilist.",
                "drei | 3..3 exact count | Soldaten\nein | 1..1 exact count | Zivilist",
            ),
            (
                "Nur eines von 56 Projekten wird nicht fertig.",
                "eines | 1..1 exact count | Projekten\n56 | 56..56 exact count | Projekten",
            ),
            ("Die Struktur hatte eine von 19 Nanometern.", "19 | 19..19 exact measure nm"),
            ("Er bekam 300 Euro Preisgeld und eine Reise.", "300 | 300..300 exact money EUR | Preisgeld"),
            ("Kaum ein Politiker kann das sagen.", ""),
            ("Das gilt seit über einem Jahr.", "einem | 1..? more_than duration year"),
            ("Nur jedes 100. Unternehmen macht mit.", "jedes 100. | 0.01..0.01 exact fraction | Unternehmen"),
        ],
    );
}

#[test]
fn objects_and_attributes_of_german_sums() {
    check(
        Lang::German,
        &[
            ("Das Land will die Hilfe halbieren.", "halbieren | 0.5..0.5 exact fraction | Hilfe"),
            (
                "Er hat einen sogenannten Fonds mit rund 20 Millionen Euro aufgelegt.",
                "20 Millionen | 20000000..20000000 about money EUR | Fonds",
            ),
            ("Der Brocken hat einen Durchmesser von nur 30 Kilometern.", "30 | 30..30 exact measure km | Durchmesser"),
            (
                "Vor einem Jahr lag der Anteil derer, die nichts kaufen, laut Muster nur bei 15 Prozent.",
                "15 | 15..15 exact percent % | Anteil",
            ),
            ("Jeder Vierte will alte Geschenke verkaufen.", "Jeder Vierte | 0.25..0.25 exact fraction"),
            ("Hinzu kommt eine jährliche Gebühr von 30 Euro.", "30 | 30..30 exact money EUR | Gebühr"),
            ("Er erzielte die meisten Punkte (39).", "39 | 39..39 exact count | Punkte"),
        ],
    );
}
