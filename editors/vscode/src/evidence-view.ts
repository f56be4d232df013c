/** The evidence view: hands the panel what the server says, and does in the editor what is asked for in the panel. */
import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import type { Drafts } from "./drafts";
import { panelWords } from "./panel-words";
import type { FromPanel, ToPanel } from "./panel-messages";
import type { Exhibit, Figure } from "./protocol";
import { openReport } from "./reports";
import type { Server } from "./server";
import { trouble } from "./status-item";

/** What the panel may have run. */
const COMMANDS = ["beleg.setUp", "beleg.addToCorpus", "beleg.restart", "beleg.showLog"];

export class EvidenceView implements vscode.WebviewViewProvider, vscode.Disposable {
  static readonly id = "beleg.evidence";
  private view: vscode.WebviewView | undefined;
  /** A figure to be shown as soon as there is a panel that shows it. */
  private wanted: number | undefined;
  private isReady = false;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly server: Server,
    private readonly drafts: Drafts,
  ) {
    this.subscriptions = [
      vscode.window.registerWebviewViewProvider(EvidenceView.id, this),
      drafts.onDidChange(() => this.show()),
      server.onDidChange(() => this.show()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.followCursor(textEditor)),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    this.isReady = false;
    view.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(this.context.extensionUri, "dist")],
    };
    view.webview.onDidReceiveMessage((message: FromPanel) => this.receive(message));
    view.onDidDispose(() => {
      this.view = undefined;
      this.isReady = false;
    });
    view.webview.html = this.page(view.webview);
  }

  /** Opens the view and in it the figure at the cursor. */
  async showFigureAtCursor(): Promise<void> {
    const at = await this.drafts.figureAtCursor();
    this.wanted = at?.figure?.id;
    await vscode.commands.executeCommand(`${EvidenceView.id}.focus`);
    this.showWanted();
  }

  private receive(message: FromPanel): void {
    switch (message.type) {
      case "ready":
        this.isReady = true;
        this.show();
        this.showWanted();
        return;
      case "run":
        if (COMMANDS.includes(message.command)) {
          void vscode.commands.executeCommand(message.command);
        }
        return;
      case "goTo":
        void this.goTo(message.id, message.version, message.enter);
        return;
      case "open": {
        const exhibit = this.exhibit(message);
        if (exhibit) {
          void openReport(exhibit);
        }
        return;
      }
      case "browse": {
        const url = this.exhibit(message)?.url;
        if (url && /^https?:/i.test(url)) {
          void vscode.env.openExternal(vscode.Uri.parse(url));
        }
      }
    }
  }

  /** A figure of the evidence that the panel shows; none, if there is newer evidence by now. */
  private figure(id: number, version: number): Figure | undefined {
    const evidence = this.drafts.evidence;
    return evidence?.version === version ? evidence.figures.find((figure) => figure.id === id) : undefined;
  }

  private exhibit(message: { id: number; version: number; exhibit: number }): Exhibit | undefined {
    return this.figure(message.id, message.version)?.evidence[message.exhibit];
  }

  private async goTo(id: number, version: number, enter: boolean): Promise<void> {
    const document = this.drafts.document;
    const figure = this.figure(id, version);
    if (!document || !figure) {
      return;
    }
    const { start, end } = figure.range;
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    const column = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
    const editor = await vscode.window.showTextDocument(document, { viewColumn: column, preserveFocus: !enter, selection: range });
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private followCursor(editor: vscode.TextEditor): void {
    if (editor.document !== this.drafts.document) {
      return;
    }
    const { line, character } = editor.selection.active;
    const at = new vscode.Position(line, character);
    const here = this.drafts.evidence?.figures.find(({ range: { start, end } }) =>
      new vscode.Range(start.line, start.character, end.line, end.character).contains(at),
    );
    this.post({ type: "cursor", id: here?.id ?? null });
  }

  private showWanted(): void {
    if (this.isReady && this.wanted !== undefined) {
      this.post({ type: "show", id: this.wanted });
      this.wanted = undefined;
    }
  }

  private show(): void {
    const { evidence, document } = this.drafts;
    if (evidence && document) {
      const name = vscode.workspace.asRelativePath(document.uri, false);
      this.post({ type: "draft", name, evidence });
      const editor = vscode.window.activeTextEditor;
      if (editor) {
        this.followCursor(editor);
      }
    } else {
      this.post(this.nothing());
    }
    if (this.view) {
      const figures = evidence?.summary.trouble ?? 0;
      this.view.badge = figures > 0 ? { value: figures, tooltip: trouble(figures) } : undefined;
    }
  }

  private nothing(): ToPanel {
    const { t } = vscode.l10n;
    const status = this.server.statusOf(this.drafts.document?.uri);
    switch (this.server.state) {
      case "stopped":
        return {
          type: "nothing",
          message: t("beleg checks drafts in a folder that has reports in it. This one has none yet."),
          action: { command: "beleg.setUp", title: t("Set up this folder") },
        };
      case "starting":
        return { type: "nothing", message: t("beleg starts …") };
      case "failed":
        return {
          type: "nothing",
          message: t("The server does not run."),
          action: { command: "beleg.restart", title: t("Start again") },
        };
      case "running":
        break;
    }
    if (status?.state === "no_corpus") {
      return {
        type: "nothing",
        message: status.message ?? t("There are no reports yet."),
        action: { command: "beleg.addToCorpus", title: t("Add a report") },
      };
    }
    if (status?.state === "indexing") {
      return { type: "nothing", message: t("The reports are being read …") };
    }
    if (status?.state === "failed") {
      return { type: "nothing", message: status.message ?? "", action: { command: "beleg.showLog", title: t("Show the log") } };
    }
    return { type: "nothing", message: t("Open a draft to see which reports stand behind its figures.") };
  }

  private post(message: ToPanel): void {
    if (this.isReady) {
      void this.view?.webview.postMessage(message);
    }
  }

  private page(webview: vscode.Webview): string {
    const nonce = randomBytes(16).toString("base64");
    const dist = vscode.Uri.joinPath(this.context.extensionUri, "dist");
    const script = webview.asWebviewUri(vscode.Uri.joinPath(dist, "panel.js"));
    const style = webview.asWebviewUri(vscode.Uri.joinPath(dist, "panel.css"));
    const words = JSON.stringify(panelWords()).replaceAll("<", "\\u003c");
    const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
    return `<!doctype html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${style}">
<title>beleg</title>
</head>
<body>
<main id="panel"></main>
<script type="application/json" id="words" nonce="${nonce}">${words}</script>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
  }
}
