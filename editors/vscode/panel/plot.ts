/**
 * What is reported about a figure on one axis: a row for each report in order of its date, a dot for a number, a line
 * for a range or an open end, and the draft's figure as an upright line through all of them.
 */
import type { PanelWords } from "../src/panel-words";
import type { Figure, Quantity } from "../src/protocol";
import { drawn } from "./dom";
import { dayOf, type Origin } from "./groups";
import { colour, mark } from "./marks";

/** Sizes in pixels. */
const ROW = 22;
const HEAD = 26;
const FOOT = 24;
const DATES = 82;
const RIGHT = 12;
const RADIUS = 5;
/** A letter of the labels, about. */
const LETTER = 6.2;
/** A letter of the draft's label, which is bold. */
const BOLD_LETTER = 7.2;
/** More rows are not read. */
const MOST_ROWS = 14;
/** Numbers further apart than this are set on a logarithmic axis, or the small ones would be one dot. */
const FAR_APART = 40;

interface Row {
  origin: number;
  day: string | undefined;
  who: string;
  quantity: Quantity;
  isGone: boolean;
}

/** `undefined` where there is nothing to draw. */
export function plot(figure: Figure, origins: Origin[], width: number, words: PanelWords): SVGSVGElement | undefined {
  const all = rows(origins);
  const shown = all.slice(-MOST_ROWS);
  const axis = scale([figure, ...shown.map((row) => row.quantity)], width);
  if (shown.length === 0 || !axis) {
    return undefined;
  }
  const height = HEAD + shown.length * ROW + FOOT;
  const label = [words.plot, ...shown.map((row) => [date(row.day, words), row.who, row.quantity.text].join(" "))].join("; ");
  const svg = drawn("svg", { class: "plot", role: "img", "aria-label": label, width, height, viewBox: `0 0 ${width} ${height}` });
  const foot = height - FOOT;
  for (const tick of axis.ticks) {
    const x = axis.place(tick);
    svg.append(
      drawn("line", { class: "grid", x1: x, x2: x, y1: HEAD, y2: foot }),
      drawn("text", { class: "tick", x, y: foot + 14, "text-anchor": "middle" }, short(tick, words)),
    );
  }
  if (axis.isLogarithmic) {
    svg.append(drawn("text", { class: "tick", x: 0, y: foot + 14 }, words.logarithmic));
  }
  shown.forEach((row, at) => svg.append(drawRow(row, HEAD + (at + 0.5) * ROW, axis, width, words)));
  svg.append(drawDraft(figure, axis, foot, width, words));
  return svg;
}

/** How many reports the plot leaves out, the oldest. */
export function leftOut(origins: Origin[]): number {
  return Math.max(0, rows(origins).length - MOST_ROWS);
}

/** All that has a number, the oldest first; what has no date stands before. */
function rows(origins: Origin[]): Row[] {
  const all = origins.flatMap(({ exhibits }, origin) =>
    exhibits.map(({ exhibit }) => ({
      origin,
      day: dayOf(exhibit),
      who: exhibit.speaker,
      quantity: exhibit,
      isGone: exhibit.relation === "superseded" || exhibit.relation === "retracted",
    })),
  );
  return all
    .filter(({ quantity }) => ends(quantity).length > 0)
    .sort((one, other) => (one.day ?? "").localeCompare(other.day ?? ""));
}

/** The numbers that a quantity names. */
function ends(quantity: Quantity): number[] {
  return [quantity.low, quantity.high, quantity.value].filter((end): end is number => end !== null);
}

interface Axis {
  place(value: number): number;
  ticks: number[];
  isLogarithmic: boolean;
}

function scale(quantities: Quantity[], width: number): Axis | undefined {
  const values = quantities.flatMap(ends);
  if (values.length === 0) {
    return undefined;
  }
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isLogarithmic = least > 0 && most / least > FAR_APART;
  const measure = isLogarithmic ? Math.log10 : (value: number) => value;
  // A margin, so that no dot lies on the edge; all of one value get a middle.
  const margin = (measure(most) - measure(least)) * 0.12 || Math.abs(measure(most)) * 0.2 || 1;
  const [from, to] = [measure(least) - margin, measure(most) + margin];
  const place = (value: number) => DATES + ((measure(value) - from) / (to - from)) * (width - DATES - RIGHT);
  const inside = (value: number) => measure(value) >= from && measure(value) <= to;
  const ticks = (isLogarithmic ? powers(least, most) : steps(from, to)).filter(inside);
  return { place, ticks, isLogarithmic };
}

