// The evidence view, the item in the status bar and the commands, in VS Code on the sample. Every test here needs a
// server that works, as those of `draft.test.mjs` do.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, beforeEach } from "node:test";
import { openEditor, screenTest, until, WAIT } from "./editor.mjs";

let editor, page;
const test = (name, body) => screenTest(() => editor, name, body);

before(async () => {
  editor = await openEditor();
  page = editor.page;
  await editor.ready();
  await editor.open("draft.md");
});
after(() => editor?.close());
beforeEach(async () => {
  for (let times = 0; times < 3; times++) await page.keyboard.press("Escape");
  await editor.open("draft.md");
});

/** The head of a figure in the view. */
const head = (words) => editor.panel.locator("button.head", { hasText: words }).first();

test("the status bar says how many figures are in trouble, of how many reports and origins", async () => {
  await editor.status.filter({ hasText: /[1-9]\d* figures in trouble · 10 reports, 19 origins/ }).waitFor();
});

test("the evidence of the figure at the cursor is shown with its plot", async () => {
  await editor.goTo("draft.md", "dagegen rund 15.000", "15.000", 2);
  await editor.command("beleg: Show the evidence of the figure at the cursor");
  await head("15.000 Soldaten").waitFor();
  await until(async () => (await head("15.000 Soldaten").getAttribute("aria-expanded")) === "true", "it is open");
  const plot = editor.panel.locator("svg.plot");
  await plot.waitFor();
  assert.match(await plot.getAttribute("aria-label"), /etwa 10 000/);
  assert.ok((await plot.locator(".mark").count()) >= 5, "a mark for each report");
  assert.equal(await plot.locator(".rule").count(), 1, "the draft's figure");
  assert.match(await plot.locator(".name").textContent(), /15\.000/);
});

test("figures are grouped by what needs attention first", async () => {
  const headings = await editor.panel.locator("h2").allInnerTexts();
  const names = headings.map((it) => it.replace(/\s*\d+$/, "").toLowerCase());
  assert.deepEqual(names, ["to be put right", "to be checked", "remarks", "without a report", "backed"]);
});

test("under a figure stands each origin with its figure, date, quote and link", async () => {
  const origin = editor.panel.locator(".origins > li", { hasText: "Pentagon" }).first();
  const text = await origin.innerText();
  assert.match(text, /etwa 10 000/);
  assert.match(text, /Nov 4, 2024/);
  assert.match(text, /Nach Einschätzung des Pentagons/);
  await origin.locator("button.link").first().click();
  await page.locator('.tab[data-resource-name="2024-11-04-pentagon-zahlen.txt"]').waitFor();
  assert.ok(await page.locator('.tab[data-resource-name="draft.md"]').isVisible(), "the draft stays beside it");
  await editor.command("View: Close Other Editors in Group").catch(() => {});
});

test("a figure is reached by the arrow keys, and selecting it jumps to it in the draft", async () => {
  await head("15.000 Soldaten").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  const focused = editor.panel.locator("button.head:focus");
  const chosen = await focused.locator("strong").innerText();
  await page.keyboard.press("Enter");
  const [number] = /\d[\d.,]*/.exec(chosen);
  await page.locator(".statusbar-item", { hasText: new RegExp(`\\(${number.length} selected\\)`) }).waitFor();
  await editor.panel.locator("svg.plot").waitFor();
});

test("the view follows what is typed", async () => {
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n\nDem NIS zufolge hat Nordkorea 53.000 Soldaten nach Russland entsandt.");
  await head("53.000 Soldaten").filter({ hasText: "at odds with the reports" }).waitFor();
});

test("the source is opened beside the draft", async () => {
  await editor.goTo("draft.md", "zuerst 1500 Soldaten", "1500", 1);
  await editor.command("beleg: Open the source beside the draft");
  await page.locator('.tab[data-resource-name="2024-12-16-einsatz-in-kursk.txt"]').waitFor();
  await until(async () => (await page.locator(".editor-group-container").count()) > 1, "it lies beside the draft");
});

test("an attribution is put in", async () => {
  await editor.goTo("draft.md", "zuerst 1500 Soldaten", "1500", 1);
  await editor.command("beleg: Insert the attribution of the figure at the cursor");
  await editor.saved("draft.md", "Tagesschau");
});

test("figures are found in the reports", async () => {
  await editor.command("beleg: Find figures in the reports");
  const input = page.locator(".quick-input-widget:visible input").first();
  await input.fill("Reservisten");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "600.000" }).first().waitFor();
});

