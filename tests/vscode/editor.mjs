// A VS Code in the browser with the packaged extension in it, on a copy of the sample corpus, in a home of
// its own: nothing of the user's is read or written.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";

/** Longest wait for something to appear, in milliseconds; a server that is broken on purpose is not waited for so long. */
export const WAIT = Number(process.env.BELEG_WAIT ?? 40_000);

/** How long the editor itself may take, whatever the server does. */
const START = { timeout: 60_000 };

const project = path.resolve(import.meta.dirname, "../..");
const tools = path.resolve(process.env.BELEG_VSCODE ?? path.join(project, "target/tools/vscode"));
const { chromium } = createRequire(path.join(tools, "package.json"))("playwright-core");

/** What keeps the editor quiet and the pictures the same. */
const QUIET = {
  "breadcrumbs.enabled": false,
  "editor.hover.delay": 100,
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/**
 * Starts the editor on a folder and opens it in the browser.
 * `copy`: the folder that it is a copy of, the sample where nothing is said. `files`: what is in it besides, path → text;
 * the whole content where `copy` is `null`. `folder`: its name. `language`: the display language. `settings`: the user's, over the quiet ones. `page`: what Chromium's page is to be like.
 * `query`: more for the address, as the extension host's tests need it; `prepare`: called with the page before it is loaded.
 */
export async function openEditor({ copy = "corpus", files = {}, folder = "corpus", language, settings = {}, page: looks = {}, query = "", prepare } = {}) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "beleg-vscode-"));
  const workspace = path.join(scratch, folder);
  fs.mkdirSync(workspace, { recursive: true });
  if (copy) fs.cpSync(path.join(project, copy), workspace, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(workspace, name)), { recursive: true });
    fs.writeFileSync(path.join(workspace, name), text);
  }
  fs.writeFileSync(path.join(scratch, "none.yaml"), "");
  const server = process.env.BELEG_SERVER ? { "beleg.server.path": process.env.BELEG_SERVER } : {};
  // What belongs to the machine is read from a file of its own once the window has found its host.
  for (const file of ["User/settings.json", "Machine/settings.json"]) {
    fs.mkdirSync(path.dirname(path.join(scratch, "user", file)), { recursive: true });
    fs.writeFileSync(path.join(scratch, "user", file), JSON.stringify({ ...QUIET, ...server, ...settings }));
  }

  if (language) speak(language, scratch);

  const entry = path.join(tools, "node_modules/code-server/out/node/entry.js");
  const folders = ["--config", `${scratch}/none.yaml`, "--user-data-dir", `${scratch}/user`, "--extensions-dir", `${scratch}/extensions`];
  const env = { ...process.env, HOME: scratch, XDG_CACHE_HOME: `${scratch}/cache`, XDG_CONFIG_HOME: `${scratch}/config` };
  execFileSync("node", [entry, ...folders, "--install-extension", path.resolve(process.env.BELEG_EXTENSION)], { env, stdio: "pipe" });
  const host = spawn(
    "node",
    [entry, ...folders, "--auth", "none", "--bind-addr", "127.0.0.1:0", "--disable-telemetry", "--disable-update-check",
      "--disable-workspace-trust", "--disable-getting-started-override", ...(language ? ["--locale", language] : [])],
    { env, stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  const address = await new Promise((ready, failed) => {
    const read = (data) => {
      said += data;
      const found = /listening on (http:\/\/\S+:\d+)/.exec(said);
      if (found) ready(found[1]);
    };
    host.stdout.on("data", read);
    host.stderr.on("data", read);
    host.on("exit", () => failed(new Error(`code-server ended:\n${said}`)));
  });
  const editor = new Editor({ host, scratch, workspace });
  try {
    const browser = (editor.browser = await chromium.launchPersistentContext(`${scratch}/browser`, {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      headless: true,
      viewport: { width: 1400, height: 900 },
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync"],
      ...looks,
    }));
    const page = (editor.page = browser.pages()[0] ?? (await browser.newPage()));
    page.setDefaultTimeout(WAIT);
    await prepare?.(page);
    const more = query.replaceAll("ADDRESS", new URL(address).host).replaceAll("/WORKSPACE", encodeURI(workspace));
    editor.address = address;
    await editor.window(".", more);
    return editor;
  } catch (error) {
    await editor.close();
    throw error;
  }
}

/**
 * Has the editor of `scratch` speak a language, as an installed language pack would. The editor's own words stay English:
 * their translation is no part of it. BELEG_TRANSLATION names a file of them, for who wants to look at it.
 */
function speak(language, scratch) {
  const own = path.join(scratch, "translation.json");
  fs.writeFileSync(own, JSON.stringify({ version: "1.0.0", contents: {} }));
  const extensions = [{ extensionIdentifier: { id: `beleg-tests.language-pack-${language}` }, version: "1.0.0" }];
  const translations = { vscode: process.env.BELEG_TRANSLATION ?? own };
  fs.mkdirSync(path.join(scratch, "user"), { recursive: true });
  fs.writeFileSync(path.join(scratch, "user/languagepacks.json"), JSON.stringify({ [language]: { hash: "beleg", extensions, translations } }));
}

/** A process with all that it has started, by their numbers. */
function family(ancestor) {
  const { stdout } = spawnSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" });
  const pairs = stdout.trim().split("\n").map((line) => line.trim().split(/\s+/).map(Number));
  const found = [ancestor];
  for (const parent of found) found.push(...pairs.filter(([, of]) => of === parent).map(([id]) => id));
  return found;
}

/** The processes whose command line names our folder: the browser, where it would not go. */
function namedBy(folder) {
  const { stdout } = spawnSync("pgrep", ["-f", folder], { encoding: "utf8" });
  return stdout.split("\n").filter(Boolean).map(Number);
}

/** What a journalist does in the editor, mostly by keyboard. */
class Editor {
  constructor(parts) {
    Object.assign(this, parts);
  }

  /** Ends the editor and takes its folder away. */
  async close() {
    await Promise.race([this.browser?.close().catch(() => {}), new Promise((late) => setTimeout(late, 5_000))]);
    this.host.removeAllListeners("exit");
    // With all that it has started: the extension host, and the server in it.
    for (const id of [...family(this.host.pid), ...namedBy(this.scratch)]) {
      try {
        process.kill(id, "SIGKILL");
      } catch {
        // Gone already.
      }
    }
    this.host.stdout.destroy();
    this.host.stderr.destroy();
    fs.rmSync(this.scratch, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }

  /** Opens a fresh window on a folder of the workspace in the place of the one that is open; `more` goes to its address. */
  async window(name, more = "") {
    await this.page.goto(`${this.address}/?folder=${encodeURIComponent(path.join(this.workspace, name))}${more}`, START);
  }

  /** The window stands: folders are listed. */
  async ready() {
    await this.page.waitForSelector(".explorer-folders-view .monaco-list-row", START);
  }

  /** Opens a file of the folder. */
  async open(name) {
    await this.quickly("Control+P", name);
    await this.page.waitForSelector(`.tab.active[data-resource-name="${path.basename(name)}"]`, START);
    await this.page.waitForSelector(".editor-instance .monaco-editor .view-line", START);
  }

  /** Runs a command by its title. */
  async command(title) {
    await this.quickly("F1", title);
  }

  /** Types into the field that `key` opens, waits until it lists something, and takes the first. */
  async quickly(key, words) {
    const input = this.page.locator(".quick-input-widget:visible input").first();
    await until(async () => {
      // A window that is still moving the focus about loses a key.
      await this.page.keyboard.press(key);
      return input.waitFor({ timeout: 3_000 }).then(() => true, () => false);
    }, `${key} opens a field`);
    await input.fill((key === "F1" ? ">" : "") + words);
    const row = this.page.locator(".quick-input-list .monaco-list-row", { hasText: words }).first();
    // Our own commands are there when the server is.
    await row.waitFor(words.startsWith("beleg:") ? {} : START);
    await row.click();
  }

  /** Puts the cursor before `figure` in the first line of the file that holds `words`. */
  async goTo(name, words, figure = words, offset = 0) {
    const lines = fs.readFileSync(path.join(this.workspace, name), "utf8").split("\n");
    const line = lines.findIndex((text) => text.includes(words));
    if (line < 0) throw new Error(`${name} does not say: ${words}`);
    const column = lines[line].indexOf(words) + words.indexOf(figure) + offset;
    await this.goToPlace(line, column);
  }

  /** Puts the cursor at a place, counted from zero. */
  async goToPlace(line, column) {
    await this.page.keyboard.press("Control+G");
    const input = this.page.locator(".quick-input-widget:visible input").first();
    await input.waitFor();
    await input.fill(`:${line + 1}:${column + 1}`);
    await this.page.waitForTimeout(150);
    await this.page.keyboard.press("Enter");
    await this.page.waitForSelector(".quick-input-widget", { state: "hidden" });
  }

  /** Waits until something is underlined with a severity: error, warning, info or hint. */
  async underlined(severity) {
    await this.page.waitForSelector(`.monaco-editor .squiggly-${severity}`, { state: "attached" });
  }

  /** The text of the hover at the cursor, asked for by keyboard. */
  async hover() {
    // A pointer over the text closes it as soon as something moves there.
    await this.page.mouse.move(1, 400);
    await this.page.keyboard.press("Control+K");
    await this.page.keyboard.press("Control+I");
    const hover = this.page.locator(".monaco-resizable-hover:visible .monaco-hover").first();
    await hover.locator("table").waitFor();
    return hover;
  }

  /** The finding in the list of problems that says `words`. The list stays open. */
  async problem(words) {
    const filter = this.page.locator(".panel .viewpane-filter input, .panel .monaco-inputbox input").first();
    await this.command("Problems: Focus on Problems View");
    const row = this.page.locator(".markers-panel .monaco-list-row").filter({ hasText: words }).first();
    await until(async () => {
      // A filter that was set before the finding came does not let it through.
      await filter.fill("");
      await filter.fill(words);
      await this.page.waitForTimeout(300);
      return row.isVisible();
    }, `a finding that says ${words}`);
    const text = await row.innerText();
    await filter.fill("");
    await this.page.keyboard.press("Control+1");
    return text;
  }

  /** What is in the evidence view. */
  get panel() {
    return this.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  }

  /** The step of the walkthrough with that title. */
  step(title) {
    return this.page.locator(".getting-started-step", { hasText: title }).first();
  }

  /** Whether that step is ticked. */
  async isDone(title) {
    return (await this.step(title).locator(".codicon.complete").count()) > 0;
  }

  /** The item in the status bar. */
  get status() {
    return this.page.locator('.statusbar-item[id*="beleg.status"]').first();
  }

  /** The file as it is on the disk. */
  read(name) {
    return fs.readFileSync(path.join(this.workspace, name), "utf8");
  }

  /** Saves, and waits until the file on the disk says so. */
  async saved(name, expected) {
    await this.page.keyboard.press("Control+S");
    await until(() => this.read(name).includes(expected), `${name} says: ${expected}`);
  }
}

/**
 * A test that leaves a picture of the window where it fails.
 * `editor()` gives the editor that is open, if one is.
 */
export function screenTest(editor, name, body) {
  test(name, async () => {
    try {
      await body(editor());
    } catch (error) {
      const file = `${name.replace(/[^a-z0-9]+/gi, "-").slice(0, 60)}.png`;
      if (process.env.BELEG_PICTURES && editor()) {
        fs.mkdirSync(process.env.BELEG_PICTURES, { recursive: true });
        await editor().page.screenshot({ path: path.join(process.env.BELEG_PICTURES, file) }).catch(() => {});
      }
      throw error;
    }
  });
}

/** Waits until `holds()` is true; else fails with what was waited for. */
export async function until(holds, what) {
  const end = Date.now() + WAIT;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((later) => setTimeout(later, 100));
  }
}
