/** What the server says besides the Language Server Protocol: `docs/protocol.md`. */
import { NotificationType, RequestType, type Location, type Range } from "vscode-languageclient";

/** How a figure stands to the reports. */
export type Status = "supported" | "contested" | "conflicting" | "computed" | "unsourced";

export type Severity = "error" | "warning" | "information" | "hint";

export type Relation = "agrees" | "compatible" | "conflicts" | "superseded" | "retracted";

/** Bounds as written: `null` where the wording leaves an end open. */
export interface Quantity {
  text: string;
  value: number | null;
  low: number | null;
  high: number | null;
  qualifier: string;
  counts: string | null;
}

/** A figure of a report. */
export interface Reported extends Quantity {
  report: string;
  line: number;
  /** Where the report has pages. */
  page?: number;
  /** Of the file where it is text, else of what was taken out of it. */
  uri: string;
  range: Range;
  outlet: string | null;
  /** A day, or a moment: `2024-11-04`, `2024-11-04T18:10:00`. */
  published: string | null;
  title: string | null;
  url: string | null;
  source: string | null;
  via: string | null;
  /** Who gives it, in the nominative and under one name for all spellings of an office. */
  speaker: string;
  origin: string;
  sentence: string;
}

export interface Exhibit extends Reported {
  relation: Relation;
}

export interface Finding {
  code: string;
  severity: Severity;
  message: string;
  why: string;
}

/** A figure of the draft. */
export interface Figure extends Quantity {
  /** Its place among the figures of this version of the draft. */
  id: number;
  /** With hedge and unit, where `text` is the number alone. */
  phrase: string;
  range: Range;
  unit: string | null;
  sentence: string;
  status: Status;
  findings: Finding[];
  evidence: Exhibit[];
}

export interface Summary {
  figures: number;
  supported: number;
  contested: number;
  conflicting: number;
  computed: number;
  unsourced: number;
  trouble: number;
  reports: number;
  origins: number;
}

/** What is said of a draft. */
export interface Evidence {
  uri: string;
  version: number;
  language: string;
  summary: Summary;
  figures: Figure[];
}

export interface EvidenceParams {
  textDocument: { uri: string };
  position?: Location["range"]["start"];
}

/** The text of a report that is no text. */
export interface Extract {
  text: string;
  /** The address of the file that it was taken out of. */
  file: string;
  /** Where each page begins, where there are pages. */
  pages: { page: number; line: number }[];
}

/** How the reports of a project are. */
export interface ReportsStatus {
  root: string;
  state: "indexing" | "ready" | "failed" | "no_corpus";
  reports: number;
  origins: number;
  done?: number;
  total?: number;
  message?: string;
}

/** The answer to `beleg.find`. */
export interface Found {
  origins: { origin: string; figures: Reported[] }[];
}

export const EVIDENCE = new RequestType<EvidenceParams, Evidence | null, void>("beleg/evidence");
export const EXTRACT = new RequestType<{ uri: string }, Extract, void>("beleg/extract");
export const STATUS = new NotificationType<ReportsStatus>("beleg/status");
export const EVIDENCE_CHANGED = new NotificationType<{ uri: string; version: number }>("beleg/evidenceChanged");
