//! Everything `beleg` says in English, so that it is read and changed in one place.
//!
//! Short, concrete, no blame.

use super::facts::{Facts, Said};
use super::messages::{Speech, Tally, list};
use crate::checking::{FixKind, Operation, Reason, Relation, Severity};
use crate::corpus::Summary;
use crate::language::{Lang, date};
use crate::reading::{Change, Modality, Qualifier};

pub(super) struct English;

impl Speech for English {
    fn message(&self, facts: &Facts<'_>) -> String {
        let Facts { figure, .. } = facts;
        match facts.reason {
            Reason::OtherFigures { .. } | Reason::LongScale | Reason::PointsForPercent => {
                format!("{} {}, not {figure}.", reports_give(facts), figures(&facts.against()))
            }
            Reason::Digits => format!(
                "{} {}, not {figure}: are digits swapped or missing?",
                reports_give(facts),
                figures(&facts.against())
            ),
            Reason::NotSaidWhose => format!(
                "Contested and without a source: {}, but {}.",
                figures(&facts.with(&[Relation::Agrees])),
                figures(&facts.against())
            ),
            Reason::SourceSaidOther => match &facts.source {
                Some(source) => format!("{source}: {}, not {figure}.", by_day(&facts.against())),
                None => format!("This source gives {}, not {figure}.", by_day(&facts.against())),
            },
            Reason::OtherSource => format!(
                "In the reports, {figure} comes from someone else: {}.",
                Said::origins(&facts.with(&[Relation::Agrees]))
            ),
            Reason::SourceUnheard => match &facts.source {
                Some(source) if facts.reported.is_empty() => {
                    format!("No report has a figure from this source ({source}).")
                }
                Some(source) => format!(
                    "No report has a figure from this source ({source}); reported: {}.",
                    figures(&facts.with(&[]))
                ),
                None => "No report has a figure from this source.".into(),
            },
            Reason::HedgeDropped | Reason::BoundTurned => {
                format!("{} {}, the draft “{figure}”.", reports_say(facts), quoted(&facts.with(&[])))
            }
            Reason::RangeCollapsed => {
                format!("{} a range, {}, the draft only {figure}.", reports_give(facts), figures(&facts.with(&[])))
            }
            Reason::WrongDirection => format!("{figure} does not fit {}.", figures(&facts.with(&[]))),
            Reason::TooExact => {
                format!(
                    "{figure} is more exact than reported: {} {}.",
                    reports_give(facts).to_lowercase(),
                    figures(&facts.with(&[]))
                )
            }
            Reason::Midpoint => format!("No report gives {figure}; reported: {}.", figures(&facts.with(&[]))),
            Reason::WronglyRounded => {
                format!(
                    "{figure} is rounded wrongly: {} {}.",
                    reports_give(facts).to_lowercase(),
                    figures(&facts.with(&[]))
                )
            }
            Reason::Superseded => match facts.latest() {
                Some(said) => format!("{figure} is out of date; the latest is {}.", figures(&[said])),
                None => format!("{figure} is out of date."),
            },
            Reason::LevelAndChange if facts.claim.figure.change == Change::Total => {
                format!("{figure} is the change in the reports, not the level ({}).", Said::origins(&facts.with(&[])))
            }
            Reason::LevelAndChange => {
                format!("{figure} is the level in the reports, not the change ({}).", Said::origins(&facts.with(&[])))
            }
            Reason::IncrementAsTotal => {
                format!("{figure} came on top and is not the total ({}).", Said::origins(&facts.with(&[])))
            }
            Reason::RateAsTotal if facts.claim.subject.rate.is_some() => format!(
                "{figure} is {} in the reports, not {} ({}).",
                rate(facts),
                per(facts.claim.subject.rate.as_deref()),
                Said::origins(&facts.with(&[]))
            ),
            Reason::RateAsTotal => {
                format!("{figure} is {}, not a total ({}).", rate(facts), Said::origins(&facts.with(&[])))
            }
            Reason::TotalAsRate => {
                let rate = facts.claim.subject.rate.as_deref();
                let each = rate.map_or_else(|| "for each".into(), |rate| per(Some(rate)));
                format!("{figure} is the total in the reports, not {} ({}).", each, Said::origins(&facts.with(&[])))
            }
            Reason::OfItsNeighbour => {
                format!("In the report, {figure} belongs to something else ({}).", Said::origins(&facts.with(&[])))
            }
            Reason::OfAnotherTime => {
                format!("In the reports, {figure} is for another time ({}).", Said::origins(&facts.with(&[])))
            }
            Reason::OfSomethingElse => {
                let others = list(&facts.other_nouns(), "and", more);
                match facts.claim.subject.counts.as_deref() {
                    Some(noun) if !others.is_empty() => {
                        format!(
                            "In the reports, {figure} is of {others}, not of {noun} ({}).",
                            Said::origins(&facts.with(&[]))
                        )
                    }
                    _ => {
                        format!("In the reports, {figure} is of something else ({}).", Said::origins(&facts.with(&[])))
                    }
                }
            }
            Reason::NotYetFact => {
                format!("In the reports, {figure} is {}: {}.", modality(facts), figures(&facts.with(&[])))
            }
            Reason::Denied => format!("In the reports, {figure} is denied ({}).", Said::origins(&facts.with(&[]))),
            Reason::OneOrigin => format!("All reports go back to a single source: {}.", facts.first_who()),
            Reason::OnlyPassedOn => match &facts.source {
                Some(source) => format!("{source} only passes the figure on; the source is {}.", facts.first_who()),
                None => format!("The agency only passes the figure on; the source is {}.", facts.first_who()),
            },
            Reason::Withdrawn => {
                format!(
                    "The report with {figure} was withdrawn or corrected ({}).",
                    Said::origins(&facts.with(&[Relation::Retracted]))
                )
            }
            Reason::QuotedOtherwise => {
                format!("In the reports, the quotation has {}, not {figure}.", figures(&facts.with(&[])))
            }
            Reason::AtOddsWithDraft => match facts.elsewhere.first() {
                Some(other) => {
                    format!("The draft contradicts itself: {figure} here, {} in line {}.", other.text, other.line)
                }
                None => format!("The draft contradicts itself: elsewhere it has another figure than {figure}."),
            },
            Reason::Miscalculated { operation, .. } => {
                let result = facts.result.as_deref().unwrap_or_default();
                match operation {
                    Operation::Sum => format!("Together that is {result}, not {figure}."),
                    Operation::Difference => format!("The difference is {result}, not {figure}."),
                    Operation::PercentChange | Operation::PointChange => {
                        format!("The change is {result}, not {figure}.")
                    }
                    Operation::Share => format!("The share is about {result}, not {figure}."),
                    Operation::Whole => format!("The whole would be about {result}, not {figure}."),
                    Operation::Part | Operation::Each | Operation::Product | Operation::Conversion => {
                        format!("That comes to about {result}, not {figure}.")
                    }
                    Operation::Multiple => format!("That is {result} times as much, not {figure}."),
                }
            }
            Reason::AttributionMissing => {
                format!("The reports say who gives {figure}: {}.", Said::origins(&facts.with(&[])))
            }
            Reason::NothingReported => format!("No report gives {figure} or another figure for this."),
        }
    }

