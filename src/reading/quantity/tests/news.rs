//! What news of many kinds says: money, measures, ages, contrasts.

use super::check;
use crate::language::Lang;

#[test]
fn the_size_of_a_change_and_the_level_reached_are_two_figures() {
    check(
        Lang::English,
        &[
            (
                "Sales rose 5% to $3.1 billion, and headcount rose by 4,000 to 2.7 million.",
                "5 | 5..5 exact percent % | Sales | increase\n\
                 3.1 billion | 3100000000..3100000000 exact money USD | Sales\n\
                 4,000 | 4000..4000 exact count | headcount | increase\n\
                 2.7 million | 2700000..2700000 exact count | headcount",
            ),
            ("Prices will rise by 5 to 10 percent.", "5 to 10 | 5..10 range percent % | Prices | increase"),
            (
                "Oil rose $1.20, or 1.5%, to $82.34 a barrel.",
                "1.20 | 1.2..1.2 exact money USD | Oil | increase\n\
                 1.5 | 1.5..1.5 exact percent % | Oil | increase\n\
                 82.34 | 82.34..82.34 exact money USD | Oil",
            ),
        ],
    );
    check(
        Lang::German,
        &[
            (
                "Der Umsatz stieg, die Zahl der Mitarbeiter um 4.000 auf 2,7 Millionen.",
                "4.000 | 4000..4000 exact count | Mitarbeiter | increase\n\
                 2,7 Millionen | 2700000..2700000 exact count | Mitarbeiter",
            ),
            (
                "Im Mai waren 421.000 Menschen ohne Arbeit, um 4,5 Prozent mehr als zuvor.",
                "421.000 | 421000..421000 exact count | Menschen\n4,5 | 4.5..4.5 exact percent % | Menschen | increase",
            ),
        ],
    );
}

#[test]
fn numbers_set_against_each_other_share_their_noun_and_unit() {
    check(
        Lang::German,
        &[
            (
                "Statt der geplanten 300 kamen nur 120 Gäste.",
                "300 | 300..300 exact count | Gäste\n120 | 120..120 exact count | Gäste",
            ),
            (
                "Es waren nicht 300, sondern 400 Menschen dort.",
                "300 | 300..300 exact count | Menschen\n400 | 400..400 exact count | Menschen",
            ),
            ("Das kostet 300 statt 200 Euro.", "300 | 300..300 exact money EUR\n200 | 200..200 exact money EUR"),
            (
                "Befragt wurden 1.000 Deutsche. Zwei Drittel heizen weniger.",
                "1.000 | 1000..1000 exact count | Deutsche\nZwei Drittel | 0.6666666666666666..0.6666666666666666 exact fraction | Deutsche",
            ),
        ],
    );
    check(
        Lang::English,
        &[
            (
                "Instead of the planned 300, only 120 guests came.",
                "300 | 300..300 exact count | guests\n120 | 120..120 exact count | guests",
            ),
            ("The field is 40 by 60 feet.", "40 | 40..40 exact measure ft\n60 | 60..60 exact measure ft"),
        ],
    );
}

#[test]
fn what_a_rate_is_told_for_is_no_figure() {
    check(
        Lang::German,
        &[
            ("Es gab 30 Fälle pro 100.000 Einwohner.", "30 | 30..30 exact count | Fälle"),
            ("Jeder bekam je 100 Euro.", "100 | 100..100 exact money EUR"),
        ],
    );
    check(Lang::English, &[("It has 120 cases per 100,000 people.", "120 | 120..120 exact count | cases")]);
}

#[test]
fn money_as_it_is_written_elsewhere() {
    check(
        Lang::German,
        &[
            ("Die Busse kostet Fr. 1500.- im Jahr.", "1500 | 1500..1500 exact money CHF | Busse"),
            ("Er setzte CHF 3 Mio. um.", "3 Mio. | 3000000..3000000 exact money CHF"),
        ],
    );
    check(
        Lang::English,
        &[
            ("It will spend $4bn-plus on plants.", "4bn | 4000000000..? at_least money USD"),
            ("The £1.5bn-a-year scheme will end.", "1.5bn | 1500000000..1500000000 exact money GBP | scheme"),
            ("It made 1.2b last year.", "1.2b | 1200000000..1200000000 exact count"),
        ],
    );
}

