/** What the evidence view and the extension say to each other. */
import type { Evidence } from "./protocol";

export type ToPanel =
  | { type: "draft"; name: string; evidence: Evidence }
  /** There is nothing to show; `action` is a command that would help, with its title. */
  | { type: "nothing"; message: string; action?: { command: string; title: string } }
  /** The cursor stands on a figure, or on none. */
  | { type: "cursor"; id: number | null }
  /** A figure is to be opened and looked at. */
  | { type: "show"; id: number };

export type FromPanel =
  | { type: "ready" }
  /** Shows a figure in the draft; `enter` puts the cursor there. */
  | { type: "goTo"; id: number; version: number; enter: boolean }
  /** Opens the report of a piece of evidence. */
  | { type: "open"; id: number; version: number; exhibit: number }
  /** Opens the address of its report in the user's browser. */
  | { type: "browse"; id: number; version: number; exhibit: number }
  | { type: "run"; command: string };

