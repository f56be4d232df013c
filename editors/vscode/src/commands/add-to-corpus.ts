/**
 * Makes a report of a text from the clipboard or of a file: asks where and when it was published, and has the server
 * name the file. Nothing is written before all has been answered.
 */
import * as vscode from "vscode";
import type { Drafts } from "../drafts";
import type { Server } from "../server";

/** Longest headline that is taken for one, in characters. */
const LONGEST_TITLE = 160;
/** Longest wait for the new file, in milliseconds. */
const LONGEST_WAIT = 10_000;
/** What is read as text here; out of other kinds of files the server takes the text. */
const TEXTS = ["txt", "md", "markdown"];
/** Files with one report in them. */
const REPORTS = [...TEXTS, "html", "htm", "pdf", "docx", "odt", "eml"];

/** What is to be a report: its text, or the file that the server takes it out of. */
type Content = { text: string } | { file: string; name: string };

type NewReport = Content & {
  outlet: string;
  published: string;
  title: string;
  url?: string;
  draft?: string;
};

export async function addToCorpus(server: Server, drafts: Drafts): Promise<void> {
  const content = await chooseContent();
  if (content === undefined) {
    return;
  }
  const report = await ask(content);
  if (!report) {
    return;
  }
  try {
    const { uri } = await server.execute<{ uri: string }>("beleg.addReport", {
      ...report,
      draft: drafts.document?.uri.toString(),
    });
    await keep(vscode.Uri.parse(uri));
  } catch (error) {
    void vscode.window.showErrorMessage(`beleg: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function chooseContent(): Promise<Content | undefined> {
  const { t } = vscode.l10n;
  const clipboard = { label: `$(clippy) ${t("From the clipboard")}`, read: fromClipboard };
  const file = { label: `$(file) ${t("From a file")}`, read: fromFile };
  const chosen = await vscode.window.showQuickPick([clipboard, file], { title: t("Add a report") });
  return chosen?.read();
}

async function fromClipboard(): Promise<Content | undefined> {
  const text = (await vscode.env.clipboard.readText()).trim();
  if (!text) {
    void vscode.window.showWarningMessage(vscode.l10n.t("beleg: the clipboard is empty. Copy the text of the report first."));
    return undefined;
  }
  return { text };
}

async function fromFile(): Promise<Content | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    filters: { [vscode.l10n.t("Reports")]: REPORTS },
    openLabel: vscode.l10n.t("Add as a report"),
  });
  if (!chosen) {
    return undefined;
  }
  const [file] = chosen;
  const [name, ending] = /^(.*?)(?:\.([^.]*))?$/.exec(file.path.split("/").at(-1) ?? "")?.slice(1) ?? [];
  const taken = { file: file.toString(), name };
  if (!TEXTS.includes(ending?.toLowerCase())) {
    return taken;
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(await vscode.workspace.fs.readFile(file)).trim() };
  } catch {
    // In another encoding, which the server makes out.
    return taken;
  }
}

async function ask(content: Content): Promise<NewReport | undefined> {
  const { t } = vscode.l10n;
  const first = "text" in content ? content.text.split("\n", 1)[0].replace(/^#+\s*/, "").trim() : content.name;
  const title = await answer(1, t("Its headline"), {
    value: first.length <= LONGEST_TITLE ? first : "",
    validateInput: (value) => (value.trim() ? undefined : t("A headline, so that it can be told from others")),
  });
  const outlet = title && (await answer(2, t("Where was it published?"), {
    placeHolder: "Tagblatt",
    validateInput: (value) => (value.trim() ? undefined : t("The outlet, so that it can be credited")),
  }));
  const published = outlet && (await answer(3, t("When was it published?"), {
    value: new Date().toLocaleDateString("sv-SE"),
    validateInput: (value) => (day(value) ? undefined : t("A day like 2024-11-04 or 4.11.2024")),
  }));
  const date = published && day(published);
  if (!title || !outlet || !date) {
    return undefined;
  }
  const url = await answer(4, t("Its address on the web, if it has one"), { placeHolder: "https://" });
  return url === undefined ? undefined : { ...content, title, outlet, published: date, ...(url.trim() ? { url: url.trim() } : {}) };
}

/** One question of four; `undefined` where the user breaks off. */
function answer(number: number, prompt: string, options: vscode.InputBoxOptions): Thenable<string | undefined> {
  const title = vscode.l10n.t("Add a report ({0} of {1})", number, 4);
  return vscode.window.showInputBox({ title, prompt, ignoreFocusOut: true, ...options });
}

/** `2024-11-04` of that or of `4.11.2024`; `undefined` where it is no day of the calendar. */
function day(written: string): string | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written.trim())?.slice(1) ??
    /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(written.trim())?.slice(1).reverse();
  if (!parts) {
    return undefined;
  }
  const [year, month, date] = parts.map(Number);
  const found = new Date(Date.UTC(year, month - 1, date));
  const iso = found.toISOString().slice(0, 10);
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === date ? iso : undefined;
}

/** The file is made unsaved; saved, it is read. It stays open to be looked at. */
async function keep(uri: vscode.Uri): Promise<void> {
  const end = Date.now() + LONGEST_WAIT;
  for (;;) {
    const document = vscode.workspace.textDocuments.find((it) => it.uri.toString() === uri.toString());
    if (document && document.getText().length > 0) {
      await document.save();
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
      return;
    }
    if (Date.now() > end) {
      throw new Error(vscode.l10n.t("The report was not made; the log says more."));
    }
    await new Promise((later) => setTimeout(later, 50));
  }
}
