//! One table a field. In a text `[…]` is the figure with its hedge and unit, `<…>` the noun it
//! counts; `[+…]` and `[-…]` are the sizes of a rise and a fall.

use jiff::civil::{Date, date};

use super::{Subject, subjects};
use crate::configuration::Term;
use crate::language::Lang;
use crate::reading::{Change, Counted, Figure, Kind, Prose, Qualifier, Quantity};
use crate::text::{Document, Format, Span};

/// A Monday.
const DAY: Date = date(2025, 4, 28);

/// The subject of the figure that is marked in `marked`, as of [`DAY`].
fn subject(language: Lang, marked: &str) -> Subject {
    subject_on(language, marked, DAY, &[])
}

fn subject_on(language: Lang, marked: &str, day: Date, terms: &[Term]) -> Subject {
    let mut text = String::new();
    let (mut phrase, mut noun) = (Span::default(), None);
    let (mut change, mut start) = (Change::Total, 0);
    let mut characters = marked.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '[' => {
                start = text.len();
                change = match characters.peek() {
                    Some('+') => Change::Increase,
                    Some('-') => Change::Decrease,
                    _ => continue,
                };
                characters.next();
            }
            ']' => phrase = Span::new(start, text.len()),
            '<' => start = text.len(),
            '>' => noun = Some(Span::new(start, text.len())),
            _ => text.push(character),
        }
    }
    let document = Document::new(text, Format::Plain);
    let prose = Prose::new(&document, language);
    let sentence = prose.sentence_at(phrase.start);
    let words = phrase.of(&document.text);
    let has = |words: &str, units: &[&str]| units.iter().any(|unit| words.contains(unit));
    let (kind, unit) = if has(words, &["Prozentpunkt", "points"]) {
        (Kind::PercentagePoint, Some("pp"))
    } else if has(words, &["Prozent", "percent", "pct"]) {
        (Kind::Percent, Some("%"))
    } else if has(words, &["Euro", "Dollar", "dollar", "dlr"]) {
        (Kind::Money, Some("EUR"))
    } else {
        (Kind::Count, None)
    };
    let place = |span: Span| {
        let sentence = prose.sentence_at(span.start);
        (sentence, prose.tokens(sentence).iter().position(|token| token.span.overlaps(span)).expect("a token"))
    };
    let number = prose.tokens(sentence).iter().position(|token| phrase.contains(token.span) && token.is_number());
    let first = number.unwrap_or_else(|| place(phrase).1);
    let quantity = Quantity {
        figure: Figure {
            span: prose.tokens(sentence)[first].span,
            phrase,
            value: Some(1.0),
            low: None,
            high: None,
            last_digit: 1.0,
            qualifier: Qualifier::Exact,
            kind,
            unit: unit.map(str::to_owned),
            change,
        },
        sentence,
        tokens: first..first + 1,
        counted: noun.map(|span| Counted {
            span,
            text: span.of(&document.text).to_owned(),
            sentence: place(span).0,
            token: place(span).1,
        }),
    };
    subjects(&prose, &[quantity], &[None], Some(day), terms).remove(0)
}

