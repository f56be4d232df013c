/**
 * Where drafts are written: a folder that holds a `beleg.toml`, or a folder with reports. Outside of one the server
 * is not started, for a text there is no draft.
 */
import * as vscode from "vscode";

/** What holds the settings of a project. */
const SETTINGS_FILE = "beleg.toml";
/** Where the reports lie unless the settings say otherwise. */
const CORPUS = "corpus";
/** Kinds of documents that hold prose, by the editor's names. */
export const LANGUAGES = ["markdown", "plaintext", "asciidoc", "latex", "tex", "html"];

/** Whether a document may be a draft by its kind. */
export function isProse(document: vscode.TextDocument): boolean {
  return LANGUAGES.includes(document.languageId) && ["file", "untitled"].includes(document.uri.scheme);
}

/** Whether a document that may be a draft, or a folder of the window, belongs to a project. */
export async function anyProject(): Promise<boolean> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  for (const folder of folders) {
    if (await isProject(folder.uri)) {
      return true;
    }
  }
  for (const document of vscode.workspace.textDocuments.filter(isProse)) {
    if (document.uri.scheme === "file" && (await projectAbove(document.uri))) {
      return true;
    }
  }
  return false;
}

/** The nearest folder above a file that is a project. */
async function projectAbove(file: vscode.Uri): Promise<vscode.Uri | undefined> {
  let folder = vscode.Uri.joinPath(file, "..");
  for (;;) {
    if (await isProject(folder)) {
      return folder;
    }
    const parent = vscode.Uri.joinPath(folder, "..");
    if (parent.path === folder.path) {
      return undefined;
    }
    folder = parent;
  }
}

async function isProject(folder: vscode.Uri): Promise<boolean> {
  const corpus = vscode.workspace.getConfiguration("beleg", folder).get<unknown>("corpus.paths");
  const paths = Array.isArray(corpus) ? corpus.filter((path) => typeof path === "string") : [CORPUS];
  const all = [exists(vscode.Uri.joinPath(folder, SETTINGS_FILE), vscode.FileType.File)];
  for (const path of paths) {
    all.push(exists(vscode.Uri.joinPath(folder, path), vscode.FileType.Directory));
  }
  return (await Promise.all(all)).includes(true);
}

async function exists(uri: vscode.Uri, type: vscode.FileType): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & type) !== 0;
  } catch {
    return false;
  }
}

/** Makes a project of a folder: an empty `beleg.toml` and a folder for reports. What is there is left alone. */
export async function setUp(): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) {
    return;
  }
  const settings = vscode.Uri.joinPath(folder, SETTINGS_FILE);
  const corpus = vscode.Uri.joinPath(folder, CORPUS);
  if (!(await exists(settings, vscode.FileType.File))) {
    const text = vscode.l10n.t("# The settings of this folder for beleg. Every key has a default, so this file may stay empty.\n# Reports lie in the folder “corpus”.\n");
    await vscode.workspace.fs.writeFile(settings, new TextEncoder().encode(text));
  }
  await vscode.workspace.fs.createDirectory(corpus);
  if (!vscode.workspace.getWorkspaceFolder(folder)) {
    await vscode.commands.executeCommand("vscode.openFolder", folder);
    return;
  }
  const add = vscode.l10n.t("Add a report");
  const said = vscode.l10n.t("beleg: the folder is set up. Put reports into “{0}”, one a file; they are read as they come.", CORPUS);
  if ((await vscode.window.showInformationMessage(said, add)) === add) {
    await vscode.commands.executeCommand("beleg.addToCorpus");
  }
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) {
    return folders[0].uri;
  }
  if (folders.length > 1) {
    return (await vscode.window.showWorkspaceFolderPick())?.uri;
  }
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t("Write drafts here"),
  });
  return chosen?.[0];
}
