/** The item in the status bar: how the reports are, and how many figures of the draft are in trouble. */
import * as vscode from "vscode";
import type { Drafts } from "./drafts";
import type { ReportsStatus } from "./protocol";
import type { Server } from "./server";

export class StatusItem implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly server: Server,
    private readonly drafts: Drafts,
  ) {
    this.item = vscode.window.createStatusBarItem("beleg.status", vscode.StatusBarAlignment.Left, 50);
    this.item.name = "beleg";
    this.item.command = "beleg.showStatus";
    this.subscriptions = [this.item, server.onDidChange(() => this.show()), drafts.onDidChange(() => this.show())];
    this.show();
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private show(): void {
    const { icon, text, spoken } = this.words();
    this.item.text = `$(${icon}) ${text}`;
    this.item.tooltip = tooltip(this.server, this.drafts);
    this.item.accessibilityInformation = { label: `beleg: ${spoken ?? text}`, role: "button" };
    this.item.show();
  }

  /** `spoken` is for those who hear the item. */
  private words(): { icon: string; text: string; spoken?: string } {
    const { t } = vscode.l10n;
    switch (this.server.state) {
      case "stopped":
        return { icon: "book", text: t("Set up beleg") };
      case "starting":
        return { icon: "sync~spin", text: t("beleg starts") };
      case "failed":
        return { icon: "error", text: t("beleg does not run") };
      case "running":
        break;
    }
    const status = this.server.statusOf(this.drafts.document?.uri);
    switch (status?.state) {
      case undefined:
        return { icon: "book", text: "beleg" };
      case "indexing":
        return { icon: "sync~spin", text: progress(status) };
      case "failed":
        return { icon: "error", text: t("beleg: the index cannot be used") };
      case "no_corpus":
        return { icon: "circle-slash", text: t("beleg: no reports") };
      case "ready":
        break;
    }
    const summary = this.drafts.evidence?.summary;
    if (!summary) {
      return { icon: "book", text: reports(status) };
    }
    return {
      icon: summary.trouble > 0 ? "warning" : "pass",
      text: `${trouble(summary.trouble)} · ${reports(status)}`,
      spoken: `${trouble(summary.trouble)}, ${reports(status)}`,
    };
  }
}

export function reports(status: ReportsStatus): string {
  const { t } = vscode.l10n;
  const ofReports = status.reports === 1 ? t("1 report") : t("{0} reports", status.reports);
  const ofOrigins = status.origins === 1 ? t("1 origin") : t("{0} origins", status.origins);
  return `${ofReports}, ${ofOrigins}`;
}

export function trouble(figures: number): string {
  const { t } = vscode.l10n;
  if (figures === 0) {
    return t("no figure in trouble");
  }
  return figures === 1 ? t("1 figure in trouble") : t("{0} figures in trouble", figures);
}

export function progress(status: ReportsStatus): string {
  return status.total === undefined
    ? vscode.l10n.t("reading reports")
    : vscode.l10n.t("reading reports: {0} of {1}", status.done ?? 0, status.total);
}

function tooltip(server: Server, drafts: Drafts): string {
  const status = server.statusOf(drafts.document?.uri);
  return [
    "beleg",
    status ? (status.state === "indexing" ? progress(status) : (status.message ?? reports(status))) : undefined,
    drafts.evidence ? trouble(drafts.evidence.summary.trouble) : undefined,
    server.state === "stopped" ? vscode.l10n.t("No folder with reports is open here.") : undefined,
    vscode.l10n.t("Click for details"),
  ]
    .filter((line) => line !== undefined)
    .join("\n");
}
