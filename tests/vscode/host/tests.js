// Runs inside the extension host, beside the installed extension; `host.test.mjs` starts it and reads
// the lines it logs, one a test. Written without the outside world: `vscode` is all there is here.
const assert = require("node:assert/strict");
const vscode = require("vscode");

const WAIT = Number(process.env.BELEG_WAIT ?? 40_000);
const tests = [];
const test = (name, body) => tests.push({ name, body });

exports.run = async () => {
  for (const { name, body } of tests) {
    let problem = null;
    try {
      await body();
    } catch (error) {
      problem = String(error?.stack ?? error);
    }
    console.log(`beleg-test ${JSON.stringify({ name, problem })}`);
  }
};

async function until(found, what) {
  const end = Date.now() + WAIT;
  for (;;) {
    const result = await found();
    if (result) return result;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((later) => setTimeout(later, 50));
  }
}

const root = () => vscode.workspace.workspaceFolders[0].uri;

async function draft() {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root(), "draft.md"));
  await vscode.window.showTextDocument(document);
  return document;
}

/** The place of `figure` within `words`, from its second character on. */
function place(document, words, figure = words) {
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, `the draft does not say: ${words}`);
  return document.positionAt(start + words.indexOf(figure) + 1);
}

function findings(document, position) {
  return vscode.languages.getDiagnostics(document.uri).filter((it) => it.range.contains(position));
}

const codes = (list) => list.map((it) => it.code?.value ?? it.code);

/** Findings that rest on a report: those about the draft alone need none. */
const onReports = (document) => codes(vscode.languages.getDiagnostics(document.uri)).includes("qualifier");

test("the installed extension is the packaged one and starts for a draft", async () => {
  const extension = vscode.extensions.getExtension("beleg.beleg");
  assert.ok(extension, "not installed");
  const document = await draft();
  await until(() => onReports(document), "findings");
  assert.ok(extension.isActive);
});

test("a finding has its code with a page and its severity, and says no more than what is wrong", async () => {
  const document = await draft();
  const position = place(document, "kämpften später 14.000", "14.000");
  const [finding] = await until(() => {
    const list = findings(document, position);
    return list.length > 0 && list;
  }, "the finding");
  assert.equal(finding.source, "beleg");
  assert.equal(finding.code.value, "qualifier");
  assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
  assert.match(finding.code.target.path, /qualifier/);
  assert.equal(finding.message.split("\n").length, 1, finding.message);
  assert.deepEqual(finding.relatedInformation ?? [], []);
});

test("a severity that is set takes effect without a restart", async () => {
  const document = await draft();
  const position = place(document, "kämpften später 14.000", "14.000");
  const severity = (wanted) => until(() => findings(document, position).some((it) => it.severity === wanted), "severity");
  await severity(vscode.DiagnosticSeverity.Warning);
  const settings = vscode.workspace.getConfiguration("beleg");
  await settings.update("check.severity", { qualifier: "hint" }, vscode.ConfigurationTarget.Global);
  try {
    await severity(vscode.DiagnosticSeverity.Hint);
  } finally {
    await settings.update("check.severity", undefined, vscode.ConfigurationTarget.Global);
  }
  await severity(vscode.DiagnosticSeverity.Warning);
});

test("hover, definition and references lead to the reports", async () => {
  const document = await draft();
  const position = place(document, "kämpften später 14.000", "14.000");
  const hovers = await vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, position);
  const text = hovers.flatMap((hover) => hover.contents.map((it) => it.value)).join("\n");
  assert.match(text, /bis zu 14\.000/);
  assert.match(text, /Both are about the same thing/, "why the finding holds");
  const definitions = await vscode.commands.executeCommand("vscode.executeDefinitionProvider", document.uri, position);
  assert.match((definitions[0].uri ?? definitions[0].targetUri).path, /\/reports\//);
  const references = await vscode.commands.executeCommand("vscode.executeReferenceProvider", document.uri, position);
  assert.ok(references.some((it) => it.uri.path.includes("/reports/")));
});

test("a fix is offered and undone like any other edit", async () => {
  const document = await draft();
  const position = place(document, "kämpften später 14.000", "14.000");
  const before = document.getText();
  const actions = await vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri,
    new vscode.Range(position, position));
  const fix = actions.find((action) => action.title.includes("bis zu 14.000"));
  assert.ok(fix, actions.map((action) => action.title).join("; "));
  assert.ok(await vscode.workspace.applyEdit(fix.edit));
  assert.match(document.getText(), /kämpften später bis zu 14\.000 Nordkoreaner/);
  await until(() => !codes(findings(document, position)).includes("qualifier"), "the finding goes");
  await vscode.commands.executeCommand("undo");
  assert.equal(document.getText(), before);
});

test("a restart brings the findings back", async () => {
  const document = await draft();
  await until(() => onReports(document), "findings");
  await vscode.commands.executeCommand("beleg.restart");
  await until(() => onReports(document), "findings after the restart");
});
