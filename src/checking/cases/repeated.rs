//! A number that the draft has twice, once as the reports have it and once with a digit wrong.

use super::verdicts;

const PARLIAMENT: &str = "//- 20.05.2016 Kurier
        Das türkische Parlament hat die Immunität von 138 Abgeordneten aufgehoben.
        //- draft
";

fn parliament(draft: &str) {
    verdicts(&format!("{PARLIAMENT}{draft}"));
}

#[test]
fn taken_up_under_another_name() {
    parliament(
        "
        Das türkische Parlament hat die Immunität von 138 Abgeordneten aufgehoben.

        Für die 148 Parlamentarier ändert sich vorerst wenig.
                ^^^ error inconsistent
        ",
    );
    // The same number, others told from them, or a number of their own.
    parliament(
        "
        Das türkische Parlament hat die Immunität von 138 Abgeordneten aufgehoben.

        Für die 138 Parlamentarier ändert sich vorerst wenig. Die 148 kurdischen Bürgermeister fürchten um ihr Amt, und die 238 Sitze der Opposition bleiben leer. Im Saal saßen 148 Zuschauer.
        ",
    );
}

#[test]
fn digits_swapped_in_a_toll() {
    verdicts(
        "//- 30.03.2016 ORF
        Bei den Anschlägen in Brüssel starben nach Angaben des Ministeriums 38 Menschen.
        //- draft

        Bei den Anschlägen in Brüssel starben 38 Menschen.

        Die Feier für die 83 Toten muss also warten.
                          ^^ error inconsistent
        ",
    );
}

const AUCTION: &str = "//- 22.12.2004 The Courier
        The oil firm Yugansk was sold at auction to the state company Rosneft for 9.4 billion dollars.
        //- draft
";

#[test]
fn a_price_with_one_digit_wrong() {
    verdicts(&format!(
        "{AUCTION}
        The oil firm Yugansk was sold at auction to the state company Rosneft for 9.4 billion dollars.

        The deal is done. What Rosneft spent on it, 8.4 billion dollars, came from Chinese banks.
                                                    ^^^^^^^^^^^ error inconsistent
        "
    ));
    // Another's, of another day, an old one, or so much more of it.
    verdicts(&format!(
        "{AUCTION}
        The oil firm Yugansk was sold at auction to the state company Rosneft for 9.4 billion dollars.

        The bank Menatep wants 8.4 billion dollars from the Kremlin. In December 2003 Rosneft had spent 9.7 billion dollars. Rosneft had previously bid 7.4 billion dollars. Now Rosneft wants a further 9.1 billion dollars.
        "
    ));
}

const VOTERS: &str = "//- 24.05.2016 Kurier
        Eine Wahlkarte besorgten sich 885.437 Stimmberechtigte.
        //- draft
";

#[test]
fn a_rounded_number_without_a_noun() {
    verdicts(&format!(
        "{VOTERS}
        Eine Wahlkarte besorgten sich 885.437 Stimmberechtigte.

        Ein Forscher beschreibt die 858.000 als gebildet.
                                    ^^^^^^^ error inconsistent
        "
    ));
    // Rightly rounded, and no voters at all.
    verdicts(&format!(
        "{VOTERS}
        Eine Wahlkarte besorgten sich 885.437 Stimmberechtigte.

        Ein Forscher beschreibt die 885.000 als gebildet. Die Post schickte ihnen 858.000 Prospekte ins Haus.
        "
    ));
}

#[test]
fn a_number_that_is_a_name() {
    verdicts(
        "//- 03.02.2005 The Courier
        Boeing sold 727 airliners in the last year.
        //- draft

        Boeing sold 727 airliners in the last year.

        The board will stop building the 717 and close the plant.
        ",
    );
}
