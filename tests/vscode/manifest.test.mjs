// What the extension says of itself is in step with the server and whole in both languages.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";

const project = path.resolve(import.meta.dirname, "../..");
const extension = path.join(project, "editors/vscode");
const text = (name) => fs.readFileSync(path.join(extension, name), "utf8");
const json = (name) => JSON.parse(text(name));
const sorted = (names) => [...new Set(names)].sort();

test("the settings are those of the server", () => {
  const check = spawnSync(process.execPath, [path.join(extension, "manifest.mjs"), process.env.BELEG, "--check"], {
    encoding: "utf8",
    timeout: 60_000,
  });
  assert.equal(check.status, 0, check.stderr);
});

test("the extension has the version of the server", () => {
  const [, version] = /^version = "(.*)"/m.exec(fs.readFileSync(path.join(project, "Cargo.toml"), "utf8"));
  assert.equal(json("package.json").version, version);
});

test("every text of the manifest stands in both languages", () => {
  const used = sorted([...text("package.json").matchAll(/"%([^%"]+)%"/g)].map(([, name]) => name));
  assert.deepEqual(sorted(Object.keys(json("package.nls.json"))), used);
  assert.deepEqual(sorted(Object.keys(json("package.nls.de.json"))), used);
});

test("every message stands in German too", () => {
  const sources = fs.readdirSync(path.join(extension, "src"), { recursive: true }).filter((name) => name.endsWith(".ts"));
  const messages = sources.flatMap((name) =>
    [...text(path.join("src", name)).matchAll(/\bt\(\s*"((?:[^"\\]|\\.)*)"/g)].map(([, message]) => JSON.parse(`"${message}"`)),
  );
  assert.deepEqual(sorted(Object.keys(json("l10n/bundle.l10n.de.json"))), sorted(messages));
});

test("every step of the walkthrough stands in both languages", () => {
  for (const step of json("package.json").contributes.walkthroughs[0].steps) {
    for (const name of [step.media.markdown, step.media.markdown.replace(/\.md$/, ".nls.de.md")]) {
      assert.ok(fs.existsSync(path.join(extension, name)), name);
    }
  }
});