#[test]
fn measures_factors_and_things_called_by_a_number() {
    check(
        Lang::English,
        &[
            ("A 7.2-magnitude quake struck.", "7.2 | 7.2..7.2 exact count | quake"),
            ("It trades at 2.5x earnings.", "2.5 | 2.5..2.5 exact fraction | earnings"),
            ("They saw a three-fold increase in measles cases.", "three | 3..3 exact fraction | cases"),
            ("Germany sends 14 Leopard 2 tanks.", "14 | 14..14 exact count | tanks"),
            ("The 45-year-old was fined £10,000.", "45 | 45..45 exact age year\n10,000 | 10000..10000 exact money GBP"),
            (
                "Temperatures dropped to minus 5 degrees in the north and could reach 40C.",
                "5 | -5..-5 exact measure °C | Temperatures\n40 | 40..40 exact measure °C | Temperatures",
            ),
        ],
    );
    check(
        Lang::German,
        &[
            ("Ein Beben der Stärke 7,2 erschütterte Papua.", "7,2 | 7.2..7.2 exact count | Stärke"),
            ("Die Temperaturen fielen auf minus 5 Grad.", "5 | -5..-5 exact measure °C | Temperaturen"),
            ("Berlin schickt 14 Leopard 2 Panzer.", "14 | 14..14 exact count | Panzer"),
        ],
    );
}

#[test]
fn two_numbers_with_one_noun() {
    check(
        Lang::German,
        &[(
            "Es gehen 200 feste und 300 freie Mitarbeiter.",
            "200 | 200..200 exact count | Mitarbeiter\n300 | 300..300 exact count | Mitarbeiter",
        )],
    );
    check(
        Lang::English,
        &[(
            "It employs 200 permanent and 300 freelance workers.",
            "200 | 200..200 exact count | workers\n300 | 300..300 exact count | workers",
        )],
    );
}

#[test]
fn what_is_estimated_stands_before_the_verb_or_has_an_attribute() {
    check(
        Lang::German,
        &[
            ("Den Schaden schätzt die Polizei auf 250.000 Euro.", "250.000 | 250000..250000 exact money EUR | Schaden"),
            (
                "Die Bank bezifferte den Schaden für Singapur auf 50 Millionen Dollar.",
                "50 Millionen | 50000000..50000000 exact money USD | Schaden",
            ),
            ("Dem 37-jährigen Fahrer kam ein Auto entgegen.", "37 | 37..37 exact age year | Fahrer"),
        ],
    );
}

#[test]
fn what_was_expected_is_of_the_same_and_no_bound() {
    check(
        Lang::English,
        &[(
            "Tesla delivered 405 vehicles, fewer than the 431 analysts expected.",
            "405 | 405..405 exact count | vehicles\n431 | 431..431 exact count | vehicles",
        )],
    );
    check(
        Lang::German,
        &[(
            "Tesla lieferte 405 Autos aus, weniger als die 431 von Analysten erwarteten.",
            "405 | 405..405 exact count | Autos\n431 | 431..431 exact count | Autos",
        )],
    );
}

#[test]
fn a_change_in_an_apposition_is_of_what_stands_before() {
    check(
        Lang::German,
        &[(
            "Die Miete stieg auf 12 Euro, ein Anstieg um 4 Prozent.",
            "12 | 12..12 exact money EUR | Miete\n4 | 4..4 exact percent % | Miete | increase",
        )],
    );
}

#[test]
fn a_clause_that_leaves_out_its_verb_shares_its_noun() {
    check(
        Lang::German,
        &[(
            "In Wien leben 2 Millionen, in Graz 300.000 Menschen.",
            "2 Millionen | 2000000..2000000 exact count | Menschen\n300.000 | 300000..300000 exact count | Menschen",
        )],
    );
}

#[test]
fn small_words_are_no_numbers_and_no_nouns() {
    check(
        Lang::German,
        &[
            ("Der Verkauf brach auf 1,1 Millionen ein.", "1,1 Millionen | 1100000..1100000 exact count | Verkauf"),
            (
                "Mehr als eine halbe Million Menschen unterschrieb.",
                "halbe Million | 500000..? more_than count | Menschen",
            ),
            (
                "90 Prozent der 9 Millionen Österreicher sind versichert.",
                "90 | 90..90 exact percent % | Österreicher\n9 Millionen | 9000000..9000000 exact count | Österreicher",
            ),
            ("Der Bund schießt 150 Mio. Fr. ein.", "150 Mio. | 150000000..150000000 exact money CHF"),
        ],
    );
    check(
        Lang::English,
        &[
            ("The war cost the lives of 4,500 US troops.", "4,500 | 4500..4500 exact count | troops"),
            ("One in 10 patients waits the whole night.", "One in 10 | 0.1..0.1 exact fraction | patients"),
            (
                "The pound fell 0.3% to $1.25.",
                "0.3 | 0.3..0.3 exact percent % | pound | decrease\n1.25 | 1.25..1.25 exact money USD | pound",
            ),
            ("The island covers 12 square miles.", "12 | 12..12 exact measure mi² | island"),
            ("He has served two terms and is seeking a third.", "two | 2..2 exact count | terms"),
            (
                "The bank cut its main rate by a quarter point.",
                "a quarter | 0.25..0.25 exact percentage_point pp | rate | decrease",
            ),
        ],
    );
}

