//! Figures of what was named before: behind a pronoun, behind what only says that there is something, at a known level.

use super::check;
use crate::language::Lang;

#[test]
fn what_there_is_has_no_subject_before_it() {
    check(
        Lang::English,
        &[
            (
                "The parish, which has three wardens to check the boats, maintains that there are 2,600.",
                "three | 3..3 exact count | wardens\n2,600 | 2600..2600 exact count",
            ),
            (
                "The port counted 300 boats last year. The harbour master insists that there are 260.",
                "300 | 300..300 exact count | boats\n260 | 260..260 exact count | boats",
            ),
        ],
    );
}

#[test]
fn who_values_a_thing_is_not_valued() {
    check(
        Lang::English,
        &[(
            "Leeds Muster, which advised the owner, is understood to have valued it at $340m.",
            "340m | 340000000..340000000 exact money USD",
        )],
    );
    check(
        Lang::German,
        &[("Die Behörde schätzt ihn auf 40 Millionen Euro.", "40 Millionen | 40000000..40000000 exact money EUR")],
    );
}

#[test]
fn a_known_level_is_of_what_was_told_before() {
    check(
        Lang::English,
        &[(
            "Average pay was about £60,000 last year. Muster Football puts the average at £74,000, a figure that includes bonuses.",
            "60,000 | 60000..60000 about money GBP | pay\n74,000 | 74000..74000 exact money GBP | pay",
        )],
    );
}

#[test]
fn a_comparative_with_its_size_hedges_nothing() {
    check(
        Lang::German,
        &[
            (
                "Strom war um ein Drittel billiger als ein Jahr zuvor.",
                "ein Drittel | 0.3333333333333333..0.3333333333333333 exact fraction | Strom | decrease",
            ),
            (
                "Das sind 5 Prozent mehr als 300 Euro.",
                "5 | 5..5 exact percent % | increase\n300 | 300..300 exact money EUR",
            ),
        ],
    );
}

#[test]
fn nouns_that_are_verbs_too() {
    check(
        Lang::English,
        &[
            (
                "The total cost of the chartered plane, which was a Muster 350, is $6 million.",
                "6 million | 6000000..6000000 exact money USD | cost",
            ),
            (
                "The cost borne by the town for the delegation is $2 million.",
                "2 million | 2000000..2000000 exact money USD | cost",
            ),
            ("The delegation paid 73 per cent of the cost.", "73 | 73..73 exact percent % | cost"),
            (
                "Two of four show dogs stolen from a motel are back.",
                "Two | 2..2 exact count | dogs\nfour | 4..4 exact count | dogs",
            ),
        ],
    );
}

#[test]
fn names_before_what_is_counted() {
    check(Lang::English, &[("Two United States service members died.", "Two | 2..2 exact count | members")]);
}

#[test]
fn a_hedge_that_is_a_verb_has_its_subject_before_it() {
    check(
        Lang::English,
        &[(
            "It was the first full year when the average temperature exceeded 1.5C.",
            "1.5 | 1.5..? more_than measure °C | temperature",
        )],
    );
}

#[test]
fn more_of_a_unit_is_told_in_it() {
    check(
        Lang::English,
        &[
            ("He stays in custody for 12 more weeks.", "12 | 12..12 exact duration week | additional"),
            ("It took 12 more weeks than planned.", "12 | 12..12 exact duration week | increase"),
        ],
    );
}

#[test]
fn what_is_double_is_one_thing() {
    check(
        Lang::English,
        &[
            ("Anna Smith is out with double fracture.", ""),
            ("He sold it at double the price.", "double | 2..2 exact fraction | price"),
            ("The town plans to double capacity.", "double | 2..2 exact fraction | capacity"),
        ],
    );
}

#[test]
fn a_side_of_nought_says_the_direction() {
    check(
        Lang::German,
        &[
            ("Die Titel, die knapp 14 Prozent einbüßten, fielen.", "14 | 14..14 nearly percent % | Titel | decrease"),
            ("Die Börse notierte mit gut fünf Prozent im Minus.", "fünf | 5..? more_than percent % | Börse | decrease"),
        ],
    );
}

#[test]
fn millions_that_are_paid_are_money() {
    check(
        Lang::German,
        &[
            ("Dafür kassierte er drei Millionen.", "drei Millionen | 3000000..3000000 exact money"),
            ("Er zahlt für drei Millionen.", "drei Millionen | 3000000..3000000 exact count"),
        ],
    );
}

#[test]
fn what_comes_first_is_gone_on_with() {
    check(
        Lang::English,
        &[(
            "The agency tested 150 vets from 46 states. Three had antibodies, and half of those three were ill.",
            "150 | 150..150 exact count | vets\n46 | 46..46 exact count | states\nThree | 3..3 exact count | vets\nhalf | 0.5..0.5 exact fraction | vets\nthree | 3..3 exact count | vets",
        )],
    );
}

#[test]
fn shares_of_what_was_just_counted() {
    check(
        Lang::English,
        &[
            (
                "A partnership of Welsh firms holds 2,180,608 common shares, or about 9.8 pct, of Muster Inc.",
                "2,180,608 | 2180608..2180608 exact count | shares\n9.8 | 9.8..9.8 about percent % | shares",
            ),
            ("Those who stay away complain about the bus: 18 per cent told a union so.", "18 | 18..18 exact percent %"),
            (
                "The quake will cost the country close to $8m in lost petroleum revenues.",
                "8m | 8000000..8000000 about money USD | revenues",
            ),
        ],
    );
}

#[test]
fn a_participle_has_its_object_before_it() {
    check(
        Lang::German,
        &[(
            "Die Stadt zählte 130.000 die Grenze passierende Personen.",
            "130.000 | 130000..130000 exact count | Personen",
        )],
    );
}

#[test]
fn words_behind_a_subject_are_verbs() {
    check(
        Lang::English,
        &[
            (
                "It had an income of $31 million, on sales that rose 11 percent.",
                "31 million | 31000000..31000000 exact money USD | income\n11 | 11..11 exact percent % | sales | increase",
            ),
            ("If anyone acquires 20 percent, the plan is off.", "20 | 20..20 exact percent %"),
        ],
    );
}
