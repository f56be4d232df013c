// Writes the settings of the server into package.json and package.nls*.json, from the server's own schema:
// `node manifest.mjs BELEG` after a setting was added or changed; `node manifest.mjs BELEG --check` fails where the
// files say something else.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const [beleg, mode] = process.argv.slice(2);
const here = import.meta.dirname;

/** The server's answer to `beleg.settingsSchema`. */
function schema(program) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "beleg-schema-"));
  const server = spawn(program, ["lsp", "--index", path.join(folder, "index")], { stdio: ["pipe", "pipe", "inherit"] });
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  return new Promise((found, failed) => {
    let said = Buffer.alloc(0);
    server.stdout.on("data", (data) => {
      said = Buffer.concat([said, data]);
      for (;;) {
        const head = /^Content-Length: (\d+)\r\n\r\n/.exec(said.toString("latin1"));
        if (!head || said.length < head[0].length + Number(head[1])) return;
        const message = JSON.parse(said.subarray(head[0].length, head[0].length + Number(head[1])).toString());
        said = said.subarray(head[0].length + Number(head[1]));
        if (message.id === 1) {
          send({ method: "initialized", params: {} });
          send({ id: 2, method: "workspace/executeCommand", params: { command: "beleg.settingsSchema", arguments: [] } });
        } else if (message.id === 2) {
          if (message.error) failed(new Error(message.error.message));
          else found(message.result);
        }
      }
    });
    server.on("error", failed);
    server.on("exit", () => failed(new Error("the server ended")));
    send({ id: 1, method: "initialize", params: { processId: process.pid, rootUri: null, capabilities: {} } });
  }).finally(() => {
    server.removeAllListeners("exit");
    server.kill();
    fs.rmSync(folder, { recursive: true, force: true });
  });
}

/** A schema as a manifest has it: descriptions by name, kept in `words`. */
function described(node, name, words) {
  const out = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === "descriptions") {
      words.en[name] = value.en;
      words.de[name] = value.de;
      out.description = `%${name}%`;
    } else if (key === "properties") {
      out.properties = Object.fromEntries(
        Object.entries(value).map(([inner, child]) => [inner, described(child, `${name}.${inner}`, words)]),
      );
    } else if (key === "items") {
      out.items = described(value, `${name}.item`, words);
    } else if (key !== "description") {
      out[key] = value;
    }
  }
  return out;
}

const words = { en: {}, de: {} };
const properties = {};
for (const [section, table] of Object.entries((await schema(beleg)).properties)) {
  const settings = table.type === "array" ? { [section]: table } : Object.fromEntries(
    Object.entries(table.properties).map(([key, node]) => [`${section}.${key}`, node]),
  );
  for (const [name, node] of Object.entries(settings)) {
    properties[`beleg.${name}`] = { scope: "resource", ...described(node, `settings.${name}`, words) };
  }
}

const read = (name) => JSON.parse(fs.readFileSync(path.join(here, name), "utf8"));
const manifest = read("package.json");
const group = manifest.contributes.configuration.find((it) => it.properties["beleg.check.severity"]) ?? manifest.contributes.configuration.at(-1);
group.properties = properties;
const files = { "package.json": manifest };
for (const [file, language] of [["package.nls.json", "en"], ["package.nls.de.json", "de"]]) {
  const own = Object.entries(read(file)).filter(([name]) => !/^settings\.(check|corpus|editor|source|term|ignore)\b/.test(name));
  files[file] = { ...Object.fromEntries(own), ...words[language] };
}
let differs = false;
for (const [name, content] of Object.entries(files)) {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  const file = path.join(here, name);
  if (fs.readFileSync(file, "utf8") === text) continue;
  if (mode === "--check") {
    console.error(`editors/vscode/${name} does not say what the server says of its settings; run: node editors/vscode/manifest.mjs ${beleg}`);
    differs = true;
  } else {
    fs.writeFileSync(file, text);
  }
}
process.exit(differs ? 1 : 0);