    fn why(&self, facts: &Facts<'_>) -> String {
        let same = same(facts);
        let Facts { figure, .. } = facts;
        match facts.reason {
            Reason::OtherFigures { origins } => match origins {
                0 | 1 if facts.reports > 1 => {
                    format!("{same}; {} reports, all from one source, and none allows {figure}.", facts.reports)
                }
                more if facts.reports > *more && *more > 1 => {
                    format!("{same}; {} reports, {more} independent sources, and none allows {figure}.", facts.reports)
                }
                0 | 1 => format!("{same}; all of it goes back to one source, and nothing allows {figure}."),
                more => format!("{same}; {more} independent sources, and none allows {figure}."),
            },
            Reason::Digits => format!("{same}; the digits are the same, in another order or number."),
            Reason::PointsForPercent => {
                "Percent is a change relative to where it started, points are the distance between two percentages."
                    .into()
            }
            Reason::LongScale => "English “billion” is German “Milliarde”; German “Billion” is a trillion.".into(),
            Reason::NotSaidWhose => {
                format!("{same}; the sources contradict each other, and the draft does not say whose figure it takes.")
            }
            Reason::SourceSaidOther => format!("{same}; the draft names this source."),
            Reason::OtherSource => match &facts.source {
                Some(source) => format!("{same}; the draft credits another source ({source})."),
                None => format!("{same}; the draft credits another source."),
            },
            Reason::SourceUnheard => format!("{same}; the source named does not appear with it in the reports."),
            Reason::HedgeDropped => match facts.reported_qualifier() {
                Some(Qualifier::AtMost | Qualifier::LessThan) => {
                    format!("{same}; an upper limit was reported, the draft has a fixed number.")
                }
                Some(Qualifier::AtLeast | Qualifier::MoreThan) => {
                    format!("{same}; a lower limit was reported, the draft has a fixed number.")
                }
                Some(Qualifier::About | Qualifier::Nearly) => {
                    format!("{same}; an estimate was reported, the draft has a fixed number.")
                }
                _ => format!("{same}; without the hedge the number sounds firmer than it was reported."),
            },
            Reason::BoundTurned => match facts.reported_qualifier() {
                Some(Qualifier::AtMost | Qualifier::LessThan) => {
                    format!("{same}; an upper limit has become a lower one.")
                }
                _ => format!("{same}; a lower limit has become an upper one."),
            },
            Reason::RangeCollapsed => format!("{same}; the source does not commit itself to one number."),
            Reason::WrongDirection => match facts.claim.figure.qualifier {
                Qualifier::Nearly | Qualifier::LessThan | Qualifier::AtMost => {
                    format!("{same}; that it is less was not reported.")
                }
                _ => format!("{same}; that it is more was not reported."),
            },
            Reason::TooExact => format!("{same}; nothing reported is that exact."),
            Reason::Midpoint => format!("{same}; the number lies between those reported, and no one gives it."),
            Reason::WronglyRounded => format!("{same}; the reported number rounds to another one."),
            Reason::Superseded => {
                let what = if facts.origins() > 1 {
                    "the count has moved on since"
                } else {
                    "the same source has since changed its figure"
                };
                match facts.replaced_on() {
                    Some(day) => format!("{same}; {what}, {figure} was as of {}.", date(day, Lang::English)),
                    None => format!("{same}; {what}."),
                }
            }
            Reason::LevelAndChange => {
                format!("{same}; the size of a change is not the new level{}.", quoted_report(facts))
            }
            Reason::IncrementAsTotal => {
                format!("{same}; in the reports the number is added to an earlier one{}.", quoted_report(facts))
            }
            Reason::RateAsTotal if facts.claim.subject.rate.is_some() => {
                format!("{same}; the draft gives it per something else{}.", quoted_report(facts))
            }
            Reason::RateAsTotal => {
                format!("{same}; the draft leaves out what the number is per{}.", quoted_report(facts))
            }
            Reason::TotalAsRate => {
                format!(
                    "{same}; the draft gives for each what the reports have of all together{}.",
                    quoted_report(facts)
                )
            }
            Reason::OfItsNeighbour => {
                format!("What the draft names stands by another number there{}.", quoted_report(facts))
            }
            Reason::OfAnotherTime => format!("{same}, but not about the same time{}.", quoted_report(facts)),
            Reason::OfSomethingElse => {
                format!("The number is the same, what it counts is not{}.", quoted_report(facts))
            }
            Reason::NotYetFact | Reason::Denied => {
                format!("{same}; the draft states it as a fact{}.", quoted_report(facts))
            }
            Reason::OneOrigin => match facts.reports {
                0 | 1 => "There is only one report on it.".into(),
                more => format!("{same}; {more} reports, but all rest on this source."),
            },
            Reason::OnlyPassedOn => format!("{same}; in the report, the agency itself cites this source."),
            Reason::Withdrawn => format!("{same}; its publisher no longer stands by this version."),
            Reason::QuotedOtherwise => "It is the same quotation; only the number differs.".into(),
            Reason::AtOddsWithDraft => format!("{same}; both cannot be true at once."),
            Reason::Miscalculated { .. } => {
                let parts: Vec<String> = facts.elsewhere.iter().map(|other| other.text.clone()).collect();
                match parts.as_slice() {
                    [] => "Worked out from the figures of the draft.".into(),
                    parts => format!("Worked out from {}.", list(parts, "and", more)),
                }
            }
            Reason::AttributionMissing => format!("{same}; the draft gives the figure in its own voice."),
            Reason::NothingReported => match facts.noun {
                Some(noun) => format!("The reports have nothing comparable ({noun})."),
                None => "The reports have nothing comparable.".into(),
            },
        }
    }

