//! What a text says, figure by figure. A line of the expectation is one figure:
//! `text | low..high qualifier kind unit | counted noun | change`, `?` for an open or absent end.

use super::*;
use crate::language::Lang;
use crate::text::{Document, Format};

/// Writes down the figures of `text`, one a line.
fn figures(lang: Lang, text: &str) -> String {
    let document = Document::new(text.into(), Format::Markdown);
    let prose = Prose::new(&document, lang);
    let bound = |bound: Option<f64>| bound.map_or_else(|| "?".to_owned(), |value| value.to_string());
    let name = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    quantities(&prose)
        .iter()
        .map(|quantity| {
            let figure = &quantity.figure;
            let mut line = format!(
                "{} | {}..{} {} {}",
                figure.span.of(text),
                bound(figure.low),
                bound(figure.high),
                name(serde_json::to_value(figure.qualifier).unwrap_or_default()),
                name(serde_json::to_value(figure.kind).unwrap_or_default()),
            );
            if let Some(unit) = &figure.unit {
                line = format!("{line} {unit}");
            }
            if let Some(counted) = &quantity.counted {
                line = format!("{line} | {}", counted.text);
            }
            if figure.change != Change::Total {
                line = format!("{line} | {}", name(serde_json::to_value(figure.change).unwrap_or_default()));
            }
            line
        })
        .collect::<Vec<_>>()
        .join("\n")
}

#[track_caller]
fn check(lang: Lang, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(figures(lang, text), *expected, "in: {text}");
    }
}

#[test]
fn german_number_forms() {
    check(
        Lang::German,
        &[
            ("Das Heer zählt 12'000 Soldaten.", "12'000 | 12000..12000 exact count | Soldaten"),
            ("Es kamen 10 000 Gäste.", "10 000 | 10000..10000 exact count | Gäste"),
            ("Gezählt wurden 1500 Fahrzeuge.", "1500 | 1500..1500 exact count | Fahrzeuge"),
            ("Die Stadt hat 1,3 Mio. Einwohner.", "1,3 Mio. | 1300000..1300000 exact count | Einwohner"),
            ("Es waren zwölftausend Zuschauer.", "zwölftausend | 12000..12000 exact count | Zuschauer"),
            ("Anderthalb Millionen Menschen flohen.", "Anderthalb Millionen | 1500000..1500000 exact count | Menschen"),
            ("Eine halbe Million Haushalte war ohne Strom.", "halbe Million | 500000..500000 exact count | Haushalte"),
            ("Tausende Helfer kamen.", "Tausende | ?..? vague vague | Helfer"),
            ("Mehrere hundert Betriebe schlossen.", "Mehrere hundert | ?..? vague vague | Betriebe"),
            ("Ein Dutzend Wagen brannte.", "Ein Dutzend | 12..12 exact count | Wagen"),
            ("Der Schaden geht in die Millionenhöhe.", "Millionen | ?..? vague vague | Schaden"),
        ],
    );
}

#[test]
fn what_a_german_verb_gives_a_size() {
    check(
        Lang::German,
        &[
            ("Der Dienst beziffert die Zahl der Verletzten auf 120.", "120 | 120..120 exact count | Verletzten"),
            ("Das Institut gab die Stärke mit 7,2 an.", "7,2 | 7.2..7.2 exact count | Stärke"),
            ("Das Beben hatte die Stärke 6,8.", "6,8 | 6.8..6.8 exact count | Stärke"),
            (
                "Im Juni stieg die Zahl der Arbeitslosen in Hessen um 4.000.",
                "4.000 | 4000..4000 exact count | Arbeitslosen | increase",
            ),
            ("Die Polizei begleitete den Zug mit 300 Beamten.", "300 | 300..300 exact count | Beamten"),
        ],
    );
}

