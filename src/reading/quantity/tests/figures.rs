//! Which numbers are figures at all, and what news says with them.

use super::check;
use crate::language::Lang;

#[test]
fn what_is_no_figure_in_german() {
    check(
        Lang::German,
        &[
            ("Am 28.04.2025 um 10 Uhr, seit 2015, im Jahr 753 und am 3. Mai.", ""),
            ("Artikel 4, die Boeing 747, G7, Covid-19, Platz 3 und Windows 10.", ""),
            ("Sie siegten 2:1, zum 100. Mal, in Zeiten der 1990er und mit 5G.", ""),
            ("Im Club „911“ lief nach dem 2.Weltkrieg das Spiel Bochum – Kiel 2 : 1.", ""),
            ("Noch einmal: auf der einen Seite ist eines klar.", ""),
            ("Die Elf spielte im Vier-Sterne-Hotel vor, die 7-Tage-Inzidenz stieg.", ""),
        ],
    );
}

#[test]
fn english_figures() {
    check(
        Lang::English,
        &[
            (
                "It raised £1.3m and $2.5bn.",
                "1.3m | 1300000..1300000 exact money GBP\n2.5bn | 2500000000..2500000000 exact money USD",
            ),
            (
                "A dozen ships and two-thirds of the crew left.",
                "A dozen | 12..12 exact count | ships\ntwo-thirds | 0.6666666666666666..0.6666666666666666 exact fraction | crew",
            ),
            ("More than five million copies were sold.", "five million | 5000000..? more_than count | copies"),
            ("Tens of thousands of people marched.", "Tens of thousands | ?..? vague vague | people"),
            (
                "Crude fell 32 cents to $51.43 a barrel.",
                "32 | 0.32..0.32 exact money USD | Crude | decrease\n51.43 | 51.43..51.43 exact money USD | Crude",
            ),
            (
                "China raised rates by 0.27 percentage points.",
                "0.27 | 0.27..0.27 exact percentage_point pp | rates | increase",
            ),
            (
                "The 24-year-old skipper left after a three-day meeting.",
                "24 | 24..24 exact age year | skipper\nthree | 3..3 exact duration day | meeting",
            ),
            (
                "Two hundred and fifty workers and another 34 clerks walked out.",
                "Two hundred and fifty | 250..250 exact count | workers\n34 | 34..34 exact count | clerks | additional",
            ),
            ("Nine out of 10 members voted.", "Nine out of 10 | 0.9..0.9 exact fraction | members"),
            ("On May 3, 2005, at 10:30, Halo 2 was number one of 2004.", ""),
        ],
    );
}

#[test]
fn behind_whom_the_text_credits_a_number_is_no_label() {
    check(Lang::German, &[("Es waren laut Ministerium 200, mehr nicht.", "200 | 200..200 exact count")]);
}