    fn fix_title(&self, fix: &FixKind) -> String {
        match fix {
            FixKind::UseFigure { figure, source: Some(source) } => format!("Write “{figure}” ({source})"),
            FixKind::UseFigure { figure, source: None } => format!("Write “{figure}”"),
            FixKind::AddAttribution { attribution } => format!("Name the source: “{attribution}”"),
            FixKind::SwapSource { source } => format!("Change the source: “{source}”"),
            FixKind::UseSpread { spread } => format!("Write the range: “{spread}”"),
            FixKind::RestoreWording { wording } => format!("Write it as reported: “{wording}”"),
            FixKind::UseResult { result } => format!("Write the result: “{result}”"),
        }
    }

    fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Information => "note",
            Severity::Hint => "hint",
        }
    }

    fn help(&self) -> &'static str {
        "help"
    }

    fn note(&self) -> &'static str {
        "why"
    }

    fn let_stand(&self) -> &'static str {
        "let stand"
    }

    fn summary(&self, tally: &Tally) -> String {
        let mut parts = vec![format!("{} backed", tally.backed)];
        parts.push(counted(tally.errors, "error", "errors"));
        parts.push(counted(tally.warnings, "warning", "warnings"));
        if tally.remarks > 0 {
            parts.push(counted(tally.remarks, "note", "notes"));
        }
        format!("{} checked: {}", counted(tally.figures, "figure", "figures"), parts.join(", "))
    }

    fn unsourced(&self, figures: &[String], more: usize) -> String {
        let total = figures.len() + more;
        let dots = if more > 0 { ", …" } else { "" };
        format!("no report on {} ({}{dots})", counted(total, "figure", "figures"), figures.join(", "))
    }

    fn ignored(&self, count: usize) -> String {
        format!("{} marked as looked at (--show-ignored shows them)", counted(count, "finding", "findings"))
    }

    fn nothing_found(&self, words: &str) -> String {
        format!("No reported figure matches “{words}”.")
    }

    fn indexed(&self, summary: &Summary) -> String {
        let Summary { reports, figures, read, removed, .. } = *summary;
        let stand = format!("{}, {}", counted(reports, "report", "reports"), counted(figures, "figure", "figures"));
        match (read, removed) {
            (0, 0) => format!("{stand}: nothing new"),
            (read, 0) => format!("{stand}: {read} read anew"),
            (read, removed) => format!("{stand}: {read} read anew, {removed} gone"),
        }
    }

    fn skipped(&self, count: usize) -> String {
        format!("{} skipped:", counted(count, "file", "files"))
    }
}