/** Answers what is asked of a new report. */
async function answer(...answers) {
  const input = page.locator(".quick-input-widget:visible input").first();
  for (const [at, words] of answers.entries()) {
    await page.locator(".quick-input-title", { hasText: `(${at + 1} of 4)` }).waitFor();
    await input.fill(words);
    await page.keyboard.press("Enter");
  }
}

/** Chooses a file of the workspace to be a report. */
async function choose(name) {
  await editor.command("beleg: Add a report to the corpus");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "From a file" }).first().click();
  const input = page.locator(".quick-input-widget:visible input").first();
  await until(async () => (await input.inputValue()).startsWith("/"), "the editor asks for a file");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().click();
}

test("a report from the clipboard is added, and read", async () => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => navigator.clipboard.writeText("Kreis zählt nach\n\nIm Kreis stehen nach Angaben des Landrats 417 Windräder.\n"));
  await editor.command("beleg: Add a report to the corpus");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "From the clipboard" }).first().click();
  await answer("Kreis zählt nach", "Kreisblatt", "4.11.2024", "");
  const file = path.join(editor.workspace, "reports/2024-11-04-kreis-zählt-nach.md");
  await until(() => fs.existsSync(file) && fs.readFileSync(file, "utf8").includes("Kreisblatt"), "the file is there");
  assert.match(fs.readFileSync(file, "utf8"), /published: 2024-11-04[^]*417 Windräder/);
  await editor.status.filter({ hasText: "11 reports" }).waitFor({ timeout: WAIT });
});

test("a report from a file is added under a name of its own, and nothing is written over", async () => {
  const text = "# Kreis zählt nach\n\nIm Kreis stehen nach Angaben des Landrats inzwischen 431 Windräder.\n";
  fs.writeFileSync(path.join(editor.workspace, "neu.md"), text);
  const first = path.join(editor.workspace, "reports/2024-11-04-kreis-zählt-nach.md");
  const before = fs.readFileSync(first, "utf8");
  await choose("neu.md");
  const headline = page.locator(".quick-input-widget:visible input").first();
  await page.locator(".quick-input-title", { hasText: "(1 of 4)" }).waitFor();
  assert.equal(await headline.inputValue(), "Kreis zählt nach", "the headline is offered");
  await answer("Kreis zählt nach", "Kreisblatt", "2024-11-04", "https://kreisblatt.example/431");
  const second = first.replace(/\.md$/, "-2.md");
  await until(() => fs.existsSync(second) && fs.readFileSync(second, "utf8").includes("431 Windräder"), "the file is there");
  assert.match(fs.readFileSync(second, "utf8"), /url: "https:\/\/kreisblatt\.example\/431"\npublished: 2024-11-04/);
  assert.equal(fs.readFileSync(first, "utf8"), before);
  assert.equal(editor.read("neu.md"), text, "the file itself stays as it is");
  await editor.status.filter({ hasText: "12 reports" }).waitFor({ timeout: WAIT });
});

test("the text of a PDF becomes a report, which says where and when it was published", async () => {
  fs.copyFileSync(path.join(import.meta.dirname, "../extracts/project/corpus/lage.pdf"), path.join(editor.workspace, "lage.pdf"));
  await choose("lage.pdf");
  await answer("Lage im Hafen", "Hafenblatt", "5.11.2024", "");
  const file = path.join(editor.workspace, "reports/2024-11-05-lage-im-hafen.md");
  await until(() => fs.existsSync(file) && fs.readFileSync(file, "utf8").includes("417 Schiffe"), "its text is there");
  assert.match(fs.readFileSync(file, "utf8"), /^---\ntitle: "Lage im Hafen"\noutlet: "Hafenblatt"\npublished: 2024-11-05\n---\n/);
  await editor.status.filter({ hasText: "13 reports" }).waitFor({ timeout: WAIT });
});

test("a file that holds no report is named, and nothing is made of it", async () => {
  fs.writeFileSync(path.join(editor.workspace, "kaputt.pdf"), "%PDF-1.4 abgerissen");
  const before = fs.readdirSync(path.join(editor.workspace, "reports"));
  await choose("kaputt.pdf");
  await answer("Kaputt", "Hafenblatt", "5.11.2024", "");
  await page.locator(".notification-toast", { hasText: "kaputt.pdf" }).first().waitFor();
  assert.deepEqual(fs.readdirSync(path.join(editor.workspace, "reports")), before);
  await editor.status.filter({ hasText: "13 reports" }).waitFor({ timeout: WAIT });
});
