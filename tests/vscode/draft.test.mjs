// The sample draft in VS Code, as a journalist works on it. Every test here needs a server that works;
// `broken.test.mjs` sees to it that none passes with one that does not.
import assert from "node:assert/strict";
import { after, before, beforeEach } from "node:test";
import { openEditor, screenTest, until } from "./editor.mjs";

let editor, page;
const test = (name, body) => screenTest(() => editor, name, body);

before(async () => {
  // The sample has no finding that is an information by itself.
  editor = await openEditor({ settings: { "beleg.check.severity": { precision: "information" } } });
  page = editor.page;
  await editor.ready();
  await editor.open("draft.md");
});
after(() => editor?.close());
beforeEach(async () => {
  // Whatever the test before left open is closed.
  for (let times = 0; times < 3; times++) await page.keyboard.press("Escape");
  await editor.open("draft.md");
});

test("errors, warnings, information and hints are underlined, each in its way", async () => {
  await editor.underlined("error");
  await editor.underlined("warning");
  await editor.underlined("info");
  await editor.underlined("hint");
});

test("the list of problems names each finding with its code", async () => {
  assert.match(await editor.problem("contested"), /beleg/);
  assert.match(await editor.problem("misattributed"), /beleg/);
});

test("the hover has a table of who reported which figure", async () => {
  await editor.goTo("draft.md", "dagegen rund 15.000", "15.000", 2);
  const hover = await editor.hover();
  await hover.locator("table").waitFor();
  const cells = await hover.locator("table td").allInnerTexts();
  assert.ok(cells.some((cell) => cell.includes("etwa 10 000")), String(cells));
  assert.ok(cells.some((cell) => cell.includes("US-Verteidigungsministerium")), String(cells));
  const [frame, table] = [await hover.boundingBox(), await hover.locator("table").boundingBox()];
  assert.ok(table.y + table.height <= frame.y + frame.height, "the whole table is seen without scrolling");
});

test("go to definition opens the report at the passage", async () => {
  await editor.goTo("draft.md", "zuerst 1500 Soldaten", "1500", 1);
  await page.keyboard.press("F12");
  await page.waitForSelector('.tab.active[data-resource-name="2024-12-16-einsatz-in-kursk.txt"]');
  await page.locator(".statusbar-item", { hasText: /Ln 7, Col 23/ }).waitFor();
});

test("an attribution is offered from the reports", async () => {
  await editor.goTo("draft.md", "Nordkorea hat rund 10.000 Soldaten", "Nordkorea");
  await page.keyboard.press("Control+Space");
  const rows = page.locator(".suggest-widget.visible .monaco-list-row");
  await rows.filter({ hasText: "laut US-Verteidigungsministerium" }).first().waitFor();
});

test("a number that is begun is completed with a reported figure", async () => {
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n\nNach Russland entsandt wurden 12");
  await page.keyboard.press("Control+Space");
  const row = page.locator(".suggest-widget.visible .monaco-list-row").filter({ hasText: /12[.']000/ }).first();
  await row.waitFor();
  await until(async () => {
    if ((await row.getAttribute("class")).includes("focused")) return true;
    await page.keyboard.press("ArrowDown");
  }, "the figure is reached by keyboard");
  await page.keyboard.press("Enter");
  await editor.saved("draft.md", "entsandt wurden 12.000");
});

test("a fix puts the reported wording in, and the finding goes", async () => {
  await editor.goTo("draft.md", "kämpften später 14.000", "14.000", 2);
  await editor.underlined("warning");
  await page.keyboard.press("Control+.");
  const offered = page.locator(".action-widget .monaco-list-row").filter({ hasText: "bis zu 14.000" }).first();
  await offered.waitFor();
  await until(async () => {
    if ((await offered.getAttribute("class")).includes("focused")) return true;
    await page.keyboard.press("ArrowDown");
  }, "the fix is reached by keyboard");
  await page.keyboard.press("Enter");
  await editor.saved("draft.md", "kämpften später bis zu 14.000 Nordkoreaner");
});

test("an edit is checked as it is typed", async () => {
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n\nDem NIS zufolge hat Nordkorea 52.000 Soldaten nach Russland entsandt.");
  await editor.problem("52.000");
});
