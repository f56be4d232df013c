/**
 * Starts `beleg lsp` and hands it the editor's settings; all that is said about a draft comes from
 * the server. Nothing here reads a draft.
 */
import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from "vscode-languageclient/node";
import { chosenSettings } from "./settings";

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(
    vscode.commands.registerCommand("beleg.restart", restart),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration("beleg.server.path")) {
        await restart();
      }
    }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function restart(): Promise<void> {
  const old = client;
  client = undefined;
  await old?.dispose();
  await start();
}

async function start(): Promise<void> {
  const command = vscode.workspace.getConfiguration("beleg").get<string>("server.path") || "beleg";
  const server: ServerOptions = { command, args: ["lsp"] };
  const options: LanguageClientOptions = {
    documentSelector: [
      { scheme: "file", language: "markdown" },
      { scheme: "file", language: "plaintext" },
      { scheme: "untitled", language: "markdown" },
      { scheme: "untitled", language: "plaintext" },
    ],
    synchronize: { configurationSection: "beleg" },
    middleware: {
      workspace: {
        // Only what the user has set: a default sent along would win over beleg.toml.
        configuration: (request) =>
          request.items.map((item) =>
            item.section === "beleg"
              ? chosenSettings(item.scopeUri ? vscode.Uri.parse(item.scopeUri) : undefined)
              : null,
          ),
        didChangeConfiguration: async () => {
          await client?.sendNotification("workspace/didChangeConfiguration", {
            settings: { beleg: chosenSettings(undefined) },
          });
        },
      },
    },
  };
  client = new LanguageClient("beleg", "beleg", server, options);
  try {
    await client.start();
  } catch (error) {
    const choice = await vscode.window.showErrorMessage(
      `beleg: the server “${command}” did not start (${error instanceof Error ? error.message : String(error)}). ` +
        "Install it with “cargo install --path .”, or say where it lies in the setting beleg.server.path.",
      "Open the setting",
    );
    if (choice) {
      await vscode.commands.executeCommand("workbench.action.openSettings", "beleg.server.path");
    }
  }
}