/// `3 warnings`, `1 warning`.
fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// `The report gives`, `The reports give`.
fn reports_give(facts: &Facts<'_>) -> &'static str {
    if facts.reports == 1 { "The report gives" } else { "The reports give" }
}

/// `The report says`, `The reports say`.
fn reports_say(facts: &Facts<'_>) -> &'static str {
    if facts.reports == 1 { "The report says" } else { "The reports say" }
}

/// `12,000 (NIS, 24 October 2024) and about 10,000 (Pentagon)`
fn figures(said: &[&Said<'_>]) -> String {
    let items: Vec<String> =
        Said::by_figure(said).iter().map(|(text, origins)| format!("{text} ({origins})")).collect();
    if items.is_empty() { "other figures".into() } else { list(&items, "and", more) }
}

/// `about 10,000 (4 November 2024 and 2 more reports)`, of one source that is named already.
fn by_day(said: &[&Said<'_>]) -> String {
    let item = |said: &&Said<'_>| match said.more_reports() {
        0 => format!("{} ({})", said.text, said.when()),
        more => format!("{} ({} and {})", said.text, said.when(), counted(more, "more report", "more reports")),
    };
    list(&said.iter().map(item).collect::<Vec<_>>(), "and", more)
}

/// `“up to 14,000” (NIS, 24 October 2024)`
fn quoted(said: &[&Said<'_>]) -> String {
    let items: Vec<String> =
        Said::by_figure(said).iter().map(|(text, origins)| format!("“{text}” ({origins})")).collect();
    if items.is_empty() { "otherwise".into() } else { list(&items, "and", more) }
}

fn more(count: usize) -> String {
    if count == 1 { "one more".into() } else { format!("{count} more") }
}

/// What the compared figures have in common, as the start of a sentence.
fn same(facts: &Facts<'_>) -> String {
    match facts.noun {
        Some(noun) => format!("Both are about the same thing ({noun})"),
        None => "Both are about the same thing".into(),
    }
}

/// What the number is counted per.
fn rate(facts: &Facts<'_>) -> String {
    per(facts.reported.iter().find_map(|said| said.reported.claim.subject.rate.as_deref()))
}

/// A rate in words.
fn per(rate: Option<&str>) -> String {
    match rate {
        Some(rate) => format!("per {}", rate.replace('_', " ")),
        None => "for a part only".into(),
    }
}

/// How far from a fact it is.
fn modality(facts: &Facts<'_>) -> &'static str {
    match facts.reported.first().map(|said| said.reported.claim.subject.modality) {
        Some(Modality::Planned) => "planned, not done",
        Some(Modality::Forecast) => "expected, not come true",
        Some(Modality::Limit) => "a limit, not a count",
        Some(Modality::Denied) => "denied",
        _ => "possible, not certain",
    }
}

/// The nearest report's sentence, to go on with, where it is not shown anyway.
fn quoted_report(facts: &Facts<'_>) -> String {
    facts.quotation().map_or(String::new(), |(sentence, origin)| format!("; the report: “{sentence}” ({origin})"))
}
