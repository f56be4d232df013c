//! Among a few reports that were gathered for one matter: less need be said for one thing to be meant.

use super::verdicts;

#[test]
fn a_figure_without_its_noun_is_looked_for_among_all() {
    verdicts(
        "//- 12.02.2005 The Courier
        About 300 fans of Manchester United protested outside Old Trafford against the sale of the club.
        //- draft
        The fans of Manchester United need no convincing. Some 300 of them demonstrated outside Old Trafford.
                                                               ^^^ supported, silent
        ",
    );
}

#[test]
fn a_slip_in_a_thing_that_is_not_told() {
    verdicts(
        "//- 12.02.2016 Der Bote
        Bei einer Geschwindigkeit von 28.000 Stundenkilometern braucht die Raumstation ISS für eine Umrundung der Erde 90 Minuten.
        //- draft
        Die Raumstation ISS rast mit 82.000 Stundenkilometern um die Erde, gut 90 Minuten dauert ein Umlauf.
                                     ^^^^^^ warning conflict
        ",
    );
}

#[test]
fn millions_for_billions_behind_a_bound() {
    verdicts(
        "//- 18.05.2016 Der Bote
        Der Schaden für griechische Unternehmen beläuft sich auf mehr als sechs Millionen Euro.
        //- draft
        Griechischen Unternehmen ist ein Schaden von mehr als sechs Milliarden Euro entstanden.
                                                              ^^^^^^^^^^^^^^^^ warning conflict
        ",
    );
}

#[test]
fn the_number_of_the_thing_beside_it() {
    verdicts(
        "//- 20.04.2016 Der Bote
        38 Prozent der Asylsuchenden in Griechenland sind Minderjährige und 22 Prozent Frauen, teilte die UNO mit.
        //- draft
        In Griechenland sind 38 Prozent der Asylsuchenden Minderjährige.
                             ^^ supported, silent

        In Griechenland waren 38 Prozent Frauen.
                              ^^ conflicting, error referent
        ",
    );
    verdicts(
        "//- 12.06.2023 The Courier
        The police in Leeds arrested 41 men and the police in York arrested 19 men, a spokesman said.
        //- draft
        In York 41 men were arrested.
                ^^ conflicting, error referent

        In Leeds 41 men were arrested.
                 ^^ supported, silent
        ",
    );
}

#[test]
fn a_quotation_that_lost_its_marks() {
    verdicts(
        "//- 04.07.2015 Der Bote
        Da gibt es nur zwei Optionen, sagte Sinn der Neuen Post.
        //- draft
        „Da gibt es nur drei Optionen“, sagte Sinn der Neuen Post.
                        ^^^^ error quote
        ",
    );
    verdicts(
        "//- 04.07.2015 Der Bote
        Da gibt es nur zwei Optionen, sagte Sinn der Neuen Post.
        //- draft
        „Für die Banken sehe ich nur drei Optionen“, sagte Sinn der Neuen Post.
                                     ^^^^ silent
        ",
    );
}

#[test]
fn a_count_that_was_put_right_in_the_report() {
    let report = "//- 28.06.2015 Der Bote
        Im Parlament in Athen stimmten 178 Abgeordnete für das Referendum. Eine erste Zählung von 179 Abgeordneten wurde nachträglich auf 178 korrigiert.
        ";
    verdicts(&format!(
        "{report}//- draft
        Im Parlament in Athen stimmten 179 Abgeordnete für das Referendum.
                                       ^^^ error retracted
        "
    ));
    verdicts(&format!(
        "{report}//- draft
        Im Parlament in Athen stimmten 178 Abgeordnete für das Referendum.
                                       ^^^ supported, silent
        "
    ));
}

#[test]
fn a_report_that_says_the_same_with_another_number_and_calls_itself_corrected() {
    verdicts(
        "//- 24.03.1987 The Courier
        AT&T said it also created a separate team of 600 people that will educate the computer sales force.
        //- 24.03.1987 The Courier
        # CORRECTED - AT&T forms computer sales groups

        AT&T said it also created a separate team of 500 people that will educate the computer sales force.
        //- draft
        AT&T has created a separate team of 600 people.
                                            ^^^ error retracted
        ",
    );
}

#[test]
fn what_a_relative_clause_says_makes_no_figure_an_old_one() {
    verdicts(
        "//- 19.01.2005 The Courier
        Indonesia, which originally accepted the moratorium, owes the Paris Club about $48bn.
        //- draft
        Indonesia owes the Paris Club $48m.
                                       ^^^ warning conflict
        ",
    );
}

