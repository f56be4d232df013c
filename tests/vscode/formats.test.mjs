// Drafts of every kind, and reports that are no text, in VS Code. The folder has reports and no `beleg.toml`. Every test
// here needs a server that works, as those of `draft.test.mjs` do.
import assert from "node:assert/strict";
import { after, before, beforeEach } from "node:test";
import { openEditor, screenTest, until } from "./editor.mjs";

let editor, page;
const test = (name, body) => screenTest(() => editor, name, body);

/** One figure is wrong, and stands in a place that only who reads the format finds; the other is no prose. */
const DRAFTS = {
  "wrong.tex": "\\documentclass{article}\n\\begin{document}\n% Nach Angaben der Hafenbehörde stehen am Kai 77 Kräne.\nNach Angaben der \\emph{Hafenbehörde} stehen am Kai \\textbf{75} Kräne.\n\\end{document}\n",
  "wrong.html": "<h1>Lage</h1>\n<!-- Nach Angaben der Hafenbehörde stehen am Kai 77 Kräne. -->\n<p>Nach Angaben der Hafenbeh&ouml;rde stehen am Kai <b>75</b> Kräne.</p>\n",
  "wrong.adoc": "= Lage\n\n// Nach Angaben der Hafenbehörde stehen am Kai 77 Kräne.\nNach Angaben der Hafenbehörde stehen am Kai *75* Kräne.\n",
  "wrong.txt": "Nach Angaben der Hafenbehörde stehen am Kai 75 Kräne.\n",
};

before(async () => {
  editor = await openEditor({
    copy: "tests/extracts/project",
    files: DRAFTS,
    folder: "lage",
  });
  page = editor.page;
  await editor.ready();
});
after(() => editor?.close());
beforeEach(async () => {
  for (let times = 0; times < 3; times++) await page.keyboard.press("Escape");
});

/** The number of squiggles in the editor in front. */
const errors = () => page.locator(".editor-group-container.active .monaco-editor .squiggly-error").count();

for (const name of Object.keys(DRAFTS)) {
  test(`${name} is a draft, and its figure is underlined`, async () => {
    await editor.open(name);
    await until(async () => (await errors()) === 1, "one figure is underlined");
  });
}

test("so is a text that was never saved", async () => {
  await editor.command("File: New Untitled Text File");
  await page.locator(".tab.active", { hasText: "Untitled" }).waitFor();
  assert.equal(await errors(), 0);
  await page.keyboard.type("Nach Angaben der Hafenbehörde stehen am Kai 75 Kräne.");
  await page.keyboard.press("Enter");
  await until(async () => (await errors()) === 1, "its figure is underlined");
});

for (const [words, report] of [["52 Kr", "lage.docx"], ["310 L", "lage.html"], ["96 L", "feed.xml#2"]]) {
  test(`go to definition leads into the text of ${report}`, async () => {
    await editor.open("entwurf.md");
    await editor.goTo("entwurf.md", words, words, 1);
    await page.keyboard.press("F12");
    await page.waitForSelector(`.tab.active[data-resource-name="${report}.txt"]`);
    // The lens names the file.
    await page.locator(".codelens-decoration", { hasText: `Text taken out of corpus/${report.split("#")[0]}` }).waitFor();
    await page.keyboard.press("Shift+End");
    await page.keyboard.type("x");
    await page.locator(".monaco-editor-overlaymessage", { hasText: /read-only/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator('.statusbar-item[id="status.editor.selection"]', { hasText: "selected" }).waitFor();
  });
}

test("the source of a figure in a PDF is its text beside the draft, with the pages", async () => {
  await editor.open("entwurf.md");
  await editor.goTo("entwurf.md", "417 Schiffe", "417", 1);
  await editor.command("beleg: Open the source beside the draft");
  await page.locator('.tab[data-resource-name="lage.pdf.txt"]').waitFor();
  await until(async () => (await page.locator(".editor-group-container").count()) > 1, "it lies beside the draft");
  await page.locator(".codelens-decoration", { hasText: "Page 2" }).waitFor();
  await page.locator(".selected-text").first().waitFor();
  assert.ok(await page.locator('.tab[data-resource-name="entwurf.md"]').isVisible());
});

test("the hover says the page and leads into the text", async () => {
  await editor.open("entwurf.md");
  await editor.goTo("entwurf.md", "52 Kr", "52 Kr", 1);
  await page.keyboard.press("ArrowLeft");
  await editor.goTo("entwurf.md", "417 Schiffe", "417", 1);
  const hover = await editor.hover();
  await hover.locator("a", { hasText: "lage.pdf, p. 2" }).click();
  await page.waitForSelector('.tab.active[data-resource-name="lage.pdf.txt"]');
});