#[test]
fn an_english_verb_ends_the_noun() {
    check(
        Lang::English,
        &[
            (
                "The 2-litre engine produces 150 horsepower.",
                "2 | 2..2 exact measure l | engine\n150 | 150..150 exact measure hp | engine",
            ),
            ("They saw two plane crashes a year.", "two | 2..2 exact count | crashes"),
            (
                "The party lost 12 seats, leaving it with 43.",
                "12 | 12..12 exact count | seats\n43 | 43..43 exact count | party",
            ),
            ("Profit was flat at $20 million.", "20 million | 20000000..20000000 exact money USD | Profit"),
            ("Bitcoin fell below $20,000.", "20,000 | ?..20000 less_than money USD"),
            ("Net debt was 2.3 times earnings.", "2.3 | 2.3..2.3 exact fraction | earnings"),
        ],
    );
}

#[test]
fn numbers_that_name() {
    check(
        Lang::English,
        &[
            ("The 9/11 attacks shook the Group of Seven.", ""),
            ("Call 911 or 0800 123 456.", ""),
            (
                "The ASX 200 index gained 0.4% to 7,123.4.",
                "0.4 | 0.4..0.4 exact percent % | index | increase\n7,123.4 | 7123.4..7123.4 exact count | index",
            ),
        ],
    );
}

#[test]
fn labels_and_what_is_counted_behind_them() {
    check(
        Lang::English,
        &[
            ("Every year 500 people drown.", "500 | 500..500 exact count | people"),
            ("The team, ranked No. 4, won.", ""),
            (
                "Half the country's 2,000 banks failed.",
                "Half | 0.5..0.5 exact fraction | banks\n2,000 | 2000..2000 exact count | banks",
            ),
            ("They saw a 10-fold rise in cases.", "10 | 10..10 exact fraction | cases"),
        ],
    );
    check(Lang::German, &[("Nach Art. 51 und Abs. 2, Nr. 11 ist das erlaubt.", "")]);
}

#[test]
fn parts_of_a_sum_and_contrasts_of_shares() {
    check(
        Lang::German,
        &[
            (
                "Bisher flossen 2,3 der geplanten 5 Milliarden Euro.",
                "2,3 | 2300000000..2300000000 exact money EUR\n5 Milliarden | 5000000000..5000000000 exact money EUR",
            ),
            ("Statt 8,5 zahlt man nur noch 5 Prozent.", "8,5 | 8.5..8.5 exact percent %\n5 | 5..5 exact percent %"),
            ("Weniger als die Hälfte stimmte zu.", "Hälfte | ?..0.5 less_than fraction"),
            (
                "Das Vermögen wird auf 12,5 Mrd. US-$ geschätzt.",
                "12,5 Mrd. | 12500000000..12500000000 exact money USD | Vermögen",
            ),
        ],
    );
}

#[test]
fn what_english_deals_and_shares_are_told_in() {
    check(
        Lang::English,
        &[
            (
                "Shares opened at four dollars, while bonds lost 1/4 to 52.",
                "four | 4..4 exact money USD | Shares\n1/4 | 0.25..0.25 exact fraction | bonds | decrease\n52 | 52..52 exact count | bonds",
            ),
            ("The index lost 45 points.", "45 | 45..45 exact count | points | decrease"),
            (
                "It agreed to forgive $150 million of American Motors Corp debt.",
                "150 million | 150000000..150000000 exact money USD | debt",
            ),
            (
                "It bought the rest of the firm in a transaction valued at $1 billion.",
                "1 billion | 1000000000..1000000000 exact money USD | transaction",
            ),
            (
                "The firm's cost of acquisition was valued at $782 million.",
                "782 million | 782000000..782000000 exact money USD | cost",
            ),
            (
                "It will make a payment to Renault of up to $350 million.",
                "350 million | ?..350000000 at_most money USD | payment",
            ),
            ("It was paid by a $200 million bond.", "200 million | 200000000..200000000 exact money USD | bond"),
            (
                "Sales declined to 35,523 from 36,050 vehicles.",
                "35,523 | 35523..35523 exact count | vehicles\n36,050 | 36050..36050 exact count | vehicles",
            ),
            ("The number three carmaker set April nine as the date.", ""),
        ],
    );
}