#[test]
fn numbers_of_several_words() {
    check(
        Lang::German,
        &[
            (
                "Zwei Millionen dreihundert Haushalte.",
                "Zwei Millionen dreihundert | 2000300..2000300 exact count | Haushalte",
            ),
            (
                "Fünf und drei Viertel Millionen Tonnen.",
                "Fünf und drei Viertel Millionen | 5750000..5750000 exact measure t",
            ),
            ("Zwei Komma drei Prozent.", "Zwei Komma drei | 2.3..2.3 exact percent %"),
            (
                "Es starben zwei Männer und drei Frauen.",
                "zwei | 2..2 exact count | Männer\ndrei | 3..3 exact count | Frauen",
            ),
        ],
    );
    check(
        Lang::English,
        &[
            (
                "Four thousand three hundred and twenty-one homes burnt.",
                "Four thousand three hundred and twenty-one | 4321..4321 exact count | homes",
            ),
            ("It spent 3 million and a half dollars.", "3 million and a half | 3500000..3500000 exact money USD"),
            (
                "They sold 2 million and 300 stores closed.",
                "2 million | 2000000..2000000 exact count\n300 | 300..300 exact count | stores",
            ),
            ("See https://example.org/2024/31 and write to desk7@example.org.", ""),
        ],
    );
}

#[test]
fn parts_of_a_whole_by_their_name() {
    check(
        Lang::German,
        &[
            ("Ein Zwanzigstel der Fläche brannte.", "Ein Zwanzigstel | 0.05..0.05 exact fraction | Fläche"),
            ("Er aß ein halbes Brot.", "halbes | 0.5..0.5 exact fraction | Brot"),
            ("Das dauert eine halbe Ewigkeit.", ""),
        ],
    );
    check(
        Lang::English,
        &[
            ("One twenty-fifth of the area burnt.", "One twenty-fifth | 0.04..0.04 exact fraction | area"),
            ("It was the firm's twenty-fifth anniversary.", ""),
            (
                "A quarter of a million voters stayed away.",
                "A quarter of a million | 250000..250000 exact count | voters",
            ),
            (
                "Five billion and three quarters was spent.",
                "Five billion and three quarters | 5750000000..5750000000 exact count",
            ),
            ("One in 25 pupils was absent.", "One in 25 | 0.04..0.04 exact fraction | pupils"),
            ("It was the first of its kind and one in 2019.", ""),
        ],
    );
}

#[test]
fn a_small_letter_behind_digits_is_a_million_where_things_are_counted() {
    check(
        Lang::English,
        &[
            (
                "Some 1.2m people and 3m new homes lost power.",
                "1.2m | 1200000..1200000 about count | people\n3m | 3000000..3000000 exact count | homes",
            ),
            (
                "She won the 200m race in 3m waves.",
                "200 | 200..200 exact measure m | race\n3 | 3..3 exact measure m | waves",
            ),
        ],
    );
}

#[test]
fn one_quantity_in_two_units() {
    check(
        Lang::German,
        &[
            ("Es kostet 15 Euro und 50 Cent.", "15 Euro und 50 | 15.5..15.5 exact money EUR"),
            ("Es kostet 15 Euro 50.", "15 Euro 50 | 15.5..15.5 exact money EUR"),
            ("Für 15 Euro 50 Gäste.", "15 | 15..15 exact money EUR\n50 | 50..50 exact count | Gäste"),
        ],
    );
    check(
        Lang::English,
        &[
            ("He is 5 ft 6 in tall.", "5 ft 6 | 5.5..5.5 exact measure ft"),
            (
                "It paid 75 USD million and 30 MEUR.",
                "75 | 75000000..75000000 exact money USD\n30 | 30000000..30000000 exact money EUR",
            ),
        ],
    );
}

