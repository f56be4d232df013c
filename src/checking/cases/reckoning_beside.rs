//! What a draft reckons from figures that stand beside each other without a word such as `from … to`: compared, drawn,
//! multiplied, or left over.

use super::verdicts;

#[track_caller]
fn draft(text: &str) {
    verdicts(&format!("//- draft\n{text}"));
}

#[test]
fn a_change_from_what_the_number_is_compared_with() {
    draft(
        "
        The ministry expects sales of 1.6 billion dollars this year after 2 billion in 2015, a drop of 30 percent.
                                                                                                       ^^ error arithmetic
        ",
    );
    draft(
        "
        The ministry expects sales of 1.6 billion dollars this year after 2 billion in 2015, a drop of 20 percent.
                                                                                                       ^^ computed, silent
        ",
    );
    draft(
        "
        Die Bahn nahm 160 Millionen Euro ein, verglichen mit den 200 Millionen aus dem Vorjahr ein Rückgang um 30 Prozent.
                                                                                                               ^^ error arithmetic
        ",
    );
    draft(
        "
        Der Verband zählte 612.300 Mitglieder, nach 622.600 am selben Tag des Vorjahres, also 10.300 weniger.
                                                                                              ^^^^^^ computed, silent
        ",
    );
    // What has a noun of its own is no old number of the first.
    draft(
        "
        The group made a profit of 5 million dollars after a charge of 2 million dollars, a drop of 29 percent.

        Der Konzern machte 5 Millionen Euro Gewinn nach Steuern von 2 Millionen Euro, ein Rückgang um 29 Prozent.
        ",
    );
}

#[test]
fn a_change_that_is_told_by_its_amount_too() {
    draft(
        "
        The museum now charges £40, eight pounds more than before, a rise of 20 per cent.
                                                                             ^^ error arithmetic
        ",
    );
    draft(
        "
        The museum now charges £40, eight pounds more than before, a rise of 25 per cent.
                                                                             ^^ computed, silent
        ",
    );
    draft(
        "
        Verglichen mit den 12,5 Milliarden Euro von damals ist das ein Zuwachs um 4,1 Milliarden oder rund 20 Prozent.
                                                                                                           ^^ error arithmetic
        ",
    );
    draft(
        "
        Verglichen mit den 12,5 Milliarden Euro von damals ist das ein Zuwachs um 4,1 Milliarden oder rund 33 Prozent.
                                                                                                           ^^ computed, silent
        ",
    );
    // Which of the two levels it is, the words leave open.
    draft(
        "
        Der Etat von 100 Millionen Euro wird um 20 Millionen oder 20 Prozent gekürzt.

        Der Etat sinkt auf 80 Millionen Euro, also um 20 Millionen oder 20 Prozent.
        ",
    );
}

#[test]
fn a_sum_drawn_from_all_before_it() {
    draft(
        "
        Im April kamen 80.000 Besucher, einen Monat darauf 60.000 und im Juni 40.000, im ganzen Vierteljahr also 190.000.
                                                                                                                  ^^^^^^^ error arithmetic
        ",
    );
    draft(
        "
        Im April kamen 80.000 Besucher, einen Monat darauf 60.000 und im Juni 40.000, im ganzen Vierteljahr also 180.000.
                                                                                                                  ^^^^^^^ computed, silent
        ",
    );
    draft(
        "
        The yard sold 300 boats in May and 200 boats in June, making 600 boats.
                                                                     ^^^ error arithmetic
        ",
    );
    // A part, a change, a mean and a number of something else are no sums.
    draft(
        "
        Im Mai kamen 300 Gäste, im Juni 400, also 100 mehr.

        Der Verein hat 300 Mitglieder, von denen 200 jung sind, also 100 alte.

        The yard sold 300 boats in May and 200 boats in June, so 250 boats is the mean.
        ",
    );
}

#[test]
fn so_many_at_so_much_each() {
    draft(
        "
        They sold 2,000 shares on the exchange at 30 dollars apiece, which brought in 80,000 dollars.
                                                                                      ^^^^^^ error arithmetic
        ",
    );
    draft(
        "
        They sold 2,000 shares on the exchange at 30 dollars apiece, which brought in 60,000 dollars.
                                                                                      ^^^^^^ computed, silent
        ",
    );
    draft(
        "
        Der Händler verkaufte 2.000 Aktien zu je 30 Euro, was 80.000 Euro einbrachte.
                                                              ^^^^^^ error arithmetic
        ",
    );
    // What is so much an hour is not what each gets.
    draft(
        "
        The yard pays 2,000 workers at 30 dollars an hour, which cost it 80,000 dollars a day.

        Der Händler verkaufte 2.000 Aktien für 30.000 Euro, was ihm einen Verlust von 5.000 Euro einbrachte.
        ",
    );
}

