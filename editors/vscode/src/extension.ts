/**
 * Starts `beleg lsp` where drafts are written, and shows what it says beyond underlines and hovers. All that is said
 * about a draft comes from the server; nothing here reads one.
 */
import * as vscode from "vscode";
import { addToCorpus } from "./commands/add-to-corpus";
import { attribute } from "./commands/attribute";
import { findFigures } from "./commands/find-figures";
import { openSource } from "./commands/open-source";
import { showStatus } from "./commands/status";
import { Drafts } from "./drafts";
import { EvidenceView } from "./evidence-view";
import { Extracts } from "./extracts";
import { anyProject, isProse, setUp } from "./projects";
import { Server } from "./server";
import { StatusItem } from "./status-item";
import { Walkthrough } from "./walkthrough";

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const started = (server = new Server(context));
  const drafts = new Drafts(started);
  const view = new EvidenceView(context, started, drafts);
  const command = (name: string, run: (...args: unknown[]) => unknown) =>
    vscode.commands.registerCommand(`beleg.${name}`, run);
  context.subscriptions.push(
    started,
    drafts,
    view,
    new Extracts(started),
    new StatusItem(started, drafts),
    new Walkthrough(started),
    command("restart", () => started.restart()),
    command("rebuild", () => started.execute("beleg.rebuildIndex")),
    command("addToCorpus", () => addToCorpus(started, drafts)),
    command("findFigures", () => findFigures(started, drafts)),
    command("openSource", () => openSource(drafts)),
    command("attribute", () => attribute(started)),
    command("showEvidence", () => view.showFigureAtCursor()),
    command("showStatus", () => showStatus(started, drafts)),
    command("showLog", () => started.log.show()),
    command("openSettings", () => vscode.commands.executeCommand("workbench.action.openSettings", "@ext:beleg.beleg")),
    command("setUp", async () => {
      await setUp();
      await startWhereThereIsAProject(started);
    }),
    started.onDidChange(() => {
      void vscode.commands.executeCommand("setContext", "beleg.running", started.state === "running");
    }),
    ...whatMayMakeAProject(() => void startWhereThereIsAProject(started)),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration("beleg.server.path") && started.state !== "stopped") {
        await started.restart();
      }
    }),
  );
  await startWhereThereIsAProject(started);
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

/** Once started it stays, since the folder may be left and come back to. */
async function startWhereThereIsAProject(server: Server): Promise<void> {
  if (server.state === "stopped" && (await anyProject())) {
    await server.start();
  }
}

function whatMayMakeAProject(look: () => void): vscode.Disposable[] {
  const appeared = vscode.workspace.createFileSystemWatcher("**/{beleg.toml,corpus}", false, true, true);
  return [
    appeared,
    appeared.onDidCreate(look),
    vscode.workspace.onDidChangeWorkspaceFolders(look),
    vscode.workspace.onDidOpenTextDocument((document) => isProse(document) && look()),
  ];
}