#[test]
fn ranges_with_signs_and_two_bounds() {
    check(
        Lang::German,
        &[
            ("Nachts minus 8 bis minus 3 Grad.", "8 bis minus 3 | -8..-3 range measure °C"),
            ("Zwischen minus 2 und plus 4 Grad.", "2 und plus 4 | -2..4 range measure °C"),
            (
                "Der Anteil ist größer als 10, aber kleiner als 20 Prozent.",
                "10, aber kleiner als 20 | 10..20 range percent % | Anteil",
            ),
            (
                "Mehr als 10 Tote und weniger als 20 Verletzte.",
                "10 | 10..? more_than count | Tote\n20 | ?..20 less_than count | Verletzte",
            ),
        ],
    );
    check(
        Lang::English,
        &[
            ("A rate of >= 30 or ~40 is high.", "30 | 30..? at_least count\n40 | 40..40 about count"),
            ("They found about 500 or more cases.", "500 | 500..? at_least count | cases"),
        ],
    );
}

#[test]
fn texts_cut_into_words() {
    check(
        Lang::English,
        &[
            (
                "sales rose 6 . 2 % to 80 , 000 units on nov . 6 .",
                "6 . 2 | 6.2..6.2 exact percent % | sales | increase\n80 , 000 | 80000..80000 exact count | units",
            ),
            ("On Nov. 6 it hit .25 percent.", ".25 | 0.25..0.25 exact percent %"),
        ],
    );
}

#[test]
fn currencies_of_other_countries() {
    check(
        Lang::German,
        &[
            (
                "Es gab 300 norwegische Kronen und 40 Mio. PLN.",
                "300 | 300..300 exact money NOK\n40 Mio. | 40000000..40000000 exact money PLN",
            ),
            ("In dem 5 Meter hohen Bau.", "5 | 5..5 exact measure m | Bau"),
        ],
    );
    check(
        Lang::English,
        &[
            (
                "They sent 40 million zlotys and KES 3m.",
                "40 million | 40000000..40000000 exact money PLN\n3m | 3000000..3000000 exact money KES",
            ),
            (
                "Three won, and the deal cost 1,200 won.",
                "Three | 3..3 exact count\n1,200 | 1200..1200 exact money KRW | deal",
            ),
        ],
    );
}

#[test]
fn powers_of_ten() {
    check(
        Lang::English,
        &[(
            "It has 6.02 × 10²³ atoms and 1.3x10^6 cells.",
            "6.02 × 10²³ | 602000000000000000000000..602000000000000000000000 exact count | atoms\n1.3x10^6 | 1300000..1300000 exact count | cells",
        )],
    );
}

#[test]
fn german_hedges_and_bounds() {
    check(
        Lang::German,
        &[
            ("Bis zu 14.000 Kämpfer stehen dort.", "14.000 | ?..14000 at_most count | Kämpfer"),
            ("Mindestens 31 Tote wurden geborgen.", "31 | 31..? at_least count | Tote"),
            ("Knapp 300 Gäste kamen.", "300 | 300..300 nearly count | Gäste"),
            ("Gut 300 Gäste kamen.", "300 | 300..? more_than count | Gäste"),
            ("Das Land verfügt über 40 Schiffe.", "40 | 40..40 exact count | Schiffe"),
            ("Das Land hat über 40 Schiffe.", "40 | 40..? more_than count | Schiffe"),
            ("Die Reise ging über drei Tage.", "drei | 3..3 exact duration day"),
            ("Er verfügt über fast 90 Boote.", "90 | 90..90 nearly count | Boote"),
            ("Zwischen 10 und 15 Häuser brannten.", "10 und 15 | 10..15 range count | Häuser"),
            ("Es fehlen 2 bis 3 Millionen Euro.", "2 bis 3 Millionen | 2000000..3000000 range money EUR"),
            (
                "Zwölf- bis fünfzehntausend Menschen kamen.",
                "Zwölf- bis fünfzehntausend | 12000..15000 range count | Menschen",
            ),
        ],
    );
}

