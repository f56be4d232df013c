// The tests of the tests: with a server that is broken on purpose none of them passes. What passes all the
// same would prove nothing.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { test } from "node:test";

/** All tests that are to fail; a broken server is not waited for long. */
const TESTS = ["draft.test.mjs", "evidence.test.mjs", "formats.test.mjs", "host.test.mjs", "keyboard.test.mjs", "start.test.mjs"];
const WAIT = "2000";

for (const [broken, what] of [["mute", "never answers"], ["ignorant", "knows nothing"]]) {
  test(`no test passes with a server that ${what}`, () => {
    const run = spawnSync(process.execPath, ["--test", "--test-reporter=tap", ...TESTS], {
      cwd: import.meta.dirname,
      encoding: "utf8",
      env: {
        ...process.env,
        BELEG_REAL: path.resolve(process.env.BELEG),
        BELEG_SERVER: path.resolve(import.meta.dirname, "../broken", broken),
        BELEG_PICTURES: "",
        BELEG_WAIT: WAIT,
        NODE_TEST_CONTEXT: undefined,
      },
      timeout: 600_000,
    });
    const failed = run.stdout.match(/^ *not ok \d+ - .*/gm) ?? [];
    const passed = run.stdout.match(/^ *ok \d+ - .*/gm) ?? [];
    assert.ok(failed.length > 5, `it did not run:\n${run.stdout}\n${run.stderr}`);
    assert.deepEqual(passed, []);
  });
}
