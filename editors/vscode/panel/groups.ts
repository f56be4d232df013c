/** The figures of a draft by what needs attention, and the evidence of a figure by who gives it. */
import type { Exhibit, Figure } from "../src/protocol";

export const GROUPS = ["error", "warning", "remark", "open", "backed"] as const;
export type Group = (typeof GROUPS)[number];

export function groupOf(figure: Figure): Group {
  const [gravest] = figure.findings;
  if (gravest?.severity === "error" || gravest?.severity === "warning") {
    return gravest.severity;
  }
  if (figure.status === "unsourced") {
    return "open";
  }
  return gravest ? "remark" : "backed";
}

/** What one origin says: its pieces of evidence with their places in the figure's list. */
export interface Origin {
  name: string;
  exhibits: { exhibit: Exhibit; at: number }[];
}

/** In the order of the evidence, the nearest first. */
export function originsOf(figure: Figure): Origin[] {
  const origins = new Map<string, Origin>();
  figure.evidence.forEach((exhibit, at) => {
    const origin = origins.get(exhibit.origin) ?? { name: exhibit.speaker, exhibits: [] };
    origin.exhibits.push({ exhibit, at });
    origins.set(exhibit.origin, origin);
  });
  return [...origins.values()];
}

export function outletOf(exhibit: Exhibit): string {
  return exhibit.outlet ?? exhibit.report.split("/").at(-1) ?? exhibit.report;
}

/** The day of a report; `undefined` where it is unknown. */
export function dayOf(exhibit: Exhibit): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(exhibit.published ?? "")?.[0];
}
