// Measures the packaged extension in VS Code on the sample: `node measure.mjs` with BELEG_VSCODE and BELEG_EXTENSION as
// `run` sets them. How long from the draft's text to its first underline; what a minute of typing at ten keys a second
// leaves behind; what the server takes of memory. No test: a busy machine is slower.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { openEditor } from "./editor.mjs";

const SECONDS = Number(process.env.BELEG_SECONDS ?? 60);
/** What is typed, over and over: right, wrong, attributed and bare figures. */
const SENTENCES = [
  "Dem NIS zufolge hat Nordkorea 12.000 Soldaten nach Russland entsandt. ",
  "In Kursk kämpften 14.000 Nordkoreaner. ",
  "Laut Pentagon hat Nordkorea rund 15.000 Soldaten nach Russland entsandt. ",
  "Im Januar nahm die Ukraine zwei nordkoreanische Soldaten gefangen. ",
];

const editor = await openEditor({
  settings: { "beleg.trace.server": "messages" },
  query: `&payload=${JSON.stringify([["openFile", "vscode-remote://ADDRESS/WORKSPACE/draft.md"]])}`,
});
const { page } = editor;
try {
  await page.waitForSelector(".editor-instance .monaco-editor .view-line span span", { timeout: 60_000 });
  const ready = Date.now();
  await page.waitForSelector(".monaco-editor .squiggly-error", { state: "attached" });
  const underlined = Date.now();
  // In the browser the text stands there before the host of the extensions does, which is the editor's own time.
  const begun = execFileSync("find", [path.join(editor.scratch, "user/logs"), "-name", "beleg.log"], { encoding: "utf8" }).trim();
  const [, moment] = /^(\S+ \S+) \[info\] starting/m.exec(fs.readFileSync(begun, "utf8"));
  console.log(`from the text of the draft to the first underline: ${underlined - ready} ms, of which`);
  console.log(`from the extension's start to the first underline: ${underlined - Date.parse(moment)} ms`);

  await page.locator(".editor-instance .monaco-editor textarea, .editor-instance .native-edit-context").first().focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  const start = Date.now();
  let keys = 0;
  for (let at = 0; Date.now() - start < SECONDS * 1000; at++) {
    for (const letter of SENTENCES[at % SENTENCES.length]) {
      const due = start + keys * 100;
      if (due > Date.now()) await page.waitForTimeout(due - Date.now());
      await page.keyboard.insertText(letter);
      keys++;
    }
  }
  const took = (Date.now() - start) / 1000;
  console.log(`typed ${keys} keys in ${took.toFixed(1)} s (${(keys / took).toFixed(1)} a second)`);
  await page.waitForTimeout(3_000);

  await page.keyboard.press("Control+S");
  await page.waitForTimeout(500);
  const log = execFileSync("find", [path.join(editor.scratch, "user/logs"), "-name", "beleg.log"], { encoding: "utf8" }).trim();
  const trace = fs.readFileSync(log.split("\n")[0], "utf8");
  const asked = [...trace.matchAll(/Sending request '(\S+) - \((\d+)\)'/g)].map(([, method, id]) => `${method} ${id}`);
  const answered = new Set([...trace.matchAll(/Received response '(\S+) - \((\d+)\)'/g)].map(([, method, id]) => `${method} ${id}`));
  const open = asked.filter((it) => !answered.has(it));
  console.log(`requests: ${asked.length}, unanswered: ${open.length}${open.length ? ` (${open.join(", ")})` : ""}`);
  const times = [...trace.matchAll(/Received response '\S+ - \(\d+\)' in (\d+)ms/g)].map(([, ms]) => Number(ms)).sort((a, b) => a - b);
  console.log(`answers: half within ${times[times.length >> 1]} ms, 95 of 100 within ${times[Math.floor(times.length * 0.95)]} ms, the slowest ${times.at(-1)} ms`);

  // What is underlined in the end is what a fresh run says of the same text.
  const server = execFileSync("find", [path.join(editor.scratch, "extensions"), "-path", "*/server/beleg"], { encoding: "utf8" }).trim();
  let check;
  try {
    check = execFileSync(server, ["check", "--format", "json", "--fail-on", "never", "--root", editor.workspace, "--index", path.join(editor.scratch, "fresh"),
      path.join(editor.workspace, "draft.md")], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    check = error.stdout;
  }
  const expected = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const figure of JSON.parse(check).documents[0].figures) {
    const [gravest] = figure.findings.filter((finding) => finding.code !== "unsourced");
    if (gravest) expected[gravest.severity]++;
  }
  console.log(`findings of a fresh run: ${JSON.stringify(expected)}`);
  console.log(`findings in the editor: ${(await page.locator('.statusbar-item[id="status.problems"]').getAttribute("aria-label"))}`);

  const pid = execFileSync("pgrep", ["-f", server], { encoding: "utf8" }).trim().split("\n")[0];
  const memory = /VmRSS:\s+(\d+)[^]*/.exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"));
  const most = /VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"));
  console.log(`the server's memory: ${(memory[1] / 1024).toFixed(1)} MB, at most ${(most[1] / 1024).toFixed(1)} MB`);
} finally {
  await editor.close();
}
