/**
 * The first step of the walkthrough is done where the folder is set up. An editor takes note of that only when it changes
 * while the walkthrough is known, which it may not be before its page is opened; so it is said once such a page is there.
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
    if (this.server.state === "running" && hasPage()) {
      this.waiting ??= setTimeout(() => vscode.commands.executeCommand("setContext", IS_SET_UP, true), PAGE_STANDS);
    }
  }
}

/** Whether a page of the editor's own is open, of which the walkthroughs are one. An extension is not told which. */
function hasPage(): boolean {
  return vscode.window.tabGroups.all.some((group) => group.tabs.some((tab) => tab.input === undefined));
}
