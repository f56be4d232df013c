// VS Code with its display language German: whatever `beleg` says is German, and everything is reached by keyboard and
// told to a screen reader.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { openEditor, screenTest, until } from "./editor.mjs";

let editor, page;
const test = (name, body) => screenTest(() => editor, name, body);

before(async () => {
  editor = await openEditor({ language: "de", page: { locale: "de-DE" } });
  page = editor.page;
  await editor.ready();
  await editor.open("draft.md");
});
after(() => editor?.close());

test("the item in the status bar and the findings are German", async () => {
  await editor.status.filter({ hasText: /[1-9]\d* Zahlen zu prüfen · 10 Berichte, 19 Ursprünge/ }).waitFor();
  await editor.problem("Pentagon: etwa 10 000 (4.11.2024 und 2 weitere Berichte)");
});

test("the hover is German", async () => {
  await editor.goTo("draft.md", "dagegen rund 15.000", "15.000", 2);
  const hover = await editor.hover();
  await hover.locator("th", { hasText: "Quelle" }).waitFor();
  await page.keyboard.press("Escape");
});

test("the evidence view is German, from the command to the quotation marks of its frame", async () => {
  await editor.command("beleg: Belege der Zahl am Cursor zeigen");
  await editor.panel.locator("button.head", { hasText: "15.000 Soldaten" }).filter({ hasText: "im Widerspruch zu den Berichten" }).first().waitFor();
  assert.equal(await editor.panel.locator("html").getAttribute("lang"), "de");
  assert.match(await editor.panel.locator("svg.plot").getAttribute("aria-label"), /4\.\s?(11|Nov)|04\.11\.2024/);
});

test("the figures are a list with names for a screen reader, and no sign is without a word", async () => {
  const tree = await editor.panel.locator("main").ariaSnapshot();
  assert.match(tree, /heading "draft\.md" \[level=1\]/);
  assert.match(tree, /status: "?17 Zahlen: 11 belegt/);
  assert.match(tree, /region "Zu berichtigen/);
  assert.match(tree, /button "rund 15\.000 Soldaten · im Widerspruch zu den Berichten[^"]*" \[expanded\]/);
  assert.match(tree, /img "Die berichteten Zahlen, nach Datum geordnet/);
  assert.match(tree, /heading "US-Verteidigungsministerium" \[level=3\]/);
  assert.match(tree, /widerspricht/, "how a report stands to the figure");
  assert.match(tree, /button "Zur Zahl im Entwurf"/);
});

test("by keyboard alone: into the view, from figure to figure, to a report, and back into the draft", async () => {
  await page.keyboard.press("Control+1");
  await editor.goTo("draft.md", "zuerst 1500 Soldaten", "1500", 1);
  await page.keyboard.press("F1");
  await page.keyboard.type("Belege der Zahl am Cursor");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "Belege der Zahl am Cursor zeigen" }).first().waitFor();
  await page.keyboard.press("Enter");
  const focused = (selector) => editor.panel.locator(`${selector}:focus`);
  await focused("button.head").filter({ hasText: "1500 Soldaten" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await until(async () => !(await focused("button.head").innerText()).includes("1500"), "the next figure");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator('.tab[data-resource-name="2024-12-16-einsatz-in-kursk.txt"]').waitFor();
  await page.keyboard.press("Control+1");
  await editor.open("draft.md");
  await editor.command("beleg: Belege der Zahl am Cursor zeigen");
  await focused("button.head").waitFor();
  await page.keyboard.press("Home");
  await page.keyboard.press("Control+Enter");
  await until(() => page.evaluate(() => document.activeElement?.closest(".editor-instance") !== null), "the cursor is in the draft");
});

test("the settings and the walkthrough are German", async () => {
  await editor.command("beleg: Einstellungen öffnen");
  await page.locator(".setting-item-description", { hasText: "Die Sprache der Entwürfe" }).first().waitFor();
  await editor.command("beleg: Die ersten fünf Minuten");
  await page.locator(".step-title", { hasText: "Einen Bericht hinzufügen" }).waitFor();
});