#[test]
fn what_is_left_of_a_whole() {
    draft(
        "
        So far 80 people have fallen ill. Dogs infected 43 of them and foxes 25; how the other 15 got it is not clear.
                                                                                               ^^ error arithmetic
        ",
    );
    draft(
        "
        So far 80 people have fallen ill. Dogs infected 43 of them and foxes 25; how the other 12 got it is not clear.
                                                                                               ^^ computed, silent
        ",
    );
    draft(
        "
        Bisher sind 90 Menschen erkrankt. Bei 41 von ihnen ist die Quelle bekannt, bei den übrigen 49 nicht.
        ",
    );
    draft(
        "
        She paid cash for 60 percent of the equity and gave stock for the other 40 percent.
                                                                                ^^ computed, silent
        ",
    );
    // Nobody says that all parts were told.
    draft(
        "
        So far 70 people have fallen ill. In Leeds 41 people are in hospital, and the other 300 went home.

        Bisher sind 90 Menschen erkrankt. In Emden liegen 41 Menschen im Krankenhaus, die anderen 20 Helfer sind wieder zu Hause.
        ",
    );
}

#[test]
fn by_how_much_it_is_more_or_less_than_another() {
    draft(
        "
        On Monday the mayor put the damage at 190 million dollars. Her deputy named 140 million dollars, which is 50 million dollars less.
                                                                                                                 ^^^^^^^^^^ computed, silent
        ",
    );
    draft(
        "
        Der Verband verlangt 3,2 Milliarden Euro. Zugesagt sind bislang 2,6 Milliarden Euro; es klafft eine Lücke von 600 Millionen Euro.
                                                                                                                      ^^^^^^^^^^^^ computed, silent
        ",
    );
    // Another one may be meant.
    draft(
        "
        On Monday the mayor put the damage at 190 million dollars. Her deputy named 140 million dollars, which is 30 million less than in May.
        ",
    );
}

#[test]
fn points_behind_the_winner() {
    draft(
        "
        Die Bürgermeisterin kam auf 52,6 Prozent. Ihr Herausforderer landete mit 33,5 Prozent bei einem Rückstand von 16,1 Prozentpunkten.
                                                                                                                       ^^^^ error arithmetic
        ",
    );
    draft(
        "
        Die Bürgermeisterin kam auf 52,6 Prozent. Ihr Herausforderer landete mit 33,5 Prozent bei einem Rückstand von 19,1 Prozentpunkten.
        ",
    );
    draft(
        "
        In September the rate had been 3.8%. Now it is 3.4%, a lead of 2 percentage points over Germany.
        ",
    );
}

#[test]
fn so_many_times_what_stands_behind_it() {
    draft(
        "
        Pflegekräfte waren rund 30 Tage krank, doppelt so lange wie der Durchschnitt aller Berufe mit 20 Tagen.
                                               ^^^^^^^ error arithmetic
        ",
    );
    draft(
        "
        Pflegekräfte waren rund 30 Tage krank, doppelt so lange wie der Durchschnitt aller Berufe mit 15 Tagen.
        ",
    );
    draft(
        "
        Pflegekräfte waren rund 30 Tage krank, doppelt so lange wie früher, bei Lehrern waren es 20 Tage.
        ",
    );
}

#[test]
fn a_share_of_what_stands_in_another_place() {
    draft(
        "
        In the city 60,000 tenants have stopped paying rent. About half of all tenants, or roughly 30,000, have paid since.
                                                                                                   ^^^^^^ computed, silent
        ",
    );
    draft(
        "
        Das Land sagte 36.000 Plätze zu; bis Februar waren 9.000 Plätze vergeben, ein Viertel davon.
                                                                                  ^^^^^^^^^^^ computed, silent
        ",
    );
    draft(
        "
        Of this summer's 120 harvest fairs 58, or about a third, are held in the old market.
                                                      ^^^^^^^ error arithmetic
        ",
    );
}

#[test]
fn a_loss_of_more_than_half() {
    draft(
        "
        Wurden 2023 noch 284.000 Räder verkauft, waren es im Jahr darauf 161.000, ein Einbruch um mehr als die Hälfte.
                                                                                                           ^^^^^^^^^^ error arithmetic
        ",
    );
    draft(
        "
        Wurden 2023 noch 284.000 Räder verkauft, waren es im Jahr darauf 131.000, ein Einbruch um mehr als die Hälfte.
        ",
    );
}
