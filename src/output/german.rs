//! Everything `beleg` says in German, so that it is read and changed in one place.
//!
//! Short, concrete, no blame. Sources stand in brackets and figures after `nennen`, where German
//! inflects neither.

use super::facts::{Facts, Said};
use super::messages::{Speech, Tally, list};
use crate::checking::{FixKind, Operation, Reason, Relation, Severity};
use crate::corpus::Summary;
use crate::language::{Lang, date};
use crate::reading::{Change, Modality, Qualifier};

pub(super) struct German;

impl Speech for German {
    fn message(&self, facts: &Facts<'_>) -> String {
        let Facts { figure, .. } = facts;
        match facts.reason {
            Reason::OtherFigures { .. } | Reason::LongScale | Reason::PointsForPercent => {
                format!("{} {}, nicht {figure}.", reports_name(facts), figures(&facts.against()))
            }
            Reason::Digits => format!(
                "{} {}, nicht {figure}: Sind Ziffern vertauscht oder verloren?",
                reports_name(facts),
                figures(&facts.against())
            ),
            Reason::NotSaidWhose => format!(
                "Umstritten und ohne Quelle: {}, dagegen {}.",
                figures(&facts.with(&[Relation::Agrees])),
                figures(&facts.against())
            ),
            Reason::SourceSaidOther => match &facts.source {
                Some(source) => format!("{source}: {}, nicht {figure}.", by_day(&facts.against())),
                None => format!("Diese Quelle nennt {}, nicht {figure}.", by_day(&facts.against())),
            },
            Reason::OtherSource => format!(
                "{figure} stammt in den Berichten von anderer Seite: {}.",
                Said::origins(&facts.with(&[Relation::Agrees]))
            ),
            Reason::SourceUnheard => match &facts.source {
                Some(source) if facts.reported.is_empty() => {
                    format!("Kein Bericht gibt eine Zahl dieser Quelle wieder ({source}).")
                }
                Some(source) => format!(
                    "Kein Bericht gibt eine Zahl dieser Quelle wieder ({source}); berichtet sind {}.",
                    figures(&facts.with(&[]))
                ),
                None => "Kein Bericht gibt eine Zahl dieser Quelle wieder.".into(),
            },
            Reason::HedgeDropped | Reason::BoundTurned => {
                format!("{} {}, im Entwurf „{figure}“.", reports_say(facts), quoted(&facts.with(&[])))
            }
            Reason::RangeCollapsed => {
                format!("{} eine Spanne, {}, der Entwurf nur {figure}.", reports_name(facts), figures(&facts.with(&[])))
            }
            Reason::WrongDirection => format!("{figure} passt nicht zu {}.", figures(&facts.with(&[]))),
            Reason::TooExact => {
                format!("So genau ist {figure} nicht berichtet: {} {}.", reports_name(facts), figures(&facts.with(&[])))
            }
            Reason::Midpoint => {
                format!("Kein Bericht nennt {figure}; berichtet sind {}.", figures(&facts.with(&[])))
            }
            Reason::WronglyRounded => {
                format!("{figure} ist falsch gerundet: {} {}.", reports_name(facts), figures(&facts.with(&[])))
            }
            Reason::Superseded => match facts.latest() {
                Some(said) => format!("{figure} ist überholt, neuer ist {}.", figures(&[said])),
                None => format!("{figure} ist überholt."),
            },
            Reason::LevelAndChange if facts.claim.figure.change == Change::Total => {
                format!(
                    "{figure} ist in den Berichten die Veränderung, nicht der Stand ({}).",
                    Said::origins(&facts.with(&[]))
                )
            }
            Reason::LevelAndChange => {
                format!(
                    "{figure} ist in den Berichten der Stand, nicht die Veränderung ({}).",
                    Said::origins(&facts.with(&[]))
                )
            }
            Reason::IncrementAsTotal => {
                format!("{figure}: Das kam hinzu und ist keine Gesamtzahl ({}).", Said::origins(&facts.with(&[])))
            }
            Reason::RateAsTotal if facts.claim.subject.rate.is_some() => format!(
                "{figure} gilt in den Berichten {}, nicht {} ({}).",
                rate(facts),
                per(facts.claim.subject.rate.as_deref()),
                Said::origins(&facts.with(&[]))
            ),
            Reason::RateAsTotal => {
                format!("{figure} gilt {} und ist keine Gesamtzahl ({}).", rate(facts), Said::origins(&facts.with(&[])))
            }
            Reason::TotalAsRate => {
                let rate = facts.claim.subject.rate.as_deref();
                let each = rate.map_or_else(|| "für jeden Einzelnen".into(), |rate| per(Some(rate)));
                format!(
                    "{figure} gilt in den Berichten insgesamt, nicht {} ({}).",
                    each,
                    Said::origins(&facts.with(&[]))
                )
            }
            Reason::OfItsNeighbour => {
                format!("{figure} gehört im Bericht zu etwas anderem ({}).", Said::origins(&facts.with(&[])))
            }
            Reason::OfAnotherTime => {
                format!("{figure} gilt in den Berichten für eine andere Zeit ({}).", Said::origins(&facts.with(&[])))
            }
            Reason::OfSomethingElse => {
                let others: Vec<String> = facts.other_nouns().iter().map(|noun| format!("„{noun}“")).collect();
                let others = list(&others, "und", more);
                match facts.claim.subject.counts.as_deref() {
                    // In quotation marks, for nouns keep the endings that they have there.
                    Some(noun) if !others.is_empty() => format!(
                        "{figure} steht in den Berichten bei {others}, im Entwurf bei „{noun}“ ({}).",
                        Said::origins(&facts.with(&[]))
                    ),
                    _ => format!(
                        "{figure} gilt in den Berichten für etwas anderes ({}).",
                        Said::origins(&facts.with(&[]))
                    ),
                }
            }
            Reason::NotYetFact => {
                format!("{figure} ist in den Berichten {}: {}.", modality(facts), figures(&facts.with(&[])))
            }
            Reason::Denied => {
                format!("{figure} wird in den Berichten bestritten ({}).", Said::origins(&facts.with(&[])))
            }
            Reason::OneOrigin => format!("Alle Berichte gehen auf eine einzige Quelle zurück: {}.", facts.first_who()),
            Reason::OnlyPassedOn => match &facts.source {
                Some(source) => format!("{source} gibt die Zahl nur weiter; die Quelle ist: {}.", facts.first_who()),
                None => format!("Die Agentur gibt die Zahl nur weiter; die Quelle ist: {}.", facts.first_who()),
            },
            Reason::Withdrawn => {
                format!(
                    "Der Bericht mit {figure} wurde zurückgezogen oder berichtigt ({}).",
                    Said::origins(&facts.with(&[Relation::Retracted]))
                )
            }
            Reason::QuotedOtherwise => {
                format!("Im Zitat steht in den Berichten {}, nicht {figure}.", figures(&facts.with(&[])))
            }
            Reason::AtOddsWithDraft => match facts.elsewhere.first() {
                Some(other) => {
                    format!("Der Entwurf widerspricht sich: hier {figure}, in Zeile {} {}.", other.line, other.text)
                }
                None => format!("Der Entwurf widerspricht sich: {figure} steht anderswo anders."),
            },
            Reason::Miscalculated { operation, .. } => {
                let result = facts.result.as_deref().unwrap_or_default();
                match operation {
                    Operation::Sum => format!("Zusammen sind das {result}, nicht {figure}."),
                    Operation::Difference => format!("Der Unterschied ist {result}, nicht {figure}."),
                    Operation::PercentChange | Operation::PointChange => {
                        format!("Die Änderung beträgt {result}, nicht {figure}.")
                    }
                    Operation::Share => format!("Der Anteil ist etwa {result}, nicht {figure}."),
                    Operation::Whole => format!("Das Ganze wäre etwa {result}, nicht {figure}."),
                    Operation::Part | Operation::Each | Operation::Product | Operation::Conversion => {
                        format!("Das wären etwa {result}, nicht {figure}.")
                    }
                    Operation::Multiple => format!("Das ist das {result}-Fache, nicht {figure}."),
                }
            }
            Reason::AttributionMissing => {
                format!("Die Berichte sagen, von wem {figure} stammt: {}.", Said::origins(&facts.with(&[])))
            }
            Reason::NothingReported => format!("Kein Bericht nennt {figure} oder eine andere Zahl dazu."),
        }
    }

