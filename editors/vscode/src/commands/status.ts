/** What stands behind the status bar item: how the reports and the draft are, and what can be done. */
import * as vscode from "vscode";
import type { Drafts } from "../drafts";
import type { Server } from "../server";
import { progress, reports, trouble } from "../status-item";

interface Entry extends vscode.QuickPickItem {
  run?: string;
}

export async function showStatus(server: Server, drafts: Drafts): Promise<void> {
  const chosen = await vscode.window.showQuickPick(entries(server, drafts), { title: "beleg" });
  if (chosen?.run) {
    await vscode.commands.executeCommand(chosen.run);
  }
}

function entries(server: Server, drafts: Drafts): Entry[] {
  const { t } = vscode.l10n;
  const log = { label: `$(output) ${t("Show the log")}`, run: "beleg.showLog" };
  const settings = { label: `$(gear) ${t("Settings")}`, run: "beleg.openSettings" };
  const restart = { label: `$(debug-restart) ${t("Restart the server")}`, run: "beleg.restart" };
  if (server.state === "stopped") {
    return [
      { label: `$(new-folder) ${t("Set up a folder for drafts and reports")}`, run: "beleg.setUp" },
      { label: `$(mortar-board) ${t("The first five minutes")}`, run: "beleg.walkthrough" },
      settings,
    ];
  }
  if (server.state !== "running") {
    return [restart, log, settings];
  }
  const status = server.statusOf(drafts.document?.uri);
  const summary = drafts.evidence?.summary;
  const said: Entry[] = [];
  if (status) {
    const how = status.state === "indexing" ? progress(status) : reports(status);
    const uri = vscode.Uri.parse(status.root);
    const folder = vscode.workspace.workspaceFolders?.find((it) => it.uri.toString() === uri.toString());
    const root = folder?.name ?? vscode.workspace.asRelativePath(uri, true);
    said.push({ label: `$(book) ${how}`, description: root, detail: status.message, run: "beleg.findFigures" });
  }
  if (summary) {
    const counts = [
      t("{0} backed", summary.supported + summary.computed),
      t("{0} contested", summary.contested),
      t("{0} conflicting", summary.conflicting),
      t("{0} without a report", summary.unsourced),
    ];
    said.push({ label: `$(checklist) ${trouble(summary.trouble)}`, description: counts.join(" · "), run: "beleg.showEvidence" });
  }
  return [
    ...said,
    { label: "", kind: vscode.QuickPickItemKind.Separator },
    { label: `$(search) ${t("Find figures in the reports")}`, run: "beleg.findFigures" },
    { label: `$(add) ${t("Add a report")}`, run: "beleg.addToCorpus" },
    { label: `$(refresh) ${t("Read all reports anew")}`, run: "beleg.rebuild" },
    restart,
    log,
    settings,
  ];
}
