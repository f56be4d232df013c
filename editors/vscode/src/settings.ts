/** The settings under `beleg.` that the user has set, in the shape of `beleg.toml`. */
import * as vscode from "vscode";

/** These are the editor's own; the server has no use for them. */
const OURS = ["beleg.server.path", "beleg.trace.server"];

interface Table {
  [key: string]: unknown;
}

/**
 * What the user has set for `scope` (a file or folder; the whole window without one), nested. `manifest` is the
 * extension's own, which lists all settings there are.
 */
export function chosenSettings(manifest: Table, scope: vscode.Uri | undefined): Table {
  const configuration = vscode.workspace.getConfiguration(undefined, scope);
  const settings: Table = {};
  for (const name of names(manifest)) {
    const found = configuration.inspect(name);
    const chosen = found?.workspaceFolderValue ?? found?.workspaceValue ?? found?.globalValue;
    if (chosen === undefined) {
      continue;
    }
    const [, section, key] = name.split(".");
    if (key === undefined) {
      settings[section] = chosen;
    } else {
      settings[section] = { ...(settings[section] as Table | undefined), [key]: chosen };
    }
  }
  return settings;
}

function names(manifest: Table): string[] {
  const contributes = manifest.contributes as { configuration: { properties: Table }[] };
  const all = contributes.configuration.flatMap((group) => Object.keys(group.properties));
  return all.filter((name) => !OURS.includes(name));
}
