/**
 * The first step of the walkthrough is done where the folder is set up. An editor takes note of that only when it changes
 * while the walkthrough is known, which it may not be before its page is opened; so it is said anew for each such page.
 */
import * as vscode from "vscode";
import type { Server } from "./server";

/** What the first step waits for, as named in the manifest. */
const IS_SET_UP = "beleg.isSetUp";
/** From the tab of a page to the page itself, in milliseconds. */
const PAGE_STANDS = 1_000;

export class Walkthrough implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private waiting: NodeJS.Timeout | undefined;
  /** How many pages were open when it was last said. */
  private pages = 0;

  constructor(private readonly server: Server) {
    this.subscriptions = [
      vscode.window.tabGroups.onDidChangeTabs(() => this.look()),
      server.onDidChange(() => this.look()),
      vscode.commands.registerCommand("beleg.walkthrough", () =>
        vscode.commands.executeCommand("workbench.action.openWalkthrough", "beleg.beleg#beleg.first", false),
      ),
    ];
  }

  dispose(): void {
    clearTimeout(this.waiting);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private look(): void {
    if (this.server.state !== "running") {
      return;
    }
    const before = this.pages;
    this.pages = pages();
    if (this.pages > before) {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.say(), PAGE_STANDS);
    }
  }

  private async say(): Promise<void> {
    await vscode.commands.executeCommand("setContext", IS_SET_UP, false);
    await vscode.commands.executeCommand("setContext", IS_SET_UP, true);
  }
}

/** How many pages of the editor's own are open, of which the walkthroughs are some. An extension is not told which. */
function pages(): number {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input === undefined).length;
}
