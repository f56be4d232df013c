// How it begins: a draft of each kind starts the extension by itself, and the walkthrough takes note of it.
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
    files: { ...DRAFTS, "beleg.toml": "", "corpus/lage.md": REPORT },
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

test("the first step of the walkthrough is ticked where the folder is set up already, and no other is", async () => {
  await editor.window(".");
  await editor.ready();
  await editor.status.filter({ hasText: "1 report" }).waitFor();
  await editor.command("beleg: The first five minutes");
  await editor.step("Set up a folder").waitFor();
  await until(() => editor.isDone("Set up a folder"), "the first step is ticked");
  assert.equal(await editor.isDone("Add a report"), false);
});
