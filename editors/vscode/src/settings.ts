/** The settings under `beleg.` that the user has set, in the shape of `beleg.toml`. */
import * as vscode from "vscode";

/** All settings that the server knows; `beleg.server.path` is the editor's own. */
const NAMES = [
  "corpus.paths",
  "corpus.metadata",
  "check.language",
  "check.drafts",
  "check.severity",
  "source",
  "term",
  "ignore",
];

interface Table {
  [key: string]: unknown;
}

/** What the user has set for `scope` (a file or folder; the whole window without one), nested. */
export function chosenSettings(scope: vscode.Uri | undefined): Table {
  const configuration = vscode.workspace.getConfiguration("beleg", scope);
  const settings: Table = {};
  for (const name of NAMES) {
    const found = configuration.inspect(name);
    const chosen = found?.workspaceFolderValue ?? found?.workspaceValue ?? found?.globalValue;
    if (chosen === undefined) {
      continue;
    }
    const [section, key] = name.split(".");
    if (key === undefined) {
      settings[section] = chosen;
    } else {
      settings[section] = { ...(settings[section] as Table | undefined), [key]: chosen };
    }
  }
  return settings;
}
