//! Hover on a figure: how it stands, who gives which figure, when and where, and the sentence of the
//! nearest report.
//!
//! Written for someone on deadline: one line that says how it stands, a table as short as it can be,
//! one quotation.

use tower_lsp::ls_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind};

use super::diagnostics;
use super::evidence::{self, Voice};
use super::session::{FigureAt, Snapshot};
use crate::language::Lang;
use crate::output::{Speakers, editor_words, messages};

/// Rows of the table at most; more do not fit beside a sentence.
const MOST_ROWS: usize = 6;

/// The answer to `textDocument/hover`.
pub(super) fn hover(snapshot: &Snapshot, params: &HoverParams) -> Option<Hover> {
    let at = snapshot.figure_at(&params.text_document_position_params)?;
    let language = snapshot.language(at.draft);
    let (kind, value) = if snapshot.abilities.hover_markdown {
        (MarkupKind::Markdown, markdown(snapshot, &at, language))
    } else {
        (MarkupKind::PlainText, plain(snapshot, &at, language))
    };
    Some(Hover {
        contents: HoverContents::Markup(MarkupContent { kind, value }),
        range: Some(at.draft.places(snapshot.abilities.column).range(at.claim.figure.phrase)),
    })
}

fn markdown(snapshot: &Snapshot, at: &FigureAt<'_>, language: Lang) -> String {
    let mut parts = vec![format!("**{}** · {}", escaped(&at.draft.words_of(at.claim)), standing(at, language))];
    parts.extend(others(snapshot, at).map(|(severity, message)| format!("**{severity}:** {}", escaped(&message))));
    if at.verdict.evidence.is_empty() {
        return parts.join("\n\n");
    }
    let voices = evidence::voices(&at.verdict.evidence);
    let speakers = speakers(at);
    let columns = editor_words::evidence_columns(language);
    let mut table = vec![row(&columns.map(str::to_owned)), "|:--|:--|:--|:--|".into()];
    for voice in voices.iter().take(MOST_ROWS) {
        let reported = voice.reported;
        let others = if voice.reports > 1 { format!(" +{}", voice.reports - 1) } else { String::new() };
        let cells = [
            escaped(&evidence::source(reported, &speakers, language)),
            format!("{} {}", editor_words::relation_mark(voice.relation), escaped(&reported.text)),
            escaped(&evidence::day(reported, language)),
            format!("{}{others}", link(snapshot, at, voice)),
        ];
        table.push(row(&cells));
    }
    parts.push(table.join("\n"));
    if voices.len() > MOST_ROWS {
        parts.push(editor_words::more(voices.len() - MOST_ROWS, language));
    }
    parts.extend(reason(snapshot, at).map(|why| escaped(&why)));
    if let Some(nearest) = at.verdict.evidence.first() {
        parts.push(format!("> {}", escaped(&nearest.reported.sentence)));
    }
    parts.join("\n\n")
}

/// The same for clients that show no Markdown.
fn plain(snapshot: &Snapshot, at: &FigureAt<'_>, language: Lang) -> String {
    let mut lines = vec![format!("{} · {}", at.draft.words_of(at.claim), standing(at, language))];
    lines.extend(others(snapshot, at).map(|(severity, message)| format!("{severity}: {message}")));
    let speakers = speakers(at);
    for Voice { relation, reported, .. } in evidence::voices(&at.verdict.evidence).iter().take(MOST_ROWS) {
        lines.push(format!(
            "{} {} – {}, {}, {}:{}",
            editor_words::relation_mark(*relation),
            reported.text,
            evidence::source(reported, &speakers, language),
            evidence::day(reported, language),
            reported.report.path,
            reported.line,
        ));
    }
    lines.join("\n")
}

/// Who gives the figures that are set beside this one.
fn speakers<'v>(at: &FigureAt<'v>) -> Speakers<'v> {
    Speakers::of_evidence(&at.verdict.evidence, at.draft.read().reading.language)
}

/// The findings besides the gravest, which the editor shows itself: how grave, and what is wrong.
fn others<'s>(snapshot: &'s Snapshot, at: &'s FigureAt<'s>) -> impl Iterator<Item = (&'static str, String)> + 's {
    let figure = diagnostics::figure(snapshot, at.draft, at.claim, at.verdict);
    diagnostics::shown(at.draft, at.verdict).skip(1).map(move |finding| {
        (editor_words::severity(finding.severity, figure.language), messages::message(&figure, finding))
    })
}

/// Why the gravest finding holds, where the editor does not say it with the finding.
fn reason(snapshot: &Snapshot, at: &FigureAt<'_>) -> Option<String> {
    let finding = diagnostics::shown(at.draft, at.verdict).next().filter(|_| diagnostics::is_brief(snapshot))?;
    let figure = diagnostics::figure(snapshot, at.draft, at.claim, at.verdict);
    Some(messages::why(&figure, finding)).filter(|why| !why.is_empty())
}

/// How the figure stands, and what that rests on.
fn standing(at: &FigureAt<'_>, language: Lang) -> String {
    let status = editor_words::status(at.verdict.status, language);
    let (reports, origins) = evidence::reports_and_origins(&at.verdict.evidence);
    if reports == 0 {
        return status.to_owned();
    }
    format!("{status} · {}", editor_words::reports_and_origins(reports, origins, language))
}

/// The report, as a link to the line.
fn link(snapshot: &Snapshot, at: &FigureAt<'_>, voice: &Voice<'_>) -> String {
    let reported = voice.reported;
    let mut name = escaped(&evidence::name(reported));
    if let Some(page) = reported.page {
        name.push_str(&editor_words::on_page(page, snapshot.language(at.draft)));
    }
    match at.draft.workspace.link_to(reported, &snapshot.abilities) {
        Some(link) => format!("[{name}]({link})"),
        None => name,
    }
}

/// A row of a table.
fn row(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

/// Text in which no character is markup, on one line.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if matches!(character, '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '~') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_of_a_report_breaks_the_table() {
        assert_eq!(escaped("a|b\nc `d` <e>"), "a\\|b c \\`d\\` \\<e\\>");
    }
}
