//! Where a clause has its subject: behind brackets, before what is put in between, in the object of a change; and what
//! lasts, what is compared and what only stands beside a figure.

use super::check;
use crate::language::Lang;

#[test]
fn brackets_and_insertions_leave_a_clause_its_subject() {
    check(
        Lang::German,
        &[
            (
                "Das operative Ergebnis (Ebit) sank von 21 auf 13 Millionen Euro.",
                "21 | 21000000..21000000 exact money EUR | Ergebnis\n13 Millionen | 13000000..13000000 exact money EUR | Ergebnis",
            ),
            (
                "Die Teuerung, bei der Energie nicht zählt, ging um 0,2 Prozentpunkte auf 2,7 Prozent zurück.",
                "0,2 | 0.2..0.2 exact percentage_point pp | Teuerung | decrease\n2,7 | 2.7..2.7 exact percent % | Teuerung | increase",
            ),
            (
                "Bis 2028 sollen die Kosten um jährlich 15 Millionen Euro gesenkt werden.",
                "15 Millionen | 15000000..15000000 exact money EUR | Kosten | decrease",
            ),
        ],
    );
    check(
        Lang::English,
        &[
            (
                "The charity, a small one, warned that the list could peak at over 800,000 by summer.",
                "800,000 | 800000..? more_than count | list",
            ),
            (
                "Officials put the damage at between $52 million and $57 million.",
                "52 million and $57 million | 52000000..57000000 range money USD | damage",
            ),
        ],
    );
}

#[test]
fn what_changes_is_named_before_its_levels() {
    check(
        Lang::German,
        &[
            (
                "Die Regierung will das Rentenalter schrittweise von 62 auf 64 Jahre anheben.",
                "62 | 62..62 exact age year | Rentenalter\n64 | 64..64 exact age year | Rentenalter",
            ),
            (
                "Die Aktie gab um 3,8 Prozent auf 21,45 Euro nach.",
                "3,8 | 3.8..3.8 exact percent % | Aktie | decrease\n21,45 | 21.45..21.45 exact money EUR | Aktie",
            ),
            (
                "Die Versicherung bezifferte den Schaden in der Landwirtschaft auf 6 Millionen Euro.",
                "6 Millionen | 6000000..6000000 exact money EUR | Schaden",
            ),
        ],
    );
    check(
        Lang::English,
        &[
            ("The firm reported a 14% drop in first-half profit.", "14 | 14..14 exact percent % | profit | decrease"),
            (
                "It expects a profit of between £17m and £18m.",
                "17m and £18m | 17000000..18000000 range money GBP | profit",
            ),
        ],
    );
}

#[test]
fn a_noun_before_a_figure_goes_before_one_behind_it() {
    check(
        Lang::German,
        &[
            (
                "Körner mit einem Durchmesser von bis zu fünf Zentimetern zerstörten Dächer.",
                "fünf | ?..5 at_most measure cm | Durchmesser",
            ),
            (
                "Dem standen Einnahmen von 3 Millionen Euro Ausgaben von 4 Millionen Euro gegenüber.",
                "3 Millionen | 3000000..3000000 exact money EUR | Einnahmen\n4 Millionen | 4000000..4000000 exact money EUR | Ausgaben",
            ),
            ("Er brachte sie in einem Fall um 5.000 Euro.", "5.000 | 5000..5000 exact money EUR"),
            (
                "Die Ausgaben für Ärzte stiegen um 8 Prozent, die für Arzneien um fast 10 Prozent.",
                "8 | 8..8 exact percent % | Ausgaben | increase\n10 | 10..10 nearly percent % | Ausgaben | increase",
            ),
        ],
    );
}

#[test]
fn what_lasts_is_counted() {
    check(
        Lang::German,
        &[
            (
                "Sie bekam sechs Jahre und drei Monate Haft.",
                "sechs | 6..6 exact duration year | Haft\ndrei | 3..3 exact duration month | Haft",
            ),
            (
                "Das Gericht verhängte eine Strafe von höchstens zwei Jahren.",
                "zwei | ?..2 at_most duration year | Strafe",
            ),
            ("Bei Betrug drohen bis zu zehn Jahre Haft.", "zehn | ?..10 at_most duration year | Haft"),
        ],
    );
    check(Lang::English, &[("He got a minimum term of 16 years.", "16 | 16..16 exact duration year | term")]);
}

#[test]
fn what_is_compared_with_is_not_counted() {
    check(
        Lang::German,
        &[
            (
                "Der Erreger ist riesig – etwa dreißigmal so groß wie ein gewöhnliches Virus.",
                "dreißig | 30..30 about fraction",
            ),
            ("Die Partei ist mit 28 Prozent stärkste Kraft.", "28 | 28..28 exact percent % | Partei"),
        ],
    );
    check(
        Lang::English,
        &[
            ("The ship went down about 12 miles from the port.", "12 | 12..12 about measure mi"),
            ("Dozens more are missing.", "Dozens | ?..? vague vague | additional"),
            (
                "Winds of 100 mph drove a fire that burned through 17,000 acres.",
                "100 | 100..100 exact measure mph | Winds\n17,000 | 17000..17000 exact measure acre",
            ),
        ],
    );
}