    fn why(&self, facts: &Facts<'_>) -> String {
        let same = same(facts);
        let Facts { figure, .. } = facts;
        match facts.reason {
            Reason::OtherFigures { origins } => match origins {
                0 | 1 if facts.reports > 1 => {
                    format!("{same}; {} Berichte, alle aus einer Quelle, und keiner lässt {figure} zu.", facts.reports)
                }
                more if facts.reports > *more && *more > 1 => format!(
                    "{same}; {} Berichte, {more} voneinander unabhängige Quellen, und keine lässt {figure} zu.",
                    facts.reports
                ),
                0 | 1 => format!("{same}; alle Angaben gehen auf eine Quelle zurück, und keine lässt {figure} zu."),
                more => format!("{same}; {more} voneinander unabhängige Quellen, und keine lässt {figure} zu."),
            },
            Reason::Digits => format!("{same}; es sind dieselben Ziffern in anderer Folge oder Anzahl."),
            Reason::PointsForPercent => {
                "Prozent ist eine Änderung im Verhältnis zum Ausgangswert, Prozentpunkte sind der Abstand zweier Prozentzahlen.".into()
            }
            Reason::LongScale => {
                "Das englische „billion“ ist im Deutschen die Milliarde, „trillion“ die Billion.".into()
            }
            Reason::NotSaidWhose => {
                format!("{same}; die Quellen widersprechen sich, und der Entwurf sagt nicht, wessen Zahl er nimmt.")
            }
            Reason::SourceSaidOther => format!("{same}; der Entwurf beruft sich auf diese Quelle."),
            Reason::OtherSource => match &facts.source {
                Some(source) => format!("{same}; der Entwurf schreibt die Zahl einer anderen Quelle zu ({source})."),
                None => format!("{same}; der Entwurf schreibt die Zahl einer anderen Quelle zu."),
            },
            Reason::SourceUnheard => format!("{same}; in den Berichten kommt die genannte Quelle damit nicht vor."),
            Reason::HedgeDropped => match facts.reported_qualifier() {
                Some(Qualifier::AtMost | Qualifier::LessThan) => {
                    format!("{same}; berichtet ist eine Obergrenze, im Entwurf steht eine feste Zahl.")
                }
                Some(Qualifier::AtLeast | Qualifier::MoreThan) => {
                    format!("{same}; berichtet ist eine Untergrenze, im Entwurf steht eine feste Zahl.")
                }
                Some(Qualifier::About | Qualifier::Nearly) => {
                    format!("{same}; berichtet ist eine Schätzung, im Entwurf steht eine feste Zahl.")
                }
                _ => format!("{same}; ohne den Zusatz klingt die Zahl fester, als sie berichtet ist."),
            },
            Reason::BoundTurned => match facts.reported_qualifier() {
                Some(Qualifier::AtMost | Qualifier::LessThan) => {
                    format!("{same}; aus einer Obergrenze ist eine Untergrenze geworden.")
                }
                _ => format!("{same}; aus einer Untergrenze ist eine Obergrenze geworden."),
            },
            Reason::RangeCollapsed => format!("{same}; die Quelle legt sich nicht auf eine Zahl fest."),
            Reason::WrongDirection => match facts.claim.figure.qualifier {
                Qualifier::Nearly | Qualifier::LessThan | Qualifier::AtMost => {
                    format!("{same}; dass es weniger seien, ist nicht berichtet.")
                }
                _ => format!("{same}; dass es mehr seien, ist nicht berichtet."),
            },
            Reason::TooExact => format!("{same}; keine Angabe ist so genau."),
            Reason::Midpoint => format!("{same}; die Zahl liegt zwischen den berichteten, so nennt sie niemand."),
            Reason::WronglyRounded => format!("{same}; gerundet ergibt die berichtete Zahl eine andere."),
            Reason::Superseded => {
                let what = if facts.origins() > 1 {
                    "die Zahl wurde seither fortgeschrieben"
                } else {
                    "dieselbe Quelle hat ihre Zahl seither geändert"
                };
                match facts.replaced_on() {
                    Some(day) => format!("{same}; {what}, {figure} war der Stand vom {}.", date(day, Lang::German)),
                    None => format!("{same}; {what}."),
                }
            }
            Reason::LevelAndChange => {
                format!("{same}; die Größe einer Veränderung ist nicht der neue Stand{}.", quoted_report(facts))
            }
            Reason::IncrementAsTotal => {
                format!("{same}; in den Berichten kommt die Zahl zu einer früheren hinzu{}.", quoted_report(facts))
            }
            Reason::RateAsTotal if facts.claim.subject.rate.is_some() => {
                format!("{same}; der Entwurf bezieht die Zahl auf etwas anderes{}.", quoted_report(facts))
            }
            Reason::RateAsTotal => {
                format!("{same}; im Entwurf fehlt, worauf sich die Zahl bezieht{}.", quoted_report(facts))
            }
            Reason::TotalAsRate => {
                format!(
                    "{same}; der Entwurf gibt für jeden Teil an, was in den Berichten für alles zusammen steht{}.",
                    quoted_report(facts)
                )
            }
            Reason::OfItsNeighbour => {
                format!("Bei dem, was der Entwurf nennt, steht dort eine andere Zahl{}.", quoted_report(facts))
            }
            Reason::OfAnotherTime => format!("{same}, aber nicht um dieselbe Zeit{}.", quoted_report(facts)),
            Reason::OfSomethingElse => {
                format!("Die Zahl ist dieselbe, gezählt wird etwas anderes{}.", quoted_report(facts))
            }
            Reason::NotYetFact | Reason::Denied => {
                format!("{same}; der Entwurf stellt es als Tatsache hin{}.", quoted_report(facts))
            }
            Reason::OneOrigin => match facts.reports {
                0 | 1 => "Es gibt nur einen Bericht dazu.".into(),
                more => format!("{same}; {more} Berichte, aber alle stützen sich auf diese Quelle."),
            },
            Reason::OnlyPassedOn => format!("{same}; im Bericht beruft sich die Agentur auf diese Quelle."),
            Reason::Withdrawn => format!("{same}; die Quelle steht zu dieser Fassung nicht mehr."),
            Reason::QuotedOtherwise => "Es ist dasselbe Zitat, nur die Zahl ist eine andere.".into(),
            Reason::AtOddsWithDraft => format!("{same}; beides zugleich kann nicht stimmen."),
            Reason::Miscalculated { .. } => {
                let parts: Vec<String> = facts.elsewhere.iter().map(|other| other.text.clone()).collect();
                match parts.as_slice() {
                    [] => "Nachgerechnet mit den Zahlen des Entwurfs.".into(),
                    parts => format!("Nachgerechnet mit {}.", list(parts, "und", more)),
                }
            }
            Reason::AttributionMissing => format!("{same}; der Entwurf nennt die Zahl als seine eigene."),
            Reason::NothingReported => match facts.noun {
                Some(noun) => format!("In den Berichten findet sich nichts Vergleichbares ({noun})."),
                None => "In den Berichten findet sich nichts Vergleichbares.".into(),
            },
        }
    }

