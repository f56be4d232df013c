/** Which program is started: the one that the user names, else the one in this package, else one on the path. */
import * as fs from "node:fs";
import * as vscode from "vscode";

export interface Executable {
  command: string;
  /** Who says that it is this one. */
  from: "setting" | "package" | "path";
}

export function executable(context: vscode.ExtensionContext): Executable {
  const chosen = vscode.workspace.getConfiguration("beleg").get<string>("server.path")?.trim();
  if (chosen) {
    return { command: chosen, from: "setting" };
  }
  const name = process.platform === "win32" ? "beleg.exe" : "beleg";
  const bundled = vscode.Uri.joinPath(context.extensionUri, "server", name).fsPath;
  return fs.existsSync(bundled) ? { command: bundled, from: "package" } : { command: "beleg", from: "path" };
}