#[test]
fn a_hedge_that_is_a_preposition_is_told_by_what_stands_before_it() {
    check(
        Lang::German,
        &[(
            "Das ergab eine Befragung der Universität Muster unter 4.300 Kindern.",
            "4.300 | 4300..4300 exact count | Kindern",
        )],
    );
    check(
        Lang::English,
        &[
            ("The jobless rate ticked up to 4.1%.", "4.1 | 4.1..4.1 exact percent % | rate"),
            ("The fire killed up to 30 people.", "30 | ?..30 at_most count | people"),
        ],
    );
}

#[test]
fn labels_scales_and_names() {
    check(
        Lang::German,
        &[
            ("Er war mit Tempo 85 unterwegs.", "85 | 85..85 exact measure km/h"),
            ("Nach Paragraf 263 Strafgesetzbuch ist das Betrug.", ""),
            ("Sie scheiterte an der Fünf-Prozent-Hürde.", ""),
            (
                "Auf die CDU entfallen 36 Sitze, auf die SPD 28.",
                "36 | 36..36 exact count | Sitze\n28 | 28..28 exact count | Sitze",
            ),
            (
                "Jetzt sind 22 Prozent betroffen. Vor der Krise waren es 9 Prozent.",
                "22 | 22..22 exact percent %\n9 | 9..9 exact percent %",
            ),
        ],
    );
}

#[test]
fn what_is_put_between_a_number_and_its_noun() {
    check(
        Lang::German,
        &[
            ("Es folgen drei im Osten des Landes liegende Städte.", "drei | 3..3 exact count | Städte"),
            (
                "Den noch 1.600 in dem Westteil der Insel verbliebenen Bewohnern half niemand.",
                "1.600 | 1600..1600 exact count | Bewohnern",
            ),
            (
                "Rund 2.000 Soldaten, davon 780 der Bundeswehr, zogen ab.",
                "2.000 | 2000..2000 about count | Soldaten\n780 | 780..780 exact count | Soldaten",
            ),
            (
                "Gepflanzt wurden 1.500 Bäume, davon 57 Prozent im Norden.",
                "1.500 | 1500..1500 exact count | Bäume\n57 | 57..57 exact percent % | Bäume",
            ),
            (
                "Täglich passieren statt 160 über 185 Laster die Brücke.",
                "160 | 160..160 exact count | Laster\n185 | 185..? more_than count | Laster",
            ),
        ],
    );
}

#[test]
fn relative_clauses_are_of_the_noun_before_them() {
    check(
        Lang::German,
        &[
            (
                "Er folgt dem Ölpreis, der allein seit August um 25 Prozent zugelegt hat.",
                "25 | 25..25 exact percent % | Ölpreis | increase",
            ),
            ("Dort wurde ein Virus entdeckt, das 1,5 Mikrometer lang ist.", "1,5 | 1.5..1.5 exact measure µm | Virus"),
        ],
    );
}

#[test]
fn ordinals_minutes_and_numbers_that_are_names() {
    check(
        Lang::German,
        &[
            ("Die Tore schossen Muster (28.) und Beispiel (65.).", ""),
            ("Er feierte einen runden Geburtstag, den 60.", ""),
            ("Das Bild steht für die Zahl zwölf.", ""),
            (
                "Es folgen Sachsen-Anhalt (107) und Brandenburg (97).",
                "107 | 107..107 exact count\n97 | 97..97 exact count",
            ),
        ],
    );
}

#[test]
fn sums_have_what_they_are_of_beside_them() {
    check(
        Lang::German,
        &[
            (
                "Mexiko ist mit 23 Millionen Dollar der größte Empfänger.",
                "23 Millionen | 23000000..23000000 exact money USD",
            ),
            (
                "Das Amt erhielt Mittel in einer Höhe von 137 Millionen Euro.",
                "137 Millionen | 137000000..137000000 exact money EUR | Mittel",
            ),
            ("Der Preis liegt an der Börse pro Unze Gold bei 790 Dollar.", "790 | 790..790 exact money USD | Preis"),
        ],
    );
}

#[test]
fn prices_and_what_they_were_before() {
    check(
        Lang::German,
        &[
            (
                "Karten für Erwachsene kosten künftig sieben statt 6,50 Euro.",
                "sieben | 7..7 exact money EUR | Karten\n6,50 | 6.5..6.5 exact money EUR | Karten",
            ),
            (
                "Der Besuch kostet ab Januar 4,50 anstatt vier Euro.",
                "4,50 | 4.5..4.5 exact money EUR | Besuch\nvier | 4..4 exact money EUR | Besuch",
            ),
            (
                "Der Preis erhöht sich um zehn oder 20 Cent.",
                "zehn | 0.1..0.1 exact money EUR | Preis | increase\n20 | 0.2..0.2 exact money EUR | Preis | increase",
            ),
            (
                "Die Abgabe verändert sich von 120 auf 132 Euro.",
                "120 | 120..120 exact money EUR | Abgabe\n132 | 132..132 exact money EUR | Abgabe",
            ),
        ],
    );
}