#[test]
fn earlier_this_month_is_a_day_and_no_older_figure() {
    verdicts(
        "//- 19.02.2005 The Courier
        The 76-year-old owner of the Tampa Bay Buccaneers has made an offer for Manchester United.
        //- draft
        Earlier this month the 67-year-old owner of the Tampa Bay Buccaneers made an offer for Manchester United.
                               ^^ warning conflict
        ",
    );
}

#[test]
fn the_whole_that_the_draft_gives_too_contests_no_part() {
    verdicts(
        "//- 24.03.1987 The Courier
        About 14,000 of Brazil's 40,000 seamen are back at work.
        //- 25.03.1987 Daily Globe
        About half of Brazil's 40,000 seamen have returned to work, a union spokesman said.
        //- draft
        In Brazil roughly 14,000 of the country's 40,000 seamen are back at work.
                          ^^^^^^ supported, silent
        ",
    );
}

#[test]
fn more_of_others_are_no_increment() {
    verdicts(
        "//- 02.08.2015 Der Bote
        Bei dem Anschlag in der Türkei wurden zwei Soldaten getötet. 31 weitere Soldaten wurden nach Angaben der Armee verletzt.
        //- draft
        Bei dem Anschlag in der Türkei wurden 31 Soldaten verletzt.
                                              ^^ silent
        ",
    );
}

#[test]
fn so_much_a_share_and_so_much_a_quarter() {
    verdicts(
        "//- 24.03.1987 The Courier
        AT&T does not plan to reduce its regular quarterly dividend of 30 cents a share, said chairman James Olson.
        //- draft
        AT&T shareholders may count on a regular dividend of 30 cents a quarter, Olson said.
                                                             ^^ silent
        ",
    );
}

#[test]
fn a_limit_is_a_maximum() {
    verdicts(
        "//- 27.03.1987 The Courier
        Purchases of cocoa by the buffer stock will be restricted to a maximum of 40 percent on any day.
        //- draft
        Purchases of cocoa by the buffer stock would be limited to 40 percent on any day.
                                                                   ^^ silent
        ",
    );
}

#[test]
fn one_report_has_it_with_a_bound_and_one_without() {
    verdicts(
        "//- 27.03.1987 The Courier
        The company will purchase up to 54 percent of its stock, Gencorp said.
        //- 28.03.1987 Daily Globe
        The company will purchase 54 percent of its stock, Gencorp said on Friday.
        //- draft
        Gencorp will purchase 54 percent of its stock, Moody's said.
                              ^^ silent
        ",
    );
    verdicts(
        "//- 27.03.1987 The Courier
        The company will purchase up to 54 percent of its stock, Gencorp said.
        //- draft
        Gencorp will purchase 54 percent of its stock.
                              ^^ warning qualifier
        ",
    );
}

#[test]
fn members_of_parliament_are_its_members() {
    verdicts(
        "//- 20.05.2016 Der Bote
        Das türkische Parlament hat die Immunität von 138 Abgeordneten aufgehoben.
        //- draft
        Das türkische Parlament hat die Immunität von 138 seiner Mitglieder aufgehoben.
                                                      ^^^ supported, silent
        ",
    );
}

#[test]
fn a_new_figure_is_of_the_size_of_the_old_one() {
    verdicts(
        "//- 30.05.2016 Der Bote
        Nach der Räumung von Idomeni mussten zuvor rund 8.500 Menschen Zelte verlassen. In der Türkei hoffen drei Millionen Menschen auf die Reise nach Europa.
        //- draft
        In Idomeni mussten 8.500 Menschen Zelte verlassen.
                           ^^^^^ silent
        ",
    );
}

#[test]
fn what_shares_much_less_contests_nothing() {
    verdicts(
        "//- 28.06.2015 Der Bote
        Für die Volksabstimmung über die Forderungen der Gläubiger votierten in Athen 178 der 300 Abgeordneten.
        //- 13.08.2015 Neue Post
        Stubb erhielt das Mandat für Verhandlungen mit Athen vom Großen Ausschuss des finnischen Parlaments, in dem 25 Abgeordnete sitzen.
        //- draft
        Finnland hat über die Hilfe für Athen verhandelt. Der Große Ausschuss, in dem 25 Abgeordnete sitzen, gab Stubb das Mandat für Verhandlungen mit Athen.
                                                                                      ^^ supported, silent
        ",
    );
}

