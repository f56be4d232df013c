/**
 * The server's process: started, watched, restarted when it crashes, though not for ever. Whatever goes wrong is
 * said once, with what to do about it.
 */
import { spawn, type ChildProcess } from "node:child_process";
import * as vscode from "vscode";
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type ClientCapabilities,
  type LanguageClientOptions,
  type StaticFeature,
} from "vscode-languageclient/node";
import { executable, type Executable } from "./executable";
import { LANGUAGES } from "./projects";
import { withExtracts } from "./extracts";
import { EVIDENCE, EVIDENCE_CHANGED, EXTRACT, STATUS, type Evidence, type EvidenceParams, type Extract, type ReportsStatus } from "./protocol";
import { chosenSettings } from "./settings";

/** A server that crashes more often than this within `CRASHES_WITHIN` is left down. */
const MOST_CRASHES = 3;
/** Three minutes, in milliseconds. */
const CRASHES_WITHIN = 180_000;
/** A server that has not answered after this time, in milliseconds, is none, or it hangs. */
const LONGEST_START = 20_000;
/** How long a server is given to end by itself, in milliseconds. */
const LONGEST_STOP = 2_000;
/** Between a crash and the next start, in milliseconds, times the number of crashes. */
const REST = 500;
/** Where it is kept which versions of server and extension were complained of. */
const VERSIONS = "versions";

export type ServerState = "stopped" | "starting" | "running" | "failed";

export class Server implements vscode.Disposable {
  readonly log: vscode.LogOutputChannel;
  private client: LanguageClient | undefined;
  private process: ChildProcess | undefined;
  private crashes: number[] = [];
  private current: ServerState = "stopped";
  /** How the reports are, by the address of their project. */
  private readonly statuses = new Map<string, ReportsStatus>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly evidenceChanged = new vscode.EventEmitter<string>();

  /** The server or what it said of its reports changed. */
  readonly onDidChange = this.changed.event;
  /** What is said of the draft with that address changed. */
  readonly onDidChangeEvidence = this.evidenceChanged.event;

  constructor(private readonly context: vscode.ExtensionContext) {
    this.log = vscode.window.createOutputChannel("beleg", { log: true });
  }

  get state(): ServerState {
    return this.current;
  }

  /** How the reports of the project of `uri` are; of the only project, where that is not known. */
  statusOf(uri: vscode.Uri | undefined): ReportsStatus | undefined {
    const address = uri?.toString(true) ?? "";
    const fitting = [...this.statuses.values()].filter((it) =>
      address.startsWith(`${vscode.Uri.parse(it.root).toString(true)}/`),
    );
    fitting.sort((one, other) => other.root.length - one.root.length);
    return fitting[0] ?? (this.statuses.size === 1 ? [...this.statuses.values()][0] : undefined);
  }

  async start(): Promise<void> {
    if (this.client) {
      return;
    }
    const program = executable(this.context);
    const run = async () => (this.process = await started(program.command));
    const client: LanguageClient = new QuietClient("beleg", "beleg", run, this.options(() => this.closed(client)));
    this.client = client;
    client.registerFeature(new Announcement());
    client.onNotification(STATUS, (status) => {
      this.statuses.set(status.root, status);
      this.changed.fire();
    });
    client.onNotification(EVIDENCE_CHANGED, ({ uri }) => this.evidenceChanged.fire(vscode.Uri.parse(uri).toString()));
    this.become("starting");
    this.log.info(`starting ${program.command} lsp (${program.from})`);
    const late = setTimeout(() => this.isLate(client, program), LONGEST_START);
    try {
      await client.start();
      if (!client.initializeResult) {
        throw new Error(vscode.l10n.t("it ended before it answered"));
      }
      if (this.client === client) {
        this.become("running");
        this.checkVersion(client, program);
      }
    } catch (error) {
      if (this.client === client) {
        this.didNotStart(program, error);
      }
    } finally {
      clearTimeout(late);
    }
  }

  async stop(): Promise<void> {
    const { client, process } = this;
    this.client = this.process = undefined;
    this.statuses.clear();
    this.become("stopped");
    try {
      await client?.dispose(LONGEST_STOP);
    } catch {
      // One that never answered cannot be asked to stop.
      process?.kill();
    }
  }

  /** By the user's wish: what crashed before is forgotten. */
  async restart(): Promise<void> {
    this.crashes = [];
    await this.stop();
    await this.start();
  }

  dispose(): void {
    void this.stop();
    this.log.dispose();
    this.changed.dispose();
    this.evidenceChanged.dispose();
  }

  /** What is said of a draft; `undefined` where there is nothing to say, or nobody to ask. */
  async evidence(params: EvidenceParams): Promise<Evidence | undefined> {
    if (this.current !== "running" || !this.hasEvidence()) {
      return undefined;
    }
    try {
      return (await this.client?.sendRequest(EVIDENCE, params)) ?? undefined;
    } catch (error) {
      this.log.warn(`beleg/evidence: ${String(error)}`);
      return undefined;
    }
  }

  /** The text of a report that is no text. Fails with the server's words. */
  async extract(uri: vscode.Uri): Promise<Extract> {
    if (this.current !== "running" || !this.client) {
      throw new Error(vscode.l10n.t("The server is not running."));
    }
    return this.client.sendRequest(EXTRACT, { uri: uri.toString() });
  }

  /** Runs a command in the server. Fails with the server's words. */
  async execute<T>(command: string, ...args: unknown[]): Promise<T> {
    if (this.current !== "running" || !this.client) {
      throw new Error(vscode.l10n.t("The server is not running."));
    }
    return this.client.sendRequest<T>("workspace/executeCommand", { command, arguments: args });
  }