#[test]
fn subjects_behind_times_and_participles() {
    check(
        Lang::German,
        &[
            (
                "Im Zeitraum von 8:00 bis 14:00 Uhr lag die Beteiligung bei 41,9 Prozent.",
                "41,9 | 41.9..41.9 exact percent % | Beteiligung",
            ),
            (
                "Später dürfte das auf der Decke lastende Gewicht rund 180 Tonnen betragen haben.",
                "180 | 180..180 about measure t | Gewicht",
            ),
            (
                "Ein Bewohner starb, zwei Bewohner erlitten Brüche, sechs weitere wurden gerettet.",
                "zwei | 2..2 exact count | Bewohner\nsechs | 6..6 exact count | Bewohner | additional",
            ),
            ("Geplant sind Flüge von sieben Tagen Dauer.", "sieben | 7..7 exact duration day | Flüge"),
        ],
    );
}

#[test]
fn english_nouns_verbs_and_ages_beside_names() {
    check(
        Lang::English,
        &[
            ("They spend 5% of their countries' economic output.", "5 | 5..5 exact percent % | output"),
            (
                "Oil production could rise sharply under their influence to 1.4 million barrels.",
                "1.4 million | 1400000..1400000 exact measure bbl | production",
            ),
            (
                "She was liked by 36 percent of adults and disliked by 24 percent.",
                "36 | 36..36 exact percent % | adults\n24 | 24..24 exact percent % | adults",
            ),
            ("Doria, 67, is said to care.", "67 | 67..67 exact age year"),
            ("Her friend Anna Jones, also 19, died too.", "19 | 19..19 exact age year"),
            ("The 19-year-old's death was confirmed.", "19 | 19..19 exact age year"),
            ("Anyone wanting to use it has to pony up $12.", "12 | 12..12 exact money USD"),
            ("Her father spoke to Nine News.", ""),
            ("He doubled down on the idea.", ""),
            ("What are articles 5 and 4?", ""),
        ],
    );
}

#[test]
fn hedges_before_an_article_and_before_time() {
    check(
        Lang::German,
        &[
            ("Sie dauerte nur gut zwölf Minuten.", "zwölf | 12..? more_than duration minute"),
            ("Das wäre zumindest ein Sieg und etwa ein Zeichen.", ""),
            ("Es wog etwa ein Kilo.", "ein | 1..1 about measure kg"),
            ("Hunderte von Millionen Menschen sprechen es.", "Hunderte von Millionen | ?..? vague vague | Menschen"),
            (
                "Er bekäme zehn oder fünfzehn Prozent der Stimmen.",
                "zehn | 10..10 exact percent % | Stimmen\nfünfzehn | 15..15 exact percent % | Stimmen",
            ),
            (
                "„Eines der beiden Stücke ist etwa 225 Gramm schwer“, hieß es.",
                "225 | 225..225 about measure g | Stücke",
            ),
        ],
    );
}

#[test]
fn sums_that_are_paid_and_levels_that_are_known() {
    check(
        Lang::English,
        &[
            ("Families were charged up to £1,500 a week.", "1,500 | ?..1500 at_most money GBP"),
            ("It will take charges totalling $5 million.", "5 million | 5000000..5000000 exact money USD | charges"),
            (
                "Revenue was $17 million, below the $18 million analysts expected.",
                "17 million | 17000000..17000000 exact money USD | Revenue\n18 million | 18000000..18000000 exact money USD | Revenue",
            ),
            (
                "It had $10.5 million in cash, down from $12.6 million three months earlier.",
                "10.5 million | 10500000..10500000 exact money USD | cash\n12.6 million | 12600000..12600000 exact money USD | cash\nthree | 3..3 exact duration month",
            ),
            ("There are 13% more homes available.", "13 | 13..13 exact percent % | homes | increase"),
            ("Smith led Jones 48% among men.", "48 | 48..48 exact percent %"),
        ],
    );
}

#[test]
fn models_multiples_and_large_measures() {
    check(
        Lang::English,
        &[
            ("Deliveries of the 777X were pushed back.", ""),
            ("They hold licences for 1.3m sq km.", "1.3m | 1300000..1300000 exact measure km²"),
            ("The team turned up more than 100 species.", "100 | 100..? more_than count | species"),
        ],
    );
}

#[test]
fn changes_told_in_the_perfect_and_of_what_lasts() {
    check(
        Lang::German,
        &[
            (
                "Die Gletscher haben 2,4 Prozent ihres Volumens verloren.",
                "2,4 | 2.4..2.4 exact percent % | Volumens | decrease",
            ),
            ("Die Laufzeit beträgt 26 Monate.", "26 | 26..26 exact duration month | Laufzeit"),
            (
                "Die Mitglieder erhalten in zwei Stufen mehr Geld: 210 Euro im August.",
                "zwei | 2..2 exact count | Stufen\n210 | 210..210 exact money EUR",
            ),
            (
                "Gut die Hälfte der Betroffenen nennt Russland (46 Prozent).",
                "Hälfte | 0.5..? more_than fraction | Betroffenen\n46 | 46..46 exact percent % | Betroffenen",
            ),
        ],
    );
}