#[test]
fn german_units() {
    check(
        Lang::German,
        &[
            ("Der Umsatz lag bei 1,3 Mrd. Euro.", "1,3 Mrd. | 1300000000..1300000000 exact money EUR | Umsatz"),
            ("Die Quote sank um 0,5 Prozentpunkte.", "0,5 | 0.5..0.5 exact percentage_point pp | Quote | decrease"),
            (
                "Eine 45-Jährige und ihr dreijähriger Sohn starben.",
                "45 | 45..45 exact age year\ndrei | 3..3 exact age year | Sohn",
            ),
            ("Sie feierten das 800-jährige Bestehen.", "800 | 800..800 exact duration year | Bestehen"),
            ("Der Minister kam zu einem dreitägigen Besuch.", "drei | 3..3 exact duration day | Besuch"),
            ("Es wurde minus 12 Grad kalt.", "12 | -12..-12 exact measure °C"),
            (
                "Zwei Drittel der Mitglieder stimmten zu.",
                "Zwei Drittel | 0.6666666666666666..0.6666666666666666 exact fraction | Mitglieder",
            ),
            ("Jeder Sechste ist krank.", "Jeder Sechste | 0.16666666666666666..0.16666666666666666 exact fraction"),
            (
                "Die Wirtschaft schaffte ein Plus von 4,1 Prozent.",
                "4,1 | 4.1..4.1 exact percent % | Wirtschaft | increase",
            ),
            ("Jeder Fünfte ist arm.", "Jeder Fünfte | 0.2..0.2 exact fraction"),
            ("Doppelt so viele Anträge gingen ein.", "Doppelt | 2..2 exact fraction | Anträge"),
            ("Die Anlage leistet 39 MW.", "39 | 39..39 exact measure MW | Anlage"),
        ],
    );
}

#[test]
fn the_counted_noun_in_german() {
    check(
        Lang::German,
        &[
            (
                "Mehr als 300 der 500 Beschäftigten streikten.",
                "300 | 300..? more_than count | Beschäftigten\n500 | 500..500 exact count | Beschäftigten",
            ),
            (
                "Geliefert wurden acht Millionen Artillerie- und Raketengeschosse.",
                "acht Millionen | 8000000..8000000 exact count | Raketengeschosse",
            ),
            ("Die Zahl der Toten stieg auf 31.", "31 | 31..31 exact count | Toten"),
            (
                "Im Mai kamen 500 Soldaten an, im Juni weitere 300.",
                "500 | 500..500 exact count | Soldaten\n300 | 300..300 exact count | Soldaten | additional",
            ),
            (
                "Es gab zehn Tote und mehr als 50 Verletzte.",
                "zehn | 10..10 exact count | Tote\n50 | 50..? more_than count | Verletzte",
            ),
            ("Der Fonds hat mehrere hundert Millionen Euro.", "mehrere hundert Millionen | ?..? vague vague"),
            (
                "Mit 27 von 35 Stimmen lehnte der Rat ab.",
                "27 | 27..27 exact count | Stimmen\n35 | 35..35 exact count | Stimmen",
            ),
            ("Zwei US-amerikanische Piloten stürzten ab.", "Zwei | 2..2 exact count | Piloten"),
            ("Mit Millionen von Toten war zu rechnen.", "Millionen | ?..? vague vague | Toten"),
            ("Sie kreist in einer 896 Kilometer hohen Umlaufbahn.", "896 | 896..896 exact measure km | Umlaufbahn"),
            ("Kinder unter 16 Jahren fahren frei.", "16 | ?..16 less_than age year"),
            ("Der Fahrer (43) schwieg.", "43 | 43..43 exact age year"),
            ("Zwei F-22-Kampfjets starteten.", "Zwei | 2..2 exact count | F-22-Kampfjets"),
            (
                "Das Bruttoinlandsprodukt stieg um 8,2 Prozent.",
                "8,2 | 8.2..8.2 exact percent % | Bruttoinlandsprodukt | increase",
            ),
            ("Bei der Wahl büßte sie 5,2 Prozent ein.", "5,2 | 5.2..5.2 exact percent % | decrease"),
        ],
    );
}

