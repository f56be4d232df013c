//! What lies between two levels that the draft tells one after the other.

use super::verdicts;

#[test]
fn a_change_from_one_level_to_the_next() {
    verdicts(
        "//- draft
        A seat on the exchange was worth 86,000 dollars, against 100,100 the week before, a loss of 24 percent.
                                                                                                    ^^ error arithmetic
        ",
    );
    verdicts(
        "//- draft
        A seat on the exchange was worth 86,000 dollars, against 100,100 the week before, a loss of 14 percent.
                                                                                                    ^^ computed, silent
        ",
    );
    verdicts(
        "//- draft
        Ende Juni lagen 127,5 Milliarden Euro bei den Banken. Einen Monat davor waren es rund 135,5 Milliarden. Das ist ein Schwund von etwa zehn Prozent.
                                                                                                                                             ^^^^ error arithmetic
        ",
    );
}

#[test]
fn a_distance_between_two_amounts() {
    verdicts(
        "//- draft
        The country paid 44 billion dollars and received only 11 billion, a net outflow of 36 billion.
                                                                                           ^^^^^^^^^^ error arithmetic
        ",
    );
    verdicts(
        "//- draft
        The country paid 44 billion dollars and received only 11 billion, a net outflow of 33 billion.
                                                                                           ^^^^^^^^^^ computed, silent
        ",
    );
    // From another level.
    verdicts(
        "//- draft
        The country sold 12 million tonnes of wheat and 8 million of rye, a rise of 3 million on the year before.
                                                                                    ^^^^^^^^^ silent
        ",
    );
    verdicts(
        "//- draft
        In Emden wurden 12.000 Autos verkauft und in Kiel 8.000, ein Plus von 30 Prozent.
                                                                              ^^ silent
        ",
    );
}
