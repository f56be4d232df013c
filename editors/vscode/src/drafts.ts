/** What the server says of the draft at hand, asked for anew whenever it changes, for all who show it. */
import * as vscode from "vscode";
import { isProse } from "./projects";
import type { Evidence, Figure } from "./protocol";
import type { Server } from "./server";

/** While a writer types, evidence is asked for at most this often, in milliseconds. */
const REST = 250;

export class Drafts implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  private waiting: NodeJS.Timeout | undefined;
  /** The draft that is looked at: the last prose that was in front, as long as it is open. */
  private current: vscode.TextDocument | undefined;
  private known: Evidence | undefined;

  readonly onDidChange = this.changed.event;

  constructor(private readonly server: Server) {
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => this.look(editor?.document)),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.current) {
          this.current = this.known = undefined;
          this.changed.fire();
        }
      }),
      server.onDidChangeEvidence((uri) => {
        if (uri === this.current?.uri.toString()) {
          this.ask();
        }
      }),
      server.onDidChange(() => this.ask()),
    ];
    this.look(vscode.window.activeTextEditor?.document);
  }

  dispose(): void {
    clearTimeout(this.waiting);
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  /** The draft at hand. */
  get document(): vscode.TextDocument | undefined {
    return this.current;
  }

  /** What is said of it, if anything is. */
  get evidence(): Evidence | undefined {
    return this.known;
  }

  /** The figure at the cursor, as the server sees it now. */
  async figureAtCursor(): Promise<{ editor: vscode.TextEditor; figure: Figure | undefined } | undefined> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isProse(editor.document)) {
      return undefined;
    }
    const { line, character } = editor.selection.active;
    const textDocument = { uri: editor.document.uri.toString() };
    const evidence = await this.server.evidence({ textDocument, position: { line, character } });
    return { editor, figure: evidence?.figures[0] };
  }

  private look(document: vscode.TextDocument | undefined): void {
    // A report that is looked up does not take the draft away.
    if (document && isProse(document) && document !== this.current) {
      void this.take(document);
    }
  }

  private async take(document: vscode.TextDocument): Promise<void> {
    const evidence = await this.server.evidence({ textDocument: { uri: document.uri.toString() } });
    const inFront = document === vscode.window.activeTextEditor?.document;
    if (evidence || !this.current || (inFront && this.current.isClosed)) {
      this.current = document;
      this.known = evidence;
      this.changed.fire();
    }
  }

  private ask(): void {
    this.waiting ??= setTimeout(async () => {
      this.waiting = undefined;
      const document = this.current;
      if (!document) {
        return;
      }
      const evidence = await this.server.evidence({ textDocument: { uri: document.uri.toString() } });
      if (document === this.current) {
        this.known = evidence;
        if (!evidence) {
          this.look(vscode.window.activeTextEditor?.document);
        }
        this.changed.fire();
      }
    }, REST);
  }
}
