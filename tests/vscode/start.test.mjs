// How it begins: a draft of each kind starts the extension by itself, and the walkthrough takes note of what is done.
// Every test here needs a server that works, as those of `draft.test.mjs` do.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { openEditor, screenTest, until } from "./editor.mjs";

let editor, page;
const test = (name, body) => screenTest(() => editor, name, body);

/** A figure that the report beside it does not give, in the writing of each kind. */
const DRAFTS = {
  "markdown/wrong.md": "Nach Angaben der Hafenbehörde stehen am Kai **75** Kräne.\n",
  "text/wrong.txt": "Nach Angaben der Hafenbehörde stehen am Kai 75 Kräne.\n",
  "asciidoc/wrong.adoc": "= Lage\n\nNach Angaben der Hafenbehörde stehen am Kai *75* Kräne.\n",
  "latex/wrong.tex": "\\documentclass{article}\n\\begin{document}\nNach Angaben der Hafenbehörde stehen am Kai \\textbf{75} Kräne.\n\\end{document}\n",
  "html/wrong.html": "<p>Nach Angaben der Hafenbeh&ouml;rde stehen am Kai <b>75</b> Kräne.</p>\n",
};
const REPORT = "---\noutlet: Hafenblatt\npublished: 2024-11-04\n---\n\nNach Angaben der Hafenbehörde stehen am Kai 52 Kräne.\n";

before(async () => {
  editor = await openEditor({
    copy: null,
    files: { ...DRAFTS, "beleg.toml": "", "corpus/lage.md": REPORT, "../leer/notiz.md": "Es waren 12 Gäste.\n" },
    folder: "zeitung",
  });
  page = editor.page;
});
after(() => editor?.close());

const underlined = () => page.locator(".monaco-editor .squiggly-error").first().waitFor({ state: "attached" });

for (const name of Object.keys(DRAFTS)) {
  test(`${name} alone in a fresh window starts it, in a folder inside the project`, async () => {
    const [folder, file] = name.split("/");
    await editor.window(folder);
    await editor.ready();
    await page.waitForTimeout(500);
    // Nothing but the draft can have started it: the settings lie above the folder of the window.
    assert.equal(await editor.status.count(), 0, "it runs before the draft is open");
    await editor.open(file);
    await underlined();
    assert.equal(await page.locator(".tab").count(), 1);
  });
}

test("so does a text that was never saved, alone in the folder of the project", async () => {
  await editor.window(".");
  await editor.ready();
  await editor.command("File: New Untitled Text File");
  await page.locator(".tab.active", { hasText: "Untitled" }).waitFor();
  await page.keyboard.type("Nach Angaben der Hafenbehörde stehen am Kai 75 Kräne.");
  await page.keyboard.press("Enter");
  await underlined();
  assert.equal(await page.locator(".tab").count(), 1);
});

/** The step of the walkthrough with that title, and whether it is ticked. */
const step = (title) => page.locator(".getting-started-step", { hasText: title }).first();
const isDone = async (title) => (await step(title).locator(".codicon.complete").count()) > 0;

test("the first step of the walkthrough is ticked where the folder is set up already, and no other is", async () => {
  await editor.window(".");
  await editor.ready();
  await editor.status.filter({ hasText: "1 report" }).waitFor();
  await editor.command("beleg: The first five minutes");
  await step("Set up a folder").waitFor();
  await until(() => isDone("Set up a folder"), "the first step is ticked");
  assert.equal(await isDone("Add a report"), false);
});

test("where nothing is set up it is ticked once that is done", async () => {
  await editor.window("../leer");
  await editor.ready();
  await editor.open("notiz.md");
  await editor.status.filter({ hasText: "Set up beleg" }).waitFor();
  await editor.command("beleg: The first five minutes");
  await step("Set up a folder").waitFor();
  // Longer than it takes to be noticed where it is done.
  await page.waitForTimeout(2_500);
  assert.equal(await isDone("Set up a folder"), false);
  await step("Set up a folder").locator(".button-container .monaco-button, .monaco-button").first().click();
  await until(() => isDone("Set up a folder"), "it is ticked");
});