#[test]
fn the_number_helps_to_know_the_thing() {
    verdicts(
        "//- 24.03.2021 Der Bote
        Gegen das Hochwasser hat die Feuerwehr 40 Pumpen aufgestellt.
        //- draft
        Im Einsatz waren zuletzt 40 Pumpen.
                                 ^^ supported, silent
        ",
    );
}

#[test]
fn a_number_that_a_report_gives_is_no_slip_of_another() {
    verdicts(
        "//- 25.03.1987 The Courier
        Today Brazil's 50,000 university teachers launched a national strike.
        //- 25.03.1987 Daily Globe
        The spokesman said about 530,000 of Brazil's bank workers were on strike.
        //- draft
        Brazil's universities followed: 50,000 lecturers stopped teaching and went on strike.
                                        ^^^^^^ supported, silent
        ",
    );
}

#[test]
fn a_bound_turned_round_by_who_gave() {
    verdicts(
        "//- 12.02.2016 Der Bote
        Spender von Beträgen bis 3.500 Euro an die FPÖ können angeben, dass ihr Name nicht genannt werden soll.
        //- draft
        Wer der FPÖ mehr als 3.500 Euro gab, durfte ungenannt bleiben.
                             ^^^^^^^^^^ error qualifier
        ",
    );
}

#[test]
fn a_number_of_nearly_the_same_is_meant_and_no_other() {
    verdicts(
        "//- 09.02.2005 The Courier
        Air Norland has signed a deal to acquire 36 planes from the maker Altona. The airline Sudland Air will have the option to acquire 10 more aircraft.
        //- draft
        Air Norland has agreed to acquire another 36 planes from the maker Altona.
                                                  ^^ silent
        ",
    );
}

#[test]
fn a_forecast_of_the_very_thing_keeps_it_from_others() {
    verdicts(
        "//- 08.04.2016 Der Bote
        Zur Verabschiedung in der Nationalversammlung dürften der Regierung Alland rund 40 Stimmen fehlen. Die Gewerkschaften riefen an rund 40 Standorten zu Streiks auf.
        //- draft
        Der Regierung Alland fehlten in der Nationalversammlung rund 40 Stimmen.
                                                                     ^^ silent
        ",
    );
}

#[test]
fn a_telling_number_is_known_to_come_from_its_report() {
    verdicts(
        "//- 09.03.2005 Der Bote
        Die Gespräche in den Mobilnetzen von Alland dauerten im dritten Quartal 4,95 Milliarden Minuten.
        //- draft
        In den Mobilnetzen wird seltener geplaudert, zusammen nur noch 4,95 Milliarden Minuten lang.
                                                                       ^^^^^^^^^^^^^^^ supported, silent
        ",
    );
    verdicts(
        "//- 09.03.2005 Der Bote
        Die Gespräche in den Mobilnetzen von Alland dauerten im dritten Quartal 4,95 Milliarden Minuten.
        //- draft
        Die Alland AG kam auf 4,95 Milliarden Euro.
                              ^^^^^^^^^^^^^^^ unsourced, silent
        ",
    );
}

#[test]
fn a_round_number_that_only_one_report_has() {
    verdicts(
        "//- 12.05.2016 Der Bote
        Polen steckt in das Turbopaket für die Technologie von morgen 50 Millionen Euro.
        //- draft
        Für neue Technologie gibt die Regierung 50 Millionen Euro.
                                                ^^^^^^^^^^^^^^^^^ supported, silent
        ",
    );
    verdicts(
        "//- 12.05.2016 Der Bote
        Polen steckt in das Turbopaket für die Technologie von morgen 50 Millionen Euro.
        //- draft
        Der Hafen wird für 50 Millionen Euro umgebaut.
                           ^^^^^^^^^^^^^^^^^ unsourced, silent
        ",
    );
}

#[test]
fn a_number_of_three_digits_is_from_the_report_that_has_it_whatever_the_noun() {
    verdicts(
        "//- 23.05.2016 Der Bote
        Für die Stichwahl haben deutlich mehr Stimmberechtigte vorgesorgt: 222.283 davon aus Wien, 23.015 aus dem Burgenland.
        //- draft
        222.283 Wienerinnen und Wiener besorgten sich für die Stichwahl eine Karte.
        ^^^^^^^ supported, silent
        ",
    );
    verdicts(
        "//- 23.05.2016 Der Bote
        Die Wirtschaft ist in Österreich um 3,4 Prozent gewachsen.
        //- draft
        Die Wirtschaft ist in Österreich um 3,4 Prozent geschrumpft.
                                            ^^^ unsourced
        ",
    );
}
