/** Puts in who gives the figure at the cursor; the words are the server's. */
import * as vscode from "vscode";
import type { Server } from "../server";

export async function attribute(server: Server): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return;
  }
  const { line, character } = editor.selection.active;
  try {
    await server.execute("beleg.insertAttribution", editor.document.uri.toString(), { line, character });
  } catch (error) {
    void vscode.window.showErrorMessage(`beleg: ${error instanceof Error ? error.message : String(error)}`);
  }
}