fn joined<'s>(words: impl IntoIterator<Item = &'s String>) -> String {
    words.into_iter().map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// Fails with every row whose result is not the wanted one.
fn table<T: PartialEq + std::fmt::Debug>(rows: impl IntoIterator<Item = (&'static str, T, T)>) {
    let wrong: Vec<String> = rows
        .into_iter()
        .filter(|(_, found, wanted)| found != wanted)
        .map(|(text, found, wanted)| format!("{text}\n    found  {found:?}\n    wanted {wanted:?}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

use Lang::{English, German};

#[test]
fn the_head_and_the_thing_it_is() {
    table(
        [
            (German, "Es kamen [10.000] <Soldaten>.", "soldat", "soldier person"),
            (German, "Es dienen [600.000] <Soldat:innen>.", "soldat", "soldier person"),
            (German, "Es dienen [600.000] <Reservist*innen>.", "reservist", "soldier person"),
            (
                German,
                "Geliefert wurden [acht Millionen] Artillerie- und <Raketengeschosse>.",
                "geschoss",
                "ammunition weapon",
            ),
            (German, "Es starben [31] <US-Bürger>.", "burg", "resident person"),
            (German, "Die <Soldatenzahl> stieg auf [12.000].", "soldat", "soldier person"),
            (German, "Die <Zahl> der Toten stieg auf [31].", "tot", "dead person"),
            (German, "Es gab [31] <Tote>.", "tot", "dead person"),
            (German, "Bedroht sind [bis zu 250.000] von insgesamt 560.000 Arbeitsplätzen.", "arbeitsplatz", "job"),
            (German, "Es gab [300] <Verletzte>.", "verletzt", "wounded person"),
            (German, "[20] <Grippetote> meldete das Amt.", "tot", "dead person"),
            (German, "Das <Bruttoinlandsprodukt> sank um [-5 Prozent].", "bruttoinlandsprodukt", "gdp"),
            (German, "Die Wirtschaftsleistung ging um [-5 Prozent] zurück.", "wirtschaftsleist", "gdp"),
            (German, "Der Umsatz brach ein. Das <Minus> betrug [-5 Prozent].", "turnover", "turnover"),
            (German, "Die Forscher erwarten ein Wachstum von [+4,2 Prozent].", "gdp", "gdp"),
            (German, "Das Defizit betrug [158 Milliarden Euro].", "defizit", "deficit"),
            (German, "[300] <Kinder> spielten.", "kind", "child person"),
            (German, "[300] <Nordkoreaner> kamen zu dem Fest.", "nordkorean", "person"),
            (German, "Die Armee schickte [300] <Nordkoreaner>.", "nordkorean", "soldier person"),
            (German, "Das Ministerium schätzt das Kontingent auf [zehntausend] <Mann>.", "mann", "soldier person"),
            (German, "Der Verein hat [300] <Männer> aufgenommen.", "mann", "person"),
            (English, "Some [600,000] <soldiers> serve.", "soldier", "soldier person"),
            (English, "AMC's [135,000] <stockholders> have yet to agree.", "stockhold", "shareholder person"),
            (English, "It inherits unfunded pension <liabilities> of [232 million dollars].", "liabil", "liability"),
            (English, "S&P put [6.6 billion dlrs] of Chrysler securities under review.", "secur", "security"),
            (English, "The <number> of dead rose to [31].", "dead", "dead person"),
            (English, "Chrysler made a [1.5 billion dlr] takeover bid.", "bid", "bid"),
        ]
        .map(|(language, text, head, classes)| {
            let subject = subject(language, text);
            (
                text,
                (subject.head.clone().unwrap_or_default(), joined(&subject.classes)),
                (head.to_owned(), classes.to_owned()),
            )
        }),
    );
}

#[test]
fn the_role_comes_from_the_figures_own_words() {
    table([
        (German, "Nach Angaben des NIS wurden bereits [12'000] <Soldaten> entsandt.", "sent"),
        (German, "Südkorea schätzt, dass im Oktober [mehr als 10.000] <Soldaten> entsandt wurden und später weitere 3.000 hinzukamen.", "sent"),
        (German, "Zusätzlich dienen [600.000] <Soldat:innen> als Reservist:innen in der Armee.", "reserve"),
        (German, "Russland will die Verluste von [bis zu 600.000] <Soldaten> ausgleichen.", "casualties"),
        (German, "Die Nato geht von [bis zu 600.000] getöteten russischen <Soldaten> aus.", "killed"),
        (German, "Außerdem wurden Tausende Opfer gemeldet und im Januar [zwei] <Soldaten> lebend gefangen genommen.", "captured"),
        (German, "Außerdem wurden [Tausende] <Opfer> gemeldet und im Januar zwei Soldaten gefangen genommen.", "casualties"),
        (German, "Im Januar hatten Truppen [zwei] <Soldaten> in ihre Gewalt gebracht.", "captured"),
        (German, "Die Armee verfügt über [1,3 Millionen] aktive <Soldaten>.", "active"),
        (German, "Bei dem Brand kamen [sieben] <Menschen> ums Leben, 20 wurden verletzt.", "killed"),
        (German, "Bei dem Brand kamen sieben Menschen ums Leben, [20] <Menschen> wurden verletzt.", "wounded"),
        (German, "Es gab [31] <Tote> und 20 Verletzte.", "killed"),
        (German, "[300] <Menschen> starben und 20 wurden verletzt.", "killed"),
        (German, "300 <Menschen> starben und [20] wurden verletzt.", "wounded"),
        (German, "Der Konzern baut [3.000] <Stellen> ab.", "jobs_cut"),
        (German, "Seit August wurden [acht Millionen] <Geschosse> geliefert.", "supplied"),
        (German, "Das <BIP> sank um [-5 Prozent].", "decline"),
        (German, "Das Amt erwartet ein Wachstum von [4 Prozent].", "growth"),
        (German, "Exporte (minus [9,9 Prozent]) gingen zurück.", "decline"),
        (German, "Die <Arbeitslosenquote> stieg von 5 auf [5,9 Prozent].", ""),
        (German, "Die Aktie ist um [-3 Prozent] gefallen.", "decline"),
        (German, "An der Front sind [3.000] <Soldaten> gefallen.", "deployed killed"),
        (German, "Bedroht sind [bis zu 250.000] von insgesamt 560.000 Arbeitsplätzen.", "jobs_at_risk"),
        (German, "Bedroht sind bis zu 250.000 von insgesamt [560.000] <Arbeitsplätzen>.", ""),
        (English, "Another [2,250] <workers> are on indefinite layoff.", "jobs_cut"),
        (English, "AMC employs [more than 19,000] <people>.", "employed"),
        (English, "[Seven] <people> were killed and 30 injured.", "killed"),
        (English, "Seven <people> were killed and [30] injured.", "wounded"),
        (English, "GDP fell by [-5 percent].", "decline"),
        (English, "[12,000] <troops> were sent to Russia.", "sent"),
        (English, "At least [2,000] <troops> had been killed, wounded or captured.", "captured killed wounded"),
        (German, "Dabei wurden [300] <Soldaten> getötet, verletzt oder gefangen genommen.", "captured killed wounded"),
        (German, "Dabei wurden [300] <Soldaten> getötet, gefangen genommen oder verletzt.", "captured killed wounded"),
        (German, "[Sieben] <Menschen> wurden getötet, verletzt wurde niemand.", "killed"),
    ].map(|(language, text, roles)| {
        (text, joined(&subject(language, text).roles), roles.to_owned())
    }));
}

#[test]
fn an_umlaut_before_the_last_part_of_a_compound() {
    assert_eq!(
        joined(&subject(German, "Im Amt sind [300] <Behördenmitarbeiter>.").classes),
        joined(&subject(German, "Im Amt sind [300] <Mitarbeiter>.").classes)
    );
}

#[test]
fn a_users_terms_give_roles_too() {
    let terms = [Term { role: "killed".into(), words: vec!["Heldentod".into()] }];
    let text = "[300] <Soldaten> starben den Heldentod.";
    assert_eq!(joined(&subject_on(German, text, DAY, &terms).roles), "killed");
    let terms = [Term { role: "furloughed".into(), words: vec!["Freistellung".into()] }];
    let text = "Es gab [300] <Freistellungen>.";
    assert_eq!(joined(&subject_on(German, text, DAY, &terms).roles), "furloughed");
}

#[test]
fn countries_and_places_of_the_clause_and_whose_the_things_are() {
    table([
        (German, "Es kamen [3.000] nordkoreanische <Soldaten> nach Kursk.", "country:kp place:kursk", Some("country:kp")),
        (German, "Nach Schätzungen des US-Verteidigungsministeriums hat Nordkorea [etwa 10.000] <Soldaten> nach Russland geschickt.", "country:kp country:ru", None),
        (German, "Nach Informationen des südkoreanischen Geheimdienstes NIS wurden [12.000] <Soldaten> entsandt.", "", None),
        (German, "Pjöngjang hat [12.000] <Soldaten> entsandt.", "country:kp", None),
        (German, "[300] <Nordkoreaner> kamen.", "country:kp", Some("country:kp")),
        (German, "Es starben [31] <US-Bürger>.", "country:us", Some("country:us")),
        (German, "Es gab [20.000] ukrainische <Gefallene>.", "country:ua", Some("country:ua")),
        (German, "In Spanien (minus [12,4 Prozent]), Italien (minus 9,9 Prozent) schrumpft die <Wirtschaft>.", "country:es country:it", Some("country:es")),
        (German, "Erwartet werden 4,2 Prozent <Wachstum> für die 19 Staaten der Eurozone und [+4,1 Prozent] für die EU-27.", "country:eu country:ez", Some("country:eu")),
        (German, "Das deutsche BIP sank. Im Jahr 2021 dürfte die <Wirtschaft> um [+4,9 Prozent] zulegen.", "country:de", Some("country:de")),
        (German, "In der Stadt Kupjansk starben [drei] <Menschen>.", "place:kupjansk", None),
        (
            German,
            "Nordkorea hilft Moskau. Zusätzlich dienen [600.000] <Soldaten> als Reservisten.",
            "country:kp country:ru",
            None,
        ),
        (German, "In Dortmund wurde demonstriert. Es kamen [300] <Menschen>.", "place:dortmund", None),
        (German, "Er sieht in Spanien den Verlierer. Hier sank das <BIP> um [-12 Prozent].", "country:es", Some("country:es")),
        (English, "[12,000] North Korean <troops> arrived in Kursk.", "country:kp place:kursk", Some("country:kp")),
        (English, "According to the South Korean intelligence agency, [12,000] <troops> were sent to Russia.", "country:ru", None),
    ].map(|(language, text, actors, owner)| {
        let subject = subject(language, text);
        (text, (joined(&subject.actors), subject.owner.clone()), (actors.to_owned(), owner.map(str::to_owned)))
    }));
}

#[test]
fn the_organisation_that_the_things_belong_to() {
    table(
        [
            (
                English,
                "Chrysler Corp wants American Motors Corp. AMC's [135,000] <stockholders> have yet to agree.",
                "org:american motors",
            ),
            (
                English,
                "Chrysler Corp said it would buy AMC. The company mailed it to [135,000] <stockholders>.",
                "org:chrysler",
            ),
            (English, "The agency put [6.6 billion dlrs] of Chrysler <securities> under review.", "org:chrysler"),
            (English, "Workers fear for AMC. In all AMC employs [more than 19,000] <people>.", "org:amc"),
            (English, "Police said [300] <people> came.", ""),
            (
                English,
                "Chrysler Corp's bid for American Motors Corp leaves the future of its [19,000] <employees> in doubt.",
                "",
            ),
            (German, "Die Siemens AG hat [300.000] <Aktionäre>.", "org:siemens"),
            (German, "Der Verein hat [300] <Mitglieder>.", ""),
            (German, "Es wurden bei Angriffen von Palästinensern [24] <Israelis> getötet.", "country:il"),
        ]
        .map(|(language, text, owner)| (text, subject(language, text).owner.unwrap_or_default(), owner.to_owned())),
    );
}

/// A period as `first..last`, or one day.
fn period(subject: &Subject) -> String {
    subject.period.map_or_else(String::new, |period| {
        if period.first == period.last {
            period.first.to_string()
        } else {
            format!("{}..{}", period.first, period.last)
        }
    })
}

#[test]
fn stretches_of_time_end_where_the_text_says() {
    table(
        [
            (English, "In the three months to March <sales> rose [5 percent].", "2025-01-01..2025-03-31"),
            (English, "In the 12 weeks to 6 April <sales> rose [5 percent].", "2025-01-13..2025-04-06"),
            (English, "Over the past 12 months [90] <people> died.", "2024-04-28..2025-04-28"),
            (English, "In the 1990s there were [200] <farmers>.", "1990-01-01..1999-12-31"),
            (German, "In den zwölf Monaten bis Ende Dezember kamen [90] <Gäste>.", "2024-01-01..2024-12-31"),
            (German, "In den vergangenen drei Jahren starben [90] <Menschen>.", "2022-04-28..2025-04-28"),
            (German, "Im vergangenen Sommer lebten hier [180] <Soldaten>.", "2024-06-01..2024-08-31"),
            (English, "Next March [180] <soldiers> will live here.", "2026-03-01..2026-03-31"),
            (German, "Im Geschäftsjahr 2023/24 verkaufte er [90] <Autos>.", "2023-01-01..2024-12-31"),
            (German, "Von Januar bis März gab es [80] <Brände>.", "2025-01-01..2025-03-31"),
            (German, "Er stieg von drei Monaten bis auf [80] <Monate>.", ""),
        ]
        .map(|(language, text, wanted)| (text, period(&subject(language, text)), wanted.to_owned())),
    );
}

#[test]
fn the_time_that_the_figure_speaks_of() {
    table([
        (German, "Am Montag (28.04.2025) kamen [300] <Soldaten>.", "2025-04-28"),
        (German, "Am Donnerstag starben [drei] <Menschen>.", "2025-04-24"),
        (German, "Im Oktober wurden [10.000] <Soldaten> entsandt.", "2024-10-01..2024-10-31"),
        (German, "Am 23. Oktober kamen [3.000] <Soldaten>.", "2024-10-23"),
        (German, "Im Oktober kamen 10.000, in den ersten Monaten dieses Jahres kamen weitere [3.000] <Soldaten> hinzu.", "2025-01-01..2025-04-28"),
        (German, "Seit August 2023 wurden [acht Millionen] <Geschosse> geliefert.", "2023-08-01..2025-04-28"),
        (German, "Im vergangenen Jahr sank der Umsatz um [-5 Prozent].", "2024-01-01..2024-12-31"),
        (German, "2020 sank der Umsatz um [-5 Prozent].", "2020-01-01..2020-12-31"),
        (German, "Im dritten Quartal 2020 stieg der Umsatz um [+8 Prozent].", "2020-07-01..2020-09-30"),
        (German, "Im Sommerquartal stieg der Umsatz um [+8 Prozent].", "2024-07-01..2024-09-30"),
        (German, "Im laufenden Jahr soll das Defizit [171 Milliarden Euro] betragen, 2021 rund 87 Milliarden.", "2025-01-01..2025-12-31"),
        (German, "Im laufenden Jahr soll das Defizit 171 Milliarden betragen, 2021 [rund 87 Milliarden Euro].", "2021-01-01..2021-12-31"),
        (German, "Erwartet wird ein Rückgang von [-6 Prozent] in diesem und ein Wachstum von 4,2 Prozent im kommenden Jahr.", "2025-01-01..2025-12-31"),
        (German, "Erwartet wird ein Rückgang von sechs Prozent in diesem und ein Wachstum von [+4,2 Prozent] im kommenden Jahr.", "2026-01-01..2026-12-31"),
        (German, "Für 2021 rechnet er mit einem Anstieg um [+4,4 Prozent], für das Jahr 2022 mit 2,5 Prozent.", "2021-01-01..2021-12-31"),
        (German, "Für 2021 rechnet er mit einem Anstieg um 4,4 Prozent, für das Jahr 2022 mit [+2,5 Prozent].", "2022-01-01..2022-12-31"),
        (German, "Vor einem Jahr kamen [300] <Soldaten>.", "2024-01-01..2024-12-31"),
        (German, "Bis Ende 2026 sollen [500] <Wohnungen> entstehen.", "2026-09-01..2026-12-31"),
        (German, "Die Wirtschaft schrumpft 2020 stark. Das <Minus> beträgt [-5,1 Prozent].", "2020-01-01..2020-12-31"),
        (German, "Es kamen [2020] <Soldaten>.", ""),
        (German, "In dem 2011 ausgebrochenen Krieg starben [300] <Menschen>.", ""),
        (German, "Der 2011 erzielte <Gewinn> lag bei [300 Euro].", "2011-01-01..2011-12-31"),
        (English, "The firm had 2022 pre-tax <profit> of [174 million dollars] against 125 million for 2021.", "2022-01-01..2022-12-31"),
        (English, "In January [two] <soldiers> were captured.", "2025-01-01..2025-01-31"),
        (English, "Last year sales fell [-5 percent].", "2024-01-01..2024-12-31"),
        (English, "On October 23, 2024, [3,000] <troops> arrived.", "2024-10-23"),
        (English, "In 1986 sales rose [+3 pct].", "1986-01-01..1986-12-31"),
        // Counted from the year that the sentence names before.
        (German, "Die Kosten stiegen von 442 Millionen Euro im Jahr 2014 auf [757] <Millionen> im Jahr darauf.", "2015-01-01..2015-12-31"),
        (German, "Im Jahr 2014 waren es 442 Millionen, ein Jahr zuvor [300] <Millionen>.", "2013-01-01..2013-12-31"),
        (English, "There were 442 fires in 2014 and [757] <fires> a year later.", "2015-01-01..2015-12-31"),
        (English, "In 2004 there were 300 fires; 10 years later [500] <fires>.", "2014-01-01..2014-12-31"),
        (English, "In 2004 there were 300 fires; some years later [500] <fires>.", ""),
        (English, "In 2004 there were 300 fires; [500] <fires> came a year later than planned.", ""),
        (English, "In 2004 there were 300 fires; 9000 years later [500] <fires>.", ""),
        (English, "The company, founded in 1998, had 300 shops, against [200] <shops> a year earlier.", "2024-01-01..2024-12-31"),
        (English, "In 2020 there were 300 fires; [500] <fires> came in the year before the pandemic.", ""),
        (German, "Im Jahr 2014 waren es 442 Brände; einige Jahre später [300] <Brände>.", ""),
        (German, "Das 1998 gegründete Unternehmen schloss 300 Läden, ein Jahr davor [zwei] <Läden>.", ""),
        (German, "Während der Krise in den Fünfzigerjahren kamen [180.000] <Menschen>.", "1950-01-01..1959-12-31"),
        (English, "Sales fell [-57 pct] to 760 <cars> from 1,780 cars in the same period last year.", ""),
        (English, "Two years ago [300] <people> came.", "2023-01-01..2023-12-31"),
    ].map(|(language, text, wanted)| {
        (text, period(&subject(language, text)), wanted.to_owned())
    }));
}

#[test]
fn the_day_that_the_figure_was_given() {
    table(
        [
            ("Am 23. Oktober sprach das Pentagon noch von [3.000] <Soldaten>.", "2024-10-23", ""),
            (
                "Im September rechnete das Institut für 2020 noch mit einem Rückgang um [-5,2 Prozent].",
                "2024-09-01",
                "2020-01-01..2020-12-31",
            ),
            ("Im Oktober wurden [10.000] <Soldaten> entsandt.", "", "2024-10-01..2024-10-31"),
        ]
        .map(|(text, as_of, of)| {
            let subject = subject(German, text);
            let given = subject.as_of.map_or_else(String::new, |given| given.first.to_string());
            (text, (given, period(&subject)), (as_of.to_owned(), of.to_owned()))
        }),
    );
}

#[test]
fn whether_it_is_so() {
    use super::Modality::{Denied, Fact, Forecast, Limit, Planned, Possible};
    table(
        [
            (German, "Nordkorea hat [12.000] <Soldaten> entsandt.", Fact),
            (German, "Nordkorea will [12.000] <Soldaten> entsenden.", Planned),
            (German, "Nordkorea hat sich bereiterklärt, [100.000] <Soldaten> zu schicken.", Planned),
            (German, "Es heißt, dass [100.000] <Freiwillige> bereit sind, zu kämpfen.", Planned),
            (German, "Nordkorea könnte [bis zu 30.000] weitere <Soldaten> entsenden.", Possible),
            (German, "Insgesamt sollen [acht Millionen] <Geschosse> geliefert worden sein.", Fact),
            (German, "Bis 2030 sollen [500] <Wohnungen> gebaut werden.", Planned),
            (German, "Das Defizit soll [171 Milliarden Euro] betragen.", Forecast),
            (German, "Die <Wirtschaft> dürfte um [+4,9 Prozent] zulegen.", Forecast),
            (German, "Die <Wirtschaft> wird um [-6 Prozent] sinken.", Forecast),
            (German, "Heute wird ein <Soldat> entlassen, [300] <Soldaten> werden entsandt.", Fact),
            (German, "Das Institut rechnet mit einem Plus von [+4,9 Prozent].", Forecast),
            (German, "Die Institute erwarten, dass die <Exporte> um [+3 Prozent] steigen.", Forecast),
            (German, "Die Nato geht von [600.000] getöteten <Soldaten> aus.", Fact),
            (German, "Die Kommission geht für 2026 von [+3,5 Prozent] Wachstum aus.", Forecast),
            (German, "Moskau dementierte, dass [3.000] <Soldaten> gefallen seien.", Denied),
            (German, "Es kamen nicht [3.000] <Soldaten>, sondern 10.000.", Denied),
            (German, "Die Maskenpflicht gilt ab [50] <Teilnehmern>.", Limit),
            (German, "Es dürfen höchstens [zehn] <Gäste> kommen.", Limit),
            (German, "Der Konzern will 3.000 Stellen streichen und [zwei] <Werke> schließen.", Planned),
            (German, "Das <BIP> sank um [-5 Prozent], es dürfte bald steigen.", Fact),
            (English, "AMC plans to dismiss some of its [19,000] <employees>.", Fact),
            (English, "Chrysler agreed to buy the [46.1 pct] <stake>.", Fact),
            (German, "Die Bundesbank rechnet wegen der Krise mit einem Minus von [-5,1 Prozent].", Forecast),
            (
                German,
                "Nach einem Einbruch um [-5 Prozent] rechnet die Regierung mit einem Plus von drei Prozent.",
                Fact,
            ),
            (German, "Russland will die Verluste von [600.000] <Soldaten> ausgleichen.", Fact),
            (German, "Das Amt wies für 2020 ein Defizit von [158 Milliarden Euro] aus.", Fact),
            (German, "Die Anschläge haben [129] <Tote> gefordert.", Fact),
            (German, "Der Verband hat [129] <Busse> gefordert.", Planned),
            (English, "The bank has been offered [46.1 pct] of the company.", Planned),
            (German, "Es waren bereits [14.000] <Soldaten> beteiligt.", Fact),
            (English, "Chrysler plans to pay [350 million dollars].", Planned),
            (English, "It is asking shareholders to raise the number of <shares> to [500 million].", Planned),
            (English, "Chrysler has raised the number of <shares> to [500 million].", Fact),
            (English, "The <economy> is expected to grow by [+3 percent].", Forecast),
            (English, "The toll could rise to [300].", Possible),
            (English, "[Seven] <people> were killed.", Fact),
            (English, "The project had burned through [16 million dollars].", Fact),
            (English, "The bank projects growth of [3 percent].", Forecast),
            (English, "The company projects [3 billion dollars] in sales.", Forecast),
            (English, "The IMF in 2025 projects growth of [3 percent].", Forecast),
            (English, "Projects growth of [3 percent].", Forecast),
            (English, "The company projects $[3 billion] in sales.", Forecast),
            (German, "Ein Tempolimit brächte [3 Millionen Euro].", Fact),
        ]
        .map(|(language, text, wanted)| (text, subject(language, text).modality, wanted)),
    );
}

#[test]
fn rates() {
    table(
        [
            (German, "Russland verliert [1.200] <Soldaten> pro Tag.", Some("day")),
            (German, "Jede Woche kostet [3,5 Milliarden Euro].", Some("week")),
            (German, "Es gibt [30] <Fälle> je 100.000 Einwohner.", Some("100000")),
            (German, "Täglich kommen [300] <Menschen>.", Some("day")),
            (German, "Sie zahlen [300 Euro] im Monat.", Some("month")),
            (German, "Es kamen [300] <Menschen> im Jahr 2020.", None),
            (German, "Der Konzern streicht [300] <Stellen>.", None),
            (English, "Oil rose to [80 dollars] a barrel.", Some("barrel")),
            (English, "Holders get [four dlrs] a share.", Some("share")),
            (English, "A spokesman said [300] <people> came.", None),
            (English, "He got [200 dlrs] in the form of a 10-year note.", None),
        ]
        .map(|(language, text, rate)| (text, subject(language, text).rate, rate.map(str::to_owned))),
    );
}

#[test]
fn parts_of_another_number() {
    table(
        [
            (German, "Es kamen 12.000 Soldaten, darunter [500] <Offiziere>.", true),
            (German, "Es kamen 12.000 <Soldaten>, von denen [300] starben.", true),
            (German, "Es kamen [12.000] <Soldaten>, darunter 500 Offiziere.", false),
            (English, "Some 12,000 soldiers, including [500] <officers>, came.", true),
            (English, "Some [12,000] <soldiers>, including 500 officers, came.", false),
        ]
        .map(|(language, text, part)| (text, subject(language, text).part, part)),
    );
}

#[test]
fn the_words_that_narrow_the_noun() {
    table(
        [
            (German, "Die Armee hat [300] schwere <Geschosse>.", "schwer"),
            (German, "Es kamen [3.000] nordkoreanische <Soldaten>.", ""),
            (German, "Geliefert wurden [acht] <Raketengeschosse>.", "raketen"),
            (English, "[1,850] hourly <workers> were at home.", "hour"),
        ]
        .map(|(language, text, modifiers)| (text, joined(&subject(language, text).modifiers), modifiers.to_owned())),
    );
}