  private hasEvidence(): boolean {
    const experimental = this.client?.initializeResult?.capabilities.experimental as
      | { beleg?: { evidence?: boolean } }
      | undefined;
    return experimental?.beleg?.evidence === true;
  }

  private become(state: ServerState): void {
    this.current = state;
    this.changed.fire();
  }

  private options(closed: () => void): LanguageClientOptions {
    const manifest = this.context.extension.packageJSON;
    return {
      documentSelector: LANGUAGES.flatMap((language) => [
        { scheme: "file", language },
        { scheme: "untitled", language },
      ]),
      outputChannel: this.log,
      synchronize: { configurationSection: "beleg" },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: (error) => {
          this.log.error(String(error));
          return { action: ErrorAction.Continue, handled: true };
        },
        closed: () => {
          closed();
          return { action: CloseAction.DoNotRestart, handled: true, message: "the server is gone" };
        },
      },
      middleware: {
        provideHover: async (document, position, token, next) => withExtracts(await next(document, position, token)),
        workspace: {
          // Only what the user has set: a default sent along would win over beleg.toml.
          configuration: (request) =>
            request.items.map((item) =>
              item.section === "beleg"
                ? chosenSettings(manifest, item.scopeUri ? vscode.Uri.parse(item.scopeUri) : undefined)
                : null,
            ),
          didChangeConfiguration: async () => {
            await this.client?.sendNotification("workspace/didChangeConfiguration", {
              settings: { beleg: chosenSettings(manifest, undefined) },
            });
          },
        },
      },
    };
  }

  /** The process is gone without having been told to. */
  private closed(client: LanguageClient): void {
    if (this.client !== client || this.current !== "running") {
      // It was stopped, or never came up, which `start` says.
      return;
    }
    this.client = this.process = undefined;
    this.statuses.clear();
    const now = Date.now();
    this.crashes = [...this.crashes.filter((time) => now - time < CRASHES_WITHIN), now];
    const times = this.crashes.length;
    if (times > MOST_CRASHES) {
      this.become("failed");
      void this.say(
        vscode.l10n.t("beleg: the server has crashed {0} times and is left down. Your drafts are untouched; the log says more.", times),
      );
      return;
    }
    this.log.warn(`the server ended by itself, for time ${times}; it is started again`);
    this.become("starting");
    setTimeout(() => this.current === "starting" && void this.start(), REST * times);
  }

  private isLate(client: LanguageClient, program: Executable): void {
    if (this.client !== client || this.current !== "starting") {
      return;
    }
    this.process?.kill();
    this.client = this.process = undefined;
    this.become("failed");
    void this.say(
      vscode.l10n.t("beleg: “{0}” does not answer. Is it beleg? See the setting beleg.server.path, or start it again.", program.command),
    );
  }

  private didNotStart(program: Executable, error: unknown): void {
    this.client = this.process = undefined;
    this.log.error(String(error));
    this.become("failed");
    const reason = error instanceof Error ? error.message : String(error);
    const said = {
      setting: vscode.l10n.t("beleg: “{0}”, named in the setting beleg.server.path, did not start. Put it right there, or leave the setting empty. ({1})", program.command, reason),
      package: vscode.l10n.t("beleg: the server of this extension did not start. Install the extension anew. ({0})", reason),
      path: vscode.l10n.t("beleg: there is no program “{0}” on the path. Install it with “cargo install --path .”, or name it in the setting beleg.server.path. ({1})", program.command, reason),
    }[program.from];
    void this.say(said);
  }

  /** A server of another version works as well as it can; that some things may be missing is said. */
  private checkVersion(client: LanguageClient, program: Executable): void {
    const { name, version } = client.initializeResult?.serverInfo ?? { name: "?", version: "?" };
    const own = this.context.extension.packageJSON.version;
    this.log.info(`${name} ${version ?? "?"}`);
    if (name !== "beleg") {
      void this.say(vscode.l10n.t("beleg: “{0}” is another language server ({1}). See the setting beleg.server.path.", program.command, name));
    } else if (version !== own && this.context.globalState.get(VERSIONS) !== `${version} ${own}`) {
      // Once: who runs two versions on purpose knows it by now.
      void this.context.globalState.update(VERSIONS, `${version} ${own}`);
      void vscode.window.showWarningMessage(
        vscode.l10n.t("beleg: the server is of version {0}, this extension of {1}. What one of them does not know yet is missing; bring both to the same version.", version ?? "?", own),
      );
    }
  }

  private async say(message: string): Promise<void> {
    const again = vscode.l10n.t("Start again");
    const log = vscode.l10n.t("Show the log");
    const setting = vscode.l10n.t("Open the setting");
    const choice = await vscode.window.showErrorMessage(message, again, log, setting);
    if (choice === again) {
      await this.restart();
    } else if (choice === log) {
      this.log.show();
    } else if (choice === setting) {
      await vscode.commands.executeCommand("workbench.action.openSettings", "beleg.server.path");
    }
  }
}

/** Starts a program; fails where there is none. */
function started(command: string): Promise<ChildProcess> {
  return new Promise((running, failed) => {
    const child = spawn(command, ["lsp"], { stdio: "pipe" });
    child.once("error", failed);
    child.once("spawn", () => running(child));
  });
}

/** The library's messages go to the log; ours say what to do. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** Says in `initialize` what this editor takes besides the protocol. */
class Announcement implements StaticFeature {
  fillClientCapabilities(capabilities: ClientCapabilities): void {
    capabilities.experimental = {
      ...capabilities.experimental,
      beleg: { status: true, extracts: true, showEvidence: "beleg.showEvidence" },
    };
  }
  initialize(): void {}
  getState() {
    return { kind: "static" as const };
  }
  clear(): void {}
}
