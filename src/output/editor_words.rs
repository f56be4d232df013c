//! The words of the language server in an editor: titles, headings, counts.

use super::Standing;
use super::messages::speech;
use crate::checking::{Relation, Severity, Status};
use crate::language::Lang;

/// Title of the progress while reports are read.
pub fn indexing(language: Lang) -> &'static str {
    match language {
        Lang::German => "beleg liest die Berichte",
        Lang::English => "beleg is reading the reports",
    }
}

/// What reading the reports came to.
pub fn indexed(reports: usize, figures: usize, language: Lang) -> String {
    let (report, figure) = match language {
        Lang::German => (counted(reports, "Bericht", "Berichte"), counted(figures, "Zahl", "Zahlen")),
        Lang::English => (counted(reports, "report", "reports"), counted(figures, "figure", "figures")),
    };
    format!("{report}, {figure}")
}

/// How a figure stands to the reports.
pub fn status(status: Status, language: Lang) -> &'static str {
    match (status, language) {
        (Status::Supported, Lang::German) => "belegt",
        (Status::Supported, Lang::English) => "supported",
        (Status::Contested, Lang::German) => "umstritten",
        (Status::Contested, Lang::English) => "contested",
        (Status::Conflicting, Lang::German) => "im Widerspruch zu den Berichten",
        (Status::Conflicting, Lang::English) => "at odds with the reports",
        (Status::Computed, Lang::German) => "errechnet",
        (Status::Computed, Lang::English) => "computed",
        (Status::Unsourced, Lang::German) => "kein Bericht nennt sie",
        (Status::Unsourced, Lang::English) => "no report gives it",
    }
}

/// How many reports there are, and to how many origins they go back.
pub fn reports_and_origins(reports: usize, origins: usize, language: Lang) -> String {
    let (report, origin) = match language {
        Lang::German => (counted(reports, "Bericht", "Berichte"), counted(origins, "Ursprung", "Ursprünge")),
        Lang::English => (counted(reports, "report", "reports"), counted(origins, "origin", "origins")),
    };
    format!("{report}, {origin}")
}

/// The heads of the columns: who gives the figure, the figure, when, in which report.
pub fn evidence_columns(language: Lang) -> [&'static str; 4] {
    match language {
        Lang::German => ["Quelle", "Zahl", "wann", "Bericht"],
        Lang::English => ["source", "figure", "when", "report"],
    }
}

/// What stands for a report's relation to the figure, so that it shows without colour.
pub fn relation_mark(relation: Relation) -> &'static str {
    match relation {
        Relation::Agrees => "=",
        Relation::Compatible => "≈",
        Relation::Conflicts => "≠",
        Relation::Superseded => "↺",
        Relation::Retracted => "✗",
    }
}

/// A source that came by way of a medium: `NIS, über Yonhap`.
pub fn passed_on(source: &str, via: &str, language: Lang) -> String {
    match language {
        Lang::German => format!("{source}, über {via}"),
        Lang::English => format!("{source}, via {via}"),
    }
}

/// Behind the name of a report that has pages.
pub fn on_page(page: usize, language: Lang) -> String {
    match language {
        Lang::German => format!(", S. {page}"),
        Lang::English => format!(", p. {page}"),
    }
}

/// Rows that a table leaves out.
pub fn more(count: usize, language: Lang) -> String {
    match language {
        Lang::German => format!("und {count} weitere"),
        Lang::English => format!("and {count} more"),
    }
}

/// Title of the action that lets a finding stand.
pub fn ignore_title(language: Lang) -> &'static str {
    match language {
        Lang::German => "Diese Zahl ignorieren (mit Begründung)",
        Lang::English => "Ignore this figure (and say why)",
    }
}

/// What a comment that lets a finding stand says, the reason left to be written.
pub fn ignore_comment(code: &str, language: Lang) -> String {
    match language {
        Lang::German => format!("beleg: ignore {code}, Grund: "),
        Lang::English => format!("beleg: ignore {code}, reason: "),
    }
}

/// Beside a figure that may be completed: who gives it.
pub fn given_by(figure: &str, source: &str) -> String {
    format!("{figure} ({source})")
}

/// How the figures of a draft stand, in one line; what there is none of is left out.
pub fn standing(standing: &Standing, language: Lang) -> String {
    let Standing { figures, unsourced, .. } = *standing;
    let (figures, words) = match language {
        Lang::German => (counted(figures, "Zahl", "Zahlen"), ["belegt", "strittig", "offen"]),
        Lang::English => (counted(figures, "figure", "figures"), ["backed", "disputed", "open"]),
    };
    let counts = [standing.backed(), standing.disputed(), unsourced];
    let parts =
        counts.iter().zip(words).filter(|(count, _)| **count > 0).map(|(count, word)| format!("{count} {word}"));
    std::iter::once(figures).chain(parts).collect::<Vec<_>>().join(" · ")
}

/// How many sources give a figure.
pub fn sources(count: usize, language: Lang) -> String {
    match language {
        Lang::German => counted(count, "Quelle", "Quellen"),
        Lang::English => counted(count, "source", "sources"),
    }
}

/// Before a finding that is not the gravest of its figure.
pub fn severity(severity: Severity, language: Lang) -> &'static str {
    speech(language).severity(severity)
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
