/** Opens the report behind the figure at the cursor, beside the draft. */
import * as vscode from "vscode";
import type { Drafts } from "../drafts";
import { openReport, pageOf, sourceOf, when } from "../reports";

export async function openSource(drafts: Drafts): Promise<void> {
  const at = await drafts.figureAtCursor();
  if (!at?.figure) {
    void vscode.window.showInformationMessage(vscode.l10n.t("beleg: the cursor stands on no figure."));
    return;
  }
  const { evidence, text } = at.figure;
  if (evidence.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("beleg: no report says anything of {0}.", text));
    return;
  }
  if (evidence.length === 1) {
    await openReport(evidence[0]);
    return;
  }
  const entries = evidence.map((exhibit) => ({
    label: `${mark(exhibit.relation)} ${exhibit.text}`,
    description: [sourceOf(exhibit), when(exhibit), pageOf(exhibit)].filter(Boolean).join(", "),
    detail: exhibit.sentence,
    exhibit,
  }));
  const chosen = await vscode.window.showQuickPick(entries, {
    title: vscode.l10n.t("What the reports say of {0}", text),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen) {
    await openReport(chosen.exhibit);
  }
}

function mark(relation: string): string {
  return { agrees: "=", compatible: "≈", conflicts: "≠", superseded: "↺", retracted: "✗" }[relation] ?? "·";
}
