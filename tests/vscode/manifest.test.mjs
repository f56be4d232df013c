// What the extension says of itself is in step with the server and whole in both languages.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { platformOf } from "../../editors/vscode/platform.mjs";

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

/** Packs `program` for a platform; what was said, and the programs in the package by their names. */
function packed(program, platform) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "beleg-package-"));
  try {
    const file = path.join(folder, "beleg.vsix");
    const run = spawnSync(path.join(extension, "package"), [program, file, platform], { encoding: "utf8", timeout: 120_000 });
    if (run.status !== 0) return { said: run.stderr, programs: {} };
    spawnSync("python3", ["-m", "zipfile", "-e", file, folder]);
    const server = path.join(folder, "extension/server");
    return { programs: Object.fromEntries(fs.readdirSync(server).map((name) => [name, platformOf(fs.readFileSync(path.join(server, name)))])) };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

test("a package for a platform holds a program of that platform", () => {
  const own = `${process.platform}-${process.arch}`;
  assert.deepEqual(packed(process.env.BELEG, own).programs, { beleg: own });
  // The first bytes of a program for Windows.
  const head = Buffer.alloc(128);
  head.write("MZ");
  head.writeUInt32LE(64, 60);
  head.write("PE", 64);
  head.writeUInt16LE(0x8664, 68);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "beleg-program-"));
  fs.writeFileSync(path.join(folder, "beleg.exe"), head);
  assert.deepEqual(packed(path.join(folder, "beleg.exe"), "win32-x64").programs, { "beleg.exe": "win32-x64" });
  fs.rmSync(folder, { recursive: true });
});

test("a program of another platform is not packed", () => {
  const { said } = packed(process.env.BELEG, "win32-x64");
  assert.match(said, /is made for \S+, not for win32-x64; build it/);
});

test("a platform that cannot be built for here is named, with what to do", () => {
  const build = (platform) => spawnSync(path.join(extension, "package-for"), [platform, "/tmp/never.vsix"], { encoding: "utf8" });
  assert.match(build("amiga-m68k").stderr, /no platform amiga-m68k; there are: .*linux-arm64/);
  if (process.platform !== "darwin") assert.match(build("darwin-arm64").stderr, /darwin-arm64 can be built on a Mac alone/);
});
