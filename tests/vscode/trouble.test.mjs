// What goes wrong around the server is said once, with what to do about it; nothing is lost and nothing is tried for
// ever. Each test has an editor of its own.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach } from "node:test";
import { openEditor, screenTest, until } from "./editor.mjs";

let editor;
const test = (name, body) => screenTest(() => editor, name, body);
const broken = (name) => path.resolve(import.meta.dirname, "../broken", name);

afterEach(async () => {
  await editor?.close();
  editor = undefined;
});

/** Opens the sample's draft in an editor with these settings. */
async function draftWith(settings, more = {}) {
  editor = await openEditor({ settings, ...more });
  await editor.ready();
  await editor.open("draft.md");
}

/** Waits for a message that says `words`. */
const said = (words) => editor.page.locator(".notification-toast", { hasText: words }).first().waitFor();

test("a server that is not there is named, with the setting that names it", async () => {
  await draftWith({ "beleg.server.path": "/no/such/beleg" });
  await said(/\/no\/such\/beleg.*beleg\.server\.path/);
  await editor.status.filter({ hasText: "does not run" }).waitFor();
});

test("a program that never answers is given up", async () => {
  await draftWith({ "beleg.server.path": broken("mute") });
  await said("does not answer");
  await editor.status.filter({ hasText: "does not run" }).waitFor();
});

test("a server of another version is named with both versions", async () => {
  await draftWith({ "beleg.server.path": broken("other-version") });
  await said(/99\.0\.0/);
});

test("a server that crashes is started again three times, and no more", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "beleg-starts-"));
  process.env.BELEG_STARTS = path.join(folder, "starts");
  process.env.BELEG_REAL = process.env.BELEG;
  await draftWith({ "beleg.server.path": broken("crashing") });
  await said("has crashed 4 times");
  const starts = () => fs.readFileSync(process.env.BELEG_STARTS, "utf8").trim().split("\n").length;
  assert.equal(starts(), 4);
  await editor.page.waitForTimeout(4_000);
  assert.equal(starts(), 4, "it stays down");
  fs.rmSync(folder, { recursive: true });
});

test("where there are no reports nothing is started, and setting up is offered", async () => {
  editor = await openEditor({ copy: null, files: { "note.md": "# Notizen\n\nEs waren 12.000 Soldaten.\n" }, folder: "notes" });
  await editor.ready();
  await editor.open("note.md");
  await editor.status.filter({ hasText: "Set up beleg" }).waitFor();
  await editor.command("beleg: Set up a folder for drafts and reports");
  const file = path.join(editor.workspace, "beleg.toml");
  await until(() => fs.existsSync(file) && fs.existsSync(path.join(editor.workspace, "corpus")), "the folder is set up");
  assert.match(fs.readFileSync(file, "utf8"), /^#/);
  await editor.status.filter({ hasText: /reports/ }).waitFor();
});

test("the walkthrough's first step is ticked once the folder is set up, and not before", async () => {
  editor = await openEditor({ copy: null, files: { "note.md": "Es waren 12.000 Soldaten.\n" }, folder: "notes" });
  await editor.ready();
  await editor.open("note.md");
  await editor.status.filter({ hasText: "Set up beleg" }).waitFor();
  await editor.command("beleg: The first five minutes");
  await editor.step("Set up a folder").waitFor();
  // Longer than it takes to be noticed where it is done.
  await editor.page.waitForTimeout(2_500);
  assert.equal(await editor.isDone("Set up a folder"), false);
  await editor.step("Set up a folder").locator(".monaco-button").first().click();
  await until(() => editor.isDone("Set up a folder"), "it is ticked");
});

test("a folder with spaces and umlauts in its name is one like any other", async () => {
  await draftWith({}, { folder: "Entwürfe über Korea" });
  await editor.underlined("error");
  await editor.goTo("draft.md", "zuerst 1500 Soldaten", "1500", 1);
  await editor.page.keyboard.press("F12");
  await editor.page.waitForSelector('.tab.active[data-resource-name="2024-12-16-einsatz-in-kursk.txt"]');
});

test("settings of the wrong type are named, and the rest still counts", async () => {
  await draftWith({ "beleg.check.severity": "loud", "beleg.check.language": "de" });
  await said(/check\.severity/);
  await editor.underlined("error");
});

test("no report, a draft of two megabytes and bytes that are no text: each is said with what to do, and nothing is lost", async () => {
  const long = "Dem NIS zufolge hat Nordkorea 12.000 Soldaten nach Russland entsandt.\n".repeat(30_000);
  const bytes = Buffer.from([...Array(4000)].map((_, at) => 128 + (at * 37) % 128));
  const files = { "beleg.toml": "", "corpus/.leer": "", "lang.md": long, "bild.txt": bytes, "kurz.md": "Es kamen 12 Gäste. Es kamen 13 Gäste.\n" };
  editor = await openEditor({ copy: null, files });
  await editor.ready();
  await said(/corpus.*(report|PDF)/s);
  await editor.status.filter({ hasText: "no reports" }).waitFor();
  await editor.open("lang.md");
  await said(/lang\.md.*256 KB/);
  await editor.page.keyboard.type("x");
  await editor.saved("lang.md", "xDem NIS");
  await until(() => editor.read("lang.md").length === long.length + 1, "it is saved as a whole");
  await editor.open("bild.txt");
  await said(/bild\.txt/);
  assert.ok(fs.readFileSync(path.join(editor.workspace, "bild.txt")).equals(bytes));
  // The server still works for the others.
  await editor.open("kurz.md");
  await editor.status.filter({ hasText: "no reports" }).waitFor();
});
