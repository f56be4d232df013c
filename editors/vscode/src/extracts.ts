/**
 * Reports that are no text (PDF, Word, web pages, feeds, archives): the text that the server has taken out of one is
 * shown in its place, read-only, under an address `beleg:`.
 */
import * as vscode from "vscode";
import type { Extract } from "./protocol";
import type { Server } from "./server";

const SCHEME = "beleg";
/** The command behind a link to an extract: the editor follows no address of another program in a hover. */
export const OPEN = "beleg.openExtract";

export class Extracts implements vscode.TextDocumentContentProvider, vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly known = new Map<string, Extract>();
  private readonly subscriptions: vscode.Disposable[];
  readonly onDidChange = this.changed.event;

  constructor(private readonly server: Server) {
    this.subscriptions = [
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.languages.registerCodeLensProvider({ scheme: SCHEME }, this),
      vscode.commands.registerCommand(OPEN, (address: string) => openExtract(vscode.Uri.parse(address))),
      vscode.workspace.onDidCloseTextDocument((document) => this.known.delete(document.uri.toString())),
      // What stands open from the last time was asked for before there was a server; and files change.
      server.onDidChange(() => {
        if (server.state === "running") {
          extractsOpen().forEach((document) => this.changed.fire(document.uri));
        }
      }),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    try {
      const extract = await this.server.extract(uri);
      this.known.set(uri.toString(), extract);
      return extract.text;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** Over the text what it was taken out of, and over each page its number. */
  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const extract = this.known.get(document.uri.toString());
    if (!extract) {
      return [];
    }
    const file = vscode.Uri.parse(extract.file);
    const name = vscode.workspace.asRelativePath(file, false);
    const open = { title: vscode.l10n.t("Text taken out of {0}; open the file itself", name), command: "vscode.open", arguments: [file] };
    const lens = (line: number, command: vscode.Command) => new vscode.CodeLens(new vscode.Range(line, 0, line, 0), command);
    const pages = extract.pages.map(({ page, line }) => lens(line, { title: vscode.l10n.t("Page {0}", page), command: "" }));
    return [lens(0, open), ...pages];
  }
}

/** Links to extracts in a hover become links to the command that opens them, the only one that is trusted. */
export function withExtracts(hover: vscode.Hover | null | undefined): vscode.Hover | null | undefined {
  for (const content of hover?.contents ?? []) {
    if (content instanceof vscode.MarkdownString) {
      content.value = content.value.replace(/\]\((beleg:[^)\s]+)\)/g, (_, address: string) => `](command:${OPEN}?${encodeURIComponent(JSON.stringify([address]))})`);
      content.isTrusted = { enabledCommands: [OPEN] };
    }
  }
  return hover;
}

/** Opens an extract beside the draft, at the line that its address names. */
async function openExtract(address: vscode.Uri): Promise<void> {
  const line = Number(/^L(\d+)$/.exec(address.fragment)?.[1] ?? 1) - 1;
  const selection = new vscode.Range(line, 0, line, 0);
  await vscode.window.showTextDocument(address.with({ fragment: "" }), { viewColumn: vscode.ViewColumn.Beside, preview: true, selection });
}

function extractsOpen(): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter((document) => document.uri.scheme === SCHEME);
}
