// The tests that run inside the extension host (`host/tests.js`), each as a test of its own.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { openEditor, WAIT } from "./editor.mjs";

/** How long all tests in the extension host may take together, in milliseconds. */
const LIMIT = 30_000 + 8 * WAIT;

const folder = path.join(import.meta.dirname, "host");

test("in the extension host", async (suite) => {
  const results = [];
  let ended;
  const end = new Promise((resolve, failed) => {
    ended = resolve;
    setTimeout(() => failed(new Error(`the extension host did not end; it said: ${JSON.stringify(results)}`)), LIMIT).unref();
  });
  const remote = (name) => `vscode-remote://ADDRESS${path.join(folder, name)}`;
  const payload = JSON.stringify([
    ["extensionDevelopmentPath", remote("")],
    ["extensionTestsPath", remote("tests.js")],
  ]);
  const editor = await openEditor({
    query: `&payload=${payload}`,
    prepare: async (page) => {
      await page.exposeFunction("codeAutomationLog", (_kind, [line]) => {
        const found = /beleg-test (\{.*\})/s.exec(String(line));
        if (found) results.push(JSON.parse(found[1]));
      });
      await page.exposeFunction("codeAutomationExit", (code) => ended(code));
    },
  });
  try {
    await end;
  } finally {
    await editor.close();
  }
  assert.ok(results.length > 0, "no test was run");
  for (const { name, problem } of results) {
    await suite.test(name, () => assert.equal(problem, null, problem));
  }
});
