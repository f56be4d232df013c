// Makes docs/vscode.png from a real VS Code in the browser: `node vscode.mjs HOST BELEG VSIX PNG`.
// HOST is a folder with code-server and playwright-core installed from npm; Debian's Chromium shows it.
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

const [host, beleg, extension, picture] = process.argv.slice(2).map((name) => path.resolve(name));
const { chromium } = createRequire(path.join(host, "package.json"))("playwright-core");
const project = path.resolve(import.meta.dirname, "../..");
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "beleg-vscode-"));
const port = 18000 + (process.pid % 1000);

fs.cpSync(path.join(project, "corpus"), path.join(scratch, "corpus"), { recursive: true });
fs.writeFileSync(path.join(scratch, "none.yaml"), "");
fs.mkdirSync(path.join(scratch, "user/User"), { recursive: true });
fs.writeFileSync(
  path.join(scratch, "user/User/settings.json"),
  JSON.stringify({
    "beleg.server.path": beleg,
    "breadcrumbs.enabled": false,
    "editor.fontSize": 14,
    "editor.hover.delay": 100,
    "editor.minimap.enabled": false,
    "editor.wordWrap": "on",
    "extensions.autoUpdate": false,
    "git.enabled": false,
    "security.workspace.trust.enabled": false,
    "telemetry.telemetryLevel": "off",
    "update.mode": "none",
    "workbench.activityBar.location": "hidden",
    "workbench.colorTheme": "Default Light Modern",
    "workbench.startupEditor": "none",
  }),
);

const server = path.join(host, "node_modules/code-server/out/node/entry.js");
const common = ["--config", `${scratch}/none.yaml`, "--user-data-dir", `${scratch}/user`, "--extensions-dir", `${scratch}/extensions`];
const env = { ...process.env, HOME: scratch, XDG_CACHE_HOME: `${scratch}/cache` };
execFileSync("node", [server, ...common, "--install-extension", extension], { env });
const running = spawn(
  "node",
  [server, ...common, "--auth", "none", "--bind-addr", `127.0.0.1:${port}`, "--disable-telemetry",
    "--disable-update-check", "--disable-workspace-trust", "--disable-getting-started-override", `${scratch}/corpus`],
  { env },
);
await new Promise((ready) => running.stdout.on("data", (data) => /HTTP server listening/.test(data) && ready()));

const browser = await chromium.launchPersistentContext(`${scratch}/browser`, {
  executablePath: "/usr/bin/chromium",
  headless: true,
  locale: "de-DE",
  viewport: { width: 1120, height: 560 },
  deviceScaleFactor: 1.5,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"],
});
try {
  const page = browser.pages()[0] ?? (await browser.newPage());
  await page.goto(`http://127.0.0.1:${port}/?folder=${scratch}/corpus`);
  await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "draft.md" }).first().dblclick();
  await page.waitForSelector(".monaco-editor .squiggly-warning", { timeout: 60000 });
  await page.keyboard.press("Control+B"); // the side bar away
  await page.waitForTimeout(1000);
  const place = await page.evaluate((figure) => {
    for (const line of document.querySelectorAll(".monaco-editor .view-line")) {
      const words = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      while (words.nextNode()) {
        const start = words.currentNode.textContent.indexOf(figure);
        if (start >= 0) {
          const range = document.createRange();
          range.setStart(words.currentNode, start + 1);
          range.setEnd(words.currentNode, start + 3);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
      }
    }
  }, "15.000");
  await page.mouse.move(place.x, place.y);
  await page.waitForSelector(".monaco-hover:visible");
  await page.waitForTimeout(2000);
  await page.screenshot({ path: picture });
} finally {
  await browser.close();
  running.kill();
  fs.rmSync(scratch, { recursive: true, force: true });
}
process.exit(0);
