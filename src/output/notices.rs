//! What the language server says of itself and of the files it works with: what is wrong and what to do.

use crate::corpus::CorpusError;
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

/// None of the folders of reports exists.
pub fn no_folder(folders: &[String], language: Lang) -> String {
    let folders = folders.join(", ");
    match language {
        Lang::German => format!(
            "{folders}: Es gibt keinen solchen Ordner mit Berichten. Anlegen und Berichte hineinlegen, oder den richtigen Ordner in beleg.toml unter [corpus] paths nennen."
        ),
        Lang::English => format!(
            "{folders}: there is no such folder of reports. Make it and put reports there, or name the right folder in beleg.toml under [corpus] paths."
        ),
    }
}

/// There is no report in the folders of reports; `skipped` files in them could not be read.
pub fn no_reports(folders: &[String], skipped: usize, language: Lang) -> String {
    let folders = folders.join(", ");
    match (language, skipped) {
        (Lang::German, 0) => format!(
            "{folders}: Hier liegt noch kein Bericht. Berichte hineinlegen, einen in jeder Datei; beleg liest sie dann von selbst."
        ),
        (Lang::English, 0) => format!(
            "{folders}: there is no report here yet. Put reports there, one a file; beleg then reads them by itself."
        ),
        (Lang::German, _) => format!(
            "{folders}: Hier liegt kein Bericht, den beleg lesen kann (übergangene Dateien: {skipped}). Warum, steht im Protokoll und sagt „beleg index“."
        ),
        (Lang::English, _) => format!(
            "{folders}: there is no report here that beleg can read (files passed over: {skipped}). The log says why, and so does “beleg index”."
        ),
    }
}

/// The index cannot be used.
pub fn index_failed(error: &CorpusError, language: Lang) -> String {
    match (language, error) {
        (Lang::English, error) => error.to_string(),
        (Lang::German, CorpusError::Index { path, why }) => format!(
            "{}: Hier lässt sich kein Index anlegen ({why}). Einen anderen Ordner nennt man mit „beleg lsp --index ORDNER“.",
            path.display()
        ),
        (Lang::German, CorpusError::Busy { path, why }) => {
            format!(
                "{}: Der Index ist belegt ({why}). beleg versucht es bei der nächsten Änderung wieder.",
                path.display()
            )
        }
        (Lang::German, CorpusError::NoCacheFolder(why)) => format!(
            "Das System nennt keinen Ordner für Zwischenstände ({why}). Einen Ordner nennt man mit „beleg lsp --index ORDNER“."
        ),
    }
}

/// A draft is too long to be checked while it is written; `limit` in kilobytes.
pub fn too_long(name: &str, limit: usize, language: Lang) -> String {
    match language {
        Lang::German => format!(
            "{name}: größer als {limit} KB, für eine Prüfung beim Schreiben zu lang. Den Text in mehrere Dateien teilen, oder „beleg check“ verwenden."
        ),
        Lang::English => format!(
            "{name}: larger than {limit} KB, too long to be checked while you write. Split it into several files, or use “beleg check”."
        ),
    }
}

/// A document is no text.
pub fn no_text(name: &str, language: Lang) -> String {
    match language {
        Lang::German => format!(
            "{name}: Das ist kein Text, oder der Editor hat ihn in der falschen Kodierung geöffnet. beleg prüft die Datei nicht; mit der richtigen Kodierung neu öffnen."
        ),
        Lang::English => format!(
            "{name}: this is no text, or the editor opened it in the wrong encoding. beleg does not check it; open it again with the right encoding."
        ),
    }
}

/// Something is wrong in the settings: `problem` says where and what, in English, as to whoever sets the
/// tool up.
pub fn settings(problem: &str, more: usize, language: Lang) -> String {
    match (language, more) {
        (Lang::German, 0) => format!("Einstellungen: {problem}"),
        (Lang::German, _) => format!("Einstellungen: {problem} (weitere im Protokoll: {more})"),
        (Lang::English, 0) => format!("Settings: {problem}"),
        (Lang::English, _) => format!("Settings: {problem} (more in the log: {more})"),
    }
}

/// Why no attribution is put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAttribution {
    /// There is no figure at that place.
    NoFigure,
    /// The draft names a source already.
    HasOne,
    /// No report gives the figure, or none says whose it is.
    NoSource,
    /// The figure stands in a quotation, or where the sentence would have to be written anew.
    NoPlace,
}

/// Why no attribution is put in, and what to do.
pub fn no_attribution(why: NoAttribution, language: Lang) -> &'static str {
    match (why, language) {
        (NoAttribution::NoFigure, Lang::German) => "Hier steht keine Zahl. Den Cursor auf eine Zahl setzen.",
        (NoAttribution::NoFigure, Lang::English) => "There is no figure here. Put the cursor on a figure.",
        (NoAttribution::HasOne, Lang::German) => "Der Entwurf nennt schon, von wem diese Zahl ist.",
        (NoAttribution::HasOne, Lang::English) => "The draft says already whose figure it is.",
        (NoAttribution::NoSource, Lang::German) => "Kein Bericht, der diese Zahl nennt, sagt, von wem sie ist.",
        (NoAttribution::NoSource, Lang::English) => "No report that gives this figure says whose it is.",
        (NoAttribution::NoPlace, Lang::German) => {
            "Hier passt die Quelle nicht hinein, ohne den Satz umzustellen. Sie wird beim Schreiben als Ergänzung angeboten."
        }
        (NoAttribution::NoPlace, Lang::English) => {
            "The source does not fit in here without rewriting the sentence. It is offered as a completion while you write."
        }
    }
}

/// The editor did not apply an edit that its user asked for.
pub fn not_applied(why: &str, language: Lang) -> String {
    match language {
        Lang::German => format!("Der Editor hat die Änderung nicht vorgenommen ({why})."),
        Lang::English => format!("The editor did not make the change ({why})."),
    }
}
