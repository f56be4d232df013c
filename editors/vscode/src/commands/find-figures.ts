/** Looks for figures in the reports while the words are typed; the one that is taken is opened beside the draft. */
import * as vscode from "vscode";
import type { Drafts } from "../drafts";
import { openReport, pageOf, sourceOf, when } from "../reports";
import type { Found, Reported } from "../protocol";
import type { Server } from "../server";

/** Between the last key and the search, in milliseconds. */
const PAUSE = 150;

interface Entry extends vscode.QuickPickItem {
  reported?: Reported;
}

export function findFigures(server: Server, drafts: Drafts): void {
  const list = vscode.window.createQuickPick<Entry>();
  list.title = vscode.l10n.t("Find figures in the reports");
  list.placeholder = vscode.l10n.t("What the figures are of: North Korean soldiers");
  list.matchOnDescription = list.matchOnDetail = true;
  let pause: NodeJS.Timeout | undefined;
  let asked = 0;
  list.onDidChangeValue((words) => {
    clearTimeout(pause);
    const question = ++asked;
    pause = setTimeout(async () => {
      list.busy = true;
      try {
        const entries = words.trim() ? await found(server, words, drafts.document?.uri) : [];
        if (question === asked) {
          list.items = entries;
        }
      } catch (error) {
        list.hide();
        void vscode.window.showErrorMessage(`beleg: ${error instanceof Error ? error.message : String(error)}`);
      } finally {
        list.busy = question !== asked;
      }
    }, PAUSE);
  });
  list.onDidAccept(async () => {
    const [chosen] = list.selectedItems;
    list.hide();
    if (chosen?.reported) {
      await openReport(chosen.reported);
    }
  });
  list.onDidHide(() => {
    clearTimeout(pause);
    list.dispose();
  });
  list.show();
}

async function found(server: Server, words: string, draft: vscode.Uri | undefined): Promise<Entry[]> {
  const { origins } = await server.execute<Found>("beleg.find", words, ...(draft ? [draft.toString()] : []));
  if (origins.length === 0) {
    return [{ label: vscode.l10n.t("No report says anything of that"), alwaysShow: true }];
  }
  return origins.flatMap(({ figures }) => {
    const heading = { label: sourceOf(figures[0]), kind: vscode.QuickPickItemKind.Separator };
    const entry = (reported: Reported): Entry => ({
      label: [reported.text, reported.counts].filter(Boolean).join(" "),
      description: [sourceOf(reported), when(reported), pageOf(reported)].filter(Boolean).join(", "),
      detail: reported.sentence,
      // What was searched for is the server's matter: it knows other words for the same.
      alwaysShow: true,
      reported,
    });
    return [heading, ...figures.map(entry)];
  });
}