#[test]
fn a_noun_ends_before_a_hyphen_of_whatever_kind() {
    check(
        Lang::German,
        &[
            ("Das Heer verlor 300 Panzer- oder mehr.", "300 | 300..300 exact count | Panzer"),
            ("Das Heer verlor 300 Panzer\u{2011} oder mehr.", "300 | 300..300 exact count | Panzer"),
            (
                "Es kamen 20 F\u{2011}22\u{2011}Kampfflugzeuge.",
                "20 | 20..20 exact count | F\u{2011}22\u{2011}Kampfflugzeuge",
            ),
        ],
    );
}

#[test]
fn a_unit_or_noun_said_once_for_two_numbers() {
    check(
        Lang::German,
        &[
            (
                "Der Lohn steigt von 12,41 auf 12,82 Euro.",
                "12,41 | 12.41..12.41 exact money EUR | Lohn\n12,82 | 12.82..12.82 exact money EUR | Lohn",
            ),
            (
                "Die Zahl der Nutzer stieg von 3 auf 5 Millionen.",
                "3 | 3000000..3000000 exact count | Nutzer\n5 Millionen | 5000000..5000000 exact count | Nutzer",
            ),
            ("Männer im Alter von 19 und 22 Jahren.", "19 | 19..19 exact age year\n22 | 22..22 exact age year"),
            (
                "Es kamen 300, 20 Prozent mehr als im Mai.",
                "300 | 300..300 exact count\n20 | 20..20 exact percent % | increase",
            ),
            (
                "Der Verein zählte 58 Millionen Besucher, dreimal so viele wie zuvor.",
                "58 Millionen | 58000000..58000000 exact count | Besucher\ndrei | 3..3 exact fraction | Besucher",
            ),
            (
                "Die Firma machte 5 Millionen Euro Umsatz, zwölf Prozent mehr als zuvor.",
                "5 Millionen | 5000000..5000000 exact money EUR | Umsatz\nzwölf | 12..12 exact percent % | Umsatz | increase",
            ),
        ],
    );
    check(
        Lang::English,
        &[
            (
                "Two men, aged 19 and 22, fled.",
                "Two | 2..2 exact count | men\n19 | 19..19 exact age year\n22 | 22..22 exact age year",
            ),
            ("They shot down 58 of 67 drones.", "58 | 58..58 exact count | drones\n67 | 67..67 exact count | drones"),
            (
                "Rates rose by a quarter of a percentage point.",
                "a quarter | 0.25..0.25 exact percentage_point pp | Rates | increase",
            ),
        ],
    );
}

#[test]
fn the_way_a_change_goes_in_german() {
    check(
        Lang::German,
        &[
            (
                "Die Zahl der Unfälle ging um 3 Prozent auf 200 zurück.",
                "3 | 3..3 exact percent % | Unfälle | decrease\n200 | 200..200 exact count | Unfälle",
            ),
            ("Das Feuer ist zu 20 Prozent unter Kontrolle.", "20 | 20..20 exact percent % | Feuer"),
            ("Der Gewinn lag 20 Prozent unter dem Vorjahr.", "20 | 20..20 exact percent % | Gewinn | decrease"),
            ("Er prüft das über drei Jahre von außen.", "drei | 3..3 exact duration year"),
            (
                "Das Paket: ein Kredit über 50 Millionen Euro.",
                "50 Millionen | 50000000..50000000 exact money EUR | Kredit",
            ),
            (
                "Unter dem Strich stand ein Verlust von 58 Millionen Euro.",
                "58 Millionen | 58000000..58000000 exact money EUR | Verlust",
            ),
        ],
    );
}

