/** Reports, as they are named and opened. */
import * as vscode from "vscode";
import type { Reported } from "./protocol";

/** Opens the passage beside the draft; the writer stays where they were unless `goThere`. */
export async function openReport(reported: Reported, goThere = false): Promise<void> {
  const uri = vscode.Uri.parse(reported.uri);
  let document: vscode.TextDocument;
  try {
    document = await vscode.workspace.openTextDocument(uri);
  } catch {
    void vscode.window.showWarningMessage(vscode.l10n.t("beleg: the report {0} is not there any more.", reported.report));
    return;
  }
  const selection = place(reported, document);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: !goThere, preview: true, selection });
}

/** The figure in its report. The server gives a line alone where it would have to take the text out of a file first. */
function place({ range: { start, end }, sentence, text }: Reported, document: vscode.TextDocument): vscode.Range {
  const given = new vscode.Range(start.line, start.character, end.line, end.character);
  if (!given.isEmpty || start.line >= document.lineCount) {
    return given;
  }
  const line = document.lineAt(start.line).text;
  const from = line.indexOf(text, Math.max(0, line.indexOf(sentence)));
  return from < 0 ? given : new vscode.Range(start.line, from, start.line, from + text.length);
}

/** Who gives the figure, and who passed it on. */
export function sourceOf({ speaker, via }: Reported): string {
  return via ? vscode.l10n.t("{0}, passed on by {1}", speaker, via) : speaker;
}

/** The day of the report in the editor's language; empty where it is unknown. */
export function when(reported: Reported): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(reported.published ?? "")?.[0];
  return day ? new Date(`${day}T00:00:00Z`).toLocaleDateString(vscode.env.language, { timeZone: "UTC", dateStyle: "medium" }) : "";
}

/** The page of the figure; empty where the report has none. */
export function pageOf(reported: Reported): string {
  return reported.page === undefined ? "" : vscode.l10n.t("p. {0}", reported.page);
}
