/** One mark for each origin: a shape and a colour, so that the colour is never the only sign. */
import { drawn } from "./dom";

/** Named in `panel.css`. */
const COLOURS = 6;
const SHAPES = [
  (x: number, y: number, r: number) => drawn("circle", { cx: x, cy: y, r }),
  (x: number, y: number, r: number) => drawn("rect", { x: x - r * 0.9, y: y - r * 0.9, width: r * 1.8, height: r * 1.8 }),
  (x: number, y: number, r: number) => polygon(x, y, [[0, -1.2 * r], [1.15 * r, 0.85 * r], [-1.15 * r, 0.85 * r]]),
  (x: number, y: number, r: number) => polygon(x, y, [[0, -1.3 * r], [1.3 * r, 0], [0, 1.3 * r], [-1.3 * r, 0]]),
  (x: number, y: number, r: number) => polygon(x, y, [[0, 1.2 * r], [1.15 * r, -0.85 * r], [-1.15 * r, -0.85 * r]]),
];

/** The mark of the origin with that number, around a point; `isHollow` for what does not hold any more. */
export function mark(origin: number, x: number, y: number, radius: number, isHollow = false): SVGElement {
  const shape = SHAPES[origin % SHAPES.length](x, y, radius);
  shape.setAttribute("class", `mark ${colour(origin)}${isHollow ? " hollow" : ""}`);
  return shape;
}

export function colour(origin: number): string {
  return `colour-${origin % COLOURS}`;
}

/** The mark by itself, as it stands before the name of an origin. */
export function legend(origin: number): SVGElement {
  return drawn("svg", { class: "legend", width: 14, height: 14, "aria-hidden": "true" }, mark(origin, 7, 7, 5));
}

function polygon(x: number, y: number, corners: number[][]): SVGElement {
  return drawn("polygon", { points: corners.map(([dx, dy]) => `${x + dx},${y + dy}`).join(" ") });
}