#[test]
fn what_is_compared_keeps_its_noun_and_its_way() {
    check(
        Lang::English,
        &[
            (
                "Exports fell 4%, compared with a 2% drop in May.",
                "4 | 4..4 exact percent % | Exports | decrease\n2 | 2..2 exact percent % | Exports | decrease",
            ),
            (
                "Growth is put at 2%, below the bank's forecast of 3%.",
                "2 | 2..2 exact percent % | Growth | increase\n3 | 3..3 exact percent % | Growth | increase",
            ),
            (
                "The bank cut its key rate by 25 basis points to 4.75%.",
                "25 | 25..25 exact count | points | decrease\n4.75 | 4.75..4.75 exact percent % | rate",
            ),
            ("It struck 30 miles north of the capital.", "30 | 30..30 exact measure mi"),
            (
                "The index closed 1.2% lower at 7,412.",
                "1.2 | 1.2..1.2 exact percent % | index | decrease\n7,412 | 7412..7412 exact count | index",
            ),
            ("The pass rate fell to 67.8%.", "67.8 | 67.8..67.8 exact percent % | rate"),
            ("The production index, base 1980, registered 93.3.", "93.3 | 93.3..93.3 exact count | index"),
            ("The accounts showed exports at a new high, up 35%.", "35 | 35..35 exact percent % | exports | increase"),
            (
                "It dropped one place to five and into the last 16 of the cup.",
                "one | 1..1 exact count | place | decrease",
            ),
            (
                "Four million children under five are ill.",
                "Four million | 4000000..4000000 exact count | children\nfive | ?..5 less_than age year",
            ),
        ],
    );
    check(
        Lang::German,
        &[
            (
                "Die Bank senkte den Leitzins um 25 Basispunkte auf 4 Prozent.",
                "25 | 25..25 exact count | Basispunkte | decrease\n4 | 4..4 exact percent % | Leitzins",
            ),
            (
                "Der Pegel sank um 1,20 Meter auf 4 Meter.",
                "1,20 | 1.2..1.2 exact measure m | Pegel | decrease\n4 | 4..4 exact measure m | Pegel",
            ),
            ("Der Leitindex schloss 1,2 Prozent tiefer.", "1,2 | 1.2..1.2 exact percent % | Leitindex | decrease"),
            ("Eine Umfrage unter 2.000 Wählern.", "2.000 | 2000..2000 exact count | Wählern"),
            ("Das Bild wurde tausendfach geteilt.", "tausendfach | ?..? vague vague"),
        ],
    );
}

#[test]
fn where_an_english_noun_phrase_ends() {
    check(
        Lang::English,
        &[
            ("The 34-year-old striker scored.", "34 | 34..34 exact age year | striker"),
            ("It left 2,900 people dead.", "2,900 | 2900..2900 exact count | people"),
            ("Winds of up to 120 mph knocked out power.", "120 | ?..120 at_most measure mph | Winds"),
            ("The fire is 20% contained.", "20 | 20..20 exact percent % | fire"),
            ("It has a 95% share.", "95 | 95..95 exact percent % | share"),
            ("It cut the risk of death by 31%.", "31 | 31..31 exact percent % | risk | decrease"),
            (
                "The score dropped four points to 38%.",
                "four | 4..4 exact count | points | decrease\n38 | 38..38 exact percent % | score",
            ),
            ("Migration fell to 431,000 last year.", "431,000 | 431000..431000 exact count | Migration"),
            ("They stole goods worth £15,000.", "15,000 | 15000..15000 exact money GBP | goods"),
            (
                "They lost six of their last seven games.",
                "six | 6..6 exact count | games\nseven | 7..7 exact count | games",
            ),
        ],
    );
}

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
fn no_text_makes_the_reader_stumble() {
    // Cuts through every character of a text that has one of everything.
    let text = "„Zwölf- bis 15.000“ US$ 3,5 Mrd. – 1/2 ½ -5 °C (32) 45-Jähriger 2:1 §4 +49 89 1234567 zehn\u{308}000 1.2.3,4 €\u{a0}7";
    for (start, _) in text.char_indices() {
        for (end, _) in text[start..].char_indices().step_by(7) {
            figures(Lang::German, &text[start..start + end]);
            figures(Lang::English, &text[start..start + end]);
        }
    }
}
