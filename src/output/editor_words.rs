//! What the language server says of itself in an editor: titles, notices, headings.

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
        Lang::German => "beleg liest die Quellen",
        Lang::English => "beleg is reading the reports",
    }
}

/// What reading the reports came to.
pub fn indexed(reports: usize, figures: usize, language: Lang) -> String {
    match language {
        Lang::German => format!("{reports} Quellen, {figures} Zahlen"),
        Lang::English => format!("{reports} reports, {figures} figures"),
    }
}
