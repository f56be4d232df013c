//! What newsrooms of all kinds write: numbers, names, scores and nouns.

use super::check;
use crate::language::Lang;

#[test]
fn halves_tied_to_numbers() {
    check(
        Lang::English,
        &[
            ("He left after five-and-a-half years.", "five-and-a-half | 5.5..5.5 exact duration year"),
            (
                "More than two and half million people fled.",
                "two and half million | 2500000..? more_than count | people",
            ),
            ("A two-and-a-half-hour film opened.", "two-and-a-half | 2.5..2.5 exact duration hour | film"),
        ],
    );
}

#[test]
fn a_letter_before_a_sum() {
    check(
        Lang::English,
        &[
            ("The office gets R4bn a year.", "4bn | 4000000000..4000000000 exact money ZAR"),
            ("It claws back R20bn to R50bn.", "20bn to R50bn | 20000000000..50000000000 range money ZAR"),
            ("The ticket costs R1,200 now.", "1,200 | 1200..1200 exact money ZAR | ticket"),
            ("An R22 fell and N95 masks sold out.", ""),
        ],
    );
}

#[test]
fn one_set_against_others() {
    check(
        Lang::English,
        &[
            (
                "More than 300 people, including one woman, were held.",
                "300 | 300..? more_than count | people\none | 1..1 exact count | woman",
            ),
            ("Three men and one woman were held.", "Three | 3..3 exact count | men\none | 1..1 exact count | woman"),
            ("A man and one of his friends were held.", ""),
        ],
    );
}

#[test]
fn what_is_no_figure() {
    check(
        Lang::English,
        &[
            ("Budget 3.0 comes late.", ""),
            ("The plan is to reach net zero by then.", ""),
            ("The triple killing shocked Leeds.", ""),
            ("They won the deciding doubles match.", ""),
            ("Smith beat Hall 6-4, 7-6 (5) in Leeds.", ""),
            ("Think twice before you sign.", ""),
            (
                "They let 12 floors at 300 Slater Street and two floors elsewhere.",
                "12 | 12..12 exact count | floors\ntwo | 2..2 exact count | floors",
            ),
        ],
    );
    check(
        Lang::German,
        &[
            ("Er traf in der 72.‘ aus elf Metern.", "elf | 11..11 exact measure m"),
            ("Es war sein 350. Ligaspiel in Wien.", ""),
        ],
    );
}

#[test]
fn ages_and_children() {
    check(
        Lang::English,
        &[
            ("Bosworth, 31, and Anna Smith died.", "31 | 31..31 exact age year"),
            ("Anna Smith, a mother of three, gave up.", "three | 3..3 exact count"),
            ("They have a daughter, who is 19.", "19 | 19..19 exact age year"),
        ],
    );
    check(
        Lang::German,
        &[("Das 50-jährige Gründungsfest beginnt.", "50 | 50..50 exact duration year | Gründungsfest")],
    );
}

#[test]
fn nouns_of_clauses() {
    check(
        Lang::English,
        &[
            (
                "There is a threat of deflation with inflation standing at just 0.3%.",
                "0.3 | 0.3..0.3 exact percent % | inflation",
            ),
            (
                "Norway is expected to cut emissions 42.6 per cent by then.",
                "42.6 | 42.6..42.6 exact percent % | emissions | decrease",
            ),
            (
                "The plan has emissions forecast to fall 42.7 per cent.",
                "42.7 | 42.7..42.7 exact percent % | emissions | decrease",
            ),
            ("The moon has twice as much water as the sea.", "twice | 2..2 exact fraction | water"),
            ("About 36 percent of the town's revenue comes from shops.", "36 | 36..36 about percent % | revenue"),
            (
                "Jobs fell by 300 in the three month period.",
                "300 | 300..300 exact count | Jobs | decrease\nthree | 3..3 exact duration month | period",
            ),
            ("They didn't take bags or $2,900 he had.", "2,900 | 2900..2900 exact money USD"),
            ("The town pays $5m a year in fees.", "5m | 5000000..5000000 exact money USD | fees"),
            (
                "It raised profits to $46m, and employees aged 55 can leave.",
                "46m | 46000000..46000000 exact money USD | profits\n55 | 55..55 exact age year | employees",
            ),
            (
                "Smith won three titles over two spells; the fund may claw back up to $5m.",
                "three | 3..3 exact count | titles\ntwo | 2..2 exact count | spells\n5m | ?..5000000 at_most money USD",
            ),
        ],
    );
    check(
        Lang::German,
        &[
            (
                "Im Test war bei Rauchern das Risiko, Zähne zu verlieren, um das Dreifache höher.",
                "Drei | 3..3 exact fraction | Risiko | increase",
            ),
            ("Gerade mal elf Prozent stimmten zu.", "elf | 11..11 exact percent %"),
        ],
    );
}

#[test]
fn a_reflexive_verb_takes_no_hedge_away() {
    check(
        Lang::German,
        &[
            ("In Kassel versammelten sich über 300 Menschen.", "300 | 300..? more_than count | Menschen"),
            ("Es handelt sich um über 300 Fälle.", "300 | 300..? more_than count | Fälle"),
            ("Die Veranstalter hatten sich über 300 Gäste gefreut.", "300 | 300..300 exact count | Gäste"),
        ],
    );
    check(
        Lang::English,
        &[
            ("The court may claw back up to $5m.", "5m | ?..5000000 at_most money USD"),
            ("Unemployment is back up to 4%.", "4 | 4..4 exact percent % | Unemployment"),
        ],
    );
}

#[test]
fn the_police_spoke_of_a_number_and_not_of_a_year() {
    check(
        Lang::German,
        &[(
            "Nach Angaben der Gewerkschaft kamen 3000 Menschen, die Polizei spricht von 1800.",
            "3000 | 3000..3000 exact count | Menschen\n1800 | 1800..1800 exact count | Menschen",
        )],
    );
}