    fn fix_title(&self, fix: &FixKind) -> String {
        match fix {
            FixKind::UseFigure { figure, source: Some(source) } => format!("„{figure}“ schreiben ({source})"),
            FixKind::UseFigure { figure, source: None } => format!("„{figure}“ schreiben"),
            FixKind::AddAttribution { attribution } => format!("Quelle nennen: „{attribution}“"),
            FixKind::SwapSource { source } => format!("Quelle ändern: „{source}“"),
            FixKind::UseSpread { spread } => format!("Spanne schreiben: „{spread}“"),
            FixKind::RestoreWording { wording } => format!("Wie berichtet schreiben: „{wording}“"),
            FixKind::UseResult { result } => format!("Ergebnis einsetzen: „{result}“"),
        }
    }

    fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Error => "Fehler",
            Severity::Warning => "Warnung",
            Severity::Information => "Hinweis",
            Severity::Hint => "Anregung",
        }
    }

    fn help(&self) -> &'static str {
        "Vorschlag"
    }

    fn note(&self) -> &'static str {
        "Grund"
    }

    fn let_stand(&self) -> &'static str {
        "Bleibt so"
    }

    fn summary(&self, tally: &Tally) -> String {
        let mut parts = vec![format!("{} belegt", tally.backed)];
        parts.push(counted(tally.errors, "Fehler", "Fehler"));
        parts.push(counted(tally.warnings, "Warnung", "Warnungen"));
        if tally.remarks > 0 {
            parts.push(counted(tally.remarks, "Hinweis", "Hinweise"));
        }
        format!("{} geprüft: {}", counted(tally.figures, "Zahl", "Zahlen"), parts.join(", "))
    }

    fn unsourced(&self, figures: &[String], more: usize) -> String {
        let total = figures.len() + more;
        let dots = if more > 0 { ", …" } else { "" };
        format!("ohne Bericht: {} ({}{dots})", counted(total, "Zahl", "Zahlen"), figures.join(", "))
    }

    fn ignored(&self, count: usize) -> String {
        format!("{} als geprüft markiert (--show-ignored zeigt sie)", counted(count, "Befund", "Befunde"))
    }

    fn nothing_found(&self, words: &str) -> String {
        format!("Keine berichtete Zahl passt zu „{words}“.")
    }

    fn indexed(&self, summary: &Summary) -> String {
        let Summary { reports, figures, read, removed, .. } = *summary;
        let stand = format!("{}, {}", counted(reports, "Bericht", "Berichte"), counted(figures, "Zahl", "Zahlen"));
        match (read, removed) {
            (0, 0) => format!("{stand}: nichts Neues"),
            (read, 0) => format!("{stand}: {read} neu gelesen"),
            (read, removed) => format!("{stand}: {read} neu gelesen, {removed} entfernt"),
        }
    }

    fn skipped(&self, count: usize) -> String {
        format!("{} übersprungen:", counted(count, "Datei", "Dateien"))
    }
}

