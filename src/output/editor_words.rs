//! What the language server says of itself in an editor: titles, notices, headings.

use crate::checking::{Relation, Status};
use crate::language::Lang;

/// The text of a document is no longer what the editor has.
pub fn out_of_step(name: &str, language: Lang) -> String {
    match language {
        Lang::German => format!(
            "{name}: Eine Änderung passt nicht zum Text, den beleg kennt. Bis die Datei gespeichert oder neu geöffnet wird, prüft beleg sie nicht."
        ),
        Lang::English => format!(
            "{name}: a change does not fit the text that beleg knows. Until the file is saved or opened again, beleg does not check it."
        ),
    }
}

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

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