/** Three to five round numbers between two. */
function steps(from: number, to: number): number[] {
  const rough = (to - from) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, at) => (first + at) * step);
}

function powers(least: number, most: number): number[] {
  const [first, last] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most))];
  return Array.from({ length: last - first + 1 }, (_, at) => 10 ** (first + at));
}

function drawRow(row: Row, y: number, axis: Axis, width: number, words: PanelWords): SVGElement {
  const { low, high, value, text } = row.quantity;
  const group = drawn("g", { class: row.isGone ? "row gone" : "row" });
  group.append(drawn("text", { class: "date", x: 0, y: y + 4 }, date(row.day, words)));
  const [left, right] = [DATES - 4, width - 2];
  const [from, to] = [low === null ? left : axis.place(low), high === null ? right : axis.place(high)];
  if (to - from > 1) {
    group.append(drawn("line", { class: `range ${colour(row.origin)}`, x1: from, x2: to, y1: y, y2: y }));
    if (low === null) {
      group.append(drawn("path", { class: `end ${colour(row.origin)}`, d: `M${left + 5},${y - 4}L${left},${y}L${left + 5},${y + 4}` }));
    }
    if (high === null) {
      group.append(drawn("path", { class: `end ${colour(row.origin)}`, d: `M${right - 5},${y - 4}L${right},${y}L${right - 5},${y + 4}` }));
    }
  }
  // A range has a mark at both ends, all else at its number.
  const isRange = low !== null && high !== null && low !== high;
  const marked = isRange ? [low, high] : [value ?? high ?? low].filter((it) => it !== null);
  const places = marked.map((it) => axis.place(it));
  group.append(...places.map((x) => mark(row.origin, x, y, RADIUS, row.isGone)));
  // The label stands right of the mark, or left of it where it would run over the edge.
  const last = Math.max(...places) + RADIUS + 5;
  const fits = last + text.length * LETTER < width;
  const x = fits ? last : Math.min(...places) - RADIUS - 5;
  if (to - from > 1) {
    // A line through the words would say that they do not hold any more.
    const long = text.length * LETTER + 4;
    group.append(drawn("rect", { class: "plate", x: fits ? x - 2 : x + 2 - long, y: y - 7, width: long, height: 14 }));
  }
  group.append(drawn("text", { class: "label", x, y: y + 4, "text-anchor": fits ? "start" : "end" }, text));
  return group;
}

function drawDraft(figure: Figure, axis: Axis, foot: number, width: number, words: PanelWords): SVGElement {
  const { low, high, value, phrase } = figure;
  const group = drawn("g", { class: "draft" });
  const places = [...new Set(low !== null && high !== null ? [low, high] : [value ?? low ?? high])]
    .filter((it) => it !== null)
    .map((it) => axis.place(it));
  if (places.length === 0) {
    return group;
  }
  if (places.length > 1) {
    group.append(drawn("rect", { class: "band", x: places[0], y: HEAD - 4, width: places[1] - places[0], height: foot - HEAD + 4 }));
  }
  group.append(...places.map((x) => drawn("line", { class: "rule", x1: x, x2: x, y1: HEAD - 6, y2: foot })));
  const label = `${words.draft}: ${phrase}`;
  const half = (label.length * BOLD_LETTER) / 2;
  const x = Math.max(half, Math.min(width - half, places[0]));
  group.append(drawn("text", { class: "name", x, y: HEAD - 11, "text-anchor": "middle" }, label));
  return group;
}

function short(value: number, words: PanelWords): string {
  const isLarge = Math.abs(value) >= 1_000_000;
  return new Intl.NumberFormat(words.locale, isLarge ? { notation: "compact" } : { maximumFractionDigits: 2 }).format(value);
}

export function date(day: string | undefined, words: PanelWords): string {
  if (!day) {
    return words.noDate;
  }
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(words.locale, { dateStyle: "medium", timeZone: "UTC" });
}