/// `3 Warnungen`, `1 Warnung`.
fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// `Der Bericht nennt`, `Die Berichte nennen`.
fn reports_name(facts: &Facts<'_>) -> &'static str {
    if facts.reports == 1 { "Der Bericht nennt" } else { "Die Berichte nennen" }
}

/// `Im Bericht steht`, `In den Berichten steht`.
fn reports_say(facts: &Facts<'_>) -> &'static str {
    if facts.reports == 1 { "Im Bericht steht" } else { "In den Berichten steht" }
}

/// `12.000 (NIS, 24.10.2024) und rund 10.000 (Pentagon)`
fn figures(said: &[&Said<'_>]) -> String {
    let items: Vec<String> =
        Said::by_figure(said).iter().map(|(text, origins)| format!("{text} ({origins})")).collect();
    if items.is_empty() { "andere Zahlen".into() } else { list(&items, "und", more) }
}

/// `rund 10.000 (4.11.2024 und 2 weitere Berichte)`, of one source that is named already.
fn by_day(said: &[&Said<'_>]) -> String {
    let item = |said: &&Said<'_>| match said.more_reports() {
        0 => format!("{} ({})", said.text, said.when()),
        more => {
            let others = counted(more, "weiterer Bericht", "weitere Berichte");
            format!("{} ({} und {others})", said.text, said.when())
        }
    };
    list(&said.iter().map(item).collect::<Vec<_>>(), "und", more)
}

/// `„bis zu 14.000“ (NIS, 24.10.2024)`
fn quoted(said: &[&Said<'_>]) -> String {
    let items: Vec<String> =
        Said::by_figure(said).iter().map(|(text, origins)| format!("„{text}“ ({origins})")).collect();
    if items.is_empty() { "es anders".into() } else { list(&items, "und", more) }
}

fn more(count: usize) -> String {
    if count == 1 { "eine weitere Angabe".into() } else { format!("{count} weitere Angaben") }
}

/// What the compared figures have in common, as the start of a sentence.
fn same(facts: &Facts<'_>) -> String {
    match facts.noun {
        Some(noun) => format!("Es geht um dasselbe ({noun})"),
        None => "Es geht um dasselbe".into(),
    }
}

/// What the number is counted per.
fn rate(facts: &Facts<'_>) -> String {
    per(facts.reported.iter().find_map(|said| said.reported.claim.subject.rate.as_deref()))
}

/// A rate in words.
fn per(rate: Option<&str>) -> String {
    let Some(rate) = rate else { return "nur für einen Teil".into() };
    let rates = &Lang::German.lexicon().rates;
    match (rates.word_for(rate), rates.adverb_for(rate)) {
        (Some(word), _) => format!("pro {}", noun(word)),
        (None, Some(adverb)) => adverb.to_owned(),
        (None, None) => format!("je {rate}"),
    }
}

/// `word`, lower case, as nouns are written.
fn noun(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// How far from a fact it is.
fn modality(facts: &Facts<'_>) -> &'static str {
    match facts.reported.first().map(|said| said.reported.claim.subject.modality) {
        Some(Modality::Planned) => "geplant, nicht geschehen",
        Some(Modality::Forecast) => "erwartet, nicht eingetreten",
        Some(Modality::Limit) => "eine Grenze, keine Zählung",
        Some(Modality::Denied) => "bestritten",
        _ => "möglich, nicht sicher",
    }
}

/// The nearest report's sentence, to go on with, where it is not shown anyway.
fn quoted_report(facts: &Facts<'_>) -> String {
    facts.quotation().map_or(String::new(), |(sentence, origin)| format!("; im Bericht: „{sentence}“ ({origin})"))
}
