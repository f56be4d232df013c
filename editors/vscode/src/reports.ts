/** Reports, as they are named and opened. */
import * as vscode from "vscode";
import type { Reported } from "./protocol";

/** Opens the passage beside the draft; the writer stays where they were unless `goThere`. */
export async function openReport(reported: Reported, goThere = false): Promise<void> {
  const { start, end } = reported.range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  const uri = vscode.Uri.parse(reported.uri);
  try {
    await vscode.workspace.fs.stat(uri);
  } catch {
    void vscode.window.showWarningMessage(vscode.l10n.t("beleg: the report {0} is not there any more.", reported.report));
    return;
  }
  await vscode.commands.executeCommand("vscode.open", uri, {
    viewColumn: vscode.ViewColumn.Beside,
    preserveFocus: !goThere,
    preview: true,
    selection,
  } satisfies vscode.TextDocumentShowOptions);
}

/** Who gives the figure: the source that the report names, else the report's outlet, else its file. */
export function sourceOf(reported: Reported): string {
  const own = reported.outlet ?? reported.report.split("/").at(-1) ?? reported.report;
  if (!reported.source) {
    return own;
  }
  return reported.via ? vscode.l10n.t("{0}, passed on by {1}", reported.source, reported.via) : reported.source;
}

/** The day of the report in the editor's language; empty where it is unknown. */
export function when(reported: Reported): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(reported.published ?? "")?.[0];
  return day ? new Date(`${day}T00:00:00Z`).toLocaleDateString(vscode.env.language, { timeZone: "UTC", dateStyle: "medium" }) : "";
}
